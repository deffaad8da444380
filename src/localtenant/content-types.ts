/**
 * Content types of a site and the site columns that they hold. Lists here have no types of their own: what a client
 * does with a type on its site is answered, and nothing more.
 */
import { checkShape, isObject, jsonBody, type Json, textOf } from './bodies.ts';
import { answerColumn, answerColumns } from './column-answers.ts';
import { columnJson } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { alreadyExists, badRequest, invalidRequest, notFound, Refusal } from './errors.ts';
import { pageOf } from './paging.ts';
import { pick, queryOptions } from './query-options.ts';
import { newGuid } from './random.ts';
import type { ContentType, Site } from './records.ts';
import { columnsOf } from './site-columns.ts';
import { contextUrl, siteIdText, siteOf } from './sites.ts';
import { type Answer, type Call, created, noContent, ok, type Route, type World } from './world.ts';

const CONTENT_TYPE_COLUMN = 'c042a256-787d-4a6f-8a8a-cf6ab767f12d';
const TITLE_COLUMN = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

const builtIn = (id: string, name: string, group: string): ContentType => ({
  id,
  name,
  description: '',
  group,
  columnIds: [CONTENT_TYPE_COLUMN, TITLE_COLUMN],
});

/** Those of SharePoint's own on which others are built here. */
const BUILT_IN: readonly ContentType[] = [
  builtIn('0x01', 'Item', 'List Content Types'),
  builtIn('0x0101', 'Document', 'Document Content Types'),
  builtIn('0x0120', 'Folder', 'Folder Content Types'),
];

const typesOf = (site: Site): readonly ContentType[] => [...BUILT_IN, ...(site.contentTypes ?? [])];

