/** Somebody else's edit, made between two calls of one's own: what makes a 412 that is not one's own doing. */
import type { Effect } from './faults.ts';
import { writtenValues } from './field-values.ts';
import { Refusal } from './errors.ts';
import { updateRow } from './item-writes.ts';
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
export function editAsSomebodyElse(call: Call, edit: Extract<Effect, { kind: 'foreignEdit' }>): void {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return;
  const row = place.rows.visible(Number(call.params['item']), null);
  const person = editor(call, place.site, edit.person);
  if (row === undefined || person === undefined) return;
  admitToSite(call.world, place.site, person);
  const written = writtenValues(
    { world: call.world, site: place.site, list: place.list, creating: false },
    row.values,
    edit.fields ?? {},
  );
  const values = written instanceof Refusal ? row.values : written;
  updateRow(call.world, place.list.id, row, values, person.id);
}
