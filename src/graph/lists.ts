/**
 * Requests for sites, lists, columns, items, versions and changes, so that nobody else writes their paths.
 * What is read over pages is a path; what is sent once is a request. Nothing here knows a list of ours.
 */
import { type Filter, pathOf, queryOf } from '#graph/odata.ts';
import type { GraphRequest } from '#graph/request.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A list of a site, by Graph's ids. */
export interface ListPlace {
  readonly site: string;
  readonly list: string;
}

const listPath = ({ site, list }: ListPlace, ...below: readonly string[]): string =>
  pathOf('sites', site, 'lists', list, ...below);

export const read = (path: string): GraphRequest => ({ method: 'GET', path });

const siteAt = (host: string, place: string): string =>
  `${pathOf('sites', host)}:${pathOf(...place.split('/').filter((part) => part !== ''))}`;

export const siteOfGroup = (group: string): GraphRequest => read(pathOf('groups', group, 'sites', 'root'));

/**
 * `expand` as in `{ columns: ['name'] }`. The site by its id, or by host and place (`/sites/prosjekt`): each list tells the
 * site's id in its `parentReference`, so the site need not be asked for first.
 */
export const listsOf = (
  site: string | { readonly host: string; readonly path: string },
  select: readonly string[],
  expand?: Readonly<Record<string, readonly string[]>>,
): string =>
  (typeof site === 'string' ? pathOf('sites', site, 'lists') : `${siteAt(site.host, site.path)}:/lists`) +
  queryOf({ select, ...(expand && { expand }) });

export const listOf = (place: ListPlace, select: readonly string[]): GraphRequest =>
  read(listPath(place) + queryOf({ select }));

/** The list's `name` is made of its display name: create it in ASCII, and rename it after. */
export const createList = (site: string, body: Fields): GraphRequest => ({
  method: 'POST',
  path: pathOf('sites', site, 'lists'),
  body,
});

export const updateList = (place: ListPlace, body: Fields): GraphRequest => ({
  method: 'PATCH',
  path: listPath(place),
  body,
});

/** To the site's recycle bin, with its rows. */
export const deleteList = (place: ListPlace): GraphRequest => ({ method: 'DELETE', path: listPath(place) });

/** Hidden columns are told only where `hidden` is selected (learn: graph/api/resources/columndefinition). */
export const columnsOf = (place: ListPlace, select: readonly string[]): string =>
  listPath(place, 'columns') + queryOf({ select });

export const createColumn = (place: ListPlace, body: Fields): GraphRequest => ({
  method: 'POST',
  path: listPath(place, 'columns'),
  body,
});

export const updateColumn = (place: ListPlace, column: string, body: Fields): GraphRequest => ({
  method: 'PATCH',
  path: listPath(place, 'columns', column),
  body,
});

export interface ItemsQuery {
  /** Columns by internal name; none is all that are not hidden. */
  readonly fields: readonly string[];
  readonly filter?: Filter;
  /** Of an indexed column. */
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly top?: number;
}

const expanded = ({ fields, ...rest }: ItemsQuery): string => queryOf({ expand: { fields }, ...rest });

export const itemsOf = (place: ListPlace, query: ItemsQuery): string => listPath(place, 'items') + expanded(query);

export const itemOf = (place: ListPlace, item: string, fields: readonly string[]): GraphRequest =>
  read(listPath(place, 'items', item) + expanded({ fields }));

/** All items first, then what changed: the last page has the deltaLink to ask with next. It takes no filter. */
export const changesOf = (place: ListPlace, query: Omit<ItemsQuery, 'filter'>): string =>
  listPath(place, 'items', 'delta') + expanded(query);

/** The answer's dates may be shifted (microsoft-graph-docs#13168): who needs them reads the item again. */
export const createItem = (place: ListPlace, fields: Fields): GraphRequest => ({
  method: 'POST',
  path: listPath(place, 'items'),
  body: { fields },
});

/** Changes only the fields named. Answers with all fields and the new etag, or 412 where `etag` is not the newest. */
export const updateItem = (place: ListPlace, item: string, etag: string, fields: Fields): GraphRequest => ({
  method: 'PATCH',
  path: listPath(place, 'items', item, 'fields'),
  headers: { 'If-Match': etag },
  body: fields,
});

/** To the site's recycle bin. */
export const deleteItem = (place: ListPlace, item: string, etag: string): GraphRequest => ({
  method: 'DELETE',
  path: listPath(place, 'items', item),
  headers: { 'If-Match': etag },
});

/** Newest first. */
export const versionsOf = (place: ListPlace, item: string, fields: readonly string[]): string =>
  listPath(place, 'items', item, 'versions') + expanded({ fields });

export const restoreVersion = (place: ListPlace, item: string, version: string): GraphRequest => ({
  method: 'POST',
  path: listPath(place, 'items', item, 'versions', version, 'restoreVersion'),
});
