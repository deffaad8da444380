/**
 * What needs somebody now, worked out from the plan and the day and never stored: windows that are open, what is over its
 * last day, what nobody has touched for long, what has no time, what waits for an answer.
 *
 * Late begins the day after the last one. A measure at rest is neither late nor silent, a milestone that is reached or
 * cancelled is never late.
 */
import { type Day, inOslo } from '#base/clock.ts';
import { daysBetween } from '#base/calendar.ts';
import { byEach, compareText } from '#base/order.ts';
import type { Body } from '#domain/plan.ts';
import type { Decision } from '#domain/decision.ts';
import { compareFuzzyDates, stateOn } from '#domain/fuzzy-date.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import type { Milestone, MilestoneState } from '#domain/milestone.ts';
import { isWaiting, type Proposal } from '#domain/proposal.ts';

/** Where a milestone stands on a day; `current` is the one whose window is open. */
export type MilestoneStanding = 'passed' | 'current' | 'late' | 'ahead' | 'untimed' | 'cancelled';

const settled: Readonly<Record<MilestoneState, MilestoneStanding | null>> = {
  planned: null,
  confirmed: null,
  reached: 'passed',
  cancelled: 'cancelled',
};

export function standingOf(milestone: Milestone, today: Day): MilestoneStanding {
  const decided = settled[milestone.state];
  if (decided !== null) return decided;
  const state = stateOn(milestone.when, today);
  switch (state.kind) {
    case 'over':
      return 'late';
    case 'open':
    case 'today':
    case 'running':
      return 'current';
    case 'upcoming':
    case 'due':
      return 'ahead';
    case 'untimed':
      return 'untimed';
  }
}

/** In the plan's own order; rows that never got one come last, by time. */
export const inPlanOrder: (a: Milestone, b: Milestone) => number = byEach(
  (a, b) => (a.position || Infinity) - (b.position || Infinity) || 0,
  (a, b) => compareFuzzyDates(a.when, b.when),
  (a, b) => compareText(a.title, b.title),
);

/** Whole days since a measure's last day; null while it is not late. */
export function daysLate(measure: Measure, today: Day): number | null {
  if (isAtRest(measure.status)) return null;
  const state = stateOn(measure.when, today);
  return state.kind === 'over' ? state.days : null;
}

/** Whole days since anybody changed or confirmed a measure, where that is longer than the plan allows; else null. */
export const daysSilent = (measure: Measure, today: Day, silentAfterDays: number): number | null =>
  isAtRest(measure.status) || measure.confirmedAt === null
    ? null
    : daysSilentSince(inOslo(measure.confirmedAt).day, today, silentAfterDays);

/** The same for one that is not at rest, where the day is known on which it was confirmed. */
export function daysSilentSince(confirmedOn: Day, today: Day, silentAfterDays: number): number | null {
  const days = daysBetween(confirmedOn, today);
  return days > silentAfterDays ? days : null;
}

/** One thing to say about the plan today; the sentence at the top is made of a few of them, in this order of weight. */
export type Fact =
  | { readonly kind: 'noMilestones' }
  | { readonly kind: 'current'; readonly milestones: readonly Milestone[] }
  | { readonly kind: 'next'; readonly milestone: Milestone }
  | { readonly kind: 'allPassed'; readonly count: number }
  | { readonly kind: 'proposalsWait'; readonly count: number; readonly body: Body }
  | { readonly kind: 'late'; readonly milestones: readonly Milestone[]; readonly measures: readonly Measure[] }
  | { readonly kind: 'untimed'; readonly milestones: readonly Milestone[]; readonly all: boolean }
  | { readonly kind: 'noMeasures' };

export interface PlanToday {
  readonly milestones: readonly Milestone[];
  readonly measures: readonly Measure[];
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
  readonly decides: Body;
  readonly today: Day;
}

/** The facts of a day, most pressing first; rows taken away are not told of. */
export function factsOf({ milestones, measures, proposals, decisions, decides, today }: PlanToday): readonly Fact[] {
  const inUse = milestones.filter(({ removed }) => removed === null).toSorted(inPlanOrder);
  const standing = (wanted: MilestoneStanding): readonly Milestone[] =>
    inUse.filter((milestone) => standingOf(milestone, today) === wanted);
  const alive = inUse.filter(({ state }) => state !== 'cancelled');
  const [current, late] = [standing('current'), standing('late')];
  // What comes round again and again has no day, and lacks none.
  const untimed = standing('untimed').filter(({ when }) => when.kind !== 'recurring');
  const [next] = standing('ahead').toSorted((a, b) => compareFuzzyDates(a.when, b.when));
  const lateMeasures = measures.filter((one) => one.removed === null && daysLate(one, today) !== null);
  const waiting = proposals.filter((proposal) => isWaiting(proposal, decisions)).length;

  const facts: Fact[] = [];
  if (alive.length === 0) facts.push({ kind: 'noMilestones' });
  else if (current.length > 0) facts.push({ kind: 'current', milestones: current });
  else if (next !== undefined) facts.push({ kind: 'next', milestone: next });
  else if (alive.every(({ state }) => state === 'reached')) facts.push({ kind: 'allPassed', count: alive.length });
  if (waiting > 0) facts.push({ kind: 'proposalsWait', count: waiting, body: decides });
  if (late.length + lateMeasures.length > 0) facts.push({ kind: 'late', milestones: late, measures: lateMeasures });
  if (untimed.length > 0) facts.push({ kind: 'untimed', milestones: untimed, all: untimed.length === alive.length });
  if (alive.length > 0 && !measures.some(({ removed }) => removed === null)) facts.push({ kind: 'noMeasures' });
  return facts;
}

/** `days`: whole days since the last day of its time. */
export type Overdue =
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly days: number }
  | { readonly kind: 'measure'; readonly measure: Measure; readonly days: number };

/** What is over its last day: milestones first, then measures, the longest overdue first; never rows taken away. */
export function overdue(
  milestones: readonly Milestone[],
  measures: readonly Measure[],
  today: Day,
): readonly Overdue[] {
  const lateMilestones = milestones.flatMap((milestone): readonly Overdue[] => {
    const state = stateOn(milestone.when, today);
    if (milestone.removed !== null || standingOf(milestone, today) !== 'late' || state.kind !== 'over') return [];
    return [{ kind: 'milestone', milestone, days: state.days }];
  });
  const lateMeasures = measures.flatMap((measure): readonly Overdue[] => {
    const days = measure.removed === null ? daysLate(measure, today) : null;
    return days === null ? [] : [{ kind: 'measure', measure, days }];
  });
  const title = (one: Overdue): string => (one.kind === 'milestone' ? one.milestone.title : one.measure.title);
  const longest = (all: readonly Overdue[]): readonly Overdue[] =>
    all.toSorted((a, b) => b.days - a.days || compareText(title(a), title(b)));
  return [...longest(lateMilestones), ...longest(lateMeasures)];
}
