/** Words for the journal: which records stand in the archive, and whether the public may read them. */
import type { JournaledKind, JournalEntry } from '#domain/journal.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const journaledKindLabels: ChoiceLabels<JournaledKind> = {
  decision: { nb: 'Vedtak eller beslutning', nn: 'Vedtak eller avgjerd', en: 'Decision' },
  consultation: { nb: 'Drøftingsprotokoll', nn: 'Drøftingsprotokoll', en: 'Protocol of consultation' },
  meeting: { nb: 'Møtereferat', nn: 'Møtereferat', en: 'Minutes of a meeting' },
  sentReport: { nb: 'Levert rapport', nn: 'Levert rapport', en: 'Report handed in' },
};

export const journalLabels: FieldLabels<JournalEntry> = {
  title: { nb: 'Journalføring', nn: 'Journalføring', en: 'Journal entry' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  about: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  enteredAt: { nb: 'Ført tidspunkt', nn: 'Ført tidspunkt', en: 'Entered at' },
  enteredBy: { nb: 'Ført av', nn: 'Ført av', en: 'Entered by' },
  archiveCase: { nb: 'Arkivsaksnummer', nn: 'Arkivsaksnummer', en: 'Archive case number' },
  journaledOn: { nb: 'Journalført', nn: 'Journalført', en: 'Journaled on' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
};
