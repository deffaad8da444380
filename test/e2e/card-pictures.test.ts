/**
 * Pictures of cards, drawn by Microsoft's renderer in Teams' colours, and every card looked over by axe. Pictures are not
 * compared, for every good change to a card would break them; UPDATE_GOLDEN=1 takes them anew, and then they are looked at.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import type { CardJson } from '#cards/card.ts';
import { updating } from '../golden/golden.ts';
import { launch } from './chromium.ts';
import { troubles } from './scenes.ts';

const FOLDER = 'test/golden/pictures';
const CARDS = 'test/golden/cards';
const grounds = { light: '#f5f5f5', dark: '#1f1f1f', contrast: '#000000' } as const;
type Theme = keyof typeof grounds;

interface Picture {
  readonly card: string;
  readonly theme: Theme;
  readonly width: number;
  /** The button that is pressed first. */
  readonly unfolds?: string;
}

const pictures: readonly Picture[] = [
  { card: 'leader', theme: 'light', width: 480 },
  { card: 'leader', theme: 'dark', width: 320 },
  { card: 'digest', theme: 'contrast', width: 320 },
  { card: 'measure-silent', theme: 'light', width: 480 },
  { card: 'measure-silent', theme: 'dark', width: 480, unfolds: 'Flytt' },
  { card: 'measure-silent', theme: 'light', width: 320, unfolds: 'Endre status' },
  { card: 'report', theme: 'light', width: 480 },
  { card: 'report', theme: 'dark', width: 320 },
  { card: 'decided', theme: 'light', width: 480 },
  { card: 'after-confirmed', theme: 'light', width: 320 },
  { card: 'after-timeRead', theme: 'dark', width: 480 },
  { card: 'after-changedSince', theme: 'light', width: 320 },
];

let browser: Browser;
let page: Page;

const stored = (name: string): Readonly<Record<string, CardJson>> =>
  JSON.parse(readFileSync(path.join(CARDS, `${name}.json`), 'utf8')) as Readonly<Record<string, CardJson>>;

async function programAndStyles(): Promise<{ readonly program: string; readonly styles: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: 'src/laptop/card-drawing.ts', name: 'cards', formats: ['iife'], fileName: 'cards' },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const program = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const styles = files.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
  return { program, styles };
}

beforeAll(async () => {
  const [{ program, styles }, started] = await Promise.all([programAndStyles(), launch()]);
  expect(styles).toContain('.card-drawing');
  browser = started;
  const context = await browser.newContext({ viewport: { width: 640, height: 900 }, locale: 'nb-NO' });
  page = await context.newPage();
  await page.setContent(
    `<!doctype html><html lang="nb"><title>Kort</title><style>body { margin: 0; padding: 16px } ${styles}</style><main></main>`,
  );
  await page.addScriptTag({ content: program });
});

afterAll(() => browser.close());

async function show(cards: readonly CardJson[], theme: Theme, width: number): Promise<void> {
  await page.evaluate(
    ({ given, wanted, wide, ground }) => {
      const drawing = globalThis as unknown as {
        readonly cards: { readonly drawCard: (card: unknown, theme: string, press: () => void) => HTMLElement };
      };
      const all = given.map((card) => drawing.cards.drawCard(card, wanted, () => undefined));
      for (const drawn of all) drawn.style.width = `${wide}px`;
      document.body.style.background = ground;
      document.querySelector('main')?.replaceChildren(...all);
    },
    { given: cards, wanted: theme, wide: width, ground: grounds[theme] },
  );
}

/** Width and height, which a PNG tells in its first chunk. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each(pictures)('$card can be pictured in $theme at $width', async ({ card: name, theme, width, unfolds }) => {
  const card = stored(name)['nb'];
  if (card === undefined) throw new Error(`No card ${name}`);
  await show([card], theme, width);
  if (unfolds !== undefined) await page.getByRole('button', { name: unfolds }).click();
  const taken = await page.locator('.card-drawing').screenshot();
  const words = ['kort', name, theme, String(width), ...(unfolds === undefined ? [] : [unfolds.toLowerCase()])];
  const file = path.join(FOLDER, `${words.join('-').replaceAll(' ', '-')}.png`);
  if (updating) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, taken);
  }
  expect(sizeOf(readFileSync(file))).toEqual(sizeOf(taken));
});

/**
 * Presses the button of that number which unfolds something, in every card that has so many. The others are as they were when
 * they were looked over last, and are taken away.
 */
const unfold = (number: number): Promise<number> =>
  page.evaluate((index) => {
    for (const card of document.querySelectorAll('.card-drawing')) {
      const button = card.querySelectorAll<HTMLElement>('button[aria-expanded]')[index];
      if (button === undefined) card.remove();
      else button.click();
    }
    return document.querySelectorAll('.card-drawing').length;
  }, number);

test('no card has a fault that axe finds, in any theme, with each part of it unfolded', async () => {
  const names = readdirSync(CARDS).map((file) => file.replace('.json', ''));
  // Refusals differ in their words alone.
  const all = names
    .filter((name) => !name.startsWith('after-refused-') || name === 'after-refused-unavailable')
    .flatMap((name): readonly CardJson[] => {
      const card = stored(name)['nb'];
      return card === undefined ? [] : [card];
    });
  expect(all.length).toBeGreaterThan(40);
  const faults: string[] = [];
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await show(all, theme, 320);
    let number = 0;
    do {
      const found = await troubles(page, 'main');
      faults.push(...found.map((fault) => `${theme} ${number}: ${fault}`));
      number += 1;
    } while ((await unfold(number - 1)) > 0);
    // Endre status, Flytt, Med ord.
    expect(number).toBe(4);
  }
  expect(faults).toEqual([]);
});
