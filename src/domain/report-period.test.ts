import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, isWorkday, weekdayOf } from '#base/calendar.ts';
import { cadences } from './fuzzy-date.ts';
import { parsePeriod, periodAfter, periodAt, periodBefore, periodsUpTo, reportRhythm } from './report-period.ts';

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day(2000, 1, 1), days));
const rhythm = fc.constantFrom('monthly' as const, 'tertially' as const);

describe('a report', () => {
  it('for a month is due on its second Friday', () => {
    expect(periodAt('monthly', day(2026, 2, 11))).toEqual({
      id: '2026-02',
      rhythm: 'monthly',
      first: '2026-02-01',
      last: '2026-02-28',
      due: '2026-02-13',
    });
    expect(periodAt('monthly', day(2026, 3, 31)).due).toBe('2026-03-13');
    // A month that begins on a Friday has its second on the eighth.
    expect(periodAt('monthly', day(2026, 5, 1)).due).toBe('2026-05-08');
  });

  it('is due on the Tuesday after Easter where the second Friday is Good Friday', () => {
    expect(periodAt('monthly', day(2020, 4, 1)).due).toBe('2020-04-14');
  });

  it('for a tertial is due in its last month', () => {
    expect(periodAt('tertially', day(2026, 2, 11))).toMatchObject({ id: '2026-T1', due: '2026-04-10' });
    expect(periodAt('tertially', day(2026, 12, 31))).toMatchObject({ id: '2026-T3', first: '2026-09-01' });
  });

  it('is due on a workday inside its period, always', () => {
    fc.assert(
      fc.property(rhythm, someDay, (rhythm, on) => {
        const { first, last, due } = periodAt(rhythm, on);
        expect(first <= on && on <= last && first <= due && due <= last).toBe(true);
        expect(isWorkday(due) && weekdayOf(due) <= 5).toBe(true);
      }),
    );
  });
});

describe('periods', () => {
  it('follow each other without a gap, over New Year too', () => {
    expect(periodsUpTo(periodAt('monthly', day(2026, 2, 11)), 4).map(({ id }) => id)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    fc.assert(
      fc.property(rhythm, someDay, (rhythm, on) => {
        const period = periodAt(rhythm, on);
        expect(periodBefore(periodAfter(period))).toEqual(period);
        expect(addDays(period.last, 1)).toBe(periodAfter(period).first);
      }),
    );
  });

  it('are found again by their id, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(rhythm, someDay, (rhythm, on) => {
        expect(parsePeriod(periodAt(rhythm, on).id)).toEqual(periodAt(rhythm, on));
      }),
    );
    for (const id of ['', '2026', '2026-13', '2026-00', '2026-T4', '2026-02-11', '0000-01', 'februar']) {
      expect([id, parsePeriod(id)]).toEqual([id, null]);
    }
  });

  it('are months for everybody who reports at least monthly', () => {
    expect(cadences.filter((cadence) => reportRhythm(cadence) === null)).toEqual(['quarterly', 'halfYearly', 'yearly']);
    expect(reportRhythm('eachMeeting')).toBe('monthly');
    expect(reportRhythm(null)).toBeNull();
  });
});
