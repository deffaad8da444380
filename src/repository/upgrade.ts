/**
 * How lists and program get on when one of them is a version ahead: the service is upgraded first, then the tab, then the
 * lists, and everybody works meanwhile.
 *
 * - Lists that are older are read, and written as far as they have room. What they have no room for waits and says so: it
 *   is never left out of a row on the quiet.
 * - Lists that are one version newer are read and written too: only changed cells are sent, so what this program does not
 *   know stays as it is. Two versions ahead is too far, and nothing is written.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Row } from '#domain/row.ts';
import type { CellValue } from '#schema/field.ts';
import { type List, SCHEMA_VERSION } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { migrationsFrom, type MigrationStep } from '#schema/migrations.ts';
import { type FoundList, type FoundSite, stampedVersion } from './site.ts';

/** Which of the two is behind. */
export type Behind = 'lists' | 'tab';

type FoundLists = FoundSite['lists'];

const versionOf = (found: FoundLists): number => stampedVersion(found) ?? SCHEMA_VERSION;

export function whoIsBehind(found: FoundLists): Behind | null {
  const version = versionOf(found);
  return version === SCHEMA_VERSION ? null : version < SCHEMA_VERSION ? 'lists' : 'tab';
}

export const isTooNew = (found: FoundLists): boolean => versionOf(found) > SCHEMA_VERSION + 1;

/** What the lists are to get and have not got yet. */
function stepsDue(found: FoundLists): readonly MigrationStep[] {
  const due = migrationsFrom(versionOf(found));
  return due.ok ? due.value.flatMap(({ steps }) => steps) : [];
}

export const isListDue = (found: FoundLists, entity: EntityName): boolean =>
  !found.has(entity) && stepsDue(found).some((step) => step.kind === 'addList' && step.list === entity);

/** Columns of a list that an upgrade will make; any other that is not there was taken away by somebody. */
export function columnsDue(found: FoundLists, entity: EntityName): ReadonlySet<string> {
  const there = found.get(entity)?.columns ?? new Set<string>();
  return new Set(
    stepsDue(found).flatMap((step) =>
      step.kind === 'addColumn' && step.list === entity && !there.has(step.column) ? step.column : [],
    ),
  );
}

/** A list that is not there: it is waited for, or somebody took it away. */
export const whyAbsent = (found: FoundLists, entity: EntityName): PlanFailure =>
  isListDue(found, entity)
    ? { kind: 'listsOlder', names: [lists[entity].label] }
    : { kind: 'listMissing', lists: [lists[entity].label] };

type Cells = Readonly<Record<string, CellValue>>;

/** The columns that can be asked for. */
export const fieldsThere = (list: Pick<List<Row>, 'select'>, { columns }: FoundList): readonly string[] =>
  list.select.split(',').filter((column) => columns.has(column));

/**
 * The cells that the lists have room for; fails where the others say something. A cell that says no more than an empty one
 * is left out, for that is how it will be read.
 */
export function cellsThatFit(found: FoundLists, list: List<Row>, row: Row, cells: Cells): Result<Cells, PlanFailure> {
  const due = columnsDue(found, list.entity);
  const withoutDue = (all: Cells): Cells => Object.fromEntries(Object.entries(all).filter(([name]) => !due.has(name)));
  const lost = new Set<string>();
  if (due.size > 0) {
    const read = list.decode(withoutDue(list.encodeRow(row)));
    const meant = read.kind === 'row' ? list.encodeRow(read.value) : {};
    for (const name of due) {
      if (name in cells && (cells[name] ?? null) !== (meant[name] ?? null)) lost.add(name);
    }
  }
  for (const step of stepsDue(found)) {
    const isWritten = step.kind === 'addChoice' && step.list === list.entity && cells[step.column] === step.choice;
    if (isWritten) lost.add(step.column);
  }
  if (lost.size === 0) return succeed(withoutDue(cells));
  return fail({ kind: 'listsOlder', names: [...lost].map((name) => list.columnLabels[name] ?? name) });
}
