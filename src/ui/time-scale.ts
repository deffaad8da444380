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
  readonly kind: 'quarter' | 'month' | 'week';
  /** 1–12, 1–4 or the week's number. */
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

/** Pixels of a letter of 12 px in the middle, and of the room that a label leaves behind it. */
const LETTER = 6.7;
const APART = 10;

/**
 * All ticks in order, each with its label, or with '' where the label would run into another or over the end of the axis.
 * `labelOf` is told where the year must be said: on the first tick and where a year begins; those get room first.
 */
export function labelledTicks(
  scale: TimeScale,
  zoom: Zoom,
  labelOf: (tick: Tick, withYear: boolean) => string,
): readonly { readonly tick: Tick; readonly label: string }[] {
  const all = ticksOf(scale, zoom).map((tick, index) => {
    const withYear = tick.major || index === 0;
    const label = labelOf(tick, withYear);
    const from = Math.max(0, scale.x(tick.day));
    return { tick, label, withYear, from, to: from + label.length * LETTER + APART };
  });
  const taken: { readonly from: number; readonly to: number }[] = [];
  const shown = new Set<Tick>();
  const byRank = [...all.filter(({ withYear }) => withYear).toReversed(), ...all.filter(({ withYear }) => !withYear)];
  for (const { tick, label, from, to } of byRank) {
    const crowded = taken.some((other) => from < other.to && other.from < to);
    if (label === '' || to > scale.width + APART || crowded) continue;
    taken.push({ from, to });
    shown.add(tick);
  }
  return all.map(({ tick, label }) => ({ tick, label: shown.has(tick) ? label : '' }));
}
