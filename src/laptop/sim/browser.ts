/**
 * One browser on one machine: what all its tabs share. Storage for each owner, locks as Web Locks gives them, a channel
 * that loses and doubles, the gate before Graph, who is signed in, and a clock that may be wrong.
 */
import { type Clock, type Instant, instantOf } from '#base/clock.ts';
import type { Device, DeviceFailure, DevicePlace } from '#sync/device.ts';
import { type MemoryPage, memoryPlaces, type MemoryPlaces } from '#sync/memory-device.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Someone } from './people.ts';
import type { SimTime } from './time.ts';

/** What a browser asks of a tab of its own. */
export interface Housed {
  readonly id: string;
  readonly owner: Someone;
  readonly clock: Clock;
  readonly alive: () => boolean;
  /** Runs later while the tab lives; a frozen tab runs it when it wakes. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

/** As far as a gate uses `localStorage`. */
function textStore() {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string): string | null => texts.get(name) ?? null,
    setItem: (name: string, text: string): void => void texts.set(name, text),
  };
}

interface LockRequest {
  readonly tab: Housed;
  readonly taken: (release: () => void) => void;
}

export interface BrowserMake {
  readonly name: string;
  readonly time: SimTime;
  readonly seed: number;
  readonly account: Someone;
  /** Without Web Locks, as in an iframe of an old Firefox. */
  readonly hasLocks: boolean;
}

export class SimBrowser {
  readonly name: string;
  readonly hasLocks: boolean;
  readonly places: MemoryPlaces;
  readonly localStorage = textStore();
  account: Someone;
  online = true;
  /** Nobody can get a token without signing in anew. */
  signedOut = false;
  /** Milliseconds by which the machine's clock is wrong; read when a tab opens. */
  skew = 0;
  /** What the storage answers instead of doing its work. */
  trouble: DeviceFailure | null = null;
  readonly tabs: Housed[] = [];
  readonly #chance: Chance;
  readonly #locks = new Map<string, LockRequest[]>();
  readonly #listeners = new Map<Housed, Set<() => void>>();

  constructor({ name, time, seed, account, hasLocks }: BrowserMake) {
    this.name = name;
    this.account = account;
    this.hasLocks = hasLocks;
    this.#chance = chanceOf(seed);
    const chance = this.#chance;
    this.places = memoryPlaces({
      clock: { now: (): Instant => instantOf(time.now()), today: () => '2026-02-11' as never },
      chance: chance.next,
      pause: () =>
        new Promise((resolve) => {
          const slow = chance.happens(0.02);
          time.after(slow ? chance.between(50, 900) : chance.between(0, 6), resolve);
        }),
    });
  }

  tabsOf(owner: Someone): readonly Housed[] {
    return this.tabs.filter((tab) => tab.owner === owner && tab.alive());
  }

  /** The storage as one page load meets it. */
  deviceFor(tab: Housed, page: MemoryPage): DevicePlace {
    const awake = <Value>(work: Promise<Value>): Promise<Value> =>
      new Promise((resolve) => {
        void work.then((value) => tab.after(0, () => resolve(value)));
      });
    const broken = (): DeviceFailure | null => (this.trouble?.kind === 'full' ? null : this.trouble);
    const refused = <Value>(failure: DeviceFailure): Promise<Value> =>
      new Promise((resolve) => void tab.after(2, () => resolve({ ok: false, failure } as Value)));
    const watched = (device: Device): Device => ({
      proven: device.proven,
      read: (since) => awake(device.read(since)),
      write: (write) => (this.trouble === null ? awake(device.write(write)) : refused(this.trouble)),
      forget: () => awake(device.forget()),
      onLost: (listener) => device.onLost(listener),
      close: () => device.close(),
    });
    return {
      open: async (owner) => {
        const failure = broken();
        if (failure !== null) return refused(failure);
        const opened = await awake(page.open(owner));
        return opened.ok ? { ok: true, value: watched(opened.value) } : opened;
      },
      sweep: (now) => awake(page.sweep(now)),
    };
  }

  /** The head of the line holds it. */
  ask(tab: Housed, taken: (release: () => void) => void, refused: () => void): () => void {
    if (!this.hasLocks) return tab.after(0, refused);
    const line = this.#locks.get(tab.owner.id) ?? [];
    this.#locks.set(tab.owner.id, line);
    const request: LockRequest = { tab, taken };
    let given = false;
    line.push({
      tab,
      taken: (release) => {
        given = true;
        request.taken(release);
      },
    });
    const mine = line.at(-1);
    if (line.length === 1) this.#grant(line);
    return () => {
      if (!given && mine !== undefined) this.#leave(line, mine);
    };
  }

  #grant(line: LockRequest[]): void {
    const [request] = line;
    if (request === undefined) return;
    request.tab.after(this.#chance.below(3), () => {
      if (line[0] === request) request.taken(() => this.#leave(line, request));
    });
  }

  #leave(line: LockRequest[], request: LockRequest): void {
    const index = line.indexOf(request);
    if (index === -1) return;
    line.splice(index, 1);
    if (index === 0) this.#grant(line);
  }

  tell(from: Housed): void {
    const chance = this.#chance;
    for (const [tab, listeners] of this.#listeners) {
      if (tab === from || tab.owner !== from.owner || !tab.alive()) continue;
      const copies = chance.happens(0.08) ? 0 : chance.happens(0.08) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const delay = chance.happens(0.05) ? chance.between(500, 8000) : chance.between(1, 20);
        tab.after(delay, () => {
          for (const listener of listeners) listener();
        });
      }
    }
  }

  listen(tab: Housed, listener: () => void): () => void {
    const listeners = this.#listeners.get(tab) ?? new Set();
    this.#listeners.set(tab, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** The tab is gone: whatever it held or waited for goes to the next. */
  leave(tab: Housed): void {
    this.#listeners.delete(tab);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    for (const line of this.#locks.values()) {
      for (const request of line.filter((one) => one.tab === tab)) this.#leave(line, request);
    }
  }
}
