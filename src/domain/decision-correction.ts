/**
 * A decision as it reads with its clerical errors corrected. What was registered stays as it was, and what was written wrong
 * stands in the corrections beside it; this is only how it is read.
 */
import type { CorrectedField, Decision } from '#domain/decision.ts';
import { correctionsOf } from '#domain/decision-log.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';

/** What each corrected part should be; of several corrections of one part the last. */
export const correctedTo = (decision: Decision, decisions: readonly Decision[]): ReadonlyMap<CorrectedField, string> =>
  new Map(correctionsOf(decision, decisions).flatMap((one) => one.corrected.map(({ field, to }) => [field, to])));

/**
 * Its words, names, number and day as they should be. Its times are in the words of the correction (`correctedTo`), for
 * what they were read as counts in the log until a new decision says otherwise.
 */
export function asCorrected(decision: Decision, decisions: readonly Decision[]): Decision {
  const corrected = correctedTo(decision, decisions);
  if (corrected.size === 0) return decision;
  const words = (field: 'title' | 'decidedBy' | 'caseNumber' | 'source'): string =>
    corrected.get(field) ?? decision[field];
  const lines = (field: 'points' | 'openPoints'): readonly string[] =>
    corrected.get(field)?.split('\n') ?? decision[field];
  const { from, to } = readFuzzyDate(corrected.get('on') ?? '', contextWithoutClues);
  return {
    ...decision,
    title: words('title'),
    decidedBy: words('decidedBy'),
    caseNumber: words('caseNumber'),
    source: words('source'),
    points: lines('points'),
    openPoints: lines('openPoints'),
    on: from !== null && from === to ? from : decision.on,
  };
}
