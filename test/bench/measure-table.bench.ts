/** How long the table of measures takes to stand on the screen, beside Fluent's own DataGrid with the same rows. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { test } from 'vitest';
import { launch } from '../e2e/chromium.ts';
import { median, report } from './figures.ts';

const TURNS = 5;
const sizes = [100, 1_000, 5_000];

interface Drawing {
  readonly drawn: (table: 'ours' | 'fluents', rows: number) => Promise<number>;
}

/** One script and one style sheet of the page. */
async function builtPage(folder: string): Promise<{ readonly script: string; readonly style: string }> {
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
    const draw = (table: 'ours' | 'fluents', rows: number): Promise<number> =>
      page.evaluate(([table, rows]) => (window as unknown as Drawing).drawn(table, rows), [table, rows] as const);
    for (const rows of sizes) {
      const [ours, fluents]: [number[], number[]] = [[], []];
      // By turns, so that a busy machine is busy for both; the first turn warms the browser.
      for (let turn = 0; turn <= TURNS; turn += 1) {
        const [own, other] = [await draw('ours', rows), await draw('fluents', rows)];
        if (turn > 0) ours.push(own);
        if (turn > 0) fluents.push(other);
      }
      const [own, other] = [median(ours), median(fluents)];
      report(
        `table with ${rows} measures, first render`,
        `${Math.round(own)} ms; Fluent's DataGrid ${Math.round(other)} ms`,
      );
      report(`table with ${rows} measures, ratio to Fluent's DataGrid`, (own / other).toFixed(2));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
