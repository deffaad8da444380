/** Words of the frame around the screens: where one can go, and whether what was written is shared. */
import type { Instant } from '#base/clock.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

export interface ShellTexts {
  readonly product: string;
  readonly skip: string;
  readonly navigation: string;
  readonly screens: Readonly<
    Record<
      | 'overview'
      | 'my-page'
      | 'timeline'
      | 'measures'
      | 'groups'
      | 'decisions'
      | 'involvement'
      | 'reports'
      | 'plan'
      | 'import',
      string
    >
  >;
  readonly more: string;
  readonly untitledPlan: string;
  readonly loading: string;
  readonly loadingLong: string;
  readonly loadFailed: string;
  readonly tryAgain: string;
  readonly close: string;
  readonly undo: string;
  readonly create: string;
  readonly cancel: string;
  readonly tooLong: (limit: number, over: number) => string;
  readonly readOnlyTitle: string;
  readonly readOnly: string;
  readonly saving: string;
  readonly savingMany: (waiting: number) => string;
  readonly shared: (at: Instant) => string;
  readonly notSent: (edits: number) => string;
  readonly notSentTitle: string;
  readonly discard: string;
  readonly copy: string;
  readonly copied: string;
  readonly clashTitle: string;
  readonly clashMine: string;
  readonly clashTheirs: (by: string, at: Instant | null) => string;
  readonly keepMine: string;
  readonly useTheirs: string;
  readonly unreadableTitle: (rows: number) => string;
  readonly unreadableRow: (title: string, list: string, columns: string) => string;
  readonly openInSharePoint: string;
}

