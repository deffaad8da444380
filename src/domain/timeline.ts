/**
 * Rules of the timeline: where work without a time must happen, and what becomes of a time that is taken hold of and moved
 * along the axis. Moving never makes a time more exact than the plan said it: a month stays a month.
 */
import { type Day, dayOf } from '#base/clock.ts';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  earlier,
  firstOfMonth,
  later,
  mondayOf,
  monthOf,
  yearOf,
} from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import type { FuzzyDate, MonthDay, Precision, Seasons } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Gap, Timed } from '#domain/milestone.ts';
import type { Ref } from '#domain/row.ts';

/** What can be depended on. */
type Step = Timed & { readonly key: Key; readonly dependsOn: readonly Ref[] };

/** What is known of a plan's time when a gap is worked out; made once for all of its rows. */
export interface GapContext {
  readonly today: Day;
  readonly horizon: FuzzyDate;
  readonly steps: ReadonlyMap<Key, Step>;
  /** The first day of what waits for a row. */
  readonly neededBy: ReadonlyMap<Key, Day>;
}

export function gapContext(steps: readonly Step[], horizon: FuzzyDate, today: Day): GapContext {
  const neededBy = new Map<Key, Day>();
  for (const { when, dependsOn } of steps) {
    const day = when.from ?? when.to;
    if (day === null) continue;
    for (const { key } of dependsOn) neededBy.set(key, earlier(neededBy.get(key) ?? day, day));
  }
  return { today, horizon, steps: new Map(steps.map((step) => [step.key, step])), neededBy };
}

/**
 * Where a measure without a time must happen: after what it waits for, and not in the past while it is not begun; before
 * what waits for it, or else before the plan ends.
 */
export function gapOfMeasure({ key, dependsOn }: Measure, context: GapContext): Gap {
  const yesterday = addDays(context.today, -1);
  let after = yesterday;
  for (const ref of dependsOn) {
    const when = context.steps.get(ref.key)?.when;
    const last = when?.to ?? when?.from ?? null;
    if (last !== null) after = later(after, last);
  }
  const end = context.horizon.to;
  const before = context.neededBy.get(key) ?? (end === null ? null : addDays(end, 1));
  // What should have happened already has no room left: it is drawn from today with no end.
  return { after, before: before !== null && before > after ? before : null };
}

/** Whole months from `from` up to `until`: «ni måneder uten dato». */
export function monthsBetween(from: Day, until: Day): number {
  const whole = (yearOf(until) - yearOf(from)) * 12 + monthOf(until) - monthOf(from);
  return Math.max(0, dateOf(until) < dateOf(from) ? whole - 1 : whole);
}

/** How finely a hand can set a time, by how near the axis is seen. */
export const grains = ['day', 'third', 'month'] as const;
export type Grain = (typeof grains)[number];

/** Which part of a drawn time is taken hold of. */
export type Grip = 'whole' | 'start' | 'end';

/** The parts that can be taken hold of; none where there is no day to move. */
export function gripsOf({ from, to, startEdge, endEdge }: FuzzyDate): readonly Grip[] {
  if (from === null && to === null) return [];
  if (from === to && startEdge === 'hard' && endEdge === 'hard') return ['whole'];
  if (from === null) return ['whole', 'end'];
  return to === null ? ['whole', 'start'] : ['whole', 'start', 'end'];
}

const startOfGrain: Readonly<Record<Grain, (day: Day) => Day>> = {
  day: (day) => day,
  third: (day) => addDays(firstOfMonth(day), dateOf(day) > 20 ? 20 : dateOf(day) > 10 ? 10 : 0),
  month: firstOfMonth,
};
const nextGrain: Readonly<Record<Grain, (start: Day) => Day>> = {
  day: (start) => addDays(start, 1),
  third: (start) => (dateOf(start) === 21 ? addMonths(firstOfMonth(start), 1) : addDays(start, 10)),
  month: (start) => addMonths(start, 1),
};

/** The beginning of a grain that lies nearest. */
function nearest(day: Day, grain: Grain): Day {
  const start = startOfGrain[grain](day);
  const next = nextGrain[grain](start);
  return daysBetween(start, day) * 2 >= daysBetween(start, next) ? next : start;
}

