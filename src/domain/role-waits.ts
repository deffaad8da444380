/**
 * What is to be followed up because of a role that somebody holds, beside the proposals that wait for her: orders of the
 * council and records to enter, mandates to approve and to set to work. Who holds several roles has the work of each.
 */
import type { Day } from '#base/clock.ts';
import type { Decision, Followup, FollowupState } from '#domain/decision.ts';
import { ordersOf } from '#domain/decision-log.ts';
import type { Mandate, MandateState } from '#domain/group.ts';
import { nextMandateSteps } from '#domain/mandate.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Actor, Role } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';

export type RoleWork =
  /** What the council asked for, and nobody has said that it is done. */
  | { readonly kind: 'order'; readonly decision: Decision; readonly late: boolean }
  | { readonly kind: 'journal'; readonly count: number }
  | { readonly kind: 'mandate'; readonly mandate: Mandate };

export interface RoleWaits {
  readonly role: Role;
  readonly work: readonly RoleWork[];
}

export interface RoleRows {
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
  readonly followups: readonly Followup[];
  readonly mandates: readonly Mandate[];
  /** How many records the archive waits for; null while that is not known. */
  readonly notJournaled: number | null;
}

const isDone = (state: FollowupState): boolean => ['implemented', 'replaced', 'repealed'].includes(state);

function forSecretariat(rows: RoleRows, today: Day): readonly RoleWork[] {
  const orders = ordersOf(rows.decisions, { followups: rows.followups, today })
    .filter(({ state }) => !isDone(state))
    .map(({ order, late }): RoleWork => ({ kind: 'order', decision: order, late: late !== null }));
  const { notJournaled } = rows;
  const journal: readonly RoleWork[] =
    notJournaled === null || notJournaled === 0 ? [] : [{ kind: 'journal', count: notJournaled }];
  return [...orders, ...journal];
}

/** Mandates that nothing but this role's own step keeps waiting. */
const mandatesFor = (rows: RoleRows, role: Role, states: readonly MandateState[]): readonly RoleWork[] => {
  const one: Actor = { person: { id: '', name: '', email: '' }, roles: [role] };
  return rows.mandates
    .filter((mandate) => isInUse(mandate))
    .filter((mandate) =>
      nextMandateSteps(mandate, one, rows).some(({ to, refusal }) => states.includes(to) && refusal === null),
    )
    .map((mandate): RoleWork => ({ kind: 'mandate', mandate }));
};

const workOf: Readonly<Partial<Record<Role, (rows: RoleRows, today: Day) => readonly RoleWork[]>>> = {
  politicalSecretariat: forSecretariat,
  steeringGroup: (rows) => mandatesFor(rows, 'steeringGroup', ['approved', 'accepted']),
  projectLeader: (rows) => mandatesFor(rows, 'projectLeader', ['active']),
};

/** By each role that has something waiting, in the order that the person holds them. */
export const waitsByRole = ({ roles }: Actor, rows: RoleRows, today: Day): readonly RoleWaits[] =>
  roles.map((role) => ({ role, work: workOf[role]?.(rows, today) ?? [] })).filter(({ work }) => work.length > 0);
