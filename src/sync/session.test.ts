import { describe, expect, it } from 'vitest';
import { blankGroup } from '#domain/group.ts';
import type { Milestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { ask, cellsOf, openSite, type TestSite } from '#repository/test-site.ts';
import type { PlanSession } from '#sync/session.ts';
import { deskOf, sharedMilestone, titlesIn } from '#sync/test-tabs.ts';

const MINUTE = 60_000;

type Site = TestSite<LocalTenant>;

const made = await openSite((machine) => tenantOn(machine), 3);
await made.provision();
const saved = savedBy(made.tenant);

/** A site with all lists and nothing in them. */
const freshSite = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved), 4);

async function opened(site: Site, tab: PlanSession): Promise<PlanSession> {
  await site.run(tab.open());
  return tab;
}

const found = (tab: PlanSession, title: string): Milestone => {
  const milestone = tab.snapshot().rows.milestone.find((one) => one.title === title);
  if (milestone === undefined) throw new Error(`${title} is not there: ${titlesIn(tab).join(', ')}`);
  return milestone;
};

describe('a plan', () => {
  it('is read from SharePoint the first time and opens from the device the next, before any request', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const desk = deskOf(site, 'leder');
    const first = await opened(site, desk.openTab());
    expect(titlesIn(first)).toEqual(['Oppstart']);
    expect(first.snapshot().storage).toEqual({ kind: 'unproven' });
    first.close();

    site.tenant.usage.reset();
    const next = desk.openTab();
    await next.open();
    expect(titlesIn(next)).toEqual(['Oppstart']);
    expect(next.snapshot().storage).toEqual({ kind: 'proven' });
    expect(site.tenant.usage.report().requests).toBe(0);
  });

  it('goes on saying why nothing is kept on this device, also after an edit', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const desk = deskOf(site, 'leder');
    desk.places.refuse({ kind: 'full' });
    const mine = await opened(site, desk.openTab());
    mine.commit([site.handOf('leder').change('milestone', found(mine, 'Oppstart'), { title: 'Oppstartsmøte' })]);
    await site.pass(MINUTE);
    expect(mine.snapshot().storage).toEqual({ kind: 'trouble', failure: { kind: 'full' } });
    expect(mine.snapshot().edits).toEqual([]);
    expect(mine.snapshot().sharedAt).not.toBeNull();
  });

  it('shows what a colleague did within two minutes', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const mine = await opened(site, deskOf(site, 'leder').openTab());
    const hers = await opened(site, deskOf(site, 'medlem1').openTab());
    await site.pass(5 * MINUTE);
    hers.commit([site.handOf('medlem1').change('milestone', found(hers, 'Oppstart'), { title: 'Oppstartsmøte' })]);
    await site.pass(2 * MINUTE);
    expect(titlesIn(mine)).toEqual(['Oppstartsmøte']);
  });

  it('costs at most three resource units a minute, and none while it is hidden', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'leder').openTab());
    await site.pass(MINUTE);
    site.tenant.usage.reset();
    await site.pass(60 * MINUTE);
    expect(site.tenant.usage.report().units).toBeLessThanOrEqual(180);
    tab.setVisible(false);
    await site.pass(MINUTE);
    site.tenant.usage.reset();
    await site.pass(60 * MINUTE);
    expect(site.tenant.usage.report().requests).toBe(0);
  });
});

