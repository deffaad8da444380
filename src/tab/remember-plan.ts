/** Remembers on this device that the person has a plan here. A program file of its own: nothing shown waits for it. */
import type { Clock } from '#base/clock.ts';
import { runningPlan } from '#features/plan-rows.ts';
import type { Role } from '#domain/role.ts';
import type { PlanSession } from '#sync/session.ts';
import type { Host } from './host.ts';
import { type KnownPlans, knownPlans } from './known-plans.ts';

interface Remembered extends Pick<Host, 'site' | 'channel'> {
  readonly roles: readonly Role[];
  readonly clock: Pick<Clock, 'now'>;
}

/** When the plan is seen, and whenever it is called otherwise. */
export function noteWhenSeen(
  { site, channel, roles, clock }: Remembered,
  session: Pick<PlanSession, 'snapshot' | 'subscribe'>,
  known: Pick<KnownPlans, 'note'>,
): () => void {
  let noted: string | null = null;
  function look(): void {
    const { phase, rows } = session.snapshot();
    const plan = phase === 'open' ? runningPlan(rows) : null;
    if (plan === null) return;
    const title = plan.shortTitle || plan.title;
    if (title === noted) return;
    noted = title;
    known.note({ site, channel, title, roles, at: clock.now() });
  }
  const stop = session.subscribe(look);
  look();
  return stop;
}

export function rememberPlan({ site, channel, owner, actor, steadyClock: clock }: Host, session: PlanSession): void {
  noteWhenSeen(
    { site, channel, roles: actor.roles, clock },
    session,
    knownPlans(owner, () => window.localStorage, clock),
  );
}
