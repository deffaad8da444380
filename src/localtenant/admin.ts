/**
 * The site owner's and the tester's tools, under `/_admin/`: faults, counters, people, sites, the recycle bin, and changes
 * behind the product's back. Answers only where the tenant was opened with `admin`; never part of Graph.
 */
import { checkShape, isObject, type Json, parseJson, type PropertyType } from './bodies.ts';
import type { InnerRequest } from './batch.ts';
import { alter } from './alterations.ts';
import { accessDenied, alreadyExists, invalidRequest, notFound, Refusal } from './errors.ts';
import { parseFaultPlan } from './fault-plan.ts';
import type { Services } from './graph.ts';
import { restoreRow } from './item-writes.ts';
import { findList } from './list-search.ts';
import type { Place } from './lists.ts';
import { newGuid } from './random.ts';
import type { Person, Site, SiteRole, TeamMember } from './records.ts';
import { admitToSite } from './site-people.ts';
import { makeSite } from './site-making.ts';
import { isTimeZone } from './site-time.ts';
import { seedTenant } from './seed.ts';
import { smallTenantLimits } from './throttling.ts';
import { type Answer, noContent, ok, type World } from './world.ts';

type Tool = (services: Services, body: Json) => Answer | Promise<Answer>;

interface ToolRule {
  readonly shape: Readonly<Record<string, PropertyType>>;
  readonly required: readonly string[];
  readonly nullable?: readonly string[];
  readonly tool: Tool;
}

