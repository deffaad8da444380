import { describe, expect, it, vi } from 'vitest';
import type { Result } from '#base/result.ts';
import { areRulesDone, listsStanding, type SetUpPart, setUpParts } from '#domain/set-up.ts';
import { areListsDone, type ListSurvey } from '#domain/set-up-site.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { allLists, lists } from '#schema/lists.ts';
import type * as Migrations from '#schema/migrations.ts';
import { makePart, setUpOutline, type SetUpPorts, surveyLists, surveyRules } from './set-up.ts';
import { address, ask, openSite, type TestSite } from './test-site.ts';

type Site = TestSite<LocalTenant>;

vi.mock('#schema/migrations.ts', async (original) => {
  const found = await original<typeof Migrations>();
  return {
    ...found,
    migrationsFrom: (version: number) =>
      version < 1
        ? { ok: true, value: [{ version: 1, name: 'tell goals', steps: [{ kind: 'addList', list: 'goal' }] }] }
        : found.migrationsFrom(version),
  };
});

const open = (seed = 1): Promise<Site> => openSite((machine) => tenantOn(machine), seed);
const portsOf = (site: Site, person = 'admin'): SetUpPorts => ({
  graph: site.graphOf(person),
  maker: site.graphOf(person),
  rest: site.restOf(person),
  site: address,
  language: 'nb',
});

function valueOf<Value>(answer: Result<Value, { readonly kind: string }>): Value {
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}
const survey = async (site: Site): Promise<ListSurvey> => valueOf(await site.run(surveyLists(portsOf(site))));
const rules = async (site: Site) => valueOf(await site.run(surveyRules(portsOf(site))));
const make = (site: Site, part: SetUpPart, agreed = false) =>
  site.run(makePart(portsOf(site), part, undefined, agreed));
const writes = ({ tenant }: Site): number =>
  Object.entries(tenant.usage.report().byRoute).reduce(
    (sum, [route, { requests }]) => (/^(REST )?GET /.test(route) ? sum : sum + requests),
    0,
  );

/** Every list, view and group of the site by name, so that one made twice is seen. */
const titlesOf = ({ tenant }: Site): readonly string[] => {
  const { lists: all, sites } = tenant.world.state;
  return [
    ...[...all.values()].flatMap(({ name, views }) => [name, ...(views ?? []).map(({ title }) => `${name}/${title}`)]),
    ...[...sites.values()].flatMap(({ groups }) => (groups ?? []).map(({ title }) => title)),
  ].toSorted();
};

const first = await open(2);
const whole = [
  await make(first, 'lists'),
  await make(first, 'rights'),
  await make(first, 'views'),
  await make(first, 'page'),
];
const saved = savedBy(first.tenant);
/** A site where everything was made. */
const madeSite = (): Promise<Site> => openSite((machine) => tenantOn(machine, saved), 3);

