import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import { countingKeys } from '#base/id.ts';
import { blankConsultation } from '#domain/consultation.ts';
import { blankDecision } from '#domain/decision.ts';
import { blankDuty } from '#domain/duty.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMandate } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMeeting } from '#domain/meeting.ts';
import { blankMilestone } from '#domain/milestone.ts';
import type { Notice, TimeWhy } from '#domain/notice.ts';
import { blankProposal } from '#domain/proposal.ts';
import { periodAt } from '#domain/report-period.ts';
import { blankRequest } from '#domain/request.ts';
import { newRow } from '#domain/row.ts';
import { type Language, languages } from './language.ts';
import { noticeText } from './notice.ts';

const keys = countingKeys();
const plan = keys();
const row = () => newRow(keys(), plan);
const today = day(2026, 2, 11);
const time = (words: string) => readFuzzyDate(words, contextWithoutClues);

const group = { ...blankGroup(row()), code: 'AG2', title: 'Bemanning' };
const proposal = { ...blankProposal(row()), title: 'Dagtilbud' };
const decision = {
  ...blankDecision(row()),
  title: 'Dagtilbud',
  on: day(2026, 2, 10),
  decidedBy: 'Styringsgruppa',
  points: ['Det er for dyrt.'],
  outcome: 'rejected' as const,
};
const measure = (why: TimeWhy | 'silent', words: string, days: number, escalated = false): Notice => ({
  kind: 'measure',
  measure: { ...blankMeasure(row()), title: 'Dagtilbud', when: time(words) },
  why,
  days,
  escalated,
});
const milestone = (why: TimeWhy, words: string, days: number): Notice => ({
  kind: 'milestone',
  milestone: { ...blankMilestone(row()), title: 'Dagtilbud', when: time(words) },
  why,
  days,
});
const report = (late: boolean, escalated = false): Notice => ({
  kind: 'report',
  report: { group, period: periodAt('monthly', today), draft: null, filled: 0, of: 4, late },
  escalated,
});
const order = (late: boolean): Notice => ({
  kind: 'order',
  decision: { ...decision, decidedBy: 'Kommunestyret', deadline: time('innen 20. februar 2026') },
  on: day(2026, 2, 20),
  late,
});
const meeting = (days: number): Notice => ({
  kind: 'meeting',
  meeting: { ...blankMeeting(row()), kind: 'steering', when: time('13. februar 2026') },
  cases: [],
  days,
});
const stage = { what: '', when: time('når lokalene er ferdige'), saidBy: 'Eiendom' };
const duty = { ...blankDuty(row()), title: 'Dagtilbud', to: 'Kommunestyret' };

const all: readonly Notice[] = [
  milestone('late', 'januar 2026', 11),
  milestone('dueSoon', '13. februar 2026', 2),
  milestone('dueSoon', '11. februar 2026', 0),
  milestone('open', 'februar 2026', 17),
  measure('late', 'januar 2026', 11, true),
  measure('dueSoon', 'innen 13. februar 2026', 2),
  measure('dueSoon', 'innen 11. februar 2026', 0),
  measure('open', '1.–11. februar 2026', 0),
  measure('silent', '', 40),
  report(false),
  report(true, true),
  { kind: 'mandate', mandate: { ...blankMandate(row()), title: 'Mandat' }, group },
  { kind: 'proposal', proposal, awaited: { kind: 'unions' } },
  { kind: 'discuss', proposal, on: null },
  { kind: 'protocol', proposal, consultation: blankConsultation(row()) },
  order(false),
  order(true),
  { kind: 'duty', duty: { duty, standing: { kind: 'late', on: day(2026, 2, 1), days: 10 } } },
  { kind: 'duty', duty: { duty, standing: { kind: 'due', on: today, days: 0 } } },
  { kind: 'condition', decision, stage },
  { kind: 'decided', proposal, decision },
  {
    kind: 'answered',
    request: { ...blankRequest(row()), title: 'Tall', answer: '12', answeredBy: 'Prosjektgruppa' },
  },
  { kind: 'answered', request: { ...blankRequest(row()), title: 'Tall', answer: '12' } },
  meeting(2),
  meeting(0),
  { kind: 'welcome', groups: [group, { ...group, title: 'Boliger' }], measures: [blankMeasure(row())] },
  { kind: 'trouble', entity: 'measure', rows: 1 },
  { kind: 'trouble', entity: 'group', rows: 3 },
  { kind: 'undelivered', claim: 'x', slot: day(2026, 2, 9), unsure: true },
  { kind: 'undelivered', claim: 'x', slot: day(2026, 2, 9), unsure: false },
];
const why = (notice: Notice, language: Language = 'nb'): string => noticeText(notice, language, today).why;

