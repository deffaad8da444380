/**
 * What others do between two calls of one's own: an edit, which makes a 412 that is not one's own doing; a row thrown away
 * and fetched back; a list or column altered.
 */
import { alter } from './alterations.ts';
import type { Intervention } from './fault-effects.ts';
import type { Effect } from './fault-plan.ts';
import { writtenValues } from './field-values.ts';
import { Refusal } from './errors.ts';
import { recycleRow, restoreRow, updateRow } from './item-writes.ts';
import { findList } from './list-search.ts';
import { placeOf } from './lists.ts';
import { admitToSite } from './site-people.ts';
import type { Person, Site } from './records.ts';
import type { Call } from './world.ts';

/** The named person, or anyone else who may write. */
function editor({ world, person }: Call, site: Site, wanted: string | undefined): Person | undefined {
  const candidates = [...world.state.people.values()].filter(({ id }) => {
    const role = site.access[id];
    return id !== person.id && (role === 'owner' || role === 'member');
  });
  return wanted === undefined
    ? candidates[0]
    : candidates.find(({ userPrincipalName }) => userPrincipalName.toLowerCase() === wanted.toLowerCase());
}

/** Does nothing where the call names no row, or nobody else may write. Fields that do not fit are left out whole. */
function edit(call: Call, wanted: Extract<Effect, { kind: 'foreignEdit' }>): void {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return;
  const row = place.rows.visible(Number(call.params['item']), null);
  const person = editor(call, place.site, wanted.person);
  if (row === undefined || person === undefined) return;
  admitToSite(call.world, place.site, person);
  const written = writtenValues(
    { world: call.world, site: place.site, list: place.list, creating: false },
    row.values,
    wanted.fields ?? {},
  );
  const values = written instanceof Refusal ? row.values : written;
  updateRow(call.world, place.list.id, row, values, person.id);
}

/** The row may be gone for good meanwhile, or its list. */
function recycle(call: Call, { seconds }: Extract<Effect, { kind: 'recycle' }>): void {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return;
  const { world } = call;
  const row = place.rows.visible(Number(call.params['item']), null);
  if (row === undefined) return;
  recycleRow(world, place.list.id, row);
  if (seconds === undefined) return;
  world.later.add(world.now() + seconds * 1000, () => {
    const list = world.state.lists.get(place.list.id);
    const then = place.rows.any(row.id);
    if (list !== undefined && then !== undefined && then.recycled !== null) restoreRow(world, list, then);
  });
}

function alterHere(call: Call, { list: name, ...alteration }: Extract<Effect, { kind: 'alter' }>): void {
  const place = placeOf(call, 'read');
  const site = call.world.state.sites.get(call.params['site'] ?? '');
  if (site === undefined) return;
  const named = name === undefined ? undefined : findList(call.world, site, name);
  const list = name === undefined ? (place instanceof Refusal ? undefined : place.list) : named;
  if (list !== undefined) alter(call.world, { site, list, rows: call.world.state.rows(list.id) }, alteration);
}

export function intervene(call: Call, intervention: Intervention): void {
  switch (intervention.kind) {
    case 'foreignEdit':
      return edit(call, intervention);
    case 'recycle':
      return recycle(call, intervention);
    case 'alter':
      return alterHere(call, intervention);
  }
}
