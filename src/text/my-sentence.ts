/** The sentence at the top of a person's own page: what waits for her today, each fact a link. */
import { yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Meeting } from '#domain/meeting.ts';
import { type MyFact, type OwedReport, progressOf, type ReportProgress } from '#domain/my-work.ts';
import { formatClock, formatDay } from '#text/calendar-words.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { dueWords } from '#text/report-period.ts';
import { roleWorkTexts } from '#text/role-work.ts';
import { asSentence, counted, inSentence, type SentencePart } from '#text/sentence.ts';

export type MyTarget =
  | { readonly kind: 'roleWork' }
  | { readonly kind: 'measures' }
  | { readonly kind: 'late' }
  | { readonly kind: 'report'; readonly group: Key }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'meeting'; readonly meeting: Key }
  | { readonly kind: 'plan' };

type Part = SentencePart<MyTarget>;

interface Words {
  readonly toConfirm: (count: number) => string;
  readonly allConfirmed: string;
  readonly and: string;
  readonly report: (group: string | null) => string;
  readonly progress: Readonly<Record<ReportProgress, (due: string) => string>>;
  /** Of how many, for one may have only one, or all of them may be meant. */
  readonly ofYours: (count: number, of: number) => string;
  readonly late: (count: number) => string;
  readonly decided: (count: number) => string;
  readonly aboutYours: (count: number) => string;
  readonly meets: (group: string | null, exact: boolean) => string;
  readonly at: (clock: string) => string;
  readonly idle: string;
  readonly stranger: readonly [before: string, link: string, after: string];
}

const counting = (count: number, language: Language): string => counted(count, 'measure', language);

const words: ByLanguage<Words> = {
  nb: {
    toConfirm: (count) => `${counting(count, 'nb')} å bekrefte`,
    allConfirmed: 'Alt er bekreftet',
    and: ', og ',
    report: (group) => `rapporten for ${group ?? 'gruppa di'}`,
    progress: {
      notBegun: () => ' er ikke påbegynt',
      begun: () => ' er påbegynt',
      nearlyDone: () => ' er nesten klar',
      late: (due) => ` hadde frist ${due}`,
    },
    ofYours: (count, of) =>
      of === 1
        ? 'tiltaket ditt'
        : count === of
          ? `${of === 2 ? 'begge' : 'alle'} tiltakene dine`
          : `${numberWord(count, 'nb', 'neuter')} av tiltakene dine`,
    late: () => ' er over fristen',
    decided: (count) => counted(count, 'decision', 'nb'),
    aboutYours: () => ' gjelder arbeidet ditt',
    meets: (group) => `${group ?? 'gruppa di'} har møte `,
    at: (clock) => ` kl. ${clock}`,
    idle: 'Ingenting venter på deg nå',
    stranger: ['Du har ingen tiltak og er ikke med i noen gruppe ennå. Se ', 'hele planen', ''],
  },
  nn: {
    toConfirm: (count) => `${counting(count, 'nn')} å stadfeste`,
    allConfirmed: 'Alt er stadfesta',
    and: ', og ',
    report: (group) => `rapporten for ${group ?? 'gruppa di'}`,
    progress: {
      notBegun: () => ' er ikkje påbegynt',
      begun: () => ' er påbegynt',
      nearlyDone: () => ' er nesten klar',
      late: (due) => ` hadde frist ${due}`,
    },
    ofYours: (count, of) =>
      of === 1
        ? 'tiltaket ditt'
        : count === of
          ? `${of === 2 ? 'begge' : 'alle'} tiltaka dine`
          : `${numberWord(count, 'nn', 'neuter')} av tiltaka dine`,
    late: () => ' er over fristen',
    decided: (count) => counted(count, 'decision', 'nn'),
    aboutYours: () => ' gjeld arbeidet ditt',
    meets: (group) => `${group ?? 'gruppa di'} har møte `,
    at: (clock) => ` kl. ${clock}`,
    idle: 'Ingenting ventar på deg no',
    stranger: ['Du har ingen tiltak og er ikkje med i noka gruppe enno. Sjå ', 'heile planen', ''],
  },
  en: {
    toConfirm: (count) => `${counting(count, 'en')} to confirm`,
    allConfirmed: 'Everything is confirmed',
    and: ', and ',
    report: (group) => `the report for ${group ?? 'your group'}`,
    progress: {
      notBegun: () => ' is not begun',
      begun: () => ' is begun',
      nearlyDone: () => ' is nearly ready',
      late: (due) => ` was due on ${due}`,
    },
    ofYours: (count, of) =>
      of === 1
        ? 'your measure'
        : count === of
          ? `${of === 2 ? 'both' : 'all'} your measures`
          : `${numberWord(count, 'en')} of your measures`,
    late: (count) => (count === 1 ? ' is overdue' : ' are overdue'),
    decided: (count) => counted(count, 'decision', 'en'),
    aboutYours: (count) => (count === 1 ? ' concerns your work' : ' concern your work'),
    meets: (group, exact) => `${group ?? 'your group'} ${exact ? 'meets on ' : 'has its next meeting '}`,
    at: (clock) => ` at ${clock}`,
    idle: 'Nothing waits for you now',
    stranger: ['You have no measures and are in no group yet. See ', 'the whole plan', ''],
  },
};

