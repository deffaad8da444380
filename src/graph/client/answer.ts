/**
 * Reading what came over the wire: is it Graph that answers, and what does it say?
 * Whatever is not a whole JSON object from Graph is a failure, never an empty success: a captive portal answers 200 with
 * a page, and the client library makes `{}` of it.
 */
import type { Instant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Circumstances, GraphFailure, NotGraphReason, PlainKind } from '#graph/failure.ts';
import { type GraphAnswer, pathOfLink } from '#graph/request.ts';
import { readRetryAfter } from '#graph/retry.ts';

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly why: NotGraphReason };

/** One answer, of a call or of one request in a batch. */
export interface Reply {
  readonly status: number;
  /** null where the header is missing or hidden from a browser. */
  readonly header: (name: string) => string | null;
  readonly body: Body;
}

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters. A page of 200 full rows is about a million; no row of ours can be so large that a page comes near this. */
const LARGEST_BODY = 10_000_000;

export function readBody(text: string, contentType: string | null): Body {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > LARGEST_BODY) return { kind: 'unreadable', why: 'oversized' };
  if (!/\bjson\b/i.test(contentType ?? '')) {
    return { kind: 'unreadable', why: /^\s*</.test(text) ? 'html' : 'notJson' };
  }
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'unreadable', why: 'truncated' };
  }
}

interface ServiceError {
  /** From the outside in: `notSupported`, `tooManyResources`. */
  readonly codes: readonly string[];
  readonly message?: string;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
}

/**
 * `{error: {code, message, innerError: {code, request-id, innerError: …}}}`; some workloads spell it `innererror`.
 * SharePoint's own REST says `{odata.error: {code, message: {lang, value}}}`.
 */
function serviceErrorOf(body: Body): ServiceError {
  const error =
    body.kind === 'json' && isObject(body.value) ? (body.value['error'] ?? body.value['odata.error']) : undefined;
  const codes: string[] = [];
  let requestId: unknown;
  for (let level = error; isObject(level) && codes.length < 5; level = level['innerError'] ?? level['innererror']) {
    codes.push(typeof level['code'] === 'string' ? level['code'] : '');
    requestId = level['request-id'] ?? requestId;
  }
  const said = isObject(error) ? error['message'] : undefined;
  const message = isObject(said) ? said['value'] : said;
  const seconds = isObject(error) ? error['retryAfterSeconds'] : undefined;
  return {
    codes: codes.filter((code) => code !== ''),
    ...(typeof message === 'string' && { message: masked(message) }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof seconds === 'number' && { retryAfterSeconds: seconds }),
  };
}

