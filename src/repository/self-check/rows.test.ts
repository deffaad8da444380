import { beforeEach, describe, expect, it } from 'vitest';
import { blankDecision } from '#domain/decision.ts';
import { newRow } from '#domain/row.ts';
import type { CheckFinding } from '#domain/self-check.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { findLists } from '#repository/site.ts';
import { address, ask, askAll, openSite, type TestSite } from '#repository/test-site.ts';
import { lookAtRegistered } from './rows.ts';

const made = await openSite((machine) => tenantOn(machine), 3);
await made.provision();
const decision = { ...blankDecision(newRow(made.newKey(), made.newKey())), title: 'Dagsenteret utvides' };
const change = made.handOf('leder').create('decision', decision);
const outcomes = await made.run(made.repositoryOf('leder').create([{ change, tried: false }]));
if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('The decision could not be made');
const saved = savedBy(made.tenant);

let site: TestSite<LocalTenant>;
beforeEach(async () => {
  site = await openSite((machine) => tenantOn(machine, saved), 4);
});

async function look() {
  const graph = site.graphOf('leder');
  const found = await site.run(findLists(graph, address));
  if (!found.ok) throw new Error(found.failure.kind);
  return site.run(lookAtRegistered(graph, address, found.value));
}
const rowIn = async (list: string): Promise<string> => {
  const [row] = await askAll(site, `/lists/${list}/items`);
  return `/lists/${list}/items/${String(row?.['id'])}`;
};
const found = (...findings: readonly CheckFinding[]) => ({ ok: true, value: findings });

describe('rows that are only ever added', () => {
  it('are in order while they stand as they were registered', async () => {
    expect(await look()).toEqual(found({ kind: 'fine', what: 'registered', count: 1 }));
  });

  it('are told where an owner has changed them in SharePoint', async () => {
    await ask(site, 'PATCH', `${await rowIn('Decisions')}/fields`, { Title: 'Dagsenteret legges ned' });
    const told: CheckFinding = { kind: 'changedAfterwards', list: 'Beslutninger', title: 'Dagsenteret legges ned' };
    expect(await look()).toEqual(found(told));
  });

  it('are never in order where their history is gone', async () => {
    await ask(site, 'DELETE', await rowIn('Changes'));
    expect(await look()).toEqual(found({ kind: 'unverifiable', list: 'Beslutninger', title: 'Dagsenteret utvides' }));
  });

  it('are not checked where the history cannot be read', async () => {
    site.tenant.faults.set({
      faults: [{ when: { list: 'Changes', method: 'GET' }, effect: { kind: 'refuse', status: 403 } }],
    });
    expect(await look()).toEqual({ ok: false, failure: { kind: 'noAccess' } });
  });
});
