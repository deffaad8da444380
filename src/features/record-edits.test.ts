/** A property of the one door that every edit of the product goes through: what is registered is never touched by it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixedClock, instantOf } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import { blankDecision, type Decision } from '#domain/decision.ts';
import { blankMeasure } from '#domain/measure.ts';
import { newRow, type Row } from '#domain/row.ts';
import { createEditor, type Edited, type Editor } from './plan-session.tsx';
import { planSnapshot } from './test-plan-snapshot.ts';
import { createUndoStack } from './undo-stack.ts';

const anyAct = fc.record({
  what: fc.constantFrom(
    'register',
    'registerAgain',
    'import',
    'change',
    'remove',
    'restore',
    'follow',
    'changeAll',
    'measure',
    'undo',
    'undoLatest',
  ),
  which: fc.nat(9),
  title: fc.constantFrom('Annet', 'Noe helt annet', ''),
});

/** What the compiler refuses, and a row that is read by its name may do all the same. */
type Forced = Readonly<
  Record<'change' | 'remove' | 'restore', (entity: string, row: object, fields?: object) => Edited>
>;

function play(acts: readonly (typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never)[]) {
  const keys = countingKeys();
  const stored = new Map<Key, PlanChange['after']>();
  const asRegistered = new Map<Key, string>();
  const undone = createUndoStack((task) => task());
  const undos: (() => void)[] = [];
  let next = 0;
  /** As SharePoint: a row that is there is not created once more. */
  function take(change: PlanChange): void {
    if (change.before === null && stored.has(change.item)) return;
    stored.set(change.item, change.after);
    if (change.entity === 'decision' && change.before === null) {
      asRegistered.set(change.item, JSON.stringify(change.after));
    }
  }
  const snapshot = planSnapshot();
  const editor: Editor = createEditor(
    {
      commit(changes) {
        changes.forEach(take);
        return null;
      },
      register(change) {
        take(change);
        return Promise.resolve({ kind: 'registered' });
      },
      retry: () => undefined,
      snapshot: () => snapshot,
      subscribe: () => () => undefined,
    },
    { person: { id: 'p', name: 'Prosjektleder', email: '' }, roles: ['projectLeader', 'steeringGroup'] },
    fixedClock(instantOf(0)),
    (length) => Uint8Array.from({ length }, () => next++ % 256),
    undone,
  );
  const forced = editor as unknown as Forced;
  const decisions = (): readonly Decision[] =>
    [...stored.values()].filter((one): one is Decision => 'outcome' in one && asRegistered.has(one.key));
  const measure = { ...blankMeasure(newRow(keys(), keys())), title: 'Dagtilbud' };
  const keep = (edited: Edited): void => void (edited.ok && undos.push(edited.value));
  const waits: Promise<unknown>[] = [];

  function perform(what: string, which: number, title: string): void {
    const all = decisions();
    const one = all[which % Math.max(1, all.length)];
    const fresh: Decision = { ...blankDecision(newRow(keys(), measure.plan)), title };
    const ask = (after: Decision, following: readonly Row[] = []): void =>
      void waits.push(
        editor.registration(
          { entity: 'decision', before: null, after },
          following.map((row) => ({ entity: 'decision', before: one ?? null, after: row }) as never),
        )(() => undefined),
      );
    switch (what) {
      case 'register':
        return ask(fresh);
      case 'import':
        return keep(editor.createAll([{ entity: 'decision', row: fresh, via: 'import' }]));
      case 'measure':
        keep(editor.create('measure', { ...measure, key: keys() }));
        return keep(editor.change('measure', measure, { title }));
      case 'undo':
        return undos[which % Math.max(1, undos.length)]?.();
      case 'undoLatest':
        return void undone.undoLatest();
    }
    if (one === undefined) return undefined;
    const changed = { ...one, title, removed: null };
    switch (what) {
      case 'registerAgain':
        return ask(changed);
      case 'follow':
        return ask(fresh, [changed]);
      case 'change':
        return keep(forced.change('decision', one, { title }));
      case 'remove':
        return void forced.remove('decision', one);
      case 'restore':
        return keep(forced.restore('decision', one));
      case 'changeAll':
        return keep(editor.changeAll([{ entity: 'decision', before: one, fields: { title } } as never]));
    }
  }
  for (const { what, which, title } of acts) {
    // What the door refuses it refuses aloud; the person goes on.
    try {
      perform(what, which, title);
    } catch {
      continue;
    }
  }
  return { stored, asRegistered, settled: Promise.all(waits) };
}

it('no sequence of edits changes a decision, takes it away or puts it back, by whatever way', async () => {
  let registered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 60 }), async (acts) => {
      const { stored, asRegistered, settled } = play(acts);
      await settled;
      for (const [key, as] of asRegistered) expect(JSON.stringify(stored.get(key))).toBe(as);
      registered += asRegistered.size;
    }),
    { numRuns: 300 },
  );
  expect(registered).toBeGreaterThan(300);
});
