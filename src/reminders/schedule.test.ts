import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { RunReport } from './run.ts';
import { createUnitBudget, runRound, startSchedule, UNITS_PER_MINUTE } from './schedule.ts';

const report: RunReport = { sent: 0, unsure: 0, failed: 0, skipped: 0, open: 0, requests: 1, failure: null };

function budgetOn(start: string) {
  const clock = fixedClock(start as Instant);
  const begun = millisecondsOf(clock.now());
  const budget = createUnitBudget(clock, async (milliseconds) => clock.advance(milliseconds));
  return { budget, clock, passed: () => (millisecondsOf(clock.now()) - begun) / 1000 };
}

describe('many plans in one tenant', () => {
  it('are looked at no faster than forty per cent of what SharePoint gives an app', async () => {
    const { budget, passed } = budgetOn('2026-02-16T07:00:00.000Z');
    const looks: number[] = [];
    await runRound(
      Array.from({ length: 500 }, () => async () => {
        looks.push(passed());
        budget.spend(20);
        return report;
      }),
      budget,
      () => undefined,
    );
    const inMinute = (minute: number): number => looks.filter((at) => Math.floor(at / 60) === minute).length * 20;
    for (let minute = 0; minute < 26; minute += 1) expect(inMinute(minute)).toBeLessThanOrEqual(UNITS_PER_MINUTE);
    expect(looks).toHaveLength(500);
  });

  it('are all looked at within five minutes where nothing has changed in them, five hundred of them', async () => {
    const { budget, passed } = budgetOn('2026-02-16T07:00:00.000Z');
    await runRound(
      Array.from({ length: 500 }, () => async () => {
        budget.spend(2);
        return report;
      }),
      budget,
      () => undefined,
    );
    expect(passed()).toBeLessThan(300);
  });

  it('do not wait for one that breaks', async () => {
    const { budget } = budgetOn('2026-02-16T07:00:00.000Z');
    const errors: unknown[] = [];
    const reports = await runRound(
      [async () => report, () => Promise.reject(new Error('broken')), async () => report],
      budget,
      (error) => errors.push(error),
    );
    expect(reports).toEqual([report, null, report]);
    expect(errors).toHaveLength(1);
  });

  it('gain nothing by a clock that is set back', async () => {
    const { budget, clock, passed } = budgetOn('2026-02-16T07:00:00.000Z');
    budget.spend(UNITS_PER_MINUTE + 100);
    clock.advance(-3_600_000);
    await budget.ready();
    expect(passed()).toBeGreaterThan(-3_600);
  });
});

describe('the service looks every five minutes', () => {
  const timesOn = (from: string, count: number): readonly string[] =>
    new Cron('*/5 * * * *', { timezone: 'Europe/Oslo' })
      .nextRuns(count, new Date(from))
      .map((at) => at.toISOString().slice(11, 16));

  it('also in the nights when summer time begins and ends', () => {
    expect(timesOn('2027-03-28T00:50:00Z', 4)).toEqual(['00:55', '01:00', '01:05', '01:10']);
    const autumn = timesOn('2026-10-24T23:55:00Z', 30);
    expect(autumn).toContain('00:55');
    expect(autumn.at(-1)).toBe('02:25');
  });

  it('until it is told to stop', () => {
    const schedule = startSchedule(
      () => Promise.resolve(),
      () => undefined,
    );
    expect(() => schedule.stop()).not.toThrow();
  });
});
