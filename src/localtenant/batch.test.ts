import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let items = '';
beforeEach(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
  const made = await leader.post(`${world.site}/lists`, { displayName: 'Plan' });
  items = `${world.site}/lists/${String(made.json['id'])}/items`;
});

const JSON_TYPE = { 'Content-Type': 'application/json' };

interface Part {
  readonly id: string;
  readonly method?: string;
  readonly url?: string;
  readonly [other: string]: unknown;
}

const batch = (...requests: readonly Part[]): Promise<Answered> =>
  leader.post('/$batch', {
    requests: requests.map((request) => Object.assign({ method: 'GET', url: '/me' }, request)),
  });

const post = (id: string, Title: string, other: Record<string, unknown> = {}): Part => ({
  id,
  method: 'POST',
  url: items,
  headers: JSON_TYPE,
  body: { fields: { Title } },
  ...other,
});

interface Response {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}
const responses = ({ json }: Answered): Map<string, Response> =>
  new Map((json['responses'] as Response[]).map((response) => [response.id, response]));

describe('a batch', () => {
  test('is answered part by part, whatever each is worth, in an order of its own', async () => {
    const orders = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const answer = await batch(
        { id: 'a' },
        { id: 'b', url: '/v1.0/me?$select=id' },
        { id: 'c', url: `${items}/99` },
        { id: 'd' },
      );
      expect(answer.status).toBe(200);
      const parts = responses(answer);
      expect(['a', 'b', 'c', 'd'].map((id) => parts.get(id)?.status)).toEqual([200, 200, 404, 200]);
      expect(parts.get('c')).toMatchObject({ headers: JSON_TYPE, body: { error: { code: 'itemNotFound' } } });
      orders.add([...parts.keys()].join(''));
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  test('carries If-Match in, and ETag and Retry-After out', async () => {
    await leader.post(items, { fields: {} });
    const stale = {
      id: 'p',
      method: 'PATCH',
      url: `${items}/1/fields`,
      headers: { ...JSON_TYPE, 'If-Match': '"x,9"' },
      body: { Title: 'x' },
    };
    expect(responses(await batch(stale)).get('p')?.status).toBe(412);
    expect(responses(await batch({ id: 'g', url: `${items}/1` })).get('g')?.headers['ETag']).toMatch(/,1"$/);
    world.tenant.faults.add({
      when: { path: '/me' },
      effect: { kind: 'refuse', status: 429, retryAfter: { hiddenSeconds: 7 } },
    });
    expect(responses(await batch({ id: 't' })).get('t')).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '7' },
    });
  });

  test('does what depends on another after it, and fails it where the other failed', async () => {
    const good = await batch(post('2', 'second', { dependsOn: ['1'] }), post('1', 'first'));
    expect([...responses(good).values()].map(({ status }) => status)).toEqual([201, 201]);
    expect((await leader.get(`${items}/1?$expand=fields($select=Title)`)).json['fields']).toMatchObject({
      Title: 'first',
    });
    const bad = responses(
      await batch({ id: '1', url: `${items}/99` }, { id: '2', dependsOn: ['1'] }, { id: '3', dependsOn: ['2'] }),
    );
    expect(['1', '2', '3'].map((id) => bad.get(id)?.status)).toEqual([404, 424, 424]);
  });

  test.each(['dropBefore', 'html'] as const)(
    'does not do what depends on one that %s kept from being done',
    async (kind) => {
      world.tenant.faults.add({ when: { path: '**/items', body: 'first', times: 1 }, effect: { kind } });
      await batch(post('1', 'first'), post('2', 'second', { dependsOn: ['1'] })).catch(() => null);
      expect((await leader.get(items)).json['value']).toEqual([]);
    },
  );

  test.each<readonly [string, readonly Part[], string]>([
    [
      'more than 20',
      Array.from({ length: 21 }, (_none, index) => ({ id: String(index) })),
      'Number of batch request steps exceeds the maximum value of 20.',
    ],
    ['nothing', [], 'Invalid batch payload format.'],
    ['one id twice', [{ id: 'a' }, { id: 'a' }], 'Request id : a is not unique.'],
    ['a dependency on nothing', [{ id: 'a', dependsOn: ['b'] }], 'Request id : a depends on unknown request id : b'],
    [
      'an order for some of its requests only',
      [{ id: 'a' }, { id: 'b', dependsOn: ['a'] }, { id: 'c' }],
      'The requests of a batch must be either fully sequential or fully parallel.',
    ],
    [
      'a circle',
      [
        { id: 'a', dependsOn: ['b'] },
        { id: 'b', dependsOn: ['a'] },
      ],
      'The requests depend on each other in a circle.',
    ],
    [
      'a write without a body',
      [{ id: 'a', method: 'POST', headers: JSON_TYPE }],
      'Write request id : a does not contain Content-Type header or body.',
    ],
    [
      'a write without a type',
      [{ id: 'a', method: 'POST', body: {} }],
      'Write request id : a does not contain Content-Type header or body.',
    ],
    ['a foreign address', [{ id: 'a', url: 'https://evil.example/me' }], 'Invalid request id : a'],
  ])('of %s is refused whole', async (_what, parts, expected) => {
    const answer = await batch(...parts);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ error: { message: expected } });
  });

  test('takes files as base64', async () => {
    const { json } = await leader.get(`${world.site}/drive/root`);
    const { driveId } = json['parentReference'] as { driveId: string };
    const url = `/drives/${driveId}/root:/fil.txt:/content`;
    const put = await batch({
      id: 'f',
      method: 'PUT',
      url,
      headers: { 'Content-Type': 'text/plain' },
      body: btoa('hei'),
    });
    expect(responses(put).get('f')?.status).toBe(201);
    expect((await leader.get(url)).text).toBe('hei');
  });

  test('costs what its parts cost', async () => {
    world.tenant.usage.reset();
    await batch(post('a', 'x'), post('b', 'y'), { id: 'c', url: `${items}/1` });
    expect(world.tenant.usage.report()).toMatchObject({ requests: 3, units: 5 });
  });

  test('is cut in its midst: some parts are carried out, and no answer comes', async () => {
    world.tenant.faults.add({ when: { path: '/$batch' }, effect: { kind: 'partialBatch', after: 2 } });
    await expect(batch(post('a', 'x'), post('b', 'y'), post('c', 'z'))).rejects.toThrow('connection was lost');
    expect((await leader.get(items)).json['value']).toHaveLength(2);
  });

  test('is lost whole where one of its parts is', async () => {
    world.tenant.faults.add({ when: { method: 'POST', list: 'Plan', nth: 2 }, effect: { kind: 'dropAfter' } });
    await expect(batch(post('a', 'x'), post('b', 'y'))).rejects.toThrow(TypeError);
    expect((await leader.get(items)).json['value']).toHaveLength(2);
  });

  test.each(['dropBefore', 'html'] as const)(
    'does not do what depends on a part that is not done (%s)',
    async (kind) => {
      world.tenant.faults.add({ when: { method: 'POST', list: 'Plan', body: 'first' }, effect: { kind } });
      await batch(post('1', 'first'), post('2', 'second', { dependsOn: ['1'] })).catch(() => null);
      world.tenant.faults.clear();
      expect((await leader.get(items)).json['value']).toEqual([]);
    },
  );
});