/** A service that quotes our header back must not carry the token into a log. */
const masked = (message: string): string =>
  message.replace(/\bBearer\s+[^\s"',;]+|\beyJ[\w-]+\.[\w.-]+/gi, '…').slice(0, 500);

/**
 * Milliseconds that a throttled caller is asked to wait, or null: the greatest of what is said, as SharePoint's page on
 * throttling wants. Its error body says it too, beside a header that a browser may not be shown (onedrive-api-docs#1867).
 */
function askedWait({ header }: Reply, { retryAfterSeconds }: ServiceError, now: Instant): number | null {
  const said = [header('retry-after'), header('ratelimit-reset'), retryAfterSeconds?.toString() ?? null];
  const waits = said.map((text) => readRetryAfter(text, header('date'), now)).filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

/** The claims that conditional access demands, as the JSON that MSAL wants; `{ claims: null }` where a 401 names none. */
export function challengeOf(reply: Reply): { readonly claims: string | null } | null {
  const header = reply.header('www-authenticate') ?? '';
  const encoded = /\bclaims="([\w+/=-]+)"/.exec(header)?.[1];
  if (reply.status !== 401 && (reply.status !== 403 || encoded === undefined)) return null;
  try {
    const claims = atob((encoded ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    return { claims: isObject(JSON.parse(claims)) ? claims : null };
  } catch {
    return { claims: null };
  }
}

/** Every status that Graph's error page names (learn.microsoft.com/graph/errors); other 4xx are ours to mend, other 5xx theirs. */
const KIND_OF_STATUS: Readonly<Record<number, PlainKind | 'throttled' | 'gone'>> = {
  401: 'unauthenticated',
  402: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  412: 'changed',
  413: 'tooLarge',
  423: 'locked',
  424: 'dependencyFailed',
  429: 'throttled',
  451: 'forbidden',
  501: 'invalid',
  // SharePoint throttles by 429 or 503 alike; 509 is Graph's bandwidth limit.
  503: 'throttled',
  507: 'full',
  509: 'throttled',
};

/**
 * A 4xx was refused before it was applied; a 429 «fails» by Graph's throttling page. A 503 may come from a gateway before
 * a server that has committed, with or without Retry-After, so that alone proves nothing.
 */
const mayHaveLanded = (status: number): boolean =>
  status === 408 || (status >= 500 && status !== 501 && status !== 507);

/** A filter over the list view threshold: msgraph-sdk-dotnet#827; `notSupported` outside, `tooManyResources` inside. */
const isPermanent = ({ codes, message = '' }: ServiceError): boolean =>
  codes.some((code) => /tooManyResources|SPQueryThrottled|^-2147024860/i.test(code)) ||
  /list view threshold|uses too many resources/i.test(message);

/** `asked` in milliseconds; when a throttled call may be repeated is then the gate's to say. */
export type Judgement = Result<
  GraphAnswer,
  | Exclude<GraphFailure, { kind: 'throttled' }>
  | (Circumstances & { readonly kind: 'throttled'; readonly asked: number | null })
>;

export function judge(
  reply: Reply,
  { safe, clientRequestId, now }: { safe: boolean; clientRequestId: string; now: Instant },
): Judgement {
  const { status, header, body } = reply;
  const error = serviceErrorOf(body);
  const requestId = header('request-id') ?? error.requestId ?? null;
  const [code, ...inner] = error.codes;
  const innerCode = inner.at(-1);
  const circumstances = (mayHaveLanded: boolean): Circumstances => ({
    landed: mayHaveLanded && !safe ? 'unknown' : 'no',
    status,
    clientRequestId,
    ...(code !== undefined && { code }),
    ...(innerCode !== undefined && { innerCode }),
    ...(error.message !== undefined && { message: error.message }),
    ...(requestId !== null && { requestId }),
  });
  const strange = (why: NotGraphReason): Judgement => fail({ ...circumstances(true), kind: 'notGraph', why });

  if (status >= 200 && status < 300) {
    if (body.kind === 'unreadable') return strange(body.why);
    if (body.kind === 'empty' && status !== 202 && status !== 204) return strange('truncated');
    if (body.kind === 'json' && !isObject(body.value)) return strange('shape');
    return succeed({
      status,
      etag: header('etag'),
      location: header('location'),
      requestId,
      clientRequestId,
      body: body.kind === 'json' ? body.value : null,
    });
  }
  // 0 is what a browser shows of a redirect that it was not let to follow.
  if (status < 400) return strange('redirect');
  if (isPermanent(error)) return fail({ ...circumstances(false), kind: 'permanentThrottle' });
  // A gateway's 5xx is a page more often than not, and a 401 or 429 may be; any other page comes from somebody else.
  const page = body.kind === 'unreadable' && body.why === 'html';
  if (page && status < 500 && status !== 401 && status !== 429) return strange('html');
  const kind = KIND_OF_STATUS[status] ?? (status < 500 ? 'invalid' : 'serverFailed');
  if (kind === 'throttled') {
    return fail({ ...circumstances(mayHaveLanded(status)), kind, asked: askedWait(reply, error, now) });
  }
  if (kind === 'gone') {
    const location = header('location');
    return fail({ ...circumstances(false), kind, restart: pathOfLink(location) === null ? null : location });
  }
  return fail({ ...circumstances(mayHaveLanded(status)), kind });
}
