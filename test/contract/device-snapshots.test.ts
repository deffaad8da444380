/**
 * Databases as versions of Framdrift have left them on people's devices, opened by this one.
 *
 * Rows on a device are read as they lie there. So where stores or rows take another form than a released version's, the
 * database gets a number more and a step in `src/sync/indexed-db/layout.ts` (rows may simply go: the server has them; edits
 * may not), and a file of its own. UPDATE_GOLDEN=1 writes the file of the newest number, which is right until its release.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixedClock } from '#base/clock.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import { countingKeys } from '#base/id.ts';
import type { Device, KeptRow } from '#sync/device.ts';
import { indexedDbPlace } from '#sync/indexed-db.ts';
import { ownerName } from '#sync/owner-name.ts';
import { bareRows } from '../conformance/rows-bare.ts';
import { edit, key, owner, row, START, unreadable } from './device-values.ts';
import { must } from './device-contract.ts';
import { newDatabaseInNode } from './node-database.ts';

interface StoreSnapshot {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
  readonly records: readonly (readonly [IDBValidKey, unknown])[];
}

interface Snapshot {
  readonly version: number;
  readonly stores: readonly StoreSnapshot[];
}

const folder = path.resolve('test/fixtures');
const fileOf = (version: number): string => path.join(folder, `device-v${version}.json`);
const me = owner('leder');
const name = ownerName(me);
const newKey = countingKeys();

const place = (): ReturnType<typeof indexedDbPlace> =>
  indexedDbPlace({ pageLoad: newKey(), clock: fixedClock(START), timer: () => () => undefined });

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not answered')));
  });

const setAside = { kind: 'setAside', failure: { kind: 'refused', code: 'invalidRequest' } } as const;

const told = (entity: EntityName): KeptRow => {
  const kept = row(1);
  if (kept.kind !== 'row') return kept;
  return { ...kept, row: { ...kept.row, entity, value: bareRows[entity].value } };
};

/** A little of everything that is kept. */
async function fill(device: Device): Promise<void> {
  must(await device.write({ add: [edit(1), edit(2), edit(3, { tried: true, state: setAside })] }));
  must(
    await device.write({
      remove: [edit(1).change.operation],
      lists: entityNames.map((entity) => ({
        entity,
        mark: `merke for ${entity}`,
        put: entity === 'milestone' ? [told(entity), unreadable(2)] : [told(entity)],
        remove: [],
        whole: true,
        readAt: START,
      })),
      standing: { lookedAt: START, stamps: [['milestone', START]], damaged: [['measure', { kind: 'newer' }]] },
    }),
  );
}

async function snapshotOf(database: IDBDatabase): Promise<Snapshot> {
  const transaction = database.transaction([...database.objectStoreNames]);
  const stores = [...database.objectStoreNames].map(async (name): Promise<StoreSnapshot> => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { name: index, keyPath, unique };
    });
    const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
    const records = keys.map((key, index) => [key, values[index] as unknown] as const);
    const { autoIncrement } = store;
    return { name, keyPath: store.keyPath, autoIncrement, indexes, records };
  });
  return { version: database.version, stores: await Promise.all(stores) };
}

async function restore({ version, stores }: Snapshot): Promise<void> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name, keyPath, autoIncrement, indexes, records } of stores) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
      for (const [key, value] of records) store.put(value, keyPath === null ? key : undefined);
    }
  });
  (await answered(request)).close();
}

const versions = (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
  const version = /^device-v(\d+)\.json$/.exec(file)?.[1];
  return version === undefined ? [] : Number(version);
});

const readSnapshot = (version: number): Snapshot => JSON.parse(readFileSync(fileOf(version), 'utf8')) as Snapshot;

async function ofToday(): Promise<Snapshot> {
  const device = must(await place().open(me));
  await fill(device);
  device.close();
  const database = await answered(indexedDB.open(name));
  const found = await snapshotOf(database);
  database.close();
  return JSON.parse(JSON.stringify(found)) as Snapshot;
}

beforeEach(() => {
  newDatabaseInNode();
});
afterEach(() => vi.unstubAllGlobals());

const storeIn = ({ stores }: Snapshot, wanted: string): StoreSnapshot => {
  const found = stores.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`No store ${wanted}`);
  return found;
};

/** Names of fields all the way in; of a list, the form of what is in it. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [formOf(value[0])];
  if (typeof value !== 'object' || value === null) return '';
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, formOf(part)]));
}

it('has a file for the layout of today, in which stores and rows have the form that they have today', async () => {
  const today = await ofToday();
  const file = fileOf(today.version);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(today, null, 2)}\n`);
  const kept = readSnapshot(today.version);
  const form = ({ stores }: Snapshot): unknown =>
    stores.map(({ records, ...store }) => [store, records.map(([key, value]) => [key, formOf(value)])]);
  expect(form(today), 'another form than on devices: see the top of this test').toEqual(form(kept));
  expect(Math.max(...versions)).toBe(today.version);
});

it.each(versions)('opens what version %i has left, with every edit and every row', async (version) => {
  const left = readSnapshot(version);
  await restore(left);
  const device = must(await place().open(me));
  expect(device.proven).toBe(true);
  const content = must(await device.read(0));
  expect(content.edits).toEqual(storeIn(left, 'edits').records.map(([, value]) => value));
  expect(content.edits).toHaveLength(2);
  const rows = storeIn(left, 'rows').records;
  expect(rows.length).toBeGreaterThan(entityNames.length);
  expect(content.lists.flatMap((list) => list.rows.map((kept) => [[list.entity, kept.row.item], kept]))).toEqual(
    expect.arrayContaining([...rows]),
  );
  expect(content.standing.stamps).toEqual([['milestone', START]]);
  expect(content.revision).toBe(2);
  // It goes on from there.
  must(await device.write({ add: [edit(4)] }));
  expect(must(await device.read(2)).edits.map(({ change }) => change.operation)).toEqual([2, 3, 4].map(key));
});
