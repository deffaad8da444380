import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys, isKey } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from './fuzzy-date.ts';
import type { ChangeRecord } from './history.ts';
import { blankMeasure, type Measure } from './measure.ts';
import { filledFields, type Report, type SentReport } from './report.ts';
import { lastSent, newsOf, refreshed, reportedNow, sentReportKeys, sentReportOf } from './report-draft.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const group = { key: keys(), code: 'AG2', title: 'Bemanning og turnus' };
const at = (text: string): Instant => text as Instant;
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);

const measure: Measure = {
  ...blankMeasure(newRow(keys(), plan)),
  title: 'Turnus 2026',
  status: 'inProgress',
  nextStep: 'Lage utkast',
  when: time('mars 2026'),
};
const draft: Report = {
  ...newRow(keys(), plan),
  title: 'Januarrapport for AG2',
  group,
  period: '2026-01',
  mood: 'onTrack',
  summary: 'Utkastet er laget.',
  hindrance: '',
  kind: 'group',
  sources: [],
  helpNeeded: '',
  next: 'Høre avdelingene.',
  measures: [reportedNow(measure, null)],
  state: 'draft',
  dueOn: null,
  comment: '',
};
const sent: SentReport = sentReportOf(draft, newRow(keys(), plan), {
  at: at('2026-01-09T09:00:00.000Z'),
  role: 'Gruppeleder',
});
const changed = (when: string, on: string, item = measure.key): ChangeRecord => ({
  ...newRow(keys(), plan),
  operation: keys(),
  title: measure.title,
  entity: 'measure',
  item,
  act: 'changed',
  at: at(on),
  by: null,
  role: 'groupLeader',
  via: 'tab',
  before: { when: time(when) },
  after: { when: measure.when },
  checksum: '',
});

describe('what is new in a measure', () => {
  it('is nothing where it stands as it was reported', () => {
    expect(newsOf(measure, sent, [])).toEqual([]);
  });

  it('is another status, next step or words than it was reported with', () => {
    expect(newsOf({ ...measure, status: 'done' }, sent, [])).toEqual([{ kind: 'status', from: 'inProgress' }]);
    expect(newsOf({ ...measure, nextStep: 'Høre avdelingene' }, sent, [])).toEqual([{ kind: 'nextStep' }]);
    expect(newsOf({ ...measure, statusWords: 'Vi klarer oss.' }, sent, [])).toEqual([{ kind: 'words' }]);
    // What was taken out says nothing to a reader.
    expect(newsOf({ ...measure, nextStep: '' }, sent, [])).toEqual([]);
  });

  it('is a time that was changed after the report, from what it was then', () => {
    const history = [
      changed('februar 2026', '2026-02-05T09:00:00.000Z'),
      changed('januar 2026', '2026-02-01T09:00:00.000Z'),
      changed('høsten 2025', '2026-01-02T09:00:00.000Z'),
      changed('våren 2025', '2026-02-01T09:00:00.000Z', keys()),
    ];
    expect(newsOf(measure, sent, history)).toEqual([{ kind: 'time', from: 'januar 2026' }]);
    expect(newsOf(measure, sent, [changed('mars 2026', '2026-02-01T09:00:00.000Z')])).toEqual([]);
    const odd = { ...changed('januar 2026', '2026-02-01T09:00:00.000Z'), before: { when: 'januar' } };
    expect(newsOf(measure, sent, [odd])).toEqual([]);
  });

  it('is that it was never reported, while it goes on', () => {
    expect(newsOf(measure, null, [])).toEqual([{ kind: 'unreported' }]);
    expect(newsOf({ ...measure, key: keys() }, sent, [])).toEqual([{ kind: 'unreported' }]);
    expect(newsOf({ ...measure, status: 'done' }, null, [])).toEqual([]);
  });
});

