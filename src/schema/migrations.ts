/**
 * How lists that stand in a municipality's site become the lists of this program: named changes, in order, none of which
 * takes anything away. Version 1 is the lists as they were first made; a migration to version n is told by its number.
 *
 * A step names what is to be there, and the lists say what it looks like, so that a step can be run again without harm.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';

export type MigrationStep =
  | { readonly kind: 'addList'; readonly list: EntityName }
  | { readonly kind: 'addColumn'; readonly list: EntityName; readonly column: string }
  /** `choice` as it is shown. */
  | { readonly kind: 'addChoice'; readonly list: EntityName; readonly column: string; readonly choice: string }
  | { readonly kind: 'addIndex'; readonly list: EntityName; readonly column: string }
  /** To the display name that the lists have now; of the list itself where `column` is null. */
  | { readonly kind: 'renameDisplay'; readonly list: EntityName; readonly column: string | null };

export interface Migration {
  /** The version that the lists have afterwards. */
  readonly version: number;
  /** What it does, as a sentence without its subject: «tell when a measure was last confirmed». */
  readonly name: string;
  readonly steps: readonly MigrationStep[];
}

/** The newest version that lists outside this house may have; 0 until the first release. Such a version never changes. */
export const RELEASED_VERSION: number = 0;

export const migrations: readonly Migration[] = [];

/** The lists were written by a later program, which alone may change them. */
export interface ListsAreNewer {
  readonly kind: 'listsAreNewer';
  readonly lists: number;
  readonly program: number;
}

/** What lists of `version` lack. */
export function migrationsFrom(version: number): Result<readonly Migration[], ListsAreNewer> {
  return version > SCHEMA_VERSION
    ? fail({ kind: 'listsAreNewer', lists: version, program: SCHEMA_VERSION })
    : succeed(migrations.filter((migration) => migration.version > version));
}

/** What is wrong with migrations that shall lead from version 1 to `version`, as sentences. */
export function faultsOf(found: readonly Migration[], version: number): readonly string[] {
  const faults: string[] = [];
  found.forEach((migration, index) => {
    if (migration.version !== index + 2) {
      faults.push(`Expected a migration to version ${index + 2}, found one to ${migration.version}.`);
    }
    if (found.findIndex(({ name }) => name === migration.name) !== index) {
      faults.push(`Two migrations are named «${migration.name}».`);
    }
    if (migration.steps.length === 0) faults.push(`«${migration.name}» does nothing.`);
    for (const step of migration.steps) faults.push(...faultOf(step));
  });
  if (found.length + 1 !== version) {
    faults.push(`The migrations lead to version ${found.length + 1}, the lists say ${version}.`);
  }
  return faults;
}

function faultOf(step: MigrationStep): readonly string[] {
  if (step.kind === 'addList' || step.column === null) return [];
  const { name, columns } = lists[step.list];
  const column = columns.find((made) => made.name === step.column);
  if (column === undefined) return [`${name} has no column ${step.column}.`];
  if (step.kind === 'addIndex' && !column.indexed) return [`${name}.${step.column} is not indexed.`];
  if (step.kind !== 'addChoice') return [];
  const choices = 'choice' in column.facet ? column.facet.choice.choices : [];
  return choices.includes(step.choice) ? [] : [`${name}.${step.column} has no choice «${step.choice}».`];
}
