import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
beforeEach(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
});

const lists = (): string => `${world.site}/lists`;

async function makeList(body: Record<string, unknown> = {}): Promise<string> {
  const { json, text } = await leader.post(lists(), { displayName: 'Milestones', ...body });
  if (typeof json['id'] !== 'string') throw new Error(text);
  return json['id'];
}

const code = ({ status, json }: Answered): string => {
  const { error } = json as { error?: { code: string; message: string } };
  return `${status} ${error?.code ?? ''}: ${error?.message ?? ''}`;
};

const statusOfMe = async (headers: Record<string, string>): Promise<number> =>
  (await world.tenant.fetch('https://graph.microsoft.com/v1.0/me', { headers })).status;

describe('sites', () => {
  test('a site is found by path, by id, by its group, and has one id in all', async () => {
    const byPath = await leader.get('/sites/localhost:/sites/framdrift');
    const id = String(byPath.json['id']);
    expect(id).toMatch(/^localhost,[0-9a-f-]{36},[0-9a-f-]{36}$/);
    const others = [`/sites/${id}`, `/sites/${encodeURIComponent(id)}`, `/sites/${id.split(',')[1]}`];
    others.push('/groups/5f3c0d52-6b3e-4f51-9d25-0a5c2f1e7b10/sites/root', '/sites/LOCALHOST:/Sites/Framdrift');
    for (const path of others) expect((await leader.get(path)).json['id'], path).toBe(id);
    expect((await leader.get('/sites/root')).json['webUrl']).toBe('https://localhost');
    expect(code(await leader.get('/sites/localhost:/sites/nope'))).toBe(
      '404 itemNotFound: Requested site could not be found',
    );
  });

  test('a call without a token, with a foreign one, or by nobody of the tenant is not answered', async () => {
    expect(await statusOfMe({})).toBe(401);
    expect(await statusOfMe({ Authorization: 'Bearer eyJ0eXAi' })).toBe(401);
    expect(await statusOfMe({ Authorization: 'Bearer local:nobody@framdrift.local' })).toBe(401);
    expect(await statusOfMe({ Authorization: 'Bearer local:Leder@Framdrift.local' })).toBe(200);
  });

  test('a guest reads and does not write; one who is shut out does neither', async () => {
    const list = await makeList();
    const guest = world.as('gjest');
    expect((await guest.get(`${lists()}/${list}/items`)).status).toBe(200);
    expect(code(await guest.post(`${lists()}/${list}/items`, { fields: {} }))).toBe('403 accessDenied: Access denied');
    expect((await guest.post(lists(), { displayName: 'Mine' })).status).toBe(403);
    await world.admin('POST', 'access', { site: '/sites/framdrift', person: 'medlem1@framdrift.local', role: null });
    expect((await world.as('medlem1').get(lists())).status).toBe(403);
  });
});

const names = async (query: string): Promise<unknown[]> =>
  ((await leader.get(`${lists()}${query}`)).json['value'] as { name: string }[]).map(({ name }) => name);

