/**
 * People and groups of a site over SharePoint's REST.
 * Source: learn.microsoft.com/sharepoint/dev/sp-add-ins/users-groups-and-roles-rest-api-reference.
 */
import type { Json } from './bodies.ts';
import { notSupported, Refusal } from './errors.ts';
import type { Person, SiteGroup } from './records.ts';
import {
  argument,
  lacking,
  missing,
  restBody,
  type RestCall,
  type RestRoute,
  siteNow,
  unacceptable,
} from './rest-call.ts';
import { CREATE_GROUPS, groupsOf, groupsWith, MANAGE_PERMISSIONS, membersOf } from './rights.ts';
import { addGroup, admitToSite, forgetGroup, claimsName, personWithLookupId } from './site-people.ts';
import { type Answer, created, noContent, ok } from './world.ts';

export const personJson = (call: RestCall, person: Person): Json => ({
  Id: admitToSite(call.world, siteNow(call), person),
  IsHiddenInUI: false,
  LoginName: claimsName(person),
  Title: person.displayName,
  PrincipalType: 1,
  Email: person.mail,
  IsSiteAdmin: siteNow(call).access[person.id] === 'owner',
  UserPrincipalName: person.userPrincipalName,
});

export const groupJson = ({ id, title, description, closed }: SiteGroup): Json => ({
  Id: id,
  IsHiddenInUI: false,
  LoginName: title,
  Title: title,
  PrincipalType: 8,
  AllowMembersEditMembership: false,
  Description: description,
  OnlyAllowMembersViewMembership: closed,
});

/** Logins as `i:0#.f|membership|kari@kommune.no`, or the bare name. */
function personCalled({ world }: RestCall, login: unknown): Person | Refusal {
  const name = typeof login === 'string' ? (login.split('|').at(-1) ?? '').toLowerCase() : '';
  const found = [...world.state.people.values()].find((each) => each.userPrincipalName.toLowerCase() === name);
  return found ?? unacceptable(`The specified user ${String(login)} could not be found.`);
}

function groupOf(call: RestCall): SiteGroup | Refusal {
  const [id, name] = [Number(argument(call, 'group')), argument(call, 'name').toLowerCase()];
  const found = groupsOf(siteNow(call)).find((group) => group.id === id || group.title.toLowerCase() === name);
  return found ?? missing('The group');
}

function keepGroup(call: RestCall, group: SiteGroup): void {
  const site = siteNow(call);
  const groups = groupsOf(site).map((each) => (each.id === group.id ? group : each));
  call.world.state.sites.put(site.id, { ...site, groups });
}

