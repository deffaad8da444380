/** SharePoint's own pages as pictures in `dist/screenshots`: every view of the lists and the page «Styringsgruppa», light and dark. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { allLists } from '#schema/lists.ts';
import { STEERING_PAGE } from '#schema/steering-page.ts';
import { listViews } from '#schema/views.ts';
import { launch } from './chromium.ts';
import { type Product, startProduct } from './product.ts';

const folder = path.resolve('dist/screenshots');
const views = allLists.flatMap((list) => listViews(list, 'nb').map(({ Title }) => [list.name, Title] as const));

describe('SharePoint', () => {
  let product: Product;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [product, browser] = await Promise.all([startProduct('mid-process'), launch()]);
    const settings = (await (await fetch(`${product.url}laptop.json`)).json()) as { readonly graphOrigin: string };
    origin = settings.graphOrigin;
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  test('Styringsgruppa', async () => {
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await page.goto(`${origin}/sites/framdrift/SitePages/${STEERING_PAGE}?person=styringsgruppe1&theme=${theme}`);
      await page.screenshot({ path: path.join(folder, `sharepoint-styringsgruppa-${theme}.png`), fullPage: true });
      await page.close();
    }
  });
  test.each(views)('%s: %s', async (list, title) => {
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const view = `${encodeURIComponent(title)}.aspx?person=styringsgruppe1&theme=${theme}`;
      await page.goto(`${origin}/sites/framdrift/Lists/${list}/${view}`);
      const name = `sharepoint-${list}-${title}-${theme}`.toLocaleLowerCase('nb').replaceAll(/[^a-zæøå0-9]+/g, '-');
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      await page.close();
    }
  });
});
