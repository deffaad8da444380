import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, test } from 'vitest';
import { closeBrowser, type Product, startProduct, type Viewer } from '../e2e/product.ts';
import { median, report } from './figures.ts';

afterAll(closeBrowser);

const TURNS = 5;

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

async function times(product: Product, viewer: Viewer): Promise<number> {
  const measured: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) measured.push(await firstSentence(product, viewer));
  return median(measured);
}

test('the first start of a plan with 400 rows', async () => {
  const large = await startProduct('large');
  const empty = await startProduct('empty');
  try {
    await large.administer('DELETE', '/_admin/usage');
    const page = await large.open();
    await page.locator('h1').first().waitFor();
    const usage = (await large.administer('GET', '/_admin/usage')) as Usage;
    await page.context().close();
    report('first start with 400 rows, requests', String(usage.requests), '≤ 20');
    report('first start with 400 rows, resource units', String(usage.units), '≤ 20');
    const [withRows, without] = [await times(large, {}), await times(empty, {})];
    report('first sentence with 400 rows', `${Math.round(withRows)} ms; empty plan ${Math.round(without)} ms`);
    report('first sentence with 400 rows, ratio to an empty plan', (withRows / without).toFixed(2));
  } finally {
    await large.stop();
    await empty.stop();
  }
});

test('the first JavaScript', () => {
  const folder = path.resolve('dist/laptop');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const brotli = (file: string): number => brotliCompressSync(readFileSync(path.join(folder, file))).length;
  const initial = first.reduce((sum, file) => sum + brotli(file), 0);
  const all = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  const whole = all.reduce((sum, file) => sum + brotli(`assets/${file}`), 0);
  report('initial JavaScript, brotli', `${Math.round(initial / 1000)} kB in ${first.length} files`);
  report('all JavaScript, brotli', `${Math.round(whole / 1000)} kB in ${all.length} files`);
  report('built tab', `${Math.round(statSync(path.join(folder, 'index.html')).size)} bytes of page`);
});
