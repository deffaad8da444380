/**
 * A field of a plan row as columns of a SharePoint list: how they are made, written and read.
 *
 * Empty values are written as null and read as absent, for SharePoint does not tell them apart. What cannot be read is a
 * problem in the value's place, never a guess: the row is shown as unreadable and not written.
 * Column shapes: Graph columnDefinition (learn: graph/api/resources/columndefinition).
 */
import { type Day, type Instant, parseDay, parseInstant, wholeSecond } from '#base/clock.ts';
import { addDays } from '#base/calendar.ts';
import { isKey, type Key } from '#base/id.ts';
import { LINE_LIMIT } from '#domain/row.ts';
import type { ChoiceLabels } from '#text/labels.ts';

/** A column as Graph creates it; exactly one of the facets is there. */
export interface Column {
  readonly name: string;
  /** Follows the field's label: «Når» + « (tidligst)». */
  readonly suffix: string;
  readonly facet: Facet;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Only for the program: stands in no view and no form. */
  readonly hidden: boolean;
  /** SharePoint makes it with the list. */
  readonly builtIn: boolean;
}

export type Facet =
  | { readonly text: { readonly maxLength: number } }
  | {
      readonly text: {
        readonly allowMultipleLines: true;
        readonly textType: 'plain';
        readonly linesForEditing: number;
      };
    }
  | {
      readonly choice: {
        readonly choices: readonly string[];
        readonly displayAs: 'dropDownMenu';
        readonly allowTextEntry: false;
      };
    }
  | { readonly dateTime: { readonly format: 'dateOnly' | 'dateTime'; readonly displayAs: 'standard' } }
  | { readonly number: { readonly decimalPlaces: 'none' | 'two' } }
  | { readonly boolean: Readonly<Record<string, never>> };

export type CellValue = string | number | boolean | null;
/** The `fields` of a Graph list item, as it came. */
export type Cells = Readonly<Record<string, unknown>>;

/** Why a cell cannot be read. `newer` was written by a later version of the product. */
export interface CellProblem {
  readonly column: string;
  readonly kind: 'wrongType' | 'notAChoice' | 'notADate' | 'notAKey' | 'damaged' | 'newer' | 'missing';
  /** As it stands in the list, shortened. */
  readonly found: string;
}

/** A text that a column cannot hold, told before it is saved. `length` and `limit` count UTF-16 units, as SharePoint does. */
export interface TooLong {
  readonly column: string;
  readonly length: number;
  readonly limit: number;
}

export type Reading<Value> = { readonly value: Value } | { readonly problems: readonly CellProblem[] };

export interface Field<Value> {
  readonly columns: readonly Column[];
  /** A value for each column. Functions, not methods, so that a field of too few choices does not fit. */
  readonly encode: (value: Value) => Readonly<Record<string, CellValue>>;
  readonly decode: (cells: Cells) => Reading<Value>;
}

export type ColumnOptions = Partial<Omit<Column, 'name' | 'facet'>>;

const plainColumn = { suffix: '', indexed: false, unique: false, hidden: false, builtIn: false };
const textFacet = { text: { maxLength: LINE_LIMIT } } as const;
export const noteFacet = { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } } as const;

export const column = (name: string, facet: Facet, options: ColumnOptions = {}): Column => ({
  ...plainColumn,
  name,
  facet,
  ...options,
});

const shorten = (found: unknown): string => JSON.stringify(found).slice(0, 80);

export const problem = (
  name: string,
  kind: CellProblem['kind'],
  found: unknown,
): { problems: readonly CellProblem[] } => ({ problems: [{ column: name, kind, found: shorten(found) }] });

/** The cell as text; null where it is empty. */
function textOf(cells: Cells, name: string): Reading<string | null> {
  const found = cells[name];
  if (found === undefined || found === null || found === '') return { value: null };
  return typeof found === 'string' ? { value: found } : problem(name, 'wrongType', found);
}

/** A field in one column, between a text cell and a value. */
export function inText<Value>(
  made: Column,
  encode: (value: Value) => string,
  decode: (text: string | null) => Reading<Value>,
): Field<Value> {
  return {
    columns: [made],
    encode: (value) => {
      const written = encode(value);
      return { [made.name]: written === '' ? null : written };
    },
    decode: (cells) => {
      const read = textOf(cells, made.name);
      return 'problems' in read ? read : decode(read.value);
    },
  };
}

/** A single line. */
export const text = (name: string, options: ColumnOptions = {}): Field<string> =>
  inText(
    column(name, textFacet, options),
    (value) => value,
    (found) => ({ value: found ?? '' }),
  );

/** Columns of every row that are asked for by name. */
export const rowColumns = { key: 'FdKey', operation: 'FdOp', title: 'Title' } as const;

/** SharePoint's own Title column, which a list can hold once. */
export const title = (options: ColumnOptions = {}): Field<string> =>
  text(rowColumns.title, { builtIn: true, ...options });

const LINE_BREAK = /\r\n?|\n/g;

/** Several lines, plain. SharePoint answers with CR LF in places; lines end in LF here. */
export const note = (name: string, options: ColumnOptions = {}): Field<string> =>
  inText(
    column(name, noteFacet, options),
    (value) => value,
    (found) => ({ value: (found ?? '').replaceAll(LINE_BREAK, '\n') }),
  );

