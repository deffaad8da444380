/** Every screen for everybody: WCAG 2.2 AA by axe, in every theme; no screen wider than its window; all by keyboard. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, type Product, startProduct, type Viewer } from './product.ts';
import { describeScenes, type Scene, showScene } from './scenes.ts';
import { screenScenes } from './scenes/screens.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process', true);
  page = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

const show = (scene: Scene, viewer: Viewer): Promise<void> => showScene(page, product, scene, viewer);

describeScenes(screenScenes, () => ({ page, product }));

describe('by keyboard alone', () => {
  test('a status is changed and the change undone', async () => {
    await show({ name: 'Tiltak', at: '/tiltak' }, {});
    const button = page.getByRole('button', { name: /Turnus 2026/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'På vent' }).waitFor();
    await page.keyboard.press('6');
    await expect.poll(() => page.getByRole('row', { name: /Turnus 2026/ }).textContent()).toContain('På vent');
    await page.getByRole('button', { name: 'Angre' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('row', { name: /Turnus 2026/ }).textContent()).toContain('I gang');
  });

  test('a milestone is opened, its time written, and the panel closed; the focus follows', async () => {
    await show({ name: 'Tidslinje', at: '/tidslinje' }, {});
    await page.getByRole('link', { name: 'Endelig rapport med plan for gjennomføring' }).first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Endelig rapport');
    await page.getByRole('combobox', { name: /Når/ }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ultimo n');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('combobox', { name: /Når/ }).inputValue())
      .toMatch(/^ultimo november 20\d\d$/);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /Når/ }).waitFor({ state: 'detached' });
  });

  test('Esc gives the old text back and only then closes the panel', async () => {
    await show({ name: 'Tiltak', at: '/tiltak' }, {});
    await page.getByRole('link', { name: 'Dagtilbud' }).click();
    const button = page.getByRole('button', { name: /^Endre neste steg/i });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Noe annet');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.textContent()).toContain('Finne lokale og faste dager');
    await page.keyboard.press('Escape');
    await button.waitFor({ state: 'detached' });
  });
});
