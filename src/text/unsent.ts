/** «Ikke sendt»: what waits or stands still, what can be done about it, and the file that it can be taken away in. */
import { inOslo, type Instant } from '#base/clock.ts';
import { formatDay, formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage, Language } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface UnsentTexts {
  readonly notSent: string;
  readonly notSentCount: (edits: number) => string;
  readonly allSent: string;
  readonly keptUntilSent: string;
  readonly keepOpen: string;
  readonly tryNow: string;
  readonly tryAgain: string;
  readonly copyText: string;
  readonly copy: string;
  readonly copied: string;
  readonly download: string;
  readonly discard: string;
  readonly discardQuestion: (title: string) => string;
  readonly discardSure: string;
  readonly keep: string;
  readonly discarded: (title: string) => string;
  readonly waits: string;
  readonly waitsForNet: string;
  readonly isSent: string;
  readonly waitsForChoice: string;
  readonly becomes: string;
  /** «kl. 14.20»; with the day where it is not today's. */
  readonly when: (at: Instant, isToday: boolean) => string;
  readonly age: (days: number) => string;
  readonly untitled: string;

  readonly fileTitle: string;
  readonly fileName: string;
  readonly file: Readonly<
    Record<
      | 'title'
      | 'plan'
      | 'madeAt'
      | 'edits'
      | 'what'
      | 'kind'
      | 'when'
      | 'fields'
      | 'field'
      | 'from'
      | 'to'
      | 'standing',
      string
    >
  >;
}

const dayAndTime = (at: Instant, isToday: boolean, language: Language): string => {
  const clock = `${language === 'en' ? 'at' : 'kl.'} ${formatTimeOfDay(at, language)}`;
  return isToday ? clock : `${formatDay(inOslo(at).day, language, 'long')} ${clock}`;
};

const nb = (count: number): string =>
  `${capitalised(numberWord(count, 'nb'))} ${count === 1 ? 'endring' : 'endringer'}`;
const nn = (count: number): string =>
  `${capitalised(numberWord(count, 'nn', 'feminine'))} ${count === 1 ? 'endring' : 'endringar'}`;
const en = (count: number): string => `${capitalised(numberWord(count, 'en'))} ${count === 1 ? 'change' : 'changes'}`;

