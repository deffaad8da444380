/**
 * Who may do what, as SharePoint keeps it: base permissions, permission levels made of them, groups of a site, and lists
 * that have assignments of their own instead of the site's.
 * Source: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind (bits count from one, here from nought).
 */
import type { List, PermissionLevel, Site, SiteGroup, SiteProgram, SiteRole } from './records.ts';
import { lookupIdOf } from './site-people.ts';
import type { World } from './world.ts';

const bit = (place: number): bigint => 1n << BigInt(place);

export const VIEW_ITEMS = bit(0);
export const ADD_ITEMS = bit(1);
export const EDIT_ITEMS = bit(2);
export const DELETE_ITEMS = bit(3);
export const MANAGE_LISTS = bit(11);
export const OPEN = bit(16);
export const CREATE_GROUPS = bit(24);
export const MANAGE_PERMISSIONS = bit(25);
/** To see who has which rights: of the levels that sites are born with, only full control has it. */
export const ENUMERATE_PERMISSIONS = bit(62);

/** Numbers of the levels that every site is born with, the same everywhere. */
export const FULL_CONTROL = 1073741829;
const EDIT = 1073741830;
const CONTRIBUTE = 1073741827;
const READ = 1073741826;
const LIMITED_ACCESS = 1073741825;

type Born = readonly [id: number, name: string, description: string, order: number, high: number, low: number];
const born: readonly Born[] = [
  [FULL_CONTROL, 'Full Control', 'Has full control.', 1, 2147483647, 4294967295],
  [1073741828, 'Design', 'Can view, add, update, delete, approve, and customize.', 32, 432, 1012866047],
  [EDIT, 'Edit', 'Can add, edit and delete lists.', 48, 432, 1011030767],
  [CONTRIBUTE, 'Contribute', 'Can view, add, update, and delete list items and documents.', 64, 432, 1011028719],
  [READ, 'Read', 'Can view pages and list items and download documents.', 128, 176, 138612833],
  [LIMITED_ACCESS, 'Limited Access', 'Can view specific lists when given permissions.', 160, 48, 134287360],
];
export const BUILT_IN_LEVELS: readonly PermissionLevel[] = born.map(([id, name, description, order, high, low]) => ({
  id,
  name,
  description,
  order,
  high,
  low,
}));

const maskOf = ({ high, low }: Pick<PermissionLevel, 'high' | 'low'>): bigint => (BigInt(high) << 32n) | BigInt(low);

/** What each of a site's three groups has on it, by the level's number. */
export const LEVEL_OF_ROLE: Readonly<Record<SiteRole, number>> = { owner: FULL_CONTROL, member: EDIT, visitor: READ };

/** What a program may do: rows and files, never lists, columns or rights. */
const LEVEL_OF_PROGRAM: Readonly<Record<SiteProgram['role'], number>> = { read: READ, write: CONTRIBUTE };

export const levelsOf = (site: Site): readonly PermissionLevel[] => [...BUILT_IN_LEVELS, ...(site.levels ?? [])];

export const groupsOf = (site: Site): readonly SiteGroup[] => site.groups ?? [];

/** A site's own three groups have those in them whom the site admits in that role. */
export const membersOf = (site: Site, { standing, members }: SiteGroup): readonly string[] =>
  standing === null ? members : Object.keys(site.access).filter((person) => site.access[person] === standing);

export const groupsWith = (site: Site, person: string): readonly SiteGroup[] =>
  groupsOf(site).filter((group) => membersOf(site, group).includes(person));

/** Everything that the person may do on the site, or on a list of it. */
export function permissionsOf(world: World, site: Site, list: List | null, person: string): bigint {
  const role = site.access[person];
  const masks = new Map(levelsOf(site).map((level) => [level.id, maskOf(level)]));
  const granted = (ids: readonly number[]): bigint => ids.reduce((mask, id) => mask | (masks.get(id) ?? 0n), 0n);
  // Owners of a group's site are administrators of it: no assignment stops them.
  if (role === 'owner') return granted([FULL_CONTROL]);
  // What a site gives a program holds on every list of it, whatever rights of its own the list has.
  const program = site.programs?.find(({ id }) => id === person);
  if (program !== undefined) return granted([LEVEL_OF_PROGRAM[program.role]]);
  const own = list?.assignments ?? null;
  if (own === null && role !== undefined) return granted([LEVEL_OF_ROLE[role]]);
  const groups = groupsWith(site, person);
  if (own === null) return granted(groups.length > 0 ? [LIMITED_ACCESS] : []);
  const principals = new Set<number | null>([...groups.map(({ id }) => id), lookupIdOf(world, site, person)]);
  return granted(own.filter(({ principal }) => principals.has(principal)).flatMap(({ levels }) => levels));
}
