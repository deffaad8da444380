/**
 * Taking back a whole import, for thirty days: which of its rows go, and which stay because somebody has worked on them
 * since or because something that stays points to them. Pure. Rows are taken away, never deleted.
 */
import { addDays } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { sameValue } from '#domain/change.ts';
import { type Entities, type EntityName, entityNames } from '#domain/entities.ts';
import type { ChangeRecord, Fields } from '#domain/history.ts';
import type { ImportRun, Plan } from '#domain/plan.ts';
import { isRecord, type RecordName } from '#domain/registration.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { PlanRows } from '#sync/session.ts';

const DAYS = 30;

/** Kinds that an import makes or that may point to what it made: all must be read before one can tell what may go. */
export const concerned = [
  'workPackage',
  'goal',
  'stakeholder',
  'reference',
  'mandate',
  'duty',
  'member',
  'followup',
  'journalEntry',
  'involvement',
  'input',
  'meeting',
  'agendaItem',
  'request',
  'report',
  'importRun',
] as const satisfies readonly EntityName[];

/** The last day on which the import can be taken back. */
export const lastDayOf = (run: ImportRun): Day => addDays(inOslo(run.at).day, DAYS);

/** One import; a large one is remembered in several rows. */
export type OpenImport = readonly [ImportRun, ...ImportRun[]];

/** Imports that can still be taken back, the newest first. */
export function openImports(rows: PlanRows, plan: Plan, today: Day): readonly OpenImport[] {
  const imports = new Map<string, OpenImport>();
  for (const run of rows.importRun) {
    if (!isInUse(run) || run.plan !== plan.key || run.state !== 'saved' || today > lastDayOf(run)) continue;
    const place = `${run.at} ${run.documentHash}`;
    imports.set(place, [...(imports.get(place) ?? []), run] as unknown as OpenImport);
  }
  return [...imports.values()].toSorted(([a], [b]) => (a.at < b.at ? 1 : -1));
}

/** When the same document was put in before and not taken back; null where it was not. */
export const importedBefore = (rows: PlanRows, hash: string): Instant | null =>
  rows.importRun
    .filter((run) => isInUse(run) && run.state === 'saved' && run.documentHash === hash)
    .reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null);

export type ImportedRow = {
  readonly [Name in EntityName]: { readonly entity: Name; readonly row: Entities[Name] };
}[EntityName];

/** What can be taken away: records stay, also those that an import brought. */
export type TakableRow = Exclude<ImportedRow, { readonly entity: RecordName }>;
export const isTakable = (one: ImportedRow): one is TakableRow => !isRecord(one.entity);

export interface Edited {
  readonly made: ImportedRow;
  /** Who has changed it, each once; empty where it was done in SharePoint itself. */
  readonly by: readonly string[];
}

export interface Undo {
  readonly takes: readonly TakableRow[];
  /** Changed by others since, and left standing. */
  readonly edited: readonly Edited[];
  /** Something that stays points to them. */
  readonly needed: readonly ImportedRow[];
  /** Decisions and revisions, which nobody takes away. */
  readonly registered: readonly ImportedRow[];
}

export const titleOf = ({ row }: ImportedRow): string => ('title' in row && row.title !== '' ? row.title : row.key);

function rowsOf(runs: OpenImport, rows: PlanRows): readonly ImportedRow[] {
  const made = new Set(runs.flatMap(({ items }) => items.flatMap(({ row }) => row ?? [])));
  return allRows(rows).filter(({ row }) => made.has(row.key));
}

/** What is in use of the plan itself: history, imports and the service's own accounts point to everything and need nothing. */
const apart = new Set<EntityName>(['change', 'importRun', 'reminder', 'conversation', 'pause']);

const allRows = (rows: PlanRows): readonly ImportedRow[] =>
  entityNames.flatMap((entity) => {
    const found: readonly Row[] = apart.has(entity) ? [] : rows[entity].filter(isInUse);
    // The rows of a name are of that name; the compiler keeps no such pair through a loop.
    return found.map((row) => ({ entity, row }) as ImportedRow);
  });

/** Fields that others' writing brings with it: a title beside a key is refreshed by whoever writes the row next. */
const quiet = new Set(['removed', 'confirmedAt', 'confirmedBy']);

/** The row as its history says that it stands; null where the history does not go back to its beginning. */
function expected(history: readonly ChangeRecord[]): Fields | null {
  const ordered = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (ordered[0]?.act !== 'created') return null;
  return Object.assign({}, ...ordered.map(({ after }) => after)) as Fields;
}

function editedIn({ row }: ImportedRow, history: readonly ChangeRecord[], me: string): readonly string[] | null {
  const others = history.filter(({ act, by }) => act !== 'created' && by?.id !== me);
  if (others.length > 0) return [...new Set(others.flatMap(({ by }) => by?.name ?? []))];
  const should = expected(history);
  if (should === null) return null;
  const stands = row as unknown as Fields;
  const altered = Object.keys(should).some((name) => !quiet.has(name) && !sameValue(should[name], stands[name]));
  return altered ? [] : null;
}

/** Keys that a row names, in whatever field. */
function keysIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const one of value) keysIn(one, into);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) keysIn(one, into);
}

/**
 * `changes`: what has happened since the import. `chosen` are edited rows that the person wants away all the same. A row that others have edited stays until chosen; what
 * a row that stays points to stays too, and the plan itself as long as anything is left in it.
 */
export function undoOf(
  runs: OpenImport,
  rows: PlanRows,
  changes: readonly ChangeRecord[],
  me: string,
  chosen: ReadonlySet<Key>,
): Undo {
  const made = rowsOf(runs, rows);
  const history = new Map<Key, ChangeRecord[]>();
  for (const change of changes) history.set(change.item, [...(history.get(change.item) ?? []), change]);
  const edited = made.filter(isTakable).flatMap((one): Edited[] => {
    const by = editedIn(one, history.get(one.row.key) ?? [], me);
    return by === null ? [] : [{ made: one, by }];
  });
  const stays = new Set(edited.map(({ made: one }) => one.row.key).filter((key) => !chosen.has(key)));
  const going = new Map(
    made.filter(isTakable).flatMap((one) => (stays.has(one.row.key) ? [] : [[one.row.key, one] as const])),
  );
  const needed: ImportedRow[] = [];
  // Whoever stays may hold others back, and those yet others: until nobody is held back any more.
  let asking = allRows(rows).filter(({ row }) => !going.has(row.key));
  while (asking.length > 0) {
    const named = new Set<string>();
    for (const { row } of asking) keysIn(row, named);
    asking = [...going.values()].filter(({ row }) => named.has(row.key));
    for (const one of asking) going.delete(one.row.key);
    needed.push(...asking);
  }
  return { takes: [...going.values()], edited, needed, registered: made.filter((one) => !isTakable(one)) };
}