export const unsentTexts: ByLanguage<UnsentTexts> = {
  nb: {
    notSent: 'Ikke sendt',
    notSentCount: (edits) => `${nb(edits)} er ikke sendt`,
    allSent: 'Alt er sendt',
    keptUntilSent: 'De er lagret på denne enheten til de er sendt.',
    keepOpen: 'Nettleseren lover ikke å huske dem. Ikke lukk siden før de er sendt.',
    tryNow: 'Prøv nå',
    tryAgain: 'Prøv igjen',
    copyText: 'Kopier teksten',
    copy: 'Kopier',
    copied: 'Teksten er kopiert.',
    download: 'Last ned usendte',
    discard: 'Forkast',
    discardQuestion: (title) => `Forkaste endringen i «${title}»? Det du skrev, blir borte.`,
    discardSure: 'Ja, forkast',
    keep: 'Behold',
    discarded: (title) => `Endringen i «${title}» er forkastet.`,
    waits: 'Venter på tur',
    waitsForNet: 'Sendes når du er på nett igjen',
    isSent: 'Sendes nå',
    waitsForChoice: 'Noen endret det samme. Velg hva som skal stå, øverst på siden.',
    becomes: 'blir',
    when: (at, isToday) => dayAndTime(at, isToday, 'nb'),
    age: (days) => (days === 1 ? 'Har ventet siden i går' : `Har ventet i ${numberWord(days, 'nb')} dager`),
    untitled: 'Uten navn',

    fileTitle: 'Endringer som ikke er sendt fra Framdrift',
    fileName: 'ikke-sendt',
    file: {
      title: 'tittel',
      plan: 'plan',
      madeAt: 'laget',
      edits: 'endringer',
      what: 'gjelder',
      kind: 'hva',
      when: 'skrevet',
      fields: 'felt',
      field: 'navn',
      from: 'fra',
      to: 'til',
      standing: 'hvorfor',
    },
  },
  nn: {
    notSent: 'Ikkje send',
    notSentCount: (edits) => `${nn(edits)} er ikkje ${edits === 1 ? 'send' : 'sende'}`,
    allSent: 'Alt er sendt',
    keptUntilSent: 'Dei er lagra på denne eininga til dei er sende.',
    keepOpen: 'Nettlesaren lovar ikkje å hugse dei. Ikkje lukk sida før dei er sende.',
    tryNow: 'Prøv no',
    tryAgain: 'Prøv igjen',
    copyText: 'Kopier teksten',
    copy: 'Kopier',
    copied: 'Teksten er kopiert.',
    download: 'Last ned usende',
    discard: 'Forkast',
    discardQuestion: (title) => `Forkaste endringa i «${title}»? Det du skreiv, blir borte.`,
    discardSure: 'Ja, forkast',
    keep: 'Behald',
    discarded: (title) => `Endringa i «${title}» er forkasta.`,
    waits: 'Ventar på tur',
    waitsForNet: 'Blir send når du er på nett igjen',
    isSent: 'Blir send no',
    waitsForChoice: 'Nokon endra det same. Vel kva som skal stå, øvst på sida.',
    becomes: 'blir',
    when: (at, isToday) => dayAndTime(at, isToday, 'nn'),
    age: (days) => (days === 1 ? 'Har venta sidan i går' : `Har venta i ${numberWord(days, 'nn')} dagar`),
    untitled: 'Utan namn',

    fileTitle: 'Endringar som ikkje er sende frå Framdrift',
    fileName: 'ikkje-send',
    file: {
      title: 'tittel',
      plan: 'plan',
      madeAt: 'laga',
      edits: 'endringar',
      what: 'gjeld',
      kind: 'kva',
      when: 'skrive',
      fields: 'felt',
      field: 'namn',
      from: 'frå',
      to: 'til',
      standing: 'kvifor',
    },
  },
  en: {
    notSent: 'Not sent',
    notSentCount: (edits) => `${en(edits)} ${edits === 1 ? 'is' : 'are'} not sent`,
    allSent: 'Everything is sent',
    keptUntilSent: 'They are saved on this device until they are sent.',
    keepOpen: 'The browser does not promise to remember them. Do not close the page until they are sent.',
    tryNow: 'Try now',
    tryAgain: 'Try again',
    copyText: 'Copy the text',
    copy: 'Copy',
    copied: 'The text is copied.',
    download: 'Download what is not sent',
    discard: 'Discard',
    discardQuestion: (title) => `Discard the change to “${title}”? What you wrote will be gone.`,
    discardSure: 'Yes, discard',
    keep: 'Keep',
    discarded: (title) => `The change to “${title}” is discarded.`,
    waits: 'Waits for its turn',
    waitsForNet: 'Will be sent when you are online again',
    isSent: 'Is being sent',
    waitsForChoice: 'Somebody changed the same. Choose what shall stand, at the top of the page.',
    becomes: 'becomes',
    when: (at, isToday) => dayAndTime(at, isToday, 'en'),
    age: (days) => (days === 1 ? 'Has waited since yesterday' : `Has waited for ${numberWord(days, 'en')} days`),
    untitled: 'Untitled',

    fileTitle: 'Changes not sent from Framdrift',
    fileName: 'not-sent',
    file: {
      title: 'title',
      plan: 'plan',
      madeAt: 'made',
      edits: 'changes',
      what: 'about',
      kind: 'what',
      when: 'written',
      fields: 'fields',
      field: 'name',
      from: 'from',
      to: 'to',
      standing: 'why',
    },
  },
};
