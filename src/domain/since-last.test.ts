import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { type Instant, parseDay, parseInstant } from '#base/clock.ts';
import { countingKeys, type Key } from '#base/id.ts';
import { blankDecision } from './decision.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup } from './group.ts';
import type { ChangeRecord, Fields } from './history.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import { blankMilestone, type Milestone } from './milestone.ts';
import type { SentReport } from './report.ts';
import { blankRequest } from './request.ts';
import { newRow } from './row.ts';
import {
  askedFrom,
  lastHeld,
  lastSummary,
  laterOf,
  type News,
  type RowsSince,
  type Since,
  sinceLast,
  sinceReport,
} from './since-last.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const at = (iso: string): Instant => parseInstant(iso) ?? ('' as Instant);

const meeting = (on: string, more: Partial<Meeting> = {}): Meeting => ({
  ...blankMeeting(newRow(keys(), plan)),
  title: 'Styringsgruppa',
  kind: 'steering',
  state: 'held',
  group: null,
  body: '',
  when: when(on),
  ...more,
});
const change = (item: Key, iso: string, before: Fields, act: ChangeRecord['act'] = 'changed'): ChangeRecord => ({
  ...newRow(keys(), plan),
  operation: keys(),
  title: '',
  entity: 'milestone',
  item,
  act,
  at: at(iso),
  by: null,
  role: '',
  via: 'tab',
  before,
  after: {},
  checksum: '',
});
const milestone = (more: Partial<Milestone> = {}): Milestone => ({ ...blankMilestone(newRow(keys(), plan)), ...more });
const measure = (more: Partial<Measure> = {}): Measure => ({ ...blankMeasure(newRow(keys(), plan)), ...more });
const held = meeting('15. januar 2026');
const since: Since = { kind: 'meeting', day: day(2026, 1, 15), meeting: held };
const nothing: RowsSince = { decision: [], milestone: [], measure: [], proposal: [], request: [] };
const kinds = (
  rows: Partial<RowsSince>,
  history: readonly ChangeRecord[] = [],
  from: Since = since,
): readonly News['kind'][] => sinceLast({ ...nothing, ...rows }, history, from).map(({ kind }) => kind);

describe('the last time that was told', () => {
  it('is the last meeting of the steering group that has been', () => {
    const all = [
      meeting('4. desember 2025'),
      held,
      meeting('26. februar 2026', { state: 'planned' }),
      meeting('1. februar 2026', { state: 'cancelled' }),
      meeting('2. februar 2026', { kind: 'working' }),
      meeting('februar 2026'),
    ];
    expect(lastHeld(all, 'steering', today)).toEqual(since);
    expect(lastHeld([], 'steering', today)).toBeNull();
    // A meeting today has not told anybody yet.
    expect(lastHeld([meeting('11. februar 2026')], 'steering', today)).toBeNull();
  });

  it('is a report where that is later', () => {
    const report = { sentAt: at('2026-02-06T09:00:00.000Z') } as unknown as SentReport;
    expect(laterOf(since, sinceReport(report))?.kind).toBe('report');
    expect(laterOf(since, null)).toBe(since);
    expect(laterOf(null, null)).toBeNull();
  });

  it('is what the project group sent last, and no other group', () => {
    const project = { ...blankGroup(newRow(keys(), plan)), kind: 'project' as const };
    const sent = (group: Key, on: string): SentReport =>
      ({
        ...newRow(keys(), plan),
        group: { key: group, code: '', title: '' },
        sentAt: at(on),
      }) as unknown as SentReport;
    const all = [
      sent(project.key, '2026-01-06T09:00:00.000Z'),
      sent(project.key, '2026-02-05T23:30:00.000Z'),
      sent(keys(), '2026-02-10T09:00:00.000Z'),
    ];
    // Half past midnight in Norway.
    expect(lastSummary([project], all)?.day).toBe('2026-02-06');
    expect(lastSummary([project], [])).toBeNull();
  });

  it('is asked from before the day begins in Norway', () => {
    expect(askedFrom(since)).toBe('2026-01-14T20:00:00.000Z');
    expect(askedFrom(sinceReport({ sentAt: at('2026-02-06T09:00:00.000Z') } as unknown as SentReport))).toBe(
      '2026-02-06T09:00:00.000Z',
    );
  });
});

