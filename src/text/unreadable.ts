/** What a person is told of rows that somebody has changed in SharePoint so that they cannot be read. */
import { capitalised } from '#text/entities.ts';
import type { ByLanguage } from '#text/language.ts';
import { numberWord } from '#text/number-words.ts';

interface UnreadableTexts {
  readonly title: (rows: number) => string;
  readonly row: (title: string, list: string, columns: string) => string;
  readonly openInSharePoint: string;
}

export const unreadableTexts: ByLanguage<UnreadableTexts> = {
  nb: {
    title: (rows) =>
      rows === 1 ? 'Én rad kan ikke leses' : `${capitalised(numberWord(rows, 'nb'))} rader kan ikke leses`,
    row: (title, list, columns) =>
      `${title === '' ? 'En rad uten navn' : `«${title}»`} i ${list}: ${columns}. Rett den i SharePoint. Vi rører den ikke.`,
    openInSharePoint: 'Åpne i SharePoint',
  },
  nn: {
    title: (rows) =>
      rows === 1 ? 'Éi rad kan ikkje lesast' : `${capitalised(numberWord(rows, 'nn'))} rader kan ikkje lesast`,
    row: (title, list, columns) =>
      `${title === '' ? 'Ei rad utan namn' : `«${title}»`} i ${list}: ${columns}. Rett ho i SharePoint. Vi rører ho ikkje.`,
    openInSharePoint: 'Opne i SharePoint',
  },
  en: {
    title: (rows) =>
      rows === 1 ? 'One row cannot be read' : `${capitalised(numberWord(rows, 'en'))} rows cannot be read`,
    row: (title, list, columns) =>
      `${title === '' ? 'A row without a name' : `“${title}”`} in ${list}: ${columns}. Correct it in SharePoint. We leave it alone.`,
    openInSharePoint: 'Open in SharePoint',
  },
};
