/** What stands in a decision, in words: what a correction says that it was. */
import type { CorrectedField, Decision } from '#domain/decision.ts';
import { draftLabels } from '#text/agenda-item.ts';
import { formatDay } from '#text/calendar-words.ts';
import { decisionLabels } from '#text/decision.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { effectLine } from '#text/proposal-lines.ts';

export function correctable(decision: Decision, field: CorrectedField, language: Language): string {
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

/** The title of a decision is what stands over it. */
export const correctedLabel = (field: CorrectedField, language: Language): string =>
  (field === 'title' ? draftLabels.title : decisionLabels[field])[language];
