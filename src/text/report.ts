/** Words for status reports, drafts and sent. */
import type { Mood, Report, ReportContent, ReportKind, ReportState, SentReport } from '#domain/report.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

/** Under the mood where one is chosen. */
export const moodMeanings: ChoiceLabels<Mood> = {
  onTrack: { nb: 'Det går etter planen', nn: 'Det går etter planen', en: 'It goes as planned' },
  slow: { nb: 'Vi klarer det selv', nn: 'Vi klarer det sjølve', en: 'We manage by ourselves' },
  needsHelp: { nb: 'Prosjektgruppa må inn', nn: 'Prosjektgruppa må inn', en: 'The project group must step in' },
};

export const reportStateLabels: ChoiceLabels<ReportState> = {
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  sent: { nb: 'Levert', nn: 'Levert', en: 'Handed in' },
  read: { nb: 'Lest', nn: 'Lesen', en: 'Read' },
  inSteeringPack: { nb: 'I sakspapirene', nn: 'I sakspapira', en: 'In the meeting papers' },
  seen: { nb: 'Sett av styringsgruppa', nn: 'Sett av styringsgruppa', en: 'Seen by the steering group' },
};

export const reportKindLabels: ChoiceLabels<ReportKind> = {
  group: { nb: 'Grupperapport', nn: 'Grupperapport', en: 'Group report' },
  summary: { nb: 'Samlet rapport', nn: 'Samla rapport', en: 'Summary report' },
  steering: { nb: 'Styringsrapport', nn: 'Styringsrapport', en: 'Steering report' },
};

const contentLabels: Readonly<Record<keyof ReportContent, ByLanguage<string>>> = {
  title: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  period: { nb: 'Periode', nn: 'Periode', en: 'Period' },
  mood: { nb: 'Hvordan går det', nn: 'Korleis går det', en: 'How it goes' },
  summary: { nb: 'Oppsummering', nn: 'Oppsummering', en: 'Summary' },
  hindrance: { nb: 'Hva hindrer', nn: 'Kva hindrar', en: 'What hinders' },
  helpNeeded: { nb: 'Ønsker hjelp til', nn: 'Ønskjer hjelp til', en: 'Wants help with' },
  next: { nb: 'Videre', nn: 'Vidare', en: 'Next' },
  measures: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
  sources: { nb: 'Bygger på', nn: 'Byggjer på', en: 'Draws on' },
};

export const reportLabels: FieldLabels<Report> = {
  ...contentLabels,
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  dueOn: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
};

export const sentReportLabels: FieldLabels<SentReport> = {
  ...contentLabels,
  sentAt: { nb: 'Levert', nn: 'Levert', en: 'Handed in' },
  sentBy: { nb: 'Levert av', nn: 'Levert av', en: 'Handed in by' },
  report: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  document: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  documentSum: {
    nb: 'Fingeravtrykk av dokumentet',
    nn: 'Fingeravtrykk av dokumentet',
    en: 'Fingerprint of the document',
  },
};
