import { expect, it } from 'vitest';
import { type Actor, holds, mayEdit, type Role, roles } from './role.ts';

const acting = (...roles: readonly Role[]): Actor => ({ person: { id: 'oid', name: 'Noen', email: '' }, roles });

it('a person holds a role with any of several', () => {
  expect(holds(acting('member', 'groupLeader'), ['groupLeader', 'projectLeader'])).toBe(true);
  expect(holds(acting('member'), ['groupLeader'])).toBe(false);
  expect(holds(acting(), roles)).toBe(false);
});

it('everybody in the team may edit but readers and guests', () => {
  expect(roles.filter((role) => !mayEdit(acting(role)))).toEqual(['reader']);
  expect(mayEdit(acting('reader', 'member'))).toBe(true);
  expect(mayEdit(acting())).toBe(false);
});
