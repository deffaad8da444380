/**
 * Drøfting: the duty to discuss a proposal with the unions before it is decided (Hovedavtalen KS; arbeidsmiljøloven
 * kap. 8). It counts when the union representative has confirmed it, or the protocol is attached.
 */
import type { Day, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type Actor, holds, leading, type Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takersOf, takeStep } from '#domain/steps.ts';

export const consultationOutcomes = ['agreement', 'disagreement', 'notRequired'] as const;
export type ConsultationOutcome = (typeof consultationOutcomes)[number];

export const consultationStates = ['planned', 'held', 'confirmed'] as const;
export type ConsultationState = (typeof consultationStates)[number];

export interface Consultation extends Row {
  readonly title: string;
  readonly state: ConsultationState;
  readonly on: Day | null;
  readonly unions: string;
  readonly proposals: readonly Ref[];
  readonly decisions: readonly Ref[];
  readonly outcome: ConsultationOutcome | null;
  /** The unions' disagreement word for word; locked once confirmed. */
  readonly disagreement: string;
  /** Why drøfting is not required. */
  readonly reason: string;
  /** Link to the protocol. */
  readonly protocol: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant | null;
}

export const consultationSteps: Steps<ConsultationState> = {
  planned: {
    held: { by: ['projectLeader', 'unionRepresentative'], needs: ['date', 'outcome', 'reason', 'disagreement'] },
  },
  held: {
    confirmed: { by: ['unionRepresentative'], needs: [] },
    planned: { by: ['projectLeader', 'unionRepresentative'], needs: [] },
  },
  confirmed: {},
};

const unions: readonly Role[] = ['unionRepresentative'];

/** The unions' words are there. */
const hasDisagreement = ({ disagreement }: Consultation): boolean => disagreement.trim() !== '';

/** What they have said against it is not taken up again by anybody else. */
const stepsOf = (consultation: Consultation): Steps<ConsultationState> =>
  hasDisagreement(consultation)
    ? { ...consultationSteps, held: { ...consultationSteps.held, planned: { by: unions, needs: [] } } }
    : consultationSteps;

/** Whose right a step is taken by. */
export const takersOfConsultation = (consultation: Consultation, to: ConsultationState): readonly Role[] =>
  takersOf(stepsOf(consultation), consultation.state, to);

export function moveConsultation(
  consultation: Consultation,
  to: ConsultationState,
  actor: Actor,
): Result<Consultation, Refusal> {
  const lacks = (need: Need): boolean => {
    if (need === 'date') return consultation.on === null;
    if (need === 'outcome') return consultation.outcome === null;
    if (need === 'reason') return consultation.outcome === 'notRequired' && consultation.reason.trim() === '';
    return need === 'disagreement' && consultation.outcome === 'disagreement' && !hasDisagreement(consultation);
  };
  const step = takeStep(stepsOf(consultation), consultation.state, to, actor, lacks);
  return step.ok ? succeed({ ...consultation, state: to }) : fail(step.failure);
}

/** Held with an outcome, whichever, and confirmed by the unions or shown by the protocol. */
export const counts = (consultation: Consultation): boolean =>
  consultation.removed === null &&
  consultation.state !== 'planned' &&
  (consultation.state === 'confirmed' || consultation.protocol.trim() !== '');

export const isConsulted = (proposal: Key, consultations: readonly Consultation[]): boolean =>
  consultations.some(
    (consultation) => counts(consultation) && consultation.proposals.some((discussed) => discussed.key === proposal),
  );

/** Whom SharePoint lets write the list; the steps have rules of their own. */
export const consultationKeepers: readonly Role[] = [...leading, 'unionRepresentative'];

export const consultationParts = ['on', 'unions', 'outcome', 'disagreement', 'reason', 'protocol', 'removed'] as const;
/** What is written of a drøfting, or that it is taken away; its state is the steps' own. */
export type ConsultationPart = (typeof consultationParts)[number];

/**
 * Who may write a part of it. Nobody when the unions have confirmed it. Before that their disagreement is theirs word for
 * word from the moment that it stands there, and with it that it ended in disagreement: nobody else rewrites it, whoever
 * wrote it down.
 */
export function writersOfConsultation(consultation: Consultation, part: ConsultationPart): readonly Role[] {
  if (consultation.state === 'confirmed') return [];
  const isTheirs = part === 'disagreement' || part === 'outcome' || part === 'removed';
  return isTheirs && hasDisagreement(consultation) ? unions : consultationKeepers;
}

export const consultationMayBeWritten = (consultation: Consultation, part: ConsultationPart, actor: Actor): boolean =>
  holds(actor, writersOfConsultation(consultation, part));

/** Which of the parts that `after` differs in the actor may not write; the first of them, or null. */
export const lockedPart = (now: Consultation, after: Consultation, actor: Actor): ConsultationPart | null =>
  consultationParts.find((part) => now[part] !== after[part] && !consultationMayBeWritten(now, part, actor)) ?? null;

/** Drøfting that is not yet held. */
export const blankConsultation = (row: Row): Consultation => ({
  ...row,
  title: '',
  state: 'planned',
  on: null,
  unions: '',
  proposals: [],
  decisions: [],
  outcome: null,
  disagreement: '',
  reason: '',
  protocol: '',
  confirmedBy: '',
  confirmedAt: null,
});
