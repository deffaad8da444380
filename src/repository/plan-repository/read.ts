/**
 * Reading lists: the first pages of all of them in one batch, further pages and later changes by delta. The link that
 * ends a delta is handed out together with its rows, for whoever keeps the link without the rows loses them.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphAnswer } from '#graph/request.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { changesOf, read } from '#graph/lists.ts';
import type { Row } from '#domain/row.ts';
import type { List } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { isEarlier } from '#repository/version.ts';
import { readItem, type RemoteItem } from './items.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import type { FoundList, FoundSite } from '#repository/site.ts';
import { fieldsThere, whyAbsent } from '#repository/upgrade.ts';

/**
 * Up to here a list is known: the deltaLink of its last reading, and after it, by which version it was read and which
 * columns were not there. What a later version, or an upgraded list, has more is not told by that link.
 */
export type Mark = string;

const markOf = (link: string, entity: EntityName, fields: readonly string[]): Mark => {
  const lacked = lists[entity].select.split(',').filter((column) => !fields.includes(column));
  return [link, SCHEMA_VERSION, ...lacked].join(' ');
};

/** Is what was left out then to be had now? */
export function isOutgrown(mark: Mark, found: FoundList | undefined): boolean {
  const [, version, ...lacked] = mark.split(' ');
  const isOther = version !== undefined && Number(version) !== SCHEMA_VERSION;
  return isOther || lacked.some((column) => found?.columns.has(column) === true);
}

export interface ListReading {
  readonly entity: EntityName;
  readonly items: readonly RemoteItem[];
  readonly mark: Mark;
  /** All rows of the list; what is not among them is no longer there. */
  readonly whole: boolean;
}

const placeOf = (site: FoundSite, entity: EntityName) => {
  const found = site.lists.get(entity);
  return found === undefined ? null : { site: site.id, list: found.id, found };
};

function itemsOf(entity: EntityName, found: readonly unknown[]): readonly RemoteItem[] {
  const last = new Map<string, RemoteItem>();
  for (const raw of found) {
    // Read by its own list; which entity it is stands beside the row.
    const item = readItem(lists[entity] as unknown as List<Row>, raw);
    if (item === null) continue;
    const id = item.kind === 'deleted' ? item.item : item.row.item;
    // Told twice, the last counts; but of two pages one may lag behind the other, and versions only grow.
    const before = last.get(id);
    const lags = before !== undefined && before.kind !== 'deleted' && item.kind !== 'deleted';
    if (!lags || !isEarlier(item.row, before.row)) last.set(id, item);
  }
  return [...last.values()];
}

/** Lists from the beginning. `entities` not on the site are a failure. */
export async function readWhole(
  graph: Graph,
  site: FoundSite,
  entities: readonly EntityName[],
): Promise<Result<readonly ListReading[], PlanFailure>> {
  const paths: string[] = [];
  const asked: (readonly string[])[] = [];
  for (const entity of entities) {
    const place = placeOf(site, entity);
    if (place === null) return fail(whyAbsent(site.lists, entity));
    // A column that somebody deleted cannot be asked for; the list is marked as damaged elsewhere.
    const fields = fieldsThere(lists[entity], place.found);
    paths.push(changesOf(place, { fields }));
    asked.push(fields);
  }
  const answers = await graph.batch(paths.map(read));
  const readings: ListReading[] = [];
  for (const [index, entity] of entities.entries()) {
    const answer = answers[index];
    if (answer?.ok === false && answer.failure.kind === 'notFound') {
      return fail({ kind: 'listMissing', lists: [lists[entity].label] });
    }
    const rest = await restOf(graph, answer);
    if (!rest.ok) return rest;
    const mark = markOf(rest.value.mark, entity, asked[index] ?? []);
    readings.push({ entity, items: itemsOf(entity, rest.value.found), mark, whole: true });
  }
  return succeed(readings);
}

interface Found {
  readonly found: readonly unknown[];
  readonly mark: Mark;
}

async function restOf(
  graph: Graph,
  first: Result<GraphAnswer, GraphFailure> | undefined,
): Promise<Result<Found, PlanFailure>> {
  if (first === undefined) return fail({ kind: 'notSharePoint' });
  if (!first.ok) return fail(meaningOf(first.failure));
  const { body } = first.value;
  if (!isRecord(body) || !Array.isArray(body['value'])) return fail({ kind: 'notSharePoint' });
  const found: readonly unknown[] = body['value'];
  const { '@odata.deltaLink': mark, '@odata.nextLink': next } = body;
  if (typeof mark === 'string') return succeed({ found, mark });
  if (typeof next !== 'string') return fail({ kind: 'notSharePoint' });
  const rest = await graph.delta(next);
  if (!rest.ok) return fail(meaningOf(rest.failure));
  // The link grew old between two pages: the list is simply not read this time.
  if (rest.value.kind === 'resync') return fail({ kind: 'unavailable', code: '410' });
  return succeed({ found: [...found, ...rest.value.items], mark: rest.value.deltaLink });
}

/** What changed in one list since `mark`; null where the mark is worth nothing any more and the list must be read whole. */
export async function readChanges(
  graph: Graph,
  entity: EntityName,
  mark: Mark,
): Promise<Result<ListReading | null, PlanFailure>> {
  const [link = '', ...read] = mark.split(' ');
  const changes = await graph.delta(link);
  if (!changes.ok) {
    const { kind } = changes.failure;
    // The mark names the list by its id and the columns that were there: either may be gone since.
    return kind === 'notFound' || kind === 'invalid' ? succeed(null) : fail(meaningOf(changes.failure));
  }
  if (changes.value.kind === 'resync') return succeed(null);
  const { items, deltaLink } = changes.value;
  return succeed({ entity, items: itemsOf(entity, items), mark: [deltaLink, ...read].join(' '), whole: false });
}
