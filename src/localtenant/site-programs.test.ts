import { beforeEach, describe, expect, test } from 'vitest';
import { type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

const PROGRAM = '9c1d7f34-52ab-4e0f-8a61-3b7d2e5f9c04';
const application = { id: PROGRAM, displayName: 'Framdrift påminnelser' };

let world: TestTenant;
let program: Asker;
let list: string;
beforeEach(async () => {
  world = await openTestTenant();
  // A program has a token of its own, and no name before an @.
  program = world.asVia((address, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer local-app:${PROGRAM}`);
    return world.tenant.fetch(address, { ...init, headers });
  }, 'nobody');
  const { json } = await world.as('leder').post(`${world.site}/lists`, { displayName: 'Reminders' });
  list = `${world.site}/lists/${String(json['id'])}`;
});

const letIn = (role: string, name = 'leder') =>
  world.as(name).post(`${world.site}/permissions`, { roles: [role], grantedToIdentities: [{ application }] });

describe('a program that asks for nobody', () => {
  test('is shut out of a site until an owner lets it in', async () => {
    expect((await program.get(`${list}/items`)).status).toBe(403);
    expect((await letIn('write', 'medlem1')).status).toBe(403);
    expect((await program.get(`${list}/items`)).status).toBe(403);
    const admitted = await letIn('write');
    expect([admitted.status, admitted.json['roles']]).toEqual([201, ['write']]);
    expect((await program.get(`${list}/items`)).status).toBe(200);
    const root = await program.get('/sites/root/lists');
    expect(root.status).toBe(403);
  });

  test('adds and changes rows with the role write, in its own name, and makes no lists', async () => {
    await letIn('write');
    const added = await program.post(`${list}/items`, { fields: { Title: 'En påminnelse' } });
    expect(added.status).toBe(201);
    expect(added.json['createdBy']).toEqual({ application, user: { displayName: 'SharePoint App' } });
    const row = `${list}/items/${String(added.json['id'])}`;
    expect((await program.patch(`${row}/fields`, { Title: 'Sendt' })).status).toBe(200);
    expect((await program.post(`${world.site}/lists`, { displayName: 'Mine' })).status).toBe(403);
    expect((await program.get(`${world.site}/permissions`)).status).toBe(403);
  });

  test('writes in a list with rights of its own too, and with the role read in none', async () => {
    const rest = world.restAs('leder');
    const id = list.slice(list.lastIndexOf('/') + 1);
    await rest.post(`web/lists(guid'${id}')/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    await letIn('write');
    expect((await program.post(`${list}/items`, { fields: { Title: 'En' } })).status).toBe(201);
    await letIn('read');
    expect((await program.post(`${list}/items`, { fields: { Title: 'To' } })).status).toBe(403);
    expect((await program.get(`${list}/items`)).json['value']).toHaveLength(1);
  });

  test('is out again when an owner takes it away', async () => {
    const { json } = await letIn('write');
    const [kept] = (await world.as('leder').get(`${world.site}/permissions`)).json['value'] as readonly unknown[];
    expect(kept).toMatchObject({ id: json['id'], roles: ['write'] });
    expect((await world.as('leder').delete(`${world.site}/permissions/${String(json['id'])}`)).status).toBe(204);
    expect((await program.get(`${list}/items`)).status).toBe(403);
  });

  test('is nobody in the directory, and learns nothing of it or of teams', async () => {
    await letIn('write');
    const { status, json } = await program.get('/me');
    expect([status, (json['error'] as { code: string }).code]).toEqual([400, 'BadRequest']);
    for (const path of ['/users', '/groups', '/users/leder@framdrift.local']) {
      expect((await program.get(path)).status).toBe(403);
    }
    const asNobody = await world.tenant.fetch('https://graph.microsoft.com/v1.0/sites/root', {
      headers: { Authorization: 'Bearer local-app:leder' },
    });
    expect(asNobody.status).toBe(401);
  });

  test('reads over SharePoint’s REST who is in an open group, by a token for that alone', async () => {
    await letIn('write');
    const at = 'https://localhost/sites/framdrift/_api/web/associatedownergroup';
    const ask = (token: string, address: string) =>
      world.tenant.fetch(address, {
        headers: { Authorization: `Bearer ${token}:${PROGRAM}`, Accept: 'application/json' },
      });
    const group = (await (await ask('local-sharepoint-app', at)).json()) as { Id: number };
    const users = await ask(
      'local-sharepoint-app',
      at.replace('associatedownergroup', `sitegroups(${group.Id})/users`),
    );
    expect(((await users.json()) as { value: { Title: string }[] }).value.map(({ Title }) => Title)).toContain(
      'Prosjektleder',
    );
    expect((await ask('local-app', at)).status).toBe(401);
  });
});
