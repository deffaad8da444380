/**
 * The way of a proposal to its decision: the bodies that have had it, with case number and what they recommended, and
 * those that it has before it. The body that decides it comes last, whether or not anybody has written it there.
 */
import type { Day } from '#base/clock.ts';
import { bodyNamed } from '#domain/body.ts';
import type { Body } from '#domain/plan.ts';
import { decidesOn, type Proposal, type ProposalSurroundings, type RouteStep, stateOf } from '#domain/proposal.ts';
import { settledBy } from '#domain/proposal-path.ts';
import { type Actor, holds, mayEdit, recordKeepers, type Role } from '#domain/role.ts';

export type RouteStop =
  /** `place`: where it stands in the row. `body`: null for one that settings do not know. */
  | { readonly kind: 'passed' | 'ahead'; readonly step: RouteStep; readonly place: number; readonly body: Body | null }
  /** Worked out: nobody has written it. */
  | { readonly kind: 'decides'; readonly body: Body }
  | { readonly kind: 'decided'; readonly by: string; readonly on: Day | null; readonly caseNumber: string };

export function routeStops(proposal: Proposal, surroundings: ProposalSurroundings): readonly RouteStop[] {
  const { settings, decisions } = surroundings;
  const decision = settledBy(proposal, decisions);
  const written = proposal.route.flatMap((step, place): readonly RouteStop[] => {
    if (step.on !== null) return [{ kind: 'passed', step, place, body: bodyNamed(step.body) }];
    // What was decided needs none of those that it had left.
    return decision === null ? [{ kind: 'ahead', step, place, body: bodyNamed(step.body) }] : [];
  });
  if (decision !== null) {
    const { decidedBy, on, caseNumber } = decision;
    return [...written, { kind: 'decided', by: decidedBy, on, caseNumber }];
  }
  const state = stateOf(proposal, decisions);
  const decides = decidesOn(proposal, settings);
  const isWritten = written.some((stop) => stop.kind === 'ahead' && stop.body === decides);
  return isWritten || state === 'withdrawn' ? written : [...written, { kind: 'decides', body: decides }];
}

export const routeParts = ['body', 'caseNumber', 'on', 'recommendation'] as const;
export type RoutePart = (typeof routeParts)[number];

/**
 * Who may write a part of a step; null where every member may. When a body had the matter, and what it said, is on record:
 * those who keep the records write it, and what has been passed is theirs altogether.
 */
export const routeWriters = ({ on }: RouteStep, part: RoutePart): readonly Role[] | null =>
  on !== null || part === 'on' || part === 'recommendation' ? recordKeepers : null;

export function routeMayBeWritten(step: RouteStep, part: RoutePart, actor: Actor): boolean {
  const writers = routeWriters(step, part);
  return writers === null ? mayEdit(actor) : holds(actor, writers);
}

/** One more body before it, last. */
export const withBody = (route: readonly RouteStep[], body: string): readonly RouteStep[] => [
  ...route,
  { body, on: null, caseNumber: '', recommendation: '' },
];

/** The step at `place` as it reads now; null takes it off. */
export const withStep = (
  route: readonly RouteStep[],
  place: number,
  fields: Partial<RouteStep> | null,
): readonly RouteStep[] =>
  route.flatMap((step, at) => (at !== place ? [step] : fields === null ? [] : [{ ...step, ...fields }]));
