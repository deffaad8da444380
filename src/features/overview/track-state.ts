/** The road as a value: every milestone's standing and shape, and the span of the axis. Pure. */
import type { Day } from '#base/clock.ts';
import { addDays, addMonths, earlier, firstOfMonth, later, monthOf, yearOf } from '#base/calendar.ts';
import { type MilestoneStanding, standingOf } from '#domain/attention.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { gapAround, isMoved, type Milestone } from '#domain/milestone.ts';
import { extentOf, shapeOf, type TimeShape } from '#ui/time-drawing.ts';

export interface TrackItem {
  readonly milestone: Milestone;
  readonly standing: MilestoneStanding;
  readonly shape: TimeShape;
  /** The time that was planned, where another has taken its place. */
  readonly ghost: FuzzyDate | null;
  /** Reached on a day outside the planned time. */
  readonly reachedLate: Day | null;
  /** 1 where it would cover the marker before it. */
  readonly level: 0 | 1;
}

export interface Track {
  readonly items: readonly TrackItem[];
  readonly from: Day;
  readonly until: Day;
  readonly passed: number;
  readonly laterThanPlanned: number;
}

const TAIL_DAYS = 45;

const isWithin = (day: Day, { from, to }: FuzzyDate): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

/** `milestones` in the plan's order; the cancelled ones are not on the road. */
export function trackOf(milestones: readonly Milestone[], today: Day): Track {
  const alive = milestones.filter(({ state }) => state !== 'cancelled');
  const drawn = alive.map((milestone, index) => {
    const standing = standingOf(milestone, today);
    const { reachedOn, when } = milestone;
    const reachedLate =
      standing === 'passed' && reachedOn !== null && when.to !== null && !isWithin(reachedOn, when) ? reachedOn : null;
    const shape: TimeShape =
      reachedLate === null ? shapeOf(when, null, gapAround(alive, index)) : { kind: 'day', on: reachedLate };
    const ghost = isMoved(milestone) ? milestone.baseline : reachedLate === null ? null : when;
    return { milestone, standing, shape, ghost, reachedLate };
  });

  let first = today;
  let last = today;
  for (const { shape, ghost } of drawn) {
    const extent = extentOf(shape);
    if (extent !== null) {
      first = earlier(first, extent.from);
      last = later(last, extent.until);
    }
    const planned = ghost?.from ?? ghost?.to ?? null;
    if (planned !== null) first = earlier(first, planned);
  }
  const endsOpen = drawn.at(-1)?.shape.kind === 'gap';

  let covered: Day | null = null;
  const items = drawn.map((item): TrackItem => {
    const extent = item.shape.kind === 'gap' ? null : extentOf(item.shape);
    const level = extent !== null && covered !== null && extent.from < covered ? 1 : 0;
    if (extent !== null && level === 0) covered = extent.until;
    return { ...item, level };
  });

  return {
    items,
    from: firstOfMonth(first),
    until: addDays(last, endsOpen ? TAIL_DAYS * 2 : TAIL_DAYS),
    passed: drawn.filter(({ standing }) => standing === 'passed').length,
    laterThanPlanned: drawn.filter(({ milestone, reachedLate }) => reachedLate !== null || isMoved(milestone)).length,
  };
}

/** Whole months in a gap; 0 where it is open at an end. */
export function monthsIn(shape: TimeShape): number {
  if (shape.kind !== 'gap' || shape.from === null || shape.until === null) return 0;
  const months = (yearOf(shape.until) - yearOf(shape.from)) * 12 + monthOf(shape.until) - monthOf(shape.from);
  return addMonths(shape.from, months) > shape.until ? months - 1 : months;
}

/** The milestones to show where there is no room for all: from the last one passed on. */
export function windowOf<Item extends { readonly standing: MilestoneStanding }>(
  items: readonly Item[],
  room: number,
): readonly Item[] {
  if (items.length <= room) return items;
  const lastPassed = items.findLastIndex(({ standing }) => standing === 'passed');
  const start = Math.min(Math.max(0, lastPassed), items.length - room);
  return items.slice(start, start + room);
}
