/** A mandate all its way on the group's page, and records entered in the journal by keyboard: by the roles whose it is. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from './lists.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';
import { openCard } from './scenes/people.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const shared = (page: Page) => page.getByText(/^Delt \d/).waitFor();
/** Every mandate of one state, as SharePoint has them. */
const mandatesIn = async (state: string): Promise<number> =>
  (await rowsOf(product, 'Mandates', 'State')).filter(({ fields }) => fields['State'] === state).length;

test('a mandate is delivered, returned with a reason, delivered again and accepted; what is another’s says whose', async () => {
  const leader = await product.open({ at: '/grupper' });
  await openCard(/AG2/)(leader);
  await press(leader, 'Meld levert');
  const delivered = leader.getByRole('textbox', { name: 'Hva er levert?' });
  await leader.getByText('Det står ikke hva gruppa har levert.').waitFor();
  await delivered.fill('Rapport med forslag om turnus');
  await press(leader, 'Meld levert');
  await leader.getByText('«Godta leveransen» kan bare gjøres av styringsgruppa.').waitFor();
  await shared(leader);

  const steering = await product.open({ person: 'styringsgruppe1', at: '/min-side' });
  await steering.getByText('Leveransen venter på svar').waitFor();
  await steering.getByRole('link', { name: 'Mandat for bemanning og turnus' }).click();
  await press(steering, 'Send tilbake til gruppa');
  await steering.getByRole('textbox', { name: 'Hvorfor? Én setning.' }).fill('Kostnadene mangler.');
  await press(steering, 'Send tilbake til gruppa');
  await steering.getByText('Hvorfor det er sendt tilbake: Kostnadene mangler.').waitFor();
  await expect.poll(() => mandatesIn('Sendt tilbake')).toBe(1);

  const again = await product.open({ at: '/grupper' });
  await openCard(/AG2/)(again);
  await press(again, 'Sett i arbeid igjen');
  await press(again, 'Meld levert');
  await press(again, 'Meld levert');
  await again.getByText(/^Levert 11/).waitFor();
  await shared(again);
  const deciding = await product.open({ person: 'styringsgruppe1', at: '/grupper' });
  await openCard(/AG2/)(deciding);
  await press(deciding, 'Godta leveransen');
  await expect.poll(() => mandatesIn('Godtatt')).toBe(1);
  expect([leader, steering, again, deciding].flatMap(faultsOf)).toEqual([]);
});

test('an approved mandate is changed by a new version, which waits for a decision while the old one counts', async () => {
  const page = await product.open({ at: '/grupper' });
  await openCard(/AG3/)(page);
  await press(page, 'Les hele');
  await press(page, 'Ny versjon');
  await page.getByRole('heading', { name: 'Utkast til versjon 2' }).waitFor();
  expect(await page.getByText('Gruppa er ikke i arbeid.').count()).toBe(0);
  await page.getByRole('link', { name: /Endre mandat for kvalitet/ }).waitFor();
  await shared(page);
  const steering = await product.open({ person: 'styringsgruppe1', at: '/grupper' });
  await openCard(/AG3/)(steering);
  await steering.getByText('Det finnes ikke noe vedtak eller noen beslutning om dette.').waitFor();
  expect(faultsOf(page)).toEqual([]);
});

test('three records are entered in the journal at once, by keyboard, and each is a row of its own', async () => {
  const page = await product.open({ person: 'sekretariat', at: '/journal' });
  const entries = async (): Promise<number> => (await rowsOf(product, 'Journal', 'Title')).length;
  const before = await entries();
  const { keyboard } = page;
  await page.getByRole('checkbox').nth(1).focus();
  for (let chosen = 0; chosen < 3; chosen += 1) {
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
  }
  await page.getByText('3 valgt').waitFor();
  await page.getByText('Saksnummeret mangler.').waitFor();
  await page.getByRole('textbox', { name: 'Arkivsaksnummer' }).fill('26/77');
  await keyboard.press('Enter');
  await page.getByText('Det står i journalen.').waitFor();
  await expect.poll(entries).toBe(before + 3);
  await press(page, /^Journalført/);
  await expect.poll(() => page.getByText('Arkivsak 26/77').count()).toBe(3);
  expect(faultsOf(page)).toEqual([]);
});
