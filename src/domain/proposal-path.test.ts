import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation, type Consultation } from './consultation.ts';
import { blankDecision, type Decision, outcomes } from './decision.ts';
import { bodies, defaultSettings, type PlanSettings } from './plan.ts';
import {
  blankProposal,
  type Proposal,
  proposalKinds,
  proposalStates,
  type ProposalSurroundings,
  stateOf,
} from './proposal.ts';
import {
  awaitedBy,
  consultationStanding,
  isOpen,
  isReady,
  mayBeWritten,
  nextSteps,
  pathOf,
  settledBy,
  takeProposalStep,
  unsettledBy,
} from './proposal-path.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const draft: Proposal = { ...blankProposal(newRow(keys(), keys())), title: 'Langvakter i helg' };
const itself = { key: draft.key, code: 'F01', title: draft.title };
const at = (state: Proposal['state'], fields: Partial<Proposal> = {}): Proposal => ({ ...draft, state, ...fields });
const drøfting = (fields: Partial<Consultation>): Consultation => ({
  ...blankConsultation(newRow(keys(), keys())),
  proposals: [itself],
  ...fields,
});
const decision = (fields: Partial<Decision>): Decision => ({
  ...blankDecision(newRow(keys(), keys())),
  proposals: [itself],
  ...fields,
});

const adopted = decision({ outcome: 'adopted' });

const early: PlanSettings = { ...defaultSettings, consultation: 'beforeRecommendation' };
const late: PlanSettings = { ...defaultSettings, consultation: 'beforeDecision' };
const bare: ProposalSurroundings = { settings: early, consultations: [], decisions: [] };
const confirmed = drøfting({ state: 'confirmed', outcome: 'agreement', on: day(2026, 1, 22) });
const discussed: ProposalSurroundings = { ...bare, consultations: [confirmed] };
const standings = (proposal: Proposal, surroundings: ProposalSurroundings): string =>
  pathOf(proposal, surroundings)
    .map(({ state, standing }) => `${state} ${standing}`)
    .join(', ');

describe('drøfting that was passed by', () => {
  it('is told by its sentence, whatever was planned; when it counts after all, by what came of it', () => {
    const because = at('recommended', { unconsultedBecause: 'Fristen var i går.' });
    const told = (...about: readonly Consultation[]): string => consultationStanding(because, about).kind;
    const held = drøfting({ state: 'held', outcome: 'agreement' });
    expect([told(), told(drøfting({})), told(held), told(held, confirmed)]).toEqual([
      'passedBy',
      'passedBy',
      'passedBy',
      'done',
    ]);
  });
});

describe('the path that is shown', () => {
  it('has what is behind, where it is and what is ahead, in the plan’s own order of drøfting', () => {
    expect(standings(at('compiled'), bare)).toBe(
      'draft past, handedIn past, compiled current, consulted ahead, recommended ahead, decided ahead',
    );
    expect(standings(at('recommended'), { ...bare, settings: late })).toBe(
      'draft past, handedIn past, compiled past, recommended current, consulted ahead, decided ahead',
    );
  });

  it('shows drøfting as passed by where it was never held', () => {
    expect(standings(at('recommended'), bare)).toContain('consulted skipped');
    expect(standings(at('recommended'), discussed)).toContain('consulted past');
  });

  it('ends where a withdrawn proposal ended, and is short where nobody recorded it', () => {
    expect(standings(at('withdrawn'), bare)).toBe('draft past, withdrawn current');
    const before = { ...bare, decisions: [decision({ outcome: 'adopted', registeredAfterwards: true })] };
    expect(standings(at('decided'), before)).toBe('draft past, decided current');
  });

  it('goes straight to the decision for a change of the plan, and is no path for a consultant’s recommendation', () => {
    expect(standings(at('handedIn', { kind: 'planChange' }), bare)).toBe('draft past, handedIn current, decided ahead');
    expect(pathOf(at('handedIn', { kind: 'consultantRecommendation' }), bare)).toEqual([]);
  });
});

describe('what has come of drøfting', () => {
  it('is that it is done, held, planned, passed by, or nothing', () => {
    expect(consultationStanding(draft, [confirmed]).kind).toBe('done');
    expect(consultationStanding(draft, [drøfting({ state: 'held', outcome: 'agreement' })]).kind).toBe('unconfirmed');
    expect(consultationStanding(draft, [drøfting({})]).kind).toBe('planned');
    expect(consultationStanding({ ...draft, unconsultedBecause: 'Haster' }, [])).toEqual({
      kind: 'passedBy',
      because: 'Haster',
    });
    expect(consultationStanding(draft, []).kind).toBe('none');
  });

  it('is told of the one that counts, however many are planned beside it', () => {
    const planned = drøfting({ on: day(2026, 3, 1) });
    expect(consultationStanding(draft, [planned, confirmed])).toMatchObject({ consultation: confirmed });
  });

  it('is not what concerned another proposal, nor what is taken away', () => {
    const other = { ...confirmed, proposals: [] };
    const removed = { ...confirmed, removed: { by: 'Noen', at: '2026-02-01T08:00:00.000Z' as never } };
    expect(consultationStanding(draft, [other, removed]).kind).toBe('none');
  });
});

