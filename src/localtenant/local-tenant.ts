/**
 * A Microsoft 365 tenant in a box: Graph v1.0 for what the product uses, as a function from request to answer.
 * It needs no port, no disk and no clock of its own: all three are handed in, so that it runs in a test, in a browser and
 * in a simulation alike. It shares no code with the product, or it would share its mistakes.
 * Invariants: an answer is given after what it acknowledges is saved; a call's work is done in one piece; what is not
 * supported is refused, never made up.
 */
import { answerAdmin } from './admin.ts';
import type { Outcome } from './batch.ts';
import { corsHeaders, preflight } from './cors.ts';
import { download } from './drives.ts';
import { errorBody, notFound, notSupported, Refusal } from './errors.ts';
import { HIDDEN_RETRY_AFTER, type Transport } from './fault-effects.ts';
import { Faults } from './faults.ts';
import { answerGraph, type Services } from './graph.ts';
import { Later } from './later.ts';
import { answerListPage } from './list-page.ts';
import { answerSitePage } from './site-page-view.ts';
import { newGuid } from './random.ts';
import { answerRest } from './rest.ts';
import { seedTenant } from './seed.ts';
import { State } from './state.ts';
import type { Store } from './store.ts';
import { Usage } from './throttling.ts';
import { continueUpload } from './uploads.ts';
import { type Answer, type Conduct, type Machine, usualConduct, type World } from './world.ts';

export interface LocalTenantOptions {
  readonly machine: Machine;
  readonly store: Store;
  /** Of the sites of a fresh tenant; default Europe/Oslo. */
  readonly timeZone?: string;
  /** Origin of the absolute links in answers; default https://graph.microsoft.com. */
  readonly publicOrigin?: string;
  /** Whether `/_admin/` answers: never where anybody else can reach it. */
  readonly admin?: boolean;
  readonly conduct?: Partial<Conduct>;
}

/** An answer before it goes on the wire. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
}

export interface LocalTenant {
  /** As `handle`, without the weight of a `Response`: a simulation asks millions of times. */
  tell(request: Request): Promise<PlainAnswer>;
  /** Answers; rejects with `ConnectionLost` where a fault drops the connection, with the store's error where it fails. */
  handle(request: Request): Promise<Response>;
  /** `handle` as a caller of `fetch` meets it: any host will do, downloads are followed, abort signals obeyed. */
  readonly fetch: typeof fetch;
  readonly faults: Faults;
  readonly usage: Usage;
  readonly world: World;
  /** Lets everything land that is still on its way, whatever the clock says: late calls, rows to be restored. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A `TypeError`, as `fetch` throws where the network fails. */
export class ConnectionLost extends TypeError {
  constructor() {
    super('fetch failed: the connection was lost');
  }
}

const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>Logg inn på nettverket</title></head><body>Logg inn for å bruke nettet.</body></html>';

interface Asked {
  readonly at: number;
  readonly requestId: string;
  readonly clientRequestId: string;
}

function bodyOf(
  answer: Answer,
  { at, requestId, clientRequestId }: Asked,
): { text?: string; bytes?: Uint8Array; type: string } {
  if (answer instanceof Refusal) {
    return { text: JSON.stringify(errorBody(answer, at, requestId, clientRequestId)), type: 'application/json' };
  }
  if (answer.bytes !== undefined)
    return { bytes: answer.bytes, type: answer.contentType ?? 'application/octet-stream' };
  if (answer.json === undefined) return { type: '' };
  const type = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  return { text: JSON.stringify(answer.json), type };
}

