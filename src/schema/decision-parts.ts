/** Parts of decisions that are kept as JSON, alike in a draft and in what was registered. */
import type { EffectiveStep } from '#domain/decision.ts';
import { fuzzyDateData } from '#schema/fuzzy-date-field.ts';
import { objectOf, type Parse, string } from '#schema/parse.ts';

export const effectiveStep: Parse<EffectiveStep> = objectOf<EffectiveStep>({
  what: string,
  when: fuzzyDateData,
  saidBy: string,
});
