import { beforeEach, describe, expect, test } from 'vitest';
import { type Effect, parseFaultPlan, type When } from './fault-plan.ts';
import { type Answered, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let items = '';
let columns: { id: string; name: string }[] = [];
beforeEach(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
  const made = await leader.post(`${world.site}/lists`, {
    displayName: 'Plan',
    columns: [{ name: 'Key', indexed: true, enforceUniqueValues: true, text: {} }],
  });
  const list = `${world.site}/lists/${String(made.json['id'])}`;
  items = `${list}/items`;
  columns = (await leader.get(`${list}/columns`)).json['value'] as { id: string; name: string }[];
});

const strike = (effect: Effect, when: When = {}): void =>
  world.tenant.faults.add({ when: { times: 1, ...when }, effect });
const create = (Title = 'x', other: Record<string, unknown> = {}): Promise<Answered> =>
  leader.post(items, { fields: { Title, ...other } });
const count = async (): Promise<number> => ((await leader.get(items)).json['value'] as unknown[]).length;

const askUntil = (signal: AbortSignal): Promise<unknown> =>
  world.tenant.fetch('https://graph.microsoft.com/v1.0/me', {
    headers: { Authorization: 'Bearer local:leder@framdrift.local' },
    signal,
  });

describe('the line', () => {
  test('is lost after the work is done: the row is there, the answer is not', async () => {
    strike({ kind: 'dropAfter' }, { method: 'POST' });
    await expect(create()).rejects.toThrow(TypeError);
    expect(await count()).toBe(1);
  });

  test('is lost before the work is done: nothing is there', async () => {
    strike({ kind: 'dropBefore' }, { method: 'POST' });
    await expect(create()).rejects.toThrow(TypeError);
    expect(await count()).toBe(0);
  });

  test('gives an error though the work is done', async () => {
    for (const status of [500, 503, 504]) strike({ kind: 'refuseAfter', status }, { method: 'POST' });
    const answer = await create();
    expect(answer.status).toBe(504);
    expect(await count()).toBe(1);
  });

  test('leads to a captive portal: 200, HTML, nothing done', async () => {
    strike({ kind: 'html' }, { method: 'POST' });
    const answer = await create();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await count()).toBe(0);
  });

  test('cuts an answer in two', async () => {
    strike({ kind: 'truncate' }, { method: 'POST' });
    const answer = await create();
    expect(answer.status).toBe(201);
    expect(() => JSON.parse(answer.text) as unknown).toThrow(SyntaxError);
  });

  test('is slow by as much as the plan says', async () => {
    strike({ kind: 'latency', milliseconds: 300 });
    strike({ kind: 'latency', milliseconds: 100, upTo: 200 });
    await count();
    expect(world.slept).toHaveLength(1);
    expect(world.slept[0]).toBeGreaterThanOrEqual(400);
    expect(world.slept[0]).toBeLessThan(500);
  });

  test('heeds an abort, before and while it waits', async () => {
    await expect(askUntil(AbortSignal.abort())).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const asked = askUntil(controller.signal);
    controller.abort();
    await expect(asked).rejects.toThrow(/abort/i);
  });
});

describe('refusals', () => {
  test.each<readonly [string, Extract<Effect, { kind: 'refuse' }>['retryAfter'], string | null]>([
    ['seconds', { seconds: 315 }, '315'],
    ['no seconds at all', { seconds: 0 }, '0'],
    ['a date', { dateInSeconds: 41 }, 'Wed, 11 Feb 2026 12:00:41 GMT'],
    ['a date that has been', { dateInSeconds: -30 }, 'Wed, 11 Feb 2026 11:59:30 GMT'],
    ['words', { text: 'soon' }, 'soon'],
    ['nothing', 'absent', null],
  ])('tell when to come back by %s', async (_how, retryAfter, expected) => {
    strike({ kind: 'refuse', status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) });
    const { status, headers, json } = await leader.get('/me');
    expect([status, headers.get('retry-after')]).toEqual([429, expected]);
    expect(headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(json).toMatchObject({
      error: { code: 'activityLimitReached', innerError: { date: '2026-02-11T12:00:00' } },
    });
  });

  test('hide Retry-After from pages, as a browser would', async () => {
    strike({ kind: 'refuse', status: 503, retryAfter: { hiddenSeconds: 5 } });
    const { headers } = await leader.get('/me');
    expect(headers.get('retry-after')).toBe('5');
    expect(headers.get('access-control-expose-headers')).not.toContain('Retry-After');
  });

  test.each([401, 403, 404, 409, 412, 413, 423, 500, 502, 503, 507])('come with %i and a code', async (status) => {
    strike({ kind: 'refuse', status });
    const answer = await create();
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { code: expect.stringMatching(/^\w+$/) as string } });
    expect(await count()).toBe(0);
  });

  test('ask for a second proof with claims', async () => {
    strike({ kind: 'claimsChallenge' });
    const challenge = (await leader.get('/me')).headers.get('www-authenticate') ?? '';
    const claims = /error="insufficient_claims", claims="([^"]+)"/.exec(challenge)?.[1] ?? '';
    expect(JSON.parse(atob(claims))).toHaveProperty('access_token');
  });

  test('storm for a while and are over', async () => {
    world.tenant.faults.set({ faults: [{ when: { forSeconds: 600 }, effect: { kind: 'refuse', status: 503 } }] });
    expect((await leader.get('/me')).status).toBe(503);
    world.clock.advance(599);
    expect((await leader.get('/me')).status).toBe(503);
    world.clock.advance(1);
    expect((await leader.get('/me')).status).toBe(200);
  });
});

