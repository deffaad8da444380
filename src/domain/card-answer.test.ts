import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import {
  type CardAnswer,
  fieldsOf,
  isChangedSince,
  isTooOld,
  operationNow,
  operationOf,
  reportTold,
  rightTo,
  seenIn,
  seenOf,
  undoing,
} from './card-answer.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, blankMember } from './group.ts';
import type { ChangeRecord } from './history.ts';
import { blankMeasure, type Measure } from './measure.ts';
import type { Actor, Role } from './role.ts';
import { newRow, type Person } from './row.ts';

const keys = countingKeys();
const plan = keys();
const person = (id: string): Person => ({ id, name: id, email: '' });
const actor = (id: string, ...roles: readonly Role[]): Actor => ({ person: person(id), roles });
const group = { ...blankGroup(newRow(keys(), plan)), code: 'AG1', leader: person('leder') };
const measure: Measure = {
  ...blankMeasure(newRow(keys(), plan)),
  title: 'Dagtilbud',
  status: 'inProgress',
  nextStep: 'Finne lokale',
  responsible: person('ansvarlig'),
  group: { key: group.key, code: 'AG1', title: '' },
};
const today = '2026-02-16' as Day;
const at = (time: string): Instant => `2026-02-16T${time}.000Z` as Instant;
const seats = { groups: [group], members: [], today };

describe('a card', () => {
  it('is answered for a measure by whoever is responsible, whoever leads its group, and the project leader', () => {
    const right = (who: Actor): readonly Role[] | null => rightTo(measure, who, seats);
    expect(right(actor('ansvarlig', 'member'))).toEqual(['member']);
    expect(right(actor('leder', 'groupLeader', 'member'))).toEqual(['groupLeader']);
    expect(right(actor('pl', 'projectLeader', 'member'))).toEqual(['projectLeader']);
    expect(right(actor('en annen', 'member', 'steeringGroup'))).toBe(null);
    expect(right(actor('ansvarlig', 'reader'))).toBe(null);
    const second = { ...blankMember(newRow(keys(), plan), measure.group ?? { key: plan, code: '', title: '' }) };
    const leading = { ...second, person: person('nestleder'), leads: true };
    expect(rightTo(measure, actor('nestleder', 'member'), { ...seats, members: [leading] })).toEqual(['groupLeader']);
  });

  it('is too old to be answered after sixty days, and where nobody knows when it was sent', () => {
    const sent = (day: string): boolean =>
      isTooOld({ sentAt: `${day}T08:00:00.000Z` as Instant, claimedAt: null }, today);
    expect([sent('2025-12-18'), sent('2025-12-17')]).toEqual([false, true]);
    expect(isTooOld({ sentAt: null, claimedAt: at('07:00:00') }, today)).toBe(false);
    expect(isTooOld({ sentAt: null, claimedAt: null }, today)).toBe(true);
  });

  it('remembers the period that it asked a group to report for', () => {
    const told = [`measure ${measure.key} silent`, `report ${group.key} 2026-02 late`];
    expect(reportTold(told, group.key)).toBe('2026-02');
    expect(reportTold(told, measure.key)).toBe(null);
  });
});

describe('what has changed since', () => {
  const changes: Readonly<Record<string, Partial<Measure>>> = {
    status: { status: 'done' },
    statusWords: { statusWords: 'Ferdig' },
    nextStep: { nextStep: 'Flytte inn' },
    when: { when: readFuzzyDate('Høsten 2026', contextWithoutClues) },
    confirmed: { confirmedAt: at('08:00:00'), confirmedBy: 'Gruppeleder' },
    title: { title: 'Dagsenter' },
  };
  const stops = (answer: CardAnswer): readonly string[] =>
    Object.keys(changes).filter((name) =>
      isChangedSince({ ...measure, ...changes[name] }, { seen: seenOf(measure), answer }),
    );

  it('is asked field by field: what the answer does not speak of stands in nobody’s way', () => {
    expect(stops({ kind: 'confirm' })).toEqual(['status', 'statusWords', 'nextStep', 'when']);
    expect(stops({ kind: 'status', status: 'onHold', nextStep: '' })).toEqual(['status', 'nextStep']);
    expect(stops({ kind: 'comment', words: 'Ord' })).toEqual(['statusWords']);
    expect(stops({ kind: 'move', words: '2027', because: '' })).toEqual(['when']);
    expect(stops({ kind: 'show' })).toEqual([]);
  });

  it('is everything to a card that says what nobody can read, and nothing to one that shows no measure', () => {
    const answer = { kind: 'confirm' } as const;
    expect(isChangedSince(measure, { seen: '"etag,4"', answer })).toBe(true);
    expect(isChangedSince(measure, { seen: '', answer })).toBe(false);
    expect(seenIn([measure])(measure.key)).toBe(seenOf(measure));
    expect(seenIn([measure])(group.key)).toBe('');
  });

  it('tells nothing of what stood there', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (words) => {
        const seen = seenOf({ ...measure, statusWords: words });
        expect(seen).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{8}){3}$/);
      }),
    );
  });
});

