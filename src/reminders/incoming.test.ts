import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { App, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { seenOf } from '#domain/card-answer.ts';
import { deaf, openBotApp } from './bot-app.ts';
import { type Incoming, type IncomingPorts, openIncoming } from './incoming.ts';
import { silent } from './test-log.ts';
import { idOf, openTestDesk, type TestDesk } from './test-plan.ts';
import { activity, botId, openTokenOffice, service, tenant, type TokenOffice } from './test-tokens.ts';

let desk: TestDesk;
let office: TokenOffice;
const heard: unknown[] = [];
/** Everywhere that anything was fetched from, but for the plan. */
const fetched: string[] = [];
const reads: string[] = [];
const told: unknown[] = [];
let shut = 0;

beforeAll(async () => {
  [desk, office] = await Promise.all([openTestDesk(), openTokenOffice()]);
}, 60_000);
beforeEach(() => {
  for (const record of [heard, fetched, reads, told, desk.written]) record.length = 0;
  shut = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const outside: typeof globalThis.fetch = (input, init) => {
  fetched.push(input instanceof Request ? input.url : String(input));
  return office.fetch(input, init);
};

const ports = (open: IncomingPorts['open']): IncomingPorts => ({
  ...desk,
  clock: office.clock,
  tokens: { botId, tenant, fetch: outside, clock: office.clock },
  open,
  plan: {
    ...desk.plan,
    read: () => {
      reads.push('plan');
      return desk.plan.read();
    },
  },
  last: () => null,
  onPress: (event) => told.push(event),
  onShut: () => (shut += 1),
  heard: (told) => {
    heard.push(told);
    return Promise.resolve();
  },
  linkTo: (item) => `https://teams.microsoft.com/l/${item}`,
});

/** As it runs in a municipality. */
const inProduction = (): Promise<Incoming> =>
  openIncoming(
    ports((adapter) =>
      openBotApp(
        { fetch: outside, clock: office.clock, sleep: () => Promise.resolve() },
        { botId, tenant, token: () => Promise.resolve('bot') },
        service,
        adapter,
      ),
    ),
  );

/** Microsoft's own check cannot know our keys, so behind ours there is an App here that asks for nothing. */
const behindOurCheck = (): Promise<Incoming> =>
  openIncoming(
    ports(
      (httpServerAdapter: IHttpServerAdapter) =>
        new App({
          clientId: botId,
          token: () => Promise.resolve('a.b.c'),
          dangerouslyAllowUnauthenticatedRequests: true,
          logger: silent,
          httpServerAdapter,
        }),
    ),
  );

describe('the door', () => {
  it('is shut to whoever Microsoft does not vouch for: nothing is read, written, heard or fetched', async () => {
    const incoming = await inProduction();
    for (const [name, request] of await office.bad()) {
      expect([name, await incoming(request)]).toEqual([name, { status: 401 }]);
    }
    expect([heard, reads, told, desk.written]).toEqual([[], [], [], []]);
    expect(shut).toBe((await office.bad()).length);
    expect(fetched.filter((address) => !address.startsWith('https://login.botframework.com/'))).toEqual([]);
  });

  it('is not opened by any variable, and Microsoft’s own check stands behind ours', async () => {
    vi.stubEnv('DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS', 'true');
    vi.stubEnv('NODE_ENV', 'development');
    const incoming = await inProduction();
    expect(await incoming(office.request(null))).toEqual({ status: 401 });
    // Genuine to us, for the key is in our office; the SDK asks Microsoft's, and finds it there no more than here.
    let route: Parameters<IHttpServerAdapter['registerRoute']>[2] | null = null;
    const app = openBotApp(
      { fetch: outside, clock: office.clock, sleep: () => Promise.resolve() },
      { botId, tenant, token: () => Promise.resolve('bot') },
      service,
      { ...deaf, registerRoute: (_method, _path, handler) => void (route = handler) },
    );
    await app.initialize();
    const handler = route as Parameters<IHttpServerAdapter['registerRoute']>[2] | null;
    const answer = await handler?.({ headers: {}, body: activity() });
    expect(answer?.status).toBe(401);
  });

  it('lets a genuine press through, which is answered with the card as it is now', async () => {
    const incoming = await behindOurCheck();
    const measure = await desk.measure('Turnus 2026');
    const card = await desk.card('gruppeleder2', [`measure ${measure.key} silent`]);
    const body = activity({
      from: { id: '29:x', name: 'Leder', aadObjectId: idOf('gruppeleder2') },
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'confirm',
          data: { reminder: card.key, item: measure.key, seen: seenOf(measure) },
        },
      },
    });
    const answer = await incoming(office.request(await office.make(), body));
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
    });
    expect((await desk.measure('Turnus 2026')).confirmedAt).not.toBe(measure.confirmedAt);
  });

  it('lets a guest’s press through to a friendly card and to nothing else', async () => {
    const incoming = await behindOurCheck();
    const measure = await desk.measure('Turnus 2026');
    const card = await desk.card('gjest', [`measure ${measure.key} silent`]);
    const data = { reminder: card.key, item: measure.key, seen: '' };
    const body = activity({
      from: { id: '29:g', name: 'Gjest', aadObjectId: idOf('gjest') },
      value: { action: { verb: 'confirm', data } },
    });
    const answer = await incoming(office.request(await office.make(), body));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, value: { type: 'AdaptiveCard' } } });
    expect(JSON.stringify(answer)).not.toContain('Turnus 2026');
    expect(told).toEqual([{ kind: 'refused', why: 'readerOnly' }]);
    expect(desk.written).toEqual([]);
  });

  it('asks for nothing of an activity that it does not know', async () => {
    const incoming = await behindOurCheck();
    const odd = activity({ name: 'task/fetch', value: { anything: true } });
    const answer = await incoming(office.request(await office.make(), odd));
    expect(answer.status).toBeLessThan(500);
    expect([heard, reads, desk.written]).toEqual([[], [], []]);
  });
});
