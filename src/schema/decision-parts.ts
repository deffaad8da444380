/** Parts of decisions that are kept as JSON, alike in a draft and in what was registered. */
import { consultationOutcomes } from '#domain/consultation.ts';
import { type ConsultedAs, correctedFields, type Correction, type EffectiveStep } from '#domain/decision.ts';
import { fuzzyDateData } from '#schema/fuzzy-date-field.ts';
import { dayText, objectOf, oneOf, orNull, type Parse, refData, string } from '#schema/parse.ts';

export const effectiveStep: Parse<EffectiveStep> = objectOf<EffectiveStep>({
  what: string,
  when: fuzzyDateData,
  saidBy: string,
});

export const consultedAs: Parse<ConsultedAs> = objectOf<ConsultedAs>({
  consultation: refData,
  outcome: oneOf(consultationOutcomes),
  on: orNull(dayText),
  disagreement: string,
});

export const correction: Parse<Correction> = objectOf<Correction>({
  field: oneOf(correctedFields),
  from: string,
  to: string,
});
