/**
 * Lets a browser window open the tab without net: keeps the tab's own files, and nothing of a plan (that is the replica's).
 *
 * - Pages come from the net where there is one, so that a new version is met at once; files with a hash in their name never
 *   change and come from the cache.
 * - The files of the version before stay, for windows that are still open on it.
 * - Nothing that goes to another origin passes through here.
 */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate' | 'message', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void;
}

// The compiler knows this file as one of a page.
const worker = self as unknown as Worker;

const FILES = 'framdrift-files';
const PATIENCE = 3_000;
const address = (name: string): string => new URL(name, worker.registration.scope).href;
/** Under these the cache keeps the lists of files themselves. */
const THIS_VERSION = address('files-of-this-version');
const VERSION_BEFORE = address('files-of-the-version-before');

const isPlanPage = (pathname: string): boolean =>
  ['./', 'index.html'].some((name) => new URL(address(name)).pathname === pathname);

/** Every file of this version, by the list that the build makes. */
async function filesOfThisVersion(): Promise<readonly string[]> {
  const answer = await fetch(address('files.json'), { cache: 'no-store' });
  const parts = Object.values(
    (await answer.json()) as Record<string, { file: string; css?: string[]; assets?: string[] }>,
  );
  const names = parts.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
  return [...new Set(names)].map(address);
}

const listOf = async (answer: Response | undefined): Promise<readonly string[]> =>
  answer === undefined ? [] : ((await answer.json()) as readonly string[]);

/** Fetches what this version has and the cache has not; drops what is older than the version before. */
async function fill(): Promise<void> {
  const cache = await caches.open(FILES);
  const now = await filesOfThisVersion();
  const known = await listOf(await cache.match(THIS_VERSION));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([address('./'), ...now.filter((url) => !there.has(url))]);
  if (known.length === now.length && known.every((url, index) => url === now[index])) return;
  const older = (await listOf(await cache.match(VERSION_BEFORE))).filter(
    (url) => !now.includes(url) && !known.includes(url),
  );
  await Promise.all(older.map((url) => cache.delete(url)));
  await cache.put(VERSION_BEFORE, Response.json(known));
  await cache.put(THIS_VERSION, Response.json(now));
}

async function fromCache(request: Request | string): Promise<Response> {
  const found = await (await caches.open(FILES)).match(request, { ignoreSearch: true });
  return found ?? Response.error();
}

/** The net's answer, or what was kept of the last one. */
async function freshest(request: Request, name: string): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return answer;
    const cache = await caches.open(FILES);
    await cache.put(name, answer.clone());
    return answer;
  } catch {
    return fromCache(name);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// A page that has just opened asks whether there is a new version.
worker.addEventListener('message', (event) => event.waitUntil(fill().catch(() => undefined)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== new URL(worker.registration.scope).origin) return;
  if (request.mode === 'navigate') {
    // The pages for setting up and signing in are nothing without net, and must not be kept in the plan's place.
    if (isPlanPage(pathname)) event.respondWith(freshest(request, address('./')));
    return;
  }
  if (pathname.includes('/assets/')) {
    event.respondWith(fromCache(request).then((found) => (found.type === 'error' ? fetch(request) : found)));
  } else event.respondWith(freshest(request, request.url));
});
