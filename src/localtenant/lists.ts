/** Lists: made, renamed, found, taken away; what their stamp says of their rows. Columns and rows have files of their own. */
import { checkShape, isObject, jsonBody, type Json, textOf } from './bodies.ts';
import { columnsJson } from './column-definitions.ts';
import { driveJson } from './drive-items.ts';
import {
  accessDenied,
  alreadyExists,
  badRequest,
  invalidRequest,
  notFound,
  notSupported,
  Refusal,
  resourceModified,
} from './errors.ts';
import { changeList, columnsFrom, makeList, removeList } from './list-making.ts';
import { findList, listsOf } from './list-search.ts';
import { pageOf } from './paging.ts';
import { knownNames, pick, queryOptions, type QueryOptions } from './query-options.ts';
import { matchesETag } from './preconditions.ts';
import type { List, Site } from './records.ts';
import type { Rows } from './rows.ts';
import { contextUrl, enterSite, mayDo, type Need, sharepointIds, siteIdText, siteOf, siteUrl } from './sites.ts';
import { identityOf } from './site-people.ts';
import { utcText } from './site-time.ts';
import {
  type Answer,
  type Call,
  clearView,
  created,
  noContent,
  ok,
  type Route,
  type View,
  type World,
} from './world.ts';

/** A list with the site that it lies on. */
export interface Place {
  readonly site: Site;
  readonly list: List;
  readonly rows: Rows;
}

/** The list that the call names, for one who may do that there. */
export function placeOf(call: Call, need: Need): Place | Refusal {
  const site = enterSite(call, call.params['site'] ?? '');
  if (site instanceof Refusal) return site;
  const list = findList(call.world, site, call.params['list'] ?? '');
  if (list === undefined) return notFound('The specified list was not found');
  return mayDo(call, site, list, need) ? { site, list, rows: call.world.state.rows(list.id) } : accessDenied();
}

/** When the list or a row of it last changed, as this call is to see it. Milliseconds since 1970; null: not told. */
function stampOf(world: World, { list, rows }: Omit<Place, 'site'>, view: View): number | null {
  const { listStamp } = view;
  if (listStamp?.kind === 'missing') return null;
  const horizon = listStamp?.kind === 'late' ? world.now() - listStamp.seconds * 1000 : view.horizon;
  const own = horizon !== null && list.modified > horizon ? list.created : list.modified;
  const stamp = Math.max(own, rows.lastChangedAt(horizon) ?? 0);
  if (listStamp?.kind !== 'repeated') return stamp;
  const step = listStamp.seconds * 1000;
  return Math.max(list.created, Math.floor(stamp / step) * step);
}

export const listUrl = (world: World, site: Site, list: List): string =>
  `${siteUrl(world, site)}/${list.template === 'documentLibrary' ? '' : 'Lists/'}${encodeURIComponent(list.name)}`;

/** What an answer says of a list that no row and no fault changes. Documents are never altered, so it is made once. */
const lasting = new WeakMap<List, Readonly<Record<string, unknown>>>();

function lastingJson(world: World, site: Site, list: List): Readonly<Record<string, unknown>> {
  const known = lasting.get(list);
  if (known !== undefined) return known;
  const made = {
    createdDateTime: utcText(list.created),
    description: list.description,
    id: list.id,
    name: list.name,
    webUrl: listUrl(world, site, list),
    displayName: list.displayName,
    createdBy: identityOf(world, list.createdBy),
    lastModifiedBy: identityOf(world, list.modifiedBy),
    parentReference: { siteId: siteIdText(world, site) },
    list: {
      contentTypesEnabled: list.contentTypesEnabled,
      hidden: list.hidden,
      template: list.template,
    },
    ...(list.system ? { system: {} } : {}),
  };
  lasting.set(list, made);
  return made;
}

/** The ETag follows the stamp, so what is late, repeated or missing of the one is so of the other. */
function listJson(world: World, place: Place, view: View): Record<string, unknown> {
  const { site, list } = place;
  const stamp = stampOf(world, place, view);
  if (stamp === null) return { ...lastingJson(world, site, list) };
  const eTag = `"${list.id},${Math.floor(stamp / 1000)}"`;
  return {
    '@odata.etag': eTag,
    ...lastingJson(world, site, list),
    eTag,
    lastModifiedDateTime: utcText(stamp + world.skew),
  };
}

const LIST_PROPERTIES = [
  'createdDateTime',
  'description',
  'eTag',
  'id',
  'lastModifiedDateTime',
  'name',
  'webUrl',
  'displayName',
  'createdBy',
  'lastModifiedBy',
  'parentReference',
  'list',
  'system',
  'sharepointIds',
  'columns',
  'drive',
];

function listOptions(call: Call, collection: boolean): QueryOptions | Refusal {
  const options = queryOptions(
    call,
    collection ? ['$select', '$expand', '$filter', '$top', '$skiptoken'] : ['$select', '$expand'],
  );
  if (options instanceof Refusal) return options;
  return knownNames(options, 'list', LIST_PROPERTIES, ['columns', 'drive']);
}

