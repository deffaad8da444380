/** What a full set-up costs against a tenant in a box: requests, resource units as SharePoint counts them, seconds. */
import { test } from 'vitest';
import { succeed } from '#base/result.ts';
import { setUpParts } from '#domain/set-up.ts';
import { createGraph, createSharePointRest } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { steadyClock } from '#base/clock.ts';
import { createLocalTenant } from '#localtenant/local-tenant.ts';
import { machine } from '#localtenant/machine.ts';
import { memoryStore } from '#localtenant/store.ts';
import { makePart, type SetUpPorts, surveyLists, surveyRules } from '#repository/set-up.ts';
import { report } from './figures.ts';

const site = { host: 'localhost', path: '/sites/framdrift' };
const PERSON = 'admin@framdrift.local';

test('a full set-up of an empty channel', async () => {
  const tenant = await createLocalTenant({ machine, store: memoryStore() });
  const wire = {
    fetch: tenant.fetch,
    clock: steadyClock(performance),
    sleep: timerSleep,
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  };
  const graph = createGraph({ ...wire, token: async () => succeed(`local:${PERSON}`) });
  const rest = createSharePointRest({ ...wire, site, token: async () => succeed(`local-sharepoint:${PERSON}`) });
  const ports: SetUpPorts = { graph, maker: graph, rest, site, language: 'nb' };

  async function measured(name: string, work: () => Promise<{ readonly ok: boolean }>): Promise<void> {
    const before = tenant.usage.report();
    const start = performance.now();
    if (!(await work()).ok) throw new Error(`${name} failed`);
    const { requests, units } = tenant.usage.report();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    report(`set-up, ${name}`, `${requests - before.requests} requests, ${units - before.units} units, ${seconds} s`);
  }

  const start = performance.now();
  await measured('look at the lists', () => surveyLists(ports));
  for (const part of setUpParts) await measured(`make the ${part}`, () => makePart(ports, part));
  const { requests, units } = tenant.usage.report();
  report(
    'set-up, in all',
    `${requests} requests, ${units} units, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  await measured('look at the rights and views', () => surveyRules(ports));
  await measured('make the lists again, where nothing is missing', () => makePart(ports, 'lists'));
  await tenant.close();
});
