/**
 * Who sits where and who reports to whom. A plan need not say it: where it is silent, a group reports to the nearest body
 * above its kind, and those who advise stand beside the project.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { type Group, type GroupKind, hasValidMandate, type Mandate, type Member, needsMandate } from '#domain/group.ts';
import { type Actor, holds } from '#domain/role.ts';
import type { Person } from '#domain/row.ts';

/**
 * atWork        may do its work
 * planned       is not begun, and nothing stands in its way
 * lacksMandate  a working group that nobody has given a mandate
 * mandateWaits  a working group whose mandate is written and not approved
 * closed        has done its work
 */
export type GroupStanding = 'atWork' | 'planned' | 'lacksMandate' | 'mandateWaits' | 'closed';

/** `mandates` is null while they are not read: then the group's own word counts. */
export function standingOfGroup(group: Group, mandates: readonly Mandate[] | null): GroupStanding {
  if (group.state === 'closed') return 'closed';
  if (needsMandate(group) && mandates !== null && !hasValidMandate(group.key, mandates)) {
    return mandatesOf(group, mandates).length === 0 ? 'lacksMandate' : 'mandateWaits';
  }
  return group.state === 'active' ? 'atWork' : 'planned';
}

/** A group's mandates, the newest version first. */
export const mandatesOf = ({ key }: Group, mandates: readonly Mandate[]): readonly Mandate[] =>
  mandates
    .filter(({ removed, groups }) => removed === null && groups.some((served) => served.key === key))
    .toSorted((a, b) => b.version - a.version);

/** Its place in the picture: a tier from the top, beside the tiers, or apart from them. */
const places: Readonly<Record<GroupKind, number | 'beside' | 'apart'>> = {
  council: 0,
  committee: 1,
  client: 2,
  management: 3,
  steering: 4,
  project: 5,
  working: 6,
  reference: 'beside',
  advisory: 'beside',
  role: 'apart',
  other: 'apart',
};

const inOrder: (a: Group, b: Group) => number = byEach(
  (a, b) => a.position - b.position,
  (a, b) => compareText(a.code, b.code),
  (a, b) => compareText(a.title, b.title),
);

/** Who advises stands with the project, just above those who do the work. */
const BESIDE = 5.5;

function tierOf({ kind }: Group): number {
  const place = places[kind];
  return place === 'beside' ? BESIDE : place === 'apart' ? Infinity : place;
}

function nearestAbove(group: Group, groups: readonly Group[]): Group | null {
  if (places[group.kind] === 'apart') return null;
  const above = groups
    .filter((other) => other.key !== group.key && typeof places[other.kind] === 'number')
    .filter((other) => tierOf(other) < tierOf(group))
    .toSorted(byEach((a, b) => tierOf(b) - tierOf(a), inOrder));
  return above[0] ?? null;
}

const saidAbove = (group: Group, groups: readonly Group[]): Group | null =>
  groups.find(({ key }) => key === group.reportsTo?.key) ?? null;

/** Whom a group reports to; null at the top, and where the plan's own words go round in a ring. */
export function reportsTo(group: Group, groups: readonly Group[]): Group | null {
  const next = (of: Group): Group | null => saidAbove(of, groups) ?? nearestAbove(of, groups);
  const above = next(group);
  const seen = new Set<Key>();
  for (let at = above; at !== null && !seen.has(at.key); at = next(at)) {
    if (at.key === group.key) return null;
    seen.add(at.key);
  }
  return above;
}

export interface Organisation {
  /** From the top down; a tier without groups is left out. */
  readonly tiers: readonly (readonly Group[])[];
  /** Those who advise. */
  readonly beside: readonly Group[];
  /** Roles and what else the plan describes like a group. */
  readonly apart: readonly Group[];
}

