/**
 * The log of decisions: what applies today, what has been replaced, what never bound anybody, and where each is followed
 * up. A registered decision is never changed; all that may change stands in other rows.
 */
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { type Decision, type Followup, isBinding } from '#domain/decision.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { isInUse, type Row } from '#domain/row.ts';

/** Newest first; what has no day comes last. */
export const inLogOrder: (a: Decision, b: Decision) => number = byEach(
  (a, b) => (a.on === b.on ? 0 : (a.on ?? '') < (b.on ?? '') ? 1 : -1),
  (a, b) => compareText(b.code, a.code),
);

/** The decision that came in place of this one. */
export const successorOf = (decision: Decision, decisions: readonly Decision[]): Decision | null =>
  decisions.find((other) => isInUse(other) && other.replaces?.key === decision.key && isBinding(other)) ?? null;

/**
 * applies      in force today
 * ahead        takes effect on a day to come
 * waits        takes effect when a condition is met
 * unclear      its words of time say no day
 * superseded   another decision came in its place; both stay
 * unbinding    postponed, rejected, taken note of or passed on: nothing to carry out
 */
export type DecisionStanding = 'applies' | 'ahead' | 'waits' | 'unclear' | 'superseded' | 'unbinding';

/** Words that decisions use for «from today», in both written languages. */
const atOnce = /^\s*(straks|umiddelbart|med en gang|med éin gong|med ein gong|fra vedtak|frå vedtak)/i;

export function decisionStanding(
  decision: Decision,
  { decisions, followups, today }: { decisions: readonly Decision[]; followups: readonly Followup[]; today: Day },
): DecisionStanding {
  if (!isBinding(decision)) return 'unbinding';
  if (successorOf(decision, decisions) !== null) return 'superseded';
  const times = decision.stages.length > 0 ? decision.stages.map(({ when }) => when) : [decision.effective];
  const met = followupOf(decision, followups)?.conditionMetOn ?? null;
  // What says nothing of its beginning applies at once.
  const begun = ({ kind, from, words }: FuzzyDate): boolean => {
    if (kind === 'conditional') return met !== null && met <= today;
    return kind === 'unread' ? atOnce.test(words) : from === null || from <= today;
  };
  if (times.some(begun)) return 'applies';
  if (times.every(({ kind }) => kind === 'unread')) return 'unclear';
  return times.every(({ kind }) => kind === 'conditional') ? 'waits' : 'ahead';
}

/** Of the decision as a whole. */
export const followupOf = (decision: Decision, followups: readonly Followup[]): Followup | null =>
  followups.find((one) => isInUse(one) && one.decision.key === decision.key && one.stage === '') ?? null;

/** Does any part of it wait for a condition? */
export const hasCondition = ({ effective, stages }: Decision): boolean =>
  effective.kind === 'conditional' || stages.some(({ when }) => when.kind === 'conditional');

/** The measures that carry it out. */
export const carriedOutBy = (decision: Decision, measures: readonly Measure[]): readonly Measure[] =>
  measures
    .filter((measure) => isInUse(measure) && measure.basis.some(({ key }) => key === decision.key))
    .toSorted((a, b) => compareText(a.code, b.code));

/** Two who say something of the same part at once write on one row. */
export const followupKeyOf = ({ key }: Pick<Decision, 'key'>, stage = ''): Key => keyOf(`followup ${key} ${stage}`);

/** How a decision is followed up, before anybody has said anything of it. */
export const blankFollowup = (row: Row, { key, code, title }: Decision): Followup => ({
  ...row,
  title,
  decision: { key, code, title },
  stage: '',
  state: 'registered',
  responsibleRole: '',
  note: '',
  conditionMetOn: null,
  conditionMetBy: '',
  replacedBy: null,
});
