/**
 * One call to Graph, from its address to its answer: who asks, what it costs, what goes wrong, which handler carries it
 * out. The same for a request on the wire and for one inside a batch.
 */
import { TrieRouter } from 'hono/router/trie-router';
import { resolveAddress } from './addresses.ts';
import { type InnerRequest, type Outcome, runBatch } from './batch.ts';
import { isObject } from './bodies.ts';
import { columnRoutes } from './columns.ts';
import { contentTypeRoutes } from './content-types.ts';
import { deltaRoutes, resyncRefusal } from './delta.ts';
import { driveRoutes } from './drives.ts';
import { notFound, notSupported, Refusal } from './errors.ts';
import { courseOf, type Course } from './fault-effects.ts';
import type { Faults } from './faults.ts';
import { intervene } from './interventions.ts';
import { itemQueryRoutes } from './item-query.ts';
import { itemRoutes } from './items.ts';
import { findList } from './list-search.ts';
import { listRoutes, placeOf } from './lists.ts';
import { peopleRoutes } from './people.ts';
import type { List, Person } from './records.ts';
import { closedToProgram, personOf } from './tokens.ts';
import { siteColumnRoutes } from './site-columns.ts';
import { pageRoutes } from './site-pages.ts';
import { siteProgramRoutes } from './site-programs.ts';
import { siteRoutes } from './sites.ts';
import { teamRoutes } from './teams.ts';
import type { Usage } from './throttling.ts';
import { uploadRoutes } from './uploads.ts';
import { versionRoutes } from './versions.ts';
import { type Answer, type Call, noContent, type Route, type World } from './world.ts';

/** Everything that is answered. Fixed words come before parameters in the same place. */
export const routes: readonly Route[] = [
  ...siteRoutes,
  ...siteProgramRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...siteColumnRoutes,
  ...contentTypeRoutes,
  ...pageRoutes,
  ...itemQueryRoutes,
  ...deltaRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...driveRoutes,
  ...uploadRoutes,
  ...peopleRoutes,
  ...teamRoutes,
];

export interface Services {
  readonly world: World;
  readonly faults: Faults;
  readonly usage: Usage;
}

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const router = new TrieRouter<Route>();
for (const route of routes) router.add(route.method, route.path, route);

function match(method: string, path: string): Match | null {
  // This router gives parameters by name, never by position.
  const [first] = router.match(method, path)[0] as [Route, Record<string, string>][];
  if (first === undefined) return null;
  const params = Object.entries(first[1]).map(([name, value]) => [name, decodeURIComponent(value)]);
  return { route: first[0], params: Object.fromEntries(params) as Record<string, string> };
}

function listOf(world: World, params: Readonly<Record<string, string>>): List | undefined {
  const site = world.state.sites.get(params['site'] ?? '');
  return site === undefined ? undefined : findList(world, site, params['list'] ?? '');
}

interface Met {
  readonly path: string;
  readonly query: string;
  readonly list: List | undefined;
}

function courseFor(
  { world, faults }: Services,
  request: InnerRequest,
  person: Person | Refusal,
  { path, query, list }: Met,
): Course {
  const effects = faults.meet({
    method: request.method,
    path,
    query,
    list: list === undefined ? [] : [list.id, list.name, list.displayName],
    person: person instanceof Refusal ? '' : person.userPrincipalName,
    body: () => new TextDecoder().decode(request.body),
  });
  return courseOf(effects, world.now(), world.random);
}

/** Carries out the handler's work in one piece: nothing else happens in the tenant meanwhile. */
function carryOut(call: Call, route: Route, course: Course): Answer {
  for (const intervention of course.interventions) intervene(call, intervention);
  if (course.resync === null) return route.handler(call);
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return place;
  const { code = 'resyncChangesApplyDifferences', location = true } = course.resync;
  return resyncRefusal(call, place, code, location);
}

function splitUrl(url: string): { readonly path: string; readonly query: Map<string, string> } {
  const mark = url.indexOf('?');
  const path = (mark === -1 ? url : url.slice(0, mark)).replace(/^\/v1\.0(?=\/|$)/, '');
  return { path, query: new Map(new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))) };
}

const timedOut = new Refusal(504, 'gatewayTimeout', 'The request timed out');

