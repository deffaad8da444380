/**
 * What is asked of SharePoint's own REST about groups, permission levels and the rights of lists, about their views, the
 * formats of their columns and the versions that they keep, about the site's time, and how its answers read.
 * Source: learn.microsoft.com/sharepoint/dev/sp-add-ins/users-groups-and-roles-rest-api-reference and
 * …/set-custom-permissions-on-a-list-by-using-the-rest-interface
 */
import type { RestRequest } from '#graph/client.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number(textOf(value) || Number.NaN));
const objects = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text within an address: `getbyname('…')`. */
export const quoted = (text: string): string => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;

const get = (path: string): RestRequest => ({ method: 'GET', path });
const post = (path: string, body?: Fields): RestRequest => ({ method: 'POST', path, ...(body && { body }) });
const merge = (path: string, body: Fields): RestRequest => ({ method: 'MERGE', path, body });

/** A collection's entries; null where the answer is none. */
export const entriesOf = (body: unknown): readonly Fields[] | null =>
  isObject(body) && Array.isArray(body['value']) ? objects(body['value']) : null;

/** Collections within an answer are bare lists without metadata, and wrapped with it. */
const nested = (value: unknown): readonly Fields[] | null => (Array.isArray(value) ? objects(value) : entriesOf(value));

export interface SharePointGroup {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** Those who are not in it do not see who is. */
  readonly closed: boolean;
}

export const readGroup = (fields: Fields): SharePointGroup => ({
  id: numberOf(fields['Id']),
  title: textOf(fields['Title']),
  description: textOf(fields['Description']),
  closed: fields['OnlyAllowMembersViewMembership'] !== false,
});

export const siteGroups = (): RestRequest => get('web/sitegroups');
export const myGroups = (): RestRequest => get('web/currentuser/groups');
/** Who asks: her groups, and what she may do on the site. One thing with what belongs to it, and so one unit. */
export const mySelf = (): RestRequest =>
  get('web?$select=EffectiveBasePermissions,CurrentUser/Groups/Description&$expand=CurrentUser/Groups');
export const myRightsOnSite = (): RestRequest => get('web/effectivebasepermissions');

export const associatedGroup = (which: 'owner' | 'member' | 'visitor'): RestRequest =>
  get(`web/associated${which}group`);

export const createGroup = ({ title, description }: Pick<SharePointGroup, 'title' | 'description'>): RestRequest =>
  post('web/sitegroups', { Title: title, Description: description, OnlyAllowMembersViewMembership: false });

/** `email`: what she signs in by. */
export const enterGroup = (title: string, email: string): RestRequest =>
  post(`web/sitegroups/getbyname(${quoted(title)})/users`, { LoginName: `i:0#.f|membership|${email}` });

/** All groups with who is in them, as one thing. Refused as a whole where one of them is closed to whoever asks. */
export const groupsWithUsers = (): RestRequest =>
  get('web/sitegroups?$select=Id,Description,Users/LoginName,Users/Email,Users/PrincipalType&$expand=Users');

export const usersOfGroup = (id: number): RestRequest => get(`web/sitegroups/getbyid(${id})/users`);

/** Who is in a group. */
export interface SharePointUser {
  /** What she signs in by, in small letters; '' for what is no person: a group of the directory. */
  readonly login: string;
  readonly email: string;
}

/** PrincipalType.User */
const PERSON = 1;

/** Logins are told as `i:0#.f|membership|kari@kommune.no`. */
export const readUser = (fields: Fields): SharePointUser => ({
  login: fields['PrincipalType'] === PERSON ? (textOf(fields['LoginName']).split('|').at(-1) ?? '').toLowerCase() : '',
  email: textOf(fields['Email']).toLowerCase(),
});

export interface GroupWithUsers extends Pick<SharePointGroup, 'id' | 'description'> {
  /** null where that was not told. */
  readonly users: readonly SharePointUser[] | null;
}

export function readGroupWithUsers(fields: Fields): GroupWithUsers {
  const { id, description } = readGroup(fields);
  const users = nested(fields['Users']);
  return { id, description, users: users?.map(readUser) ?? null };
}

export const openGroup = (id: number): RestRequest =>
  merge(`web/sitegroups(${id})`, { OnlyAllowMembersViewMembership: false });

export const removeGroup = (id: number): RestRequest => post(`web/sitegroups/removebyid(${id})`);

