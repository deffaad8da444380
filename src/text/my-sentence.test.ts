import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankGroup } from '#domain/group.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MyFact, OwedReport } from '#domain/my-work.ts';
import { periodAt } from '#domain/report-period.ts';
import { newRow } from '#domain/row.ts';
import { type Language, languages } from './language.ts';
import { meetingTime, mySentence } from './my-sentence.ts';

const keys = countingKeys();
const plan = keys();
const today = day(2026, 2, 11);

const say = (facts: readonly MyFact[], language: Language, on: Day = today): string =>
  mySentence(facts, language, on)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
const said = (...facts: readonly MyFact[]): readonly string[] => languages.map((language) => say(facts, language));
const targets = (...facts: readonly MyFact[]) =>
  mySentence(facts, 'nb', today).flatMap((part) => (typeof part === 'string' ? [] : part.target));

const group = { ...blankGroup(newRow(keys(), plan)), code: 'AG2', title: 'Bemanning og turnus' };
const report = (more: Partial<OwedReport> = {}): OwedReport => ({
  group,
  period: periodAt('monthly', today),
  draft: null,
  filled: 0,
  of: 4,
  late: false,
  ...more,
});
const owes = (more: Partial<OwedReport> = {}, only = true): MyFact => ({ kind: 'report', report: report(more), only });
const begun = { draft: {} as NonNullable<OwedReport['draft']> };
const meeting = (words: string, time = ''): Meeting => ({
  ...newRow(keys(), plan),
  title: '',
  kind: 'working',
  state: 'planned',
  group: { key: group.key, code: group.code, title: group.title },
  body: '',
  when: readFuzzyDate(words, contextWithoutClues),
  time,
  place: '',
  papersDue: null,
  number: '',
  casePapers: '',
  attendance: '',
  minutes: '',
});
const meets = (words: string, time = '', only = true): MyFact => ({
  kind: 'meeting',
  meeting: meeting(words, time),
  only,
});
const confirm = (count: number): MyFact => ({ kind: 'confirm', count });

describe('the sentence about what is to be confirmed', () => {
  it('agrees with the number, and counts down to none', () => {
    expect([3, 2, 1].map((count) => said(confirm(count)))).toEqual([
      ['Tre tiltak å bekrefte.', 'Tre tiltak å stadfeste.', 'Three measures to confirm.'],
      ['To tiltak å bekrefte.', 'To tiltak å stadfeste.', 'Two measures to confirm.'],
      ['Ett tiltak å bekrefte.', 'Eitt tiltak å stadfeste.', 'One measure to confirm.'],
    ]);
    expect(said({ kind: 'allConfirmed' })).toEqual([
      'Alt er bekreftet.',
      'Alt er stadfesta.',
      'Everything is confirmed.',
    ]);
  });

  it('goes together with the one report that is owed', () => {
    expect(said(confirm(3), owes({ ...begun, filled: 3 }))).toEqual([
      'Tre tiltak å bekrefte, og rapporten for gruppa di er nesten klar.',
      'Tre tiltak å stadfeste, og rapporten for gruppa di er nesten klar.',
      'Three measures to confirm, and the report for your group is nearly ready.',
    ]);
    expect(say([{ kind: 'allConfirmed' }, owes({ ...begun, filled: 3 })], 'nb')).toBe(
      'Alt er bekreftet. Rapporten for gruppa di er nesten klar.',
    );
  });
});

describe('the sentence about a report', () => {
  it('says how far it has come, and its day once that is past', () => {
    const on = (more: Partial<OwedReport>): string => say([owes(more)], 'nb');
    expect([{}, begun, { ...begun, filled: 3 }, { late: true }].map(on)).toEqual([
      'Rapporten for gruppa di er ikke påbegynt.',
      'Rapporten for gruppa di er påbegynt.',
      'Rapporten for gruppa di er nesten klar.',
      'Rapporten for gruppa di hadde frist fredag 13. februar.',
    ]);
    expect(said(owes({ late: true }))).toEqual([
      'Rapporten for gruppa di hadde frist fredag 13. februar.',
      'Rapporten for gruppa di hadde frist fredag 13. februar.',
      'The report for your group was due on Friday 13 February.',
    ]);
  });

  it('names the group where there are several', () => {
    expect(say([owes({}, false)], 'nb')).toBe('Rapporten for AG2 er ikke påbegynt.');
    expect(say([confirm(1), owes({}, false)], 'nb')).toBe('Ett tiltak å bekrefte. Rapporten for AG2 er ikke påbegynt.');
  });
});

