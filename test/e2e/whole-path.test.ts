/** The first whole path: a Word file becomes a plan in lists, seen and edited, and another window sees it too. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { need, sample } from '../samples.ts';
import { skarvoyDocument } from '#laptop/scenarios/imported-document.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeEach(async () => {
  product = await startProduct('empty-2026');
});
afterEach(() => product.stop());
afterAll(closeBrowser);

const MINUTE = 60_000;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** As a mouse does it: the file falls on the page. */
async function drop(page: Page, name: string, type: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('heading', { name: 'Her blir planen deres' }).waitFor();
  const transfer = await page.evaluateHandle(
    ({ base64, name, type }) => {
      const letters = atob(base64);
      const content = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], name, { type }));
      return data;
    },
    { base64: Buffer.from(bytes).toString('base64'), name, type },
  );
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
}

/** «Godta alle sikre», then the rest one by one from the keyboard, until the plan can be put in. */
async function acceptAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Godta alle sikre/ }).click();
  const next = page.getByRole('button', { name: 'Godta og neste' });
  while (await next.isVisible()) await page.keyboard.press('g');
}

const shared = (page: Page) => page.getByText(/^Delt \d/);

describe('a project leader', () => {
  test('drops the plan as a Word file, looks it over, puts it in, and edits it; all is there afterwards', async () => {
    const page = await product.open();
    await drop(page, 'Prosessplan.docx', WORD, await skarvoyDocument());

    await page.getByRole('heading', { name: 'Gå gjennom importen' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Dialogmøte med innbyggerne/ }).count()).toBe(1);
    const putIn = page.getByRole('button', { name: 'Legg inn i planen' });
    expect(await putIn.getAttribute('aria-disabled')).toBe('true');
    expect(await product.graph('GET', '/sites/localhost:/sites/framdrift:/lists?$select=displayName')).toBeTruthy();
    await acceptAll(page);
    await putIn.click();

    // Oversikt: the sentence and the track.
    const sentence = page.getByRole('heading', { level: 1 });
    await expect
      .poll(() => sentence.textContent())
      .toBe(
        'Neste milepæl er Mandat til arbeidsgruppene, innen utgangen av februar 2026. Én milepæl er over fristen. Én milepæl er ikke tidfestet.',
      );
    expect(await page.locator('.track-label').count()).toBe(8);
    await shared(page).waitFor();

    // A second window, on another machine, is open from here on.
    const other = await product.open({ person: 'gruppeleder1', at: '/tiltak' });
    await other.getByRole('link', { name: 'Digitalt tilsyn om natta' }).waitFor();

    // Tidslinje: change the words of a time, and see the interval drawn anew with the letters.
    await page.getByRole('link', { name: 'Tidslinje' }).click();
    await page.getByRole('link', { name: 'Foreløpig status' }).first().click();
    const field = page.getByRole('combobox', { name: 'Når, med planens ord' });
    expect(await field.inputValue()).toBe('Medio april 2026');
    const drawn = page.locator('.side-panel .time-bar');
    const before = await drawn.boundingBox();
    await field.fill('fra medio mai til ut juni 2026');
    await page.getByText('15. mai').or(page.getByText('11. mai')).first().waitFor();
    await expect.poll(async () => JSON.stringify(await drawn.boundingBox())).not.toBe(JSON.stringify(before));
    await page.getByRole('button', { name: 'Lagre tida' }).click();
    await page.locator('.axis').getByText('fra medio mai til ut juni 2026').waitFor();

    // Tiltak: a status in two clicks.
    await page.getByRole('link', { name: 'Tiltak' }).click();
    await page.getByRole('button', { name: /Digitalt tilsyn om natta/ }).click();
    await page.getByRole('menuitemradio', { name: 'I gang' }).click();
    await page.getByRole('status').getByText('Digitalt tilsyn om natta').waitFor();
    await shared(page).waitFor();

    // Reload: all is still there.
    await page.reload();
    await expect
      .poll(() => page.getByRole('row', { name: /Digitalt tilsyn om natta/ }).textContent())
      .toContain('I gang');
    await page.getByRole('link', { name: 'Tidslinje' }).click();
    await page.locator('.axis').getByText('fra medio mai til ut juni 2026').waitFor();

    // The second window sees both within two minutes, with nobody touching it.
    await expect
      .poll(() => other.getByRole('row', { name: /Digitalt tilsyn om natta/ }).textContent(), {
        timeout: 2 * MINUTE,
        interval: 500,
      })
      .toContain('I gang');
    expect(faultsOf(page)).toEqual([]);
    expect(faultsOf(other)).toEqual([]);
  });

  test('drops the text of a real plan and finds its ten milestones with their times', async (context) => {
    const [seed, found] = [sample('seeds', '000_b5b58f8d236f649c.txt'), sample('gold', '000.json')];
    need(seed, found)(context);
    const gold = JSON.parse(readFileSync(found.path, 'utf8')) as {
      readonly milestones: readonly { readonly title: string; readonly when: { readonly text: string } | null }[];
    };
    const page = await product.open();
    await drop(page, 'plan.txt', 'text/plain', new Uint8Array(readFileSync(seed.path)));
    await page.getByRole('heading', { name: 'Gå gjennom importen' }).waitFor();
    await acceptAll(page);
    await page.getByRole('button', { name: 'Legg inn i planen' }).click();
    await shared(page).waitFor();

    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    const milestones = page.locator('section', { has: page.getByRole('heading', { name: 'Milepæler' }) });
    await expect.poll(() => milestones.getByRole('listitem').count()).toBe(gold.milestones.length);
    const lines = await milestones.getByRole('listitem').allTextContents();
    gold.milestones.forEach(({ when }, index) => expect(lines[index]).toContain(when?.text ?? 'Ikke tidfestet'));

    // What a consultant recommended waits for nobody's decision.
    await page.getByRole('link', { name: 'Oversikt', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Venter på beslutning').count()).toBe(0);
    expect(faultsOf(page)).toEqual([]);
    return undefined;
  });
});
