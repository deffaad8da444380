/** Comparing times: which comes first, whether one stays inside another, where a time stands on a day. */
import { byEach } from '#base/order.ts';
import { daysBetween } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { type FuzzyDate, type FuzzyKind, precisions } from './model.ts';

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const by =
  (key: (date: FuzzyDate) => string | number) =>
  (a: FuzzyDate, b: FuzzyDate): number =>
    compare(key(a), key(b));

/** Later than any day, so that what never ends sorts after all that does. */
const NEVER = '9999-99-99';

const isTimed = ({ from, to }: FuzzyDate): boolean => from !== null || to !== null;

/** Among those without an interval: what lacks only its year, what comes round, what waits, what is not understood, nothing. */
const untimedOrder: readonly FuzzyKind[] = [
  'at',
  'deadline',
  'until',
  'from',
  'recurring',
  'conditional',
  'unread',
  'undated',
];

/** Of two that end together, the shorter first; of two that do not end, the one that begins first. */
const byStart = (a: FuzzyDate, b: FuzzyDate): number =>
  a.to === null ? compare(a.from ?? '', b.from ?? '') : compare(b.from ?? '', a.from ?? '');

/**
 * Total order by the last day, for nothing is late before it. An open end has none and sorts after every closed one. Then
 * by the first day, exact before coarse: a quarter sorts after its last day, and a deadline, whose start is open, after
 * both. What has no interval comes after all that has, the undated last. At the very end words and the rest of the reading
 * decide, so that only equal dates compare 0.
 */
export const compareFuzzyDates: (a: FuzzyDate, b: FuzzyDate) => number = byEach(
  by((date) => (isTimed(date) ? 0 : 1)),
  by((date) => (isTimed(date) ? 0 : untimedOrder.indexOf(date.kind))),
  by(({ to }) => to ?? NEVER),
  byStart,
  by(({ precision }) => precisions.indexOf(precision)),
  by(({ words }) => words),
  by(({ kind, cadence, condition, startEdge, endEdge }) =>
    JSON.stringify([kind, cadence, condition, startEdge, endEdge]),
  ),
  by(({ yearSource, doubts, rule, overridden }) => JSON.stringify([yearSource, doubts, rule, overridden])),
);

/**
 * Does `inner` stay inside `outer`, the approved time, so that no reason is asked for?
 *
 * An open side holds everything on that side: any day up to an approved deadline is inside it. A deadline is inside an
 * approved time only if that leaves the start open too, for it no longer says when the thing begins. Where nothing was
 * approved on the calendar (undated, not understood, a year missing) any date is inside, and so is the day of a condition
 * that is met; but a date given up for no date, a condition or a cadence is not, nor one condition for another.
 */
export function isInside(inner: FuzzyDate, outer: FuzzyDate): boolean {
  if (isTimed(outer)) {
    return isTimed(inner) && startsInside(inner.from, outer.from) && endsInside(inner.to, outer.to);
  }
  if (isTimed(inner)) return outer.kind !== 'recurring' || inner.cadence === outer.cadence;
  if (inner.kind !== outer.kind) return false;
  if (outer.kind === 'recurring') return inner.cadence === outer.cadence;
  if (outer.kind === 'conditional') return inner.condition === outer.condition;
  return outer.kind === 'undated' || inner.words === outer.words;
}

const startsInside = (inner: Day | null, outer: Day | null): boolean =>
  outer === null || (inner !== null && inner >= outer);

const endsInside = (inner: Day | null, outer: Day | null): boolean =>
  outer === null || (inner !== null && inner <= outer);

/**
 * Where a time stands on a day, in whole days; every count is at least 1, but an open end may run since today (0).
 * upcoming   the window opens in `days`, an exact day comes in `days`, an open end begins in `days`
 * due        a deadline: `days` left
 * open       inside the window, and `left` days remain after today
 * today      the last day, or the `only` one: not late yet
 * over       the last day was `days` ago
 * running    begun `days` ago (0 today), with no end
 * untimed    no day to measure against
 */
export type TimeState =
  | { readonly kind: 'upcoming'; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'open'; readonly left: number }
  | { readonly kind: 'today'; readonly only: boolean }
  | { readonly kind: 'over'; readonly days: number }
  | { readonly kind: 'running'; readonly days: number }
  | { readonly kind: 'untimed' };

export function stateOn(date: FuzzyDate, today: Day): TimeState {
  const { from, to } = date;
  if (to !== null && to < today) return { kind: 'over', days: daysBetween(to, today) };
  if (to === today) return { kind: 'today', only: from === to };
  if (from !== null && from > today) return { kind: 'upcoming', days: daysBetween(today, from) };
  if (to === null) return from === null ? { kind: 'untimed' } : { kind: 'running', days: daysBetween(from, today) };
  return from === null ? { kind: 'due', days: daysBetween(today, to) } : { kind: 'open', left: daysBetween(today, to) };
}
