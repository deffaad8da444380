/**
 * The roles that a person is offered things by. SharePoint's groups decide them and are asked after the plan stands on the
 * screen (`role-looks.ts`); until they have answered it is what they answered last on this device, else what the place
 * tells. Only what is offered hangs on it: what she may do SharePoint decides at each write.
 *
 * They are kept where they can be read before the first picture, under the owner whose they are, as long as a replica.
 */
import { type Clock, millisecondsOf, parseInstant } from '#base/clock.ts';
import { type Role, roles } from '#domain/role.ts';
import type { Owner } from '#sync/device.ts';
import type { Host } from './host.ts';
import { type Live, liveValue } from './live.ts';

/** As `localStorage`; all of it may throw. */
export type RoleStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface KnownRoles {
  readonly roles: readonly Role[];
  /** Told by SharePoint, now or before, or not to be had: nothing is gained by waiting for it. */
  readonly settled: boolean;
}

export interface HeldRoles extends Live<KnownRoles> {
  /** What SharePoint's groups say; null where they do not answer: then what is known stands. */
  readonly told: (held: readonly Role[] | null) => void;
  /** At sign-out: nothing of it is left on the device, also when an answer comes after. */
  readonly forget: () => void;
}

const LONGEST = 30 * 24 * 60 * 60_000;
const placeOf = ({ tenant, person, site }: Owner): string => `framdrift.roles.${tenant}.${person}.${site}`;

function read(store: RoleStore, place: string, clock: Clock): readonly Role[] | null {
  try {
    const [at = '', ...words] = (store.getItem(place) ?? '').split(' ');
    const since = parseInstant(at);
    if (since === null) return null;
    const age = millisecondsOf(clock.now()) - millisecondsOf(since);
    const known = roles.filter((role) => words.includes(role));
    if (age >= 0 && age < LONGEST && known.length > 0)
      return words.flatMap((word) => known.filter((role) => role === word));
    store.removeItem(place);
    return null;
  } catch {
    // Storage may be switched off; then they are asked for at each start.
    return null;
  }
}

export function heldRoles(
  { owner, actor, clock }: Pick<Host, 'owner' | 'actor' | 'clock'>,
  store: () => RoleStore,
): HeldRoles {
  // Teams says that she is a guest: she reads, whatever group somebody put her into.
  const isGuest = actor.roles.every((role) => role === 'reader');
  const place = placeOf(owner);
  const onDevice = (work: (known: RoleStore) => void): void => {
    try {
      work(store());
    } catch {
      // As in `read`.
    }
  };
  let found: readonly Role[] | null = null;
  onDevice((known) => {
    found = isGuest ? null : read(known, place, clock);
  });
  const live = liveValue<KnownRoles>({ roles: found ?? actor.roles, settled: isGuest || found !== null });
  let gone = false;
  return {
    current: live.current,
    subscribe: live.subscribe,
    told(held) {
      if (gone || isGuest) return;
      const before = live.current();
      if (held !== null) onDevice((known) => known.setItem(place, [clock.now(), ...held].join(' ')));
      const next = held ?? before.roles;
      // The same again is no news to the screens.
      if (!before.settled || next.join() !== before.roles.join()) live.become({ roles: next, settled: true });
    },
    forget() {
      gone = true;
      onDevice((known) => known.removeItem(place));
    },
  };
}
