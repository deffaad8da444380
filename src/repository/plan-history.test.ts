import { describe, expect, it } from 'vitest';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { openSite } from '#repository/test-site.ts';

const site = await openSite((machine) => tenantOn(machine), 9);
await site.provision();
const hand = site.handOf('leder');
const repository = site.repositoryOf('leder');
const one = site.milestone({ title: 'Oppstart' });
const other = site.milestone({ title: 'Fellessamling' });
const begun = site.clock.now();
await site.run(repository.create([one, other].map((row) => ({ change: hand.create('milestone', row), tried: false }))));
await site.pass(60_000);
const later = site.clock.now();
const rows = await site.run(repository.read('milestone'));
if (!rows.ok) throw new Error('not read');
const stored = rows.value.items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
const row = stored.find(({ value }) => value.key === one.key);
if (row === undefined) throw new Error('not there');
await site.run(repository.save(hand.change('milestone', one, { title: 'Oppstartsmøte' }), row, false));

describe('the history', () => {
  it('of a row is its own, the newest first', async () => {
    const history = await site.run(repository.historyOf(one.key));
    expect(history).toMatchObject({
      ok: true,
      value: [
        { act: 'changed', before: { title: 'Oppstart' }, after: { title: 'Oppstartsmøte' } },
        { act: 'created', item: one.key },
      ],
    });
  });

  it('since a moment has nothing that is older, and no more than is asked for', async () => {
    const since = async (at: typeof begun, most: number) => {
      const history = await site.run(repository.historySince(at, most));
      return history.ok ? history.value.map(({ act, title }) => `${act} ${title}`) : history.failure;
    };
    expect(await since(later, 10)).toEqual(['changed Oppstartsmøte']);
    expect(await since(begun, 10)).toHaveLength(3);
    expect(await since(begun, 1)).toEqual(['changed Oppstartsmøte']);
  });

  it('before a moment comes in pages that leave nothing out, also where many things happened in one second', async () => {
    await site.pass(60_000);
    const more = Array.from({ length: 5 }, (_, index) => site.milestone({ title: `Samling ${index + 1}` }));
    await site.run(repository.create(more.map((each) => ({ change: hand.create('milestone', each), tried: false }))));
    await site.pass(60_000);
    const told: string[] = [];
    const sizes: number[] = [];
    let before = site.clock.now();
    for (let wanted = true; wanted && sizes.length < 10;) {
      const page = await site.run(repository.historyBefore(before, 2));
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      const { changes, more: older } = page.value;
      sizes.push(changes.length);
      told.push(...changes.map(({ act, title }) => `${act} ${title}`));
      before = changes.at(-1)?.at ?? before;
      wanted = older;
    }
    expect(sizes).toEqual([5, 3, 0]);
    expect(told).toHaveLength(8);
    expect(new Set(told).size).toBe(8);
    expect(told.slice(0, 5).every((line) => line.startsWith('created Samling'))).toBe(true);
  });

  it('costs no more to page back: one call where there is much, two where it ends', async () => {
    site.tenant.usage.reset();
    await site.run(repository.historyBefore(site.clock.now(), 5));
    expect(site.tenant.usage.report()).toMatchObject({ requests: 1, units: 2 });
    site.tenant.usage.reset();
    await site.run(repository.historyBefore(site.clock.now(), 100));
    expect(site.tenant.usage.report()).toMatchObject({ requests: 2, units: 4 });
  });

  it('costs two units, however long it is', async () => {
    site.tenant.usage.reset();
    await site.run(repository.historyOf(one.key));
    expect(site.tenant.usage.report()).toMatchObject({ requests: 1, units: 2 });
  });
});
