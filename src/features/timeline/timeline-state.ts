/** What stands on the timeline and where. Pure: shapes, the span of the axis, rows in groups, lanes without colliding labels. */
import type { Day } from '#base/clock.ts';
import { addDays, addMonths, earlier, firstOfMonth, later } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { daysLate, type MilestoneStanding, standingOf } from '#domain/attention.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { type Gap, gapAround, isMoved, type Milestone } from '#domain/milestone.ts';
import { type MoveGround, wishFor } from '#domain/move-ground.ts';
import { type GapContext, gapOfMeasure, type Grain, monthsBetween } from '#domain/timeline.ts';
import { extentOf, shapeOf, type TimeShape } from '#ui/time-drawing.ts';
import type { Zoom } from '#ui/time-scale.ts';
import type { TimelineGrouping } from '../timeline-view.ts';

export interface MilestoneMark {
  readonly milestone: Milestone;
  readonly standing: MilestoneStanding;
  readonly shape: TimeShape;
  readonly ghost: FuzzyDate | null;
  /** Why it left the time that was approved; '' where it has not, or nobody has said. */
  readonly reason: string;
  /** The time that is asked for, while the one that it has stands. */
  readonly wished: FuzzyDate | null;
  readonly reachedOn: Day | null;
}

export interface MeasureBar {
  readonly measure: Measure;
  readonly shape: TimeShape;
  readonly ghost: FuzzyDate | null;
  readonly reason: string;
  readonly wished: FuzzyDate | null;
  readonly late: number | null;
  /** Whole months of the gap in which it must happen; null where it has a time, or the gap has no end. */
  readonly monthsOpen: number | null;
}

const nowhere: Gap = { after: null, before: null };
const isTimed = ({ from, to }: FuzzyDate): boolean => from !== null || to !== null;

type Wishes = Pick<MoveGround, 'wishes'>;

export function milestoneMarks(milestones: readonly Milestone[], today: Day, ground: Wishes): readonly MilestoneMark[] {
  return milestones.map((milestone, index) => {
    const standing = standingOf(milestone, today);
    const { when, reachedOn } = milestone;
    const elsewhere =
      standing === 'passed' &&
      reachedOn !== null &&
      when.to !== null &&
      (reachedOn > when.to || reachedOn < (when.from ?? reachedOn));
    const moved = isMoved(milestone);
    return {
      milestone,
      standing,
      shape: elsewhere
        ? { kind: 'day', on: reachedOn }
        : shapeOf(when, null, isTimed(when) ? nowhere : gapAround(milestones, index)),
      ghost: moved ? milestone.baseline : elsewhere ? when : null,
      reason: moved ? milestone.moveReason : '',
      wished: wishFor(milestone, ground)?.change?.when ?? null,
      reachedOn: elsewhere ? reachedOn : null,
    };
  });
}

const runs = ({ status }: Measure): boolean => status !== 'done';

/** The shape of a measure whose time is, or would be, `when`. */
export const measureShape = (measure: Measure, when: FuzzyDate, gap: Gap, today: Day): TimeShape =>
  shapeOf(when, measure.started, gap, runs(measure) ? today : null);

/** What is not relevant is in the table, not on the axis. */
export const measureBars = (measures: readonly Measure[], context: GapContext, ground: Wishes): readonly MeasureBar[] =>
  measures
    .filter(({ status }) => status !== 'notRelevant')
    .map((measure) => {
      const { when } = measure;
      const gap = isTimed(when) ? nowhere : gapOfMeasure(measure, context);
      const shape = measureShape(measure, when, gap, context.today);
      const moved = isMoved(measure);
      const ends = shape.kind === 'gap' && shape.from !== null && shape.until !== null;
      return {
        measure,
        shape,
        ghost: moved ? measure.baseline : null,
        reason: moved ? measure.moveReason : '',
        wished: wishFor(measure, ground)?.change?.when ?? null,
        late: daysLate(measure, context.today),
        monthsOpen: ends ? monthsBetween(shape.from, shape.until) : null,
      };
    });

/** A flat list of what the axis and the matrix show under the milestones; every measure under the heading of its group. */
export type TimelineRow<Item> =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly code: string;
      readonly title: string;
      readonly count: number;
    }
  | { readonly kind: 'item'; readonly key: Key; readonly item: Item };

const placeOf: Readonly<
  Record<
    TimelineGrouping,
    (measure: Measure) => { readonly key: string; readonly code: string; readonly title: string }
  >
> = {
  workPackage: ({ workPackage }) => workPackage ?? { key: '', code: '', title: '' },
  group: ({ group }) => group ?? { key: '', code: '', title: '' },
  focusArea: ({ focusArea }) => ({ key: focusArea.trim(), code: '', title: focusArea.trim() }),
};

/** Groups by code and name; what belongs to none comes last. */
export function rowsInGroups<Item>(
  items: readonly Item[],
  by: TimelineGrouping,
  measureOf: (item: Item) => Measure,
): readonly TimelineRow<Item>[] {
  const groups = new Map<string, { readonly code: string; readonly title: string; readonly items: Item[] }>();
  for (const item of items) {
    const { key, code, title } = placeOf[by](measureOf(item));
    const group = groups.get(key) ?? { code, title, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const inOrder = [...groups].toSorted(
    byEach(
      ([a], [b]) => Number(a === '') - Number(b === ''),
      ([, a], [, b]) => compareText(a.code, b.code),
      ([, a], [, b]) => compareText(a.title, b.title),
    ),
  );
  return inOrder.flatMap(([key, { code, title, items: held }]): TimelineRow<Item>[] => [
    { kind: 'heading', key: `heading-${key}`, code, title, count: held.length },
    ...held.map((item): TimelineRow<Item> => ({ kind: 'item', key: measureOf(item).key, item })),
  ]);
}

/** Where each row begins, and last where they all end. */
export function offsetsOf(
  rows: readonly { readonly kind: 'heading' | 'item' }[],
  heights: Readonly<Record<'heading' | 'item', number>>,
): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const { kind } of rows) offsets.push((end += heights[kind]));
  return offsets;
}

/** The rows that a stretch of pixels touches, the first and the one after the last. */
export function rowsWithin(offsets: readonly number[], top: number, bottom: number): readonly [number, number] {
  const rowAt = (pixel: number): number => {
    let [low, high] = [0, offsets.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((offsets[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const last = offsets.length - 1;
  if (bottom <= 0) return [0, 0];
  return [Math.min(last, rowAt(Math.max(0, top))), Math.min(last, rowAt(bottom) + 1)];
}

/** Those rows, and with them one that must not leave the page while it has the focus; -1 for none. */
export function withRow(first: number, end: number, kept: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  return kept >= 0 && (kept < first || kept >= end) ? [...rows, kept] : rows;
}

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
  const reach = ({ shape, wished }: { readonly shape: TimeShape; readonly wished: FuzzyDate | null }): void => {
    const extent = extentOf(shape);
    const wish = wished?.to ?? wished?.from ?? null;
    if (wish !== null) last = later(last, wish);
    if (extent === null) return;
    first = earlier(first, extent.from);
    last = later(last, extent.until);
  };
  marks.forEach(reach);
  bars.forEach(reach);
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

/** How finely a hand can set a time at each zoom. */
export const grainOf: Readonly<Record<Zoom, Grain>> = {
  years: 'month',
  quarters: 'month',
  months: 'third',
  weeks: 'day',
};
