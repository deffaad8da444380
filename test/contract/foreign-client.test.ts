/**
 * A client of somebody else's making, @pnp/graph, on the local tenant: lists, rows, columns, pages and batches, as that
 * library's own tests use them. Only its token and the way to the tenant are ours.
 */
import { createBatch } from '@pnp/graph/batching.js';
import { GraphBrowser, GraphCollection, type GraphFI, graphfi, type ISite } from '@pnp/graph/presets/all.js';
import type { Queryable } from '@pnp/queryable';
import { describe, expect, test } from 'vitest';
import { openTestTenant } from '#localtenant/test-tenant.ts';
import { type Exchange, readGraphDescription, recorded } from './graph-description.ts';

/** The client's own behaviours, but for who asks and how it gets there. */
function clientOf(fetch: typeof globalThis.fetch): GraphFI {
  const throughHere = (instance: Queryable): Queryable => {
    instance.on.auth.replace((url, init) => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', 'Bearer local:leder@framdrift.local');
      return Promise.resolve([url, { ...init, headers: Object.fromEntries(headers) }]);
    });
    instance.on.send.replace((url, init) => fetch(url, init));
    return instance;
  };
  return graphfi().using(GraphBrowser(), throughHere);
}

interface Ground {
  readonly graph: GraphFI;
  readonly site: ISite;
}

async function openGround(fetch: typeof globalThis.fetch): Promise<Ground> {
  const graph = clientOf(fetch);
  const { id = '' } = await graph.sites.getById('localhost:/sites/framdrift')();
  return { graph, site: graph.sites.getById(id) };
}

const here = async (): Promise<Ground> => openGround((await openTestTenant()).tenant.fetch);

const PLAIN = { displayName: 'Prøveliste', list: { template: 'genericList' } };

/** The id of what was made, which the client's types leave open. */
const idOf = ({ id }: { readonly id?: string | undefined | null }): string => id ?? '';

/** Rows are written by bare fields, as the library's tests do; its types know only what is read. */
const row = (fields: Readonly<Record<string, unknown>>): never => fields as never;

const LABEL = { name: 'Merke', displayName: 'Merke', text: { allowMultipleLines: false, maxLength: 255 } };

async function useLists({ site }: Ground): Promise<void> {
  const made = await site.lists.add(PLAIN);
  expect(made.displayName).toBe('Prøveliste');
  const list = site.lists.getById(idOf(made));
  await list.update({ displayName: 'Omdøpt' });
  expect((await list()).displayName).toBe('Omdøpt');
  expect((await site.lists()).map(({ displayName }) => displayName)).toContain('Omdøpt');
  const library = (await site.lists()).find(({ displayName }) => displayName === 'Documents');
  expect(await site.lists.getById(idOf(library ?? {})).drive()).toHaveProperty('id');
  await list.delete();
  await expect(list()).rejects.toThrow('[404]');
}

async function useItems({ site }: Ground): Promise<void> {
  const list = site.lists.getById(idOf(await site.lists.add(PLAIN)));
  const bare = await list.items.add(row({ Title: 'Uten fields' }));
  await list.items.add(row({ fields: { Title: 'Med fields' } }));
  expect(await list.items()).toHaveLength(2);
  // The library asks for the id under another spelling, and Graph gives it.
  expect(await list.items.select('Id').top(1)()).toMatchObject([{ id: '1' }]);
  const item = list.items.getById(idOf(bare));
  const changed = await item.update(row({ fields: { Title: 'Endret' } }));
  expect(changed).toMatchObject({ fields: { Title: 'Endret' } });
  await item.delete();
  await expect(item()).rejects.toThrow('[404]');
}

async function useColumns({ site }: Ground): Promise<void> {
  const list = site.lists.getById(idOf(await site.lists.add(PLAIN)));
  for (const columns of [site.columns, list.columns]) {
    const made = await columns.add(LABEL);
    expect(made.name).toBe('Merke');
    const column = columns.getById(idOf(made));
    await column.update({ displayName: 'Omdøpt' });
    expect((await column()).displayName).toBe('Omdøpt');
    expect((await columns()).length).toBeGreaterThan(1);
    await column.delete();
    await expect(column()).rejects.toThrow('[404]');
  }
}

