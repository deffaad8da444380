/**
 * A milestone: a point that the plan steers by. It may be honest with «Siste del februar» or with no time at all.
 * Late is worked out from its last day and never stored.
 */
import type { Day } from '#base/clock.ts';
import { daysBetween } from '#base/calendar.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type FuzzyDate, isInside, undated } from '#domain/fuzzy-date.ts';
import type { Actor } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const milestoneStates = ['planned', 'confirmed', 'reached', 'cancelled'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const milestoneKinds = [
  'meeting',
  'gathering',
  'delivery',
  'hearing',
  'politicalHandling',
  'consultation',
  'evaluation',
  'deadline',
  'other',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** What is common to everything that stands on the timeline and can be moved. */
export interface Timed {
  readonly when: FuzzyDate;
  /** The time that was first approved; null until the plan is adopted. */
  readonly baseline: FuzzyDate | null;
  /** One sentence for why the time left its baseline. */
  readonly moveReason: string;
}

export interface Milestone extends Row, Timed {
  readonly code: string;
  readonly title: string;
  readonly state: MilestoneState;
  readonly kind: MilestoneKind;
  /** Order in the plan; an undated milestone happens between its neighbours. */
  readonly position: number;
  /** Roles, groups and bodies as the plan names them. */
  readonly participants: readonly string[];
  readonly group: Ref | null;
  readonly reachedOn: Day | null;
  /** What shows that it was reached: minutes, a document, one sentence. */
  readonly evidence: string;
  readonly delivers: string;
  readonly dependsOn: readonly Ref[];
  readonly note: string;
}

export const milestoneSteps: Steps<MilestoneState> = {
  planned: {
    confirmed: { by: ['projectLeader'], needs: [] },
    reached: { by: ['projectLeader', 'groupLeader'], needs: ['date', 'evidence'] },
    cancelled: { by: ['steeringGroup'], needs: [] },
  },
  confirmed: {
    planned: { by: ['projectLeader'], needs: [] },
    reached: { by: ['projectLeader', 'groupLeader'], needs: ['date', 'evidence'] },
    cancelled: { by: ['steeringGroup'], needs: [] },
  },
  reached: { confirmed: { by: ['projectLeader'], needs: [] } },
  cancelled: { planned: { by: ['steeringGroup'], needs: [] } },
};

export function moveMilestone(milestone: Milestone, to: MilestoneState, actor: Actor): Result<Milestone, Refusal> {
  const lacks = (need: Need): boolean =>
    need === 'date' ? milestone.reachedOn === null : need === 'evidence' && milestone.evidence.trim() === '';
  const step = takeStep(milestoneSteps, milestone.state, to, actor, lacks);
  return step.ok ? succeed({ ...milestone, state: to }) : fail(step.failure);
}

/** Has the time left what was approved? False while nothing is approved. */
export const isMoved = (timed: Timed): boolean => timed.baseline !== null && !isInside(timed.when, timed.baseline);

/**
 * What a new time asks of the person who sets it. `larger`: beyond the plan's tolerance, for the steering group.
 * Narrowing inside the approved time asks nothing.
 */
export type TimeChange = 'free' | 'reason' | 'larger';

/**
 * Measured by the days that lie outside the approved time, at the end where they are most: what is free while it lies inside
 * is not a large change a day later, and making a moved time narrower never makes the move larger.
 */
export function timeChange(timed: Pick<Timed, 'baseline'>, when: FuzzyDate, toleranceDays: number): TimeChange {
  const { baseline } = timed;
  if (baseline === null || isInside(when, baseline)) return 'free';
  const outside = (first: Day | null, second: Day | null): number =>
    first === null || second === null ? Infinity : Math.max(0, daysBetween(first, second));
  // An open side held any day, so a day on it has moved from nothing; an end that is given up has no distance.
  const before = baseline.from === null ? 0 : outside(when.from, baseline.from);
  const after = baseline.to === null ? 0 : outside(baseline.to, when.to);
  return Math.max(before, after) > toleranceDays ? 'larger' : 'reason';
}

/** The days between which something without a time must happen: after the last before it, before the first after it. */
export interface Gap {
  readonly after: Day | null;
  readonly before: Day | null;
}

/** The gap around the milestone at `index`, among milestones in the plan's order. */
export function gapAround(ordered: readonly Timed[], index: number): Gap {
  const timed = (candidates: readonly Timed[], day: (when: FuzzyDate) => Day | null): Day | null => {
    for (const { when } of candidates) {
      const found = day(when);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    after: timed(ordered.slice(0, index).toReversed(), ({ from, to }) => to ?? from),
    before: timed(ordered.slice(index + 1), ({ from, to }) => from ?? to),
  };
}

/** A milestone with nothing said yet. */
export const blankMilestone = (row: Row): Milestone => ({
  ...row,
  code: '',
  title: '',
  state: 'planned',
  kind: 'other',
  position: 0,
  when: undated,
  baseline: null,
  moveReason: '',
  participants: [],
  group: null,
  reachedOn: null,
  evidence: '',
  delivers: '',
  dependsOn: [],
  note: '',
});