const keyColumn = async (): Promise<Record<string, unknown>> =>
  (await leader.get(`${items.replace('/items', '')}/columns/${columns.find(({ name }) => name === 'Key')?.id ?? ''}`))
    .json;

describe('others and the service', () => {
  test('somebody else writes in between, and one’s own tag is stale', async () => {
    const made = await create('mine');
    strike(
      { kind: 'foreignEdit', fields: { Title: 'theirs' }, person: 'gruppeleder1@framdrift.local' },
      { method: 'PATCH' },
    );
    const answer = await leader.patch(
      `${items}/1/fields`,
      { Title: 'mine 2' },
      { 'If-Match': String(made.json['eTag']) },
    );
    expect(answer.status).toBe(412);
    const row = await leader.get(`${items}/1?$expand=fields($select=Title)`);
    expect(row.json).toMatchObject({
      fields: { Title: 'theirs' },
      lastModifiedBy: { user: { displayName: 'Leder arbeidsgruppe 1' } },
    });
  });

  test('a reader lags behind the writers, and writers do not', async () => {
    const made = await create('old');
    world.clock.advance(100);
    await leader.patch(`${items}/1/fields`, { Title: 'new' });
    await create('second', { Key: 'k' });
    world.tenant.faults.set({
      faults: [{ when: { method: 'GET', list: 'plan' }, effect: { kind: 'lag', seconds: 60 } }],
    });
    const seen = await leader.get(`${items}?$expand=fields($select=Title)`);
    expect(seen.json['value']).toMatchObject([{ id: '1', eTag: made.json['eTag'], fields: { Title: 'old' } }]);
    expect((await leader.get(`${items}/2`)).status).toBe(404);
    expect((await leader.get(`${items}?$filter=fields/Key eq 'k'`)).json['value']).toEqual([]);
    expect(
      (await leader.patch(`${items}/1/fields`, { Title: 'x' }, { 'If-Match': String(made.json['eTag']) })).status,
    ).toBe(412);
    world.clock.advance(60);
    expect(((await leader.get(`${items}?$filter=fields/Key eq 'k'`)).json['value'] as unknown[]).length).toBe(1);
  });

  test('a unique column lets an equal through', async () => {
    await create('a', { Key: 'k' });
    strike({ kind: 'leakyUnique' }, { method: 'POST' });
    expect((await create('b', { Key: 'k' })).status).toBe(201);
    expect((await create('c', { Key: 'k' })).status).toBe(400);
    expect(((await leader.get(`${items}?$filter=fields/Key eq 'k'`)).json['value'] as unknown[]).length).toBe(2);
  });

  test('the stamp of a list comes late, repeated, or not at all', async () => {
    const stamp = async (): Promise<unknown> => {
      const lists = (await leader.get(`${world.site}/lists?$select=id,name,lastModifiedDateTime`)).json[
        'value'
      ] as Record<string, unknown>[];
      return lists.find(({ name }) => name === 'Plan')?.['lastModifiedDateTime'];
    };
    world.clock.advance(65);
    await create();
    const set = (effect: Effect): void => world.tenant.faults.set({ faults: [{ effect }] });
    set({ kind: 'listStamp', stamp: 'late', seconds: 30 });
    expect(await stamp()).toBe('2026-02-11T12:00:00Z');
    world.clock.advance(30);
    expect(await stamp()).toBe('2026-02-11T12:01:05Z');
    set({ kind: 'listStamp', stamp: 'repeated', seconds: 60 });
    expect(await stamp()).toBe('2026-02-11T12:01:00Z');
    await create();
    expect(await stamp()).toBe('2026-02-11T12:01:00Z');
    set({ kind: 'listStamp', stamp: 'missing' });
    expect(await stamp()).toBeUndefined();
  });

  test('a column is renamed, retyped and removed behind one’s back', async () => {
    const place = { site: '/sites/framdrift', list: 'Plan', column: 'Key' };
    await create('a', { Key: 'k' });
    await world.admin('POST', 'columns', { ...place, rename: 'Nøkkel' });
    expect(await keyColumn()).toMatchObject({ name: 'Key', displayName: 'Nøkkel', text: {} });
    await world.admin('POST', 'columns', { ...place, retype: { number: {} } });
    expect(await keyColumn()).toMatchObject({ name: 'Key', number: {} });
    expect((await create('b', { Key: 'k' })).status).toBe(400);
    await world.admin('POST', 'columns', { ...place, remove: true });
    expect((await create('c', { Key: 5 })).status).toBe(400);
  });

  test('real limits throttle by units, tell how near they are, and let go', async () => {
    await world.admin('POST', 'limits', { unitsPerMinute: 10 });
    const answers = [
      await leader.get(items),
      await leader.get(items),
      await leader.get(items),
      await leader.get(items),
    ];
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([null, null, null, '2']);
    await leader.get(items);
    const throttled = await leader.get(items);
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '60']);
    world.clock.advance(60);
    expect((await leader.get(items)).status).toBe(200);
    await world.admin('POST', 'limits', { on: false });
    expect((await leader.get(items)).headers.get('ratelimit-limit')).toBeNull();
  });
});

