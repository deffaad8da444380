import { describe, expect, it } from 'vitest';
import type { Result } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { blankMeasure } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import { failureOf } from '#graph/scripted-service.ts';
import { createItem } from '#graph/lists.ts';
import type { Effect } from '#localtenant/fault-plan.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { lists } from '#schema/lists.ts';
import { createPlanRepository, type LoadedPlan, type RemoteItem } from './plan-repository.ts';
import { address, ask, askAll, openSite, type TestSite } from './test-site.ts';

type Site = TestSite<LocalTenant>;

const first = await openSite((machine) => tenantOn(machine), 2);
await first.provision();
const saved = savedBy(first.tenant);
const madeSite = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved));

const valueOf = <Value>(result: Result<Value, PlanFailure>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const load = async (site: Site): Promise<LoadedPlan> => valueOf(await site.run(site.repositoryOf('medlem1').load()));

const milestonesOf = ({ readings }: LoadedPlan): readonly RemoteItem[] =>
  readings.find(({ entity }) => entity === 'milestone')?.items ?? [];

const titles = (items: readonly RemoteItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'row' && 'title' in item.row.value ? [String(item.row.value.title)] : []));

async function columnOf(site: Site, list: string, name: string): Promise<string> {
  const columns = await askAll(site, `/lists/${list}/columns?$select=id,name,hidden`);
  return `/lists/${list}/columns/${String(columns.find((column) => column['name'] === name)?.['id'])}`;
}

