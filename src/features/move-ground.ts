/** The plan as moves are judged by it, reckoned once for a snapshot however many rows ask. */
import { type MoveGround, moveGround } from '#domain/move-ground.ts';
import type { Plan } from '#domain/plan.ts';
import type { PlanRows } from '#sync/session.ts';

interface Reckoned {
  readonly decisions: PlanRows['decision'];
  readonly plan: Plan;
  readonly ground: MoveGround;
}
const reckoned = new WeakMap<PlanRows['proposal'], Reckoned>();

export function moveGroundOf({ proposal, decision }: PlanRows, plan: Plan): MoveGround {
  const known = reckoned.get(proposal);
  if (known !== undefined && known.decisions === decision && known.plan === plan) return known.ground;
  const ground = moveGround(plan.settings, proposal, decision);
  reckoned.set(proposal, { decisions: decision, plan, ground });
  return ground;
}
