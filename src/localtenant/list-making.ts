/** How lists come to be and change: names, built-in columns, and the rules that columns keep among themselves. */
import type { Json } from './bodies.ts';
import { genericColumns, libraryColumns, personColumns } from './built-in-columns.ts';
import { newColumn } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { alreadyExists, invalidRequest, Refusal } from './errors.ts';
import { newGuid } from './random.ts';
import type { List, ListTemplate, Site } from './records.ts';
import type { World } from './world.ts';

/** The address of a list: its first display name in ASCII, without what an address cannot hold. */
function nameFrom(displayName: string, taken: readonly string[]): string {
  const plain = displayName.replaceAll(/[^A-Za-z0-9 _-]/g, '').trim() || 'List';
  let name = plain;
  for (let number = 1; taken.includes(name.toLowerCase()); number += 1) name = `${plain}${number}`;
  return name;
}

const usualColumns: Readonly<Record<ListTemplate, readonly Column[]>> = {
  genericList: genericColumns,
  documentLibrary: libraryColumns,
  userInformation: personColumns,
};

export interface NewList {
  readonly displayName: string;
  readonly description: string;
  readonly template: ListTemplate;
  readonly hidden: boolean;
  readonly contentTypesEnabled: boolean;
  readonly columns: readonly Column[];
  /** Where the server does not derive it. */
  readonly name?: string;
  readonly system?: boolean;
}

export function makeList(
  world: World,
  siteId: string,
  wanted: NewList,
  personId: string,
  id = newGuid(world.random),
): List {
  const { state } = world;
  const taken = [...state.lists.values()]
    .filter((list) => list.siteId === siteId)
    .map((list) => list.name.toLowerCase());
  const now = world.now();
  const list: List = {
    id,
    siteId,
    name: wanted.name ?? nameFrom(wanted.displayName, taken),
    displayName: wanted.displayName,
    description: wanted.description,
    template: wanted.template,
    hidden: wanted.hidden,
    system: wanted.system ?? false,
    contentTypesEnabled: wanted.contentTypesEnabled,
    created: now,
    createdBy: personId,
    modified: now,
    modifiedBy: personId,
    columns: [...usualColumns[wanted.template], ...wanted.columns],
  };
  state.lists.put(id, list);
  if (list.template === 'documentLibrary') {
    const rootId = `01${id.replaceAll('-', '').slice(0, 30).toUpperCase()}`;
    state.driveItems.put(rootId, {
      id: rootId,
      listId: id,
      itemId: 0,
      parentId: null,
      name: 'root',
      folder: true,
      size: 0,
      mimeType: '',
    });
  }
  return list;
}

/** Columns of a POST: each checked alone, then against those that the list has. */
export function columnsFrom(world: World, site: Site, body: Json, template: ListTemplate): readonly Column[] | Refusal {
  const columns: Column[] = [];
  for (const definition of (body['columns'] ?? []) as readonly Json[]) {
    const column = newColumn(definition, newGuid(world.random));
    if (column instanceof Refusal) return column;
    const refusal = checkAgainst([...usualColumns[template], ...columns], column) ?? checkTarget(world, site, column);
    if (refusal !== null) return refusal;
    columns.push(column);
  }
  return columns;
}

const MOST_INDEXES = 20;

/** Whether a column may stand beside those that the list, or the site, has already. */
export function checkAgainst(columns: readonly Column[], column: Column): Refusal | null {
  const others = columns.filter((other) => other.id !== column.id);
  if (others.some((other) => other.name.toLowerCase() === column.name.toLowerCase())) {
    return alreadyExists(`A column with the name '${column.name}' already exists.`);
  }
  return column.indexed && others.filter((other) => other.indexed).length >= MOST_INDEXES
    ? invalidRequest(`A list cannot have more than ${MOST_INDEXES} indexed columns.`)
    : null;
}

/** A lookup needs a list of the same site, and a column there. */
export function checkTarget(world: World, site: Site, { type }: Column): Refusal | null {
  if (type.kind !== 'lookup') return null;
  const target = world.state.lists.get(type.facet.listId.toLowerCase());
  if (target?.siteId !== site.id) return invalidRequest('The list of a lookup column was not found.');
  return target.columns.some((column) => column.name === type.facet.columnName)
    ? null
    : invalidRequest('The column of a lookup column was not found.');
}

/** The list under its old id with some of it changed, stamped. */
export function changeList(world: World, list: List, change: Partial<List>, personId: string): List {
  const changed: List = { ...list, ...change, modified: world.now(), modifiedBy: personId };
  world.state.lists.put(list.id, changed);
  return changed;
}

/** With its rows, and where it is a library with its files. */
export function removeList({ state }: World, list: List): void {
  state.rows(list.id).clear();
  for (const item of state.driveItems.values()) {
    if (item.listId !== list.id) continue;
    state.driveItems.remove(item.id);
    state.contents.remove(item.id);
  }
  state.lists.remove(list.id);
}
