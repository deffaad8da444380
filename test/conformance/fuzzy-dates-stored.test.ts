import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { type FuzzyDate, readFuzzyDate, withInterval } from '#domain/fuzzy-date.ts';
import type { Cells, Field } from '#schema/field.ts';
import { fuzzyDate, fuzzyDateOrNone } from '#schema/fuzzy-date-field.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

const cases = fuzzyDates.map(({ words, context }) => readFuzzyDate(words, context));
const field = fuzzyDate('When');
const orNone = fuzzyDateOrNone('Baseline');

/** As SharePoint gives it back: JSON, with nothing for what is empty, and a date-only column as a site's own midnight. */
function givenBack<Value>({ encode, columns }: Field<Value>, value: Value, hoursAhead: number): Cells {
  const dates = new Set(columns.filter(({ facet }) => 'dateTime' in facet).map(({ name }) => name));
  const cells = Object.entries(encode(value)).flatMap(([name, cell]) => {
    if (cell === null) return [];
    if (!dates.has(name) || typeof cell !== 'string') return [[name, cell]];
    const noon = Date.parse(cell);
    return [[name, new Date(noon - (12 + hoursAhead) * 3_600_000).toISOString().replace('.000Z', 'Z')]];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(cells))) as Cells;
}

/** Oslo in winter and in summer, a site that keeps UTC, and one on the Pacific coast. */
const sites = [1, 2, 0, -8];

describe('four columns of a list', () => {
  it('give back every time as it was, on a site of any zone', () => {
    for (const date of cases) {
      for (const hours of sites) {
        expect(field.decode(givenBack(field, date, hours))).toEqual({ value: date });
        expect(orNone.decode(givenBack(orNone, date, hours))).toEqual({ value: date });
      }
    }
  });

  it('tell a baseline that is undated from none at all', () => {
    const undated = cases.find(({ words }) => words === '') ?? expect.fail('no undated time');
    expect(orNone.decode(givenBack(orNone, undated, 1))).toEqual({ value: undated });
    expect(orNone.decode(givenBack(orNone, null, 1))).toEqual({ value: null });
    expect(givenBack(field, undated, 1)).toEqual({});
  });

  it('hold the words as they were written, for those who read the list in SharePoint', () => {
    for (const date of cases) expect(field.encode(date)['WhenText']).toBe(date.words === '' ? null : date.words);
  });

  it('keep the days that a person set, whatever words they stand beside', () => {
    const edge = fc.constantFrom('soft' as const, 'hard' as const);
    const set = fc
      .tuple(
        fc.constantFrom(...cases),
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 0, max: 500 }),
        edge,
        edge,
        fc.constantFrom('both', 'from', 'to'),
      )
      .map(([date, offset, length, start, end, which]): FuzzyDate => {
        const from = addDays('2020-01-01' as Day, offset);
        const made = withInterval(date, which === 'to' ? null : from, which === 'from' ? null : addDays(from, length), {
          start,
          end,
        });
        return made.ok ? made.value : expect.fail(made.failure.kind);
      });
    fc.assert(
      fc.property(set, fc.constantFrom(...sites), (date, hours) => {
        expect(field.decode(givenBack(field, date, hours))).toEqual({ value: date });
      }),
      { numRuns: 500 },
    );
  });
});
