/**
 * How one owner's database is laid out, version by version. A released layout is never changed: a new one gets a number and
 * a step, and `test/fixtures/device-v<number>.json` keeps what a database of that number looks like.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { KeptEdit, KeptRow, KeptStanding } from '#sync/device.ts';

export interface Layout extends DBSchema {
  /** Numbered in the order in which they were added. */
  readonly edits: { readonly key: number; readonly value: KeptEdit; readonly indexes: { readonly operation: Key } };
  /** By list and id of the list item. */
  readonly rows: { readonly key: [EntityName, string]; readonly value: KeptRow };
  readonly lists: {
    readonly key: EntityName;
    readonly value: ListState;
    readonly indexes: { readonly revision: number };
  };
  /** One record. */
  readonly state: { readonly key: typeof STATE; readonly value: DeviceState };
}

export interface ListState {
  readonly entity: EntityName;
  readonly mark: string;
  readonly readAt: Instant;
  /** Of the write that last touched the list. */
  readonly revision: number;
}

export interface DeviceState {
  readonly revision: number;
  readonly standing: KeptStanding;
  readonly lastUsed: Instant;
  readonly proof: Proof;
}

/** The page load that opened last, and whether it had found the mark of one before it. */
export interface Proof {
  readonly pageLoad: Key;
  readonly proven: boolean;
}

export type Database = IDBPDatabase<Layout>;

export const STATE = 'state';

export const nothingKnown: KeptStanding = { lookedAt: null, stamps: [], damaged: [], sharedAt: null };

/** What leads from each version to the next; the first makes a new database. */
const steps: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('edits', { autoIncrement: true }).createIndex('operation', 'change.operation', {
      unique: true,
    });
    database.createObjectStore('rows');
    database.createObjectStore('lists', { keyPath: 'entity' }).createIndex('revision', 'revision');
    database.createObjectStore('state');
  },
];

export const VERSION = steps.length;

export function upgrade(database: Database, from: number): void {
  for (const step of steps.slice(from)) step(database);
}
