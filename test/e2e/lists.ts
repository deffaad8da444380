/** What lies in the lists, and what the screen says of it: the oracle of tests that save. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Product } from './product.ts';

interface ListRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export async function rowsOf(product: Product, list: string, columns: string): Promise<readonly ListRow[]> {
  const found: ListRow[] = [];
  const start = `/sites/localhost:/sites/framdrift:/lists/${list}/items?$expand=fields($select=${columns})&$top=999`;
  for (let at: string | null = start; at !== null;) {
    const page = (await product.graph('GET', at)) as { value: readonly ListRow[]; '@odata.nextLink'?: string };
    found.push(...page.value);
    at = page['@odata.nextLink']?.replace(/^.*\/v1\.0/, '') ?? null;
  }
  return found;
}

/** Where the measure of this title is opened in the tab. */
export async function measureAddress(product: Product, title: string): Promise<string> {
  const found = (await rowsOf(product, 'Measures', 'Title,FdKey')).find(({ fields }) => fields['Title'] === title);
  return `/tiltak/${String(found?.fields['FdKey'])}`;
}

/** One cell of the measure of this title. */
export async function measureCell(product: Product, title: string, column: string): Promise<string> {
  const rows = await rowsOf(product, 'Measures', `Title,${column}`);
  return String(rows.find(({ fields }) => fields['Title'] === title)?.fields[column]);
}

/** Each of these texts was written by one operation: none is lost, none is doubled. */
export async function expectEachOnce(product: Product, texts: readonly string[], told: string): Promise<void> {
  const counted = async (): Promise<Readonly<Record<string, number>>> => {
    const changes = (await rowsOf(product, 'Changes', 'After')).map(({ fields }) => String(fields['After']));
    return Object.fromEntries(texts.map((text) => [text, changes.filter((after) => after.includes(text)).length]));
  };
  await expect
    .poll(counted, { timeout: 60_000, interval: 500, message: told })
    .toEqual(Object.fromEntries(texts.map((text) => [text, 1])));
}

/** In the panel of a measure; `label` as on its button, «med ord». */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Endre ${label}`) }).click();
  const field = page.getByRole('textbox', { name: `Endre ${label}` });
  await field.fill(text);
  await field.press('Control+Enter');
}

/** The line that says where what was written stands: in the bar, or in the strip under it. */
export const lineOf = async (page: Page): Promise<string> =>
  (await page.locator('.sync-line, .sync-strip p').allTextContents()).join(' ');
