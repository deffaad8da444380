import {
  AuthenticationHandler,
  Client,
  type Context,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanChange } from '#domain/change.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { FaultPlan } from '#localtenant/fault-plan.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { rowColumns } from '#schema/field.ts';
import { ground, tenantOn } from '../../src/laptop/sim/ground.ts';
import { historiesOf } from '../../src/laptop/sim/oracle.ts';
import { simTime } from '../../src/laptop/sim/time.ts';
import { SimWorld } from '../../src/laptop/sim/world.ts';

const CREATES = process.env['FRAMDRIFT_LONG'] === '1' ? 10_000 : 300;
/** Three calls in ten are carried out, and their answer is lost or says that they failed. */
const answersLost = (path: string): FaultPlan => ({
  seed: 1,
  faults: [
    { when: { method: 'POST', path, probability: 0.15 }, effect: { kind: 'dropAfter' } },
    { when: { method: 'POST', path, probability: 0.15 }, effect: { kind: 'refuseAfter', status: 504 } },
  ],
});

const titleOf = (number: number): string => `Milepæl nummer ${number}`;

/** Rows beyond the first that bear a title. */
function duplicatesIn(tenant: LocalTenant): number {
  const titles = historiesOf(tenant, 'milestone').map(({ states }) => states.at(-1)?.values[rowColumns.title]);
  const ours = titles.filter((title) => typeof title === 'string' && title.startsWith('Milepæl nummer'));
  return ours.length - new Set(ours).size;
}

afterEach(() => void vi.unstubAllGlobals());

describe('rows made while answers are lost', () => {
  it('are doubled by the Graph client as it comes, with its own retries', async () => {
    const { saved, start } = await ground();
    const tenant = await tenantOn(simTime(start), 1, saved);
    // The library sleeps on the machine's own clock.
    vi.stubGlobal('setTimeout', (task: () => void) => setImmediate(task));
    const client = Client.initWithMiddleware({
      middleware: [
        new AuthenticationHandler({ getAccessToken: async () => 'local:leder@framdrift.local' }),
        new RetryHandler(new RetryHandlerOptions(0)),
        new TelemetryHandler(),
        {
          async execute(context: Context) {
            context.response = await tenant.fetch(context.request, context.options);
          },
        },
      ],
    });
    tenant.faults.set(answersLost('/sites/*/lists/*/items'));
    const items = client.api('/sites/localhost:/sites/framdrift:/lists/Milestones/items');
    for (let number = 0; number < CREATES; number += 1) {
      await items.post({ fields: { [rowColumns.title]: titleOf(number) } }).catch(() => null);
    }
    const doubled = duplicatesIn(tenant);
    console.log(`${CREATES} creates, 30 % of the answers lost: the plain client made ${doubled} rows twice`);
    expect(doubled).toBeGreaterThan(0);
  }, 600_000);

  it('are made once by ours, every one of them', async () => {
    const { saved, plan, start } = await ground();
    const world = await SimWorld.open(1, saved, plan, start);
    const [browser] = world.browsers;
    if (browser === undefined) throw new Error('There is no browser');
    const tab = world.openTab(browser);
    await world.time.pass(10_000);
    world.tenant.faults.set(answersLost('/$batch'));
    const changes = Array.from({ length: CREATES }, (_none, number): PlanChange => {
      const row = { ...blankMilestone(newRow(world.newKey(), plan)), title: titleOf(number) };
      return world.changeOf(tab, 'milestone', 'created', null, row);
    });
    world.commit(tab, changes);
    for (let minutes = 0; minutes < CREATES && tab.session.snapshot().edits.length > 0; minutes += 1) {
      await world.time.pass(60_000);
    }
    expect(tab.session.snapshot().edits).toEqual([]);
    expect(duplicatesIn(world.tenant)).toBe(0);
    const titles = new Set(
      historiesOf(world.tenant, 'milestone').map(({ states }) => states.at(-1)?.values[rowColumns.title]),
    );
    expect(changes.filter((_change, number) => !titles.has(titleOf(number)))).toEqual([]);
  }, 600_000);
});