const typeContext = (world: World, site: Site, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/contentTypes${what}`);

/** The type that this one is built on: the longest of the others that its id begins with. */
const parentOf = (site: Site, { id }: ContentType): ContentType | undefined =>
  typesOf(site)
    .filter((each) => each.id !== id && id.startsWith(each.id))
    .toSorted((one, other) => other.id.length - one.id.length)[0];

function typeJson(site: Site, type: ContentType): Json {
  const parent = parentOf(site, type);
  return {
    id: type.id,
    description: type.description,
    group: type.group,
    hidden: false,
    isBuiltIn: BUILT_IN.includes(type),
    name: type.name,
    ...(parent === undefined ? {} : { parentId: parent.id }),
    readOnly: false,
    sealed: false,
    ...(parent === undefined ? {} : { base: { id: parent.id, name: parent.name } }),
  };
}

function getTypes(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  const options = queryOptions(call, ['$select', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, typesOf(site), options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': typeContext(call.world, site, ''),
    ...page.links,
    value: page.items.map((type) => pick(typeJson(site, type), options.select)),
  });
}

interface Spot {
  readonly site: Site;
  readonly type: ContentType;
}

/** Types of a whole site are its owners' to make and change. */
function spotOf(call: Call, need: 'read' | 'own'): Spot | Refusal {
  const site = siteOf(call, need);
  if (site instanceof Refusal) return site;
  const type = typesOf(site).find(({ id }) => id.toLowerCase() === call.params['type']?.toLowerCase());
  return type === undefined ? notFound() : { site, type };
}

function getType(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  return ok({
    '@odata.context': typeContext(call.world, spot.site, '/$entity'),
    ...pick(typeJson(spot.site, spot.type), options.select),
  });
}

function keep(world: World, site: Site, contentTypes: readonly ContentType[]): Site {
  const kept: Site = { ...site, contentTypes };
  world.state.sites.put(site.id, kept);
  return kept;
}

/** What follows the parent's id: 00 and a GUID without hyphens, or two digits that are not 00. */
const OWN_PART = /^(?:00[0-9A-F]{32}|(?!00)[0-9A-F]{2})+$/i;

function postType(call: Call): Answer {
  const { world } = call;
  const site = siteOf(call, 'own');
  if (site instanceof Refusal) return site;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const base: Json = isObject(body['base']) ? body['base'] : {};
  const misfit =
    checkShape(body, 'contentType', {
      id: 'string',
      name: 'string',
      description: 'string',
      group: 'string',
      base: 'object',
    }) ?? checkShape(base, 'contentType', { id: 'string', name: 'string' });
  if (misfit !== null) return misfit;
  const name = textOf(body, 'name')?.trim() ?? '';
  const parent = typesOf(site).find(({ id }) => id === textOf(base, 'id'));
  if (name === '' || parent === undefined) return invalidRequest('One of the provided arguments is not acceptable.');
  const id = textOf(body, 'id') ?? `${parent.id}00${newGuid(world.random).replaceAll('-', '').toUpperCase()}`;
  if (!id.startsWith(parent.id) || !OWN_PART.test(id.slice(parent.id.length))) {
    return invalidRequest('One of the provided arguments is not acceptable.');
  }
  const same = (each: ContentType): boolean =>
    each.id.toLowerCase() === id.toLowerCase() || each.name.toLowerCase() === name.toLowerCase();
  if (typesOf(site).some(same)) return alreadyExists('A content type with this name or id already exists.');
  const type: ContentType = {
    id,
    name,
    description: textOf(body, 'description') ?? '',
    group: textOf(body, 'group') ?? 'Custom Content Types',
    columnIds: parent.columnIds,
  };
  const made = keep(world, site, [...(site.contentTypes ?? []), type]);
  return created({ '@odata.context': typeContext(world, site, '/$entity'), ...typeJson(made, type) });
}

function deleteType(call: Call): Answer {
  const spot = spotOf(call, 'own');
  if (spot instanceof Refusal) return spot;
  const { site, type } = spot;
  const inUse = typesOf(site).some((each) => each !== type && each.id.startsWith(type.id));
  if (BUILT_IN.includes(type) || inUse) return invalidRequest('The content type is in use.');
  keep(
    call.world,
    site,
    (site.contentTypes ?? []).filter((each) => each !== type),
  );
  return noContent;
}

const columnsIn = ({ site, type }: Spot): readonly Column[] =>
  type.columnIds.flatMap((id) => columnsOf(site).find((column) => column.id === id) ?? []);

const columnContext = (world: World, { site, type }: Spot, what: string): string =>
  typeContext(world, site, `('${type.id}')/columns${what}`);

function getColumns(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  return answerColumns(call, columnContext(call.world, spot, ''), () => columnsIn(spot));
}

function getColumn(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const column = columnsIn(spot).find(({ id }) => id === call.params['column']?.toLowerCase());
  return column === undefined ? notFound() : answerColumn(call, columnContext(call.world, spot, '/$entity'), column);
}

/** The site column that an address names, as `https://graph.microsoft.com/v1.0/sites/{id}/columns/{id}`. */
function columnAt(site: Site, address: string): Column | undefined {
  const id = /\/columns\/([^/?]+)$/.exec(address)?.[1]?.toLowerCase();
  return columnsOf(site).find((column) => column.id === id);
}

const setColumns = (call: Call, { site, type }: Spot, columnIds: readonly string[]): Site =>
  keep(
    call.world,
    site,
    (site.contentTypes ?? []).map((each) => (each === type ? { ...type, columnIds } : each)),
  );

/** By reference to a column of the site. The page says 200, the description 201; clients read either. */
function postColumn(call: Call): Answer {
  const spot = spotOf(call, 'own');
  if (spot instanceof Refusal) return spot;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const bind = 'sourceColumn@odata.bind';
  const misfit = checkShape(body, 'columnDefinition', { [bind]: 'string' });
  if (misfit !== null) return misfit;
  const column = columnAt(spot.site, textOf(body, bind) ?? '');
  if (column === undefined) return badRequest('The source column was not found.');
  if (BUILT_IN.includes(spot.type)) return invalidRequest('The content type is read only.');
  if (spot.type.columnIds.includes(column.id)) {
    return alreadyExists(`A column with the name '${column.name}' already exists.`);
  }
  setColumns(call, spot, [...spot.type.columnIds, column.id]);
  return created({ '@odata.context': columnContext(call.world, spot, '/$entity'), ...columnJson(column) });
}

function deleteColumn(call: Call): Answer {
  const spot = spotOf(call, 'own');
  if (spot instanceof Refusal) return spot;
  const column = columnsIn(spot).find(({ id }) => id === call.params['column']?.toLowerCase());
  if (column === undefined) return notFound();
  if (column.builtIn) return invalidRequest(`The column '${column.name}' cannot be deleted.`);
  setColumns(
    call,
    spot,
    spot.type.columnIds.filter((id) => id !== column.id),
  );
  return noContent;
}

const TYPE = '/sites/:site/contentTypes/:type';

export const contentTypeRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/contentTypes', units: 2, handler: getTypes },
  { method: 'POST', path: '/sites/:site/contentTypes', units: 2, handler: postType },
  { method: 'GET', path: TYPE, units: 1, handler: getType },
  { method: 'DELETE', path: TYPE, units: 2, handler: deleteType },
  { method: 'GET', path: `${TYPE}/columns`, units: 2, handler: getColumns },
  { method: 'POST', path: `${TYPE}/columns`, units: 2, handler: postColumn },
  { method: 'GET', path: `${TYPE}/columns/:column`, units: 1, handler: getColumn },
  { method: 'DELETE', path: `${TYPE}/columns/:column`, units: 2, handler: deleteColumn },
];
