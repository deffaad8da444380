/**
 * Looks at all that the plan stands on in SharePoint, and puts right what can be put right from the tab.
 *
 * - Looking changes nothing, and asks with what the person holds already; mending asks with more.
 * - A part that cannot be looked at is told with its reason, and the others are looked at all the same.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import {
  type CheckedPart,
  type CheckFinding,
  type Fine,
  mendOf,
  type SiteFinding,
  severityOf,
} from '#domain/self-check.ts';
import { collect, type Graph, type SharePointRest } from '#graph/client.ts';
import { columnsOf, itemsOf, type ListPlace, updateColumn, updateList } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import { keepVersions, readKeptVersions, readTimeZone, timeZoneOfSite, versionsKept } from '#graph/sharepoint.ts';
import { rowColumns } from '#schema/field.ts';
import { type ListShape, SCHEMA_VERSION } from '#schema/list.ts';
import { allLists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { listViews } from '#schema/views.ts';
import type { Language } from '#text/language.ts';
import { meaningOf } from './failure.ts';
import { columnFields, type FoundColumn, inspect, provision, readColumn, withChoices } from './provision.ts';
import { inspectViews, provisionViews } from './provision-views.ts';
import { readEntries, readOne } from './rest-reading.ts';
import { inspectRights, provisionRights, type RuledList } from './rights.ts';
import { findLists, type FoundList, type FoundLists, type SiteAddress, stampedVersion } from './site.ts';

export interface SelfCheckPorts {
  readonly site: SiteAddress;
  /** As the plan is read day by day. */
  readonly graph: Graph;
  readonly rest: SharePointRest;
  /** As lists, and rights and views, are changed. */
  readonly making: { readonly graph: Graph; readonly rest: SharePointRest };
}

type Looked = Promise<Result<readonly CheckFinding[], PlanFailure>>;

/** Fewer than these, and a busy month is more than SharePoint can give back. */
const LEAST_VERSIONS = 100;
const MOST_VERSIONS = 500;
/** Central European time: an hour ahead of UTC, two in summer. */
const NORWAY = -60;

const fine = (what: Fine['what'], count: number): Fine => ({ kind: 'fine', what, count });

const ruledLists = ({ ours }: FoundLists): readonly RuledList[] =>
  allLists.flatMap((shape) => {
    const found = ours.get(shape.entity);
    return found === undefined ? [] : [{ shape, id: found.id, displayName: found.displayName }];
  });

async function lookAtLists(graph: Graph, site: SiteAddress, { ours }: FoundLists): Looked {
  const looked = await inspect(graph, site);
  if (!looked.ok) return looked;
  const version = stampedVersion(ours);
  const isOlder = ours.size === allLists.length && (version === null || version < SCHEMA_VERSION);
  const findings: readonly CheckFinding[] = [
    ...looked.value,
    ...(isOlder ? [{ kind: 'older', version } satisfies SiteFinding] : []),
  ];
  return succeed(findings.every(isInOrder) ? [...findings, fine('lists', ours.size)] : findings);
}

const isInOrder = (finding: CheckFinding): boolean => severityOf(finding) === 'inOrder';

async function lookAtTime(rest: SharePointRest): Looked {
  const zone = await readOne(rest, timeZoneOfSite(), readTimeZone);
  if (!zone.ok) return zone;
  if (zone.value === null) return fail({ kind: 'notSharePoint' });
  const { id, name, bias, summer } = zone.value;
  return succeed([bias === NORWAY && summer === NORWAY ? fine('timeZone', 1) : { kind: 'timeZone', id, zone: name }]);
}

async function lookAtVersions(rest: SharePointRest, { ours }: FoundLists): Looked {
  const kept = await readEntries(rest, versionsKept(), readKeptVersions);
  if (!kept.ok) return kept;
  const findings: CheckFinding[] = [];
  for (const { id, displayName: list } of ours.values()) {
    const found = kept.value.find((each) => each.list === id.toLowerCase());
    if (found === undefined) continue;
    if (!found.enabled) findings.push({ kind: 'versioningOff', list });
    else if (found.most > 0 && found.most < LEAST_VERSIONS)
      findings.push({ kind: 'fewVersions', list, kept: found.most });
  }
  return succeed(findings.length === 0 ? [fine('versions', ours.size)] : findings);
}

async function lookAtRights(rest: SharePointRest, found: FoundLists): Looked {
  const looked = await inspectRights(rest, ruledLists(found));
  if (!looked.ok) return looked;
  return succeed(looked.value.length === 0 ? [fine('rights', found.ours.size)] : looked.value);
}

async function lookAtViews({ graph, rest, site }: SelfCheckPorts, language: Language): Looked {
  const looked = await inspectViews({ graph, rest, site, language });
  if (!looked.ok) return looked;
  const views = allLists.flatMap((list) => listViews(list, language));
  return succeed(looked.value.length === 0 ? [fine('views', views.length)] : looked.value);
}

