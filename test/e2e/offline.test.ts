/** The plan on the device, in a real browser: opened without net, written without net, taken away at sign-out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});

afterAll(async () => {
  await closeBrowser();
  await product.stop();
});

test('a window that has been open once opens without net, and what is written there is delivered later', async () => {
  const page = await product.open({ at: '/tiltak' });
  await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker has its files once it controls the page.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
  for (const screen of ['Tidslinje', 'Plan', 'Oversikt', 'Tiltak']) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await page.getByRole('button', { name: /Delvis gjennomført.*Dagtilbud|Dagtilbud.*Delvis gjennomført/ }).click();
  await page.getByRole('menuitemradio', { name: /^Gjennomført/ }).click();
  await page
    .getByText(/endring(er)? er lagret her/)
    .first()
    .waitFor();

  await page.context().setOffline(false);
  await page.getByText(/^Delt/).waitFor({ timeout: 30_000 });
  const other = await product.open({ person: 'gruppeleder1', at: '/tiltak' });
  await other.getByRole('button', { name: /Gjennomført.*Dagtilbud|Dagtilbud.*Gjennomført/ }).waitFor();
  expect(faultsOf(other)).toEqual([]);
});
