/** How many wait on each page: told beside its name, and only where somebody does. Pure. */
import type { Day } from '#base/clock.ts';
import type { Plan } from '#domain/plan.ts';
import { isReady } from '#domain/proposal-path.ts';
import { notBegun, roundsOf } from '#domain/report-round.ts';
import type { PlanRows } from '#sync/session.ts';
import { groupsInOrder, rowsOfPlan } from './group-rows.ts';
import type { Screen } from './route.ts';

export type Waiting = Readonly<Partial<Record<Screen, number>>>;

/** `rows` of lists that are not read yet are empty; then what the plan opens with counts. */
export function waitingOn(rows: PlanRows, plan: Plan, mandatesRead: boolean, today: Day): Waiting {
  const surroundings = {
    settings: plan.settings,
    consultations: rowsOfPlan(rows.consultation, plan),
    decisions: rowsOfPlan(rows.decision, plan),
  };
  const ready = rowsOfPlan(rows.proposal, plan).filter((proposal) => isReady(proposal, surroundings)).length;
  const soFar = {
    reports: rowsOfPlan(rows.report, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    meetings: rowsOfPlan(rows.meeting, plan),
  };
  const mandates = mandatesRead ? rowsOfPlan(rows.mandate, plan) : null;
  const late = notBegun(roundsOf(groupsInOrder(rows, plan), mandates, soFar, today), today).length;
  return { ...(ready > 0 && { decisions: ready }), ...(late > 0 && { reports: late }) };
}