describe('lists', () => {
  test('a list is made with its columns, named by the server and renamed for people', async () => {
    const made = await leader.post(lists(), {
      displayName: 'Framdrift Milepæler',
      list: { template: 'genericList' },
      columns: [{ name: 'Status', indexed: true, choice: { choices: ['a'] } }],
    });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: 'Framdrift Milepler', displayName: 'Framdrift Milepæler' });
    const path = `${lists()}/${String(made.json['id'])}`;
    const renamed = await leader.patch(path, { displayName: 'Milepæler' });
    expect(renamed.json).toMatchObject({ name: 'Framdrift Milepler', displayName: 'Milepæler' });
    for (const name of ['Framdrift%20Milepler', 'milep%C3%A6ler']) {
      expect((await leader.get(`${lists()}/${name}`)).json['id']).toBe(made.json['id']);
    }
    expect((await leader.delete(path)).status).toBe(204);
    expect(code(await leader.get(path))).toBe('404 itemNotFound: The specified list was not found');
  });

  test('a name of its own, a name that is taken and a nameless list are refused', async () => {
    await makeList();
    expect(code(await leader.post(lists(), { name: 'X', displayName: 'X' }))).toContain(
      "400 invalidRequest: Cannot define a 'name'",
    );
    expect(code(await leader.post(lists(), { displayName: 'MILESTONES' }))).toBe(
      '409 nameAlreadyExists: Name already exists',
    );
    expect(code(await leader.post(lists(), { displayName: ' ' }))).toContain('400 invalidRequest');
    expect(code(await leader.post(lists(), { displayName: 'X', colour: 'red' }))).toContain(
      "'colour' does not exist on type 'microsoft.graph.list'",
    );
    expect((await leader.post(lists(), { displayName: 'X', list: { template: 'survey' } })).status).toBe(501);
  });

  test('the people list is told only to those who select the facet system', async () => {
    expect(await names('')).toEqual(['Shared Documents']);
    expect(await names('?$select=id,name,system')).toEqual(['users', 'Shared Documents']);
    expect(await names("?$filter=displayName eq 'documents'")).toEqual(['Shared Documents']);
  });

  test('the stamp of a list follows its rows to the second', async () => {
    const list = await makeList();
    const stamp = async (): Promise<unknown> =>
      (await leader.get(`${lists()}/${list}?$select=lastModifiedDateTime`)).json['lastModifiedDateTime'];
    const before = await stamp();
    world.clock.advance(90);
    await leader.post(`${lists()}/${list}/items`, { fields: { Title: 'x' } });
    expect(await stamp()).toBe('2026-02-11T12:01:30Z');
    expect(before).toBe('2026-02-11T12:00:00Z');
    world.clock.advance(5);
    await leader.delete(`${lists()}/${list}/items/1`);
    expect(await stamp()).toBe('2026-02-11T12:01:35Z');
  });

  test('a list is changed only by those who have seen it, where they say what they saw', async () => {
    const list = await makeList();
    const seen = String((await leader.get(`${lists()}/${list}`)).json['eTag']);
    world.clock.advance(10);
    await leader.post(`${lists()}/${list}/items`, { fields: {} });
    const stale = await leader.patch(`${lists()}/${list}`, { description: 'x' }, { 'If-Match': seen });
    expect(code(stale)).toContain('412 resourceModified');
  });

  test('an option that the address does not know is refused', async () => {
    expect(code(await leader.get(`${lists()}?$skip=1`))).toContain('$skip is not supported on this API');
    expect(code(await leader.get(`${lists()}?$count=true`))).toContain('$count is not supported on this API');
    expect(code(await leader.get(`${lists()}?select=id`))).toContain('400 badArgument');
    expect(code(await leader.get(`${lists()}?$select=id,shoe`))).toContain("Could not find a property named 'shoe'");
    expect(code(await leader.get(`${lists()}?$expand=items`))).toContain("Could not find a property named 'items'");
    expect((await leader.get(`${lists()}?$top=1`)).json['@odata.nextLink']).toBeUndefined();
  });
});

const column = async (body: Record<string, unknown>): Promise<Answered> => {
  const list = await makeList({ displayName: `L${world.clock.now}` });
  world.clock.advance(1);
  return leader.post(`${lists()}/${list}/columns`, body);
};

