import { describe, expect, it } from 'vitest';
import { fixedClock, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
import { type EntityName, entityNames } from '#domain/entities.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import type { PlanRows, PlanSnapshot } from '#sync/session.ts';
import { createEditor } from './plan-session.tsx';
import { tellMeetings } from './told-meetings.ts';
import { createTeller } from './told-meetings/teller.ts';
import { createUndoStack } from './undo-stack.ts';

const keys = countingKeys();
const plan = blankPlan(newRow(keys(), keys()));
const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
const measure: Measure = { ...blankMeasure(newRow(keys(), plan.key)), title: 'Turnus', when: when('junimøtet 2026') };
const other: Measure = { ...measure, key: keys(), when: when('mai 2026') };
const meeting: Meeting = {
  ...blankMeeting(newRow(keys(), plan.key)),
  body: 'Kommunestyret',
  kind: 'political',
  when: when('17. juni 2026'),
};
const none = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;

function sessionWith(rows: Partial<PlanRows>, loaded: readonly EntityName[] = []) {
  const listeners = new Set<() => void>();
  const wanted: EntityName[] = [];
  const committed: PlanChange[] = [];
  const at = (more: Partial<PlanRows>, read: readonly EntityName[]): PlanSnapshot => ({
    phase: 'open',
    failure: null,
    rows: { ...none, plan: [plan], ...more },
    loaded: new Set(read),
    unreadable: [],
    damaged: new Map(),
    edits: [],
    sharedAt: null,
    readAt: null,
    storage: { kind: 'proven' },
    resumesAt: null,
    online: true,
    lockless: false,
  });
  let now = at(rows, loaded);
  return {
    wanted,
    committed,
    become(more: Partial<PlanRows>, read: readonly EntityName[]) {
      now = at(more, read);
      for (const listener of listeners) listener();
    },
    snapshot: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    want: (entity: EntityName) => void wanted.push(entity),
    commit(changes: readonly PlanChange[]) {
      committed.push(...changes);
      return null;
    },
    register: () => expect.fail('nothing is registered here'),
    retry: () => undefined,
  };
}

/** Until what is asked for has been brought. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
const bring = () => Promise.resolve(createTeller);

describe('a plan that speaks of a meeting', () => {
  it('is told with the day of the meeting when the meetings come; other rows stay the same ones', async () => {
    const session = sessionWith({ measure: [measure, other] });
    const told = tellMeetings(session, bring);
    let times = 0;
    told.subscribe(() => (times += 1));
    await settled();
    expect(session.wanted).toEqual(['meeting']);
    expect(told.snapshot().rows.measure[0]).toBe(measure);
    session.become({ measure: [measure, other], meeting: [meeting] }, ['meeting']);
    const [narrowed, same] = told.snapshot().rows.measure;
    expect(narrowed?.when).toMatchObject({ words: 'junimøtet 2026', from: '2026-06-17', to: '2026-06-17' });
    expect(same).toBe(other);
    expect(told.snapshot()).toBe(told.snapshot());
    expect(told.days()).toBe(told.days());
    expect([times > 0, session.committed]).toEqual([true, []]);
  });

  it('asks for nothing where no row speaks of one', async () => {
    const session = sessionWith({ measure: [other] });
    const told = tellMeetings(session, () => expect.fail('the reader of words is not needed'));
    told.subscribe(() => undefined);
    await settled();
    expect(session.wanted).toEqual([]);
    expect(told.snapshot()).toBe(session.snapshot());
  });

  it('is edited as it is stored: only what the person changes is a change', async () => {
    const session = sessionWith({ measure: [measure], meeting: [meeting] }, ['meeting']);
    const told = tellMeetings(session, bring);
    told.subscribe(() => undefined);
    await settled();
    const shown = told.snapshot().rows.measure[0] ?? expect.fail('no measure');
    const actor = { person: { id: 'leder', name: 'Prosjektleder', email: '' }, roles: ['projectLeader'] as const };
    const random = (length: number) => new Uint8Array(length).fill(7);
    const undo = createUndoStack((task) => task());
    const editor = createEditor(session, actor, fixedClock(instantOf(0)), random, undo);
    editor.change('measure', shown, { title: 'Ny turnus' });
    editor.remove('measure', shown);
    for (const { before, after } of session.committed) {
      expect(before).toBe(measure);
      expect(after).toMatchObject({ when: measure.when });
    }
    const moved = editor.change('measure', shown, { when: when('september 2026') });
    if (moved.ok) moved.value();
    expect(session.committed.at(-1)?.after).toMatchObject({ when: measure.when });
  });
});
