/**
 * A newer Framdrift at work on the same lists: it has made a column that this one does not know, and writes there with
 * stamp and version as this one does. What it wrote must stand untouched in the end.
 */
import type { EntityName } from '#domain/entities.ts';
import { newColumn } from '#localtenant/column-definitions.ts';
import { Refusal } from '#localtenant/errors.ts';
import { updateRow } from '#localtenant/item-writes.ts';
import { changeList } from '#localtenant/list-making.ts';
import type { List } from '#localtenant/records.ts';
import { lists } from '#schema/lists.ts';
import type { Chance } from './chance.ts';
import { BY, OPERATION } from './columns.ts';
import { foreignHand } from './people.ts';
import type { SimWorld } from './world.ts';

const COLUMN = 'OfTheNextVersion';
const entities = ['milestone', 'measure', 'group'] as const satisfies readonly EntityName[];

const listOf = ({ tenant: { world } }: SimWorld, entity: EntityName): List | undefined =>
  [...world.state.lists.values()].find(({ name }) => name === lists[entity].name);

export interface NewerVersion {
  readonly stop: () => void;
  /** Of every row whose new column is not as it was left, what it says. */
  readonly touched: () => readonly string[];
}

export function newerVersionAtWork(world: SimWorld, chance: Chance): NewerVersion {
  const tenant = world.tenant.world;
  for (const entity of entities) {
    const list = listOf(world, entity);
    const column = newColumn({ name: COLUMN, text: {} }, world.newKey());
    if (list === undefined || column instanceof Refusal) throw new Error(`No column can be made on ${entity}`);
    changeList(tenant, list, { columns: [...list.columns, column] }, foreignHand.id);
  }
  const left = new Map<string, { readonly entity: EntityName; readonly id: number; readonly words: string }>();
  let over = false;
  function write(): void {
    if (over) return;
    world.time.after(chance.between(2_000, 60_000), write);
    const entity = chance.pick(entities);
    const list = listOf(world, entity);
    const rows = list === undefined ? null : tenant.state.rows(list.id);
    const live =
      rows === null ? [] : rows.ids.flatMap((id) => rows.any(id) ?? []).filter((row) => row.recycled === null);
    if (list === undefined || live.length === 0) return;
    const row = chance.pick(live);
    const words = `Av neste versjon, ${chance.below(1000)}`;
    const stamp = { [OPERATION]: world.newKey(), [BY]: foreignHand.name };
    updateRow(tenant, list.id, row, { ...row.values, ...stamp, [COLUMN]: words }, foreignHand.id);
    world.mark(entity, row.id);
    left.set(`${entity}/${row.id}`, { entity, id: row.id, words });
    world.note(`The next version: ${entity} ${row.id} gets words in its own column`);
  }
  write();
  const touched = (): readonly string[] =>
    [...left.values()].flatMap(({ entity, id, words }) => {
      const list = listOf(world, entity);
      const row = list === undefined ? undefined : tenant.state.rows(list.id).any(id);
      const stands = row?.values[COLUMN];
      return row === undefined || stands === words
        ? []
        : `${entity} ${id} said «${words}» in a column of the next version, and says «${JSON.stringify(stands)}»`;
    });
  return { stop: () => (over = true), touched };
}
