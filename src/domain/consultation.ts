/**
 * Drøfting: the duty to discuss a proposal with the unions before it is decided (Hovedavtalen KS; arbeidsmiljøloven
 * kap. 8). It counts when the union representative has confirmed it, or the protocol is attached.
 */
import type { Day, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type Actor, leading, type Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

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
  planned: { held: { by: ['projectLeader', 'unionRepresentative'], needs: ['date', 'outcome', 'reason'] } },
  held: {
    confirmed: { by: ['unionRepresentative'], needs: [] },
    planned: { by: ['projectLeader', 'unionRepresentative'], needs: [] },
  },
  confirmed: {},
};

export function moveConsultation(
  consultation: Consultation,
  to: ConsultationState,
  actor: Actor,
): Result<Consultation, Refusal> {
  const lacks = (need: Need): boolean => {
    if (need === 'date') return consultation.on === null;
    if (need === 'outcome') return consultation.outcome === null;
    if (need !== 'reason') return false;
    if (consultation.outcome === 'notRequired') return consultation.reason.trim() === '';
    return consultation.outcome === 'disagreement' && consultation.disagreement.trim() === '';
  };
  const step = takeStep(consultationSteps, consultation.state, to, actor, lacks);
  return step.ok ? succeed({ ...consultation, state: to }) : fail(step.failure);
}

/** Held with an outcome, and confirmed by the unions or shown by the protocol. */
export const counts = (consultation: Consultation): boolean =>
  consultation.removed === null &&
  consultation.state !== 'planned' &&
  (consultation.state === 'confirmed' || consultation.protocol.trim() !== '' || consultation.outcome === 'notRequired');

export const isConsulted = (proposal: Key, consultations: readonly Consultation[]): boolean =>
  consultations.some(
    (consultation) => counts(consultation) && consultation.proposals.some((discussed) => discussed.key === proposal),
  );

/** Whom SharePoint lets write the list; the steps have rules of their own. */
export const consultationKeepers: readonly Role[] = [...leading, 'unionRepresentative'];

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
