import { beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL_ID, TEAM_ID } from './seed.ts';
import { type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
beforeEach(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
});

const found = async (path: string, headers?: Record<string, string>): Promise<unknown> => {
  const { json } = await leader.get(path, headers);
  return (
    (json['value'] as { displayName: string }[] | undefined)?.map(({ displayName }) => displayName) ?? json['error']
  );
};

describe('people', () => {
  test('one is oneself, and others are found by id and by name', async () => {
    const me = await leader.get('/me?$select=id,displayName,userPrincipalName');
    expect(me.json).toMatchObject({ displayName: 'Prosjektleder', userPrincipalName: 'leder@framdrift.local' });
    expect((await leader.get(`/users/${String(me.json['id'])}`)).json['displayName']).toBe('Prosjektleder');
    expect((await leader.get('/users/gjest%40framdrift.local?$select=userType')).json['userType']).toBe('Guest');
    expect((await leader.get('/users/ingen@framdrift.local')).json).toMatchObject({
      error: { code: 'Request_ResourceNotFound' },
    });
  });

  test('a picker finds people by the beginnings of their names', async () => {
    expect(await found("/users?$filter=startswith(displayName,'leder') or startswith(mail,'leder')")).toEqual([
      'Prosjektleder',
      'Leder arbeidsgruppe 1',
      'Leder arbeidsgruppe 2',
    ]);
    expect(await found("/users?$filter=mail eq 'admin@framdrift.local'")).toEqual(['SharePoint-administrator']);
    expect(await found('/users?$search="displayName:gruppe"')).toMatchObject({
      message: expect.stringContaining('ConsistencyLevel') as string,
    });
    expect(
      await found('/users?$search="displayName:nabo" OR "mail:sekretariat"', { ConsistencyLevel: 'eventual' }),
    ).toEqual(['Politisk sekretariat', 'Gjest fra nabokommunen']);
    expect(await found('/users?$filter=city eq 1')).toMatchObject({ code: 'BadRequest' });
    expect(await found('/me/people?$search=tillits')).toEqual(['Hovedtillitsvalgt']);
  });

  test('many people come in pages', async () => {
    const first = await leader.get('/users?$top=10');
    expect(first.json['value']).toHaveLength(10);
    expect((await leader.get(String(first.json['@odata.nextLink']))).json['value']).toHaveLength(3);
  });

  test('there is one person for every role', async () => {
    const names = ((await world.admin('GET', 'people')).json['value'] as { userPrincipalName: string }[]).map(
      (person) => person.userPrincipalName.split('@')[0],
    );
    const roles = [
      'leder',
      'nestleder',
      'gruppeleder1',
      'gruppeleder2',
      'medlem1',
      'medlem2',
      'styringsgruppe1',
      'kommunedirektor',
    ];
    expect(names).toEqual([...roles, 'tillitsvalgt', 'verneombud', 'sekretariat', 'gjest', 'admin']);
  });
});

describe('the team', () => {
  test('has one channel, members with roles, and a site', async () => {
    expect((await leader.get(`/teams/${TEAM_ID}`)).json).toMatchObject({ displayName: 'Framdrift' });
    const channels = await leader.get(`/teams/${TEAM_ID}/channels`);
    expect(channels.json['value']).toMatchObject([
      { id: CHANNEL_ID, displayName: 'Generelt', membershipType: 'standard' },
    ]);
    const members = (await leader.get(`/teams/${TEAM_ID}/channels/${encodeURIComponent(CHANNEL_ID)}/allMembers`)).json[
      'value'
    ] as { email: string; roles: string[] }[];
    const roles = new Map(members.map(({ email, roles: own }) => [email, own]));
    expect(roles.get('leder@framdrift.local')).toEqual(['owner']);
    expect(roles.get('medlem1@framdrift.local')).toEqual([]);
    expect(roles.get('gjest@framdrift.local')).toEqual(['guest']);
    expect(members).toHaveLength(13);
  });

  test('a private channel has a site and members of its own', async () => {
    const made = await leader.post(`/teams/${TEAM_ID}/channels`, { displayName: 'Lukket', membershipType: 'private' });
    expect(made.status).toBe(201);
    const channel = `/teams/${TEAM_ID}/channels/${encodeURIComponent(String(made.json['id']))}`;
    const { json } = await leader.get(`${channel}/filesFolder`);
    expect(json['webUrl']).toBe('https://localhost/sites/framdrift-Lukket/Shared%20Documents/Lukket');
    expect((await world.as('medlem1').get(channel)).status).toBe(404);
    expect((await world.as('medlem1').get('/sites/localhost:/sites/framdrift-Lukket')).status).toBe(403);
    expect((await leader.post(`/teams/${TEAM_ID}/channels`, { displayName: 'lukket' })).status).toBe(400);
    expect((await world.as('gjest').post(`/teams/${TEAM_ID}/channels`, { displayName: 'Gjest' })).status).toBe(403);
  });

  test('is closed to those who are no members', async () => {
    await world.admin('POST', 'people', { userPrincipalName: 'utenfor@framdrift.local', displayName: 'Utenfor' });
    const outsider = world.as('utenfor');
    expect((await outsider.get('/me')).status).toBe(200);
    expect((await outsider.get(`/teams/${TEAM_ID}`)).status).toBe(403);
    expect((await outsider.get(`${world.site}/lists`)).status).toBe(403);
    const access = { site: '/sites/framdrift', person: 'utenfor@framdrift.local', role: 'member' };
    await world.admin('POST', 'access', access);
    expect((await outsider.get(`/teams/${TEAM_ID}`)).status).toBe(200);
    expect((await outsider.get(`${world.site}/lists`)).status).toBe(200);
  });
});
