/** A browser that keeps nothing says so, never calls anything saved here, and what is written goes to the server all the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectEachOnce, lineOf, measureAddress, write } from './lists.ts';
import { addressOf, type Product, startProduct } from './product.ts';
import { openProfile, type ProfileBrowser } from './profile.ts';

let product: Product;
let address: string;
let profile: string;
let browser: ProfileBrowser;

beforeAll(async () => {
  product = await startProduct('mid-process');
  address = addressOf(product.url, { at: await measureAddress(product, 'Dagtilbud') });
});
beforeEach(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'framdrift-profile-'));
  browser = await openProfile(profile);
});
afterEach(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
  await product.administer('POST', '/_admin/faults', { faults: [] });
});
afterAll(() => product.stop());

const isOpen = (page: Page): Promise<void> => page.getByRole('button', { name: /^Endre med ord/ }).waitFor();

/** All that the line says from now on. */
async function linesOf(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  await page.exposeBinding('says', (_source, line: string) => said.push(line));
  await page.evaluate(() => {
    const tell = (): void => {
      const line = document.querySelector('.sync-line, .sync-strip p')?.textContent ?? '';
      (window as unknown as { says: (line: string) => void }).says(line);
    };
    tell();
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return said;
}

const slowly = (): Promise<unknown> =>
  product.administer('POST', '/_admin/faults', {
    faults: [{ when: { method: 'PATCH' }, effect: { kind: 'latency', milliseconds: 1_500 } }],
  });

test('without room on the disk', async () => {
  const { page, context } = browser;
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.overrideQuotaForOrigin', { origin: new URL(product.url).origin, quotaSize: 1 });
  await page.goto(address);
  await isOpen(page);
  await page.getByText('Det er ikke plass til mer.').first().waitFor();
  expect(await lineOf(page)).toBe('Ingenting blir lagret på denne enheten');

  const said = await linesOf(page);
  await slowly();
  await write(page, 'med ord', 'Skrevet uten plass.');
  await expect.poll(() => lineOf(page)).toBe('Lagrer');
  await expectEachOnce(product, ['Skrevet uten plass.'], 'without room');
  await expect.poll(() => lineOf(page)).toBe('Ingenting blir lagret på denne enheten');
  expect(said.filter((line) => /lagret her|trygge? her/i.test(line))).toEqual([]);
});

test('when the browser’s data are cleared under an open page', async () => {
  const { page, context } = browser;
  const tools = await context.newCDPSession(page);
  await page.goto(address);
  await isOpen(page);
  // From here the storage is proven.
  await page.reload();
  await isOpen(page);
  await slowly();
  await write(page, 'med ord', 'Skrevet før det ble tømt.');
  await expect.poll(() => lineOf(page)).toMatch(/^Lagret her/);
  await tools.send('Storage.clearDataForOrigin', {
    origin: new URL(product.url).origin,
    storageTypes: 'indexeddb',
  });
  await page.getByText('Nettleseren har slettet det som var lagret her.').first().waitFor();

  const said = await linesOf(page);
  await write(page, 'neste steg', 'Skrevet etter at det ble tømt');
  const texts = ['Skrevet før det ble tømt.', 'Skrevet etter at det ble tømt'];
  await expectEachOnce(product, texts, 'after the data were cleared');
  expect(said.filter((line) => /lagret her|trygge? her/i.test(line))).toEqual([]);
});
