/** For tests: tabs of people on one test site, with devices in memory, on the site's own time. */
import type { Clock } from '#base/clock.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { TestSite } from '#repository/test-site.ts';
import { type MemoryPlaces, memoryPlaces } from '#sync/memory-device.ts';
import type { DrainLock, Neighbours } from '#sync/neighbours.ts';
import { createPlanSession, type PlanSession, type Timer } from '#sync/session.ts';

type Site = TestSite<{ readonly fetch: typeof fetch }>;

/** A machine that one person works at: its storage, its locks, and the channel between its tabs. */
export interface Desk {
  readonly places: MemoryPlaces;
  readonly openTab: () => PlanSession;
}

function desksLock(): DrainLock {
  let held = false;
  const line: (() => void)[] = [];
  const next = (): void => {
    const turn = held ? undefined : line.shift();
    if (turn === undefined) return;
    held = true;
    turn();
  };
  return {
    ask(taken) {
      const turn = (): void => {
        let mine = true;
        taken(() => {
          if (!mine) return;
          mine = false;
          held = false;
          queueMicrotask(next);
        });
      };
      line.push(turn);
      queueMicrotask(next);
      return () => void line.splice(line.indexOf(turn), line.includes(turn) ? 1 : 0);
    },
  };
}

function deskChannel(): () => Neighbours {
  const all = new Set<() => void>();
  return () => {
    const mine = new Set<() => void>();
    return {
      tell: () => {
        for (const hear of all) if (!mine.has(hear)) queueMicrotask(hear);
      },
      listen(hear) {
        all.add(hear);
        mine.add(hear);
        return () => void all.delete(hear);
      },
      close: () => undefined,
    };
  };
}

export function deskOf(
  site: Site,
  person: string,
  options: { readonly token?: string; readonly clock?: Clock } = {},
): Desk {
  const { clock = site.clock } = options;
  const places = memoryPlaces({ clock });
  const lock = desksLock();
  const channel = deskChannel();
  const timer: Timer = (milliseconds, task) => {
    const calling = new AbortController();
    void site.sleep(milliseconds, calling.signal).then(() => (calling.signal.aborted ? undefined : task()));
    return () => calling.abort();
  };
  return {
    places,
    openTab: () =>
      createPlanSession({
        repository: site.repositoryOf(person, { clock }),
        places: places.page(),
        owner: { tenant: 'skarvoy', person, site: 'localhost/sites/framdrift' },
        lock,
        neighbours: channel(),
        clock,
        timer,
        chance: () => 0.5,
        signedIn: () => ({ tenant: 'skarvoy', person: options.token ?? person }),
      }),
  };
}

/** A milestone that is on the server. */
export async function sharedMilestone(site: Site, title = 'Oppstart'): Promise<Milestone> {
  const milestone = site.milestone({ title });
  const change = site.handOf('leder').create('milestone', milestone);
  await site.run(site.repositoryOf('leder').create([{ change, tried: false }]));
  return milestone;
}

export const titlesIn = (tab: PlanSession): readonly string[] =>
  tab.snapshot().rows.milestone.map(({ title }) => title);
