import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let list: string;
beforeEach(async () => {
  world = await openTestTenant();
  const { json } = await world.as('leder').post(`${world.site}/lists`, { displayName: 'Decisions' });
  list = String(json['id']);
  await world.as('leder').post(`${world.site}/lists/${list}/items`, { fields: { Title: 'Vedtatt' } });
});

/** Read, and add: no more. */
const ADD_ONLY = { Name: 'Legg til', Description: '', BasePermissions: { High: '176', Low: String(138612833 + 2) } };
const READ = 1073741826;

const id = ({ json, text }: Answered): number => {
  if (typeof json['Id'] !== 'number') throw new Error(text);
  return json['Id'];
};
const ofList = (rest: string): string => `web/lists(guid'${list}')/${rest}`;
const group = (title: string, more: object = {}): Promise<Answered> =>
  world.restAs('leder').post('web/sitegroups', { Title: title, Description: '', ...more });
const put = (groupId: number, name: string): Promise<Answered> =>
  world
    .restAs('leder')
    .post(`web/sitegroups(${groupId})/users`, { LoginName: `i:0#.f|membership|${name}@framdrift.local` });

/** The list with rights of its own: all members read, those of the group have the level. */
async function ruled(level: number, ...names: readonly string[]): Promise<number> {
  const leader = world.restAs('leder');
  const led = id(await group('Planledelse'));
  for (const name of names) await put(led, name);
  const members = id(await leader.get('web/associatedmembergroup'));
  await leader.post(ofList('breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)'));
  await leader.post(ofList(`roleassignments/addroleassignment(principalid=${members},roledefid=${READ})`));
  await leader.post(ofList(`roleassignments/addroleassignment(principalid=${led},roledefid=${level})`));
  return led;
}

/** What each kind of call on the list's rows is answered. */
async function does(name: string): Promise<Readonly<Record<string, number>>> {
  const person = world.as(name);
  const items = `${world.site}/lists/${list}/items`;
  const restored = `${items}/1/versions/1.0/restoreVersion`;
  return {
    read: (await person.get(`${items}/1`)).status,
    add: (await person.post(items, { fields: { Title: 'Ny' } })).status,
    edit: (await person.patch(`${items}/1/fields`, { Title: 'Endret' })).status,
    restore: (await person.post(restored)).status,
    rename: (await person.patch(`${world.site}/lists/${list}`, { description: 'x' })).status,
    remove: (await person.delete(`${items}/1`)).status,
  };
}

const may = { read: 200, add: 201, edit: 200, restore: 204, rename: 200, remove: 204 };

describe('a list with the rights of its site', () => {
  test('is edited by members, read by visitors, and closed to all others', async () => {
    expect(await does('medlem1')).toEqual(may);
    expect(await does('gjest')).toEqual({
      ...may,
      read: 404,
      add: 403,
      edit: 403,
      restore: 403,
      rename: 403,
      remove: 403,
    });
  });
});