/** One request that is not a batch. */
async function single(services: Services, request: InnerRequest, origin: string, inBatch = false): Promise<Outcome> {
  const { world, usage } = services;
  const { path, query } = splitUrl(request.url);
  const person = personOf(world, request.headers);
  const address = resolveAddress(world, path);
  if (!(address instanceof Refusal)) for (const [name, value] of address.query) query.set(name, value);
  const found = address instanceof Refusal ? null : match(request.method, address.path);
  const list = listOf(world, found?.params ?? {});
  const queryText = [...query].map(([name, value]) => `${name}=${value}`).join('&');
  const course = courseFor(services, request, person, {
    path: address instanceof Refusal ? path : address.path,
    query: queryText,
    list,
  });
  if (course.latency > 0) await world.sleep(course.latency);
  // Nobody sees this answer; in a batch, what depends on the call must not be carried out.
  if (course.transport === 'lost' && !course.carriedOut) return { answer: timedOut, transport: 'lost' };
  const outcome = (answer: Answer): Outcome => ({
    answer: course.refusal ?? answer,
    transport: course.transport,
    skew: course.skew,
  });

  if (person instanceof Refusal) return outcome(person);
  const units =
    found === null ? 0 : typeof found.route.units === 'number' ? found.route.units : found.route.units(query);
  const name = found === null ? 'not supported' : `${found.route.method} ${found.route.path}`;
  const throttled = usage.count(name, person.userPrincipalName, units);
  if (throttled !== null) return outcome(throttled);
  if (!course.carriedOut) return outcome(timedOut);
  if (address instanceof Refusal) return outcome(address);
  if (found === null) return outcome(notSupported(`${request.method} ${path}`));
  const closed = closedToProgram(person, address.path);
  if (closed !== null) return outcome(closed);
  const call: Call = {
    world: course.skew === 0 ? world : { ...world, skew: course.skew },
    person,
    method: request.method,
    path: address.asked,
    params: found.params,
    query,
    headers: request.headers,
    body: request.body,
    origin,
    view: course.view,
  };
  if (course.landsAfter !== null) {
    const { route } = found;
    world.later.add(world.now() + course.landsAfter * 1000, () => carryOut(call, route, course));
    // Inside a batch it is the batch that gives up waiting: what depends on it fails.
    return inBatch ? { answer: timedOut, transport: 'intact', skew: course.skew } : outcome(noContent);
  }
  return outcome(carryOut(call, found.route, course));
}

async function batch(services: Services, request: InnerRequest, origin: string): Promise<Outcome> {
  const { world } = services;
  if (request.method !== 'POST') return { answer: notFound(), transport: 'intact' };
  const person = personOf(world, request.headers);
  const course = courseFor(services, request, person, { path: '/$batch', query: '', list: undefined });
  if (course.latency > 0) await world.sleep(course.latency);
  if (course.transport === 'lost' && !course.carriedOut) return { answer: noContent, transport: 'lost' };
  if (person instanceof Refusal) return { answer: person, transport: course.transport };
  if (!course.carriedOut) return { answer: course.refusal ?? noContent, transport: course.transport };
  const carriedOut = (): Promise<Outcome> =>
    runBatch(world, request.body, course.batchStopsAfter, (inner) => {
      const headers = new Headers(inner.headers);
      headers.set('authorization', request.headers.get('authorization') ?? '');
      return single(services, { ...inner, headers }, origin, true);
    });
  if (course.landsAfter !== null) {
    world.later.add(world.now() + course.landsAfter * 1000, carriedOut);
    return { answer: noContent, transport: 'lost' };
  }
  const outcome = await carriedOut();
  return {
    answer: course.refusal ?? outcome.answer,
    transport: course.transport === 'intact' ? outcome.transport : course.transport,
    skew: course.skew,
  };
}

/** How long each refusal in an answer asks its caller to wait, as far as she can read it. */
function* waitsIn({ answer, transport }: Outcome): Generator<string | undefined> {
  if (transport !== 'intact') return;
  if (answer instanceof Refusal) yield answer.headers['Retry-After'];
  const body = answer instanceof Refusal ? undefined : answer.json;
  const responses: unknown = isObject(body) ? body['responses'] : undefined;
  if (!Array.isArray(responses)) return;
  for (const { headers } of responses as readonly { readonly headers: Readonly<Record<string, string>> }[]) {
    yield headers['Retry-After'];
  }
}

/** A request below `/v1.0`; `origin` is where the caller reached us. */
export async function answerGraph(services: Services, request: InnerRequest, origin: string): Promise<Outcome> {
  const { world, usage } = services;
  const person = personOf(world, request.headers);
  const name = person instanceof Refusal ? '' : person.userPrincipalName;
  usage.arrive(name);
  const answering = splitUrl(request.url).path === '/$batch' ? batch : single;
  const outcome = await answering(services, request, origin);
  for (const wait of waitsIn(outcome)) usage.told(name, wait);
  return outcome;
}
