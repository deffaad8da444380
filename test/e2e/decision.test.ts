/**
 * The whole life of decisions in the log: registered from a proposal and outside a meeting, a condition met, corrected,
 * replaced, repealed; an order with its deadline, and what was decided before the plan came here.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from './lists.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product | null = null;

const isLong = process.env['FRAMDRIFT_LONG'] !== undefined;

beforeAll(async () => {
  if (isLong) product = await startProduct('mid-process');
});
afterAll(async () => {
  await product?.stop();
  await closeBrowser();
});

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

/** A field that saves when it is left. */
async function fill(page: Page, name: string, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(words);
  await field.blur();
}

async function fillTime(page: Page, name: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name, exact: true });
  await field.fill(words);
  await field.blur();
}

const opened = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

async function register(page: Page, title: string): Promise<void> {
  const button = page.getByRole('button', { name: /^Registrer (beslutningen|vedtaket)$/ });
  await expect.poll(() => button.getAttribute('aria-disabled')).not.toBe('true');
  await button.click();
  await opened(page, title);
}

const toList = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Beslutninger' }).first().click();
  await opened(page, 'Beslutninger');
};

const begin = async (page: Page, title: string): Promise<void> => {
  await toList(page);
  await press(page, /^Registrer (beslutning|vedtak)$/);
  await fill(page, 'Overskrift i loggen', title);
};

