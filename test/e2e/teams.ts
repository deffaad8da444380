/**
 * The tab as it is built for a municipality, in a frame of what plays Teams, at the addresses that it will have: Teams', its
 * own, Microsoft's. None of them is reached; Graph is the product's local tenant, and pages have the headers that they will
 * be hosted with.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright';
import { build } from 'vite';
import { staticWebApp } from '#hosting/static-web-app.ts';
import { launch } from './chromium.ts';
import type { Product } from './product.ts';
import { type PlayedAccount, type PlayedTeams, playTeams, type TeamsWindow } from './teams-page.ts';

export const TAB = 'https://framdrift.example/';
const TEAMS = 'https://teams.microsoft.com/';
export const TENANT = '11111111-1111-4111-8111-111111111111';
const SITE = 'kommunen.sharepoint.com';

const personOf = (number: number, alias: string, name: string): PlayedAccount => ({
  person: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  tenant: TENANT,
  email: `${alias}@framdrift.local`,
  name,
});
export const leader = personOf(1, 'leder', 'Prosjektleder');
export const member = personOf(5, 'medlem1', 'Medlem arbeidsgruppe 1');

/** As the host is told in `infra/`: what stands for one address replaces what is for all. */
const hosted = staticWebApp(SITE);
const headersOf = (pathname: string): Record<string, string> => ({
  ...hosted.globalHeaders,
  ...hosted.routes.find(({ route }) => route === pathname)?.headers,
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Built where no other test builds, and read into memory. */
export async function buildTab(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-tab-'));
  for (const mode of ['tab', 'redirect']) await build({ mode, logLevel: 'error', build: { outDir: folder } });
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, full).split(path.sep).join('/')}`, readFileSync(full));
  }
  rmSync(folder, { recursive: true });
  return files;
}

/** Teams' context where there is no channel: a person's own tab. */
export const ALONE = {
  channelId: '',
  channelName: '',
  teamId: '',
  groupId: '',
  teamSiteDomain: '',
  teamSitePath: '',
  appId: '44444444-4444-4444-8444-444444444444',
} as const;

export interface Stage {
  /** What Graph is asked with conditional access in force: it takes only tokens that say so. */
  demandsMore: boolean;
  /** Tokens that Graph has been sent. */
  readonly tokens: Set<string>;
  readonly context: BrowserContext;
  /** Opens Teams with the tab in it. */
  readonly open: (play?: Partial<PlayedTeams>, page?: string) => Promise<TeamsPage>;
  /** A window of its own, outside Teams. */
  readonly openAlone: (query: string) => Promise<Page>;
  readonly faults: readonly string[];
}

export interface TeamsPage {
  readonly page: Page;
  readonly tab: Frame;
  readonly play: (change: Partial<PlayedTeams>) => Promise<void>;
  readonly tell: (func: string, ...args: readonly unknown[]) => Promise<void>;
  readonly release: () => Promise<void>;
  readonly heard: () => Promise<PlayedTeams['heard']>;
  readonly asked: () => Promise<PlayedTeams['asked']>;
}

let browser: Promise<Browser> | null = null;
export async function closeTeams(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export const CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

export async function setStage(
  files: ReadonlyMap<string, Buffer>,
  product: Product,
  settings: unknown = { client: '22222222-2222-4222-8222-222222222222', tenant: TENANT, rights: 'simple' },
): Promise<Stage> {
  browser ??= launch();
  const context = await (await browser).newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const told = (await (await fetch(`${product.url}laptop.json`)).json()) as {
    readonly graphOrigin: string;
    readonly channel: { readonly team: string; readonly channel: string };
  };
  const faults: string[] = [];
  const tokens = new Set<string>();
  context.on('page', (page) => {
    page.on('console', (message) => {
      const isOurs = !message.text().startsWith('Service Worker registration blocked by Playwright');
      if (isOurs && ['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
  });

  await context.route(`${TEAMS}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Teams</title>' }),
  );
  await context.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({
      headers: { 'Access-Control-Allow-Origin': '*' },
      json: { validOrigins: ['teams.microsoft.com'] },
    }),
  );
  await context.route(`${TAB}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = headersOf(pathname);
    if (pathname === '/settings.json') return route.fulfill({ json: settings, headers });
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(name);
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    return body === undefined
      ? route.fulfill({ status: 404, headers })
      : route.fulfill({ body, headers: { ...headers, 'Content-Type': type } });
  });

  async function graph(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const headers = await request.allHeaders();
    const token = (headers['authorization'] ?? '').replace('Bearer ', '');
    tokens.add(token);
    if (stage.demandsMore && !token.endsWith(';c1')) {
      return route.fulfill({
        status: 401,
        headers: {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Expose-Headers': 'WWW-Authenticate',
          'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(CLAIMS).toString('base64')}"`,
        },
        json: { error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation' } },
      });
    }
    const here = (text: string): string => text.replaceAll(SITE, 'localhost');
    const body = request.postData();
    const answer = await fetch(`${told.graphOrigin}${here(pathname)}${search}`, {
      method: request.method(),
      headers: {
        Authorization: `Bearer ${token.split(';')[0] ?? ''}`,
        ...Object.fromEntries(
          ['content-type', 'if-match', 'prefer', 'client-request-id'].flatMap((name) =>
            headers[name] === undefined ? [] : [[name, headers[name]]],
          ),
        ),
      },
      ...(body !== null && { body: here(body) }),
    });
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-length|transfer-)/.test(name))),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }
  await context.route('https://graph.microsoft.com/**', graph);

  const first: Omit<PlayedTeams, 'heard' | 'asked'> = {
    context: {
      locale: 'nb-no',
      theme: 'default',
      hostName: 'Teams',
      hostClientType: 'desktop',
      frameContext: 'content',
      entityId: 'framdrift',
      subEntityId: '',
      userObjectId: leader.person,
      userDisplayName: leader.name,
      userPrincipalName: leader.email,
      loginHint: leader.email,
      tid: TENANT,
      channelId: told.channel.channel,
      channelName: 'Generelt',
      teamId: 'team',
      groupId: told.channel.team,
      userTeamRole: 0,
      teamSiteDomain: SITE,
      teamSitePath: '/sites/framdrift',
    },
    frameContext: 'content',
    account: leader,
    consented: [],
    prompt: 'grants',
    held: false,
    deaf: false,
    strong: false,
  };

  const stage: Stage = {
    demandsMore: false,
    tokens,
    context,
    faults,
    async open(play = {}, name = '') {
      const page = await context.newPage();
      await page.goto(TEAMS);
      await page.evaluate(playTeams, {
        ...first,
        ...play,
        context: { ...first.context, ...play.context },
      } as Omit<PlayedTeams, 'heard' | 'asked'>);
      await page.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
        frame.src = address;
        document.body.append(frame);
      }, `${TAB}${name}`);
      const handle = await page.waitForSelector('iframe');
      const tab = await handle.contentFrame();
      if (tab === null) throw new Error('No tab');
      const inTeams = <Value>(task: (teams: TeamsWindow['teams']) => Value): Promise<Value> =>
        page.evaluate(`(${task.toString()})(window.teams)`) as Promise<Value>;
      return {
        page,
        tab,
        play: async (change) => {
          await page.evaluate((change) => {
            const { teams } = globalThis as unknown as TeamsWindow;
            Object.assign(teams, change, { context: { ...teams.context, ...change.context } });
          }, change);
        },
        tell: (func, ...args) =>
          page.evaluate(([func, args]) => (globalThis as unknown as TeamsWindow).teams.tell(func, ...args), [
            func,
            args,
          ] as const),
        release: () => inTeams((teams) => teams.release()),
        heard: () => inTeams((teams) => teams.heard),
        asked: () => inTeams((teams) => teams.asked),
      };
    },
    async openAlone(query) {
      const page = await context.newPage();
      await page.goto(`${TAB}${query}`);
      return page;
    },
  };
  return stage;
}
