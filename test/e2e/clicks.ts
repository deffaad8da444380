/** How many clicks a person needs, as a mouse makes them. */
import type { Page } from 'playwright';

/** Begins at nought. Holds until the page is loaded anew. */
export async function countClicks(shown: Page): Promise<() => Promise<number>> {
  await shown.evaluate(() => {
    const counted = window as typeof window & { clicks?: number };
    counted.clicks = 0;
    window.addEventListener('pointerdown', () => (counted.clicks = (counted.clicks ?? 0) + 1), { capture: true });
  });
  return () => shown.evaluate(() => (window as typeof window & { clicks?: number }).clicks ?? -1);
}
