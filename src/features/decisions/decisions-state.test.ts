import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { defaultSettings } from '#domain/plan.ts';
import { blankProposal, type Proposal, proposalStates } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { proposalSections } from './decisions-state.ts';

const keys = countingKeys();
const surroundings = { settings: defaultSettings, consultations: [], decisions: [] };
const proposal = (fields: Partial<Proposal>): Proposal => ({ ...blankProposal(newRow(keys(), keys())), ...fields });
const codes = (proposals: readonly Proposal[]): readonly string[] => proposals.map(({ code }) => code);

describe('the page of proposals', () => {
  it('has what only waits for the decision apart, and of the rest the furthest on top', () => {
    const all = [...proposalStates].map((state) => proposal({ code: state, state }));
    const answered = all.filter(({ state }) => state === 'decided');
    const decision = {
      ...blankDecision(newRow(keys(), keys())),
      proposals: answered.map(({ key, code, title }) => ({ key, code, title })),
    };
    const { ready, underway, closed } = proposalSections(all, { ...surroundings, decisions: [decision] });
    expect(codes(ready)).toEqual(['recommended']);
    expect(codes(underway)).toEqual(['consulted', 'compiled', 'handedIn', 'draft']);
    expect(codes(closed)).toEqual(['decided', 'withdrawn']);
  });

  it('has what is ready by whose decision it is, the plan’s own decider first', () => {
    const own = proposal({ code: 'F01', state: 'recommended' });
    const political = proposal({ code: 'F02', state: 'recommended', handling: 'political' });
    const { readyFor } = proposalSections([political, own], surroundings);
    expect(readyFor.map(({ body, proposals }) => [body, codes(proposals)])).toEqual([
      ['steeringGroup', ['F01']],
      ['council', ['F02']],
    ]);
  });

  it('keeps among what is underway what somebody has only written in SharePoint that is decided', () => {
    const forged = proposal({ code: 'F01', state: 'decided', proposedOn: day(2026, 1, 9) });
    const { underway, closed } = proposalSections([forged], surroundings);
    expect([codes(underway), codes(closed)]).toEqual([['F01'], []]);
  });

  it('has a consultant’s recommendations apart, and what has gone into another among what is over', () => {
    const merged = proposal({ code: 'F12', state: 'handedIn', mergedInto: { key: keys(), code: 'F01', title: 'Noe' } });
    const consultant = proposal({ code: 'A01', state: 'handedIn', kind: 'consultantRecommendation' });
    const sections = proposalSections([merged, consultant], surroundings);
    expect(codes(sections.recommendations)).toEqual(['A01']);
    expect(codes(sections.closed)).toEqual(['F12']);
    expect(sections.underway).toEqual([]);
  });

  it('leaves out what is taken away', () => {
    const removed = proposal({ removed: { by: 'Noen', at: '2026-02-01T08:00:00.000Z' as never } });
    expect(proposalSections([removed], surroundings)).toEqual({
      ready: [],
      readyFor: [{ body: 'steeringGroup', proposals: [] }],
      underway: [],
      recommendations: [],
      closed: [],
    });
  });
});
