/**
 * Permission levels, and the rights that lists have of their own, over SharePoint's REST.
 * Source: learn.microsoft.com/sharepoint/dev/sp-add-ins/set-custom-permissions-on-a-list-by-using-the-rest-interface.
 */
import { isObject, type Json } from './bodies.ts';
import { notSupported, Refusal } from './errors.ts';
import { changeList } from './list-making.ts';
import type { Assignment, List, PermissionLevel, Site } from './records.ts';
import {
  argument,
  lacking,
  missing,
  restBody,
  type RestCall,
  restDenied,
  restList,
  type RestRoute,
  siteNow,
  unacceptable,
} from './rest-call.ts';
import { groupJson, personJson } from './rest-groups.ts';
import {
  BUILT_IN_LEVELS,
  ENUMERATE_PERMISSIONS,
  FULL_CONTROL,
  groupsOf,
  groupsWith,
  LEVEL_OF_ROLE,
  levelsOf,
  MANAGE_PERMISSIONS,
  permissionsOf,
} from './rights.ts';
import { admitToSite, personWithLookupId } from './site-people.ts';
import { type Answer, created, noContent, ok } from './world.ts';

const levelJson = ({ id, name, description, order, high, low }: PermissionLevel): Json => ({
  // 64 bits do not fit a number of JSON: SharePoint writes the halves as texts.
  BasePermissions: { High: String(high), Low: String(low) },
  Description: description,
  Hidden: name === 'Limited Access',
  Id: id,
  Name: name,
  Order: order,
});

/** Halves come as texts or as numbers. */
function half(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 2 ** 32 ? number : null;
}

function postLevel(call: RestCall): Answer {
  const body = restBody(call);
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  const { Name: name, Description: description, BasePermissions: bits, Order: order } = body;
  const [high, low] = isObject(bits) ? [half(bits['High']), half(bits['Low'])] : [null, null];
  if (typeof name !== 'string' || name === '' || high === null || low === null)
    return unacceptable('The permission level is not valid.');
  const site = siteNow(call);
  if (levelsOf(site).some((level) => level.name.toLowerCase() === name.toLowerCase()))
    return unacceptable('The specified name is already in use.');
  const level: PermissionLevel = {
    id: Math.max(...levelsOf(site).map(({ id }) => id)) + 100,
    name,
    description: typeof description === 'string' ? description : '',
    order: typeof order === 'number' ? order : 0,
    high,
    low,
  };
  call.world.state.sites.put(site.id, { ...site, levels: [...(site.levels ?? []), level] });
  return created(levelJson(level));
}

function levelOf(call: RestCall): PermissionLevel | Refusal {
  const [id, name] = [Number(argument(call, 'level')), argument(call, 'name').toLowerCase()];
  const found = levelsOf(siteNow(call)).find((level) => level.id === id || level.name.toLowerCase() === name);
  return found ?? missing('The permission level');
}

function getLevel(call: RestCall): Answer {
  const level = levelOf(call);
  return level instanceof Refusal ? level : ok(levelJson(level));
}

function mergeLevel(call: RestCall): Answer {
  const level = levelOf(call);
  const body = restBody(call);
  if (level instanceof Refusal) return level;
  if (body instanceof Refusal) return body;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  if (BUILT_IN_LEVELS.some(({ id }) => id === level.id)) return restDenied();
  const bits = body['BasePermissions'];
  const [high, low] = isObject(bits) ? [half(bits['High']), half(bits['Low'])] : [level.high, level.low];
  if (high === null || low === null) return unacceptable('The permission level is not valid.');
  const site = siteNow(call);
  const levels = (site.levels ?? []).map((each) => (each.id === level.id ? { ...level, high, low } : each));
  call.world.state.sites.put(site.id, { ...site, levels });
  return noContent;
}

