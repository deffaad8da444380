/** What somebody with a site owner's rights does to a list behind the product's back. */
import { dropColumn } from './columns.ts';
import { newColumn } from './column-definitions.ts';
import type { Column } from './column-types.ts';
import { invalidRequest, notFound, Refusal } from './errors.ts';
import type { Alteration } from './fault-plan.ts';
import { SYSTEM_ACCOUNT } from './item-writes.ts';
import { changeList, removeList } from './list-making.ts';
import { listsOf } from './list-search.ts';
import type { Place } from './lists.ts';
import { randomInteger } from './random.ts';
import type { World } from './world.ts';

const own = ({ list }: Place): readonly Column[] => list.columns.filter(({ builtIn }) => !builtIn);

function columnOf(world: World, place: Place, name: string): Column | undefined {
  const columns = own(place);
  return name === '*'
    ? columns[randomInteger(world.random, columns.length)]
    : place.list.columns.find((column) => column.name === name);
}

function alterColumn(world: World, { list, rows }: Place, column: Column, change: Alteration): Refusal | null {
  if (change.remove === true) {
    dropColumn(world, { list, rows, column }, SYSTEM_ACCOUNT);
    return null;
  }
  const retyped = change.retype === undefined ? column : newColumn({ name: column.name, ...change.retype }, column.id);
  if (retyped instanceof Refusal) return retyped;
  const changed = { ...column, type: retyped.type, displayName: change.rename ?? column.displayName };
  // Values of another kind do not survive, as when the type is changed in the list's settings.
  if (changed.type.kind !== column.type.kind) rows.dropColumn(column.name);
  changeList(world, list, { columns: list.columns.map((each) => (each === column ? changed : each)) }, SYSTEM_ACCOUNT);
  return null;
}

/** 'Mark 3' becomes 'Mark 4', on every list of the site that bears such a mark. */
function countUp(world: World, { site }: Place): void {
  for (const list of listsOf(world, site)) {
    const description = list.description.replace(/\d+$/, (digits) => String(Number(digits) + 1));
    if (description !== list.description) changeList(world, list, { description }, SYSTEM_ACCOUNT);
  }
}

/** Null where it is done. */
export function alter(world: World, place: Place, change: Alteration): Refusal | null {
  const { list } = place;
  if (list.system) return invalidRequest('A system list cannot be changed.');
  if (change.column !== undefined) {
    const column = columnOf(world, place, change.column);
    return column === undefined
      ? notFound(`There is no column '${change.column}'.`)
      : alterColumn(world, place, column, change);
  }
  if (change.countUp === true) countUp(world, place);
  if (change.remove === true) removeList(world, list);
  else if (change.rename !== undefined || change.describe !== undefined) {
    const { rename: displayName = list.displayName, describe: description = list.description } = change;
    changeList(world, list, { displayName, description }, SYSTEM_ACCOUNT);
  }
  return null;
}
