/** Tokens as Bot Framework makes them, with keys made here, and thirty-odd that somebody else might send. */
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { type Clock, fixedClock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { IncomingRequest, TokenPorts } from './token-check.ts';

export const botId = 'b0b0b0b0-0000-4000-8000-000000000001';
export const tenant = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const service = 'https://smba.trafficmanager.net/emea/';
const metadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const keysAt = 'https://login.botframework.com/v1/.well-known/keys';

type Fields = Readonly<Record<string, unknown>>;

export const activity = (changes: Fields = {}): Fields => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: service,
  from: { id: '29:leder', name: 'Prosjektleder', aadObjectId: '00000000-0000-4000-8000-000000000001' },
  recipient: { id: `28:${botId}`, name: 'Framdrift' },
  conversation: { id: 'a:leder', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  value: { action: { type: 'Action.Execute', verb: 'show', data: {} }, trigger: 'manual' },
  ...changes,
});

interface Made {
  readonly claims?: Fields;
  readonly header?: Fields;
  readonly key?: 'ours' | 'web' | 'stranger';
  /** Seconds from now. */
  readonly from?: number;
  readonly to?: number;
}

export interface TokenOffice extends TokenPorts {
  readonly clock: Clock & { advance(milliseconds: number): void };
  readonly asked: readonly string[];
  /** What the keys' address answers. */
  answer: (keys: readonly unknown[]) => Response;
  readonly make: (made?: Made) => Promise<string>;
  readonly request: (token: string | readonly string[] | null, body?: unknown) => IncomingRequest;
  /** Name, and the request. */
  bad(): Promise<readonly (readonly [string, IncomingRequest])[]>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openTokenOffice(): Promise<TokenOffice> {
  const clock = fixedClock('2026-02-16T07:30:00.000Z' as Instant);
  const pairs = {
    ours: await generateKeyPair('RS256', { extractable: true }),
    web: await generateKeyPair('RS256', { extractable: true }),
    stranger: await generateKeyPair('RS256', { extractable: true }),
  };
  const publish = async (kid: 'ours' | 'web', endorsements: readonly string[]): Promise<Fields> => ({
    ...(await exportJWK(pairs[kid].publicKey)),
    kid,
    use: 'sig',
    endorsements,
  });
  const published = [await publish('ours', ['msteams', 'skype']), await publish('web', ['webchat', 'directline'])];
  const asked: string[] = [];
  const now = (): number => millisecondsOf(clock.now()) / 1000;

  const office: TokenOffice = {
    botId,
    tenant,
    clock,
    asked,
    answer: (keys) => Response.json({ keys }),
    async fetch(input) {
      const address = input instanceof Request ? input.url : String(input);
      asked.push(address);
      if (address === metadata) return Response.json({ issuer: 'https://api.botframework.com', jwks_uri: keysAt });
      return address === keysAt ? office.answer(published) : new Response('', { status: 404 });
    },
    make: ({ claims = {}, header = {}, key = 'ours', from = -60, to = 3600 } = {}) =>
      new SignJWT({
        iss: 'https://api.botframework.com',
        aud: botId,
        serviceurl: service,
        nbf: now() + from,
        exp: now() + to,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: key, typ: 'JWT', ...header })
        .sign(pairs[key].privateKey),
    request: (token, body = activity()) => ({
      headers: {
        'content-type': 'application/json',
        ...(token !== null && {
          authorization: typeof token === 'string' ? `Bearer ${token}` : token.map((one) => `Bearer ${one}`),
        }),
      },
      body,
    }),
    async bad() {
      const good = await office.make();
      const [head = '', body = '', signature = ''] = good.split('.');
      const { request, make } = office;
      const raw = (authorization: string): IncomingRequest => ({ headers: { authorization }, body: activity() });
      const secret = new TextEncoder().encode(await exportSPKI(pairs.ours.publicKey));
      const symmetric = await new SignJWT(JSON.parse(Buffer.from(body, 'base64url').toString()) as Fields)
        .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
        .sign(secret);
      const elsewhere = async (serviceUrl: string): Promise<IncomingRequest> =>
        request(await make({ claims: { serviceurl: serviceUrl } }), activity({ serviceUrl }));
      const foreign = 'bbbbbbbb-0000-4000-8000-00000000000b';
      const broken = `${body.slice(0, -4)}AAAA`;
      return [
        ['no token', request(null)],
        ['an empty header', raw('')],
        ['Bearer without a token', raw('Bearer ')],
        ['garbage', raw('Bearer nonsense')],
        ['garbage in three parts', raw('Bearer a.b.c')],
        ['another scheme', raw(`Basic ${good}`)],
        ['a token without its scheme', raw(good)],
        ['two tokens in the header', request([good, good])],
        ['two tokens in one line', raw(`Bearer ${good}, Bearer ${good}`)],
        ['alg none', raw(`Bearer ${base64({ alg: 'none', kid: 'ours' })}.${body}.`)],
        ['alg none with a signature', raw(`Bearer ${base64({ alg: 'none', kid: 'ours' })}.${body}.${signature}`)],
        ['HS256 with the public key', request(symmetric)],
        ['RS512 in the header', raw(`Bearer ${base64({ alg: 'RS512', kid: 'ours' })}.${body}.${signature}`)],
        ['for another bot', request(await make({ claims: { aud: 'another-bot' } }))],
        ['for several bots', request(await make({ claims: { aud: [botId, 'another-bot'] } }))],
        ['for nobody', request(await make({ claims: { aud: undefined } }))],
        ['made by Entra', request(await make({ claims: { iss: `https://sts.windows.net/${tenant}/` } }))],
        ['made by a look-alike', request(await make({ claims: { iss: 'https://api.botframework.com.evil.no' } }))],
        ['six minutes too old', request(await make({ from: -3600, to: -360 }))],
        ['without an end', request(await make({ claims: { exp: undefined } }))],
        ['valid in six minutes', request(await make({ from: 360 }))],
        ['without a beginning', request(await make({ claims: { nbf: undefined } }))],
        [
          'for another address',
          request(await make({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })),
        ],
        ['for no address', request(await make({ claims: { serviceurl: undefined } }))],
        ['to an evil address', await elsewhere('https://smba.trafficmanager.net.evil.no/emea/')],
        ['to an address behind a name', await elsewhere('https://smba.trafficmanager.net@evil.no/')],
        ['to the machine’s own', await elsewhere('https://169.254.169.254/')],
        ['to an address of IPv6', await elsewhere('https://[::1]/')],
        ['to a port', await elsewhere('https://smba.trafficmanager.net:8443/emea/')],
        ['without encryption', await elsewhere('http://smba.trafficmanager.net/emea/')],
        ['by a key for other channels', request(await make({ key: 'web' }))],
        ['of another channel', request(good, activity({ channelId: 'directline' }))],
        ['by a key that nobody knows', request(await make({ key: 'stranger' }))],
        ['by another under our key’s name', request(await make({ key: 'stranger', header: { kid: 'ours' } }))],
        ['without the name of a key', request(await make({ header: { kid: undefined } }))],
        ['cut short', raw(`Bearer ${good.slice(0, -12)}`)],
        ['with another body', raw(`Bearer ${head}.${broken}.${signature}`)],
        ['from another tenant', request(good, activity({ channelData: { tenant: { id: foreign } } }))],
        [
          'in a conversation of another tenant',
          request(good, activity({ conversation: { id: 'a:x', conversationType: 'personal', tenantId: foreign } })),
        ],
        ['of no tenant', request(good, activity({ channelData: {}, conversation: { id: 'a:x' } }))],
        ['with no activity', request(good, null)],
        ['with an activity that is a text', request(good, JSON.stringify(activity()))],
      ];
    },
  };
  return office;
}
