/** Rows that screens show: the running plan, and what is in use of it, in order. Pure. */
import { inPlanOrder } from '#domain/attention.ts';
import type { DateContext } from '#domain/fuzzy-date.ts';
import { contextWithoutClues } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Plan } from '#domain/plan.ts';
import { isInUse } from '#domain/row.ts';
import { byEach, compareText } from '#base/order.ts';
import type { PlanRows } from '#sync/session.ts';

export { nextCode } from '#domain/next-code.ts';

/** The plan that runs on this site; closed ones stay beside it. */
export function runningPlan(rows: PlanRows): Plan | null {
  const plans = rows.plan.filter(isInUse);
  return plans.find(({ state }) => state !== 'closed') ?? plans[0] ?? null;
}

export const milestonesInOrder = (rows: PlanRows, plan: Plan): readonly Milestone[] =>
  rows.milestone.filter((row) => isInUse(row) && row.plan === plan.key).toSorted(inPlanOrder);

export const measuresInOrder = (rows: PlanRows, plan: Plan): readonly Measure[] =>
  rows.measure
    .filter((row) => isInUse(row) && row.plan === plan.key)
    .toSorted(
      byEach(
        (a, b) => compareText(a.code, b.code),
        (a, b) => compareText(a.title, b.title),
      ),
    );

/** How words of time are read in this plan while a person types today. */
export const contextOf = (plan: Plan): DateContext => ({ ...contextWithoutClues, seasons: plan.settings.seasons });
