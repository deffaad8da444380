import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import type { Role } from '#domain/role.ts';
import { heldRoles } from './held-roles.ts';

const START = '2026-02-11T08:00:00.000Z' as Instant;
const owner = { tenant: 'kommunen', person: 'noen', site: 'https://kommunen.sharepoint.com/sites/plan' };
const PLACE = 'framdrift.roles.kommunen.noen.https://kommunen.sharepoint.com/sites/plan';

const rolesOf = (inTeams: readonly Role[], kept: string | null, person = 'noen') =>
  heldRoles(
    {
      owner: { ...owner, person },
      actor: { person: { id: person, name: '', email: '' }, roles: inTeams },
      clock: fixedClock(START),
    },
    () => ({ getItem: (name) => (name === PLACE ? kept : null) }),
  ).current();

describe('the roles that a person is offered things by at the start', () => {
  it('are what Teams tells where nothing is known, and SharePoint is waited for', () => {
    expect(rolesOf(['member'], null)).toEqual({ roles: ['member'], settled: false });
  });

  it('are those of the last time on this device, for her alone and in the order they were told', () => {
    const kept = '2026-02-10T08:00:00.000Z chiefExecutive steeringGroup member';
    expect(rolesOf(['member'], kept)).toEqual({
      roles: ['chiefExecutive', 'steeringGroup', 'member'],
      settled: true,
    });
    expect(rolesOf(['member'], kept, 'andre')).toEqual({ roles: ['member'], settled: false });
  });

  it.each(['2026-01-11T08:00:00.000Z steeringGroup', `${START} administrator`, 'steeringGroup', START, ''])(
    'are what Teams tells where what was kept is too old or nonsense: «%s»',
    (kept) => {
      expect(rolesOf(['member'], kept)).toEqual({ roles: ['member'], settled: false });
    },
  );

  it('are what Teams tells where the device keeps nothing', () => {
    const switchedOff = (): never => {
      throw new Error('Storage is switched off');
    };
    const actor = { person: { id: 'noen', name: '', email: '' }, roles: ['member'] as const };
    expect(heldRoles({ owner, actor, clock: fixedClock(START) }, switchedOff).current().roles).toEqual(['member']);
  });
});
