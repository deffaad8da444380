/** The language that SharePoint's views speak: the plan's own; bokmål, as the lists are named, until there is a plan. */
import type { Plan } from '#domain/plan.ts';
import { runningPlan } from '#features/plan-rows.ts';
import type { PlanSession } from '#sync/session.ts';

export const viewLanguage = (session: Pick<PlanSession, 'snapshot'>): Plan['language'] =>
  runningPlan(session.snapshot().rows)?.language ?? 'nb';