describe('a draft', () => {
  it('counts the fields that are filled in, and not the two that may stand empty', () => {
    expect(filledFields(draft, true)).toEqual({ filled: 4, of: 4 });
    expect(filledFields({ ...draft, mood: null, summary: '  ' }, true)).toEqual({ filled: 2, of: 4 });
    expect(filledFields({ ...draft, measures: [] }, true)).toEqual({ filled: 3, of: 4 });
    expect(filledFields({ ...draft, measures: [] }, false)).toEqual({ filled: 3, of: 3 });
  });

  it('says how its measures stand now, and keeps one that is no longer there', () => {
    const now = refreshed(draft.measures, [{ ...measure, status: 'done' }], sent);
    expect(now).toMatchObject([{ before: 'inProgress', after: 'done' }]);
    expect(refreshed(draft.measures, [], sent)).toEqual(draft.measures);
  });
});

describe('a sent report', () => {
  it('says what the draft said, in a row of its own', () => {
    expect(sent).toMatchObject({
      mood: 'onTrack',
      summary: 'Utkastet er laget.',
      sentBy: 'Gruppeleder',
      period: '2026-01',
    });
    expect(sent.key).not.toBe(draft.key);
    expect(sent.report).toEqual({ key: draft.key, code: '', title: draft.title });
  });

  it('is the last before a period: of the group, and not taken away', () => {
    const of = (period: string, more: Partial<SentReport> = {}): SentReport => ({
      ...sent,
      key: keys(),
      period,
      ...more,
    });
    const all = [
      of('2025-11'),
      of('2026-01'),
      of('2026-02'),
      of('2026-01', { sentAt: at('2026-01-20T09:00:00.000Z'), summary: 'Rettet.' }),
      of('2026-01', { group: { ...group, key: keys() }, sentAt: at('2026-01-30T09:00:00.000Z') }),
      of('2026-01', { removed: { by: 'Noen', at: instantOf(0) }, sentAt: at('2026-01-31T09:00:00.000Z') }),
    ];
    expect(lastSent(all, group.key, '2026-02')?.summary).toBe('Rettet.');
    expect(lastSent(all, group.key, '2025-11')).toBeNull();
  });

  it('is the last by its days, also where the group reported in another rhythm then', () => {
    const all = ['2025-T3', '2026-W02', '2026-01'].map((period) => ({ ...sent, period }));
    expect(lastSent(all, group.key, '2026-W04')?.period).toBe('2026-W02');
    expect(lastSent(all, group.key, '2026-02-11-C')?.period).toBe('2026-01');
    expect(lastSent(all, group.key, '2026-W02')?.period).toBe('2025-T3');
  });
});

describe('the keys of what is sent', () => {
  it('are the same for whoever sends the group’s report for the period, and for no other', () => {
    const again = { ...draft, ...newRow(keys(), plan), summary: 'Skrevet i en annen fane' };
    expect(sentReportKeys(again)).toEqual(sentReportKeys(draft));
    const others = [
      { ...draft, period: '2026-02' },
      { ...draft, group: { ...group, key: keys() } },
    ];
    const all = [draft, ...others].flatMap((one) => Object.values(sentReportKeys(one)));
    expect(new Set(all).size).toBe(6);
    expect(all.every(isKey)).toBe(true);
  });
});

describe('a sent report', () => {
  it('says the same a year later, whatever has become of the measure and its draft', () => {
    const before = JSON.stringify(sent);
    const later = { ...measure, title: 'Turnus 2027', status: 'done' as const, nextStep: '', removed: null };
    const written = { ...draft, summary: 'Skrevet om.', measures: refreshed(draft.measures, [later], sent) };
    expect(written.measures[0]?.measure.title).toBe('Turnus 2027');
    expect(JSON.stringify(sent)).toBe(before);
    expect(sent.measures).toEqual([
      {
        measure: { key: measure.key, code: measure.code, title: 'Turnus 2026' },
        before: null,
        after: 'inProgress',
        words: measure.statusWords,
        nextStep: 'Lage utkast',
        when: measure.when.words,
        moveReason: measure.moveReason,
      },
    ]);
  });
});
