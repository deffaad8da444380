import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import type { Role } from '#domain/role.ts';
import { heldRoles, type RoleStore } from './held-roles.ts';

const START = '2026-02-11T08:00:00.000Z' as Instant;
const DAY = 24 * 60 * 60_000;

function deviceOf(): RoleStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

const deaf: RoleStore = {
  getItem: () => {
    throw new Error('Storage is switched off');
  },
  setItem: () => {
    throw new Error('Storage is switched off');
  },
  removeItem: () => {
    throw new Error('Storage is switched off');
  },
};

const clock = fixedClock(START);
const owner = { tenant: 'kommunen', person: 'noen', site: 'https://kommunen.sharepoint.com/sites/plan' };
const rolesOf = (person: string, inTeams: readonly Role[], store: RoleStore) =>
  heldRoles(
    { owner: { ...owner, person }, actor: { person: { id: person, name: '', email: '' }, roles: inTeams }, clock },
    () => store,
  );

describe('the roles that a person is offered things by', () => {
  it('are what Teams tells, until SharePoint has told', () => {
    const roles = rolesOf('noen', ['member'], deviceOf());
    expect(roles.current()).toEqual({ roles: ['member'], settled: false });
    let told = 0;
    roles.subscribe(() => void (told += 1));
    roles.told(['steeringGroup', 'member']);
    expect(roles.current()).toEqual({ roles: ['steeringGroup', 'member'], settled: true });
    roles.told(['steeringGroup', 'member']);
    expect(told).toBe(1);
  });

  it('are what Teams tells where SharePoint does not answer, and are not waited for again', () => {
    const roles = rolesOf('noen', ['member'], deviceOf());
    roles.told(null);
    expect(roles.current()).toEqual({ roles: ['member'], settled: true });
  });

  it('are those of the last time on this device, for her alone and in the order they were told', () => {
    const device = deviceOf();
    rolesOf('noen', ['member'], device).told(['chiefExecutive', 'steeringGroup', 'member']);
    expect(rolesOf('noen', ['member'], device).current()).toEqual({
      roles: ['chiefExecutive', 'steeringGroup', 'member'],
      settled: true,
    });
    expect(rolesOf('andre', ['member'], device).current()).toEqual({ roles: ['member'], settled: false });
  });

  it('are taken away from her when the groups say so', () => {
    const device = deviceOf();
    rolesOf('noen', ['member'], device).told(['steeringGroup', 'member']);
    const roles = rolesOf('noen', ['member'], device);
    roles.told(['member']);
    expect(roles.current().roles).toEqual(['member']);
    expect(rolesOf('noen', ['member'], device).current().roles).toEqual(['member']);
  });

  it('are a reader’s for a guest of the team, whatever group somebody put her into', () => {
    const device = deviceOf();
    rolesOf('noen', ['member'], device).told(['steeringGroup']);
    const roles = rolesOf('noen', ['reader'], device);
    roles.told(['projectLeader']);
    expect(roles.current()).toEqual({ roles: ['reader'], settled: true });
  });

  it('are gone from the device at sign-out, also when an answer comes after', () => {
    const device = deviceOf();
    const roles = rolesOf('noen', ['member'], device);
    roles.told(['steeringGroup']);
    roles.forget();
    roles.told(['steeringGroup']);
    expect(device.kept.size).toBe(0);
  });

  it('are forgotten after thirty days, and where what stands there is nonsense', () => {
    const device = deviceOf();
    const past = { ...clock, now: () => new Date(Date.parse(START) - 31 * DAY).toISOString() as Instant };
    heldRoles(
      { owner, actor: { person: { id: 'noen', name: '', email: '' }, roles: ['member'] }, clock: past },
      () => device,
    ).told(['steeringGroup']);
    expect(rolesOf('noen', ['member'], device).current()).toEqual({ roles: ['member'], settled: false });
    expect(device.kept.size).toBe(0);
    rolesOf('noen', ['member'], device).told(['steeringGroup']);
    const [place = ''] = device.kept.keys();
    device.kept.set(place, `${START} administrator`);
    expect(rolesOf('noen', ['member'], device).current().roles).toEqual(['member']);
  });

  it('are asked for anew at each start where the device keeps nothing', () => {
    const roles = rolesOf('noen', ['member'], deaf);
    roles.told(['steeringGroup']);
    expect(roles.current().roles).toEqual(['steeringGroup']);
    expect(() => roles.forget()).not.toThrow();
    expect(rolesOf('noen', ['member'], deaf).current().settled).toBe(false);
  });
});
