import { describe, expect, it } from 'vitest';
import { blankMandate, type Mandate } from '#domain/group.ts';
import { newRow } from '#domain/row.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { quoted } from '#graph/sharepoint.ts';
import { allLists } from '#schema/lists.ts';
import { addLevel } from '#schema/rights.ts';
import type { RightsFinding } from '#domain/self-check.ts';
import { inspectRights, provisionRights, rolesHeld, type RuledList } from './rights.ts';
import { findLists } from './site.ts';
import { address, openSite, type TestSite } from './test-site.ts';

type Site = TestSite<LocalTenant>;

const first = await openSite((machine) => tenantOn(machine), 3);
await first.provision();
const saved = savedBy(first.tenant);

interface Stage {
  readonly site: Site;
  readonly lists: readonly RuledList[];
}

async function stage(): Promise<Stage> {
  const site = await openSite((machine) => tenantOn(machine, saved), 4);
  const found = await site.run(findLists(site.graphOf('admin'), address));
  if (!found.ok) throw new Error(JSON.stringify(found));
  const lists = allLists.flatMap((shape): RuledList[] => {
    const there = found.value.ours.get(shape.entity);
    return there === undefined ? [] : [{ shape, id: there.id, displayName: there.displayName }];
  });
  return { site, lists };
}

const rights = ({ site, lists }: Stage, onProgress?: Parameters<typeof provisionRights>[2]) =>
  site.run(provisionRights(site.restOf('admin'), lists, onProgress));
const look = ({ site, lists }: Stage) => site.run(inspectRights(site.restOf('admin'), lists));

async function made(): Promise<Stage> {
  const there = await stage();
  expect(await rights(there)).toEqual({ ok: true, value: [] });
  return there;
}

