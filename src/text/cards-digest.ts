/** Words of a card that tells of many things: the week, in sections that are counted. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';
import { counted } from '#text/sentence.ts';

export type DigestSection = 'late' | 'ahead' | 'proposals' | 'mandates' | 'silent' | 'other';

interface DigestTexts {
  readonly sections: Readonly<Record<DigestSection, string>>;
  readonly counted: (heading: string, count: number) => string;
  /** `body`: «styringsgruppa». */
  readonly proposalsFor: (body: string) => string;
  readonly recommendations: string;
  /** Of those whose day is not over. */
  readonly groupsNotBegun: (count: number) => string;
  readonly groupsLate: (count: number) => string;
  readonly waitForYou: (count: number) => string;
  readonly needSomebody: (count: number) => string;
  /** `days`: the shortest time among them, with its unit. */
  readonly silentFor: (count: number, days: string) => string;
  readonly reportDue: (report: string) => string;
  /** «to ikke begynt» */
  readonly notBegun: (count: number) => string;
  readonly remindGroups: (count: number) => string;
  readonly firstOf: (what: string) => string;
  /** Cards before this one, two or more. `unsure`: nobody knows whether they arrived. */
  readonly lost: (count: number, unsure: boolean) => string;
}

const groups = (count: number, language: Language): string => counted(count, 'group', language);
const measures = (count: number, language: Language): string => counted(count, 'measure', language);

export const digestTexts: ByLanguage<DigestTexts> = {
  nb: {
    sections: {
      late: 'Over fristen',
      ahead: 'De neste dagene',
      proposals: 'Forslag som venter',
      mandates: 'Mandater som ikke er godkjent',
      silent: 'Ikke bekreftet på en stund',
      other: 'Annet som venter',
    },
    counted: (heading, count) => `${heading} (${count})`,
    proposalsFor: (body) => `Forslag som venter på ${body}`,
    recommendations: 'Anbefalinger fra gruppene. Ikke beslutninger som er fattet.',
    groupsNotBegun: (count) => `${groups(count, 'nb')} har ikke begynt på rapporten`,
    groupsLate: (count) => `${groups(count, 'nb')} er over fristen med rapporten`,
    waitForYou: (count) => `${numberWord(count, 'nb', 'feminine')} ${count === 1 ? 'sak' : 'saker'} venter på deg`,
    needSomebody: (count) => `${numberWord(count, 'nb', 'feminine')} ${count === 1 ? 'sak' : 'saker'} trenger noen nå`,
    silentFor: (count, days) => `${measures(count, 'nb')} er ikke bekreftet på minst ${days}`,
    reportDue: (report) => `Frist for ${report}`,
    notBegun: (count) => `${numberWord(count, 'nb')} ikke begynt`,
    remindGroups: (count) =>
      count === 1 ? 'Send påminnelse til gruppa' : `Send påminnelse til ${numberWord(count, 'nb')} grupper`,
    firstOf: (what) => `Først: ${what}`,
    lost: (count, unsure) =>
      unsure
        ? `Vi vet ikke om ${numberWord(count, 'nb')} påminnelser kom fram.`
        : `${capitalised(numberWord(count, 'nb'))} påminnelser kom ikke fram.`,
  },
  nn: {
    sections: {
      late: 'Over fristen',
      ahead: 'Dei neste dagane',
      proposals: 'Framlegg som ventar',
      mandates: 'Mandat som ikkje er godkjende',
      silent: 'Ikkje stadfesta på ei stund',
      other: 'Anna som ventar',
    },
    counted: (heading, count) => `${heading} (${count})`,
    proposalsFor: (body) => `Framlegg som ventar på ${body}`,
    recommendations: 'Tilrådingar frå gruppene. Ikkje avgjerder som er tekne.',
    groupsNotBegun: (count) => `${groups(count, 'nn')} har ikkje begynt på rapporten`,
    groupsLate: (count) => `${groups(count, 'nn')} er over fristen med rapporten`,
    waitForYou: (count) => `${numberWord(count, 'nn', 'feminine')} ${count === 1 ? 'sak' : 'saker'} ventar på deg`,
    needSomebody: (count) => `${numberWord(count, 'nn', 'feminine')} ${count === 1 ? 'sak' : 'saker'} treng nokon no`,
    silentFor: (count, days) => `${measures(count, 'nn')} er ikkje stadfesta på minst ${days}`,
    reportDue: (report) => `Frist for ${report}`,
    notBegun: (count) => `${numberWord(count, 'nn')} ikkje begynt`,
    remindGroups: (count) =>
      count === 1 ? 'Send påminning til gruppa' : `Send påminning til ${numberWord(count, 'nn')} grupper`,
    firstOf: (what) => `Først: ${what}`,
    lost: (count, unsure) =>
      unsure
        ? `Vi veit ikkje om ${numberWord(count, 'nn')} påminningar kom fram.`
        : `${capitalised(numberWord(count, 'nn'))} påminningar kom ikkje fram.`,
  },
  en: {
    sections: {
      late: 'Overdue',
      ahead: 'The next days',
      proposals: 'Proposals that wait',
      mandates: 'Mandates that are not approved',
      silent: 'Not confirmed for a while',
      other: 'Other things that wait',
    },
    counted: (heading, count) => `${heading} (${count})`,
    proposalsFor: (body) => `Proposals that wait for ${body}`,
    recommendations: 'Recommendations from the groups. Not decisions that are made.',
    groupsNotBegun: (count) => `${groups(count, 'en')} ${count === 1 ? 'has' : 'have'} not begun on the report`,
    groupsLate: (count) => `${groups(count, 'en')} ${count === 1 ? 'is' : 'are'} late with the report`,
    waitForYou: (count) => `${numberWord(count, 'en')} ${count === 1 ? 'matter waits' : 'matters wait'} for you`,
    needSomebody: (count) => `${numberWord(count, 'en')} ${count === 1 ? 'matter needs' : 'matters need'} somebody now`,
    silentFor: (count, days) =>
      `${measures(count, 'en')} ${count === 1 ? 'has' : 'have'} not been confirmed for at least ${days}`,
    reportDue: (report) => `Deadline for ${report}`,
    notBegun: (count) => `${numberWord(count, 'en')} not begun`,
    remindGroups: (count) => (count === 1 ? 'Remind the group' : `Remind ${numberWord(count, 'en')} groups`),
    firstOf: (what) => `First: ${what}`,
    lost: (count, unsure) =>
      unsure
        ? `We do not know whether ${numberWord(count, 'en')} reminders arrived.`
        : `${capitalised(numberWord(count, 'en'))} reminders did not arrive.`,
  },
};