describe('whom a proposal waits for', () => {
  it('is the group, the body that compiles, the unions, the one that recommends and the one that decides', () => {
    expect(awaitedBy(draft, bare)).toEqual({ kind: 'group' });
    expect(awaitedBy(at('handedIn'), bare)).toEqual({ kind: 'body', body: 'projectGroup' });
    expect(awaitedBy(at('compiled'), bare)).toEqual({ kind: 'unions' });
    expect(awaitedBy(at('compiled'), discussed)).toEqual({ kind: 'body', body: 'projectGroup' });
    expect(awaitedBy(at('consulted'), discussed)).toEqual({ kind: 'body', body: 'projectGroup' });
    expect(awaitedBy(at('recommended'), discussed)).toEqual({ kind: 'body', body: 'steeringGroup' });
  });

  it('is the unions after the recommendation, where drøfting stands there', () => {
    const settings = late;
    expect(awaitedBy(at('compiled'), { ...bare, settings })).toEqual({ kind: 'body', body: 'projectGroup' });
    expect(awaitedBy(at('recommended'), { ...bare, settings })).toEqual({ kind: 'unions' });
    expect(awaitedBy(at('recommended'), { ...discussed, settings })).toEqual({ kind: 'body', body: 'steeringGroup' });
    expect(awaitedBy(at('recommended', { unconsultedBecause: 'Haster' }), { ...bare, settings })).toEqual({
      kind: 'body',
      body: 'steeringGroup',
    });
  });

  it('is nobody when it is decided, withdrawn, gone into another or a consultant’s', () => {
    for (const proposal of [
      at('withdrawn'),
      at('handedIn', { mergedInto: itself }),
      at('handedIn', { kind: 'consultantRecommendation' }),
    ]) {
      expect(awaitedBy(proposal, bare)).toBeNull();
    }
    for (const state of proposalStates) expect(awaitedBy(at(state), { ...bare, decisions: [adopted] })).toBeNull();
  });

  it('is who it was where somebody has written in SharePoint that it is decided', () => {
    const forged = at('decided', { proposedOn: day(2026, 1, 7) });
    expect(awaitedBy(forged, bare)).toEqual({ kind: 'body', body: 'projectGroup' });
    expect(standings(forged, bare)).toContain('handedIn current, compiled ahead');
    expect([isOpen(forged, []), mayBeWritten(forged, []), isReady(forged, discussed)]).toEqual([true, true, false]);
  });
});

describe('ready for the decision', () => {
  it('is what has only the decision left', () => {
    expect(isReady(at('recommended'), discussed)).toBe(true);
    expect(isReady(at('consulted'), discussed)).toBe(false);
    expect(isReady(at('recommended'), { ...bare, settings: late })).toBe(false);
    expect(isReady(at('consulted'), { ...discussed, settings: late })).toBe(true);
    expect(isReady(at('handedIn', { kind: 'planChange' }), bare)).toBe(true);
    expect(isReady(at('handedIn'), bare)).toBe(false);
  });

  it('is not the same as waiting for the body that decides, which may compile and recommend too', () => {
    const settings: PlanSettings = { ...early, compiles: 'steeringGroup', recommends: 'steeringGroup' };
    expect(isReady(at('handedIn'), { ...bare, settings })).toBe(false);
    expect(isReady(at('consulted'), { ...discussed, settings })).toBe(false);
    expect(isReady(at('recommended'), { ...discussed, settings })).toBe(true);
  });
});

