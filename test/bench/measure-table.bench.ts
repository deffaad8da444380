/**
 * How long the table of measures takes to stand on the screen, and what each step of a scroll costs, beside Fluent's own
 * DataGrid with the same rows.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { test } from 'vitest';
import { launch } from '../e2e/chromium.ts';
import { median, report } from './figures.ts';
import { describeWork, SCROLL_STEPS, scrollWork } from './scroll-work.ts';

/** Rows, and how often they are drawn: the DataGrid draws every row, and takes minutes for the last. */
const sizes = [
  [100, 5],
  [1_000, 3],
  [5_000, 1],
] as const;

const tables = ['ours', 'fluents'] as const;
type Table = (typeof tables)[number];
const names: Readonly<Record<Table, string>> = { ours: 'own', fluents: "Fluent's DataGrid" };

interface Drawing {
  readonly drawn: (table: Table, rows: number) => Promise<number>;
}

/** One script and one style sheet of the page. */
async function builtPage(folder: string): Promise<{ readonly script: string; readonly style: string }> {
  // As people get it: a test's own build has React's checks in it.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: 'test/bench/measure-table-page.tsx', formats: ['iife'], name: 'bench', fileName: 'page' },
    },
  });
  const read = (ending: string): string =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
  return { script: read('.js'), style: read('.css') };
}

test('the table of measures at 5,000 rows', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'framdrift-table-'));
  const browser = await launch();
  try {
    const { script, style } = await builtPage(folder);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    const draw = (table: Table, rows: number): Promise<number> =>
      page.evaluate(([table, rows]) => (window as unknown as Drawing).drawn(table, rows), [table, rows] as const);
    // Warms the browser.
    for (const table of tables) await draw(table, 100);
    await page.mouse.move(700, 450);
    for (const [rows, turns] of sizes) {
      const took: Readonly<Record<Table, number[]>> = { ours: [], fluents: [] };
      const scrolls: string[] = [];
      // By turns, so that a busy machine is busy for both.
      for (let turn = 1; turn <= turns; turn += 1) {
        for (const table of tables) {
          took[table].push(await draw(table, rows));
          if (turn === turns) scrolls.push(`${names[table]} ${describeWork(await scrollWork(page))}`);
        }
      }
      const [own, other] = [median(took.ours), median(took.fluents)];
      report(
        `table with ${rows} measures, first render`,
        `${Math.round(own)} ms; Fluent's DataGrid ${Math.round(other)} ms`,
      );
      report(`table with ${rows} measures, ratio to Fluent's DataGrid`, (own / other).toFixed(2));
      report(
        `table with ${rows} measures, ${SCROLL_STEPS} steps of scroll`,
        scrolls.join('; '),
        'own within 60 frames: none over',
      );
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