async function useContentTypes({ site }: Ground): Promise<void> {
  const base = { id: '0x01', name: 'Item' };
  const made = await site.contentTypes.add({ name: 'Sak', group: 'Kommunen', base });
  const { columns } = made.contentType;
  const own = site.columns.getById(idOf(await site.columns.add(LABEL)));
  const added = await columns.addRef(own);
  expect(added.name).toBe('Merke');
  expect((await columns()).map(({ name }) => name)).toContain('Merke');
  await columns.getById(idOf(added)).delete();
  await expect(columns.getById(idOf(added))()).rejects.toThrow('[404]');
  await made.contentType.delete();
  await own.delete();
}

async function usePages({ graph, site }: Ground): Promise<void> {
  const list = site.lists.getById(idOf(await site.lists.add(PLAIN)));
  for (let number = 0; number < 11; number += 1) await list.items.add(row({ fields: { Title: `Rad ${number}` } }));
  const sizes: number[] = [];
  for await (const page of GraphCollection(list, 'items').top(5)) sizes.push(page.length);
  expect(sizes).toEqual([5, 5, 1]);
  for (const all of [graph.users, graph.groups]) {
    const names: unknown[] = [];
    for await (const page of all.top(2).select('displayName')) names.push(...page);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(names[0] as object)).toEqual(['displayName']);
  }
}

async function useBatch({ graph }: Ground): Promise<void> {
  const [batched, execute] = graph.batched();
  const order: string[] = [];
  const answered = (): number => order.push('answer');
  const asked = [
    batched.users().then(answered),
    batched.sites().then(answered),
    batched.groups.top(1)().then(answered),
  ];
  await execute();
  order.push('executed');
  await Promise.all(asked);
  expect(order).toEqual(['answer', 'answer', 'answer', 'executed']);

  // One batch over requests that were made apart.
  const { users } = graph;
  const [behaviour, executeApart] = createBatch(users);
  const apart = [users.using(behaviour)(), graph.users.using(behaviour)()];
  await executeApart();
  for (const people of await Promise.all(apart)) expect(people).not.toHaveLength(0);
}

describe('a client that is not ours', () => {
  test('makes, renames, finds and takes away lists', async () => useLists(await here()));
  test('makes, reads, changes and takes away rows', async () => useItems(await here()));
  test('makes, renames and takes away columns of a site and of a list', async () => useColumns(await here()));
  test('lends a column of the site to a content type, and takes it back', async () => useContentTypes(await here()));
  test('follows pages to their end', async () => usePages(await here()));
  test('asks for several things at once', async () => useBatch(await here()));
  test('is refused what it may not do, in words that it can read', async () => {
    const { site } = await here();
    await expect(site.lists.add({ ...PLAIN, name: 'Valgt' })).rejects.toThrow("Cannot define a 'name'");
    const list = site.lists.getById(idOf(await site.lists.add(PLAIN)));
    await expect(list.items.add(row({ Ukjent: 1 }))).rejects.toThrow('not recognized');
    await expect(list.items.select('colour')()).rejects.toThrow("property named 'colour'");
  });

  test('is answered as Graph describes itself', async (context) => {
    const description = readGraphDescription();
    if (typeof description === 'string') return context.skip(description);
    const exchanges: Exchange[] = [];
    // Bare rows are taken by the service and told by no description, so rows are left out here.
    for (const use of [useLists, useColumns, usePages, useBatch]) {
      const record = recorded((await openTestTenant()).tenant.fetch);
      await use(await openGround(record.fetch));
      exchanges.push(...record.exchanges);
    }
    expect(exchanges.flatMap((exchange) => description.problems(exchange))).toEqual([]);
  });
});
