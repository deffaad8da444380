/** Many tabs of one person in one browser: one sends, all see, and whoever is left goes on. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectEachOnce, lineOf, measureAddress, measureCell, write } from './lists.ts';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

const TABS = 20;
const MEASURE = 'Dagtilbud';

let product: Product;
let at: string;

beforeAll(async () => {
  product = await startProduct('mid-process');
  at = await measureAddress(product, MEASURE);
});
afterEach(() => setFaults([]));
afterAll(async () => {
  await closeBrowser();
  await product.stop();
});

const isOpen = (page: Page): Promise<void> => page.getByRole('button', { name: /^Endre med ord/ }).waitFor();

/** The first leaves the mark by which the others know that what is kept here outlives a page. */
async function openTabs(count: number): Promise<readonly Page[]> {
  const first = await product.open({ at });
  await isOpen(first);
  const tabs = [first];
  while (tabs.length < count) {
    const tab = await first.context().newPage();
    await tab.goto(addressOf(product.url, { at }));
    await isOpen(tab);
    tabs.push(tab);
  }
  return tabs;
}

/** In the page: whether this tab is the one that may send; with `wait`, once it is or has sent already. */
async function holdsTheLock(wait: boolean): Promise<boolean> {
  const holds = (): Promise<boolean> => {
    const own = `this tab ${performance.now()}`;
    return navigator.locks.request(own, async () => {
      const { held = [] } = await navigator.locks.query();
      const mine = held.find(({ name }) => name === own)?.clientId;
      return held.some(({ name = '', clientId }) => name.startsWith('framdrift:') && clientId === mine);
    });
  };
  const hasSent = (): boolean => document.querySelector('.sync-line')?.textContent?.startsWith('Delt') === true;
  if (!wait) return holds();
  while (!hasSent() && !(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  return true;
}

const fail = (): never => {
  throw new Error('No tab');
};

const setFaults = (faults: readonly unknown[]): Promise<unknown> =>
  product.administer('POST', '/_admin/faults', { faults });

test(
  'of twenty tabs nineteen are closed at once in mid-send, and the last one sends what all of them have written',
  { timeout: 400_000 },
  async ({ skip }) => {
    skip(process.env['FRAMDRIFT_LONG'] === undefined, 'twenty tabs take minutes: npm run verify:long');
    const tabs = await openTabs(TABS);
    await setFaults([{ when: { method: 'PATCH' }, effect: { kind: 'latency', milliseconds: 60_000 } }]);
    await write(tabs[0] ?? fail(), 'med ord', 'Skrevet i en fane som lukkes.');
    // Whoever hears of it first sends it.
    const holding = (): Promise<readonly boolean[]> =>
      Promise.all(tabs.map((tab) => tab.evaluate(holdsTheLock, false)));
    await expect.poll(holding, { timeout: 30_000 }).toContain(true);
    const last = tabs[(await holding()).lastIndexOf(false)] ?? fail();
    await last.bringToFront();
    await write(last, 'neste steg', 'Skrevet i den siste fanen');
    await expect.poll(() => lineOf(last), { timeout: 30_000 }).toMatch(/venter på å bli sendt$/);
    await setFaults([]);

    const takingOver = last.evaluate(holdsTheLock, true);
    const closed = performance.now();
    await Promise.all(tabs.filter((tab) => tab !== last).map((tab) => tab.close()));
    await takingOver;
    const taken = performance.now();
    await expect.poll(() => lineOf(last), { timeout: 30_000, interval: 20 }).toMatch(/^Delt/);
    const shared = performance.now();
    console.log(
      `the last tab of ${TABS} took over ${Math.round(taken - closed)} ms after the others were told to close, and had sent everything after ${Math.round(shared - closed)} ms`,
    );
    const texts = ['Skrevet i en fane som lukkes.', 'Skrevet i den siste fanen'];
    await expectEachOnce(product, texts, 'after nineteen tabs were closed');
    expect(await measureCell(product, MEASURE, 'StatusWords')).toBe(texts[0]);
    expect(await measureCell(product, MEASURE, 'NextStep')).toBe(texts[1]);
    expect(faultsOf(last)).toEqual([]);
    await last.context().close();
  },
);

test('what is written in one tab without net is seen in the others, and sent once', async () => {
  const [one = fail(), other = fail()] = await openTabs(2);
  await one.context().setOffline(true);
  await write(other, 'med ord', 'Skrevet uten nett.');
  await one.getByRole('button', { name: /Skrevet uten nett\./ }).waitFor();
  await write(one, 'neste steg', 'Lest i fanen ved siden av');
  await other.getByRole('button', { name: /Lest i fanen ved siden av/ }).waitFor();

  await one.context().setOffline(false);
  await expectEachOnce(product, ['Skrevet uten nett.', 'Lest i fanen ved siden av'], 'after the net came back');
  await expect.poll(() => lineOf(one), { timeout: 30_000 }).toMatch(/^Delt/);
  await expect.poll(() => lineOf(other), { timeout: 30_000 }).toMatch(/^Delt/);
  await one.context().close();
});
