/**
 * Changes of a list since a token. Without a token all rows are told in the order of their ids, and the link at the end
 * leads to what happened since the first page was asked for; with one, rows come in the order of their latest changes.
 * A token that is not known, too old, or of another list gives 410 with the way to begin anew.
 */
import { Refusal } from './errors.ts';
import { contentTypeOf } from './field-rendering.ts';
import { itemContext, itemJson, itemOptions } from './items.ts';
import { type Place, placeOf } from './lists.ts';
import { decodeToken, encodeToken, linkTo, pageSize } from './paging.ts';
import type { QueryOptions } from './query-options.ts';
import { randomInteger, shuffled } from './random.ts';
import type { Item } from './records.ts';
import { siteIdText } from './sites.ts';
import { type Answer, type Call, type DeltaNoise, ok, type Route } from './world.ts';

/** Nobody says how long a token of a list lives; a drive's stopped working after about 30 days (onedrive-api-docs#231). */
const TOKEN_LIFETIME = 30 * 86_400_000;

export type ResyncCode = 'resyncChangesApplyDifferences' | 'resyncChangesUploadDifferences';

/** `all`: in the midst of telling every row, after the row `after`; the changes that count afterwards are those after `since`. */
type Position =
  | { readonly kind: 'all'; readonly after: number; readonly since: number }
  | { readonly kind: 'changes'; readonly since: number };

function tokenOf(call: Call, { list }: Place, position: Position): string {
  const after = position.kind === 'all' ? position.after : '';
  return encodeToken(`1;${list.id};${position.kind};${after};${position.since};${call.world.now()}`);
}

function positionOf(call: Call, { list, rows }: Place, token: string): Position | null {
  const [version, listId, kind, after, sinceText, issuedText] = (decodeToken(token) ?? '').split(';');
  const [since, issued] = [Number(sinceText), Number(issuedText)];
  if (version !== '1' || listId !== list.id || !Number.isInteger(since) || since > rows.lastChange) return null;
  if (!(call.world.now() - issued <= TOKEN_LIFETIME)) return null;
  return kind === 'all' ? { kind, after: Number(after), since } : { kind: 'changes', since };
}

const beginning = (call: Call, { rows }: Place): Position => ({
  kind: 'all',
  after: 0,
  since: rows.lastChangeWithin(call.view.horizon),
});

/** 410, with a link that begins anew unless that is withheld. */
export function resyncRefusal(call: Call, place: Place, code: ResyncCode, withLocation: boolean): Refusal {
  const headers = withLocation
    ? { Location: linkTo(call, { token: tokenOf(call, place, beginning(call, place)) }) }
    : {};
  return new Refusal(410, code, "Resync required. Replace any local items with the server's version.", headers);
}

/** What a page tells, and where the next one begins; `more` false: this was the last. */
interface Told {
  readonly rows: readonly Item[];
  readonly next: Position;
  readonly more: boolean;
}

function tellAll(
  call: Call,
  { rows }: Place,
  { after, since }: Extract<Position, { kind: 'all' }>,
  size: number,
): Told {
  const told: Item[] = [];
  for (const row of rows.visibleAfter(after, call.view.horizon)) {
    if (told.length === size)
      return { rows: told, next: { kind: 'all', after: told.at(-1)?.id ?? after, since }, more: true };
    told.push(row);
  }
  return { rows: told, next: { kind: 'changes', since }, more: false };
}

function tellChanges(call: Call, { rows }: Place, since: number, size: number): Told {
  const told: Item[] = [];
  for (const row of rows.changedSince(since, call.view.horizon)) {
    if (told.length === size)
      return { rows: told, next: { kind: 'changes', since: told.at(-1)?.change ?? since }, more: true };
    told.push(row);
  }
  return {
    rows: told,
    next: { kind: 'changes', since: Math.max(since, rows.lastChangeWithin(call.view.horizon)) },
    more: false,
  };
}

/** What the real service may do to a page: all of it legal, since the last word on a row counts. */
function noisy(call: Call, { rows }: Place, told: readonly Item[], noise: DeltaNoise): readonly Item[] {
  const { random } = call.world;
  const page = noise.reordered ? shuffled(told, random) : [...told];
  for (let count = 0; count < noise.duplicates && told.length > 0; count += 1) {
    const index = randomInteger(random, page.length);
    const row = page[index];
    if (row !== undefined) page.splice(index, 0, rows.superseded(row.id).at(-1) ?? row);
  }
  for (let count = 0; count < noise.unchanged && rows.ids.length > 0; count += 1) {
    const id = rows.ids[randomInteger(random, rows.ids.length)] ?? 0;
    const row = rows.visible(id, call.view.horizon);
    if (row !== undefined) page.push(row);
  }
  return page;
}

function rowJson(call: Call, place: Place, row: Item, options: QueryOptions): Record<string, unknown> {
  if (row.recycled === null) return itemJson(call.world, place, row, options);
  return {
    id: String(row.id),
    parentReference: { siteId: siteIdText(call.world, place.site) },
    contentType: contentTypeOf(place.list),
    deleted: { state: 'deleted' },
  };
}

function getDelta(call: Call): Answer {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return place;
  const options = itemOptions(call, place, ['$select', '$expand', '$top'], ['token']);
  if (options instanceof Refusal) return options;
  const token = call.query.get('token');
  const context = { '@odata.context': itemContext(call.world, place, '') };
  const link = (position: Position): string => linkTo(call, { token: tokenOf(call, place, position) });
  if (token === 'latest') {
    const since = place.rows.lastChangeWithin(call.view.horizon);
    return ok({ ...context, '@odata.deltaLink': link({ kind: 'changes', since }), value: [] });
  }
  const position = token === undefined ? beginning(call, place) : positionOf(call, place, token);
  if (position === null) return resyncRefusal(call, place, 'resyncChangesApplyDifferences', true);
  const size = pageSize(options.top);
  const told =
    position.kind === 'all' ? tellAll(call, place, position, size) : tellChanges(call, place, position.since, size);
  const { delta } = call.view;
  const rows = delta === null ? told.rows : noisy(call, place, told.rows, delta);
  const next = delta?.repeatPage === true ? position : told.next;
  const name = told.more || delta?.repeatPage === true ? '@odata.nextLink' : '@odata.deltaLink';
  return ok({ ...context, [name]: link(next), value: rows.map((row) => rowJson(call, place, row, options)) });
}

/** One unit with a token, two without. */
export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sites/:site/lists/:list/items/delta',
    units: (query) => (query.has('token') ? 1 : 2),
    handler: getDelta,
  },
];
