/**
 * Where a proposal stands on its way: the stops of its path, whom it waits for, what has come of drøfting, and which steps
 * may follow. All of it is worked out from the rows; the state machine itself is `proposal.ts`.
 */
import type { Day } from '#base/clock.ts';
import { type Result, succeed } from '#base/result.ts';
import { bodyNamed } from '#domain/body.ts';
import { type Consultation, counts, isConsulted } from '#domain/consultation.ts';
import { answers, type Decision } from '#domain/decision.ts';
import type { Body, PlanSettings } from '#domain/plan.ts';
import {
  decidesOn,
  moveProposal,
  type Proposal,
  type ProposalState,
  proposalStates,
  type ProposalSurroundings,
  type RouteStep,
  stateOf,
  takersOfStep,
} from '#domain/proposal.ts';
import type { Actor, Role } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';
import type { Refusal } from '#domain/steps.ts';

/** `skipped`: it went on without this stop, and the record says so. */
export type StopStanding = 'past' | 'current' | 'ahead' | 'skipped';

export interface Stop {
  readonly state: ProposalState;
  readonly standing: StopStanding;
}

const stopsOf = ({ consultation }: PlanSettings): readonly ProposalState[] =>
  consultation === 'beforeRecommendation'
    ? ['draft', 'handedIn', 'compiled', 'consulted', 'recommended', 'decided']
    : ['draft', 'handedIn', 'compiled', 'recommended', 'consulted', 'decided'];

const answersTo = (proposal: Proposal, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter((decision) => answers(decision, proposal.key));

/** The stops in order, the last one final. A consultant's recommendation has none: it is kept as it was given. */
export function pathOf(
  proposal: Proposal,
  { settings, consultations, decisions }: ProposalSurroundings,
): readonly Stop[] {
  const { kind } = proposal;
  const state = stateOf(proposal, decisions);
  if (kind === 'consultantRecommendation') return [];
  const walked = (stops: readonly ProposalState[]): readonly Stop[] => {
    const at = stops.indexOf(state);
    const consulted = consultationStanding(proposal, consultations).kind === 'done';
    return stops.map((stop, index) => {
      if (index === at) return { state: stop, standing: 'current' };
      if (index > at) return { state: stop, standing: 'ahead' };
      return { state: stop, standing: stop === 'consulted' && !consulted ? 'skipped' : 'past' };
    });
  };
  if (state === 'withdrawn') return walked(['draft', 'withdrawn']);
  // What was decided before the plan came here walked a path that nobody recorded.
  const before = state === 'decided' && answersTo(proposal, decisions).some((one) => one.registeredAfterwards);
  if (before) return walked(['draft', 'decided']);
  if (kind === 'planChange') return walked(['draft', 'handedIn', 'decided']);
  return walked(stopsOf(settings));
}

/** What has come of drøfting. Of several that say the same the latest is told. */
export type ConsultationStanding =
  | { readonly kind: 'done'; readonly consultation: Consultation }
  /** Held, but neither confirmed by the unions nor shown by a protocol. */
  | { readonly kind: 'unconfirmed'; readonly consultation: Consultation }
  | { readonly kind: 'planned'; readonly consultation: Consultation }
  /** It went on without; the sentence says why. */
  | { readonly kind: 'passedBy'; readonly because: string }
  | { readonly kind: 'none' };

export const consultationsAbout = (
  proposal: Proposal,
  consultations: readonly Consultation[],
): readonly Consultation[] =>
  consultations
    .filter((one) => isInUse(one) && one.proposals.some(({ key }) => key === proposal.key))
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));

export function consultationStanding(proposal: Proposal, consultations: readonly Consultation[]): ConsultationStanding {
  const about = consultationsAbout(proposal, consultations);
  const done = about.find(counts);
  if (done !== undefined) return { kind: 'done', consultation: done };
  // What does not count took it nowhere: it is the sentence that did.
  const because = proposal.unconsultedBecause.trim();
  if (because !== '') return { kind: 'passedBy', because };
  const held = about.find(({ state }) => state === 'held');
  if (held !== undefined) return { kind: 'unconfirmed', consultation: held };
  const [planned] = about;
  return planned === undefined ? { kind: 'none' } : { kind: 'planned', consultation: planned };
}

export type Awaited =
  { readonly kind: 'group' } | { readonly kind: 'unions' } | { readonly kind: 'body'; readonly body: Body };

const ofBody = (body: Body): Awaited => ({ kind: 'body', body });

/** The first body that it has before it on its route to the decision; else whoever decides. */
function nextOnRoute(proposal: Proposal, settings: PlanSettings): Body {
  const ahead = proposal.route.find(({ body, on }) => on === null && bodyNamed(body) !== null);
  return (ahead === undefined ? null : bodyNamed(ahead.body)) ?? decidesOn(proposal, settings);
}

/**
 * Who may go on without drøfting, for one sentence of reason: whoever takes the step that the gate stands before. Nobody
 * while it is not there yet, and nobody afterwards: the sentence stays as it was when the step was taken.
 */
export function reasonWriters(proposal: Proposal, surroundings: ProposalSurroundings): readonly Role[] {
  const { settings, consultations, decisions } = surroundings;
  const gate = settings.consultation === 'beforeRecommendation' ? 'compiled' : 'recommended';
  const isThere = proposal.kind === 'proposal' && stateOf(proposal, decisions) === gate;
  if (!isThere || !mayBeWritten(proposal, decisions) || isConsulted(proposal.key, consultations)) return [];
  return takersOfStep(proposal, gate === 'compiled' ? 'recommended' : 'decided', surroundings);
}

