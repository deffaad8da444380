/** Sites: who may do what on them, and how they read. The id is `host,collection,web`; addresses.ts has made it one id. */
import { accessDenied, notFound, Refusal } from './errors.ts';
import { admitToSite } from './site-people.ts';
import type { List, Site } from './records.ts';
import {
  ADD_ITEMS,
  DELETE_ITEMS,
  EDIT_ITEMS,
  MANAGE_LISTS,
  MANAGE_PERMISSIONS,
  OPEN,
  permissionsOf,
  VIEW_ITEMS,
} from './rights.ts';
import { utcText } from './site-time.ts';
import { pick, queryOptions } from './query-options.ts';
import { type Answer, type Call, ok, type Route, type World } from './world.ts';

/** What a call wants to do with a site, a list or its rows. */
export type Need = 'read' | 'add' | 'edit' | 'delete' | 'manage' | 'own';

const permissionFor: Readonly<Record<Need, bigint>> = {
  read: VIEW_ITEMS,
  add: ADD_ITEMS,
  edit: EDIT_ITEMS,
  delete: DELETE_ITEMS,
  manage: MANAGE_LISTS,
  own: MANAGE_PERMISSIONS,
};

export const mayDo = (call: Call, site: Site, list: List | null, need: Need): boolean =>
  (permissionsOf(call.world, site, list, call.person.id) & permissionFor[need]) !== 0n;

/** The site of the call, for one who may enter it; the person is then known to the site. */
export function enterSite(call: Call, siteId: string): Site | Refusal {
  const site = call.world.state.sites.get(siteId);
  if (site === undefined) return notFound('Requested site could not be found');
  if ((permissionsOf(call.world, site, null, call.person.id) & OPEN) === 0n) return accessDenied();
  admitToSite(call.world, site, call.person);
  return site;
}

/** The site of the call, for one who may do that there, where a list has no rights of its own. */
function siteFor(call: Call, siteId: string, need: Need): Site | Refusal {
  const site = enterSite(call, siteId);
  return site instanceof Refusal || mayDo(call, site, null, need) ? site : accessDenied();
}

export const siteOf = (call: Call, need: Need): Site | Refusal => siteFor(call, call.params['site'] ?? '', need);

export const siteIdText = (world: World, site: Site): string => `${world.host},${site.id},${site.webId}`;

export const siteUrl = (world: World, site: Site): string => `https://${world.host}${encodeURI(site.path)}`;

export const contextUrl = (world: World, what: string): string => `${world.publicOrigin}/v1.0/$metadata#${what}`;

function siteJson(world: World, site: Site): Record<string, unknown> {
  return {
    createdDateTime: utcText(site.created),
    description: '',
    id: siteIdText(world, site),
    lastModifiedDateTime: utcText(site.created),
    name: site.path.slice(site.path.lastIndexOf('/') + 1),
    webUrl: siteUrl(world, site),
    displayName: site.displayName,
    ...(site.path === '' ? { root: {} } : {}),
    siteCollection: { hostname: world.host },
  };
}

/** Shown to those who select it; `more` says which list and row. */
export const sharepointIds = (world: World, site: Site, more: Readonly<Record<string, string>> = {}): unknown => ({
  ...more,
  siteId: site.id,
  siteUrl: siteUrl(world, site),
  tenantId: world.tenantId,
  webId: site.webId,
});

function getSite(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  const json: Record<string, unknown> = siteJson(call.world, site);
  if (options.select?.includes('sharepointIds') === true) {
    json['sharepointIds'] = sharepointIds(call.world, site);
  }
  return ok({ '@odata.context': contextUrl(call.world, 'sites/$entity'), ...pick(json, options.select) });
}

/** `?search=`: sites that the person may open, by words in their names; `*` finds all. */
function findSites(call: Call): Answer {
  const options = queryOptions(call, ['$select', '$top'], ['search']);
  if (options instanceof Refusal) return options;
  const words = (call.query.get('search') ?? '').toLowerCase().replaceAll('*', '');
  const found = [...call.world.state.sites.values()].filter(
    (site) =>
      site.access[call.person.id] !== undefined && `${site.displayName} ${site.path}`.toLowerCase().includes(words),
  );
  return ok({
    '@odata.context': contextUrl(call.world, 'sites'),
    value: found.slice(0, options.top ?? 200).map((site) => pick(siteJson(call.world, site), options.select)),
  });
}

export const siteRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites', units: 2, handler: findSites },
  { method: 'GET', path: '/sites/:site', units: 1, handler: getSite },
];