function plainAnswer(
  answer: Answer,
  transport: Transport,
  asked: Asked,
  extra: Readonly<Record<string, string>>,
): PlainAnswer {
  if (transport === 'html') {
    return { status: 200, headers: new Headers({ 'Content-Type': 'text/html; charset=utf-8' }), body: LOGIN_PAGE };
  }
  const { [HIDDEN_RETRY_AFTER]: hidden, ...own } = answer.headers ?? {};
  const { text, bytes, type } = bodyOf(answer, asked);
  // A page is for whoever opens it; pages of other sites are not to read it.
  const isPage = type.startsWith('text/html');
  const headers = new Headers({
    ...(isPage ? {} : corsHeaders(hidden === undefined ? [] : ['Retry-After'])),
    'request-id': asked.requestId,
    'client-request-id': asked.clientRequestId,
    Date: new Date(asked.at).toUTCString(),
    ...extra,
    ...own,
    ...(hidden === undefined ? {} : { 'Retry-After': hidden }),
  });
  if (type !== '') headers.set('Content-Type', type);
  const cut = text !== undefined && transport === 'truncated' ? text.slice(0, Math.floor(text.length / 2)) : text;
  return { status: answer.status, headers, body: cut ?? bytes ?? null };
}

/** An address that cannot be decoded is none of ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const intact = (answer: Answer): Outcome => ({ answer, transport: 'intact' });

/** Opens the tenant that lies in the store, or makes a fresh one there. */
export async function createLocalTenant(options: LocalTenantOptions): Promise<LocalTenant> {
  const { machine, store } = options;
  const world: World = {
    ...machine,
    state: new State(store),
    later: new Later(),
    skew: 0,
    conduct: { ...usualConduct, ...options.conduct },
    host: 'localhost',
    tenantId: '7a1b3c5d-2e4f-4a6b-8c9d-0e1f2a3b4c5d',
    publicOrigin: options.publicOrigin ?? 'https://graph.microsoft.com',
  };
  const faults = new Faults(machine.now, machine.random);
  const usage = new Usage(machine.now);
  const services: Services = { world, faults, usage };
  if ([...world.state.sites.values()].length === 0) seedTenant(world, options.timeZone ?? 'Europe/Oslo');
  await store.flush();

  async function answer(request: Request): Promise<Outcome> {
    const url = new URL(request.url);
    const { headers, method } = request;
    const body = new Uint8Array(await request.arrayBuffer());
    const inner = { method, url: `${url.pathname}${url.search}`, headers, body };
    const [, place = '', ticket = ''] = url.pathname.split('/');
    if (place === 'v1.0') return answerGraph(services, inner, url.origin);
    if (place === '_admin' && options.admin === true) return intact(await answerAdmin(services, inner, url.origin));
    if (place === '_content' && method === 'GET') return intact(download(world, ticket));
    if (place === '_upload') return intact(continueUpload(world, ticket, { ...inner, origin: url.origin }));
    const rest = /^(.*?)\/_api\/(.*)$/.exec(decoded(url.pathname));
    if (rest !== null) {
      const [, site = '', path = ''] = rest;
      return answerRest(services, inner, { site, path, query: url.search.slice(1) }, url.origin);
    }
    const page =
      options.admin === true && method === 'GET' ? (answerListPage(world, url) ?? answerSitePage(world, url)) : null;
    if (page !== null) return intact(page);
    return intact(place === 'beta' ? notSupported('the beta endpoint') : notFound());
  }

  async function tell(request: Request): Promise<PlainAnswer> {
    const requestId = newGuid(world.random);
    const clientRequestId = request.headers.get('client-request-id') ?? requestId;
    await world.later.run(world.now());
    const outcome = await answer(request);
    await store.flush();
    if (outcome.transport === 'lost') throw new ConnectionLost();
    const asked: Asked = { at: world.now() + (outcome.skew ?? 0), requestId, clientRequestId };
    return plainAnswer(outcome.answer, outcome.transport, asked, usage.rateHeaders());
  }

  async function handle(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') return preflight(request);
    const { status, headers, body } = await tell(request);
    return new Response(body as Uint8Array<ArrayBuffer> | string | null, { status, headers });
  }

  async function fetchHere(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const response = await Promise.race([handle(request), aborted]);
    const location = response.headers.get('location');
    const follow = response.status === 302 && location !== null && request.redirect === 'follow';
    return follow ? fetchHere(location, { signal }) : response;
  }

  return {
    tell,
    handle,
    fetch: fetchHere,
    faults,
    usage,
    world,
    async settle() {
      await world.later.run(Infinity);
      await store.flush();
    },
    close: () => store.close(),
  };
}
