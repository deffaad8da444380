/**
 * Who can be reached where in Teams, and in what language: rows of the plan's own list, written when somebody lets the bot
 * in or speaks to it, and taken away when she throws it out.
 *
 * - Only activities that were verified come here, and of them only what belongs to this tenant and to Microsoft's service.
 * - Nobody is remembered who is not of the plan. Of whoever is known already, and tells nothing new, that is not asked again.
 * - A person has one row, whichever of several services heard her: its key follows from the plan and her Entra id.
 */
import { type Clock, type Instant, millisecondsOf, wholeSecond } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Conversation } from '#domain/reminder.ts';
import { newRow, type Person } from '#domain/row.ts';
import type { ChannelPlace } from '#graph/people.ts';
import type { Mark, PlanRepository, StoredRow } from '#repository/plan-repository.ts';
import { type Language, languageOfMachine } from '#text/language.ts';
import { isConversation, teamsService } from './teams-service.ts';

export interface ConversationPorts {
  readonly repository: PlanRepository;
  readonly clock: Clock;
  readonly newKey: () => Key;
  /** The service itself, as the rows' author. */
  readonly service: Person;
  /** The plan that the rows belong to; null where it could not be read now. */
  readonly plan: () => Promise<Key | null>;
  readonly tenant: string;
  /** The plan's channel; null where it is not told, and the bot then does not speak in it. */
  readonly place: ChannelPlace | null;
  /** Is the person of this plan? By her Entra id. */
  readonly belongs: (person: string) => Promise<boolean>;
}

export type Heard = 'remembered' | 'forgotten' | 'nothing';

