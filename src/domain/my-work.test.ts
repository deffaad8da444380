import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { type Day, type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankDecision, type Decision } from './decision.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import { blankGroup, type Group } from './group.ts';
import { blankMeasure, type Measure, measureStatuses } from './measure.ts';
import {
  askedSince,
  decidedForMe,
  isAbout,
  type MyDay,
  myFacts,
  myMeasures,
  myReports,
  needsConfirming,
  nextAsked,
  owedReport,
  progressOf,
  type ReportingPlan,
  type Seat,
} from './my-work.ts';
import { blankProposal } from './proposal.ts';
import type { Report } from './report.ts';
import { newRow, type Ref } from './row.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);
const removed = { by: 'Prosjektleder', at: instantOf(0) };
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);
const person = (id: string) => ({ id, name: id, email: '' });
const refOf = ({ key, code, title }: Ref): Ref => ({ key, code, title });

const group = (code: string, more: Partial<Group> = {}): Group => ({
  ...blankGroup(newRow(keys(), plan)),
  code,
  title: code,
  kind: 'working',
  state: 'active',
  rhythm: 'monthly',
  ...more,
});
const ag1 = group('AG1', { leader: person('ola') });
const ag2 = group('AG2', { leader: person('anna') });
const seat = (id: string): Seat => ({ person: id, groups: [ag1, ag2], members: [], today });
const measure = (title: string, more: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  title,
  status: 'inProgress',
  ...more,
});
const confirmed = (on: string): Measure => measure('Turnus', { confirmedAt: `${on}T09:00:00.000Z` as Instant });

describe('my measures', () => {
  const titles = (measures: readonly Measure[], id: string): readonly string[] =>
    myMeasures(measures, seat(id)).map(({ title }) => title);

  it('are those I am responsible for, and those of my group that nobody is', () => {
    const all = [
      measure('Mitt', { responsible: person('anna') }),
      measure('Ingens i gruppa', { group: refOf(ag2) }),
      measure('Andres i gruppa', { group: refOf(ag2), responsible: person('ola') }),
      measure('Ingens'),
      measure('Tatt bort', { responsible: person('anna'), removed }),
    ];
    expect(titles(all, 'anna')).toEqual(['Ingens i gruppa', 'Mitt']);
    expect(titles(all, 'ola')).toEqual(['Andres i gruppa']);
    expect(titles(all, 'noen')).toEqual([]);
  });

  it('are asked about only while they go on, the first to end first', () => {
    const mine = measureStatuses.map((status) => measure(status, { status, responsible: person('anna') }));
    expect(titles(mine, 'anna').toSorted()).toEqual(['inProgress', 'notStarted', 'partlyDone']);
    const timed = ['juni 2026', 'mars 2026', ''].map((words) =>
      measure(words, { when: time(words), responsible: person('anna') }),
    );
    expect(titles(timed, 'anna')).toEqual(['mars 2026', 'juni 2026', '']);
  });
});

describe('whether it still holds', () => {
  it('is asked once a month, from the Monday of the week when the reports are due', () => {
    expect(askedSince(today)).toBe('2026-02-09');
    expect(askedSince(day(2026, 2, 8))).toBe('2026-01-05');
    expect(askedSince(day(2026, 2, 28))).toBe('2026-02-09');
  });

  it('is asked of what was confirmed before that, or never', () => {
    expect(
      [confirmed('2026-02-08'), confirmed('2026-02-09'), confirmed('2026-02-11'), measure('Ny')].map((one) =>
        needsConfirming(one, today),
      ),
    ).toEqual([true, false, false, true]);
  });

  it('goes by the Norwegian day', () => {
    expect(needsConfirming(measure('Sent', { confirmedAt: '2026-02-08T23:30:00.000Z' as Instant }), today)).toBe(false);
  });

  it('is asked the next time in the week of the next report', () => {
    expect(nextAsked(today)).toMatchObject({ id: '2026-03', due: '2026-03-13' });
    expect(nextAsked(day(2026, 2, 8)).id).toBe('2026-02');
    expect(nextAsked(day(2026, 12, 30)).id).toBe('2027-01');
  });
});

