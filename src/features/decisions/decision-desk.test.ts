import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { decisionKeyOf, refOf } from '#domain/decision-form.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { blankGroup } from '#domain/group.ts';
import { blankPlan, type Plan } from '#domain/plan.ts';
import { blankProposal, type Proposal } from '#domain/proposal.ts';
import type { Actor, Role } from '#domain/role.ts';
import { newRow } from '#domain/row.ts';
import {
  beginDraft,
  caseNumberFor,
  decidingBodies,
  mayBeDecided,
  openDrafts,
  registrarOf,
  surroundingsOf,
  usualBody,
} from './decision-desk.ts';

const keys = countingKeys();
const planKey = keys();
const row = () => newRow(keys(), planKey);
const plan: Plan = { ...blankPlan(newRow(planKey, planKey)), language: 'nb' };
const today = day(2026, 2, 11);
const proposal: Proposal = { ...blankProposal(row()), code: 'F02', title: 'Hukommelsesteam', state: 'recommended' };
const decision = (fields: Partial<Decision>): Decision => ({ ...blankDecision(row()), code: 'V06', ...fields });
const earlier = decision({ decidedBy: 'Styringsgruppa', caseNumber: 'SG 5/26' });
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const rows = { measure: [], decision: [earlier], proposal: [proposal], consultation: [] };
const desk = { plan, rows, today };

describe('who decides', () => {
  it('is chosen among those that plans have, those of the log, and the plan’s own committees', () => {
    const own = { ...blankGroup(row()), title: 'Utvalg for helse og omsorg', kind: 'committee' as const };
    const council = { ...blankGroup(row()), title: 'Kommunestyret', kind: 'council' as const };
    const named = decision({ decidedBy: 'Formannskapet', level: 'political' });
    const found = decidingBodies({ group: [own, council], decision: [earlier, named] }, 'nb');
    expect(found.map(({ name }) => name)).toEqual([
      'Styringsgruppa',
      'Kommunedirektøren',
      'Utvalget',
      'Kommunestyret',
      'Formannskapet',
      'Utvalg for helse og omsorg',
    ]);
    expect(found.filter(({ level }) => level === 'political')).toHaveLength(4);
  });

  it('is whoever the plan says, but the council where the proposal must be handled politically', () => {
    const settings = { ...plan.settings, decides: 'chiefExecutive' as const };
    expect(usualBody({ ...plan, settings }, proposal)).toMatchObject({ name: 'Kommunedirektøren' });
    const political: Proposal = { ...proposal, handling: 'political' };
    expect(usualBody({ ...plan, settings }, political)).toEqual({ name: 'Kommunestyret', level: 'political' });
    const committee = { ...plan.settings, decides: 'committee' as const };
    expect(usualBody({ ...plan, settings: committee }, political)).toMatchObject({ name: 'Utvalget' });
  });

  it('is in whose name it is registered, where she who registers it is one of them', () => {
    const both = acting('projectLeader', 'chiefExecutive', 'steeringGroup');
    expect(registrarOf({ level: 'administrative', decidedBy: 'Styringsgruppa' }, both)).toBe('steeringGroup');
    expect(registrarOf({ level: 'administrative', decidedBy: 'Kommunedirektøren' }, both)).toBe('chiefExecutive');
    expect(registrarOf({ level: 'political', decidedBy: 'Kommunestyret' }, both)).toBe('projectLeader');
    expect(registrarOf({ level: 'political', decidedBy: 'Kommunestyret' }, acting('politicalSecretariat'))).toBe(
      'politicalSecretariat',
    );
  });
});

describe('a draft outside meetings', () => {
  it('begins with who, when and the next case number', () => {
    const item = beginDraft(row(), { kind: 'proposal', proposal }, desk);
    expect(item).toMatchObject({ meeting: null, about: refOf(proposal), subject: 'proposal', caseNumber: 'SG 6/26' });
    expect(item.draft).toMatchObject({
      decidedBy: 'Styringsgruppa',
      level: 'administrative',
      on: today,
      outcome: null,
    });
    expect(caseNumberFor('Kommunestyret', today, [earlier])).toBe('');
  });

  it('is of the same body as the decision that it shall end', () => {
    const old = decision({ decidedBy: 'Kommunestyret', level: 'political', title: 'Gammelt' });
    const item = beginDraft(row(), { kind: 'decision', decision: old }, desk);
    expect(item.draft).toMatchObject({ decidedBy: 'Kommunestyret', level: 'political', replaces: refOf(old) });
    expect(item.about).toBeNull();
  });

  it('is open until it is registered, also before its own row says so', () => {
    const item = beginDraft(row(), { kind: 'nothing' }, desk);
    expect(openDrafts([item], [])).toEqual([item]);
    expect(openDrafts([item], [{ ...earlier, key: decisionKeyOf(item) }])).toEqual([]);
    expect(openDrafts([{ ...item, decision: refOf(earlier) }], [])).toEqual([]);
    expect(openDrafts([{ ...item, meeting: refOf(earlier) }], [])).toEqual([]);
  });

  it('answers its proposal, under the next code of the log', () => {
    const item = beginDraft(row(), { kind: 'proposal', proposal }, desk);
    expect(surroundingsOf(item, { plan, rows })).toMatchObject({
      row: { key: decisionKeyOf(item) },
      code: 'V07',
      proposals: [proposal],
      about: [],
    });
    const about = { ...item, subject: 'mandate' as const };
    expect(surroundingsOf(about, { plan, rows })).toMatchObject({ proposals: [], about: [refOf(proposal)] });
  });
});

describe('a proposal may be decided', () => {
  const around = { settings: plan.settings, consultations: [], decisions: [] };

  it('when only the decision is left, and drøfting, which a decider may go on without', () => {
    expect(mayBeDecided(proposal, around)).toBe(true);
    const late = { ...around, settings: { ...plan.settings, consultation: 'beforeDecision' as const } };
    expect(mayBeDecided(proposal, late)).toBe(true);
    expect(mayBeDecided({ ...proposal, state: 'compiled' }, around)).toBe(false);
    expect(mayBeDecided({ ...proposal, kind: 'planChange', state: 'handedIn' }, around)).toBe(true);
  });

  it('not when it is, nor when it is a consultant’s or went into another', () => {
    const decided = decision({ proposals: [refOf(proposal)], outcome: 'adopted' });
    expect(mayBeDecided(proposal, { ...around, decisions: [decided] })).toBe(false);
    expect(mayBeDecided({ ...proposal, kind: 'consultantRecommendation' }, around)).toBe(false);
    expect(mayBeDecided({ ...proposal, mergedInto: refOf(decided) }, around)).toBe(false);
  });
});
