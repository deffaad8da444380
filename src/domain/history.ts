/** The plan's history: one row for every operation, only ever added. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Person, Row } from '#domain/row.ts';

/** By what way a change came. */
export const changeWays = ['tab', 'card', 'import', 'service'] as const;
export type ChangeWay = (typeof changeWays)[number];

export const changeActs = ['created', 'changed', 'removed', 'restored'] as const;
export type ChangeAct = (typeof changeActs)[number];

/** Fields by name, JSON values. */
export type Fields = Readonly<Record<string, unknown>>;

export interface ChangeRecord extends Row {
  /** The operation that wrote the row; also this row's key, so that it is written once. */
  readonly operation: Key;
  /** Title of the changed row at the time. */
  readonly title: string;
  /** Entity name and key of the changed row. */
  readonly entity: string;
  readonly item: Key;
  readonly act: ChangeAct;
  readonly at: Instant;
  readonly by: Person | null;
  /** The role that gave the right to act. */
  readonly role: string;
  readonly via: ChangeWay;
  readonly before: Fields;
  readonly after: Fields;
  /** Of the whole row, where rows are only ever added; '' for others. */
  readonly checksum: string;
}
