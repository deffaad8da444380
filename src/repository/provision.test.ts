import { describe, expect, it } from 'vitest';
import { failureOf } from '#graph/scripted-service.ts';
import { tenantOn, savedBy } from '#localtenant/test-tenant.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { allLists, lists } from '#schema/lists.ts';
import type { Finding } from '#domain/self-check.ts';
import { inspect, type Progress, provision } from './provision.ts';
import { address, ask, askAll, openSite, shapeOf, type Json, type TestSite } from './test-site.ts';

type Site = TestSite<LocalTenant>;

const bare = (): Promise<Site> => openSite((machine) => tenantOn(machine));
const first = await openSite((machine) => tenantOn(machine), 2);
const firstFindings = await first.provision();
const saved = savedBy(first.tenant);
/** A site that was set up a moment ago. */
const madeSite = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved));

const look = async (site: Site): Promise<readonly Finding[]> => {
  const found = await site.run(inspect(site.graphOf('admin'), address));
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
};

/** Calls that change something, by method and route. */
const writes = ({ tenant }: Site): readonly string[] =>
  Object.entries(tenant.usage.report().byRoute).flatMap(([route, { requests }]) =>
    route.startsWith('GET ') ? [] : [`${route} ${requests}`],
  );

async function columnNamed(site: Site, list: string, name: string): Promise<string> {
  const columns = await askAll(site, `/lists/${list}/columns?$select=id,name,hidden`);
  return `/lists/${list}/columns/${String(columns.find((column) => column['name'] === name)?.['id'])}`;
}

const changeColumn = async (site: Site, list: string, name: string, body: Json): Promise<void> =>
  void (await ask(site, 'PATCH', await columnNamed(site, list, name), body));

const milestones = lists.milestone.label;

describe('a site without lists', () => {
  it('is told to lack every list, and looking changes nothing', async () => {
    const site = await bare();
    expect(await look(site)).toEqual(allLists.map(({ label }) => ({ kind: 'listMissing', list: label })));
    expect(writes(site)).toEqual([]);
  });

  it('gets every list, under its Norwegian name, with every column as the plan needs it', async () => {
    expect(firstFindings).toEqual({ ok: true, value: [] });
    const shape = await shapeOf(first);
    for (const list of allLists) {
      const found = shape.find(({ name }) => name === list.name);
      expect(found?.['displayName']).toBe(list.label);
      const columns = found?.['columns'] as readonly Json[];
      for (const wanted of list.columns) {
        expect(columns.find(({ name }) => name === wanted.name)).toMatchObject({
          displayName: list.columnLabels[wanted.name],
          indexed: wanted.indexed,
          enforceUniqueValues: wanted.unique,
          hidden: wanted.hidden,
          ...(wanted.builtIn ? {} : wanted.facet),
        });
      }
    }
    expect(shape.find(({ name }) => name === 'Plans')?.['description']).toBe('Framdrift 1');
    expect(await look(first)).toEqual([]);
  });

  it('is told step by step how far it has come, each step as it begins', async () => {
    const site = await bare();
    const told: (Progress & { readonly writesBefore: number })[] = [];
    await site.run(
      provision(site.graphOf('admin'), address, (progress) => {
        const writesBefore = Object.entries(site.tenant.usage.report().byRoute)
          .filter(([route]) => !route.startsWith('GET '))
          .reduce((sum, [, { requests }]) => sum + requests, 0);
        told.push({ ...progress, writesBefore });
      }),
    );
    told.forEach((progress, index) => {
      expect(progress.done).toBe(index);
      expect(progress.writesBefore).toBe(index);
      expect(progress.total).toBeGreaterThan(progress.done);
    });
    const stepsFor = (list: string): readonly string[] =>
      told.filter((progress) => progress.list === list).map(({ step }) => step);
    expect(stepsFor(milestones)).toEqual(['createList', 'nameList', 'changeColumn']);
    expect(told.at(-1)).toMatchObject({ step: 'stamp', done: told.length - 1, total: told.length });
  });
});

