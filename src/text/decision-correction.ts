/** What stands in a decision, in words: what a correction says that it was. */
import type { CorrectedField, Decision } from '#domain/decision.ts';
import { correctedTo } from '#domain/decision-correction.ts';
import { draftLabels } from '#text/agenda-item.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionLabels } from '#text/decision.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { effectLine } from '#text/proposal-lines.ts';

function wordsOf(decision: Decision, field: CorrectedField, language: Language): string {
  switch (field) {
    case 'title':
    case 'decidedBy':
    case 'caseNumber':
    case 'source':
      return decision[field];
    case 'points':
    case 'openPoints':
      return decision[field].join('\n');
    case 'on':
      return decision.on === null ? '' : formatDay(decision.on, language, 'long');
    case 'effective':
      return effectLine(decision, language);
    case 'deadline':
      return decision.deadline.words === '' ? '' : formatFuzzyDate(decision.deadline, language);
  }
}

/** As it stands in the record, or as it was last corrected. */
export const readsNow = (
  decision: Decision,
  field: CorrectedField,
  { decisions, language }: { readonly decisions: readonly Decision[]; readonly language: Language },
): string => correctedTo(decision, decisions).get(field) ?? wordsOf(decision, field, language);

/** The title of a decision is what stands over it. */
export const correctedLabel = (field: CorrectedField, language: Language): string =>
  (field === 'title' ? draftLabels.title : decisionLabels[field])[language];
