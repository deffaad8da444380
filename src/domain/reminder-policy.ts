/**
 * The plan's rules of reminders as somebody writes them: what can be read is followed by the preview at once, and what
 * cannot is neither followed nor saved. Pure.
 */
import type { ReminderPolicy } from '#domain/plan.ts';

/** Numbers as they stand in their fields. */
export interface WrittenPolicy extends Omit<
  ReminderPolicy,
  'dueSoonDays' | 'restDays' | 'escalateAfterDays' | 'summerBreak'
> {
  readonly dueSoonDays: string;
  readonly restDays: string;
  readonly escalateAfterDays: string;
  readonly fromWeek: string;
  readonly toWeek: string;
}

export const countedDays = ['dueSoonDays', 'restDays', 'escalateAfterDays'] as const;
export type CountedDays = (typeof countedDays)[number];

/** Most days of each; the fewest is 1, or somebody would be reminded again and again on one day. */
export const mostDays: Readonly<Record<CountedDays, number>> = {
  dueSoonDays: 90,
  restDays: 365,
  escalateAfterDays: 90,
};

export interface PolicyRead {
  /** What cannot be read stands as it was saved. */
  readonly policy: ReminderPolicy;
  readonly wrong: ReadonlySet<CountedDays | 'summerBreak'>;
}

export const writtenPolicy = (policy: ReminderPolicy): WrittenPolicy => {
  const { summerBreak, ...rest } = policy;
  return {
    ...rest,
    dueSoonDays: String(policy.dueSoonDays),
    restDays: String(policy.restDays),
    escalateAfterDays: String(policy.escalateAfterDays),
    fromWeek: String(summerBreak.fromWeek),
    toWeek: String(summerBreak.toWeek),
  };
};

/** A whole number from 1 to `most`; null for anything else. */
function wholeUpTo(text: string, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}

/** No year has more. */
const LAST_WEEK = 53;

export function readPolicy(written: WrittenPolicy, saved: ReminderPolicy): PolicyRead {
  const wrong = new Set<CountedDays | 'summerBreak'>();
  const days = (field: CountedDays): number => {
    const read = wholeUpTo(written[field], mostDays[field]);
    if (read === null) wrong.add(field);
    return read ?? saved[field];
  };
  const [fromWeek, toWeek] = [wholeUpTo(written.fromWeek, LAST_WEEK), wholeUpTo(written.toWeek, LAST_WEEK)];
  const isBreak = fromWeek !== null && toWeek !== null && fromWeek <= toWeek;
  if (!isBreak) wrong.add('summerBreak');
  const { on, toChannel, digestWeekday, hour, quietInHolidays } = written;
  const policy: ReminderPolicy = {
    on,
    toChannel,
    digestWeekday,
    hour,
    dueSoonDays: days('dueSoonDays'),
    restDays: days('restDays'),
    escalateAfterDays: days('escalateAfterDays'),
    quietInHolidays,
    summerBreak: isBreak ? { fromWeek, toWeek } : saved.summerBreak,
  };
  return { policy, wrong };
}

export const isSamePolicy = (a: ReminderPolicy, b: ReminderPolicy): boolean =>
  a.on === b.on &&
  a.toChannel === b.toChannel &&
  a.digestWeekday === b.digestWeekday &&
  a.hour === b.hour &&
  countedDays.every((field) => a[field] === b[field]) &&
  a.quietInHolidays === b.quietInHolidays &&
  a.summerBreak.fromWeek === b.summerBreak.fromWeek &&
  a.summerBreak.toWeek === b.summerBreak.toWeek;

/** Evenings and weekends are quiet, so cards are sent within these: first and last hour, Monday to Friday. */
const FIRST_HOUR = 7;
const LAST_HOUR = 16;
const upTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What is offered; what somebody has written into SharePoint by hand stands among it, so that it is not changed unseen. */
const withSaved = (offered: readonly number[], saved: number): readonly number[] =>
  offered.includes(saved) ? offered : [...offered, saved].toSorted((a, b) => a - b);
export const offeredHours = (saved: number): readonly number[] => withSaved(upTo(FIRST_HOUR, LAST_HOUR), saved);
export const offeredWeekdays = (saved: number): readonly number[] => withSaved(upTo(1, 5), saved);
