/**
 * A device in memory, for tests and the simulation: what `indexed-db.ts` does, without a browser, as fast as it gets, and
 * with trouble on demand.
 *
 * - Transactions stand in one row, as a browser orders them; `pause` says how long each takes to stand and to be answered.
 * - Nothing is shared with who writes: values are copied on the way in. What is handed out is frozen, so that no reader can
 *   change what is kept, and one copy serves them all.
 * - A page that is killed gets no more answers. What it had asked for stands whole or not at all, and only the first so many
 *   of its writes stand: a later transaction never outlives an earlier one.
 */
import { type Clock, type Instant, millisecondsOf, systemClock } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import {
  type Device,
  type DeviceContent,
  type DeviceFailure,
  type DevicePlace,
  type DeviceWrite,
  KEPT_DAYS,
  type KeptEdit,
  type KeptList,
  type KeptRow,
  type KeptStanding,
  type ListWrite,
  type Owner,
} from '#sync/device.ts';
import { ownerName } from '#sync/owner-name.ts';

/** One page load: the same storage, and its own life. */
export interface MemoryPage extends DevicePlace {
  /** The page is killed: no answer comes any more. */
  crash(): void;
}

export interface MemoryPlaces extends MemoryPage {
  /** Another tab, or the next page load. */
  page(): MemoryPage;
  /** The browser is killed, with every page. */
  crash(): void;
  /** The nth write from now on, whoever's, fails, and nothing of it is kept. */
  failWrite(nth: number, failure: DeviceFailure): void;
  /** Every open fails so until null is given. */
  refuse(failure: DeviceFailure | null): void;
  /** Taken away from every device that is open; where it is wiped, all that was kept is gone. */
  take(failure: DeviceFailure): void;
}

export interface MemoryOptions {
  readonly clock?: Clock;
  /** A fraction in [0, 1): which writes stand when a page is killed. */
  readonly chance?: () => number;
  /** How long a transaction takes to stand, and its answer to come; each its own time. */
  readonly pause?: () => Promise<void>;
}

interface MemoryList {
  readonly mark: string;
  readonly readAt: Instant;
  readonly revision: number;
  readonly rows: ReadonlyMap<string, KeptRow>;
  /** As it is handed out; made when somebody reads it. */
  shown: KeptList | null;
}

/** What is kept of one owner. */
interface Kept {
  revision: number;
  readonly edits: Map<Key, KeptEdit>;
  readonly lists: Map<EntityName, MemoryList>;
  standing: KeptStanding;
  lastUsed: Instant;
  /** The page load that opened last, and whether one before it had left its mark. */
  proof: { readonly page: number; readonly proven: boolean } | null;
}

interface PageLife {
  readonly number: number;
  alive: boolean;
}

interface Transaction {
  readonly page: PageLife;
  readonly writes: boolean;
  /** Does it, and answers what tells the page. */
  readonly run: () => () => void;
}

const DAY = 86_400_000;
const nothingKnown: KeptStanding = Object.freeze({ lookedAt: null, stamps: [], damaged: [], sharedAt: null });

/** A copy that nobody can change. Only plain values: what a browser's storage would not give back as it was is a bug. */
export function frozenCopy<Value>(value: Value): Value {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('Only plain values can be kept');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as Value;
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) throw new TypeError('Only plain values can be kept');
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([name, part]) => [name, frozenCopy(part)])),
  ) as Value;
}

