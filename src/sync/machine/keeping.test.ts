import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import type { DeviceContent, DeviceFailure, KeptEdit, KeptList, KeptRow } from '#sync/device.ts';
import { markSending, nextEdit, settle } from '#sync/queue.ts';
import type { Effect } from '#sync/machine.ts';
import { blankRow, changed, created, empty, keys, machine, START, withRows, working } from './test-machine.ts';

const broken: DeviceFailure = { kind: 'unavailable', code: 'AbortError' };

/** A machine whose device is open and has nothing. */
function opened() {
  const one = machine();
  one.meets({ kind: 'wentOffline' });
  one.meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
  one.meets({ kind: 'deviceRead', peek: false, result: succeed(empty) });
  return one;
}

const added = (effects: readonly Effect[]): readonly (readonly Key[])[] =>
  effects.flatMap((effect) => (effect.kind === 'keepEdits' ? [effect.operations] : []));

const removed = (effects: readonly Effect[]): readonly (readonly Key[] | undefined)[] =>
  effects.flatMap((effect) => (effect.kind === 'keepWork' ? [effect.write.remove] : []));

describe('edits on their way to the device', () => {
  it('follow each other, so that one which fails is not overtaken by the next', () => {
    const { meets } = opened();
    const [first, second] = [created(), created()];
    expect(added(meets({ kind: 'edited', changes: [first] }))).toEqual([[first.operation]]);
    expect(added(meets({ kind: 'edited', changes: [second] }))).toEqual([]);
    const again = meets({ kind: 'editsKept', operations: [first.operation], result: fail(broken) });
    expect(added(again)).toEqual([[first.operation, second.operation]]);
  });

  it('go on where the one before stands', () => {
    const { meets } = opened();
    const [first, second] = [created(), created()];
    meets({ kind: 'edited', changes: [first] });
    meets({ kind: 'edited', changes: [second] });
    const next = meets({ kind: 'editsKept', operations: [first.operation], result: succeed(1) });
    expect(added(next)).toEqual([[second.operation]]);
  });

  it('are not tried for ever on a device that takes nothing', () => {
    const { meets, storage } = opened();
    const only = created();
    meets({ kind: 'edited', changes: [only] });
    expect(added(meets({ kind: 'editsKept', operations: [only.operation], result: fail(broken) }))).toEqual([]);
    expect(storage()).toEqual({ kind: 'trouble', failure: broken });
  });
});

describe('an edit that left the queue while the device was in trouble', () => {
  it('does not come back from it, and is taken from it with the next write', () => {
    const { meets, queue } = opened();
    const [only] = [created()];
    meets({ kind: 'edited', changes: [only] });
    meets({ kind: 'editsKept', operations: [only.operation], result: succeed(1) });
    const kept = { change: only, tried: true, state: { kind: 'waiting' } } as const;
    meets({ kind: 'chosen', operation: only.operation, choice: 'discard' });
    meets({ kind: 'lockTaken', mine: true });
    const dropped = meets({
      kind: 'deviceRead',
      peek: false,
      result: succeed({ ...empty, revision: 1, edits: [kept] }),
    });
    expect(removed(dropped)).toEqual([[only.operation]]);
    meets({ kind: 'workKept', result: fail(broken) });
    meets({ kind: 'deviceRead', peek: true, result: succeed({ ...empty, revision: 1, edits: [kept] }) });
    expect(queue()).toEqual([]);
  });
});

describe('an edit that went out while there was no device', () => {
  it('is known to have been tried by the device that comes back meanwhile', () => {
    const { meets } = machine();
    const content: DeviceContent = {
      ...empty,
      lists: [{ entity: 'milestone', mark: 'm', readAt: instantOf(START), rows: [] }],
    };
    meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
    meets({ kind: 'deviceRead', peek: false, result: succeed(content) });
    meets({ kind: 'deviceLost', failure: broken });
    const only = created();
    const sent = meets({ kind: 'edited', changes: [only] });
    expect(sent.map(({ kind }) => kind)).toContain('openDevice');
    meets({ kind: 'editsKept', operations: [only.operation], result: fail(broken) });
    meets({ kind: 'lockTaken', mine: true });
    meets({ kind: 'deviceRead', peek: false, result: fail(broken) });
    expect(meets({ kind: 'workKept', result: fail(broken) })).toMatchObject([{ kind: 'create' }]);
    const back = meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
    expect(back).toMatchObject([{ kind: 'keepEdits', write: { add: [{ change: only, tried: true }] } }]);
  });
});

