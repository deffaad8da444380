import { expect, it } from 'vitest';
import { type Instant, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { Plan } from '#domain/plan.ts';
import { steeringReportOf, type SteeringRows } from '#domain/steering-report.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { languages } from './language.ts';
import { steeringWords } from './steering-record.ts';

const now = '2026-02-11T13:32:00.000Z' as Instant;
const rows = scenarios['mid-process'].rows(countingKeys(), now);
const all = new Proxy({} as SteeringRows, {
  get: (_none, name) => rows.flatMap((one) => (one.entity === name ? [one.row] : [])),
});
const plan = rows.find(({ entity }) => entity === 'plan')?.row as Plan;
const report = steeringReportOf(plan, all, parseDay('2026-02-11') ?? expect.fail(), now, {
  assessment: 'Turnusen haster.',
  history: [],
});

it('says in a few lines what the report said, with no time that is another when it is read', () => {
  const { title, summary, hindrance, helpNeeded, next } = steeringWords(report, 'nb');
  expect(title).toBe('Rapport til styringsgruppa, møtet 26. februar 2026');
  expect(summary).toContain('Turnusen haster.');
  expect(summary).toMatch(/^V\d+ .+: Vedtatt, .+\.$/m);
  expect(hindrance).toMatch(/Flyttet til 14\. januar 2026\. Årsak: /);
  expect(helpNeeded.split('\n')).toHaveLength(report.help.length);
  expect(next.split('\n')).toHaveLength(report.proposals.length);
  expect(`${summary}${hindrance}${helpNeeded}`).not.toMatch(/dager igjen|i dag/);
});

it.each(languages)('has words for all of it in %s', (language) => {
  for (const words of Object.values(steeringWords(report, language))) expect(words.trim()).not.toBe('');
});
