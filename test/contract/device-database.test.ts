/** What only a database can do wrong. What every device promises is in `device-contract.ts`. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import type { Device, DeviceFailure, DevicePlace, KeptEdit } from '#sync/device.ts';
import { indexedDbPlace } from '#sync/indexed-db.ts';
import { ownerName } from '#sync/owner-name.ts';
import { newDatabaseInNode } from './node-database.ts';

const now = '2026-02-11T13:30:00.000Z' as Instant;
const owner = { tenant: 'kommune', person: 'leder', site: 'helse' };
const name = ownerName(owner);
const newKey = countingKeys();

/** Only the operation matters here. */
const edit = (operation: number): KeptEdit =>
  ({ change: { operation: String(operation) as Key }, tried: false, state: { kind: 'waiting' } }) as KeptEdit;

/** Timers that run out when they are told to. */
const waits: (() => void)[] = [];
const timer = (_milliseconds: number, task: () => void): (() => void) => {
  waits.push(task);
  return () => waits.splice(waits.indexOf(task), 1);
};

const page = (): DevicePlace => indexedDbPlace({ pageLoad: newKey(), clock: fixedClock(now), timer });

async function open(place: DevicePlace = page()): Promise<Device> {
  const opened = await place.open(owner);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function operations(device: Device): Promise<readonly string[]> {
  const content = await device.read(0);
  return content.ok ? content.value.edits.map(({ change }) => change.operation) : [content.failure.kind];
}

/** A database as somebody else's program opens it. */
const openRaw = (version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });

const deleteRaw = (): Promise<void> =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase(name).addEventListener('success', () => resolve());
  });

const failed = (failure: DeviceFailure): unknown => ({ ok: false, failure });

beforeEach(() => {
  waits.length = 0;
  newDatabaseInNode();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a write that the browser breaks off', () => {
  type Request = IDBRequest<IDBValidKey>;
  type Break = (store: IDBObjectStore, add: () => Request) => Request;

  /** What a browser does inside; the package that stands for it has the same under names of its own. */
  const inside = (transaction: IDBTransaction, name: string, argument: unknown): Request =>
    (Reflect.get(transaction, name) as (argument: unknown) => Request).call(transaction, argument);

  const failRequest =
    (error: string): Break =>
    (source) => {
      const operation = (): never => {
        throw new DOMException('', error);
      };
      return inside(source.transaction, '_execRequestAsync', { source, operation });
    };

  const whenAdded =
    (task: (transaction: IDBTransaction) => void): Break =>
    (store, add) => {
      const request = add();
      request.addEventListener('success', () => task(store.transaction));
      return request;
    };

  const broken: readonly (readonly [string, Break, DeviceFailure])[] = [
    ['by a request that finds no room', failRequest('QuotaExceededError'), { kind: 'full' }],
    [
      'by a transaction that finds no room',
      whenAdded((transaction) => inside(transaction, '_abort', 'QuotaExceededError')),
      { kind: 'full' },
    ],
    ['without a word', whenAdded((transaction) => transaction.abort()), { kind: 'unavailable', code: 'AbortError' }],
    ['by an error of its own', failRequest('UnknownError'), { kind: 'unavailable', code: 'UnknownError' }],
  ];

  it.each(broken)('%s is not kept, and not called kept', async (_how, breakOff, failure) => {
    const device = await open();
    await device.write({ add: [edit(1)] });
    const add = Reflect.get(IDBObjectStore.prototype, 'add') as (value: unknown) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      return breakOff(this, () => add.call(this, value));
    });
    expect(await device.write({ add: [edit(2), edit(3)] })).toEqual(failed(failure));
    vi.restoreAllMocks();
    expect(await operations(device)).toEqual(['1']);
    expect(await device.write({ add: [edit(4)] })).toEqual({ ok: true, value: 2 });
  });
});

describe('a page that finds no room', () => {
  it('still finds the edits that lie there, and fails the next write', async () => {
    const first = await open();
    await first.write({ add: [edit(1)] });
    first.close();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const device = await open();
    expect(device.proven).toBe(true);
    expect(await operations(device)).toEqual(['1']);
    expect(await device.write({ add: [edit(2)] })).toEqual(failed({ kind: 'full' }));
  });

  it('has no device where none was made before', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await page().open(owner)).toEqual(failed({ kind: 'full' }));
  });
});

