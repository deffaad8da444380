/** Fields that take several columns, or hold JSON in one: people, references between rows, lists of parts. */
import { sameValue } from '#domain/change.ts';
import type { Person, Ref } from '#domain/row.ts';
import {
  type Cells,
  type CellProblem,
  type CellValue,
  column,
  type ColumnOptions,
  type Field,
  inText,
  key,
  note,
  noteFacet,
  problem,
  type Reading,
  text,
} from '#schema/field.ts';
import { isRecord, listOf, type Parse, refData } from '#schema/parse.ts';

/** A field of several parts, each with columns of its own; all that is wrong with them is told. */
export function parts<Value extends object>(fields: {
  readonly [Name in keyof Value]: Field<Value[Name]>;
}): Field<Value> {
  // The parameter's type has matched every field to its property; from here on they are handled alike.
  const byName = Object.entries(fields as Readonly<Record<string, Field<unknown>>>);
  return {
    columns: byName.flatMap(([, field]) => field.columns),
    encode: (value) => {
      const cells: Record<string, CellValue> = {};
      for (const [name, field] of byName) Object.assign(cells, field.encode(value[name as keyof Value]));
      return cells;
    },
    decode: (cells: Cells) => {
      const value: Record<string, unknown> = {};
      const problems: CellProblem[] = [];
      for (const [name, field] of byName) {
        const read = field.decode(cells);
        if ('problems' in read) problems.push(...read.problems);
        else value[name] = read.value;
      }
      return problems.length > 0 ? { problems } : { value: value as Value };
    },
  };
}

/** A field that stands in the columns of another. */
export const shaped = <Outer, Inner>(
  field: Field<Inner>,
  write: (value: Outer) => Inner,
  read: (found: Inner) => Reading<Outer>,
): Field<Outer> => ({
  columns: field.columns,
  encode: (value) => field.encode(write(value)),
  decode: (cells) => {
    const found = field.decode(cells);
    return 'problems' in found ? found : read(found.value);
  },
});

/** A value of any shape as JSON with a version, for the program only. An empty cell is `empty`. */
export function json<Value>(name: string, version: number, empty: Value, parse: Parse<Value>): Field<Value> {
  return inText(
    column(name, noteFacet, { hidden: true, suffix: ' (data)' }),
    (value) => (sameValue(value, empty) ? '' : JSON.stringify({ v: version, d: value })),
    (found) => {
      if (found === null) return { value: empty };
      const written = parseJson(found);
      if (!isRecord(written) || typeof written['v'] !== 'number') return problem(name, 'damaged', found);
      if (written['v'] > version) return problem(name, 'newer', written['v']);
      const value = parse(written['d']);
      return value === undefined ? problem(name, 'damaged', found) : { value };
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON for the program and, beside it, the same in words for those who read the list in SharePoint; the words are not read back. */
export const described = <Value>(
  name: string,
  version: number,
  empty: Value,
  parse: Parse<Value>,
  describe: (value: Value) => string,
): Field<Value> =>
  shaped(
    parts<{ shown: string; data: Value }>({ shown: note(name), data: json(`${name}Data`, version, empty, parse) }),
    (value) => ({ shown: describe(value), data: value }),
    ({ data }) => ({ value: data }),
  );

/** Several parts, one readable line each. */
export const listed = <Part>(
  name: string,
  version: number,
  parse: Parse<Part>,
  line: (part: Part) => string,
): Field<readonly Part[]> =>
  described<readonly Part[]>(name, version, [], listOf(parse), (items) => items.map(line).join('\n'));

/** A person as three texts; Graph cannot make a SharePoint user, so a person column can only come beside these. */
export const person = (name: string): Field<Person | null> =>
  shaped(
    parts<Person>({
      name: text(name),
      email: text(`${name}Email`, { hidden: true, suffix: ' (e-post)' }),
      // Never «<Person>Id»: it would clash with the LookupId of a person column (microsoft-graph-docs#19901).
      id: text(`${name}Entra`, { hidden: true, suffix: ' (Entra)' }),
    }),
    (value) => value ?? { name: '', email: '', id: '' },
    (found) => ({ value: found.id === '' && found.name === '' ? null : found }),
  );

/** Another row, by key, with its code and title beside it for those who read the list in SharePoint. Views group by code. */
export const ref = (name: string, { indexed = false }: Pick<ColumnOptions, 'indexed'> = {}): Field<Ref | null> =>
  shaped(
    parts<Omit<Ref, 'key'> & { key: Ref['key'] | null }>({
      title: text(`${name}Title`),
      code: text(`${name}Code`, { suffix: ' (kode)', indexed }),
      key: key(`${name}Key`, { suffix: ' (nøkkel)' }),
    }),
    (value) => value ?? { title: '', code: '', key: null },
    ({ key, code, title }) => ({ value: key === null ? null : { key, code, title } }),
  );

/** Several rows. */
export const refs = (name: string): Field<readonly Ref[]> =>
  listed(name, 1, refData, ({ code, title }) => `${code} ${title}`.trim());
