/** Site columns and content types: what a foreign client makes of them, and what is refused. */
import { expect, test } from 'vitest';
import { openTestTenant } from './test-tenant.ts';

const SITE = '/sites/localhost:/sites/framdrift:';
const OWN_TYPE = `0x0100${'A1'.repeat(16)}`;
const text = { name: 'Avdeling', text: {} };
const ownType = { id: OWN_TYPE, name: 'Sak', base: { id: '0x01', name: 'Item' }, group: 'Kommunen' };

async function withType() {
  const { as } = await openTestTenant();
  const owner = as('leder');
  const column = await owner.post(`${SITE}/columns`, text);
  const type = await owner.post(`${SITE}/contentTypes`, ownType);
  const id = String(column.json['id']);
  const bind = { 'sourceColumn@odata.bind': `https://graph.microsoft.com/v1.0/sites/x/columns/${id}` };
  return { as, owner, column, type, id, bind };
}

test('a site column is made, renamed and taken away by an owner, and by nobody else', async () => {
  const { as, owner, column, id } = await withType();
  expect(column).toMatchObject({ status: 201, json: { name: 'Avdeling', text: { maxLength: 255 } } });
  expect((await owner.patch(`${SITE}/columns/${id}`, { displayName: 'Enhet' })).json['displayName']).toBe('Enhet');
  expect((await as('medlem1').get(`${SITE}/columns/${id}`)).json['displayName']).toBe('Enhet');
  expect((await as('medlem1').post(`${SITE}/columns`, { name: 'B', text: {} })).status).toBe(403);
  expect((await owner.post(`${SITE}/columns`, text)).status).toBe(409);
  expect((await owner.delete(`${SITE}/columns/${id}`)).status).toBe(204);
  expect((await owner.get(`${SITE}/columns/${id}`)).status).toBe(404);
});

test("SharePoint's own columns and types are neither changed nor taken away", async () => {
  const { owner } = await withType();
  const { json } = await owner.get(`${SITE}/columns?$select=id,name`);
  const [first] = json['value'] as { id: string }[];
  expect((await owner.patch(`${SITE}/columns/${first?.id}`, { displayName: 'x' })).status).toBe(400);
  expect((await owner.delete(`${SITE}/columns/${first?.id}`)).status).toBe(400);
  expect((await owner.delete(`${SITE}/contentTypes/0x01`)).status).toBe(400);
});

test('a content type begins with the columns of its parent, and its id with the id of its parent', async () => {
  const { owner, type } = await withType();
  expect(type).toMatchObject({ status: 201, json: { id: OWN_TYPE, name: 'Sak', parentId: '0x01', isBuiltIn: false } });
  const columns = await owner.get(`${SITE}/contentTypes/${OWN_TYPE}/columns`);
  expect((columns.json['value'] as { name: string }[]).map(({ name }) => name)).toEqual(['ContentType', 'Title']);
  const other = { ...ownType, name: 'Annen' };
  expect((await owner.post(`${SITE}/contentTypes`, other)).status).toBe(409);
  expect((await owner.post(`${SITE}/contentTypes`, { ...other, id: '0x0101AA' })).status).toBe(201);
  expect((await owner.post(`${SITE}/contentTypes`, { ...other, id: '0x02' })).status).toBe(400);
  expect((await owner.post(`${SITE}/contentTypes`, { name: 'Uten opphav' })).status).toBe(400);
  expect((await owner.post(`${SITE}/contentTypes`, { ...ownType, colour: 'red' })).status).toBe(400);
});

test('a type holds a column of the site by reference, once, and the column stays while it does', async () => {
  const { owner, id, bind } = await withType();
  const columns = `${SITE}/contentTypes/${OWN_TYPE}/columns`;
  expect(await owner.post(columns, bind)).toMatchObject({ status: 201, json: { id, name: 'Avdeling' } });
  expect((await owner.get(`${columns}/${id}`)).status).toBe(200);
  expect((await owner.post(columns, bind)).status).toBe(409);
  expect((await owner.post(columns, { name: 'Ny', text: {} })).status).toBe(400);
  expect((await owner.post(columns, { 'sourceColumn@odata.bind': 'https://x/columns/none' })).status).toBe(400);
  expect((await owner.delete(`${SITE}/columns/${id}`)).status).toBe(400);
  expect((await owner.delete(`${columns}/${id}`)).status).toBe(204);
  expect((await owner.get(`${columns}/${id}`)).status).toBe(404);
  expect((await owner.delete(`${SITE}/contentTypes/${OWN_TYPE}`)).status).toBe(204);
  expect((await owner.delete(`${SITE}/columns/${id}`)).status).toBe(204);
});
