/** What a migration can change of the lists on a site, and what it does to them there. */
import type { Facet } from '#schema/field.ts';
import { allLists, type AnyList } from '#schema/lists.ts';
import type { Migration } from '#schema/migrations.ts';

export type Shape = Record<string, { label: string; columns: Record<string, ShapedColumn> }>;

interface ShapedColumn {
  label: string;
  indexed: boolean;
  unique: boolean;
  hidden: boolean;
  facet: Facet;
}

const shapeOf = (list: AnyList): Shape[string] => ({
  label: list.label,
  columns: Object.fromEntries(
    list.columns.map(({ name, indexed, unique, hidden, facet }) => [
      name,
      { label: list.columnLabels[name] ?? '', indexed, unique, hidden, facet },
    ]),
  ),
});

export const currentShape = (): Shape =>
  structuredClone(Object.fromEntries(allLists.map((list) => [list.entity, shapeOf(list)])));

/** Runs a migration on lists of the version before it. */
export function migrate(shape: Shape, { name, steps }: Migration): void {
  const now = currentShape();
  for (const step of steps) {
    const list = now[step.list];
    if (list === undefined) throw new Error(`${name} speaks of a list that the plan does not have: ${step.list}`);
    if (step.kind === 'addList') {
      shape[step.list] ??= list;
      continue;
    }
    const standing = shape[step.list];
    if (standing === undefined) throw new Error(`${name} changes a list that is not there: ${step.list}`);
    if (step.column === null) {
      standing.label = list.label;
      continue;
    }
    const wanted = list.columns[step.column];
    if (wanted === undefined) throw new Error(`${name} wants a column that no list has: ${step.column}`);
    if (step.kind === 'addColumn') standing.columns[step.column] ??= wanted;
    const column = standing.columns[step.column];
    if (column === undefined) throw new Error(`${name} changes a column that is not there: ${step.column}`);
    if (step.kind === 'addIndex') column.indexed = true;
    if (step.kind === 'renameDisplay') column.label = wanted.label;
    if (step.kind === 'addChoice' && 'choice' in column.facet && !column.facet.choice.choices.includes(step.choice)) {
      const choices = [...column.facet.choice.choices, step.choice];
      column.facet = { choice: { ...column.facet.choice, choices } };
    }
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const withSortedChoices = (column: ShapedColumn): ShapedColumn =>
  'choice' in column.facet
    ? { ...column, facet: { choice: { ...column.facet.choice, choices: column.facet.choice.choices.toSorted() } } }
    : column;

/** For comparing: the order of columns and of choices differs between a list made new and one that has grown. */
export const inOrder = (shape: Shape): unknown =>
  Object.entries(shape)
    .toSorted(byName)
    .map(([entity, { label, columns }]) => [
      entity,
      label,
      Object.entries(columns)
        .toSorted(byName)
        .map(([name, column]) => [name, withSortedChoices(column)]),
    ]);
