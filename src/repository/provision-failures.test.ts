/**
 * Setting up, stopped or disturbed anywhere, and run again: it always ends in the same site. Every request in turn is
 * tried on a plan of two lists, on the whole of it with FRAMDRIFT_LONG; chance tries the whole of it by seed.
 */
import { describe, expect, it, vi } from 'vitest';
import { tenantOn } from '#localtenant/test-tenant.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import type { Effect } from '#localtenant/fault-plan.ts';
import type * as Lists from '#schema/lists.ts';
import { provision } from './provision.ts';
import { address, openSite, shapeOf, type TestSite } from './test-site.ts';

const long = process.env['FRAMDRIFT_LONG'] !== undefined;
const whole = vi.hoisted(() => ({ now: false }));

vi.mock('#schema/lists.ts', async (original) => {
  const found = await original<typeof Lists>();
  const few = found.allLists.filter(({ entity }) => ['plan', 'milestone'].includes(entity));
  return {
    ...found,
    get allLists() {
      return whole.now ? found.allLists : few;
    },
  };
});

type Site = TestSite<LocalTenant>;
const open = (seed = 1): Promise<Site> => openSite((machine) => tenantOn(machine), seed);

async function undisturbed(): Promise<{ readonly shape: readonly object[]; readonly requests: number }> {
  const site = await open();
  await site.provision();
  const { requests } = site.tenant.usage.report();
  return { shape: await shapeOf(site), requests };
}

/** Runs until it succeeds; each run but the first finds the site as the one before left it. */
async function untilDone(site: Site, most: number): Promise<number> {
  for (let run = 1; run <= most; run += 1) {
    const answer = await site.provision();
    if (answer.ok) {
      expect(answer.value).toEqual([]);
      return run;
    }
  }
  throw new Error(`Not done after ${most} runs`);
}

const effects: Readonly<Record<string, Effect>> = {
  'is done and its answer lost': { kind: 'dropAfter' },
  'is lost on its way': { kind: 'dropBefore' },
  'is done and answered by 504': { kind: 'refuseAfter', status: 504 },
  'is refused with 403': { kind: 'refuse', status: 403 },
  'is throttled': { kind: 'refuse', status: 429, retryAfter: { seconds: 20 } },
  'is answered by a sign-in page of the network': { kind: 'html' },
  'is done and its answer cut off': { kind: 'truncate' },
};

describe.each(long ? ['two lists', 'all lists'] : ['two lists'])('setting up %s', (size) => {
  it('ends in the same site wherever the program is stopped, before a request is done or after', async () => {
    whole.now = size === 'all lists';
    const { shape, requests } = await undisturbed();
    for (let stop = 1; stop <= requests; stop += 1) {
      for (const kept of [true, false]) {
        const site = await open();
        let calls = 0;
        const dying = site.graphOf('admin', {
          fetch: async (url, init) => {
            calls += 1;
            if (calls < stop || (calls === stop && kept)) {
              const answer = await site.tenant.fetch(url, init);
              if (calls < stop) return answer;
            }
            throw new TypeError('The program is gone');
          },
        });
        const answer = await site.run(provision(dying, address));
        expect(answer.ok).toBe(false);
        expect(await untilDone(site, 1)).toBe(1);
        expect(await shapeOf(site)).toEqual(shape);
      }
    }
  }, 600_000);

  it.each(Object.entries(effects))(
    'ends in the same site whichever request %s',
    async (_name, effect) => {
      whole.now = size === 'all lists';
      const { shape, requests } = await undisturbed();
      for (let nth = 1; nth <= requests; nth += 1) {
        const site = await open();
        site.tenant.faults.set({ faults: [{ when: { nth }, effect }] });
        await untilDone(site, 2);
        expect(site.tenant.faults.report()[0]?.struck).toBe(1);
        expect(await shapeOf(site)).toEqual(shape);
      }
    },
    600_000,
  );
});

it('setting up all lists ends in the same site whatever chance disturbs', async () => {
  whole.now = true;
  const { shape } = await undisturbed();
  const seeds = Array.from({ length: long ? 200 : 4 }, (_, index) => index + 1);
  const runs: number[] = [];
  for (const seed of seeds) {
    const site = await open();
    site.tenant.faults.set({
      seed,
      faults: Object.values(effects).map((effect) => ({ when: { probability: 0.02 }, effect })),
    });
    try {
      runs.push(await untilDone(site, 60));
      site.tenant.faults.clear();
      expect(await shapeOf(site)).toEqual(shape);
    } catch (error) {
      throw new Error(`Seed ${seed}`, { cause: error });
    }
  }
  console.log(`setting up under faults: seeds 1–${seeds.length}, ${Math.max(...runs)} runs at most until done`);
}, 3_600_000);
