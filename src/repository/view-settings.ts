/** What of the running plan's settings its views depend on; where there is no plan yet, what a new one begins with. */
import { type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { defaultSettings, type Plan } from '#domain/plan.ts';
import type { Graph } from '#graph/client.ts';
import type { ViewSettings } from '#schema/views.ts';
import { createPlanRepository, type SiteAddress } from './plan-repository.ts';

export async function viewSettings(graph: Graph, site: SiteAddress): Promise<Result<ViewSettings, PlanFailure>> {
  const read = await createPlanRepository(graph, site).read('plan');
  if (!read.ok) return read.failure.kind === 'listMissing' ? succeed(defaultSettings) : read;
  const plans = read.value.items.flatMap((item) => (item.kind === 'row' ? [item.row.value as Plan] : []));
  const running = plans.find(({ state, removed }) => state !== 'closed' && removed === null);
  return succeed(running?.settings ?? defaultSettings);
}
