import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import type { KeptEdit } from '#sync/device.ts';
import { blankRow, changed, keys, withRows, working } from './test-machine.ts';

describe('an edit that was set aside while a try of it may be on its way', () => {
  const change = changed();
  const before: StoredRow = { ...blankRow, value: Object.assign({}, change.before) };
  const aside = (tried: boolean): KeptEdit => ({
    change,
    tried,
    state: { kind: 'setAside', failure: { kind: 'refused', code: 'x' } },
  });
  const theirs = { operation: keys(), by: 'q', role: 'member', via: 'tab' } as const;

  /** The edit after a reading that tells this of its row. */
  function after(tried: boolean, row: StoredRow) {
    const { meets, queue } = working({ ...withRows(before), edits: [aside(tried)] });
    const told = { stamps: new Map([['milestone', null]] as const), damaged: new Map() };
    meets({ kind: 'lookedUp', result: succeed(told) });
    const items = [{ kind: 'row', row }] as const;
    meets({ kind: 'listRead', result: succeed({ entity: 'milestone', items, mark: 'n', whole: false }) });
    return queue()[0];
  }

  it('is looked up when its row has moved on, whoever wrote it last', () => {
    const moved = after(true, { ...before, etag: '"x,3"', stamp: theirs });
    expect(moved).toMatchObject({ state: { kind: 'waiting' }, tried: true });
  });

  it('stands still where the row is told once more as it was, or where nothing of it is on its way', () => {
    expect(after(true, before)).toMatchObject({ state: { kind: 'setAside' } });
    expect(after(false, { ...before, etag: '"x,3"', stamp: theirs })).toMatchObject({ state: { kind: 'setAside' } });
  });
});
