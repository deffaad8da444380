/** Rows of a list over Graph: one read, one made, one changed, one thrown away. Collections are in item-query.ts. */
import { checkShape, isObject, jsonBody, type Json } from './bodies.ts';
import { fileUrlOf, recycleFileOf } from './drive-items.ts';
import { accessDenied, alreadyExists, invalidRequest, notFound, Refusal, resourceModified } from './errors.ts';
import { checkSelection, contentTypeOf, fieldsJson } from './field-rendering.ts';
import { defaultValues, type WritePlace, writtenValues } from './field-values.ts';
import { eTagOf, insertRow, recycleRow, takenColumns, updateRow } from './item-writes.ts';
import { listUrl, type Place, placeOf } from './lists.ts';
import { isUnchanged, matchesETag } from './preconditions.ts';
import { knownNames, pick, queryOptions, type OptionName, type QueryOptions } from './query-options.ts';
import type { FieldValues, Item } from './records.ts';
import { valueOf } from './rows.ts';
import { contextUrl, type Need, sharepointIds, siteIdText } from './sites.ts';
import { identityOf } from './site-people.ts';
import { shiftedText, utcText } from './site-time.ts';
import { type Answer, type Call, noContent, ok, type Route, type World } from './world.ts';

export interface ItemSpot extends Place {
  readonly row: Item;
}

/** The row that the call names: as the caller is to see it for a read, as it is for a write. */
export function itemOf(call: Call, need: Need): ItemSpot | Refusal {
  const place = placeOf(call, need);
  if (place instanceof Refusal) return place;
  if (need !== 'read' && place.list.system) return accessDenied();
  const id = /^\d{1,9}$/.test(call.params['item'] ?? '') ? Number(call.params['item']) : 0;
  const row = place.rows.visible(id, need === 'read' ? call.view.horizon : null);
  return row === undefined ? notFound() : { ...place, row };
}

