import { describe, expect, it } from 'vitest';
import type { PlanChange } from '#domain/change.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { cellsOf, openSite, type TestSite } from '#repository/test-site.ts';
import type { PlanSession } from '#sync/session.ts';
import { deskOf, sharedMilestone } from '#sync/test-tabs.ts';
import { askServer } from './ask-server.ts';

type Site = TestSite<LocalTenant>;

const made = await openSite((machine) => tenantOn(machine), 11);
await made.provision();
const saved = savedBy(made.tenant);
const freshSite = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved), 12);

async function openTab(site: Site, desk = deskOf(site, 'leder')): Promise<PlanSession> {
  const tab = desk.openTab();
  await site.run(tab.open());
  return tab;
}

const nothing = (): void => undefined;
const registered = { kind: 'registered' };
const rowsOf = async (site: Site, list: string): Promise<number> => (await cellsOf(site, list)).length;

/** The only milestone there is, as this tab shows it. */
function shownIn(tab: PlanSession): Milestone {
  const [milestone] = tab.snapshot().rows.milestone;
  if (milestone === undefined) throw new Error('There is no milestone');
  return milestone;
}
const cancelling = (site: Site, tab: PlanSession, person = 'leder'): PlanChange =>
  site.handOf(person).change('milestone', shownIn(tab), { state: 'cancelled' });

type Loss = 'dropAfter' | 'dropBefore';

/** Of the next requests that write, or of all that read: with `dropAfter` the answer is lost, with `dropBefore` the question. */
function lose(
  site: Site,
  losses: readonly { readonly method: string; readonly kind: Loss; readonly times?: number }[],
): void {
  site.tenant.faults.set({
    faults: losses.map(({ method, kind, times }) => ({
      when: { method, path: '/sites/**', ...(times !== undefined && { times }) },
      effect: { kind },
    })),
  });
}

describe('a new row', () => {
  it('is one, however often it is pressed while it is asked for, and what follows is done once', async () => {
    const site = await freshSite();
    const tab = await openTab(site);
    let followed = 0;
    const ask = askServer(tab, site.handOf('leder').create('milestone', site.milestone()), () => (followed += 1));
    const answers = await site.run(Promise.all(Array.from({ length: 10 }, () => ask(nothing))));
    expect(answers).toEqual(Array.from({ length: 10 }, () => registered));
    expect([await rowsOf(site, 'Milestones'), await rowsOf(site, 'Changes'), followed]).toEqual([1, 1, 1]);
  });

  it('is one where two tabs make it at the same time, on one device or on two', async () => {
    for (const sameDesk of [true, false]) {
      const site = await freshSite();
      const desk = deskOf(site, 'leder');
      const tabs = [await openTab(site, desk), await openTab(site, sameDesk ? desk : deskOf(site, 'medlem1'))];
      const one = site.handOf('leder').create('milestone', site.milestone());
      const answers = await site.run(Promise.all(tabs.map((tab) => askServer(tab, one, nothing)(nothing))));
      expect(answers).toEqual([registered, registered]);
      expect([await rowsOf(site, 'Milestones'), await rowsOf(site, 'Changes')]).toEqual([1, 1]);
    }
  });

  it('is asked about before anything is said, where its answer was lost', async () => {
    const site = await freshSite();
    const tab = await openTab(site);
    // The first question what became of it is lost too.
    lose(site, [
      { method: 'POST', kind: 'dropAfter', times: 1 },
      { method: 'GET', kind: 'dropBefore', times: 1 },
    ]);
    const ask = askServer(tab, site.handOf('leder').create('milestone', site.milestone()), nothing);
    expect(await site.run(ask(nothing))).toEqual(registered);
    expect(await rowsOf(site, 'Milestones')).toBe(1);
  });

  it('is nobody knows what, while nobody answers; the next question finds it, and makes no other', async () => {
    const site = await freshSite();
    const tab = await openTab(site);
    lose(site, [
      { method: 'POST', kind: 'dropAfter', times: 1 },
      { method: 'GET', kind: 'dropBefore' },
    ]);
    let followed = 0;
    const ask = askServer(tab, site.handOf('leder').create('milestone', site.milestone()), () => (followed += 1));
    expect((await site.run(ask(nothing))).kind).toBe('unsure');
    expect(followed).toBe(0);
    lose(site, []);
    expect(await site.run(ask(nothing))).toEqual(registered);
    expect([await rowsOf(site, 'Milestones'), followed]).toEqual([1, 1]);
  });

  it('that shows itself while nobody knows is found, and what follows is done, though nobody asks again', async () => {
    const site = await freshSite();
    const tab = await openTab(site);
    lose(site, [
      { method: 'POST', kind: 'dropAfter', times: 1 },
      { method: 'GET', kind: 'dropBefore' },
    ]);
    const events: string[] = [];
    const change = site.handOf('leder').create('milestone', site.milestone());
    const ask = askServer(tab, change, () => events.push('followed'));
    expect((await site.run(ask(() => events.push('found')))).kind).toBe('unsure');
    lose(site, []);
    await site.pass(15 * 60_000);
    expect(events).toEqual(['followed', 'found']);
    expect([await rowsOf(site, 'Milestones'), await rowsOf(site, 'Changes')]).toEqual([1, 1]);
  });

  it('is refused without net, leaves nothing behind, and is made by the next press', async () => {
    const site = await freshSite();
    const tab = await openTab(site);
    tab.setOnline(false);
    const ask = askServer(tab, site.handOf('leder').create('milestone', site.milestone()), nothing);
    expect(await ask(nothing)).toEqual({ kind: 'refused', failure: { kind: 'offline' } });
    expect([tab.snapshot().edits, await rowsOf(site, 'Milestones')]).toEqual([[], 0]);
    tab.setOnline(true);
    expect(await site.run(ask(nothing))).toEqual(registered);
    expect(await rowsOf(site, 'Milestones')).toBe(1);
  });
});

