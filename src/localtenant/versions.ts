/** Versions of a row: every state that it has had, and the way back to one. */
import { invalidRequest, notFound, Refusal } from './errors.ts';
import { checkSelection, fieldsJson } from './field-rendering.ts';
import { checkUnique, itemContext, itemOf, type ItemSpot } from './items.ts';
import { updateRow } from './item-writes.ts';
import { pageOf } from './paging.ts';
import { pick, queryOptions, type QueryOptions } from './query-options.ts';
import type { Item } from './records.ts';
import { versioningOf } from './rest-site.ts';
import { identityOf } from './site-people.ts';
import { utcText } from './site-time.ts';
import { type Answer, type Call, noContent, ok, type Route } from './world.ts';

const versionName = (version: Item): string => `${version.version}.0`;

/** Newest first, the current one at the head; those that the list does not keep are gone. */
const versionsOf = ({ rows, row, list }: ItemSpot): Item[] => {
  const { enabled, most } = versioningOf(list);
  const all = [
    row,
    ...rows
      .superseded(row.id)
      .filter((version) => version.version < row.version)
      .toReversed(),
  ];
  return enabled ? all.slice(0, most === 0 ? all.length : most) : [row];
};

interface VersionSpot extends ItemSpot {
  readonly version: Item;
}

function versionOf(call: Call, need: 'read' | 'edit'): VersionSpot | Refusal {
  const spot = itemOf(call, need);
  if (spot instanceof Refusal) return spot;
  const version = versionsOf(spot).find((each) => versionName(each) === call.params['version']);
  return version === undefined ? notFound() : { ...spot, version };
}

const context = (call: Call, spot: ItemSpot, what: string): string =>
  itemContext(call.world, spot, `('${spot.row.id}')/versions${what}`);

function versionJson(call: Call, spot: ItemSpot, version: Item, options: QueryOptions): Record<string, unknown> {
  const { world } = call;
  const name = versionName(version);
  const json = pick(
    {
      id: name,
      lastModifiedBy: identityOf(world, version.modifiedBy),
      lastModifiedDateTime: utcText(version.modified + world.skew),
      publication: { level: 'published', versionId: name },
    },
    options.select,
  );
  const select = options.expand.get('fields');
  if (select !== undefined) {
    json['fields@odata.context'] = context(call, spot, `('${name}')/fields/$entity`);
    json['fields'] = fieldsJson({ world, site: spot.site, list: spot.list, select, shifted: false }, version);
  }
  return json;
}

function optionsOf(call: Call, spot: ItemSpot, collection: boolean): QueryOptions | Refusal {
  const options = queryOptions(
    call,
    collection ? ['$select', '$expand', '$top', '$skiptoken'] : ['$select', '$expand'],
  );
  if (options instanceof Refusal) return options;
  if ([...options.expand.keys()].some((name) => name !== 'fields')) return invalidRequest();
  return checkSelection(spot.list, options.expand.get('fields') ?? null) ?? options;
}

function getVersions(call: Call): Answer {
  const spot = itemOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = optionsOf(call, spot, true);
  if (options instanceof Refusal) return options;
  const page = pageOf(call, versionsOf(spot), options);
  if (page instanceof Refusal) return page;
  return ok({
    '@odata.context': context(call, spot, ''),
    ...page.links,
    value: page.items.map((version) => versionJson(call, spot, version, options)),
  });
}

function getVersion(call: Call): Answer {
  const spot = versionOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = optionsOf(call, spot, false);
  if (options instanceof Refusal) return options;
  return ok({ '@odata.context': context(call, spot, '/$entity'), ...versionJson(call, spot, spot.version, options) });
}

function getVersionFields(call: Call): Answer {
  const spot = versionOf(call, 'read');
  if (spot instanceof Refusal) return spot;
  const options = queryOptions(call, ['$select']);
  if (options instanceof Refusal) return options;
  const refusal = checkSelection(spot.list, options.select);
  if (refusal !== null) return refusal;
  const { world } = call;
  return ok({
    '@odata.context': context(call, spot, `('${versionName(spot.version)}')/fields/$entity`),
    ...fieldsJson({ world, site: spot.site, list: spot.list, select: options.select, shifted: false }, spot.version),
  });
}

/** The old values become a new version. */
function restoreVersion(call: Call): Answer {
  const spot = versionOf(call, 'edit');
  if (spot instanceof Refusal) return spot;
  const refusal = checkUnique(call, spot, spot.version.values, spot.row);
  if (refusal !== null) return refusal;
  updateRow(call.world, spot.list.id, spot.row, spot.version.values, call.person.id);
  return noContent;
}

const ONE = '/sites/:site/lists/:list/items/:item/versions/:version';

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/lists/:list/items/:item/versions', units: 2, handler: getVersions },
  { method: 'GET', path: ONE, units: 1, handler: getVersion },
  { method: 'GET', path: `${ONE}/fields`, units: 1, handler: getVersionFields },
  { method: 'POST', path: `${ONE}/restoreVersion`, units: 2, handler: restoreVersion },
];