export function memoryPlaces({
  clock = systemClock,
  chance = () => 0,
  pause = async () => undefined,
}: MemoryOptions = {}): MemoryPlaces {
  const kept = new Map<string, Kept>();
  const pages: PageLife[] = [];
  const losing = new Set<(failure: DeviceFailure) => void>();
  let writesToFail: { left: number; readonly failure: DeviceFailure }[] = [];
  let refusal: DeviceFailure | null = null;

  let row: Transaction[] = [];
  let working = false;
  let answered: Promise<void> = Promise.resolve();

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let next = row[0]; next !== undefined; next = row[0]) {
      await pause();
      // A crash may have come between.
      if (row[0] !== next) continue;
      row.shift();
      const { page } = next;
      const answer = next.run();
      answered = answered.then(pause).then(() => (page.alive ? answer() : undefined));
    }
    working = false;
  }

  function transact<Value>(page: PageLife, writes: boolean, task: () => Value): Promise<Value> {
    return new Promise((resolve) => {
      if (!page.alive) return;
      row.push({
        page,
        writes,
        run: () => {
          const value = task();
          return () => resolve(value);
        },
      });
      void work();
    });
  }

  function failureOfWrite(): DeviceFailure | null {
    for (const one of writesToFail) one.left -= 1;
    const due = writesToFail.find(({ left }) => left === 0);
    writesToFail = writesToFail.filter(({ left }) => left > 0);
    return due?.failure ?? null;
  }

  /** Which of these stand when their page is killed. */
  function surviving(transactions: readonly Transaction[]): readonly Transaction[] {
    const writes = transactions.filter((transaction) => transaction.writes);
    const firstLost = writes.findIndex(() => chance() >= 0.5);
    return firstLost === -1 ? writes : writes.slice(0, firstLost);
  }

  function keptOf(name: string): Kept {
    const found = kept.get(name);
    if (found !== undefined) return found;
    const made: Kept = {
      revision: 0,
      edits: new Map(),
      lists: new Map(),
      standing: nothingKnown,
      lastUsed: clock.now(),
      proof: null,
    };
    kept.set(name, made);
    return made;
  }

  function openFor(page: PageLife, owner: Owner): Result<Device, DeviceFailure> {
    if (refusal !== null) return fail(refusal);
    const store = keptOf(ownerName(owner));
    const { proof } = store;
    const proven = proof !== null && (proof.page !== page.number || proof.proven);
    store.proof = { page: page.number, proven };
    store.lastUsed = clock.now();
    return succeed(deviceOf(page, store, proven));
  }

  function deviceOf(page: PageLife, store: Kept, proven: boolean): Device {
    const listeners = new Set<(failure: DeviceFailure) => void>();
    let lost: DeviceFailure | null = null;
    const lose = (failure: DeviceFailure): void => {
      losing.delete(lose);
      lost = failure;
      if (page.alive) for (const listener of listeners) listener(failure);
      listeners.clear();
    };
    losing.add(lose);

    const during = <Value>(
      writes: boolean,
      task: () => Result<Value, DeviceFailure>,
    ): Promise<Result<Value, DeviceFailure>> => {
      if (lost !== null) return transact(page, false, () => fail(lost ?? closed));
      return transact(page, writes, () => {
        const failure = lost ?? (writes ? failureOfWrite() : null);
        if (failure !== null) return fail(failure);
        if (writes) store.lastUsed = clock.now();
        return task();
      });
    };

    return {
      proven,
      read: (since) => during(false, () => succeed(contentOf(store, since))),
      write(write) {
        const copy = frozenCopy(write);
        return during(true, () => succeed(applyWrite(store, copy)));
      },
      forget: () =>
        during(true, () => {
          dropRows(store);
          return succeed(null);
        }),
      onLost(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close() {
        losing.delete(lose);
        listeners.clear();
        // What is under way still ends; only later requests find a closed device.
        void transact(page, false, () => {
          lost ??= closed;
        });
      },
    };
  }

  function pageOf(): MemoryPage {
    const life: PageLife = { number: pages.length, alive: true };
    pages.push(life);
    return {
      open: (owner) => transact(life, true, () => openFor(life, owner)),
      sweep: (now) =>
        transact(life, true, () => {
          for (const store of kept.values()) {
            // A clock that ran ahead once must not keep rows for years.
            if (store.lastUsed > now) store.lastUsed = now;
            if (millisecondsOf(now) - millisecondsOf(store.lastUsed) > KEPT_DAYS * DAY) dropRows(store);
          }
          return succeed(null);
        }),
      crash() {
        life.alive = false;
        const standing = new Set(surviving(row.filter(({ page }) => page === life)));
        row = row.filter((one) => one.page !== life || standing.has(one));
      },
    };
  }

  const first = pageOf();
  return {
    ...first,
    page: pageOf,
    crash() {
      for (const page of pages) page.alive = false;
      for (const { run } of surviving(row)) run();
      row = [];
    },
    failWrite(nth, failure) {
      writesToFail.push({ left: nth, failure });
    },
    refuse(failure) {
      refusal = failure;
    },
    take(failure) {
      if (failure.kind === 'wiped') kept.clear();
      for (const lose of losing) lose(failure);
    },
  };
}

const closed: DeviceFailure = { kind: 'unavailable', code: 'closed' };

function contentOf(store: Kept, since: number): DeviceContent {
  const lists: KeptList[] = [];
  for (const [entity, list] of store.lists) {
    if (list.revision <= since) continue;
    list.shown ??= Object.freeze({ entity, mark: list.mark, readAt: list.readAt, rows: inOrder(list.rows) });
    lists.push(list.shown);
  }
  return { revision: store.revision, edits: [...store.edits.values()], lists, standing: store.standing };
}

/** As a database orders them: by the letters of their ids. */
const inOrder = (rows: ReadonlyMap<string, KeptRow>): readonly KeptRow[] =>
  Object.freeze([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row));

function applyWrite(store: Kept, write: DeviceWrite): number {
  store.revision += 1;
  for (const edit of write.add ?? []) {
    if (!store.edits.has(edit.change.operation)) store.edits.set(edit.change.operation, edit);
  }
  for (const edit of write.put ?? []) {
    if (store.edits.has(edit.change.operation)) store.edits.set(edit.change.operation, edit);
  }
  for (const operation of write.remove ?? []) store.edits.delete(operation);
  for (const list of write.lists ?? []) applyList(store, list);
  if (write.standing !== undefined) store.standing = Object.freeze({ ...store.standing, ...write.standing });
  return store.revision;
}

/** Part of a list that is not kept is not kept either: it would pass for the whole list. */
function applyList(store: Kept, { entity, mark, put, remove, whole, readAt }: ListWrite): void {
  const before = store.lists.get(entity);
  const read = readAt ?? before?.readAt;
  if ((before === undefined && !whole) || read === undefined) return;
  const rows = new Map(whole ? [] : before?.rows);
  for (const item of remove) rows.delete(item);
  for (const row of put) rows.set(row.row.item, row);
  store.lists.set(entity, { mark, readAt: read, revision: store.revision, rows, shown: null });
}

function dropRows(store: Kept): void {
  store.revision += 1;
  store.lists.clear();
  store.standing = nothingKnown;
}
