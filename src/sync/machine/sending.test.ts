import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { SaveOutcome, StoredRow } from '#repository/plan-repository.ts';
import type { Effect, MachineEvent } from '#sync/machine.ts';
import type { QueuedEdit } from '#sync/queue.ts';
import type { Registering } from './state.ts';
import { blankRow, changed, created, empty, keys, START, withRows, working } from './test-machine.ts';

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

describe('new rows', () => {
  const lost: SaveOutcome = { kind: 'failed', failure: { kind: 'offline' }, landed: 'unknown' };
  const saved = ({ change }: QueuedEdit): SaveOutcome => ({
    kind: 'saved',
    row: { ...blankRow, item: change.item, value: change.after },
  });

  /** How many go in each call, where each call ends so. */
  function sizes(count: number, ...ends: readonly ((edit: QueuedEdit, index: number) => SaveOutcome)[]) {
    const edits = Array.from({ length: count }, () => ({
      change: created(),
      tried: false,
      state: { kind: 'waiting' } as const,
    }));
    const { meets, state } = working({ ...withRows(blankRow), edits });
    let now = START;
    return ends.map((endOf) => {
      if (state().phase === 'paused') {
        now += 2 * 60_000;
        meets({ kind: 'woken' }, now);
        meets({ kind: 'lockTaken', mine: true }, now);
        const kept = state().queue.map(({ change, tried }) => ({ change, tried, state: { kind: 'waiting' } as const }));
        meets({ kind: 'deviceRead', peek: false, result: succeed({ ...empty, revision: 1, edits: kept }) }, now);
      }
      meets({ kind: 'workKept', result: kept }, now);
      const { task } = state();
      if (task?.kind !== 'sending') throw new Error('Nothing is sent');
      meets({ kind: 'answered', outcomes: task.edits.map(endOf) }, now);
      meets({ kind: 'workKept', result: kept }, now);
      return task.edits.length;
    });
  }

  it('go in smaller parts each time that none of them gets through, down to one, and all together after that', () => {
    expect(
      sizes(
        60,
        () => lost,
        () => lost,
        () => lost,
        () => lost,
        () => lost,
        () => lost,
        saved,
        saved,
      ),
    ).toEqual([20, 10, 5, 2, 1, 1, 1, 20]);
  });

  it('go in parts of the same size where some of them get through', () => {
    const some = (edit: QueuedEdit, index: number) => (index < 3 ? saved(edit) : lost);
    expect(sizes(60, () => lost, some, saved, saved)).toEqual([20, 10, 10, 20]);
  });
});

