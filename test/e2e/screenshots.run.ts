/**
 * Every screen × width × theme as a picture in `dist/screenshots`, so that anybody can look: the scenes that the tests judge,
 * and the states that the other scenarios are for. `<screen>-<width>-<theme>.png`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type ScenarioName, scenarioNames } from '#laptop/scenarios.ts';
import { closeBrowser, type Product, startProduct, type Viewer } from './product.ts';
import { type Scene, showScene, turnScene } from './scenes.ts';
import { decisionScenes } from './scenes/decisions.ts';
import { frameScenes } from './scenes/frame.ts';
import { measureScenes } from './scenes/measures.ts';
import { peopleScenes } from './scenes/people.ts';
import { screenScenes } from './scenes/screens.ts';
import { stateScenes } from './scenes/states.ts';
import { timelineScenes } from './scenes/timeline.ts';

const folder = path.resolve('dist/screenshots');
const widths = [360, 900, 1400] as const;
const themes = ['light', 'dark', 'contrast'] as const;

const scenesOf: Readonly<Partial<Record<ScenarioName, readonly Scene[]>>> = {
  ...stateScenes,
  'mid-process': [
    ...screenScenes,
    ...timelineScenes,
    ...measureScenes,
    ...peopleScenes,
    ...decisionScenes,
    ...frameScenes,
  ],
};

const fileName = ({ name }: Scene, { width, theme }: Viewer): string =>
  `${name.toLocaleLowerCase('nb').replaceAll(/[^a-zæøå0-9]+/g, '-')}-${width}-${theme}.png`;

async function take(page: Page, product: Product, scene: Scene): Promise<void> {
  for (const width of widths) {
    for (const [turn, theme] of themes.entries()) {
      const look: Viewer = { width, theme };
      // What lies over the page may close when its surroundings change.
      if (turn > 0 && scene.within === undefined) await turnScene(page, look);
      else await showScene(page, product, scene, look);
      // Where the page is scrolled to, there its row of pages would lie in the picture.
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: path.join(folder, fileName(scene, look)), fullPage: scene.within === undefined });
    }
  }
}

mkdirSync(folder, { recursive: true });
afterAll(async () => {
  await closeBrowser();
  console.log(`Pictures: ${folder}`);
});

for (const scenario of scenarioNames) {
  const scenes = scenesOf[scenario];
  if (scenes === undefined) continue;
  describe(scenario, () => {
    let product: Product;
    let page: Page;
    beforeAll(async () => {
      product = await startProduct(scenario);
      page = await product.open();
    });
    afterAll(() => product.stop());
    test.each(scenes)('$name', (scene) => take(page, product, scene));
  });
}
