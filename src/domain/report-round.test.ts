import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { type Day, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate, undated } from './fuzzy-date.ts';
import { blankGroup, blankMandate, type Group, type Mandate } from './group.ts';
import { blankMeeting, type Meeting } from './meeting.ts';
import type { Report, SentReport } from './report.ts';
import { sentReportOf } from './report-draft.ts';
import { helpWanted, notBegun, type ReportsSoFar, roundsOf } from './report-round.ts';
import type { HelpRequest } from './request.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const nothing: ReportsSoFar = { reports: [], sent: [], meetings: [] };

const group = (code: string, more: Partial<Group> = {}): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  code,
  title: code,
  kind: 'working',
  state: 'active',
  rhythm: 'monthly',
  ...more,
});
const [ag1, ag2] = [group('AG1'), group('AG2')];
const mandate: Mandate = {
  ...blankMandate(newRow(keys(), plan)),
  state: 'active',
  groups: [ag1, ag2].map(({ key, code, title }) => ({ key, code, title })),
};
const report = (of: Group, period: string, more: Partial<Report> = {}): Report => ({
  ...newRow(keys(), plan),
  title: '',
  group: { key: of.key, code: of.code, title: of.title },
  period,
  mood: null,
  summary: '',
  hindrance: '',
  kind: 'group',
  sources: [],
  helpNeeded: '',
  next: '',
  measures: [],
  state: 'draft',
  dueOn: null,
  comment: '',
  ...more,
});
const sent = (of: Report): SentReport =>
  sentReportOf(of, newRow(keys(), plan), { at: instantOf(0), role: 'Gruppeleder' });

const refOf = ({ key, code, title }: Group) => ({ key, code, title });
const meeting = (of: Group, on: string): Meeting => ({
  ...blankMeeting(newRow(keys(), plan)),
  title: '',
  kind: 'steering',
  state: 'planned',
  group: refOf(of),
  body: '',
  when: readFuzzyDate(on, contextWithoutClues),
});

const kinds = (groups: readonly Group[], soFar: ReportsSoFar, on = today): readonly (readonly string[])[] =>
  roundsOf(groups, [mandate], soFar, on).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ kind }) => kind)));

