/** «Påminnelser» on the laptop: time goes forward, cards come, and what is answered in one stands in the plan. */
import type { Page } from 'playwright';
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

const openReminders = async (page: Page, { theme = 'light', language = 'nb' }: Viewer = {}): Promise<void> => {
  await page.goto(`${product.url}paminnelser.html?theme=${theme}&language=${language}`);
  await page.locator('.reminders-controls').waitFor();
};

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the page of reminders', () => {
  test('goes to Monday by keyboard; what is answered in a card stands in the plan, with how in its history', async () => {
    const page = await product.open();
    await page.goto(`${product.url}?person=leder`);
    await page.getByRole('link', { name: 'Påminnelser' }).press('Enter');
    await page.getByText('Ingen påminnelser til nå.').waitFor();
    await page.getByRole('button', { name: 'Mandag' }).press('Enter');
    await page.getByRole('heading', { name: 'Mandag 16. februar 2026' }).waitFor();
    await page.getByText('Nå er det mandag 16. februar 2026 kl. 08.00').waitFor();

    const holds = page
      .locator('.card-drawing')
      .getByRole('button', { name: /^Stemmer fortsatt/ })
      .first();
    const id = await page.locator('.reminders-message').filter({ has: holds }).first().getAttribute('id');
    const message = page.locator(`[id="${id}"]`);
    await holds.press('Enter');
    await message.getByText(/^Bekreftet i dag kl\. 08\.\d\d/).waitFor();
    // The focus is where the button was, not lost.
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe(id);
    expect(await troubles(page)).toEqual([]);

    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      message.locator('.card-drawing a').first().press('Enter'),
    ]);
    const panel = tab.locator('.side-panel');
    await panel.getByText(/^Sist bekreftet 16\. feb\./).waitFor();
    await panel.getByText(/klokka 08\.\d\d, på et kort$/).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });

  test('the cards that came are not among those that would be sent', async () => {
    const page = await product.open({ at: '/plan' });
    await page.getByText('Se de neste fire ukene').click();
    const days = page.locator('.reminder-days > li');
    await days.filter({ hasText: 'Mandag 23. februar' }).getByText('ukentlig oversikt').waitFor();
    await page.getByText(/^Slik blir det om ingen svarer/).waitFor();
    await page.getByText('Hva som alt er sendt, er ikke hentet').waitFor({ state: 'detached' });
    // It is worked out anew once what was sent is read.
    await expect.poll(() => days.filter({ hasText: 'Mandag 16. februar' }).count()).toBe(0);
    expect(faultsOf(page)).toEqual([]);
  });

  test('shows a guest why not, and fits a phone in high contrast', async () => {
    const page = await product.open({ width: 360 });
    await openReminders(page, { theme: 'contrast', language: 'nn' });
    await page.getByLabel('Den som svarer').selectOption('Gjest fra nabokommunen');
    const message = page
      .locator('.reminders-message')
      .filter({ has: page.getByRole('button', { name: /^Stemmer fortsatt/ }) })
      .first();
    const id = await message.getAttribute('id');
    await message.getByRole('button', { name: /^Stemmer fortsatt/ }).click();
    const refused = page.locator(`[id="${id}"]`);
    await refused.getByText('Dette blir vist for Gjest fra nabokommunen.').waitFor();
    await refused.getByText('Ingenting er endret.').waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await refused.getByRole('button', { name: 'Vis kortet igjen' }).click();
    await refused.getByRole('button', { name: /^Stemmer fortsatt/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});
