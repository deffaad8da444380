/** The measures in every look, and by keyboard alone: table, board, many at once, and cells from a spreadsheet. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, faultsOf, type Product, startProduct, type Viewer } from './product.ts';
import { measureAddress, measureCell } from './lists.ts';
import { describeScenes, type Scene } from './scenes.ts';
import { measureScenes, openPaste } from './scenes/measures.ts';

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct('mid-process', true);
  page = await product.open();
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

const chooseTwo = async (shown: Page): Promise<void> => {
  await shown.locator('.measure-row input').nth(1).click();
  await shown
    .locator('.measure-row input')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await shown.locator('.bulk-bar').waitFor();
};
const openResponsible = async (shown: Page): Promise<void> => {
  await shown.locator('.side-panel .editable', { hasText: 'Enhetsleder sykehjemmet' }).click();
  await shown.locator('.person-search input').waitFor();
};

describeScenes(measureScenes, () => ({ page, product }));

describe('a measure with everything said of it', () => {
  const looks: readonly Viewer[] = [{ width: 360 }, { width: 1400, theme: 'contrast' }];
  const scene: Scene = { name: 'who is responsible', at: '', prepare: openResponsible };
  test.each(looks)('is shown without faults at $width', async (viewer) => {
    const own = await product.open({ ...viewer, at: await measureAddress(product, 'Dagtilbud') });
    await scene.prepare?.(own);
    await own.getByRole('combobox', { name: 'Person' }).fill('leder arbeids');
    await expect.poll(() => own.locator('.person-people').getByRole('option').count()).toBe(2);
    expect(faultsOf(own)).toEqual([]);
  });
});

const focusedCell = (shown: Page): Promise<string> =>
  shown.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('[data-cell]');
    const title = cell?.closest('tr')?.querySelector('a')?.textContent ?? 'head';
    return `${title}: ${cell?.dataset['cell']}`;
  });

describe('the table by keyboard alone', () => {
  test('has one stop for Tab; arrows, J and K lead through it, S and a number set the status, Enter opens, Esc closes', async () => {
    const own = await startProduct('mid-process', true);
    try {
      const shown = await own.open({ at: '/tiltak' });
      const { keyboard } = shown;
      await shown.getByRole('grid').waitFor();
      expect(await shown.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
      await shown.getByRole('link', { name: 'Stopp i vikarbruk fra byrå' }).focus();
      await keyboard.press('ArrowDown');
      await keyboard.press('j');
      await expect.poll(() => focusedCell(shown)).toBe('Dagtilbud: title');
      await keyboard.press('k');
      await keyboard.press('ArrowRight');
      await expect.poll(() => focusedCell(shown)).toBe('Felles ledelse i pleie og omsorg: status');
      // With the arrow the row below, not the menu of this cell.
      await keyboard.press('ArrowDown');
      await expect.poll(() => focusedCell(shown)).toBe('Dagtilbud: status');
      await keyboard.press('End');
      await expect.poll(() => focusedCell(shown)).toBe('Dagtilbud: updated');
      await keyboard.press('s');
      await shown.getByRole('menuitemradio', { name: 'På vent' }).waitFor();
      await keyboard.press('6');
      await expect.poll(() => shown.getByRole('row', { name: /Dagtilbud/ }).textContent()).toContain('På vent');
      await expect.poll(() => focusedCell(shown)).toBe('Dagtilbud: status');

      await keyboard.press('ArrowLeft');
      await keyboard.press('Enter');
      await shown.getByRole('complementary', { name: 'Dagtilbud' }).waitFor();
      await keyboard.press('Escape');
      await shown.getByRole('complementary').waitFor({ state: 'detached' });
      await expect.poll(() => focusedCell(shown)).toBe('Dagtilbud: title');

      // A heading sorts, and says so.
      await keyboard.press('Control+Home');
      await keyboard.press('ArrowUp');
      await keyboard.press('Enter');
      await expect.poll(() => shown.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
      expect(shown.url()).toContain('sorter=tiltak');
      expect(faultsOf(shown)).toEqual([]);
    } finally {
      await own.stop();
    }
  });

  test('chooses rows with Shift, changes them all, and undoes it in one press', async () => {
    const own = await startProduct('mid-process', true);
    try {
      const shown = await own.open({ at: '/tiltak' });
      const { keyboard } = shown;
      await shown.getByRole('link', { name: 'Stopp i vikarbruk fra byrå' }).focus();
      await keyboard.press('Shift+ArrowDown');
      await keyboard.press('Shift+ArrowDown');
      const bar = shown.getByRole('region', { name: 'Endre de valgte' });
      await bar.getByText('3 valgt').waitFor();
      await bar.getByRole('button', { name: 'Status' }).focus();
      await keyboard.press('Enter');
      await shown.getByRole('menuitem', { name: 'På vent' }).focus();
      await keyboard.press('Enter');
      const row = (name: RegExp) => shown.getByRole('row', { name });
      for (const name of [/Stopp i vikarbruk/, /Felles ledelse/, /Dagtilbud/])
        await expect.poll(() => row(name).textContent()).toContain('På vent');
      await shown.getByText('Status er nå «På vent» for 3 tiltak.').waitFor();
      await shown.getByRole('button', { name: 'Angre' }).press('Enter');
      await expect.poll(() => row(/Felles ledelse/).textContent()).toContain('Gjennomført');
      await expect.poll(() => row(/Dagtilbud/).textContent()).toContain('Delvis gjennomført');
      await expect.poll(() => measureCell(own, 'Felles ledelse i pleie og omsorg', 'Status')).toBe('Gjennomført');
      expect(faultsOf(shown)).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});

describe('a list of some hundreds', () => {
  test('is drawn in part, and the focus keeps its row however far it goes', async () => {
    const own = await startProduct('large', true);
    try {
      const shown = await own.open({ at: '/tiltak' });
      const { keyboard } = shown;
      await shown.getByRole('link', { name: 'Stopp i vikarbruk fra byrå', exact: true }).focus();
      expect(Number(await shown.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(200);
      expect(await shown.locator('.measure-row').count()).toBeLessThan(60);
      await keyboard.press('Control+End');
      await expect.poll(() => focusedCell(shown)).toMatch(/^Faste møtepunkt i ledergruppa \(del \d+\): title$/);
      const bottom = () => shown.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? Infinity);
      await expect.poll(bottom).toBeLessThan(900);
      await keyboard.press('k');
      await expect.poll(() => focusedCell(shown)).toMatch(/^Multidose i hele tjenesten/);
      // Scrolled away by the mouse, the row waits for the next key.
      const top = shown.getByRole('link', { name: 'Turnus 2026', exact: true });
      await expect
        .poll(async () => {
          await shown.evaluate(() => window.scrollTo(0, 0));
          return top.isVisible();
        })
        .toBe(true);
      await keyboard.press('j');
      await expect.poll(() => focusedCell(shown)).toMatch(/^Faste møtepunkt/);
      await keyboard.press('Control+Home');
      await expect.poll(() => focusedCell(shown)).toBe('Stopp i vikarbruk fra byrå: title');
      expect(faultsOf(shown)).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});

describe('the board by keyboard alone', () => {
  test('leads between cards, and moves one; the focus goes with it', async () => {
    const shown = await product.open({ at: '/tiltak?form=tavle' });
    const { keyboard } = shown;
    const focused = () => shown.evaluate(() => document.activeElement?.textContent);
    await shown.getByRole('link', { name: 'Kvalitetshjul for helhetlig kvalitetsarbeid' }).focus();
    await keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('Kompetanse- og rekrutteringsplan');
    await keyboard.press('Shift+ArrowRight');
    await shown
      .getByRole('region', { name: /^I gang/ })
      .getByRole('link', { name: 'Kompetanse- og rekrutteringsplan' })
      .waitFor();
    await expect.poll(focused).toBe('Kompetanse- og rekrutteringsplan');
    await shown.getByText('Kompetanse- og rekrutteringsplan er nå «I gang».').waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('s');
    await shown.getByRole('menuitemradio', { name: 'Ikke aktuelt' }).waitFor();
    await keyboard.press('7');
    await expect.poll(() => shown.getByRole('region', { name: 'Ikke aktuelt, 2 tiltak' }).count()).toBe(1);
    expect(faultsOf(shown)).toEqual([]);
  });
});

describe('cells from a spreadsheet', () => {
  test('are looked over, written when confirmed, and undone as one; a formula stays text', async () => {
    const own = await startProduct('mid-process', true);
    try {
      const shown = await own.open({ at: '/tiltak' });
      await openPaste(shown);
      await shown.getByRole('heading', { name: 'Ett bør sjekkes' }).waitFor();
      await shown.getByRole('heading', { name: 'Ett kan ikke legges inn' }).waitFor();
      await shown.getByRole('checkbox', { name: 'Ta med Trygghetsalarmer' }).check();
      await shown.getByRole('button', { name: 'Legg inn 2 nye og endre 1' }).click();
      await shown.getByText('2 tiltak er lagt inn og 1 er endret.').waitFor();
      const row = (name: RegExp) => shown.getByRole('row', { name });
      await expect.poll(() => row(/Turnus 2026/).textContent()).toContain('Gjennomført');
      expect(await row(/Trygghetsalarmer/).textContent()).toContain('=1+1');
      await shown.getByRole('button', { name: 'Angre' }).click();
      await expect.poll(() => row(/Trygghetsalarmer/).count()).toBe(0);
      await expect.poll(() => row(/Turnus 2026/).textContent()).toContain('I gang');
      expect(faultsOf(shown)).toEqual([]);
    } finally {
      await own.stop();
    }
  });

  test('leave as text, with the formula guarded, when the chosen rows are copied', async () => {
    const shown = await product.open({ at: '/tiltak' });
    await chooseTwo(shown);
    const copied = await shown.evaluate(() => {
      const data = new DataTransfer();
      const row = document.querySelector('.measure-row input');
      row?.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: data }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    });
    expect(copied.text.split('\r\n')[0]).toBe(
      'Kode\tTiltak\tStatus\tAnsvarlig\tHar hjulpet\tØnsker hjelp\tNeste steg\tFrist\tOppdatert',
    );
    expect(copied.text.split('\r\n')).toHaveLength(4);
    expect(copied.html).toContain('<table>');
  });
});

describe('who is responsible', () => {
  test('is chosen among the members of the channel, with a role, and is known again without net', async () => {
    const shown = await product.open({ at: await measureAddress(product, 'Multidose i hele tjenesten') });
    const { keyboard } = shown;
    await shown.getByRole('button', { name: /^Endre ansvarlig/i }).press('Enter');
    await shown.getByRole('combobox', { name: 'Person' }).fill('hovedverne');
    await shown.getByRole('option', { name: /Hovedverneombud/ }).waitFor();
    await keyboard.press('Enter');
    await shown.getByRole('textbox', { name: 'Rolle' }).fill('Verneombud');
    await keyboard.press('Enter');
    const button = shown.getByRole('button', { name: /^Endre ansvarlig/i });
    await expect.poll(() => button.textContent()).toContain('VerneombudHovedverneombud');
    await shown.getByText(/^Delt \d/).waitFor();
    expect(await measureCell(product, 'Multidose i hele tjenesten', 'ResponsibleEmail')).toBe(
      'verneombud@framdrift.local',
    );
    await shown.context().setOffline(true);
    await button.press('Enter');
    await shown.getByRole('combobox', { name: 'Person' }).fill('leder arbeidsgruppe 1');
    await shown.getByRole('option', { name: /Leder arbeidsgruppe 1/ }).waitFor();
    await shown.context().setOffline(false);
  });
});

test('a list that nothing fits says what it was asked for, and gives everything back', async () => {
  const shown = await product.open({ at: '/tiltak?vis=over-fristen&sok=turnusx' });
  await shown.getByRole('heading', { name: 'Ingen tiltak passer' }).waitFor();
  await shown.getByText('Filteret «Over fristen» og søket «turnusx» gir ingen treff.').waitFor();
  await shown.getByRole('button', { name: 'Fjern filter' }).click();
  await shown.getByRole('row', { name: /Dagtilbud/ }).waitFor();
});
