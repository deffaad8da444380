/** Words of the frame around the screens: where one can go, and what cannot be read. */
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
    unreadableTitle: (rows) =>
      rows === 1 ? 'One row cannot be read' : `${capitalised(numberWord(rows, 'en'))} rows cannot be read`,
    unreadableRow: (title, list, columns) =>
      `${title === '' ? 'A row without a name' : `“${title}”`} in ${list}: ${columns}. Correct it in SharePoint. We leave it alone.`,
    openInSharePoint: 'Open in SharePoint',
  },
};
