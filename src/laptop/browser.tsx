/**
 * The tab in a plain window on the laptop: one of the scenario's people instead of a sign-in, a tenant in a box instead of
 * Microsoft's. It is in no production bundle.
 */
import { clockStartingAt, parseInstant, steadyClock, steadyClockStartingAt, systemClock } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import type { TokenSource } from '#graph/client.ts';
import { startTab } from '#tab/start.tsx';
import { addressSignedOut, isSignedOut } from './address.ts';
import { actorInTeams, actorOf, personNamed, sharePointTokenOf, tokenOf } from './people.ts';
import type { LaptopSettings } from './settings.ts';
import { surroundingsOf } from './surroundings.ts';

const asked = new URLSearchParams(window.location.search);

async function start(): Promise<void> {
  const surroundings = surroundingsOf(window);
  const root = document.getElementById('root');
  if (root === null) return;
  if (isSignedOut(asked.get('person'))) {
    document.documentElement.lang = surroundings.live.current().language;
    const { showSignedOut } = await import('./signed-out.tsx');
    showSignedOut(surroundings.live, root);
    return;
  }
  const [answer, banner] = await Promise.all([
    fetch('laptop.json'),
    asked.get('banner') === 'off' ? null : import('./banner.tsx'),
  ]);
  const settings = (await answer.json()) as LaptopSettings;
  const person = personNamed(asked.get('person') ?? settings.person ?? null);
  const startsAt = settings.startsAt === null ? null : parseInstant(settings.startsAt);
  const item = asked.get('item');
  const identity = { tenant: 'framdrift.local', person: person.id };
  const clock = startsAt === null ? systemClock : clockStartingAt(startsAt);
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const graphToken: TokenSource = async () => succeed(tokenOf(person));
  const sharePointToken: TokenSource = async () => succeed(sharePointTokenOf(person));
  async function leave(): Promise<void> {
    const { knownPlans } = await import('#tab/known-plans.ts');
    knownPlans(identity, () => window.localStorage, clock).forgetAll();
    window.location.assign(addressSignedOut(window.location.href));
  }
  const session = startTab(
    {
      site: settings.site,
      channel: settings.channel,
      setUp: { channel: 'standard', rights: 'simple', app: '', offered: person.owns },
      owner: { ...identity, site: `${settings.graphOrigin} ${settings.site.path}` },
      signedIn: () => identity,
      actor: actorInTeams(person),
      token: graphToken,
      tokens: { members: graphToken, roles: sharePointToken, lists: graphToken, rights: sharePointToken },
      graphOrigin: settings.graphOrigin,
      sharePointOrigin: settings.graphOrigin,
      clock,
      steadyClock: startsAt === null ? steadyClock(performance) : steadyClockStartingAt(startsAt, performance),
      random,
      surroundings: surroundings.live,
      signOut: () => void leave(),
      ...(item !== null && { item }),
      banner: banner === null ? null : <banner.LaptopBanner person={person.email} surroundings={surroundings} />,
    },
    root,
  );
  if (settings.opening === undefined) return;
  const { playOpening } = await import('./opening.ts');
  playOpening(session, { actor: actorOf(person), clock, random }, settings.opening);
}

void start();
