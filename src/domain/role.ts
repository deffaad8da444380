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

/** What somebody is on the site itself: its owners may change rights, its members rows, its visitors nothing. */
export type Standing = 'owner' | 'member' | 'visitor';

/** The first is what a person is called by: whoever directs the municipality also sits in its steering group. */
const called: readonly Role[] = [
  'projectLeader',
  'chiefExecutive',
  'steeringGroup',
  'politicalSecretariat',
  'unionRepresentative',
  'groupLeader',
  'member',
];

/**
 * The roles of somebody who stands so on the site and is in the groups of `grouped`. An owner is offered what the project
 * leader is: SharePoint stops her in nothing and she may enter every group, and until somebody has she is the one who puts
 * the plan in order. A visitor whom a group lets in is what that group makes her.
 */
export function rolesOnSite(standing: Standing, grouped: readonly Role[]): readonly Role[] {
  const held = new Set<Role>(grouped);
  if (standing !== 'visitor') held.add('member');
  if (standing === 'owner') held.add('projectLeader');
  return held.size === 0 ? ['reader'] : called.filter((role) => held.has(role));
}

/** Who leads a group stands in the plan's rows, which only the led may write, and gives no right that members lack. */
export const asGroupLeader = (held: readonly Role[], leads: boolean): readonly Role[] =>
  held.includes('reader') ? held : called.filter((role) => (role === 'groupLeader' ? leads : held.includes(role)));

/** Who leads the plan: its rows of settings, groups and decisions are theirs to write. */
export const leading: readonly Role[] = ['projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat'];

/** Who keep the records: whoever enters them in the archive's journal. */
export const recordKeepers: readonly Role[] = ['projectLeader', 'politicalSecretariat'];

export interface Actor {
  readonly person: Person;
  readonly roles: readonly Role[];
}

export const holds = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.roles.some((role) => wanted.includes(role));

/**
 * The role that she acts in: the first of hers that gives the right, where it is known which do; else the first that is more
 * than a reader's.
 */
export const roleFor = ({ roles: held }: Actor, by: readonly Role[] = []): Role =>
  held.find((role) => by.includes(role)) ?? held.find((role) => role !== 'reader') ?? 'reader';

/** Readers and guests see everything in the team and change nothing. */
export const mayEdit = (actor: Actor): boolean => actor.roles.some((role) => role !== 'reader');
