/**
 * The storage of a browser as one tab meets it: every call takes time, may break off, and is carried out or not where the
 * tab is killed meanwhile.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import type { Device, DeviceFailure, DevicePlace, Owner } from '#sync/device.ts';
import type { Housed, SimBrowser } from './browser.ts';
import { afterWrite, contentOf, emptyKept, forgotten, type Kept } from './storage.ts';

/** `lost` is called when the storage is emptied under open tabs. */
export interface StorageWatch {
  readonly onLost: Set<(failure: DeviceFailure) => void>;
}

export function simPlaces(browser: SimBrowser, tab: Housed, watch: StorageWatch): DevicePlace {
  const { chance, time, storage } = browser;
  /** Transactions are carried out in the order in which they were asked for. */
  let free = 0;

  /** The work is done at its time, whether the tab lives to hear of it or not. */
  function transaction<Value>(work: () => Result<Value, DeviceFailure>): Promise<Result<Value, DeviceFailure>> {
    const start = Math.max(time.now() + chance.between(0, 3), free);
    free = start;
    const answersAfter = chance.happens(0.03) ? chance.between(50, 900) : chance.between(0, 8);
    return new Promise((resolve) => {
      time.after(start - time.now(), () => {
        // Killed before the transaction was complete: either it was on the disk already, or it never is.
        if (!tab.alive() && chance.happens(0.5)) return;
        const done = work();
        tab.after(answersAfter, () => resolve(done));
      });
    });
  }

  function open(owner: Owner): Device {
    const key = storage.keyOf(owner);
    const now = (): Kept => storage.places.get(key) ?? emptyKept;
    const proven = now().marked;
    storage.places.set(key, { ...now(), marked: true });
    const broken = (): DeviceFailure | null => {
      if (browser.trouble !== null) return browser.trouble;
      if (browser.breaks === 0) return null;
      browser.breaks -= 1;
      return { kind: 'unavailable', code: 'AbortError' };
    };
    return {
      proven,
      read: (since) =>
        transaction(() => {
          const { trouble } = browser;
          return trouble !== null && trouble.kind !== 'full' ? fail(trouble) : succeed(contentOf(now(), since));
        }),
      write: (write) =>
        transaction(() => {
          const failure = broken();
          if (failure !== null) return fail(failure);
          const after = afterWrite(now(), write);
          storage.places.set(key, after);
          return succeed(after.revision);
        }),
      forget: () =>
        transaction(() => {
          storage.places.set(key, forgotten(now()));
          return succeed(null);
        }),
      onLost(listener) {
        watch.onLost.add(listener);
        return () => watch.onLost.delete(listener);
      },
      close: () => undefined,
    };
  }

  return {
    open: (owner) =>
      transaction(() => {
        const { trouble } = browser;
        return trouble !== null && trouble.kind !== 'full' ? fail(trouble) : succeed(open(owner));
      }),
    sweep: () => transaction(() => succeed(null)),
  };
}
