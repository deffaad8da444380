/** What people do most, counted in clicks: no interaction takes more of them than was promised. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countClicks } from './clicks.ts';
import { skarvoyDocument } from '#laptop/scenarios/imported-document.ts';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

/** Clicks of a mouse. Going from page to page is by keys: G and the letter. */
const promised = {
  'confirm that a measure is unchanged': 1,
  'send the monthly report': 3,
  'see what is late, on the overview': 0,
  'see all that is late, among the measures': 1,
  'change a status': 2,
  'take that back': 1,
  'move the end of a measure on the axis': 1,
  'open a milestone whose words of time can be written': 1,
  'put a phase into the matrix': 2,
  'make it longer': 1,
  'accept all that an import is sure of': 1,
} as const;

async function goTo(page: Page, letter: string, address: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain(address);
}

/** Pulls what lies at a place so many pixels to the side: one press, held. */
async function pull(page: Page, what: Locator, by: number): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('Nothing to pull');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 3 });
  await page.mouse.move(x + by, y, { steps: 3 });
  await page.mouse.up();
}

interface Asked {
  /** That must be filled in before it can be sent. */
  readonly required: number;
  /** That may be. */
  readonly fields: number;
  readonly words: number;
}

/** What a page asks of its reader. */
const askedOf = (page: Page): Promise<Asked> =>
  page.locator('main').evaluate((main) => ({
    required: main.querySelectorAll(':required, [aria-required="true"]').length,
    fields: main.querySelectorAll('textarea, input, [role="combobox"], [contenteditable="true"]').length,
    words: (main.textContent ?? '').split(/\s+/).filter(Boolean).length,
  }));

test('every interaction takes as many clicks as promised', async () => {
  const page = await product.open({ person: 'gruppeleder2', at: '/min-side' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const counted: Partial<Record<keyof typeof promised, number>> = {};
  let clicks = await countClicks(page);
  let reading: Asked | null = null;
  /** `act` ends when what was wanted is seen. */
  async function count(interaction: keyof typeof promised, act: () => Promise<unknown>): Promise<void> {
    const before = await clicks();
    await act();
    counted[interaction] = (await clicks()) - before;
  }

  await count('confirm that a measure is unchanged', async () => {
    const card = page.locator('.my-measure', { hasText: 'Stopp i vikarbruk fra byrå' });
    await card.getByRole('button', { name: /^Stemmer fortsatt/ }).click();
    await card.getByText('Bekreftet i dag').waitFor();
  });
  await count('send the monthly report', async () => {
    await page.locator('.due-report').click();
    await page.getByText('I rute', { exact: true }).first().waitFor();
    reading = await askedOf(page);
    await page.getByText('I rute', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Send rapport' }).click();
    await page.getByRole('heading', { name: 'Februarrapporten er sendt' }).waitFor();
  });

  await goTo(page, 'o', '#/oversikt');
  await count('see what is late, on the overview', async () => {
    const late = page.locator('section', { hasText: 'Trenger oppfølging' }).locator('.attention-mark--late').first();
    await late.waitFor();
    expect(await late.evaluate((mark) => mark.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  });
  await goTo(page, 'i', '#/tiltak');
  const chip = page.getByRole('button', { name: /^Over fristen/ });
  await count('see all that is late, among the measures', async () => {
    const late = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.click();
    await expect.poll(() => page.locator('.measure-row').count()).toBe(late);
    expect(await page.locator('.measure-row .attention-mark--late').count()).toBe(late);
  });
  // Among all of them again: what is put on hold is no longer late.
  await chip.click();
  const status = page.locator('.measure-row .status-button').first();
  const before = (await status.textContent()) ?? '';
  await count('change a status', async () => {
    await status.click();
    await page.getByRole('menuitemradio', { name: 'På vent' }).click();
    await expect.poll(() => status.textContent()).toContain('På vent');
  });
  await count('take that back', async () => {
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => status.textContent()).toBe(before);
  });

  await goTo(page, 't', '#/tidslinje');
  // The hand first: a panel beside the axis would have it moving under the hand.
  const row = page.locator('.axis-row', { hasText: 'Turnus 2026' });
  await row.waitFor();
  await count('move the end of a measure on the axis', async () => {
    await pull(page, row.locator('.axis-grip--end'), 60);
    await page.getByText(/^Turnus 2026 er flyttet til /).waitFor();
  });
  await count('open a milestone whose words of time can be written', async () => {
    await page.getByRole('link', { name: 'Endelig rapport med plan for gjennomføring' }).first().click();
    await page.getByRole('combobox', { name: /Når/ }).waitFor();
  });
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /Når/ }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Framdriftsmatrise' }).click();
  const phases = page.getByRole('row', { name: /Kvalitetshjul/ });
  const phase = phases.getByRole('gridcell', { name: /Medvirkning/ });
  await count('put a phase into the matrix', async () => {
    await phases.getByRole('gridcell', { name: 'Ingen fase' }).first().click();
    await page.getByRole('menuitem', { name: 'Medvirkning' }).click();
    await phase.waitFor();
  });
  await count('make it longer', async () => {
    await pull(page, phase.locator('.matrix-grip'), (await phase.boundingBox())?.width ?? 0);
    await expect.poll(() => phase.getAttribute('aria-colspan')).toBe('2');
  });

  // A plan is put in by its leader.
  await page.goto('about:blank');
  await page.goto(addressOf(product.url, { at: '/plan' }));
  await page.getByRole('button', { name: 'Importer fra Word' }).click();
  const document = { name: 'Plan.docx', mimeType: '', buffer: Buffer.from(await skarvoyDocument()) };
  await page.locator('.drop-zone input[type=file]').setInputFiles(document);
  const sure = page.getByRole('button', { name: /^Godta alle sikre/ });
  await sure.waitFor();
  clicks = await countClicks(page);
  await count('accept all that an import is sure of', async () => {
    await sure.click();
    await sure.waitFor({ state: 'detached' });
  });

  expect(counted).toEqual(promised);
  expect(reading).toMatchObject({ required: 0 });
  console.info('the monthly report, opened:', JSON.stringify(reading));
  expect(faultsOf(page)).toEqual([]);
});