describe('what has changed since', () => {
  it('is a milestone that was moved, with the words that it had then', () => {
    const moved = milestone({ when: when('april 2026') });
    const history = [
      change(moved.key, '2026-02-02T09:00:00.000Z', { when: when('mars 2026') }),
      change(moved.key, '2026-01-20T09:00:00.000Z', { when: when('februar 2026') }),
    ];
    expect(sinceLast({ ...nothing, milestone: [moved] }, history, since)).toEqual([
      { kind: 'moved', milestone: moved, from: 'februar 2026' },
    ]);
  });

  it('is no milestone that was moved and moved back, nor one that was moved before', () => {
    const there = milestone({ when: when('april 2026') });
    const back = [change(there.key, '2026-02-02T09:00:00.000Z', { when: when('april 2026') })];
    expect(kinds({ milestone: [there] }, back)).toEqual([]);
    const before = [change(there.key, '2026-01-10T09:00:00.000Z', { when: when('mars 2026') })];
    expect(kinds({ milestone: [there] }, before)).toEqual([]);
  });

  it('is a milestone that is reached or taken out', () => {
    const reached = milestone({ state: 'reached', reachedOn: parseDay('2026-02-01') });
    const cancelled = milestone({ state: 'cancelled' });
    const history = [change(cancelled.key, '2026-02-02T09:00:00.000Z', { state: 'planned' })];
    expect(kinds({ milestone: [reached, cancelled] }, history)).toEqual(['reached', 'cancelled']);
    const long = milestone({ state: 'reached', reachedOn: parseDay('2025-12-01') });
    expect(kinds({ milestone: [long] })).toEqual([]);
  });

  it('is a measure with another status than it had then', () => {
    const done = measure({ status: 'done' });
    const steps = [
      change(done.key, '2026-01-20T09:00:00.000Z', { status: 'notStarted' }),
      change(done.key, '2026-02-02T09:00:00.000Z', { status: 'inProgress' }),
    ];
    expect(sinceLast({ ...nothing, measure: [done] }, steps, since)).toEqual([
      { kind: 'status', measure: done, from: 'notStarted' },
    ]);
    expect(kinds({ measure: [measure()] }, [change(keys(), '2026-02-02T09:00:00.000Z', { status: 'done' })])).toEqual(
      [],
    );
  });

  it('is what was added, once and as nothing else', () => {
    const added = measure({ status: 'inProgress' });
    const history = [
      change(added.key, '2026-02-01T09:00:00.000Z', {}, 'created'),
      change(added.key, '2026-02-02T09:00:00.000Z', { status: 'notStarted' }),
    ];
    expect(kinds({ measure: [added] }, history)).toEqual(['added']);
  });

  it('is a decision and an answer by their own day, also without the history', () => {
    const decision = (on: string) => ({ ...blankDecision(newRow(keys(), plan)), on: parseDay(on) });
    const answer = (on: string) => ({
      ...blankRequest(newRow(keys(), plan)),
      state: 'answered' as const,
      answeredOn: parseDay(on),
    });
    expect(
      kinds({
        decision: [decision('2026-01-15'), decision('2025-12-04')],
        request: [answer('2026-01-20'), answer('2025-12-20')],
      }),
    ).toEqual(['decided', 'answered']);
  });

  it('is nothing that is taken away', () => {
    const gone = measure({ status: 'done', removed: { by: 'Noen', at: at('2026-02-05T09:00:00.000Z') } });
    expect(
      kinds({ measure: [gone] }, [change(gone.key, '2026-02-02T09:00:00.000Z', { status: 'inProgress' })]),
    ).toEqual([]);
  });

  it('of a report counts from the minute that it was sent, of a meeting from its day', () => {
    const moved = measure({ status: 'done' });
    const history = [change(moved.key, '2026-02-06T08:00:00.000Z', { status: 'inProgress' })];
    const report = sinceReport({ sentAt: at('2026-02-06T09:00:00.000Z') } as unknown as SentReport);
    expect(kinds({ measure: [moved] }, history, report)).toEqual([]);
    const sameDay: Since = { kind: 'meeting', day: day(2026, 2, 6), meeting: held };
    expect(kinds({ measure: [moved] }, history, sameDay)).toEqual(['status']);
  });
});
