/**
 * Which days the named stretches of a year cover. The conventions are those of the plan's field: thirds of a month end on
 * the 10th, the 20th and the last; a week of a month is an ISO week whose Thursday lies in that month, clipped to it.
 *
 * All functions are total for years 1–9998 and answer null where the calendar has no such stretch (31 February, week 53 of
 * a year with 52): nothing is bent into a neighbour. Months are 1–12.
 */
import { type Day, dayOf, daysInMonth } from '#base/clock.ts';
import {
  addDays,
  dateOf,
  daysBetween,
  earlier,
  easterSunday,
  lastOfMonth,
  later,
  mondayOfWeek,
  weekdayOf,
} from '#base/calendar.ts';
import type { MonthDay, Seasons } from './model.ts';

/** First and last day, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const between = (from: Day | null, to: Day | null): Span | null =>
  from !== null && to !== null && from <= to ? { from, to } : null;

export const single = (day: Day | null): Span | null => between(day, day);

/** From the first day of one month to the last of another in the same year. */
export const months = (year: number, first: number, last = first): Span | null =>
  between(dayOf(year, first, 1), dayOf(year, last, daysInMonth(year, last)));

/** The `index`th of the year's equal parts of `length` months, counted from 1. */
export const monthsOf = (year: number, length: number, index: number): Span | null =>
  index < 1 || index * length > 12 ? null : months(year, (index - 1) * length + 1, index * length);

export const wholeYear = (year: number): Span | null => months(year, 1, 12);

export function week(year: number, number: number): Span | null {
  const monday = mondayOfWeek(year, number);
  return monday && between(monday, addDays(monday, 6));
}

/** `which` counts from 1, or from the end as -1 for the last, -2 for the last but one. */
export function weekOfMonth(year: number, month: number, which: number): Span | null {
  const whole = months(year, month);
  if (whole === null) return null;
  const firstThursday = 1 + ((4 - weekdayOf(whole.from) + 7) % 7);
  const thursdays = Math.floor((dateOf(whole.to) - firstThursday) / 7) + 1;
  const index = which > 0 ? which : thursdays + 1 + which;
  if (index < 1 || index > thursdays) return null;
  const thursday = addDays(whole.from, firstThursday - 1 + (index - 1) * 7);
  return between(later(addDays(thursday, -3), whole.from), earlier(addDays(thursday, 3), whole.to));
}

/** What «tidlig i», «medio», «siste halvdel av» leave of a stretch: which of how many parts, counted from 1. */
export interface Part {
  readonly index: number;
  readonly of: 2 | 3;
}

const THIRDS_OF_MONTH = [1, 11, 21, 32];
const HALVES_OF_MONTH = [1, 16, 32];

export function partOfMonth(year: number, month: number, { index, of }: Part): Span | null {
  const starts = of === 3 ? THIRDS_OF_MONTH : HALVES_OF_MONTH;
  const last = Math.min((starts[index] ?? 0) - 1, daysInMonth(year, month));
  return between(dayOf(year, month, starts[index - 1] ?? 0), dayOf(year, month, last));
}

/** Early in a year is its first quarter, late its last, the middle what is the second tertial; halves are halves. */
export function partOfYear(year: number, { index, of }: Part): Span | null {
  if (of === 2) return monthsOf(year, 6, index);
  return index === 2 ? monthsOf(year, 4, 2) : monthsOf(year, 3, index === 1 ? 1 : 4);
}

/** A part of any other stretch, by its days. */
export function partOf(whole: Span, { index, of }: Part): Span | null {
  const days = daysBetween(whole.from, whole.to) + 1;
  const start = Math.floor((days * (index - 1)) / of);
  const end = Math.floor((days * index) / of) - 1;
  return between(addDays(whole.from, start), addDays(whole.from, end));
}

export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

function dayOfSeason(year: number, monthDay: MonthDay): Day | null {
  const [month = 0, date = 0] = monthDay.split('-').map(Number);
  return dayOf(year, month, Math.min(date, daysInMonth(year, month)));
}

/** A winter that carries one year stays inside that year; the others are the plan's own setting. */
export function season(year: number, name: SeasonName, seasons: Seasons): Span | null {
  if (name === 'winter') return months(year, 1, 2);
  return between(dayOfSeason(year, seasons[name].from), dayOfSeason(year, seasons[name].to));
}

/** «vinteren 2022/23»: December to February, named by the year in which it ends. */
export const wholeWinter = (year: number): Span | null => between(dayOf(year - 1, 12, 1), months(year, 2)?.to ?? null);

/** August to July: opplæringslova's school year, named by the year in which it begins. */
export const schoolYear = (year: number): Span | null => between(dayOf(year, 8, 1), dayOf(year + 1, 7, 31));

/** The turn out of `year` into the next, two weeks on each side. */
export const turnOfYear = (year: number): Span | null => between(dayOf(year, 12, 15), dayOf(year + 1, 1, 15));

/** Five days on each side of the first of `month`, which may be January. */
export function turnOfMonth(year: number, month: number): Span | null {
  const first = dayOf(year, month, 1);
  return first && between(addDays(first, -5), addDays(first, 4));
}

export type Feast = 'christmas' | 'newYear' | 'easter' | 'summerHoliday';

/** The last day before a feast on which anything is held. Councils stop late in June; 23 December is lille julaften. */
export const lastDayBefore: Readonly<Record<Feast, (year: number) => Day | null>> = {
  christmas: (year) => dayOf(year, 12, 23),
  newYear: (year) => dayOf(year, 12, 31),
  // The Wednesday before Maundy Thursday.
  easter: (year) => addDays(easterSunday(year), -4),
  summerHoliday: (year) => dayOf(year, 6, 30),
};

const TWO_WEEKS = 14;
const THREE_WEEKS = 21;

/** From the day after Easter Monday to the end of the month, or for three weeks where that is less than two weeks off. */
function weeksAfterEaster(year: number): Span | null {
  const tuesday = addDays(easterSunday(year), 2);
  const monthEnd = lastOfMonth(tuesday);
  return between(tuesday, daysBetween(tuesday, monthEnd) >= TWO_WEEKS ? monthEnd : addDays(tuesday, THREE_WEEKS));
}

/** The weeks just after a feast. Christmas of one year is over in the next; schools begin in the middle of August. */
export const weeksAfter: Readonly<Record<Feast, (year: number) => Span | null>> = {
  christmas: (year) => between(dayOf(year + 1, 1, 2), dayOf(year + 1, 1, 31)),
  newYear: (year) => between(dayOf(year, 1, 2), dayOf(year, 1, 31)),
  easter: weeksAfterEaster,
  summerHoliday: (year) => between(dayOf(year, 8, 15), dayOf(year, 9, 15)),
};

/** Monday of Holy Week to Easter Monday. */
export const easterWeek = (year: number): Span | null =>
  between(addDays(easterSunday(year), -6), addDays(easterSunday(year), 1));

export const christmasWeek = (year: number): Span | null => between(dayOf(year, 12, 24), dayOf(year, 12, 31));
