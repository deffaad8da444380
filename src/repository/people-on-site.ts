/**
 * Who holds which role on the site, for a program that acts for nobody: the people of the plan's own groups and of the site's
 * owners, by what they sign in by. What a row of the plan says of anybody counts for nothing here.
 *
 * All groups are asked for at once. SharePoint refuses that as a whole where any group of the site, and be it one that has
 * nothing to do with the plan, hides who is in it; the plan's own are then asked one by one.
 *
 * A group of the directory that somebody put into one of ours is not followed: who is in it is not SharePoint's to say.
 */
import { type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Role } from '#domain/role.ts';
import type { SharePointRest } from '#graph/client.ts';
import {
  associatedGroup,
  groupsWithUsers,
  type GroupWithUsers,
  readGroup,
  readGroupWithUsers,
  readUser,
  siteGroups,
  type SharePointUser,
  usersOfGroup,
} from '#graph/sharepoint.ts';
import { isRecord } from '#schema/parse.ts';
import { groupedRoles, groupOfDescription } from '#schema/rights.ts';
import { readEntries, readOne } from './rest-reading.ts';

export interface SitePerson {
  /** In small letters, as all that people are found by. */
  readonly login: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly owns: boolean;
}

type Answer<Value> = Promise<Result<Value, PlanFailure>>;

/** With whoever is in them, where that is told of all at once. */
async function groupsOnSite(rest: SharePointRest): Answer<readonly GroupWithUsers[]> {
  const told = await readEntries(rest, groupsWithUsers(), readGroupWithUsers);
  if (told.ok || told.failure.kind !== 'noAccess') return told;
  return readEntries(rest, siteGroups(), (fields) => ({ ...readGroup(fields), users: null }));
}

export async function peopleOnSite(rest: SharePointRest): Answer<readonly SitePerson[]> {
  const [found, owners] = await Promise.all([
    groupsOnSite(rest),
    readOne(rest, associatedGroup('owner'), (body) => (isRecord(body) ? readGroup(body) : null)),
  ]);
  if (!found.ok) return found;
  if (!owners.ok) return owners;
  // The first that bears a mark has it, as where rights are given.
  const wanted = groupedRoles.flatMap((role) => {
    const group = found.value.find(({ description }) => groupOfDescription(description) === role);
    return group === undefined ? [] : [{ id: group.id, role, owns: false }];
  });
  const all = [...wanted, ...(owners.value === null ? [] : [{ id: owners.value.id, role: null, owns: true }])];
  const read = await Promise.all(
    all.map(async ({ id }) => {
      const users = found.value.find((group) => group.id === id)?.users ?? null;
      return users === null ? readEntries(rest, usersOfGroup(id), readUser) : succeed(users);
    }),
  );
  const people = new Map<string, SitePerson>();
  for (const [index, users] of read.entries()) {
    if (!users.ok) return users;
    const group = all[index];
    for (const user of group === undefined ? [] : users.value.filter(({ login }) => login !== '')) {
      people.set(user.login, joined(people.get(user.login), user, group?.role ?? null, group?.owns === true));
    }
  }
  return succeed([...people.values()]);
}

const joined = (
  known: SitePerson | undefined,
  { login, email }: SharePointUser,
  role: Role | null,
  owns: boolean,
): SitePerson => ({
  login,
  email,
  roles: [...(known?.roles ?? []), ...(role === null ? [] : [role])],
  owns: owns || known?.owns === true,
});
