/** What the plan on the device costs and gains: resource units, waits, duplicates, and what it is proved by. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { scenarios } from '#laptop/scenarios.ts';
import { startLists } from '#schema/lists.ts';
import { launch } from '../e2e/chromium.ts';
import { lineOf, write } from '../e2e/lists.ts';
import { addressOf } from '../e2e/product.ts';
import { type Drain, drain, firstStart, unitsAMinute } from './desks.ts';
import { byPlainClient, byPlanSession, type Made } from './duplicates.ts';
import { median, percentile, report } from './figures.ts';
import { paintedAfter, waitsOf, watchLine, watchPaint } from './in-page.ts';
import { type Laptop, startLaptop } from './laptop.ts';
import { planOfRows } from './plan-of-rows.ts';
import { buildPnpPage } from './pnp-build.ts';

const tenths = (value: number): string => value.toFixed(1);

test('what an open tab asks of SharePoint', async () => {
  report('idle, one visible tab, resource units a minute', tenths(await unitsAMinute(1, true)), '≤ 3');
  report('idle, two visible tabs of one person, resource units a minute', tenths(await unitsAMinute(2, true)), '≤ 6');
  report('idle, hidden tab, resource units a minute', tenths(await unitsAMinute(1, false)), '0');
  for (const rows of [20, 400]) {
    const { requests, units } = await firstStart(rows);
    report(`first start with ${rows} rows, session alone`, `${units} resource units in ${requests} requests`, '≤ 20');
  }
});

test('two hundred queued edits over a line of 300 ms', async () => {
  const told = (name: string, { seconds, calls, units }: Drain): void =>
    report(name, `${tenths(seconds)} virtual seconds, ${calls} requests, ${units} resource units`, '≤ 60 s');
  const changed = await drain(200, 300, (site, tab) =>
    tab
      .snapshot()
      .rows.milestone.map((one) => site.handOf('leder').change('milestone', one, { note: `Endret: ${one.title}` })),
  );
  told('200 queued changes drained at 300 ms', changed);
  const made = await drain(200, 300, (site) =>
    Array.from({ length: 200 }, (_none, index) =>
      site.handOf('leder').create('milestone', site.milestone({ title: `Ny ${index}` })),
    ),
  );
  told('200 queued new rows drained at 300 ms', made);
});

test('the same new rows by the plain Graph client and by the tab', async () => {
  const [rows, share] = [200, 0.3];
  const told = (name: string, { duplicates, missing }: Made, target: string): void =>
    report(name, `${duplicates} duplicates, ${missing} missing of ${rows}`, target);
  told('plain Graph client, 30 % of answers lost or wrong', await byPlainClient(rows, 1, share), '> 0 duplicates');
  told('the tab, the same faults', await byPlanSession(rows, 1, share), '0 and 0');
});

test('what a seed of the simulation costs', () => {
  const seeds = 60;
  const tell =
    'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nUSED "+(u.userCPUTime+u.systemCPUTime))})';
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,if((await import("node:worker_threads")).isMainThread)${encodeURIComponent(tell)}`,
      'dist/programs/sim.js',
      '--json',
      '--seeds',
      String(seeds),
      '--start',
      '1',
      '--workers',
      '1',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const [, micro] = /USED (\d+)/.exec(stderr) ?? [];
  if (micro === undefined) throw new Error(stderr);
  const { runs, edits, requests, failures } = JSON.parse(stdout) as {
    readonly runs: number;
    readonly edits: number;
    readonly requests: number;
    readonly failures: readonly { readonly seed: number; readonly rules: readonly string[] }[];
  };
  report('simulation, seeds a second of one core', (seeds / (Number(micro) / 1e6)).toFixed(2), '≥ 2.8');
  const broken = failures.map(({ seed, rules }) => `seed ${seed} ${rules.join(' ')}`);
  // A broken seed is run again and again to find its shortest path, which costs more than the others together.
  report('simulation, seeds run', `${runs}; broken: ${broken.join(', ') || 'none'}`, 'none');
  report('simulation, edits and calls', `${edits} and ${requests}`);
});

/** Milliseconds in which a page that has opened its plan has also put it away. */
const PUT_AWAY = 4_000;
const TURNS = 5;
/** Of every answer, as over a line: on this machine alone there is none. */
const LATENCY = 100;
const ROWS = 2_000;
/** A measure in the table; the toolbar's filters have no key. */
const MEASURE = 'main a[href^="#/tiltak/"]';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const newWindow = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });

