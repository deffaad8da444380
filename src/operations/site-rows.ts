/**
 * All rows of a list as they stand on a site, read by delta: whole or not at all, and with a mark from which what changed
 * meanwhile is read after.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import { changesOf, type ListPlace } from '#graph/lists.ts';
import { meaningOf } from '#repository/failure.ts';
import { isEarlier } from '#repository/version.ts';
import type { Cells } from '#schema/field.ts';
import { isRecord } from '#schema/parse.ts';

/** A row as Graph shows it. */
export interface SiteRow {
  readonly item: string;
  readonly etag: string;
  readonly cells: Cells;
}

export interface SiteRows {
  readonly rows: ReadonlyMap<string, SiteRow>;
  readonly mark: string;
}

/** Of 200 rows: more history than a file can hold. */
const MOST_PAGES = 10_000;

const OUT_OF_DATE: PlanFailure = { kind: 'unavailable', code: '410' };

const textIn = (object: Readonly<Record<string, unknown>>, name: string): string => {
  const found = object[name];
  return typeof found === 'string' ? found : '';
};

/** Told twice, the last counts; but of two pages one may lag behind the other, and versions only grow. */
function withChanges(before: ReadonlyMap<string, SiteRow>, items: readonly unknown[]): ReadonlyMap<string, SiteRow> {
  const rows = new Map(before);
  for (const raw of items) {
    if (!isRecord(raw)) continue;
    const item = textIn(raw, 'id');
    const { deleted, fields } = raw;
    if (isRecord(deleted)) rows.delete(item);
    if (item === '' || !isRecord(fields) || isRecord(deleted)) continue;
    const row = { item, etag: textIn(raw, 'eTag'), cells: fields };
    const known = rows.get(item);
    if (known === undefined || !isEarlier(row, known)) rows.set(item, row);
  }
  return rows;
}

async function follow(
  graph: Graph,
  start: string,
  before: ReadonlyMap<string, SiteRow>,
): Promise<Result<SiteRows, PlanFailure>> {
  const changes = await graph.delta(start, { mostPages: MOST_PAGES });
  if (!changes.ok) return fail(meaningOf(changes.failure));
  if (changes.value.kind === 'resync') return fail(OUT_OF_DATE);
  const { items, deltaLink } = changes.value;
  return succeed({ rows: withChanges(before, items), mark: deltaLink });
}

export async function readRows(
  graph: Graph,
  place: ListPlace,
  fields: readonly string[],
): Promise<Result<SiteRows, PlanFailure>> {
  const start = changesOf(place, { fields });
  const read = await follow(graph, start, new Map());
  // A link that grows old between two pages is read anew once.
  return !read.ok && read.failure === OUT_OF_DATE ? follow(graph, start, new Map()) : read;
}

export const readOn = (graph: Graph, { rows, mark }: SiteRows): Promise<Result<SiteRows, PlanFailure>> =>
  follow(graph, mark, rows);

/** Whether two readings of a list say the same. */
export const isSameReading = (one: SiteRows, other: SiteRows): boolean =>
  one.rows.size === other.rows.size && [...one.rows].every(([item, { etag }]) => other.rows.get(item)?.etag === etag);
