/** What a person's page shows of each of her plans, and what it says at the top. Pure. */
import type { Day } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type MyThing, myThings, waitsForMe } from '#domain/my-things.ts';
import type { Plan } from '#domain/plan.ts';
import type { Key } from '#base/id.ts';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { runningPlan } from '../plan-rows.ts';
import type { OtherPlan } from '../ports.ts';
import { itemOfRoute, type Route } from '../route.ts';

/** Beyond what a plan opens with. */
export const listsOfMine = ['mandate', 'consultation', 'request'] as const satisfies readonly EntityName[];

/**
 * opening   neither the device nor SharePoint has answered
 * open      `plan` is null where the site has none
 * failed    nothing of it is on the device, and it cannot be fetched
 */
export type PlanStanding =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: PlanFailure }
  | {
      readonly kind: 'open';
      readonly plan: Plan | null;
      readonly waiting: readonly MyThing[];
      readonly rest: readonly MyThing[];
      /** Why it is not fresh. */
      readonly failure: PlanFailure | null;
    };

export interface PlanOnPage {
  readonly id: string;
  readonly title: string;
  readonly standing: PlanStanding;
}

export function planOnPage({ id, title, snapshot, roles }: OtherPlan, person: string, today: Day): PlanOnPage {
  const { rows, loaded, phase, failure } = snapshot;
  if (phase !== 'open') {
    const met: PlanFailure = failure ?? { kind: 'offline' };
    const standing: PlanStanding = phase === 'opening' ? { kind: 'opening' } : { kind: 'failed', failure: met };
    return { id, title, standing };
  }
  const plan = runningPlan(rows);
  if (plan === null) return { id, title, standing: { kind: 'open', plan, waiting: [], rest: [], failure } };
  const seat = { person, groups: groupsInOrder(rows, plan), members: rowsOfPlan(rows.member, plan), today };
  const things = myThings(seat, roles, {
    settings: plan.settings,
    measures: rowsOfPlan(rows.measure, plan),
    milestones: rowsOfPlan(rows.milestone, plan),
    proposals: rowsOfPlan(rows.proposal, plan),
    consultations: rowsOfPlan(rows.consultation, plan),
    decisions: rowsOfPlan(rows.decision, plan),
    requests: rowsOfPlan(rows.request, plan),
    reports: rowsOfPlan(rows.report, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    groups: seat.groups,
    meetings: loaded.has('meeting') ? rowsOfPlan(rows.meeting, plan) : null,
    mandates: loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null,
  });
  return {
    id,
    title: plan.shortTitle || plan.title || title,
    standing: {
      kind: 'open',
      plan,
      waiting: things.filter(waitsForMe),
      rest: things.filter((thing) => !waitsForMe(thing)),
      failure,
    },
  };
}

/** What the page says first. */
export type PageSays =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waits'; readonly count: number; readonly plans: number };

export function pageSays(plans: readonly PlanOnPage[]): PageSays {
  if (plans.length === 0) return { kind: 'empty' };
  const counts = plans.map(({ standing }) => (standing.kind === 'open' ? standing.waiting.length : 0));
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count > 0) return { kind: 'waits', count, plans: counts.filter((one) => one > 0).length };
  // Nothing is said of what waits before every plan has been heard.
  return plans.some(({ standing }) => standing.kind === 'opening') ? { kind: 'fetching' } : { kind: 'nothing' };
}

/** She may take it from the page: nothing that passes, or that she can mend here, stands in the way. */
const givenUp: Readonly<Record<PlanFailure['kind'], boolean>> = {
  offline: false,
  busy: false,
  signIn: false,
  noAccess: true,
  notAllowed: false,
  siteMissing: true,
  listMissing: true,
  columnMissing: false,
  listsOlder: false,
  newer: false,
  tooLong: false,
  rowGone: false,
  unreadable: false,
  overtaken: false,
  nationalId: false,
  refused: true,
  full: false,
  unavailable: false,
  notSharePoint: false,
};

export const mayBeLeftOut = ({ standing }: PlanOnPage): boolean =>
  (standing.kind === 'failed' && givenUp[standing.failure.kind]) ||
  (standing.kind === 'open' &&
    (standing.plan === null || (standing.failure !== null && givenUp[standing.failure.kind])));

const routeOf = (screen: 'timeline' | 'groups' | 'reports' | 'decisions', open: Key): Route => ({ screen, open });

function routeOfThing(thing: MyThing): Route | null {
  switch (thing.kind) {
    case 'report':
      return routeOf('reports', thing.report.group.key);
    case 'measure':
      return { screen: 'measures', open: thing.measure.key, filter: null, search: '' };
    case 'proposal':
      return routeOf('decisions', thing.proposal.key);
    case 'milestone':
      return routeOf('timeline', thing.milestone.key);
    case 'request':
      return thing.request.group === null ? null : routeOf('groups', thing.request.group.key);
  }
}

/** What a link to it says; '' where it has no place of its own, and the plan is opened. */
export function itemOfThing(thing: MyThing): string {
  const route = routeOfThing(thing);
  return route === null ? '' : (itemOfRoute(route) ?? '');
}

export function keyOfThing(thing: MyThing): string {
  switch (thing.kind) {
    case 'report':
      return `report ${thing.report.group.key}`;
    case 'measure':
      return thing.measure.key;
    case 'proposal':
      return thing.proposal.key;
    case 'request':
      return thing.request.key;
    case 'milestone':
      return thing.milestone.key;
  }
}