describe('a registration', () => {
  const registered = (registering: Registering): MachineEvent => ({ kind: 'registrationAsked', registering });
  const replies = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => (effect.kind === 'reply' ? [[effect.operation, effect.registration.kind]] : []));
  const gone = { kind: 'failed', failure: { kind: 'unavailable', code: '503' }, landed: 'no' } as const;
  const saved = ({ after }: PlanChange): SaveOutcome => ({
    kind: 'saved',
    row: { ...blankRow, value: after },
  });

  /** A machine that has looked and rests. */
  function resting() {
    const one = working(withRows(blankRow));
    one.meets({ kind: 'lookedUp', call: 1, result: succeed({ stamps: new Map(), damaged: new Map() }) });
    one.meets({
      kind: 'listRead',
      call: 2,
      result: succeed({ entity: 'milestone', items: [], mark: 'n', whole: false }),
    });
    one.meets({ kind: 'workKept', result: kept });
    one.meets({ kind: 'workKept', result: kept });
    expect(one.state().phase).toBe('resting');
    return one;
  }

  /** The lock comes, and the device has nothing new. */
  function locked({ meets }: ReturnType<typeof resting>, now = START) {
    meets({ kind: 'lockTaken', mine: true }, now);
    return meets({ kind: 'deviceRead', peek: false, result: succeed({ ...empty, revision: 1 }) }, now);
  }

  it('that fails pauses at once, and what is saved later does not pause for it once more', () => {
    const one = resting();
    const [first, second] = [created(), created()];
    one.meets(registered({ change: first, tried: false }));
    one.meets(registered({ change: second, tried: false }));
    expect(locked(one)).toMatchObject([{ kind: 'create' }]);
    const effects = one.meets({ kind: 'answered', outcomes: [gone] });
    expect(replies(effects)).toEqual([
      [first.operation, 'refused'],
      [second.operation, 'refused'],
    ]);
    expect(one.state()).toMatchObject({ phase: 'paused', pauseFor: null });

    const later = START + 60_000;
    one.meets({ kind: 'woken' }, later);
    const third = created();
    one.meets(registered({ change: third, tried: false }), later);
    locked(one, later);
    expect(replies(one.meets({ kind: 'answered', outcomes: [saved(third)] }, later))).toEqual([
      [third.operation, 'registered'],
    ]);
    one.meets({ kind: 'workKept', result: kept }, later);
    expect(one.state()).toMatchObject({ phase: 'resting', failure: null });
  });

  it('that waits for the lock when the net is lost is answered at once, and not sent when it is back', () => {
    const one = resting();
    const [fresh, tried] = [created(), created()];
    one.meets(registered({ change: fresh, tried: false }));
    one.meets(registered({ change: tried, tried: true }));
    expect(replies(one.meets({ kind: 'wentOffline' }))).toEqual([
      [fresh.operation, 'refused'],
      [tried.operation, 'unsure'],
    ]);
    one.meets({ kind: 'wentOnline' });
    expect(locked(one).map(({ kind }) => kind)).not.toContain('create');
  });

  it('goes before a reading that is under way, whose answer is nobody’s any more', () => {
    const one = working(withRows(blankRow));
    expect(one.begins).toEqual([{ kind: 'look', call: 1 }]);
    const change = created();
    expect(one.meets(registered({ change, tried: false }))).toMatchObject([{ kind: 'create' }]);
    const moved = { stamps: new Map([['milestone', null]] as const), damaged: new Map() };
    expect(one.meets({ kind: 'lookedUp', call: 1, result: succeed(moved) })).toEqual([]);
    expect(replies(one.meets({ kind: 'answered', outcomes: [saved(change)] }))).toEqual([
      [change.operation, 'registered'],
    ]);
    expect(one.meets({ kind: 'workKept', result: kept })).toContainEqual({ kind: 'look', call: 2 });
    expect(one.meets({ kind: 'lookedUp', call: 1, result: fail({ kind: 'offline' }) })).toEqual([]);
    expect(one.meets({ kind: 'lookedUp', call: 2, result: succeed(moved) })).toMatchObject([
      { kind: 'readList', call: 3 },
    ]);
    const second = created();
    expect(one.meets(registered({ change: second, tried: false }))).toMatchObject([{ kind: 'create' }]);
    one.meets({ kind: 'answered', outcomes: [saved(second)] });
    expect(one.meets({ kind: 'workKept', result: kept })).toContainEqual(
      expect.objectContaining({ kind: 'readList', call: 4, entity: 'milestone' }),
    );
  });

  it('that is on its way when the net is lost is unsure, and its answer is taken all the same', () => {
    const one = resting();
    const change = created();
    one.meets(registered({ change, tried: false }));
    locked(one);
    expect(replies(one.meets({ kind: 'wentOffline' }))).toEqual([[change.operation, 'unsure']]);
    one.meets({ kind: 'answered', outcomes: [saved(change)] });
    expect(one.state().sharedAt).not.toBeNull();
  });
});

describe('an edit that is out when its tab is closed', () => {
  it('keeps the lock until it is answered, so that no other tab sends beside it', () => {
    const change = changed();
    const row: StoredRow = { ...blankRow, value: Object.assign({}, change.before) };
    const edits = [{ change, tried: false, state: { kind: 'waiting' } as const }];
    const { meets } = working({ ...withRows(row), edits });
    expect(meets({ kind: 'workKept', result: kept })).toMatchObject([{ kind: 'save' }]);
    const kinds = (event: MachineEvent) => meets(event).map(({ kind }) => kind);
    expect(kinds({ kind: 'closing' })).toEqual(['setAlarm', 'closeDevice']);
    expect(kinds({ kind: 'workKept', result: kept })).toEqual([]);
    expect(kinds({ kind: 'answered', outcomes: [{ kind: 'saved', row }] })).toEqual(['releaseLock']);
  });

  it('is not waited for where nothing is out', () => {
    const { meets } = working(withRows(blankRow));
    expect(meets({ kind: 'closing' })).toContainEqual({ kind: 'releaseLock' });
  });
});