describe('opening the plan', () => {
  it('reads 400 rows in one batch and one further page, for at most 20 resource units', async () => {
    const site = await madeSite();
    const idOf = async (path: string): Promise<string> => String((await ask(site, 'GET', path))['id']);
    const siteId = await idOf('');
    const [milestones, measures] = [await idOf('/lists/Milestones'), await idOf('/lists/Measures')];
    const made = await site.run(
      site.graphOf('leder').batch([
        ...Array.from({ length: 210 }, (_, index) =>
          createItem(
            { site: siteId, list: milestones },
            lists.milestone.encodeRow(site.milestone({ title: `Milepæl ${index}` })),
          ),
        ),
        ...Array.from({ length: 190 }, (_, index) =>
          createItem(
            { site: siteId, list: measures },
            lists.measure.encodeRow({
              ...blankMeasure(newRow(site.newKey(), site.newKey())),
              title: `Tiltak ${index}`,
            }),
          ),
        ),
      ]),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    site.tenant.usage.reset();

    const calls: string[] = [];
    const repository = site.repositoryOf('medlem1', {
      fetch: (url, init) => {
        calls.push(`${init.method} ${new URL(url).pathname.replace(/^.*\//, '')}`);
        return site.tenant.fetch(url, init);
      },
    });
    const plan = valueOf(await site.run(repository.load()));
    expect(plan.readings.map(({ items }) => items.length).toSorted((a, b) => b - a)).toEqual([
      210, 190, 0, 0, 0, 0, 0, 0,
    ]);
    expect(plan.readings.every(({ whole }) => whole)).toBe(true);
    expect(calls).toEqual(['GET lists', 'POST $batch', 'GET delta']);
    expect(site.tenant.usage.report().units).toBe(19);
  });

  it('costs two resource units a look, and one for each list that is asked for changes', async () => {
    const site = await madeSite();
    const repository = site.repositoryOf('medlem1');
    const { readings } = valueOf(await site.run(repository.load()));
    const unitsOf = async (work: () => Promise<unknown>): Promise<number> => {
      site.tenant.usage.reset();
      await site.run(work());
      return site.tenant.usage.report().units;
    };
    expect(await unitsOf(() => site.repositoryOf('medlem1').look())).toBe(2);
    expect(await unitsOf(() => repository.look())).toBe(2);
    for (const { entity, mark } of readings) expect(await unitsOf(() => repository.changesSince(entity, mark))).toBe(1);
  });

  it('keeps the later state of a row that two pages tell, of which the second lags behind the first', async () => {
    const site = await madeSite();
    const [hand, repository, milestone] = [
      site.handOf('leder'),
      site.repositoryOf('leder'),
      site.milestone({ title: 'Før' }),
    ];
    const [made] = await site.run(repository.create([{ change: hand.create('milestone', milestone), tried: false }]));
    if (made?.kind !== 'saved') throw new Error(JSON.stringify(made));
    await site.pass(60_000);
    await site.run(repository.save(hand.change('milestone', milestone, { title: 'Etter' }), made.row, false));
    const when = { list: 'Milestones', path: '/sites/*/lists/*/items/delta' };
    site.tenant.faults.set({
      faults: [
        { when: { ...when, nth: 1 }, effect: { kind: 'delta', repeatPage: true } },
        { when: { ...when, nth: 2 }, effect: { kind: 'lag', seconds: 30 } },
      ],
    });
    expect(titles(milestonesOf(await load(site)))).toEqual(['Etter']);
  });

  it('shows a row that a person wrote in SharePoint without a key as unreadable, with its reasons and address', async () => {
    const site = await madeSite();
    const hand = site.handOf('leder');
    await site.run(
      site
        .repositoryOf('leder')
        .create([{ change: hand.create('milestone', site.milestone({ title: 'God' })), tried: false }]),
    );
    await ask(site, 'POST', '/lists/Milestones/items', { fields: { Title: 'For hånd' } });
    const items = milestonesOf(await load(site));
    expect(titles(items)).toEqual(['God']);
    expect(items.filter(({ kind }) => kind === 'unreadable')).toEqual([
      {
        kind: 'unreadable',
        row: {
          entity: 'milestone',
          item: '2',
          key: null,
          title: 'For hånd',
          problems: [
            { column: 'FdKey', kind: 'missing', found: 'null' },
            { column: 'FdPlan', kind: 'missing', found: 'null' },
          ],
          columns: ['FdKey', 'FdPlan'],
          etag: expect.stringMatching(/^".+,1"$/) as unknown,
          address: expect.stringContaining('/Lists/Milestones/2_.000') as unknown,
        },
      },
    ]);
  });

  it('shows a list that lacks a column, says so, and writes nothing to it', async () => {
    const site = await madeSite();
    const hand = site.handOf('leder');
    const repository = site.repositoryOf('leder');
    await site.run(
      repository.create([{ change: hand.create('milestone', site.milestone({ title: 'God' })), tried: false }]),
    );
    await ask(site, 'DELETE', await columnOf(site, 'Milestones', 'Evidence'));

    const plan = valueOf(await site.run(repository.load()));
    const failure: PlanFailure = {
      kind: 'columnMissing',
      list: lists.milestone.label,
      columns: [lists.milestone.columnLabels['Evidence'] ?? ''],
    };
    expect(plan.damaged).toEqual(new Map([['milestone', failure]]));
    const [item] = milestonesOf(plan);
    if (item?.kind !== 'row') throw new Error('The row is not shown');
    const row = item.row.value as ReturnType<Site['milestone']>;
    expect(row).toMatchObject({ title: 'God', evidence: '' });

    site.tenant.usage.reset();
    const change = site.handOf('leder').change('milestone', row, { title: 'Bedre' });
    const outcomes = [
      await site.run(repository.save(change, item.row, false)),
      ...(await site.run(repository.create([{ change: hand.create('milestone', site.milestone()), tried: false }]))),
    ];
    expect(outcomes).toEqual([
      { kind: 'failed', failure, landed: 'no' },
      { kind: 'failed', failure, landed: 'no' },
    ]);
    expect(site.tenant.usage.report().requests).toBe(0);
  });

  it.each<readonly [string, (site: Site) => Promise<string>, PlanFailure]>([
    [
      'a column',
      (site) => columnOf(site, 'Measures', 'NextStep'),
      { kind: 'columnMissing', list: lists.measure.label, columns: [lists.measure.columnLabels['NextStep'] ?? ''] },
    ],
    ['the list', () => Promise.resolve('/lists/Measures'), { kind: 'listMissing', lists: [lists.measure.label] }],
    ['the history', () => Promise.resolve('/lists/Changes'), { kind: 'listMissing', lists: [lists.change.label] }],
  ])(
    'says that somebody took %s away since it was opened, and not only that SharePoint refused',
    async (_what, what, failure) => {
      const site = await madeSite();
      const hand = site.handOf('leder');
      const repository = site.repositoryOf('leder');
      valueOf(await site.run(repository.load()));
      const row = { ...blankMeasure(newRow(site.newKey(), site.newKey())), title: 'Tiltak', nextStep: 'Før' };
      const [made] = await site.run(repository.create([{ change: hand.create('measure', row), tried: false }]));
      if (made?.kind !== 'saved') throw new Error(JSON.stringify(made));
      await ask(site, 'DELETE', await what(site));
      const another = { ...row, key: site.newKey() };
      const changed = await site.run(
        repository.save(hand.change('measure', row, { nextStep: 'Etter' }), made.row, false),
      );
      const [created] = await site.run(repository.create([{ change: hand.create('measure', another), tried: false }]));
      expect([changed, created]).toMatchObject([
        { kind: 'failed', failure },
        { kind: 'failed', failure },
      ]);
    },
  );

  it('shows a plan of a Framdrift that is two versions newer, says so, and writes nothing to it', async () => {
    const site = await madeSite();
    await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 3' });
    const repository = site.repositoryOf('leder');
    const plan = valueOf(await site.run(repository.load()));
    expect(plan.damaged.get('milestone')).toEqual({ kind: 'newer' });
    site.tenant.usage.reset();
    const hand = site.handOf('leder');
    expect(
      await site.run(repository.create([{ change: hand.create('milestone', site.milestone()), tried: false }])),
    ).toEqual([{ kind: 'failed', failure: { kind: 'newer' }, landed: 'no' }]);
    expect(site.tenant.usage.report().requests).toBe(0);
  });

  it('finds a list under whatever name a person gave it', async () => {
    const site = await madeSite();
    await ask(site, 'PATCH', '/lists/Milestones', { displayName: 'Viktige datoer' });
    await ask(site, 'POST', '/lists', { displayName: lists.milestone.label });
    expect((await load(site)).damaged.size).toBe(0);
  });

  it('without one of the lists that it opens with fails, with their names', async () => {
    const site = await madeSite();
    await ask(site, 'DELETE', '/lists/Milestones');
    await ask(site, 'DELETE', '/lists/Goals');
    expect(failureOf(await site.run(site.repositoryOf('leder').load()))).toEqual({
      kind: 'listMissing',
      lists: [lists.milestone.label],
    });
    await site.provision();
    expect((await site.run(site.repositoryOf('leder').load())).ok).toBe(true);
  });

  it('where set-up has not come to its end fails, and says so', async () => {
    const site = await openSite((machine) => tenantOn(machine));
    const found = failureOf(await site.run(site.repositoryOf('leder').load()));
    expect(found).toMatchObject({ kind: 'listMissing', unfinished: true });
  });

  it('on a site that is not there fails, with the reason', async () => {
    const site = await madeSite();
    const repository = createPlanRepository(site.graphOf('leder'), { ...address, path: '/sites/nowhere' });
    expect(failureOf(await site.run(repository.load()))).toEqual({ kind: 'siteMissing' });
  });

  it.each<readonly [string, Effect, PlanFailure['kind']]>([
    ['while the network is down', { kind: 'dropBefore' }, 'offline'],
    ['while the service fails', { kind: 'refuse', status: 502 }, 'unavailable'],
    ['while SharePoint asks for an hour', { kind: 'refuse', status: 429, retryAfter: { seconds: 3600 } }, 'busy'],
    ['in a storm of 503', { kind: 'refuse', status: 503, retryAfter: { seconds: 600 } }, 'busy'],
    ['with a session that is over', { kind: 'refuse', status: 401 }, 'signIn'],
    ['without access', { kind: 'refuse', status: 403 }, 'noAccess'],
    ['behind the sign-in page of a network', { kind: 'html' }, 'notSharePoint'],
    ['over a line that cuts answers off', { kind: 'truncate' }, 'notSharePoint'],
    ['while a query asks for too much', { kind: 'refuse', status: 429, code: 'tooManyResources' }, 'refused'],
  ])('%s fails with the reason', async (_when, effect, kind) => {
    for (const path of ['/sites/*/lists', '/$batch', '/sites/*/lists/*/items/delta']) {
      const site = await madeSite();
      site.tenant.faults.set({ faults: [{ when: { path }, effect }] });
      expect(failureOf(await site.run(site.repositoryOf('leder').load())).kind, path).toBe(kind);
      site.tenant.faults.clear();
      await site.pass(3_600_000);
      expect((await site.run(site.repositoryOf('leder').load())).ok).toBe(true);
    }
  });

  it('without a token fails with what the person can do', async () => {
    const site = await madeSite();
    const meanings = {
      offline: { kind: 'offline' },
      interactionNeeded: { kind: 'signIn' },
      refused: { kind: 'noAccess' },
    } as const;
    for (const [kind, failure] of Object.entries(meanings)) {
      const repository = site.repositoryOf('leder', {
        token: () => Promise.resolve({ ok: false, failure: { kind: kind as keyof typeof meanings } }),
      });
      expect(failureOf(await site.run(repository.load()))).toEqual(failure);
    }
  });
});