describe('a round of reports', () => {
  it('has the running period and the three before it', () => {
    expect(roundsOf([ag1], [mandate], nothing, today)[0]?.periods.map(({ id }) => id)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('misses nothing from before a group’s first report', () => {
    expect(kinds([ag1], nothing)).toEqual([['notExpected', 'notExpected', 'notExpected', 'notBegun']]);
    const soFar = { ...nothing, sent: [sent(report(ag1, '2025-11'))] };
    expect(kinds([ag1], soFar)).toEqual([['sent', 'missing', 'missing', 'notBegun']]);
  });

  it('takes the sent report for what was said, and the draft’s word while that is not read', () => {
    const draft = report(ag1, '2026-01', { state: 'sent', mood: 'slow' });
    const cell = (soFar: ReportsSoFar) => roundsOf([ag1], null, soFar, today)[0]?.rows[0]?.cells[2];
    expect(cell({ ...nothing, reports: [draft] })).toMatchObject({
      kind: 'sent',
      key: null,
      content: { mood: 'slow' },
    });
    const told = sent({ ...draft, mood: 'onTrack' });
    expect(cell({ ...nothing, reports: [draft], sent: [told] })).toMatchObject({
      key: told.key,
      content: { mood: 'onTrack' },
    });
  });

  it('names the groups that have not sent, drafts among them, and no group that is not at work', () => {
    const waiting = group('AG5');
    const missing = (soFar: ReportsSoFar): readonly string[] =>
      roundsOf([ag1, ag2, waiting], [mandate], soFar, today).flatMap((round) => round.missing.map(({ code }) => code));
    expect(missing(nothing)).toEqual(['AG1', 'AG2']);
    expect(missing({ ...nothing, reports: [report(ag2, '2026-02')], sent: [sent(report(ag1, '2026-02'))] })).toEqual([
      'AG2',
    ]);
    expect(kinds([waiting], nothing)).toEqual([['notExpected', 'notExpected', 'notExpected', 'notExpected']]);
  });

  it('leaves out groups that report in no form, and those that are done', () => {
    const none = [
      group('AG6', { rhythm: null }),
      group('AG7', { rhythm: 'yearly' }),
      group('AG8', { state: 'closed' }),
    ];
    expect(roundsOf(none, [mandate], nothing, today)).toEqual([]);
  });

  it('is one for months and one for tertials', () => {
    const slow = group('AG3', { kind: 'steering', rhythm: 'tertially' });
    expect(roundsOf([slow, ag1], [mandate], nothing, today).map(({ rhythm }) => rhythm)).toEqual([
      'monthly',
      'tertially',
    ]);
  });

  it('stands by weeks for who reports every fortnight', () => {
    const often = group('AG4', { rhythm: 'fortnightly' });
    expect(roundsOf([often], null, nothing, today)[0]?.periods.map(({ id }) => id)).toEqual([
      '2026-W02',
      '2026-W04',
      '2026-W06',
      '2026-W08',
    ]);
  });

  it('stands by meetings of whom the groups report to, up to the next one', () => {
    const steering = group('SG', { kind: 'steering', rhythm: null });
    const project = group('PG', { kind: 'project', rhythm: 'eachMeeting', reportsTo: refOf(steering) });
    const soFar = { ...nothing, meetings: ['15.1.2026', '26.2.2026', '9.4.2026'].map((on) => meeting(steering, on)) };
    const [round] = roundsOf([steering, project], [], soFar, today);
    expect(round?.rhythm).toBe('eachMeeting');
    expect(round?.periods.map(({ id }) => id)).toEqual(['2026-01-15', '2026-02-26']);
    expect(round?.missing.map(({ code }) => code)).toEqual(['PG']);
  });

  it('lacks nothing of who reports whenever there is something to tell', () => {
    const open = group('AG9', { rhythm: 'continuous' });
    const soFar = { ...nothing, sent: [sent(report(open, '2026-01-20-C', { mood: 'slow' }))] };
    const [round] = roundsOf([open], null, soFar, today);
    expect(round?.periods.map(({ id }) => id)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(round?.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['notExpected', 'notExpected', 'sent', 'notBegun']);
    expect(round?.missing).toEqual([]);
    expect(notBegun(roundsOf([open], null, soFar, today), today)).toEqual([]);
  });

  it('shows a group that was asked for a report, until it has sent it', () => {
    const asked = group('R', { kind: 'reference', rhythm: null });
    const draft = report(asked, '2026-02-09-R', { dueOn: day(2026, 2, 20) });
    const round = (soFar: ReportsSoFar) => roundsOf([asked], null, soFar, today)[0];
    expect(round(nothing)).toBeUndefined();
    expect(round({ ...nothing, reports: [draft] })).toMatchObject({ rhythm: 'onRequest', missing: [{ code: 'R' }] });
    const answered = { ...nothing, reports: [{ ...draft, state: 'sent' as const }], sent: [sent(draft)] };
    expect(round(answered)?.rows[0]?.cells.at(-1)?.kind).toBe('sent');
    expect(round(answered)?.missing).toEqual([]);
  });

  it('leaves the project group’s summary to its own place', () => {
    const project = group('PG', { kind: 'project', rhythm: null });
    expect(roundsOf([project], null, { ...nothing, reports: [report(project, '2026-02-26')] }, today)).toEqual([]);
  });

  it('counts no report that is taken away', () => {
    const gone = { ...report(ag1, '2026-02'), removed: { by: 'Noen', at: instantOf(0) } };
    expect(kinds([ag1], { ...nothing, reports: [gone] })[0]?.at(-1)).toBe('notBegun');
  });
});

describe('help that is waited for', () => {
  const request = (title: string, more: Partial<HelpRequest> = {}): HelpRequest => ({
    ...newRow(keys(), plan),
    title,
    state: 'open',
    about: null,
    group: { key: ag1.key, code: 'AG1', title: 'AG1' },
    report: null,
    addressee: '',
    needed: undated,
    answer: '',
    answeredBy: '',
    answeredOn: null,
    ...more,
  });
  const told = (requests: readonly HelpRequest[], reports: readonly SentReport[]): readonly string[] =>
    helpWanted(requests, reports, today).map((one) =>
      one.kind === 'request' ? one.request.title : one.report.helpNeeded,
    );

  it('is open, the soonest needed first', () => {
    const soon = request('Tall', { needed: readFuzzyDate('februar 2026', contextWithoutClues) });
    expect(told([request('Lokale'), soon, request('Svart', { state: 'answered' })], [])).toEqual(['Tall', 'Lokale']);
  });

  it('is what the running reports ask for, once', () => {
    const asking = sent(report(ag1, '2026-02', { helpNeeded: 'Et lokale ' }));
    const before = sent(report(ag1, '2026-01', { helpNeeded: 'Noe annet' }));
    expect(told([], [asking, before])).toEqual(['Et lokale ']);
    expect(told([request('Et lokale')], [asking])).toEqual(['Et lokale']);
    // What was answered or withdrawn is not asked for anew by the report that it stood in.
    expect(told([request('Et lokale', { state: 'answered' })], [asking])).toEqual([]);
  });
});

describe('a report that is waited for', () => {
  const waited = (groups: readonly Group[], soFar: ReportsSoFar, on: Day): readonly string[] =>
    notBegun(roundsOf(groups, null, soFar, on), on).map(({ code }) => code);

  it('is one that nobody has begun on', () => {
    expect(waited([ag1, ag2], nothing, today)).toEqual(['AG1', 'AG2']);
    expect(waited([ag1, ag2], nothing, day(2026, 2, 28))).toEqual(['AG1', 'AG2']);
    expect(waited([ag1, ag2], { ...nothing, reports: [report(ag1, '2026-02')] }, today)).toEqual(['AG2']);
    expect(waited([ag1, ag2], { ...nothing, sent: [sent(report(ag1, '2026-02'))] }, today)).toEqual(['AG2']);
  });

  it('is none before its last two weeks', () => {
    const tertial = group('AG9', { rhythm: 'tertially' });
    expect(waited([tertial], nothing, today)).toEqual([]);
    expect(waited([tertial], nothing, day(2026, 3, 26))).toEqual([]);
    expect(waited([tertial], nothing, day(2026, 3, 27))).toEqual(['AG9']);
  });

  it('is none of a group that is not at work', () => {
    expect(waited([group('AG5', { state: 'planned' })], nothing, today)).toEqual([]);
  });
});
