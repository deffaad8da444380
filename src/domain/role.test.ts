import { expect, it } from 'vitest';
import { type Actor, asGroupLeader, holds, mayEdit, type Role, roleFor, roles, rolesOnSite } from './role.ts';

const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

it('a person holds a role with any of several', () => {
  expect(holds(acting('member', 'groupLeader'), ['groupLeader', 'projectLeader'])).toBe(true);
  expect(holds(acting('member'), ['groupLeader'])).toBe(false);
  expect(holds(acting(), roles)).toBe(false);
});

it('a person acts in the first of her roles that gives the right, and else in the first that is more than a reader’s', () => {
  const director = acting('chiefExecutive', 'steeringGroup', 'member');
  expect(roleFor(director, ['steeringGroup'])).toBe('steeringGroup');
  expect(roleFor(director, ['steeringGroup', 'chiefExecutive'])).toBe('chiefExecutive');
  expect(roleFor(director, ['unionRepresentative'])).toBe('chiefExecutive');
  expect(roleFor(director)).toBe('chiefExecutive');
  expect(roleFor(acting('reader', 'member'))).toBe('member');
  expect(roleFor(acting('reader'))).toBe('reader');
});

it('everybody in the team may edit but readers and guests', () => {
  expect(roles.filter((role) => !mayEdit(acting(role)))).toEqual(['reader']);
  expect(mayEdit(acting('reader', 'member'))).toBe(true);
  expect(mayEdit(acting())).toBe(false);
});

it('roles are those of the groups, with what the site itself makes of a person', () => {
  expect(rolesOnSite('member', ['steeringGroup', 'chiefExecutive'])).toEqual([
    'chiefExecutive',
    'steeringGroup',
    'member',
  ]);
  expect(rolesOnSite('owner', [])).toEqual(['projectLeader', 'member']);
  expect(rolesOnSite('visitor', [])).toEqual(['reader']);
  expect(rolesOnSite('visitor', ['unionRepresentative'])).toEqual(['unionRepresentative']);
});

it('who leads a group is a group leader besides, and a reader stays one', () => {
  expect(asGroupLeader(['member'], true)).toEqual(['groupLeader', 'member']);
  expect(asGroupLeader(['projectLeader', 'member'], true)).toEqual(['projectLeader', 'groupLeader', 'member']);
  expect(asGroupLeader(['groupLeader', 'member'], false)).toEqual(['member']);
  expect(asGroupLeader(['reader'], true)).toEqual(['reader']);
});
