/**
 * What can be undone in this session, the latest first. Edits that are made in one go are one step: an import that is taken
 * back comes back whole. An edit that was undone by its own button is undone no more by Ctrl+Z.
 */
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import { isRecord } from '#domain/registration.ts';

/** What an edit did to which row, for telling the person what was undone. */
export interface UndoneEdit {
  readonly entity: EntityName;
  readonly title: string;
}

export interface UndoStack {
  /** Edits that are undone together. Answers what undoes them, once. `items`: the rows that they touched. */
  record(edits: readonly UndoneEdit[], undo: () => void, items?: readonly Key[]): () => void;
  /** What was done to a row before it was decided, approved or sent is undone no more, by whichever way. */
  forget(item: Key): void;
  /** Undoes the latest step and answers its edits; null where there is none. */
  undoLatest(): readonly UndoneEdit[] | null;
  isEmpty(): boolean;
}

/** Rows that are only ever added: nothing of them is undone, a new one repeals. */
export const canBeUndone = (entity: EntityName): boolean => !isRecord(entity) && entity !== 'change';

interface Part {
  readonly edits: readonly UndoneEdit[];
  readonly undo: () => void;
  readonly items: readonly Key[];
}

const MOST_STEPS = 200;

/** `afterwards` runs a task when what is going on now is done, as `queueMicrotask`. */
export function createUndoStack(afterwards: (task: () => void) => void): UndoStack {
  const steps: Set<Part>[] = [];
  let current: Set<Part> | null = null;

  function stepNow(): Set<Part> {
    if (current !== null) return current;
    const step = new Set<Part>();
    current = step;
    steps.push(step);
    if (steps.length > MOST_STEPS) steps.shift();
    afterwards(() => {
      current = null;
    });
    return step;
  }

  function forgetIfDone(step: Set<Part>): void {
    if (step.size > 0) return;
    const place = steps.indexOf(step);
    if (place !== -1) steps.splice(place, 1);
  }

  return {
    record(edits, undo, items = []) {
      const step = stepNow();
      const part = { edits, undo, items };
      step.add(part);
      return () => {
        if (!step.delete(part)) return;
        forgetIfDone(step);
        undo();
      };
    },
    undoLatest() {
      const step = steps.pop();
      if (step === undefined) return null;
      const parts = [...step].toReversed();
      step.clear();
      for (const { undo } of parts) undo();
      return parts.toReversed().flatMap(({ edits }) => edits);
    },
    forget(item) {
      for (const step of steps.toReversed()) {
        for (const part of step) if (part.items.includes(item)) step.delete(part);
        forgetIfDone(step);
      }
    },
    isEmpty: () => steps.length === 0,
  };
}