/** The bits of a permission level, in two halves of 32. */
export interface LevelBits {
  readonly high: number;
  readonly low: number;
}

export interface SharePointLevel extends LevelBits {
  readonly id: number;
  readonly name: string;
}

/** PermissionKind.AddListItems and ManagePermissions, as bits from nought. */
const ADD_LIST_ITEMS = 1;
const MANAGE_PERMISSIONS = 25;

export interface OwnRights {
  readonly adds: boolean;
  readonly managesRights: boolean;
}

/** null where it is no set of permissions. */
export function readOwnRights(body: unknown): OwnRights | null {
  const low = isObject(body) ? numberOf(body['Low']) : Number.NaN;
  if (!Number.isSafeInteger(low)) return null;
  const has = (place: number): boolean => Math.floor(low / 2 ** place) % 2 === 1;
  return { adds: has(ADD_LIST_ITEMS), managesRights: has(MANAGE_PERMISSIONS) };
}

export interface Myself {
  readonly rights: OwnRights;
  readonly groups: readonly Pick<SharePointGroup, 'description'>[];
}

/** null where SharePoint left out any of it. */
export function readMyself(body: unknown): Myself | null {
  const fields = isObject(body) ? body : {};
  const rights = readOwnRights(fields['EffectiveBasePermissions']);
  const user = isObject(fields['CurrentUser']) ? fields['CurrentUser'] : {};
  const groups = nested(user['Groups']);
  return rights === null || groups === null ? null : { rights, groups: groups.map(readGroup) };
}

/** Halves travel as texts: 64 bits do not fit a number of JSON. */
const basePermissions = ({ high, low }: LevelBits): Fields => ({
  BasePermissions: { High: String(high), Low: String(low) },
});

export function readLevel(fields: Fields): SharePointLevel {
  const bits = isObject(fields['BasePermissions']) ? fields['BasePermissions'] : {};
  return {
    id: numberOf(fields['Id']),
    name: textOf(fields['Name']),
    high: numberOf(bits['High']),
    low: numberOf(bits['Low']),
  };
}

export const permissionLevels = (): RestRequest => get('web/roledefinitions');

export const createLevel = (level: LevelBits & { readonly name: string; readonly description: string }): RestRequest =>
  post('web/roledefinitions', {
    Name: level.name,
    Description: level.description,
    Order: 130,
    ...basePermissions(level),
  });

export const changeLevel = (id: number, bits: LevelBits): RestRequest =>
  merge(`web/roledefinitions(${id})`, basePermissions(bits));

export const removeLevel = (id: number): RestRequest => ({ method: 'DELETE', path: `web/roledefinitions(${id})` });

/** `list`: its id. */
const place = (list: string): string => `web/lists(guid'${list}')`;

export const hasOwnRights = (list: string): RestRequest => get(`${place(list)}/hasuniqueroleassignments`);
export const readHasOwnRights = (body: unknown): boolean => isObject(body) && body['value'] === true;

/** With a copy of the site's rights, so that nobody is shut out. */
export const beginOwnRights = (list: string): RestRequest =>
  post(`${place(list)}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`);

/** Who has which levels on a list. */
export interface Assigned {
  readonly principal: number;
  readonly title: string;
  readonly levels: readonly number[];
}

export const rightsOfList = (list: string): RestRequest =>
  get(`${place(list)}/roleassignments?$expand=Member,RoleDefinitionBindings`);

export function readAssigned(fields: Fields): Assigned {
  const member = isObject(fields['Member']) ? fields['Member'] : {};
  return {
    principal: numberOf(fields['PrincipalId']),
    title: textOf(member['Title']),
    levels: objects(fields['RoleDefinitionBindings']).map((level) => numberOf(level['Id'])),
  };
}

const bound = (principal: number, level: number): string => `(principalid=${principal},roledefid=${level})`;

export const giveRight = (list: string, principal: number, level: number): RestRequest =>
  post(`${place(list)}/roleassignments/addroleassignment${bound(principal, level)}`);

export const takeRight = (list: string, principal: number, level: number): RestRequest =>
  post(`${place(list)}/roleassignments/removeroleassignment${bound(principal, level)}`);

