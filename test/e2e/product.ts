/**
 * The product as it is started on the laptop, and people who use it in Chromium. Each product has a folder and ports of its
 * own; whoever starts one stops it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { onTestFinished, TestRunner } from 'vitest';
import { launch } from './chromium.ts';

export interface Viewer {
  /** `leder`, `ansatt`: the name before the @ of one of the scenario's people. */
  readonly person?: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly language?: 'nb' | 'nn' | 'en';
  readonly width?: number;
  /** After `#`. */
  readonly at?: string;
}

export interface Product {
  readonly url: string;
  readonly data: string;
  /** A window of its own, as on another machine; what goes wrong in it is in `faultsOf`. */
  readonly open: (viewer?: Viewer) => Promise<Page>;
  /** Graph as one of the scenario's people; the body as JSON. */
  readonly graph: (method: string, address: string, body?: unknown) => Promise<unknown>;
  /** The local tenant's own administration: faults, usage, changes behind the product's back. */
  readonly administer: (method: string, address: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const HEIGHT = 900;
const isLong = process.env['FRAMDRIFT_LONG'] !== undefined;
const faults = new WeakMap<Page, string[]>();

/** Errors and warnings of the console, and uncaught errors. */
export const faultsOf = (page: Page): readonly string[] => faults.get(page) ?? [];

export const addressOf = (
  url: string,
  { person = 'leder', theme = 'light', language = 'nb', at = '/' }: Viewer,
): string => `${url}?theme=${theme}&language=${language}&person=${person}&banner=off#${at}`;

let browser: Promise<Browser> | null = null;
/** Emptied machines whose browser has compiled the product before, which is the longest part of opening it. */
let emptied: BrowserContext[] = [];

/** All that a page can leave on a machine, but for the files of the product and what they were compiled to. */
const LEFT_BEHIND = 'cookies,indexeddb,local_storage,service_workers,cache_storage,file_systems';

/** As a machine where nobody has been; a closed one is left. */
async function emptyMachine(context: BrowserContext, url: string): Promise<void> {
  try {
    const page = await context.newPage();
    await Promise.all(context.pages().flatMap((one) => (one === page ? [] : [one.close()])));
    await context.setOffline(false);
    await context.clearPermissions();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: LEFT_BEHIND });
    emptied.push(context);
  } catch {
    await context.close();
  }
}

/** A window that its test opened is left with it: one that stays open goes on asking the server for news. */
function leaveWithTest(context: BrowserContext, url: string): void {
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => emptyMachine(context, url));
}

async function openWindow(url: string, viewer: Viewer = {}): Promise<Page> {
  browser ??= launch();
  const context = emptied.pop() ?? (await (await browser).newContext({ reducedMotion: 'reduce' }));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: viewer.width ?? 1400, height: HEIGHT });
  leaveWithTest(context, url);
  const found: string[] = [];
  faults.set(page, found);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(addressOf(url, viewer));
  return page;
}

export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = null;
  emptied = [];
  await (await open)?.close();
}

const STARTED = /Framdrift: (\S+)/;
const LONGEST_START = 60_000;

function waitForUrl(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`No address within a minute: ${said}`)), LONGEST_START);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = STARTED.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
}

/** `checked`: with React's own checks in the tab, which take a third more of the processor. */
export async function startProduct(scenario: string, checked = isLong): Promise<Product> {
  const data = mkdtempSync(path.join(tmpdir(), 'framdrift-'));
  const program = spawn(
    process.execPath,
    [
      checked ? 'dist/checked/programs/start.js' : 'dist/programs/start.js',
      '--scenario',
      scenario,
      '--port',
      '0',
      '--data',
      path.join(data, 'tenant'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await waitForUrl(program);
  const settings = (await (await fetch(`${url}laptop.json`)).json()) as { readonly graphOrigin: string };

  async function graph(method: string, address: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${settings.graphOrigin}/v1.0${address}`, {
      method,
      headers: { Authorization: 'Bearer local:admin@framdrift.local', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  }

  return {
    url,
    data,
    graph,
    open: (viewer) => openWindow(url, viewer),
    async administer(method, address, body) {
      const answer = await fetch(`${settings.graphOrigin}${address}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    async stop() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
