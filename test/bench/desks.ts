/** People at work on virtual time: what they ask of SharePoint, and how long it takes over a slow line. */
import type { PlanChange } from '#domain/change.ts';
import { succeed } from '#base/result.ts';
import { createGraph } from '#graph/client.ts';
import { seededRandom } from '#graph/scripted-service.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { address, openSite, type TestSite } from '#repository/test-site.ts';
import type { PlanSession } from '#sync/session.ts';
import { deskOf } from '#sync/test-tabs.ts';

export type Site = TestSite<LocalTenant>;

export const MINUTE = 60_000;

const empty = openSite((machine) => tenantOn(machine), 3).then(async (site) => {
  await site.provision();
  return savedBy(site.tenant);
});

/** A site with all lists and so many milestones. */
export async function siteWith(milestones: number): Promise<Site> {
  const saved = await empty;
  const site = await openSite((machine) => tenantOn(machine, saved), 4);
  const hand = site.handOf('leder');
  const rows = Array.from({ length: milestones }, (_none, index) => ({
    change: hand.create('milestone', site.milestone({ title: `Milepæl ${index + 1}` })),
    tried: false,
  }));
  const outcomes = await site.run(site.repositoryOf('leder').create(rows));
  if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('The rows to begin with were not saved');
  site.tenant.usage.reset();
  return site;
}

/** What a person's open tabs use in a minute, the mean of so many, after they have opened the plan. */
export async function unitsAMinute(tabs: number, visible: boolean, minutes = 60): Promise<number> {
  const site = await siteWith(20);
  const desk = deskOf(site, 'leder');
  const open = Array.from({ length: tabs }, () => desk.openTab());
  await site.run(Promise.all(open.map((tab) => tab.open())));
  for (const tab of open) tab.setVisible(visible);
  await site.pass(2 * MINUTE);
  site.tenant.usage.reset();
  await site.pass(minutes * MINUTE);
  for (const tab of open) tab.close();
  return site.tenant.usage.report().units / minutes;
}

export async function firstStart(milestones: number): Promise<{ readonly requests: number; readonly units: number }> {
  const site = await siteWith(milestones);
  const tab = deskOf(site, 'leder').openTab();
  await site.run(tab.open());
  await site.pass(MINUTE / 4);
  const { requests, units } = site.tenant.usage.report();
  tab.close();
  return { requests, units };
}

/** As the person's own, over a line that takes so long there and back; `onCall` is told of each call. */
function slowRepository(site: Site, person: string, milliseconds: number, onCall: () => void): PlanRepository {
  const graph = createGraph({
    token: () => Promise.resolve(succeed(`local:${person}@framdrift.local`)),
    fetch: async (url, init) => {
      onCall();
      await site.sleep(milliseconds / 2);
      const answer = await site.instantly(site.tenant.fetch(url, init));
      await site.sleep(milliseconds / 2);
      return answer;
    },
    clock: site.clock,
    sleep: site.sleep,
    random: seededRandom(9),
  });
  return createPlanRepository(graph, address);
}

export interface Drain {
  /** By the virtual clock. */
  readonly seconds: number;
  /** Over the line; a batch is one. */
  readonly calls: number;
  readonly units: number;
}

/** Milliseconds: how exactly the end of a drain is seen. */
const LOOK = 100;
const LONGEST = 30 * MINUTE;

/** Edits made without net, until the last of them is shared. */
export async function drain(
  edits: number,
  latency: number,
  editsOf: (site: Site, tab: PlanSession) => readonly PlanChange[],
): Promise<Drain> {
  const site = await siteWith(edits);
  let calls = 0;
  const slow = (person: string): PlanRepository => slowRepository(site, person, latency, () => (calls += 1));
  const desk = deskOf({ ...site, repositoryOf: slow }, 'leder');
  const tab = desk.openTab();
  await site.run(tab.open());
  await site.pass(MINUTE);
  tab.setOnline(false);
  for (const change of editsOf(site, tab)) tab.commit([change]);
  await site.pass(MINUTE);
  const queued = tab.snapshot().edits.length;
  if (queued !== edits) throw new Error(`${queued} edits wait, and not ${edits}`);
  site.tenant.usage.reset();
  calls = 0;
  const begun = site.elapsed();
  tab.setOnline(true);
  while (tab.snapshot().edits.length > 0 && site.elapsed() - begun < LONGEST) await site.pass(LOOK);
  const seconds = (site.elapsed() - begun) / 1000;
  const { units } = site.tenant.usage.report();
  if (tab.snapshot().edits.length > 0) throw new Error(`Not drained in ${seconds} s`);
  tab.close();
  return { seconds, calls, units };
}
