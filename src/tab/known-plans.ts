/**
 * The plans that a person has opened on this device: where each lies and what it is called, under the tenant and person
 * whose they are. It is how her own page finds them. Graph could only be asked for every site that she sees, which none of
 * what the tab is allowed is for; what is kept here gives no right, and SharePoint says of each plan whether she may see it.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { ChannelPlace } from '#graph/people.ts';
import { type Role, roles } from '#domain/role.ts';
import type { SiteAddress } from '#repository/plan-repository.ts';
import type { Owner } from '#sync/device.ts';
import { placeOfAddress, siteOf } from './place.ts';

export interface KnownPlan {
  readonly site: SiteAddress;
  /** null where it was opened outside any channel: then no link of Teams leads to it. */
  readonly channel: ChannelPlace | null;
  /** As it was called when it was last here; '' for one that has not been opened yet. */
  readonly title: string;
  /** What the channel told of her; what she is offered until SharePoint's groups have told. */
  readonly roles: readonly Role[];
  readonly at: Instant;
}

/** As `localStorage`; all of it may throw. */
export type PlanStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface KnownPlans {
  /** The one that was here last comes first. */
  all(): readonly KnownPlan[];
  /** A channel that is known stays known. */
  note(plan: KnownPlan): void;
  forget(site: SiteAddress): void;
  /** At sign-out. */
  forgetAll(): void;
}

/** Each is opened by a person's own page, and costs a look at its lists. */
const MOST = 12;
const LONGEST = 365 * 24 * 60 * 60_000;

export const siteName = ({ host, path }: SiteAddress): string => `${host}${path}`;

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null;

function channelOf(found: unknown): ChannelPlace | null {
  if (!isRecord(found)) return null;
  const { team, channel } = found;
  return typeof team === 'string' && typeof channel === 'string' ? { team, channel } : null;
}

const rolesIn = (found: unknown): readonly Role[] =>
  Array.isArray(found) ? roles.filter((role) => found.includes(role)) : [];

function planOf(found: unknown): KnownPlan | null {
  if (!isRecord(found) || !isRecord(found['site'])) return null;
  const { host, path } = found['site'];
  const { title, at } = found;
  if (typeof host !== 'string' || typeof path !== 'string') return null;
  const site = siteOf(host, path);
  if (site === null || typeof title !== 'string' || typeof at !== 'string') return null;
  return { site, channel: channelOf(found['channel']), title, roles: rolesIn(found['roles']), at: at as Instant };
}

export function knownPlans(
  { tenant, person }: Pick<Owner, 'tenant' | 'person'>,
  store: () => PlanStore,
  clock: Pick<Clock, 'now'>,
): KnownPlans {
  const place = `framdrift.plans.${tenant}.${person}`;

  function all(): readonly KnownPlan[] {
    try {
      const found: unknown = JSON.parse(store().getItem(place) ?? '[]');
      const oldest = millisecondsOf(clock.now()) - LONGEST;
      const kept = Array.isArray(found) ? found.flatMap((one: unknown) => planOf(one) ?? []) : [];
      return kept.filter(({ at }) => millisecondsOf(at) > oldest);
    } catch {
      // Storage may be switched off, or hold what is not ours.
      return [];
    }
  }

  function keep(plans: readonly KnownPlan[]): void {
    try {
      store().setItem(place, JSON.stringify(plans.slice(0, MOST)));
    } catch {
      // Then her page knows them no longer than this one lives.
    }
  }

  const others = (site: SiteAddress): readonly KnownPlan[] =>
    all().filter((one) => siteName(one.site) !== siteName(site));

  return {
    all,
    note(plan) {
      const before = all().find(({ site }) => siteName(site) === siteName(plan.site));
      const channel = plan.channel ?? before?.channel ?? null;
      const title = plan.title || (before?.title ?? '');
      // Outside its channel nobody tells what she is in it.
      const held = plan.channel === null && before !== undefined ? before.roles : plan.roles;
      keep([{ ...plan, channel, title, roles: held }, ...others(plan.site)]);
    },
    forget: (site) => keep(others(site)),
    forgetAll() {
      try {
        store().removeItem(place);
      } catch {
        // Then nothing was kept.
      }
    },
  };
}

/**
 * Where a link that somebody was sent leads: the plan's own address, a link of Teams to the tab, which carries that, or the
 * address of the site in SharePoint. null where it leads to no plan.
 */
export function planOfLink(link: string): Pick<KnownPlan, 'site' | 'channel'> | null {
  const text = link.trim();
  if (text.length > 4_000 || !URL.canParse(text)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(text);
  if (protocol !== 'https:' && hostname !== 'localhost') return null;
  const carried = searchParams.get('webUrl');
  if (carried !== null) return URL.canParse(carried) ? planOfAddress(carried) : null;
  return planOfAddress(text) ?? siteInSharePoint(hostname, pathname);
}

function planOfAddress(address: string): Pick<KnownPlan, 'site' | 'channel'> | null {
  const found = placeOfAddress(address);
  return found === null ? null : { site: found.site, channel: found.channel };
}

/** `/sites/framtid/Lists/…`: the site is the first two steps of the path. */
function siteInSharePoint(host: string, path: string): Pick<KnownPlan, 'site' | 'channel'> | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  const [found] = /^\/(sites|teams)\/[^/]+/.exec(plain) ?? [];
  const site = found === undefined ? null : siteOf(host, found);
  return site === null ? null : { site, channel: null };
}
