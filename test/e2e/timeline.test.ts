/** The timeline and the progress matrix: in every look, by keyboard alone, by hand, and on paper. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';
import { describeScenes } from './scenes.ts';
import { timelineScenes } from './scenes/timeline.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process');
  page = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

describeScenes(timelineScenes, () => ({ page, product }));

const focused = (shown: Page): Promise<string> =>
  shown.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const scrolledTo = (axis: Locator): Promise<number> => axis.evaluate((element) => element.scrollLeft);

describe('the axis by keyboard alone', () => {
  test('rows are gone through, the view is moved, today is found, a panel is opened and left where it was', async () => {
    const window = await product.open({ at: '/tidslinje' });
    const axis = window.getByRole('region', { name: 'Tidslinje' });
    await axis.waitFor();
    // One stop of Tab for all rows: the first milestone.
    await window.getByRole('button', { name: 'Ny milepæl' }).focus();
    await window.keyboard.press('Tab');
    await expect.poll(() => focused(window)).toBe('Forankring i kommunestyret');
    for (let presses = 0; presses < 10; presses += 1) await window.keyboard.press('ArrowDown');
    await expect.poll(() => focused(window)).toBe('Stopp i vikarbruk fra byrå');
    await window.keyboard.press('ArrowUp');
    await expect.poll(() => focused(window)).toBe('Evalueringsmøte · ikke tidfestet · ønskes flyttet til februar 2027');
    await window.keyboard.press('End');
    await expect.poll(() => focused(window)).toBe('Faste møtepunkt i ledergruppa');

    const at = await scrolledTo(axis);
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => scrolledTo(axis)).toBeLessThan(at);
    await window.keyboard.press('t');
    const today = window.locator('.axis-today-label');
    await expect.poll(async () => (await today.boundingBox())?.x ?? -1).toBeGreaterThan(300);

    const zoomedTo = (words: string) => window.getByRole('group', { name: 'Zoom' }).getByText(words).waitFor();
    await window.keyboard.press('+');
    await zoomedTo('Uker');
    await window.keyboard.press('-');
    await window.keyboard.press('-');
    await zoomedTo('Kvartaler');
    expect(window.url()).toContain('zoom=kvartal');

    await window.keyboard.press('Home');
    for (let presses = 0; presses < 10; presses += 1) await window.keyboard.press('ArrowDown');
    await expect.poll(() => focused(window)).toBe('Stopp i vikarbruk fra byrå');
    await window.keyboard.press('Enter');
    await window.getByRole('complementary', { name: 'Stopp i vikarbruk fra byrå' }).waitFor();
    await window.keyboard.press('Escape');
    await expect.poll(() => focused(window)).toBe('Stopp i vikarbruk fra byrå');
    expect(window.url()).toContain('zoom=kvartal');
    expect(faultsOf(window)).toEqual([]);
  });

  test('a time is moved by its words, with a reason where it leaves what was approved', async () => {
    const window = await product.open({ at: '/tidslinje' });
    await window.getByRole('link', { name: 'Velferdsteknologi: digitalt tilsyn' }).focus();
    await window.keyboard.press('Enter');
    const field = window.getByRole('combobox', { name: /Når/ });
    await field.fill('Medio juli 2026');
    const reason = window.getByRole('textbox', { name: 'Hvorfor flyttes det?' });
    await reason.fill('Leverandøren kommer etter ferien.');
    await window.getByRole('button', { name: 'Flytt', exact: true }).focus();
    await window.keyboard.press('Enter');
    await window.getByText('Velferdsteknologi: digitalt tilsyn er flyttet til medio juli 2026.').waitFor();
    await window.getByText('Årsak: Leverandøren kommer etter ferien.').waitFor();
    expect(faultsOf(window)).toEqual([]);
  });

  test('a time beyond the tolerance is asked for, and the old one stands until the steering group has decided', async () => {
    const window = await product.open({ at: '/tidslinje' });
    await window.getByRole('link', { name: 'Kartlegge ansattes kompetanse og ønsker' }).focus();
    await window.keyboard.press('Enter');
    const field = window.getByRole('combobox', { name: /Når/ });
    await field.fill('Ultimo april 2026');
    await window.getByRole('textbox', { name: 'Hvorfor flyttes det?' }).fill('Skjemaet må ut på nytt.');
    await window.getByRole('button', { name: 'Be styringsgruppa om å flytte' }).focus();
    await window.keyboard.press('Enter');
    await window.getByRole('group', { name: 'Ønskes flyttet til ultimo april 2026' }).waitFor();
    await expect.poll(() => field.inputValue()).toBe('Medio mars 2026');
    expect(faultsOf(window)).toEqual([]);
  });
});

/** Pulls what lies at a place so many pixels to the side. */
async function pull(shown: Page, what: Locator, by: number): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('Nothing to pull');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await shown.mouse.move(x, y);
  await shown.mouse.down();
  await shown.mouse.move(x + by / 2, y, { steps: 3 });
  await shown.mouse.move(x + by, y, { steps: 3 });
  await shown.mouse.up();
}

