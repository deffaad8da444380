import { describe, expect, it } from 'vitest';
import { type Day, type Instant, instantOf } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import { entityNames } from '#domain/entities.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { ChangeRecord, HistoryEntry } from '#domain/history.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { blankMeeting, type Meeting } from '#domain/meeting.ts';
import { blankPlan, type Plan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import type { PlanRows, PlanSession, PlanSnapshot } from '#sync/session.ts';
import type { History } from '../ports.ts';
import { planSnapshot } from '../test-plan-snapshot.ts';
import { endOf, MOST_UNDONE, notableDays, startOf, thenLists, thenOf } from './then-state.ts';

const keys = countingKeys();
const plan: Plan = { ...blankPlan(newRow(keys(), keys())), title: 'Plan' };
const measure: Measure = { ...blankMeasure(newRow(keys(), plan.key)), title: 'Dagtilbud', status: 'done' };
const day = '2026-02-10' as Day;
const at = (date: number, hour: number): Instant => instantOf(Date.UTC(2026, 1, date, hour));

const told = (item: Key, fields: Partial<ChangeRecord>): ChangeRecord => ({
  ...newRow(keys(), plan.key),
  operation: keys(),
  title: '',
  entity: 'measure',
  item,
  act: 'changed',
  at: at(11, 12),
  by: null,
  role: 'member',
  via: 'tab',
  before: {},
  after: {},
  checksum: '',
  ...fields,
});
const done = told(measure.key, { before: { status: 'inProgress' }, after: { status: 'done' } });
const earlier = told(measure.key, { at: at(9, 12), after: { nextStep: '' } });

const rows = {
  ...(Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows),
  plan: [plan],
  measure: [measure],
};
const snapshot = (fields: Partial<PlanSnapshot> = {}): PlanSnapshot => planSnapshot({ rows, ...fields });

/** A session that notes what is asked of it; what the plan of another day never asks for is not there. */
function running(asked: string[], now = snapshot()): PlanSession {
  const note = (what: string) => (): null => {
    asked.push(what);
    return null;
  };
  const session: Partial<PlanSession> = {
    snapshot: () => now,
    subscribe: () => () => undefined,
    commit: note('commit'),
    want: note('want'),
    retry: note('retry'),
  };
  return session as PlanSession;
}
const history: History = {
  historyOf: async () => succeed([done, earlier]),
  historySince: async () => succeed([done]),
  historyBefore: async (before) => succeed({ changes: [told(measure.key, { at: before })], more: false }),
  outsideEdits: async () => succeed<readonly HistoryEntry[]>([{ ...done, via: 'sharePoint' }]),
  check: async () => succeed([]),
};

describe('the plan of another day', () => {
  it('has the rows of that day', () => {
    const then = thenOf(running([]), history, [done], day);
    expect(then.ok && then.value.session.snapshot().rows.measure).toEqual([{ ...measure, status: 'inProgress' }]);
    expect(then).toMatchObject({ ok: true, value: { day, unsure: 0, gone: 0 } });
  });

  it('is without this person’s own edits that are not shared yet, and has none that waits', () => {
    const edited = { ...measure, nextStep: 'Ringe' };
    const change = {
      entity: 'measure',
      item: measure.key,
      operation: keys(),
      act: 'changed',
      at: at(11, 13),
      author: { person: { id: '', name: '', email: '' }, role: 'member', via: 'tab' },
      before: measure,
      after: edited,
    } as const;
    const now = snapshot({
      rows: { ...rows, measure: [edited] },
      edits: [{ change, state: { kind: 'waiting' }, tried: false, kept: true }],
    });
    const then = thenOf(running([], now), history, [done], day);
    expect(then.ok && then.value.session.snapshot()).toMatchObject({
      rows: { measure: [{ nextStep: measure.nextStep, status: 'inProgress' }] },
      edits: [],
    });
  });

  it('takes no edit, whatever a screen may do, and asks for no more lists; the running plan goes on beside it', async () => {
    const asked: string[] = [];
    const then = thenOf(running(asked), history, [done], day);
    if (!then.ok) throw new Error(then.failure);
    const { session } = then.value;
    expect(session.commit([])).toMatchObject({ kind: 'notAllowed' });
    expect(await session.register({} as never)).toMatchObject({ kind: 'refused' });
    session.want('meeting');
    session.retry();
    expect(asked).toEqual(['retry']);
    expect(thenLists.every((entity) => session.snapshot().loaded.has(entity))).toBe(true);
  });

  it('tells nothing of what came later', async () => {
    const then = thenOf(running([]), history, [done], day);
    if (!then.ok) throw new Error(then.failure);
    const { history: until } = then.value;
    expect(await until.historyOf(measure.key)).toEqual(succeed([earlier]));
    expect(await until.outsideEdits('measure', measure.key)).toEqual(succeed([]));
    expect(await until.historyBefore(at(28, 0), 10)).toMatchObject({ value: { changes: [{ at: endOf(day) }] } });
    expect(await until.historyBefore(at(3, 0), 10)).toMatchObject({ value: { changes: [{ at: at(3, 0) }] } });
  });

  it('cannot be shown before the plan was there, and not where more has happened than was read', () => {
    const made = told(plan.key, { entity: 'plan', act: 'created', after: { ...plan } });
    expect(thenOf(running([]), history, [made], day)).toEqual({ ok: false, failure: 'notThere' });
    const many = Array.from({ length: MOST_UNDONE }, () => done);
    expect(thenOf(running([]), history, many, day)).toEqual({ ok: false, failure: 'tooFar' });
  });

  it('begins and ends at Norwegian midnights, in winter and in summer', () => {
    expect([startOf(day), endOf(day)]).toEqual(['2026-02-10T00:00:00.000Z', '2026-02-10T23:00:00.000Z']);
    expect(endOf('2026-07-10' as Day)).toBe('2026-07-10T22:00:00.000Z');
  });
});

it('days worth seeing again are the adoption, the turn of the year, and the last steering meeting that was', () => {
  const today = '2026-02-11' as Day;
  const on = (words: string, fields: Partial<Meeting> = {}): Meeting => ({
    ...blankMeeting(newRow(keys(), plan.key)),
    title: 'Styringsmøte',
    kind: 'steering',
    state: 'held',
    group: null,
    body: '',
    when: readFuzzyDate(words, contextWithoutClues),
    ...fields,
  });
  const adopted: Plan = { ...plan, adoptedOn: '2025-11-18' as Day, adoptedBy: 'kommunestyret' };
  const meetings = [
    on('22. januar 2026'),
    on('8. januar 2026'),
    on('26. februar 2026'),
    on('5. februar 2026', { state: 'cancelled' }),
    on('6. februar 2026', { kind: 'project' }),
    on('februar 2026'),
  ];
  expect(notableDays(adopted, meetings, today)).toEqual([
    { day: '2025-11-18', why: 'adopted', by: 'kommunestyret' },
    { day: '2025-12-31', why: 'turnOfYear' },
    { day: '2026-01-22', why: 'lastMeeting' },
  ]);
  expect(notableDays(plan, [], today)).toEqual([{ day: '2025-12-31', why: 'turnOfYear' }]);
});
