/** The import, beyond the first path: pointing, too long texts, the keyboard, and taking the whole of it back. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asWord, heading, list, paragraph, table } from '#documents/sample-documents.ts';
import { skarvoyDocument } from '#laptop/scenarios/imported-document.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeEach(async () => {
  product = await startProduct('empty-2026');
});
afterEach(() => product.stop());
afterAll(closeBrowser);

const SITE = '/sites/localhost:/sites/framdrift:';

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator('.drop-zone input[type=file]')
    .setInputFiles({ name: 'Plan.docx', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByRole('heading', { name: 'Gå gjennom importen' }).waitFor();
}

async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Godta alle sikre/ }).click();
  const next = page.getByRole('button', { name: 'Godta og neste' });
  while (await next.isVisible()) await page.keyboard.press('g');
}

const shared = (page: Page) => page.getByText(/^Delt \d/);

interface Items {
  readonly value: readonly { readonly fields: Readonly<Record<string, unknown>> }[];
}

/** Rows of a list as they stand in SharePoint: how many in all, and how many of them taken away. */
async function counted(list: string): Promise<{ readonly all: number; readonly removed: number }> {
  const { value } = (await product.graph('GET', `${SITE}/lists/${list}/items?$expand=fields&$top=200`)) as Items;
  return { all: value.length, removed: value.filter(({ fields }) => Boolean(fields['RemovedBy'])).length };
}

describe('an import that was put in', () => {
  test('is taken back as a whole from the message', async () => {
    const page = await product.open();
    await choose(page, await skarvoyDocument());
    await acceptAll(page);
    await page.getByRole('button', { name: 'Legg inn i planen' }).click();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('heading', { name: 'Her blir planen deres' }).waitFor();
    await shared(page).waitFor();
    await expect.poll(() => counted('Milestones'), { timeout: 30_000 }).toEqual({ all: 8, removed: 8 });
    await expect.poll(() => counted('Plans')).toEqual({ all: 1, removed: 1 });
    expect(faultsOf(page)).toEqual([]);
  });

  test('is taken back from the plan days later, but for what somebody else has changed', async () => {
    const page = await product.open();
    await choose(page, await skarvoyDocument());
    await acceptAll(page);
    await page.getByRole('button', { name: 'Legg inn i planen' }).click();
    await shared(page).waitFor();

    const other = await product.open({ person: 'gruppeleder1', at: '/tiltak' });
    await other.getByRole('button', { name: /Digitalt tilsyn om natta/ }).click();
    await other.getByRole('menuitemradio', { name: 'I gang' }).click();
    await shared(other).waitFor();

    await page.reload();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Angre importen' }).click();
    const asked = page.getByRole('group', { name: 'Angre importen' });
    await asked.getByRole('checkbox', { name: /^Digitalt tilsyn om natta, endret av / }).waitFor();
    const take = asked.getByRole('button', { name: /^Ta bort \d+ rader$/ });
    await take.click();
    await page.getByText(/rader er tatt bort/).waitFor();
    await shared(page).waitFor();
    await expect.poll(() => counted('Milestones'), { timeout: 30_000 }).toEqual({ all: 8, removed: 8 });
    await expect.poll(() => counted('Measures')).toEqual({ all: 4, removed: 3 });
    expect(await counted('Plans')).toEqual({ all: 1, removed: 0 });
    expect(await page.getByRole('button', { name: 'Angre importen' }).count()).toBe(0);
    expect(faultsOf(page)).toEqual([]);
  });

  test('is known again when the same document is read once more', async () => {
    const page = await product.open();
    const bytes = await skarvoyDocument();
    await choose(page, bytes);
    await acceptAll(page);
    await page.getByRole('button', { name: 'Legg inn i planen' }).click();
    await shared(page).waitFor();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Importer fra Word' }).click();
    await choose(page, bytes);
    await page.getByText(/^Dette dokumentet ble lagt inn i planen \d/).waitFor();
  });
});

describe('a document in which no milestones are found', () => {
  test('is pointed in, and gives what stands there', async () => {
    const page = await product.open();
    await choose(
      page,
      await asWord([
        heading('Notat om tjenestene'),
        paragraph('Her er det vi tenker om saken.'),
        table(['x', 'y'], ['Samtaler i alle kretser', 'en gang'], ['Prøving', 'Høsten 2026']),
      ]),
    );
    const notice = page.getByRole('status').filter({ hasText: 'Vi fant ingen milepæler.' });
    await notice.getByText('Vis oss hvor de står, så leser vi resten.').waitFor();
    await notice.getByRole('button', { name: 'Pek i dokumentet' }).click();
    await page.getByRole('button', { name: 'Les som milepæler' }).nth(1).click();
    await page.getByRole('button', { name: /^Samtaler i alle kretser/ }).waitFor();
    await page.getByRole('button', { name: /^Prøving.*Høsten 2026/ }).waitFor();
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('a text that is longer than a row can hold', () => {
  test('is told before anything is put in, and shortened there', async () => {
    const page = await product.open();
    const long = `Forankre arbeidet ${'i alle kretser og tjenester '.repeat(12)}`.trim();
    await choose(
      page,
      await asWord([
        heading('Prosessplan for Skarvøy'),
        heading('Milepælsplan', 2),
        table(['Aktivitet', 'Tid'], [long, 'Mai 2026'], ['Rapport', 'Juni 2026']),
        heading('Resultatmål', 2),
        list('Trygge tjenester'),
      ]),
    );
    await acceptAll(page);
    const putIn = page.getByRole('button', { name: 'Legg inn i planen' });
    expect(await putIn.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Én tekst må kortes ned før du legger inn.').waitFor();
    await page.getByRole('button', { name: /^Forankre arbeidet/ }).click();
    const field = page.getByRole('textbox', { name: 'Milepæl' });
    expect(await field.inputValue()).toBe(long);
    await field.fill('Forankre arbeidet');
    expect(await putIn.getAttribute('aria-disabled')).toBeNull();
    await putIn.click();
    await shared(page).waitFor();
    expect(await counted('Milestones')).toEqual({ all: 2, removed: 0 });
    expect(faultsOf(page)).toEqual([]);
  });
});
