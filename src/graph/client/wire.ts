/**
 * One HTTP attempt through the official client library, and nothing after it: no retry, no judgement.
 * The token leaves this machine in one place only, the last middleware, and only for the one origin it was given.
 *
 * The library's own RetryHandler is not in the chain: it repeats a POST after 504, when the row may be made already.
 * Nor is its RedirectHandler: a redirect is not followed. `baseUrl` is never set: with http it silently sends no token.
 */
import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { RandomBytes } from '#base/id.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';
import { type GraphRequest, isSafe, type Method } from '#graph/request.ts';
import type { Sleep } from '#graph/sleep.ts';
import { readBody, type Reply } from './answer.ts';

/** `globalThis.fetch` as far as it is used; called as a plain function. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds until an attempt is given up, the answer's body included. */
const READ_TIMEOUT = 30_000;
const WRITE_TIMEOUT = 60_000;

export type Transmission =
  { readonly kind: 'replied'; readonly reply: Reply } | { readonly kind: 'offline' | 'timeout' | 'aborted' };

export interface Attempt {
  readonly request: GraphRequest;
  readonly token: string;
  readonly clientRequestId: string;
  readonly signal: AbortSignal | undefined;
}

/** A fresh GUID (RFC 9562, version 4). */
export function newRequestId(random: RandomBytes): string {
  const bytes = random(16);
  const hex = [...bytes].map((byte, index) => {
    const set = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return set.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * The query of a request, carried past the library: it takes a query apart, drops doubled names and puts the rest
 * together in another order (GraphRequest.parsePath), and a nextLink must be followed letter by letter.
 */
class VerbatimQuery {
  readonly query: string;
  constructor(query: string) {
    this.query = query;
  }
}

function lastMiddleware(fetch: Fetch, origin: string): Middleware {
  return {
    async execute(context: Context) {
      const { request: address, options, middlewareControl } = context;
      const carried = middlewareControl?.getMiddlewareOptions(VerbatimQuery);
      if (typeof address !== 'string' || !address.startsWith(`${GRAPH_ORIGIN}/v1.0/`)) {
        throw new Error('A request that does not go to Graph v1.0');
      }
      const query = carried instanceof VerbatimQuery ? carried.query : '';
      try {
        context.response = await fetch(origin + address.slice(GRAPH_ORIGIN.length) + query, {
          ...options,
          redirect: 'manual',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        });
      } catch {
        // No answer is no error of the library's: it would wrap it beyond recognition. There is no response then.
      }
    },
  };
}

/** Throws where `origin` is not one: https anywhere, or http on this machine. */
export function checkedOrigin(origin: string): string {
  const { protocol, hostname, origin: normal } = new URL(origin);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (normal !== origin || (protocol !== 'https:' && !(protocol === 'http:' && local))) {
    throw new RangeError('The origin of Graph is https://host[:port], or http on localhost');
  }
  return origin;
}

/** null where the answer broke off because it was cut. */
async function replyOf(response: Response, cut: AbortSignal): Promise<Reply | null> {
  const { status, headers } = response;
  const header = (name: string): string | null => headers.get(name);
  try {
    return { status, header, body: readBody(await response.text(), header('content-type')) };
  } catch {
    // The status stands also where the rest was lost on the way.
    return cut.aborted ? null : { status, header, body: { kind: 'unreadable', why: 'truncated' } };
  }
}

export type Wire = (attempt: Attempt) => Promise<Transmission>;

export function openWire(ports: { fetch: Fetch; sleep: Sleep; origin: string }): Wire {
  const { fetch, sleep, origin } = ports;
  const nobody = { getAccessToken: () => Promise.reject(new Error('Every attempt brings its own token')) };
  const client = Client.initWithMiddleware({
    middleware: [
      new AuthenticationHandler(nobody),
      new TelemetryHandler(),
      lastMiddleware(fetch, checkedOrigin(origin)),
    ],
  });

  function perform({ request, token, clientRequestId }: Attempt, signal: AbortSignal): Promise<Response | undefined> {
    const place = request.path.replace(/\?.*/, '');
    const call = client
      .api(place)
      .headers({ Accept: 'application/json', ...request.headers, 'client-request-id': clientRequestId })
      .options({ signal })
      .middlewareOptions([
        new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) }),
        new VerbatimQuery(request.path.slice(place.length)),
      ])
      .responseType(ResponseType.RAW);
    const methods: Readonly<Record<Method, () => Promise<Response | undefined>>> = {
      GET: () => call.get(),
      DELETE: () => call.delete(),
      POST: () => call.post(request.body),
      PATCH: () => call.patch(request.body),
      // A Blob is passed on as it is, whatever the library would make of another type.
      PUT: () => call.put(request.file ?? request.body),
    };
    return methods[request.method]();
  }

  return inTime(sleep, perform);
}

/** One attempt with an end: given up after its time, or when its caller has gone. */
export function inTime(
  sleep: Sleep,
  perform: (attempt: Attempt, signal: AbortSignal) => Promise<Response | undefined>,
): Wire {
  return async (attempt) => {
    const cut = new AbortController();
    const answered = new AbortController();
    let end: 'timeout' | 'aborted' | null = null;
    const finish = (how: 'timeout' | 'aborted'): void => {
      end ??= how;
      cut.abort();
    };
    const abort = (): void => finish('aborted');
    const watch = async (): Promise<void> => {
      await sleep(isSafe(attempt.request) ? READ_TIMEOUT : WRITE_TIMEOUT, answered.signal);
      if (!answered.signal.aborted) finish('timeout');
    };
    if (attempt.signal?.aborted === true) abort();
    attempt.signal?.addEventListener('abort', abort);
    void watch();
    try {
      const response = await perform(attempt, cut.signal);
      const reply = response === undefined ? null : await replyOf(response, cut.signal);
      return reply === null ? { kind: end ?? 'offline' } : { kind: 'replied', reply };
    } finally {
      // Nobody reads the reason, and an exception made for it would cost more than the rest of the attempt.
      answered.abort(null);
      attempt.signal?.removeEventListener('abort', abort);
    }
  };
}
