/**
 * Where the tenant's documents lie: a log of changes behind five verbs, and its twin in memory.
 * What was put counts at once for this process, and as saved only when a later `flush` has resolved; all that is put
 * between two flushes is saved together or not at all. Values are never altered after they are put.
 */

/** A key such as `item/<list>/00000007`, and its document; no document means that it was removed. */
export type Change = readonly [key: string, value: unknown] | readonly [key: string];

export interface Store {
  /** All that is saved, in the order in which the keys were first put. Called once, before the first put. */
  entries(): Iterable<readonly [string, unknown]>;
  put(key: string, value: unknown): void;
  remove(key: string): void;
  flush(): Promise<void>;
  /** Flushes, and lets go of the place. */
  close(): Promise<void>;
}

/** Brings a map of documents up to date. */
export function applyChanges(documents: Map<string, unknown>, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.length === 1) documents.delete(change[0]);
    else documents.set(change[0], change[1]);
  }
}

/**
 * Saves nothing to any disk; a tenant opened again on the same memory finds what was flushed, as after a kill.
 * `documents`: what is saved from the start.
 */
export function memoryStore(documents: Iterable<readonly [string, unknown]> = []): Store {
  const saved = new Map<string, unknown>(documents);
  let pending: Change[] = [];
  const flush = (): Promise<void> => {
    applyChanges(saved, pending);
    pending = [];
    return Promise.resolve();
  };
  return {
    entries: () => {
      pending = [];
      return [...saved];
    },
    put: (key, value) => void pending.push([key, value]),
    remove: (key) => void pending.push([key]),
    flush,
    close: flush,
  };
}
