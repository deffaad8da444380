/** Words of the page where a plan of meetings is pasted in: what was read, what is doubtful and why, what would be written. */
import type { MeetingDoubtKind, MeetingLineKind, MeetingRefusal } from '#domain/meeting-sheet.ts';
import type { ByLanguage } from '#text/language.ts';

export interface MeetingSheetTexts {
  readonly heading: string;
  readonly how: string;
  readonly field: string;
  readonly placeholder: string;
  readonly noLines: string;
  readonly nothingWritten: string;
  readonly kinds: Readonly<Record<MeetingLineKind, (lines: number) => string>>;
  readonly doubts: Readonly<Record<MeetingDoubtKind, (words: string) => string>>;
  readonly lineRefusals: Readonly<Record<MeetingRefusal, string>>;
  readonly row: (row: number) => string;
  readonly take: (meeting: string) => string;
  readonly more: (lines: number) => string;
  readonly confirm: (added: number, changed: number) => string;
  readonly nothingToWrite: string;
  readonly written: (added: number, changed: number) => string;
}

const both = (one: string, other: string, and: string): string => [one, other].filter(Boolean).join(and);

export const meetingSheetTexts: ByLanguage<MeetingSheetTexts> = {
  nb: {
    heading: 'Lim inn møteplan',
    how: 'Kopier møteplanen fra Excel, Word eller en nettside og lim den inn her: organ, dato og gjerne frist for sakspapirer. Ingenting blir lagt inn før du har sett over.',
    field: 'Møteplanen',
    placeholder: 'Lim inn her',
    noLines: 'Vi fant ingen møter i det du limte inn.',
    nothingWritten:
      'Ingenting er skrevet i planen ennå. Møter som står der fra før, blir oppdatert og ikke lagt inn på nytt.',
    kinds: {
      new: (lines) => (lines === 1 ? 'Ett nytt møte' : `${lines} nye møter`),
      changed: (lines) => (lines === 1 ? 'Ett møte endres' : `${lines} møter endres`),
      doubtful: (lines) => (lines === 1 ? 'Ett møte bør sjekkes' : `${lines} møter bør sjekkes`),
      same: (lines) => (lines === 1 ? 'Ett møte er som før' : `${lines} møter er som før`),
      refused: (lines) => (lines === 1 ? 'Én linje kan ikke legges inn' : `${lines} linjer kan ikke legges inn`),
    },
    doubts: {
      day: (words) => `«${words}» er ikke én dag. Ordene blir stående til du skriver dagen.`,
      year: (words) => `Hvilket år er «${words}»?`,
      papers: (words) => `Fristen «${words}» er ikke en dag før møtet. Den tas ikke med.`,
      away: () => 'Dette møtet er tatt bort fra planen før.',
      called: () => 'Det står at møtet er avlyst.',
      formula: () => 'En celle ser ut som en formel. Den legges inn som tekst.',
      health: (words) => `«${words}» kan handle om helsa til en person. Alle i kanalen kan lese det.`,
    },
    lineRefusals: {
      twice: 'Det samme møtet står lenger oppe.',
      noBody: 'Linja sier ikke hvem som møtes.',
      noDate: 'Vi fant ingen dag i linja.',
      nationalId: 'Linja har et fødselsnummer. Ta det bort og lim inn igjen.',
      tooLong: 'Navnet eller stedet er for langt.',
    },
    row: (row) => `rad ${row}`,
    take: (meeting) => `Ta med ${meeting}`,
    more: (lines) => `Vis ${lines} til`,
    confirm: (added, changed) =>
      both(
        added === 0 ? '' : `Legg inn ${added}`,
        changed === 0 ? '' : `${added === 0 ? 'Endre' : 'endre'} ${changed}`,
        ' og ',
      ),
    nothingToWrite: 'Ingenting å legge inn',
    written: (added, changed) =>
      `${both(added === 0 ? '' : `${added} ${added === 1 ? 'møte' : 'møter'} er lagt inn`, changed === 0 ? '' : `${changed} er endret`, ' og ')}.`,
  },
  nn: {
    heading: 'Lim inn møteplan',
    how: 'Kopier møteplanen frå Excel, Word eller ei nettside og lim han inn her: organ, dato og gjerne frist for sakspapir. Ingenting blir lagt inn før du har sett over.',
    field: 'Møteplanen',
    placeholder: 'Lim inn her',
    noLines: 'Vi fann ingen møte i det du limte inn.',
    nothingWritten:
      'Ingenting er skrive i planen enno. Møte som står der frå før, blir oppdaterte og ikkje lagde inn på nytt.',
    kinds: {
      new: (lines) => (lines === 1 ? 'Eitt nytt møte' : `${lines} nye møte`),
      changed: (lines) => (lines === 1 ? 'Eitt møte blir endra' : `${lines} møte blir endra`),
      doubtful: (lines) => (lines === 1 ? 'Eitt møte bør sjekkast' : `${lines} møte bør sjekkast`),
      same: (lines) => (lines === 1 ? 'Eitt møte er som før' : `${lines} møte er som før`),
      refused: (lines) => (lines === 1 ? 'Éi linje kan ikkje leggjast inn' : `${lines} linjer kan ikkje leggjast inn`),
    },
    doubts: {
      day: (words) => `«${words}» er ikkje éin dag. Orda blir ståande til du skriv dagen.`,
      year: (words) => `Kva år er «${words}»?`,
      papers: (words) => `Fristen «${words}» er ikkje ein dag før møtet. Han blir ikkje teken med.`,
      away: () => 'Dette møtet er teke bort frå planen før.',
      called: () => 'Det står at møtet er avlyst.',
      formula: () => 'Ei celle ser ut som ein formel. Ho blir lagd inn som tekst.',
      health: (words) => `«${words}» kan handle om helsa til ein person. Alle i kanalen kan lese det.`,
    },
    lineRefusals: {
      twice: 'Det same møtet står lenger oppe.',
      noBody: 'Linja seier ikkje kven som møtest.',
      noDate: 'Vi fann ingen dag i linja.',
      nationalId: 'Linja har eit fødselsnummer. Ta det bort og lim inn igjen.',
      tooLong: 'Namnet eller staden er for lang.',
    },
    row: (row) => `rad ${row}`,
    take: (meeting) => `Ta med ${meeting}`,
    more: (lines) => `Vis ${lines} til`,
    confirm: (added, changed) =>
      both(
        added === 0 ? '' : `Legg inn ${added}`,
        changed === 0 ? '' : `${added === 0 ? 'Endre' : 'endre'} ${changed}`,
        ' og ',
      ),
    nothingToWrite: 'Ingenting å leggje inn',
    written: (added, changed) =>
      `${both(added === 0 ? '' : `${added} møte er ${added === 1 ? 'lagt' : 'lagde'} inn`, changed === 0 ? '' : `${changed} er endra`, ' og ')}.`,
  },
  en: {
    heading: 'Paste a plan of meetings',
    how: 'Copy the plan of meetings from Excel, Word or a web page and paste it here: body, date and, where there is one, the deadline for papers. Nothing is written before you have looked it over.',
    field: 'The plan of meetings',
    placeholder: 'Paste here',
    noLines: 'We found no meetings in what you pasted.',
    nothingWritten: 'Nothing is written in the plan yet. Meetings that are there already are updated, not added again.',
    kinds: {
      new: (lines) => (lines === 1 ? 'One new meeting' : `${lines} new meetings`),
      changed: (lines) => (lines === 1 ? 'One meeting changes' : `${lines} meetings change`),
      doubtful: (lines) => (lines === 1 ? 'One meeting should be checked' : `${lines} meetings should be checked`),
      same: (lines) => (lines === 1 ? 'One meeting is as before' : `${lines} meetings are as before`),
      refused: (lines) => (lines === 1 ? 'One line cannot be added' : `${lines} lines cannot be added`),
    },
    doubts: {
      day: (words) => `“${words}” is not one day. The words stand until you write the day.`,
      year: (words) => `Which year is “${words}”?`,
      papers: (words) => `The deadline “${words}” is no day before the meeting. It is left out.`,
      away: () => 'This meeting was taken away from the plan before.',
      called: () => 'It says that the meeting is called off.',
      formula: () => 'A cell looks like a formula. It is taken as text.',
      health: (words) => `“${words}” may tell of a person’s health. Everybody in the channel can read it.`,
    },
    lineRefusals: {
      twice: 'The same meeting stands further up.',
      noBody: 'The line does not say who meets.',
      noDate: 'We found no day in the line.',
      nationalId: 'The line has a national identity number. Take it away and paste again.',
      tooLong: 'The name or the place is too long.',
    },
    row: (row) => `row ${row}`,
    take: (meeting) => `Take in ${meeting}`,
    more: (lines) => `Show ${lines} more`,
    confirm: (added, changed) =>
      both(
        added === 0 ? '' : `Add ${added}`,
        changed === 0 ? '' : `${added === 0 ? 'Change' : 'change'} ${changed}`,
        ' and ',
      ),
    nothingToWrite: 'Nothing to add',
    written: (added, changed) =>
      `${both(added === 0 ? '' : `${added} ${added === 1 ? 'meeting is' : 'meetings are'} added`, changed === 0 ? '' : `${changed} changed`, ' and ')}.`,
  },
};
