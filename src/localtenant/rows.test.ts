import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from './records.ts';
import { Rows } from './rows.ts';
import { State } from './state.ts';
import { memoryStore } from './store.ts';

const row = (id: number, version: number, at: number, key: string): Omit<Item, 'change'> => ({
  id,
  guid: `g${id}`,
  version,
  created: at,
  createdBy: 'a',
  modified: at,
  modifiedBy: 'a',
  values: { Key: key },
  recycled: null,
  changed: at,
});

test('an index finds the live rows of a value, without regard to case', () => {
  const rows = new Rows('l', memoryStore());
  rows.put(row(1, 1, 10, 'Ås'));
  rows.put(row(2, 1, 11, 'ås'));
  expect([...rows.having('Key', 'ÅS')]).toEqual([1, 2]);
  rows.put(row(1, 2, 12, 'Oslo'));
  expect([...rows.having('Key', 'ås')]).toEqual([2]);
  rows.put({ ...row(2, 1, 11, 'ås'), recycled: 13, changed: 13 });
  expect([...rows.having('Key', 'ås')]).toEqual([]);
});

test('a reader that lags sees the version of that time, and the row before it was recycled', () => {
  const rows = new Rows('l', memoryStore());
  rows.put(row(1, 1, 10, 'first'));
  rows.put(row(1, 2, 20, 'second'));
  rows.put({ ...row(1, 2, 20, 'second'), recycled: 30, changed: 30 });
  expect(rows.visible(1, 5)).toBeUndefined();
  expect(rows.visible(1, 15)?.values['Key']).toBe('first');
  expect(rows.visible(1, 25)?.values['Key']).toBe('second');
  expect(rows.visible(1, 30)).toBeUndefined();
  expect(rows.visible(1, null)).toBeUndefined();
});

test('whatever is done to a list, opening it again finds the same rows, changes, versions and index', () => {
  const step = fc.record({
    kind: fc.constantFrom('create', 'update', 'recycle', 'restore', 'dropColumn'),
    pick: fc.nat(20),
    key: fc.constantFrom('a', 'b', 'C'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = memoryStore();
      const rows = new State(store).rows('l');
      let at = 100;
      for (const { kind, pick, key } of steps) {
        at += 10;
        const before = rows.any((pick % Math.max(1, rows.ids.length)) + 1);
        if (kind === 'create') rows.put(row(rows.nextId, 1, at, key));
        else if (kind === 'dropColumn') rows.dropColumn('Key');
        else if (before === undefined) continue;
        else if (kind === 'update')
          rows.put({ ...row(before.id, before.version + 1, at, key), created: before.created });
        else rows.put({ ...before, recycled: kind === 'recycle' ? at : null, changed: at });
      }
      void store.flush();
      const again = new State(store).rows('l');
      expect(again.ids).toEqual(rows.ids);
      expect(again.lastChange).toBe(rows.lastChange);
      for (const id of rows.ids) {
        expect(again.any(id)).toEqual(rows.any(id));
        expect(again.superseded(id)).toEqual(rows.superseded(id));
      }
      for (const key of ['a', 'b', 'c']) {
        expect(new Set(again.having('Key', key))).toEqual(new Set(rows.having('Key', key)));
      }
      for (const since of [0, 3, 10]) {
        expect([...again.changedSince(since, null)]).toEqual([...rows.changedSince(since, null)]);
      }
    }),
  );
});
