/** So many new rows through a service that keeps what it is given and then loses its answer, or says that it failed. */
import { Client } from '@microsoft/microsoft-graph-client';
import { vi } from 'vitest';
import { cellsOf } from '#repository/test-site.ts';
import { deskOf } from '#sync/test-tabs.ts';
import { MINUTE, type Site, siteWith } from './desks.ts';

const faultsOf = (seed: number, rate: number) => ({
  faults: [],
  chance: {
    seed,
    rate,
    kinds: ['answerLost', 'errorAfterCommit'] as const,
    when: { method: 'POST', list: 'Milestones' },
  },
});

export interface Made {
  readonly asked: number;
  readonly duplicates: number;
  /** Rows that were asked for and are not there. */
  readonly missing: number;
}

async function madeIn(site: Site, titles: readonly string[]): Promise<Made> {
  site.tenant.faults.clear();
  const found = (await cellsOf(site, 'Milestones')).map(({ Title }) => String(Title));
  const counts = titles.map((title) => found.filter((one) => one === title).length);
  return {
    asked: titles.length,
    duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    missing: counts.filter((count) => count === 0).length,
  };
}

const titlesOf = (rows: number): readonly string[] =>
  Array.from({ length: rows }, (_none, index) => `Ny milepæl ${index + 1}`);

/** Each row asked for once, by Microsoft's client as its own guide sets it up; what it does again it does by itself. */
export async function byPlainClient(rows: number, seed: number, rate: number): Promise<Made> {
  const site = await siteWith(0);
  site.tenant.faults.set(faultsOf(seed, rate));
  vi.stubGlobal('fetch', site.tenant.fetch);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const client = Client.init({ authProvider: (done) => done(null, 'local:leder@framdrift.local') });
  const titles = titlesOf(rows);
  try {
    for (const title of titles) {
      const progress = { over: false };
      const call = client
        .api('/sites/localhost:/sites/framdrift:/lists/Milestones/items')
        .post({ fields: { Title: title } })
        .catch(() => null)
        .finally(() => {
          progress.over = true;
        });
      while (!progress.over) {
        await vi.advanceTimersByTimeAsync(1_000);
        await new Promise((resolve) => void setImmediate(resolve));
      }
      await call;
    }
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
  return madeIn(site, titles);
}

/** The same rows written in the tab. */
export async function byPlanSession(rows: number, seed: number, rate: number): Promise<Made> {
  const site = await siteWith(0);
  const tab = deskOf(site, 'leder').openTab();
  await site.run(tab.open());
  site.tenant.faults.set(faultsOf(seed, rate));
  const hand = site.handOf('leder');
  const titles = titlesOf(rows);
  for (const title of titles) tab.commit([hand.create('milestone', site.milestone({ title }))]);
  for (let minutes = 0; tab.snapshot().edits.length > 0 && minutes < 600; minutes += 1) await site.pass(MINUTE);
  if (tab.snapshot().edits.length > 0) throw new Error(`${tab.snapshot().edits.length} edits are still on their way`);
  tab.close();
  return madeIn(site, titles);
}
