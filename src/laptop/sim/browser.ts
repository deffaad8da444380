/**
 * One browser on one machine: what all its tabs share. Storage for each owner, locks as Web Locks gives them, a channel
 * that loses and doubles, the gate before Graph, who is signed in, and a clock that may be wrong.
 */
import type { DeviceFailure } from '#sync/device.ts';
import { memoryGate, type ThrottleGate } from '#graph/gate.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Someone } from './people.ts';
import { memoryStorage, type MemoryStorage } from './storage.ts';
import type { SimTime } from './time.ts';

/** What a browser asks of a tab of its own. */
export interface Housed {
  readonly id: string;
  readonly owner: Someone;
  readonly alive: () => boolean;
  /** Runs later while the tab lives; a frozen tab runs it when it wakes. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

export interface LockRequest {
  readonly tab: Housed;
  readonly taken: (release: () => void) => void;
}

export class SimBrowser {
  readonly name: string;
  readonly time: SimTime;
  readonly chance: Chance;
  readonly storage: MemoryStorage = memoryStorage();
  gate: ThrottleGate = memoryGate();
  account: Someone | null;
  online = true;
  /** Milliseconds by which the machine's clock is wrong; read when a tab opens. */
  skew = 0;
  /** No Web Locks, as in an iframe of an old Firefox. */
  readonly hasLocks: boolean;
  /** What the storage answers instead of doing its work. */
  trouble: DeviceFailure | null = null;
  /** The next write breaks off. */
  breaks = 0;
  readonly tabs: Housed[] = [];
  readonly #locks = new Map<string, LockRequest[]>();
  readonly #listeners = new Map<Housed, Set<() => void>>();

  constructor(name: string, time: SimTime, seed: number, account: Someone, hasLocks: boolean) {
    this.name = name;
    this.time = time;
    this.chance = chanceOf(seed);
    this.account = account;
    this.hasLocks = hasLocks;
  }

  tabsOf(owner: Someone): readonly Housed[] {
    return this.tabs.filter((tab) => tab.owner === owner && tab.alive());
  }

  /** The head of the line holds it. */
  ask(tab: Housed, taken: (release: () => void) => void, refused: () => void): () => void {
    if (!this.hasLocks) return tab.after(0, refused);
    const line = this.#locks.get(tab.owner.id) ?? [];
    this.#locks.set(tab.owner.id, line);
    const request: LockRequest = { tab, taken };
    line.push(request);
    if (line.length === 1) this.#grant(line);
    return () => {
      if (line[0] !== request) this.#leave(line, request);
    };
  }

  #grant(line: LockRequest[]): void {
    const [request] = line;
    if (request === undefined) return;
    request.tab.after(this.chance.below(3), () => {
      if (line[0] === request) request.taken(() => this.#leave(line, request));
    });
  }

  #leave(line: LockRequest[], request: LockRequest): void {
    const index = line.indexOf(request);
    if (index === -1) return;
    line.splice(index, 1);
    if (index === 0) this.#grant(line);
  }

  holder(owner: Someone): Housed | null {
    return this.#locks.get(owner.id)?.[0]?.tab ?? null;
  }

  tell(from: Housed): void {
    for (const [tab, listeners] of this.#listeners) {
      if (tab === from || tab.owner !== from.owner || !tab.alive()) continue;
      const copies = this.chance.happens(0.08) ? 0 : this.chance.happens(0.08) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const delay = this.chance.happens(0.05) ? this.chance.between(500, 8000) : this.chance.between(1, 20);
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
