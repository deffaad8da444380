import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankGroup, type Group } from './group.ts';
import type { SentReport } from './report.ts';
import { type Sentence, type Summary, toPickFrom, withPicked } from './report-summary.ts';
import { newRow } from './row.ts';

const keys = countingKeys();
const plan = keys();
const group = (code: string): Group => ({ ...blankGroup(newRow(keys(), plan)), code, title: code });
const [project, ag1, ag2] = [group('PG'), group('AG1'), group('AG2')];
const refOf = ({ key, code, title }: Group) => ({ key, code, title });
const sent = (of: Group, period: string, more: Partial<SentReport> = {}): SentReport => ({
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
  document: '',
  documentSum: '',
  sentAt: instantOf(0),
  sentBy: '',
  report: { key: keys(), code: '', title: '' },
  ...more,
});
const all = [project, ag1, ag2];
const empty: Summary = { summary: '', hindrance: '', next: '', measures: [] };
const said = ({ group: { code }, text }: Sentence): string => `${code}: ${text}`;
const sentences = (report: SentReport): readonly Sentence[] =>
  toPickFrom([report], all, project.key, null).flatMap((one) => one.sentences);

describe('what a summary is picked from', () => {
  it('is each group’s last report since the summary before, in the order of the groups', () => {
    const reports = [
      sent(ag2, '2026-02'),
      sent(ag1, '2026-01', { sentAt: instantOf(1) }),
      sent(ag1, '2026-02', { sentAt: instantOf(2) }),
      sent(project, '2026-02'),
      sent(ag2, '2026-02', { removed: { by: '', at: instantOf(0) }, sentAt: instantOf(9) }),
    ];
    const periods = (since: Instant | null): readonly string[] =>
      toPickFrom(reports, all, project.key, since).map(({ report }) => `${report.group.code} ${report.period}`);
    expect(periods(null)).toEqual(['AG1 2026-02', 'AG2 2026-02']);
    expect(periods(instantOf(1))).toEqual(['AG1 2026-02']);
    expect(periods(instantOf(2))).toEqual([]);
  });

  it('is sentence by sentence, with abbreviations and numbers whole', () => {
    const report = sent(ag1, '2026-02', {
      summary: 'Turnusen er ute, f.eks. på natt. Vi møtes kl. 10 i to kretser.\nEttersendt fra avd. tre',
      next: 'Samle svar.',
    });
    expect(sentences(report).map(({ part, text }) => [part, text])).toEqual([
      ['summary', 'Turnusen er ute, f.eks. på natt.'],
      ['summary', 'Vi møtes kl. 10 i to kretser.'],
      ['summary', 'Ettersendt fra avd. tre'],
      ['next', 'Samle svar.'],
    ]);
    expect(new Set(sentences(report).map(({ id }) => id)).size).toBe(4);
  });
});

describe('a summary', () => {
  const one = sent(ag1, '2026-02', { summary: 'Utkastet er klart.', next: 'Høre de tillitsvalgte.' });
  const two = sent(ag2, '2026-02', { helpNeeded: 'En avklaring', hindrance: 'Vi mangler tall.' });
  const picked = [...sentences(one), ...sentences(two)];

  it('says each sentence in its part, with who said it', () => {
    expect(withPicked(empty, picked, [one, two], said)).toEqual({
      summary: 'AG1: Utkastet er klart.',
      hindrance: 'AG2: Vi mangler tall.\nAG2: En avklaring',
      next: 'AG1: Høre de tillitsvalgte.',
      measures: [],
    });
  });

  it('keeps what was written, and writes nothing twice', () => {
    const begun = { ...empty, summary: 'Samlet er vi i rute.' };
    const once = withPicked(begun, picked, [one, two], said);
    expect(once.summary).toBe('Samlet er vi i rute.\nAG1: Utkastet er klart.');
    expect(withPicked(once, picked, [one, two], said)).toEqual(once);
  });

  it('has the measures of the reports that it picked from, once each', () => {
    const measure = { key: keys(), code: 'T01', title: 'Turnus' };
    const told = {
      measure,
      before: null,
      after: 'inProgress' as const,
      words: '',
      nextStep: '',
      when: '',
      moveReason: '',
    };
    const named = sent(ag1, '2026-02', { summary: 'Ja.', measures: [told] });
    const other = sent(ag2, '2026-02', { summary: 'Nei.', measures: [{ ...told, after: 'done' }] });
    const made = withPicked(empty, sentences(named), [named, other], said);
    expect(made.measures).toEqual([told]);
    expect(withPicked({ ...empty, measures: [told] }, sentences(named), [named], said).measures).toEqual([told]);
  });
});
