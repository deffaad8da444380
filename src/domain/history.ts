/** The plan's history: one row for every operation, only ever added. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Person, Row } from '#domain/row.ts';

/** By what way a change came. */
export const changeWays = ['tab', 'card', 'import', 'service'] as const;
export type ChangeWay = (typeof changeWays)[number];

/** By what way a row came to differ: also in the list itself, past every program of ours. */
export type ChangeSource = ChangeWay | 'sharePoint';

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

/**
 * What is told of a change, wherever it was read: the history's own rows, and what SharePoint's versions of a row tell of
 * edits in the list itself. There `role` is '' and `by` has a name alone, or is null where SharePoint does not say.
 */
export type HistoryEntry = Pick<
  ChangeRecord,
  'key' | 'plan' | 'title' | 'entity' | 'item' | 'act' | 'at' | 'by' | 'role' | 'before' | 'after'
> & { readonly via: ChangeSource };

/** Part of the plan's history, the newest first. */
export interface HistoryPage {
  readonly changes: readonly ChangeRecord[];
  /** There may be older. */
  readonly more: boolean;
}

/** Newest first; what happened in the same second keeps its order. */
export const newestFirst = (a: Pick<HistoryEntry, 'at'>, b: Pick<HistoryEntry, 'at'>): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