describe('a list with rights of its own', () => {
  test('is added to by those who may add, and neither edited nor emptied by them', async () => {
    const level = id(await world.restAs('leder').post('web/roledefinitions', ADD_ONLY));
    await ruled(level, 'styringsgruppe1');
    const only = { read: 200, add: 403, edit: 403, restore: 403, rename: 403, remove: 403 };
    expect(await does('styringsgruppe1')).toEqual({ ...only, add: 201 });
    expect(await does('medlem1')).toEqual(only);
    expect((await world.as('gjest').get(`${world.site}/lists/${list}/items/1`)).status).toBe(403);
    expect(await does('leder'), 'an owner is stopped by nothing').toEqual(may);
  });

  test('is not among the lists of one who may not read it', async () => {
    await ruled(READ);
    const seen = async (name: string): Promise<unknown[]> =>
      ((await world.as(name).get(`${world.site}/lists`)).json['value'] as { id: string }[]).map((each) => each.id);
    expect(await seen('medlem1')).toContain(list);
    expect(await seen('gjest')).not.toContain(list);
  });

  test('takes them from its site again', async () => {
    await ruled(READ);
    const unique = (): Promise<Answered> => world.restAs('medlem1').get(ofList('hasuniqueroleassignments'));
    expect((await unique()).json['value']).toBe(true);
    expect((await world.restAs('leder').post(ofList('resetroleinheritance'))).status).toBe(200);
    expect((await unique()).json['value']).toBe(false);
    expect(await does('medlem1')).toEqual(may);
  });

  test('tells who has which level', async () => {
    const led = await ruled(READ, 'styringsgruppe1');
    const { json } = await world
      .restAs('leder')
      .get(`${ofList('roleassignments')}?$expand=Member,RoleDefinitionBindings`);
    const told = (json['value'] as { Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[]).map(
      ({ Member, RoleDefinitionBindings }) => [Member.Title, RoleDefinitionBindings.map(({ Name }) => Name).join()],
    );
    expect(told).toEqual([
      ['Prosjektleder', 'Full Control'],
      ['Framdrift Members', 'Read'],
      ['Planledelse', 'Read'],
    ]);
    const { json: effective } = await world.restAs('styringsgruppe1').get(ofList('effectivebasepermissions'));
    expect(effective).toEqual({ High: '176', Low: '138612833' });
    expect((await world.restAs('leder').delete(ofList(`roleassignments/getbyprincipalid(${led})`))).status).toBe(200);
  });
});

describe('nobody raises her own role', () => {
  const attempts: readonly (readonly [string, (led: number) => Promise<Answered>])[] = [
    [
      'by entering the group',
      (led) => world.restAs('medlem1').post(`web/sitegroups(${led})/users`, { LoginName: 'medlem1@framdrift.local' }),
    ],
    ['by renaming a group', (led) => world.restAs('medlem1').merge(`web/sitegroups(${led})`, { Title: 'Andre' })],
    ['by making a group', () => world.restAs('medlem1').post('web/sitegroups', { Title: 'Min' })],
    ['by making a level', () => world.restAs('medlem1').post('web/roledefinitions', { ...ADD_ONLY, Name: 'Min' })],
    ['by taking the rights of the site', () => world.restAs('medlem1').post(ofList('resetroleinheritance'))],
    [
      'by giving herself a level',
      () =>
        world.restAs('medlem1').post(ofList('roleassignments/addroleassignment(principalid=6,roledefid=1073741829)')),
    ],
    ['by throwing out the others', (led) => world.restAs('medlem1').post(`web/sitegroups(${led})/users/removebyid(5)`)],
    ['by deleting the list', () => world.as('medlem1').delete(`${world.site}/lists/${list}`)],
    [
      'by a column of the list',
      () => world.as('medlem1').post(`${world.site}/lists/${list}/columns`, { name: 'X', text: {} }),
    ],
  ];
  test.each(attempts)('%s', async (_how, attempt) => {
    const led = await ruled(READ, 'styringsgruppe1');
    expect((await attempt(led)).status).toBe(403);
  });
});

describe('the REST of SharePoint', () => {
  test('takes no token that was made for Graph, nor Graph one of its own', async () => {
    const headers = { Authorization: 'Bearer local:leder@framdrift.local', Accept: 'application/json' };
    const asked = await world.as('leder').get('https://localhost/sites/framdrift/_api/web/currentuser', headers);
    expect(asked.status).toBe(401);
    const other = { Authorization: 'Bearer local-sharepoint:leder@framdrift.local' };
    expect((await world.as('leder').get('/me', other)).status).toBe(401);
  });

  test('finds by number, by name with quotes in it, and in any case', async () => {
    const made = await group('Leders planledelse (2)', { OnlyAllowMembersViewMembership: false });
    const byName = await world.restAs('medlem1').get("web/SiteGroups/getByName('leders planledelse (2)')");
    expect(byName.json).toEqual(made.json);
    expect((await world.restAs('medlem1').get(`web/sitegroups(${id(made)})`)).json).toEqual(made.json);
    expect(
      (await world.restAs('leder').get("web/lists/getbytitle('Decisions')/hasuniqueroleassignments")).json,
    ).toEqual({ value: false });
    expect((await world.restAs('leder').get("web/sitegroups/getbyname('Ingen')")).status).toBe(404);
  });

  test('shows who is in a closed group to those in it and to owners', async () => {
    const led = id(await group('Lukket'));
    await put(led, 'styringsgruppe1');
    const asked = async (name: string): Promise<number> =>
      (await world.restAs(name).get(`web/sitegroups(${led})/users`)).status;
    expect([await asked('styringsgruppe1'), await asked('medlem1'), await asked('leder')]).toEqual([200, 403, 200]);
    await world.restAs('leder').merge(`web/sitegroups(${led})`, { OnlyAllowMembersViewMembership: false });
    expect(await asked('medlem1')).toBe(200);
    await world.restAs('leder').merge(`web/sitegroups(${led})`, { OnlyAllowMembersViewMembership: true });
    const all = 'web/sitegroups?$select=Id,Users/Email&$expand=Users';
    const askedAll = async (name: string): Promise<number> => (await world.restAs(name).get(all)).status;
    // One that is closed to her refuses them all.
    expect([await askedAll('styringsgruppe1'), await askedAll('medlem1'), await askedAll('leder')]).toEqual([
      200, 403, 200,
    ]);
    const told = (await world.restAs('leder').get(all)).json['value'] as readonly { readonly Id: number }[];
    expect(told.find(({ Id }) => Id === led)).toEqual({
      Id: led,
      Users: [{ Email: 'styringsgruppe1@framdrift.local' }],
    });
    for (const odd of ['$expand=Owner', '$select=Id,Users/Email', '$select=Nothing', '$select=Users/No&$expand=Users'])
      expect([odd, (await world.restAs('leder').get(`web/sitegroups?${odd}`)).status]).toEqual([odd, 501]);
    const mine = await world.restAs('styringsgruppe1').get('web/currentuser/groups');
    expect((mine.json['value'] as { Title: string }[]).map(({ Title }) => Title)).toEqual([
      'Framdrift Members',
      'Lukket',
    ]);
  });

  test('takes groups and levels away with what they were given, and none that every site has', async () => {
    const level = id(await world.restAs('leder').post('web/roledefinitions', ADD_ONLY));
    const led = await ruled(level, 'styringsgruppe1');
    expect((await does('styringsgruppe1'))['add']).toBe(201);
    expect((await world.restAs('medlem1').post(`web/sitegroups/removebyid(${led})`)).status).toBe(403);
    expect((await world.restAs('medlem1').delete(`web/roledefinitions(${level})`)).status).toBe(403);
    expect((await world.restAs('leder').delete(`web/roledefinitions(${level})`)).status).toBe(204);
    expect((await does('styringsgruppe1'))['add']).toBe(403);
    expect((await world.restAs('leder').post(`web/sitegroups/removebyid(${led})`)).status).toBe(200);
    expect((await world.restAs('leder').get(`web/sitegroups(${led})`)).status).toBe(404);
    const assigned = (await world.restAs('leder').get(ofList('roleassignments'))).json['value'];
    expect((assigned as { PrincipalId: number }[]).map(({ PrincipalId }) => PrincipalId)).not.toContain(led);
    const owners = id(await world.restAs('leder').get('web/associatedownergroup'));
    expect((await world.restAs('leder').post(`web/sitegroups/removebyid(${owners})`)).status).toBe(400);
    expect((await world.restAs('leder').delete(`web/roledefinitions(${READ})`)).status).toBe(403);
  });

  test('says in its own way what it refuses, and never makes an answer up', async () => {
    const twice = [await group('Planledelse'), await group('planledelse')];
    expect(twice.map(({ status }) => status)).toEqual([201, 400]);
    expect(twice[1]?.json).toEqual({
      'odata.error': {
        code: '-2130575293, Microsoft.SharePoint.SPException',
        message: { lang: 'nb-NO', value: 'The specified name is already in use.' },
      },
    });
    expect((await world.restAs('leder').get('web/folders')).status).toBe(501);
    expect((await group('A/B')).status).toBe(400);
  });
});
