/** The self-check from the plan: what somebody changed in SharePoint is found, put right with one press, and told to IT. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

const LISTS = '/sites/localhost:/sites/framdrift:/lists';
let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

const nameOfList = async (): Promise<string> =>
  ((await product.graph('GET', `${LISTS}/Measures?$select=displayName`)) as { displayName: string }).displayName;

test('a list that somebody renamed gets its name back, and IT is told of codes and of nothing else', async () => {
  await product.graph('PATCH', `${LISTS}/Measures`, { displayName: 'Oppgaver' });
  const page = await product.open({ at: '/plan' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: 'Selvsjekk' }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'Lista «Tiltak» har fått et nytt navn' });
  await line.waitFor();

  await page.getByRole('button', { name: 'Kopier til IT' }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^Framdrift \d+\.\d+\.\d+, schema \d+\n/);
  expect(await copied()).toMatch(/^FD-L02 shouldBeLookedAt 1$/m);
  expect(await copied()).not.toMatch(/Tiltak|Oppgaver|milepæl/i);

  await line.getByRole('button', { name: 'Sett navnet tilbake' }).click();
  await expect.poll(nameOfList).toBe('Tiltak');
  await line.waitFor({ state: 'detached' });
  expect(faultsOf(page)).toEqual([]);
});

test('a plan that cannot be opened leads to the self-check, where a member is told and the leader puts it right', async ({
  skip,
}) => {
  skip(
    process.env['FRAMDRIFT_LONG'] === undefined,
    'each of its steps is tried without a browser: npm run verify:long',
  );
  await product.graph('DELETE', `${LISTS}/Proposals`);
  const [member, leader] = [await product.open({ person: 'medlem1' }), await product.open()];
  for (const page of [member, leader]) {
    await page.getByRole('link', { name: 'Selvsjekk' }).click();
    await page.getByText('Én liste mangler').waitFor();
  }
  await member.getByText('Rettighetene kunne ikke kontrolleres').waitFor();
  await member.getByText(/Prosjektlederen eller en eier av teamet kan rette/).waitFor();
  const make = { name: 'Lag det som mangler' };
  expect(await member.getByRole('button', make).count()).toBe(0);
  await leader.getByRole('button', make).click();
  // The list is there again, with the site's rights until they are set: another line, with a button of its own.
  await leader.getByText('Rettighetene til én liste håndheves ikke av SharePoint').waitFor();
});
