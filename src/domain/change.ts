/**
 * Changes to a plan as values: what a person did to which row, which fields it touched, and whether two changes of one
 * row can stand together.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { ChangeAct, ChangeWay, Fields } from '#domain/history.ts';
import type { Person, Row } from '#domain/row.ts';

/** Who acts, in what role, by what way. `role` is the role that gave the right to act. */
export interface Authorship {
  readonly person: Person;
  readonly role: string;
  readonly via: ChangeWay;
}

/** One operation on one row. It carries its keys from the moment that a person edits. */
export type PlanChange = { readonly [Name in EntityName]: ChangeOf<Name> }[EntityName];

export interface ChangeOf<Name extends EntityName> {
  readonly entity: Name;
  readonly item: Key;
  readonly operation: Key;
  readonly act: ChangeAct;
  readonly at: Instant;
  readonly author: Authorship;
  /** The row as the person saw it; null for a new one. */
  readonly before: Entities[Name] | null;
  /** The row as the person wants it. */
  readonly after: Entities[Name];
}

/** Equality of JSON values: the order of names in an object does not matter, the order of a list does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  return left.every(([name, value]) => Object.hasOwn(b, name) && sameValue(value, (b as Fields)[name]));
}

/** The fields of `after` that differ from `before`. */
export function changedFields<Entity extends Row>(before: Entity, after: Entity): Partial<Entity> {
  const changed: Partial<Entity> = {};
  for (const name of Object.keys(after) as (keyof Entity)[]) {
    if (!sameValue(before[name], after[name])) changed[name] = after[name];
  }
  return changed;
}

/** What a change says of the fields that it touched: a new row tells all of them, and nothing of before. */
export function toldFields(change: PlanChange): { readonly before: Fields; readonly after: Fields } {
  const after: Row = change.after;
  const before: Row | null = change.before;
  if (before === null) return { before: {}, after: { ...after } };
  const changed = changedFields<Row>(before, after);
  const was: Record<string, unknown> = {};
  for (const name of Object.keys(changed)) was[name] = (before as unknown as Fields)[name];
  return { before: was, after: { ...changed } };
}

/** One field that two people changed to different values since `base`. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge<Entity> {
  /** Theirs, with each of my fields that they left alone. */
  readonly merged: Entity;
  readonly conflicts: readonly FieldConflict[];
}

/** When somebody last looked at a row, and who: every edit writes them beside what it is about. */
const stamp = ['confirmedAt', 'confirmedBy'] as const;
type Stamped = Partial<Readonly<Record<(typeof stamp)[number], unknown>>>;
const isStamp = (field: string): boolean => stamp.some((one) => one === field);

/**
 * Three-way merge, field by field. A field that only one side changed takes that side; one that both changed alike is no
 * conflict; one that both changed otherwise keeps theirs until a person has chosen. Of two stamps the later stands, and
 * nobody is asked: two who edit different fields have no conflict.
 */
export function mergeChange<Entity extends Row>(base: Entity, mine: Entity, theirs: Entity): Merge<Entity> {
  const merged: Entity = { ...theirs };
  const conflicts: FieldConflict[] = [];
  let stampedTwice = false;
  for (const name of Object.keys(mine) as (keyof Entity & string)[]) {
    const [was, wanted, stands] = [base[name], mine[name], theirs[name]];
    if (sameValue(was, wanted) || sameValue(wanted, stands)) continue;
    if (sameValue(was, stands)) merged[name] = wanted;
    else if (isStamp(name)) stampedTwice = true;
    else conflicts.push({ field: name, base: was, mine: wanted, theirs: stands });
  }
  if (stampedTwice) Object.assign(merged, laterStamp(mine, theirs));
  return { merged, conflicts };
}

/** Both parts of it, so that a time never stands beside somebody else's name. */
function laterStamp(mine: Row & Stamped, theirs: Row & Stamped): Stamped {
  const { confirmedAt, confirmedBy } = String(mine.confirmedAt) >= String(theirs.confirmedAt) ? mine : theirs;
  return { confirmedAt, confirmedBy };
}