describe('an edit that went out while the device was full', () => {
  it('is known to have been tried, whatever the device says of it, and is looked up', () => {
    const change = changed();
    const row: StoredRow = { ...blankRow, value: Object.assign({}, change.before) };
    const content = { ...withRows(row), edits: [{ change, tried: false, state: { kind: 'waiting' } as const }] };
    const { meets, queue } = working(content);
    const full = fail<DeviceFailure>({ kind: 'full' });
    meets({ kind: 'workKept', result: full });
    const lost = { kind: 'failed', failure: { kind: 'unavailable', code: '504' }, landed: 'unknown' } as const;
    meets({ kind: 'answered', outcomes: [lost] });
    meets({ kind: 'workKept', result: full });
    meets({ kind: 'woken' }, START + 60_000);
    meets({ kind: 'lockTaken', mine: true }, START + 60_000);
    meets({ kind: 'deviceRead', peek: false, result: succeed(content) }, START + 60_000);
    expect(queue()).toMatchObject([{ tried: true }]);
    expect(meets({ kind: 'workKept', result: full })).toMatchObject([{ kind: 'save', tried: true }]);
  });
});

describe('an edit that stands still on the device', () => {
  const made = created();
  const change = { ...made, act: 'changed', before: { ...made.after, title: 'Før' } } as PlanChange;
  const rowBy = (operation: Key): StoredRow => ({
    ...blankRow,
    value: { ...change.after },
    stamp: { operation, by: 'p', role: 'member', via: 'tab' },
  });
  const found = (edit: Omit<KeptEdit, 'change'>, lastBy: Key): DeviceContent => ({
    ...empty,
    revision: 1,
    edits: [{ ...edit, change }],
    lists: [{ entity: 'milestone', mark: '', readAt: instantOf(START), rows: [{ kind: 'row', row: rowBy(lastBy) }] }],
  });
  const clashOver = (theirs: string): KeptEdit['state'] => ({
    kind: 'clash',
    clash: {
      conflicts: [{ field: 'title', base: 'Før', mine: 'Ny', theirs }],
      theirs: change.after,
      by: 'Kollega',
      at: null,
    },
  });
  const clash = clashOver('Ny');
  const refused: KeptEdit['state'] = { kind: 'setAside', failure: { kind: 'refused', code: 'x' } };

  /** The queue of a tab that opens without net and finds this. */
  function queueWith(content: DeviceContent) {
    const { meets, queue } = machine();
    meets({ kind: 'wentOffline' });
    meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
    meets({ kind: 'deviceRead', peek: false, result: succeed(content) });
    return queue();
  }

  it('clashes no more with a row that it wrote itself: that is looked up, and its author keeps the card until then', () => {
    const [edit] = queueWith(found({ tried: false, state: clash }, change.operation));
    expect(edit).toMatchObject({ state: { kind: 'clash' }, tried: true });
    if (edit === undefined) throw new Error('The edit is gone');
    expect(nextEdit([edit], false)).toBe(edit);
    expect(markSending([edit], change.operation)).toEqual([edit]);
    const offline = { kind: 'failed', failure: { kind: 'offline' }, landed: 'unknown' } as const;
    expect(settle([edit], change.operation, offline)).toEqual([edit]);
    expect(settle([edit], change.operation, { kind: 'saved', row: rowBy(change.operation) })).toEqual([]);
  });

  it('is looked up where others have moved the row on, so that the card shows what stands there now', () => {
    const [edit] = queueWith(found({ tried: false, state: clashOver('Sett') }, keys()));
    expect(edit).toMatchObject({ state: { kind: 'clash' }, tried: true });
    const theirs: StoredRow = { ...rowBy(keys()), value: Object.assign({}, change.after, { title: 'Deres' }) };
    const [again] = settle(edit === undefined ? [] : [edit], change.operation, { kind: 'overtaken', theirs });
    expect(again).toMatchObject({
      state: { kind: 'clash', clash: { conflicts: [{ theirs: 'Deres' }] } },
      tried: false,
    });
  });

  it('waits again after a refusal where the row says that it was written', () => {
    const [edit] = queueWith(found({ tried: false, state: refused }, change.operation));
    expect(edit).toMatchObject({ state: { kind: 'waiting' }, tried: true });
  });

  it('stays as it is where the row stands as its author saw it', () => {
    const [edit] = queueWith(found({ tried: false, state: clash }, keys()));
    expect(edit).toMatchObject({ state: { kind: 'clash' }, tried: false });
  });

  it('stays where it was looked up before: its row is written, and its history refused', () => {
    const [edit] = queueWith(found({ tried: true, state: refused }, change.operation));
    expect(edit).toMatchObject({ state: { kind: 'setAside' }, tried: true });
  });
});

