import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import { blankRow, changed, keys, withRows, working } from './test-machine.ts';

const kept = succeed(2);

describe('an edit whose row says already what it wants', () => {
  const change = changed();
  const row: StoredRow = {
    ...blankRow,
    value: change.after,
    stamp: { operation: keys(), by: 'q', role: 'member', via: 'tab' },
  };
  const content = { ...withRows(row), edits: [{ change, tried: false, state: { kind: 'waiting' } as const }] };

  /** Marked as tried, and then asked about. */
  function lookedUp() {
    const one = working(content);
    expect(one.begins).toMatchObject([{ kind: 'keepWork', write: { put: [{ change, tried: true }] } }]);
    expect(one.meets({ kind: 'workKept', result: kept })).toMatchObject([{ kind: 'save', change, tried: true }]);
    return one;
  }

  it('is looked up before it goes, for it may be she who wrote it, with its history not told', () => {
    const { meets, queue } = lookedUp();
    expect(queue()).toHaveLength(1);
    meets({ kind: 'answered', outcomes: [{ kind: 'overtaken', theirs: row }] });
    expect(queue()).toEqual([]);
  });

  it('is sent where the row has stopped saying so', () => {
    const { meets } = lookedUp();
    const theirs: StoredRow = { ...row, etag: '"x,2"', value: { ...blankRow.value, key: change.item } };
    meets({
      kind: 'answered',
      outcomes: [{ kind: 'overtaken', theirs: { ...theirs, value: Object.assign({}, change.before) } }],
    });
    meets({ kind: 'workKept', result: kept });
    expect(meets({ kind: 'workKept', result: kept })).toMatchObject([
      { kind: 'save', change, base: { etag: '"x,2"' }, tried: false },
    ]);
  });
});