export interface Conversations {
  /** null where nobody is reached; undefined where that could not be read now. */
  of(person: Person | null): Promise<Conversation | null | undefined>;
  /** null where she has not told. */
  languageOf(person: Person): Promise<Language | null>;
  hear(activity: unknown): Promise<Result<Heard, PlanFailure>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const part = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Made by Teams, `29:…`; whatever is too long for its column is none. */
const userIn = (from: unknown): string => {
  const id = word(part(from, 'id'));
  return /^[\w:.-]{1,255}$/.test(id) ? id : '';
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an activity tells of where somebody is reached. `person` null: the plan's channel. */
interface Told {
  readonly person: Person | null;
  readonly leaves: boolean;
  readonly conversationId: string;
  readonly service: string;
  /** '' where it does not say, and of the channel. */
  readonly teamsUser: string;
  /** null where the activity does not say. */
  readonly language: Language | null;
}

/** Teams writes «nb-NO»; a language that cards do not have is read as bokmål. */
const languageIn = (locale: unknown): Language | null => (word(locale) === '' ? null : languageOfMachine(word(locale)));

/** Something was installed or taken away. An upgrade takes away and puts back, so that is neither. */
const leavesBy = (activity: unknown): boolean =>
  part(activity, 'type') === 'installationUpdate' && part(activity, 'action') === 'remove';

/** Is it of the plan's channel, or of its whole team, which the app is installed in? */
function isOfChannel(activity: unknown, place: ChannelPlace, conversation: string): boolean {
  const data = part(activity, 'channelData');
  const team = word(part(part(data, 'team'), 'aadGroupId')).toLowerCase();
  const isInstalled = part(activity, 'type') === 'installationUpdate' && team === place.team.toLowerCase();
  return isInstalled || conversation.split(';')[0] === place.channel;
}

function read(activity: unknown, { tenant, place }: Pick<ConversationPorts, 'tenant' | 'place'>): Told | null {
  const conversation = part(activity, 'conversation');
  const id = part(conversation, 'id');
  const service = teamsService(part(activity, 'serviceUrl'));
  const from = part(activity, 'from');
  const ofTenant =
    word(part(conversation, 'tenantId')) || word(part(part(part(activity, 'channelData'), 'tenant'), 'id'));
  if (service === null || !isConversation(id) || ofTenant.toLowerCase() !== tenant) return null;
  const told = { service, leaves: leavesBy(activity), language: languageIn(part(activity, 'locale')) };
  if (part(conversation, 'conversationType') === 'personal') {
    const person = word(part(from, 'aadObjectId')).toLowerCase();
    if (!GUID.test(person)) return null;
    return {
      ...told,
      conversationId: id,
      teamsUser: userIn(from),
      person: { id: person, name: word(part(from, 'name')), email: '' },
    };
  }
  // In a channel it is whoever wrote there that has a language, and not the channel.
  if (place === null || !isOfChannel(activity, place, id)) return null;
  return { ...told, conversationId: place.channel, teamsUser: '', person: null, language: null };
}

export const conversationKey = (plan: Key, person: Person | null): Key =>
  keyOf(`conversation ${plan} ${person?.id ?? 'channel'}`);

/** Milliseconds that what was read is believed: another service may have heard somebody since. */
const FRESH = 60_000;

type Row = StoredRow<Conversation>;

export function keepConversations(ports: ConversationPorts): Conversations {
  const { repository, clock } = ports;
  let rows: ReadonlyMap<string, Row> = new Map();
  let mark: Mark | null = null;
  let readAt: Instant | null = null;

  async function refresh(): Promise<PlanFailure | null> {
    const now = clock.now();
    if (readAt !== null && millisecondsOf(now) - millisecondsOf(readAt) < FRESH) return null;
    const reading = await (mark === null
      ? repository.read('conversation')
      : repository.changesSince('conversation', mark));
    if (!reading.ok) return reading.failure;
    const next = new Map(reading.value.whole ? [] : rows);
    for (const item of reading.value.items) {
      if (item.kind === 'row') next.set(item.row.item, item.row as Row);
      else next.delete(item.kind === 'deleted' ? item.item : item.row.item);
    }
    rows = next;
    ({ mark } = reading.value);
    readAt = now;
    return null;
  }

  /** The row of somebody, taken away or not. A row that people made by hand has another key, and is not ours. */
  const found = (key: Key): Row | null => [...rows.values()].find((row) => row.value.key === key) ?? null;

  async function inUse(person: Person | null): Promise<Conversation | null | undefined> {
    const plan = await ports.plan();
    if (plan === null || (await refresh()) !== null) return undefined;
    const row = found(conversationKey(plan, person))?.value;
    return row === undefined || row.removed !== null ? null : row;
  }

  function changeTo(before: Conversation | null, after: Conversation): PlanChange {
    const act =
      before === null ? 'created' : after.removed !== null ? 'removed' : before.removed ? 'restored' : 'changed';
    const at = wholeSecond(clock.now());
    const author = { person: ports.service, role: 'service', via: 'service' } as const;
    return { entity: 'conversation', item: after.key, operation: ports.newKey(), act, at, author, before, after };
  }

  async function write(base: Row | null, after: Conversation): Promise<Result<null, PlanFailure>> {
    const change = changeTo(base?.value ?? null, after);
    const outcome =
      base === null
        ? (await repository.create([{ change, tried: false }]))[0]
        : await repository.save(change, base, false);
    if (outcome === undefined) return fail({ kind: 'notSharePoint' });
    // Another service heard the same: what it wrote stands until somebody says something else.
    const row = outcome.kind === 'saved' ? outcome.row : outcome.kind === 'overtaken' ? outcome.theirs : null;
    if (row !== null) rows = new Map([...rows, [row.item, row as Row]]);
    return outcome.kind === 'failed' ? fail(outcome.failure) : succeed(null);
  }

  async function forget(row: Row): Promise<Result<Heard, PlanFailure>> {
    const removed = { by: ports.service.id, at: wholeSecond(clock.now()) };
    const written = await write(row, { ...row.value, removed });
    return written.ok ? succeed('forgotten') : written;
  }

  async function remember(told: Told, row: Row | null, plan: Key): Promise<Result<Heard, PlanFailure>> {
    const { person, conversationId, service } = told;
    const was = row?.value;
    // What an activity does not say takes nothing away.
    const language = told.language ?? was?.language ?? 'nb';
    const teamsUser = told.teamsUser || (was?.teamsUser ?? '');
    const isKnown =
      was?.removed === null &&
      was.conversationId === conversationId &&
      was.service === service &&
      was.language === language &&
      was.teamsUser === teamsUser;
    if (isKnown) return succeed('nothing');
    if (person !== null && !(await ports.belongs(person.id))) return succeed('nothing');
    const key = conversationKey(plan, person);
    const title = person === null ? 'channel' : person.name.slice(0, 255) || person.id;
    const heard = { conversationId, language, service, teamsUser };
    const blank: Conversation = { ...newRow(key, plan), title, person, ...heard };
    const after = was === undefined ? blank : { ...was, removed: null, ...heard };
    const written = await write(row, after);
    return written.ok ? succeed('remembered') : written;
  }

  return {
    of: inUse,
    async languageOf(person) {
      return (await inUse(person))?.language ?? null;
    },
    async hear(activity) {
      const told = read(activity, ports);
      if (told === null) return succeed('nothing');
      const plan = await ports.plan();
      if (plan === null) return fail({ kind: 'unavailable', code: 'plan' });
      const trouble = await refresh();
      if (trouble !== null) return fail(trouble);
      const row = found(conversationKey(plan, told.person));
      if (!told.leaves) return remember(told, row, plan);
      return row === null || row.value.removed !== null ? succeed('nothing') : forget(row);
    },
  };
}
