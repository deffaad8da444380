import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, test } from 'vitest';
import { closeBrowser, type Product, startProduct, type Viewer } from '../e2e/product.ts';
import { median, report } from './figures.ts';

afterAll(closeBrowser);

const TURNS = 5;
/** Milliseconds without a request after which a start counts as over; the tab's next look is a minute away. */
const QUIET = 2_000;

interface Usage {
  readonly requests: number;
  readonly units: number;
}

/** From the first byte asked for until the sentence stands on the screen, in milliseconds by the page's own clock. */
async function firstSentence(product: Product, viewer: Viewer): Promise<number> {
  const page = await product.open(viewer);
  await page.locator('h1').first().waitFor();
  const at = await page.evaluate(() => performance.now());
  await page.context().close();
  return at;
}

const usageOf = async (product: Product): Promise<Usage> => (await product.administer('GET', '/_admin/usage')) as Usage;

/** What a first start has used once it asks for nothing more. */
async function usageWhenQuiet(product: Product): Promise<Usage> {
  let [before, now] = [await usageOf(product), await usageOf(product)];
  do {
    before = now;
    await sleep(QUIET);
    now = await usageOf(product);
  } while (now.requests > before.requests);
  return now;
}

test('the first start of a plan with 400 rows', async () => {
  const large = await startProduct('large');
  const empty = await startProduct('empty');
  try {
    await large.administer('DELETE', '/_admin/usage');
    const page = await large.open();
    await page.locator('h1').first().waitFor();
    const { requests, units } = await usageWhenQuiet(large);
    await page.context().close();
    report('first start with 400 rows, requests', String(requests), '≤ 20');
    report('first start with 400 rows, resource units', String(units), '≤ 20');
    const [full, bare]: [number[], number[]] = [[], []];
    // By turns, so that a busy machine is busy for both; the first turn warms the browser.
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const [withRows, without] = [await firstSentence(large, {}), await firstSentence(empty, {})];
      if (turn > 0) full.push(withRows);
      if (turn > 0) bare.push(without);
    }
    const [withRows, without] = [median(full), median(bare)];
    report('first sentence with 400 rows', `${Math.round(withRows)} ms; empty plan ${Math.round(without)} ms`);
    report('first sentence with 400 rows, ratio to an empty plan', (withRows / without).toFixed(2));
  } finally {
    await large.stop();
    await empty.stop();
  }
});

interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** What the first screen sends for once it is painted: Graph and the lists. */
const AFTER_PAINT = /\/sharepoint\.ts$/;
/** What it sends for some seconds later, so that it is here without net. */
const AT_REST = /\/(loud-notices\.tsx|unsent\.tsx|notice\.tsx)$/;

test('the first JavaScript', () => {
  const folder = path.resolve('dist/laptop');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const built = JSON.parse(readFileSync(path.join(folder, 'files.json'), 'utf8')) as Readonly<
    Record<string, BuiltFile>
  >;
  const reached = (name: string): readonly string[] => {
    const { file = '', imports = [] } = built[name] ?? {};
    return [file, ...imports.flatMap(reached)];
  };
  const withParts = (parts: RegExp, files: readonly string[]): readonly string[] => {
    const names = Object.keys(built).filter((name) => parts.test(name));
    return [...new Set([...files, ...names.flatMap(reached)])];
  };
  const screen = withParts(AFTER_PAINT, first);
  const all = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  const told = (files: readonly string[]): string => {
    const bytes = files.map((file) => brotliCompressSync(readFileSync(path.join(folder, file))).length);
    return `${Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000)} kB in ${files.length} files`;
  };
  report('JavaScript before the first paint of a known plan, brotli', told(first), '≤ 130 kB');
  report('JavaScript of the whole first screen, brotli', told(screen), '≤ 200 kB');
  report('the same with what is kept ready for a lost net, brotli', told(withParts(AT_REST, screen)));
  report('all JavaScript, brotli', told(all.map((file) => `assets/${file}`)));
  report('built tab', `${Math.round(statSync(path.join(folder, 'index.html')).size)} bytes of page`);
});
