/** The plan as a file. Its writer is sent for when somebody asks. */
import type { Instant } from '#base/clock.ts';
import type { Language } from '#text/language.ts';
import type { PlanRows } from '#sync/session.ts';
import { runningPlan } from '../plan-rows.ts';

export async function writePlanDocument(rows: PlanRows, language: Language, now: Instant): Promise<Uint8Array | null> {
  const { planDocx } = await import('#documents/plan-docx.ts');
  const plan = runningPlan(rows);
  if (plan === null) return null;
  const made = planDocx(plan, rows, language, now, null);
  return made.ok ? made.value : null;
}