export function organisationOf(groups: readonly Group[]): Organisation {
  const sorted = groups.toSorted(inOrder);
  const levels = [...new Set(sorted.map(({ kind }) => places[kind]))].filter((place) => typeof place === 'number');
  return {
    tiers: levels.toSorted((a, b) => a - b).map((level) => sorted.filter(({ kind }) => places[kind] === level)),
    beside: sorted.filter(({ kind }) => places[kind] === 'beside'),
    apart: sorted.filter(({ kind }) => places[kind] === 'apart'),
  };
}

export interface Branch {
  readonly group: Group;
  readonly below: readonly Branch[];
}

/** The same as a list within lists. Every group stands in it once. */
export function branchesOf(groups: readonly Group[]): readonly Branch[] {
  const sorted = groups.toSorted(byEach((a, b) => tierOf(a) - tierOf(b) || 0, inOrder));
  const above = new Map(sorted.map((group) => [group.key, reportsTo(group, groups)?.key ?? null]));
  const under = (key: Key | null): readonly Branch[] =>
    sorted.filter((group) => above.get(group.key) === key).map((group) => ({ group, below: under(group.key) }));
  return under(null);
}

/** Sits in the group on that day. */
const sits = (member: Member, group: Key, on: Day): boolean =>
  member.removed === null &&
  member.group.key === group &&
  (member.from === null || member.from <= on) &&
  (member.to === null || member.to >= on);

/** Who sits in a group, its leader first. */
export const membersOf = ({ key }: Group, members: readonly Member[], on: Day): readonly Member[] =>
  members
    .filter((member) => sits(member, key, on))
    .toSorted(
      byEach(
        (a, b) => Number(b.leads) - Number(a.leads),
        (a, b) => compareText(a.role, b.role),
        (a, b) => compareText(a.title, b.title),
      ),
    );

/** The persons known to lead a group; a plan may name a role only. */
export function leadersOf(group: Group, members: readonly Member[], on: Day): ReadonlySet<string> {
  const leading = membersOf(group, members, on).flatMap(({ leads, person }) => (leads && person ? person.id : []));
  return new Set(group.leader === null ? leading : [group.leader.id, ...leading]);
}

export const leads = (person: string, group: Group, members: readonly Member[], on: Day): boolean =>
  leadersOf(group, members, on).has(person);

/** Leads some group that is not closed. */
export const leadsAny = (person: string, groups: readonly Group[], members: readonly Member[], on: Day): boolean =>
  groups.some((group) => group.removed === null && group.state !== 'closed' && leads(person, group, members, on));

/** Who leads the project; null where the plan names a role only. */
export function projectLeaderOf(groups: readonly Group[], members: readonly Member[], on: Day): Person | null {
  const group = groups.find(({ kind }) => kind === 'project');
  if (group === undefined) return null;
  return group.leader ?? membersOf(group, members, on).find(({ leads, person }) => leads && person)?.person ?? null;
}

/** The groups that each person leads or sits in, in the plan's order. */
export function groupsByPerson(
  groups: readonly Group[],
  members: readonly Member[],
  on: Day,
): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups.toSorted(inOrder)) {
    const sitting = membersOf(group, members, on).flatMap(({ person }) => (person === null ? [] : person.id));
    for (const id of new Set([...leadersOf(group, members, on), ...sitting])) {
      const before = found.get(id);
      if (before === undefined) found.set(id, [group]);
      else before.push(group);
    }
  }
  return found;
}

export const groupsOf = (
  person: string,
  groups: readonly Group[],
  members: readonly Member[],
  on: Day,
): readonly Group[] => groupsByPerson(groups, members, on).get(person) ?? [];

/** Sends its report: the group's own leader, any group leader while the plan names nobody, and the project leader. */
export function mayReportFor(group: Group, members: readonly Member[], actor: Actor, on: Day): boolean {
  if (holds(actor, ['projectLeader'])) return true;
  const leaders = leadersOf(group, members, on);
  return holds(actor, ['groupLeader']) && (leaders.size === 0 || leaders.has(actor.person.id));
}
