import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKey } from '#base/id.ts';
import { sameValue } from '#domain/change.ts';
import { entityNames } from '#domain/entities.ts';
import { LINE_LIMIT, NOTE_LIMIT, type Row } from '#domain/row.ts';
import type { CellValue, Cells } from '#schema/field.ts';
import type { List } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { expectGolden, expectGoldenFiles } from '../golden/golden.ts';
import { arbitraryRows } from './rows-arbitrary.ts';
import { bareRows, copiedKey, fullRows, rowsByHand } from './rows.ts';

/** Each list with its rows; the tables behind it are typed by entity. */
const table = entityNames.map((entity) => {
  const list = lists[entity] as unknown as List<Row>;
  const full: Row = fullRows[entity];
  const bare: Row = bareRows[entity].value;
  const arbitrary: fc.Arbitrary<Row> = arbitraryRows[entity];
  return [list.name, { entity, list, full, bare, arbitrary }] as const;
});

/** What comes back of what was sent: JSON, and nothing for what is empty. */
const answered = (cells: Readonly<Record<string, CellValue>>): Cells =>
  JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)))) as Cells;

/** The same from a site whose midnight is `offset` hours before UTC's: what a date-only column is answered as. */
const answeredIn = (list: List<Row>, offset: number, cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      const facet = list.columns.find((made) => made.name === name)?.facet;
      const dateOnly = facet !== undefined && 'dateTime' in facet && facet.dateTime.format === 'dateOnly';
      if (!dateOnly || typeof cell !== 'string') return [name, cell];
      const noon = Date.parse(cell);
      return [name, new Date(noon - (12 + offset) * 3_600_000).toISOString().replace('.000Z', 'Z')];
    }),
  );

const valueOf = (list: List<Row>, cells: Cells): unknown => {
  const reading = list.decode(cells);
  return reading.kind === 'row' ? reading.value : reading.problems;
};

