/** An empty channel becomes a plan: set-up in the tab by an owner, left in the midst of it and come back to. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { allLists } from '#schema/lists.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeEach(async () => {
  product = await startProduct('not-set-up');
});
afterEach(() => product.stop());
afterAll(closeBrowser);

const LISTS = '/sites/localhost:/sites/framdrift:/lists?$select=name,displayName,description';

async function listsOn(): Promise<readonly { readonly displayName: string; readonly description: string }[]> {
  const { value } = (await product.graph('GET', LISTS)) as {
    readonly value: readonly { readonly displayName: string; readonly description: string }[];
  };
  return value;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('an owner sets an empty channel up, is cut off, comes back, goes on, and begins the plan', async () => {
  const before = (await listsOn()).length;
  // The ninth list is refused: as when the net is gone, or the tab is closed.
  await product.administer('POST', '/_admin/faults', {
    faults: [{ when: { method: 'POST', path: '/sites/*/lists', nth: 9 }, effect: { kind: 'refuse', status: 403 } }],
  });
  const page = await product.open();
  const refused: string[] = [];
  page.on('response', (answer) => {
    const what = new URL(answer.url()).pathname.split('/').at(-1) ?? '';
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${what}`);
  });
  await page.getByRole('heading', { name: 'Sett opp Framdrift' }).waitFor();
  await press(page, 'Neste: godkjenning');
  await page.getByText('Rettigheten Sites.Manage.All i Microsoft Graph').first().waitFor();
  await press(page, 'Neste: lister');
  await press(page, 'Lag listene');
  await page.getByText('SharePoint sa nei.').waitFor();
  await page.getByText(/så har IT ikke godkjent Sites\.Manage\.All/).waitFor();
  expect((await listsOn()).length).toBe(before + 8);

  await page.reload();
  await expect.poll(() => page.getByText('Ikke ferdig', { exact: true }).count()).toBe(8);
  await press(page, 'Fortsett');
  await press(page, 'Neste: roller');
  const made = await listsOn();
  expect(made.length).toBe(before + allLists.length);
  expect(made.map(({ description }) => description)).toContain('Framdrift 1');

  await press(page, 'Lag grupper, rettigheter og visninger');
  await press(page, 'Neste: planen');
  // The refusal above, and the web part that Graph may not take; the console tells each of them too.
  expect(refused).toEqual(['403 POST lists', '400 POST pages']);
  expect(faultsOf(page).filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
  await press(page, 'Legg inn planen');
  await page.getByRole('heading', { name: 'Her blir planen deres' }).waitFor();
  await press(page, 'Begynn med en tom plan');
  await page.getByRole('link', { name: 'Tiltak', exact: true }).waitFor();
  await expect
    .poll(async () => {
      const { value } = (await product.graph('GET', '/sites/localhost:/sites/framdrift:/lists/Plans/items')) as {
        readonly value: readonly unknown[];
      };
      return value.length;
    })
    .toBe(1);

  // Whoever does not own the team is told who can.
  const member = await product.open({ person: 'medlem1', at: '/oppsett' });
  await member.getByText('En eier av teamet setter den opp').waitFor();
}, 60_000);
