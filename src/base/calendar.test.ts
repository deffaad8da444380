import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, inOslo, type Instant, parseDay } from '#base/clock.ts';
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  easterSunday,
  FIRST_DAY,
  isoWeekOf,
  isWorkday,
  LAST_DAY,
  mondayOfWeek,
  publicHolidays,
  tertialOf,
  weekdayOf,
  weeksInYear,
  workdayFrom,
  workdaysAfter,
  workdaysBefore,
  workdayUpTo,
} from './calendar.ts';

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((days) => addDays(FIRST_DAY, days));
const utc = (of: Day): Date => new Date(`${of}T00:00:00Z`);

describe('a calendar day', () => {
  it('exists or is refused, never bent into another day', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2027, 2, 31)).toBeNull();
    expect(dayOf(0, 1, 1)).toBeNull();
    expect(parseDay('2026-13-01')).toBeNull();
    expect(parseDay('2026-1-1')).toBeNull();
  });

  it('counts days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        if (to === FIRST_DAY || to === LAST_DAY) return;
        expect(daysBetween(from, to)).toBe(days);
        expect(utc(to).getTime() - utc(from).getTime()).toBe(days * 86_400_000);
        expect(weekdayOf(to)).toBe(utc(to).getUTCDay() || 7);
      }),
    );
  });

  it('stays inside years 1 to 9999', () => {
    expect(addDays(LAST_DAY, 400)).toBe(LAST_DAY);
    expect(addDays(FIRST_DAY, -1)).toBe(FIRST_DAY);
    expect(addMonths(LAST_DAY, 1)).toBe(LAST_DAY);
  });

  it('keeps the date when months are added, or takes the last of a shorter month', () => {
    expect(addMonths(day(2026, 1, 31), 1)).toBe('2026-02-28');
    expect(addMonths(day(2026, 1, 15), -13)).toBe('2024-12-15');
  });

  it('is the Norwegian one in the hours when UTC still has yesterday', () => {
    expect(inOslo('2026-06-30T22:30:00.000Z' as Instant)).toEqual({ day: '2026-07-01', hour: 0, minute: 30 });
    expect(inOslo('2026-12-31T22:59:00.000Z' as Instant).day).toBe('2026-12-31');
    expect(inOslo('2026-12-31T23:00:00.000Z' as Instant).day).toBe('2027-01-01');
  });
});

describe('ISO weeks', () => {
  it('have 53 in 2020 and 2026 and 52 in the years between', () => {
    expect([2020, 2021, 2022, 2023, 2024, 2025, 2026].map(weeksInYear)).toEqual([53, 52, 52, 52, 52, 52, 53]);
    expect(mondayOfWeek(2025, 53)).toBeNull();
  });

  it('begin on their Monday and hold seven days', () => {
    expect(mondayOfWeek(2025, 45)).toBe('2025-11-03');
    expect(isoWeekOf(day(2027, 1, 3))).toEqual({ year: 2026, week: 53 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9998 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const monday = mondayOfWeek(year, week);
        expect(monday).not.toBeNull();
        for (let offset = 0; offset < 7; offset++) {
          expect(isoWeekOf(addDays(monday ?? FIRST_DAY, offset))).toEqual({ year, week });
        }
      }),
    );
  });
});

describe('Norwegian holidays', () => {
  it('are those of an independent calendar in every year from 2000 to 2100', () => {
    const oracle = new Holidays('NO');
    for (let year = 2000; year <= 2100; year++) {
      const expected = oracle
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10))
        .toSorted();
      expect(publicHolidays(year), String(year)).toEqual(expected);
    }
  });

  it('put Easter Day of 2026 on 5 April', () => {
    expect(easterSunday(2026)).toBe('2026-04-05');
  });

  it('move a deadline on Maundy Thursday to the Tuesday after Easter', () => {
    expect(isWorkday(day(2026, 4, 1))).toBe(true);
    expect(workdayFrom(day(2026, 4, 2))).toBe('2026-04-07');
  });
});

it('a tertial is four months, not three', () => {
  expect([1, 4, 5, 8, 9, 12].map((month) => tertialOf(day(2026, month, 1)))).toEqual([1, 1, 2, 2, 3, 3]);
});

describe('workdays counted from a day', () => {
  it('go round weekends and holidays', () => {
    // Easter of 2026: Thursday 2 to Monday 6 April.
    expect(workdayUpTo(day(2026, 4, 6))).toBe('2026-04-01');
    expect(workdaysBefore(day(2026, 4, 9), 5)).toBe('2026-03-30');
    expect(workdaysBefore(day(2026, 2, 26), 5)).toBe('2026-02-19');
    expect(workdaysAfter(day(2026, 4, 1), 1)).toBe('2026-04-07');
    expect(workdaysBefore(day(2026, 2, 26), 0)).toBe('2026-02-26');
  });

  it('come to an end at the first day of all', () => {
    expect(workdaysBefore(FIRST_DAY, 3)).toBe(FIRST_DAY);
  });

  it('are workdays, always, and lie on the side that was asked for', () => {
    const since2000 = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day(2000, 1, 1), days));
    fc.assert(
      fc.property(since2000, fc.integer({ min: 1, max: 15 }), (from, count) => {
        const [before, after] = [workdaysBefore(from, count), workdaysAfter(from, count)];
        expect(isWorkday(before) && isWorkday(after) && before < from && from < after).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
