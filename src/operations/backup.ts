/**
 * A backup of the plan: every list of the schema with all its rows, also those that were taken away and those that cannot
 * be read. It reads and changes nothing.
 *
 * The lists are read one after the other while people may be at work, so what changed meanwhile is read after, until
 * nothing changes: then all lists are of one moment. In it are neither attachments nor earlier versions of rows, nor what
 * SharePoint itself says of a row (its number, who made and changed it in SharePoint, and when).
 */
import type { Clock, Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Graph } from '#graph/client.ts';
import type { ListPlace } from '#graph/lists.ts';
import { findLists, type SiteAddress, stampedVersion } from '#repository/site.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { allLists, type AnyList } from '#schema/lists.ts';
import { checksumOf, checksumOfAll, keptCells, type SavedCells, savedCells } from './plan-rows.ts';
import { type ListColumns, readListColumns } from './saved-columns.ts';
import { isSameReading, readOn, readRows, type SiteRow, type SiteRows } from './site-rows.ts';

export interface SavedRow {
  readonly cells: SavedCells;
  /** Of the columns that are kept and not restored. */
  readonly kept: SavedCells;
}

export interface SavedList extends ListColumns {
  /** Internal name. */
  readonly list: string;
  readonly rows: readonly SavedRow[];
  /** How many of the rows Framdrift cannot read, and the columns that it stumbles at, by display name. */
  readonly unreadable: number;
  readonly unreadableColumns: readonly string[];
  readonly checksum: string;
}

export interface Backup {
  /** Version of the lists. */
  readonly schema: number;
  readonly madeAt: Instant;
  /** Host and path. */
  readonly site: string;
  readonly lists: readonly SavedList[];
  /** Of all lists together. */
  readonly checksum: string;
}

export interface Taken {
  readonly backup: Backup;
  /** Lists of the plan that are not on the site, by display name. */
  readonly missing: readonly string[];
  /** Somebody kept changing rows: lists may be some moments apart. */
  readonly unquiet: boolean;
}

export type BackupFailure = { readonly kind: 'site'; readonly failure: PlanFailure } | { readonly kind: 'noPlan' };

interface Reading {
  readonly list: AnyList;
  readonly columns: ListColumns;
  readonly rows: SiteRows;
}

/** How often what changed meanwhile is read after. */
const MOST_ROUNDS = 5;

export async function takeBackup(
  graph: Graph,
  clock: Clock,
  address: SiteAddress,
): Promise<Result<Taken, BackupFailure>> {
  const broken = (failure: PlanFailure): Result<never, BackupFailure> => fail({ kind: 'site', failure });
  const found = await findLists(graph, address);
  if (!found.ok) return broken(found.failure);
  const { site, ours } = found.value;
  if (ours.size === 0) return fail({ kind: 'noPlan' });
  // Lists without a stamp are being made by this version.
  const schema = stampedVersion(ours) ?? SCHEMA_VERSION;
  if (schema > SCHEMA_VERSION) return broken({ kind: 'newer' });

  const readings: Reading[] = [];
  const missing: string[] = [];
  for (const list of allLists) {
    const there = ours.get(list.entity);
    if (there === undefined) {
      missing.push(list.label);
      continue;
    }
    const reading = await readList(graph, { site, list: there.id }, list);
    if (!reading.ok) return broken(reading.failure);
    readings.push(reading.value);
  }
  const settled = await settle(graph, readings);
  if (!settled.ok) return broken(settled.failure);
  const lists = settled.value.readings.map(savedList);
  return succeed({
    backup: {
      schema,
      madeAt: clock.now(),
      site: address.host + address.path,
      lists,
      checksum: checksumOfAll(lists.map((list) => ({ ...list, rows: list.rows.length }))),
    },
    missing,
    unquiet: settled.value.unquiet,
  });
}

async function readList(graph: Graph, place: ListPlace, list: AnyList): Promise<Result<Reading, PlanFailure>> {
  const columns = await readListColumns(graph, place, list);
  if (!columns.ok) return columns;
  const names = [...columns.value.saved, ...columns.value.kept].map(({ name }) => name);
  const rows = await readRows(graph, place, names);
  return rows.ok ? succeed({ list, columns: columns.value, rows: rows.value }) : rows;
}

async function settle(
  graph: Graph,
  first: readonly Reading[],
): Promise<Result<{ readonly readings: readonly Reading[]; readonly unquiet: boolean }, PlanFailure>> {
  let readings = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const after: Reading[] = [];
    for (const reading of readings) {
      const rows = await readOn(graph, reading.rows);
      if (!rows.ok) return rows;
      after.push({ ...reading, rows: rows.value });
    }
    const quiet = after.every(({ rows }, index) => {
      const before = readings[index];
      return before !== undefined && isSameReading(before.rows, rows);
    });
    readings = after;
    if (quiet) return succeed({ readings, unquiet: false });
  }
  return succeed({ readings, unquiet: true });
}

function savedList({ list, columns, rows }: Reading): SavedList {
  const found = [...rows.rows.values()];
  const kept = columns.kept.map(({ name }) => name);
  const saved = found.map(({ cells }): SavedRow => ({
    cells: savedCells(columns.saved, cells),
    kept: keptCells(kept, cells),
  }));
  return {
    ...columns,
    list: list.name,
    rows: saved,
    checksum: checksumOf(saved.map(({ cells }) => cells)),
    ...unreadableAmong(list, found),
  };
}

function unreadableAmong(
  list: AnyList,
  found: readonly SiteRow[],
): Pick<SavedList, 'unreadable' | 'unreadableColumns'> {
  const columns = new Set<string>();
  let unreadable = 0;
  for (const { cells } of found) {
    const reading = list.decode(cells);
    if (reading.kind === 'row') continue;
    unreadable += 1;
    for (const { column } of reading.problems) columns.add(list.columnLabels[column] ?? column);
  }
  return { unreadable, unreadableColumns: [...columns] };
}
