import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, isWorkday, weekdayOf } from '#base/calendar.ts';
import { cadences } from './fuzzy-date.ts';
import {
  continuousPeriod,
  isOverdue,
  isTold,
  lastDayOf,
  meetingPeriod,
  parsePeriod,
  periodAfter,
  periodAt,
  periodBefore,
  periodsUpTo,
  reportRhythm,
  requestedPeriod,
} from './report-period.ts';

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day(2000, 1, 1), days));
const rhythm = fc.constantFrom('fortnightly' as const, 'monthly' as const, 'tertially' as const);

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

  it('for two weeks is due on their last Friday, and before a Friday that is a holiday', () => {
    expect(periodAt('fortnightly', day(2026, 2, 4))).toEqual({
      id: '2026-W06',
      rhythm: 'fortnightly',
      first: '2026-01-26',
      last: '2026-02-08',
      due: '2026-02-06',
    });
    // Weeks 13 and 14 of 2026 end in Easter: Thursday and Friday are free.
    expect(periodAt('fortnightly', day(2026, 3, 23))).toMatchObject({ id: '2026-W14', due: '2026-04-01' });
  });

  it('for two weeks over New Year has the name of the week that it ends in', () => {
    expect(periodAt('fortnightly', day(2026, 12, 31))).toMatchObject({ id: '2027-W01', first: '2026-12-28' });
  });

  it('before a meeting is due when its papers are, else five workdays before', () => {
    expect(meetingPeriod(day(2026, 2, 26), day(2026, 2, 17), null).due).toBe('2026-02-17');
    expect(meetingPeriod(day(2026, 2, 26), null, null).due).toBe('2026-02-19');
    // Five workdays before the Thursday after Easter.
    expect(meetingPeriod(day(2026, 4, 9), null, null).due).toBe('2026-03-30');
    expect(meetingPeriod(day(2026, 2, 26), day(2026, 3, 1), null).due).toBe('2026-02-19');
  });

  it('is about the time since the meeting before', () => {
    const period = meetingPeriod(day(2026, 2, 26), null, day(2026, 1, 15));
    expect(period).toMatchObject({ id: '2026-02-26', first: '2026-01-16', last: '2026-02-26' });
  });

  it('that somebody asks for is due ten workdays later', () => {
    expect(requestedPeriod(day(2026, 2, 11))).toMatchObject({ id: '2026-02-11-R', due: '2026-02-25' });
    expect(requestedPeriod(day(2026, 3, 30)).due).toBe('2026-04-16');
  });

  it('that nobody waits for is never due', () => {
    const period = continuousPeriod(day(2026, 2, 11));
    expect(period).toMatchObject({ id: '2026-02-11-C', due: null });
    expect(isTold(period, day(2027, 1, 1)) || isOverdue(period, day(2027, 1, 1))).toBe(false);
  });

  it('is over its day the day after', () => {
    const period = periodAt('monthly', day(2026, 2, 11));
    expect([isOverdue(period, day(2026, 2, 13)), isOverdue(period, day(2026, 2, 14))]).toEqual([false, true]);
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
    for (const id of [
      '',
      '2026',
      '2026-13',
      '2026-00',
      '2026-T4',
      '2026-02-30',
      '2026-02-11-X',
      '0000-01',
      'februar',
    ]) {
      expect([id, parsePeriod(id)]).toEqual([id, null]);
    }
  });

  it('of two weeks have one name', () => {
    expect(parsePeriod('2026-W06')?.first).toBe('2026-01-26');
    for (const id of ['2026-W05', '2026-W00', '2025-W53']) expect([id, parsePeriod(id)]).toEqual([id, null]);
    // 2026 has a week 53, and it goes together with the first of 2027.
    expect(parsePeriod('2026-W53')).toBeNull();
    expect(parsePeriod('2027-W01')?.first).toBe('2026-12-28');
  });

  it('that go by no calendar are found by the day', () => {
    for (const period of [requestedPeriod(day(2026, 2, 11)), continuousPeriod(day(2026, 2, 11))]) {
      expect(parsePeriod(period.id)).toEqual(period);
    }
    expect(parsePeriod('2026-02-26')).toMatchObject({ rhythm: 'eachMeeting', due: '2026-02-19' });
  });

  it('stand in order of the days that they are about, whatever the rhythm was', () => {
    const ids = ['2026-03', '2026-01', '2026-W06', '2026-02-26', '2025-T3', '2026-02-11-C'];
    expect(ids.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))).toEqual([
      '2025-T3',
      '2026-01',
      '2026-W06',
      '2026-02-11-C',
      '2026-02-26',
      '2026-03',
    ]);
  });

  it('are two weeks for everybody who reports more often, and nothing for who reports more seldom than each tertial', () => {
    expect(cadences.filter((cadence) => reportRhythm(cadence) === null)).toEqual(['quarterly', 'halfYearly', 'yearly']);
    expect([reportRhythm('daily'), reportRhythm('weekly')]).toEqual(['fortnightly', 'fortnightly']);
    expect(reportRhythm(null)).toBeNull();
  });
});
