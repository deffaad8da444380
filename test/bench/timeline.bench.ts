/**
 * The timeline with 100, 1,000 and 5,000 rows beside the charts that others make, over the same rows in the same browser.
 * First render: from before the mount to two frames after the first bar is in the page. Scroll: 120 turns of the wheel.
 * A peer is run where its package is installed; the project does not need it.
 */
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright';
import { test } from 'vitest';
import { build } from 'vite';
import { launch } from '../e2e/chromium.ts';
import { median, report } from './figures.ts';

const SIZES = [100, 1_000, 5_000] as const;
const TURNS = 5;
const WHEEL_STEPS = 120;
const WHEEL = 120;
const SLOWEST = 120_000;

const peers = [
  { name: 'svar', package: '@svar-ui/react-gantt' },
  { name: 'vis', package: 'vis-timeline' },
] as const;

const pages = path.resolve('test/bench/timeline-pages');
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
  readonly framesPerSecond: number;
  readonly p95: number;
  /** Milliseconds that the page's thread was at work while it scrolled: also on a busy machine nobody else's. */
  readonly work: number;
  readonly moved: number;
}

/** What the page remembers while it is scrolled: milliseconds between frames, and where each scroller stood. */
interface Kept {
  gaps?: number[];
  tops?: Map<Element, number>;
}

async function turnOf(browser: Browser, url: string, count: number): Promise<Turn> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(prepare, tasksOf(count));
    await page.goto(url);
    await page.waitForFunction('window.firstRender', null, { timeout: SLOWEST });
    const first = (await page.evaluate('window.firstRender')) as number;
    await page.mouse.move(800, 400);
    await page.evaluate(() => {
      const kept = window as unknown as Kept;
      const gaps: number[] = [];
      kept.gaps = gaps;
      kept.tops = new Map([...document.querySelectorAll('*')].map((element) => [element, element.scrollTop]));
      let last = performance.now();
      const count = (): void => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    const meter = await context.newCDPSession(page);
    await meter.send('Performance.enable');
    const workedFor = async (): Promise<number> => {
      const { metrics } = await meter.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    };
    const before = await workedFor();
    for (let step = 0; step < WHEEL_STEPS; step += 1) await page.mouse.wheel(0, WHEEL);
    await sleep(250);
    const work = (await workedFor()) - before;
    const { gaps, moved } = await page.evaluate(() => {
      const kept = window as unknown as Kept;
      const far = [...(kept.tops ?? [])].map(([element, top]) => Math.abs(element.scrollTop - top));
      return { gaps: kept.gaps ?? [], moved: Math.max(0, ...far) };
    });
    const sorted = gaps.slice(1).toSorted((a, b) => a - b);
    const sum = sorted.reduce((all, one) => all + one, 0);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    return { first, framesPerSecond: (sorted.length / sum) * 1_000, p95, work, moved };
  } finally {
    await context.close();
  }
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

test('the timeline beside its peers', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-bench-'));
  const present = peers.filter((peer) => existsSync(path.resolve('node_modules', peer.package, 'package.json')));
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
      plugins: [react()],
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
          const found = await turnOf(browser, `http://127.0.0.1:${port}/${name}/${name}.html`, count);
          if (turn > 0) turns.get(name)?.push(found);
        }
      }
      const middle = (name: string, of: keyof Turn): number => median((turns.get(name) ?? []).map((one) => one[of]));
      for (const name of names) {
        const [first, rate, p95] = [middle(name, 'first'), middle(name, 'framesPerSecond'), middle(name, 'p95')];
        report(`timeline, ${count} rows, ${name}, first render`, `${Math.round(first)} ms`);
        report(
          `timeline, ${count} rows, ${name}, ${WHEEL_STEPS} steps of scroll`,
          `${rate.toFixed(0)} frames a second, 95 % within ${p95.toFixed(0)} ms, ${Math.round(middle(name, 'work'))} ms of work, ${Math.round(middle(name, 'moved'))} px`,
          name === 'own' ? '60 frames' : '',
        );
        if (name !== 'own') {
          const target = count === 5_000 ? '≤ 0.50 of the best' : '';
          report(
            `timeline, ${count} rows, first render, ratio to ${name}`,
            (middle('own', 'first') / first).toFixed(2),
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
