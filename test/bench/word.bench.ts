import { test } from 'vitest';
import type { Day, Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { planDocx } from '#documents/plan-docx.ts';
import { reportDocx } from '#documents/report-docx.ts';
import type { Plan } from '#domain/plan.ts';
import { steeringReportOf, type SteeringRows } from '#domain/steering-report.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { median, report } from './figures.ts';
import { planOfRows } from './plan-of-rows.ts';

const MEASURES = 200;
const RUNS = 15;
const now = '2026-02-11T13:32:00.000Z' as Instant;

test('Word documents of a plan with two hundred measures', async () => {
  const small = scenarios['mid-process'].rows(countingKeys(), now);
  const measures = small.filter(({ entity }) => entity === 'measure').length;
  const made = await planOfRows(small.length + MEASURES - measures).rows(countingKeys(), now);
  const rows = new Proxy({} as SteeringRows & Parameters<typeof planDocx>[1], {
    get: (_none, name) => made.flatMap((one: DraftRow) => (one.entity === name ? [one.row] : [])),
  });
  const plan = made.find(({ entity }) => entity === 'plan')?.row as Plan;
  const told = steeringReportOf(plan, rows, '2026-02-11' as Day, now);
  const documents = {
    'steering report': () => reportDocx(told, 'nb', null),
    'plan itself': () => planDocx(plan, rows, 'nb', now, null),
  };
  for (const [name, write] of Object.entries(documents)) {
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const from = performance.now();
      const file = write();
      times.push(performance.now() - from);
      if (file.ok) bytes = file.value.length;
    }
    const first = times[0]?.toFixed(0) ?? '';
    report(
      `Word, ${name} of ${MEASURES} measures`,
      `${first} ms the first time, ${median(times).toFixed(0)} ms the median; ${(bytes / 1024).toFixed(0)} kB`,
      '< 1500 ms',
    );
  }
});
