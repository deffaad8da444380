/** Columns that every list has, by the names that the schema gives them. */
import type { Key } from '#base/id.ts';
import { lists } from '#schema/lists.ts';

const named = (field: string, nth = 0): string => {
  const name = lists.milestone.columnsOf(field)[nth];
  if (name === undefined) throw new Error(`No column for ${field}`);
  return name;
};

export const KEY = named('key');
export const PLAN = named('plan');
const removal = lists.milestone.columnsOf('removed');
export const REMOVED_AT = removal.at(-1) ?? '';

const stamp = lists.milestone.encodeStamp({ operation: 'operation' as Key, by: 'by', role: 'role', via: 'tab' });
const stamped = (value: string): string => Object.entries(stamp).find(([, cell]) => cell === value)?.[0] ?? '';

/** The last operation that wrote the row, and on whose behalf. */
export const OPERATION = stamped('operation');
export const BY = stamped('by');

/** Written with a row and not by its author: keys, stamps, and what follows from other columns. */
const shown = new Set(Object.keys(lists.milestone.columnLabels));
export const isOurs = (column: string): boolean => column === KEY || column === PLAN || Object.hasOwn(stamp, column);
export const isDerived = (column: string): boolean =>
  shown.has(column) && !lists.milestone.select.split(',').includes(column);