export interface SharePointView {
  readonly id: string;
  readonly title: string;
  /** Below the host; made of the title that the view got first. */
  readonly address: string;
  /** Internal names. */
  readonly columns: readonly unknown[];
  readonly query: string;
  readonly format: string;
  readonly rowLimit: unknown;
  readonly paged: boolean;
}

export function readView(fields: Fields): SharePointView {
  const columns: unknown = isObject(fields['ViewFields']) ? fields['ViewFields']['Items'] : undefined;
  return {
    id: textOf(fields['Id']),
    title: textOf(fields['Title']),
    address: textOf(fields['ServerRelativeUrl']),
    columns: Array.isArray(columns) ? columns : [],
    query: textOf(fields['ViewQuery']),
    format: textOf(fields['CustomFormatter']),
    rowLimit: fields['RowLimit'],
    paged: fields['Paged'] === true,
  };
}

export interface SharePointColumn {
  readonly name: string;
  readonly title: string;
  readonly format: string;
}

export const readFormat = (fields: Fields): SharePointColumn => ({
  name: textOf(fields['InternalName']),
  title: textOf(fields['Title']),
  format: textOf(fields['CustomFormatter']),
});

export const viewsOfList = (list: string): RestRequest => get(`${place(list)}/views?$expand=ViewFields`);

export const formatsOfList = (list: string): RestRequest =>
  get(`${place(list)}/fields?$select=InternalName,Title,CustomFormatter`);

export const addView = (list: string, parameters: Fields): RestRequest =>
  post(`${place(list)}/views/add`, { parameters });

const viewAt = (list: string, view: string): string => `${place(list)}/views(guid'${view}')`;

export const changeView = (list: string, view: string, body: Fields): RestRequest => merge(viewAt(list, view), body);

export const removeView = (list: string, view: string): RestRequest => ({ method: 'DELETE', path: viewAt(list, view) });

/** The columns of a view cannot be changed with the rest of it: they are taken out and put in one by one. */
export const changeViewColumns = (list: string, view: string, columns: readonly string[]): readonly RestRequest[] => [
  post(`${viewAt(list, view)}/viewfields/removeallviewfields`),
  ...columns.map((name) => post(`${viewAt(list, view)}/viewfields/addviewfield(${quoted(name)})`)),
];

export const formatColumn = (list: string, column: string, CustomFormatter: string): RestRequest =>
  merge(`${place(list)}/fields/getbyinternalnameortitle(${quoted(column)})`, { CustomFormatter });

/** How a list is kept, of all that Graph does not tell. */
export interface ListKeeping {
  /** In small letters: Graph and SharePoint need not write ids alike. */
  readonly list: string;
  readonly ownRights: boolean;
  readonly enabled: boolean;
  /** 0 where there is no limit. */
  readonly most: number;
}

/** Of every list of the site, in one request. */
export const listsKept = (): RestRequest =>
  get('web/lists?$select=Id,HasUniqueRoleAssignments,EnableVersioning,MajorVersionLimit&$top=500');

export const readListKept = (fields: Fields): ListKeeping => ({
  list: textOf(fields['Id']).toLowerCase(),
  ownRights: fields['HasUniqueRoleAssignments'] === true,
  enabled: fields['EnableVersioning'] === true,
  most: numberOf(fields['MajorVersionLimit']),
});

export const keepVersions = (list: string, most: number): RestRequest =>
  merge(place(list), { EnableVersioning: true, MajorVersionLimit: most });

/** Minutes to add to local time for UTC, in winter and what summer adds to that: -60 and -60 in Norway. */
export interface SiteTimeZone {
  readonly id: number;
  readonly name: string;
  readonly bias: number;
  readonly summer: number;
}

/** Source: learn.microsoft.com/previous-versions/office/sharepoint-visio/jj245652(v=office.15) (SP.TimeZone) */
export const timeZoneOfSite = (): RestRequest => get('web/regionalsettings/timezone');

/** null where it does not say how far it is from UTC. */
export function readTimeZone(body: unknown): SiteTimeZone | null {
  if (!isObject(body)) return null;
  const information = isObject(body['Information']) ? body['Information'] : {};
  const [bias, summer] = [numberOf(information['Bias']), numberOf(information['DaylightBias'])];
  if (!Number.isSafeInteger(bias) || !Number.isSafeInteger(summer)) return null;
  return { id: numberOf(body['Id']), name: textOf(body['Description']), bias, summer };
}
