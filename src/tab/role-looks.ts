/**
 * When SharePoint's groups are asked which roles the person holds: at the start, once an hour while the tab is looked at,
 * and when SharePoint has refused her something, for then somebody may have changed them. One unit each time. That she leads
 * a group is told by the plan's own rows, whenever they change.
 */
import { type Clock, type Day, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { leadsAny } from '#domain/organisation.ts';
import { asGroupLeader, type Role } from '#domain/role.ts';
import type { PlanSession, Timer } from '#sync/session.ts';
import type { HeldRoles, RoleStore } from './held-roles.ts';

/** Milliseconds. */
const REGULAR = 60 * 60_000;
/** At most so often, however much is refused. */
const SELDOMEST = 5 * 60_000;
const TURN = 60_000;

type Session = Pick<PlanSession, 'snapshot' | 'subscribe'>;

interface LookPorts {
  readonly ask: () => Promise<Result<readonly Role[], PlanFailure>>;
  readonly roles: HeldRoles;
  readonly store: () => Pick<RoleStore, 'setItem'>;
  readonly session: Session;
  /** Of the team: she reads, whatever group somebody put her into. */
  readonly isGuest: boolean;
  /** Entra id. */
  readonly person: string;
  /** What a person reads as the day. */
  readonly today: () => Day;
  readonly isVisible: () => boolean;
  readonly clock: Clock;
  readonly timer: Timer;
}

export function followRoles(ports: LookPorts): void {
  const { ask, roles, isGuest, store, session, person, today, isVisible, clock, timer } = ports;
  if (isGuest) return roles.become({ roles: ['reader'], settled: true });
  let last: Instant = clock.now();
  let refused = refusalsOf(session);
  let owed = false;
  let answered = false;
  let rows: PlanRowsOfRoles | null = null;

  function tell(held: readonly Role[]): void {
    const leads = rows === null ? held.includes('groupLeader') : leadsAny(person, rows.group, rows.member, today());
    const next = asGroupLeader(held, leads);
    const before = roles.current();
    // She has signed out.
    if (before.roles.length === 0) return;
    // What the place told alone is not kept: the next start is to ask before it says where she lands.
    if (answered) keep(store, `${clock.now()} ${next.join(' ')}`, roles.place);
    // The same again is no news to the screens.
    if (!before.settled || next.join() !== before.roles.join()) roles.become({ roles: next, settled: true });
  }

  async function look(): Promise<void> {
    last = clock.now();
    let held = roles.current().roles;
    try {
      const found = await ask();
      answered ||= found.ok;
      if (found.ok) held = found.value;
    } finally {
      // Where they do not answer, or the program file that asks does not come, what is known stands until another turn.
      tell(held);
    }
  }
  const lookQuietly = (): void => void look().catch(() => undefined);
  const since = (): number => millisecondsOf(clock.now()) - millisecondsOf(last);

  function turn(): void {
    if (isVisible() && since() >= (owed ? SELDOMEST : REGULAR)) {
      owed = false;
      lookQuietly();
    }
    timer(TURN, turn);
  }

  function hear(): void {
    const { phase, rows: now } = session.snapshot();
    if (phase === 'open' && (now.group !== rows?.group || now.member !== rows.member)) {
      rows = now;
      // Only the groups' answer settles the first of it.
      if (roles.current().settled) tell(roles.current().roles);
    }
    const refusals = refusalsOf(session);
    if (refusals > refused) owed = true;
    refused = refusals;
    if (owed && since() >= SELDOMEST) {
      owed = false;
      lookQuietly();
    }
  }
  session.subscribe(hear);
  hear();
  lookQuietly();
  timer(TURN, turn);
}

type PlanRowsOfRoles = Pick<ReturnType<Session['snapshot']>['rows'], 'group' | 'member'>;

const refusalsOf = ({ snapshot }: Session): number =>
  snapshot().edits.filter(({ state }) => state.kind === 'setAside' && state.failure.kind === 'notAllowed').length;

function keep(store: LookPorts['store'], text: string, place: string): void {
  try {
    store().setItem(place, text);
  } catch {
    // Storage may be switched off, or full.
  }
}

/** At sign-out: nothing of them is left on the device, and what is answered later is not kept. */
export function forgetRoles(roles: HeldRoles, store: () => Pick<RoleStore, 'removeItem'>): void {
  roles.become({ roles: [], settled: true });
  try {
    store().removeItem(roles.place);
  } catch {
    // Then nothing was kept.
  }
}
