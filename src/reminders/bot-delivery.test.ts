import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HttpRouteHandler, IHttpServerAdapter } from '@microsoft/teams.apps';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '#base/id.ts';
import type { Conversation } from '#domain/reminder.ts';
import { newRow } from '#domain/row.ts';
import { json, refusal } from '#graph/scripted-service.ts';
import { openBotApp } from './bot-app.ts';
import { type BotPorts, createBotDelivery } from './bot-delivery.ts';
import { SOON } from './post.ts';
import { card, type Channel, channel, type Happening, leader } from './test-channel.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Of the form that the SDK wants; nobody has signed it. */
const TOKEN = `${part({ alg: 'none' })}.${part({ aud: 'https://api.botframework.com', exp: 4_102_444_800 })}.x`;
const identity = {
  botId: '44444444-dddd-4ddd-8ddd-444444444444',
  tenant: '33333333-cccc-4ccc-8ccc-333333333333',
  token: () => Promise.resolve(TOKEN),
};
const SERVICE = 'https://smba.trafficmanager.net/emea';

const conversation = (changed: Partial<Conversation> = {}): Conversation => ({
  ...newRow('1'.padStart(32, '0') as Key, '2'.padStart(32, '0') as Key),
  title: 'Prosjektleder',
  person: leader,
  conversationId: 'a:1pL6i0oY3C0K8oAj8-_',
  language: 'nb',
  service: `${SERVICE}/`,
  teamsUser: '29:leader',
  ...changed,
});

function bot(
  react: (nth: number) => Happening = () => json(201, { id: '1700000000000' }),
  changed: Partial<BotPorts> = {},
) {
  const stage: Channel = channel((_, nth) => react(nth));
  const ports: BotPorts = {
    ...stage.ports,
    ...identity,
    conversationOf: () => Promise.resolve(conversation()),
    ...changed,
  };
  const delivery = createBotDelivery(ports);
  return { ...stage, deliver: (...args: Parameters<typeof card>) => stage.run(delivery.deliver(card(...args))) };
}

afterEach(() => vi.unstubAllEnvs());

describe('a card by the bot', () => {
  it('goes to the reader’s own conversation, with the card and the sentence of a notification', async () => {
    const { deliver, calls } = bot();
    expect(await deliver()).toEqual({ kind: 'sent', message: '1700000000000' });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toBe(`${SERVICE}/v3/conversations/a:1pL6i0oY3C0K8oAj8-_/activities`);
    expect(calls[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(calls[0]?.body).toMatchObject({
      type: 'message',
      summary: 'Tre ting trenger deg denne uka',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card().card }],
    });
  });

  it('asks for the bot’s own token, and is certainly not sent without one', async () => {
    const asked: string[] = [];
    const { deliver, calls } = bot(undefined, {
      token: (scope) => {
        asked.push(scope);
        return Promise.reject(new Error('AADSTS700016 s3cr3t'));
      },
    });
    expect(await deliver()).toEqual({ kind: 'refused', again: SOON, code: 'noToken' });
    expect([asked, calls.length]).toEqual([['https://api.botframework.com/.default'], 0]);
  });

  it('is never sent where nobody let the bot in, and later where that could not be read', async () => {
    const nowhere = bot(undefined, { conversationOf: () => Promise.resolve(null) });
    expect(await nowhere.deliver()).toEqual({ kind: 'refused', again: null, code: 'noConversation' });
    const unread = bot(undefined, { conversationOf: () => Promise.resolve(undefined) });
    expect(await unread.deliver()).toMatchObject({ kind: 'refused', again: SOON });
    expect([nowhere.calls, unread.calls]).toEqual([[], []]);
  });

  it.each([
    [refusal(403, 'MessageWritesBlocked'), { kind: 'refused', again: null, code: '403 MessageWritesBlocked' }],
    [refusal(404, 'ConversationNotFound'), { kind: 'refused', again: null, code: '404 ConversationNotFound' }],
    [refusal(429, 'TooManyRequests', { 'Retry-After': '9' }), { kind: 'refused', again: 9_000 }],
    [refusal(412, 'PreconditionFailed', { 'Retry-After': '3' }), { kind: 'refused', again: 3_000 }],
    [refusal(502, 'BadGateway', { 'Retry-After': '3' }), { kind: 'unsure', code: '502 BadGateway' }],
    [refusal(504, 'GatewayTimeout'), { kind: 'unsure' }],
    [{ code: 'ECONNRESET' }, { kind: 'unsure' }],
    [{ code: 'ENOTFOUND' }, { kind: 'refused', again: SOON }],
    ['silence', { kind: 'unsure', code: 'timeout' }],
  ] as const)('is told of honestly: %o → %o', async (happening, told) => {
    const { deliver, calls } = bot(() => happening);
    expect(await deliver()).toMatchObject(told);
    expect(calls).toHaveLength(1);
  });

  it('reads the service’s own word for a refusal where it lies deeper', async () => {
    const body = {
      error: { code: 'ServiceError', innerHttpError: { statusCode: 403, body: { subCode: 'BlockedByUser' } } },
    };
    expect(await bot(() => json(403, body)).deliver()).toMatchObject({ code: '403 BlockedByUser' });
  });

  it('goes no faster than Teams lets a bot speak', async () => {
    const { deliver, elapsed } = bot();
    for (let nth = 0; nth < 8; nth += 1) await deliver();
    expect(elapsed()).toBe(1_000);
  });
});

