/** The axis and the matrix, in every state that they can be in. */
import type { Page } from 'playwright';
import type { Scene } from '../scenes.ts';

const isPhone = (shown: Page): boolean => (shown.viewportSize()?.width ?? 0) < 640;

/** Nothing of the matrix is on a phone, where the agenda stands in its place. */
const unlessPhone =
  (prepare: (shown: Page) => Promise<void>) =>
  async (shown: Page): Promise<void> => {
    if (isPhone(shown)) await shown.locator('.agenda').waitFor();
    else await prepare(shown);
  };

export const timelineScenes: readonly Scene[] = [
  { name: 'the axis by groups and weeks', at: '/tidslinje?etter=gruppe&zoom=uke' },
  { name: 'the axis over years', at: '/tidslinje?zoom=ar' },
  {
    name: 'the time of a measure',
    at: '/tidslinje',
    prepare: async (shown) => {
      await shown.getByRole('link', { name: 'Turnus 2026' }).first().click();
      await shown.locator('.side-panel').waitFor();
    },
  },
  {
    name: 'a time that is wished otherwise',
    at: '/tidslinje',
    prepare: async (shown) => {
      await shown
        .getByRole('link', { name: /^Evalueringsmøte/ })
        .first()
        .click();
      await shown.locator('.wish').waitFor();
    },
  },
  {
    name: 'the table beside the axis',
    at: '/tidslinje',
    prepare: unlessPhone(async (shown) => {
      await shown.locator('.timeline-table summary').click();
      await shown.locator('.timeline-table table').waitFor();
      await shown.evaluate(() => window.scrollTo(0, 0));
    }),
  },
  { name: 'the axis for a guest', at: '/tidslinje', person: 'gjest' },
  { name: 'the matrix', at: '/tidslinje?vis=matrise' },
  { name: 'the matrix by quarters', at: '/tidslinje?vis=matrise&trinn=kvartal' },
  { name: 'the matrix over years for a guest', at: '/tidslinje?vis=matrise&trinn=ar', person: 'gjest' },
  {
    name: 'the choice of a phase',
    at: '/tidslinje?vis=matrise',
    prepare: unlessPhone(async (shown) => {
      await shown.locator('.matrix-row .matrix-cell').nth(1).click();
      await shown.getByRole('menu').waitFor();
    }),
    // A menu makes the rest of the page hidden from assistive technology while it is open; it is judged alone.
    within: '[role=menu], .agenda',
  },
];