describe('the steps from here', () => {
  const to = (proposal: Proposal, actor: Actor, surroundings = bare): readonly string[] =>
    nextSteps(proposal, actor, surroundings).map(
      (step) => `${step.to} ${step.outcome.ok ? 'yes' : step.outcome.failure.kind}`,
    );

  it('are those of the path, each with the reason where it cannot be taken', () => {
    expect(to(draft, acting('groupLeader'))).toEqual(['handedIn yes', 'withdrawn yes']);
    expect(to(draft, acting('member'))).toEqual(['handedIn stepNotYours', 'withdrawn stepNotYours']);
    expect(to(at('compiled'), acting('projectLeader'))).toEqual([
      'consulted stepNeeds',
      'recommended stepNeeds',
      'withdrawn yes',
    ]);
    expect(to(at('withdrawn'), acting('groupLeader'))).toEqual(['draft yes']);
    expect(to(at('decided'), acting('projectLeader'), { ...bare, decisions: [adopted] })).toEqual([]);
    expect(to(at('handedIn', { mergedInto: itself }), acting('projectLeader'))).toEqual([]);
  });

  it('keep the day that it was first handed in', () => {
    const said = { today: day(2026, 2, 11), recommender: 'Prosjektgruppa' };
    const leader = acting('projectLeader');
    expect(takeProposalStep(draft, 'handedIn', leader, bare, said)).toMatchObject({
      value: { state: 'handedIn', proposedOn: '2026-02-11' },
    });
    const again = { ...draft, proposedOn: day(2026, 1, 7) };
    expect(takeProposalStep(again, 'handedIn', leader, bare, said)).toEqual({ ok: true, value: { state: 'handedIn' } });
  });

  it('put on record who recommended it and when', () => {
    const said = { today: day(2026, 2, 11), recommender: 'Prosjektgruppa' };
    expect(takeProposalStep(at('consulted'), 'recommended', acting('projectLeader'), discussed, said)).toMatchObject({
      value: { state: 'recommended', route: [{ body: 'Prosjektgruppa', on: '2026-02-11' }] },
    });
    expect(takeProposalStep(at('consulted'), 'recommended', acting('member'), discussed, said).ok).toBe(false);
  });
});

describe('a proposal', () => {
  it('may be written on until it is decided', () => {
    expect(mayBeWritten(at('recommended'), [])).toBe(true);
    expect(mayBeWritten(at('withdrawn'), [])).toBe(true);
    expect(mayBeWritten(at('recommended'), [adopted])).toBe(false);
    expect(mayBeWritten(at('draft', { kind: 'consultantRecommendation' }), [])).toBe(false);
    expect(isOpen(at('withdrawn'), [])).toBe(false);
  });

  it('that was postponed or passed on is not settled, and says so', () => {
    const postponed = decision({ outcome: 'postponed', on: day(2025, 12, 18) });
    const passedOn = decision({ outcome: 'passedOn', on: day(2026, 1, 22) });
    expect(unsettledBy(draft, [postponed, passedOn])).toEqual([passedOn, postponed]);
    expect(settledBy(draft, [postponed, passedOn])).toBeNull();
    const rejected = decision({ outcome: 'rejected' });
    expect(settledBy(draft, [postponed, rejected])).toBe(rejected);
    expect(unsettledBy(draft, [rejected])).toEqual([]);
  });
});

describe('no word that a member writes in the row of a proposal', () => {
  const step = { body: 'Prosjektgruppa', on: day(2026, 1, 29), caseNumber: '', recommendation: '' };
  const anyRow = fc
    .record({
      kind: fc.constantFrom(...proposalKinds),
      state: fc.constantFrom(...proposalStates),
      route: fc.constantFrom([], [step]),
      proposedOn: fc.constantFrom(null, day(2026, 1, 7)),
      unconsultedBecause: fc.constantFrom('', 'Haster.'),
    })
    .map((fields): Proposal => Object.assign({}, draft, fields));
  const anyPlan = fc.record({
    compiles: fc.constantFrom(...bodies),
    recommends: fc.constantFrom(...bodies),
    decides: fc.constantFrom(...bodies),
    consultation: fc.constantFrom('beforeRecommendation' as const, 'beforeDecision' as const),
  });
  const isDecided = (stops: ReturnType<typeof pathOf>): boolean =>
    stops.some(({ state, standing }) => state === 'decided' && standing !== 'ahead');

  it('shows it as decided without a decision that answers it, or as open with one', () => {
    let forged = 0;
    fc.assert(
      fc.property(anyRow, anyPlan, fc.boolean(), fc.constantFrom(...outcomes), (row, chosen, isHeld, outcome) => {
        const settings: PlanSettings = { ...defaultSettings, ...chosen };
        const consultations = isHeld ? [confirmed] : [];
        const made = decision({ outcome, proposals: [{ key: row.key, code: '', title: '' }] });
        const around = { settings, consultations, decisions: [made] };
        const isSettled = settledBy(row, [made]) !== null;
        if (row.state === 'decided' && !isSettled) forged += 1;
        if (row.kind !== 'consultantRecommendation') expect(isDecided(pathOf(row, around))).toBe(isSettled);
        expect(stateOf(row, [made]) === 'decided').toBe(isSettled);
        if (!isSettled) return;
        expect([isOpen(row, [made]), mayBeWritten(row, [made]), isReady(row, around)]).toEqual([false, false, false]);
        expect(awaitedBy(row, around)).toBeNull();
      }),
      { numRuns: 500 },
    );
    expect(forged).toBeGreaterThan(10);
  });
});
