/**
 * When SharePoint's groups are asked which roles the person holds: at the start, once an hour while the tab is looked at,
 * and when SharePoint has refused her something, for then somebody may have changed them. One unit each time.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Role } from '#domain/role.ts';
import type { PlanSession, Timer } from '#sync/session.ts';
import type { HeldRoles } from './held-roles.ts';

/** Milliseconds. */
const REGULAR = 60 * 60_000;
/** At most so often, however much is refused. */
const SELDOMEST = 5 * 60_000;
const TURN = 60_000;

interface LookPorts {
  readonly ask: () => Promise<Result<readonly Role[], PlanFailure>>;
  readonly roles: Pick<HeldRoles, 'told'>;
  readonly session: Pick<PlanSession, 'snapshot' | 'subscribe'>;
  readonly isVisible: () => boolean;
  readonly clock: Clock;
  readonly timer: Timer;
}

export function followRoles({ ask, roles, session, isVisible, clock, timer }: LookPorts): void {
  let last: Instant = clock.now();
  let refused = refusalsOf(session);

  async function look(): Promise<void> {
    last = clock.now();
    try {
      const held = await ask();
      roles.told(held.ok ? held.value : null);
    } catch {
      // The program file that asks did not come; there is another turn.
      roles.told(null);
    }
  }
  const since = (): number => millisecondsOf(clock.now()) - millisecondsOf(last);
  let owed = false;
  function turn(): void {
    if (isVisible() && (since() >= REGULAR || (owed && since() >= SELDOMEST))) {
      owed = false;
      void look();
    }
    timer(TURN, turn);
  }
  session.subscribe(() => {
    const now = refusalsOf(session);
    if (now > refused) {
      owed = since() < SELDOMEST;
      if (!owed) void look();
    }
    refused = now;
  });
  void look();
  timer(TURN, turn);
}

const refusalsOf = ({ snapshot }: Pick<PlanSession, 'snapshot'>): number =>
  snapshot().edits.filter(({ state }) => state.kind === 'setAside' && state.failure.kind === 'noAccess').length;
