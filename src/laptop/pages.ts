/** Serves the built tab on this machine with the headers that it is hosted with: what breaks them breaks here first. */
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { LASTING, tabHeaders } from '#hosting/security-headers.ts';
import type { LaptopSettings } from './settings.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The page «Påminnelser», and what adaptivecards names the ways by which it sets markup. */
const REMINDERS_PAGE = '/paminnelser.html';
const DRAWING_POLICIES = ['markdownPassthroughPolicy', 'restoreContentsPolicy', 'deprecatedExportedFunctionPolicy'].map(
  (name) => `adaptivecards#${name}`,
);

/** Answers what is no file; null where it knows no such address. */
type Beside = (request: Request) => Promise<Response | null>;

/** Reads the folder into memory, so that no address can reach anything else. 0 takes any free port. */
export function servePages(
  folder: string,
  port: number,
  settings: () => LaptopSettings,
  beside: Beside = async () => null,
): Promise<PageServer> {
  const files = new Map<string, { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, full).split(path.sep).join('/')}`;
    files.set(name, {
      body: new Uint8Array(readFileSync(full)),
      type: types[path.extname(name)] ?? 'application/octet-stream',
    });
  }
  // The laptop's tenant is one more service to call, and a page of the laptop's own may frame the tab.
  const allowed = { calls: [settings().graphOrigin], framedBy: ["'self'"] };
  const headers = tabHeaders(allowed);
  const remindersHeaders = tabHeaders({ ...allowed, policies: DRAWING_POLICIES });
  const server = createAdaptorServer({
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/laptop.json')
        return Response.json(settings(), { headers: { ...headers, 'Cache-Control': 'no-store' } });
      const file = files.get(pathname === '/' ? '/index.html' : pathname);
      if (file === undefined) {
        const answer = (await beside(request)) ?? new Response('Not found', { status: 404 });
        for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
        return answer;
      }
      const lasting = pathname.startsWith('/assets/') ? { 'Cache-Control': LASTING } : {};
      return new Response(file.body, {
        headers: {
          ...(pathname === REMINDERS_PAGE ? remindersHeaders : headers),
          ...lasting,
          'Content-Type': file.type,
        },
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://localhost:${taken}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
