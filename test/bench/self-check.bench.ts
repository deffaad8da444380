/** What one self-check asks of SharePoint, and how long a person waits for it over a line. */
import { test } from 'vitest';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { seededRandom } from '#graph/scripted-service.ts';
import { succeed } from '#base/result.ts';
import { lookOver, ruledLists, type SelfCheckPorts } from '#repository/self-check.ts';
import { provisionViews } from '#repository/provision-views.ts';
import { provisionRights } from '#repository/rights.ts';
import { findLists } from '#repository/site.ts';
import { address } from '#repository/test-site.ts';
import { type Site, siteWith } from './desks.ts';
import { report } from './figures.ts';

/** A site with rights and views, as set-up leaves it. */
async function wholeSite(rows: number): Promise<Site> {
  const site = await siteWith(rows);
  const [graph, rest] = [site.graphOf('admin'), site.restOf('admin')];
  const found = await site.run(findLists(graph, address));
  const ruled = found.ok && (await site.run(provisionRights(rest, ruledLists(found.value)))).ok;
  const shown = (await site.run(provisionViews({ graph, rest, site: address, language: 'nb' }))).ok;
  if (!ruled || !shown) throw new Error('The site was not made');
  return site;
}

/** As the person's own, over a line that takes so long there and back. */
function portsOf(site: Site, person: string, milliseconds: number, onCall: () => void): SelfCheckPorts {
  const wire = {
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      onCall();
      await site.sleep(milliseconds / 2);
      const answer = await site.instantly(site.tenant.fetch(url, init));
      await site.sleep(milliseconds / 2);
      return answer;
    },
    clock: site.clock,
    sleep: site.sleep,
    random: seededRandom(9),
  };
  const graph = createGraph({ ...wire, token: () => Promise.resolve(succeed(`local:${person}@framdrift.local`)) });
  const rest = createSharePointRest({
    ...wire,
    site: address,
    token: () => Promise.resolve(succeed(`local-sharepoint:${person}@framdrift.local`)),
  });
  return { site: address, language: 'nb', graph, rest, making: { graph, rest } };
}

test('what a self-check costs', async () => {
  for (const rows of [20, 400]) {
    for (const person of ['leder', 'medlem1']) {
      const site = await wholeSite(rows);
      site.tenant.usage.reset();
      let calls = 0;
      const begun = site.elapsed();
      const found = await site.run(lookOver(portsOf(site, person, 100, () => (calls += 1))));
      const seconds = (site.elapsed() - begun) / 1000;
      const { requests, units } = site.tenant.usage.report();
      const unchecked = found.filter(({ kind }) => kind === 'unchecked').length;
      report(
        `self-check by ${person === 'leder' ? 'an owner' : 'a member'}, ${rows} rows, 100 ms`,
        `${calls} calls, ${requests} requests, ${units} resource units, ${seconds.toFixed(1)} virtual seconds, ${unchecked} parts not checked`,
      );
    }
  }
});
