/** What a page itself sees, by its own clock: when something was painted, how long a person waited for a word. */
import type { BrowserContext, Page } from 'playwright';

interface Watched {
  paintedAt?: number;
  waits?: number[];
}

/** From here every page of the context notes when the first element that fits was painted. */
export const watchPaint = (context: BrowserContext, selector: string): Promise<unknown> =>
  context.addInitScript((wanted) => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return;
      watcher.disconnect();
      // The frame after the one that it is drawn in.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          (window as unknown as Watched).paintedAt = performance.now();
        }),
      );
    });
    watcher.observe(document, { subtree: true, childList: true });
  }, selector);

/** Milliseconds from the page's first byte asked for until it was painted. */
export async function paintedAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as Watched).paintedAt !== undefined, null, { timeout: 120_000 });
  return page.evaluate(() => (window as unknown as Watched).paintedAt ?? Number.NaN);
}

/** From here the page notes how long it takes from Ctrl+Enter until the line begins with the words. */
export const watchLine = (page: Page, line: string, words: string): Promise<void> =>
  page.evaluate(
    ([where, said]) => {
      const waits: number[] = [];
      (window as unknown as Watched).waits = waits;
      let pressed: number | null = null;
      document.addEventListener(
        'keydown',
        ({ key, ctrlKey, timeStamp }) => {
          if (key === 'Enter' && ctrlKey) pressed = timeStamp;
        },
        true,
      );
      new MutationObserver(() => {
        const begun = pressed;
        const texts = [...document.querySelectorAll(where)].map((element) => element.textContent ?? '');
        if (begun === null || !texts.some((text) => text.startsWith(said))) return;
        pressed = null;
        requestAnimationFrame(() => requestAnimationFrame(() => waits.push(performance.now() - begun)));
      }).observe(document, { subtree: true, childList: true, characterData: true });
    },
    [line, words] as const,
  );

export const waitsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as unknown as Watched).waits ?? []);
