/** The report to the steering group as a file. Its writer is sent for when somebody asks. */
import { inOslo, type Instant } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Language } from '#text/language.ts';
import type { PlanRows } from '#sync/session.ts';
import { runningPlan } from '../plan-rows.ts';

/** What the report tells of and the plan does not open with. */
export const steeringLists = [
  'workPackage',
  'consultation',
  'request',
  'sentReport',
  'meeting',
  'involvement',
] as const satisfies readonly EntityName[];

export async function writeSteeringReport(
  rows: PlanRows,
  language: Language,
  now: Instant,
): Promise<Uint8Array | null> {
  const [{ reportDocx }, { steeringReportOf }] = await Promise.all([
    import('#documents/report-docx.ts'),
    import('#domain/steering-report.ts'),
  ]);
  const plan = runningPlan(rows);
  if (plan === null) return null;
  const made = reportDocx(steeringReportOf(plan, rows, inOslo(now).day, now), language, null);
  return made.ok ? made.value : null;
}