describe('an edit', () => {
  it('stands on the device before it is sent, and leaves it after the answer', async () => {
    const site = await freshSite();
    const desk = deskOf(site, 'leder');
    const tab = await opened(site, desk.openTab());
    tab.setOnline(false);
    tab.commit([site.handOf('leder').create('milestone', site.milestone({ title: 'Fellessamling' }))]);
    await tab.flush();
    expect(tab.snapshot().edits).toMatchObject([{ kept: true, state: { kind: 'waiting' } }]);
    expect(titlesIn(tab)).toEqual(['Fellessamling']);
    tab.close();

    const next = desk.openTab();
    await site.run(next.open());
    await site.pass(MINUTE);
    expect(next.snapshot().edits).toEqual([]);
    expect(next.snapshot().sharedAt).not.toBeNull();
    expect(await cellsOf(site, 'Milestones')).toMatchObject([{ Title: 'Fellessamling' }]);
  });

  it('made in one tab is seen in the other, and sent once', async () => {
    const site = await freshSite();
    const desk = deskOf(site, 'leder');
    const [one, other] = [await opened(site, desk.openTab()), await opened(site, desk.openTab())];
    one.commit([site.handOf('leder').create('milestone', site.milestone({ title: 'Fellessamling' }))]);
    await site.pass(10_000);
    expect(titlesIn(other)).toEqual(['Fellessamling']);
    expect(one.snapshot().edits).toEqual([]);
    expect(other.snapshot().edits).toEqual([]);
    expect(await cellsOf(site, 'Milestones')).toHaveLength(1);
    expect(await cellsOf(site, 'Changes')).toHaveLength(1);
  });

  it('that clashes waits for its author, whose choice is sent', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const mine = await opened(site, deskOf(site, 'leder').openTab());
    const hers = await opened(site, deskOf(site, 'medlem1').openTab());
    const seen = found(mine, 'Oppstart');
    hers.commit([site.handOf('medlem1').change('milestone', seen, { title: 'Hennes' })]);
    await site.pass(1000);
    const edit = site.handOf('leder').change('milestone', seen, { title: 'Mitt', note: 'Og et notat' });
    mine.commit([edit]);
    await site.pass(10_000);
    expect(mine.snapshot().edits).toMatchObject([
      { state: { kind: 'clash', clash: { conflicts: [{ field: 'title', mine: 'Mitt', theirs: 'Hennes' }] } } },
    ]);
    mine.resolve(edit.operation, { title: 'Felles' });
    await site.pass(10_000);
    expect(mine.snapshot().edits).toEqual([]);
    expect(await cellsOf(site, 'Milestones')).toMatchObject([{ Title: 'Felles', Note: 'Og et notat' }]);
  });

  it('that cannot be sent is set aside and holds up no other', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'leder').openTab());
    const hand = site.handOf('leder');
    const poison = hand.create('milestone', site.milestone({ title: 'x'.repeat(300) }));
    tab.commit([poison, hand.create('milestone', site.milestone({ title: 'God' }))]);
    await site.pass(10_000);
    expect(tab.snapshot().edits).toMatchObject([{ state: { kind: 'setAside', failure: { kind: 'tooLong' } } }]);
    expect(await cellsOf(site, 'Milestones')).toMatchObject([{ Title: 'God' }]);
    tab.discard(poison.operation);
    await site.pass(1000);
    expect(tab.snapshot().edits).toEqual([]);
  });

  it('that SharePoint lets others make is set aside with who they are, and holds up no other list', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'medlem1').openTab());
    const hand = site.handOf('medlem1');
    const closed = { list: 'Groups', path: '/sites/*/lists/*/items**' };
    site.tenant.faults.set({ faults: [{ when: closed, effect: { kind: 'refuse', status: 403 } }] });
    const group = hand.create('group', { ...blankGroup(newRow(site.newKey(), site.newKey())), title: 'Velferd' });
    tab.commit([group, hand.create('milestone', site.milestone({ title: 'Oppstart' }))]);
    await site.pass(10_000);
    expect(tab.snapshot()).toMatchObject({
      edits: [
        {
          kept: true,
          change: group,
          state: { kind: 'setAside', failure: { kind: 'notAllowed', list: 'group', act: 'add' } },
        },
      ],
      resumesAt: null,
    });
    expect(await cellsOf(site, 'Milestones')).toMatchObject([{ Title: 'Oppstart' }]);
    // Somebody has let her in.
    site.tenant.faults.clear();
    tab.retryEdit(group.operation);
    await site.pass(10_000);
    expect(tab.snapshot().edits).toEqual([]);
    const { value } = await ask(site, 'GET', '/lists/Groups/items?$expand=fields($select=Title)');
    expect(value).toMatchObject([{ fields: { Title: 'Velferd' } }]);
  });

  it('waits with all others while the whole site is closed to her, and goes when it is opened', async () => {
    const site = await freshSite();
    await sharedMilestone(site);
    const desk = deskOf(site, 'leder');
    const tab = await opened(site, desk.openTab());
    const hand = site.handOf('leder');
    site.tenant.faults.set({ faults: [{ effect: { kind: 'refuse', status: 403 } }] });
    tab.commit([
      hand.change('milestone', found(tab, 'Oppstart'), { title: 'Oppstartsmøte' }),
      hand.create('milestone', site.milestone({ title: 'Fellessamling' })),
    ]);
    await site.pass(5 * MINUTE);
    expect(tab.snapshot().failure).toEqual({ kind: 'noAccess' });
    expect(tab.snapshot().resumesAt).not.toBeNull();
    const waits = { kept: true, state: { kind: 'waiting' } };
    expect(tab.snapshot().edits).toMatchObject([waits, waits]);
    tab.close();
    // Nor is it lost with the page.
    const next = desk.openTab();
    await site.run(next.open());
    site.tenant.faults.clear();
    await site.pass(2 * MINUTE);
    expect(next.snapshot()).toMatchObject({ edits: [], failure: null });
    expect(titlesIn(next).toSorted()).toEqual(['Fellessamling', 'Oppstartsmøte']);
    expect(await cellsOf(site, 'Milestones')).toHaveLength(2);
  });

  it('is never sent with the token of another person', async () => {
    const site = await freshSite();
    const desk = deskOf(site, 'leder', { token: 'medlem1' });
    const tab = desk.openTab();
    void tab.open();
    await site.pass(1000);
    tab.commit([site.handOf('leder').create('milestone', site.milestone({ title: 'Fellessamling' }))]);
    await site.pass(10 * MINUTE);
    expect(tab.snapshot()).toMatchObject({ phase: 'failed', failure: { kind: 'signIn' } });
    expect(tab.snapshot().edits).toHaveLength(1);
    expect(await cellsOf(site, 'Milestones')).toEqual([]);
  });

  it('with a national identity number is taken nowhere: not stored, not queued, not sent', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'leder').openTab());
    const hand = site.handOf('leder');
    const written = hand.create('milestone', site.milestone({ note: 'Gjelder 01819010001' }));
    expect(tab.commit([written])).toEqual({ kind: 'nationalId' });
    expect(await tab.register(written)).toEqual({ kind: 'refused', failure: { kind: 'nationalId' } });
    await site.pass(10_000);
    expect(tab.snapshot().edits).toEqual([]);
    expect(await cellsOf(site, 'Milestones')).toEqual([]);
  });

  it('that the device has no room for is not called kept, and is sent all the same', async () => {
    const site = await freshSite();
    const desk = deskOf(site, 'leder');
    const tab = await opened(site, desk.openTab());
    tab.setOnline(false);
    desk.places.failWrite(1, { kind: 'full' });
    tab.commit([site.handOf('leder').create('milestone', site.milestone({ title: 'Fellessamling' }))]);
    await tab.flush();
    expect(tab.snapshot()).toMatchObject({
      edits: [{ kept: false }],
      storage: { kind: 'trouble', failure: { kind: 'full' } },
    });
    tab.setOnline(true);
    await site.pass(10_000);
    expect(tab.snapshot().edits).toEqual([]);
    expect(tab.snapshot().storage.kind).not.toBe('trouble');
    expect(await cellsOf(site, 'Milestones')).toHaveLength(1);
  });
});