describe('an open that cannot be', () => {
  it('says that a newer Framdrift has been here, and writes nothing', async () => {
    const newer = await openRaw(1_000);
    newer.close();
    expect(await page().open(owner)).toEqual(failed({ kind: 'newer' }));
    expect(await page().sweep(now)).toEqual({ ok: true, value: null });
    const after = await openRaw();
    expect([after.version, after.objectStoreNames.length]).toEqual([1_000, 0]);
  });

  it('says that another tab is in the way when the browser leaves it unanswered', async () => {
    const silent = await openRaw(1);
    const deleted = deleteRaw();
    const opening = page().open(owner);
    await vi.waitFor(() => expect(waits).toHaveLength(1));
    for (const runOut of waits) runOut();
    expect(await opening).toEqual(failed({ kind: 'blocked' }));
    // What comes too late is closed again, so that it is in nobody's way.
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    silent.close();
    await deleted;
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2));
  });

  it('says so where the browser keeps nothing for this page', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    expect(await page().open(owner)).toEqual(failed({ kind: 'unavailable', code: 'SecurityError' }));
    vi.stubGlobal('indexedDB', undefined);
    expect(await page().open(owner)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect(await page().sweep(now)).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
  });

  it('leaves no timer behind', async () => {
    await open();
    expect(waits).toHaveLength(0);
  });
});

describe('storage that is taken away', () => {
  async function lost(by: () => Promise<unknown>): Promise<{ device: Device; told: readonly DeviceFailure[] }> {
    const device = await open();
    const told: DeviceFailure[] = [];
    device.onLost((failure) => told.push(failure));
    await device.write({ add: [edit(1)] });
    await by();
    await vi.waitFor(() => expect(told).not.toEqual([]));
    return { device, told };
  }

  it('lets a newer Framdrift by at once, and says so', async () => {
    const { device, told } = await lost(async () => (await openRaw(1_000)).close());
    expect(told).toEqual([{ kind: 'newer' }]);
    expect(await device.write({ add: [edit(2)] })).toEqual(failed({ kind: 'newer' }));
    expect(await device.read(0)).toEqual(failed({ kind: 'newer' }));
  });

  it('ends the write that is under way before it lets a newer one by', async () => {
    const device = await open();
    const underWay = device.write({ add: [edit(1)] });
    const newer = await openRaw(1_000);
    expect((await underWay).ok).toBe(true);
    const stored = newer.transaction('edits').objectStore('edits').getAll();
    await vi.waitFor(() => expect(stored.readyState).toBe('done'));
    expect(stored.result).toEqual([edit(1)]);
  });

  it('is wiped where somebody deletes it', async () => {
    const { device, told } = await lost(deleteRaw);
    expect(told).toEqual([{ kind: 'wiped' }]);
    expect(await device.write({ add: [edit(2)] })).toEqual(failed({ kind: 'wiped' }));
    expect(await operations(await open())).toEqual([]);
  });

  it('is wiped where the browser takes the connection away', async () => {
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const { device, told } = await lost(async () => {
      const request = opened.mock.results[0]?.value as IDBOpenDBRequest;
      // The package declares the class where it means one of its instances.
      forceCloseDatabase(request.result as unknown as typeof IDBDatabase);
    });
    expect(told).toEqual([{ kind: 'wiped' }]);
    expect(await device.write({ add: [edit(2)] })).toEqual(failed({ kind: 'wiped' }));
  });

  it('is wiped where the stores are there and empty', async () => {
    const device = await open();
    const raw = await openRaw();
    const emptying = raw.transaction('state', 'readwrite').objectStore('state').clear();
    await vi.waitFor(() => expect(emptying.readyState).toBe('done'));
    expect(await device.write({ add: [edit(2)] })).toEqual(failed({ kind: 'wiped' }));
    expect(await device.read(0)).toEqual(failed({ kind: 'wiped' }));
    expect(await device.forget()).toEqual(failed({ kind: 'wiped' }));
  });
});

it('asks for strict durability in every write', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const device = await open();
  await device.write({ add: [edit(1)] });
  await device.forget();
  await page().sweep(now);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(4);
  expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
});

it('asks the browser to keep the storage, and takes any answer', async () => {
  const persist = vi.fn(async () => Promise.reject(new Error('no')));
  vi.stubGlobal('navigator', { storage: { persist } });
  await open();
  expect(persist).toHaveBeenCalledOnce();
});
