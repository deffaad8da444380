import { describe, expect, it } from 'vitest';
import { defaultSettings, type ReminderPolicy } from './plan.ts';
import {
  isSamePolicy,
  offeredHours,
  offeredWeekdays,
  readPolicy,
  type WrittenPolicy,
  writtenPolicy,
} from './reminder-policy.ts';

const saved = defaultSettings.reminders;
const read = (written: Partial<WrittenPolicy>) => readPolicy({ ...writtenPolicy(saved), ...written }, saved);

describe('rules of reminders as they are written', () => {
  it('read back as they were saved', () => {
    expect(readPolicy(writtenPolicy(saved), saved)).toEqual({ policy: saved, wrong: new Set() });
  });

  it('are followed while somebody writes', () => {
    const { policy, wrong } = read({ on: false, dueSoonDays: ' 7 ', fromWeek: '27', toWeek: '31' });
    expect(policy).toEqual({ ...saved, on: false, dueSoonDays: 7, summerBreak: { fromWeek: 27, toWeek: 31 } });
    expect(wrong.size).toBe(0);
  });

  it.each(['', '0', '-1', '1.5', '91', 'sju', '1000'])('stand as they were where days are none: %j', (text) => {
    const { policy, wrong } = read({ dueSoonDays: text, hour: 9 });
    expect(policy).toEqual({ ...saved, hour: 9 });
    expect(wrong).toEqual(new Set(['dueSoonDays']));
  });

  it.each([
    ['30', '28'],
    ['0', '30'],
    ['28', '54'],
    ['', '30'],
  ])('know no summer break from week %j to week %j', (fromWeek, toWeek) => {
    const { policy, wrong } = read({ fromWeek, toWeek });
    expect(policy.summerBreak).toEqual(saved.summerBreak);
    expect(wrong).toEqual(new Set(['summerBreak']));
  });

  it('are the same only where every one of them is', () => {
    const others: readonly Partial<ReminderPolicy>[] = [
      { on: false },
      { toChannel: true },
      { digestWeekday: 2 },
      { hour: 9 },
      { dueSoonDays: 1 },
      { restDays: 1 },
      { escalateAfterDays: 1 },
      { quietInHolidays: false },
      { summerBreak: { fromWeek: 27, toWeek: 30 } },
      { summerBreak: { fromWeek: 28, toWeek: 31 } },
    ];
    expect(isSamePolicy(saved, { ...saved })).toBe(true);
    for (const other of others) expect(isSamePolicy(saved, { ...saved, ...other })).toBe(false);
  });

  it('offer no evening and no weekend, but for what stands there already', () => {
    expect(offeredHours(8)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(offeredHours(20).at(-1)).toBe(20);
    expect(offeredWeekdays(1)).toEqual([1, 2, 3, 4, 5]);
    expect(offeredWeekdays(7)).toContain(7);
  });
});