const text = (body: Json, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

const siteCalled = (world: World, name: string): Site | Refusal =>
  [...world.state.sites.values()].find((site) => site.id === name || site.path === name) ??
  notFound(`There is no site '${name}'.`);

const personCalled = (world: World, name: string): Person | Refusal =>
  [...world.state.people.values()].find((person) => person.userPrincipalName === name.toLowerCase()) ??
  notFound(`There is no person '${name}'.`);

function placeCalled(world: World, body: Json): Place | Refusal {
  const site = siteCalled(world, text(body, 'site'));
  if (site instanceof Refusal) return site;
  const list = findList(world, site, text(body, 'list'));
  return list === undefined
    ? notFound(`There is no list '${text(body, 'list')}'.`)
    : { site, list, rows: world.state.rows(list.id) };
}

/** That of the first site. */
const usualZone = ({ state }: World): string => [...state.sites.values()][0]?.timeZone ?? 'Europe/Oslo';

const reset: Tool = ({ world, faults, usage }) => {
  const timeZone = usualZone(world);
  world.state.clear();
  seedTenant(world, timeZone);
  faults.clear();
  usage.reset();
  return noContent;
};

const settle: Tool = async ({ world }) => {
  await world.later.run(Infinity);
  return noContent;
};

const setFaults: Tool = ({ faults }, body) => {
  const plan = parseFaultPlan(body);
  if (typeof plan === 'string') return invalidRequest(plan);
  faults.set(plan);
  return ok({ faults: faults.report() });
};

const setLimits: Tool = ({ usage }, body) => {
  usage.limit(body['on'] === false ? null : { ...smallTenantLimits, ...body });
  return noContent;
};

const addPerson: Tool = ({ world }, body) => {
  const userPrincipalName = text(body, 'userPrincipalName').toLowerCase();
  if (!userPrincipalName.includes('@')) return invalidRequest('userPrincipalName must hold an @.');
  if (!(personCalled(world, userPrincipalName) instanceof Refusal))
    return invalidRequest('This person is there already.');
  const person: Person = {
    id: newGuid(world.random),
    userPrincipalName,
    displayName: text(body, 'displayName') || userPrincipalName,
    mail: userPrincipalName,
    jobTitle: text(body, 'jobTitle'),
    guest: body['guest'] === true,
  };
  world.state.people.put(person.id, person);
  return ok(person);
};

const ROLES: readonly string[] = ['owner', 'member', 'visitor'];

/** A null role shuts the person out. */
const setAccess: Tool = ({ world }, body) => {
  const site = siteCalled(world, text(body, 'site'));
  if (site instanceof Refusal) return site;
  const person = personCalled(world, text(body, 'person'));
  if (person instanceof Refusal) return person;
  if (body['role'] !== null && !ROLES.includes(text(body, 'role')))
    return invalidRequest(`role must be null or one of ${ROLES.join(', ')}.`);
  const { [person.id]: _before, ...others } = site.access;
  const access = body['role'] === null ? others : { ...others, [person.id]: text(body, 'role') as SiteRole };
  world.state.sites.put(site.id, { ...site, access });
  for (const team of world.state.teams.values()) {
    if (team.siteId !== site.id) continue;
    const role: TeamMember['role'] =
      text(body, 'role') === 'visitor' ? 'guest' : (text(body, 'role') as TeamMember['role']);
    const rest = team.members.filter(({ personId }) => personId !== person.id);
    world.state.teams.put(team.id, {
      ...team,
      members: body['role'] === null ? rest : [...rest, { personId: person.id, role }],
    });
  }
  return noContent;
};

const addSite: Tool = ({ world }, body) => {
  const path = text(body, 'path');
  const timeZone = text(body, 'timeZone') || usualZone(world);
  const owner = personCalled(world, text(body, 'owner'));
  if (owner instanceof Refusal) return owner;
  if (!/^\/sites\/[A-Za-z0-9_-]+$/.test(path)) return invalidRequest('path must be as /sites/name.');
  if (!isTimeZone(timeZone)) return invalidRequest(`There is no time zone '${timeZone}'.`);
  if (!(siteCalled(world, path) instanceof Refusal)) return invalidRequest('This site is there already.');
  const site = makeSite(world, {
    path,
    displayName: text(body, 'displayName') || path.slice('/sites/'.length),
    timeZone,
    groupId: null,
    access: { [owner.id]: 'owner' },
  });
  return ok({ id: site.id, webId: site.webId });
};

/** What a site owner does by naming somebody in a person column. */
const ensureUser: Tool = ({ world }, body) => {
  const site = siteCalled(world, text(body, 'site'));
  if (site instanceof Refusal) return site;
  const person = personCalled(world, text(body, 'person'));
  return person instanceof Refusal ? person : ok({ lookupId: admitToSite(world, site, person) });
};

const restore: Tool = ({ world }, body) => {
  const place = placeCalled(world, body);
  if (place instanceof Refusal) return place;
  const row = place.rows.any(Number(body['item']));
  if (row === undefined || row.recycled === null) return notFound('This row is not in the recycle bin.');
  return restoreRow(world, place.list, row)
    ? noContent
    : alreadyExists('Another row has a value of this one that is to be unique.');
};

/** Behind the product's back: `rename` its display name, `retype` it to another facet, or `remove` it. */
const changeColumn: Tool = ({ world }, body) => {
  const place = placeCalled(world, body);
  if (place instanceof Refusal) return place;
  const { column, rename, retype, remove } = body;
  const alteration = {
    column: String(column),
    remove: remove === true,
    ...(typeof rename === 'string' && rename !== '' ? { rename } : {}),
    ...(isObject(retype) ? { retype } : {}),
  };
  return alter(world, place, alteration) ?? noContent;
};

const inList = { site: 'string', list: 'string' } as const;

/** By method and the word after `/_admin/`. */
const TOOLS: Readonly<Record<string, ToolRule>> = {
  'GET health': {
    shape: {},
    required: [],
    tool: ({ world }) =>
      ok({
        status: 'ok',
        people: [...world.state.people.values()].length,
        lists: [...world.state.lists.values()].length,
      }),
  },
  'POST reset': { shape: {}, required: [], tool: reset },
  'GET faults': { shape: {}, required: [], tool: ({ faults }) => ok({ faults: faults.report() }) },
  'POST faults': {
    shape: { seed: 'integer', faults: 'objects', chance: 'object' },
    required: ['faults'],
    tool: setFaults,
  },
  'DELETE faults': { shape: {}, required: [], tool: ({ faults }) => (faults.clear(), noContent) },
  'POST settle': { shape: {}, required: [], tool: settle },
  'GET usage': { shape: {}, required: [], tool: ({ usage }) => ok(usage.report()) },
  'DELETE usage': { shape: {}, required: [], tool: ({ usage }) => (usage.reset(), noContent) },
  'POST limits': {
    shape: { on: 'boolean', unitsPerMinute: 'integer', requestsPerPersonInFiveMinutes: 'integer' },
    required: [],
    tool: setLimits,
  },
  'GET people': { shape: {}, required: [], tool: ({ world }) => ok({ value: [...world.state.people.values()] }) },
  'POST people': {
    shape: { userPrincipalName: 'string', displayName: 'string', jobTitle: 'string', guest: 'boolean' },
    required: ['userPrincipalName'],
    tool: addPerson,
  },
  'GET sites': { shape: {}, required: [], tool: ({ world }) => ok({ value: [...world.state.sites.values()] }) },
  'POST sites': {
    shape: { path: 'string', displayName: 'string', timeZone: 'string', owner: 'string' },
    required: ['path', 'owner'],
    tool: addSite,
  },
  'POST access': {
    shape: { site: 'string', person: 'string', role: 'string' },
    required: ['site', 'person', 'role'],
    nullable: ['role'],
    tool: setAccess,
  },
  'POST ensure-user': { shape: { site: 'string', person: 'string' }, required: ['site', 'person'], tool: ensureUser },
  'POST restore': { shape: { ...inList, item: 'integer' }, required: ['site', 'list', 'item'], tool: restore },
  'POST columns': {
    shape: { ...inList, column: 'string', rename: 'string', retype: 'object', remove: 'boolean' },
    required: ['site', 'list', 'column'],
    tool: changeColumn,
  },
};

export function answerAdmin(services: Services, request: InnerRequest, origin: string): Answer | Promise<Answer> {
  // A page somewhere on the web must not use the tools of a laptop that reads it.
  const asker = request.headers.get('origin');
  if (asker !== null && asker !== origin) return accessDenied();
  const word = new URL(request.url, 'http://localhost').pathname.replace(/^\/_admin\//, '');
  const rule = TOOLS[`${request.method} ${word}`];
  if (rule === undefined)
    return notFound(`There is no tool '${request.method} ${word}'; there are: ${Object.keys(TOOLS).join(', ')}.`);
  const body = request.body.length === 0 ? {} : parseJson(request.body);
  if (!isObject(body)) return invalidRequest('The body must be a JSON object.');
  const missing = rule.required.find((name) => !(name in body));
  if (missing !== undefined) return invalidRequest(`${missing} is missing.`);
  return checkShape(body, `tool '${word}'`, rule.shape, rule.nullable) ?? rule.tool(services, body);
}