describe('the axis by hand', () => {
  test('the end of a bar is pulled, and its words become those that a plan would use', async () => {
    const window = await product.open({ at: '/tidslinje' });
    const row = window.locator('.axis-row', { hasText: 'Turnus 2026' });
    await row.waitFor();
    await pull(window, row.locator('.axis-grip--end'), 60);
    await window.getByText(/^Turnus 2026 er flyttet til /).waitFor();
    await expect.poll(() => row.locator('.axis-words').textContent()).toMatch(/april 2026$/);
    await window.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => row.locator('.axis-words').textContent()).toMatch(/Slutten av mars 2026/);
    expect(faultsOf(window)).toEqual([]);
  });

  test('a time that leaves the approved one waits for its reason, and is let go of without a trace', async () => {
    const window = await product.open({ at: '/tidslinje' });
    const row = window.locator('.axis-row', { hasText: 'Kompetanse- og rekrutteringsplan' });
    await row.scrollIntoViewIfNeeded();
    await pull(window, row.locator('.axis-grip--end'), 130);
    const reason = window.getByRole('textbox', { name: 'Hvorfor flyttes det?' });
    await reason.waitFor();
    await expect.poll(() => reason.evaluate((field) => document.activeElement === field)).toBe(true);
    await window.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await expect.poll(() => row.locator('.axis-words').textContent()).toMatch(/^Ut januar 2026/);
    expect(faultsOf(window)).toEqual([]);
  });

  test('the empty axis is pulled to pan it', async () => {
    const window = await product.open({ at: '/tidslinje?zoom=uke' });
    const axis = window.getByRole('region', { name: 'Tidslinje' });
    await axis.waitFor();
    const at = await scrolledTo(axis);
    const box = await axis.boundingBox();
    await window.mouse.move((box?.x ?? 0) + 900, (box?.y ?? 0) + 300);
    await window.mouse.down();
    await window.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 300, { steps: 4 });
    await window.mouse.up();
    await expect.poll(() => scrolledTo(axis)).toBe(at + 200);
  });

  test('measures are gathered by what is chosen, and the choice is in the address', async () => {
    const window = await product.open({ at: '/tidslinje' });
    await window.getByRole('combobox', { name: 'Samlet etter' }).selectOption({ label: 'Gruppe' });
    await expect.poll(() => window.url()).toContain('etter=gruppe');
    await window.locator('.axis-group', { hasText: 'AG1' }).waitFor();
    await window.reload();
    await window.locator('.axis-group', { hasText: 'AG1' }).waitFor();
  });
});

describe('the progress matrix', () => {
  test('is a grid by keyboard: a phase is chosen, made longer, made shorter and taken away', async () => {
    const window = await product.open({ at: '/tidslinje?vis=matrise' });
    const grid = window.getByRole('grid', { name: 'Framdriftsmatrise' });
    await grid.waitFor();
    const row = grid.getByRole('row', { name: /Kvalitetshjul/ });
    await row.getByRole('link').focus();
    // Over four empty halves and two phases, to the first empty half of 2028.
    await window.keyboard.press('End');
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(window)).toBe('Ingen fase');
    await window.keyboard.press('Enter');
    await window.getByRole('menuitem', { name: 'Medvirkning' }).waitFor();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await window.getByText('Medvirkning er lagt inn for Kvalitetshjul for helhetlig kvalitetsarbeid.').waitFor();
    await expect.poll(() => focused(window)).toMatch(/^Medvirkning, januar–juni 2028/);
    const cell = row.getByRole('gridcell', { name: /Medvirkning/ });
    await window.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => cell.getAttribute('aria-colspan')).toBe('2');
    await expect.poll(() => focused(window)).toMatch(/^Medvirkning, 2028/);
    await window.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => cell.getAttribute('aria-colspan')).toBe('1');
    await window.keyboard.press('Delete');
    await cell.waitFor({ state: 'detached' });
    await expect.poll(() => focused(window)).toBe('Ingen fase');
    expect(faultsOf(window)).toEqual([]);
  });

  test('keeps to the column when going up and down past wide cells', async () => {
    const window = await product.open({ at: '/tidslinje?vis=matrise' });
    const grid = window.getByRole('grid');
    await grid
      .getByRole('row', { name: /Avvikssystem/ })
      .getByRole('link')
      .focus();
    await window.keyboard.press('ArrowRight');
    await expect.poll(() => focused(window)).toMatch(/^Iverksetting/);
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await expect.poll(() => focused(window)).toMatch(/^Iverksetting, juli 2025/);
    await window.keyboard.press('ArrowUp');
    const column = () => window.evaluate(() => document.activeElement?.getAttribute('aria-colindex'));
    await expect.poll(column).toBe('4');
  });

  test('a phase is made longer by pulling its end', async () => {
    const window = await product.open({ at: '/tidslinje?vis=matrise' });
    const row = window.getByRole('row', { name: /Utrede samlokaliserte/ });
    const cell = row.getByRole('gridcell', { name: /Politisk behandling/ });
    await cell.waitFor();
    const width = (await cell.boundingBox())?.width ?? 0;
    await pull(window, cell.locator('.matrix-grip'), width);
    await expect.poll(() => cell.getAttribute('aria-colspan')).toBe('2');
    await window.getByText('Fasene for Utrede samlokaliserte boliger er endret.').waitFor();
    expect(faultsOf(window)).toEqual([]);
  });

  test('is one sheet of A3 on paper, with every row of it', async () => {
    const window = await product.open({ at: '/tidslinje?vis=matrise' });
    await window.getByRole('grid').waitFor();
    const paper = await window.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = paper.toString('latin1');
    // 420 × 297 mm in points, as wide as it is; and no second sheet.
    const [, wide, high] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text) ?? [];
    expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([1191, 842]);
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
