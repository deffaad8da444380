/**
 * Where the probes work: a list of their own on the site, found again at the end by its name, with whatever else was made
 * under that name. Nothing that is called otherwise is ever written to.
 */
import type { Clock } from '#base/clock.ts';
import type { RandomBytes } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import {
  collect,
  createGraph,
  createSharePointRest,
  type Graph,
  type GraphPorts,
  type RestRequest,
  type SharePointRest,
} from '#graph/client.ts';
import { createList, deleteList, type ListPlace, listsOf } from '#graph/lists.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';
import type { ChannelPlace } from '#graph/people.ts';
import {
  entriesOf,
  permissionLevels,
  readGroup,
  readLevel,
  removeGroup,
  removeLevel,
  siteGroups,
} from '#graph/sharepoint.ts';
import type { Sleep } from '#graph/sleep.ts';
import type { GraphFailure } from '#graph/failure.ts';
import type { Obstacle, Remains } from '#text/probe.ts';
import { type Ask, type Fields, openAsker, record, type Said, text } from './asking.ts';

export interface ProbePorts {
  readonly fetch: GraphPorts['fetch'];
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: RandomBytes;
  readonly site: { readonly host: string; readonly path: string };
  /** Where the two services are reached; Microsoft's own where not given. */
  readonly graphOrigin?: string;
  readonly sharePointOrigin?: string;
  readonly tokens: {
    readonly graph: string;
    readonly sharePoint: string;
    /** Graph's, of a member of the site who is no owner: an owner can be stopped by nothing. */
    readonly member: string | null;
  };
  readonly channel: ChannelPlace | null;
  /** The origin that the tab is served from. */
  readonly tabOrigin: string;
  /** Aborted where a person wants it to end: what was made is taken away all the same. */
  readonly stop?: AbortSignal;
}

export interface Ground extends Omit<Site, 'troubles' | 'id'> {
  readonly place: ListPlace;
  /** Below v1.0. */
  readonly listPath: string;
  readonly itemsPath: string;
}

/** Tells one answer. Steps are named by what is asked; their names are the same in every language. */
export type Note = (step: string, answer: string) => void;

/** Why the rest of it could not be asked; null where all was. */
export type Probe = (ground: Ground, note: Note) => Promise<Obstacle | null>;

export const refused = (what: string, { status, code }: Said): Obstacle => ({ kind: 'refused', what, status, code });

const choice = { displayAs: 'checkBoxes', choices: ['alfa', 'bravo', 'charlie'] };

/** Internal names begin with what no plan's column is called. */
const columns: readonly Fields[] = [
  { name: 'ProbeText', indexed: true, text: {} },
  { name: 'ProbePlain', text: {} },
  { name: 'ProbeNote', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'ProbeNumber', indexed: true, number: {} },
  { name: 'ProbeYes', boolean: {} },
  { name: 'ProbeChoice', choice: { ...choice, displayAs: 'dropDownMenu' } },
  { name: 'ProbeChoices', choice },
  { name: 'ProbeDay', indexed: true, dateTime: { format: 'dateOnly' } },
  { name: 'ProbeMoment', dateTime: { format: 'dateTime' } },
  { name: 'ProbePerson', personOrGroup: {} },
  { name: 'ProbeLink', hyperlinkOrPicture: {} },
  { name: 'ProbeKey', indexed: true, enforceUniqueValues: true, text: {} },
];

export const RUN_NAME = 'Framdrift prøve';

