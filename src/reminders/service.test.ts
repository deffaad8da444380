import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { newKey } from '#base/id.ts';
import { type Call, seededRandom, virtualTime } from '#graph/scripted-service.ts';
import { administrator, personNamed, sharePointTokenOf, tokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { laptopChannel, setUpTenant } from '#laptop/tenant.ts';
import { openTestTenant, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { checkPlans } from './check.ts';
import { openService, type Service, type ServiceMachine } from './service.ts';
import { idOf } from './test-plan.ts';

const start = '2026-02-16T07:30:00.000Z' as Instant;
const HOST = 'skarvoy.sharepoint.com';
const BOT = '44444444-dddd-4ddd-8ddd-444444444444';
const SECRET = 'hemmelig-signatur';
const FLOW = `https://prod-23.westeurope.logic.azure.com/workflows/0123456789abcdef/triggers/manual/paths/invoke?api-version=1&sig=${SECRET}`;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const BOT_TOKEN = `${part({ alg: 'none' })}.${part({ aud: 'https://api.botframework.com', exp: 4_102_444_800 })}.x`;

const TAB = `https://teams.microsoft.com/l/entity/11111111-aaaa-4aaa-8aaa-111111111111/framdrift?webUrl=x&context=${encodeURIComponent(
  JSON.stringify({ channelId: laptopChannel.channel }),
)}&groupId=${laptopChannel.team}&tenantId=x`;

interface Stage {
  readonly machine: ServiceMachine;
  /** Posts to Teams and to a flow. */
  readonly posts: Call[];
  readonly log: object[];
  readonly tenant: string;
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** The scenario is played into a tenant once; each test begins with a copy of it. */
const played = await (async () => {
  const { tenant } = await openTestTenant({ start });
  const ready = await setUpTenant(tenant, scenarios['mid-process']);
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  return savedBy(tenant);
})();

async function stage(environment: Readonly<Record<string, string>>): Promise<Stage> {
  const time = virtualTime(start);
  const chance = seededRandom(7);
  const machine = {
    now: () => Date.parse(time.clock.now()),
    random: () => (chance(1)[0] ?? 0) / 256,
    sleep: () => Promise.resolve(),
  };
  const tenant = await tenantOn(machine, played);
  const posts: Call[] = [];
  const log: object[] = [];
  const resourceTokens = (graph: string): ServiceMachine['acquire'] => {
    const acquire = async ({ resource }: { readonly resource: string }): Promise<string> =>
      resource.includes('botframework')
        ? BOT_TOKEN
        : resource.includes('sharepoint')
          ? sharePointTokenOf(administrator)
          : graph;
    return { identity: acquire, app: async () => tokenOf(personNamed('leder')) };
  };
  const acquire = resourceTokens(tokenOf(administrator));
  return {
    posts,
    log,
    tenant: tenant.world.tenantId,
    run: time.run,
    pass: time.pass,
    machine: {
      environment: {
        FRAMDRIFT_TENANT: tenant.world.tenantId,
        FRAMDRIFT_IDENTITY: BOT,
        FRAMDRIFT_SITES: `https://${HOST}/sites/framdrift`,
        ...environment,
      },
      readFile: () => Promise.resolve(null),
      fetch: (url, init) => {
        const { hostname } = new URL(url);
        if (hostname === 'graph.microsoft.com' || hostname === HOST) {
          const body = typeof init.body === 'string' ? init.body.replaceAll(HOST, 'localhost') : init.body;
          return time.instantly(
            tenant.fetch(url.replaceAll(HOST, 'localhost'), { ...init, ...(body !== undefined && { body }) }),
          );
        }
        const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
        const headers = new Headers(init.headers);
        posts.push({ method: init.method ?? 'GET', url, headers, body, init, at: time.elapsed() });
        return Promise.resolve(new Response('{"id":"1700"}', { status: 201 }));
      },
      clock: time.clock,
      sleep: time.sleep,
      random: seededRandom(8),
      version: '0.0.0',
      log: (line) => log.push(line),
      language: 'en',
      ...(acquire !== undefined && { acquire }),
    },
  };
}

async function opened({ machine, run }: Stage): Promise<Service> {
  const found = await run(openService(machine));
  if (!found.ok) throw new Error(found.failure.join('\n'));
  return found.value;
}

const install = (tenant: string) => ({
  type: 'installationUpdate',
  action: 'add',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  locale: 'nb-NO',
  from: { aadObjectId: idOf('leder'), name: 'Prosjektleder' },
  conversation: { id: 'a:leder', conversationType: 'personal', tenantId: tenant },
});

describe('the service with a bot', () => {
  it('sends the leader her week on Monday morning, in her own chat, once', async () => {
    const set = await stage({ FRAMDRIFT_TAB_1: TAB });
    const service = await opened(set);
    const hearers = service.plans.flatMap(({ conversations }) => conversations ?? []);
    const [heard] = await set.run(Promise.all(hearers.map((each) => each.hear(install(set.tenant)))));
    expect(heard).toEqual({
      ok: true,
      value: 'remembered',
    });
    const [report] = await set.run(service.round());
    expect(report).toMatchObject({ failure: null, unsure: 0 });
    const toLeader = set.posts.filter(({ url }) => url.includes('/v3/conversations/a:leder/'));
    expect(toLeader).toHaveLength(1);
    expect(toLeader[0]?.headers.get('authorization')).toBe(`Bearer ${BOT_TOKEN}`);
    expect(JSON.stringify(toLeader[0]?.body)).toContain('AdaptiveCard');
    const sent = set.posts.length;
    await set.run(service.round());
    expect(set.posts).toHaveLength(sent);
    // What is told of it names nobody and nothing of the plan.
    expect(JSON.stringify(set.log)).not.toMatch(new RegExp(`${idOf('leder')}|Prosjektleder|a:leder`));
  });

  it('lets nobody in without Microsoft’s token, asks nothing for him, and takes no variable for it', async () => {
    const set = await stage({ FRAMDRIFT_TAB_1: TAB, DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: 'true' });
    process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'] = 'true';
    try {
      const service = await opened(set);
      for (const authorization of [undefined, 'Bearer x', `Bearer ${BOT_TOKEN}`]) {
        const headers = authorization === undefined ? {} : { authorization };
        expect(await set.run(service.hear({ headers, body: install(set.tenant) }))).toMatchObject({ status: 401 });
      }
    } finally {
      delete process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'];
    }
    expect(set.posts.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('the service without a bot', () => {
  it('has no door, and tells nobody by herself', async () => {
    const set = await stage({ FRAMDRIFT_BOT: 'none', FRAMDRIFT_WEBHOOK_1: FLOW });
    const service = await opened(set);
    expect(await service.hear({ headers: {}, body: {} })).toEqual({ status: 404 });
    const [report] = await set.run(service.round());
    expect(report?.failure).toBeNull();
    expect(set.posts).toEqual([]);
  });

  it('posts the week in the channel by the flow where the plan wants it, once and without answers', async () => {
    const set = await stage({ FRAMDRIFT_BOT: 'none', FRAMDRIFT_WEBHOOK_1: FLOW });
    const service = await opened(set);
    const [plan] = service.plans;
    const read = plan === undefined ? null : await set.run(plan.kept.read());
    if (plan === undefined || read?.ok !== true) throw new Error('The plan could not be read');
    const { ground, stored } = read.value;
    const { settings } = ground.plan;
    const after = { ...ground.plan, settings: { ...settings, reminders: { ...settings.reminders, toChannel: true } } };
    const base = stored('plan', after.key);
    if (base === null) throw new Error('There is no plan');
    // The stamps of lists are whole seconds.
    await set.pass(2_000);
    const saved = await set.run(
      plan.repository.save(
        {
          entity: 'plan',
          item: after.key,
          operation: newKey(seededRandom(9)),
          act: 'changed',
          at: start,
          author: { person: plan.run.service, role: 'projectLeader', via: 'tab' },
          before: ground.plan,
          after,
        },
        base,
        false,
      ),
    );
    expect(saved.kind).toBe('saved');
    await set.pass(120_000);
    expect(await set.run(service.round())).toMatchObject([{ sent: 1, unsure: 0, failed: 0, failure: null }]);
    expect(set.posts.map(({ url }) => url)).toEqual([FLOW]);
    const body = JSON.stringify(set.posts[0]?.body);
    expect(body).toContain('AdaptiveCard');
    expect(body).not.toMatch(/Action\.Execute|Action\.Submit|"Input\./);
    await set.run(service.round());
    expect(set.posts).toHaveLength(1);
    expect(JSON.stringify(set.log)).not.toContain(SECRET);
  });
});

describe('the service’s look at what it stands on', () => {
  const statesOf = async (set: Stage, posts: boolean) => {
    const service = await opened(set);
    const lines = await set.run(checkPlans(service.plans, 'en', posts));
    return Object.fromEntries(lines.map(({ thing, state, detail }) => [thing, `${state} ${detail}`.trim()]));
  };

  it('says what is in order, what is not yet, and what was not tried', async () => {
    const set = await stage({ FRAMDRIFT_TAB_1: TAB, FRAMDRIFT_WEBHOOK_1: FLOW });
    expect(await statesOf(set, false)).toMatchObject({
      site: expect.stringMatching(/^fine \d+$/) as string,
      ledger: 'fine 0',
      unique: 'fine',
      writing: 'notTried',
      groups: expect.stringMatching(/^fine \d+$/) as string,
      members: expect.stringMatching(/^fine \d+$/) as string,
      botToken: 'fine',
      channel: 'wrong not yet',
      people: 'fine 0',
      webhook: 'notTried',
    });
    expect(set.posts).toEqual([]);
  });

  it('posts to a flow only where it is asked to, and tries nothing of a bot that is not wanted', async () => {
    const set = await stage({ FRAMDRIFT_BOT: 'none', FRAMDRIFT_WEBHOOK_1: FLOW });
    expect(await statesOf(set, true)).toMatchObject({
      webhook: 'fine',
      members: 'notTried',
      botToken: 'notTried',
      channel: 'notTried',
      people: 'notTried',
    });
    expect(set.posts).toHaveLength(1);
  });

  it('says which refusal stood in its way', async () => {
    const set = await stage({ FRAMDRIFT_TAB_1: TAB });
    const { acquire: _, ...machine } = set.machine;
    const refused = () => Promise.reject(Object.assign(new Error('x'), { errorCode: 'invalid_client' }));
    const states = await statesOf(
      { ...set, machine: { ...machine, acquire: { identity: refused, app: refused } } },
      false,
    );
    for (const thing of ['site', 'ledger', 'unique', 'groups', 'members', 'botToken', 'channel'])
      expect(states[thing]).toMatch(/^wrong /);
  });
});

describe('settings that the service cannot run by', () => {
  it.each([
    [{}, 'FRAMDRIFT_TAB_1 is missing'],
    [{ FRAMDRIFT_TAB_1: TAB, FRAMDRIFT_APP: 'framdrift' }, 'FRAMDRIFT_APP should be clientId'],
    [
      { FRAMDRIFT_BOT: 'none', FRAMDRIFT_WEBHOOK_1: `https://evil.example/workflows/1?sig=${SECRET}` },
      'FRAMDRIFT_WEBHOOK_1 is not the address of a flow',
    ],
    [{ FRAMDRIFT_TENANT: '', FRAMDRIFT_SITES: '' }, 'FRAMDRIFT_TENANT is missing'],
  ] as const)('are told in sentences that repeat no secret: %j', async (environment, sentence) => {
    const set = await stage(environment);
    const found = await set.run(openService(set.machine));
    const said = found.ok ? '' : found.failure.join('\n');
    expect(said).toContain(sentence);
    expect(said).not.toContain(SECRET);
  });

  it('are told where the certificate is no certificate', async () => {
    const set = await stage({ FRAMDRIFT_BOT: 'none', FRAMDRIFT_CERTIFICATE: '/nowhere.pem' });
    const { acquire: _, ...machine } = set.machine;
    expect(await set.run(openService(machine))).toMatchObject({
      ok: false,
      failure: [expect.stringContaining('FRAMDRIFT_CERTIFICATE') as string],
    });
  });
});
