/** Words for drøfting with the unions. */
import type { Consultation, ConsultationOutcome, ConsultationState } from '#domain/consultation.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const consultationOutcomeLabels: ChoiceLabels<ConsultationOutcome> = {
  agreement: { nb: 'Enighet', nn: 'Semje', en: 'Agreement' },
  disagreement: { nb: 'Uenighet protokollført', nn: 'Usemje protokollført', en: 'Disagreement recorded' },
  notRequired: { nb: 'Ikke drøftingspliktig', nn: 'Ikkje drøftingspliktig', en: 'Consultation not required' },
};

export const consultationStateLabels: ChoiceLabels<ConsultationState> = {
  planned: { nb: 'Planlagt', nn: 'Planlagd', en: 'Planned' },
  held: { nb: 'Holdt', nn: 'Halden', en: 'Held' },
  confirmed: { nb: 'Bekreftet', nn: 'Stadfesta', en: 'Confirmed' },
};

export const consultationLabels: FieldLabels<Consultation> = {
  title: { nb: 'Drøfting', nn: 'Drøfting', en: 'Consultation' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  on: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  unions: { nb: 'Fagforeninger', nn: 'Fagforeiningar', en: 'Trade unions' },
  proposals: { nb: 'Forslag', nn: 'Framlegg', en: 'Proposals' },
  decisions: { nb: 'Beslutninger', nn: 'Avgjerder', en: 'Decisions' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  disagreement: { nb: 'Uenighet, ordrett', nn: 'Usemje, ordrett', en: 'Disagreement, word for word' },
  reason: { nb: 'Hvorfor ikke drøftingspliktig', nn: 'Kvifor ikkje drøftingspliktig', en: 'Why not required' },
  protocol: { nb: 'Protokoll', nn: 'Protokoll', en: 'Protocol' },
  confirmedBy: { nb: 'Bekreftet av', nn: 'Stadfesta av', en: 'Confirmed by' },
  confirmedAt: { nb: 'Bekreftet tidspunkt', nn: 'Stadfesta tidspunkt', en: 'Confirmed at' },
};
