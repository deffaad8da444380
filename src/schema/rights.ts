/**
 * Who may do what with the lists, as SharePoint is to keep it: the groups that set-up makes on the site, the permission level
 * that only adds, and which level each group has on each list. A role is held by who is in its group, and by nobody else.
 */
import type { Role } from '#domain/role.ts';
import type { ListShape, PermissionLevel, SiteGroup } from '#schema/list.ts';

/** Roles with a group of their own; the rest is told by the site's own owners, members and visitors. */
export const groupedRoles = [
  'projectLeader',
  'steeringGroup',
  'chiefExecutive',
  'politicalSecretariat',
  'unionRepresentative',
] as const satisfies readonly Role[];

/** `service` is the reminder service's. */
export const groupNames = [...groupedRoles, 'service'] as const;
export type GroupName = (typeof groupNames)[number];

/** The site's own three groups. */
export const standingGroups = ['owners', 'members', 'visitors'] as const;
export type StandingGroup = (typeof standingGroups)[number];

const kindOf: Readonly<Record<GroupName, SiteGroup>> = {
  projectLeader: 'keepers',
  steeringGroup: 'led',
  chiefExecutive: 'led',
  politicalSecretariat: 'keepers',
  unionRepresentative: 'unions',
  service: 'service',
};

/** As they are called when they are made; somebody may rename them later. */
const titles: Readonly<Record<GroupName, string>> = {
  projectLeader: 'Framdrift prosjektleder',
  steeringGroup: 'Framdrift styringsgruppe',
  chiefExecutive: 'Framdrift kommunedirektør',
  politicalSecretariat: 'Framdrift politisk sekretariat',
  unionRepresentative: 'Framdrift tillitsvalgte og vernetjeneste',
  service: 'Framdrift påminnelser',
};

const STAMP = /\[framdrift:(\w+)\]$/;

export interface GroupCreation {
  readonly title: string;
  /** Ends with what a group is found by, whatever its title says. */
  readonly description: string;
}

export const groupCreation = (group: GroupName): GroupCreation => ({
  title: titles[group],
  description: `De som er i denne gruppa, har rollen i planen. [framdrift:${group}]`,
});

/** Which of our groups a description belongs to; null for anybody else's. */
export function groupOfDescription(description: string): GroupName | null {
  const [, word = ''] = STAMP.exec(description) ?? [];
  return groupNames.find((name) => name === word) ?? null;
}

interface LevelHalves {
  readonly high: number;
  readonly low: number;
}

/** SharePoint's own levels, by numbers that are the same on every site. */
export const builtInLevels: Readonly<Record<Exclude<PermissionLevel, 'add'>, number>> = {
  full: 1_073_741_829,
  // Contribute: rows, and not the list itself, which SharePoint's «Edit» may delete.
  edit: 1_073_741_827,
  read: 1_073_741_826,
};

const READ: LevelHalves = { high: 176, low: 138_612_833 };
/** PermissionKind.AddListItems */
const ADD_LIST_ITEMS = 2;

/** The level that set-up makes: Read, and adding of rows. */
export const addLevel: LevelHalves & { readonly name: string; readonly description: string } = {
  name: 'Framdrift: legge til',
  description: 'Leser, og legger til rader. Endrer og sletter ingenting.',
  high: READ.high,
  low: READ.low + ADD_LIST_ITEMS,
};

/**
 * Who may do so with a list's rows, as a person would name them: the members of the team, else the roles that may; nobody
 * where the rows stand for ever. The site's owners, whom nothing stops, are not told of.
 */
export function whoMay(list: ListShape, act: 'add' | 'change'): readonly Role[] {
  const given = rightsOn(list);
  const may = (group: GroupName | StandingGroup): boolean => {
    const level = given.get(group);
    return level === 'edit' || (act === 'add' && level === 'add');
  };
  return may('members') ? ['member'] : groupedRoles.filter(may);
}

/** What each group is to have on a list. */
export function rightsOn({ permissions }: ListShape): ReadonlyMap<GroupName | StandingGroup, PermissionLevel> {
  const standing = standingGroups.map((group) => [group, permissions[group]] as const);
  const ours = groupNames.map((group) => [group, permissions[kindOf[group]]] as const);
  return new Map<GroupName | StandingGroup, PermissionLevel>([...standing, ...ours]);
}
