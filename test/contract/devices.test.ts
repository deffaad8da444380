/** The devices in Node: memory, and IndexedDB as a package writes it anew. `devices.browser.test.ts` has the real one. */
import { afterEach, describe, vi } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { indexedDbPlace } from '#sync/indexed-db.ts';
import { memoryPlaces } from '#sync/memory-device.ts';
import { deviceContract } from './device-contract.ts';
import { newDatabaseInNode } from './node-database.ts';

const newKey = countingKeys();

afterEach(() => vi.unstubAllGlobals());

describe('a device in memory', () => {
  deviceContract((clock) => {
    const places = memoryPlaces({ clock });
    return () => places.page();
  });
});

describe('a device in IndexedDB', () => {
  deviceContract((clock) => {
    newDatabaseInNode();
    return () => indexedDbPlace({ pageLoad: newKey(), clock, timer: patient });
  });
});

const patient = (milliseconds: number, task: () => void): (() => void) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};
