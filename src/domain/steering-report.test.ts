import { describe, expect, it } from 'vitest';
import { type Day, type Instant, parseDay } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure } from '#domain/measure.ts';
import type { Meeting } from '#domain/meeting.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { blankProposal, type WantedChange } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { steeringReportOf, type SteeringRows } from './steering-report.ts';

const newKey = countingKeys();
const day = (text: string): Day => parseDay(text) ?? ('' as Day);
const today = day('2026-02-11');
const now = '2026-02-11T13:32:00.000Z' as Instant;
const plan = blankPlan(newRow(newKey(), '' as Key));
const row = () => newRow(newKey(), plan.key);
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const nothing: SteeringRows = {
  milestone: [],
  measure: [],
  workPackage: [],
  proposal: [],
  consultation: [],
  decision: [],
  request: [],
  sentReport: [],
  meeting: [],
  involvement: [],
};
const report = (rows: Partial<SteeringRows>) => steeringReportOf(plan, { ...nothing, ...rows }, today, now);
const meeting = (words: string, kind: Meeting['kind'] = 'steering', state: Meeting['state'] = 'planned'): Meeting => ({
  ...row(),
  title: 'Styringsgruppa',
  kind,
  state,
  group: null,
  body: '',
  when: when(words),
  time: '13:00',
  place: '',
  papersDue: null,
  number: '',
  casePapers: '',
  attendance: '',
  minutes: '',
});

describe('the report to the steering group', () => {
  it('reaches back to the group’s last meeting, and is for its next', () => {
    const meetings = [
      meeting('26. februar 2026'),
      meeting('15. januar 2026', 'steering', 'closed'),
      meeting('20. november 2025', 'steering', 'closed'),
      meeting('3. februar 2026', 'project', 'held'),
      meeting('5. februar 2026', 'steering', 'cancelled'),
    ];
    const { since, meeting: next } = report({ meeting: meetings });
    expect(since).toBe('2026-01-15');
    expect(next?.when.words).toBe('26. februar 2026');
  });

  it('tells of decisions made since then, and of none before', () => {
    const decided = (title: string, on: string) => ({ ...blankDecision(row()), title, on: day(on) });
    const { decisions } = report({
      meeting: [meeting('15. januar 2026', 'steering', 'closed')],
      decision: [decided('Eldre', '2026-01-14'), decided('Samme dag', '2026-01-15'), decided('Ny', '2026-02-01')],
    });
    expect(decisions.map(({ title }) => title)).toEqual(['Ny', 'Samme dag']);
  });

  it('does not call news what was decided before the plan came here', () => {
    const old = { ...blankDecision(row()), title: 'Bestilling', on: day('2024-12-11'), registeredAfterwards: true };
    expect(report({ decision: [old] }).decisions).toEqual([]);
  });

  it('orders measures by work package, those in none last', () => {
    const packages = [2, 1].map((number) => ({
      ...row(),
      code: `AP${number}`,
      title: '',
      kind: 'workPackage' as const,
      position: number,
    }));
    const measures = [null, ...packages].map((one, at) => ({
      ...blankMeasure(row()),
      code: `T0${at + 1}`,
      workPackage: one === null ? null : { key: one.key, code: one.code, title: one.title },
    }));
    const { packages: reported } = report({ workPackage: packages, measure: measures });
    expect(reported.map(({ workPackage }) => workPackage?.code ?? null)).toEqual(['AP1', 'AP2', null]);
  });

  it('keeps the old time of a milestone beside the new one that is asked for', () => {
    const milestone = { ...blankMilestone(row()), title: 'Høring', when: when('Mars 2026') };
    const change: WantedChange = {
      entity: 'milestone',
      item: { key: milestone.key, code: '', title: '' },
      field: 'when',
      from: 'Mars 2026',
      to: 'Mai 2026',
      when: when('Mai 2026'),
      reason: '',
    };
    const proposal = { ...blankProposal(row()), kind: 'planChange' as const, state: 'handedIn' as const, change };
    const [told] = report({ milestone: [milestone], proposal: [proposal] }).milestones;
    expect(told?.wanted).toBe('Mai 2026');
    expect(told?.milestone.when.words).toBe('Mars 2026');
    const decision = { ...blankDecision(row()), proposals: [{ key: proposal.key, code: '', title: '' }] };
    const after = report({ milestone: [milestone], proposal: [proposal], decision: [decision] });
    expect(after.milestones[0]?.wanted).toBe('');
  });

  it('says nothing of rows that are taken away, or of another plan', () => {
    const gone = { ...blankMeasure(row()), removed: { by: '', at: now } };
    const other = blankMeasure(newRow(newKey(), newKey()));
    expect(report({ measure: [gone, other] }).packages).toEqual([]);
  });
});
