/**
 * The device in a browser: one IndexedDB database for each owner.
 *
 * - A write is answered when the browser says that it stands on disk (`durability: 'strict'` where there is such a thing).
 * - Storage is proven when a page load finds the mark that another one before it has left.
 * - No database is ever deleted: edits may come into it from another tab at any moment.
 * - No secret is kept here; a token lives in memory only.
 */
import type { Clock } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Device, DeviceFailure, DevicePlace } from '#sync/device.ts';
import { isOwnerName, ownerName } from '#sync/owner-name.ts';
import type { Timer } from '#sync/session.ts';
import { connect, failureOf } from './indexed-db/connect.ts';
import type { Database } from './indexed-db/layout.ts';
import { forgetOldRows, forgetRows, leaveMark, readContent, writeContent } from './indexed-db/transactions.ts';

export interface BrowserStorage {
  /** Names this page load; made anew by every page. */
  readonly pageLoad: Key;
  readonly clock: Clock;
  readonly timer: Timer;
}

export function indexedDbPlace({ pageLoad, clock, timer }: BrowserStorage): DevicePlace {
  return {
    async open(owner) {
      const loss = notLost();
      const database = await connect(ownerName(owner), timer, loss.lose);
      if (!database.ok) return database;
      const proven = await leaveMark(database.value, pageLoad, clock.now());
      const lost = loss.failure();
      if (lost !== null) return fail(lost);
      if (!proven.ok) {
        database.value.close();
        return proven;
      }
      void askToBeKept();
      return succeed(deviceIn(database.value, clock, loss, proven.value));
    },
    async sweep(now) {
      const names = await ownedNames();
      if (!names.ok) return names;
      let swept: Result<null, DeviceFailure> = succeed(null);
      for (const name of names.value) {
        const database = await connect(name, timer, () => undefined);
        // Another tab is in the way, or a newer Framdrift keeps its rows in a form that we do not know: next time.
        if (!database.ok) continue;
        const forgotten = await forgetOldRows(database.value, now);
        database.value.close();
        if (!forgotten.ok) swept = forgotten;
      }
      return swept;
    },
  };
}

/** Whether the storage of one device is still there, and who wants to know. */
interface Loss {
  readonly lose: (failure: DeviceFailure) => void;
  readonly failure: () => DeviceFailure | null;
  readonly listen: (listener: (failure: DeviceFailure) => void) => () => void;
  readonly close: () => void;
}

function notLost(): Loss {
  const listeners = new Set<(failure: DeviceFailure) => void>();
  let failure: DeviceFailure | null = null;
  return {
    lose(why) {
      if (failure !== null) return;
      failure = why;
      for (const listener of listeners) listener(why);
      listeners.clear();
    },
    failure: () => failure,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      failure ??= { kind: 'unavailable', code: 'closed' };
    },
  };
}

function deviceIn(database: Database, clock: Clock, loss: Loss, proven: boolean): Device {
  async function during<Value>(
    task: () => Promise<Result<Value, DeviceFailure>>,
  ): Promise<Result<Value, DeviceFailure>> {
    const before = loss.failure();
    if (before !== null) return fail(before);
    return task();
  }
  return {
    proven,
    read: (since) => during(() => readContent(database, since)),
    write: (write) => during(() => writeContent(database, write, clock.now())),
    forget: () => during(() => forgetRows(database, clock.now())),
    onLost: loss.listen,
    close() {
      loss.close();
      // What is under way still ends.
      database.close();
    },
  };
}

async function ownedNames(): Promise<Result<readonly string[], DeviceFailure>> {
  try {
    const found = await indexedDB.databases();
    return succeed(found.flatMap(({ name }) => (name !== undefined && isOwnerName(name) ? name : [])));
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** Asks the browser not to empty this storage when the disk runs full. Whatever it answers, nobody is told. */
async function askToBeKept(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not every browser can be asked.
  }
}
