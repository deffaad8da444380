/**
 * A proposal (forslag): what a group recommends. It never turns into a decision; a decision is a record of its own that
 * points to it. A consultant's recommendation is a kind apart, and waits for nobody.
 */
import type { Day } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { bodyNamed } from '#domain/body.ts';
import { type Consultation, isConsulted } from '#domain/consultation.ts';
import { answers, type ChangeArea, type Decision, registrars } from '#domain/decision.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import { type Costs, noCosts, type PoliticalGround } from '#domain/measure.ts';
import type { Body, PlanSettings } from '#domain/plan.ts';
import { type Actor, holds, type Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Step, type Steps, takersOf, takeStep } from '#domain/steps.ts';

export const proposalKinds = ['proposal', 'consultantRecommendation', 'planChange'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStates = [
  'draft',
  'handedIn',
  'compiled',
  'consulted',
  'recommended',
  'decided',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const handlings = ['administrative', 'political'] as const;
export type Handling = (typeof handlings)[number];

/** A body on the way to the decision, in order. */
export interface RouteStep {
  readonly body: string;
  readonly on: Day | null;
  readonly caseNumber: string;
  readonly recommendation: string;
}

export const changeables = ['milestone', 'measure', 'mandate'] as const;
/** What a change of the plan may be of. */
export type Changeable = (typeof changeables)[number];

export const changedParts = ['when', 'state', 'text'] as const;
/** Its time, that it goes out of the plan, or what it says. */
export type ChangedPart = (typeof changedParts)[number];

/** What a proposal to change the plan would change; the old time stands until it is decided. */
export interface WantedChange {
  readonly entity: Changeable;
  readonly item: Ref;
  readonly field: ChangedPart;
  /** In words, as they are read beside each other. */
  readonly from: string;
  readonly to: string;
  /** The time that is wanted, where it is a time; null elsewhere. */
  readonly when: FuzzyDate | null;
  /** The sentence that a move asks for; it becomes the reason of the move. */
  readonly reason: string;
}

export interface Proposal extends Row, Costs {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly area: ChangeArea | null;
  /** Who proposes, as a group, role or firm. */
  readonly proposedBy: string;
  readonly group: Ref | null;
  readonly proposedOn: Day | null;
  readonly handling: Handling;
  readonly ground: PoliticalGround | null;
  readonly route: readonly RouteStep[];
  readonly change: WantedChange | null;
  readonly mergedFrom: readonly Ref[];
  readonly mergedInto: Ref | null;
  /** One sentence for why it went on without drøfting; stays in the record. */
  readonly unconsultedBecause: string;
  readonly source: string;
}

/** The roles that act for a body. A committee's and the council's hand is the political secretariat. */
export const rolesOfBody: Readonly<Record<Body, readonly Role[]>> = {
  projectGroup: ['projectLeader'],
  steeringGroup: ['steeringGroup'],
  chiefExecutive: ['chiefExecutive'],
  committee: ['politicalSecretariat'],
  council: ['politicalSecretariat'],
};

export const isPoliticalBody = (body: Body): boolean => body === 'committee' || body === 'council';

/** Of principle, or with costs that a political body must answer for. */
export const isPoliticalMatter = ({ kind, handling }: Pick<Proposal, 'kind' | 'handling'>): boolean =>
  kind === 'proposal' && handling === 'political';

/**
 * Who decides this one. What is handled politically is decided by a political body, whatever the plan's settings say: the
 * last that it has before it, else the council. A change of the plan is decided by the body that it was sent to, else by that
 * for large ones.
 */
export function decidesOn(proposal: Proposal, { decides, changes }: PlanSettings): Body {
  const ahead = proposal.route.flatMap(({ body, on }) => (on === null ? (bodyNamed(body) ?? []) : []));
  if (proposal.kind === 'planChange') return ahead[0] ?? changes.large;
  if (!isPoliticalMatter(proposal)) return decides;
  return ahead.findLast(isPoliticalBody) ?? (isPoliticalBody(decides) ? decides : 'council');
}

/** The proposals' path under a plan's settings: who compiles, recommends and decides, and where drøfting stands. */
export function proposalSteps(settings: PlanSettings): Steps<ProposalState> {
  const compile: Step = { by: rolesOfBody[settings.compiles], needs: [] };
  const consult: Step = { by: ['projectLeader', 'unionRepresentative'], needs: ['consultation'] };
  const recommend: Step = { by: rolesOfBody[settings.recommends], needs: [] };
  const decide: Step = { by: rolesOfBody[settings.decides], needs: ['decision'] };
  const withdraw: Step = { by: ['groupLeader', 'projectLeader'], needs: [] };
  const early = settings.consultation === 'beforeRecommendation';
  return {
    draft: { handedIn: { by: ['groupLeader', 'projectLeader'], needs: ['title'] }, withdrawn: withdraw },
    handedIn: { compiled: compile, withdrawn: withdraw },
    compiled: early
      ? { consulted: consult, recommended: { ...recommend, needs: ['reason'] }, withdrawn: withdraw }
      : { recommended: recommend, withdrawn: withdraw },
    consulted: early ? { recommended: recommend, withdrawn: withdraw } : { decided: decide, withdrawn: withdraw },
    recommended: early
      ? { decided: decide, withdrawn: withdraw }
      : { consulted: consult, decided: { ...decide, needs: ['decision', 'reason'] }, withdrawn: withdraw },
    decided: {},
    withdrawn: { draft: { by: ['groupLeader', 'projectLeader'], needs: [] } },
  };
}

/** A change of the plan is no matter of working conditions: it goes straight from handed in to decided. */
const planChangeSteps = (settings: PlanSettings): Steps<ProposalState> => {
  const path = proposalSteps(settings);
  return {
    ...path,
    handedIn: {
      decided: { by: ['projectLeader', ...rolesOfBody[settings.decides]], needs: ['decision'] },
      withdrawn: { by: ['groupLeader', 'projectLeader'], needs: [] },
    },
    compiled: {},
    consulted: {},
    recommended: {},
  };
};

/** A consultant's recommendation is kept as it was given. */
const recommendationSteps: Steps<ProposalState> = {
  draft: {},
  handedIn: {},
  compiled: {},
  consulted: {},
  recommended: {},
  decided: {},
  withdrawn: {},
};

const stepsByKind: Readonly<Record<ProposalKind, (settings: PlanSettings) => Steps<ProposalState>>> = {
  proposal: proposalSteps,
  planChange: planChangeSteps,
  consultantRecommendation: () => recommendationSteps,
};

const pathOfOne = (proposal: Proposal, settings: PlanSettings): Steps<ProposalState> =>
  stepsByKind[proposal.kind]({ ...settings, decides: decidesOn(proposal, settings) });

export interface ProposalSurroundings {
  readonly settings: PlanSettings;
  readonly consultations: readonly Consultation[];
  readonly decisions: readonly Decision[];
}

/**
 * How far its own row says that it has come. Every member may write the row, so its «decided» is believed only beside a
 * decision that answers it; without one the row tells no more than what it has on record.
 */
function reached({ kind, state, route, proposedOn }: Proposal, isSettled: boolean): ProposalState {
  if (state !== 'decided' || isSettled) return state;
  if (kind !== 'planChange' && route.some(({ on }) => on !== null)) return 'recommended';
  return proposedOn === null ? 'draft' : 'handedIn';
}

/** Where it stands. That it is decided is the log's to tell; the row follows. */
export function stateOf(proposal: Proposal, decisions: readonly Decision[]): ProposalState {
  const isSettled = decisions.some((decision) => answers(decision, proposal.key));
  return isSettled ? 'decided' : reached(proposal, isSettled);
}

export function moveProposal(
  proposal: Proposal,
  to: ProposalState,
  actor: Actor,
  { settings, consultations, decisions }: ProposalSurroundings,
): Result<Proposal, Refusal> {
  const answering = decisions.filter((decision) => answers(decision, proposal.key));
  const isSettled = answering.length > 0;
  // Nothing is left but that its own row says so too.
  if (isSettled && to !== 'decided') return fail({ kind: 'stepNotPossible', from: 'decided', to });
  const from = reached(proposal, isSettled);
  // What was decided before the plan came here settles a proposal without the path that it never walked.
  if (to === 'decided' && owesAnswer(proposal, from) && answering.some((made) => made.registeredAfterwards)) {
    return holds(actor, registrars)
      ? succeed({ ...proposal, state: to })
      : fail({ kind: 'stepNotYours', by: registrars });
  }
  const consulted = isConsulted(proposal.key, consultations);
  const lacks = (need: Need): boolean => {
    if (need === 'title') return proposal.title.trim() === '';
    if (need === 'consultation') return !consulted;
    // Whoever decides without drøfting may say why in the decision itself.
    const because = [proposal, ...answering].some(({ unconsultedBecause }) => unconsultedBecause.trim() !== '');
    if (need === 'reason') return !consulted && !because;
    return need === 'decision' && !isSettled;
  };
  const step = takeStep(pathOfOne(proposal, settings), from, to, actor, lacks);
  return step.ok ? succeed({ ...proposal, state: to }) : fail(step.failure);
}

/** Whose right a step is taken by; those who register decisions where the path says nothing of it. */
export function takersOfStep(
  proposal: Proposal,
  to: ProposalState,
  { settings, decisions }: Pick<ProposalSurroundings, 'settings' | 'decisions'>,
): readonly Role[] {
  const isSettled = decisions.some((decision) => answers(decision, proposal.key));
  const takers = takersOf(pathOfOne(proposal, settings), reached(proposal, isSettled), to);
  return takers.length > 0 ? takers : registrars;
}

const waiting: Readonly<Record<ProposalState, boolean>> = {
  draft: false,
  handedIn: true,
  compiled: true,
  consulted: true,
  recommended: true,
  decided: false,
  withdrawn: false,
};

const owesAnswer = (proposal: Proposal, state: ProposalState): boolean =>
  proposal.removed === null &&
  proposal.kind !== 'consultantRecommendation' &&
  proposal.mergedInto === null &&
  waiting[state];

/** Does somebody owe this proposal an answer? */
export const isWaiting = (proposal: Proposal, decisions: readonly Decision[]): boolean =>
  owesAnswer(proposal, stateOf(proposal, decisions));

/** A proposal with nothing said yet. */
export const blankProposal = (row: Row): Proposal => ({
  ...row,
  ...noCosts,
  code: '',
  title: '',
  text: '',
  kind: 'proposal',
  state: 'draft',
  area: null,
  proposedBy: '',
  group: null,
  proposedOn: null,
  handling: 'administrative',
  ground: null,
  route: [],
  change: null,
  mergedFrom: [],
  mergedInto: null,
  unconsultedBecause: '',
  source: '',
});
