/** The frame in every look: the search, the menus, the list of keys, and who one is. */
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { closeBrowser, type Product, startProduct } from './product.ts';
import { describeScenes } from './scenes.ts';
import { frameScenes } from './scenes/frame.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process', true);
  page = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

describeScenes(frameScenes, () => ({ page, product }));
