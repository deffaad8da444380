import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from './fault-plan.ts';
import { allPages, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let items = '';

async function open(seed = 1): Promise<void> {
  world = await openTestTenant({ seed });
  leader = world.as('leder');
  const made = await leader.post(`${world.site}/lists`, { displayName: 'Plan' });
  items = `${world.site}/lists/${String(made.json['id'])}/items`;
}
beforeEach(() => open());

const create = async (Title: string): Promise<string> =>
  String((await leader.post(items, { fields: { Title } })).json['id']);

interface Told {
  readonly id: string;
  readonly deleted?: { readonly state: string };
  readonly fields?: { readonly Title?: string };
}

const told = (rows: readonly unknown[]): string[] =>
  (rows as readonly Told[]).map(({ id, deleted, fields }) =>
    deleted === undefined ? `${id} ${fields?.Title ?? ''}` : `${id} ${deleted.state}`,
  );

const query = '?$expand=fields($select=Title)';

describe('delta', () => {
  test('tells all rows first, then what changed, each once and last, deletions too', async () => {
    for (const title of ['a', 'b', 'c']) await create(title);
    const first = await allPages(leader, `${items}/delta${query}`);
    expect(told(first.rows)).toEqual(['1 a', '2 b', '3 c']);
    expect(told((await allPages(leader, first.deltaLink)).rows)).toEqual([]);
    await leader.patch(`${items}/3/fields`, { Title: 'C' });
    await leader.delete(`${items}/1`);
    await leader.patch(`${items}/3/fields`, { Title: 'CC' });
    await create('d');
    const second = await allPages(leader, first.deltaLink);
    expect(told(second.rows)).toEqual(['1 deleted', '3 CC', '4 d']);
    expect(second.rows[0]).toEqual({
      id: '1',
      parentReference: { siteId: expect.stringContaining('localhost,') as string },
      contentType: expect.any(Object) as object,
      deleted: { state: 'deleted' },
    });
    await world.admin('POST', 'restore', { site: '/sites/framdrift', list: 'Plan', item: 1 });
    expect(told((await allPages(leader, second.deltaLink)).rows)).toEqual(['1 a']);
  });

  test('the token latest begins now, and the function spellings mean the same', async () => {
    await create('a');
    for (const spelling of ['delta', 'delta()', 'microsoft.graph.delta()']) {
      expect(told((await allPages(leader, `${items}/${spelling}${query}`)).rows)).toEqual(['1 a']);
    }
    const { rows, deltaLink } = await allPages(leader, `${items}/delta(token='latest')${query}`);
    expect(rows).toEqual([]);
    await create('b');
    expect(told((await allPages(leader, deltaLink)).rows)).toEqual(['2 b']);
  });

  test('what happens while pages are read is told at the next look, if not before', async () => {
    for (let index = 1; index <= 30; index += 1) await create(`r${index}`);
    const first = await leader.get(`${items}/delta?$top=10`);
    await leader.patch(`${items}/2/fields`, { Title: 'changed' });
    await leader.delete(`${items}/25`);
    await leader.delete(`${items}/5`);
    const rest = await allPages(leader, String(first.json['@odata.nextLink']));
    expect(rest.rows).toHaveLength(19);
    const next = await allPages(leader, rest.deltaLink);
    expect(next.rows.map(({ id }) => id)).toEqual(['2', '25', '5']);
  });

  test('a token that is old, foreign or unreadable gets 410 and a way to begin anew', async () => {
    await create('a');
    const { deltaLink } = await allPages(leader, `${items}/delta${query}`);
    const other = await leader.post(`${world.site}/lists`, { displayName: 'Other' });
    const token = new URL(deltaLink).searchParams.get('token') ?? '';
    const foreign = `${world.site}/lists/${String(other.json['id'])}/items/delta?token=${encodeURIComponent(token)}`;
    world.clock.advance(31 * 86_400);
    for (const link of [deltaLink, foreign, `${items}/delta?token=rubbish`]) {
      const gone = await leader.get(link);
      expect(gone.status).toBe(410);
      expect(gone.json).toMatchObject({ error: { code: 'resyncChangesApplyDifferences' } });
      expect((await leader.get(gone.headers.get('location') ?? '')).status).toBe(200);
    }
  });

  test('takes no filter and no order', async () => {
    expect((await leader.get(`${items}/delta?$filter=fields/ID gt 1`)).status).toBe(400);
    expect((await leader.get(`${items}/delta?$orderby=fields/ID`)).status).toBe(400);
  });
});

const fault = (effect: Fault['effect'], when: Fault['when'] = {}): void =>
  world.tenant.faults.add({ when: { path: '/sites/*/lists/*/items/delta', ...when }, effect });

describe('delta under faults', () => {
  test('rows come twice, in another order, unchanged, and the last word on each is right', async () => {
    for (const title of ['a', 'b', 'c', 'd']) await create(title);
    for (const id of [1, 2, 3]) await leader.patch(`${items}/${id}/fields`, { Title: `new ${id}` });
    fault({ kind: 'delta', duplicates: 3, unchanged: 2, reordered: true });
    const { rows } = await allPages(leader, `${items}/delta${query}`);
    expect(rows).toHaveLength(9);
    const last = new Map(told(rows).map((line) => [line[0], line]));
    expect([...last.values()].toSorted()).toEqual(['1 new 1', '2 new 2', '3 new 3', '4 d']);
  });

  test('a page leads to itself as often as the plan says, and then on', async () => {
    for (let index = 0; index < 5; index += 1) await create('x');
    fault({ kind: 'delta', repeatPage: true }, { times: 2 });
    const { rows, pages } = await allPages(leader, `${items}/delta?$top=3`);
    expect(pages).toBe(4);
    expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3', '1', '2', '3', '1', '2', '3', '4', '5']);
  });

  test('410 strikes in the midst of paging, with and without a way on', async () => {
    for (let index = 0; index < 5; index += 1) await create('x');
    fault({ kind: 'resync', code: 'resyncChangesUploadDifferences', location: false }, { query: 'token=', times: 1 });
    const first = await leader.get(`${items}/delta?$top=2`);
    const gone = await leader.get(String(first.json['@odata.nextLink']));
    expect([gone.status, gone.headers.get('location')]).toEqual([410, null]);
    expect(gone.json).toMatchObject({ error: { code: 'resyncChangesUploadDifferences' } });
  });

  test('a feed that lags tells what it knew then, and all of it later', async () => {
    await create('a');
    world.clock.advance(100);
    const { deltaLink } = await allPages(leader, `${items}/delta${query}`);
    await leader.patch(`${items}/1/fields`, { Title: 'b' });
    await create('c');
    fault({ kind: 'lag', seconds: 60 });
    world.clock.advance(30);
    const behind = await allPages(leader, deltaLink);
    expect(told(behind.rows)).toEqual([]);
    expect(told((await allPages(leader, `${items}/delta${query}`)).rows)).toEqual(['1 a']);
    world.clock.advance(31);
    expect(told((await allPages(leader, behind.deltaLink)).rows)).toEqual(['1 b', '2 c']);
  });
});

test('whatever is done and however badly it is told, a reader of delta ends with what is there', async () => {
  const step = fc.record({
    kind: fc.constantFrom('create', 'update', 'delete', 'restore', 'sync', 'sync'),
    pick: fc.nat(30),
    wait: fc.integer({ min: 0, max: 90 }),
  });
  const noise = fc.record({
    duplicates: fc.nat(3),
    unchanged: fc.nat(3),
    reordered: fc.boolean(),
    lag: fc.integer({ min: 0, max: 120 }),
    top: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(1_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), noise, async (steps, { lag, top, seed, ...delta }) => {
      await open(seed);
      const replica = new Map<string, string>();
      let next = `${items}/delta${query}&$top=${top}`;
      const sync = async (): Promise<void> => {
        const { rows, deltaLink } = await allPages(leader, next);
        for (const row of rows as unknown as Told[]) {
          if (row.deleted === undefined) replica.set(row.id, row.fields?.Title ?? '');
          else replica.delete(row.id);
        }
        next = deltaLink;
      };
      const path = '/sites/*/lists/*/items/delta';
      world.tenant.faults.set({
        faults: [
          { when: { path }, effect: { kind: 'delta', ...delta } },
          { when: { path }, effect: { kind: 'lag', seconds: lag } },
        ],
      });
      let made = 0;
      for (const { kind, pick, wait } of steps) {
        world.clock.advance(wait);
        const id = (pick % Math.max(1, made)) + 1;
        if (kind === 'sync') await sync();
        else if (kind === 'create') made = Number(await create(`t${pick}`));
        else if (kind === 'update') await leader.patch(`${items}/${id}/fields`, { Title: `u${pick}` });
        else if (kind === 'delete') await leader.delete(`${items}/${id}`);
        else await world.admin('POST', 'restore', { site: '/sites/framdrift', list: 'Plan', item: id });
      }
      world.tenant.faults.clear();
      await sync();
      const { rows } = await allPages(leader, `${items}${query}`);
      const there = (rows as unknown as Told[]).map(({ id, fields }) => [id, fields?.Title ?? ''] as const);
      expect(replica).toEqual(new Map(there));
    }),
    { numRuns: 150 },
  );
});
