/** Documents that leave the plan: the report to the steering group, with the municipality's own template. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { heading, writeWord } from '#documents/word-writer.ts';
import { countClicks } from './clicks.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;
/** One person at work: what she chooses first is there for what she makes next. */
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process');
  page = await product.open({ at: '/plan' });
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

/** A Word file of the municipality's, whose first heading is in a colour of its own. */
function template(): Buffer {
  const made = writeWord(
    {
      language: 'nb',
      title: 'Mal',
      creator: 'Skarvøy kommune',
      made: '2026-02-11T13:32:00.000Z' as Instant,
      header: ['Skarvøy kommune', ''],
      footer: '',
      pages: ['Side', 'av'],
      body: [heading(1, 'Overskrift')],
    },
    null,
  );
  const files = unzipSync(made.ok ? made.value : expect.fail());
  const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
  return Buffer.from(zipSync({ ...files, 'word/styles.xml': strToU8(styles.replace('w:val="26"', 'w:val="46"')) }));
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page.locator('.word-template input[type=file]').setInputFiles({ name, mimeType: '', buffer });
}

interface FilesFolder {
  readonly parentReference: { readonly driveId: string };
  readonly id: string;
}

test('the municipality’s template is chosen once, and a hostile one is refused with a sentence', async () => {
  await page.getByRole('heading', { name: 'Mal for Word-dokumenter' }).waitFor();
  await choose('mal.docx', Buffer.from('MZ\u0090\u0000not a Word file'));
  await expect.poll(() => page.locator('.word-template-trouble').textContent()).toMatch(/\w+.*\./);
  expect(await page.getByText('Ingen mal er valgt.').count()).toBe(1);
  await choose('Kommunemal.docx', template());
  await page.getByRole('link', { name: 'Kommunemal.docx' }).waitFor();
  expect(faultsOf(page)).toEqual([]);
}, 60_000);

test('the steering report is made in one click, kept in the channel and says what it said', async () => {
  await page
    .getByRole('link', { name: /^Rapporter/ })
    .first()
    .click();
  const make = page.getByRole('button', { name: 'Lag rapporten' });
  await make.waitFor();
  const card = page.locator('section', { has: make });
  const asked = await card.evaluate((section) => ({
    fields: section.querySelectorAll('input, textarea, select').length,
    words: (section.textContent ?? '').split(/\s+/).filter(Boolean).length,
  }));
  const from = performance.now();
  const clicks = await countClicks(page);
  await make.click();
  await page.getByRole('heading', { level: 1, name: 'Rapport til styringsgruppa, møtet 26. februar 2026' }).waitFor();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  expect(await clicks()).toBe(1);
  expect(asked.fields).toBe(0);
  console.info('the steering report:', JSON.stringify({ clicks: 1, ...asked, seconds }));

  // What lies in the channel is what was made, with the municipality's looks.
  const link = (await page.getByRole('link', { name: 'Åpne i Word' }).getAttribute('href')) ?? '';
  expect(decodeURIComponent(link)).toMatch(/\/Generelt\/Rapport til styringsgruppa 2026-02-26\.docx$/);
  await page.getByRole('button', { name: 'Sjekk at dokumentet er uendret' }).click();
  await page.getByText('Dokumentet er det som ble sendt.').waitFor();
  const downloading = page.waitForEvent('download');
  await page.goBack();
  await page.getByRole('link', { name: 'Se rapporten og skriv vurderingen' }).click();
  await page.getByRole('textbox', { name: 'Prosjektlederens vurdering' }).fill('Turnusen haster.');
  await page.locator('.word-preview').getByText('Turnusen haster.').waitFor();
  await page.getByRole('button', { name: 'Last ned utkast' }).click();
  const draft = unzipSync(readFileSync(await (await downloading).path()));
  expect(strFromU8(draft['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="46"');
  expect(strFromU8(draft['word/document.xml'] ?? new Uint8Array())).toContain('Turnusen haster.');

  // Whoever writes in the file afterwards changes nothing of what was sent, and is seen.
  const folder = (await product.graph('GET', `/sites/localhost:/sites/framdrift:/drive/root:/Generelt`)) as FilesFolder;
  const at = `/drives/${folder.parentReference.driveId}/items/${folder.id}:/Rapport til styringsgruppa 2026-02-26.docx:/content`;
  await product.graph('PUT', encodeURI(at), { changed: createHash('sha256').digest('hex') });
  await page.goBack();
  await page.getByRole('link', { name: 'Rapport til styringsgruppa, møtet 26. februar 2026' }).first().click();
  await page.getByRole('button', { name: 'Sjekk at dokumentet er uendret' }).click();
  await page.getByText('Dokumentet er endret etter at det ble sendt.').waitFor();
  expect(faultsOf(page)).toEqual([]);
}, 60_000);