describe('an empty channel', () => {
  it('lacks every list, and looking changes nothing', async () => {
    const site = await open();
    const found = await survey(site);
    expect(listsStanding(found, 'missing')).toEqual(allLists.map(({ label }) => label));
    expect([found.version, writes(site)]).toEqual([null, 0]);
  });

  it('has everything when all its parts are made, and then nothing more is made', async () => {
    expect(whole.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const site = await madeSite();
    expect(areListsDone(await survey(site))).toBe(true);
    expect(areRulesDone(await rules(site))).toBe(true);
    for (const part of setUpParts) expect(await make(site, part)).toMatchObject({ ok: true });
    expect(writes(site)).toBe(0);
  });

  it('is told beforehand all that it gets', async () => {
    const outline = setUpOutline('nb');
    const found = await rules(await madeSite());
    expect(outline.lists.map(({ label }) => label)).toEqual(found.lists.map(({ label }) => label));
    expect(outline.lists.flatMap(({ label, views }) => views.map((title) => `${label}/${title}`))).toEqual(
      found.views.map(({ list, title }) => `${list}/${title}`),
    );
    expect(outline.rights.groups.map(({ title }) => title)).toEqual(found.groups.map(({ title }) => title));
    expect(outline.rights.sets.flatMap((set) => set.lists).toSorted()).toEqual(
      allLists.map(({ label }) => label).toSorted(),
    );
  });
});

describe('set-up that is cut off', () => {
  const long = process.env['FRAMDRIFT_LONG'] !== undefined;

  /** A tab that is closed when its `nth` request has been carried out. */
  function dying(site: Site, nth: number): SetUpPorts {
    let calls = 0;
    const fetch: typeof globalThis.fetch = async (url, init) => {
      calls += 1;
      const answer = calls > nth ? null : await site.instantly(site.tenant.fetch(url, init));
      if (answer === null || calls >= nth) throw new TypeError('The tab is closed');
      return answer;
    };
    const graph = site.graphOf('admin', { fetch });
    return { ...portsOf(site), graph, maker: graph, rest: site.restOf('admin', { fetch }) };
  }

  it.each([
    ['lists', []],
    ['rights', ['lists']],
    ['views', ['lists']],
  ] as const)(
    'goes on from where it was, whichever request of the %s was the last',
    async (part, before) => {
      const whole = await open();
      for (const each of before) await make(whole, each);
      const ready = savedBy(whole.tenant);
      const start = (): Promise<Site> => openSite((machine) => tenantOn(machine, ready), 5);
      const done = await start();
      await make(done, part);
      const { requests } = done.tenant.usage.report();
      const found = part === 'lists' ? await survey(done) : await rules(done);
      const step = long ? 1 : Math.ceil(requests / 4);
      for (let nth = 1; nth < requests; nth += step) {
        const site = await start();
        expect(await site.run(makePart(dying(site, nth), part))).toMatchObject({ ok: false });
        expect(await make(site, part)).toMatchObject({ ok: true });
        expect(part === 'lists' ? await survey(site) : await rules(site)).toEqual(found);
        expect(titlesOf(site)).toEqual(titlesOf(done));
      }
    },
    600_000,
  );

  it('ends in one set of lists, groups and views when two press the button at once', async () => {
    const site = await open();
    for (const part of setUpParts) {
      const both = await site.run(Promise.all([makePart(portsOf(site), part), makePart(portsOf(site, 'leder'), part)]));
      expect(both.some(({ ok }) => ok)).toBe(true);
      await make(site, part);
    }
    expect(titlesOf(site)).toEqual(titlesOf(first));
    expect(areListsDone(await survey(site))).toBe(true);
    expect(areRulesDone(await rules(site))).toBe(true);
  });
});

describe('lists that are not as set-up left them', () => {
  it('and were deleted, are told and made anew only by leave', async () => {
    const site = await madeSite();
    await ask(site, 'DELETE', '/lists/Goals');
    expect(listsStanding(await survey(site), 'gone')).toEqual([lists.goal.label]);
    expect(await make(site, 'lists')).toEqual({
      ok: false,
      failure: { kind: 'listMissing', lists: [lists.goal.label] },
    });
    expect(writes(site)).toBe(1);
    expect(await make(site, 'lists', true)).toMatchObject({ ok: true });
    expect(areListsDone(await survey(site))).toBe(true);
  });

  it('are told of when the list of plans is gone, which alone bore the mark', async () => {
    const site = await madeSite();
    await ask(site, 'DELETE', '/lists/Plans');
    expect(listsStanding(await survey(site), 'gone')).toEqual([lists.plan.label]);
  });

  it('and belong to somebody else, are left alone until she says that they may be used', async () => {
    const site = await open();
    await ask(site, 'POST', '/lists', { displayName: 'Plans', list: { template: 'genericList' } });
    expect(listsStanding(await survey(site), 'foreign')).toEqual([lists.plan.label]);
    expect(await make(site, 'lists')).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(writes(site)).toBe(1);
    expect(await make(site, 'lists', true)).toMatchObject({ ok: true });
    expect(areListsDone(await survey(site))).toBe(true);
  });

  it('and lack a column, are half made and mended', async () => {
    const site = await madeSite();
    const { value } = (await ask(site, 'GET', '/lists/Milestones/columns?$select=id,name')) as {
      readonly value: readonly { readonly id: string; readonly name: string }[];
    };
    const column = value.find(({ name }) => name === 'Evidence');
    await ask(site, 'DELETE', `/lists/Milestones/columns/${String(column?.id)}`);
    expect(listsStanding(await survey(site), 'halfMade')).toEqual([lists.milestone.label]);
    await make(site, 'lists');
    expect(areListsDone(await survey(site))).toBe(true);
  });

  it('and are of an older version, lack what is new and lose nothing', async () => {
    const site = await madeSite();
    await ask(site, 'DELETE', '/lists/Goals');
    await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 0' });
    const older = await survey(site);
    expect([older.version, older.newest, listsStanding(older, 'missing'), listsStanding(older, 'gone')]).toEqual([
      0,
      1,
      [lists.goal.label],
      [],
    ]);
    expect(await make(site, 'lists')).toMatchObject({ ok: true });
    expect(areListsDone(await survey(site))).toBe(true);
  });

  it('and are of a newer version, are left to the newer program', async () => {
    const site = await madeSite();
    await ask(site, 'PATCH', '/lists/Plans', { description: 'Framdrift 99' });
    const newer = { ok: false, failure: { kind: 'newer' } };
    expect(await site.run(surveyLists(portsOf(site)))).toEqual(newer);
    expect(await make(site, 'rights')).toEqual(newer);
  });
});

it('somebody who does not own the site is refused, and what stands is not harmed', async () => {
  const site = await open();
  expect(await site.run(makePart(portsOf(site, 'gjest'), 'lists'))).toEqual({
    ok: false,
    failure: { kind: 'noAccess' },
  });
  await make(site, 'lists');
  expect(await site.run(makePart(portsOf(site, 'medlem1'), 'rights'))).toEqual({
    ok: false,
    failure: { kind: 'noAccess' },
  });
  expect(areListsDone(await survey(site))).toBe(true);
});
