import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '#base/result.ts';
import { createLocalTenant, type LocalTenant } from '#localtenant/local-tenant.ts';
import { memoryStore } from '#localtenant/store.ts';
import type { Conduct } from '#localtenant/world.ts';
import type { Language } from '#text/language.ts';
import { inspectPage, type PageFinding, type PageOutcome, type PageProgress, provisionPage } from './provision-page.ts';
import { provisionViews, type ViewPorts } from './provision-views.ts';
import { address, openSite, type TestSite } from './test-site.ts';

let site: TestSite<LocalTenant>;
const portsOf = (person: string, language: Language = 'nb'): ViewPorts => ({
  graph: site.graphOf(person),
  site: address,
  language,
  rest: site.restOf(person),
});

async function open(listWebPart: Conduct['listWebPart'] = 'refused'): Promise<void> {
  const store = memoryStore();
  site = await openSite((machine) => createLocalTenant({ machine, store, admin: true, conduct: { listWebPart } }));
  await site.provision();
  await site.run(provisionViews(portsOf('admin')));
}
beforeEach(async () => open());

async function made(language: Language = 'nb', onProgress?: (progress: PageProgress) => void): Promise<PageOutcome> {
  const outcome = await site.run(provisionPage(portsOf('admin', language), onProgress));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
async function found(language: Language = 'nb'): Promise<readonly PageFinding['kind'][]> {
  const looked = await site.run(inspectPage(portsOf('admin', language)));
  if (!looked.ok) throw new Error(JSON.stringify(looked.failure));
  return looked.value.map(({ kind }) => kind);
}
const pages = () => [...site.tenant.world.state.pages.values()];
const onlyPage = () => {
  const [page, ...others] = pages();
  if (page === undefined || others.length > 0) throw new Error(`There are ${pages().length} pages`);
  return page;
};
/** As a person changes it in SharePoint. */
function edited(html: string): void {
  const page = onlyPage();
  const sections = page.draft.sections.map((section, index) =>
    index > 0
      ? section
      : {
          ...section,
          columns: [{ id: '1', width: 12, parts: [{ kind: 'text', id: 'x', html } as const] }],
        },
  );
  const content = { ...page.draft, sections };
  site.tenant.world.state.pages.put(page.id, { ...page, draft: content, published: content });
}
const shown = async (): Promise<string> => {
  const answer = await site.tenant.fetch(
    'http://localhost/sites/framdrift/SitePages/Styringsgruppa.aspx?person=styringsgruppe1',
  );
  return answer.text();
};

describe('the page of the steering group', () => {
  it('is made once and published, with a link to each of its views', async () => {
    expect(await found()).toEqual(['pageMissing']);
    const told: PageProgress[] = [];
    const outcome = await made('nb', (progress) => told.push(progress));
    expect(outcome).toMatchObject({ done: 'made', form: 'links' });
    expect(outcome.address).toMatch(/\/sites\/framdrift\/SitePages\/Styringsgruppa\.aspx$/);
    expect(told).toEqual([{ step: 'makePage', what: 'Styringsgruppa', done: 0, total: 1 }]);
    expect(await found()).toEqual([]);
    expect(await made()).toMatchObject({ done: 'nothing', form: 'links' });
    expect(onlyPage().publications).toBe(1);
    const text = await shown();
    for (const list of ['Milestones', 'Proposals', 'Followups', 'Measures', 'Reports']) {
      expect(text).toMatch(new RegExp(`<h2>[^<]+</h2><p><a href="/sites/framdrift/Lists/${list}/`));
    }
  });

  it('holds the lists themselves where SharePoint takes them', async () => {
    await open('accepted');
    expect(await made()).toMatchObject({ done: 'made', form: 'lists' });
    expect(await made()).toMatchObject({ done: 'nothing', form: 'lists' });
    expect([...(await shown()).matchAll(/<section class="part">/g)]).toHaveLength(5);
  });

  it('is made anew in the plan’s language, and stays one page', async () => {
    await made('nb');
    await site.run(provisionViews(portsOf('admin', 'en')));
    expect(await found('en')).toEqual(['pageOutdated']);
    expect(await made('en')).toMatchObject({ done: 'changed' });
    expect(onlyPage().published?.title).toBe('Steering group');
    expect(await found('en')).toEqual([]);
  });

  it('is left alone where a person has changed it, and that is told', async () => {
    await made();
    edited('<p>Neste møte er 4. mars.</p>');
    expect(await found()).toEqual(['pageEdited']);
    expect(await made('en')).toMatchObject({ done: 'leftAlone', form: null });
    expect(await shown()).toContain('Neste møte er 4. mars.');
  });

  it('is left alone where people had a page of that name', async () => {
    const body = { '@odata.type': '#microsoft.graph.sitePage', name: 'styringsgruppa.aspx', title: 'Vår egen' };
    const path = `/sites/${address.host}:${address.path}:/pages`;
    await site.run(site.graphOf('leder').send({ method: 'POST', path, body }));
    expect(await found()).toEqual(['pageEdited']);
    expect(await made()).toMatchObject({ done: 'leftAlone' });
    expect(onlyPage().draft.title).toBe('Vår egen');
  });

  it('is published by the next run where one was broken off before', async () => {
    await made();
    const page = onlyPage();
    site.tenant.world.state.pages.put(page.id, { ...page, drafts: 1, published: null });
    expect(await found()).toEqual(['pageOutdated']);
    expect(await made()).toMatchObject({ done: 'changed' });
    expect(onlyPage().published).not.toBeNull();
  });

  it('is known as ours also where SharePoint writes our words in its own way', async () => {
    const rewriting: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      const creates = request.method === 'POST' && request.url.endsWith('/pages');
      const answer = await site.tenant.fetch(request);
      if (creates && answer.ok) edited('<p>Skrevet om av SharePoint</p>');
      return answer;
    };
    const ports = { ...portsOf('admin'), graph: site.graphOf('admin', { fetch: rewriting }) };
    expect(await site.run(provisionPage(ports))).toMatchObject({ value: { done: 'made' } });
    expect(await found()).toEqual([]);
    expect(await made()).toMatchObject({ done: 'nothing' });
    edited('<p>Og så av en person</p>');
    expect(await found()).toEqual(['pageEdited']);
  });

  it('is not made where the lists are not, nor by those who may not', async () => {
    expect(await site.run(provisionPage(portsOf('gjest')))).toEqual(fail({ kind: 'noAccess' }));
    const { lists } = site.tenant.world.state;
    for (const list of lists.values()) if (list.template === 'genericList') lists.remove(list.id);
    expect(await site.run(provisionPage(portsOf('admin')))).toMatchObject({ failure: { kind: 'listMissing' } });
    expect(pages()).toEqual([]);
  });
});