export const itemContext = (world: World, { site, list }: Place, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/lists('${list.id}')/items${what}`);

const ITEM_PROPERTIES = [
  'id',
  'createdDateTime',
  'lastModifiedDateTime',
  'eTag',
  'webUrl',
  'createdBy',
  'lastModifiedBy',
  'parentReference',
  'contentType',
  'sharepointIds',
  'fields',
];

/** Options of an address that shows rows, with their names checked against the list. */
export function itemOptions(
  call: Call,
  place: Place,
  allowed: readonly OptionName[],
  others: readonly string[] = [],
): QueryOptions | Refusal {
  const options = queryOptions(call, allowed, others);
  if (options instanceof Refusal) return options;
  return (
    checkSelection(place.list, options.expand.get('fields') ?? null) ??
    knownNames(options, 'listItem', ITEM_PROPERTIES, ['fields'])
  );
}

/** A row in full, or as far as selected; its columns only where `fields` is expanded. */
export function itemJson(
  world: World,
  place: Place,
  row: Item,
  options: Pick<QueryOptions, 'select' | 'expand'>,
  shifted = false,
): Record<string, unknown> {
  const { site, list } = place;
  const moment = (at: number): string => {
    const told = at + world.skew;
    return shifted ? shiftedText(site.timeZone, told) : utcText(told);
  };
  const json: Record<string, unknown> = {
    '@odata.etag': eTagOf(row),
    createdDateTime: moment(row.created),
    eTag: eTagOf(row),
    id: String(row.id),
    lastModifiedDateTime: moment(row.modified),
    webUrl: fileUrlOf(world, site, list, row.id) ?? `${listUrl(world, site, list)}/${row.id}_.000`,
    createdBy: identityOf(world, row.createdBy),
    lastModifiedBy: identityOf(world, row.modifiedBy),
    parentReference: { id: list.id, siteId: siteIdText(world, site) },
    contentType: contentTypeOf(list),
  };
  if (options.select?.includes('sharepointIds') === true) {
    const ids = { listId: list.id, listItemId: String(row.id), listItemUniqueId: row.guid };
    json['sharepointIds'] = sharepointIds(world, site, ids);
  }
  const shown = pick(json, options.select);
  const select = options.expand.get('fields');
  if (select !== undefined) {
    shown['fields@odata.context'] = itemContext(world, place, `('${row.id}')/fields/$entity`);
    shown['fields'] = fieldsJson({ world, site, list, select, shifted }, row);
  }
  return shown;
}

const withFields: Pick<QueryOptions, 'select' | 'expand'> = { select: null, expand: new Map([['fields', null]]) };

function getItem(call: Call): Answer {
  const spot = itemOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = itemOptions(call, spot, ['$select', '$expand']);
  if (options instanceof Refusal) return options;
  const eTag = eTagOf(spot.row);
  if (isUnchanged(call.headers.get('if-none-match'), eTag)) return { status: 304, headers: { ETag: eTag } };
  return ok(
    {
      '@odata.context': itemContext(call.world, spot, '/$entity'),
      ...itemJson(call.world, spot, spot.row, options),
    },
    { ETag: eTag },
  );
}

function getFields(call: Call): Answer {
  const spot = itemOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  const refusal = checkSelection(spot.list, options.select);
  if (refusal !== null) return refusal;
  return ok(fieldsAnswer(call, spot, options.select), { ETag: eTagOf(spot.row) });
}

const fieldsAnswer = (call: Call, spot: ItemSpot, select: readonly string[] | null): Record<string, unknown> => ({
  '@odata.context': itemContext(call.world, spot, `('${spot.row.id}')/fields/$entity`),
  ...fieldsJson({ world: call.world, site: spot.site, list: spot.list, select, shifted: false }, spot.row),
});

const writePlace = (call: Call, { site, list }: Place, creating: boolean): WritePlace => ({
  world: call.world,
  site,
  list,
  creating,
});

/**
 * Unique columns count live rows only, and text without regard to case. What is not changed is not looked at, as by any
 * index: of two equal rows that came to be, each can still be written. `row`: the row where it exists.
 */
export function checkUnique(call: Call, place: Place, values: FieldValues, row: Item | null): Refusal | null {
  if (call.view.leakyUnique) return null;
  const taken = takenColumns(place, values, row?.id ?? null).filter(
    ({ name }) => row === null || valueOf(row, name) !== valueOf({ values }, name),
  );
  if (taken.length === 0) return null;
  const message =
    'The list item could not be added or updated because duplicate values were found in the following field(s) in the ' +
    `list: [${taken.map((column) => column.displayName).join(', ')}].`;
  return call.world.conduct.uniqueViolation === 'conflict' ? alreadyExists(message) : invalidRequest(message);
}

/** Fields of a POST: under `fields`, or bare, which the service takes too. */
function postedFields(body: Json): Json | Refusal {
  if (!('fields' in body)) return body;
  return checkShape(body, 'listItem', { fields: 'object', contentType: 'object' }) ?? (body['fields'] as Json);
}

function postItem(call: Call): Answer {
  const place = placeOf(call, 'add');
  if (place instanceof Refusal) return place;
  if (place.list.system) return accessDenied();
  if (place.list.template === 'documentLibrary') return invalidRequest('To add a file, use its drive.');
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const fields = postedFields(body);
  if (fields instanceof Refusal) return fields;
  const where = writePlace(call, place, true);
  const values = writtenValues(where, defaultValues(where), fields);
  if (values instanceof Refusal) return values;
  const refusal = checkUnique(call, place, values, null);
  if (refusal !== null) return refusal;
  const row = insertRow(call.world, place.list.id, values, call.person.id);
  const shifted = call.world.conduct.createdAnswerDates === 'shifted';
  return {
    status: 201,
    json: {
      '@odata.context': itemContext(call.world, place, '/$entity'),
      ...itemJson(call.world, place, row, withFields, shifted),
    },
    headers: { ETag: eTagOf(row), Location: `${call.world.publicOrigin}/v1.0${call.path}/${row.id}` },
  };
}

/** Checks and carries out a change of fields; the row as it then is. */
function change(call: Call, spot: ItemSpot, fields: Json): ItemSpot | Refusal {
  if (!matchesETag(call.headers.get('if-match'), eTagOf(spot.row))) return resourceModified();
  const values = writtenValues(writePlace(call, spot, false), spot.row.values, fields);
  if (values instanceof Refusal) return values;
  const refusal = checkUnique(call, spot, values, spot.row);
  if (refusal !== null) return refusal;
  return { ...spot, row: updateRow(call.world, spot.list.id, spot.row, values, call.person.id) };
}

function patchItem(call: Call): Answer {
  const spot = itemOf(call, 'edit');
  if (spot instanceof Refusal) return spot;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const misfit = checkShape(body, 'listItem', { fields: 'object', contentType: 'object' });
  if (misfit !== null) return misfit;
  if (!isObject(body['fields'])) return invalidRequest();
  const changed = change(call, spot, body['fields']);
  if (changed instanceof Refusal) return changed;
  return ok(
    {
      '@odata.context': itemContext(call.world, changed, '/$entity'),
      ...itemJson(call.world, changed, changed.row, withFields),
    },
    { ETag: eTagOf(changed.row) },
  );
}

function patchFields(call: Call): Answer {
  const spot = itemOf(call, 'edit');
  if (spot instanceof Refusal) return spot;
  if (call.world.conduct.fieldsRoute === 'refused') return invalidRequest();
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const changed = change(call, spot, body);
  if (changed instanceof Refusal) return changed;
  return ok(fieldsAnswer(call, changed, null), { ETag: eTagOf(changed.row) });
}

/** To the recycle bin, from where a site owner's tool brings it back under the same id. */
function deleteItem(call: Call): Answer {
  const spot = itemOf(call, 'delete');
  if (spot instanceof Refusal) return spot;
  if (!matchesETag(call.headers.get('if-match'), eTagOf(spot.row))) return resourceModified();
  recycleRow(call.world, spot.list.id, spot.row);
  recycleFileOf(call.world, spot.list.id, spot.row.id);
  return noContent;
}

export const itemRoutes: readonly Route[] = [
  { method: 'POST', path: '/sites/:site/lists/:list/items', units: 2, handler: postItem },
  { method: 'GET', path: '/sites/:site/lists/:list/items/:item', units: 1, handler: getItem },
  { method: 'PATCH', path: '/sites/:site/lists/:list/items/:item', units: 2, handler: patchItem },
  { method: 'DELETE', path: '/sites/:site/lists/:list/items/:item', units: 2, handler: deleteItem },
  { method: 'GET', path: '/sites/:site/lists/:list/items/:item/fields', units: 1, handler: getFields },
  { method: 'PATCH', path: '/sites/:site/lists/:list/items/:item/fields', units: 2, handler: patchFields },
];
