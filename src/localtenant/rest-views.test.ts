import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let place: string;
beforeEach(async () => {
  world = await openTestTenant();
  const { json } = await world.as('leder').post(`${world.site}/lists`, {
    displayName: 'Measures',
    columns: [{ name: 'Status', text: {} }],
  });
  place = `web/lists(guid'${String(json['id'])}')`;
});

const add = (parameters: object, name = 'leder'): Promise<Answered> =>
  world.restAs(name).post(`${place}/views/add`, { parameters });
const view = { Title: 'Åpne', ViewFields: ['Title', 'Status'], Query: '', RowLimit: 2, Paged: true };
const views = async (): Promise<readonly Record<string, unknown>[]> => {
  const { json } = await world.restAs('leder').get(`${place}/views?$expand=ViewFields`);
  return json['value'] as readonly Record<string, unknown>[];
};

describe('a view', () => {
  test('is made beside the default one, changed, and taken away', async () => {
    const made = await add(view);
    expect(made.status).toBe(200);
    const path = `${place}/views(guid'${String(made.json['Id'])}')`;
    expect((await world.restAs('leder').merge(path, { Title: 'Lukkede', RowLimit: 5 })).status).toBe(204);
    expect((await views()).map(({ Title, DefaultView }) => [Title, DefaultView])).toEqual([
      ['Alle elementer', true],
      ['Lukkede', false],
    ]);
    await world.restAs('leder').post(`${path}/viewfields/removeallviewfields`);
    await world.restAs('leder').post(`${path}/viewfields/addviewfield('Status')`);
    expect((await views())[1]?.['ViewFields']).toMatchObject({ Items: ['Status'] });
    expect((await world.restAs('leder').delete(path)).status).toBe(204);
    expect(await views()).toHaveLength(1);
  });

  test.each([
    ['a column that the list has not', { ...view, ViewFields: ['Nothing'] }],
    ['a property that views have not', { ...view, Colour: 'red' }],
    ['a limit that is no number', { ...view, RowLimit: '100' }],
    ['columns in the verbose form where the body is not', { ...view, ViewFields: { results: ['Title'] } }],
    ['a query that cannot be read', { ...view, Query: '<Where><Eq>' }],
    ['a query for a column that the list has not', { ...view, Query: '<OrderBy><FieldRef Name="X"/></OrderBy>' }],
    ['a format that is no JSON', { ...view, CustomFormatter: '{' }],
    ['no title', { ...view, Title: '' }],
  ])('is refused with %s', async (_what, parameters) => {
    expect((await add(parameters)).status).toBe(400);
    expect(await views()).toHaveLength(1);
  });

  test('is not made by those who may not change lists', async () => {
    expect((await add(view, 'gjest')).status).toBe(403);
  });

  test('is shown page by page', async () => {
    await add(view);
    const id = place.slice(15, -2);
    for (const Title of ['Ett', 'To', 'Tre'])
      await world.as('leder').post(`${world.site}/lists/${id}/items`, { fields: { Title } });
    const at = async (page: number): Promise<string> =>
      (
        await world.tenant.fetch(
          `http://localhost/sites/framdrift/Lists/Measures/${encodeURIComponent('Åpne')}.aspx?person=leder&page=${page}`,
        )
      ).text();
    expect(await at(1)).toMatch(/Ett[\s\S]*To[\s\S]*Side 1 av 2[\s\S]*Neste side/);
    expect(await at(2)).toMatch(/Tre[\s\S]*Forrige side/);
    expect(await at(2)).not.toContain('Ett');
  });
});

describe('the format of a column', () => {
  const column = (name: string): string => `${place}/fields/getbyinternalnameortitle('${name}')`;
  test('is kept as it was sent', async () => {
    const format = { CustomFormatter: '{"elmType":"div"}' };
    expect((await world.restAs('leder').merge(column('Status'), format)).status).toBe(204);
    const { json } = await world.restAs('leder').get(`${place}/fields`);
    expect(json['value']).toContainEqual(expect.objectContaining({ InternalName: 'Status', ...format }));
  });
  test('is refused where it is no JSON, for no column, and to those who may not change lists', async () => {
    const leader = world.restAs('leder');
    expect((await leader.merge(column('Status'), { CustomFormatter: 'x' })).status).toBe(400);
    expect((await leader.merge(column('Nothing'), { CustomFormatter: '{}' })).status).toBe(400);
    expect((await world.restAs('gjest').merge(column('Status'), { CustomFormatter: '{}' })).status).toBe(403);
  });
});
