import { beforeEach, describe, expect, it } from 'vitest';
import { countingKeys } from '#base/id.ts';
import { entityNames } from '#domain/entities.ts';
import { allLists } from '#schema/lists.ts';
import { canBeUndone, createUndoStack, type UndoStack } from './undo-stack.ts';

let undone: string[];
let later: (() => void)[];
let stack: UndoStack;
beforeEach(() => {
  undone = [];
  later = [];
  stack = createUndoStack((task) => later.push(task));
});

/** What is going on now is done. */
const settle = (): void => later.splice(0).forEach((task) => task());
const edit = (title: string): (() => void) => stack.record([{ entity: 'measure', title }], () => undone.push(title));

describe('what can be undone', () => {
  it('is undone from the latest to the first', () => {
    for (const title of ['a', 'b', 'c']) {
      edit(title);
      settle();
    }
    expect(stack.undoLatest()).toEqual([{ entity: 'measure', title: 'c' }]);
    stack.undoLatest();
    expect(undone).toEqual(['c', 'b']);
    stack.undoLatest();
    expect([stack.undoLatest(), stack.isEmpty()]).toEqual([null, true]);
    expect(undone).toEqual(['c', 'b', 'a']);
  });

  it('is one step where it was done in one go, the last part first', () => {
    edit('a');
    settle();
    edit('b');
    edit('c');
    settle();
    expect(stack.undoLatest()?.map(({ title }) => title)).toEqual(['b', 'c']);
    expect(undone).toEqual(['c', 'b']);
  });

  it('is undone once, whichever way was taken first', () => {
    const undo = edit('a');
    settle();
    edit('b');
    settle();
    undo();
    undo();
    expect(undone).toEqual(['a']);
    stack.undoLatest();
    expect(undone).toEqual(['a', 'b']);
    expect(stack.undoLatest()).toBeNull();
  });

  it('is not undone by its button after Ctrl+Z', () => {
    const undo = edit('a');
    settle();
    stack.undoLatest();
    undo();
    expect(undone).toEqual(['a']);
  });

  it('is what is left of a step where a part of it was undone by itself', () => {
    const undo = edit('a');
    edit('b');
    settle();
    undo();
    expect(stack.undoLatest()?.map(({ title }) => title)).toEqual(['b']);
  });

  it('is no longer the oldest where there is very much', () => {
    for (let number = 0; number < 250; number += 1) {
      edit(String(number));
      settle();
    }
    let steps = 0;
    while (stack.undoLatest() !== null) steps += 1;
    expect(steps).toBe(200);
    expect(undone.at(-1)).toBe('50');
  });

  it('is no more what was done to a row that has been decided since, by Ctrl+Z or by its own button', () => {
    const keys = countingKeys();
    const [decided, other] = [keys(), keys()];
    const undo = stack.record([{ entity: 'mandate', title: 'a' }], () => undone.push('a'), [decided]);
    settle();
    stack.record([{ entity: 'mandate', title: 'b' }], () => undone.push('b'), [other]);
    settle();
    stack.record([{ entity: 'mandate', title: 'c' }], () => undone.push('c'), [other, decided]);
    settle();
    stack.forget(decided);
    undo();
    expect(stack.undoLatest()).toEqual([{ entity: 'mandate', title: 'b' }]);
    expect([stack.undoLatest(), undone]).toEqual([null, ['b']]);
  });

  it('is nothing of lists that SharePoint only lets rows be added to', () => {
    const addOnly = new Set(allLists.filter(({ rights }) => rights.startsWith('addOnly')).map(({ entity }) => entity));
    expect(entityNames.filter((entity) => !canBeUndone(entity)).toSorted()).toEqual([...addOnly].toSorted());
  });
});
