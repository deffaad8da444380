import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import { blankPlan, defaultSettings, movePlan, type Plan, type PlanState } from './plan.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const plan: Plan = { ...blankPlan(newRow(keys(), keys())), title: 'Prosessplan' };
const adopted: Plan = { ...plan, state: 'submitted', adoptedBy: 'Styringsgruppa', adoptedOn: day(2025, 10, 22) };
const leader = acting('projectLeader');
const steering = acting('steeringGroup');

describe('a plan', () => {
  it('belongs to itself', () => {
    expect(plan.plan).toBe(plan.key);
  });

  it('is put up for approval by the project leader when it has a name', () => {
    expect(movePlan(plan, 'submitted', leader, false)).toMatchObject({ ok: true, value: { state: 'submitted' } });
    expect(movePlan({ ...plan, title: ' ' }, 'submitted', leader, false)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['title'] },
    });
    expect(movePlan(plan, 'submitted', acting('groupLeader', 'member'), false)).toMatchObject({
      failure: { kind: 'stepNotYours' },
    });
  });

  it('is approved by the steering group when it says who adopted it and when', () => {
    expect(movePlan(adopted, 'approved', steering, false)).toMatchObject({ ok: true, value: { state: 'approved' } });
    for (const lacking of [{ adoptedBy: ' ' }, { adoptedOn: null }]) {
      expect(movePlan({ ...adopted, ...lacking }, 'approved', steering, false)).toMatchObject({
        failure: { kind: 'stepNeeds', needs: ['adoption'] },
      });
    }
    expect(movePlan(adopted, 'approved', leader, false)).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });

  const step = (from: Plan, to: PlanState, actor: Actor): Plan => {
    const moved = movePlan(from, to, actor, false);
    return moved.ok ? moved.value : expect.fail(`refused: ${to}`);
  };

  it('taken into revision is adopted anew: the old adoption does not stand for the new version', () => {
    const revised = step(step(adopted, 'approved', steering), 'inRevision', leader);
    expect(revised).toMatchObject({ adoptedBy: '', adoptedOn: null, adoptionCase: '', version: 1 });
    expect(movePlan(revised, 'approved', steering, false)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['adoption'] },
    });
  });

  it('is the first version when first approved, and one more with each revision that is', () => {
    const first = step({ ...adopted, adoptionCase: '12/25' }, 'approved', steering);
    expect(first).toMatchObject({ version: 1, adoptedBy: 'Styringsgruppa', adoptionCase: '12/25' });
    const revised = step(first, 'inRevision', leader);
    const anew: Plan = { ...revised, adoptedBy: 'Styringsgruppa', adoptedOn: day(2026, 3, 4) };
    expect(step(anew, 'approved', steering).version).toBe(2);
  });

  it('goes back to its writers when it is not approved', () => {
    expect(movePlan(adopted, 'draft', steering, false)).toMatchObject({
      ok: true,
      value: { state: 'draft', version: 0 },
    });
  });

  it('is closed by the steering group after its goals are evaluated, and then for good', () => {
    const approved: Plan = { ...adopted, state: 'approved', version: 1 };
    expect(movePlan(approved, 'closed', steering, false)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['evaluation'] },
    });
    expect(movePlan(approved, 'closed', steering, true)).toMatchObject({
      ok: true,
      value: { state: 'closed', version: 1 },
    });
    expect(movePlan({ ...approved, state: 'closed' }, 'inRevision', leader, true)).toMatchObject({
      failure: { kind: 'stepNotPossible' },
    });
  });

  it('that somebody begins has drøfting before the recommendation, and reminds on Mondays at eight', () => {
    expect(defaultSettings.consultation).toBe('beforeRecommendation');
    expect(defaultSettings.reminders).toMatchObject({ digestWeekday: 1, hour: 8 });
  });
});