describe('a site that is set up', () => {
  it('is not written to when it is set up again', async () => {
    const site = await madeSite();
    const steps: Progress[] = [];
    expect(await site.run(provision(site.graphOf('admin'), address, (step) => steps.push(step)))).toEqual({
      ok: true,
      value: [],
    });
    expect(writes(site)).toEqual([]);
    expect(steps).toEqual([]);
  });

  it('is the same site when two set it up at once', async () => {
    const site = await bare();
    const [one, other] = await site.run(
      Promise.all([provision(site.graphOf('admin'), address), provision(site.graphOf('leder'), address)]),
    );
    expect([one, other]).toEqual([
      { ok: true, value: [] },
      { ok: true, value: [] },
    ]);
    expect(await shapeOf(site)).toEqual(await shapeOf(first));
  });

  it.each<{
    readonly name: string;
    readonly happens: (site: Site) => Promise<unknown>;
    readonly found: readonly Finding[];
    /** What is still found after setting up again. */
    readonly left: readonly Finding[];
  }>([
    {
      name: 'a list that somebody gave another name is told, and keeps the name',
      happens: (site) => ask(site, 'PATCH', '/lists/Milestones', { displayName: 'Viktige datoer' }),
      found: [{ kind: 'listRenamed', list: milestones, found: 'Viktige datoer' }],
      left: [{ kind: 'listRenamed', list: milestones, found: 'Viktige datoer' }],
    },
    {
      name: 'a list that somebody deleted is told, and made anew',
      happens: (site) => ask(site, 'DELETE', '/lists/Milestones'),
      found: [{ kind: 'listMissing', list: milestones }],
      left: [],
    },
    {
      name: 'a column that somebody deleted is told, and made anew',
      happens: async (site) => ask(site, 'DELETE', await columnNamed(site, 'Milestones', 'Evidence')),
      found: [{ kind: 'columnMissing', list: milestones, column: lists.milestone.columnLabels['Evidence'] ?? '' }],
      left: [],
    },
    {
      name: 'a column that somebody gave another name is told, and keeps the name',
      happens: (site) => changeColumn(site, 'Milestones', 'Note', { displayName: 'Kommentar' }),
      found: [{ kind: 'columnRenamed', list: milestones, column: 'Merknad', found: 'Kommentar' }],
      left: [{ kind: 'columnRenamed', list: milestones, column: 'Merknad', found: 'Kommentar' }],
    },
    {
      name: 'a column of another type is told and left alone, for its values are people’s',
      happens: (site) =>
        site.tenant.fetch('https://graph.microsoft.com/_admin/columns', {
          method: 'POST',
          body: JSON.stringify({
            site: address.path,
            list: 'Milestones',
            column: 'Position',
            retype: { text: {} },
          }),
        }),
      found: [{ kind: 'columnDrifted', list: milestones, column: 'Rekkefølge', what: 'type' }],
      left: [{ kind: 'columnDrifted', list: milestones, column: 'Rekkefølge', what: 'type' }],
    },
    {
      name: 'an index that somebody took away is told, and made again',
      happens: (site) => changeColumn(site, 'Milestones', 'State', { indexed: false }),
      found: [{ kind: 'columnDrifted', list: milestones, column: 'Status', what: 'index' }],
      left: [],
    },
    {
      name: 'a key that need no longer be unique is told, and made unique again',
      happens: (site) => changeColumn(site, 'Milestones', 'FdKey', { enforceUniqueValues: false }),
      found: [{ kind: 'columnDrifted', list: milestones, column: 'FdKey', what: 'unique' }],
      left: [],
    },
    {
      name: 'a choice that somebody removed is told and left alone',
      happens: (site) => changeColumn(site, 'Milestones', 'State', { choice: { choices: ['Planlagt', 'Nådd'] } }),
      found: [{ kind: 'columnDrifted', list: milestones, column: 'Status', what: 'choices' }],
      left: [{ kind: 'columnDrifted', list: milestones, column: 'Status', what: 'choices' }],
    },
    {
      name: 'a choice that somebody added is nobody’s business',
      happens: async (site) => {
        const columns = await askAll(site, '/lists/Milestones/columns?$select=name,choice');
        const state = columns.find(({ name }) => name === 'State')?.['choice'] as { choices: readonly string[] };
        await changeColumn(site, 'Milestones', 'State', { choice: { choices: [...state.choices, 'Utsatt'] } });
      },
      found: [],
      left: [],
    },
    {
      name: 'a column of somebody else’s is told and left alone',
      happens: (site) => ask(site, 'POST', '/lists/Milestones/columns', { name: 'Budsjett', number: {} }),
      found: [{ kind: 'columnForeign', list: milestones, column: 'Budsjett' }],
      left: [{ kind: 'columnForeign', list: milestones, column: 'Budsjett' }],
    },
    {
      name: 'a list of somebody else’s is nobody’s business',
      happens: (site) => ask(site, 'POST', '/lists', { displayName: 'Vaktliste' }),
      found: [],
      left: [],
    },
  ])('$name', async ({ happens, found, left }) => {
    const site = await madeSite();
    await happens(site);
    expect(await look(site)).toEqual(found);
    await site.provision();
    site.tenant.usage.reset();
    expect(await site.provision()).toEqual({ ok: true, value: left });
    expect(writes(site)).toEqual([]);
  });

  it('whose lists a newer Framdrift made is told so, and nothing is touched', async () => {
    const site = await madeSite();
    await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 2' });
    await ask(site, 'DELETE', '/lists/Goals');
    const before = await shapeOf(site);
    site.tenant.usage.reset();
    expect(await look(site)).toContainEqual({ kind: 'newer', version: 2 });
    expect(failureOf(await site.provision())).toEqual({ kind: 'newer' });
    expect(writes(site)).toEqual([]);
    expect(await shapeOf(site)).toEqual(before);
  });
});

describe('a site where people have lists of their own', () => {
  it('keeps a list that already bears one of our names; ours stands under its English one, and that is told', async () => {
    const site = await bare();
    await ask(site, 'POST', '/lists', { displayName: 'Tiltak' });
    expect(await site.provision()).toEqual({
      ok: true,
      value: [{ kind: 'listRenamed', list: 'Tiltak', found: 'Measures' }],
    });
    site.tenant.usage.reset();
    await site.provision();
    expect(writes(site)).toEqual([]);
  });

  it('is told so where a list cannot be made beside one of theirs', async () => {
    const site = await bare();
    await ask(site, 'POST', '/lists', { displayName: 'Maal' });
    await ask(site, 'PATCH', '/lists/Maal', { displayName: 'Goals' });
    expect(failureOf(await site.provision())).toEqual({ kind: 'refused', code: 'nameAlreadyExists' });
  });
});

describe('setting up', () => {
  it.each([
    ['gjest', { kind: 'noAccess' }],
    ['ukjent', { kind: 'signIn' }],
  ])('as %s fails with the reason', async (person, failure) => {
    const site = await bare();
    expect(failureOf(await site.run(provision(site.graphOf(person), address)))).toEqual(failure);
  });

  it('a site that is not there fails with the reason', async () => {
    const site = await bare();
    const nowhere = { host: 'localhost', path: '/sites/nowhere' };
    expect(failureOf(await site.run(provision(site.graphOf('admin'), nowhere)))).toEqual({ kind: 'siteMissing' });
    expect(failureOf(await site.run(inspect(site.graphOf('admin'), nowhere)))).toEqual({ kind: 'siteMissing' });
  });
});