/** Months of the periods that begin at fixed months of the year. */
const monthsOf: Readonly<Partial<Record<Precision, number>>> = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 };

/** The beginning of the period of so many months that lies nearest. */
function nearestPeriod(day: Day, months: number): Day {
  const start = addMonths(firstOfMonth(day), -((monthOf(day) - 1) % months));
  const next = addMonths(start, months);
  return daysBetween(start, day) * 2 >= daysBetween(start, next) ? next : start;
}

export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * The days of a time of which `grip` was moved by so many days. A named period moves as what it is (a quarter to the
 * nearest quarter), anything approximate keeps to thirds of months however near it is seen.
 */
export function movedSpan(when: FuzzyDate, grip: Grip, days: number, seen: Grain): Span {
  const { from, to } = when;
  const hard = when.startEdge === 'hard' && when.endEdge === 'hard';
  if (from !== null && from === to && hard) return { from: addDays(from, days), to: addDays(from, days) };
  const grain: Grain = seen === 'day' && !(hard || from === null || to === null) ? 'third' : seen;
  if (grip === 'whole' && from !== null && to !== null) return movedWhole(when, from, to, days, grain);
  const first = from === null || grip === 'end' ? from : nearest(addDays(from, days), grain);
  const next = to === null || grip === 'start' ? to : addDays(nearest(addDays(to, days + 1), grain), -1);
  if (first === null || next === null || first <= next) return { from: first, to: next };
  // The edges have met: the shortest time that can be seen is left.
  return grip === 'start'
    ? { from: startOfGrain[grain](next), to: next }
    : { from: first, to: addDays(nextGrain[grain](startOfGrain[grain](first)), -1) };
}

function movedWhole({ precision }: FuzzyDate, from: Day, to: Day, days: number, grain: Grain): Span {
  const shifted = addDays(from, days);
  const months = monthsOf[precision];
  if (months !== undefined) {
    const start = nearestPeriod(shifted, months);
    return { from: start, to: addDays(addMonths(start, months), -1) };
  }
  if (precision === 'week') {
    const monday = mondayOf(addDays(shifted, 3));
    return { from: monday, to: addDays(monday, 6) };
  }
  if (precision === 'third') {
    const start = nearest(shifted, 'third');
    return { from: start, to: addDays(nextGrain.third(start), -1) };
  }
  const wholeMonths = dateOf(from) === 1 && dateOf(addDays(to, 1)) === 1;
  if (wholeMonths) {
    const length = monthsBetween(from, addDays(to, 1));
    const start = nearest(shifted, 'month');
    return { from: start, to: addDays(addMonths(start, length), -1) };
  }
  const start = nearest(shifted, grain);
  const end = nearest(addDays(start, daysBetween(from, to) + 1), grain);
  return { from: start, to: addDays(later(end, nextGrain[grain](start)), -1) };
}

/** A season that ends on or after a day: the first of the plan's seasons in which the day lies, or `winter`. */
export type SeasonName = 'winter' | 'spring' | 'summer' | 'autumn';

const monthDay = (year: number, of: MonthDay): Day | null => {
  const [month = 0, date = 0] = of.split('-').map(Number);
  return dayOf(year, month, date);
};

/** Seasons may overlap («våren» to June, «sommeren» from June): a day belongs to the first that holds it. */
export function seasonOf(day: Day, seasons: Seasons): { readonly season: SeasonName; readonly year: number } {
  const year = yearOf(day);
  const holds = ({ from, to }: { readonly from: MonthDay; readonly to: MonthDay }): boolean => {
    const [first, last] = [monthDay(year, from), monthDay(year, to)];
    return first !== null && last !== null && day >= first && day <= last;
  };
  if (holds(seasons.spring)) return { season: 'spring', year };
  if (holds(seasons.summer)) return { season: 'summer', year };
  if (holds(seasons.autumn)) return { season: 'autumn', year };
  return { season: 'winter', year };
}

/** The season whose days these are; null where none is. */
export function seasonWithDays(from: Day, to: Day, seasons: Seasons): SeasonName | null {
  const year = yearOf(from);
  for (const season of ['spring', 'summer', 'autumn'] as const) {
    if (monthDay(year, seasons[season].from) === from && monthDay(year, seasons[season].to) === to) return season;
  }
  return null;
}
