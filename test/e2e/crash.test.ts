/**
 * The browser is killed in the middle of saving, again and again on one profile. What the screen had called saved by then
 * is in the lists after the next start, once each: «Lagret her» and «Delt» are read off the screen up to the last moment.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '#localtenant/random.ts';
import { expectEachOnce, lineOf, measureAddress, measureCell, write } from './lists.ts';
import { addressOf, type Product, startProduct } from './product.ts';
import { openProfile } from './profile.ts';

const ROUNDS = process.env['FRAMDRIFT_LONG'] === '1' ? 200 : 10;
const SEED = 2_026;
const MEASURE = 'Dagtilbud';
/** What the line says when what was written would survive the page. */
const SAVED = /^Delt|^Lagret her|lagret her$|trygge? her$|venter på å bli sendt$|er sendt$/;

/** How SharePoint answers while the browser is killed. */
const weathers: readonly (readonly [string, readonly unknown[]])[] = [
  ['all is well', []],
  ['answers are slow', [{ effect: { kind: 'latency', milliseconds: 400, upTo: 900 } }]],
  ['nothing is answered', [{ effect: { kind: 'dropBefore' } }]],
  ['answers to what is written are lost', [{ when: { method: 'PATCH' }, effect: { kind: 'dropAfter' } }]],
];

let product: Product;
let profile: string;

beforeAll(async () => {
  product = await startProduct('mid-process');
  profile = mkdtempSync(path.join(tmpdir(), 'framdrift-profile-'));
});
afterAll(async () => {
  await product.stop();
  rmSync(profile, { recursive: true, force: true });
});

const wordsOf = (round: number, number: number): string => `Runde ${round}, endring ${number}.`;
const numberIn = (words: string): number => Number(/endring (\d+)/.exec(words)?.[1] ?? 0);

/** In the page: tells what the line and the measure say, each time that either is drawn anew. */
function watch(): void {
  let [words, told] = ['', ''];
  new MutationObserver(() => {
    const line = document.querySelector('.sync-line, .sync-strip p')?.textContent ?? '';
    const buttons = [...document.querySelectorAll('button.editable')];
    const shown = buttons.find((button) => button.textContent?.startsWith('Endre med ord'));
    // While the field is open the words before it stand.
    words = shown?.querySelector('.editable-words')?.textContent ?? words;
    if (told === `${line}\n${words}`) return;
    told = `${line}\n${words}`;
    (window as unknown as { sees: (line: string, words: string) => void }).sees(line, words);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test(
  `after ${ROUNDS} kills in mid-save nothing that was called saved is gone, and nothing is doubled`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const random = seededRandom(SEED);
    const between = (least: number, most: number): number => least + random() * (most - least);
    const address = addressOf(product.url, { at: await measureAddress(product, MEASURE) });
    const promised = new Set<string>();
    let keptHere = 0;

    /** What the screen has called saved stands in the lists: each edit once in the history, the last of them in the row. */
    async function standsInTheLists(round: number, told: string): Promise<void> {
      await expectEachOnce(product, [...promised], told);
      const ofRound = [...promised].filter((words) => words.startsWith(`Runde ${round},`));
      if (ofRound.length === 0) return;
      const stands = await measureCell(product, MEASURE, 'StatusWords');
      expect(stands, told).toMatch(new RegExp(`^Runde ${round},`));
      expect(numberIn(stands), told).toBeGreaterThanOrEqual(Math.max(...ofRound.map(numberIn)));
    }

    let told = '';
    // The first start leaves the mark by which the second knows that the storage outlives the page; the last only looks.
    for (let round = 0; round <= ROUNDS + 1; round += 1) {
      const { page, kill, close } = await openProfile(profile);
      await page.exposeBinding('sees', (_source, line: string, words: string) => {
        if (!SAVED.test(line) || !words.startsWith(`Runde ${round},`)) return;
        promised.add(words);
        if (!line.startsWith('Delt')) keptHere += 1;
      });
      await page.addInitScript(watch);
      await page.goto(address);
      await page.getByRole('button', { name: /^Endre med ord/ }).waitFor();
      // What the round before left is sent now.
      if (round > 1)
        await expect.poll(() => lineOf(page), { timeout: 60_000, message: told }).toMatch(/^$|^Delt|er sendt$/);
      await standsInTheLists(round - 1, told);
      if (round === 0 || round > ROUNDS) {
        await close();
        continue;
      }

      const [weather, faults] = weathers[round % weathers.length] ?? ['', []];
      told = `after round ${round} of seed ${SEED}, where ${weather}`;
      await product.administer('POST', '/_admin/faults', { faults });
      const last = Math.ceil(between(0, 6));
      for (let number = 1; number <= last; number += 1) {
        await write(page, 'med ord', wordsOf(round, number));
        if (number < last) await rest(between(0, 200));
      }
      await rest(between(0, 80));
      await kill();
      await product.administer('POST', '/_admin/faults', { faults: [] });
    }
    console.log(
      `${ROUNDS} kills: ${promised.size} edits were called saved, ${keptHere} times before the server had answered`,
    );
    // A screen that never says so would pass all of the above.
    expect(promised.size).toBeGreaterThan(ROUNDS / 2);
    expect(keptHere).toBeGreaterThan(0);
  },
);