export const shellTexts: ByLanguage<ShellTexts> = {
  nb: {
    product: 'Framdrift',
    skip: 'Hopp til innholdet',
    navigation: 'Sider i planen',
    screens: {
      overview: 'Oversikt',
      'my-page': 'Min side',
      timeline: 'Tidslinje',
      measures: 'Tiltak',
      groups: 'Grupper',
      decisions: 'Beslutninger',
      involvement: 'Medvirkning',
      reports: 'Rapporter',
      plan: 'Plan',
      import: 'Import',
    },
    more: 'Mer',
    untitledPlan: 'Plan uten navn',
    loading: 'Henter planen',
    loadingLong: 'Det tar litt tid. Vi henter fortsatt planen.',
    loadFailed: 'Vi fikk ikke hentet planen.',
    tryAgain: 'Prøv igjen',
    close: 'Lukk',
    undo: 'Angre',
    create: 'Legg til',
    cancel: 'Avbryt',
    tooLong: (limit, over) => `Teksten kan ha ${limit} tegn. Ta bort ${over}, så kan den lagres.`,
    readOnlyTitle: 'Du kan lese, men ikke endre',
    readOnly: 'Du er gjest i kanalen. Prosjektleder kan gi deg tilgang.',
    saving: 'Lagrer',
    savingMany: (waiting) => `Lagrer, ${numberWord(waiting, 'nb')} igjen`,
    shared: (at) => `Delt ${formatTimeOfDay(at, 'nb')}`,
    notSent: (edits) =>
      edits === 1 ? 'Én endring er ikke sendt' : `${capitalised(numberWord(edits, 'nb'))} endringer er ikke sendt`,
    notSentTitle: 'Ikke sendt',
    discard: 'Forkast',
    copy: 'Kopier',
    copied: 'Teksten er kopiert.',
    clashTitle: 'Noen endret dette samtidig',
    clashMine: 'Ditt valg',
    clashTheirs: (by, at) =>
      [by === '' ? 'Den andre' : by, at === null ? '' : formatTimeOfDay(at, 'nb')].filter(Boolean).join(', '),
    keepMine: 'Behold mitt',
    useTheirs: 'Bruk det andre',
    unreadableTitle: (rows) =>
      rows === 1 ? 'Én rad kan ikke leses' : `${capitalised(numberWord(rows, 'nb'))} rader kan ikke leses`,
    unreadableRow: (title, list, columns) =>
      `${title === '' ? 'En rad uten navn' : `«${title}»`} i ${list}: ${columns}. Rett den i SharePoint. Vi rører den ikke.`,
    openInSharePoint: 'Åpne i SharePoint',
  },
  nn: {
    product: 'Framdrift',
    skip: 'Hopp til innhaldet',
    navigation: 'Sider i planen',
    screens: {
      overview: 'Oversyn',
      'my-page': 'Mi side',
      timeline: 'Tidslinje',
      measures: 'Tiltak',
      groups: 'Grupper',
      decisions: 'Avgjerder',
      involvement: 'Medverknad',
      reports: 'Rapportar',
      plan: 'Plan',
      import: 'Import',
    },
    more: 'Meir',
    untitledPlan: 'Plan utan namn',
    loading: 'Hentar planen',
    loadingLong: 'Det tek litt tid. Vi hentar framleis planen.',
    loadFailed: 'Vi fekk ikkje henta planen.',
    tryAgain: 'Prøv igjen',
    close: 'Lukk',
    undo: 'Angre',
    create: 'Legg til',
    cancel: 'Avbryt',
    tooLong: (limit, over) => `Teksten kan ha ${limit} teikn. Ta bort ${over}, så kan han lagrast.`,
    readOnlyTitle: 'Du kan lese, men ikkje endre',
    readOnly: 'Du er gjest i kanalen. Prosjektleiaren kan gi deg tilgang.',
    saving: 'Lagrar',
    savingMany: (waiting) => `Lagrar, ${numberWord(waiting, 'nn')} igjen`,
    shared: (at) => `Delt ${formatTimeOfDay(at, 'nn')}`,
    notSent: (edits) =>
      edits === 1 ? 'Éi endring er ikkje send' : `${capitalised(numberWord(edits, 'nn'))} endringar er ikkje sende`,
    notSentTitle: 'Ikkje send',
    discard: 'Forkast',
    copy: 'Kopier',
    copied: 'Teksten er kopiert.',
    clashTitle: 'Nokon endra dette samstundes',
    clashMine: 'Valet ditt',
    clashTheirs: (by, at) =>
      [by === '' ? 'Den andre' : by, at === null ? '' : formatTimeOfDay(at, 'nn')].filter(Boolean).join(', '),
    keepMine: 'Behald mitt',
    useTheirs: 'Bruk det andre',
    unreadableTitle: (rows) =>
      rows === 1 ? 'Éi rad kan ikkje lesast' : `${capitalised(numberWord(rows, 'nn'))} rader kan ikkje lesast`,
    unreadableRow: (title, list, columns) =>
      `${title === '' ? 'Ei rad utan namn' : `«${title}»`} i ${list}: ${columns}. Rett ho i SharePoint. Vi rører ho ikkje.`,
    openInSharePoint: 'Opne i SharePoint',
  },
  en: {
    product: 'Framdrift',
    skip: 'Skip to content',
    navigation: 'Pages of the plan',
    screens: {
      overview: 'Overview',
      'my-page': 'My page',
      timeline: 'Timeline',
      measures: 'Measures',
      groups: 'Groups',
      decisions: 'Decisions',
      involvement: 'Involvement',
      reports: 'Reports',
      plan: 'Plan',
      import: 'Import',
    },
    more: 'More',
    untitledPlan: 'Untitled plan',
    loading: 'Fetching the plan',
    loadingLong: 'This takes a little while. We are still fetching the plan.',
    loadFailed: 'We could not fetch the plan.',
    tryAgain: 'Try again',
    close: 'Close',
    undo: 'Undo',
    create: 'Add',
    cancel: 'Cancel',
    tooLong: (limit, over) => `The text can have ${limit} characters. Take away ${over} to save it.`,
    readOnlyTitle: 'You can read but not change',
    readOnly: 'You are a guest in the channel. The project leader can give you access.',
    saving: 'Saving',
    savingMany: (waiting) => `Saving, ${numberWord(waiting, 'en')} left`,
    shared: (at) => `Shared ${formatTimeOfDay(at, 'en')}`,
    notSent: (edits) =>
      edits === 1 ? 'One change is not sent' : `${capitalised(numberWord(edits, 'en'))} changes are not sent`,
    notSentTitle: 'Not sent',
    discard: 'Discard',
    copy: 'Copy',
    copied: 'The text is copied.',
    clashTitle: 'Somebody changed this at the same time',
    clashMine: 'Your choice',
    clashTheirs: (by, at) =>
      [by === '' ? 'The other' : by, at === null ? '' : formatTimeOfDay(at, 'en')].filter(Boolean).join(', '),
    keepMine: 'Keep mine',
    useTheirs: 'Use the other',
    unreadableTitle: (rows) =>
      rows === 1 ? 'One row cannot be read' : `${capitalised(numberWord(rows, 'en'))} rows cannot be read`,
    unreadableRow: (title, list, columns) =>
      `${title === '' ? 'A row without a name' : `“${title}”`} in ${list}: ${columns}. Correct it in SharePoint. We leave it alone.`,
    openInSharePoint: 'Open in SharePoint',
  },
};
