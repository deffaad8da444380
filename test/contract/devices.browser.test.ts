/** The device in a real browser: the same suite, and what no stand-in shows. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Device, DeviceFailure } from '#sync/device.ts';
import { askBrowser, emptyDatabases, pageAt } from './browser-database.ts';
import { deviceContract, must } from './device-contract.ts';
import { edit, owner } from './device-values.ts';

describe('a device in IndexedDB', () => {
  deviceContract((clock) => {
    const emptied = emptyDatabases();
    return () => {
      const place = pageAt(clock);
      return {
        async open(whose) {
          await emptied;
          return place.open(whose);
        },
        async sweep(now) {
          await emptied;
          return place.sweep(now);
        },
      };
    };
  });
});

describe('in this browser', () => {
  let device: Device;

  beforeEach(async () => {
    await emptyDatabases();
    device = must(await pageAt().open(owner('leder')));
  });
  afterEach(() => vi.restoreAllMocks());

  it('tells when the browser’s data are cleared under an open page', async () => {
    const told: DeviceFailure[] = [];
    device.onLost((failure) => told.push(failure));
    must(await device.write({ add: [edit(1)] }));
    await askBrowser('Storage.clearDataForOrigin', { storageTypes: 'indexeddb' });
    await vi.waitFor(() => expect(told).toEqual([{ kind: 'wiped' }]));
    expect(await device.write({ add: [edit(2)] })).toEqual({ ok: false, failure: { kind: 'wiped' } });
    expect(must(await must(await pageAt().open(owner('leder'))).read(0)).edits).toEqual([]);
  });

  it('asks this browser for strict durability, and gets it', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    must(await device.write({ add: [edit(1)] }));
    expect(transaction.mock.results.map(({ value }) => (value as IDBTransaction).durability)).toEqual(['strict']);
  });
});