/** `Framdrift prøve 2026-02-11 1200 3f9c`: no two runs share it, and no colon stands in it, which groups may not have. */
function nameOf({ clock, random }: ProbePorts): string {
  const chance = [...random(2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${RUN_NAME} ${clock.now().slice(0, 16).replace('T', ' ').replace(':', '')} ${chance}`;
}

/** A question that got no answer to count: no line, nobody let in, or a service that has too much to do. */
const isTrouble = ({ status }: Said): boolean => [0, 401, 429, 502, 503, 504].includes(status);

/** Keeps what was not answered: a probe may go on after it, but has not been run as a whole. */
const heard =
  (ask: Ask, troubles: Obstacle[]): Ask =>
  async (method, path, body, headers) => {
    const said = await ask(method, path, body, headers);
    if (isTrouble(said))
      troubles.push(refused(`${method} …/${path.replace(/\?.*/, '').split('/').at(-1) ?? ''}`, said));
    return said;
  };

export interface Site {
  /** Since it was emptied last. */
  readonly troubles: Obstacle[];
  readonly ports: ProbePorts;
  /** The product's own lines. */
  readonly graph: Graph;
  readonly rest: SharePointRest;
  readonly ask: Ask;
  readonly askMember: Ask | null;
  readonly askRest: Ask;
  readonly id: string;
  /** Begins the name of everything that is made. */
  readonly name: string;
}

export async function openSite(ports: ProbePorts): Promise<Result<Site, Obstacle>> {
  const { fetch, clock, sleep, random, site, tokens, graphOrigin = GRAPH_ORIGIN } = ports;
  const { sharePointOrigin = `https://${site.host}` } = ports;
  const shared = { fetch, clock, sleep, random };
  const troubles: Obstacle[] = [];
  const graphAsker = (token: string): Ask =>
    heard(
      openAsker({ ...shared, root: `${graphOrigin}/v1.0`, token, headers: { Accept: 'application/json' } }),
      troubles,
    );
  const ask = graphAsker(tokens.graph);
  const said = await ask('GET', `/sites/${site.host}:${encodeURI(site.path)}`);
  if (said.status !== 200 || text(said.body['id']) === '') return fail(refused('GET /sites/{host}:{path}', said));
  // A tenant under load asks for minutes, and nobody sits waiting for a button here.
  const line = { ...shared, patience: 120_000 };
  return succeed({
    troubles,
    ports,
    ask,
    askMember: tokens.member === null ? null : graphAsker(tokens.member),
    askRest: heard(
      openAsker({
        ...shared,
        root: `${sharePointOrigin}${encodeURI(site.path)}/_api/`,
        token: tokens.sharePoint,
        headers: { Accept: 'application/json;odata=nometadata' },
      }),
      troubles,
    ),
    graph: createGraph({ ...line, token: async () => succeed(tokens.graph), origin: graphOrigin }),
    rest: createSharePointRest({
      ...line,
      token: async () => succeed(tokens.sharePoint),
      site,
      origin: sharePointOrigin,
    }),
    id: text(said.body['id']),
    name: nameOf(ports),
  });
}

export async function makeGround(site: Site): Promise<Result<Ground, Obstacle>> {
  const { id, name, ...others } = site;
  const made = await site.graph.send(createList(id, { displayName: name, list: { template: 'genericList' }, columns }));
  if (!made.ok) {
    const { status = 0, code = '' } = made.failure.kind === 'tokenUnavailable' ? {} : made.failure;
    return fail({ kind: 'refused', what: 'POST …/lists', status, code });
  }
  const list = text(record(made.value.body)['id']);
  const listPath = `/sites/${id}/lists/${list}`;
  return succeed({ ...others, name, place: { site: id, list }, listPath, itemsPath: `${listPath}/items` });
}

interface Named {
  readonly kind: Remains['kind'];
  readonly name: string;
  readonly remove: () => Promise<Result<unknown, GraphFailure>>;
}

/** Everything on the site of one kind; null where that cannot be read. */
type Survey = readonly [kind: Remains['kind'], found: readonly Named[] | null];

/** Newest lists first, for later ones point to earlier ones; then groups and levels, which the lists used. */
async function survey({ graph, rest, id }: Site): Promise<readonly Survey[]> {
  const lists = await collect(graph.pages(listsOf(id, ['id', 'displayName'])));
  const entries = async (request: RestRequest): Promise<readonly Fields[] | null> => {
    const answer = await rest.send(request);
    return answer.ok ? entriesOf(answer.value.body) : null;
  };
  const groups = (await entries(siteGroups()))?.map(readGroup) ?? null;
  const levels = (await entries(permissionLevels()))?.map(readLevel) ?? null;
  const listed = (list: Fields): Named => ({
    kind: 'list',
    name: text(list['displayName']),
    remove: () => graph.send(deleteList({ site: id, list: text(list['id']) })),
  });
  return [
    ['list', lists.ok ? lists.value.map((list) => listed(record(list))).toReversed() : null],
    [
      'group',
      groups?.map(({ id: group, title }) => ({
        kind: 'group',
        name: title,
        remove: () => rest.send(removeGroup(group)),
      })) ?? null,
    ],
    [
      'level',
      levels?.map(({ id: level, name }) => ({ kind: 'level', name, remove: () => rest.send(removeLevel(level)) })) ??
        null,
    ],
  ];
}

export interface Cleaned {
  readonly remains: readonly Remains[];
  /** Names of what another run made: it was killed, or is under way, and is let alone. */
  readonly older: readonly string[];
}

const MOST_ROUNDS = 4;
const BETWEEN_ROUNDS = 5_000;

/**
 * Takes away everything that bears the run's name, also what was made by a request whose answer was lost. Done when nothing
 * of it is seen any more; what could not be taken away, or not be looked for, after four rounds is told.
 */
export async function clean(site: Site): Promise<Cleaned> {
  for (let round = 1; ; round += 1) {
    const left: Remains[] = [];
    const older: string[] = [];
    let seen = false;
    for (const [kind, found] of await survey(site)) {
      if (found === null) left.push({ kind, name: null });
      for (const { name, remove } of (found ?? []).filter((each) => each.name.startsWith(RUN_NAME))) {
        if (!name.startsWith(site.name)) {
          older.push(name);
          continue;
        }
        seen = true;
        const gone = await remove();
        // Gone already, and shown by a page that is behind.
        if (!gone.ok && gone.failure.kind !== 'notFound') left.push({ kind, name });
      }
    }
    if ((left.length === 0 && !seen) || round === MOST_ROUNDS) return { remains: left, older };
    if (left.length > 0) await site.ports.sleep(BETWEEN_ROUNDS);
  }
}
