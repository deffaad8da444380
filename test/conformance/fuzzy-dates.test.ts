import { describe, expect, it } from 'vitest';
import { findFuzzyDates, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { fuzzyDates, textsWithoutTimes, textsWithTimes } from './fuzzy-dates.ts';

describe('the parser', () => {
  it('knows more expressions than the catalogue asks for, none of them twice', () => {
    expect(fuzzyDates.length).toBeGreaterThanOrEqual(260);
    const keys = fuzzyDates.map(({ words, context }) => JSON.stringify([words, context]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(fuzzyDates)('reads «$words»', ({ words, context, expected }) => {
    expect(readFuzzyDate(words, context)).toMatchObject({ ...expected, words, overridden: false });
  });
});

describe('running text', () => {
  it.each(textsWithoutTimes)('has no time in «%s»', (text) => {
    expect(findFuzzyDates(text, textsWithTimes[0]?.context ?? expect.fail('no context'))).toEqual([]);
  });

  it.each(textsWithTimes)('has its times in «$text»', ({ text, context, finds }) => {
    const found = findFuzzyDates(text, context);
    expect(found.map(({ date }) => [date.words, date.from, date.to])).toEqual(finds);
    for (const { start, end, date } of found) expect(text.slice(start, end)).toBe(date.words);
  });
});