/** A list of single lines, one under the other. A line break inside an item is written `\n`. Items are never empty. */
export const lines = (name: string): Field<readonly string[]> =>
  inText(
    column(name, noteFacet),
    (items) => items.map((item) => item.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n'),
    (found) => ({
      value: (found ?? '')
        .split(LINE_BREAK)
        .filter((line) => line !== '')
        .map((line) => line.replaceAll(/\\(\\|n)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : '\\'))),
    }),
  );

/** Digits and a decimal fraction; null where nothing is said. */
export const amount = (name: string, options: ColumnOptions = {}): Field<number | null> =>
  numeric(name, 'two', null, options);
export const whole = (name: string, options: ColumnOptions = {}): Field<number | null> =>
  numeric(name, 'none', null, options);
/** A whole number that is 0 where nothing is said. */
export const count = (name: string, options: ColumnOptions = {}): Field<number> => numeric(name, 'none', 0, options);

function numeric<Empty extends number | null>(
  name: string,
  decimalPlaces: 'none' | 'two',
  empty: Empty,
  options: ColumnOptions,
): Field<number | Empty> {
  return {
    columns: [column(name, { number: { decimalPlaces } }, options)],
    encode: (value) => ({ [name]: value }),
    decode: (cells) => {
      const found = cells[name];
      if (found === undefined || found === null) return { value: empty };
      return typeof found === 'number' ? { value: found } : problem(name, 'wrongType', found);
    },
  };
}

export const yesNo = (name: string): Field<boolean> => ({
  columns: [column(name, { boolean: {} })],
  encode: (value) => ({ [name]: value }),
  decode: (cells) => {
    const found = cells[name];
    if (found === undefined || found === null) return { value: false };
    return typeof found === 'boolean' ? { value: found } : problem(name, 'wrongType', found);
  },
});

function choiceField<Choice extends string, Empty>(
  name: string,
  values: readonly Choice[],
  labels: ChoiceLabels<Choice>,
  empty: Empty,
  options: ColumnOptions,
): Field<Choice | Empty> {
  const choices = values.map((value) => labels[value].nb);
  const facet: Facet = { choice: { choices, displayAs: 'dropDownMenu', allowTextEntry: false } };
  return {
    columns: [column(name, facet, options)],
    encode: (value) => ({ [name]: values.includes(value as Choice) ? labels[value as Choice].nb : null }),
    decode: (cells) => {
      const read = textOf(cells, name);
      if ('problems' in read) return read;
      if (read.value === null) return { value: empty };
      const found = values[choices.indexOf(read.value)];
      return found === undefined ? problem(name, 'notAChoice', read.value) : { value: found };
    },
  };
}

/** One of a closed union; `empty` is what an untouched cell means. */
export const choice = <Choice extends string>(
  name: string,
  values: readonly Choice[],
  labels: ChoiceLabels<Choice>,
  empty: NoInfer<Choice>,
  options: ColumnOptions = {},
): Field<Choice> => choiceField(name, values, labels, empty, options);

export const choiceOrNone = <Choice extends string>(
  name: string,
  values: readonly Choice[],
  labels: ChoiceLabels<Choice>,
  options: ColumnOptions = {},
): Field<Choice | null> => choiceField(name, values, labels, null, options);

/**
 * A calendar day. SharePoint keeps a date-only column as midnight of the site's own zone in UTC, so noon is written and
 * a time after noon belongs to the next day: right for every site from UTC−11 to UTC+11.
 */
function encodeDay(day: Day | null): string | null {
  return day === null ? null : `${day}T12:00:00Z`;
}

function decodeDay(name: string, found: unknown): Reading<Day | null> {
  if (found === undefined || found === null || found === '') return { value: null };
  if (typeof found !== 'string') return problem(name, 'wrongType', found);
  const instant = parseInstant(found);
  if (instant === null) {
    const plain = parseDay(found);
    return plain === null ? problem(name, 'notADate', found) : { value: plain };
  }
  const day = parseDay(instant.slice(0, 10));
  if (day === null) return problem(name, 'notADate', found);
  return { value: instant.slice(11) > '12:00:00.000Z' ? addDays(day, 1) : day };
}

export const day = (name: string, options: ColumnOptions = {}): Field<Day | null> => ({
  columns: [column(name, { dateTime: { format: 'dateOnly', displayAs: 'standard' } }, options)],
  encode: (value) => ({ [name]: encodeDay(value) }),
  decode: (cells) => decodeDay(name, cells[name]),
});

/** A moment, to the second: SharePoint keeps no fractions. */
export const instant = (name: string, options: ColumnOptions = {}): Field<Instant | null> =>
  inText(
    column(name, { dateTime: { format: 'dateTime', displayAs: 'standard' } }, options),
    (value) => (value === null ? '' : `${value.slice(0, 19)}Z`),
    (found) => {
      if (found === null) return { value: null };
      const read = parseInstant(found);
      return read === null ? problem(name, 'notADate', found) : { value: wholeSecond(read) };
    },
  );

/** Makes an empty cell a problem: a row without it is no row of ours. */
export const required = <Value>(field: Field<Value | null>): Field<Value> => ({
  columns: field.columns,
  encode: (value) => field.encode(value),
  decode: (cells) => {
    const read = field.decode(cells);
    if ('problems' in read) return read;
    return read.value === null ? problem(field.columns[0]?.name ?? '', 'missing', null) : { value: read.value };
  },
});

export const key = (name: string, options: ColumnOptions = {}): Field<Key | null> =>
  inText(
    column(name, textFacet, { hidden: true, ...options }),
    (value) => value ?? '',
    (found) => (found === null ? { value: null } : isKey(found) ? { value: found } : problem(name, 'notAKey', found)),
  );
