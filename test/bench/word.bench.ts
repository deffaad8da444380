import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { test } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { launch } from '../e2e/chromium.ts';
import { median, report } from './figures.ts';
import { planOfRows } from './plan-of-rows.ts';
import type { WordRows, Written, written } from './word-page.ts';

const MEASURES = 200;
const RUNS = 15;
const now = '2026-02-11T13:32:00.000Z' as Instant;
const lists = [
  ...(['goal', 'group', 'milestone', 'measure', 'workPackage', 'stakeholder', 'decision', 'proposal'] as const),
  ...(['consultation', 'reference', 'revision', 'request', 'sentReport', 'meeting', 'involvement'] as const),
];

async function rowsOf(): Promise<WordRows> {
  const small = scenarios['mid-process'].rows(countingKeys(), now);
  const measures = small.filter(({ entity }) => entity === 'measure').length;
  const made = await planOfRows(small.length + MEASURES - measures).rows(countingKeys(), now);
  const of = (name: DraftRow['entity']): unknown[] => made.flatMap((one) => (one.entity === name ? [one.row] : []));
  const rows = Object.fromEntries(lists.map((name) => [name, of(name)])) as unknown as WordRows['rows'];
  return { plan: of('plan')[0] as WordRows['plan'], rows, now };
}

async function builtPage(folder: string): Promise<string> {
  // As people get it: a test's own build has React's checks in it.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: 'vite.config.ts',
    mode: 'bench',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: 'test/bench/word-page.ts', formats: ['iife'], name: 'bench', fileName: 'page' },
    },
  });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

test('Word documents of a plan with two hundred measures, in the browser', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-word-'));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await builtPage(folder) });
    const given = await rowsOf();
    for (const which of ['report', 'plan'] as const) {
      const runs: Written[] = await page.evaluate(
        ([name, rows, count]) => {
          const bench = (window as unknown as { readonly bench: { readonly written: typeof written } }).bench;
          return Array.from({ length: count }, () => bench.written(name, rows));
        },
        [which, given, RUNS] as const,
      );
      const times = runs.map(({ milliseconds }) => milliseconds);
      const kilobytes = ((runs[0]?.bytes ?? 0) / 1024).toFixed(0);
      report(
        `Word, ${which === 'report' ? 'steering report' : 'the plan itself'} of ${MEASURES} measures, in the browser`,
        `${(times[0] ?? 0).toFixed(0)} ms the first time, ${median(times).toFixed(0)} ms the median; ${kilobytes} kB`,
        '< 1500 ms',
      );
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
