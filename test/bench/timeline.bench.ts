/**
 * The timeline with 100, 1,000 and 5,000 rows beside the charts that others make, over the same rows in the same browser.
 * First render: from before the mount to two frames after the first bar is in the page. Scroll: 120 turns of the wheel, each
 * drawn before the next.
 * A peer is run where its package is installed: here, or in the folder that FRAMDRIFT_PEERS names, for the project itself
 * needs none of them (`npm i @svar-ui/react-gantt@2.7.3 vis-timeline@8.5.4 react@19.3.1 react-dom@19.3.1` there).
 */
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright';
import { test } from 'vitest';
import { build, type Plugin } from 'vite';
import { launch } from '../e2e/chromium.ts';
import { median, report } from './figures.ts';
import { describeWork, SCROLL_STEPS, scrollWork } from './scroll-work.ts';

const SIZES = [100, 1_000, 5_000] as const;
const TURNS = 5;
const SLOWEST = 120_000;

const peers = [
  { name: 'svar', package: '@svar-ui/react-gantt' },
  { name: 'vis', package: 'vis-timeline' },
] as const;

const pages = path.resolve('test/bench/timeline-pages');
const peersFolder = path.resolve(process.env['FRAMDRIFT_PEERS'] ?? '.');

/** Finds a peer, and the styles that come with it, in its own folder. */
const fromPeersFolder: Plugin = {
  name: 'peers',
  enforce: 'pre',
  resolveId(source) {
    if (!peers.some((peer) => source.startsWith(peer.package))) return null;
    return this.resolve(source, path.join(peersFolder, 'page.js'), { skipSelf: true });
  },
};
const DAY = 86_400_000;

/** Over three years, one milestone in ten; the same for everybody, every time. */
function tasksOf(count: number) {
  let seed = 12_345;
  const chance = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    const from = Date.UTC(2027, 0, 4) + Math.floor(chance() * 900) * DAY;
    const isMilestone = index % 10 === 9;
    const to = from + (10 + Math.floor(chance() * 110)) * DAY;
    return {
      id: `t${index}`,
      title: `Tiltak ${index}, steg ${index % 37}`,
      from: dayOf(from),
      to: dayOf(to),
      isMilestone,
    };
  });
}

/** What a page finds in its window before its own script runs. */
function prepare(tasks: readonly unknown[]): void {
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  let began = 0;
  Object.assign(window, {
    bench: {
      tasks,
      start: () => void (began = performance.now()),
      async drawn(selector: string) {
        while (document.querySelector(selector) === null) await frame();
        await frame();
        await frame();
        Object.assign(window, { firstRender: performance.now() - began });
      },
    },
  });
}

interface Turn {
  readonly first: number;
  /** Of each step, where the turn was scrolled. */
  readonly work: readonly number[];
  readonly moved: number;
}

async function turnOf(browser: Browser, url: string, count: number, scrolled: boolean): Promise<Turn> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(prepare, tasksOf(count));
    // A peer draws for so long that the page is not loaded until then.
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction('window.firstRender', null, { timeout: SLOWEST });
    const first = (await page.evaluate('window.firstRender')) as number;
    if (!scrolled) return { first, work: [], moved: 0 };
    await page.mouse.move(800, 400);
    await page.evaluate(() => {
      const tops = new Map([...document.querySelectorAll('*')].map((element) => [element, element.scrollTop]));
      Object.assign(window, { tops });
    });
    const work = await scrollWork(page);
    const moved = await page.evaluate(() => {
      const { tops } = window as unknown as { readonly tops: ReadonlyMap<Element, number> };
      return Math.max(...[...tops].map(([element, top]) => Math.abs(element.scrollTop - top)));
    });
    return { first, work, moved };
  } finally {
    await context.close();
  }
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

test('the timeline beside its peers', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-bench-'));
  const present = peers.filter((peer) =>
    existsSync(path.join(peersFolder, 'node_modules', peer.package, 'package.json')),
  );
  for (const peer of peers) {
    if (!present.includes(peer)) report(`timeline, ${peer.package}`, 'not run: the package is not installed');
  }
  const names = ['own', ...present.map(({ name }) => name)];
  for (const name of names) {
    await build({
      configFile: false,
      mode: 'production',
      root: pages,
      base: './',
      logLevel: 'error',
      plugins: [fromPeersFolder, react()],
      // One React for a peer and its page, wherever each of them lies.
      resolve: { dedupe: ['react', 'react-dom'] },
      build: {
        outDir: path.join(folder, name),
        emptyOutDir: true,
        target: 'es2022',
        chunkSizeWarningLimit: 10_000,
        rollupOptions: { input: path.join(pages, `${name}.html`) },
      },
    });
  }
  const server = createServer((request, response) => {
    const file = path.join(folder, path.normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  try {
    for (const count of SIZES) {
      const turns = new Map<string, Turn[]>(names.map((name) => [name, []]));
      // By turns, so that a busy machine is busy for all of them; the first turn warms the browser.
      for (let turn = 0; turn <= TURNS; turn += 1) {
        for (const name of names) {
          const found = await turnOf(browser, `http://127.0.0.1:${port}/${name}/${name}.html`, count, turn === TURNS);
          if (turn > 0) turns.get(name)?.push(found);
        }
      }
      const firstOf = (name: string): number => median((turns.get(name) ?? []).map(({ first }) => first));
      for (const name of names) {
        const first = firstOf(name);
        const { work = [], moved = 0 } = turns.get(name)?.at(-1) ?? {};
        report(`timeline, ${count} rows, ${name}, first render`, `${Math.round(first)} ms`);
        report(
          `timeline, ${count} rows, ${name}, ${SCROLL_STEPS} steps of scroll`,
          `${describeWork(work)}; ${Math.round(moved)} px`,
          name === 'own' ? '60 frames: none over' : '',
        );
        if (name !== 'own') {
          const target = count === 5_000 ? '≤ 0.50 of the best' : '';
          report(
            `timeline, ${count} rows, first render, ratio to ${name}`,
            (firstOf('own') / first).toFixed(2),
            target,
          );
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
