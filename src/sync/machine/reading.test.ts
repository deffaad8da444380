import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import type { KeptEdit } from '#sync/device.ts';
import { payReadings } from './reading.ts';
import type { Draft } from './state.ts';
import { blankRow, changed, keys, machine, START, withRows, working } from './test-machine.ts';

const MINUTE = 60_000;

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
    meets({ kind: 'lookedUp', call: 1, result: succeed(told) });
    const items = [{ kind: 'row', row }] as const;
    meets({ kind: 'listRead', call: 2, result: succeed({ entity: 'milestone', items, mark: 'n', whole: false }) });
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

describe('the way to the next look', () => {
  /** Minutes from a look to the next, where lists were read so many minutes after it. */
  function wayAfter(...readAt: readonly (readonly [EntityName, number])[]): number {
    const times = readAt.map(([entity, minutes]) => [entity, START + minutes * MINUTE] as const);
    const state = { ...machine().state(), lookedAt: START, lookAt: START, readAt: new Map(times) };
    const draft: Draft = { state, effects: [], moment: { now: START, chance: 0 } };
    payReadings(draft);
    return (draft.state.lookAt - START) / MINUTE;
  }

  it('is longer by what was read, and by what was asked for twice because the first answer was lost', () => {
    const [plain, second] = [wayAfter(['milestone', 0.01]), wayAfter(['milestone', 0.01], ['goal', 0.02])];
    expect(plain).toBeGreaterThan(1);
    expect(second).toBeGreaterThan(plain);
    expect(wayAfter(['milestone', 0.6])).toBe(second);
    expect(wayAfter(['milestone', 0.01], ['goal', 0.6])).toBe(
      wayAfter(['milestone', 0.01], ['goal', 0.02], ['measure', 0.03]),
    );
  });

  it('leaves room for a look more in any twenty minutes', () => {
    const looks = Math.floor(20 / wayAfter(['milestone', 0.01])) + 1;
    expect(looks * 3).toBeLessThan(60);
  });
});
