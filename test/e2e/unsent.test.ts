/** What is not sent: said in one line, listed, settled, taken away as a file; and what must never be written at all. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWord, heading, paragraph, table } from '#documents/sample-documents.ts';
import { closeBrowser, faultsOf, type Product, startProduct, type Viewer } from './product.ts';
import { describeScenes } from './scenes.ts';

const SITE = '/sites/localhost:/sites/framdrift:';
/** Of the test register's series (month + 80): never given to a person. */
const SYNTHETIC = '01819012365';

let product: Product;
let shown: Page;
beforeAll(async () => {
  product = await startProduct('mid-process');
  shown = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

/** A page whose storage is proven: it has been loaded once before. */
async function returning(viewer: Viewer): Promise<Page> {
  const page = await product.open(viewer);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

const strip = (page: Page) => page.locator('.sync-strip');
const offline = (page: Page, off: boolean): Promise<void> => page.context().setOffline(off);

async function openMeasure(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: /^Endre neste steg/i }).waitFor();
}

async function writeNextStep(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Endre neste steg/i }).click();
  const field = page.getByRole('textbox', { name: /^Endre neste steg/i });
  await field.fill(text);
  await field.press('Control+Enter');
}

async function storedMeasure(title: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = (await product.graph('GET', `${SITE}/lists/Measures/items?$expand=fields&$top=200`)) as {
    readonly value: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
  };
  const item = answer.value.find(({ fields }) => fields['Title'] === title);
  return { ...item?.fields, item: item?.id };
}
const storedNextStep = async (title: string): Promise<unknown> => (await storedMeasure(title))['NextStep'];
/** The line says «Delt» of what was sent before, too, so the tenant is asked for what was written now. */
const arrived = (title: string, text: string): Promise<void> =>
  expect.poll(() => storedNextStep(title), { timeout: 60_000 }).toBe(text);

