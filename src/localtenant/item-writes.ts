/** Changes to rows, after all checks are done: what is written, by whom, and which version it becomes. */
import { newGuid } from './random.ts';
import type { FieldValues, Item } from './records.ts';
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

/** Out of the recycle bin, with the same id and version. */
export function restoreRow(world: World, listId: string, row: Item): Item {
  return world.state.rows(listId).put({ ...row, recycled: null, changed: world.now() });
}

/** In quotes, as in bodies and headers. */
export const eTagOf = (row: Item): string => `"${row.guid},${row.version}"`;
