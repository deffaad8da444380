/** Days as pixels and the ticks of an axis. Pure, so that what is drawn can be tested without drawing. */
import type { Day } from '#base/clock.ts';
import { addDays, addMonths, daysBetween, firstOfMonth, isoWeekOf, mondayOf, monthOf, yearOf } from '#base/calendar.ts';

export interface TimeScale {
  readonly from: Day;
  /** The day after the last one drawn. */
  readonly until: Day;
  readonly width: number;
  /** Pixels from the left edge to the morning of a day; may lie outside the axis. */
  readonly x: (day: Day) => number;
}

export function timeScale(from: Day, until: Day, width: number): TimeScale {
  const days = Math.max(1, daysBetween(from, until));
  return { from, until, width, x: (day) => (daysBetween(from, day) / days) * width };
}

/** From the wide view to the close one. */
export const zooms = ['years', 'quarters', 'months', 'weeks'] as const;
export type Zoom = (typeof zooms)[number];

export const dayWidth: Readonly<Record<Zoom, number>> = { years: 0.55, quarters: 1.1, months: 2, weeks: 7 };

export interface Tick {
  readonly day: Day;
  /** A year begins: drawn stronger and labelled with the year. */
  readonly major: boolean;
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  /** 1–12, 1–4, week number or year. */
  readonly number: number;
  readonly year: number;
}

const step: Readonly<Record<Zoom, { readonly first: (day: Day) => Day; readonly next: (day: Day) => Day }>> = {
  years: { first: (day) => firstOfQuarter(day), next: (day) => addMonths(day, 3) },
  quarters: { first: firstOfMonth, next: (day) => addMonths(day, 1) },
  months: { first: firstOfMonth, next: (day) => addMonths(day, 1) },
  weeks: { first: mondayOf, next: (day) => addDays(day, 7) },
};

const firstOfQuarter = (day: Day): Day => addMonths(firstOfMonth(day), -((monthOf(day) - 1) % 3));

export function ticksOf({ from, until }: TimeScale, zoom: Zoom): readonly Tick[] {
  const ticks: Tick[] = [];
  const { first, next } = step[zoom];
  for (let day = first(from); day < until; day = next(day)) {
    if (day < from) continue;
    const year = yearOf(day);
    if (zoom === 'weeks') {
      const { week } = isoWeekOf(day);
      ticks.push({ day, major: week === 1, kind: 'week', number: week, year: isoWeekOf(day).year });
    } else if (zoom === 'years') {
      ticks.push({ day, major: monthOf(day) === 1, kind: 'quarter', number: (monthOf(day) + 2) / 3, year });
    } else ticks.push({ day, major: monthOf(day) === 1, kind: 'month', number: monthOf(day), year });
  }
  return ticks;
}
