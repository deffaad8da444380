/**
 * The Norwegian calendar: arithmetic on days, ISO weeks, Easter and public holidays, thirds of a month, tertials.
 * Weeks follow ISO 8601 (Monday first, week 1 holds the first Thursday). All functions are total for days of years 1–9999:
 * what would leave that span is clamped to its first or last day.
 */
import { type Day, dayOf, daysInMonth } from '#base/clock.ts';

export const FIRST_DAY = '0001-01-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** 1–12 */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
/** 1–31 */
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** A day that the caller knows to exist; throws where it does not, for that is a bug. */
export function day(year: number, month: number, date: number): Day {
  const made = dayOf(year, month, date);
  if (made === null) throw new RangeError(`No such day: ${year}-${month}-${date}`);
  return made;
}

// Days from civil and back: Howard Hinnant, «chrono-compatible low-level date algorithms».
function serialOf(of: Day): number {
  const month = monthOf(of);
  const year = yearOf(of) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(of) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra;
}

function fromSerial(serial: number): Day {
  const era = Math.floor(serial / 146097);
  const dayOfEra = serial - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return day(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

const FIRST_SERIAL = serialOf(FIRST_DAY);
const LAST_SERIAL = serialOf(LAST_DAY);

export function addDays(from: Day, days: number): Day {
  return fromSerial(Math.min(LAST_SERIAL, Math.max(FIRST_SERIAL, serialOf(from) + Math.trunc(days))));
}

/** Whole days from `from` to `to`; negative where `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** The same date `months` later, or the last of that month where it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const index = yearOf(from) * 12 + monthOf(from) - 1 + Math.trunc(months);
  const year = Math.floor(index / 12);
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const month = (index % 12) + 1;
  return day(year, month, Math.min(dateOf(from), daysInMonth(year, month)));
}

export const firstOfMonth = (of: Day): Day => day(yearOf(of), monthOf(of), 1);
export const lastOfMonth = (of: Day): Day => day(yearOf(of), monthOf(of), daysInMonth(yearOf(of), monthOf(of)));

export const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
export const later = (a: Day, b: Day): Day => (a >= b ? a : b);

/** ISO weekday: 1 Monday – 7 Sunday. */
export function weekdayOf(of: Day): number {
  // 0000-03-01 has serial 0 and was a Wednesday.
  return ((((serialOf(of) + 2) % 7) + 7) % 7) + 1;
}

export const mondayOf = (of: Day): Day => addDays(of, 1 - weekdayOf(of));

/** The ISO week that a day belongs to; its year may differ from the day's own near New Year. */
export function isoWeekOf(of: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(of, 4 - weekdayOf(of));
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(day(year, 1, 1), thursday) / 7) + 1 };
}

/** 52 or 53: a year has 53 weeks when its 28 December falls in week 53. */
export const weeksInYear = (year: number): number => isoWeekOf(day(year, 12, 28)).week;

/** Monday of an ISO week, or null where that year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  if (dayOf(year, 1, 4) === null || !Number.isInteger(week) || week < 1 || week > weeksInYear(year)) return null;
  return addDays(mondayOf(day(year, 1, 4)), (week - 1) * 7);
}

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return day(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** Norway's public holidays of a year, Sundays of feasts included (lov om helligdager og helgedagsfred § 2; 1 and 17 May by lov 1947 nr. 1). */
export function publicHolidays(year: number): readonly Day[] {
  const easter = easterSunday(year);
  const fromEaster = (days: number): Day => addDays(easter, days);
  return [
    day(year, 1, 1),
    fromEaster(-3),
    fromEaster(-2),
    easter,
    fromEaster(1),
    day(year, 5, 1),
    day(year, 5, 17),
    fromEaster(39),
    fromEaster(49),
    fromEaster(50),
    day(year, 12, 25),
    day(year, 12, 26),
  ].toSorted();
}

const isPublicHoliday = (of: Day): boolean => publicHolidays(yearOf(of)).includes(of);

export const isWorkday = (of: Day): boolean => weekdayOf(of) <= 5 && !isPublicHoliday(of);

/** The day itself where it is a workday, else the next one. */
export function workdayFrom(of: Day): Day {
  let found = of;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** The day itself where it is a workday, else the last one before it; the first day of all where there is none. */
export function workdayUpTo(of: Day): Day {
  let found = of;
  while (!isWorkday(found) && found > FIRST_DAY) found = addDays(found, -1);
  return found;
}

/** So many workdays before a day: papers that must be there five before a Thursday are due on the Thursday before. */
export function workdaysBefore(of: Day, count: number): Day {
  let found = of;
  for (let left = count; left > 0; left -= 1) found = workdayUpTo(addDays(found, -1));
  return found;
}

export function workdaysAfter(of: Day, count: number): Day {
  let found = of;
  for (let left = count; left > 0; left -= 1) found = workdayFrom(addDays(found, 1));
  return found;
}

/** 1, 2 or 3: municipal reporting divides the year in three terms of four months. */
export const tertialOf = (of: Day): 1 | 2 | 3 => (monthOf(of) <= 4 ? 1 : monthOf(of) <= 8 ? 2 : 3);