function deleteLevel(call: RestCall): Answer {
  const level = levelOf(call);
  if (level instanceof Refusal) return level;
  const refusal = lacking(call, null, MANAGE_PERMISSIONS);
  if (refusal !== null) return refusal;
  if (BUILT_IN_LEVELS.some(({ id }) => id === level.id)) return restDenied();
  const site = siteNow(call);
  call.world.state.sites.put(site.id, { ...site, levels: (site.levels ?? []).filter(({ id }) => id !== level.id) });
  return noContent;
}

/** The list, for one who may say who may do what with it. */
function listToRule(call: RestCall): List | Refusal {
  const list = restList(call);
  return list instanceof Refusal ? list : (lacking(call, list, MANAGE_PERMISSIONS) ?? list);
}

function rule(call: RestCall, list: List, assignments: readonly Assignment[] | null): Answer {
  changeList(call.world, list, { assignments }, call.person.id);
  return NOTHING;
}

/** What a function answers that has nothing to say. */
const NOTHING = ok({ 'odata.null': true });

const isTrue = (text: string): boolean => text.toLowerCase() === 'true';

/** What everybody has on the site, by its three groups. */
const inherited = (site: Site): readonly Assignment[] =>
  groupsOf(site).flatMap(({ id, standing }) =>
    standing === null ? [] : { principal: id, levels: [LEVEL_OF_ROLE[standing]] },
  );

function breakInheritance(call: RestCall): Answer {
  const list = listToRule(call);
  if (list instanceof Refusal) return list;
  if ((list.assignments ?? null) !== null) return NOTHING;
  // Who breaks it without a copy is left alone with it.
  const alone = [{ principal: admitToSite(call.world, siteNow(call), call.person), levels: [FULL_CONTROL] }];
  return rule(call, list, isTrue(argument(call, 'copyroleassignments')) ? inherited(siteNow(call)) : alone);
}

function resetInheritance(call: RestCall): Answer {
  const list = listToRule(call);
  return list instanceof Refusal ? list : rule(call, list, null);
}

function isPrincipal(call: RestCall, id: number): boolean {
  const site = siteNow(call);
  return groupsOf(site).some((group) => group.id === id) || personWithLookupId(call.world, site, id) !== null;
}

function assign(call: RestCall, adds: boolean): Answer {
  const list = listToRule(call);
  if (list instanceof Refusal) return list;
  const [principal, level] = [Number(argument(call, 'principalid')), Number(argument(call, 'roledefid'))];
  const own = list.assignments ?? null;
  if (own === null) return unacceptable('You cannot change permissions here: they are inherited.');
  if (!isPrincipal(call, principal)) return missing('The principal');
  if (!levelsOf(siteNow(call)).some(({ id }) => id === level)) return missing('The permission level');
  const before = own.find((each) => each.principal === principal)?.levels ?? [];
  const others = own.filter((each) => each.principal !== principal);
  const levels = [...before.filter((id) => id !== level), ...(adds ? [level] : [])];
  return rule(call, list, levels.length === 0 ? others : [...others, { principal, levels }]);
}

function unassign(call: RestCall): Answer {
  const list = listToRule(call);
  if (list instanceof Refusal) return list;
  const principal = Number(argument(call, 'principal'));
  return rule(
    call,
    list,
    (list.assignments ?? inherited(siteNow(call))).filter((each) => each.principal !== principal),
  );
}

function getAssignments(call: RestCall): Answer {
  const list = restList(call);
  if (list instanceof Refusal) return list;
  const refusal = lacking(call, list, ENUMERATE_PERMISSIONS);
  if (refusal !== null) return refusal;
  const site = siteNow(call);
  const expanded = new Set((call.query.get('$expand') ?? '').split(',').map((part) => part.trim()));
  const levels = new Map(levelsOf(site).map((level) => [level.id, level]));
  const memberJson = (principal: number): Json => {
    const group = groupsOf(site).find(({ id }) => id === principal);
    const person = personWithLookupId(call.world, site, principal);
    return group !== undefined ? groupJson(group) : person === null ? { Id: principal } : personJson(call, person);
  };
  return ok({
    value: (list.assignments ?? inherited(site)).map((assignment) => ({
      PrincipalId: assignment.principal,
      ...(expanded.has('Member') && { Member: memberJson(assignment.principal) }),
      ...(expanded.has('RoleDefinitionBindings') && {
        RoleDefinitionBindings: assignment.levels.flatMap((id) => {
          const level = levels.get(id);
          return level === undefined ? [] : levelJson(level);
        }),
      }),
    })),
  });
}

