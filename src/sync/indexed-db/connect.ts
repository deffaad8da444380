/** Databases opened, and what stands in the way of that, as values. */
import { openDB } from 'idb';
import { fail, type Result, succeed } from '#base/result.ts';
import type { DeviceFailure } from '#sync/device.ts';
import type { Timer } from '#sync/session.ts';
import { type Database, type Layout, upgrade, VERSION } from './layout.ts';

/** Browsers have been seen to leave an open unanswered for ever; nobody waits longer than this for the plan. */
const LONGEST_OPEN = 5_000;

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** What a request, a transaction or an open was broken off by. */
export function failureOf(error: unknown): DeviceFailure {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return { kind: 'full' };
  if (name === 'VersionError') return { kind: 'newer' };
  return { kind: 'unavailable', code: name === '' ? 'unknown' : name };
}

/** `lost` is called when the storage is taken away under us; the connection is closed by then. */
export async function connect(
  name: string,
  timer: Timer,
  lost: (failure: DeviceFailure) => void,
): Promise<Result<Database, DeviceFailure>> {
  const opening = open(name, lost);
  let stop: () => void = () => undefined;
  const patience = new Promise<null>((resolve) => {
    stop = timer(LONGEST_OPEN, () => resolve(null));
  });
  const opened = await Promise.race([opening, patience]);
  stop();
  if (opened !== null) return opened;
  void closeLate(opening);
  return fail({ kind: 'blocked' });
}

async function open(name: string, lost: (failure: DeviceFailure) => void): Promise<Result<Database, DeviceFailure>> {
  try {
    const database = await openDB<Layout>(name, VERSION, {
      upgrade,
      // A newer Framdrift, or somebody who deletes, waits until every older connection is closed.
      blocking(_current, next, event) {
        (event.target as IDBDatabase).close();
        lost(next === null ? { kind: 'wiped' } : { kind: 'newer' });
      },
      // A browser takes a connection away where it empties its storage.
      terminated: () => lost({ kind: 'wiped' }),
    });
    return succeed(database);
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** Nobody waits for it any more, and open it would be in others' way. */
async function closeLate(opening: Promise<Result<Database, DeviceFailure>>): Promise<void> {
  const opened = await opening;
  if (opened.ok) opened.value.close();
}