/** Keys are counted only where SharePoint no longer keeps them apart. */
async function lookAtKeys(graph: Graph, found: FoundLists, findings: readonly CheckFinding[]): Looked {
  const twice: CheckFinding[] = [];
  for (const finding of findings) {
    if (finding.kind !== 'columnDrifted' || finding.what !== 'unique') continue;
    const list = listNamed(found, finding.list);
    if (list === null || keyLabelOf(list.shape) !== finding.column) continue;
    const place = { site: found.site, list: list.there.id };
    const rows = await collect(graph.pages(itemsOf(place, { fields: [rowColumns.key], top: 999 })));
    if (!rows.ok) return fail(meaningOf(rows.failure));
    const seen = new Map<unknown, number>();
    for (const row of rows.value) {
      const key = isRecord(row) && isRecord(row['fields']) ? row['fields'][rowColumns.key] : undefined;
      if (key !== undefined) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const keys = [...seen.values()].filter((times) => times > 1).length;
    if (keys > 0) twice.push({ kind: 'duplicateKeys', list: finding.list, keys });
  }
  return succeed(twice);
}

const keyLabelOf = (shape: ListShape): string => shape.columnLabels[rowColumns.key] ?? rowColumns.key;

/** By the name that it bears now. */
function listNamed(found: FoundLists, name: string): { readonly shape: ListShape; readonly there: FoundList } | null {
  for (const shape of allLists) {
    const there = found.ours.get(shape.entity);
    if (there?.displayName === name) return { shape, there };
  }
  return null;
}

/** What stands otherwise, and what is in order; nothing is changed. `language`: the plan's. */
export async function lookOver(ports: SelfCheckPorts, language: Language): Promise<readonly CheckFinding[]> {
  const { graph, rest, site } = ports;
  const found = await findLists(graph, site);
  if (!found.ok) return [{ kind: 'unchecked', part: 'lists', failure: found.failure }];
  const parts: Readonly<Record<Exclude<CheckedPart, 'keys'>, Looked>> = {
    lists: lookAtLists(graph, site, found.value),
    timeZone: lookAtTime(rest),
    versions: lookAtVersions(rest, found.value),
    views: lookAtViews(ports, language),
    rights: lookAtRights(rest, found.value),
  };
  const findings: CheckFinding[] = [fine('reached', 1)];
  for (const part of ['lists', 'timeZone', 'versions', 'views', 'rights'] as const) {
    findings.push(...told(part, await parts[part]));
  }
  return [...findings, ...told('keys', await lookAtKeys(graph, found.value, findings))];
}

const told = (part: CheckedPart, looked: Awaited<Looked>): readonly CheckFinding[] =>
  looked.ok ? looked.value : [{ kind: 'unchecked', part, failure: looked.failure }];

type Mended = Promise<Result<null, PlanFailure>>;

const done = (result: Result<unknown, PlanFailure>): Result<null, PlanFailure> => (result.ok ? succeed(null) : result);

async function sendTo(graph: Graph, request: GraphRequest): Mended {
  const answer = await graph.send(request);
  return answer.ok ? succeed(null) : fail(meaningOf(answer.failure));
}

async function columnNamed(graph: Graph, place: ListPlace, name: string): Promise<Result<FoundColumn, PlanFailure>> {
  const columns = await collect(graph.pages(columnsOf(place, columnFields)));
  if (!columns.ok) return fail(meaningOf(columns.failure));
  const found = columns.value.flatMap((raw) => (isRecord(raw) ? (readColumn(raw) ?? []) : []));
  const column = found.find((each) => each.name === name);
  return column === undefined ? fail({ kind: 'rowGone' }) : succeed(column);
}

/** A column's name or choices, as this version has them. */
async function mendColumn(
  graph: Graph,
  found: FoundLists,
  { list, column }: { readonly list: string; readonly column: string },
  choices: boolean,
): Mended {
  const named = listNamed(found, list);
  const wanted = named?.shape.columns.find(({ name }) => (named.shape.columnLabels[name] ?? name) === column);
  // Somebody changed it since it was looked at.
  if (named === null || wanted === undefined) return fail({ kind: 'rowGone' });
  const place = { site: found.site, list: named.there.id };
  const there = await columnNamed(graph, place, wanted.name);
  if (!there.ok) return there;
  const change = choices ? withChoices(wanted, there.value) : { displayName: column };
  return sendTo(graph, updateColumn(place, there.value.id, change));
}

async function renameList(graph: Graph, found: FoundLists, name: string): Mended {
  const list = listNamed(found, name);
  if (list === null) return fail({ kind: 'rowGone' });
  const place = { site: found.site, list: list.there.id };
  return sendTo(graph, updateList(place, { displayName: list.shape.label }));
}

async function mendVersions(rest: SharePointRest, found: FoundLists, name: string): Mended {
  const list = listNamed(found, name);
  if (list === null) return fail({ kind: 'rowGone' });
  return done(await readOne(rest, keepVersions(list.there.id, MOST_VERSIONS), () => null));
}

/** Puts right what the finding tells of, and what is put right with it: all views, all rights, all that set-up makes. */
export async function putRight(
  { site, making: { graph, rest } }: SelfCheckPorts,
  language: Language,
  finding: CheckFinding,
): Mended {
  const mend = mendOf(finding);
  if (mend === 'lists') return done(await provision(graph, site));
  if (mend === 'views') return provisionViews({ graph, rest, site, language });
  const found = await findLists(graph, site);
  if (!found.ok) return found;
  if (mend === 'rights') return done(await provisionRights(rest, ruledLists(found.value)));
  if (finding.kind === 'listRenamed') return renameList(graph, found.value, finding.found);
  if (finding.kind === 'columnRenamed') return mendColumn(graph, found.value, finding, false);
  if (finding.kind === 'columnDrifted') return mendColumn(graph, found.value, finding, true);
  return 'list' in finding && mend === 'versions' ? mendVersions(rest, found.value, finding.list) : succeed(null);
}
