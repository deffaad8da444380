/**
 * What of a plan waits for those who meet: proposals that only the decision is left of, help that is asked for, and
 * milestones that have left the time that was approved or have none.
 */
import { byEach, compareText } from '#base/order.ts';
import { inPlanOrder, standingOf } from '#domain/attention.ts';
import { stateOn } from '#domain/fuzzy-date.ts';
import { isMoved, type Milestone } from '#domain/milestone.ts';
import type { Proposal, ProposalSurroundings } from '#domain/proposal.ts';
import { isReady } from '#domain/proposal-path.ts';
import { type HelpWanted, helpWanted } from '#domain/report-round.ts';
import type { SentReport } from '#domain/report.ts';
import type { HelpRequest } from '#domain/request.ts';
import type { Day } from '#base/clock.ts';

export interface PlanThatMeets extends ProposalSurroundings {
  readonly proposals: readonly Proposal[];
  readonly requests: readonly HelpRequest[];
  readonly sent: readonly SentReport[];
  readonly milestones: readonly Milestone[];
}

export interface MeetingWaits {
  readonly proposals: readonly Proposal[];
  readonly help: readonly HelpWanted[];
  readonly milestones: readonly { readonly milestone: Milestone; readonly why: 'moved' | 'untimed' }[];
}

function whyOf(milestone: Milestone, today: Day): 'moved' | 'untimed' | null {
  const standing = standingOf(milestone, today);
  if (milestone.removed !== null || standing === 'passed' || standing === 'cancelled') return null;
  if (isMoved(milestone)) return 'moved';
  // What comes round again and again has no day, and lacks none.
  return stateOn(milestone.when, today).kind === 'untimed' && milestone.when.kind !== 'recurring' ? 'untimed' : null;
}

export function waitsForMeeting(plan: PlanThatMeets, today: Day): MeetingWaits {
  return {
    proposals: plan.proposals
      .filter((proposal) => isReady(proposal, plan))
      .toSorted(
        byEach(
          (a, b) => compareText(a.code, b.code),
          (a, b) => compareText(a.title, b.title),
        ),
      ),
    help: helpWanted(plan.requests, plan.sent, today),
    milestones: plan.milestones.toSorted(inPlanOrder).flatMap((milestone) => {
      const why = whyOf(milestone, today);
      return why === null ? [] : [{ milestone, why }];
    }),
  };
}
