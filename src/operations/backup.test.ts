import { describe, expect, it } from 'vitest';
import { address, ask, askAll } from '#repository/test-site.ts';
import { allLists, lists } from '#schema/lists.ts';
import { takeBackup } from './backup.ts';
import { checksumOf, checksumOfAll, savedCells, writtenCells } from './plan-rows.ts';
import type { SavedColumn } from './saved-columns.ts';
import { adminTool, backedUp, copyOf, emptySite, planSite, sumsOf } from './test-plan-site.ts';

const first = await planSite();
const taken = await backedUp(first.site);
const listNamed = (name: string) => taken.backup.lists.find(({ list }) => list === name);

let seed = 500;
const freshSite = () => copyOf(first.saved, (seed += 1));

describe('a backup', () => {
  it('has every list of the schema, and no list without rows', () => {
    expect(taken.backup.lists.map(({ list }) => list)).toEqual(allLists.map(({ name }) => name));
    expect(taken.backup.lists.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(taken.missing).toEqual([]);
    expect(taken.unquiet).toBe(false);
  });

  it('has all rows that stand on the site, as many as SharePoint counts', async () => {
    for (const { list, rows } of taken.backup.lists) {
      expect([list, rows.length]).toEqual([list, (await askAll(first.site, `/lists/${list}/items`)).length]);
    }
  });

  it('has rows that were taken away, with who did it and when, and their stamps', () => {
    const removed = listNamed('Milestones')?.rows.filter(({ cells }) => cells['RemovedAt'] !== undefined) ?? [];
    expect(removed.length).toBeGreaterThan(0);
    for (const { cells } of removed) {
      expect(cells).toMatchObject({ RemovedBy: expect.any(String), FdOp: expect.any(String), FdSchema: 1 });
    }
  });

  it('has rows that cannot be read as they are, and tells of them', () => {
    const milestones = listNamed('Milestones');
    expect(milestones?.unreadable).toBe(4);
    expect(milestones?.unreadableColumns).toEqual(['FdKey', 'FdPlan', 'Status']);
    const late = milestones?.rows.find(({ cells }) => cells['State'] === 'Forsinket');
    expect(late?.cells).toMatchObject({ FdKey: 'ab'.repeat(16) });
  });

  it('has the columns that people added, days as days, and people only to be read', () => {
    const goals = listNamed('Goals');
    const added = goals?.saved.filter(({ ours }) => !ours).map(({ name, facet }) => [name, facet]);
    expect(added).toEqual([
      ['constructor', 'text'],
      ['Besiktiget', 'dateTime'],
      ['Klokka', 'dateTime'],
      ['Temaer', 'choice'],
      ['Nummer', 'number'],
    ]);
    const row = goals?.rows.find(({ cells }) => cells['Nummer'] === 7.25);
    expect(row?.cells).toMatchObject({
      constructor: 'Kommunen\nog noen til',
      Besiktiget: '2026-03-29',
      Klokka: '2026-03-29T00:30:00.000Z',
      Temaer: ['Bolig', 'Helse'],
    });
    expect(goals?.kept.map(({ label }) => label)).toEqual(['Kontaktperson', 'Sum']);
    expect(row?.kept['Kontakt']).toBe('Prosjektleder');
    expect(JSON.stringify(row?.cells)).not.toContain('Kontakt');
  });

  it('is the same twice, and another when one cell changes', async () => {
    const site = await freshSite();
    expect(sumsOf((await backedUp(site)).backup)).toEqual(sumsOf(taken.backup));
    const [row] = await askAll(site, '/lists/Duties/items');
    await ask(site, 'PATCH', `/lists/Duties/items/${String(row?.['id'])}/fields`, { Title: 'Noe annet' });
    const after = sumsOf((await backedUp(site)).backup);
    const changed = Object.entries(sumsOf(taken.backup)).filter(([list, sum]) => after[list] !== sum);
    expect(changed.map(([list]) => list)).toEqual(['Duties']);
  });

  it('changes nothing on the site: it only reads', async () => {
    const site = await freshSite();
    const methods = new Set<string>();
    const graph = site.graphOf('admin', {
      fetch: (url, init) => {
        methods.add(init.method ?? 'GET');
        return site.tenant.fetch(url, init);
      },
    });
    expect(await site.run(takeBackup(graph, site.clock, address))).toMatchObject({ ok: true });
    expect([...methods]).toEqual(['GET']);
  });

  /** Somebody else at work: adds a plan before the calls of these numbers go out. */
  const busy = async (isTime: (call: number) => boolean) => {
    const site = await freshSite();
    let calls = 0;
    const graph = site.graphOf('admin', {
      fetch: async (url, init) => {
        calls += 1;
        if (isTime(calls)) {
          await site.tenant.fetch(
            `https://graph.microsoft.com/v1.0/sites/localhost:${address.path}:/lists/Plans/items`,
            {
              method: 'POST',
              headers: { Authorization: 'Bearer local:admin@framdrift.local', 'Content-Type': 'application/json' },
              body: JSON.stringify({ fields: { Title: 'Sent ute' } }),
            },
          );
        }
        return site.tenant.fetch(url, init);
      },
    });
    const late = await site.run(takeBackup(graph, site.clock, address));
    if (!late.ok) throw new Error(JSON.stringify(late.failure));
    const plans = late.value.backup.lists.find(({ list }) => list === 'Plans');
    return {
      unquiet: late.value.unquiet,
      added: plans?.rows.filter(({ cells }) => cells['Title'] === 'Sent ute').length,
    };
  };

  it('has what somebody writes while it is taken', async () => {
    expect(await busy((call) => call === 30)).toEqual({ unquiet: false, added: 1 });
  });

  it('says so where somebody never stops writing', async () => {
    expect((await busy(() => true)).unquiet).toBe(true);
  });

  it('keeps the words of a column that somebody gave another type only to be read, and takes the rest', async () => {
    const site = await freshSite();
    await adminTool(site, 'columns', {
      site: address.path,
      list: 'Duties',
      column: 'LastDoneOn',
      retype: { text: {} },
    });
    const [row] = await askAll(site, '/lists/Duties/items');
    await ask(site, 'PATCH', `/lists/Duties/items/${String(row?.['id'])}/fields`, { LastDoneOn: 'i fjor' });
    const duties = (await backedUp(site)).backup.lists.find(({ list }) => list === 'Duties');
    expect(duties?.kept.map(({ name }) => name)).toEqual(['LastDoneOn']);
    expect(duties?.rows.some(({ kept }) => kept['LastDoneOn'] === 'i fjor')).toBe(true);
    expect(duties?.rows.some(({ cells }) => 'LastDoneOn' in cells)).toBe(false);
    expect(duties?.rows.every(({ cells }) => 'Title' in cells)).toBe(true);
    expect(duties?.unreadable).toBe(1);
  });

  it('says which lists are not there', async () => {
    const site = await freshSite();
    await ask(site, 'DELETE', '/lists/Goals');
    const without = await backedUp(site);
    expect(without.missing).toEqual([lists.goal.label]);
    expect(without.backup.lists.some(({ list }) => list === 'Goals')).toBe(false);
  });

  it('is not taken where there is no plan, of a newer one, or of a site that is not there', async () => {
    const site = await freshSite();
    const at = (path: string) => site.run(takeBackup(site.graphOf('admin'), site.clock, { host: 'localhost', path }));
    expect(await at(emptySite.path)).toMatchObject({ failure: { kind: 'noPlan' } });
    expect(await at('/sites/ingen')).toMatchObject({ failure: { failure: { kind: 'siteMissing' } } });
    await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 99' });
    expect(await at(address.path)).toMatchObject({ failure: { failure: { kind: 'newer' } } });
  });
});

const column = (name: string, facet: SavedColumn['facet'], settings: SavedColumn['settings'] = {}): SavedColumn => ({
  name,
  label: name,
  facet,
  settings,
  indexed: false,
  unique: false,
  ours: false,
});

describe('the form that two sites agree on', () => {
  const columns = [
    column('Dag', 'dateTime', { format: 'dateOnly' }),
    column('Tid', 'dateTime', { format: 'dateTime' }),
    column('Navn', 'text'),
    column('Valg', 'choice', { displayAs: 'checkBoxes' }),
  ];

  it('is the same for a day whatever the time zone of the site', () => {
    const days = ['2026-03-01T23:00:00Z', '2026-03-02T08:00:00Z', '2026-03-02T00:00:00Z', '2026-03-02T12:00:00Z'];
    expect(days.map((Dag) => savedCells(columns, { Dag }))).toEqual(days.map(() => ({ Dag: '2026-03-02' })));
    expect(writtenCells(columns, { Dag: '2026-03-02' })).toEqual({ Dag: '2026-03-02T12:00:00Z' });
  });

  it('leaves out what is empty, ids and stamps, and tells the kinds of line break alike', () => {
    const cells = { id: '7', '@odata.etag': 'x', Modified: 'y', Navn: 'a\r\nb', Valg: [], Dag: null, Tid: '' };
    expect(savedCells(columns, cells)).toEqual({ Navn: 'a\nb' });
  });

  it('keeps a moment that cannot be read, and writes it as it was', () => {
    expect(savedCells(columns, { Tid: 'snarest', Dag: '31.02.2026' })).toEqual({ Tid: 'snarest', Dag: '31.02.2026' });
    expect(writtenCells(columns, { Tid: 'snarest', Dag: '31.02.2026' })).toEqual({ Tid: 'snarest', Dag: '31.02.2026' });
  });

  it('has one checksum in whatever order rows and cells come, and counts equal rows', () => {
    const [a, b] = [{ Navn: 'a', Tid: '1' }, { Navn: 'b' }];
    expect(checksumOf([a, b])).toBe(checksumOf([b, { Tid: '1', Navn: 'a' }]));
    expect(checksumOf([a])).not.toBe(checksumOf([a, a]));
    expect(checksumOf([{ Navn: '1' }])).not.toBe(checksumOf([{ Navn: 1 }]));
    const [one, two] = [
      { list: 'Goals', rows: 1, checksum: 'x' },
      { list: 'Plans', rows: 1, checksum: 'y' },
    ];
    expect(checksumOfAll([one, two])).toBe(checksumOfAll([two, one, { list: 'Duties', rows: 0, checksum: 'z' }]));
  });
});
