import { beforeEach, describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import type { ViewFinding } from '#domain/self-check.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { tenantOn } from '#localtenant/test-tenant.ts';
import { allLists } from '#schema/lists.ts';
import { listViews } from '#schema/views.ts';
import type { Language } from '#text/language.ts';
import { inspectViews, provisionViews, type ViewPorts, type ViewProgress } from './provision-views.ts';
import { address, openSite, type TestSite } from './test-site.ts';

let site: TestSite<LocalTenant>;
const portsOf = (person: string, language: Language = 'nb'): ViewPorts => ({
  graph: site.graphOf(person),
  site: address,
  language,
  rest: site.restOf(person),
});
const made = (language: Language = 'nb', onProgress?: (progress: ViewProgress) => void) =>
  site.run(provisionViews(portsOf('admin', language), onProgress));
async function found(language: Language = 'nb'): Promise<readonly ViewFinding[]> {
  const looked = await site.run(inspectViews(portsOf('admin', language)));
  if (!looked.ok) throw new Error(looked.failure.kind);
  return looked.value;
}
const measures = () => {
  const list = [...site.tenant.world.state.lists.values()].find(({ name }) => name === 'Measures');
  if (list === undefined) throw new Error('There is no list of measures');
  return list;
};

beforeEach(async () => {
  site = await openSite((machine) => tenantOn(machine));
  await site.provision();
});

describe('making the views', () => {
  it('makes all of them and then finds nothing to do', async () => {
    const missing = (await found()).filter(({ kind }) => kind === 'viewMissing');
    expect(missing).toHaveLength(allLists.flatMap((list) => listViews(list, 'nb')).length);
    const told: ViewProgress[] = [];
    expect(await made('nb', (progress) => told.push(progress))).toEqual(succeed(null));
    expect(told.map(({ done }) => done)).toEqual(told.map((_step, index) => index));
    expect(told[0]).toMatchObject({ step: 'addView', list: 'Milepæler', what: 'Styringsgruppa', total: told.length });
    expect(await found()).toEqual([]);
    const again: ViewProgress[] = [];
    await made('nb', (progress) => again.push(progress));
    expect(again).toEqual([]);
  });

  it('ends with one of each when two make them at once, and leaves a view of people’s own under the same title', async () => {
    const both = await site.run(Promise.all([provisionViews(portsOf('admin')), provisionViews(portsOf('leder'))]));
    expect(both).toEqual([succeed(null), succeed(null)]);
    const titles = (measures().views ?? []).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(4);
    expect(new Set(titles).size).toBe(titles.length);

    const list = measures();
    const late = (list.views ?? []).find(({ title }) => title === 'Over fristen');
    const own = { ...late, id: 'ffffffff-0000-4000-8000-000000000000', fields: ['Title'] } as typeof late & object;
    site.tenant.world.state.lists.put(list.id, { ...list, views: [...(list.views ?? []), own] });
    await made();
    expect(measures().views?.map(({ id }) => id)).toContain(own.id);
  });

  it('leaves the default view without a filter', async () => {
    await made();
    const [first] = measures().views ?? [];
    expect(first).toMatchObject({ isDefault: true, query: '' });
  });

  it('puts a view right that somebody changed, and leaves a view of people’s own', async () => {
    await made();
    const list = measures();
    const views = (list.views ?? []).map((view) =>
      view.title === 'Over fristen' ? { ...view, query: '', fields: ['Title'] } : view,
    );
    const own = { ...(views[0] ?? views[1]), id: 'own', title: 'Min egen', isDefault: false } as (typeof views)[number];
    site.tenant.world.state.lists.put(list.id, { ...list, views: [...views, own], formats: {} });
    const findings = await found();
    expect(findings).toContainEqual({ kind: 'viewDrifted', list: 'Tiltak', view: 'Over fristen', what: 'columns' });
    expect(findings).toContainEqual({ kind: 'viewDrifted', list: 'Tiltak', view: 'Over fristen', what: 'query' });
    expect(findings).toContainEqual({ kind: 'formatDrifted', list: 'Tiltak', column: 'Status' });
    await made();
    expect(await found()).toEqual([]);
    expect(measures().views?.map(({ title }) => title)).toContain('Min egen');
  });

  it('renames the views when the plan changes its language', async () => {
    await made('nb');
    const count = measures().views?.length;
    await made('nn');
    expect(measures().views).toHaveLength(count ?? 0);
    expect(measures().views?.map(({ title }) => title)).toContain('Treng politisk handsaming');
    expect(await found('nn')).toEqual([]);
  });

  it('shows what is ready by where the plan has its drøfting', async () => {
    await made();
    const plan = blankPlan(newRow(site.newKey(), site.newKey()));
    const settings = { ...plan.settings, consultation: 'beforeDecision' } as const;
    const change = site.handOf('leder').create('plan', { ...plan, title: 'Planen', settings });
    await site.run(site.repositoryOf('leder').create([{ change, tried: false }]));
    const view = 'Klare for beslutning';
    expect(await found()).toEqual([{ kind: 'viewDrifted', list: 'Forslag', view, what: 'query' }]);
    await made();
    expect(await found()).toEqual([]);
    const proposals = [...site.tenant.world.state.lists.values()].find(({ name }) => name === 'Proposals');
    expect(proposals?.views?.find(({ title }) => title === view)?.query).toContain('>Drøftet<');
  });

  it('takes its words for stored choices away again when the plan is written in bokmål, and no others', async () => {
    await made('nn');
    const list = measures();
    expect(list.formats?.['Political']).toContain('Må handsamast');
    const own = '{"elmType":"div","txtContent":"@currentField"}';
    await made('nb');
    expect(measures().formats?.['Political'] ?? '').toBe('');
    site.tenant.world.state.lists.put(list.id, { ...measures(), formats: { ...measures().formats, Political: own } });
    expect(await found()).toEqual([]);
  });

  it('knows a view again that somebody renamed, and leaves it her name', async () => {
    await made();
    const count = measures().views?.length;
    const list = measures();
    const views = (list.views ?? []).map((view) =>
      view.title === 'Over fristen' ? { ...view, title: 'Forsinket', fields: ['Title'] } : view,
    );
    site.tenant.world.state.lists.put(list.id, { ...list, views });
    expect(await found()).toEqual([{ kind: 'viewDrifted', list: 'Tiltak', view: 'Over fristen', what: 'columns' }]);
    await made();
    expect(measures().views).toHaveLength(count ?? 0);
    expect(measures().views?.map(({ title }) => title)).toContain('Forsinket');
    expect(await found()).toEqual([]);
    await made('nn');
    expect(measures().views?.map(({ title }) => title)).toContain('Forsinket');
  });

  it('knows a view by what it shows where its address tells nothing', async () => {
    await made();
    const list = measures();
    const views = (list.views ?? []).map((view) =>
      view.title === 'Over fristen' ? { ...view, title: 'Forsinket', file: 'View1' } : view,
    );
    site.tenant.world.state.lists.put(list.id, { ...list, views });
    expect(await found()).toEqual([]);
  });

  it('is refused to those who may not change lists, and tells so', async () => {
    expect(await site.run(provisionViews(portsOf('gjest')))).toMatchObject({ ok: false });
    expect(measures().views).toBeUndefined();
  });
});
