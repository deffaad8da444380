/** Words for taking back an import as a whole. */
import type { ByLanguage } from '#text/language.ts';

export interface ImportUndoTexts {
  readonly heading: string;
  readonly line: (file: string, day: string, by: string) => string;
  readonly until: (day: string) => string;
  readonly undo: string;
  readonly looking: string;
  readonly explain: string;
  readonly edited: string;
  readonly editedBy: (title: string, names: readonly string[]) => string;
  readonly needed: string;
  readonly registered: string;
  readonly nothing: string;
  readonly take: (rows: number) => string;
  readonly taken: (rows: number) => string;
  readonly before: (day: string) => string;
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

export const importUndoTexts: ByLanguage<ImportUndoTexts> = {
  nb: {
    heading: 'Importert',
    line: (file, day, by) => `${file} ble lagt inn ${day} av ${by}.`,
    until: (day) => `Kan angres til og med ${day}.`,
    undo: 'Angre importen',
    looking: 'Ser etter hva som er endret siden',
    explain: 'Radene blir tatt bort fra planen, men ikke slettet i SharePoint.',
    edited: 'Disse er endret siden og blir stående. Kryss av for dem som skal bort likevel.',
    editedBy: (title, names) =>
      names.length === 0 ? `${title}, endret i SharePoint` : `${title}, endret av ${listed(names, 'og')}`,
    registered: 'Disse er registrert og blir stående. Registrer et nytt vedtak om noe av det er feil:',
    needed: 'Disse blir også stående, for noe annet i planen viser til dem:',
    nothing: 'Det er ingenting igjen å ta bort fra denne importen.',
    take: (rows) => (rows === 1 ? 'Ta bort 1 rad' : `Ta bort ${rows} rader`),
    taken: (rows) => (rows === 1 ? '1 rad er tatt bort.' : `${rows} rader er tatt bort.`),
    before: (day) =>
      `Dette dokumentet ble lagt inn i planen ${day}. Legger du det inn på nytt, får planen alt to ganger.`,
  },
  nn: {
    heading: 'Importert',
    line: (file, day, by) => `${file} vart lagd inn ${day} av ${by}.`,
    until: (day) => `Kan angrast til og med ${day}.`,
    undo: 'Angre importen',
    looking: 'Ser etter kva som er endra sidan',
    explain: 'Radene blir tekne bort frå planen, men ikkje sletta i SharePoint.',
    edited: 'Desse er endra sidan og blir ståande. Kryss av for dei som skal bort likevel.',
    editedBy: (title, names) =>
      names.length === 0 ? `${title}, endra i SharePoint` : `${title}, endra av ${listed(names, 'og')}`,
    registered: 'Desse er registrerte og blir ståande. Registrer eit nytt vedtak om noko av det er feil:',
    needed: 'Desse blir òg ståande, for noko anna i planen viser til dei:',
    nothing: 'Det er ikkje noko att å ta bort frå denne importen.',
    take: (rows) => (rows === 1 ? 'Ta bort 1 rad' : `Ta bort ${rows} rader`),
    taken: (rows) => (rows === 1 ? '1 rad er teken bort.' : `${rows} rader er tekne bort.`),
    before: (day) =>
      `Dette dokumentet vart lagt inn i planen ${day}. Legg du det inn på nytt, får planen alt to gonger.`,
  },
  en: {
    heading: 'Imported',
    line: (file, day, by) => `${file} was added on ${day} by ${by}.`,
    until: (day) => `Can be undone until ${day}.`,
    undo: 'Undo the import',
    looking: 'Looking for what has changed since',
    explain: 'The rows are taken away from the plan, but not deleted in SharePoint.',
    edited: 'These have changed since and stay. Tick those that shall go all the same.',
    editedBy: (title, names) =>
      names.length === 0 ? `${title}, changed in SharePoint` : `${title}, changed by ${listed(names, 'and')}`,
    registered: 'These are registered and stay. Register a new decision if something in them is wrong:',
    needed: 'These stay too, for something else in the plan points to them:',
    nothing: 'Nothing is left to take away from this import.',
    take: (rows) => (rows === 1 ? 'Take away 1 row' : `Take away ${rows} rows`),
    taken: (rows) => (rows === 1 ? '1 row was taken away.' : `${rows} rows were taken away.`),
    before: (day) => `This document was added to the plan on ${day}. Adding it again gives the plan everything twice.`,
  },
};
