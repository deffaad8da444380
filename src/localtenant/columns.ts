/** Columns of a list over Graph: made, changed, deleted with their values. The rules are in column-definitions.ts. */
import { jsonBody } from './bodies.ts';
import { answerColumn, answerColumns } from './column-answers.ts';
import { changedColumn, columnJson, newColumn, shownColumns } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { invalidRequest, notFound, Refusal } from './errors.ts';
import { changeList, checkAgainst, checkTarget } from './list-making.ts';
import { type Place, placeOf } from './lists.ts';
import { newGuid } from './random.ts';
import { valueOf } from './rows.ts';
import { contextUrl, siteIdText } from './sites.ts';
import { type Answer, type Call, created, noContent, ok, type Route, type World } from './world.ts';

const columnContext = (world: World, { site, list }: Place, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/lists('${list.id}')/columns${what}`);

interface Spot extends Place {
  readonly column: Column;
}

function spotOf(call: Call, need: 'read' | 'manage'): Spot | Refusal {
  const place = placeOf(call, need);
  if (place instanceof Refusal) return place;
  const column = place.list.columns.find((each) => each.id === call.params['column']?.toLowerCase());
  return column === undefined ? notFound() : { ...place, column };
}

function getColumns(call: Call): Answer {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return place;
  return answerColumns(call, columnContext(call.world, place, ''), (select) => shownColumns(place.list, select));
}

function getColumn(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  return answerColumn(call, columnContext(call.world, spot, '/$entity'), spot.column);
}

function postColumn(call: Call): Answer {
  const place = placeOf(call, 'manage');
  if (place instanceof Refusal) return place;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const column = newColumn(body, newGuid(call.world.random));
  if (column instanceof Refusal) return column;
  const refusal = checkAgainst(place.list.columns, column) ?? checkTarget(call.world, place.site, column);
  if (refusal !== null) return refusal;
  changeList(call.world, place.list, { columns: [...place.list.columns, column] }, call.person.id);
  return created({ '@odata.context': columnContext(call.world, place, '/$entity'), ...columnJson(column) });
}

/** What may be changed of SharePoint's own columns, Title apart: whether they are indexed, and what they are called. */
const CHANGEABLE_BUILT_IN = new Set(['indexed', 'displayName', 'description']);

function patchColumn(call: Call): Answer {
  const spot = spotOf(call, 'manage');
  if (spot instanceof Refusal) return spot;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const { list, column } = spot;
  if (column.builtIn && column.readOnly && Object.keys(body).some((name) => !CHANGEABLE_BUILT_IN.has(name))) {
    return invalidRequest(`The column '${column.name}' cannot be changed.`);
  }
  const changed = changedColumn(column, body);
  if (changed instanceof Refusal) return changed;
  const refusal = checkAgainst(list.columns, changed) ?? checkTarget(call.world, spot.site, changed);
  if (refusal !== null) return refusal;
  if (changed.unique && !column.unique && hasDuplicates(spot)) {
    return invalidRequest(`The column '${column.name}' holds values that are not unique.`);
  }
  const columns = list.columns.map((each) => (each === column ? changed : each));
  changeList(call.world, list, { columns }, call.person.id);
  return ok({ '@odata.context': columnContext(call.world, spot, '/$entity'), ...columnJson(changed) });
}

const hasDuplicates = ({ rows, column }: Spot): boolean =>
  rows.ids.some((id) => {
    const row = rows.visible(id, null);
    const value = row === undefined ? undefined : valueOf(row, column.name);
    return value !== undefined && typeof value !== 'object' && rows.having(column.name, value).size > 1;
  });

function deleteColumn(call: Call): Answer {
  const spot = spotOf(call, 'manage');
  if (spot instanceof Refusal) return spot;
  if (spot.column.builtIn) return invalidRequest(`The column '${spot.column.name}' cannot be deleted.`);
  dropColumn(call.world, spot, call.person.id);
  return noContent;
}

/** The column with its values; rows do not count as changed by that. */
export function dropColumn(world: World, { list, rows, column }: Omit<Spot, 'site'>, personId: string): void {
  changeList(world, list, { columns: list.columns.filter((each) => each !== column) }, personId);
  rows.dropColumn(column.name);
}

export const columnRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/lists/:list/columns', units: 2, handler: getColumns },
  { method: 'POST', path: '/sites/:site/lists/:list/columns', units: 2, handler: postColumn },
  { method: 'GET', path: '/sites/:site/lists/:list/columns/:column', units: 1, handler: getColumn },
  { method: 'PATCH', path: '/sites/:site/lists/:list/columns/:column', units: 2, handler: patchColumn },
  { method: 'DELETE', path: '/sites/:site/lists/:list/columns/:column', units: 2, handler: deleteColumn },
];