describe('what a reminder says of one thing', () => {
  it('is a name, and whole sentences for why, in every language and calmly', () => {
    for (const language of languages) {
      const wrong = all
        .map((notice) => noticeText(notice, language, today))
        .filter(
          ({ what, why: said }) => what.trim() === '' || !/^[\p{Lu}\d].*[.?]$/u.test(said) || /!|\s\s|\.\./.test(said),
        );
      expect(wrong).toEqual([]);
    }
  });

  it('is honest with what is fuzzy', () => {
    expect(why(milestone('open', 'februar 2026', 17))).toBe('Vinduet er åpent – 17 dager igjen.');
    expect(why(measure('open', '1.–11. februar 2026', 0))).toBe('Siste dag i dag.');
    expect(why(measure('late', 'januar 2026', 11))).toBe('11 dager over fristen.');
    expect(why(measure('late', 'januar 2026', 1), 'nn')).toBe('1 dag over fristen.');
    expect(why(measure('dueSoon', 'innen 13. februar 2026', 2))).toBe('Fristen er fredag 13. februar.');
    expect(why(milestone('dueSoon', '13. februar 2026', 2), 'en')).toBe('Is set to Friday 13 February.');
    expect(why(milestone('dueSoon', '11. februar 2026', 0))).toBe('Er satt til i dag.');
    expect(why(measure('dueSoon', 'ut februar 2026', 17))).toBe('Varer til og med lørdag 28. februar.');
    expect(why(measure('silent', '', 40))).toBe('Sist bekreftet for 40 dager siden.');
  });

  it('tells whoever leads the group that nobody has answered', () => {
    expect(why(measure('silent', '', 40, true))).toBe(
      'Sist bekreftet for 40 dager siden. Den ansvarlige er spurt og har ikke svart.',
    );
    expect(why(report(true, true))).toBe('Fristen var fredag 13. februar. Gruppa er spurt og har ikke svart.');
  });

  it('tells what was decided and why, and what was answered', () => {
    expect(why({ kind: 'decided', proposal, decision })).toBe('Avslått. Styringsgruppa, 10. februar. Det er for dyrt.');
    const request = {
      ...blankRequest(row()),
      title: 'Tall',
      answer: 'Tallene ligger i kanalen',
      answeredBy: 'Økonomisjef',
    };
    expect(why({ kind: 'answered', request }, 'nn')).toBe(
      'Ønsket om hjelp er svara på av økonomisjef. Tallene ligger i kanalen.',
    );
  });

  it('cuts long words between two of them', () => {
    const points = [Array.from({ length: 90 }, () => 'orden').join(' ')];
    const said = why({ kind: 'decided', proposal, decision: { ...decision, points } });
    expect(said.length).toBeLessThan(300);
    expect(said.endsWith('orden …')).toBe(true);
  });

  it('names a report by its period and group', () => {
    expect(noticeText(report(false), 'nb', today)).toEqual({
      what: 'Februarrapport for AG2',
      why: 'Fristen er fredag 13. februar.',
    });
  });

  it('differs between the languages wherever it is a sentence of ours', () => {
    const same = all.filter((notice) => why(notice, 'nb') === why(notice, 'en'));
    expect(same).toEqual([]);
  });
});
