/** IndexedDB as this browser has it, and the browser's own tools. */
import { cdp } from 'vitest/browser';
import { type Clock, fixedClock } from '#base/clock.ts';
import { newKey } from '#base/id.ts';
import type { DevicePlace } from '#sync/device.ts';
import { indexedDbPlace } from '#sync/indexed-db.ts';
import { START } from './device-values.ts';

const timer = (milliseconds: number, task: () => void): (() => void) => {
  const handle = setTimeout(task, milliseconds);
  return () => clearTimeout(handle);
};

/** What a page load opens its devices in; every call is another page load. */
export const pageAt = (clock: Clock = fixedClock(START)): DevicePlace =>
  indexedDbPlace({ pageLoad: newKey((length) => crypto.getRandomValues(new Uint8Array(length))), clock, timer });

export async function emptyDatabases(): Promise<void> {
  const found = await indexedDB.databases();
  const deletions = found.map(
    ({ name = '' }) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', () => resolve());
      }),
  );
  await Promise.all(deletions);
}

/** The protocol that the browser's own tools speak; its types come with no package that we have. */
interface Tools {
  send(command: string, more: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** About this page's storage. */
export const askBrowser = (command: string, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
  (cdp() as unknown as Tools).send(command, { origin: location.origin, ...more });
