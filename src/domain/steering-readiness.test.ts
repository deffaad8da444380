import { expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { parseDay } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import type { Round } from '#domain/report-round.ts';
import { newRow } from '#domain/row.ts';
import { readinessOf } from './steering-readiness.ts';
import { steeringReportOf } from './steering-report.ts';

const newKey = countingKeys();
const plan = blankPlan(newRow(newKey(), '' as Key));
const row = () => newRow(newKey(), plan.key);
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const moved = { baseline: when('Desember 2025'), when: when('Mars 2026') };

it('tells what the report will hold, and what somebody should write first', () => {
  const report = steeringReportOf(
    plan,
    {
      milestone: [
        { ...blankMilestone(row()), title: 'Høring', ...moved, moveReason: '' },
        { ...blankMilestone(row()), title: 'Rapport', ...moved, moveReason: 'Snø.' },
      ],
      measure: [{ ...blankMeasure(row()), title: 'Turnus', when: when('Januar 2026'), status: 'inProgress' }],
      workPackage: [],
      proposal: [],
      consultation: [],
      decision: [],
      request: [],
      sentReport: [],
      meeting: [],
      involvement: [],
    },
    parseDay('2026-02-11') ?? expect.fail(),
    '2026-02-11T13:32:00.000Z' as Instant,
  );
  const cell = (kind: 'sent' | 'notBegun' | 'notExpected', atWork = true) => ({ atWork, cells: [{ kind }] });
  const rounds = [
    { rhythm: 'monthly', rows: [cell('sent'), cell('notBegun'), cell('notExpected', false)] },
    { rhythm: 'continuous', rows: [cell('notBegun')] },
  ] as unknown as readonly Round[];
  expect(readinessOf(report, rounds)).toMatchObject({
    reports: { sent: 1, of: 2 },
    proposals: [],
    help: 0,
    moved: { milestones: 2, measures: 1 },
    withoutReason: 1,
  });
});
