/**
 * The tab in a plain window on the laptop: one of the scenario's people instead of a sign-in, a tenant in a box instead of
 * Microsoft's. It is in no production bundle.
 */
import { clockStartingAt, parseInstant, steadyClock, steadyClockStartingAt, systemClock } from '#base/clock.ts';
import { languages } from '#text/language.ts';
import { startTab } from '#tab/start.tsx';
import type { Surroundings } from '#tab/host.ts';
import { LaptopBanner } from './banner.tsx';
import { actorOf, personNamed, tokenOf } from './people.ts';
import type { LaptopSettings } from './settings.ts';

const themes = ['light', 'dark', 'contrast'] as const;

const asked = new URLSearchParams(window.location.search);

function surroundingsOf(): Surroundings {
  const theme = themes.find((one) => one === asked.get('theme'));
  const language = languages.find((one) => one === asked.get('language'));
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return { theme: theme ?? (dark ? 'dark' : 'light'), language: language ?? 'nb' };
}

async function start(): Promise<void> {
  const answer = await fetch('laptop.json');
  const settings = (await answer.json()) as LaptopSettings;
  const person = personNamed(asked.get('person'));
  const startsAt = settings.startsAt === null ? null : parseInstant(settings.startsAt);
  const surroundings = surroundingsOf();
  document.documentElement.lang = surroundings.language;
  const root = document.getElementById('root');
  if (root === null) return;
  const identity = { tenant: 'framdrift.local', person: person.id };
  startTab(
    {
      site: settings.site,
      owner: { ...identity, site: `${settings.graphOrigin} ${settings.site.path}` },
      signedIn: () => identity,
      actor: actorOf(person),
      token: async () => ({ ok: true, value: tokenOf(person) }),
      graphOrigin: settings.graphOrigin,
      clock: startsAt === null ? systemClock : clockStartingAt(startsAt),
      steadyClock: startsAt === null ? steadyClock(performance) : steadyClockStartingAt(startsAt, performance),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      surroundings: { current: () => surroundings, subscribe: () => () => undefined },
      banner: asked.get('banner') === 'off' ? null : <LaptopBanner person={person.email} surroundings={surroundings} />,
    },
    root,
  );
}

void start();