describe('an answer', () => {
  it('is the same operation whenever the same is pressed, and another where anything else is', () => {
    const press = { reminder: keys(), item: measure.key, seen: 'x' };
    const status = { kind: 'status', status: 'done', nextStep: 'a' } as const;
    const turned = { nextStep: 'a', status: 'done', kind: 'status' } as const;
    const all = [
      operationOf({ ...press, answer: status }),
      operationOf({ ...press, answer: { ...status, nextStep: 'b' } }),
      operationOf({ ...press, answer: { kind: 'confirm' } }),
      operationOf({ ...press, seen: 'y', answer: status }),
      operationOf({ ...press, item: null, answer: status }),
      operationOf({ ...press, reminder: keys(), answer: status }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(operationOf({ ...press, answer: turned })).toBe(all[0]);
  });

  it('changes what it says and nothing beside it', () => {
    expect(fieldsOf({ kind: 'confirm' })).toEqual({});
    expect(fieldsOf({ kind: 'comment', words: ' Ord ' })).toEqual({ statusWords: 'Ord' });
    expect(fieldsOf({ kind: 'status', status: 'done', nextStep: ' ' })).toEqual({ status: 'done' });
    expect(fieldsOf({ kind: 'status', status: 'done', nextStep: 'Rydde' })).toEqual({
      status: 'done',
      nextStep: 'Rydde',
    });
  });
});

describe('taking back', () => {
  const record = (fields: Partial<ChangeRecord> = {}): ChangeRecord => ({
    ...newRow(keys(), plan),
    operation: keys(),
    title: measure.title,
    entity: 'measure',
    item: measure.key,
    act: 'changed',
    at: at('08:00:00'),
    by: person('ansvarlig'),
    role: 'member',
    via: 'card',
    before: { status: 'notStarted' },
    after: { status: 'inProgress' },
    checksum: '',
    ...fields,
  });
  const undo = (history: readonly ChangeRecord[], now = at('08:05:00'), row = measure) =>
    undoing(row, 'ansvarlig', history, at('07:00:00'), now);

  it('makes the same answer another operation each time that it was taken back', () => {
    const press = { reminder: keys(), item: measure.key, seen: 'x', answer: { kind: 'confirm' } as const };
    const first = operationNow(press, []);
    expect(first).toBe(operationOf(press));
    expect(operationNow(press, [{ operation: first }])).toBe(first);
    const takenBack = (operation: Key): Key => {
      const step = undoing(measure, 'ansvarlig', [record({ operation })], at('07:00:00'), at('08:05:00'));
      return step.kind === 'undo' ? step.operation : keys();
    };
    const history = [{ operation: takenBack(first) }, { operation: first }];
    const second = operationNow(press, history);
    expect(second).not.toBe(first);
    expect(operationNow(press, [{ operation: second }, ...history])).toBe(second);
    const third = operationNow(press, [{ operation: takenBack(second) }, { operation: second }, ...history]);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('gives what stood before her own last answer on a card', () => {
    expect(undo([record()])).toMatchObject({ kind: 'undo', fields: { status: 'notStarted' } });
  });

  it('gives nothing where somebody has written since, where it was not her, or not by card', () => {
    expect(undo([])).toEqual({ kind: 'written' });
    expect(undo([record({ by: person('en annen') }), record()])).toEqual({ kind: 'written' });
    expect(undo([record({ via: 'tab' }), record()])).toEqual({ kind: 'written' });
    expect(undo([record({ at: at('06:00:00') })])).toEqual({ kind: 'written' });
    expect(undo([record({ act: 'created' })])).toEqual({ kind: 'written' });
    // In the list itself, which no history tells of.
    expect(undo([record()], at('08:05:00'), { ...measure, status: 'done' })).toEqual({ kind: 'written' });
  });

  it('is done once, and not after a day', () => {
    const first = record();
    const step = undo([first]);
    const operation: Key = step.kind === 'undo' ? step.operation : keys();
    expect(undo([record({ operation, at: at('08:06:00') }), first])).toEqual({ kind: 'undone' });
    expect(undo([first], '2026-02-17T08:00:01.000Z' as Instant)).toEqual({ kind: 'tooOld' });
  });

  it('takes nothing back but what a card can have changed', () => {
    const step = undo([record({ before: { status: 'notStarted', title: 'Annet', removed: null } })]);
    expect(step).toMatchObject({ kind: 'undo', fields: { status: 'notStarted' } });
    expect(step.kind === 'undo' && Object.keys(step.fields)).toEqual(['status']);
  });
});