/** Who has to do something for the proposal to come further; null where nobody has. */
export function awaitedBy(
  proposal: Proposal,
  { settings, consultations, decisions }: ProposalSurroundings,
): Awaited | null {
  if (!isOpen(proposal, decisions) || proposal.kind === 'consultantRecommendation') return null;
  const early = settings.consultation === 'beforeRecommendation';
  const standing = consultationStanding(proposal, consultations).kind;
  const settled = standing === 'done' || standing === 'passedBy';
  const last = ofBody(nextOnRoute(proposal, settings));
  const atLast = settled ? last : ({ kind: 'unions' } as const);
  const state = stateOf(proposal, decisions);
  switch (state) {
    case 'draft':
      return { kind: 'group' };
    case 'handedIn':
      return ofBody(proposal.kind === 'planChange' ? decidesOn(proposal, settings) : settings.compiles);
    case 'compiled':
      return early && !settled ? { kind: 'unions' } : ofBody(settings.recommends);
    case 'consulted':
      return early ? ofBody(settings.recommends) : last;
    case 'recommended':
      return early ? last : atLast;
    case 'decided':
    case 'withdrawn':
      return null;
  }
}

/** Nothing but the decision is left. A small change of the plan waits for no meeting: it is decided where it is read. */
export function isReady(proposal: Proposal, surroundings: ProposalSurroundings): boolean {
  const awaited = awaitedBy(proposal, surroundings);
  const { settings } = surroundings;
  const decider = proposal.kind === 'planChange' ? settings.changes.large : decidesOn(proposal, settings);
  if (awaited?.kind !== 'body' || awaited.body !== decider) return false;
  const path = pathOf(proposal, surroundings);
  const next = path.find(({ state, standing }) => standing === 'ahead' && state !== 'consulted');
  return next?.state === 'decided';
}

/** Neither decided, withdrawn, taken away nor gone into another. */
export function isOpen(proposal: Proposal, decisions: readonly Decision[]): boolean {
  const state = stateOf(proposal, decisions);
  return isInUse(proposal) && proposal.mergedInto === null && state !== 'decided' && state !== 'withdrawn';
}

/** A proposal may be written on until it is decided; a consultant's recommendation is kept as it was given. */
export const mayBeWritten = (proposal: Proposal, decisions: readonly Decision[]): boolean =>
  proposal.kind !== 'consultantRecommendation' &&
  proposal.mergedInto === null &&
  isInUse(proposal) &&
  stateOf(proposal, decisions) !== 'decided';

/** The stop that the body has on the route is passed; where it has none it is one more, before those that are left. */
function recommendedOn(route: readonly RouteStep[], by: Body, name: string, today: Day): readonly RouteStep[] {
  const planned = route.findIndex(({ body, on }) => on === null && bodyNamed(body) === by);
  if (planned !== -1) return route.map((step, index) => (index === planned ? { ...step, on: today } : step));
  const left = route.findIndex(({ on }) => on === null);
  const made = { body: name, on: today, caseNumber: '', recommendation: '' };
  return route.toSpliced(left === -1 ? route.length : left, 0, made);
}

export interface NextStep {
  readonly to: ProposalState;
  /** The step, or why this person cannot take it now. */
  readonly outcome: Result<Proposal, Refusal>;
}

/** Every step that the path has from here, the way forward first and withdrawal last. */
export const nextSteps = (proposal: Proposal, actor: Actor, surroundings: ProposalSurroundings): readonly NextStep[] =>
  proposal.mergedInto !== null || !isInUse(proposal)
    ? []
    : proposalStates
        .map((to) => ({ to, outcome: moveProposal(proposal, to, actor, surroundings) }))
        .filter(({ outcome }) => outcome.ok || outcome.failure.kind !== 'stepNotPossible');

/**
 * The fields that a step changes: the state, and what the step puts on record. The day that it was handed in is kept the
 * first time; who recommended it, and when, goes on its way to the decision. `recommender` is the body's name.
 */
export function takeProposalStep(
  proposal: Proposal,
  to: ProposalState,
  actor: Actor,
  surroundings: ProposalSurroundings,
  { today, recommender }: { readonly today: Day; readonly recommender: string },
): Result<Partial<Proposal>, Refusal> {
  const moved = moveProposal(proposal, to, actor, surroundings);
  if (!moved.ok) return moved;
  if (to === 'handedIn' && proposal.proposedOn === null) return succeed({ state: to, proposedOn: today });
  if (to === 'recommended') {
    return succeed({
      state: to,
      route: recommendedOn(proposal.route, surroundings.settings.recommends, recommender, today),
    });
  }
  // Taken up again it walks its path anew; why it went on the last time is in its history.
  if (to === 'draft' && proposal.unconsultedBecause !== '') return succeed({ state: to, unconsultedBecause: '' });
  return succeed({ state: to });
}

/** What was decided about it that did not settle it: postponed, taken note of, passed on. The latest first. */
export const unsettledBy = (proposal: Proposal, decisions: readonly Decision[]): readonly Decision[] =>
  decisions
    .filter(
      (decision) =>
        isInUse(decision) &&
        !answers(decision, proposal.key) &&
        decision.proposals.some(({ key }) => key === proposal.key),
    )
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));

/** What settled it. */
export const settledBy = (proposal: Proposal, decisions: readonly Decision[]): Decision | null =>
  answersTo(proposal, decisions)[0] ?? null;
