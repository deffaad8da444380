/** For tests: the probes' ports on a tenant in memory, whose clock moves only where somebody sleeps on it. */
import { instantOf, parseDay } from '#base/clock.ts';
import { CHANNEL_ID, SITE_PATH, TEAM_ID } from '#localtenant/seed.ts';
import type { TestTenant } from '#localtenant/test-tenant.ts';
import type { ProbePorts } from './probe.ts';

/** What lies on the seeded site, by name. */
export function lyingOn({ tenant: { world } }: TestTenant): readonly string[] {
  const site = [...world.state.sites.values()].find(({ path }) => path === SITE_PATH);
  const lists = [...world.state.lists.values()].filter(({ siteId }) => siteId === site?.id);
  const named = [...lists.map(({ displayName }) => displayName), ...(site?.groups ?? []).map(({ title }) => title)];
  return [...named, ...(site?.levels ?? []).map(({ name }) => name)];
}

export const portsOn = (world: TestTenant, more: Partial<ProbePorts> = {}): ProbePorts => ({
  fetch: world.tenant.fetch,
  clock: { now: () => instantOf(world.clock.now), today: () => parseDay('2026-02-11') ?? ('' as never) },
  // What is watched with a signal is a time limit, and no test runs into one.
  sleep: async (milliseconds, signal) => {
    if (signal === undefined) world.clock.now += milliseconds;
    else await new Promise(() => undefined);
  },
  random: (length) => Uint8Array.from({ length }, (_, index) => index),
  site: { host: 'localhost', path: SITE_PATH },
  tokens: {
    graph: 'local:admin@framdrift.local',
    sharePoint: 'local-sharepoint:admin@framdrift.local',
    member: 'local:medlem1@framdrift.local',
  },
  channel: { team: TEAM_ID, channel: CHANNEL_ID },
  tabOrigin: 'https://framdrift.example',
  ...more,
});
