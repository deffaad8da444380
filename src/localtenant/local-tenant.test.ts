import { describe, expect, test } from 'vitest';
import { EXPOSED } from './cors.ts';
import { routes } from './graph.ts';
import { openTestTenant } from './test-tenant.ts';
import { memoryStore } from './store.ts';

const ORIGIN = 'https://graph.microsoft.com';

describe('answers', () => {
  test('carry the ids of the request, the time of the tenant, and what pages of other origins may read', async () => {
    const { as } = await openTestTenant();
    const { headers } = await as('leder').get('/me', { 'client-request-id': 'mine' });
    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('date')).toBe('Wed, 11 Feb 2026 12:00:00 GMT');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')?.split(', ')).toEqual(EXPOSED);
    expect(EXPOSED).toEqual([
      'ETag',
      'Location',
      'Preference-Applied',
      'Content-Range',
      'request-id',
      'client-request-id',
      'ReadWriteConsistencyToken',
      'SdkVersion',
      'WWW-Authenticate',
      'x-ms-client-gcc-tenant',
      'Retry-After',
    ]);
  });

  test('errors have Graph’s shape to the letter', async () => {
    const { as } = await openTestTenant();
    const { json, headers } = await as('leder').get(`/sites/localhost:/sites/none`, { 'client-request-id': 'mine' });
    expect(json).toEqual({
      error: {
        code: 'itemNotFound',
        message: 'Requested site could not be found',
        innerError: {
          date: '2026-02-11T12:00:00',
          'request-id': headers.get('request-id'),
          'client-request-id': 'mine',
        },
      },
    });
  });

  test('a page may ask first', async () => {
    const { tenant } = await openTestTenant();
    const request = new Request(`${ORIGIN}/v1.0/me`, {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Headers': 'authorization,if-match' },
    });
    const { status, headers } = await tenant.handle(request);
    expect([status, headers.get('access-control-allow-headers')]).toEqual([200, 'authorization,if-match']);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
  });

  test('what is not supported is refused by name, never made up', async () => {
    const { as, tenant } = await openTestTenant();
    for (const path of [
      '/me/messages',
      '/subscriptions',
      '/sites/root/analytics',
      '/sites/root/termStore',
      '/nothing',
    ]) {
      const answer = await as('leder').get(path);
      expect(answer.status, path).toBe(501);
      expect(answer.json).toMatchObject({
        error: { code: 'notSupported', message: expect.stringContaining(path) as string },
      });
    }
    expect((await as('leder').put('/me', 'x')).status).toBe(501);
    expect((await tenant.fetch(`${ORIGIN}/beta/me`)).status).toBe(501);
    expect((await tenant.fetch(`${ORIGIN}/`)).status).toBe(404);
  });

  test('links name the public origin, or the one that the tenant is given', async () => {
    const { as } = await openTestTenant({ publicOrigin: 'http://localhost:4010' });
    const { json } = await as('leder').get('/users?$top=1');
    expect(json['@odata.nextLink']).toMatch(/^http:\/\/localhost:4010\/v1\.0\/users\?/);
    expect(
      (await as('leder').get(String(json['@odata.nextLink']).replace('http://localhost:4010', 'https://other.example')))
        .status,
    ).toBe(200);
  });

  test('every address of the table has a price', () => {
    const dear = routes.filter(({ path }) => path.startsWith('/sites') || path.startsWith('/drives'));
    for (const { method, path, units } of dear) expect(units, `${method} ${path}`).not.toBe(0);
  });
});

describe('the tenant', () => {
  test('is the same again on the same store, with whatever was acknowledged', async () => {
    const store = memoryStore();
    const first = await openTestTenant({ store });
    const leader = first.as('leder');
    const list = await leader.post(`${first.site}/lists`, { displayName: 'Plan' });
    const items = `${first.site}/lists/${String(list.json['id'])}/items`;
    await leader.post(items, { fields: { Title: 'a' } });
    await leader.patch(`${items}/1/fields`, { Title: 'b' });
    await leader.put(`${first.site}/drive/root:/fil.txt:/content`, 'hei');
    const delta = (await leader.get(`${items}/delta?token=latest`)).json['@odata.deltaLink'];

    const second = await openTestTenant({ store, seed: 2 });
    const again = second.as('leder');
    expect((await again.get(`${items}/1/versions?$expand=fields($select=Title)`)).json['value']).toMatchObject([
      { fields: { Title: 'b' } },
      { fields: { Title: 'a' } },
    ]);
    expect((await again.get(`${first.site}/drive/root:/fil.txt:/content`)).text).toBe('hei');
    await again.post(items, { fields: { Title: 'c' } });
    expect((await again.get(String(delta))).json['value']).toMatchObject([{ id: '2' }]);
  });

  test('begins anew on request, on the store too', async () => {
    const store = memoryStore();
    const { as, site, admin } = await openTestTenant({ store });
    await as('leder').post(`${site}/lists`, { displayName: 'Plan' });
    expect((await admin('POST', 'reset')).status).toBe(204);
    const lists = (await as('leder').get(`${site}/lists`)).json['value'] as unknown[];
    expect(lists).toHaveLength(1);
    const again = await openTestTenant({ store, seed: 2 });
    expect(((await again.as('leder').get(`${site}/lists`)).json['value'] as unknown[]).length).toBe(1);
  });

  test('answers only after what it acknowledges is saved, and not at all where it cannot be', async () => {
    const store = memoryStore();
    let fails = false;
    const flaky = { ...store, flush: () => (fails ? Promise.reject(new Error('disk full')) : store.flush()) };
    const { as, site } = await openTestTenant({ store: flaky });
    fails = true;
    await expect(as('leder').post(`${site}/lists`, { displayName: 'Plan' })).rejects.toThrow('disk full');
  });

  test('has tools only where it was opened with them, and they say what they want', async () => {
    const { admin } = await openTestTenant();
    expect((await admin('GET', 'health')).json).toMatchObject({ status: 'ok', people: 13 });
    expect((await admin('GET', 'nothing')).json).toMatchObject({
      error: { message: expect.stringContaining('POST restore') as string },
    });
    expect((await admin('POST', 'restore', { site: '/sites/framdrift' })).json).toMatchObject({
      error: { message: 'list is missing.' },
    });
    const page = { method: 'POST', headers: { Origin: 'https://evil.example' } };
    const { tenant } = await openTestTenant();
    expect((await tenant.handle(new Request(`${ORIGIN}/_admin/reset`, page))).status).toBe(403);
    const closed = await openTestTenant({ admin: false });
    expect((await closed.admin('GET', 'health')).status).toBe(404);
  });

  test('may have more sites, in other time zones', async () => {
    const { admin, as } = await openTestTenant();
    const owner = 'leder@framdrift.local';
    expect((await admin('POST', 'sites', { path: '/sites/vest', timeZone: 'Atlantic/Azores', owner })).status).toBe(
      200,
    );
    expect((await admin('POST', 'sites', { path: '/sites/vest', owner })).status).toBe(400);
    expect((await admin('POST', 'sites', { path: '/sites/x', timeZone: 'Mars', owner })).status).toBe(400);
    expect((await as('leder').get('/sites/localhost:/sites/vest')).status).toBe(200);
    expect((await as('medlem1').get('/sites/localhost:/sites/vest')).status).toBe(403);
    expect(((await as('leder').get('/sites?search=*')).json['value'] as unknown[]).length).toBe(3);
  });
});
