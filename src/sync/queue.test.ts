import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import { blankMilestone, type Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { StoredRow } from '#repository/plan-repository.ts';
import { act, chosen, enqueue, type Queue, settle } from '#sync/queue.ts';

const at = '2026-02-11T12:00:00.000Z' as Instant;
const keys = countingKeys();
const was: Milestone = { ...blankMilestone(newRow(keys(), keys())), title: 'Oppstart' };
const author = { person: { id: 'p', name: 'Prosjektleder', email: '' }, role: 'member', via: 'tab' } as const;
const change: PlanChange = {
  entity: 'milestone',
  item: was.key,
  operation: keys(),
  act: 'changed',
  at,
  author,
  before: was,
  after: { ...was, title: 'Min' },
};

/** The edit after somebody else gave the milestone this title. */
const overtakenBy = (queue: Queue, title: string): Queue => {
  const value: Milestone = { ...was, title };
  const theirs: StoredRow = {
    entity: 'milestone',
    value,
    item: '1',
    etag: '"x,2"',
    stamp: null,
    schema: 1,
    editedAt: at,
    editedBy: 'Gruppeleder',
  };
  return settle(queue, change.operation, { kind: 'overtaken', theirs });
};

describe('a choice about a clash', () => {
  const first = overtakenBy(enqueue([], [change]), 'Deres');

  it('settles the clash that the person saw', () => {
    const [edit] = act(first, chosen(first, change.operation, 'mine'));
    expect(edit).toMatchObject({ state: { kind: 'waiting' }, change: { before: { title: 'Deres' } } });
  });

  it('says nothing of the next clash of the same edit', () => {
    const made = chosen(first, change.operation, { title: 'Min og deres' });
    const next = overtakenBy(enqueue([], [change]), 'Nyere');
    expect(act(next, made)).toEqual(next);
  });

  it('is no more than a wish where the edit waits already', () => {
    const waiting = enqueue([], [change]);
    expect(act(waiting, chosen(waiting, change.operation, 'mine'))).toEqual(waiting);
  });
});

describe('a row that somebody took away while another wrote in it', () => {
  const removed = { by: 'Gruppeleder', at };
  const theirs: StoredRow = {
    entity: 'milestone',
    value: { ...was, removed },
    item: '1',
    etag: '"x,2"',
    stamp: null,
    schema: 1,
    editedAt: at,
    editedBy: 'Gruppeleder',
  };
  const overtaken = settle(enqueue([], [change]), change.operation, { kind: 'overtaken', theirs });

  it('is asked about, though they touched different fields', () => {
    expect(overtaken).toMatchObject([
      { state: { kind: 'clash', clash: { conflicts: [{ field: 'removed', mine: null, theirs: removed }] } } },
    ]);
  });

  it('is put back with what was written, or stays away, as its author says', () => {
    const settled = (choice: 'mine' | 'theirs') =>
      act(overtaken, chosen(overtaken, change.operation, choice))[0]?.change.after;
    expect(settled('mine')).toMatchObject({ title: 'Min', removed: null });
    expect(settled('theirs')).toMatchObject({ title: 'Min', removed });
  });

  it('is put back without a question where that is what the edit does', () => {
    const back: PlanChange = { ...change, before: { ...was, removed }, after: was, act: 'restored' };
    const [edit] = settle(enqueue([], [back]), back.operation, { kind: 'overtaken', theirs });
    expect(edit).toMatchObject({ state: { kind: 'waiting' }, change: { after: { removed: null } } });
  });
});
