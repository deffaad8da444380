/** What the product asks of Graph, and what it is answered, against Graph's own description of both. */
import { describe, expect, test } from 'vitest';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Graph } from '#graph/client.ts';
import { deleteItem, itemOf, listOf, restoreVersion, siteOfGroup, versionsOf } from '#graph/lists.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { TEAM_ID } from '#localtenant/seed.ts';
import { tenantOn } from '#localtenant/test-tenant.ts';
import type { PlanRepository } from '#repository/plan-repository.ts';
import { inspect, provision } from '#repository/provision.ts';
import { address, ask, askAll, openSite, type TestSite } from '#repository/test-site.ts';
import { allLists } from '#schema/lists.ts';
import { fullRows } from '../conformance/rows.ts';
import { readGraphDescription, recorded } from './graph-description.ts';

type Site = TestSite<LocalTenant>;

const description = readGraphDescription();

const entities: readonly EntityName[] = allLists.map(({ entity }) => entity);

/** Set up, looked over, damaged behind the product's back, mended. */
async function setUp(site: Site, graph: Graph): Promise<void> {
  await site.run(inspect(graph, address));
  await site.run(provision(graph, address));
  const columns = await askAll(site, '/lists/Goals/columns?$select=id,name,readOnly,hidden');
  const own = columns.find(({ name }) => name === 'FdPlan');
  await ask(site, 'DELETE', `/lists/Goals/columns/${String(own?.['id'])}`);
  await ask(site, 'PATCH', '/lists/Goals', { displayName: 'Våre mål' });
  await site.run(inspect(graph, address));
  await site.run(provision(graph, address));
}

/** Every kind of row made, changed, changed on an old version, looked for after a lost answer, and read. */
async function edit(site: Site, repository: PlanRepository): Promise<void> {
  const hand = site.handOf('leder');
  const loaded = await site.run(repository.load());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  const made = entities.map(<Name extends EntityName>(entity: Name) => {
    const row: Entities[Name] = { ...fullRows[entity], key: site.newKey() };
    return { row, change: hand.create(entity, row), entity };
  });
  const outcomes = await site.run(repository.create(made.map(({ change }) => ({ change, tried: false }))));
  expect(outcomes.map(({ kind }) => kind)).toEqual(entities.map(() => 'saved'));
  for (const [index, { entity, row }] of made.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind !== 'saved') continue;
    const { item, etag } = outcome.row;
    const base = { item, etag };
    await site.run(repository.save(hand.change(entity, row, { publicity: 'public' }), base, false));
    await site.run(repository.save(hand.change(entity, row, { publicity: 'public' }), base, false));
    await site.run(repository.save(hand.change(entity, row, { publicity: 'public' }), base, true));
    await site.run(repository.read(entity));
  }
  await site.run(repository.create(made.slice(0, 2).map(({ change }) => ({ change, tried: true }))));
  await site.run(repository.look());
  for (const { entity, mark } of loaded.value.readings) await site.run(repository.changesSince(entity, mark));
  site.tenant.faults.add({ when: { path: '**/delta', times: 1 }, effect: { kind: 'resync' } });
  const [first] = loaded.value.readings;
  if (first !== undefined) await site.run(repository.changesSince(first.entity, first.mark));
}

/** Requests that the wire offers and the repository has no use for yet. */
async function restOfTheWire(site: Site, graph: Graph): Promise<void> {
  const place = { site: String((await ask(site, 'GET', ''))['id']), list: '' };
  const list = String((await ask(site, 'GET', '/lists/Measures'))['id']);
  const there = { ...place, list };
  const sent = [siteOfGroup(TEAM_ID), listOf(there, ['id', 'displayName']), itemOf(there, '1', ['Title'])];
  for (const request of sent) await site.run(graph.send(request));
  for await (const page of graph.pages(versionsOf(there, '1', ['Title']))) expect(page.ok).toBe(true);
  await site.run(graph.send(restoreVersion(there, '1', '1.0')));
  const { eTag } = await ask(site, 'GET', '/lists/Measures/items/1');
  await site.run(graph.send(deleteItem(there, '1', String(eTag))));
}

if (typeof description === 'string') {
  test("the product's requests are as Graph describes them", (context) => context.skip(description));
} else {
  describe('the product', () => {
    test('asks for nothing, and sends nothing, that Graph does not describe', async () => {
      const site = await openSite((machine) => tenantOn(machine));
      const record = recorded(site.tenant.fetch);
      const graph = site.graphOf('admin', { fetch: record.fetch });
      await setUp(site, graph);
      await edit(site, site.repositoryOf('leder', { fetch: record.fetch }));
      await restOfTheWire(site, graph);
      expect(record.exchanges.flatMap((exchange) => description.problems(exchange))).toEqual([]);
      expect([...description.undescribed]).toEqual([]);
      const operations = [...description.judged].toSorted();
      console.log(
        `Graph's description: ${record.exchanges.length} calls of the product fit, ${operations.join(' · ')}`,
      );
      expect(operations.length).toBeGreaterThanOrEqual(18);
      // Nothing is refused to a product that asks rightly, but for lost races, old tokens and keys that are there.
      const answers = record.exchanges.flatMap(({ status, answer }) => [
        { status, body: answer },
        ...((answer as { responses?: { status: number; body: unknown }[] } | undefined)?.responses ?? []),
      ]);
      const unexpected = answers.filter(
        ({ status, body }) =>
          status >= 400 &&
          ![404, 410, 412, 424].includes(status) &&
          !JSON.stringify(body).includes('duplicate values were found in the following field(s) in the list: [FdKey]'),
      );
      expect(unexpected).toEqual([]);
    });
  });
}
