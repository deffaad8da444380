import { beforeAll, describe, expect, it } from 'vitest';
import { clockStartingAt, millisecondsOf } from '#base/clock.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { openTestTenant } from '#localtenant/test-tenant.ts';
import { allLists } from '#schema/lists.ts';
import { listViews } from '#schema/views.ts';
import { scenarios } from './scenarios.ts';
import { setUpTenant, sharePointPage } from './tenant.ts';

const scenario = scenarios['mid-process'];
let tenant: LocalTenant;
beforeAll(async () => {
  const at = scenario.startsAt ?? clockStartingAt('2026-02-11T09:00:00Z' as never).now();
  ({ tenant } = await openTestTenant({ start: new Date(millisecondsOf(at)).toISOString() }));
  const ready = await setUpTenant(tenant, scenario);
  if (!ready.ok) throw new Error(ready.failure.kind);
}, 60_000);

const page = async (
  address: string,
): Promise<{ readonly status: number; readonly text: string; readonly csp: string }> => {
  const answer = await tenant.fetch(`http://localhost${address}`);
  return {
    status: answer.status,
    text: await answer.text(),
    csp: answer.headers.get('content-security-policy') ?? '',
  };
};
const views = allLists.flatMap((list) => listViews(list, 'nb').map(({ Title }) => [list.name, Title] as const));
const addressOf = (list: string, title: string, more = ''): string =>
  `/sites/framdrift/Lists/${list}/${encodeURIComponent(title)}.aspx?person=styringsgruppe1${more}`;

describe('what a member of the steering group reads in SharePoint', () => {
  it.each(views)('%s: «%s» is drawn in both themes without a fault', async (list, title) => {
    for (const theme of ['light', 'dark']) {
      const { status, text } = await page(addressOf(list, title, `&theme=${theme}`));
      expect(status).toBe(200);
      expect(text).toContain(`data-theme="${theme}"`);
      expect(text).not.toMatch(/class="format-error"/);
      expect(text).toMatch(/<td|role="listitem"|class="empty"/);
    }
  });

  it.each(allLists.filter(({ loading }) => loading !== 'service').map(({ name }) => [name] as const))(
    '%s shows all its rows by default',
    async (name) => {
      const list = [...tenant.world.state.lists.values()].find((each) => each.name === name);
      const { status, text } = await page(`/sites/framdrift/Lists/${name}?person=leder`);
      expect(status).toBe(200);
      const all = [...tenant.world.state.rows(list?.id ?? '').visibleAfter(0, null)].length;
      expect([...text.matchAll(/<td>/g)].length).toBe(Math.min(all, 30));
    },
  );

  it('calls work that is late by its name and shows nothing finished beside it', async () => {
    const { text } = await page(addressOf('Measures', 'Over fristen'));
    expect(text).toMatch(/\d+ (dager|uker) over/);
    expect(text).not.toMatch(/<span>(Gjennomført|Løpende|På vent|Ikke aktuelt)<\/span>/);
  });

  it('sees proposals dashed and decisions solid', async () => {
    const { text } = await page(addressOf('Proposals', 'Klare for beslutning'));
    expect(text).toContain('border-style:dashed');
    const decided = await page(addressOf('Decisions', 'Vedtatt'));
    expect(decided.text).toContain('border-style:solid');
    expect(decided.text).not.toContain('dashed;border-radius');
  });

  it('is told groups with their numbers', async () => {
    const { text } = await page(addressOf('Measures', 'Etter arbeidspakke'));
    expect(text).toMatch(/<details open><summary>.*Struktur og drift<\/span><span[^>]*>\(\d+\)/);
  });

  it('finds all that it reads on one page, from which every link leads to a view', async () => {
    const { status, text } = await page('/sites/framdrift/SitePages/Styringsgruppa.aspx?person=styringsgruppe1');
    expect(status).toBe(200);
    const links = [...text.matchAll(/<a href="(\/sites\/[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(5);
    for (const link of links) expect((await page(link)).status).toBe(200);
  });

  it('gets a page that pages of other sites cannot read', async () => {
    const { headers } = await tenant.fetch(`http://localhost${sharePointPage}`);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gets a page where nothing runs and nothing is fetched', async () => {
    const { text, csp } = await page(sharePointPage);
    expect(text).toContain('Medlem styringsgruppe');
    expect(csp).toMatch(/^default-src 'none';/);
    expect(text).not.toMatch(/<script|<img|<link/);
  });
});

describe('hostile words', () => {
  it('are text in every cell, title and address', async () => {
    const list = [...tenant.world.state.lists.values()].find(({ name }) => name === 'Measures');
    if (list === undefined) throw new Error('There is no list of measures');
    const hostile = `"><script>alert(1)</script>`;
    const rows = tenant.world.state.rows(list.id);
    const [row] = [...rows.visibleAfter(0, null)];
    if (row === undefined) throw new Error('There are no measures');
    const values = { Title: hostile, WorkPackageTitle: hostile, Status: hostile, WhenText: hostile };
    rows.put({ ...row, values: { ...row.values, ...values } });
    tenant.world.state.lists.put(list.id, { ...list, displayName: hostile });
    for (const address of [
      addressOf('Measures', 'Etter arbeidspakke'),
      addressOf('Measures', hostile),
      '/sites/framdrift/Lists/%3Cscript%3E',
    ]) {
      expect((await page(address)).text).not.toContain('<script');
    }
    tenant.world.state.lists.put(list.id, list);
  });

  it('do not open the page to those who may not read the list', async () => {
    expect((await page('/sites/framdrift/Lists/Measures')).status).toBe(401);
    expect((await page('/sites/framdrift/Lists/Measures?person=utenfor')).status).toBe(403);
    expect((await page('/sites/framdrift/Lists/Nothing')).status).toBe(404);
    expect((await page('/sites/framdrift/Lists/Measures/Nothing.aspx?person=leder')).status).toBe(404);
  });
});
