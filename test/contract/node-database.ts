/** IndexedDB in Node: a new and empty one for each test. `vi.unstubAllGlobals` takes it away again. */
import * as database from 'fake-indexeddb';
import { vi } from 'vitest';

export function newDatabaseInNode(): void {
  // Names that idb looks for: IDBDatabase, IDBRequest and the others.
  for (const [name, value] of Object.entries(database)) if (name.startsWith('IDB')) vi.stubGlobal(name, value);
  vi.stubGlobal('indexedDB', new database.IDBFactory());
}
