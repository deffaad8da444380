/** What a person is told of rows that somebody has changed in SharePoint so that they cannot be read. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

interface UnreadableTexts {
  readonly title: (rows: number) => string;
  readonly row: (title: string, list: string, columns: string) => string;
  /** Whoever corrects such a row by hand undoes what a later version has written. */
  readonly newer: (title: string, list: string) => string;
  readonly openInSharePoint: string;
}

export const unreadableTexts: ByLanguage<UnreadableTexts> = {
  nb: {
    title: (rows) =>
      rows === 1 ? 'Én rad kan ikke leses' : `${capitalised(numberWord(rows, 'nb'))} rader kan ikke leses`,
    row: (title, list, columns) =>
      `${title === '' ? 'En rad uten navn' : `«${title}»`} i ${list}: ${columns}. Rett den i SharePoint. Vi rører den ikke.`,
    newer: (title, list) =>
      `${title === '' ? 'En rad uten navn' : `«${title}»`} i ${list} er skrevet av en nyere Framdrift. La den stå, og last siden på nytt.`,
    openInSharePoint: 'Åpne i SharePoint',
  },
  nn: {
    title: (rows) =>
      rows === 1 ? 'Éi rad kan ikkje lesast' : `${capitalised(numberWord(rows, 'nn'))} rader kan ikkje lesast`,
    row: (title, list, columns) =>
      `${title === '' ? 'Ei rad utan namn' : `«${title}»`} i ${list}: ${columns}. Rett ho i SharePoint. Vi rører ho ikkje.`,
    newer: (title, list) =>
      `${title === '' ? 'Ei rad utan namn' : `«${title}»`} i ${list} er skriven av ein nyare Framdrift. La ho stå, og last sida på nytt.`,
    openInSharePoint: 'Opne i SharePoint',
  },
  en: {
    title: (rows) =>
      rows === 1 ? 'One row cannot be read' : `${capitalised(numberWord(rows, 'en'))} rows cannot be read`,
    row: (title, list, columns) =>
      `${title === '' ? 'A row without a name' : `“${title}”`} in ${list}: ${columns}. Correct it in SharePoint. We leave it alone.`,
    newer: (title, list) =>
      `${title === '' ? 'A row without a name' : `“${title}”`} in ${list} was written by a newer Framdrift. Leave it as it is, and load the page again.`,
    openInSharePoint: 'Open in SharePoint',
  },
};
