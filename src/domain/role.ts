/**
 * Who somebody is in the plan. Roles are read from the site's SharePoint groups, never from a row that its holder can
 * write; one person may hold several.
 */
import type { Person } from '#domain/row.ts';

export const roles = [
  'projectLeader',
  'steeringGroup',
  'chiefExecutive',
  'politicalSecretariat',
  'unionRepresentative',
  'groupLeader',
  'member',
  'reader',
] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  readonly person: Person;
  readonly roles: readonly Role[];
}

export const holds = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.roles.some((role) => wanted.includes(role));

/** Readers and guests see everything in the team and change nothing. */
export const mayEdit = (actor: Actor): boolean => actor.roles.some((role) => role !== 'reader');
