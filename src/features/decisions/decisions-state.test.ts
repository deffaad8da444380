import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision } from '#domain/decision.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { Meeting } from '#domain/meeting.ts';
import { defaultSettings } from '#domain/plan.ts';
import { blankProposal, type Proposal, proposalStates } from '#domain/proposal.ts';
import { newRow } from '#domain/row.ts';
import { nextMeeting, proposalSections } from './decisions-state.ts';

const keys = countingKeys();
const surroundings = { settings: defaultSettings, consultations: [], decisions: [] };
const proposal = (fields: Partial<Proposal>): Proposal => ({ ...blankProposal(newRow(keys(), keys())), ...fields });
const codes = (proposals: readonly Proposal[]): readonly string[] => proposals.map(({ code }) => code);

const meeting = (words: string, fields: Partial<Meeting> = {}): Meeting => ({
  ...newRow(keys(), keys()),
  title: 'Møte',
  kind: 'steering',
  state: 'planned',
  group: null,
  body: 'Styringsgruppa',
  when: readFuzzyDate(words, contextWithoutClues),
  time: '',
  place: '',
  papersDue: null,
  number: '',
  casePapers: '',
  attendance: '',
  minutes: '',
  ...fields,
});
const today = day(2026, 2, 11);

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

describe('the next meeting', () => {
  it('is the first to come of the body that decides', () => {
    const meetings = [
      meeting('26. mars 2026'),
      meeting('26. februar 2026'),
      meeting('22. januar 2026'),
      meeting('12. februar 2026', { kind: 'project' }),
      meeting('13. februar 2026', { state: 'cancelled' }),
    ];
    expect(nextMeeting(meetings, 'steeringGroup', 'Styringsgruppa', today)).toBe('2026-02-26');
  });

  it('of a political body is its own, not another one’s', () => {
    const committee = meeting('20. februar 2026', { kind: 'political', body: 'Utvalget' });
    const council = meeting('4. mars 2026', { kind: 'political', body: 'Kommunestyret' });
    expect(nextMeeting([committee, council], 'council', 'Kommunestyret', today)).toBe('2026-03-04');
  });

  it('is nobody’s day while it is only a month', () => {
    expect(nextMeeting([meeting('Mars 2026')], 'steeringGroup', 'Styringsgruppa', today)).toBeNull();
    expect(nextMeeting([meeting('26. februar 2026')], 'chiefExecutive', 'Kommunedirektøren', today)).toBeNull();
  });
});
