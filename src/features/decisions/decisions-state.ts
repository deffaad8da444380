/** Which proposals stand where on the page. Pure. */
import { compareText } from '#base/order.ts';
import { bodies, type Body } from '#domain/plan.ts';
import { decidesOn, type Proposal, type ProposalSurroundings, stateOf } from '#domain/proposal.ts';
import { isOpen, isReady } from '#domain/proposal-path.ts';
import { isInUse } from '#domain/row.ts';

export interface ProposalSections {
  /** Only the decision is left. */
  readonly ready: readonly Proposal[];
  /** The same by whose decision that is: first the body that the settings name, which may have none before it. */
  readonly readyFor: readonly { readonly body: Body; readonly proposals: readonly Proposal[] }[];
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
  const ready = open.filter((one) => isReady(one, surroundings));
  const { settings } = surroundings;
  const before = [...new Set([settings.decides, ...bodies])].map((body) => ({
    body,
    proposals: ready.filter((one) => decidesOn(one, settings) === body),
  }));
  return {
    ready,
    readyFor: before.filter(({ body, proposals }) => body === settings.decides || proposals.length > 0),
    underway: open.filter((one) => !isReady(one, surroundings)).toSorted((a, b) => left(a) - left(b)),
    recommendations: inOrder.filter(({ kind }) => kind === 'consultantRecommendation'),
    closed: own.filter((one) => !isOpen(one, decisions)),
  };
}
