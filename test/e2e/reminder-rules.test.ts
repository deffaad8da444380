/** Reminders where they are ruled: the plan's rules, what they would send, and a person's own pause, seen by another window. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from './lists.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});

afterAll(async () => {
  await closeBrowser();
  await product.stop();
});

test('the project leader tries a rule and saves it; a group leader sees it, and pauses what is hers', async () => {
  const leader = await product.open({ at: '/plan' });
  const rules = leader.locator('.reminder-rules');
  await leader.getByText('Se de neste fire ukene').click();
  const days = leader.locator('.reminder-days > li');
  await days.filter({ hasText: 'Mandag 16. februar' }).getByText('ukentlig oversikt').waitFor();

  // A value that is none is told of and cannot be saved; a sound one moves the preview before it is saved.
  const early = rules.getByRole('textbox', { name: 'Dager før fristen' });
  await early.fill('0');
  await leader.getByText('Skriv et helt tall fra 1 til 90.').waitFor();
  await leader.getByRole('button', { name: 'Lagre reglene' }).press('Enter');
  await early.fill('10');
  await rules.getByRole('combobox', { name: 'Ukentlig oversikt sendes' }).selectOption({ label: 'tirsdag' });
  await days.filter({ hasText: 'Tirsdag 17. februar' }).getByText('ukentlig oversikt').waitFor();
  expect(await days.filter({ hasText: 'Mandag 16. februar' }).getByText('ukentlig oversikt').count()).toBe(0);
  await leader.getByRole('button', { name: 'Lagre reglene' }).click();
  await leader.getByText('Reglene for påminnelser er lagret.').waitFor();
  await leader.getByText(/^Delt \d/).waitFor();

  // Who may not write them reads them, and who can is named.
  const hers = await product.open({ person: 'gruppeleder1', at: '/plan' });
  await hers.locator('.reminder-rules').getByText('tirsdag klokka 08.00').waitFor();
  await hers.getByText(/^Bare prosjektlederen.* kan endre disse reglene\.$/).waitFor();
  expect(await hers.locator('.reminder-rules input, .reminder-rules select').count()).toBe(0);

  await hers.goto(hers.url().replace(/#.*/, '#/min-side'));
  await hers.getByText('Pause fra påminnelser').click();
  await hers.getByRole('button', { name: 'Legg inn en pause' }).click();
  await hers.getByLabel('Fra og med').fill('2026-02-10');
  await hers.getByLabel('Til og med').fill('2026-02-09');
  await hers.getByRole('button', { name: 'Lagre pausen' }).click();
  await hers.getByText('Siste dag kommer før den første.').waitFor();
  await hers.getByLabel('Til og med').fill('2026-02-20');
  await hers.getByRole('button', { name: 'Lagre pausen' }).click();
  await hers.getByText('Du har pause til og med 20. februar').waitFor();
  await hers.getByText(/^Delt \d/).waitFor();
  const [pause] = await rowsOf(product, 'Pauses', 'FromDay,ToDay');
  // Days of the site's own zone, as SharePoint keeps them.
  expect(pause?.fields).toMatchObject({ FromDay: '2026-02-09T23:00:00Z', ToDay: '2026-02-19T23:00:00Z' });

  // Another window of hers has it, and ends it; others' pages say nothing of it.
  const second = await product.open({ person: 'gruppeleder1', at: '/min-side' });
  await second.getByText('Pause fra påminnelser').click();
  await second.getByRole('button', { name: /^Avslutt nå pausen/ }).click();
  await second.getByText('Du har ingen pause.').waitFor();
  await second.getByText(/^Delt \d/).waitFor();
  await leader.goto(leader.url().replace(/#.*/, '#/min-side'));
  await leader.getByText('Pause fra påminnelser').click();
  await leader.getByText('Du har ingen pause.').waitFor();
  expect([...faultsOf(leader), ...faultsOf(hers), ...faultsOf(second)]).toEqual([]);
});