describe('without net', () => {
  test('the line says so and how many are kept, rows are marked, and all is delivered later', async () => {
    const page = await returning({ at: '/tiltak' });
    await openMeasure(page, 'Dagtilbud');
    await offline(page, true);
    await writeNextStep(page, 'Ringe eiendom');
    await strip(page).getByText('Uten nett. Én endring er lagret her').waitFor();
    await page
      .getByRole('row', { name: /Dagtilbud/ })
      .getByText('Ikke sendt')
      .waitFor();
    await page.getByRole('button', { name: /Turnus 2026/ }).click();
    await page.getByRole('menuitemradio', { name: 'På vent' }).click();
    await strip(page).getByText('Uten nett. To endringer er lagret her').waitFor();
    expect(await storedNextStep('Dagtilbud')).not.toBe('Ringe eiendom');

    await offline(page, false);
    await strip(page).getByText('På nett igjen. To endringer er sendt').waitFor({ timeout: 60_000 });
    expect(await storedNextStep('Dagtilbud')).toBe('Ringe eiendom');
    expect(await page.getByText('Ikke sendt').count()).toBe(0);
    await page.getByText(/^Delt \d/).waitFor();
    expect(faultsOf(page).filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await page.context().close();
  });

  test('nothing is called saved in a browser that has not proved that it keeps', async () => {
    const page = await product.open({ at: '/tiltak' });
    await openMeasure(page, 'Dagtilbud');
    await offline(page, true);
    await writeNextStep(page, 'Spørre lederen');
    await strip(page).getByText('Uten nett. Én endring venter. Ikke lukk siden').waitFor();
    await offline(page, false);
    await page.getByText(/^Delt \d/).waitFor({ timeout: 60_000 });
    await page.context().close();
  });
});

describe('the list of what is not sent', () => {
  test('says what, when and why; copies, downloads, and discards with a way back', async () => {
    const page = await returning({ at: '/tiltak' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMeasure(page, 'Dagtilbud');
    await offline(page, true);
    await writeNextStep(page, 'Bestille møte');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Én endring er ikke sendt' });
    await panel.getByText('T03 Dagtilbud').waitFor();
    await panel.getByText('Sendes når du er på nett igjen').waitFor();
    expect(await panel.getByRole('listitem').textContent()).toMatch(/Neste steg: .*Bestille møte/);

    await panel.getByRole('button', { name: 'Kopier teksten' }).click();
    await page.getByText('Teksten er kopiert.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Bestille møte');

    const downloading = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Last ned usendte' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^ikke-sendt-\d{4}-\d\d-\d\d\.json$/);
    const content = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
      readonly endringer: readonly { readonly gjelder: string; readonly felt: readonly { readonly til: string }[] }[];
    };
    expect(content.endringer.map(({ gjelder }) => gjelder)).toEqual(['T03 Dagtilbud']);
    expect(content.endringer[0]?.felt.map(({ til }) => til)).toEqual(['Bestille møte']);

    await panel.getByRole('button', { name: 'Forkast: T03 Dagtilbud' }).click();
    await panel.getByRole('button', { name: 'Behold' }).click();
    await panel.getByRole('button', { name: 'Forkast: T03 Dagtilbud' }).click();
    await panel.getByRole('button', { name: 'Ja, forkast' }).click();
    await page.getByRole('heading', { name: 'Alt er sendt' }).waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('heading', { name: 'Én endring er ikke sendt' }).waitFor();

    // Esc closes it and takes the focus back.
    await page.getByRole('heading', { name: 'Én endring er ikke sendt' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Vis');
    await offline(page, false);
    await arrived('Dagtilbud', 'Bestille møte');
    await page.context().close();
  });

  test('says why an edit cannot be sent, and what can be done', async () => {
    const page = await returning({ at: '/tiltak' });
    const title = 'Avvikssystem tatt i bruk';
    await openMeasure(page, title);
    await offline(page, true);
    await writeNextStep(page, 'Hente inn pris');
    const { item } = await storedMeasure(title);
    await product.graph('DELETE', `${SITE}/lists/Measures/items/${String(item)}`);
    await offline(page, false);
    await strip(page).getByText('En endring ble ikke lagret').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Hva kan jeg gjøre?' }).click();
    const panel = page.getByRole('region', { name: 'Én endring er ikke sendt' });
    await panel.getByText(/Raden er slettet i SharePoint\. Hent den tilbake/).waitFor();
    await panel.getByRole('button', { name: 'Prøv igjen' }).waitFor();
    await page.context().close();
  });
});

/** One writes without net while the other writes with it; then the first comes back. */
async function clashOver(title: string, mine: string, theirs: string): Promise<Page> {
  const page = await returning({ at: '/tiltak' });
  await openMeasure(page, title);
  await offline(page, true);
  await writeNextStep(page, mine);
  await strip(page)
    .getByText(/Uten nett/)
    .waitFor();
  const other = await product.open({ person: 'gruppeleder1', at: '/tiltak' });
  await openMeasure(other, title);
  await writeNextStep(other, theirs);
  await arrived(title, theirs);
  await other.context().close();
  await offline(page, false);
  await page.locator('.clash').waitFor({ timeout: 60_000 });
  return page;
}

describe('two who write the same', () => {
  test('are shown side by side, and merged where each wrote in a place of their own', async () => {
    const first = await product.open({ at: '/tiltak' });
    await openMeasure(first, 'Turnus 2026');
    await writeNextStep(first, 'Finne lokale og faste dager');
    await arrived('Turnus 2026', 'Finne lokale og faste dager');
    await first.context().close();

    const page = await clashOver('Turnus 2026', 'Finne lokale og to faste dager', 'Finne lokale og faste dager i uka');
    const card = page.getByRole('region', { name: 'Noen skrev her samtidig' });
    await card.getByText('Leder arbeidsgruppe 1').waitFor();
    expect((await card.locator('ins').allTextContents()).map((text) => text.replace('bare her: ', ''))).toEqual([
      'to',
      'i uka',
    ]);
    await page.getByRole('button', { name: 'Velg', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('clash');
    await card.getByRole('button', { name: 'Slå sammen' }).click();
    const field = card.getByRole('textbox', { name: 'Neste steg, slått sammen' });
    expect(await field.inputValue()).toBe('Finne lokale og to faste dager i uka');
    await card.getByRole('button', { name: 'Lagre sammenslått tekst' }).click();
    await arrived('Turnus 2026', 'Finne lokale og to faste dager i uka');
    await page.context().close();
  });

  test('may keep one of the two', async () => {
    const page = await clashOver('Turnus 2026', 'Mitt', 'Deres');
    await page.getByRole('button', { name: 'Bruk den andre' }).click();
    await page.locator('.clash').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Endre neste steg/i })
      .getByText('Deres')
      .waitFor();
    expect(await storedNextStep('Turnus 2026')).toBe('Deres');
    await page.context().close();
  });
});

describe('a national identity number', () => {
  test('is stopped in the text of a measure, with the text left on the screen', async () => {
    const page = await product.open({ at: '/tiltak' });
    await openMeasure(page, 'Dagtilbud');
    await page.getByRole('button', { name: /^Endre neste steg/i }).click();
    const field = page.getByRole('textbox', { name: /^Endre neste steg/i });
    const text = `Kari (${SYNTHETIC.slice(0, 6)} ${SYNTHETIC.slice(6)}) skal ha plass`;
    await field.fill(text);
    await page.getByRole('alert').getByText('Teksten har et fødselsnummer').waitFor();
    await field.press('Control+Enter');
    await page.getByRole('heading', { level: 1 }).click();
    expect(await field.inputValue()).toBe(text);
    expect(await storedNextStep('Dagtilbud')).not.toBe(text);
    await field.fill('Avklare plass');
    await field.press('Control+Enter');
    await arrived('Dagtilbud', 'Avklare plass');
    await page.context().close();
  });

  test('is stopped in a new title and in the words of a time', async () => {
    const page = await product.open({ at: '/tiltak' });
    await page.getByRole('button', { name: 'Nytt tiltak' }).click();
    const field = page.getByRole('textbox', { name: 'Hva skal gjøres?' });
    await field.fill(SYNTHETIC);
    await field.press('Enter');
    await page.getByRole('alert').getByText('Teksten har et fødselsnummer').waitFor();
    expect(await field.inputValue()).toBe(SYNTHETIC);
    expect(await storedMeasure(SYNTHETIC)).toEqual({ item: undefined });
    await page.context().close();
  });

  test('is flagged in an import, whose row cannot be put in before the number is out', async () => {
    const page = await product.open({ at: '/import' });
    const buffer = Buffer.from(
      await asWord([
        heading('Prosessplan for helse og omsorg'),
        paragraph('Skarvøy kommune'),
        heading('Milepælsplan', 2),
        table(
          ['Hovedaktivitet', 'Deltakere, ansvar', 'Tid'],
          ['Oppstart med ledergruppa', 'Kommunalsjef', 'Primo februar 2026'],
          [`Samtale med Kari ${SYNTHETIC}`, 'Prosjektgruppa', 'Medio april 2026'],
        ),
      ]),
    );
    await page.locator('.drop-zone input[type=file]').setInputFiles({ name: 'Plan.docx', mimeType: '', buffer });
    const row = page.getByRole('button', { name: /Samtale med Kari/ });
    await row.click();
    await row.getByText('Har et fødselsnummer').waitFor();
    const keep = page.getByRole('button', { name: 'Godta og neste' });
    expect(await keep.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('g');
    await page.getByText('Dette kan ikke legges inn før fødselsnummeret er tatt bort.').waitFor();
    await page.getByRole('textbox', { name: 'Milepæl' }).fill('Samtale med en pårørende');
    await expect.poll(() => keep.getAttribute('aria-disabled')).toBeNull();
    await keep.click();
    await page.context().close();
  });

  test('and words on somebody’s health are asked about, and may be kept', async () => {
    const page = await product.open({ at: '/tiltak' });
    await openMeasure(page, 'Dagtilbud');
    await page.getByRole('button', { name: /^Endre neste steg/i }).click();
    const field = page.getByRole('textbox', { name: /^Endre neste steg/i });
    await field.fill('Pasienten på rom 4 har demens');
    await field.press('Control+Enter');
    const question = page.getByRole('alert').filter({ hasText: 'helsa til en person' });
    await question.waitFor();
    await question.getByRole('button', { name: 'Endre teksten' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(await field.inputValue()).toBe('Pasienten på rom 4 har demens');
    await field.press('Control+Enter');
    await question.getByRole('button', { name: 'Lagre likevel' }).click();
    await arrived('Dagtilbud', 'Pasienten på rom 4 har demens');
    await page.context().close();
  });
});

/** As the browser tells it; no request fails, so the console stays silent. */
const say = (page: Page, event: 'offline' | 'online'): Promise<void> =>
  page.evaluate((name) => void window.dispatchEvent(new Event(name)), event);

describe('for everybody', () => {
  const openDagtilbud = (page: Page): Promise<void> =>
    page.getByRole('link', { name: 'Dagtilbud', exact: true }).click();
  /** So that every scene writes something new. */
  let written = 0;
  const field = (page: Page) => page.locator('.side-panel .editable-field').locator('input, textarea');

  describeScenes(
    [
      {
        name: 'the list of what is not sent',
        at: '/tiltak',
        prepare: async (page) => {
          await openDagtilbud(page);
          await say(page, 'offline');
          await page.locator('.side-panel .editable').nth(1).click();
          await field(page).fill(`Et bord til, ${(written += 1)}`);
          await field(page).press('Control+Enter');
          await page.locator('#sync-show').click();
          await page.locator('.unsent li').first().waitFor();
        },
      },
      {
        name: 'two who wrote the same',
        at: '/tiltak',
        prepare: async (page) => {
          const title = 'Kjøp av vaskeritjenester';
          await page.getByRole('link', { name: title, exact: true }).first().click();
          await say(page, 'offline');
          await page.locator('.side-panel .editable').nth(1).click();
          await field(page).fill(`Venter på svar, ${(written += 1)}`);
          await field(page).press('Control+Enter');
          const { item } = await storedMeasure(title);
          await product.graph('PATCH', `${SITE}/lists/Measures/items/${String(item)}/fields`, {
            StatusWords: `Avtalen er sendt ut, ${written}`,
          });
          await say(page, 'online');
          await page.locator('.clash').waitFor({ timeout: 60_000 });
        },
      },
      {
        name: 'a text that is stopped',
        at: '/tiltak',
        prepare: async (page) => {
          await openDagtilbud(page);
          await page.locator('.side-panel .editable').nth(1).click();
          await field(page).fill(`Kari ${SYNTHETIC}`);
          await page.locator('.side-panel .length-warning').filter({ hasText: /\S/ }).waitFor();
        },
      },
      {
        name: 'a text that is asked about',
        at: '/tiltak',
        prepare: async (page) => {
          await openDagtilbud(page);
          await page.locator('.side-panel .editable').nth(1).click();
          await field(page).fill('Kari har kreft');
          await field(page).press('Control+Enter');
          await page.locator('.health-question').waitFor();
        },
      },
    ],
    () => ({ page: shown, product }),
  );
});
