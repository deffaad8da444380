/** The views of a list: the default one, which SharePoint makes with the list and which filters nothing, and those made since. */
import { CamlError, readQuery, type Surroundings } from './caml.ts';
import { columnValue } from './field-rendering.ts';
import type { Item, List, ListView, Site } from './records.ts';
import { lookupIdOf } from './site-people.ts';
import type { World } from './world.ts';

/** The one that is there from the beginning bears the list's own id. */
const bornView = (list: List): ListView => ({
  id: list.id,
  title: 'Alle elementer',
  fields: ['LinkTitle'],
  query: '',
  rowLimit: 30,
  paged: true,
  isDefault: !(list.views ?? []).some(({ isDefault }) => isDefault),
  format: '',
});

/** A view that is renamed keeps its address. */
export const fileOf = ({ file, title }: Pick<ListView, 'file' | 'title'>): string => file ?? title;

export function viewsOf(list: List): readonly ListView[] {
  const made = list.views ?? [];
  return made.some(({ id }) => id === list.id) ? made : [bornView(list), ...made];
}

/** What a view's query is worked out with, for one who looks at it. */
export const surroundings = (world: World, site: Site, list: List, personId: string): Surroundings<Item> => ({
  cellOf: (row, name) => {
    const column = list.columns.find((each) => each.name === name);
    const value =
      column === undefined ? null : columnValue({ world, site, list, select: null, shifted: false }, column, row);
    return value !== null && typeof value === 'object' && 'Url' in value ? value.Url : value;
  },
  isColumn: (name) => list.columns.some((column) => column.name === name),
  now: world.now(),
  timeZone: site.timeZone,
  me: lookupIdOf(world, site, personId) ?? 0,
});

/** Why SharePoint would not take the query; null where it does. */
export function queryProblem(query: string, around: Surroundings<Item>): string | null {
  try {
    readQuery(query, around);
    return null;
  } catch (error) {
    if (error instanceof CamlError) return error.message;
    throw error;
  }
}
