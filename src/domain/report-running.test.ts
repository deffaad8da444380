import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { instantOf, parseDay } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, type Group } from './group.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import type { Report } from './report.ts';
import { periodsBehind, type ReportSurroundings, rhythmNow, runningPeriod, summaryPeriod } from './report-running.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);

const group = (code: string, more: Partial<Group> = {}): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  code,
  title: code,
  state: 'active',
  ...more,
});
const refOf = ({ key, code, title }: Group) => ({ key, code, title });
const steering = group('SG', { kind: 'steering' });
const project = group('PG', { kind: 'project', reportsTo: refOf(steering) });
const working = group('AG1', { kind: 'working', rhythm: 'eachMeeting', reportsTo: refOf(project) });

const meeting = (of: Group, on: string, more: Partial<Meeting> = {}): Meeting => ({
  ...blankMeeting(newRow(keys(), plan)),
  title: of.title,
  kind: of.kind === 'steering' ? 'steering' : 'project',
  state: 'planned',
  group: refOf(of),
  body: '',
  when: readFuzzyDate(on, contextWithoutClues),
  ...more,
});
const report = (of: Group, period: string, more: Partial<Report> = {}): Report => ({
  ...newRow(keys(), plan),
  title: '',
  kind: 'group',
  sources: [],
  group: refOf(of),
  period,
  mood: null,
  summary: '',
  hindrance: '',
  helpNeeded: '',
  next: '',
  measures: [],
  state: 'draft',
  dueOn: null,
  comment: '',
  ...more,
});
const around = (more: Partial<ReportSurroundings> = {}): ReportSurroundings => ({
  groups: [steering, project, working],
  meetings: [],
  reports: [],
  ...more,
});
const meetings = (...on: readonly string[]): ReportSurroundings =>
  around({ meetings: on.map((words) => meeting(project, words)) });

describe('a report before each meeting', () => {
  it('is for the next meeting of whom the group reports to, today’s included', () => {
    const all = meetings('15.1.2026', '19.2.2026', '12.3.2026');
    expect(runningPeriod(working, all, today)).toMatchObject({
      id: '2026-02-19',
      first: '2026-01-16',
      due: '2026-02-12',
    });
    expect(runningPeriod(working, all, day(2026, 2, 19))?.id).toBe('2026-02-19');
    expect(runningPeriod(working, all, day(2026, 2, 20))?.id).toBe('2026-03-12');
  });

  it('is due when that meeting’s papers are', () => {
    const said = around({ meetings: [meeting(project, '19.2.2026', { papersDue: parseDay('2026-02-10') })] });
    expect(runningPeriod(working, said, today)?.due).toBe('2026-02-10');
  });

  it('counts no meeting of others, none without a day, and none that is cancelled or taken away', () => {
    const others = [
      meeting(working, '17.2.2026'),
      meeting(steering, '26.2.2026'),
      meeting(project, 'februar 2026'),
      meeting(project, '20.2.2026', { state: 'cancelled' }),
      meeting(project, '21.2.2026', { removed: { by: '', at: instantOf(0) } }),
    ];
    expect(rhythmNow(working, around({ meetings: others }), today)).toBe('continuous');
  });

  it('may be written at any time while no meeting is in sight', () => {
    expect(runningPeriod(working, meetings('15.1.2026'), today)).toMatchObject({ id: '2026-02-11-C', due: null });
  });

  it('is not known of before the meetings are read', () => {
    expect(runningPeriod(working, around({ meetings: null }), today)).toBeNull();
    expect(periodsBehind(working, around({ meetings: null }), today, 4)).toEqual([]);
  });

  it('of two meetings on one day is one report', () => {
    const all = meetings('19.2.2026', '19.2.2026', '12.3.2026');
    expect(periodsBehind(working, all, day(2026, 3, 1), 4).map(({ id }) => id)).toEqual(['2026-02-19', '2026-03-12']);
  });

  it('to nobody known is to the steering group', () => {
    const alone = group('X', { kind: 'other', rhythm: 'eachMeeting' });
    const all = around({ groups: [alone], meetings: [meeting(steering, '26.2.2026')] });
    expect(runningPeriod(alone, all, today)?.id).toBe('2026-02-26');
  });
});

describe('a report that nothing asks for', () => {
  const open = group('AG2', { rhythm: 'continuous' });

  it('begins on the day that somebody writes it, and stays that one until it is sent', () => {
    expect(runningPeriod(open, around(), today)?.id).toBe('2026-02-11-C');
    const begun = around({ reports: [report(open, '2026-02-03-C')] });
    expect(runningPeriod(open, begun, today)?.id).toBe('2026-02-03-C');
    const sent = around({ reports: [report(open, '2026-02-03-C', { state: 'sent' })] });
    expect(runningPeriod(open, sent, today)?.id).toBe('2026-02-11-C');
  });
});

describe('a report that somebody asked for', () => {
  const silent = group('R', { kind: 'reference' });

  it('runs while it is a draft, due on the day that was said', () => {
    expect(runningPeriod(silent, around(), today)).toBeNull();
    const asked = around({ reports: [report(silent, '2026-02-09-R', { dueOn: day(2026, 2, 13) })] });
    expect(runningPeriod(silent, asked, today)).toMatchObject({ id: '2026-02-09-R', due: '2026-02-13' });
    expect(rhythmNow(silent, asked, today)).toBe('onRequest');
  });

  it('can be read for a fortnight after it is sent', () => {
    const sent = around({ reports: [report(silent, '2026-02-09-R', { state: 'sent' })] });
    expect(runningPeriod(silent, sent, today)?.id).toBe('2026-02-09-R');
    expect(runningPeriod(silent, sent, day(2026, 2, 24))).toBeNull();
  });

  it('comes before one that was sent', () => {
    const both = [report(silent, '2026-02-10-R', { state: 'sent' }), report(silent, '2026-02-09-R')];
    expect(runningPeriod(silent, around({ reports: both }), today)?.id).toBe('2026-02-09-R');
  });
});

describe('the project group’s summary', () => {
  const met = around({ meetings: [meeting(steering, '26.2.2026')] });

  it('is to the next meeting of the steering group', () => {
    expect(summaryPeriod(project, met, today)).toMatchObject({ id: '2026-02-26', due: '2026-02-19' });
  });

  it('is the draft that is begun, also when the meeting has been moved', () => {
    const begun = { ...met, reports: [report(project, '2026-02-20')] };
    expect(summaryPeriod(project, begun, today).id).toBe('2026-02-20');
  });

  it('is the next one when the last is sent', () => {
    const sent = { ...met, reports: [report(project, '2026-02-10', { state: 'sent' })] };
    expect(summaryPeriod(project, sent, today).id).toBe('2026-02-26');
  });

  it('is the project group’s own report where it has a rhythm', () => {
    expect(summaryPeriod({ ...project, rhythm: 'monthly' }, met, today).id).toBe('2026-02');
  });

  it('can be written though nobody knows when the steering group meets', () => {
    expect(summaryPeriod(project, around(), today)).toMatchObject({ rhythm: 'continuous', due: null });
  });
});