describe('what another tab has left', () => {
  const MINUTE = 60_000;
  const at = (minutes: number) => instantOf(START + minutes * MINUTE);
  const list = (entity: EntityName, readAt: number): KeptList => ({ entity, mark: 'm', readAt: at(readAt), rows: [] });
  const looked = (minutes: number, moved: number): DeviceContent['standing'] => ({
    ...empty.standing,
    lookedAt: at(minutes),
    stamps: [
      ['milestone', at(moved)],
      ['stakeholder', at(moved)],
    ],
  });
  const lists = [list('milestone', -3), list('stakeholder', -3)];

  /** A tab that follows a list which no other tab does, and that has read all of them. */
  function following() {
    const one = machine();
    one.meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
    const content = { ...empty, revision: 1, lists, standing: looked(-2, -9) };
    one.meets({ kind: 'listWanted', entity: 'stakeholder' });
    one.meets({ kind: 'deviceRead', peek: false, result: succeed(content) });
    one.meets({ kind: 'lockTaken', mine: true });
    return one;
  }
  const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);

  it('is read here where it looked at a list that has moved and that only this tab follows', () => {
    const { meets } = following();
    meets({ kind: 'deviceRead', peek: false, result: succeed({ ...empty, revision: 1, standing: looked(-2, -9) }) });
    meets({ kind: 'lookedUp', call: 1, result: fail({ kind: 'offline' }) });
    meets({ kind: 'neighbourTold' });
    const news = { ...empty, revision: 2, lists: [list('milestone', -1)], standing: looked(-1, -1) };
    meets({ kind: 'deviceRead', peek: true, result: succeed(news) });
    meets({ kind: 'retryAsked' });
    meets({ kind: 'lockTaken', mine: true });
    const next = meets({ kind: 'deviceRead', peek: false, result: succeed({ ...news, lists: [] }) });
    expect(next).toMatchObject([{ kind: 'readList', entity: 'stakeholder', mark: 'm' }]);
  });

  it('is not read once more where a third has read it while this one waited for the lock', () => {
    const { meets } = following();
    meets({ kind: 'deviceRead', peek: false, result: succeed({ ...empty, revision: 1, standing: looked(-2, -9) }) });
    meets({ kind: 'lookedUp', call: 1, result: fail({ kind: 'offline' }) });
    meets({ kind: 'neighbourTold' });
    const news = { ...empty, revision: 2, lists: [list('milestone', -1)], standing: looked(-1, -1) };
    meets({ kind: 'deviceRead', peek: true, result: succeed(news) });
    meets({ kind: 'retryAsked' });
    meets({ kind: 'lockTaken', mine: true });
    const read = { ...news, revision: 3, lists: [list('stakeholder', 0)] };
    expect(kinds(meets({ kind: 'deviceRead', peek: false, result: succeed(read) }))).not.toContain('readList');
  });

  it('does not stand beside what this one knows where there are no locks: each writes all that it knows of a list', () => {
    const { meets } = machine();
    meets({ kind: 'deviceOpened', result: succeed({ proven: true }) });
    const known: KeptRow = { kind: 'row', row: { ...blankRow, item: '1' } };
    const content = { ...empty, revision: 1, lists: [{ ...list('milestone', -3), rows: [known] }] };
    meets({ kind: 'deviceRead', peek: false, result: succeed(content) });
    meets({ kind: 'lockRefused', mine: true });
    meets({ kind: 'deviceRead', peek: false, result: succeed({ ...content, lists: [] }) });
    const told = { stamps: new Map([['milestone', at(0)]] as const), damaged: new Map() };
    expect(kinds(meets({ kind: 'lookedUp', call: 1, result: succeed(told) }))).toEqual(['readList']);
    const row: StoredRow = { ...blankRow, item: '2' };
    const reading = { entity: 'milestone', items: [{ kind: 'row', row }], mark: 'n', whole: false } as const;
    const [kept] = meets({ kind: 'listRead', call: 2, result: succeed(reading) });
    expect(kept).toMatchObject({
      kind: 'keepWork',
      write: { lists: [{ mark: 'n', whole: true, put: [{ row: { item: '1' } }, { row: { item: '2' } }] }] },
    });
  });
});

describe('a device that was in trouble', () => {
  it('gets all that is known of a list with the next row of it, for it missed what its mark stands for', () => {
    const change = changed();
    const item = (id: string, value: StoredRow['value']): StoredRow => ({ ...blankRow, item: id, value });
    const content = { ...withRows(item('1', Object.assign({}, change.before)), item('2', created().after)) };
    const { meets } = working({ ...content, edits: [{ change, tried: false, state: { kind: 'waiting' } as const }] });
    const full = fail<DeviceFailure>({ kind: 'full' });
    meets({ kind: 'workKept', result: full });
    const row = item('1', change.after);
    const [kept] = meets({ kind: 'answered', outcomes: [{ kind: 'saved', row: { ...row, etag: '"x,2"' } }] });
    expect(kept).toMatchObject({
      kind: 'keepWork',
      write: { lists: [{ whole: true, put: [{ row: { item: '2' } }, { row: { item: '1' } }] }] },
    });
  });
});

describe('a device that could not be opened', () => {
  it.each(['woken', 'retryAsked', 'shown'] as const)('is asked for again, once at a time (%s)', (kind) => {
    const { meets } = machine();
    meets({ kind: 'deviceOpened', result: fail({ kind: 'blocked' }) });
    const asked = (effects: readonly Effect[]): number => effects.filter((one) => one.kind === 'openDevice').length;
    expect(asked(meets({ kind }))).toBe(1);
    expect(asked(meets({ kind }))).toBe(0);
    meets({ kind: 'deviceOpened', result: fail({ kind: 'blocked' }) });
    expect(asked(meets({ kind }))).toBe(1);
  });
});
