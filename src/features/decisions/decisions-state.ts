/** Which proposals stand where on the page. Pure. */
import { compareText } from '#base/order.ts';
import { type Proposal, type ProposalSurroundings, stateOf } from '#domain/proposal.ts';
import { isOpen, isReady } from '#domain/proposal-path.ts';
import { isInUse } from '#domain/row.ts';

export interface ProposalSections {
  /** Only the decision is left. */
  readonly ready: readonly Proposal[];
  /** The furthest on top. */
  readonly underway: readonly Proposal[];
  /** A consultant's, kept as they were given. */
  readonly recommendations: readonly Proposal[];
  /** Decided, withdrawn, or gone into another. */
  readonly closed: readonly Proposal[];
}

const furthest: Readonly<Record<Proposal['state'], number>> = {
  recommended: 0,
  consulted: 1,
  compiled: 2,
  handedIn: 3,
  draft: 4,
  decided: 5,
  withdrawn: 6,
};

export function proposalSections(all: readonly Proposal[], surroundings: ProposalSurroundings): ProposalSections {
  const inOrder = all.filter(isInUse).toSorted((a, b) => compareText(a.code, b.code) || compareText(a.title, b.title));
  const own = inOrder.filter(({ kind }) => kind !== 'consultantRecommendation');
  const { decisions } = surroundings;
  const open = own.filter((one) => isOpen(one, decisions));
  const left = (one: Proposal): number => furthest[stateOf(one, decisions)];
  return {
    ready: open.filter((one) => isReady(one, surroundings)),
    underway: open.filter((one) => !isReady(one, surroundings)).toSorted((a, b) => left(a) - left(b)),
    recommendations: inOrder.filter(({ kind }) => kind === 'consultantRecommendation'),
    closed: own.filter((one) => !isOpen(one, decisions)),
  };
}
