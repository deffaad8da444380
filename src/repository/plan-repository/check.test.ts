import { describe, expect, it } from 'vitest';
import type { Day } from '#base/clock.ts';
import type { Decision } from '#domain/decision.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { newRow } from '#domain/row.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { ask, askAll, openSite, type TestSite } from '#repository/test-site.ts';
import { lists } from '#schema/lists.ts';

type Site = TestSite<LocalTenant>;

const first = await openSite((machine) => tenantOn(machine), 3);
await first.provision();
const saved = savedBy(first.tenant);

interface Stage {
  readonly site: Site;
  readonly decision: Decision;
  readonly check: () => Promise<unknown>;
  /** The owner writes in SharePoint. */
  readonly edit: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** A decision that was registered by the product. */
async function stage(): Promise<Stage> {
  const site = await openSite((machine) => tenantOn(machine, saved), 4);
  const row = newRow(site.newKey(), site.newKey());
  const blank = lists.decision.decode({ FdKey: row.key, FdPlan: row.plan });
  if (blank.kind !== 'row') throw new Error('A bare decision cannot be read');
  const on = '2026-03-04' as Day;
  const decision: Decision = { ...blank.value, title: 'Dagsenteret utvides', on, caseNumber: '12/26' };
  const repository = site.repositoryOf('leder');
  const change = site.handOf('leder').create('decision', decision);
  expect(await site.run(repository.create([{ change, tried: false }]))).toMatchObject([{ kind: 'saved' }]);
  return {
    site,
    decision,
    check: () => site.run(repository.check('decision', decision.key)),
    async edit(fields) {
      const [item] = await askAll(site, '/lists/Decisions/items');
      await ask(site, 'PATCH', `/lists/Decisions/items/${String(item?.['id'])}/fields`, fields);
    },
  };
}

const oneOf = (expected: object): object => ({ ok: true, value: [expected] });

describe('a registered decision', () => {
  it('is as registered, and keeps its checksum in its history', async () => {
    const { decision, check, site } = await stage();
    expect(await check()).toMatchObject(
      oneOf({ key: decision.key, title: 'Dagsenteret utvides', standing: 'asRegistered', fields: [] }),
    );
    const [change] = await askAll(site, '/lists/Changes/items?$expand=fields($select=Checksum)');
    expect(change).toMatchObject({ fields: { Checksum: expect.stringMatching(/^1\.1:[0-9a-f]{64}$/) as string } });
  });

  it('that an owner has changed in SharePoint tells who and when, what was registered, and what stands there now', async () => {
    const { check, edit, site } = await stage();
    await site.pass(86_400_000);
    await edit({ CaseNumber: '99/26', DecidedOn: '2026-04-01T12:00:00Z' });
    expect(await check()).toMatchObject(
      oneOf({
        standing: 'changed',
        editedBy: 'SharePoint-administrator',
        editedAt: `${site.clock.now().slice(0, 19)}.000Z`,
        fields: [
          { name: 'on', registered: '2026-03-04', now: '2026-04-01' },
          { name: 'caseNumber', registered: '12/26', now: '99/26' },
        ],
      }),
    );
    await edit({ CaseNumber: '12/26', DecidedOn: '2026-03-04T12:00:00Z' });
    expect(await check()).toMatchObject(oneOf({ standing: 'asRegistered' }));
  });

  it('that can no longer be read is changed too', async () => {
    const { check, edit } = await stage();
    await edit({ FdPlan: 'tull' });
    expect(await check()).toMatchObject(oneOf({ standing: 'changed', fields: [] }));
  });

  it('whose history is missing cannot be told of', async () => {
    const { check, site } = await stage();
    const [change] = await askAll(site, '/lists/Changes/items');
    await ask(site, 'DELETE', `/lists/Changes/items/${String(change?.['id'])}`);
    expect(await check()).toMatchObject(oneOf({ standing: 'unverifiable' }));
  });

  it('cannot be told of while a column that was summed is gone', async () => {
    const { decision, site } = await stage();
    const columns = await askAll(site, '/lists/Decisions/columns?$select=id,name');
    const { id } = columns.find(({ name }) => name === 'CaseNumber') ?? {};
    await ask(site, 'DELETE', `/lists/Decisions/columns/${String(id)}`);
    const looking = site.repositoryOf('leder');
    await site.run(looking.look());
    expect(await site.run(looking.check('decision', decision.key))).toMatchObject(oneOf({ standing: 'unverifiable' }));
  });

  it('costs two requests to check', async () => {
    const { check, site } = await stage();
    await check();
    site.tenant.usage.reset();
    await check();
    expect(site.tenant.usage.report().requests).toBe(2);
  });
});

it('other rows have no checksum', async () => {
  const site = await openSite((machine) => tenantOn(machine, saved), 5);
  const row = { ...blankMilestone(newRow(site.newKey(), site.newKey())), title: 'Oppstart' };
  await site.run(
    site.repositoryOf('leder').create([{ change: site.handOf('leder').create('milestone', row), tried: false }]),
  );
  const changes = await askAll(site, '/lists/Changes/items?$expand=fields($select=Title,Checksum)');
  expect(changes.map(({ fields }) => fields)).toEqual([
    { '@odata.etag': expect.anything() as string, Title: 'Oppstart' },
  ]);
});
