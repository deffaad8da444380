/**
 * What shape a time has on an axis: drawn as precisely as the plan says it and no more. Pure.
 * The edge says the precision; an undated item fills the gap in which it must happen.
 */
import type { Day } from '#base/clock.ts';
import { addDays, later } from '#base/calendar.ts';
import type { Edge, FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Gap } from '#domain/milestone.ts';

/** `until` is the day after the last. */
export type TimeShape =
  | {
      readonly kind: 'bar';
      readonly from: Day;
      readonly until: Day;
      readonly start: Edge;
      readonly end: Edge;
    }
  | { readonly kind: 'day'; readonly on: Day }
  /** Between two neighbours in time; a missing neighbour leaves that end open. */
  | { readonly kind: 'gap'; readonly from: Day | null; readonly until: Day | null }
  /** No day until somebody says that the condition is met. */
  | { readonly kind: 'condition'; readonly from: Day | null }
  /** Comes round again and again. */
  | { readonly kind: 'recurring'; readonly from: Day | null }
  | { readonly kind: 'nothing' };

/** A deadline alone has no beginning: the last two months before it are drawn, fading in. */
const DEADLINE_LEAD = 60;
/** An open end is drawn so far past its beginning, or past today while it runs, and fades out. */
const OPEN_TRAIL = 110;

/**
 * `started` is when the work began, where the item has a beginning of its own; `running` is today while the item goes on,
 * null when it is over.
 */
export function shapeOf(when: FuzzyDate, started: FuzzyDate | null, gap: Gap, running: Day | null = null): TimeShape {
  const begun = started?.from ?? null;
  const trail = (from: Day): Day => addDays(running === null ? from : later(from, running), OPEN_TRAIL);
  if (when.from === null && when.to === null) {
    if (when.kind === 'conditional') return { kind: 'condition', from: begun ?? gap.after };
    if (when.kind === 'recurring') return { kind: 'recurring', from: begun };
    if (begun !== null && started !== null) {
      return { kind: 'bar', from: begun, until: trail(begun), start: started.startEdge, end: 'open' };
    }
    const from = gap.after === null ? null : addDays(gap.after, 1);
    return { kind: 'gap', from, until: gap.before };
  }
  const first = begun !== null && (when.to === null || begun <= when.to) ? begun : when.from;
  const start = first === begun && started !== null && begun !== null ? started.startEdge : when.startEdge;
  if (when.to === null) {
    // Without a last day there is a first one: the time is «fra …».
    if (first === null) return { kind: 'nothing' };
    return { kind: 'bar', from: first, until: trail(first), start, end: 'open' };
  }
  if (first === when.to && start === 'hard' && when.endEdge === 'hard') return { kind: 'day', on: when.to };
  if (first === null) {
    return {
      kind: 'bar',
      from: addDays(when.to, -DEADLINE_LEAD),
      until: addDays(when.to, 1),
      start: 'soft',
      end: when.endEdge,
    };
  }
  return { kind: 'bar', from: first, until: addDays(when.to, 1), start, end: when.endEdge };
}

/** The days that a shape needs of an axis; null where it needs none. */
export function extentOf(shape: TimeShape): { readonly from: Day; readonly until: Day } | null {
  switch (shape.kind) {
    case 'bar':
      return { from: shape.from, until: shape.until };
    case 'day':
      return { from: shape.on, until: addDays(shape.on, 1) };
    case 'gap':
      return shape.from !== null && shape.until !== null ? { from: shape.from, until: shape.until } : null;
    case 'condition':
    case 'recurring':
    case 'nothing':
      return null;
  }
}