describe('a step of a row', () => {
  it('that two approve at the same time is approved, and nobody is told otherwise', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const tabs = [await openTab(site), await openTab(site, deskOf(site, 'medlem1'))];
    const asks = tabs.map((tab, index) =>
      askServer(tab, cancelling(site, tab, index === 0 ? 'leder' : 'medlem1'), nothing),
    );
    expect(await site.run(Promise.all(asks.map((ask) => ask(nothing))))).toEqual([registered, registered]);
    expect(tabs.map((tab) => shownIn(tab).state)).toEqual(['cancelled', 'cancelled']);
    // The row was made by one operation and changed by one.
    expect(await rowsOf(site, 'Changes')).toBe(2);
  });

  it('is written once where its answer was lost', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const tab = await openTab(site);
    lose(site, [
      { method: 'PATCH', kind: 'dropAfter', times: 1 },
      { method: 'GET', kind: 'dropBefore', times: 1 },
    ]);
    expect(await site.run(askServer(tab, cancelling(site, tab), nothing)(nothing))).toEqual(registered);
    expect([shownIn(tab).state, await rowsOf(site, 'Changes')]).toEqual(['cancelled', 2]);
  });

  it('whose question was lost is asked once more, for it is not there, and is taken once', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const tab = await openTab(site);
    lose(site, [{ method: 'PATCH', kind: 'dropBefore', times: 1 }]);
    expect(await site.run(askServer(tab, cancelling(site, tab), nothing)(nothing))).toEqual(registered);
    expect([shownIn(tab).state, await rowsOf(site, 'Changes')]).toEqual(['cancelled', 2]);
  });

  it('is refused where somebody else changed the same first, and says who', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const tab = await openTab(site);
    const change = cancelling(site, tab);
    const other = await openTab(site, deskOf(site, 'medlem1'));
    const reached = site.handOf('medlem1').change('milestone', shownIn(other), { state: 'reached' });
    other.commit([reached]);
    await site.pass(10_000);
    const answer = await site.run(askServer(tab, change, nothing)(nothing));
    expect(answer).toMatchObject({ kind: 'refused', failure: { kind: 'overtaken' } });
    expect(shownIn(tab).state).toBe('reached');
  });
});
