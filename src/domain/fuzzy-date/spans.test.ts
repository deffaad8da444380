import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, daysBetween, monthOf, weekdayOf, yearOf } from '#base/calendar.ts';
import { defaultSeasons } from './model.ts';
import {
  lastDayBefore,
  months,
  monthsOf,
  partOf,
  partOfMonth,
  season,
  type Span,
  weekOfMonth,
  weeksAfter,
} from './spans.ts';

const year = fc.integer({ min: 2, max: 9997 });
const month = fc.integer({ min: 1, max: 12 });

const lengthOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;

describe('the weeks of a month', () => {
  it('together hold every day whose week has its Thursday in the month', () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const weeks = [1, 2, 3, 4, 5].map((which) => weekOfMonth(y, m, which)).filter((found) => found !== null);
        const whole = months(y, m);
        expect(whole).not.toBeNull();
        if (whole === null) return;
        for (let day = whole.from; day <= whole.to; day = addDays(day, 1)) {
          const thursday = addDays(day, 4 - weekdayOf(day));
          const belongs = monthOf(thursday) === m && yearOf(thursday) === y;
          expect(weeks.filter(({ from, to }) => from <= day && day <= to).length).toBe(belongs ? 1 : 0);
        }
        expect(weekOfMonth(y, m, -1)).toEqual(weeks.at(-1));
        expect(weekOfMonth(y, m, -2)).toEqual(weeks.at(-2));
      }),
    );
  });
});

describe('the parts of a month', () => {
  it('are thirds that end on the 10th, the 20th and the last, and halves that end on the 15th and the last', () => {
    fc.assert(
      fc.property(year, month, (y, m) => {
        const last = dateOf(months(y, m)?.to ?? expect.fail('no such month'));
        const ends = (of: 2 | 3, index: number): number[] => {
          const part = partOfMonth(y, m, { index, of });
          return part === null ? [] : [dateOf(part.from), dateOf(part.to)];
        };
        expect([1, 2, 3].map((index) => ends(3, index))).toEqual([
          [1, 10],
          [11, 20],
          [21, last],
        ]);
        expect([1, 2].map((index) => ends(2, index))).toEqual([
          [1, 15],
          [16, last],
        ]);
      }),
    );
  });
});

describe('the parts of any other stretch', () => {
  it('leave no day out and take none twice', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 2, max: 400 }), fc.constantFrom(2, 3), (y, days, of) => {
        const from = months(y, 1)?.from ?? expect.fail('no such month');
        const whole: Span = { from, to: addDays(from, days) };
        const parts = Array.from({ length: of }, (_, index) =>
          partOf(whole, { index: index + 1, of: of === 2 ? 2 : 3 }),
        );
        expect(parts.map((part) => (part === null ? 0 : lengthOf(part))).reduce((a, b) => a + b)).toBe(lengthOf(whole));
        expect(parts[0]?.from).toBe(whole.from);
        expect(parts.at(-1)?.to).toBe(whole.to);
      }),
    );
  });
});

describe('terms, seasons and feasts', () => {
  it('a term that the year does not have is none', () => {
    expect(monthsOf(2026, 4, 3)).toEqual({ from: '2026-09-01', to: '2026-12-31' });
    expect(monthsOf(2026, 4, 4)).toBeNull();
    expect(monthsOf(2026, 3, 0)).toBeNull();
  });

  it('a season is the plan’s own setting, and winter ends with February whatever its length', () => {
    const strict = { ...defaultSeasons, autumn: { from: '08-15', to: '11-30' } } as const;
    expect(season(2026, 'autumn', strict)).toEqual({ from: '2026-08-15', to: '2026-11-30' });
    expect(season(2028, 'winter', strict)).toEqual({ from: '2028-01-01', to: '2028-02-29' });
    const leap = { ...defaultSeasons, spring: { from: '02-29', to: '05-31' } } as const;
    expect(season(2026, 'spring', leap)).toEqual({ from: '2026-02-28', to: '2026-05-31' });
  });

  it('the weeks after Easter are two at least', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (y) => {
        const weeks = weeksAfter.easter(y) ?? expect.fail('no Easter');
        expect(lengthOf(weeks)).toBeGreaterThanOrEqual(15);
        expect(weekdayOf(weeks.from)).toBe(2);
        expect(weekdayOf(lastDayBefore.easter(y) ?? expect.fail('no Easter'))).toBe(3);
      }),
    );
  });
});
