/** What stands on the timeline and where. Pure: shapes, the span of the axis, lanes without colliding labels, the agenda. */
import type { Day } from '#base/clock.ts';
import { addDays, addMonths, earlier, firstOfMonth, later, monthOf, yearOf } from '#base/calendar.ts';
import { daysLate, type MilestoneStanding, standingOf } from '#domain/attention.ts';
import { compareFuzzyDates, type FuzzyDate } from '#domain/fuzzy-date.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import { gapAround, isMoved, type Milestone } from '#domain/milestone.ts';
import type { AgendaHeading } from '#text/timeline-screen.ts';
import { extentOf, shapeOf, type TimeShape } from '#ui/time-drawing.ts';

export interface MilestoneMark {
  readonly milestone: Milestone;
  readonly standing: MilestoneStanding;
  readonly shape: TimeShape;
  readonly ghost: FuzzyDate | null;
  readonly reachedOn: Day | null;
}

export interface MeasureBar {
  readonly measure: Measure;
  readonly shape: TimeShape;
  readonly ghost: FuzzyDate | null;
  readonly late: number | null;
}

const nowhere = { after: null, before: null } as const;

export function milestoneMarks(milestones: readonly Milestone[], today: Day): readonly MilestoneMark[] {
  return milestones.map((milestone, index) => {
    const standing = standingOf(milestone, today);
    const { when, reachedOn } = milestone;
    const elsewhere =
      standing === 'passed' &&
      reachedOn !== null &&
      when.to !== null &&
      (reachedOn > when.to || reachedOn < (when.from ?? reachedOn));
    return {
      milestone,
      standing,
      shape: elsewhere ? { kind: 'day', on: reachedOn } : shapeOf(when, null, gapAround(milestones, index)),
      ghost: isMoved(milestone) ? milestone.baseline : elsewhere ? when : null,
      reachedOn: elsewhere ? reachedOn : null,
    };
  });
}

/** What is not relevant is in the table, not on the axis. */
export const measureBars = (measures: readonly Measure[], today: Day): readonly MeasureBar[] =>
  measures
    .filter(({ status }) => status !== 'notRelevant')
    .map((measure) => ({
      measure,
      shape: shapeOf(measure.when, measure.started, nowhere, measure.status === 'done' ? null : today),
      ghost: isMoved(measure) ? measure.baseline : null,
      late: daysLate(measure, today),
    }));

const MARGIN_MONTHS = 1;
const LONGEST_PAST_YEARS = 3;

/** The days of the axis: all that is dated and today, a month to spare on each side, at most three years back. */
export function spanOf(
  marks: readonly MilestoneMark[],
  bars: readonly MeasureBar[],
  today: Day,
): { readonly from: Day; readonly until: Day } {
  let first = today;
  let last = addMonths(today, 3);
  for (const { shape } of [...marks, ...bars]) {
    const extent = extentOf(shape);
    if (extent === null) continue;
    first = earlier(first, extent.from);
    last = later(last, extent.until);
  }
  first = later(first, addMonths(today, -12 * LONGEST_PAST_YEARS));
  return {
    from: addMonths(firstOfMonth(first), -MARGIN_MONTHS),
    until: addMonths(firstOfMonth(addDays(last, 31)), MARGIN_MONTHS),
  };
}

export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The first lane in which each extent has room, in the order given. */
export function lanesOf(extents: readonly Extent[], gap = 6): readonly number[] {
  const ends: number[] = [];
  return extents.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}

export type AgendaItem =
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly standing: MilestoneStanding }
  | { readonly kind: 'measure'; readonly measure: Measure };

export interface AgendaGroup {
  readonly heading: AgendaHeading;
  readonly items: readonly AgendaItem[];
}

const MONTHS_NAMED = 3;

function headingOf(when: FuzzyDate, late: boolean, today: Day): AgendaHeading {
  if (late) return { kind: 'late' };
  const last = when.to ?? when.from;
  if (last === null) return when.kind === 'recurring' ? { kind: 'recurring' } : { kind: 'untimed' };
  const [year, month] = [yearOf(last), monthOf(last)];
  const ahead = (year - yearOf(today)) * 12 + month - monthOf(today);
  if (ahead < MONTHS_NAMED) return { kind: 'month', year, month };
  return year - yearOf(today) > 1 ? { kind: 'year', year } : { kind: 'half', year, half: month <= 6 ? 1 : 2 };
}

const order: Readonly<Record<AgendaHeading['kind'], number>> = {
  late: 0,
  month: 1,
  half: 1,
  year: 1,
  recurring: 2,
  untimed: 3,
};

/** What lies ahead, for a phone: late first, then by when it ends, what has no time last. */
export function agendaOf(
  milestones: readonly Milestone[],
  measures: readonly Measure[],
  today: Day,
): readonly AgendaGroup[] {
  const entries: { readonly item: AgendaItem; readonly when: FuzzyDate; readonly heading: AgendaHeading }[] = [];
  for (const milestone of milestones) {
    const standing = standingOf(milestone, today);
    if (standing === 'passed' || standing === 'cancelled') continue;
    const heading = headingOf(milestone.when, standing === 'late', today);
    entries.push({ item: { kind: 'milestone', milestone, standing }, when: milestone.when, heading });
  }
  for (const measure of measures) {
    if (isAtRest(measure.status)) continue;
    const heading = headingOf(measure.when, daysLate(measure, today) !== null, today);
    entries.push({ item: { kind: 'measure', measure }, when: measure.when, heading });
  }
  const inOrder = entries.toSorted(
    (a, b) =>
      order[a.heading.kind] - order[b.heading.kind] ||
      compareFuzzyDates(a.when, b.when) ||
      (a.item.kind === b.item.kind ? 0 : a.item.kind === 'milestone' ? -1 : 1),
  );
  const groups: { readonly heading: AgendaHeading; readonly items: AgendaItem[] }[] = [];
  for (const { item, heading } of inOrder) {
    const last = groups.find((group) => JSON.stringify(group.heading) === JSON.stringify(heading));
    if (last === undefined) groups.push({ heading, items: [item] });
    else last.items.push(item);
  }
  return groups;
}
