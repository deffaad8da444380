import { describe, expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { openTestTenant, type TestTenant } from '#localtenant/test-tenant.ts';
import type { Fault } from '#localtenant/fault-plan.ts';
import { createSharePointRest, type SharePointRest } from './client.ts';
import { quoted } from './sharepoint.ts';

interface Stage {
  readonly world: TestTenant;
  readonly rest: SharePointRest;
  /** Addresses that were called, with the method and whether a token went along. */
  readonly called: string[];
}

async function stage(...faults: readonly Fault[]): Promise<Stage> {
  const world = await openTestTenant();
  world.tenant.faults.set({ faults });
  const called: string[] = [];
  const rest = createSharePointRest({
    site: { host: 'localhost', path: '/sites/framdrift' },
    token: async () => succeed('local-sharepoint:leder@framdrift.local'),
    fetch: (url, init) => {
      called.push(`${init.method} ${url}`);
      return world.tenant.fetch(url, init);
    },
    clock: { now: () => instantOf(world.clock.now), today: () => '2026-02-11' as never },
    sleep: async (milliseconds, signal) => {
      if (milliseconds < 30_000 && signal?.aborted !== true) world.clock.now += milliseconds;
      else await new Promise(() => undefined);
    },
    random: (length) => new Uint8Array(length),
  });
  return { world, rest, called };
}

const post = (title: string) => ({ method: 'POST', path: 'web/sitegroups', body: { Title: title } }) as const;

describe('SharePoint’s own REST', () => {
  it('reads, makes, changes and takes away, with a token for SharePoint', async () => {
    const { rest, called } = await stage();
    const made = await rest.send(post("Ledere av 'planen'"));
    expect(made).toMatchObject({ ok: false, failure: { kind: 'invalid', message: 'The group name is not valid.' } });
    expect(await rest.send(post('Ledere av planen'))).toMatchObject({ ok: true, value: { status: 201 } });
    const named = `web/sitegroups/getbyname(${quoted('Ledere av planen')})`;
    expect(await rest.send({ method: 'MERGE', path: named, body: { Description: 'x' } })).toMatchObject({
      ok: true,
      value: { status: 204 },
    });
    expect(await rest.send({ method: 'GET', path: named })).toMatchObject({
      ok: true,
      value: { body: { Description: 'x' } },
    });
    expect(called.at(-1)).toBe(
      "GET https://localhost/sites/framdrift/_api/web/sitegroups/getbyname('Ledere%20av%20planen')",
    );
  });

  it('does not send a change again that may have landed', async () => {
    const lost: Fault = { when: { method: 'POST' }, effect: { kind: 'dropAfter' } };
    const { rest, called } = await stage(lost);
    expect(await rest.send(post('Ledere'))).toMatchObject({
      ok: false,
      failure: { kind: 'offline', landed: 'unknown' },
    });
    expect(called).toHaveLength(1);
  });

  it('reads again where a read was lost, and waits where SharePoint asks for it', async () => {
    const faults: readonly Fault[] = [
      { when: { nth: 1 }, effect: { kind: 'dropBefore' } },
      { when: { nth: 2 }, effect: { kind: 'refuse', status: 429, retryAfter: { seconds: 5 } } },
    ];
    const { rest, called, world } = await stage(...faults);
    const begun = world.clock.now;
    expect((await rest.send({ method: 'GET', path: 'web/currentuser' })).ok).toBe(true);
    expect(called).toHaveLength(3);
    expect(world.clock.now - begun).toBeGreaterThanOrEqual(5_000);
  });

  it('tells in SharePoint’s words what somebody may not do', async () => {
    const { world } = await stage();
    const rest = createSharePointRest({
      site: { host: 'localhost', path: '/sites/framdrift' },
      token: async () => succeed('local-sharepoint:medlem1@framdrift.local'),
      fetch: world.tenant.fetch,
      clock: { now: () => instantOf(world.clock.now), today: () => '2026-02-11' as never },
      sleep: () => new Promise(() => undefined),
      random: (length) => new Uint8Array(length),
    });
    const refused = await rest.send(post('Min'));
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden', landed: 'no', code: '-2147024891, System.UnauthorizedAccessException' },
    });
  });
});
