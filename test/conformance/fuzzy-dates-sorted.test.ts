import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFuzzyDates, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

const cases = fuzzyDates.map(({ words, context }) => readFuzzyDate(words, context));
const sorted = cases.toSorted(compareFuzzyDates);

describe('sorted, the corpus', () => {
  it('is the same whatever order it came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        expect(shuffled.toSorted(compareFuzzyDates)).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });

  it('runs by the last day, then the open ends by their first, then what has no days, the undated last', () => {
    const group = ({ from, to, kind }: (typeof sorted)[number]): number =>
      to !== null ? 0 : from !== null ? 1 : kind === 'undated' ? 3 : 2;
    const groups = sorted.map(group);
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
    expect(new Set(groups)).toEqual(new Set([0, 1, 2, 3]));
    for (const [index, date] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next === undefined) continue;
      if (date.to !== null && next.to !== null) expect(date.to <= next.to).toBe(true);
      if (date.to === null && next.to === null && date.from !== null && next.from !== null)
        expect(date.from <= next.from).toBe(true);
    }
  });
});
