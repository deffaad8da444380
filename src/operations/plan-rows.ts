/**
 * Rows of a list in a form that two sites agree on: by column, without SharePoint's ids, etags and stamps of time, days as
 * days whatever the site's time zone, and in an order of their own. Two lists are equal where their checksums are.
 */
import { createHash } from 'node:crypto';
import { parseDay, parseInstant } from '#base/clock.ts';
import { type Cells, day, instant } from '#schema/field.ts';
import { isRecord } from '#schema/parse.ts';
import type { SavedColumn } from './saved-columns.ts';

/** What a row holds, by column; empty cells are not there. */
export type SavedCells = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A column may be called `constructor`. */
const own = (cells: Cells, name: string): unknown => (Object.hasOwn(cells, name) ? cells[name] : undefined);

const isDay = ({ facet, settings }: SavedColumn): boolean => facet === 'dateTime' && settings['format'] === 'dateOnly';

const isSeveral = ({ facet, settings }: SavedColumn): boolean =>
  facet === 'choice' && settings['displayAs'] === 'checkBoxes';

/** Where the moment or day cannot be read, it stands as it was. */
function momentOf(column: SavedColumn, value: unknown): unknown {
  const read = (isDay(column) ? day : instant)(column.name).decode({ [column.name]: value });
  return 'value' in read ? read.value : value;
}

function cellOf(column: SavedColumn, value: unknown): unknown {
  if (column.facet === 'dateTime') return momentOf(column, value);
  if (isSeveral(column) && Array.isArray(value)) return value.map(String).toSorted();
  // SharePoint answers with CR LF in places.
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : value;
}

/** The same whatever order a value's own parts came in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  return isRecord(value) ? inOrder(Object.entries(value)) : value;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** `fromEntries` also for a column called `__proto__`, which an assignment would swallow. */
const inOrder = (entries: readonly (readonly [string, unknown])[]): SavedCells =>
  Object.fromEntries(entries.map(([name, value]) => [name, ordered(value)] as const).toSorted(byName));

/** The cells of some columns, of a row as Graph shows it. */
export const savedCells = (columns: readonly SavedColumn[], cells: Cells): SavedCells =>
  inOrder(
    columns.flatMap((column) => {
      const value = cellOf(column, own(cells, column.name));
      return isEmpty(value) ? [] : [[column.name, value] as const];
    }),
  );

/** Cells that are kept to be read by people, as they came. */
export const keptCells = (names: readonly string[], cells: Cells): SavedCells =>
  inOrder(names.flatMap((name) => (isEmpty(own(cells, name)) ? [] : [[name, own(cells, name)] as const])));

/** What is sent to make the row again (learn: graph/api/listitem-create). */
export function writtenCells(columns: readonly SavedColumn[], cells: SavedCells): Readonly<Record<string, unknown>> {
  const written = columns.flatMap((column): readonly (readonly [string, unknown])[] => {
    const { name } = column;
    const value = own(cells, name);
    if (value === undefined) return [];
    if (isSeveral(column)) {
      return [
        [`${name}@odata.type`, 'Collection(Edm.String)'],
        [name, value],
      ];
    }
    return [[name, column.facet === 'dateTime' && typeof value === 'string' ? writtenMoment(column, value) : value]];
  });
  return Object.fromEntries(written);
}

function writtenMoment(column: SavedColumn, value: string): unknown {
  const { name } = column;
  const [date, moment] = [parseDay(value), parseInstant(value)];
  if (isDay(column)) return date === null ? value : day(name).encode(date)[name];
  return moment === null ? value : instant(name).encode(moment)[name];
}

/** One text for one row: equal rows have equal texts. */
export const rowText = (cells: SavedCells): string => JSON.stringify(inOrder(Object.entries(cells)));

const sha256 = (parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\n`);
  return hash.digest('hex');
};

/** Of a list, in whatever order its rows stand. */
export const checksumOf = (rows: readonly SavedCells[]): string => sha256(rows.map(rowText).toSorted());

/** Of all lists together; an empty list counts as one that is not there. */
export const checksumOfAll = (
  lists: readonly { readonly list: string; readonly rows: number; readonly checksum: string }[],
): string =>
  sha256(
    lists
      .filter(({ rows }) => rows > 0)
      .map(({ list, checksum }) => `${list} ${checksum}`)
      .toSorted(),
  );
