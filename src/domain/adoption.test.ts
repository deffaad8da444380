import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { adopt, type AdoptionDraft, adoptionLeft, countBaselined, followingOfAdoption } from './adoption.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { blankMeasure } from './measure.ts';
import { blankMilestone, isMoved, type Milestone } from './milestone.ts';
import { blankPlan, movePlan, type Plan, type Revision } from './plan.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });
const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const key = keys();
const plan: Plan = { ...blankPlan(newRow(key, key)), title: 'Prosessplan', state: 'submitted', preliminary: true };
const draft: AdoptionDraft = {
  adoptedBy: 'Kommunestyret ',
  on: day(2026, 6, 18),
  caseNumber: '41/26',
  whatChanged: 'Planen med tid og kostnad',
};
const steering = acting('steeringGroup');
const made = (from: Plan, revisions: readonly Revision[] = [], by = steering) =>
  adopt(from, draft, { title: 'Versjon 1', revisions, actor: by });

const milestone = (words: string, baseline: FuzzyDate | null = null): Milestone => ({
  ...blankMilestone(newRow(keys(), key)),
  when: time(words),
  baseline,
});

function registered(from: Plan, revisions: readonly Revision[] = []): Revision {
  const result = made(from, revisions);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

describe('the adoption of a plan', () => {
  it('is the steering group’s, and names who adopted it and when', () => {
    expect(made(plan, [], acting('projectLeader'))).toMatchObject({
      failure: { kind: 'stepNotYours', by: ['steeringGroup'] },
    });
    const context = { title: '', revisions: [], actor: steering };
    expect(adopt(plan, { ...draft, on: null }, context)).toMatchObject({ failure: { needs: ['adoption'] } });
    expect(adopt(plan, { ...draft, adoptedBy: ' ' }, context)).toMatchObject({ failure: { needs: ['adoption'] } });
    expect(adopt({ ...plan, state: 'draft' }, draft, context)).toMatchObject({ failure: { kind: 'stepNotPossible' } });
  });

  it('is a row of its own, with the version that it made and one key however often it is registered', () => {
    const first = registered(plan);
    expect(first).toMatchObject({ number: 1, planVersion: 1, approvedBy: 'Kommunestyret', caseNumber: '41/26' });
    expect(registered(plan, [first]).key).toBe(first.key);
    const revised = { ...plan, state: 'inRevision' as const, version: 1 };
    const second = registered(revised, [first]);
    expect(second).toMatchObject({ number: 2, planVersion: 2 });
    expect(second.key).not.toBe(first.key);
  });

  it('gives every time that has none its baseline, and leaves the others', () => {
    const [fresh, known] = [milestone('Mars 2026'), milestone('Juni 2026', time('Mai 2026'))];
    const measure = { ...blankMeasure(newRow(keys(), key)), when: time('Høsten 2026') };
    const taken = { ...milestone('April 2026'), removed: { by: 'Noen', at: '2026-01-01T00:00:00.000Z' as never } };
    const rows = { milestone: [fresh, known, milestone(''), taken], measure: [measure] };
    const edits = followingOfAdoption(registered(plan), plan, rows);
    const baselines = edits.flatMap((edit) => (edit.entity === 'plan' ? [] : [[edit.before, edit.after.baseline]]));
    expect(baselines).toEqual([
      [fresh, fresh.when],
      [measure, measure.when],
    ]);
    expect(countBaselined(plan, rows)).toBe(2);
    expect(edits.some((edit) => edit.entity === 'milestone' && isMoved(edit.after))).toBe(false);
  });

  it('makes the plan what its row says, and is left to do while the plan does not say so', () => {
    const revision = registered(plan);
    expect(adoptionLeft(plan, [])).toBeNull();
    expect(adoptionLeft(plan, [revision])).toBe(revision);
    const [edit] = followingOfAdoption(revision, plan, { milestone: [], measure: [] });
    expect(edit?.after).toMatchObject({
      state: 'approved',
      version: 1,
      preliminary: false,
      adoptedBy: 'Kommunestyret',
      adoptedOn: '2026-06-18',
      adoptionCase: '41/26',
    });
    expect(adoptionLeft(edit?.after as Plan, [revision])).toBeNull();
  });

  it('is done anew after a revision, and both stay', () => {
    const first = registered(plan);
    const adopted = followingOfAdoption(first, plan, { milestone: [], measure: [] })[0]?.after as Plan;
    const revised = movePlan(adopted, 'inRevision', acting('projectLeader'), false);
    if (!revised.ok) throw new Error(revised.failure.kind);
    expect(revised.value).toMatchObject({ state: 'inRevision', version: 1, adoptedBy: '' });
    expect(adoptionLeft(revised.value, [first])).toBeNull();
    expect(registered(revised.value, [first]).planVersion).toBe(2);
  });
});