async function admin({ site }: Stage, method: 'POST' | 'MERGE' | 'DELETE', path: string, body?: object): Promise<void> {
  const answer = await site.run(site.restOf('admin').send({ method, path, ...(body && { body: { ...body } }) }));
  if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer.failure)}`);
}

const group = (title: string): string => `web/sitegroups/getbyname(${quoted(title)})`;
const kinds = (found: Awaited<ReturnType<typeof look>>): readonly RightsFinding['kind'][] =>
  found.ok ? [...new Set(found.value.map(({ kind }) => kind))] : [];

describe('rights', () => {
  it('are those of the site before they are made, and the plan’s afterwards', async () => {
    const there = await stage();
    expect(kinds(await look(there))).toEqual(['groupMissing', 'levelMissing', 'rightsInherited']);
    const told: string[] = [];
    expect(await rights(there, ({ step, done, total }) => void told.push(`${step} ${done < total}`))).toEqual({
      ok: true,
      value: [],
    });
    expect([...new Set(told)]).toEqual([
      'makeGroup true',
      'makeLevel true',
      'ownRights true',
      'giveRight true',
      'takeRight true',
    ]);
    expect(await look(there)).toEqual({ ok: true, value: [] });
  });

  it('are made once however often they are asked for', async () => {
    const there = await made();
    const told: string[] = [];
    await rights(there, ({ step }) => void told.push(step));
    expect(told).toEqual([]);
  });

  it.each([3, 9, 31, 70])('are made to their end after SharePoint broke off at call %i', async (nth) => {
    const there = await stage();
    there.site.tenant.faults.set({
      faults: [{ when: { path: '/sites/framdrift/_api/**', nth }, effect: { kind: 'refuse', status: 403 } }],
    });
    expect((await rights(there)).ok).toBe(false);
    there.site.tenant.faults.clear();
    expect(await rights(there)).toEqual({ ok: true, value: [] });
  });

  it('shut nobody out while they are made', async () => {
    const there = await stage();
    const [list] = there.lists;
    const seen: boolean[] = [];
    const rest = there.site.restOf('medlem1');
    const watch = async (): Promise<void> => {
      const path = `web/lists(guid'${list?.id}')/effectivebasepermissions`;
      const answer = await there.site.run(rest.send({ method: 'GET', path }));
      seen.push(answer.ok && (Number((answer.value.body as { Low: string }).Low) & 1) === 1);
    };
    const waiting: Promise<void>[] = [];
    await rights(there, () => void waiting.push(watch()));
    await Promise.all(waiting);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen).not.toContain(false);
  });

  it('are told by the list when they stand in the way of a change, with who has them', async () => {
    const { site } = await made();
    const hand = site.handOf('medlem1');
    const row = newRow(site.newKey(), site.newKey());
    const repository = site.repositoryOf('medlem1');
    const outcomes = await site.run(
      repository.create([
        { change: hand.create('mandate', { ...blankMandate(row), title: 'Mandat' }), tried: false },
        { change: hand.create('milestone', site.milestone({ title: 'Oppstart' })), tried: false },
      ]),
    );
    const by = ['projectLeader', 'steeringGroup', 'chiefExecutive', 'politicalSecretariat'];
    expect(outcomes).toMatchObject([
      { kind: 'failed', failure: { kind: 'notAllowed', list: 'mandate', act: 'add', by }, landed: 'no' },
      { kind: 'saved' },
    ]);
    const mandate = (
      await site.run(
        site
          .repositoryOf('admin')
          .create([
            { change: site.handOf('admin').create('mandate', { ...blankMandate(row), title: 'Mandat' }), tried: false },
          ]),
      )
    )[0];
    if (mandate?.kind !== 'saved') throw new Error(JSON.stringify(mandate));
    const edit = hand.change('mandate', mandate.row.value as Mandate, { title: 'Annet' });
    expect(await site.run(repository.save(edit, mandate.row, false))).toMatchObject({
      failure: { kind: 'notAllowed', list: 'mandate', act: 'change', by },
    });
  });

  it('are refused to whoever does not own the site, and nothing is changed', async () => {
    const there = await stage();
    const refused = await there.site.run(provisionRights(there.site.restOf('medlem1'), there.lists));
    expect(refused).toEqual({ ok: false, failure: { kind: 'noAccess' } });
    expect(kinds(await look(there))).toEqual(['groupMissing', 'levelMissing', 'rightsInherited']);
  });

  it('are found by the group’s own mark after somebody has renamed it', async () => {
    const there = await made();
    await admin(there, 'MERGE', group('Framdrift styringsgruppe'), { Title: 'Styringsgruppa vår' });
    expect(await look(there)).toEqual({ ok: true, value: [] });
  });

  it('that somebody changed are told by name, and set right', async () => {
    const there = await made();
    const decisions = there.lists.find(({ shape }) => shape.entity === 'decision');
    const place = `web/lists(guid'${decisions?.id}')`;
    const { ok, value } = (await there.site.run(
      there.site.restOf('admin').send({ method: 'GET', path: 'web/associatedmembergroup' }),
    )) as { ok: true; value: { body: { Id: number; Title: string } } };
    expect(ok).toBe(true);
    const edit = `(principalid=${value.body.Id},roledefid=1073741827)`;
    await admin(there, 'POST', `${place}/roleassignments/addroleassignment${edit}`);
    expect(await look(there)).toEqual({
      ok: true,
      value: [{ kind: 'rightsDrifted', list: decisions?.displayName, group: value.body.Title }],
    });
    await admin(there, 'MERGE', group('Framdrift styringsgruppe'), { OnlyAllowMembersViewMembership: true });
    await admin(there, 'POST', `${place}/resetroleinheritance`);
    expect(kinds(await look(there))).toEqual(['groupClosed', 'rightsInherited']);
    expect(await rights(there)).toEqual({ ok: true, value: [] });
  });

  it('that were given to somebody by name are told and left alone', async () => {
    const there = await made();
    const decisions = there.lists.find(({ shape }) => shape.entity === 'decision');
    const user = await there.site.run(
      there.site
        .restOf('admin')
        .send({ method: 'POST', path: 'web/ensureuser', body: { logonName: 'medlem2@framdrift.local' } }),
    );
    const { Id } = (user.ok ? user.value.body : {}) as { Id: number };
    const edit = `(principalid=${Id},roledefid=1073741827)`;
    await admin(there, 'POST', `web/lists(guid'${decisions?.id}')/roleassignments/addroleassignment${edit}`);
    const foreign = {
      kind: 'rightsForeign',
      list: decisions?.displayName,
      who: 'Medlem arbeidsgruppe 2',
    };
    expect(await rights(there)).toEqual({ ok: true, value: [foreign] });
    expect(await look(there)).toEqual({ ok: true, value: [foreign] });
  });

  it('to add are no more than that after somebody has made the level wider', async () => {
    const there = await made();
    const path = `web/roledefinitions/getbyname(${quoted(addLevel.name)})`;
    const level = await there.site.run(there.site.restOf('admin').send({ method: 'GET', path }));
    const { Id } = (level.ok ? level.value.body : {}) as { Id: number };
    await admin(there, 'MERGE', `web/roledefinitions(${Id})`, { BasePermissions: { High: '432', Low: '1011028719' } });
    expect(await look(there)).toEqual({ ok: true, value: [{ kind: 'levelDrifted' }] });
    expect(await rights(there)).toEqual({ ok: true, value: [] });
  });
});

describe('a role', () => {
  it('is held by who is in its group, and can be seen by everybody', async () => {
    const there = await made();
    const enter = (title: string, name: string) =>
      admin(there, 'POST', `${group(title)}/users`, { LoginName: `i:0#.f|membership|${name}@framdrift.local` });
    await enter('Framdrift styringsgruppe', 'styringsgruppe1');
    await enter('Framdrift politisk sekretariat', 'styringsgruppe1');
    const held = (name: string) => there.site.run(rolesHeld(there.site.restOf(name)));
    expect(await held('styringsgruppe1')).toEqual({
      ok: true,
      value: ['steeringGroup', 'politicalSecretariat', 'member'],
    });
    expect(await held('medlem1')).toEqual({ ok: true, value: ['member'] });
    expect(await held('admin')).toEqual({ ok: true, value: ['projectLeader', 'member'] });
    expect(await held('gjest')).toEqual({ ok: true, value: ['reader'] });
    const path = `${group('Framdrift styringsgruppe')}/users`;
    const seen = await there.site.run(there.site.restOf('medlem1').send({ method: 'GET', path }));
    expect(seen).toMatchObject({ ok: true, value: { body: { value: [{ Title: 'Medlem styringsgruppe' }] } } });
  });

  it('costs one unit to be told, and is told in two answers where SharePoint gives them only one by one', async () => {
    const there = await made();
    await admin(there, 'POST', `${group('Framdrift styringsgruppe')}/users`, {
      LoginName: 'i:0#.f|membership|gjest@framdrift.local',
    });
    const held = () => there.site.run(rolesHeld(there.site.restOf('gjest')));
    there.site.tenant.usage.reset();
    const atOnce = await held();
    expect(atOnce).toEqual({ ok: true, value: ['steeringGroup'] });
    expect(there.site.tenant.usage.report().units).toBe(1);
    const faults = [{ when: { path: '/sites/framdrift/_api/web' }, effect: { kind: 'refuse' as const, status: 400 } }];
    there.site.tenant.faults.set({ faults });
    expect(await held()).toEqual(atOnce);
  });

  it('is not known where SharePoint does not let her ask', async () => {
    const there = await made();
    const faults = [{ when: { path: '/sites/framdrift/_api/**' }, effect: { kind: 'refuse' as const, status: 403 } }];
    there.site.tenant.faults.set({ faults });
    expect(await there.site.run(rolesHeld(there.site.restOf('medlem1')))).toEqual({
      ok: false,
      failure: { kind: 'noAccess' },
    });
  });
});
