import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision, type Decision, outcomes } from './decision.ts';
import { blankGroup, blankMandate, type Group, hasValidMandate, type Mandate, mandateStates } from './group.ts';
import {
  changeOfMandate,
  decisionOn,
  draftsWithout,
  type MandateRecord,
  mandateThreads,
  nextMandateSteps,
  nextVersionOf,
  takeMandateStep,
} from './mandate.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const [leader, steering] = [acting('projectLeader'), acting('steeringGroup')];
const today = day(2026, 2, 11);

const group: Group = { ...blankGroup(newRow(keys(), plan)), code: 'AG1', title: 'Turnus', kind: 'working' };
const other: Group = { ...group, key: keys(), code: 'AG2' };
const draft: Mandate = {
  ...blankMandate(newRow(keys(), plan)),
  title: 'Mandat',
  groups: [{ key: group.key, code: group.code, title: group.title }],
  tasks: ['Foreslå turnus'],
};
const record: MandateRecord = {
  approvedBy: 'Styringsgruppa',
  approvedOn: day(2025, 11, 18),
  approvedCase: 'SG 2/25',
  registeredAfterwards: false,
  source: '',
  delivery: '',
  returnedBecause: '',
};
const nothing = { proposals: [], decisions: [] };
const active: Mandate = { ...draft, ...record, state: 'active' };
const next = nextVersionOf(active, newRow(keys(), plan));
const words = { code: 'F07', title: 'Endre mandatet', proposedBy: 'Prosjektleder', from: 'Versjon 1', to: 'Versjon 2' };
const change = changeOfMandate(active, newRow(keys(), plan), words);
const decided = (fields: Partial<Decision>): Decision => ({ ...blankDecision(newRow(keys(), plan)), ...fields });

describe('a step of a mandate', () => {
  it('puts on record who approved it, when and in what case', () => {
    const taken = takeMandateStep(draft, 'approved', steering, nothing, { record, today });
    expect(taken).toMatchObject({
      ok: true,
      value: { state: 'approved', approvedBy: 'Styringsgruppa', approvedOn: '2025-11-18', approvedCase: 'SG 2/25' },
    });
  });

  it('keeps a source for what was approved before, and only for that', () => {
    const source = 'Referat fra styringsgruppa';
    const kept = (registeredAfterwards: boolean) =>
      takeMandateStep(draft, 'approved', steering, nothing, {
        record: { ...record, registeredAfterwards, source },
        today,
      });
    expect(kept(true)).toMatchObject({ value: { source, registeredAfterwards: true } });
    expect(kept(false)).toMatchObject({ value: { source: '' } });
  });

  it('says what was delivered and which day, and is sent back with a reason that the next delivery takes away', () => {
    const delivered = takeMandateStep(
      { ...active, returnedBecause: 'Kostnadene mangler.' },
      'delivered',
      leader,
      nothing,
      { record: { ...record, delivery: 'Rapport med forslag' }, today },
    );
    expect(delivered).toMatchObject({
      value: { state: 'delivered', delivery: 'Rapport med forslag', deliveredOn: today, returnedBecause: '' },
    });
    const back = takeMandateStep({ ...active, state: 'delivered' }, 'returned', steering, nothing, {
      record: { ...record, returnedBecause: 'Kostnadene mangler.' },
      today,
    });
    expect(back).toMatchObject({ value: { state: 'returned', returnedBecause: 'Kostnadene mangler.' } });
  });

  it('back to a draft takes the approval with it', () => {
    const reason = { ...record, returnedBecause: 'Rammene må avklares.' };
    expect(
      takeMandateStep({ ...active, state: 'approved' }, 'draft', steering, nothing, { record: reason, today }),
    ).toMatchObject({ value: { state: 'draft', approvedBy: '', approvedOn: null, approvedCase: '' } });
  });

  it('is told of with what only the mandate or the log can mend, never with what its own form asks for', () => {
    expect(nextMandateSteps(draft, steering, nothing)).toEqual([{ to: 'approved', asks: 'approval', refusal: null }]);
    expect(nextMandateSteps({ ...draft, tasks: [] }, steering, nothing)).toMatchObject([
      { refusal: { kind: 'stepNeeds', needs: ['tasks'] } },
    ]);
    expect(nextMandateSteps({ ...active, state: 'delivered' }, steering, nothing)).toEqual([
      { to: 'accepted', asks: null, refusal: null },
      { to: 'returned', asks: 'reason', refusal: null },
    ]);
  });

  it('leads on from every state but the last', () => {
    const final = mandateStates.filter((state) => nextMandateSteps({ ...active, state }, leader, nothing).length === 0);
    expect(final).toEqual(['accepted']);
  });
});

describe('the next version of a mandate', () => {
  it('begins as the text of the one before, and with nothing of what became of it', () => {
    expect(next).toMatchObject({ version: 2, state: 'draft', tasks: active.tasks, approvedOn: null, approvedCase: '' });
    expect(next.replaces).toEqual({ key: active.key, code: active.code, title: active.title });
  });

  it('leaves the old one in force until it is approved, and then both stay', () => {
    expect(mandateThreads(group, [next, active])).toEqual([{ standing: active, draft: next, earlier: [] }]);
    const approved: Mandate = { ...next, state: 'approved' };
    expect(mandateThreads(group, [active, approved])).toEqual([{ standing: approved, draft: null, earlier: [active] }]);
    expect(hasValidMandate(group.key, [active, approved])).toBe(true);
  });

  it('is approved when a proposal to change the old one is adopted, and by no other outcome', () => {
    const refused = { failure: { kind: 'stepNeeds', needs: ['decision'] } };
    const take = (decisions: readonly Decision[]) =>
      takeMandateStep(next, 'approved', steering, { proposals: [change], decisions }, { record, today });
    expect(take([])).toMatchObject(refused);
    for (const outcome of outcomes) {
      const answer = decided({ outcome, proposals: [{ key: change.key, code: '', title: '' }] });
      const taken = take([answer]);
      expect([outcome, taken.ok]).toEqual([outcome, outcome === 'adopted' || outcome === 'adoptedChanged']);
      if (taken.ok) expect(taken.value.decision?.key).toBe(answer.key);
    }
  });

  it('is approved by a decision on itself too, and not by one on another mandate', () => {
    const about = (key: Mandate['key']) => [decided({ about: [{ key, code: '', title: '' }] })];
    expect(decisionOn(next, { proposals: [], decisions: about(next.key) })).not.toBeNull();
    expect(decisionOn(next, { proposals: [], decisions: about(keys()) })).toBeNull();
    expect(decisionOn(draft, { proposals: [change], decisions: [decided({ proposals: [change] })] })).toBeNull();
  });

  it('asked for is a change of the plan, which waits for no drøfting', () => {
    expect(change).toMatchObject({ kind: 'planChange', state: 'draft', change: { entity: 'mandate', field: 'text' } });
  });
});

describe('the mandates of a group', () => {
  it('can be one that is written for others: a draft takes it in, an approved one does not', () => {
    expect(draftsWithout(other, [draft, active])).toEqual([draft]);
    expect(draftsWithout(group, [draft])).toEqual([]);
  });

  it('are each told once, and a ring in the rows ends', () => {
    const a: Mandate = { ...active, key: keys() };
    const b: Mandate = { ...draft, key: keys(), replaces: { key: a.key, code: '', title: '' } };
    const ring: Mandate = { ...a, replaces: { key: b.key, code: '', title: '' } };
    expect(mandateThreads(group, [ring, b])).toEqual([{ standing: ring, draft: b, earlier: [b] }]);
  });
});
