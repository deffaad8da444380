/**
 * How long a person waits for what she asked for, in plans of 500 and 5,000 rows: from the press, by the event's own time,
 * until the frame after the one in which it stands on the screen. And what an hour's clicking leaves in memory.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from '../e2e/chromium.ts';
import { addressOf } from '../e2e/product.ts';
import { megabytes, median, percentile, report } from './figures.ts';
import { startLaptop } from './laptop.ts';
import { planOfRows } from './plan-of-rows.ts';

const SIZES = [500, 5_000] as const;
const TURNS = 20;
/** 95 of a hundred within this is called good: https://web.dev/articles/inp. */
const GOOD = '≤ 200 ms';
/** One click every three or four seconds. */
const CLICKS_OF_AN_HOUR = 1_000;
const SAMPLES = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openPage(url: string, at: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(addressOf(url, { at }));
  return page;
}

/** What must be seen before it counts as done: something that fits, with the words in it; or nothing that fits. */
interface Sight {
  readonly fits: string;
  readonly words?: string;
  readonly gone?: true;
}

/** Milliseconds from the press that `press` makes until what was asked for is seen. */
async function waited(page: Page, seen: Sight, press: () => Promise<void>): Promise<number> {
  await page.evaluate(({ fits, words = '', gone = false }) => {
    const stands = (): boolean =>
      [...document.querySelectorAll(fits)].some(({ textContent }) => (textContent ?? '').includes(words)) !== gone;
    const answer = new Promise<number>((done) => {
      const pressed = new AbortController();
      const begin = ({ timeStamp }: Event): void => {
        pressed.abort();
        const look = (): void => {
          if (stands()) requestAnimationFrame(() => done(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      for (const kind of ['pointerup', 'keydown'])
        window.addEventListener(kind, begin, { capture: true, signal: pressed.signal });
    });
    Object.assign(window, { answer });
  }, seen);
  await press();
  return page.evaluate(() => (window as unknown as { readonly answer: Promise<number> }).answer);
}

interface Interaction {
  readonly name: string;
  readonly seen: Sight;
  readonly press: (page: Page, turn: number) => Promise<void>;
  /** Before each press, and after it what makes the next one possible; neither counts. */
  readonly before?: (page: Page, turn: number) => Promise<void>;
  readonly after?: (page: Page) => Promise<void>;
}

const row = (page: Page, turn: number) => page.locator('.measure-row').nth(turn % 8);
const search = (page: Page) => page.getByRole('searchbox', { name: 'Filtrer på navn' });
const cleared = async (page: Page): Promise<void> => {
  await search(page).fill('');
  await search(page).blur();
  await page.locator('.measure-row').first().waitFor();
};

const interactions: readonly Interaction[] = [
  {
    name: 'open a measure',
    seen: { fits: '.side-panel h2' },
    press: (page, turn) => row(page, turn).locator('.measure-cell--title a').click(),
    after: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.side-panel').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'change a status',
    seen: { fits: '.toast', words: 'er nå «' },
    before: async (page, turn) => {
      await row(page, turn).locator('.status-button').click();
      await page.getByRole('menuitemradio', { checked: false }).first().waitFor();
    },
    press: (page) => page.getByRole('menuitemradio', { checked: false }).first().click(),
    after: async (page) => {
      await page.keyboard.press('Control+z');
      await page.getByText('er nå «').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'sort',
    seen: { fits: 'thead [aria-sort=ascending]', words: 'Frist' },
    press: (page) => page.locator('thead').getByRole('button', { name: 'Frist' }).click(),
    after: async (page) => {
      const head = page.locator('thead').getByRole('button', { name: 'Frist' });
      await head.click();
      await page.locator('thead [aria-sort=descending]').waitFor();
      await head.click();
      await page.locator('thead [aria-sort=descending]').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'filter',
    seen: { fits: '.chip--late[aria-pressed=true]' },
    press: (page) => page.locator('.chip--late').click(),
    after: async (page) => {
      await page.locator('.chip--late').click();
      await page.locator('.chip--late[aria-pressed=false]').waitFor();
    },
  },
  {
    name: 'write a letter that no measure has',
    seen: { fits: '.measure-row', gone: true },
    before: (page) => search(page).focus(),
    press: (page) => page.keyboard.press('#'),
    after: cleared,
  },
  {
    name: 'go to the timeline',
    seen: { fits: '.screen--timeline .axis-row' },
    before: (page) => page.keyboard.press('g'),
    press: (page) => page.keyboard.press('t'),
    after: async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('i');
      await page.locator('.measure-row').first().waitFor();
    },
  },
  {
    name: 'search the whole plan',
    seen: { fits: '.search [role=option]', words: 'Dagtilbud' },
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('.search').waitFor();
      await page.keyboard.type('dagtilb');
    },
    press: (page) => page.keyboard.press('u'),
    after: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.search').waitFor({ state: 'detached' });
    },
  },
];

for (const size of SIZES) {
  test(`interactions in a plan of ${size} rows`, async () => {
    const laptop = await startLaptop(planOfRows(size));
    try {
      const page = await openPage(laptop.url, '/tiltak');
      await page.locator('.measure-row').first().waitFor({ timeout: 120_000 });
      const all: number[] = [];
      for (const { name, seen, press, before, after } of interactions) {
        const waits: number[] = [];
        // The first turn brings the program's parts.
        for (let turn = 0; turn <= TURNS; turn += 1) {
          await before?.(page, turn);
          const wait = await waited(page, seen, () => press(page, turn));
          await after?.(page);
          if (turn > 0) waits.push(wait);
        }
        all.push(...waits);
        report(`${size} rows, ${name}`, describe(waits), GOOD);
      }
      report(`${size} rows, all of it`, describe(all), GOOD);
      if (size === SIZES[0]) await changeAll(page, size);
    } finally {
      await laptop.stop();
    }
  });
}

const describe = (waits: readonly number[]): string =>
  `${Math.round(median(waits))} ms, 95 % within ${Math.round(percentile(waits, 0.95))}, worst ${Math.round(Math.max(...waits))}`;

/** Every measure of the table gets another status at once. */
async function changeAll(page: Page, size: number): Promise<void> {
  const statuses = ['På vent', 'I gang', 'Løpende', 'Ikke startet'];
  const waits: number[] = [];
  for (const status of statuses) {
    await page.getByRole('checkbox', { name: 'Velg alle som vises' }).check();
    await page.locator('.bulk-bar').getByRole('button', { name: 'Status' }).click();
    const choice = page.getByRole('menuitem', { name: status });
    await choice.waitFor();
    waits.push(await waited(page, { fits: '.toast', words: status }, () => choice.click()));
    await page.getByRole('button', { name: 'Fjern valget' }).click();
  }
  report(`change all measures of ${size} rows at once`, describe(waits));
}

test('memory after an hour of clicking', async () => {
  const laptop = await startLaptop(planOfRows(SIZES[0]));
  try {
    const page = await openPage(laptop.url, '/oversikt');
    const session = await page.context().newCDPSession(page);
    const held = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const [{ usedSize }, { nodes, jsEventListeners }] = await Promise.all([
        session.send('Runtime.getHeapUsage'),
        session.send('Memory.getDOMCounters'),
      ]);
      return { usedSize, nodes, jsEventListeners };
    };
    // Keys that are pressed before the page stands are nobody's.
    await page.locator('.screen--overview .lede').waitFor();
    await clickFor(page, 50);
    const before = await held();
    for (let sample = 1; sample <= SAMPLES; sample += 1) {
      await clickFor(page, CLICKS_OF_AN_HOUR / SAMPLES);
      const { usedSize, nodes, jsEventListeners } = await held();
      report(
        `memory after ${(CLICKS_OF_AN_HOUR / SAMPLES) * sample} clicks`,
        `${megabytes(usedSize)} (${(usedSize / before.usedSize).toFixed(2)} of ${megabytes(before.usedSize)} at first), ${nodes} nodes, ${jsEventListeners} listeners`,
      );
    }
  } finally {
    await laptop.stop();
  }
});

/** From page to page, a measure opened and closed, a status changed and changed back: about as many presses as are asked for. */
async function clickFor(page: Page, clicks: number): Promise<void> {
  const pages = [
    ['t', '.axis-row'],
    ['b', '.screen--decisions .page'],
    ['r', '.screen--groups .page'],
    ['v', '.screen--involvement .page'],
    ['p', '.screen--reports .page'],
    ['m', '.screen--my-page .page'],
    ['d', '.screen--plan .page'],
    ['o', '.screen--overview .lede'],
  ] as const;
  for (let done = 0, turn = 0; done < clicks; done += 7, turn += 1) {
    const [letter, there] = pages[turn % pages.length] ?? pages[0];
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.locator(there).first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await row(page, turn).waitFor();
    await row(page, turn).locator('.measure-cell--title a').click();
    await page.locator('.side-panel h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.side-panel').waitFor({ state: 'detached' });
    await row(page, turn).locator('.status-button').click();
    await page.getByRole('menuitemradio', { checked: false }).first().click();
    await page.getByText('er nå «').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('er nå «').waitFor({ state: 'detached' });
  }
}
