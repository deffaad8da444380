/** When nobody is disturbed: evenings, weekends, public holidays, fellesferien and a person's own pauses. */
import { addDays, isoWeekOf, isWorkday, weekdayOf } from '#base/calendar.ts';
import { type Day, inOslo, type Instant, instantOf, millisecondsOf, parseInstant } from '#base/clock.ts';
import type { ReminderPolicy } from '#domain/plan.ts';
import type { Pause } from '#domain/reminder.ts';
import { isInUse, type Person } from '#domain/row.ts';

/** Working hours end; where the plan wants its cards later than that, they have the hour that it says. */
const DAY_ENDS = 16;
const SATURDAY = 6;

const dayEnds = ({ hour }: ReminderPolicy): number => Math.max(DAY_ENDS, hour + 1);

/** A pause without a first day has begun, and one without a last day goes on. */
const covers = ({ from, to }: Pause, day: Day): boolean => (from === null || from <= day) && (to === null || day <= to);

export const pausesOf = (pauses: readonly Pause[], person: Person | null): readonly Pause[] =>
  person === null ? [] : pauses.filter((pause) => isInUse(pause) && pause.person?.id === person.id);

export type QuietWhy = 'weekend' | 'holiday' | 'summerBreak' | 'pause';

/** Why nothing is sent that day; null where it may be. `own`: the pauses of whoever it is. */
export function whyQuiet(
  day: Day,
  { quietInHolidays, summerBreak }: ReminderPolicy,
  own: readonly Pause[],
): QuietWhy | null {
  if (weekdayOf(day) >= SATURDAY) return 'weekend';
  const { week } = isoWeekOf(day);
  if (summerBreak.fromWeek <= week && week <= summerBreak.toWeek) return 'summerBreak';
  if (quietInHolidays && !isWorkday(day)) return 'holiday';
  return own.some((pause) => covers(pause, day)) ? 'pause' : null;
}

/** `own`: the pauses of whoever it is. */
export const isQuietDayFor = (day: Day, policy: ReminderPolicy, own: readonly Pause[]): boolean =>
  whyQuiet(day, policy, own) !== null;

/** Quiet for everybody. */
export const isQuietDay = (day: Day, policy: ReminderPolicy): boolean => isQuietDayFor(day, policy, []);

export const isWorkingHour = (hour: number, policy: ReminderPolicy): boolean =>
  policy.hour <= hour && hour < dayEnds(policy);

/** `person` is null for the plan's channel, which has no pauses. */
export function isQuiet(at: Instant, policy: ReminderPolicy, pauses: readonly Pause[], person: Person | null): boolean {
  const { day, hour } = inOslo(at);
  return !isWorkingHour(hour, policy) || isQuietDayFor(day, policy, pausesOf(pauses, person));
}

const HOUR = 3_600_000;

/**
 * When the clock in Norway shows the full hour on a day. An hour that summer time leaves out is the one after it; of one that
 * comes twice it is the first.
 */
export function momentOf(day: Day, hour: number): Instant {
  const utc = millisecondsOf(parseInstant(`${day}T00:00:00Z`) ?? instantOf(0)) + hour * HOUR;
  // Norway is two hours before Greenwich in summer and one in winter.
  const summer = instantOf(utc - 2 * HOUR);
  const shown = inOslo(summer);
  return shown.day === day && shown.hour === hour ? summer : instantOf(utc - HOUR);
}

/** More than a year of quiet is no quiet any more, but a plan that is left. */
const LONGEST_QUIET = 400;

/** The day itself, or the first after it that is not quiet; null where none is in sight. */
export function firstNotQuiet(day: Day, policy: ReminderPolicy, own: readonly Pause[]): Day | null {
  for (let days = 0; days < LONGEST_QUIET; days += 1) {
    const found = addDays(day, days);
    if (!isQuietDayFor(found, policy, own)) return found;
  }
  return null;
}

/** The last day up to one that is the weekday of the weekly digest: what falls in quiet is sent when that is over. */
export function weeklyDayUpTo(day: Day, { digestWeekday }: ReminderPolicy): Day {
  return addDays(day, -((weekdayOf(day) - digestWeekday + 7) % 7));
}
