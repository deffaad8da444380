/** What is asked of every screen, in every look: WCAG 2.2 AA by axe, no errors in the console, never wider than its window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addressOf, faultsOf, type Product, type Viewer } from './product.ts';

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

export interface Scene {
  readonly name: string;
  readonly at: string;
  /** Whose page it is; the project leader's where nobody is named. */
  readonly person?: string;
  readonly prepare?: (shown: Page) => Promise<void>;
  /** What is judged, where something lies over the page and hides parts of what is under it. */
  readonly within?: string;
}

export async function showScene(page: Page, product: Product, scene: Scene, viewer: Viewer): Promise<void> {
  await page.setViewportSize({ width: viewer.width ?? 1400, height: 900 });
  await page.goto('about:blank');
  const person = scene.person === undefined ? {} : { person: scene.person };
  await page.goto(addressOf(product.url, { ...viewer, ...person, at: scene.at }));
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await scene.prepare?.(page);
}

const languages = ['nb', 'nn', 'en'] as const;

/** Every width in every theme where there is time; else the phone in daylight and the wide window in high contrast. */
const looks: readonly Viewer[] =
  process.env['FRAMDRIFT_LONG'] === undefined
    ? [
        { width: 360, theme: 'light', language: 'nb' },
        { width: 1400, theme: 'contrast', language: 'nn' },
      ]
    : ([360, 900, 1400] as const).flatMap((width, index) =>
        (['light', 'dark', 'contrast'] as const).map((theme, turn) => ({
          width,
          theme,
          language: languages[(index + turn) % languages.length] ?? 'nb',
        })),
      );

/** `stage` is asked when a test runs: the product starts after the tests are written down. */
export function describeScenes(
  scenes: readonly Scene[],
  stage: () => { readonly page: Page; readonly product: Product },
): void {
  describe.each(scenes)('$name', (scene) => {
    test.each(looks)('passes axe at $width px, $theme, $language', async (viewer) => {
      const { page, product } = stage();
      await showScene(page, product, scene, viewer);
      expect(await troubles(page, scene.within)).toEqual([]);
      expect(faultsOf(page)).toEqual([]);
    });

    test('is never wider than its window', async ({ skip }) => {
      skip(process.env['FRAMDRIFT_LONG'] === undefined, 'it loads every screen once more: npm run verify:long');
      const { page, product } = stage();
      await showScene(page, product, scene, {});
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
}