describe('when a fault strikes', () => {
  test.each<readonly [string, When, boolean]>([
    ['its method', { method: 'POST' }, true],
    ['another method', { method: 'GET' }, false],
    ['its path', { path: '/sites/*/lists/*/items' }, true],
    ['a path of any depth', { path: '/sites/**' }, true],
    ['a path that goes on', { path: '/sites/*/lists' }, false],
    ['its list', { list: 'PLAN' }, true],
    ['another list', { list: 'Documents' }, false],
    ['its person', { person: 'leder@framdrift.local' }, true],
    ['another person', { person: 'gjest@framdrift.local' }, false],
    ['its body', { body: '"Title":"x"' }, true],
    ['another body', { body: 'nothing' }, false],
    ['never', { probability: 0 }, false],
    ['the second time', { nth: 2 }, false],
  ])('by %s', async (_what, when, strikes) => {
    world.tenant.faults.add({ when, effect: { kind: 'refuse', status: 418 } });
    expect((await create()).status).toBe(strikes ? 418 : 201);
  });

  test('is counted, and the same seed strikes the same calls', async () => {
    const run = async (seed: number): Promise<number[]> => {
      world.tenant.faults.set({
        seed,
        faults: [{ name: 'half', when: { probability: 0.5 }, effect: { kind: 'refuse', status: 500 } }],
      });
      const statuses: number[] = [];
      for (let index = 0; index < 40; index += 1) statuses.push((await leader.get('/me')).status);
      return statuses;
    };
    const first = await run(7);
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    const [half] = world.tenant.faults.report();
    expect(half).toMatchObject({ name: 'half', met: 40 });
  });
});

describe('a plan in JSON', () => {
  test.each<readonly [unknown, string]>([
    [[], 'A fault plan is an object with an array "faults".'],
    [{ faults: [], sed: 1 }, 'sed is not known; known are: seed, faults, chance.'],
    [{ faults: [], seed: 0.5 }, 'seed must be a whole number.'],
    [{ faults: [{}] }, 'faults[0].effect must be an object.'],
    [{ faults: [{ effect: { kind: 'drop' } }] }, 'faults[0].effect.kind must be one of latency, dropBefore,'],
    [{ faults: [{ effect: { kind: 'lag' } }] }, 'faults[0].effect.seconds is missing.'],
    [{ faults: [{ effect: { kind: 'lag', seconds: -1 } }] }, 'faults[0].effect.seconds must be a number, 0 or more.'],
    [{ faults: [{ effect: { kind: 'html', x: 1 } }] }, 'faults[0].effect.x is not known; known are: .'],
    [{ faults: [{ effect: { kind: 'html' }, wen: {} }] }, 'faults[0].wen is not known; known are: name, when, effect.'],
    [
      { faults: [{ effect: { kind: 'html' }, when: { probability: 2 } }] },
      'faults[0].when.probability must be a number from 0 to 1.',
    ],
    [
      { faults: [{ effect: { kind: 'refuse', status: 429, retryAfter: 5 } }] },
      'faults[0].effect.retryAfter must be "absent", {"seconds": n}',
    ],
    [
      { faults: [{ effect: { kind: 'listStamp', stamp: 'odd' } }] },
      'faults[0].effect.stamp must be one of late, repeated, missing.',
    ],
  ])('%j is refused with the reason', async (plan, expected) => {
    expect(parseFaultPlan(plan)).toContain(expected);
    if (!Array.isArray(plan) && !('sed' in (plan as object))) {
      const answer = await world.admin('POST', 'faults', plan);
      expect(answer.status).toBe(400);
    }
  });

  test('is set over the admin route, reported, and taken away', async () => {
    const plan = {
      seed: 1,
      faults: [{ name: 'slow', when: { path: '/me' }, effect: { kind: 'latency', milliseconds: 5 } }],
    };
    expect((await world.admin('POST', 'faults', plan)).status).toBe(200);
    await leader.get('/me');
    expect((await world.admin('GET', 'faults')).json).toMatchObject({ faults: [{ name: 'slow', met: 1, struck: 1 }] });
    await world.admin('DELETE', 'faults');
    expect((await world.admin('GET', 'faults')).json).toEqual({ faults: [] });
  });
});
