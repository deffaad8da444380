import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate, undated } from './fuzzy-date.ts';
import { type PlanThatMeets, waitsForMeeting } from './meeting-waits.ts';
import { blankMilestone, type Milestone } from './milestone.ts';
import { defaultSettings } from './plan.ts';
import { blankProposal, type Proposal } from './proposal.ts';
import type { HelpRequest } from './request.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);
const removed = { by: 'Prosjektleder', at: instantOf(0) };
const nothing: PlanThatMeets = {
  settings: defaultSettings,
  proposals: [],
  consultations: [],
  decisions: [],
  requests: [],
  sent: [],
  milestones: [],
};

describe('what waits for those who meet', () => {
  it('are proposals that only the decision is left of, in the order of their codes', () => {
    const proposal = (code: string, more: Partial<Proposal>): Proposal => ({
      ...blankProposal(newRow(keys(), plan)),
      code,
      ...more,
    });
    const proposals = [
      proposal('F03', { state: 'recommended' }),
      proposal('F01', { state: 'recommended' }),
      proposal('F02', { state: 'compiled' }),
      proposal('F04', { state: 'decided' }),
      proposal('F05', { state: 'recommended', removed }),
    ];
    const waits = waitsForMeeting({ ...nothing, proposals }, today);
    expect(waits.proposals.map(({ code }) => code)).toEqual(['F01', 'F03']);
  });

  it('is help that nobody has answered', () => {
    const request = (title: string, state: HelpRequest['state']): HelpRequest => ({
      ...newRow(keys(), plan),
      title,
      state,
      about: null,
      group: null,
      report: null,
      addressee: '',
      needed: undated,
      answer: '',
      answeredBy: '',
      answeredOn: null,
    });
    const { help } = waitsForMeeting(
      { ...nothing, requests: [request('Jurist', 'open'), request('Lokale', 'answered')] },
      today,
    );
    expect(help).toMatchObject([{ request: { title: 'Jurist' } }]);
  });

  it('are milestones that have left what was approved, or have no time, in the plan’s order', () => {
    const milestone = (title: string, more: Partial<Milestone>): Milestone => ({
      ...blankMilestone(newRow(keys(), plan)),
      title,
      when: time('mars 2026'),
      baseline: time('mars 2026'),
      ...more,
    });
    const milestones = [
      milestone('Flyttet', { position: 3, when: time('mai 2026') }),
      milestone('Står', { position: 1 }),
      milestone('Uten tid', { position: 2, when: undated, baseline: null }),
      milestone('Hvert år', { position: 4, when: time('hvert år'), baseline: null }),
      milestone('Flyttet og nådd', { position: 5, when: time('januar 2026'), state: 'reached' }),
      milestone('Avlyst', { position: 6, when: undated, baseline: null, state: 'cancelled' }),
      milestone('Tatt bort', { position: 7, when: undated, baseline: null, removed }),
    ];
    const waits = waitsForMeeting({ ...nothing, milestones }, today);
    expect(waits.milestones.map(({ milestone: { title }, why }) => [title, why])).toEqual([
      ['Uten tid', 'untimed'],
      ['Flyttet', 'moved'],
    ]);
  });
});
