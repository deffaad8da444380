/** What is asked of every screen, in every look: WCAG 2.2 AA by axe, no errors in the console, never wider than its window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { addressOf, faultsOf, type Product, type Viewer } from './product.ts';

const HEIGHT = 900;
const long = process.env['FRAMDRIFT_LONG'] !== undefined;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `framed`: the tab within what plays Teams, and nothing of that page itself. */
export async function troubles(shown: Page, within?: string, framed = false): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page: shown })
    // What passes need not be told, which is the longest part of it.
    .options({ resultTypes: ['violations'] })
    .include(framed ? ['iframe', within ?? 'html'] : (within ?? 'html'))
    .withTags(rules)
    // A menu lies in a portal of its own, outside the landmarks.
    .disableRules('region')
    // The focus stops that Fluent sets around a menu and a drawer: reached only in passing, and at once passed on.
    .exclude('[data-tabster-dummy]');
  // Where no frames are judged, the rules need not be sent to a second page that gathers what the frames found.
  const { violations } = await (framed ? builder : builder.setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Two frames: what measures its own width has measured it. */
const drawn = (shown: Page): Promise<void> =>
  shown.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** The widths at which the page must be scrolled sideways. */
async function widerThanWindow(shown: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await shown.setViewportSize({ width, height: HEIGHT });
    await drawn(shown);
    const over = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${over} px wider than a window of ${width}`);
  }
  return found;
}

export interface Scene {
  readonly name: string;
  readonly at: string;
  /** Whose page it is; the project leader's where nobody is named. */
  readonly person?: string;
  readonly prepare?: (shown: Page) => Promise<void>;
  /** What is judged, where something lies over the page and hides parts of what is under it. */
  readonly within?: string;
  /** What tells that it stands, where that is not its heading. */
  readonly shows?: string;
}

export async function showScene(page: Page, product: Product, scene: Scene, viewer: Viewer): Promise<void> {
  await page.setViewportSize({ width: viewer.width ?? 1400, height: HEIGHT });
  await page.goto('about:blank');
  const person = scene.person === undefined ? {} : { person: scene.person };
  await page.goto(addressOf(product.url, { ...viewer, ...person, at: scene.at }));
  await page
    .locator(scene.shows ?? 'h1')
    .first()
    .waitFor({ state: 'attached' });
  await scene.prepare?.(page);
}

/** The same scene in another look, as when Teams changes theme or language while the tab is open and its window is drawn wider. */
export async function turnScene(page: Page, { width = 1400, theme = 'light', language = 'nb' }: Viewer): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate(
    (look) => {
      const url = new URL(window.location.href);
      for (const [name, value] of Object.entries(look)) url.searchParams.set(name, value);
      window.history.replaceState(window.history.state, '', url.href);
      window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    },
    { theme, language },
  );
  await page.waitForFunction(
    ([look, tongue]) => document.documentElement.dataset['theme'] === look && document.documentElement.lang === tongue,
    [theme, language],
  );
  await drawn(page);
}

const languages = ['nb', 'nn', 'en'] as const;

/** Every width in every theme where there is time; else the phone in daylight and the wide window in high contrast. */
const looks: readonly Viewer[] = long
  ? ([360, 900, 1400] as const).flatMap((width, index) =>
      (['light', 'dark', 'contrast'] as const).map((theme, turn) => ({
        width,
        theme,
        language: languages[(index + turn) % languages.length] ?? 'nb',
      })),
    )
  : [
      { width: 360, theme: 'light', language: 'nb' },
      { width: 1400, theme: 'contrast', language: 'nn' },
    ];

/** `stage` is asked when a test runs: the product starts after the tests are written down. */
export function describeScenes(
  scenes: readonly Scene[],
  stage: () => { readonly page: Page; readonly product: Product },
): void {
  describe.each(scenes)('$name', (scene) => {
    test(`passes axe in ${looks.length} looks, and is no wider than its window`, async () => {
      const { page, product } = stage();
      const found: Record<string, readonly string[]> = {};
      for (const [turn, viewer] of looks.entries()) {
        // A menu closes when its window changes; and the long run opens each look by itself.
        if (turn > 0 && !long && scene.within === undefined) await turnScene(page, viewer);
        else await showScene(page, product, scene, viewer);
        const troubled = await troubles(page, scene.within);
        const over = await widerThanWindow(page, [viewer.width ?? 1400, ...(turn === 0 ? [320] : [])]);
        if (troubled.length + over.length > 0)
          found[`${viewer.width} ${viewer.theme} ${viewer.language}`] = [...troubled, ...over];
      }
      expect(found).toEqual({});
      expect(faultsOf(page)).toEqual([]);
    });

    test('is no wider than any window', async ({ skip }) => {
      skip(!long, 'eight widths of every screen: npm run verify:long');
      const { page, product } = stage();
      await showScene(page, product, scene, {});
      expect(await widerThanWindow(page, [1400, 1100, 900, 700, 640, 420, 360, 320])).toEqual([]);
    });
  });
}
