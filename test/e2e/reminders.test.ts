/** «Påminnelser» on the laptop: time goes forward, cards come, and what is answered in one stands in the plan. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, faultsOf, type Product, startProduct, type Viewer } from './product.ts';
import { troubles } from './scenes.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct('mid-process', true);
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

async function openReminders({ theme = 'light', language = 'nb', width = 1400 }: Viewer = {}) {
  const page = await product.open({ width });
  await page.goto(`${product.url}paminnelser.html?theme=${theme}&language=${language}`);
  await page.locator('.reminders-controls').waitFor();
  return page;
}

describe('the cards of a Monday', () => {
  test('come when time goes there; one answer in one of them is in the plan, and its history says how', async () => {
    const page = await openReminders();
    await page.getByText('Ingen påminnelser til nå.').waitFor();
    await page.getByRole('button', { name: 'Mandag' }).click();
    await page.getByRole('heading', { name: 'Mandag 16. februar 2026' }).waitFor();
    expect(await troubles(page)).toEqual([]);

    const button = page
      .locator('.reminders-card')
      .getByRole('button', { name: /^Stemmer fortsatt/ })
      .first();
    const card = page.locator('.reminders-card', { has: button });
    await button.press('Enter');
    await card.getByText(/^Bekreftet i dag kl\. 08\.0\d/).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});
