/** Somebody at work in SharePoint itself, or with a program of another make: without stamp, history or regard for versions. */
import { KEY, PLAN } from './columns.ts';
import type { EntityName } from '#domain/entities.ts';
import { insertRow, recycleRow, restoreRow, updateRow } from '#localtenant/item-writes.ts';
import type { FieldValues, Item, List } from '#localtenant/records.ts';
import type { Rows } from '#localtenant/rows.ts';
import { lists } from '#schema/lists.ts';
import type { Chance } from './chance.ts';
import { cell } from './oracle.ts';
import { foreignHand } from './people.ts';
import type { SimWorld } from './world.ts';

interface Place {
  readonly entity: EntityName;
  readonly list: List;
  readonly rows: Rows;
}

function placeOf({ tenant: { world } }: SimWorld, entity: EntityName): Place | null {
  const list = [...world.state.lists.values()].find(({ name }) => name === lists[entity].name);
  return list === undefined ? null : { entity, list, rows: world.state.rows(list.id) };
}

const anyRow = ({ rows }: Place, chance: Chance, fits: (row: Item) => boolean): Item | null => {
  const found = rows.ids.flatMap((id) => rows.any(id) ?? []).filter(fits);
  return found.length === 0 ? null : chance.pick(found);
};

const entities = ['milestone', 'measure', 'group', 'stakeholder'] as const;

function foreignWrite(world: SimWorld, place: Place, row: Item, values: FieldValues): void {
  updateRow(world.tenant.world, place.list.id, row, { ...row.values, ...values }, foreignHand.id);
  world.mark(place.entity, row.id);
}

/** One deed, by chance. */
export function foreignDeed(world: SimWorld, chance: Chance): void {
  const entity = chance.pick(entities);
  const place = placeOf(world, entity);
  if (place === null) return;
  const tenant = world.tenant.world;
  const live = (row: Item): boolean => row.recycled === null;
  const deed = chance.below(10);
  const row = anyRow(place, chance, deed === 7 || deed === 8 ? (one) => !live(one) : live);
  if (deed === 9) {
    insertRow(tenant, place.list.id, { Title: `Skrevet i listen ${chance.below(100)}` }, foreignHand.id);
    world.note(`SharePoint: a row is added to ${entity} by hand`);
  } else if (row === null) return;
  else if (deed <= 3) {
    foreignWrite(world, place, row, { Title: `Endret i listen ${chance.below(100)}` });
    world.note(`SharePoint: ${entity} ${row.id} gets another title`);
  } else if (deed === 4) {
    const broken = cell(row, PLAN) === '';
    const { [PLAN]: _plan, ...rest } = row.values;
    updateRow(tenant, place.list.id, row, broken ? { ...rest, [PLAN]: world.plan } : rest, foreignHand.id);
    world.mark(entity, row.id);
    world.note(`SharePoint: ${entity} ${row.id} is made ${broken ? 'readable' : 'unreadable'}`);
  } else if (deed <= 6) {
    recycleRow(tenant, place.list.id, row);
    world.note(`SharePoint: ${entity} ${row.id} is deleted`);
  } else {
    if (restoreRow(tenant, place.list, row) !== null)
      world.note(`SharePoint: ${entity} ${row.id} comes back from the bin`);
  }
}

/** Deletes the row of a key and, later, fetches it back under the same id. */
export function deleteAndRestore(world: SimWorld, entity: EntityName, key: string, after: number): void {
  const place = placeOf(world, entity);
  const row =
    place === null
      ? null
      : place.rows.ids.flatMap((id) => place.rows.any(id) ?? []).find((one) => cell(one, KEY) === key);
  if (place === null || row === null || row === undefined || row.recycled !== null) return;
  recycleRow(world.tenant.world, place.list.id, row);
  world.note(`SharePoint: ${entity} ${row.id} is deleted, to come back in ${after} ms`);
  world.time.after(after, () => {
    const now = place.rows.any(row.id);
    if (now === undefined || now.recycled === null) return;
    if (restoreRow(world.tenant.world, place.list, now) !== null)
      world.note(`SharePoint: ${entity} ${row.id} comes back from the bin`);
  });
}