/** Opens the page once for the replica, and then so many times with it; milliseconds to each first row. */
async function warmOpens(laptop: Laptop, at: string, selector: string) {
  const context = await newWindow();
  await watchPaint(context, selector);
  const page = await context.newPage();
  await page.goto(addressOf(laptop.url, { at }));
  const cold = await paintedAfter(page);
  await sleep(PUT_AWAY);
  return {
    cold,
    rows: await page.locator(selector).count(),
    async again() {
      await page.reload();
      const after = await paintedAfter(page);
      await sleep(PUT_AWAY / 4);
      return after;
    },
    close: () => context.close(),
  };
}

/** The same lists with the same columns, and as many rows in a table. */
async function pnpOpens(address: string, rows: number) {
  const context = await newWindow();
  await watchPaint(context, 'tr');
  const page = await context.newPage();
  const lists = startLists.map(({ name, select }) => `${name}:${select}`).join(';');
  return {
    async again() {
      await page.goto(`${address}?${new URLSearchParams({ rows: String(rows), lists })}`);
      return paintedAfter(page);
    },
    close: () => context.close(),
  };
}

test('a plan of two thousand rows, opened again', async () => {
  const laptop = await startLaptop(planOfRows(ROWS));
  const folder = await buildPnpPage();
  try {
    const overview = await warmOpens(laptop, '/', 'main h1 a');
    const table = await warmOpens(laptop, '/tiltak', MEASURE);
    const pnp = await pnpOpens(await laptop.serve(folder), table.rows);
    const told = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;
    report(`first start with ${ROWS} rows to the first sentence`, told(overview.cold));
    for (const latency of [0, LATENCY]) {
      laptop.tenant.faults.set({ faults: [{ effect: { kind: 'latency', milliseconds: latency } }] });
      const times: Record<'sentence' | 'rows' | 'pnp', number[]> = { sentence: [], rows: [], pnp: [] };
      // By turns, so that a busy machine is busy for all; the first turn warms the browser.
      for (let turn = 0; turn <= TURNS; turn += 1) {
        const [sentence, rows, other] = [await overview.again(), await table.again(), await pnp.again()];
        if (turn === 0) continue;
        times.sentence.push(sentence);
        times.rows.push(rows);
        times.pnp.push(other);
      }
      const [sentence, rows, other] = [median(times.sentence), median(times.rows), median(times.pnp)];
      const line = `SharePoint ${latency} ms away`;
      report(`warm open with ${ROWS} rows to the first sentence, ${line}`, told(sentence));
      report(`warm open with ${ROWS} rows to a table of measures, ${table.rows} in it, ${line}`, told(rows));
      report(`the same lists by @pnp/graph without a replica, as many rows painted, ${line}`, told(other));
      report(`ratio of @pnp/graph to the first sentence, ${line}`, (other / sentence).toFixed(2), '> 1');
      report(`ratio of @pnp/graph to the table, ${line}`, (other / rows).toFixed(2), '> 1');
    }
    await Promise.all([overview.close(), table.close(), pnp.close()]);
  } finally {
    await laptop.stop();
    rmSync(folder, { recursive: true });
  }
});

const EDITS = 50;

test('from the key to «Lagret her»', async () => {
  const laptop = await startLaptop(scenarios['mid-process']);
  const context = await newWindow();
  try {
    const page = await context.newPage();
    await page.goto(addressOf(laptop.url, { at: '/tiltak' }));
    await page.locator(MEASURE).first().click();
    const field = page.getByRole('button', { name: /^Endre med ord/ });
    await field.waitFor();
    // From here the storage is proven.
    await page.reload();
    await field.waitFor();
    await sleep(PUT_AWAY);
    laptop.tenant.faults.set({
      faults: [{ when: { method: 'PATCH' }, effect: { kind: 'latency', milliseconds: 300 } }],
    });
    await watchLine(page, '.sync-line, .sync-strip p', 'Lagret her');
    for (let edit = 1; edit <= EDITS; edit += 1) {
      await write(page, 'med ord', `Skrevet for ${edit}. gang.`);
      while (!(await lineOf(page)).startsWith('Delt') || (await waitsOf(page)).length < edit) await sleep(50);
    }
    const waits = await waitsOf(page);
    const told = (share: number): string => `${Math.round(percentile(waits, share))} ms`;
    report(`from the key to «Lagret her», ${waits.length} edits`, `p50 ${told(0.5)}, p95 ${told(0.95)}`, '≤ 50 ms');
  } finally {
    await context.close();
    await laptop.stop();
  }
});
