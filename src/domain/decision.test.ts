import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { newRow, type Ref } from './row.ts';
import {
  answers,
  blankDecision,
  checkDecision,
  type Decision,
  type Followup,
  followupStates,
  isBinding,
  isPolitical,
  moveFollowup,
  outcomes,
  registrars,
  registrarsOf,
} from './decision.ts';
import { type Actor, type Role, roles } from './role.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const proposal: Ref = { key: keys(), code: 'F02', title: 'Hukommelsesteam' };

const decision: Decision = {
  ...blankDecision(newRow(keys(), keys())),
  title: 'Hukommelsesteam opprettes',
  decidedBy: 'Styringsgruppa',
  on: day(2026, 2, 26),
  proposals: [proposal],
};
const leader = acting('projectLeader');
const secretariat = acting('politicalSecretariat');

describe('a decision', () => {
  it('is registered with its decider and its day', () => {
    expect(checkDecision(decision, leader)).toEqual({ ok: true, value: decision });
    expect(checkDecision({ ...decision, title: '', decidedBy: ' ', on: null }, leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['title', 'body', 'date'] },
    });
  });

  it('of a political body carries its case number, one of the administration need not', () => {
    const political: Decision = { ...decision, level: 'political', decidedBy: 'Kommunestyret' };
    expect(isPolitical(political)).toBe(true);
    expect(isPolitical(decision)).toBe(false);
    expect(checkDecision(political, leader)).toMatchObject({ failure: { needs: ['caseNumber'] } });
    expect(checkDecision({ ...political, caseNumber: '96/26' }, leader).ok).toBe(true);
  });

  it('from before Framdrift is registered with body, date and source, without a case number', () => {
    const old: Decision = { ...decision, level: 'political', registeredAfterwards: true };
    expect(checkDecision(old, leader)).toMatchObject({ failure: { needs: ['evidence'] } });
    expect(checkDecision({ ...old, source: 'Prosessplanen, side 1' }, leader).ok).toBe(true);
    expect(checkDecision({ ...old, source: ' ', on: null, decidedBy: '' }, leader)).toMatchObject({
      failure: { needs: ['body', 'date', 'evidence'] },
    });
  });

  it('is registered by those who record for the body that decided, or by any who lead where no plan knows of it', () => {
    const may = (decidedBy: string) =>
      roles.filter((role) => checkDecision({ ...decision, decidedBy }, acting(role)).ok);
    expect(may('Styringsgruppa')).toEqual(['projectLeader', 'steeringGroup']);
    expect(may('Hovedutvalg for helse')).toEqual(['projectLeader', 'politicalSecretariat']);
    expect(may('Kommunalsjef')).toEqual(['projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat']);
    for (const decidedBy of ['Styringsgruppa', 'Kommunestyret', 'Kommunalsjef']) {
      for (const role of registrarsOf({ ...decision, decidedBy })) expect(registrars).toContain(role);
    }
  });

  it('settles a proposal when it is adopted or turned down, and leaves it waiting otherwise', () => {
    expect(outcomes.filter((outcome) => answers({ ...decision, outcome }, proposal.key))).toEqual([
      'adopted',
      'adoptedChanged',
      'rejected',
    ]);
  });

  it('settles no proposal that it does not name, and none once it is taken away', () => {
    expect(answers(decision, keys())).toBe(false);
    const removed = { by: 'Prosjektleder', at: instantOf(0) };
    expect(answers({ ...decision, removed }, proposal.key)).toBe(false);
  });

  it('binds when it is adopted, not when it is taken note of or passed on', () => {
    expect(outcomes.filter((outcome) => isBinding({ ...decision, outcome }))).toEqual(['adopted', 'adoptedChanged']);
  });
});

describe('the follow-up of a decision', () => {
  const followup: Followup = {
    ...newRow(keys(), keys()),
    title: 'Oppfølging',
    decision: { key: decision.key, code: decision.code, title: decision.title },
    stage: '',
    state: 'registered',
    responsibleRole: '',
    note: '',
    conditionMetOn: null,
    conditionMetBy: '',
    replacedBy: null,
  };
  const conditional: Decision = { ...decision, effective: time('når nye lokaler kan tas i bruk') };

  it('is in force at once where the decision has no condition', () => {
    expect(moveFollowup(followup, 'effective', secretariat, decision)).toMatchObject({
      ok: true,
      value: { state: 'effective' },
    });
  });

  it('waits for somebody to say that the condition is met', () => {
    expect(conditional.effective.kind).toBe('conditional');
    expect(moveFollowup(followup, 'effective', secretariat, conditional)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['conditionMet'] },
    });
    const met: Followup = { ...followup, conditionMetOn: day(2026, 11, 2) };
    expect(moveFollowup(met, 'effective', secretariat, conditional).ok).toBe(true);
  });

  it('does not wait for a stage that has a condition of its own', () => {
    const stage = { what: 'Full iverksetting', when: conditional.effective, saidBy: 'Eiendom' };
    const staged: Decision = { ...decision, effective: time('fra 1. oktober 2022'), stages: [stage] };
    expect(moveFollowup(followup, 'effective', secretariat, staged).ok).toBe(true);
  });

  it('ends with another decision in its place, from every state that is not the end', () => {
    const ends = followupStates.filter((state) => state !== 'replaced' && state !== 'repealed');
    for (const state of ends) {
      for (const to of ['replaced', 'repealed'] as const) {
        expect(moveFollowup({ ...followup, state }, to, secretariat, decision)).toMatchObject({
          failure: { kind: 'stepNeeds', needs: ['replacement'] },
        });
        const replacedBy = { key: keys(), code: 'V09', title: 'Nytt vedtak' };
        expect(moveFollowup({ ...followup, state, replacedBy }, to, secretariat, decision).ok).toBe(true);
      }
    }
  });

  it('is carried out by the project leader, begun by the group’s leader too', () => {
    const effective: Followup = { ...followup, state: 'effective' };
    expect(moveFollowup(effective, 'implementing', acting('groupLeader'), decision).ok).toBe(true);
    expect(moveFollowup(effective, 'implemented', acting('groupLeader'), decision).ok).toBe(false);
    expect(moveFollowup(effective, 'implemented', acting('projectLeader'), decision).ok).toBe(true);
  });
});
