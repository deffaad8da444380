/**
 * What every row of a plan has: a key of its own, the plan it belongs to, whether it is taken away (rows are never
 * deleted), and whether the public may read it.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';

export interface Row {
  readonly key: Key;
  /** The plan that the row belongs to; a plan belongs to itself. */
  readonly plan: Key;
  /** Taken away, by whom and when; null while the row is in use. */
  readonly removed: Removal | null;
  readonly publicity: Publicity;
}

export interface Removal {
  readonly by: string;
  readonly at: Instant;
}

/** Offentleglova: internal until somebody clears it. */
export const publicities = ['internal', 'public'] as const;
export type Publicity = (typeof publicities)[number];

/** A row pointed to by its key, with code and title beside it so that a SharePoint view can be read without a look-up. */
export interface Ref {
  readonly key: Key;
  readonly code: string;
  readonly title: string;
}

export interface Person {
  /** Entra object id: what rights and reminders go by. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Longest text of one line and of several, in UTF-16 units: what a SharePoint column holds. Told while it is written. */
export const LINE_LIMIT = 255;
export const NOTE_LIMIT = 63_999;

/** The parts of a new row that are the same in every list. */
export const newRow = (key: Key, plan: Key): Row => ({ key, plan, removed: null, publicity: 'internal' });

export const isInUse = (row: Row): boolean => row.removed === null;
