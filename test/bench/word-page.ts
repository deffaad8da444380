/** What a browser does when somebody asks for a document: the page that the bench measures it in. */
import type { Instant } from '#base/clock.ts';
import { inOslo } from '#base/clock.ts';
import { planDocx } from '#documents/plan-docx.ts';
import { reportDocx } from '#documents/report-docx.ts';
import type { Plan } from '#domain/plan.ts';
import { steeringReportOf, type SteeringRows } from '#domain/steering-report.ts';

export interface WordRows {
  readonly plan: Plan;
  readonly rows: SteeringRows & Parameters<typeof planDocx>[1];
  readonly now: Instant;
}

const documents = {
  report: ({ plan, rows, now }: WordRows) => reportDocx(steeringReportOf(plan, rows, inOslo(now).day, now), 'nb', null),
  plan: ({ plan, rows, now }: WordRows) => planDocx(plan, rows, 'nb', now, null),
};

export interface Written {
  readonly milliseconds: number;
  readonly bytes: number;
}

export function written(which: keyof typeof documents, given: WordRows): Written {
  const from = performance.now();
  const made = documents[which](given);
  return { milliseconds: performance.now() - from, bytes: made.ok ? made.value.length : 0 };
}
