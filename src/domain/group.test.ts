import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { Actor, Role } from './role.ts';
import { newRow } from './row.ts';
import {
  blankGroup,
  blankMandate,
  type Group,
  groupKinds,
  hasValidMandate,
  type Mandate,
  mandateMayBeWritten,
  mandateStates,
  moveGroup,
  moveMandate,
} from './group.ts';

const keys = countingKeys();
const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

const group: Group = { ...blankGroup(newRow(keys(), keys())), code: 'AG1', title: 'Turnus', kind: 'working' };
const served = { key: group.key, code: group.code, title: group.title };
const mandate: Mandate = {
  ...blankMandate(newRow(keys(), keys())),
  title: 'Mandat',
  groups: [{ key: keys(), code: 'AG9', title: 'En annen gruppe' }, served],
  tasks: ['Foreslå turnus'],
  approvedBy: 'Styringsgruppa',
  approvedOn: day(2025, 11, 18),
};
const leader = acting('projectLeader');
const steering = acting('steeringGroup');

describe('a group', () => {
  it('that is a working group does not begin before the steering group has approved its mandate', () => {
    expect(moveGroup(group, 'active', leader, [mandate])).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['approvedMandate'] },
    });
    expect(moveGroup(group, 'active', leader, [{ ...mandate, state: 'approved' }])).toMatchObject({
      ok: true,
      value: { state: 'active' },
    });
  });

  it('of any other kind waits for no mandate', () => {
    for (const kind of groupKinds.filter((one) => one !== 'working')) {
      expect([kind, moveGroup({ ...group, kind }, 'active', leader, []).ok]).toEqual([kind, true]);
    }
  });

  it('that is closed does not begin again without a mandate either', () => {
    expect(moveGroup({ ...group, state: 'closed' }, 'active', steering, []).ok).toBe(false);
  });

  it('is begun and closed by project leader and steering group, not by its own leader', () => {
    expect(moveGroup({ ...group, state: 'active' }, 'closed', acting('groupLeader'), [])).toMatchObject({
      failure: { kind: 'stepNotYours' },
    });
    expect(moveGroup({ ...group, state: 'active' }, 'closed', steering, []).ok).toBe(true);
  });
});

describe('a mandate', () => {
  it('holds for each group that it serves once it is approved, and never as a draft', () => {
    const valid = mandateStates.filter((state) => hasValidMandate(group.key, [{ ...mandate, state }]));
    expect(valid).toEqual(['approved', 'active', 'delivered', 'accepted', 'returned']);
  });

  it('does not hold for others, nor when it is taken away', () => {
    const approved: Mandate = { ...mandate, state: 'approved' };
    expect(hasValidMandate(keys(), [approved])).toBe(false);
    const removed = { by: 'Prosjektleder', at: instantOf(0) };
    expect(hasValidMandate(group.key, [{ ...approved, removed }])).toBe(false);
  });

  it('is approved by the steering group when it says what to do, for whom and which day', () => {
    expect(moveMandate(mandate, 'approved', steering).ok).toBe(true);
    expect(moveMandate(mandate, 'approved', leader)).toMatchObject({ failure: { kind: 'stepNotYours' } });
    expect(
      moveMandate({ ...mandate, tasks: [], groups: [], approvedBy: '', approvedOn: null }, 'approved', steering),
    ).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['tasks', 'group', 'body', 'date'] },
    });
  });

  it('may say what to do in its text instead of a list of tasks', () => {
    expect(moveMandate({ ...mandate, tasks: [], text: 'Gruppa skal foreslå turnus.' }, 'approved', steering).ok).toBe(
      true,
    );
  });

  it('that was approved before the plan came here is written down from its source, by whoever keeps decisions', () => {
    const before: Mandate = { ...mandate, registeredAfterwards: true, source: 'Referat fra styringsgruppa' };
    for (const role of ['steeringGroup', 'projectLeader', 'politicalSecretariat', 'chiefExecutive'] as const) {
      expect([role, moveMandate(before, 'approved', acting(role)).ok]).toEqual([role, true]);
    }
    expect(moveMandate({ ...before, source: ' ' }, 'approved', leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['evidence'] },
    });
    expect(moveMandate(before, 'approved', acting('groupLeader'))).toMatchObject({ failure: { kind: 'stepNotYours' } });
  });

  it('that changes an approved one is approved when the log says that it is to be changed', () => {
    const newer: Mandate = { ...mandate, key: keys(), version: 2, replaces: { ...served, key: mandate.key } };
    expect(moveMandate(newer, 'approved', steering)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['decision'] },
    });
    expect(moveMandate(newer, 'approved', steering, true).ok).toBe(true);
  });

  it('is written on while it is a draft, and never after', () => {
    expect(mandateStates.filter((state) => mandateMayBeWritten({ ...mandate, state }))).toEqual(['draft']);
    const removed = { by: 'Prosjektleder', at: instantOf(0) };
    expect(mandateMayBeWritten({ ...mandate, removed })).toBe(false);
  });

  it('holds no more for a group that the version after it leaves out', () => {
    const first: Mandate = { ...mandate, state: 'active' };
    const next: Mandate = { ...mandate, key: keys(), groups: [], replaces: { ...served, key: first.key } };
    expect(hasValidMandate(group.key, [first, next])).toBe(true);
    expect(hasValidMandate(group.key, [first, { ...next, state: 'approved' }])).toBe(false);
  });

  it('goes from work over delivery to acceptance, or back with a reason and on with the work', () => {
    const active: Mandate = { ...mandate, state: 'active', delivery: 'Rapport om turnus' };
    const delivered: Mandate = { ...active, state: 'delivered' };
    expect(moveMandate(active, 'delivered', leader).ok).toBe(true);
    expect(moveMandate({ ...active, delivery: '', deliverable: 'Rapport' }, 'delivered', leader)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['deliverable'] },
    });
    expect(moveMandate(delivered, 'accepted', steering).ok).toBe(true);
    expect(moveMandate(delivered, 'returned', steering)).toMatchObject({
      failure: { kind: 'stepNeeds', needs: ['reason'] },
    });
    expect(moveMandate({ ...delivered, returnedBecause: 'Kostnadene mangler.' }, 'returned', steering).ok).toBe(true);
    expect(moveMandate({ ...delivered, state: 'returned' }, 'active', leader).ok).toBe(true);
  });

  it('takes no step that SharePoint would refuse the leader of a group', () => {
    const own = acting('groupLeader', 'member');
    for (const [from, to] of [
      ['approved', 'active'],
      ['active', 'delivered'],
      ['returned', 'active'],
    ] as const) {
      expect(moveMandate({ ...mandate, state: from, delivery: 'Rapport' }, to, own)).toMatchObject({
        failure: { kind: 'stepNotYours', by: ['projectLeader'] },
      });
    }
  });
});
