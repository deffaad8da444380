/**
 * Tabs of one person in one browser: Web Locks say who may send, a BroadcastChannel carries the hint that something
 * changed. Where the browser has no locks the caller is told; where it has no channels nobody hears anything.
 */
import type { Owner } from '#sync/device.ts';
import type { DrainLock, Neighbours } from '#sync/neighbours.ts';
import { ownerName } from '#sync/owner-name.ts';

export function browserLock(owner: Owner): DrainLock {
  const name = ownerName(owner);
  return {
    ask(taken, refused) {
      const cancelling = new AbortController();
      let held = false;
      const hold = (): Promise<void> =>
        new Promise((release) => {
          held = true;
          taken(release);
        });
      // One request that waits its turn: asking again and again gives two holders or none (a lock looked at is not taken).
      // Missing outside secure contexts; throws in frames of older Firefox and where storage is forbidden.
      Promise.resolve()
        .then(() => navigator.locks.request(name, { signal: cancelling.signal }, hold))
        .catch(() => {
          if (!held && !cancelling.signal.aborted) refused();
        });
      return () => cancelling.abort();
    },
  };
}

export function browserNeighbours(owner: Owner): Neighbours {
  const channel = channelNamed(ownerName(owner));
  if (channel === null) return { tell: () => undefined, listen: () => () => undefined, close: () => undefined };
  let open = true;
  return {
    tell() {
      if (open) channel.postMessage('changed');
    },
    listen(listener) {
      const hear = (): void => listener();
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close() {
      open = false;
      channel.close();
    },
  };
}

function channelNamed(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
