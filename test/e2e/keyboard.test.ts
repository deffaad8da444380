/** The keyboard alone, from anywhere to anywhere; and the frame that it moves in: landing, going back, who one is. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct, type Viewer } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

async function open(viewer: Viewer): Promise<Page> {
  const page = await product.open(viewer);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  return page;
}

const place = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const toast = (page: Page) => page.locator('.toast');

/** Tab until the focus is on what is wanted, as a person would; not for ever. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Søk i planen' }).waitFor();
  await page.keyboard.type(query);
}

describe('from the search', () => {
  test('a measure is found, opened, its status changed, and that undone after the message is gone', async () => {
    const page = await open({ at: '/oversikt' });
    await search(page, 'turnus 2026');
    await page
      .getByRole('option', { name: /Turnus 2026/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('Turnus 2026');
    await tabTo(page, '.side-panel .status-button');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'På vent' }).waitFor();
    await page.keyboard.press('6');
    const status = page.locator('.side-panel .status-button');
    await expect.poll(() => status.textContent()).toContain('På vent');
    await toast(page).waitFor();
    await toast(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => status.textContent()).toContain('I gang');
    expect(await toast(page).textContent()).toBe('Angret: Turnus 2026');
    await page.keyboard.press('Control+z');
    await expect.poll(() => toast(page).textContent()).toBe('Det er ingenting å angre.');
    expect(faultsOf(page)).toEqual([]);
  });

  test('Esc gives the focus back to where it was', async () => {
    const page = await open({ at: '/tiltak' });
    const link = page.getByRole('link', { name: 'Dagtilbud' });
    await link.focus();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Søk i planen' }).waitFor();
    for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') instanceof HTMLElement)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('.search').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Dagtilbud');
  });

  test('what a text says leads to the thing that it is about', async () => {
    const page = await open({ at: '/oversikt' });
    await search(page, 'ledig lokale');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('t03');
    await page
      .getByRole('option', { name: /Dagtilbud/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => place(page)).toMatch(/^#\/tiltak\/[0-9a-f]{32}$/);
  });

  test('something new is made: the form for its name is open when one comes there', async () => {
    const page = await open({ at: '/oversikt' });
    await search(page, 'nytt tiltak');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Ny vaktordning i nord');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain('Ny vaktordning i nord');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('Ny vaktordning i nord').count()).toBe(1);
    await expect.poll(() => toast(page).textContent()).toBe('Angret: Ny vaktordning i nord');
  });
});

describe('the keys', () => {
  test('G and a letter lead to every page, and back goes the way it came', async () => {
    const page = await open({ at: '/oversikt' });
    const pages = {
      m: '#/min-side',
      t: '#/tidslinje',
      i: '#/tiltak',
      r: '#/grupper',
      b: '#/beslutninger',
      v: '#/medvirkning',
      p: '#/rapporter',
      d: '#/plan',
      o: '#/oversikt',
    };
    for (const [letter, address] of Object.entries(pages)) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await expect.poll(() => place(page)).toBe(address);
    }
    await page.goBack();
    await expect.poll(() => place(page)).toBe('#/plan');
    await page.goBack();
    await expect.poll(() => place(page)).toBe('#/rapporter');
    expect(faultsOf(page)).toEqual([]);
  });

  test('are told by ?, and single ones are turned off there, for this person on this device', async () => {
    const page = await open({ at: '/oversikt' });
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Hurtigtaster' });
    await keys.waitFor();
    await tabTo(page, 'input[role=switch]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('/');
    expect(await place(page)).toBe('#/oversikt');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('.search').waitFor();
  });

  test('are letters in a field', async () => {
    const page = await open({ at: '/tiltak' });
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('g/t?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('g/t?');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('J and K lead through the rows, and S sets the status of one', async () => {
    const page = await open({ at: '/tiltak' });
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    const status = page.locator('[data-row]').first().locator('.status-button');
    const before = await status.textContent();
    await page.keyboard.press('s');
    await page.getByRole('menuitemradio').first().waitFor();
    await page.keyboard.press('6');
    await expect.poll(() => status.textContent()).toContain('På vent');
    await page.keyboard.press('Control+z');
    await expect.poll(() => status.textContent()).toBe(before);
  });
});

describe('who comes without an address', () => {
  test.each([
    ['medlem1', '#/min-side'],
    ['gruppeleder1', '#/min-side'],
    ['leder', '#/oversikt'],
    ['gjest', '#/oversikt'],
    ['styringsgruppe1', '#/oversikt'],
  ])('as %s lands on %s', async (person, address) => {
    const page = await open({ person });
    expect(await place(page)).toBe(address);
  });

  test('by a link to one item lands there, and by any other string by role', async () => {
    const page = await open({ at: '/tiltak' });
    const href = await page.getByRole('link', { name: 'Dagtilbud' }).getAttribute('href');
    const key = /[0-9a-f]{32}/.exec(href ?? '')?.[0] ?? '';
    const address = addressOf(product.url, { at: '' }).replace('#', '');
    await page.goto(`${address}&item=t-${key}`);
    await expect.poll(() => place(page)).toBe(`#/tiltak/${key}`);
    await page.goto(`${address}&item=${encodeURIComponent('javascript:alert(1)')}`);
    await expect.poll(() => place(page)).toBe('#/oversikt');
  });
});

describe('a page', () => {
  test('is found where it was left', async () => {
    const page = await open({ at: '/tiltak', width: 900 });
    await page.evaluate(() => window.scrollTo(0, 500));
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect.poll(() => place(page)).toBe('#/oversikt');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await expect.poll(() => place(page)).toBe('#/tiltak');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
  });

  test('is in the row, under «Mer», or in the menu, at any width and with large letters', async () => {
    const page = await open({ at: '/rapporter' });
    for (const width of [1400, 900, 870, 768, 640]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const row = page.locator('.topbar-pages:not(.topbar-ruler) a');
      const rest = page.locator('.topbar-rest a');
      expect((await row.count()) + (await rest.count()), `${width} px`).toBe(9);
      expect(await page.locator('.topbar-pages:not(.topbar-ruler) a[aria-current=page]').textContent()).toContain(
        'Rapporter',
      );
    }
    await page.evaluate(() => {
      const large = new CSSStyleSheet();
      large.replaceSync('.topbar * { font-size: 28px !important; line-height: 40px !important; }');
      document.adoptedStyleSheets = [large];
    });
    await page.setViewportSize({ width: 768, height: 900 });
    await expect.poll(() => page.locator('.topbar-rest a').count()).toBeGreaterThan(5);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
});

describe('what was taken away', () => {
  async function daycareAway(): Promise<boolean> {
    const { value } = (await product.graph(
      'GET',
      '/sites/localhost:/sites/framdrift:/lists/Measures/items?$expand=fields&$top=200',
    )) as { readonly value: readonly { readonly fields: Readonly<Record<string, unknown>> }[] };
    return value.some(({ fields }) => fields['Title'] === 'Dagtilbud' && Boolean(fields['Removed']));
  }

  test('is put back from its list', async () => {
    const page = await open({ at: '/tiltak' });
    await page.getByRole('link', { name: 'Dagtilbud' }).click();
    await page.locator('.side-panel').getByRole('button', { name: 'Ta bort tiltaket' }).click();
    await page.locator('.side-panel').waitFor({ state: 'detached' });
    await search(page, 'tatt bort');
    await page.keyboard.press('Enter');
    const away = page.getByRole('listitem').filter({ hasText: 'Tatt bort av Prosjektleder' });
    await away.filter({ hasText: 'Dagtilbud' }).waitFor();
    await tabTo(page, 'main button[aria-label="Legg tilbake Dagtilbud"]');
    await page.keyboard.press('Enter');
    await away.filter({ hasText: 'Dagtilbud' }).waitFor({ state: 'detached' });
    expect(await toast(page).textContent()).toContain('Dagtilbud er lagt tilbake.');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('link', { name: 'Dagtilbud' }).waitFor();
    // The machine is emptied after the test: what is not sent by then is lost with it.
    await expect.poll(daycareAway, { timeout: 30_000 }).toBe(false);
    expect(faultsOf(page)).toEqual([]);
  });
});

describe('a person', () => {
  test('signs out, and another signs in and lands on her own page', async () => {
    const page = await open({ at: '/oversikt' });
    await tabTo(page, '.topbar-menu summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.topbar-last');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Vil du logge ut?' }).waitFor();
    await page.getByRole('button', { name: 'Logg ut' }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Logg inn for å se planen' }).waitFor();
    await page.getByRole('link', { name: /Medlem arbeidsgruppe 1/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => place(page)).toBe('#/min-side');
    expect(faultsOf(page)).toEqual([]);
  });

  test('is told before signing out what is not sent; it stays, and is sent when she is back', async () => {
    const page = await open({ at: '/tiltak', person: 'gruppeleder1' });
    // Loaded once before: now the browser has proved that it keeps, and has the program's files.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload();
    await page.getByRole('link', { name: 'Dagtilbud' }).click();
    await page.getByRole('button', { name: /^Endre neste steg/i }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /^Endre neste steg/i }).click();
    await page.getByRole('textbox', { name: /^Endre neste steg/i }).fill('Spørre frivilligsentralen');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Uten nett. Én endring er lagret her').first().waitFor();
    await page.locator('.topbar-menu summary').click();
    await page.locator('.topbar-last').click();
    const question = page.getByRole('dialog', { name: 'Vil du logge ut?' });
    await question.getByText('Én endring er ikke sendt. Den blir liggende på denne maskinen').waitFor();
    await question.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('heading', { name: 'Logg inn for å se planen' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: /Leder arbeidsgruppe 1/ }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    const stored = async (): Promise<string> =>
      JSON.stringify(
        await product.graph('GET', '/sites/localhost:/sites/framdrift:/lists/Measures/items?$expand=fields&$top=200'),
      );
    await expect.poll(stored, { timeout: 60_000 }).toContain('Spørre frivilligsentralen');
  });

  test('chooses a language of her own, which stays; until then it is Teams’', async () => {
    const page = await open({ at: '/oversikt', person: 'medlem2' });
    await page.locator('.topbar-menu summary').click();
    await page.getByLabel('Nynorsk').check();
    await page.getByRole('link', { name: 'Oversyn' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nn');
    await page.reload();
    await page.getByRole('link', { name: 'Oversyn' }).waitFor();
    await page.goto(addressOf(product.url, { at: '/oversikt', person: 'medlem1', language: 'en' }));
    await page.getByRole('link', { name: 'Overview' }).waitFor();
  });

  test('sees theme and language follow the place at once', async () => {
    const page = await open({ at: '/oversikt' });
    await page.goto(addressOf(product.url, { at: '/oversikt' }).replace('&banner=off', ''));
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.getByLabel('Tema').selectOption('dark');
    await page.getByLabel('Språk').selectOption('en');
    await page.getByRole('link', { name: 'Overview' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  });
});
