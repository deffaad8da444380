import { beforeEach, describe, expect, it } from 'vitest';
import { type CheckedPart, type CheckFinding, mendOf, severityOf } from '#domain/self-check.ts';
import { quoted } from '#graph/sharepoint.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import type { List, Site } from '#localtenant/records.ts';
import { addLevel, groupCreation } from '#schema/rights.ts';
import { provisionViews } from './provision-views.ts';
import { provisionRights } from './rights.ts';
import { lookOver, putRight, ruledLists, type SelfCheckPorts } from './self-check.ts';
import { findLists } from './site.ts';
import { address, ask, askAll, openSite, type TestSite } from './test-site.ts';

const made = await openSite((machine) => tenantOn(machine), 3);
await made.provision();
const places = await made.run(findLists(made.graphOf('admin'), address));
if (!places.ok) throw new Error(places.failure.kind);
const rulesKept = await made.run(provisionRights(made.restOf('admin'), ruledLists(places.value)));
const viewsMade = await made.run(
  provisionViews({ graph: made.graphOf('admin'), rest: made.restOf('admin'), site: address, language: 'nb' }),
);
if (!rulesKept.ok || !viewsMade.ok) throw new Error('The site could not be made');
const rows = await made.run(
  made.repositoryOf('leder').create([
    { change: made.handOf('leder').create('milestone', made.milestone({ title: 'Kartlegging' })), tried: false },
    { change: made.handOf('leder').create('milestone', made.milestone({ title: 'Høring' })), tried: false },
  ]),
);
if (rows.some(({ kind }) => kind !== 'saved')) throw new Error('The rows could not be made');
const saved = savedBy(made.tenant);

let site: TestSite<LocalTenant>;
beforeEach(async () => {
  site = await openSite((machine) => tenantOn(machine, saved), 4);
});

const portsOf = (person: string, change: Partial<SelfCheckPorts> = {}): SelfCheckPorts => ({
  site: address,
  language: 'nb',
  graph: site.graphOf(person),
  rest: site.restOf(person),
  making: { graph: site.graphOf(person), rest: site.restOf(person) },
  ...change,
});
const look = (person = 'leder', change: Partial<SelfCheckPorts> = {}) => site.run(lookOver(portsOf(person, change)));
const amiss = async (person = 'leder'): Promise<readonly CheckFinding[]> =>
  (await look(person)).filter(({ kind }) => kind !== 'fine');
const fineOf = (found: readonly CheckFinding[]): readonly string[] =>
  found.flatMap((finding) => (finding.kind === 'fine' ? finding.what : []));

const columnOf = async (list: string, name: string): Promise<string> => {
  const found = (await askAll(site, `/lists/${list}/columns?$select=id,name,hidden`)).find(
    (one) => one['name'] === name,
  );
  if (found === undefined) throw new Error(`${list} has no column ${name}`);
  return `/lists/${list}/columns/${String(found['id'])}`;
};
const changeColumn = async (list: string, name: string, body: object): Promise<unknown> =>
  ask(site, 'PATCH', await columnOf(list, name), { ...body });
