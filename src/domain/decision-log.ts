/**
 * The log of decisions: what applies today, what has been replaced, what never bound anybody, and where each is followed
 * up. A registered decision is never changed; all that may change stands in other rows.
 */
import type { Day } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import {
  answers,
  type Decision,
  type EffectiveStep,
  type Followup,
  type FollowupState,
  isBinding,
  isWhole,
  partsOf,
} from '#domain/decision.ts';
import { compareFuzzyDates, type FuzzyDate, stateOn } from '#domain/fuzzy-date.ts';
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

/** What stands at the end of a decision's line of successors; itself where nothing came in its place. */
function latestAfter(decision: Decision, decisions: readonly Decision[]): Decision {
  const passed = new Set<Key>();
  let latest = decision;
  for (;;) {
    passed.add(latest.key);
    const next = successorOf(latest, decisions);
    if (next === null || passed.has(next.key)) return latest;
    latest = next;
  }
}

/** What stands of the answers to a proposal: whoever decides it anew has to put one of these out of force. */
export const standingAnswers = (proposal: Key, decisions: readonly Decision[]): readonly Decision[] => [
  ...new Set(decisions.filter((one) => answers(one, proposal)).map((one) => latestAfter(one, decisions))),
];

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
  const stages = partsOf(decision);
  const times = stages.map(({ when }) => when);
  // What says nothing of its beginning applies at once.
  const begun = (stage: EffectiveStep): boolean => {
    const { kind, from, words }: FuzzyDate = stage.when;
    if (kind === 'conditional') {
      const met = metOf(decision, stage, followups)?.conditionMetOn ?? null;
      return met !== null && met <= today;
    }
    return kind === 'unread' ? atOnce.test(words) : from === null || from <= today;
  };
  if (stages.some(begun)) return 'applies';
  if (times.every(({ kind }) => kind === 'unread')) return 'unclear';
  return times.every(({ kind }) => kind === 'conditional') ? 'waits' : 'ahead';
}

/** What is said of one stage, or of the decision as a whole. */
export const followupOf = (decision: Decision, followups: readonly Followup[], stage = ''): Followup | null =>
  followups.find((one) => isInUse(one) && one.decision.key === decision.key && one.stage === stage) ?? null;

/** By what a stage is told from the others. */
const stageName = ({ what, when }: EffectiveStep): string => (what.trim() === '' ? when.words : what.trim());

/** Where it stands that the condition of a stage is met: of that stage, else of the decision as a whole. */
export function metOf(decision: Decision, stage: EffectiveStep, followups: readonly Followup[]): Followup | null {
  const own = isWhole(decision) ? null : followupOf(decision, followups, stageName(stage));
  const found = (own?.conditionMetOn ?? null) === null ? followupOf(decision, followups) : own;
  return (found?.conditionMetOn ?? null) === null ? null : found;
}

/** Clerical errors in it that have been corrected, the first on top. */
export const correctionsOf = (decision: Decision, decisions: readonly Decision[]): readonly Decision[] =>
  decisions
    .filter((one) => isInUse(one) && one.kind === 'correction' && one.corrects?.key === decision.key)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));

/** An order and how it goes: vedtaksoppfølging. */
export interface OrderStanding {
  readonly order: Decision;
  readonly state: FollowupState;
  /** Whole days over its last day; null while it is not, or is done. */
  readonly late: number | null;
}

const ended: ReadonlySet<FollowupState> = new Set<FollowupState>(['implemented', 'replaced', 'repealed']);

/** What the council, or another body, has asked to have done: by deadline, and what is done last. */
export function ordersOf(
  decisions: readonly Decision[],
  { followups, today }: { readonly followups: readonly Followup[]; readonly today: Day },
): readonly OrderStanding[] {
  return decisions
    .filter((one) => isInUse(one) && one.kind === 'order' && isBinding(one) && successorOf(one, decisions) === null)
    .map((order): OrderStanding => {
      const state = followupOf(order, followups)?.state ?? 'registered';
      const time = stateOn(order.deadline, today);
      return { order, state, late: time.kind === 'over' && !ended.has(state) ? time.days : null };
    })
    .toSorted(
      byEach(
        (a, b) => Number(ended.has(a.state)) - Number(ended.has(b.state)),
        (a, b) => compareFuzzyDates(a.order.deadline, b.order.deadline),
        (a, b) => inLogOrder(a.order, b.order),
      ),
    );
}

/** The parts of it that wait for a condition which nobody has said is met; '' is the decision as a whole. */
export function unmetIn(decision: Decision, followups: readonly Followup[]): readonly string[] {
  const unmet = partsOf(decision).filter(
    (stage) => stage.when.kind === 'conditional' && metOf(decision, stage, followups) === null,
  );
  return isWhole(decision) ? unmet.map(() => '') : unmet.map(stageName);
}

/** The measures that carry it out. */
export const carriedOutBy = (decision: Decision, measures: readonly Measure[]): readonly Measure[] =>
  measures
    .filter((measure) => isInUse(measure) && measure.basis.some(({ key }) => key === decision.key))
    .toSorted((a, b) => compareText(a.code, b.code));

/** Two who say something of the same part at once write on one row. */
export const followupKeyOf = ({ key }: Pick<Decision, 'key'>, stage = ''): Key => keyOf(`followup ${key} ${stage}`);

/** How a decision is followed up, before anybody has said anything of it. */
export const blankFollowup = (row: Row, { key, code, title }: Decision, stage = ''): Followup => ({
  ...row,
  title,
  decision: { key, code, title },
  stage,
  state: 'registered',
  responsibleRole: '',
  note: '',
  conditionMetOn: null,
  conditionMetBy: '',
  replacedBy: null,
});
