/** Changes to rows, after all checks are done: what is written, by whom, and which version it becomes. */
import { type Column, isMultiple } from './column-types.ts';
import { newGuid } from './random.ts';
import type { FieldValues, Item, List } from './records.ts';
import { type Rows, valueOf } from './rows.ts';
import type { World } from './world.ts';

/** SharePoint's own account, which no person has. */
export const SYSTEM_ACCOUNT = 'system';

export function insertRow(world: World, listId: string, values: FieldValues, personId: string): Item {
  const rows = world.state.rows(listId);
  const now = world.now();
  return rows.put({
    id: rows.nextId,
    guid: newGuid(world.random),
    version: 1,
    created: now,
    createdBy: personId,
    modified: now,
    modifiedBy: personId,
    values,
    recycled: null,
    changed: now,
  });
}

/** A new version of the row, also where no value differs: SharePoint counts every update. */
export function updateRow(world: World, listId: string, row: Item, values: FieldValues, personId: string): Item {
  const now = world.now();
  return world.state
    .rows(listId)
    .put({ ...row, values, version: row.version + 1, modified: now, modifiedBy: personId, changed: now });
}

export function recycleRow(world: World, listId: string, row: Item): Item {
  const now = world.now();
  return world.state.rows(listId).put({ ...row, recycled: now, changed: now });
}

/** Unique columns whose value another live row has. */
export function takenColumns(
  { list, rows }: { readonly list: List; readonly rows: Rows },
  values: FieldValues,
  own: number | null,
): readonly Column[] {
  return list.columns.filter((column) => {
    const value = valueOf({ values }, column.name);
    if (!column.unique || isMultiple(column) || value === undefined || typeof value === 'object') return false;
    return [...rows.having(column.name, value)].some((id) => id !== own);
  });
}

/** Out of the recycle bin, with the same id and version; false where another row has a value meanwhile that is to be unique. */
export function restoreRow(world: World, list: List, row: Item): boolean {
  const rows = world.state.rows(list.id);
  if (takenColumns({ list, rows }, row.values, row.id).length > 0) return false;
  rows.put({ ...row, recycled: null, changed: world.now() });
  return true;
}

/** In quotes, as in bodies and headers. */
export const eTagOf = (row: Item): string => `"${row.guid},${row.version}"`;
