import { beforeEach, describe, expect, test } from 'vitest';
import { CHANCE_KINDS, type ChanceKind, type Effect, parseFaultPlan, type When } from './fault-plan.ts';
import type { Strike } from './faults.ts';
import { type Answered, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let list = '';

async function open(): Promise<void> {
  world = await openTestTenant();
  leader = world.as('leder');
  const made = await leader.post(`${world.site}/lists`, {
    displayName: 'Plan',
    description: 'Mark 3',
    columns: [{ name: 'Key', indexed: true, enforceUniqueValues: true, text: {} }],
  });
  list = `${world.site}/lists/${String(made.json['id'])}`;
}

beforeEach(open);

const strike = (effect: Effect, when: When = {}): void =>
  world.tenant.faults.add({ when: { times: 1, ...when }, effect });

const add = (Title: string, Key?: string): Promise<Answered> =>
  leader.post(`${list}/items`, { fields: { Title, ...(Key === undefined ? {} : { Key }) } });

const change = (Title: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  leader.patch(`${list}/items/1/fields`, { Title }, headers);

const title = async (): Promise<unknown> =>
  ((await leader.get(`${list}/items/1?$expand=fields`)).json['fields'] as Record<string, unknown>)['Title'];

describe('a call that lands late', () => {
  test('overwrites what came meanwhile, though its caller was told of a lost line', async () => {
    await add('first');
    strike({ kind: 'landsLate', seconds: 30 }, { method: 'PATCH' });
    await expect(change('old and slow')).rejects.toThrow(TypeError);
    expect(await title()).toBe('first');
    await change('newer');
    world.clock.advance(29);
    expect(await title()).toBe('newer');
    world.clock.advance(1);
    expect(await title()).toBe('old and slow');
  });

  test('changes nothing where its tag is stale by then', async () => {
    const { json } = await add('first');
    strike({ kind: 'landsLate', seconds: 30 }, { method: 'PATCH' });
    await expect(change('old and slow', { 'If-Match': String(json['eTag']) })).rejects.toThrow(TypeError);
    await change('newer');
    await world.tenant.settle();
    expect(await title()).toBe('newer');
  });

  test('may be a whole batch', async () => {
    strike({ kind: 'landsLate', seconds: 5 }, { path: '/$batch' });
    const headers = { 'Content-Type': 'application/json' };
    const post = { id: '1', method: 'POST', url: `${list}/items`, headers, body: { fields: { Title: 'slow' } } };
    await expect(leader.post('/$batch', { requests: [post] })).rejects.toThrow(TypeError);
    expect((await leader.get(`${list}/items`)).json['value']).toEqual([]);
    world.clock.advance(5);
    expect(await title()).toBe('slow');
  });

  test('may be one of a batch, whose others are carried out at once', async () => {
    strike({ kind: 'landsLate', seconds: 5 }, { path: '**/items', body: 'slow' });
    const post = (id: string, Title: string): unknown => ({
      id,
      method: 'POST',
      url: `${list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title } },
    });
    const { json } = await leader.post('/$batch', { requests: [post('1', 'slow'), post('2', 'quick')] });
    const statuses = (json['responses'] as { id: string; status: number }[]).map(({ id, status }) => [id, status]);
    expect(Object.fromEntries(statuses)).toEqual({ 1: 504, 2: 201 });
    expect(await title()).toBe('quick');
    await world.tenant.settle();
    expect((await leader.get(`${list}/items`)).json['value']).toHaveLength(2);
  });
});

describe('others at the site', () => {
  test('throw a row away under the caller, and fetch it back with its id, its values and its version', async () => {
    const before = await add('kept');
    strike({ kind: 'recycle', seconds: 60 }, { method: 'PATCH' });
    expect((await change('mine')).status).toBe(404);
    world.clock.advance(59);
    expect((await leader.get(`${list}/items/1`)).status).toBe(404);
    world.clock.advance(1);
    const after = await leader.get(`${list}/items/1?$expand=fields`);
    expect([after.status, after.json['eTag']]).toEqual([200, before.json['eTag']]);
  });

  test('do not fetch it back while another has its key', async () => {
    await add('first', 'k');
    strike({ kind: 'recycle', seconds: 60 }, { method: 'PATCH' });
    await change('mine');
    expect((await add('second', 'k')).status).toBe(201);
    await world.tenant.settle();
    expect((await leader.get(`${list}/items/1`)).status).toBe(404);
    const again = await world.admin('POST', 'restore', { site: '/sites/framdrift', list: 'Plan', item: 1 });
    expect(again.status).toBe(409);
  });

  test('let in two rows of one key, of which each can still be written', async () => {
    await add('first', 'k');
    strike({ kind: 'leakyUnique' });
    expect((await add('second', 'k')).status).toBe(201);
    expect((await change('mine')).status).toBe(200);
    expect((await leader.patch(`${list}/items/1/fields`, { Key: 'other' })).status).toBe(200);
    expect((await leader.patch(`${list}/items/1/fields`, { Key: 'K' })).status).toBe(400);
  });

  test('rename a list and a column, retype and remove one, count up a mark, remove the list', async () => {
    await add('row', 'k');
    const asked = (query: string): Promise<Answered> => leader.get(`${list}${query}`);
    const alter = async (change: Omit<Extract<Effect, { kind: 'alter' }>, 'kind'>): Promise<Answered> => {
      strike({ kind: 'alter', ...change });
      return asked('?$select=displayName,name,description&$expand=columns($select=name,displayName,text,number)');
    };
    const key = ({ json }: Answered): Record<string, unknown> | undefined =>
      (json['columns'] as Record<string, unknown>[]).find((column) => column['name'] === 'Key');
    expect((await alter({ rename: 'Vår plan' })).json).toMatchObject({ displayName: 'Vår plan', name: 'Plan' });
    expect((await alter({ countUp: true })).json).toMatchObject({ description: 'Mark 4' });
    expect((await alter({ list: 'Vår plan', describe: 'Mark 9' })).json).toMatchObject({ description: 'Mark 9' });
    expect(key(await alter({ column: '*', rename: 'Nøkkel' }))).toMatchObject({ displayName: 'Nøkkel' });
    expect(key(await alter({ column: 'Key', retype: { number: {} } }))).toHaveProperty('number');
    expect(key(await alter({ column: 'Key', remove: true }))).toBeUndefined();
    expect((await alter({ remove: true })).status).toBe(404);
  });
});

describe('a wrong clock', () => {
  test('shows in Date and in every stamp, and is gone with the fault', async () => {
    await add('row');
    const stamps = async (): Promise<readonly unknown[]> => {
      const row = await leader.get(`${list}/items/1?$expand=fields($select=Modified)`);
      const about = await leader.get(list);
      const { Modified } = row.json['fields'] as Record<string, unknown>;
      return [row.headers.get('date'), row.json['lastModifiedDateTime'], Modified, about.json['lastModifiedDateTime']];
    };
    const right = await stamps();
    world.tenant.faults.add({ effect: { kind: 'skew', seconds: -172_800 } });
    expect(await stamps()).toEqual([
      'Mon, 09 Feb 2026 12:00:00 GMT',
      '2026-02-09T12:00:00Z',
      '2026-02-09T12:00:00Z',
      '2026-02-09T12:00:00Z',
    ]);
    strike({ kind: 'refuse', status: 429, retryAfter: { dateInSeconds: 20 } });
    expect((await leader.get('/me')).headers.get('retry-after')).toBe('Mon, 09 Feb 2026 12:00:20 GMT');
    world.tenant.faults.clear();
    expect(await stamps()).toEqual(right);
  });
});

describe('who comes too early', () => {
  test('is counted where the wait could be read, in a batch too, and nobody else is', async () => {
    const early = (): number => world.tenant.usage.report().early;
    strike({ kind: 'refuse', status: 429, retryAfter: { seconds: 10 } });
    await leader.post('/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] });
    await leader.get('/me');
    expect(early()).toBe(0);
    world.clock.advance(9);
    await leader.get('/me');
    await world.as('medlem1').get('/me');
    expect(early()).toBe(1);
    world.clock.advance(1);
    await leader.get('/me');
    strike({ kind: 'refuse', status: 429, retryAfter: { hiddenSeconds: 10 } });
    await leader.get('/me');
    world.clock.advance(1);
    await leader.get('/me');
    expect(early()).toBe(1);
  });
});

/** Calls of every sort, whatever becomes of them. */
async function bustle(calls: number): Promise<void> {
  const batch = (): Promise<unknown> =>
    leader.post('/$batch', {
      requests: [1, 2].map((id) => ({
        id: String(id),
        method: 'PATCH',
        url: `${list}/items/${id}/fields`,
        headers: { 'Content-Type': 'application/json' },
        body: { Title: 'batched' },
      })),
    });
  const sorts: readonly ((nth: number) => Promise<unknown>)[] = [
    (nth) => add(`row ${nth}`, `key ${nth}`),
    (nth) => change(`changed ${nth}`),
    () => leader.get(`${list}/items/delta?$expand=fields`),
    () => leader.get(`${list}/items?$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTE`),
    () => leader.get(`${world.site}/lists`),
    batch,
  ];
  for (let nth = 0; nth < calls; nth += 1) {
    world.clock.advance(7);
    await sorts[nth % sorts.length]?.(nth).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
    });
  }
}

async function strikesOf(seed: number, kinds?: readonly ChanceKind[]): Promise<readonly Strike[]> {
  const strikes: Strike[] = [];
  world.tenant.faults.onStrike = (each) => strikes.push(each);
  world.tenant.faults.set({ faults: [], chance: { seed, rate: 0.5, ...(kinds === undefined ? {} : { kinds }) } });
  await bustle(240);
  return strikes;
}

describe('chance', () => {
  test('is the same for the same seed, and another for another', async () => {
    const first = await strikesOf(1);
    await open();
    expect(await strikesOf(1)).toEqual(first);
    await open();
    expect(await strikesOf(2)).not.toEqual(first);
  });

  test('leaves nothing behind that does not pass once it is cleared and everything has landed', async () => {
    await add('first');
    await add('second');
    await strikesOf(3);
    world.tenant.faults.clear();
    await world.tenant.settle();
    const { status, json } = await leader.get(`${list}?$expand=columns($select=name)`);
    expect([status, json['description']]).toEqual([200, 'Mark 3']);
    expect(json['columns']).toContainEqual({ name: 'Key' });
    for (const id of [1, 2]) expect((await leader.get(`${list}/items/${id}`)).status).toBe(200);
    expect((await change('calm')).status).toBe(200);
  });

  test.each(CHANCE_KINDS)('brings %s where it is asked for, and nothing else', async (kind) => {
    await add('first');
    await add('second');
    const names = new Set((await strikesOf(5, [kind])).map(({ name }) => name));
    expect([...names]).toEqual([kind]);
    const report = world.tenant.faults.report().find(({ fault }) => fault === undefined);
    expect(report).toMatchObject({ name: kind });
  });

  test('keeps to its share of the calls and to those it is meant for', async () => {
    const strikes: Strike[] = [];
    world.tenant.faults.onStrike = (each) => strikes.push(each);
    world.tenant.faults.chance({
      seed: 1,
      rate: 0.2,
      kinds: ['requestLost'],
      when: { method: 'POST', path: '**/items' },
    });
    for (let nth = 0; nth < 500; nth += 1) await add('x').catch(() => null);
    await leader.get('/me');
    expect(strikes.length).toBeGreaterThan(70);
    expect(strikes.length).toBeLessThan(130);
  });

  test('is set over the admin route, with a complaint where the plan is wrong', async () => {
    const chance = { seed: 1, rate: 1, kinds: ['captivePortal'] };
    expect((await world.admin('POST', 'faults', { faults: [], chance })).status).toBe(200);
    expect((await leader.get('/me')).headers.get('content-type')).toContain('text/html');
    expect(parseFaultPlan({ faults: [], chance: { seed: 1 } })).toBe('chance.seed and chance.rate must be given.');
    expect(parseFaultPlan({ faults: [], chance: { seed: 1, rate: 2 } })).toBe(
      'chance.rate must be a number from 0 to 1.',
    );
    expect(parseFaultPlan({ faults: [], chance: { seed: 1, rate: 1, kinds: ['rain'] } })).toMatch(
      /^chance\.kinds must be some of answerLost, /,
    );
    expect(parseFaultPlan({ faults: [], chance: { seed: 1, rate: 1, when: { day: 1 } } })).toMatch(
      /^chance\.when\.day is not known/,
    );
  });

  test('lets land over the admin route what is on its way', async () => {
    await add('first');
    strike({ kind: 'landsLate', seconds: 3600 }, { method: 'PATCH' });
    await expect(change('late')).rejects.toThrow(TypeError);
    await world.admin('POST', 'settle');
    expect(await title()).toBe('late');
  });
});
