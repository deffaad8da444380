/**
 * Medvirkning: who was heard, where, and what came of it. An attempt that failed is shown too; input (innspill) from
 * outside gets an answer.
 */
import type { Day } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const involvementForms = ['inform', 'consult', 'involve', 'decideWith'] as const;
export type InvolvementForm = (typeof involvementForms)[number];

export const involvementStates = ['planned', 'held', 'failed', 'cancelled'] as const;
export type InvolvementState = (typeof involvementStates)[number];

export interface Involvement extends Row {
  readonly title: string;
  readonly form: InvolvementForm;
  readonly state: InvolvementState;
  readonly stakeholders: readonly Ref[];
  readonly milestone: Ref | null;
  /** An existing meeting place rather than a meeting of our own. */
  readonly arena: string;
  readonly when: FuzzyDate;
  readonly cameIn: string;
  /** How it was used, or why not. */
  readonly used: string;
}

const anyone: readonly Role[] = ['projectLeader', 'groupLeader', 'member', 'politicalSecretariat'];

export const involvementSteps: Steps<InvolvementState> = {
  planned: {
    held: { by: anyone, needs: [] },
    failed: { by: anyone, needs: ['reason'] },
    cancelled: { by: anyone, needs: [] },
  },
  held: { planned: { by: anyone, needs: [] } },
  failed: { planned: { by: anyone, needs: [] } },
  cancelled: { planned: { by: anyone, needs: [] } },
};

export function moveInvolvement(
  involvement: Involvement,
  to: InvolvementState,
  actor: Actor,
): Result<Involvement, Refusal> {
  const lacks = (need: Need): boolean => need === 'reason' && involvement.cameIn.trim() === '';
  const step = takeStep(involvementSteps, involvement.state, to, actor, lacks);
  return step.ok ? succeed({ ...involvement, state: to }) : fail(step.failure);
}

export const inputStates = ['received', 'answered'] as const;
export type InputState = (typeof inputStates)[number];

export interface Input extends Row {
  readonly title: string;
  /** Organisation, council or «innbygger»; never a private person's name. */
  readonly from: string;
  readonly receivedOn: Day | null;
  readonly text: string;
  readonly state: InputState;
  readonly answer: string;
  readonly involvement: Ref | null;
}

/** A meeting point of which only the name is known. */
export const blankInvolvement = (row: Row): Involvement => ({
  ...row,
  title: '',
  form: 'consult',
  state: 'planned',
  stakeholders: [],
  milestone: null,
  arena: '',
  when: undated,
  cameIn: '',
  used: '',
});

export const blankInput = (row: Row): Input => ({
  ...row,
  title: '',
  from: '',
  receivedOn: null,
  text: '',
  state: 'received',
  answer: '',
  involvement: null,
});

/** Input is answered when there is an answer; one taken back leaves it waiting again. */
export const answerInput = (answer: string): Pick<Input, 'answer' | 'state'> => ({
  answer,
  state: answer.trim() === '' ? 'received' : 'answered',
});