function postGroup(call: RestCall): Answer {
  const body = restBody(call);
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, null, CREATE_GROUPS);
  if (refusal !== null) return refusal;
  const title = typeof body['Title'] === 'string' ? body['Title'].trim() : '';
  if (title === '' || /[|"/\\:<>+=;,?*'@]/.test(title)) return unacceptable('The group name is not valid.');
  if (groupsOf(siteNow(call)).some((group) => group.title.toLowerCase() === title.toLowerCase()))
    return unacceptable('The specified name is already in use.');
  const group = addGroup(call.world, siteNow(call), {
    title,
    description: typeof body['Description'] === 'string' ? body['Description'] : '',
    standing: null,
    members: [],
    closed: body['OnlyAllowMembersViewMembership'] !== false,
  });
  return created(groupJson(group));
}

function mergeGroup(call: RestCall): Answer {
  const group = groupOf(call);
  const body = restBody(call);
  if (group instanceof Refusal) return group;
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  const { Title: title, Description: description, OnlyAllowMembersViewMembership: closed } = body;
  keepGroup(call, {
    ...group,
    ...(typeof title === 'string' && { title }),
    ...(typeof description === 'string' && { description }),
    ...(typeof closed === 'boolean' && { closed }),
  });
  return noContent;
}

function getGroup(call: RestCall): Answer {
  const group = groupOf(call);
  return group instanceof Refusal ? group : ok(groupJson(group));
}

/** A closed group shows who is in it to them and to whoever manages rights. */
function membersJson(call: RestCall, group: SiteGroup): readonly Json[] | Refusal {
  const ids = membersOf(siteNow(call), group);
  if (group.closed && !ids.includes(call.person.id)) {
    const refusal = lacking(call, null, MANAGE_PERMISSIONS);
    if (refusal !== null) return refusal;
  }
  return ids.flatMap((id) => call.world.state.people.get(id) ?? []).map((person) => personJson(call, person));
}

function getMembers(call: RestCall): Answer {
  const group = groupOf(call);
  if (group instanceof Refusal) return group;
  const value = membersJson(call, group);
  return value instanceof Refusal ? value : ok({ value });
}

const USERS = 'Users';

/** Of the properties that were asked for by name; all where none was. */
const selected = (asked: readonly string[], all: Json): Json =>
  asked.length === 0 ? all : Object.fromEntries(asked.map((name) => [name, all[name]]));

/** All groups, with those in them where `$expand=Users` asks for it. One that is closed to the caller then refuses the whole. */
function getGroups(call: RestCall): Answer {
  const named = (option: string): readonly string[] =>
    (call.query.get(option) ?? '').split(',').flatMap((part) => part.trim() || []);
  const [asked, expanded] = [named('$select'), named('$expand')];
  if (expanded.some((part) => part !== USERS)) return notSupported(`$expand=${expanded.join()} of groups`);
  const ofUsers = asked.flatMap((name) => (name.startsWith(`${USERS}/`) ? name.slice(USERS.length + 1) : []));
  const ofGroups = asked.filter((name) => !name.startsWith(`${USERS}/`) && name !== USERS);
  if (ofUsers.length > 0 && expanded.length === 0) return notSupported('$select of Users that are not expanded');
  const value: Json[] = [];
  for (const group of groupsOf(siteNow(call))) {
    const [own, users] = [groupJson(group), expanded.length === 0 ? [] : membersJson(call, group)];
    if (users instanceof Refusal) return users;
    const stranger = ofGroups.find((name) => !(name in own)) ?? ofUsers.find((name) => users[0] && !(name in users[0]));
    if (stranger !== undefined) return notSupported(`The property '${stranger}' of groups`);
    value.push({
      ...selected(ofGroups, own),
      ...(expanded.length > 0 && { Users: users.map((user) => selected(ofUsers, user)) }),
    });
  }
  return ok({ value });
}

function keepMembers(call: RestCall, group: SiteGroup, change: (ids: readonly string[]) => readonly string[]): void {
  const site = siteNow(call);
  if (group.standing === null) return keepGroup(call, { ...group, members: change(group.members) });
  const others = Object.entries(site.access).filter(([, role]) => role !== group.standing);
  const { standing } = group;
  const now = change(membersOf(site, group)).map((id) => [id, standing] as const);
  call.world.state.sites.put(site.id, { ...site, access: Object.fromEntries([...others, ...now]) });
}

function postMember(call: RestCall): Answer {
  const group = groupOf(call);
  const body = restBody(call);
  if (group instanceof Refusal) return group;
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  const person = personCalled(call, body['LoginName']);
  if (person instanceof Refusal) return person;
  keepMembers(call, group, (ids) => [...ids.filter((id) => id !== person.id), person.id]);
  return created(personJson(call, person));
}

function removeMember(call: RestCall): Answer {
  const group = groupOf(call);
  if (group instanceof Refusal) return group;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  const person = personWithLookupId(call.world, siteNow(call), Number(argument(call, 'user')));
  if (person === null) return missing('The user');
  keepMembers(call, group, (ids) => ids.filter((id) => id !== person.id));
  return ok({ 'odata.null': true });
}

/** With all that it was given on lists: SharePoint keeps no right of a group that is no more. */
function removeGroup(call: RestCall): Answer {
  const group = groupOf(call);
  if (group instanceof Refusal) return group;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  if (group.standing !== null) return unacceptable('This group cannot be removed.');
  forgetGroup(call.world, siteNow(call), group);
  return ok({ 'odata.null': true });
}

function getMyGroups(call: RestCall): Answer {
  return ok({ value: groupsWith(siteNow(call), call.person.id).map(groupJson) });
}

function ensureUser(call: RestCall): Answer {
  const body = restBody(call);
  if (body instanceof Refusal) return body;
  const person = personCalled(call, body['logonName']);
  return person instanceof Refusal ? person : ok(personJson(call, person));
}

function standingGroup(call: RestCall, standing: SiteGroup['standing']): Answer {
  const group = groupsOf(siteNow(call)).find((each) => each.standing === standing);
  return group === undefined ? missing('The group') : ok(groupJson(group));
}

/** A group by its number or its name. */
const ofGroup = (method: RestRoute['method'], rest: string, handler: RestRoute['handler']): readonly RestRoute[] =>
  ['getbyid(group)', 'getbyname(name)'].map((which) => ({ method, path: `web/sitegroups/${which}${rest}`, handler }));

export const restGroupRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'web/currentuser', handler: (call) => ok(personJson(call, call.person)) },
  { method: 'GET', path: 'web/currentuser/groups', handler: getMyGroups },
  { method: 'POST', path: 'web/ensureuser', handler: ensureUser },
  { method: 'GET', path: 'web/associatedownergroup', handler: (call) => standingGroup(call, 'owner') },
  { method: 'GET', path: 'web/associatedmembergroup', handler: (call) => standingGroup(call, 'member') },
  { method: 'GET', path: 'web/associatedvisitorgroup', handler: (call) => standingGroup(call, 'visitor') },
  { method: 'GET', path: 'web/sitegroups', handler: getGroups },
  { method: 'POST', path: 'web/sitegroups', handler: postGroup },
  { method: 'POST', path: 'web/sitegroups/removebyid(group)', handler: removeGroup },
  ...ofGroup('GET', '', getGroup),
  ...ofGroup('MERGE', '', mergeGroup),
  ...ofGroup('GET', '/users', getMembers),
  ...ofGroup('POST', '/users', postMember),
  ...ofGroup('POST', '/users/removebyid(user)', removeMember),
];
