/** Pages of a site: what Graph takes and refuses of them, who may, and what a reader is shown. */
import { beforeEach, describe, expect, test } from 'vitest';
import { LIST_PART } from './page-canvas.ts';
import { openTestTenant, type TestTenant, type TestTenantOptions } from './test-tenant.ts';

const TEXT_ID = '11111111-1111-4111-8111-111111111111';
const TYPE = '#microsoft.graph.sitePage';
const text = (innerHtml: string) => ({ id: TEXT_ID, innerHtml });
const standard = (webPartType: string, data: object = {}) => ({
  id: '22222222-2222-4222-8222-222222222222',
  webPartType,
  data,
});
const canvas = (...webparts: readonly object[]) => ({
  horizontalSections: [{ id: '1', layout: 'oneColumn', emphasis: 'none', columns: [{ id: '1', width: 12, webparts }] }],
});
const page = { '@odata.type': TYPE, name: 'Nytt.aspx', title: 'Nytt', canvasLayout: canvas(text('<p>Hei</p>')) };

let world: TestTenant;
const open = async (options: TestTenantOptions = {}): Promise<void> => {
  world = await openTestTenant({ admin: true, ...options });
};
beforeEach(async () => open());
const pages = (): string => `${world.site}/pages`;
const made = async (body: object = page) => {
  const answer = await world.as('leder').post(pages(), body);
  expect(answer.status).toBe(201);
  return `${pages()}/${String(answer.json['id'])}/microsoft.graph.sitePage`;
};
const seen = async (more = '&theme=dark'): Promise<{ status: number; text: string }> => {
  const answer = await world.tenant.fetch(`http://localhost/sites/framdrift/SitePages/Nytt.aspx?person=leder${more}`);
  return { status: answer.status, text: await answer.text() };
};

describe('a page', () => {
  test('is a draft until it is published, and again after each change', async () => {
    const at = await made();
    const draft = await world.as('leder').get(`${at}?$expand=canvasLayout`);
    expect(draft.json).toMatchObject({ publishingState: { level: 'checkout', versionId: '0.1' } });
    expect(JSON.stringify(draft.json['canvasLayout'])).toContain('<p>Hei</p>');
    expect((await seen()).status).toBe(404);
    expect((await world.as('leder').post(`${at}/publish`)).status).toBe(204);
    expect((await seen()).text).toContain('<p>Hei</p>');
    await world.as('leder').patch(at, { '@odata.type': TYPE, canvasLayout: canvas(text('<p>Hallo</p>')) });
    expect((await seen()).text).toContain('<p>Hei</p>');
    await world.as('leder').post(`${at}/publish`);
    expect((await seen()).text).toContain('<p>Hallo</p>');
    const { json } = await world.as('medlem1').get(`${pages()}/microsoft.graph.sitePage?$select=name,publishingState`);
    expect(json['value']).toMatchObject([{ name: 'Nytt.aspx', publishingState: { versionId: '2.0' } }]);
  });

  test.each([
    ['without its type', { ...page, '@odata.type': undefined }],
    ['with a name that is no page’s', { ...page, name: 'Nytt' }],
    ['with a property of no page', { ...page, colour: 'red' }],
    ['with a web part that Graph does not take', { ...page, canvasLayout: canvas(standard(LIST_PART)) }],
    ['with data of no web part', { ...page, canvasLayout: canvas(standard(LIST_PART, { listId: 'x' })) }],
    ['with two parts of one id', { ...page, canvasLayout: canvas(text('a'), text('b')) }],
    [
      'with columns that do not fill its section',
      {
        ...page,
        canvasLayout: {
          horizontalSections: [{ id: '1', layout: 'twoColumns', columns: [{ id: '1', width: 12, webparts: [] }] }],
        },
      },
    ],
  ])('is refused %s', async (_what, body) => {
    expect((await world.as('leder').post(pages(), body)).status).toBe(400);
  });

  test('is made once, and not by a guest; another waits until it is published', async () => {
    const at = await made();
    expect((await world.as('leder').post(pages(), page)).status).toBe(409);
    expect((await world.as('gjest').post(pages(), { ...page, name: 'Annet.aspx' })).status).toBe(403);
    const change = { '@odata.type': TYPE, title: 'Annet' };
    expect((await world.as('medlem1').patch(at, change)).status).toBe(423);
    await world.as('leder').post(`${at}/publish`);
    expect((await world.as('medlem1').patch(at, change)).status).toBe(200);
    const below = at.replace('/microsoft.graph.sitePage', '');
    expect((await world.as('medlem1').delete(below)).status).toBe(204);
    expect((await world.as('leder').get(at)).status).toBe(404);
  });

  test('shows texts with no more than the tags of texts', async () => {
    const hostile =
      '<h2>Ja</h2><script>alert(1)</script><a href="javascript:x">a</a><img src=x onerror=y><p onclick="z">p</p>';
    const at = await made({ ...page, title: '<b>', canvasLayout: canvas(text(hostile)) });
    await world.as('leder').post(`${at}/publish`);
    const { text: shown } = await seen();
    expect(shown).toContain('<h2>Ja</h2>');
    expect(shown).not.toMatch(/<script|<img|onclick|javascript:|<b>/);
    expect((await world.tenant.fetch('http://localhost/sites/framdrift/SitePages/Nytt.aspx')).status).toBe(401);
  });

  test('shows a list in the tenant that takes that web part', async () => {
    await open({ conduct: { listWebPart: 'accepted' } });
    const list = await world.as('leder').post(`${world.site}/lists`, { displayName: 'Saker' });
    const id = String(list.json['id']);
    await world.as('leder').post(`${world.site}/lists/${id}/items`, { fields: { Title: 'Første sak' } });
    const views = await world.restAs('leder').get(`web/lists(guid'${id}')/views`);
    const [view] = views.json['value'] as { Id: string }[];
    const properties = { isDocumentLibrary: false, selectedListId: id, selectedViewId: view?.Id };
    const parts = canvas(standard(LIST_PART, { dataVersion: '1.0', title: 'Saker nå', properties }));
    const at = await made({ ...page, canvasLayout: parts });
    await world.as('leder').post(`${at}/publish`);
    expect((await seen()).text).toMatch(/<h3>Saker nå<\/h3>.*<th scope="col">/s);
  });
});