/** What the caller may do, in the halves of a permission level. */
function effective(call: RestCall, list: List | null): Answer {
  const mask = permissionsOf(call.world, siteNow(call), list, call.person.id);
  return ok(halvesOf(mask));
}

const halvesOf = (mask: bigint): Json => ({ High: String(mask >> 32n), Low: String(mask & 0xffffffffn) });

/** The site, as far as it is asked who asks: what she may do there, and the groups that she is in. */
function getWeb(call: RestCall): Answer {
  const named = (name: string): readonly string[] =>
    (call.query.get(name) ?? '').split(',').filter((part) => part !== '');
  const [asked, expanded] = [named('$select'), named('$expand')];
  const known = new Set(['EffectiveBasePermissions', 'CurrentUser/Groups/Description']);
  const isKnown = asked.length > 0 && asked.every((part) => known.has(part));
  if (!isKnown || expanded.some((part) => part !== 'CurrentUser/Groups')) return notSupported('REST GET web');
  const mask = permissionsOf(call.world, siteNow(call), null, call.person.id);
  const groups = groupsWith(siteNow(call), call.person.id).map(({ description }) => ({ Description: description }));
  return ok({
    ...(asked.includes('EffectiveBasePermissions') && { EffectiveBasePermissions: halvesOf(mask) }),
    ...(expanded.length > 0 && { CurrentUser: { Groups: groups } }),
  });
}

const forList =
  (work: (call: RestCall, list: List) => Answer) =>
  (call: RestCall): Answer => {
    const list = restList(call);
    return list instanceof Refusal ? list : work(call, list);
  };

const LIST = 'web/lists/getbyid(list)';

export const restRightsRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'web', handler: getWeb },
  { method: 'GET', path: 'web/effectivebasepermissions', handler: (call) => effective(call, null) },
  {
    method: 'GET',
    path: 'web/roledefinitions',
    handler: (call) => ok({ value: levelsOf(siteNow(call)).map(levelJson) }),
  },
  { method: 'POST', path: 'web/roledefinitions', handler: postLevel },
  { method: 'GET', path: 'web/roledefinitions/getbyid(level)', handler: getLevel },
  { method: 'GET', path: 'web/roledefinitions/getbyname(name)', handler: getLevel },
  { method: 'MERGE', path: 'web/roledefinitions/getbyid(level)', handler: mergeLevel },
  { method: 'DELETE', path: 'web/roledefinitions/getbyid(level)', handler: deleteLevel },
  {
    method: 'GET',
    path: `${LIST}/hasuniqueroleassignments`,
    handler: forList((_call, list) => ok({ value: (list.assignments ?? null) !== null })),
  },
  { method: 'GET', path: `${LIST}/effectivebasepermissions`, handler: forList(effective) },
  {
    method: 'POST',
    path: `${LIST}/breakroleinheritance(copyroleassignments,clearsubscopes)`,
    handler: breakInheritance,
  },
  { method: 'POST', path: `${LIST}/resetroleinheritance`, handler: resetInheritance },
  { method: 'GET', path: `${LIST}/roleassignments`, handler: getAssignments },
  {
    method: 'POST',
    path: `${LIST}/roleassignments/addroleassignment(principalid,roledefid)`,
    handler: (call) => assign(call, true),
  },
  {
    method: 'POST',
    path: `${LIST}/roleassignments/removeroleassignment(principalid,roledefid)`,
    handler: (call) => assign(call, false),
  },
  { method: 'DELETE', path: `${LIST}/roleassignments/getbyprincipalid(principal)`, handler: unassign },
];