describe('the report that I owe', () => {
  const nothing: ReportingPlan = { measures: [], mandates: null, reports: [], sent: [], groups: [], meetings: [] };
  const draft = (more: Partial<Report> = {}): Report => ({
    ...newRow(keys(), plan),
    title: '',
    group: refOf(ag2),
    period: '2026-02',
    mood: null,
    summary: 'Utkastet er ute.',
    hindrance: '',
    kind: 'group',
    sources: [],
    helpNeeded: '',
    next: 'Samle svarene.',
    measures: [],
    state: 'draft',
    dueOn: null,
    comment: '',
    ...more,
  });
  const mine = (with_: Partial<ReportingPlan>, on: Day = today) =>
    myReports({ ...seat('anna'), today: on }, { ...nothing, ...with_ });

  it('is the running one of each group that I lead, until it is sent', () => {
    expect(mine({}).map(({ group: of, period }) => [of.code, period.id])).toEqual([['AG2', '2026-02']]);
    expect(mine({ reports: [draft({ state: 'sent' })] })).toEqual([]);
    expect(mine({ mandates: [] })).toEqual([]);
    expect(owedReport({ ...ag2, rhythm: null }, nothing, today)).toBeNull();
  });

  it('is not begun, begun, nearly done, and late after its day', () => {
    const progress = (with_: Partial<ReportingPlan>, on: Day = today) => mine(with_, on).map(progressOf);
    expect(progress({})).toEqual(['notBegun']);
    expect(progress({ reports: [draft({ next: '' })] })).toEqual(['begun']);
    expect(progress({ reports: [draft()] })).toEqual(['nearlyDone']);
    expect(progress({}, day(2026, 2, 13))).toEqual(['notBegun']);
    expect(progress({}, day(2026, 2, 14))).toEqual(['late']);
  });

  it('of a tertial is told of two weeks before, or once it is begun', () => {
    const slow: Group = { ...ag2, rhythm: 'tertially' };
    const told = (on: Day, reports: readonly Report[] = []) =>
      myReports({ ...seat('anna'), groups: [slow], today: on }, { ...nothing, reports }).length;
    expect([told(day(2026, 3, 26)), told(day(2026, 3, 27))]).toEqual([0, 1]);
    expect(told(today, [draft({ period: '2026-T1' })])).toBe(1);
  });
});

describe('what was decided', () => {
  const proposal = { ...blankProposal(newRow(keys(), plan)), group: refOf(ag2) };
  const decision = (title: string, on: Day | null, more: Partial<Decision> = {}): Decision => ({
    ...blankDecision(newRow(keys(), plan)),
    title,
    on,
    ...more,
  });

  it('is about me where it answers my group’s proposal, or is what my measure carries out', () => {
    const answer = decision('Svar', today, { proposals: [refOf(proposal)] });
    const basis = decision('Grunnlag', today);
    const mine = [measure('Turnus', { basis: [refOf(basis)] })];
    const about = (one: Decision) => isAbout(one, [ag2], mine, [proposal]);
    expect([answer, basis, decision('Annet', today)].map(about)).toEqual([true, true, false]);
    expect(isAbout(answer, [ag1], [], [proposal])).toBe(false);
  });

  it('is told for two months, and what is about me always and first', () => {
    const old = decision('Gammelt, mitt', day(2025, 3, 1));
    const all = [
      decision('I går', day(2026, 2, 10)),
      decision('For to måneder siden', day(2025, 12, 13)),
      decision('Lenge siden', day(2025, 12, 12)),
      decision('Uten dag', null),
      decision('Tatt bort', today, { removed }),
      decision('Rettelse', today, { kind: 'correction' }),
      old,
    ];
    expect(decidedForMe(all, (one) => one === old, today).map(({ title }) => title)).toEqual([
      'Gammelt, mitt',
      'I går',
      'For to måneder siden',
    ]);
  });
});

describe('the facts of my day', () => {
  const quiet: MyDay = { roleWork: 0, measures: [], groups: [], reports: [], decisions: [], meeting: null, today };
  const kinds = (more: Partial<MyDay>): readonly string[] => myFacts({ ...quiet, ...more }).map(({ kind }) => kind);

  it('count what is to be confirmed, or say that all is', () => {
    expect(myFacts({ ...quiet, measures: [measure('A'), confirmed('2026-02-10')] })).toEqual([
      { kind: 'confirm', count: 1 },
    ]);
    expect(kinds({ measures: [confirmed('2026-02-10')] })).toEqual(['allConfirmed']);
  });

  it('begin with what waits for the roles that she holds, and then she is no stranger', () => {
    expect(kinds({ roleWork: 2 })).toEqual(['roleWork']);
    expect(kinds({ roleWork: 1, measures: [measure('A')] })).toEqual(['roleWork', 'confirm']);
  });

  it('say what is late, of how many', () => {
    const late = { ...confirmed('2026-02-10'), when: time('januar 2026') };
    expect(myFacts({ ...quiet, measures: [late, confirmed('2026-02-10')] })).toEqual([
      { kind: 'allConfirmed' },
      { kind: 'late', count: 1, of: 2 },
    ]);
  });

  it('tell only of decisions that bind and are new', () => {
    const adopted = { ...blankDecision(newRow(keys(), plan)), on: day(2026, 2, 1) };
    expect(kinds({ groups: [ag1], decisions: [adopted] })).toEqual(['decided']);
    expect(kinds({ groups: [ag1], decisions: [{ ...adopted, outcome: 'noted' }] })).toEqual(['idle']);
    expect(kinds({ groups: [ag1], decisions: [{ ...adopted, on: day(2026, 1, 1) }] })).toEqual(['idle']);
  });

  it('tell somebody in no group and without measures that she is new here', () => {
    expect(kinds({})).toEqual(['stranger']);
    expect(kinds({ groups: [ag1] })).toEqual(['idle']);
  });
});