describe('the sentence about what is late', () => {
  const late = (count: number, of: number): MyFact => ({ kind: 'late', count, of });

  it('says how many of mine, and does not say «one of» the only one', () => {
    expect(said(late(1, 4))).toEqual([
      'Ett av tiltakene dine er over fristen.',
      'Eitt av tiltaka dine er over fristen.',
      'One of your measures is overdue.',
    ]);
    expect(said(late(2, 4))).toEqual([
      'To av tiltakene dine er over fristen.',
      'To av tiltaka dine er over fristen.',
      'Two of your measures are overdue.',
    ]);
    expect(said(late(1, 1))).toEqual([
      'Tiltaket ditt er over fristen.',
      'Tiltaket ditt er over fristen.',
      'Your measure is overdue.',
    ]);
    expect(said(late(2, 2))).toEqual([
      'Begge tiltakene dine er over fristen.',
      'Begge tiltaka dine er over fristen.',
      'Both your measures are overdue.',
    ]);
    expect(say([late(3, 3)], 'nb')).toBe('Alle tiltakene dine er over fristen.');
  });
});

describe('the sentence about decisions', () => {
  it('agrees in number and gender', () => {
    expect(said({ kind: 'decided', count: 1 })).toEqual([
      'Én beslutning gjelder arbeidet ditt.',
      'Éi avgjerd gjeld arbeidet ditt.',
      'One decision concerns your work.',
    ]);
    expect(said({ kind: 'decided', count: 2 })).toEqual([
      'To beslutninger gjelder arbeidet ditt.',
      'To avgjerder gjeld arbeidet ditt.',
      'Two decisions concern your work.',
    ]);
  });
});

describe('the sentence about a meeting', () => {
  it('has the weekday and the clock of an exact day, and else the plan’s words', () => {
    expect(said(meets('18. februar 2026', '13:00'))).toEqual([
      'Gruppa di har møte onsdag 18. februar kl. 13.00.',
      'Gruppa di har møte onsdag 18. februar kl. 13.00.',
      'Your group meets on Wednesday 18 February at 13:00.',
    ]);
    expect(said(meets('Siste del av februar 2026', '', false))).toEqual([
      'AG2 har møte siste del av februar 2026.',
      'AG2 har møte siste del av februar 2026.',
      'AG2 has its next meeting siste del av februar 2026.',
    ]);
    expect(meetingTime(meeting('18. februar 2026', 'etter lunsj'), 'nb', today)).toBe('onsdag 18. februar');
    expect(meetingTime(meeting('5. januar 2027', '9.30'), 'nb', today)).toBe('tirsdag 5. januar 2027 kl. 09.30');
  });
});

describe('the whole', () => {
  it('says something to somebody for whom nothing waits, and to a stranger', () => {
    expect(said({ kind: 'idle' })).toEqual([
      'Ingenting venter på deg nå.',
      'Ingenting ventar på deg no.',
      'Nothing waits for you now.',
    ]);
    expect(say([{ kind: 'stranger' }], 'nb')).toBe(
      'Du har ingen tiltak og er ikke med i noen gruppe ennå. Se hele planen.',
    );
  });

  it('makes each fact a link to where something can be done about it', () => {
    expect(
      targets(confirm(2), owes(), { kind: 'late', count: 1, of: 2 }, meets('18. februar 2026')).map(({ kind }) => kind),
    ).toEqual(['measures', 'report', 'late', 'meeting']);
    expect(targets({ kind: 'decided', count: 1 })).toEqual([{ kind: 'decisions' }]);
    expect(targets(owes())).toEqual([{ kind: 'report', group: group.key }]);
  });

  it('is whole sentences with one space between them, whatever the facts', () => {
    const fact = fc.oneof(
      fc.nat({ max: 14 }).map((count): MyFact => confirm(count + 1)),
      fc.constant<MyFact>({ kind: 'allConfirmed' }),
      fc
        .tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 4 }))
        .map(([only, late, filled]) => owes({ late, filled }, only)),
      fc
        .tuple(fc.nat({ max: 13 }), fc.nat({ max: 3 }))
        .map(([count, more]): MyFact => ({ kind: 'late', count: count + 1, of: count + 1 + more })),
      fc.nat({ max: 13 }).map((count): MyFact => ({ kind: 'decided', count: count + 1 })),
      fc
        .tuple(fc.constantFrom('18. februar 2026', 'Mars 2026', '7. okt.'), fc.boolean())
        .map(([words, only]) => meets(words, '', only)),
    );
    fc.assert(
      fc.property(fc.array(fact, { minLength: 1, maxLength: 6 }), fc.constantFrom(...languages), (facts, language) => {
        const whole = say(facts, language);
        // A number above twelve stands in digits, also at the beginning.
        expect(whole).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
        expect(whole).not.toMatch(/\s\s|\s[.,]|\.\.|undefined|null/);
      }),
    );
  });
});
