/**
 * One attempt to send JSON to a service of Microsoft's outside Graph, and what its answer says of whether it arrived.
 *
 * - It is sent once. No redirect is followed, for the address or the token in it would be given to a stranger.
 * - Certainly not sent is only what the service refused, or what never reached it; whatever else is unsure.
 * - Nothing of the address, the token or the body is in what is told.
 */
import type { Clock } from '#base/clock.ts';
import type { GraphPorts } from '#graph/client.ts';
import { readRetryAfter } from '#graph/retry.ts';
import type { Sleep } from '#graph/sleep.ts';
import type { Delivered } from './delivery.ts';

export interface PostPorts {
  readonly fetch: GraphPorts['fetch'];
  readonly clock: Clock;
  readonly sleep: Sleep;
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, as it goes. */
  readonly body: string;
}

export type Posted =
  | { readonly kind: 'taken'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'not'; readonly delivered: Exclude<Delivered, { kind: 'sent' }> };

/** Milliseconds until an answer is given up. */
const PATIENCE = 30_000;
/** Until a service that says no more is asked again. */
export const SOON = 60_000;

/** Before a connection stood nothing was sent. Codes of Node's own and of its fetch. */
const UNREACHED = new Set([
  'EAI_AGAIN',
  'ENOTFOUND',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The code of an error or of what caused it; '' where none is told. */
function codeOf(error: unknown, depth = 3): string {
  if (!isRecord(error) || depth === 0) return '';
  const { code, cause, errors } = error;
  // Node's fetch wraps twice; where several addresses were tried, the first stands for all.
  if (typeof code === 'string' && UNREACHED.has(code)) return code;
  return codeOf(cause, depth - 1) || codeOf(Array.isArray(errors) ? errors[0] : undefined, depth - 1);
}

/** The service's own word for why: `MessageWritesBlocked`. Kept short and plain, since it is not ours. */
function wordOf(body: unknown): string {
  const error = isRecord(body) ? body['error'] : undefined;
  const inner = isRecord(error) ? error['innerHttpError'] : undefined;
  const subCode = isRecord(inner) && isRecord(inner['body']) ? inner['body']['subCode'] : undefined;
  const code = subCode ?? (isRecord(error) ? error['code'] : undefined);
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : '';
}

const refused = (again: number | null, code: string): Posted => ({
  kind: 'not',
  delivered: { kind: 'refused', again, code },
});
const unsure = (code: string): Posted => ({ kind: 'not', delivered: { kind: 'unsure', code } });

/**
 * Microsoft asks for a new try after 412, 429, 502 and 504 (msteams-docs, bots/how-to/rate-limit). After the latter two the
 * message may stand there already, so those are not ours to repeat.
 */
function judge(status: number, body: unknown, asked: number | null): Posted {
  const code = `${status} ${wordOf(body)}`.trim();
  if (status >= 200 && status < 300) return { kind: 'taken', status, body };
  if (status === 429 || status === 412) return refused(asked ?? SOON, code);
  // It is the service that was not known there, not the reader: somebody may be mending it.
  if (status === 401) return refused(SOON, code);
  // The server gave up waiting for what it may have had already.
  if (status === 408 || status >= 500 || status < 200) return unsure(code);
  return refused(null, code);
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return JSON.parse(await answer.text()) as unknown;
  } catch {
    return null;
  }
}

export async function post({ fetch, clock, sleep }: PostPorts, { url, headers, body }: Post): Promise<Posted> {
  const stop = new AbortController();
  const over = new AbortController();
  const late = sleep(PATIENCE, over.signal).then((): Posted => {
    stop.abort();
    return unsure('timeout');
  });
  const attempt = async (): Promise<Posted> => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
        signal: stop.signal,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      const asked = readRetryAfter(answer.headers.get('retry-after'), answer.headers.get('date'), clock.now());
      return judge(answer.status, await bodyOf(answer), asked);
    } catch (error) {
      const code = codeOf(error);
      return code === '' ? unsure('connection lost') : refused(SOON, code);
    }
  };
  try {
    return await Promise.race([attempt(), late]);
  } finally {
    over.abort();
  }
}
