/** Columns of a site, which no list has until a content type brings them there: SharePoint's own, and those that are made. */
import { jsonBody } from './bodies.ts';
import { genericColumns } from './built-in-columns.ts';
import { answerColumn, answerColumns } from './column-answers.ts';
import { changedColumn, columnJson, newColumn } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { invalidRequest, notFound, Refusal } from './errors.ts';
import { checkAgainst, checkTarget } from './list-making.ts';
import { newGuid } from './random.ts';
import type { Site } from './records.ts';
import { contextUrl, siteIdText, siteOf } from './sites.ts';
import { type Answer, type Call, created, noContent, ok, type Route, type World } from './world.ts';

export const columnsOf = ({ columns = [] }: Pick<Site, 'columns'>): readonly Column[] => [
  ...genericColumns,
  ...columns,
];

const columnContext = (world: World, site: Site, what: string): string =>
  contextUrl(world, `sites('${encodeURIComponent(siteIdText(world, site))}')/columns${what}`);

function getColumns(call: Call): Answer {
  const site = siteOf(call, 'read');
  if (site instanceof Refusal) return site;
  return answerColumns(call, columnContext(call.world, site, ''), () => columnsOf(site));
}

interface Spot {
  readonly site: Site;
  readonly column: Column;
}

/** Columns of a whole site are its owners' to make and change. */
function spotOf(call: Call, need: 'read' | 'own'): Spot | Refusal {
  const site = siteOf(call, need);
  if (site instanceof Refusal) return site;
  const column = columnsOf(site).find(({ id }) => id === call.params['column']?.toLowerCase());
  return column === undefined ? notFound() : { site, column };
}

function getColumn(call: Call): Answer {
  const spot = spotOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  return answerColumn(call, columnContext(call.world, spot.site, '/$entity'), spot.column);
}

const keep = (world: World, site: Site, columns: readonly Column[]): void =>
  world.state.sites.put(site.id, { ...site, columns });

function postColumn(call: Call): Answer {
  const site = siteOf(call, 'own');
  if (site instanceof Refusal) return site;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const column = newColumn(body, newGuid(call.world.random));
  if (column instanceof Refusal) return column;
  const refusal = checkAgainst(columnsOf(site), column) ?? checkTarget(call.world, site, column);
  if (refusal !== null) return refusal;
  keep(call.world, site, [...(site.columns ?? []), column]);
  return created({ '@odata.context': columnContext(call.world, site, '/$entity'), ...columnJson(column) });
}

function patchColumn(call: Call): Answer {
  const spot = spotOf(call, 'own');
  if (spot instanceof Refusal) return spot;
  const body = jsonBody(call);
  if (body instanceof Refusal) return body;
  const { site, column } = spot;
  if (column.builtIn) return invalidRequest(`The column '${column.name}' cannot be changed.`);
  const changed = changedColumn(column, body);
  if (changed instanceof Refusal) return changed;
  const refusal = checkTarget(call.world, site, changed);
  if (refusal !== null) return refusal;
  keep(
    call.world,
    site,
    (site.columns ?? []).map((each) => (each === column ? changed : each)),
  );
  return ok({ '@odata.context': columnContext(call.world, site, '/$entity'), ...columnJson(changed) });
}

function deleteColumn(call: Call): Answer {
  const spot = spotOf(call, 'own');
  if (spot instanceof Refusal) return spot;
  const { site, column } = spot;
  if (column.builtIn) return invalidRequest(`The column '${column.name}' cannot be deleted.`);
  // SharePoint's own words.
  if (site.contentTypes?.some(({ columnIds }) => columnIds.includes(column.id)) === true) {
    return invalidRequest('Site columns which are included in content types cannot be deleted.');
  }
  keep(
    call.world,
    site,
    (site.columns ?? []).filter((each) => each !== column),
  );
  return noContent;
}

export const siteColumnRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/columns', units: 2, handler: getColumns },
  { method: 'POST', path: '/sites/:site/columns', units: 2, handler: postColumn },
  { method: 'GET', path: '/sites/:site/columns/:column', units: 1, handler: getColumn },
  { method: 'PATCH', path: '/sites/:site/columns/:column', units: 2, handler: patchColumn },
  { method: 'DELETE', path: '/sites/:site/columns/:column', units: 2, handler: deleteColumn },
];