/** « kl. 13.00», with the space before it; '' where no hour is set. */
export function meetingHour(time: string, language: Language): string {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return '';
  return words[language].at(formatClock(Number(hour), Number(minute), language));
}

/** «onsdag 18. februar kl. 13.00», or the plan's own words where there is no exact day. */
export function meetingTime({ when, time }: Pick<Meeting, 'when' | 'time'>, language: Language, today: Day): string {
  if (when.from === null || when.from !== when.to) return inSentence(formatFuzzyDate(when, language), language);
  const day = formatDay(when.from, language, 'withWeekday', { yearIfNot: yearOf(today) });
  return `${day}${meetingHour(time, language)}`;
}

const nameOf = ({ code, title }: { readonly code: string; readonly title: string }): string => code || title;

function reportParts(
  { report, only }: { readonly report: OwedReport; readonly only: boolean },
  language: Language,
  today: Day,
): readonly Part[] {
  const text = words[language];
  const { due } = report.period;
  return [
    {
      text: text.report(only ? null : nameOf(report.group)),
      target: { kind: 'report', group: report.group.key },
    },
    text.progress[progressOf(report)](due === null ? '' : dueWords(due, language, today)),
  ];
}

function partsOf(fact: MyFact, language: Language, today: Day): readonly Part[] {
  const text = words[language];
  switch (fact.kind) {
    case 'roleWork': {
      const { cases, wait } = roleWorkTexts[language];
      return [{ text: cases(fact.count), target: { kind: 'roleWork' } }, ` ${wait(fact.count)}`];
    }
    case 'confirm':
      return [{ text: text.toConfirm(fact.count), target: { kind: 'measures' } }];
    case 'allConfirmed':
      return [text.allConfirmed];
    case 'report':
      return reportParts(fact, language, today);
    case 'late':
      return [{ text: text.ofYours(fact.count, fact.of), target: { kind: 'late' } }, text.late(fact.count)];
    case 'decided':
      return [{ text: text.decided(fact.count), target: { kind: 'decisions' } }, text.aboutYours(fact.count)];
    case 'meeting': {
      const { group, when } = fact.meeting;
      const exact = when.from !== null && when.from === when.to;
      const name = fact.only || group === null ? null : nameOf(group);
      const time = meetingTime(fact.meeting, language, today);
      return [text.meets(name, exact), { text: time, target: { kind: 'meeting', meeting: fact.meeting.key } }];
    }
    case 'idle':
      return [text.idle];
    case 'stranger': {
      const [before, link, after] = text.stranger;
      return [before, { text: link, target: { kind: 'plan' } }, after];
    }
  }
}

const MOST = 4;

/** The facts as one running text. What is to be confirmed and the one report that is owed make one sentence. */
export function mySentence(facts: readonly MyFact[], language: Language, today: Day): readonly Part[] {
  const [first, second, ...rest] = facts.slice(0, MOST);
  const sentences =
    first?.kind === 'confirm' && second?.kind === 'report' && second.only
      ? [
          [...partsOf(first, language, today), words[language].and, ...partsOf(second, language, today)],
          ...rest.map((fact) => partsOf(fact, language, today)),
        ]
      : facts.slice(0, MOST).map((fact) => partsOf(fact, language, today));
  return sentences.flatMap((parts, index) => {
    const sentence = asSentence(parts);
    return index === 0 ? sentence : [' ', ...sentence];
  });
}
