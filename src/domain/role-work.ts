/**
 * What waits for somebody because of a role that she holds, beside her measures and her groups: drøftinger to confirm and
 * proposals to be drøftet for the unions, what a body has before it for whoever acts for it, case numbers for the
 * secretariat. Whoever holds several roles has it all in one list.
 */
import type { Day } from '#base/clock.ts';
import { byEach, compareText } from '#base/order.ts';
import { bodyNamed } from '#domain/body.ts';
import { type Consultation, counts } from '#domain/consultation.ts';
import type { Body } from '#domain/plan.ts';
import {
  decidesOn,
  isPoliticalBody,
  type Proposal,
  type ProposalSurroundings,
  rolesOfBody,
  stateOf,
} from '#domain/proposal.ts';
import { awaitedBy, consultationStanding, isOpen } from '#domain/proposal-path.ts';
import type { Role } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';

/** `as`: the role that it waits for her in. */
export type RoleTask = { readonly as: Role } & (
  | {
      readonly kind: 'confirm';
      readonly consultation: Consultation;
      /** Where it is about one that is here. */
      readonly proposal: Proposal;
      /** It counts already, by its protocol. */
      readonly counts: boolean;
    }
  /** Drøfting is owed; `on`: when it is to be held, null where nobody has said. */
  | { readonly kind: 'discuss'; readonly proposal: Proposal; readonly on: Day | null }
  /** It goes on without: told to those who were not asked. */
  | { readonly kind: 'passedBy'; readonly proposal: Proposal; readonly because: string }
  | { readonly kind: 'body'; readonly proposal: Proposal; readonly body: Body }
  /** Handled politically, without a case number yet. */
  | { readonly kind: 'caseNumber'; readonly proposal: Proposal; readonly body: Body }
);

const order: readonly RoleTask['kind'][] = ['confirm', 'discuss', 'body', 'caseNumber', 'passedBy'];

const inOrder = byEach<RoleTask>(
  (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  (a, b) => compareText(a.proposal.code, b.proposal.code),
  (a, b) => compareText(a.proposal.title, b.proposal.title),
);

const UNION: Role = 'unionRepresentative';
const SECRETARIAT: Role = 'politicalSecretariat';

export function roleWork(
  roles: readonly Role[],
  proposals: readonly Proposal[],
  surroundings: ProposalSurroundings,
): readonly RoleTask[] {
  const { consultations, decisions, settings } = surroundings;
  const open = proposals.filter((one) => one.kind !== 'consultantRecommendation' && isOpen(one, decisions));

  const toConfirm = consultations.flatMap((consultation): readonly RoleTask[] => {
    const about = open.find(({ key }) => consultation.proposals.some((one) => one.key === key));
    if (about === undefined || !isInUse(consultation) || consultation.state !== 'held') return [];
    return [{ kind: 'confirm', as: UNION, consultation, proposal: about, counts: counts(consultation) }];
  });

  function forUnions(proposal: Proposal): readonly RoleTask[] {
    const standing = consultationStanding(proposal, consultations);
    if (proposal.kind !== 'proposal' || stateOf(proposal, decisions) === 'draft') return [];
    if (standing.kind === 'none') return [{ kind: 'discuss', as: UNION, proposal, on: null }];
    if (standing.kind === 'planned') return [{ kind: 'discuss', as: UNION, proposal, on: standing.consultation.on }];
    if (standing.kind === 'passedBy') {
      return [{ kind: 'passedBy', as: UNION, proposal, because: standing.because }];
    }
    return [];
  }

  function forBody(proposal: Proposal): readonly RoleTask[] {
    const awaited = awaitedBy(proposal, surroundings);
    if (awaited?.kind !== 'body') return [];
    const as = rolesOfBody[awaited.body].find((role) => roles.includes(role));
    return as === undefined ? [] : [{ kind: 'body', as, proposal, body: awaited.body }];
  }

  function forSecretariat(proposal: Proposal): readonly RoleTask[] {
    const decides = decidesOn(proposal, settings);
    const state = stateOf(proposal, decisions);
    if (proposal.kind !== 'proposal' || !isPoliticalBody(decides) || state === 'draft' || state === 'handedIn')
      return [];
    const numbered = proposal.route.some(
      ({ body, on, caseNumber }) => on === null && bodyNamed(body) === decides && caseNumber.trim() !== '',
    );
    return numbered ? [] : [{ kind: 'caseNumber', as: SECRETARIAT, proposal, body: decides }];
  }

  return [
    ...(roles.includes(UNION) ? [...toConfirm, ...open.flatMap(forUnions)] : []),
    ...open.flatMap(forBody),
    ...(roles.includes(SECRETARIAT) ? open.flatMap(forSecretariat) : []),
  ].toSorted(inOrder);
}
