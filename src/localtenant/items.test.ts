import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type Asker, openTestTenant, type TestTenant, type TestTenantOptions } from './test-tenant.ts';

const COLUMNS = [
  { name: 'Key', indexed: true, enforceUniqueValues: true, text: {} },
  { name: 'Short', text: { maxLength: 10 } },
  { name: 'Note', text: { allowMultipleLines: true } },
  { name: 'Rich', text: { allowMultipleLines: true, textType: 'richText' } },
  { name: 'Status', choice: { choices: ['Ny', 'Ferdig'] }, defaultValue: { value: 'Ny' } },
  { name: 'Free', choice: { choices: ['a'], allowTextEntry: true } },
  { name: 'Tags', choice: { choices: ['x', 'y'], displayAs: 'checkBoxes' } },
  { name: 'Cost', number: { minimum: 0, maximum: 100 } },
  { name: 'Done', boolean: {} },
  { name: 'Due', dateTime: { format: 'dateOnly' } },
  { name: 'At', dateTime: {} },
  { name: 'Owner', personOrGroup: {} },
  { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Link', hyperlinkOrPicture: {} },
  { name: 'Sum', calculated: { formula: '=1+1', outputType: 'number' } },
  { name: 'Secret', hidden: true, text: {} },
];

let world: TestTenant;
let leader: Asker;
let items = '';

async function open(options: TestTenantOptions = {}): Promise<void> {
  world = await openTestTenant(options);
  leader = world.as('leder');
  const { json, text } = await leader.post(`${world.site}/lists`, { displayName: 'Plan', columns: COLUMNS });
  if (typeof json['id'] !== 'string') throw new Error(text);
  items = `${world.site}/lists/${json['id']}/items`;
}
beforeEach(() => open());

const create = (fields: Record<string, unknown>): Promise<Answered> => leader.post(items, { fields });
const fields = async (id = 1): Promise<Record<string, unknown>> =>
  (await leader.get(`${items}/${id}?$expand=fields`)).json['fields'] as Record<string, unknown>;
const message = ({ status, json }: Answered): string => {
  const { error } = json as { error?: { code: string; message: string } };
  return `${status} ${error?.message ?? ''}`;
};

describe('what a row shows', () => {
  test('empty fields are absent, hidden ones too, and ids of lookups are strings', async () => {
    await create({ Title: 'Første', Short: '', OwnerLookupId: 4, Secret: 'x' });
    expect(await fields()).toEqual({
      '@odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/) as string,
      Title: 'Første',
      Attachments: false,
      ContentType: 'Item',
      id: '1',
      Modified: '2026-02-11T12:00:00Z',
      Created: '2026-02-11T12:00:00Z',
      AuthorLookupId: '4',
      EditorLookupId: '4',
      _UIVersionString: '1.0',
      Edit: '',
      ItemChildCount: '0',
      FolderChildCount: '0',
      LinkTitleNoMenu: 'Første',
      LinkTitle: 'Første',
      Status: 'Ny',
      OwnerLookupId: '4',
      _ComplianceFlags: '',
      _ComplianceTag: '',
      _ComplianceTagWrittenTime: '',
      _ComplianceTagUserId: '',
    });
  });

  test('fields are shown only where they are expanded, and then only those selected', async () => {
    await create({ Title: 'a', OwnerLookupId: 4, Secret: 'x' });
    expect(Object.keys((await leader.get(`${items}/1`)).json)).not.toContain('fields');
    const { json } = await leader.get(`${items}/1?$expand=fields($select=Title,Owner,Secret,Cost)&$select=id`);
    expect(Object.keys(json).toSorted()).toEqual([
      '@odata.context',
      '@odata.etag',
      'fields',
      'fields@odata.context',
      'id',
    ]);
    expect(json['fields']).toMatchObject({ Title: 'a', Owner: 'Prosjektleder', Secret: 'x' });
    expect(Object.keys(json['fields'] as object)).toHaveLength(4);
    expect(message(await leader.get(`${items}/1?$expand=fields($select=Nope)`))).toContain(
      "Field 'Nope' is not recognized",
    );
    expect(message(await leader.get(`${items}/1?$expand=fields(select=Title)`))).toContain(
      '400 The expression "fields(select=Title)"',
    );
  });

  test('several people show their ids as numbers, with names', async () => {
    await create({ 'TeamLookupId@odata.type': 'Collection(Edm.Int32)', TeamLookupId: [5, 4] });
    expect((await fields())['Team']).toEqual([
      { LookupId: 5, LookupValue: 'Leder arbeidsgruppe 1', Email: 'gruppeleder1@framdrift.local' },
      { LookupId: 4, LookupValue: 'Prosjektleder', Email: 'leder@framdrift.local' },
    ]);
  });

  test('twelve lookups are the most in one query', async () => {
    const people = Array.from({ length: 13 }, (_none, index) => ({ name: `P${index}`, personOrGroup: {} }));
    const list = String(
      (await leader.post(`${world.site}/lists`, { displayName: 'Many', columns: people })).json['id'],
    );
    const query = (count: number): string =>
      `${world.site}/lists/${list}/items?$expand=fields($select=${people
        .slice(0, count)
        .map(({ name }) => name)
        .join(',')})`;
    expect((await leader.get(query(12))).status).toBe(200);
    expect(message(await leader.get(query(13)))).toContain(
      '400 The query cannot be completed because the number of lookup columns',
    );
  });

  test('an unchanged row is not sent twice to those who have it', async () => {
    await create({});
    const eTag = (await leader.get(`${items}/1`)).headers.get('etag') ?? '';
    expect((await leader.get(`${items}/1`, { 'If-None-Match': eTag })).status).toBe(304);
  });
});

describe('what may be written', () => {
  test.each<readonly [string, Record<string, unknown>]>([
    ['an unknown field', { Nope: 1 }],
    ['a name with a leading underscore', { _UIVersionString: '2.0' }],
    ['text that is a number', { Title: 5 }],
    ['text that is too long', { Short: '12345678901' }],
    ['a note that is too long', { Note: 'x'.repeat(64_000) }],
    ['a choice that is none', { Status: 'Nei' }],
    ['an array for one choice', { Status: ['Ny'] }],
    ['several choices without the pair', { Tags: ['x'] }],
    ['several choices with a wrong one', { 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['x', 'z'] }],
    ['a number in quotes', { Cost: '5' }],
    ['a number out of range', { Cost: 101 }],
    ['yes/no in words', { Done: 'true' }],
    ['a date without a zone', { Due: '2026-03-01' }],
    ['a date that does not exist', { Due: '2026-02-30T12:00:00Z' }],
    ['a date before 1900', { Due: '1899-12-31T12:00:00Z' }],
    ['a person by name', { Owner: 'Prosjektleder' }],
    ['a person whom the site does not know', { OwnerLookupId: 999 }],
    ['an array for one person', { OwnerLookupId: [4] }],
    ['the pair on one person', { 'OwnerLookupId@odata.type': 'Collection(Edm.Int32)', OwnerLookupId: [4] }],
    ['several people without the pair', { TeamLookupId: [4] }],
    ['several people as old REST wants them', { TeamLookupId: { results: [4] } }],
    ['texts under a pair of numbers', { 'TeamLookupId@odata.type': 'Collection(Edm.Int32)', TeamLookupId: ['4'] }],
    ['a pair without its field', { 'TeamLookupId@odata.type': 'Collection(Edm.Int32)' }],
    ['a link in a create', { Link: { Url: 'https://a.no', Description: 'a' } }],
    ['a calculated column', { Sum: 3 }],
    ['who made it', { AuthorLookupId: 4 }],
    ['when it was made', { Created: '2026-01-01T12:00:00Z' }],
    ['its id', { id: '7' }],
  ])('%s is refused, and nothing is made', async (_what, written) => {
    const answer = await create({ Title: 'ok', ...written });
    expect(message(answer)).toMatch(/^400 (Invalid|Field )/);
    expect((await leader.get(items)).json['value']).toEqual([]);
  });

  test('right shapes of every kind are kept as they were meant', async () => {
    const written = {
      Title: 'x',
      Note: 'æøå\n2',
      Status: 'Ferdig',
      Free: 'noe annet',
      Cost: 12.5,
      Done: false,
      Due: '2026-03-01T12:00:00Z',
      At: '2026-05-08T03:33:28.859Z',
      OwnerLookupId: '5',
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: ['y', 'x', 'y'],
      'TeamLookupId@odata.type': 'Collection(Edm.String)',
      TeamLookupId: ['4'],
    };
    expect((await create(written)).status).toBe(201);
    expect(await fields()).toMatchObject({
      Title: 'x',
      Note: 'æøå\n2',
      Status: 'Ferdig',
      Free: 'noe annet',
      Cost: 12.5,
      Done: false,
      Due: '2026-02-28T23:00:00Z',
      At: '2026-05-08T03:33:28Z',
      OwnerLookupId: '5',
      Tags: ['y', 'x'],
      Team: [{ LookupId: 4 }],
    });
  });

  test('null clears every kind, and an empty array several values', async () => {
    const full = {
      Title: 'x',
      Note: 'n',
      Status: 'Ny',
      Cost: 1,
      Done: true,
      Due: '2026-03-01T12:00:00Z',
      OwnerLookupId: 4,
    };
    const several = {
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: ['x'],
      'TeamLookupId@odata.type': 'Collection(Edm.Int32)',
      TeamLookupId: [4],
    };
    await create({ ...full, ...several });
    const cleared = Object.fromEntries(Object.keys(full).map((name) => [name, null]));
    expect(
      (await leader.patch(`${items}/1/fields`, { ...cleared, ...several, Tags: [], TeamLookupId: [] })).status,
    ).toBe(200);
    const left = Object.keys(await fields());
    for (const name of [...Object.keys(full), 'Tags', 'Team']) expect(left, name).not.toContain(name);
  });

  test('rich text comes back in SharePoint’s wrapping', async () => {
    await create({ Rich: '<p>kl: 12</p>' });
    expect((await fields())['Rich']).toMatch(/^<div class="ExternalClass[0-9A-F]{32}"><p>kl&#58; 12<\/p><\/div>$/);
  });

  test('a link is taken in a PATCH', async () => {
    await create({});
    await leader.patch(`${items}/1/fields`, { Link: { Url: 'https://a.no', Description: 'a' } });
    expect((await fields())['Link']).toEqual({ Url: 'https://a.no', Description: 'a' });
  });

  test('fields of a POST may stand bare', async () => {
    expect((await leader.post(items, { Title: 'bare' })).status).toBe(201);
    expect((await fields())['Title']).toBe('bare');
  });

  test('a body that is no JSON, or not said to be, is refused', async () => {
    const noType = await leader.post(items, { fields: {} }, { 'Content-Type': 'text/plain' });
    expect(message(noType)).toContain('400 Unable to read JSON request payload');
  });

  test('switches make the tenant behave as others have seen it', async () => {
    await open({
      conduct: {
        multiChoice: 'either',
        uniqueViolation: 'conflict',
        createdAnswerDates: 'stored',
        fieldsRoute: 'refused',
      },
    });
    const made = await create({ Tags: ['x'], Key: 'k', Due: '2026-03-01T12:00:00Z' });
    expect(made.json['fields']).toMatchObject({ Tags: ['x'], Due: '2026-02-28T23:00:00Z' });
    expect(message(await create({ Key: 'K' }))).toContain('409 The list item could not be added');
    expect(message(await leader.patch(`${items}/1/fields`, { Title: 'x' }))).toBe('400 Invalid request');
    expect((await leader.patch(`${items}/1`, { fields: { Title: 'x' } })).status).toBe(200);
  });
});

describe('dates on a site', () => {
  test('the answer to a create shows the site’s wall clock, a GET the truth', async () => {
    const made = await create({ Due: '2026-03-01T12:00:00Z' });
    expect(made.json['createdDateTime']).toBe('2026-02-11T13:00:00Z');
    expect(made.json['fields']).toMatchObject({ Due: '2026-03-01T00:00:00Z' });
    expect(await fields()).toMatchObject({ Due: '2026-02-28T23:00:00Z', Created: '2026-02-11T12:00:00Z' });
  });

  test('a site in Los Angeles takes midnight in UTC for the day before', async () => {
    await open({ timeZone: 'America/Los_Angeles' });
    await create({ Due: '2026-03-01T00:00:00Z' });
    await create({ Due: '2026-03-01T12:00:00Z' });
    expect((await fields(1))['Due']).toBe('2026-02-28T08:00:00Z');
    expect((await fields(2))['Due']).toBe('2026-03-01T08:00:00Z');
  });
});

describe('changes', () => {
  test('only what is sent changes, by either address, and each makes a version', async () => {
    await create({ Title: 'a', Cost: 1 });
    const first = await leader.patch(`${items}/1`, { fields: { Title: 'b' } });
    expect(first.json['fields']).toMatchObject({ Title: 'b', Cost: 1, _UIVersionString: '2.0' });
    const second = await leader.patch(`${items}/1/fields`, { Cost: 2 });
    expect(second.json).toMatchObject({ Title: 'b', Cost: 2, '@odata.etag': expect.stringContaining(',3"') as string });
    expect(message(await leader.patch(`${items}/1`, { Title: 'c' }))).toContain(
      "400 The property 'Title' does not exist",
    );
  });

  test('a stale tag is refused by every verb and changes nothing; the right one, a star and none go through', async () => {
    const made = await create({ Title: 'a' });
    const stale = { 'If-Match': String(made.json['eTag']) };
    await leader.patch(`${items}/1/fields`, { Title: 'b' });
    const refusals = [
      await leader.patch(`${items}/1/fields`, { Title: 'c' }, stale),
      await leader.patch(`${items}/1`, { fields: { Title: 'c' } }, stale),
      await leader.delete(`${items}/1`, stale),
    ];
    for (const refusal of refusals) {
      expect(message(refusal)).toBe(
        '412 The resource has changed since the caller last read it; usually an eTag mismatch',
      );
    }
    const now = (await leader.get(`${items}/1`)).headers.get('etag') ?? '';
    expect((await leader.patch(`${items}/1/fields`, { Title: 'd' }, { 'If-Match': now })).status).toBe(200);
    expect((await leader.patch(`${items}/1/fields`, { Title: 'e' }, { 'If-Match': '*' })).status).toBe(200);
    const bare = ((await leader.get(`${items}/1`)).headers.get('etag') ?? '').replaceAll('"', '');
    expect((await leader.delete(`${items}/1`, { 'If-Match': bare })).status).toBe(204);
  });

  test('a unique value is refused by case-blind comparison, in a change too, and free again after a delete', async () => {
    await create({ Key: 'abc' });
    const twin = await create({ Key: 'ABC' });
    expect(message(twin)).toBe(
      '400 The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].',
    );
    await create({ Key: 'def' });
    expect(message(await leader.patch(`${items}/2/fields`, { Key: 'Abc' }))).toContain('400 The list item could not');
    expect((await leader.patch(`${items}/1/fields`, { Key: 'aBc' })).status).toBe(200);
    await leader.delete(`${items}/1`);
    expect((await create({ Key: 'abc' })).status).toBe(201);
    expect((await create({})).status).toBe(201);
    expect((await create({})).status).toBe(201);
  });

  test('a deleted row is gone, and comes back from the bin with id and tag', async () => {
    await create({ Title: 'a' });
    const before = (await leader.get(`${items}/1`)).headers.get('etag');
    await leader.delete(`${items}/1`);
    expect((await leader.get(`${items}/1`)).status).toBe(404);
    expect((await leader.delete(`${items}/1`)).status).toBe(404);
    const place = { site: '/sites/framdrift', list: 'Plan', item: 1 };
    expect((await world.admin('POST', 'restore', place)).status).toBe(204);
    expect((await leader.get(`${items}/1`)).headers.get('etag')).toBe(before);
    expect((await world.admin('POST', 'restore', place)).status).toBe(404);
    expect((await create({})).json['id']).toBe('2');
  });

  test('versions are told newest first, one by one, and restored as a new one', async () => {
    await create({ Title: 'a' });
    world.clock.advance(60);
    await world.as('medlem1').patch(`${items}/1/fields`, { Title: 'b' });
    const all = await leader.get(`${items}/1/versions?$expand=fields($select=Title)`);
    expect(all.json['value']).toMatchObject([
      {
        id: '2.0',
        lastModifiedDateTime: '2026-02-11T12:01:00Z',
        lastModifiedBy: { user: { displayName: 'Medlem arbeidsgruppe 1' } },
        fields: { Title: 'b' },
      },
      { id: '1.0', lastModifiedBy: { user: { displayName: 'Prosjektleder' } }, fields: { Title: 'a' } },
    ]);
    expect((await leader.get(`${items}/1/versions/1.0`)).json).toMatchObject({
      id: '1.0',
      publication: { level: 'published' },
    });
    expect((await leader.get(`${items}/1/versions/1.0/fields`)).json).toMatchObject({ Title: 'a' });
    expect((await leader.post(`${items}/1/versions/1.0/restoreVersion`)).status).toBe(204);
    expect(await fields()).toMatchObject({ Title: 'a', _UIVersionString: '3.0' });
    expect((await leader.get(`${items}/1/versions/9.0`)).status).toBe(404);
  });
});

/** Rows of the people list with that address. */
const known = async (mail: string): Promise<unknown[]> => {
  const lists = (await leader.get(`${world.site}/lists?$select=id,name,system`)).json['value'] as {
    id: string;
    name: string;
  }[];
  const people = `${world.site}/lists/${lists.find(({ name }) => name === 'users')?.id ?? ''}/items`;
  const query = `?$expand=fields($select=EMail,Title,UserName)&$filter=fields/EMail eq '${mail}'`;
  expect((await leader.get(`${people}${query}`)).status).toBe(400);
  const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
  return (await leader.get(`${people}${query}`, prefer)).json['value'] as unknown[];
};

describe('people of a site', () => {
  test('one who never used the site is not known there until she does, or is brought in', async () => {
    expect(await known('leder@framdrift.local')).toHaveLength(1);
    expect(await known('verneombud@framdrift.local')).toEqual([]);
    await world.as('verneombud').get(items);
    expect(await known('verneombud@framdrift.local')).toHaveLength(1);
    const tillitsvalgt = { site: '/sites/framdrift', person: 'tillitsvalgt@framdrift.local' };
    const { json } = await world.admin('POST', 'ensure-user', tillitsvalgt);
    expect((await create({ OwnerLookupId: json['lookupId'] })).status).toBe(201);
  });

  test('nobody writes to the list of people', async () => {
    expect((await leader.post(`${world.site}/lists/users/items`, { fields: { Title: 'x' } })).status).toBe(403);
    expect((await leader.delete(`${world.site}/lists/users/items/1`)).status).toBe(403);
  });

  test('cannot be named where a column of the same name with Id stands beside theirs', async () => {
    await leader.post(items.replace('/items', '/columns'), { name: 'OwnerId', text: {} });
    expect((await create({ OwnerLookupId: 4 })).status).toBe(400);
    expect((await create({ OwnerId: 'entra' })).status).toBe(201);
  });
});