describe('the address of a conversation', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/no/33333333-cccc-4ccc-8ccc-333333333333/',
    'https://smba.trafficmanager.net/teams',
  ])('is believed at Microsoft’s own service: %s', async (service) => {
    const { deliver, calls } = bot(undefined, { conversationOf: () => Promise.resolve(conversation({ service })) });
    expect(await deliver()).toMatchObject({ kind: 'sent' });
    expect(calls[0]?.url.startsWith(service.replace(/\/$/, ''))).toBe(true);
  });

  it.each([
    'https://169.254.169.254/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/emea/',
    'https://smba.trafficmanager.net@evil.example/emea/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net\\@evil.example/',
    'https://smba.trafficmanager.net/emea/?to=evil',
    'https://smba.trafficmanager.net/../evil',
    'https://SMBA.trafficmanager.net/emea/',
    'https://xn--smba-.trafficmanager.net/',
    'https://[::1]/',
    '',
  ])('is refused elsewhere, and no request is made: %s', async (service) => {
    const { deliver, calls } = bot(undefined, { conversationOf: () => Promise.resolve(conversation({ service })) });
    expect(await deliver()).toEqual({ kind: 'refused', again: null, code: 'foreignService' });
    expect(calls).toEqual([]);
  });

  it.each(['../../v3/conversations', 'a:1/activities/9', 'a:1?x=', 'a:1#', 'a:1%2f', '', 'a b'])(
    'leads nowhere else by its name: %s',
    async (conversationId) => {
      const conversationOf = () => Promise.resolve(conversation({ conversationId }));
      const { deliver, calls } = bot(undefined, { conversationOf });
      expect(await deliver()).toEqual({ kind: 'refused', again: null, code: 'foreignConversation' });
      expect(calls).toEqual([]);
    },
  );
});

describe('what the environment says', () => {
  const openings = {
    DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: 'true',
    CLIENT_SECRET: 'a-secret',
    CLIENT_ID: 'somebody-else',
    TENANT_ID: 'elsewhere',
    CLOUD: 'USGov',
    SERVICE_URL: 'https://evil.example',
    MANAGED_IDENTITY_CLIENT_ID: 'system',
  };

  /** The status of a press without a token, at the endpoint as the SDK opens it. */
  async function pressed(): Promise<number | undefined> {
    const stage = channel(() => json(200, {}));
    const routes = new Map<string, HttpRouteHandler>();
    const adapter: IHttpServerAdapter = { registerRoute: (_, path, handler) => routes.set(path, handler) };
    const app = openBotApp(stage.ports, identity, SERVICE, adapter);
    await app.initialize();
    const body = {
      type: 'message',
      id: '1',
      text: 'hei',
      serviceUrl: SERVICE,
      from: { id: 'x' },
      conversation: { id: 'y' },
    };
    const press = async (headers: Readonly<Record<string, string>>) =>
      (await routes.get('/api/messages')?.({ body, headers }))?.status;
    const status = await press({});
    expect(await press({ authorization: `Bearer ${TOKEN}` })).toBe(status);
    return status;
  }

  it('opens the bot to nobody', async () => {
    expect(await pressed()).toBe(401);
    for (const [name, value] of Object.entries(openings)) vi.stubEnv(name, value);
    expect(await pressed()).toBe(401);
  });

  it('has one place where the SDK is opened outside the laptop and tests, and none that opens it to anybody', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/^laptop\/|\.test\.|(^|\/)test-/.test(file),
    );
    const texts = files.map((file) => [file, readFileSync(path.join('src', file), 'utf8')] as const);
    const opening = texts.filter(([, text]) => /new App\(/.test(text));
    expect(opening.map(([file]) => file)).toEqual(['reminders/bot-app.ts']);
    expect(opening[0]?.[1]).toContain('dangerouslyAllowUnauthenticatedRequests: false,');
    const open = /dangerouslyAllowUnauthenticatedRequests:(?!\s*false)|skipAuth|ALLOW_UNAUTHENTICATED/;
    expect(texts.filter(([, text]) => open.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('changes neither who the bot is, nor where it speaks, nor by what token', async () => {
    for (const [name, value] of Object.entries(openings)) vi.stubEnv(name, value);
    const { deliver, calls } = bot();
    expect(await deliver()).toMatchObject({ kind: 'sent' });
    expect(calls[0]?.url.startsWith(`${SERVICE}/`)).toBe(true);
    expect(calls[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    expect(calls[0]?.body).toMatchObject({ from: { id: identity.botId } });
  });
});
