/**
 * What is one person's in one plan, as a list to go through: what waits for her before what only is hers. It is told beside
 * the same of other plans, so each thing stands for itself and is dealt with where it lies.
 */
import { byEach, compareText } from '#base/order.ts';
import { daysLate, type MilestoneStanding, standingOf } from '#domain/attention.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import { compareFuzzyDates, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import type { Milestone } from '#domain/milestone.ts';
import {
  myMeasures,
  myReports,
  needsConfirming,
  type OwedReport,
  type ReportingPlan,
  type Seat,
} from '#domain/my-work.ts';
import { leads } from '#domain/organisation.ts';
import type { PlanSettings } from '#domain/plan.ts';
import { type Proposal, rolesOfBody } from '#domain/proposal.ts';
import { type Awaited, awaitedBy } from '#domain/proposal-path.ts';
import type { HelpRequest } from '#domain/request.ts';
import type { Role } from '#domain/role.ts';

export type MyThing =
  | { readonly kind: 'report'; readonly report: OwedReport }
  /** `late`: whole days over its last day; null while it is not. */
  | { readonly kind: 'measure'; readonly measure: Measure; readonly late: number | null; readonly unconfirmed: boolean }
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly awaited: Awaited }
  | { readonly kind: 'request'; readonly request: HelpRequest }
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly standing: MilestoneStanding };

export interface PlanOfMine extends ReportingPlan {
  readonly settings: PlanSettings;
  readonly milestones: readonly Milestone[];
  readonly proposals: readonly Proposal[];
  readonly consultations: readonly Consultation[];
  readonly decisions: readonly Decision[];
  readonly requests: readonly HelpRequest[];
}

/** Somebody has to do something with it now; the rest is hers and goes its way. */
export function waitsForMe(thing: MyThing): boolean {
  switch (thing.kind) {
    case 'report':
    case 'proposal':
    case 'request':
      return true;
    case 'measure':
      return thing.unconfirmed || thing.late !== null;
    case 'milestone':
      return thing.standing === 'late' || thing.standing === 'current';
  }
}

const order: readonly MyThing['kind'][] = ['report', 'proposal', 'request', 'measure', 'milestone'];

function timeOf(thing: MyThing): FuzzyDate {
  switch (thing.kind) {
    case 'measure':
      return thing.measure.when;
    case 'milestone':
      return thing.milestone.when;
    case 'request':
      return thing.request.needed;
    case 'report':
    case 'proposal':
      return undated;
  }
}

export function titleOfThing(thing: MyThing): string {
  switch (thing.kind) {
    case 'report':
      return thing.report.group.title;
    case 'measure':
      return thing.measure.title;
    case 'proposal':
      return thing.proposal.title;
    case 'request':
      return thing.request.title;
    case 'milestone':
      return thing.milestone.title;
  }
}

const inOrder = byEach<MyThing>(
  (a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)),
  (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  (a, b) => compareFuzzyDates(timeOf(a), timeOf(b)),
  (a, b) => compareText(titleOfThing(a), titleOfThing(b)),
);

const settledStandings: ReadonlySet<MilestoneStanding> = new Set<MilestoneStanding>(['passed', 'cancelled']);

/** Her own and her group's, what waits for a role that she holds, and as project leader what nobody else answers for. */
export function myThings(seat: Seat, roles: readonly Role[], plan: PlanOfMine): readonly MyThing[] {
  const { person, groups, members, today } = seat;
  const led = new Set(groups.filter((group) => leads(person, group, members, today)).map(({ key }) => key));
  const isLeader = roles.includes('projectLeader');

  function isAwaited(awaited: Awaited, { group }: Proposal): boolean {
    switch (awaited.kind) {
      case 'group':
        return group === null ? isLeader : led.has(group.key);
      case 'unions':
        return roles.includes('unionRepresentative');
      case 'body':
        return rolesOfBody[awaited.body].some((role) => roles.includes(role));
    }
  }

  const reports = myReports(seat, plan).map((report): MyThing => ({ kind: 'report', report }));
  const measures = myMeasures(plan.measures, seat).map((measure): MyThing => ({
    kind: 'measure',
    measure,
    late: daysLate(measure, today),
    unconfirmed: needsConfirming(measure, today),
  }));
  const proposals = plan.proposals.flatMap((proposal): readonly MyThing[] => {
    const awaited = awaitedBy(proposal, plan);
    return awaited !== null && isAwaited(awaited, proposal) ? [{ kind: 'proposal', proposal, awaited }] : [];
  });
  // Whom help is asked of stands in words; the project leader sees to it that somebody answers.
  const requests = plan.requests
    .filter(({ removed, state }) => isLeader && removed === null && state === 'open')
    .map((request): MyThing => ({ kind: 'request', request }));
  const milestones = plan.milestones.flatMap((milestone): readonly MyThing[] => {
    const thing: MyThing = { kind: 'milestone', milestone, standing: standingOf(milestone, today) };
    if (milestone.removed !== null || settledStandings.has(thing.standing)) return [];
    if (milestone.group !== null) return led.has(milestone.group.key) ? [thing] : [];
    return isLeader && waitsForMe(thing) ? [thing] : [];
  });
  return [...reports, ...measures, ...proposals, ...requests, ...milestones].toSorted(inOrder);
}
