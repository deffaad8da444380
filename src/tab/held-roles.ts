/**
 * The roles that a person is offered things by. SharePoint's groups decide them and are asked after the plan stands on the
 * screen (`role-looks.ts`); until they have answered it is what they answered last on this device, else what the place
 * tells. Only what is offered hangs on it: what she may do SharePoint decides at each write.
 *
 * They are kept where they can be read before the first picture, under the owner whose they are, as long as a replica.
 */
import { type Instant, millisecondsOf } from '#base/clock.ts';
import { type Role, roles } from '#domain/role.ts';
import type { Host } from './host.ts';
import { type Live, liveValue } from './live.ts';

/** As `localStorage`; all of it may throw. */
export type RoleStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface KnownRoles {
  /** None once she has signed out. */
  readonly roles: readonly Role[];
  /** Told by SharePoint, now or before, or not to be had: nothing is gained by waiting for it. */
  readonly settled: boolean;
}

export interface HeldRoles extends Live<KnownRoles> {
  readonly become: (next: KnownRoles) => void;
  /** Where they are kept. */
  readonly place: string;
}

const LONGEST = 30 * 24 * 60 * 60_000;

export function heldRoles(
  { owner, actor, clock }: Pick<Host, 'owner' | 'actor' | 'clock'>,
  store: () => Pick<RoleStore, 'getItem'>,
): HeldRoles {
  const place = `framdrift.roles.${owner.tenant}.${owner.person}.${owner.site}`;
  let found: readonly Role[] = [];
  try {
    const [at = '', ...words] = (store().getItem(place) ?? '').split(' ');
    // What is no time at all is never late enough.
    if (millisecondsOf(at as Instant) > millisecondsOf(clock.now()) - LONGEST)
      found = words.flatMap((word) => roles.filter((role) => role === word));
  } catch {
    // Storage may be switched off; then they are asked for at each start.
  }
  const settled = found.length > 0;
  return { ...liveValue({ roles: settled ? found : actor.roles, settled }), place };
}
