/**
 * State machines of the plan's entities as tables: which step may follow, who may take it and what it needs.
 * A step that may not be taken is a `Refusal`, which `text/` turns into a sentence; nothing throws.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type Actor, holds, type Role } from '#domain/role.ts';

/** What a step can lack. One closed list, so that each has its sentence in every language. */
export const needs = [
  'adoption',
  'approvedMandate',
  'body',
  'caseNumber',
  'conditionMet',
  'consultation',
  'date',
  'deadline',
  'decision',
  'deliverable',
  'disagreement',
  'evaluation',
  'evidence',
  'followup',
  'group',
  'openProposal',
  'outcome',
  'politicalBody',
  'protocol',
  'reason',
  'replacement',
  'tasks',
  'title',
] as const;
export type Need = (typeof needs)[number];

export interface Step {
  readonly by: readonly Role[];
  readonly needs: readonly Need[];
}

/** For each state the states that may follow it; a state with an empty row is final. */
export type Steps<State extends string> = Readonly<Record<State, Readonly<Partial<Record<State, Step>>>>>;

export type Refusal =
  | { readonly kind: 'stepNotPossible'; readonly from: string; readonly to: string }
  | { readonly kind: 'stepNotYours'; readonly by: readonly Role[] }
  | { readonly kind: 'stepNeeds'; readonly needs: readonly Need[] };

/**
 * May `actor` take the step? `lacks` tells which of the step's needs are not met.
 * Right is asked before need, so that nobody is told to fill in a field that does not help them.
 */
export function takeStep<State extends string>(
  steps: Steps<State>,
  from: State,
  to: State,
  actor: Actor,
  lacks: (need: Need) => boolean,
): Result<State, Refusal> {
  const step = steps[from][to];
  if (step === undefined) return fail({ kind: 'stepNotPossible', from, to });
  if (!holds(actor, step.by)) return fail({ kind: 'stepNotYours', by: step.by });
  const missing = step.needs.filter(lacks);
  return missing.length > 0 ? fail({ kind: 'stepNeeds', needs: missing }) : succeed(to);
}

/** Who may take a step; nobody where there is none. */
export const takersOf = <State extends string>(steps: Steps<State>, from: State, to: State): readonly Role[] =>
  steps[from][to]?.by ?? [];

/** Every step out of a state, each taken or refused: what a menu shows. */
export function stepsFrom<State extends string>(
  steps: Steps<State>,
  from: State,
  actor: Actor,
  lacks: (need: Need) => boolean,
): readonly { readonly to: State; readonly outcome: Result<State, Refusal> }[] {
  return (Object.keys(steps[from]) as State[]).map((to) => ({ to, outcome: takeStep(steps, from, to, actor, lacks) }));
}
