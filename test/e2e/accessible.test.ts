/** Every screen for everybody: WCAG 2.2 AA by axe, in every theme; no screen wider than its window; all by keyboard. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skarvoyPlan } from './plan-document.ts';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct, type Viewer } from './product.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process');
  page = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function troubles(shown: Page, within?: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: shown })
    .include(within ?? 'html')
    .withTags(rules)
    // A menu lies in a portal of its own, outside the landmarks.
    .disableRules('region')
    // The focus stops that Fluent sets around a menu and a drawer: reached only in passing, and at once passed on.
    .exclude('[data-tabster-dummy]')
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const overflow = (shown: Page): Promise<number> =>
  shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

interface Scene {
  readonly name: string;
  readonly at: string;
  readonly prepare?: (shown: Page) => Promise<void>;
  /** What is judged, where something lies over the page and hides parts of what is under it. */
  readonly within?: string;
}

const scenes: readonly Scene[] = [
  { name: 'Oversikt', at: '/oversikt' },
  { name: 'Tidslinje', at: '/tidslinje' },
  {
    name: 'a milestone',
    at: '/tidslinje',
    prepare: (shown) => shown.getByRole('link', { name: 'Dialogmøte om status' }).first().click(),
  },
  { name: 'Tiltak', at: '/tiltak' },
  {
    name: 'a measure',
    at: '/tiltak',
    prepare: (shown) => shown.getByRole('link', { name: 'Dagtilbud' }).click(),
  },
  {
    name: 'the choice of a status',
    at: '/tiltak',
    prepare: (shown) => shown.getByRole('button', { name: /Dagtilbud/ }).click(),
    within: '[role=menu], [role=dialog]',
  },
  { name: 'Plan', at: '/plan' },
  {
    name: 'Import',
    at: '/import',
    prepare: async (shown) => {
      const buffer = Buffer.from(await skarvoyPlan());
      await shown.locator('input[type=file]').setInputFiles({ name: 'Plan.docx', mimeType: '', buffer });
      await shown.locator('.review').waitFor();
    },
  },
];

async function show(scene: Scene, viewer: Viewer): Promise<void> {
  await page.setViewportSize({ width: viewer.width ?? 1400, height: 900 });
  await page.goto('about:blank');
  await page.goto(addressOf(product.url, { ...viewer, at: scene.at }));
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await scene.prepare?.(page);
}

const looks: readonly Viewer[] = [
  { width: 360, theme: 'light', language: 'nb' },
  { width: 900, theme: 'dark', language: 'nn' },
  { width: 1400, theme: 'contrast', language: 'en' },
];

describe.each(scenes)('$name', (scene) => {
  test.each(looks)('passes axe at $width px, $theme, $language', async (viewer) => {
    await show(scene, viewer);
    expect(await troubles(page, scene.within)).toEqual([]);
    expect(faultsOf(page)).toEqual([]);
  });

  test('is never wider than its window', async () => {
    await show(scene, {});
    const found: string[] = [];
    for (const width of [1400, 1100, 900, 700, 640, 420, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // Two frames: what measures its own width has measured it.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const over = await overflow(page);
      if (over > 0) found.push(`${over} px at ${width}`);
    }
    expect(found).toEqual([]);
  });
});

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
    await page.getByRole('combobox').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('ultimo n');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox').inputValue()).toMatch(/^ultimo november 20\d\d$/);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
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