describe('what needs the server', () => {
  it('is registered at once, and never queued', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'leder').openTab());
    const change = site.handOf('leder').create('milestone', site.milestone({ title: 'Vedtak' }));
    expect(await site.run(tab.register(change))).toEqual({ kind: 'registered' });
    expect(titlesIn(tab)).toEqual(['Vedtak']);

    tab.setOnline(false);
    const other = site.handOf('leder').create('milestone', site.milestone({ title: 'Uten nett' }));
    expect(await tab.register(other)).toEqual({ kind: 'refused', failure: { kind: 'offline' } });
    expect(tab.snapshot().edits).toEqual([]);
  });

  it('is unsure when the answer is lost, and the next try finds out without doubling it', async () => {
    const site = await freshSite();
    const tab = await opened(site, deskOf(site, 'leder').openTab());
    const change = site.handOf('leder').create('milestone', site.milestone({ title: 'Vedtak' }));
    site.tenant.faults.set({
      faults: [{ when: { method: 'POST', path: '/sites/*/lists/*/items', times: 1 }, effect: { kind: 'dropAfter' } }],
    });
    const first = await site.run(tab.register(change));
    expect(['unsure', 'registered']).toContain(first.kind);
    await site.pass(5 * MINUTE);
    expect(await site.run(tab.register(change, true))).toEqual({ kind: 'registered' });
    expect(await cellsOf(site, 'Milestones')).toHaveLength(1);
  });
});