function shownList(call: Call, place: Place, options: QueryOptions): Record<string, unknown> {
  const { world } = call;
  const { site, list } = place;
  const json: Record<string, unknown> = listJson(world, place, call.view);
  if (options.select?.includes('sharepointIds') === true) {
    json['sharepointIds'] = sharepointIds(world, site, { listId: list.id });
  }
  // The facet is shown to those who ask for it.
  if (options.select?.includes('system') !== true) delete json['system'];
  const shown = pick(json, options.select);
  const select = options.expand.get('columns');
  if (select !== undefined) {
    shown['columns'] = columnsJson(list, select);
  }
  if (options.expand.has('drive') && list.template === 'documentLibrary') shown['drive'] = driveJson(world, site, list);
  return shown;
}

const listContext = (world: World, site: Site, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/lists${what}`);

function getLists(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const options = listOptions(call, true);
  if (options instanceof Refusal) return options;
  const wanted =
    options.filter === null ? null : /^(displayName|name) eq '((?:[^']|'')*)'$/.exec(options.filter.trim());
  if (options.filter !== null && wanted === null) return invalidRequest('Invalid filter clause');
  const [, property, quoted] = wanted ?? [];
  const text = quoted?.replaceAll("''", "'").toLowerCase();
  const lists = listsOf(call.world, site).filter(
    (list) =>
      (!list.system || options.select?.includes('system') === true) &&
      mayDo(call, site, list, 'read') &&
      (text === undefined || (property === 'name' ? list.name : list.displayName).toLowerCase() === text),
  );
  const page = pageOf(call, lists, options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': listContext(call.world, site, ''),
    ...page.links,
    value: page.items.map((list) => shownList(call, { site, list, rows: call.world.state.rows(list.id) }, options)),
  });
}

function getList(call: Call): Answer {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return place;
  const options = listOptions(call, false);
  if (options instanceof Refusal) return options;
  return ok({ '@odata.context': listContext(call.world, place.site, '/$entity'), ...shownList(call, place, options) });
}

const sameName = (world: World, site: Site, displayName: string, except?: List): boolean =>
  listsOf(world, site).some((list) => list !== except && list.displayName.toLowerCase() === displayName.toLowerCase());

const nameTaken = alreadyExists('Name already exists');

function postList(call: Call): Answer {
  const site = siteOf(call, 'manage');
  if (site instanceof Refusal) return site;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  if ('name' in body) {
    return invalidRequest(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
  }
  const misfit =
    checkShape(body, 'list', { displayName: 'string', description: 'string', list: 'object', columns: 'objects' }) ??
    (isObject(body['list'])
      ? checkShape(body['list'], 'listInfo', { template: 'string', hidden: 'boolean', contentTypesEnabled: 'boolean' })
      : null);
  if (misfit !== null) return misfit;
  const displayName = textOf(body, 'displayName')?.trim() ?? '';
  if (displayName === '' || displayName.length > 255)
    return invalidRequest('One of the provided arguments is not acceptable.');
  const info: Json = isObject(body['list']) ? body['list'] : {};
  const template = textOf(info, 'template') ?? 'genericList';
  if (template !== 'genericList' && template !== 'documentLibrary')
    return notSupported(`the list template '${template}'`);
  if (sameName(call.world, site, displayName)) return nameTaken;
  const columns = columnsFrom(call.world, site, body, template);
  if (columns instanceof Refusal) return columns;
  const list = makeList(
    call.world,
    site.id,
    {
      displayName,
      description: textOf(body, 'description') ?? '',
      template,
      hidden: info['hidden'] === true,
      contentTypesEnabled: info['contentTypesEnabled'] === true,
      columns,
    },
    call.person.id,
  );
  const place: Place = { site, list, rows: call.world.state.rows(list.id) };
  return created({
    '@odata.context': listContext(call.world, site, '/$entity'),
    ...listJson(call.world, place, call.view),
  });
}

function patchList(call: Call): Answer {
  const place = placeOf(call, 'manage');
  if (place instanceof Refusal) return place;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  if ('name' in body) return invalidRequest("The property 'name' of a list cannot be changed.");
  const misfit = checkShape(body, 'list', { displayName: 'string', description: 'string' });
  if (misfit !== null) return misfit;
  const { eTag } = listJson(call.world, place, clearView);
  if (!matchesETag(call.headers.get('if-match'), typeof eTag === 'string' ? eTag : '')) return resourceModified();
  if (place.list.system) return badRequest('A system list cannot be changed.');
  const displayName = textOf(body, 'displayName')?.trim() ?? place.list.displayName;
  if (displayName === '') return invalidRequest('One of the provided arguments is not acceptable.');
  if (sameName(call.world, place.site, displayName, place.list)) return nameTaken;
  const description = textOf(body, 'description') ?? place.list.description;
  const list = changeList(call.world, place.list, { displayName, description }, call.person.id);
  return ok({
    '@odata.context': listContext(call.world, place.site, '/$entity'),
    ...listJson(call.world, { ...place, list }, call.view),
  });
}

function deleteList(call: Call): Answer {
  const place = placeOf(call, 'manage');
  if (place instanceof Refusal) return place;
  const { list } = place;
  if (list.system || place.site.libraryId === list.id) return badRequest('This list cannot be deleted.');
  removeList(call.world, list);
  return noContent;
}

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/lists', units: 2, handler: getLists },
  { method: 'POST', path: '/sites/:site/lists', units: 2, handler: postList },
  { method: 'GET', path: '/sites/:site/lists/:list', units: 1, handler: getList },
  { method: 'PATCH', path: '/sites/:site/lists/:list', units: 2, handler: patchList },
  { method: 'DELETE', path: '/sites/:site/lists/:list', units: 2, handler: deleteList },
];
