/** What waits for somebody in a role that she holds, a line for each. */
import type { Day } from '#base/clock.ts';
import { exhaustive } from '#base/result.ts';
import type { RoleTask } from '#domain/role-work.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { awaitedLine } from '#text/proposal-lines.ts';
import { bodyName } from '#text/sentence.ts';

interface RoleWorkTexts {
  readonly heading: string;
  readonly cases: (count: number) => string;
  /** After the cases: «tre saker venter på deg». */
  readonly wait: (count: number) => string;
  readonly confirm: string;
  readonly countsAlready: string;
  readonly noDay: string;
  readonly toBeDiscussed: (day: string) => string;
  readonly wasToBeDiscussed: (day: string) => string;
  readonly passedBy: (because: string) => string;
  readonly noCaseNumber: (body: string) => string;
}

export const roleWorkTexts: ByLanguage<RoleWorkTexts> = {
  nb: {
    heading: 'Venter på deg',
    cases: (count) => `${numberWord(count, 'nb', 'feminine')} ${count === 1 ? 'sak' : 'saker'}`,
    wait: () => 'venter på deg',
    confirm: 'Drøftingen er holdt. Les den, og bekreft den.',
    countsAlready: 'Protokollen er lagt ved, så den teller alt.',
    noDay: 'Skal drøftes. Ingen dag er satt.',
    toBeDiscussed: (day) => `Skal drøftes ${day}`,
    wasToBeDiscussed: (day) => `Skulle drøftes ${day}`,
    passedBy: (because) => `Går videre uten drøfting: ${because}`,
    noCaseNumber: (body) => `Mangler saksnummer hos ${body}`,
  },
  nn: {
    heading: 'Ventar på deg',
    cases: (count) => `${numberWord(count, 'nn', 'feminine')} ${count === 1 ? 'sak' : 'saker'}`,
    wait: () => 'ventar på deg',
    confirm: 'Drøftinga er halden. Les ho, og stadfest ho.',
    countsAlready: 'Protokollen er lagd ved, så ho tel alt.',
    noDay: 'Skal drøftast. Ingen dag er sett.',
    toBeDiscussed: (day) => `Skal drøftast ${day}`,
    wasToBeDiscussed: (day) => `Skulle drøftast ${day}`,
    passedBy: (because) => `Går vidare utan drøfting: ${because}`,
    noCaseNumber: (body) => `Manglar saksnummer hos ${body}`,
  },
  en: {
    heading: 'Waits for you',
    cases: (count) => `${numberWord(count, 'en')} ${count === 1 ? 'matter' : 'matters'}`,
    wait: (count) => (count === 1 ? 'waits for you' : 'wait for you'),
    confirm: 'The consultation has been held. Read it, and confirm it.',
    countsAlready: 'The protocol is attached, so it counts already.',
    noDay: 'Is to be discussed. No day is set.',
    toBeDiscussed: (day) => `Is to be discussed ${day}`,
    wasToBeDiscussed: (day) => `Was to be discussed ${day}`,
    passedBy: (because) => `Goes on without consultation: ${because}`,
    noCaseNumber: (body) => `Lacks a case number of ${body}`,
  },
};

export function taskLine(task: RoleTask, language: Language, today: Day): string {
  const texts = roleWorkTexts[language];
  switch (task.kind) {
    case 'confirm':
      return task.counts ? `${texts.confirm} ${texts.countsAlready}` : texts.confirm;
    case 'discuss': {
      if (task.on === null) return texts.noDay;
      const day = formatRecentDay(task.on, language, today);
      return task.on < today ? texts.wasToBeDiscussed(day) : texts.toBeDiscussed(day);
    }
    case 'passedBy':
      return texts.passedBy(task.because);
    case 'body':
      return awaitedLine({ kind: 'body', body: task.body }, language);
    case 'caseNumber':
      return texts.noCaseNumber(bodyName(task.body, language));
  }
  return exhaustive(task);
}
