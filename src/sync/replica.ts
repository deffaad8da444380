/**
 * The plan as the server last told it, and as this person sees it: the server's rows with the person's own unsent edits
 * laid over them. Values only; every function answers a new replica and leaves the old one as it was.
 */
import type { Key } from '#base/id.ts';
import { mergeChange, type PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Row } from '#domain/row.ts';
import type { ListReading, Mark, StoredRow, UnreadableRow } from '#repository/plan-repository.ts';
import { isEarlier } from '#repository/version.ts';

/** What is known of one list. */
export interface ListReplica {
  /** By list item, for two rows may bear one key when somebody copies a row in SharePoint. */
  readonly rows: ReadonlyMap<string, StoredRow>;
  readonly unreadable: ReadonlyMap<string, UnreadableRow>;
  readonly mark: Mark;
}

export type Replica = ReadonlyMap<EntityName, ListReplica>;

/** Rows in use, of every kind; a list that is not read yet has none. */
export type PlanRows = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** What a reading tells, but for rows of which a later state is known: a reading may lag behind an answer. */
export function applyReading(replica: Replica, reading: ListReading): Replica {
  const before = replica.get(reading.entity);
  const known = reading.whole ? undefined : before;
  const rows = new Map(known?.rows);
  const unreadable = new Map(known?.unreadable);
  for (const item of reading.items) {
    const id = item.kind === 'deleted' ? item.item : item.row.item;
    rows.delete(id);
    unreadable.delete(id);
    if (item.kind === 'deleted') continue;
    const [row, damaged] = [before?.rows.get(id), before?.unreadable.get(id)];
    if (row !== undefined && isEarlier(item.row, row)) rows.set(id, row);
    else if (damaged !== undefined && isEarlier(item.row, damaged)) unreadable.set(id, damaged);
    else if (item.kind === 'row') rows.set(id, item.row);
    else unreadable.set(id, item.row);
  }
  return new Map(replica).set(reading.entity, { rows, unreadable, mark: reading.mark });
}

/** A row as the server acknowledged it. */
export function applySaved(replica: Replica, row: StoredRow): Replica {
  const known = replica.get(row.entity);
  if (known === undefined) return replica;
  return applyReading(replica, {
    entity: row.entity,
    items: [{ kind: 'row', row }],
    mark: known.mark,
    whole: false,
  });
}

/** Rows by key; where somebody copied a row in SharePoint and two bear one key, the older counts. */
function byKey(replica: Replica, entity: EntityName): Map<Key, StoredRow> {
  const found = new Map<Key, StoredRow>();
  for (const row of replica.get(entity)?.rows.values() ?? []) {
    const other = found.get(row.value.key);
    if (other === undefined || Number(row.item) < Number(other.item)) found.set(row.value.key, row);
  }
  return found;
}

export function storedRow(replica: Replica, entity: EntityName, key: Key): StoredRow | null {
  let found: StoredRow | null = null;
  for (const row of replica.get(entity)?.rows.values() ?? []) {
    if (row.value.key === key && (found === null || Number(row.item) < Number(found.item))) found = row;
  }
  return found;
}

export function unreadableRow(replica: Replica, entity: EntityName, key: Key): UnreadableRow | null {
  const unreadable = [...(replica.get(entity)?.unreadable.values() ?? [])];
  return unreadable.find((row) => row.key === key) ?? null;
}

/** One kind of rows with the person's own edits laid over, in the order of the list; taken-away ones included. */
export function rowsWithEdits<Name extends EntityName>(
  replica: Replica,
  entity: Name,
  edits: readonly PlanChange[],
): readonly Entities[Name][] {
  const rows = new Map<Key, Row>();
  for (const [key, { value }] of byKey(replica, entity)) rows.set(key, value);
  for (const edit of edits) {
    if (edit.entity !== entity) continue;
    const there = rows.get(edit.item);
    if (edit.before === null || there === undefined) rows.set(edit.item, edit.after);
    else rows.set(edit.item, overlaid(edit.before, edit.after, there));
  }
  return [...rows.values()] as unknown as readonly Entities[Name][];
}

/** My fields over theirs, also where they clash: the person sees what she wrote until she has chosen. */
function overlaid(before: Row, after: Row, theirs: Row): Row {
  const { merged, conflicts } = mergeChange<Row>(before, after, theirs);
  const mine: Record<string, unknown> = {};
  for (const { field, mine: wanted } of conflicts) mine[field] = wanted;
  return { ...merged, ...mine };
}
