/** Drøftinger with the unions, with outcome and protocol. */
import { type Consultation, consultationOutcomes, consultationStates } from '#domain/consultation.ts';
import { refs } from '#schema/compound-field.ts';
import { choice, choiceOrNone, day, instant, note, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { consultationLabels, consultationOutcomeLabels, consultationStateLabels } from '#text/consultation.ts';

export const consultations = defineList<Consultation>({
  name: 'Consultations',
  entity: 'consultation',
  rights: 'ledAndUnions',
  labels: consultationLabels,
  fields: {
    title: title(),
    state: choice('State', consultationStates, consultationStateLabels, 'planned', { indexed: true }),
    on: day('HeldOn', { indexed: true }),
    unions: text('Unions'),
    proposals: refs('Proposals'),
    decisions: refs('Decisions'),
    outcome: choiceOrNone('Outcome', consultationOutcomes, consultationOutcomeLabels),
    disagreement: note('Disagreement'),
    reason: note('Reason'),
    protocol: note('Protocol'),
    confirmedBy: text('ConfirmedBy'),
    confirmedAt: instant('ConfirmedAt'),
  },
});
