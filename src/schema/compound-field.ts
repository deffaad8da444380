/** Fields that take several columns, or hold JSON in one: people, references between rows, times, lists of parts. */
import { parseDay } from '#base/clock.ts';
import { isKey } from '#base/id.ts';
import {
  cadences,
  contextWithoutClues,
  doubts,
  edges,
  type FuzzyDate,
  fuzzyKinds,
  precisions,
  readFuzzyDate,
  yearSources,
} from '#domain/fuzzy-date.ts';
import type { Person, Ref } from '#domain/row.ts';
import {
  type Cells,
  column,
  dayFacet,
  decodeDay,
  encodeDay,
  type Field,
  inText,
  noteFacet,
  problem,
  type Reading,
  textFacet,
  textOf,
} from '#schema/field.ts';

/** A value of any shape as JSON with a version; `parse` answers null for what is damaged. */
export function json<Value>(
  name: string,
  version: number,
  empty: Value,
  parse: (data: unknown) => Value | null,
): Field<Value> {
  return inText(
    column(name, noteFacet, { hidden: true }),
    (value) => (isEmpty(value) ? '' : JSON.stringify({ v: version, d: value })),
    (found) => {
      if (found === null) return { value: empty };
      const written = parseJson(found);
      if (!isRecord(written) || typeof written['v'] !== 'number') return problem(name, 'damaged', found);
      if (written['v'] > version) return problem(name, 'newer', written['v']);
      const value = parse(written['d']);
      return value === null ? problem(name, 'damaged', found) : { value };
    },
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A person as three texts; Graph cannot make a SharePoint user, so a person column can only come beside these. */
export const person = (name: string): Field<Person | null> => {
  const columns = [
    column(name, textFacet),
    column(`${name}Email`, textFacet, { hidden: true }),
    // Never «<Person>Id»: it would clash with the LookupId of a person column (microsoft-graph-docs#19901).
    column(`${name}Entra`, textFacet, { hidden: true }),
  ];
  return {
    columns,
    encode: (value) => ({
      [name]: value?.name ?? null,
      [`${name}Email`]: value?.email ?? null,
      [`${name}Entra`]: value?.id ?? null,
    }),
    decode: (cells) => {
      const shown = textOf(cells, name);
      const email = textOf(cells, `${name}Email`);
      const id = textOf(cells, `${name}Entra`);
      if ('problem' in shown) return shown;
      if ('problem' in email) return email;
      if ('problem' in id) return id;
      if (id.value === null && shown.value === null) return { value: null };
      return { value: { id: id.value ?? '', name: shown.value ?? '', email: email.value ?? '' } };
    },
  };
};

/** Another row, by key, with its code and title beside it for those who read the list in SharePoint. */
export const ref = (name: string): Field<Ref | null> => ({
  columns: [
    column(`${name}Title`, textFacet),
    column(`${name}Code`, textFacet, { suffix: ' (kode)' }),
    column(`${name}Key`, textFacet, { hidden: true }),
  ],
  encode: (value) => ({
    [`${name}Title`]: value?.title ?? null,
    [`${name}Code`]: value === null || value.code === '' ? null : value.code,
    [`${name}Key`]: value?.key ?? null,
  }),
  decode: (cells) => {
    const found = textOf(cells, `${name}Key`);
    const code = textOf(cells, `${name}Code`);
    const shown = textOf(cells, `${name}Title`);
    if ('problem' in found) return found;
    if ('problem' in code) return code;
    if ('problem' in shown) return shown;
    if (found.value === null) return { value: null };
    if (!isKey(found.value)) return problem(`${name}Key`, 'notAKey', found.value);
    return { value: { key: found.value, code: code.value ?? '', title: shown.value ?? '' } };
  },
});

const parseRefs = (data: unknown): readonly Ref[] | null => {
  if (!Array.isArray(data)) return null;
  const found: Ref[] = [];
  for (const item of data as unknown[]) {
    if (!isRecord(item)) return null;
    const { key: rowKey, code, title: rowTitle } = item;
    if (typeof rowKey !== 'string' || !isKey(rowKey) || typeof code !== 'string' || typeof rowTitle !== 'string')
      return null;
    found.push({ key: rowKey, code, title: rowTitle });
  }
  return found;
};

/** Several rows: JSON for the program, one readable line each for people. */
export const refs = (name: string): Field<readonly Ref[]> => {
  const stored = json<readonly Ref[]>(`${name}Refs`, 1, [], parseRefs);
  return {
    columns: [column(name, noteFacet), ...stored.columns],
    encode: (value) => ({
      [name]: value.length === 0 ? null : value.map((item) => `${item.code} ${item.title}`.trim()).join('\n'),
      ...stored.encode(value),
    }),
    decode: stored.decode,
  };
};

const READING_VERSION = 1;

/** What the reading holds beside the words and the days, and the words and days that it speaks of. */
const readingOf = (date: FuzzyDate): Readonly<Record<string, unknown>> => ({
  v: READING_VERSION,
  words: date.words,
  from: date.from,
  to: date.to,
  edges: [date.startEdge, date.endEdge],
  kind: date.kind,
  precision: date.precision,
  ...(date.cadence === null ? {} : { cadence: date.cadence }),
  ...(date.condition === null ? {} : { condition: date.condition }),
  year: date.yearSource,
  ...(date.doubts.length === 0 ? {} : { doubts: date.doubts }),
  rule: date.rule,
  ...(date.overridden ? { overridden: true } : {}),
});

const oneOf = <Choice extends string>(choices: readonly Choice[], found: unknown): Choice | null =>
  choices.find((choice) => choice === found) ?? null;

function parseReading(reading: Readonly<Record<string, unknown>>, words: string): FuzzyDate | null {
  const ends: readonly unknown[] = Array.isArray(reading['edges']) ? reading['edges'] : [];
  const startEdge = oneOf(edges, ends[0]);
  const endEdge = oneOf(edges, ends[1]);
  const kind = oneOf(fuzzyKinds, reading['kind']);
  const precision = oneOf(precisions, reading['precision']);
  const yearSource = oneOf(yearSources, reading['year']);
  const { from, to, condition, rule } = reading;
  if (startEdge === null || endEdge === null || kind === null || precision === null || yearSource === null) return null;
  if (typeof rule !== 'string') return null;
  const first = from === null ? null : typeof from === 'string' ? parseDay(from) : undefined;
  const last = to === null ? null : typeof to === 'string' ? parseDay(to) : undefined;
  if (first === undefined || last === undefined) return null;
  const found: readonly unknown[] = Array.isArray(reading['doubts']) ? reading['doubts'] : [];
  return {
    words,
    from: first,
    to: last,
    startEdge,
    endEdge,
    kind,
    precision,
    cadence: oneOf(cadences, reading['cadence']),
    condition: typeof condition === 'string' ? condition : null,
    yearSource,
    doubts: doubts.filter((doubt) => found.includes(doubt)),
    rule,
    overridden: reading['overridden'] === true,
  };
}

function decodeFuzzyDate(name: string, cells: Cells): Reading<FuzzyDate> {
  const words = textOf(cells, `${name}Text`);
  const from = decodeDay(`${name}From`, cells[`${name}From`]);
  const to = decodeDay(`${name}To`, cells[`${name}To`]);
  const stored = textOf(cells, `${name}Reading`);
  if ('problem' in words) return words;
  if ('problem' in from) return from;
  if ('problem' in to) return to;
  if ('problem' in stored) return stored;
  const written = words.value ?? '';
  const reading = stored.value === null ? null : parseJson(stored.value);
  if (reading !== null) {
    if (!isRecord(reading) || typeof reading['v'] !== 'number')
      return problem(`${name}Reading`, 'damaged', stored.value);
    if (reading['v'] > READING_VERSION) return problem(`${name}Reading`, 'newer', reading['v']);
  }
  const read =
    reading === null || reading['words'] !== written
      ? readFuzzyDate(written, contextWithoutClues)
      : parseReading(reading, written);
  if (read === null) return problem(`${name}Reading`, 'damaged', stored.value);
  const sameDays = read.from === from.value && read.to === to.value;
  // Days without a reading, or other than the reading's, were set by hand in SharePoint.
  if (sameDays || (from.value === null && to.value === null && reading === null)) return { value: read };
  return { value: { ...read, from: from.value, to: to.value, overridden: true } };
}

/**
 * A fuzzy date in four columns: the words, the first day, the last day (indexed), and how the words were read. Where
 * somebody has changed the words or the days in SharePoint, the reading no longer speaks of them: the words are read anew,
 * or, where only the days differ, the days stand as set by a person.
 */
export const fuzzyDate = (name: string): Field<FuzzyDate> => ({
  columns: [
    column(`${name}Text`, textFacet),
    column(`${name}From`, dayFacet, { suffix: ' (tidligst)' }),
    column(`${name}To`, dayFacet, { suffix: ' (senest)', indexed: true }),
    column(`${name}Reading`, noteFacet, { suffix: ' (lesing)', hidden: true }),
  ],
  encode: (date) => ({
    [`${name}Text`]: date.words === '' ? null : date.words,
    [`${name}From`]: encodeDay(date.from),
    [`${name}To`]: encodeDay(date.to),
    [`${name}Reading`]: date.rule === 'empty' ? null : JSON.stringify(readingOf(date)),
  }),
  decode: (cells) => decodeFuzzyDate(name, cells),
});

/** A time that may not be there at all: the baseline of what is not yet approved. An undated baseline is one too. */
export const fuzzyDateOrNone = (name: string): Field<FuzzyDate | null> => {
  const field = fuzzyDate(name);
  return {
    columns: field.columns,
    encode: (date) =>
      date === null
        ? Object.fromEntries(field.columns.map((made) => [made.name, null]))
        : { ...field.encode(date), [`${name}Reading`]: JSON.stringify(readingOf(date)) },
    decode: (cells) => {
      const empty = field.columns.every(
        ({ name: cell }) => cells[cell] === undefined || cells[cell] === null || cells[cell] === '',
      );
      return empty ? { value: null } : field.decode(cells);
    },
  };
};
