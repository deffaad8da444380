/** A tenant for tests: in memory, on a clock that moves only when told to or slept on, with people that ask in JSON. */
import { createLocalTenant, type LocalTenant, type LocalTenantOptions } from './local-tenant.ts';
import { seededRandom } from './random.ts';
import { SITE_PATH } from './seed.ts';
import { memoryStore, type Store } from './store.ts';
import type { Machine } from './world.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, or an empty object. */
  readonly json: Record<string, unknown>;
}

export interface Asker {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly post: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly patch: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly put: (
    path: string,
    body: Uint8Array | string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered>;
  readonly delete: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
}

export interface RestAsker {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, body?: unknown) => Promise<Answered>;
  readonly merge: (path: string, body: unknown) => Promise<Answered>;
  readonly delete: (path: string) => Promise<Answered>;
}

export interface TestTenant {
  readonly tenant: LocalTenant;
  /** One of the seeded people, by the part before the @. Paths are below `/v1.0`, or absolute links. */
  readonly as: (name: string) => Asker;
  /** The same to SharePoint's REST of the seeded site; paths are below `_api/`. */
  readonly restAs: (name: string) => RestAsker;
  /** The same through another fetch, as one that keeps a record. */
  readonly asVia: (fetch: typeof globalThis.fetch, name: string) => Asker;
  /** The path of the seeded site, as `/sites/localhost:/sites/framdrift:`. */
  readonly site: string;
  readonly clock: { now: number; advance(seconds: number): void };
  /** Milliseconds that were slept, one by one. */
  readonly slept: readonly number[];
  readonly admin: (method: string, tool: string, body?: unknown) => Promise<Answered>;
}

export interface TestTenantOptions extends Partial<Omit<LocalTenantOptions, 'machine' | 'store'>> {
  readonly seed?: number;
  readonly store?: Store;
  /** ISO 8601; default 2026-02-11T12:00:00Z. */
  readonly start?: string;
}

const json = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body));

const ORIGIN = 'https://graph.microsoft.com';

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  let body: unknown = {};
  try {
    body = isJson && text !== '' ? JSON.parse(text) : {};
  } catch {
    // A cut answer is no JSON; the test looks at its text.
  }
  return { status: response.status, headers: response.headers, text, json: body as Record<string, unknown> };
}

function asVia(fetch: typeof globalThis.fetch, name: string): Asker {
  const call =
    (method: string, type?: string) =>
    async (path: string, body?: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Answered> => {
      const response = await fetch(path.startsWith('http') ? path : `${ORIGIN}/v1.0${path}`, {
        method,
        headers: {
          Authorization: `Bearer local:${name}@framdrift.local`,
          ...(body === undefined || type === undefined ? {} : { 'Content-Type': type }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      return answered(response);
    };
  return {
    get: (path, headers) => call('GET')(path, undefined, headers),
    delete: (path, headers) => call('DELETE')(path, undefined, headers),
    post: (path, body, headers) => call('POST', 'application/json')(path, json(body), headers),
    patch: (path, body, headers) => call('PATCH', 'application/json')(path, json(body), headers),
    put: (path, body, headers) =>
      call('PUT', 'text/plain')(path, typeof body === 'string' ? body : new Uint8Array(body), headers),
  };
}

function restVia(fetch: typeof globalThis.fetch, name: string): RestAsker {
  const asker = asVia(fetch, name);
  const at = (path: string): string => `https://localhost${SITE_PATH}/_api/${path}`;
  const headers = {
    Authorization: `Bearer local-sharepoint:${name}@framdrift.local`,
    Accept: 'application/json;odata=nometadata',
  };
  const other = (method: string) => ({ ...headers, 'X-HTTP-Method': method, 'If-Match': '*' });
  return {
    get: (path) => asker.get(at(path), headers),
    post: (path, body) => asker.post(at(path), body, headers),
    merge: (path, body) => asker.post(at(path), body, other('MERGE')),
    delete: (path) => asker.post(at(path), undefined, other('DELETE')),
  };
}

export async function openTestTenant(options: TestTenantOptions = {}): Promise<TestTenant> {
  const { seed = 1, store = memoryStore(), start = '2026-02-11T12:00:00Z', ...rest } = options;
  const clock = {
    now: Date.parse(start),
    advance(seconds: number) {
      this.now += seconds * 1000;
    },
  };
  const slept: number[] = [];
  const tenant = await createLocalTenant({
    admin: true,
    ...rest,
    store,
    machine: {
      now: () => clock.now,
      random: seededRandom(seed),
      sleep: (milliseconds) => {
        slept.push(milliseconds);
        clock.now += milliseconds;
        return Promise.resolve();
      },
    },
  });
  return {
    tenant,
    as: (name) => asVia(tenant.fetch, name),
    restAs: (name) => restVia(tenant.fetch, name),
    asVia,
    site: `/sites/localhost:${SITE_PATH}:`,
    clock,
    slept,
    admin: async (method, tool, body) =>
      answered(
        await tenant.fetch(`${ORIGIN}/_admin/${tool}`, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}

/** All that a tenant has saved. */
export type Saved = Iterable<readonly [string, unknown]>;

export const savedBy = ({ world }: LocalTenant): Saved => [...world.state.store.entries()];

/** A tenant in memory on a clock that is somebody else's: a fresh one, or another that begins where one was saved. */
export const tenantOn = (machine: Machine, saved: Saved = []): Promise<LocalTenant> =>
  createLocalTenant({ machine, store: memoryStore(saved), admin: true });

/** Follows the links from the first page on; rows of all pages, and the link at the end. */
export async function allPages(
  asker: Asker,
  path: string,
): Promise<{ rows: Record<string, unknown>[]; pages: number; deltaLink: string }> {
  const rows: Record<string, unknown>[] = [];
  let next: unknown = path;
  let deltaLink = '';
  let pages = 0;
  while (typeof next === 'string') {
    const { status, json, text } = await asker.get(next);
    if (status !== 200) throw new Error(`${status}: ${text}`);
    rows.push(...(json['value'] as Record<string, unknown>[]));
    pages += 1;
    if (typeof json['@odata.deltaLink'] === 'string') deltaLink = json['@odata.deltaLink'];
    next = json['@odata.nextLink'];
  }
  return { rows, pages, deltaLink };
}
