/**
 * The plan as it was at the end of a day: from the rows of today, by undoing what the history tells has happened since.
 *
 * It is as honest as the history. What was done in a list itself has no row there, and stands in the answer as it stands
 * today; rows where that shows are named. A row that is gone from its list cannot be brought back.
 */
import { type Day, inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { sameValue } from '#domain/change.ts';
import { type Entities, type EntityName, entityNames } from '#domain/entities.ts';
import type { Fields, HistoryEntry } from '#domain/history.ts';
import type { Row } from '#domain/row.ts';

export type RowsOfPlan = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** What is needed of a change to undo it. */
export type Undoable = Pick<HistoryEntry, 'item' | 'act' | 'at' | 'before' | 'after'>;

export interface PlanThen {
  readonly rows: RowsOfPlan;
  /** Rows whose history does not fit with how they stand: something was done to them past it. */
  readonly unsure: readonly Key[];
  /** Rows that the history tells of, and that stand in no list any more. */
  readonly gone: readonly Key[];
}

export const isAfter = ({ at }: Pick<Undoable, 'at'>, day: Day): boolean => inOslo(at).day > day;

/**
 * `changes`: all of them since the day, in any order; older ones are left alone. `rows` with the person's own edits that
 * are not sent yet need those among the changes too.
 */
export function planOnDay(rows: RowsOfPlan, changes: readonly Undoable[], day: Day): PlanThen {
  const since = new Map<Key, Undoable[]>();
  for (const change of changes) {
    if (isAfter(change, day)) since.set(change.item, [...(since.get(change.item) ?? []), change]);
  }
  const unsure: Key[] = [];
  const then: { [Name in EntityName]?: readonly Row[] } = {};
  for (const entity of entityNames) {
    const standing: readonly Row[] = rows[entity];
    // Most kinds of rows are left alone, and screens draw anew what is not the same list.
    if (!standing.some(({ key }) => since.has(key))) {
      then[entity] = standing;
      continue;
    }
    then[entity] = standing.flatMap((row): readonly Row[] => {
      const later = since.get(row.key);
      if (later === undefined) return [row];
      const undone = withoutChanges(row, later);
      if (!undone.fits) unsure.push(row.key);
      return undone.row === null ? [] : [undone.row];
    });
  }
  const known = new Set(entityNames.flatMap((entity) => rows[entity].map(({ key }): Key => key)));
  // A row that was made and is gone since was not there on the day either.
  const gone = [...since].filter(([key, later]) => !known.has(key) && !later.some(({ act }) => act === 'created'));
  return { rows: then as RowsOfPlan, unsure, gone: gone.map(([key]) => key) };
}

interface Undone {
  /** null where it was not made yet. */
  readonly row: Row | null;
  readonly fits: boolean;
}

function withoutChanges(today: Row, changes: readonly Undoable[]): Undone {
  const fields: Record<string, unknown> = { ...today };
  let fits = true;
  const left = [...changes];
  while (left.length > 0) {
    const change = takeLatest(left, fields);
    // However it fared since: it was not there.
    if (change.act === 'created') return { row: null, fits: true };
    fits &&= agrees(change, fields);
    const back = valuesBefore(change, fields);
    fits &&= back.whole;
    Object.assign(fields, back.values);
  }
  return { row: fields as unknown as Row, fits };
}

/** Clocks tell whole seconds: of changes in the same one, the last is the one that says what stands. */
function takeLatest(left: Undoable[], fields: Fields): Undoable {
  const at = left.reduce((last, change) => (change.at > last ? change.at : last), '');
  const among = left.filter((change) => change.at === at);
  // The newest stands first where the history was read, so the first is as good as any where none fits.
  const chosen = among.find((change) => change.act !== 'created' && says(change.after, fields)) ?? leastCreating(among);
  left.splice(left.indexOf(chosen), 1);
  return chosen;
}

/** Whatever else happened to a row in the second that it was made in came after. */
function leastCreating(among: readonly Undoable[]): Undoable {
  const chosen = among.find(({ act }) => act !== 'created') ?? among[0];
  if (chosen === undefined) throw new Error('No change to choose among');
  return chosen;
}

const says = (values: Fields, fields: Fields): boolean =>
  Object.keys(values).every((name) => sameValue(values[name], fields[name]));

/** It fits where the row says what the change made of it, or still says what it was: the row was read before the change. */
const agrees = ({ before, after }: Undoable, fields: Fields): boolean => says(after, fields) || says(before, fields);

/** The values to put back; those that the row of today could not hold are left out, for an older Framdrift wrote them. */
function valuesBefore({ before }: Undoable, fields: Fields): { readonly values: Fields; readonly whole: boolean } {
  const known = Object.entries(before).filter(([name]) => Object.hasOwn(fields, name));
  const held = known.filter(([name, value]) => isAlike(value, fields[name]));
  return { values: Object.fromEntries(held), whole: held.length === Object.keys(before).length };
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isAlike(was: unknown, now: unknown): boolean {
  if (was === null || now === null) return was !== undefined && now !== undefined;
  if (isObject(was) && isObject(now)) return Object.keys(now).every((name) => Object.hasOwn(was, name));
  return typeof was === typeof now && Array.isArray(was) === Array.isArray(now) && isObject(was) === isObject(now);
}