const rest = async (method: 'POST' | 'MERGE' | 'DELETE', path: string, body?: object): Promise<void> => {
  const answer = await site.run(site.restOf('admin').send({ method, path, ...(body && { body: { ...body } }) }));
  if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer.failure)}`);
};
const stored = (name: string): List => {
  const list = [...site.tenant.world.state.lists.values()].find((each) => each.name === name);
  if (list === undefined) throw new Error(`There is no list ${name}`);
  return list;
};
const put = (list: List): void => site.tenant.world.state.lists.put(list.id, list);
const storedSite = (): Site => {
  const found = [...site.tenant.world.state.sites.values()].find(({ path }) => path === address.path);
  if (found === undefined) throw new Error('There is no site');
  return found;
};
const at = (title: string): string => `web/lists/getbytitle(${quoted(title)})`;
const leaders = groupCreation('projectLeader').title;
const levelPath = (): string =>
  `web/roledefinitions(${(storedSite().levels ?? []).find(({ name }) => name === addLevel.name)?.id ?? 0})`;

interface Case {
  readonly what: string;
  readonly breakIt: () => unknown;
  readonly finding: CheckFinding;
  /** What has to be put right for itself after it. */
  readonly afterwards?: CheckFinding;
}

const mended: readonly Case[] = [
  {
    what: 'a list that somebody gave another name',
    breakIt: () => ask(site, 'PATCH', '/lists/Measures', { displayName: 'Oppgaver' }),
    finding: { kind: 'listRenamed', list: 'Tiltak', found: 'Oppgaver' },
  },
  {
    what: 'a list that somebody deleted',
    breakIt: () => ask(site, 'DELETE', '/lists/Goals'),
    finding: { kind: 'listMissing', list: 'Mål' },
    afterwards: { kind: 'rightsInherited', list: 'Mål' },
  },
  {
    what: 'a column that somebody gave another name',
    breakIt: () => changeColumn('Measures', 'Status', { displayName: 'Tilstand' }),
    finding: { kind: 'columnRenamed', list: 'Tiltak', column: 'Status', found: 'Tilstand' },
  },
  {
    what: 'a column that somebody deleted',
    breakIt: async () => ask(site, 'DELETE', await columnOf('Milestones', 'Note')),
    finding: { kind: 'columnMissing', list: 'Milepæler', column: 'Merknad' },
  },
  {
    what: 'choices that somebody took away',
    breakIt: () => changeColumn('Measures', 'Status', { choice: { choices: ['I gang'] } }),
    finding: { kind: 'columnDrifted', list: 'Tiltak', column: 'Status', what: 'choices' },
  },
  {
    what: 'an index that somebody took away',
    breakIt: () => changeColumn('Milestones', 'FdPlan', { indexed: false }),
    finding: { kind: 'columnDrifted', list: 'Milepæler', column: 'FdPlan', what: 'index' },
  },
  {
    what: 'a key column that takes equal keys',
    breakIt: () => changeColumn('Milestones', 'FdKey', { enforceUniqueValues: false }),
    finding: { kind: 'columnDrifted', list: 'Milepæler', column: 'FdKey', what: 'unique' },
  },
  {
    what: 'lists that do not say which version they have',
    breakIt: () => ask(site, 'PATCH', '/lists/Plans', { description: '' }),
    finding: { kind: 'older', version: null },
  },
  {
    what: 'a list that keeps no versions',
    breakIt: () => rest('MERGE', at('Tiltak'), { EnableVersioning: false }),
    finding: { kind: 'versioningOff', list: 'Tiltak' },
  },
  {
    what: 'a list that keeps few versions',
    breakIt: () => rest('MERGE', at('Tiltak'), { MajorVersionLimit: 5 }),
    finding: { kind: 'fewVersions', list: 'Tiltak', kept: 5 },
  },
  {
    what: 'a view that somebody deleted',
    breakIt: () =>
      put({
        ...stored('Measures'),
        views: (stored('Measures').views ?? []).filter(({ title }) => title !== 'Over fristen'),
      }),
    finding: { kind: 'viewMissing', list: 'Tiltak', view: 'Over fristen' },
  },
  {
    what: 'a view that somebody changed',
    breakIt: () =>
      put({
        ...stored('Measures'),
        views: (stored('Measures').views ?? []).map((view) =>
          view.title === 'Over fristen' ? { ...view, query: '' } : view,
        ),
      }),
    finding: { kind: 'viewDrifted', list: 'Tiltak', view: 'Over fristen', what: 'query' },
  },
  {
    what: 'a column that is shown in another way',
    breakIt: () => put({ ...stored('Measures'), formats: { ...stored('Measures').formats, Status: '{}' } }),
    finding: { kind: 'formatDrifted', list: 'Tiltak', column: 'Status' },
  },
  {
    what: 'a group that somebody deleted',
    breakIt: () => {
      const group = (storedSite().groups ?? []).find(({ title }) => title === leaders);
      return rest('POST', `web/sitegroups/removebyid(${group?.id ?? 0})`);
    },
    finding: { kind: 'groupMissing', group: leaders },
  },
  {
    what: 'a group whose members only they see',
    breakIt: () =>
      rest('MERGE', `web/sitegroups/getbyname(${quoted(leaders)})`, { OnlyAllowMembersViewMembership: true }),
    finding: { kind: 'groupClosed', group: leaders },
  },
  {
    what: 'a permission level that somebody deleted',
    breakIt: () => rest('DELETE', levelPath()),
    finding: { kind: 'levelMissing' },
  },
  {
    what: 'a permission level that lets people edit',
    breakIt: () => rest('MERGE', levelPath(), { BasePermissions: { High: '432', Low: '1011028719' } }),
    finding: { kind: 'levelDrifted' },
  },
  {
    what: 'a list that has the site’s rights again',
    breakIt: () => rest('POST', `${at('Beslutninger')}/resetroleinheritance`),
    finding: { kind: 'rightsInherited', list: 'Beslutninger' },
  },
  {
    what: 'a group that was given more than it should have',
    breakIt: () => {
      const group = (storedSite().groups ?? []).find(({ standing }) => standing === 'member');
      return rest(
        'POST',
        `${at('Beslutninger')}/roleassignments/addroleassignment(principalid=${group?.id ?? 0},roledefid=1073741827)`,
      );
    },
    finding: { kind: 'rightsDrifted', list: 'Beslutninger', group: 'Framdrift Members' },
  },
];

describe('a site as set-up makes it', () => {
  it('is in order in every part, and each part says so', async () => {
    const found = await look();
    expect(found.filter(({ kind }) => kind !== 'fine')).toEqual([]);
    expect(fineOf(found)).toEqual(['reached', 'lists', 'timeZone', 'versions', 'views', 'rights', 'rows']);
    expect(found).toContainEqual({ kind: 'fine', what: 'rows', count: 2 });
  });

  it('is not changed by looking, which asks for no more than the plan is read with', async () => {
    site.tenant.usage.reset();
    const graphOnly = { graph: site.graphOf('gjest'), rest: site.restOf('gjest') };
    await look('leder', { making: graphOnly });
    const { byRoute, byPerson } = site.tenant.usage.report();
    expect(Object.keys(byRoute).filter((route) => /PATCH|DELETE|MERGE|PUT/.test(route))).toEqual([]);
    expect(Object.keys(byPerson)).toEqual(['leder@framdrift.local']);
  });
});

describe('what can be put right from the tab', () => {
  it.each(mended)('$what is found, put right, and found no more', async ({ breakIt, finding, afterwards }) => {
    await breakIt();
    expect(severityOf(finding)).not.toBe('inOrder');
    for (const one of afterwards === undefined ? [finding] : [finding, afterwards]) {
      expect(await amiss()).toContainEqual(one);
      expect(await site.run(putRight(portsOf('leder'), [one]))).toEqual({ ok: true, value: null });
    }
    expect(await amiss()).toEqual([]);
  });

  it('is every kind that has a button', () => {
    const tried = new Set(mended.map(({ finding }) => finding.kind));
    expect(mended.every(({ finding }) => mendOf(finding) !== null)).toBe(true);
    expect(tried.size).toBe(17);
  });

  it('is refused to those who do not own the site, and stays as it was', async () => {
    await ask(site, 'PATCH', '/lists/Measures', { displayName: 'Oppgaver' });
    await rest('POST', `${at('Beslutninger')}/resetroleinheritance`);
    for (const finding of await amiss())
      expect(await site.run(putRight(portsOf('gjest'), [finding]))).toMatchObject({ ok: false });
    expect(stored('Measures').displayName).toBe('Oppgaver');
    expect((await amiss()).map(({ kind }) => kind)).toEqual(['listRenamed', 'rightsInherited']);
  });

  it('is not the rights where the channel refuses lists rights of their own: they are said not to be enforced', async () => {
    await rest('POST', `${at('Beslutninger')}/resetroleinheritance`);
    site.tenant.faults.set({
      faults: [
        { when: { path: '/sites/framdrift/_api/**/breakroleinheritance*' }, effect: { kind: 'refuse', status: 403 } },
      ],
    });
    const inherited: CheckFinding = { kind: 'rightsInherited', list: 'Beslutninger' };
    const refused = await site.run(putRight(portsOf('leder'), [inherited]));
    expect(refused).toEqual({ ok: false, failure: { kind: 'noAccess' } });
    expect(await amiss()).toEqual([inherited]);
  });

  it('is put right together where several names were changed', async () => {
    await ask(site, 'PATCH', '/lists/Measures', { displayName: 'Oppgaver' });
    await changeColumn('Measures', 'Status', { displayName: 'Tilstand' });
    await changeColumn('Milestones', 'Note', { displayName: 'Notat' });
    const found = await amiss();
    expect(found).toHaveLength(3);
    expect(await site.run(putRight(portsOf('leder'), found))).toEqual({ ok: true, value: null });
    expect(await amiss()).toEqual([]);
  });
});

/** What only a person can put right, in SharePoint. */
const told: readonly Case[] = [
  {
    what: 'a newer program’s lists',
    breakIt: () => ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 99' }),
    finding: { kind: 'newer', version: 99 },
  },
  {
    what: 'a site that keeps another country’s time',
    breakIt: () =>
      site.tenant.world.state.sites.put(storedSite().id, { ...storedSite(), timeZone: 'America/Los_Angeles' }),
    finding: { kind: 'timeZone', id: 13, zone: '(UTC-08:00) Pacific Time (US and Canada)' },
  },
  {
    what: 'a column that somebody made anew as another type',
    breakIt: async () => {
      await ask(site, 'DELETE', await columnOf('Measures', 'Status'));
      await ask(site, 'POST', '/lists/Measures/columns', { name: 'Status', displayName: 'Status', number: {} });
    },
    finding: { kind: 'columnDrifted', list: 'Tiltak', column: 'Status', what: 'type' },
  },
  {
    what: 'a column that somebody added',
    breakIt: () => ask(site, 'POST', '/lists/Measures/columns', { name: 'Egen', displayName: 'Egen', text: {} }),
    finding: { kind: 'columnForeign', list: 'Tiltak', column: 'Egen' },
  },
  {
    what: 'somebody who was let in by name',
    breakIt: () =>
      rest('POST', `${at('Beslutninger')}/roleassignments/addroleassignment(principalid=7,roledefid=1073741827)`),
    finding: expect.objectContaining({ kind: 'rightsForeign', list: 'Beslutninger' }),
  },
  {
    what: 'a row that cannot be read',
    breakIt: async () => {
      const [row] = await askAll(site, '/lists/Milestones/items');
      await ask(site, 'PATCH', `/lists/Milestones/items/${String(row?.['id'])}/fields`, { WhenReading: '{not json' });
    },
    finding: expect.objectContaining({ kind: 'unreadable', list: 'Milepæler' }),
  },
  {
    what: 'two rows with one key',
    breakIt: async () => {
      await changeColumn('Milestones', 'FdKey', { enforceUniqueValues: false });
      const [row, other] = await askAll(site, '/lists/Milestones/items?$expand=fields($select=FdKey)');
      const FdKey = (row?.['fields'] as { readonly FdKey: string } | undefined)?.FdKey ?? '';
      await ask(site, 'PATCH', `/lists/Milestones/items/${String(other?.['id'])}/fields`, { FdKey });
    },
    finding: { kind: 'duplicateKeys', list: 'Milepæler', keys: 1 },
  },
];

describe('what a person puts right in SharePoint', () => {
  it.each(told)('$what is told', async ({ breakIt, finding }) => {
    await breakIt();
    expect(await amiss()).toContainEqual(finding);
  });

  it('is never in order as well, in the part that it belongs to', async () => {
    site.tenant.world.state.sites.put(storedSite().id, { ...storedSite(), timeZone: 'Europe/London' });
    expect(fineOf(await look())).not.toContain('timeZone');
  });
});

/** The parts that could not be looked at, with the reason. */
const unchecked = (found: readonly CheckFinding[]): readonly (readonly [CheckedPart, string])[] =>
  found.flatMap((finding) => (finding.kind === 'unchecked' ? [[finding.part, finding.failure.kind] as const] : []));

describe('what cannot be looked at', () => {
  it('is told with its reason where there is no token for SharePoint, and the rest is looked at all the same', async () => {
    const found = await look('leder', {
      rest: site.restOf('leder', { token: async () => ({ ok: false, failure: { kind: 'refused' } }) }),
    });
    expect(unchecked(found)).toEqual([
      ['timeZone', 'noAccess'],
      ['versions', 'noAccess'],
      ['views', 'noAccess'],
      ['rights', 'noAccess'],
    ]);
    expect(fineOf(found)).toEqual(['reached', 'lists', 'rows']);
  });

  it('is who may do what, for those who do not own the site; that nothing is kept apart they see', async () => {
    expect(unchecked(await look('medlem1'))).toEqual([['rights', 'noAccess']]);
    expect(fineOf(await look('medlem1'))).not.toContain('rights');
    await rest('POST', `${at('Beslutninger')}/resetroleinheritance`);
    const found = await amiss('medlem1');
    expect(found).toContainEqual({ kind: 'rightsInherited', list: 'Beslutninger' });
    expect(unchecked(found)).toEqual([['rights', 'noAccess']]);
  });

  it.each([
    ['refuses', { kind: 'refuse', status: 403 }, 'noAccess'],
    ['is too busy', { kind: 'refuse', status: 429, retryAfter: { seconds: 600 } }, 'busy'],
    ['fails', { kind: 'refuse', status: 500 }, 'unavailable'],
    ['answers with another page', { kind: 'html' }, 'notSharePoint'],
  ] as const)('is told where SharePoint %s when the rights of a list are asked for', async (_how, effect, reason) => {
    site.tenant.faults.set({ faults: [{ when: { path: '/sites/framdrift/_api/**/roleassignments' }, effect }] });
    const found = await look();
    expect(unchecked(found)).toContainEqual(['rights', reason]);
    expect(fineOf(found)).not.toContain('rights');
  });

  it('is everything where the site cannot be reached', async () => {
    site.tenant.faults.set({ faults: [{ when: {}, effect: { kind: 'refuse', status: 403 } }] });
    const found = await look();
    expect(unchecked(found)).toEqual([['lists', 'noAccess']]);
    expect(found).toHaveLength(1);
  });

  it('is the rows, where a list cannot be read', async () => {
    site.tenant.faults.set({
      faults: [{ when: { list: 'Goals', path: '/sites/*/lists/*/items/**' }, effect: { kind: 'refuse', status: 403 } }],
    });
    const found = await look();
    expect(unchecked(found)).toEqual([['rows', 'noAccess']]);
    expect(fineOf(found)).not.toContain('rows');
  });
});