describe('columns', () => {
  test('letters beyond ASCII are escaped in the internal name', async () => {
    const made = await column({ name: 'Kjært navn', text: {} });
    expect(made.json).toMatchObject({ name: 'Kj_x00e6_rt_x0020_navn', displayName: 'Kjært navn' });
  });

  test.each<readonly [string, Record<string, unknown>, string]>([
    ['without a kind', { name: 'A' }, '400 invalidRequest: One of the provided'],
    ['of two kinds', { name: 'A', text: {}, number: {} }, '400 invalidRequest: A column can only have one type'],
    [
      'with choices that are no list',
      { name: 'A', choice: { choices: 'a' } },
      "400 invalidRequest: Invalid value for property 'choices'",
    ],
    ['with an unknown word', { name: 'A', dateTime: { format: 'day' } }, "400 invalidRequest: Invalid value 'day'"],
    [
      'with an unknown property',
      { name: 'A', text: {}, colour: 'red' },
      "400 BadRequest: The property 'colour' does not exist",
    ],
    ['unique and not indexed', { name: 'A', text: {}, enforceUniqueValues: true }, '400 invalidRequest: The column'],
    [
      'of several lines and indexed',
      { name: 'A', text: { allowMultipleLines: true }, indexed: true },
      '400 invalidRequest: The column',
    ],
    [
      'with a null default',
      { name: 'A', text: {}, defaultValue: null },
      '500 generalException: General exception while processing',
    ],
    [
      'with a null validation',
      { name: 'A', text: {}, validation: null },
      '500 generalException: General exception while processing',
    ],
    [
      'called as one of SharePoint’s own',
      { name: 'title', text: {} },
      "409 nameAlreadyExists: A column with the name 'title'",
    ],
    [
      'that looks up a list that is not there',
      { name: 'A', lookup: { listId: 'nope' } },
      '400 invalidRequest: The list of a lookup',
    ],
  ])('a column %s is refused', async (_what, body, expected) => {
    expect(code(await column(body))).toContain(expected);
  });

  test('a hyperlink column reads back without a facet, a text column with all of its own', async () => {
    expect(Object.keys((await column({ name: 'Link', hyperlinkOrPicture: {} })).json)).not.toContain(
      'hyperlinkOrPicture',
    );
    expect((await column({ name: 'Text', text: {}, validation: { formula: '=1' } })).json).toMatchObject({
      text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    });
  });

  test('a hidden column is listed only for those who select the property hidden', async () => {
    const list = await makeList({ columns: [{ name: 'Secret', hidden: true, text: {} }] });
    const secrets = async (query: string): Promise<unknown[]> => {
      const { json } = await leader.get(`${lists()}/${list}${query}`);
      return ((json['value'] ?? json['columns']) as { name: string }[]).filter(({ name }) => name === 'Secret');
    };
    expect(await secrets('/columns')).toEqual([]);
    expect(await secrets('/columns?$select=name,hidden')).toEqual([{ name: 'Secret', hidden: true }]);
    expect(await secrets('?$expand=columns($select=name)')).toEqual([]);
    expect(await secrets('?$expand=columns($select=name,hidden)')).toHaveLength(1);
  });

  test('twenty indexes are the most', async () => {
    const columns = Array.from({ length: 20 }, (_none, index) => ({ name: `C${index}`, indexed: true, text: {} }));
    const list = await makeList({ columns });
    expect(code(await leader.post(`${lists()}/${list}/columns`, { name: 'D', indexed: true, text: {} }))).toContain(
      'more than 20 indexed',
    );
    expect((await leader.post(`${lists()}/${list}/columns`, { name: 'D', text: {} })).status).toBe(201);
  });

  test('a column is renamed, indexed, given choices; its name and kind stay', async () => {
    const list = await makeList({ columns: [{ name: 'Status', choice: { choices: ['a'] } }] });
    const found = (await leader.get(`${lists()}/${list}/columns`)).json['value'] as { name: string; id: string }[];
    const path = `${lists()}/${list}/columns/${found.find(({ name }) => name === 'Status')?.id ?? ''}`;
    const changed = await leader.patch(path, {
      displayName: 'Tilstand',
      indexed: true,
      choice: { choices: ['a', 'b'] },
    });
    expect(changed.json).toMatchObject({
      name: 'Status',
      displayName: 'Tilstand',
      indexed: true,
      choice: { choices: ['a', 'b'], displayAs: 'dropDownMenu' },
    });
    expect(code(await leader.patch(path, { name: 'Other' }))).toContain("'name' of a column cannot be changed");
    expect(code(await leader.patch(path, { text: {} }))).toContain('type of a column cannot be changed');
    await leader.post(`${lists()}/${list}/items`, { fields: { Status: 'b' } });
    await leader.post(`${lists()}/${list}/items`, { fields: { Status: 'b' } });
    expect(code(await leader.patch(path, { enforceUniqueValues: true }))).toContain('values that are not unique');
    expect((await leader.delete(path)).status).toBe(204);
    const row = await leader.get(`${lists()}/${list}/items/1?$expand=fields`);
    expect(Object.keys(row.json['fields'] as object)).not.toContain('Status');
  });

  test('SharePoint’s own columns can be indexed and not deleted', async () => {
    const list = await makeList();
    const modified = `${lists()}/${list}/columns/28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f`;
    expect((await leader.patch(modified, { indexed: true })).json['indexed']).toBe(true);
    expect((await leader.patch(modified, { required: true })).status).toBe(400);
    expect((await leader.delete(modified)).status).toBe(400);
  });
});