describe.each(table)('a row of %s', (name, { entity, list, full, bare, arbitrary }) => {
  const runs = { numRuns: 60 };

  it('is written in the cells that were looked at in review, and read back from them', () => {
    const cells = list.encodeRow(full);
    expectGolden(`rows/${name}.json`, cells);
    expect(valueOf(list, answered(cells))).toEqual(full);
  });

  it('says something in every property in the corpus, so that none is forgotten', () => {
    const said: Readonly<Record<string, unknown>> = { ...full };
    const unsaid = Object.entries(bare).filter(([field, value]) => {
      const ofEveryRow = ['key', 'plan', 'removed', 'publicity'].includes(field);
      return !ofEveryRow && sameValue(said[field], value);
    });
    expect(unsaid.map(([field]) => field)).toEqual([]);
  });

  it('of which nothing is said reads as a blank one', () => {
    expect(valueOf(list, bareRows[entity].cells)).toEqual(bare);
  });

  it.each([
    ['Oslo in winter', 1],
    ['Oslo in summer', 2],
    ['UTC', 0],
    ['the Pacific in winter', -8],
    ['the Pacific in summer', -7],
  ])('keeps its days on a site in %s', (_, offset) => {
    expect(valueOf(list, answeredIn(list, offset, answered(list.encodeRow(full))))).toEqual(full);
  });

  it('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(arbitrary, (row) => {
        expect(valueOf(list, answered(list.encodeRow(row)))).toEqual(row);
      }),
      runs,
    );
  });

  it('is changed in the columns that differ and no others', () => {
    const names = Object.keys(bare);
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.subarray(names), (before, other, fields) => {
        const wanted = Object.entries(other).filter(([field]) => fields.includes(field));
        const after: Row = { ...before, ...Object.fromEntries(wanted) };
        const standing = list.encodeRow(before);
        const changed = list.encodeChange(before, after);
        for (const [column, cell] of Object.entries(changed)) expect(standing[column] ?? null).not.toBe(cell);
        const ofFields = new Set([...fields.flatMap((field) => list.columnsOf(field)), 'Moved']);
        expect(Object.keys(changed).filter((column) => !ofFields.has(column))).toEqual([]);
        expect(valueOf(list, answered({ ...standing, ...changed }))).toEqual(after);
      }),
      runs,
    );
  });

  it('needs no write where nothing changed, even if the parts stand in another order', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? (value as unknown[]).map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([part, inside]) => [part, reversed(inside)]),
            )
          : value;
    expect(list.encodeChange(full, reversed(full) as Row)).toEqual({});
  });

  it('never throws, whatever stands in its cells, and reads the same again once it was read and written', () => {
    const choices = list.columns.flatMap(({ facet }) => ('choice' in facet ? facet.choice.choices : []));
    const cell = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...choices, '2026-03-31T22:00:00Z', '2026-02-30', '{"v":1,"d":[]}', '{"v":1,"d":{}}', '{"v":2}'),
      fc.constantFrom('a\r\nb\rc\n', '\\n\\q', '<div class="ExternalClass">x</div>', true, 0, -1.5),
    );
    const names = list.columns.map((made) => made.name);
    const few = fc.dictionary(fc.constantFrom(...names), cell, { maxKeys: 3 });
    const many = fc.record(Object.fromEntries(names.map((column) => [column, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(few, many), (touched) => {
        const found = { ...bareRows[entity].cells, ...touched };
        const reading = list.decode(found);
        if (reading.kind === 'unreadable') {
          expect(reading.problems.length).toBeGreaterThan(0);
          return;
        }
        expect(valueOf(list, answered(list.encodeRow(reading.value)))).toEqual(reading.value);
      }),
      { numRuns: 120 },
    );
  });

  it('tells every text that its column cannot hold, and cuts none', () => {
    const limits = list.columns.flatMap(({ name: column, facet }) =>
      'text' in facet ? [[column, 'maxLength' in facet.text ? LINE_LIMIT : NOTE_LIMIT] as const] : [],
    );
    const free = Object.entries(bare).flatMap(([field, value]) => {
      const [column, ...more] = list.columnsOf(field);
      const isText = more.length === 0 && limits.some(([name]) => name === column);
      return isText && typeof value === 'string' && !isKey(value) ? [field] : [];
    });
    const length = fc.constantFrom(LINE_LIMIT, LINE_LIMIT + 1, NOTE_LIMIT, NOTE_LIMIT + 1);
    fc.assert(
      fc.property(arbitrary, length, fc.subarray(free, { minLength: 1 }), (row, length, fields) => {
        const stretched = { ...row, ...Object.fromEntries(fields.map((field) => [field, 'å'.repeat(length)])) };
        const expected = limits.flatMap(([column, limit]) =>
          length > limit && fields.some((field) => list.columnsOf(field).includes(column))
            ? [{ column, length, limit }]
            : [],
        );
        expect(list.tooLong(stretched)).toEqual(expected);
        expect(valueOf(list, answered(list.encodeRow(stretched)))).toEqual(stretched);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a row left in SharePoint', () => {
  it.each(rowsByHand.map((row) => [`a ${row.entity} ${row.name}`, row] as const))(
    'reads as it should: %s',
    (_, row) => {
      const reading = lists[row.entity].decode(row.cells);
      if ('value' in row.expected) {
        expect(reading).toEqual({ kind: 'row', value: row.expected.value, stamp: null, schema: 0 });
      } else {
        expect(reading).toMatchObject({ kind: 'unreadable', title: 'Uten mer' });
        const found = reading.kind === 'unreadable' ? reading.problems : [];
        expect(found.map(({ column, kind }) => [column, kind])).toEqual(row.expected.problems);
      }
    },
  );

  it('with the key of another is read by itself; that there are two is for the reader of the list to see', () => {
    const read = copiedKey.map((cells) => lists.milestone.decode(cells));
    expect(read.map(({ kind }) => kind)).toEqual(['row', 'row']);
    const keys = read.map((reading) => (reading.kind === 'row' ? reading.value.key : null));
    expect(keys[0]).toBe(keys[1]);
  });
});

it('golden rows are kept for the lists that there are', () => {
  expectGoldenFiles(
    'rows',
    table.map(([name]) => `${name}.json`),
  );
});
