/**
 * Whether a proposal is handled administratively or politically, and why: it is proposed from what it costs, and a person
 * chooses. That a matter is one of principle nobody can work out.
 */
import type { PoliticalGround } from '#domain/measure.ts';
import { type Handling, type Proposal, type ProposalSurroundings, rolesOfBody, stateOf } from '#domain/proposal.ts';
import { recordKeepers, type Role } from '#domain/role.ts';

export interface SuggestedHandling {
  readonly handling: Handling;
  readonly ground: PoliticalGround | null;
  readonly because: 'outsideBudget' | 'insideBudget';
}

/** What its costs speak for; null where that is chosen already, or they say nothing. */
export function suggestedHandling({ kind, budget, handling, ground }: Proposal): SuggestedHandling | null {
  if (kind !== 'proposal') return null;
  if (budget === 'outside') {
    const because = 'outsideBudget';
    if (handling === 'administrative') return { handling: 'political', ground: 'cost', because };
    if (ground === null) return { handling, ground: 'cost', because };
    return ground === 'principle' ? { handling, ground: 'both', because } : null;
  }
  if (budget !== 'inside' || handling !== 'political') return null;
  const because = 'insideBudget';
  if (ground === 'cost') return { handling: 'administrative', ground: null, because };
  return ground === 'both' ? { handling, ground: 'principle', because } : null;
}

/** Who may choose it; null where every member may. What is drøftet or recommended is not sent another way by just anybody. */
export function handlingWriters(
  proposal: Proposal,
  { settings, decisions }: Pick<ProposalSurroundings, 'settings' | 'decisions'>,
): readonly Role[] | null {
  const state = stateOf(proposal, decisions);
  if (state !== 'consulted' && state !== 'recommended') return null;
  return [...new Set<Role>([...recordKeepers, ...rolesOfBody[settings.recommends]])];
}
