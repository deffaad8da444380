/**
 * SharePoint's own REST, `<site>/_api/…`, for what Graph has no word for: groups, permission levels, rights of a list.
 * Bearer calls need no request digest; answers are JSON without metadata, which is all that the product asks for.
 */
import { type InnerRequest, type Outcome } from './batch.ts';
import { notSupported, Refusal } from './errors.ts';
import { courseOf } from './fault-effects.ts';
import type { Services } from './graph.ts';
import { stepsOf } from './rest-address.ts';
import { restGroupRoutes } from './rest-groups.ts';
import { restRightsRoutes } from './rest-rights.ts';
import { restSiteRoutes } from './rest-site.ts';
import { restViewRoutes } from './rest-views.ts';
import type { RestCall, RestRoute } from './rest-call.ts';
import { enterSite } from './sites.ts';
import { personOf } from './tokens.ts';
import { type Answer, clearView } from './world.ts';

const routes: readonly RestRoute[] = [...restGroupRoutes, ...restRightsRoutes, ...restSiteRoutes, ...restViewRoutes];

interface Found {
  readonly route: RestRoute;
  readonly args: ReadonlyMap<string, string>;
}

/** `web/sitegroups/getbyname(name)/users`: words as they stand, arguments by the names in the route. */
function match(method: string, path: string): Found | null {
  const steps = stepsOf(path);
  if (steps === null) return null;
  for (const route of routes) {
    const wanted = stepsOf(route.path) ?? [];
    if (route.method !== method || wanted.length !== steps.length) continue;
    const args = new Map<string, string>();
    const fits = wanted.every(({ name, args: named }, index) => {
      const step = steps[index];
      if (step?.name !== name || step.args.size !== named.size) return false;
      return [...named.values()].every((key, place) => {
        const value = step.args.get(key.toLowerCase()) ?? step.args.get(String(place));
        if (value !== undefined) args.set(key, value);
        return value !== undefined;
      });
    });
    if (fits) return { route, args };
  }
  return null;
}

/** POST stands for what browsers could not send once. */
const methodOf = ({ method, headers }: InnerRequest): string =>
  method === 'POST' ? (headers.get('x-http-method')?.toUpperCase() ?? 'POST') : method;

const wantsJson = (headers: Headers): boolean => /application\/json/i.test(headers.get('accept') ?? '');

/** Refusals as REST words them. */
const worded = (answer: Answer): Answer =>
  answer instanceof Refusal
    ? {
        status: answer.status,
        json: { 'odata.error': { code: answer.code, message: { lang: 'nb-NO', value: answer.message } } },
        headers: answer.headers,
      }
    : answer;

/** What a call costs is not documented for REST; counted as Graph counts its like: one thing 1, a collection or a change 2. */
const unitsOf = (method: string, path: string): number => (method === 'GET' && path === 'web' ? 1 : 2);

/** `site`: server-relative path; `path`: below `_api/`, decoded. */
export async function answerRest(
  { world, faults, usage }: Services,
  request: InnerRequest,
  { site, path, query }: { readonly site: string; readonly path: string; readonly query: string },
  origin: string,
): Promise<Outcome> {
  const method = methodOf(request);
  const person = personOf(world, request.headers, 'sharepoint');
  const effects = faults.meet({
    method,
    path: `${site}/_api/${path}`,
    query,
    list: [],
    person: person instanceof Refusal ? '' : person.userPrincipalName,
    body: () => new TextDecoder().decode(request.body),
  });
  const course = courseOf(effects, world.now(), world.random);
  if (course.latency > 0) await world.sleep(course.latency);
  const outcome = (answer: Answer): Outcome => ({
    answer: worded(course.refusal ?? answer),
    transport: course.transport,
    skew: course.skew,
  });
  if (person instanceof Refusal) return outcome(person);
  const throttled = usage.count(
    `REST ${method} ${path.replaceAll(/\(.*?\)/g, '()')}`,
    person.userPrincipalName,
    unitsOf(method, path),
  );
  if (throttled !== null) return outcome(throttled);
  const timedOut = new Refusal(504, '-2147024891', 'The request timed out');
  if (!course.carriedOut) return outcome(timedOut);
  if (!wantsJson(request.headers)) return outcome(notSupported('REST answers in XML'));
  const found = match(method, path);
  if (found === null) return outcome(notSupported(`REST ${method} ${path}`));
  const entered = [...world.state.sites.values()].find((each) => each.path.toLowerCase() === site.toLowerCase());
  if (entered === undefined) return outcome(new Refusal(404, '-2130575338', 'The site could not be found.'));
  const call: RestCall = {
    world,
    person,
    method,
    path,
    params: {},
    query: new Map(new URLSearchParams(query)),
    headers: request.headers,
    body: request.body,
    origin,
    view: clearView,
    args: found.args,
    siteId: entered.id,
  };
  const admitted = enterSite(call, entered.id);
  if (admitted instanceof Refusal) return outcome(admitted);
  if (course.landsAfter === null) return outcome(found.route.handler(call));
  world.later.add(world.now() + course.landsAfter * 1000, () => found.route.handler(call));
  return outcome(timedOut);
}