test(
  'a decision is made, met, corrected, replaced and repealed, and all of it stays',
  { timeout: 120_000 },
  async ({ skip }) => {
    skip(!isLong, 'every way to a decision takes its time: npm run verify:long');
    if (product === null) throw new Error('Nothing was started');
    const tenant = product;
    const before = (await rowsOf(tenant, 'Decisions', 'Title')).length;
    const page = await tenant.open({ at: '/beslutninger' });

    // From a proposal.
    await page.getByRole('link', { name: 'Hukommelsesteam på tvers' }).first().click();
    await press(page, 'Registrer beslutningen om dette');
    await page.getByRole('radio', { name: /^Vedtatt(?! med)/ }).check();
    await fillTime(page, 'Når', 'Høsten 2026');
    await register(page, 'Hukommelsesteam på tvers av kretsene');
    await page
      .getByRole('link', { name: /Hukommelsesteam på tvers av kretsene/ })
      .first()
      .waitFor();
    await expect
      .poll(async () => (await rowsOf(tenant, 'Measures', 'Title,WhenText')).map(({ fields }) => fields))
      .toContainEqual(
        expect.objectContaining({ Title: 'Hukommelsesteam på tvers av kretsene', WhenText: 'Høsten 2026' }),
      );

    // Outside meetings, when something is in place; the property office tells.
    await begin(page, 'Vaktrommet flytes');
    await page.getByRole('radio', { name: 'Når noe er på plass' }).check();
    await fillTime(page, 'Når hva er på plass', 'Når nye lokaler kan tas i bruk');
    await fill(page, 'Hvem sier fra når det er oppfylt', 'Eiendom');
    await fill(page, 'Eller hvorfor det ikke trengs', 'Driften ordner det.');
    await register(page, 'Vaktrommet flytes');
    await page.getByText('Den som sier fra når det er oppfylt: Eiendom').waitFor();
    await press(page, 'Vilkåret er oppfylt');
    await page.getByText(/^Vilkåret ble oppfylt 11. februar 2026, meldt av prosjektleder/).waitFor();

    // In stages, each with a condition of its own.
    await begin(page, 'Turnusen legges om');
    await page.getByRole('radio', { name: 'Trinnvis' }).check();
    for (const [number, what, when] of [
      [1, 'Natt', 'Når nye lokaler kan tas i bruk'],
      [2, 'Dag', 'Når vaktrommet er ferdig'],
    ] as const) {
      const stage = page.getByRole('group', { name: `Trinn ${number}` });
      await stage.getByRole('textbox', { name: 'Hva skjer' }).fill(what);
      await stage.getByRole('combobox', { name: 'Når' }).fill(when);
      await stage.getByRole('textbox', { name: 'Hvem sier fra når det er oppfylt' }).fill('Eiendom');
      await stage.getByRole('textbox', { name: 'Hvem sier fra når det er oppfylt' }).blur();
    }
    await fill(page, 'Eller hvorfor det ikke trengs', 'Det gjør enhetene.');
    await register(page, 'Turnusen legges om');
    await press(page, 'Vilkåret er oppfylt for natt');
    await page.getByText(/^Vilkåret ble oppfylt 11. februar 2026, meldt av prosjektleder/).waitFor();
    expect(await page.getByRole('button', { name: 'Vilkåret er oppfylt for dag' }).count()).toBe(1);
    await toList(page);
    await page.getByRole('link', { name: 'Vaktrommet flytes', exact: true }).first().click();

    // Two clerical errors at once.
    await press(page, 'Rett en skrivefeil');
    await page.getByRole('textbox', { name: 'Slik skal det stå' }).fill('Vaktrommet flyttes');
    await press(page, 'Rett noe mer');
    await page.getByRole('textbox', { name: 'Slik skal det stå' }).nth(1).fill('Prosjektets styringsgruppe');
    await press(page, 'Registrer rettingen');
    await opened(page, 'Vaktrommet flyttes');
    await page.getByText('«Vaktrommet flytes» skal være «Vaktrommet flyttes»', { exact: false }).first().waitFor();
    await toList(page);
    const corrected = page.locator('.decision-log > li', { hasText: 'Vaktrommet flyttes' }).first();
    await corrected.getByRole('link', { name: /^Rettet/ }).waitFor();

    // Another comes in its place, and is repealed in turn.
    await page.getByRole('link', { name: 'Vaktrommet flyttes', exact: true }).first().click();
    await press(page, 'Avløs eller opphev dette');
    await fill(page, 'Overskrift i loggen', 'Vaktrommet blir der det er');
    await fill(page, 'Eller hvorfor det ikke trengs', 'Ingenting skal flyttes.');
    await register(page, 'Vaktrommet blir der det er');
    await press(page, 'Avløs eller opphev dette');
    await fill(page, 'Overskrift i loggen', 'Det om vaktrommet faller bort');
    await press(page, 'Opphever');
    await register(page, 'Det om vaktrommet faller bort');
    await page.getByRole('link', { name: /Vaktrommet blir der det er/ }).click();
    await page.getByText('Opphevet av').waitFor();

    // An order with its deadline.
    await begin(page, 'Utrede nattjenesten');
    await page.getByRole('checkbox', { name: 'Dette er en bestilling med frist' }).check();
    await page.getByText('Fristen mangler.', { exact: false }).waitFor();
    await fillTime(page, 'Frist', 'innen 1. juni 2026');
    await register(page, 'Utrede nattjenesten');

    // Before the plan came here: without gates, but with its source.
    await begin(page, 'Vi holder på heimebasert omsorg');
    await page.getByRole('checkbox', { name: 'Dette ble bestemt før planen kom hit' }).check();
    const day = page.locator('input[type=date]');
    await day.fill('2024-05-14');
    await day.blur();
    await fill(page, 'Kilde', 'Møtebok 2024');
    await register(page, 'Vi holder på heimebasert omsorg');
    await page.getByText('Registrert i etterkant', { exact: false }).first().waitFor();

    await toList(page);
    await page.locator('.order-list', { hasText: 'Utrede nattjenesten' }).waitFor();
    expect((await rowsOf(tenant, 'Decisions', 'Title')).length).toBe(before + 8);
    // Whoever does not record for the body is told who does.
    const secretary = await tenant.open({ person: 'sekretariat', at: '/beslutninger' });
    await press(secretary, /^Registrer (beslutning|vedtak)$/);
    await secretary.getByText('Dette registreres av prosjektlederen eller styringsgruppa.').waitFor();
    expect([page, secretary].flatMap(faultsOf)).toEqual([]);
  },
);
