/**
 * Is an activity from Microsoft, for our bot, about our tenant? Whatever it says counts for nothing before that is known.
 *
 * - The token is signed by a key that Bot Framework publishes and that vouches for the channel, by RS256 and nothing else; it
 *   was made by Bot Framework for our bot, is valid now, and names the address that the activity asks to be answered at.
 * - Beside that two lists of our own: the municipality's tenant, and Microsoft's hosts. Our answers, with the bot's own token,
 *   go to that address, and a token of another tenant is as genuine as ours.
 * - What can be refused without a question is refused so. The one thing ever fetched is Microsoft's keys, from one address.
 *
 * Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
import { decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';

export interface TokenPorts {
  /** The bot's own id. */
  readonly botId: string;
  /** The municipality's tenant in Entra. */
  readonly tenant: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
}

export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The activity as JSON was read. */
  readonly body: unknown;
}

export interface TokenCheck {
  /** Says no more than yes or no: whoever is refused learns nothing. */
  isGenuine(request: IncomingRequest): Promise<boolean>;
}

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';
/** Where Bot Framework's keys may lie, whatever its metadata says. */
const KEY_HOST = 'login.botframework.com';
/** Of the public cloud; every region lies below it. */
const SERVICE_HOSTS: ReadonlySet<string> = new Set(['smba.trafficmanager.net']);
const CHANNEL = 'msteams';

const SKEW_SECONDS = 300;
const HOUR = 3_600_000;
/** Keys are asked for anew each day, for a key that nobody knows at most once an hour, and where none were had each minute. */
const KEYS_FOR = 24 * HOUR;
const ASK_AGAIN_AFTER = HOUR;
const TRY_AGAIN_AFTER = 60_000;
const FETCH_WITHIN = 5_000;
/** A token is some two thousand characters. */
const LONGEST = 16_000;

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The one token of a request; null where there is none, or more than one. */
function bearerOf({ headers }: IncomingRequest): string | null {
  const found = Object.entries(headers).flatMap(([name, value]) =>
    name.toLowerCase() === 'authorization' && value !== undefined ? value : [],
  );
  const [header, ...others] = found;
  if (header === undefined || others.length > 0 || header.length > LONGEST) return null;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1] ?? null;
}

/** Without the slash at its end; '' where it is not an address of Microsoft's service for Teams. */
function serviceOf(address: unknown): string {
  const text = word(address);
  if (!/^https:\/\/[a-z0-9.-]+(?:\/[\w-]+)*\/?$/i.test(text)) return '';
  const { host } = new URL(text);
  return SERVICE_HOSTS.has(host) ? text.replace(/\/$/, '').toLowerCase() : '';
}

/** All that the activity says of its tenant: every one of them must be ours, and there must be one. */
const tenantsOf = (activity: unknown): readonly string[] =>
  [
    part(part(part(activity, 'channelData'), 'tenant'), 'id'),
    part(part(activity, 'conversation'), 'tenantId'),
    part(part(activity, 'from'), 'tenantId'),
  ]
    .filter((id) => id !== undefined)
    .map((id) => word(id).toLowerCase());

interface SigningKey {
  readonly jwk: Fields;
  readonly endorsements: readonly unknown[];
}

type Keys = ReadonlyMap<string, SigningKey>;

/** Bot Framework's keys, kept for a day. */
function keepKeys({ fetch, clock }: TokenPorts): (kid: string) => Promise<SigningKey | null> {
  let kept: { readonly keys: Keys; readonly at: Instant } | null = null;
  let askedAt: Instant | null = null;
  let asking: Promise<Keys | null> | null = null;

  async function read(address: string): Promise<unknown> {
    const answer = await fetch(address, {
      redirect: 'error',
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(FETCH_WITHIN),
    });
    return answer.ok ? ((await answer.json()) as unknown) : null;
  }

  async function ask(): Promise<Keys | null> {
    try {
      const address = word(part(await read(METADATA), 'jwks_uri'));
      if (!URL.canParse(address) || new URL(address).origin !== `https://${KEY_HOST}`) return null;
      const found = part(await read(address), 'keys');
      const entries = (Array.isArray(found) ? found : []).flatMap((jwk: unknown): [string, SigningKey][] => {
        const [kid, endorsements] = [word(part(jwk, 'kid')), part(jwk, 'endorsements')];
        if (!isRecord(jwk) || kid === '' || jwk['kty'] !== 'RSA') return [];
        return [[kid, { jwk, endorsements: Array.isArray(endorsements) ? endorsements : [] }]];
      });
      return entries.length === 0 ? null : new Map(entries);
    } catch {
      return null;
    }
  }

  const isOld = (at: Instant, than: number): boolean =>
    Math.abs(millisecondsOf(clock.now()) - millisecondsOf(at)) >= than;

  return async (kid) => {
    const isFresh = kept !== null && !isOld(kept.at, KEYS_FOR);
    const pause = kept === null ? TRY_AGAIN_AFTER : ASK_AGAIN_AFTER;
    const mayAsk = asking !== null || askedAt === null || isOld(askedAt, pause);
    if ((!isFresh || kept?.keys.has(kid) !== true) && mayAsk) {
      asking ??= ask();
      askedAt = clock.now();
      const keys = await asking;
      asking = null;
      if (keys !== null) kept = { keys, at: clock.now() };
    }
    // Keys that could not be asked for anew are believed a while longer: Microsoft leaves them standing.
    return kept?.keys.get(kid) ?? null;
  };
}

export function createTokenCheck(ports: TokenPorts): TokenCheck {
  const { botId, tenant, clock } = ports;
  const keyNamed = keepKeys(ports);
  const options = {
    algorithms: ['RS256'],
    issuer: ISSUER,
    audience: botId,
    clockTolerance: SKEW_SECONDS,
    requiredClaims: ['exp', 'nbf', 'iss', 'aud'],
  };

  /** All but the signature. */
  function mayBe(claims: JWTPayload, activity: unknown): boolean {
    const service = serviceOf(part(activity, 'serviceUrl'));
    const claimed = word(claims['serviceurl']).replace(/\/$/, '').toLowerCase();
    const tenants = tenantsOf(activity);
    const now = millisecondsOf(clock.now()) / 1000;
    return (
      service !== '' &&
      claimed === service &&
      part(activity, 'channelId') === CHANNEL &&
      tenants.length > 0 &&
      tenants.every((id) => id === tenant.toLowerCase()) &&
      claims.iss === ISSUER &&
      claims.aud === botId &&
      typeof claims.exp === 'number' &&
      claims.exp + SKEW_SECONDS > now
    );
  }

  async function verify(token: string, activity: unknown): Promise<boolean> {
    const { alg, kid, crit } = decodeProtectedHeader(token);
    if (alg !== 'RS256' || kid === undefined || crit !== undefined || !mayBe(decodeJwt(token), activity)) return false;
    const key = await keyNamed(kid);
    if (key === null || !key.endorsements.includes(CHANNEL)) return false;
    const { payload } = await jwtVerify(token, await importJWK(key.jwk, 'RS256'), {
      ...options,
      currentDate: new Date(millisecondsOf(clock.now())),
    });
    return mayBe(payload, activity);
  }

  return {
    async isGenuine(request) {
      const token = bearerOf(request);
      if (token === null) return false;
      try {
        return await verify(token, request.body);
      } catch {
        return false;
      }
    },
  };
}
