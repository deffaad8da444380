import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day as dayIn, lastOfMonth } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import {
  contextWithoutClues,
  defaultSeasons,
  type FuzzyDate,
  readFuzzyDate,
  undated,
  withInterval,
} from '#domain/fuzzy-date.ts';
import { languages } from '#text/language.ts';
import { describeReading, formatFuzzyDate } from '#text/fuzzy-date.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

const cases = fuzzyDates.map(({ words, context }) => readFuzzyDate(words, context));

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 365 * 290 })
  .map((days) => addDays(dayIn(1900, 1, 1), days));

/** Days such as people set: any, and whole months and years. */
const anyInterval: fc.Arbitrary<readonly [Day, Day]> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 800 }), fc.constantFrom('days', 'months', 'years'))
  .map(([from, length, shape]) => {
    if (shape === 'days') return [from, addDays(from, length)];
    const first = dayIn(Number(from.slice(0, 4)), shape === 'years' ? 1 : Number(from.slice(5, 7)), 1);
    const end = addDays(first, length);
    return [first, shape === 'years' ? dayIn(Number(end.slice(0, 4)), 12, 31) : lastOfMonth(end)];
  });

const edge = fc.constantFrom('soft' as const, 'hard' as const);

describe('the formatter', () => {
  it('gives the words back unchanged, in every language', () => {
    for (const date of cases) {
      if (date.words.trim() === '') continue;
      for (const language of languages) expect(formatFuzzyDate(date, language)).toBe(date.words);
    }
  });

  it('makes a phrase where there are no words, and the phrase reads back as days that cover the time', () => {
    for (const date of cases) {
      if (date.from === null && date.to === null) continue;
      for (const language of languages) expectCovered(date, formatFuzzyDate({ ...date, words: '' }, language));
    }
  });

  it('makes a phrase that reads back as the same days, for any days that a person may set', () => {
    fc.assert(
      fc.property(anyInterval, edge, edge, fc.constantFrom('both', 'from', 'to'), (interval, start, end, which) => {
        const from = which === 'to' ? null : interval[0];
        const to = which === 'from' ? null : interval[1];
        const set = withInterval(undated, from, to, { start, end });
        const date = set.ok ? set.value : expect.fail('refused');
        for (const language of languages) {
          const again = readFuzzyDate(formatFuzzyDate(date, language), contextWithoutClues);
          expect([again.from, again.to]).toEqual([from, to]);
          expect(again.kind).toBe(date.kind);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has something to say of every reading, in every language', () => {
    for (const date of cases) {
      for (const language of languages) {
        const said = describeReading(date, language, defaultSeasons);
        expect(said, date.words).not.toBe('');
        expect(said.endsWith('.') || said.endsWith('?'), said).toBe(true);
      }
    }
  });
});

function expectCovered(date: FuzzyDate, phrase: string): void {
  const again = readFuzzyDate(phrase, contextWithoutClues);
  expect(again.kind, phrase).not.toBe('unread');
  expect(again.from === null || (date.from !== null && again.from <= date.from), phrase).toBe(true);
  expect(again.to === null || (date.to !== null && again.to >= date.to), phrase).toBe(true);
}
