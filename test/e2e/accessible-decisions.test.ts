/** Beslutninger, Medvirkning and Plan for everybody, in every state that they can be in; and what is done there by keyboard. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from './lists.ts';
import { closeBrowser, type Product, startProduct, type Viewer } from './product.ts';
import { describeScenes, type Scene, showScene } from './scenes.ts';
import { decisionScenes, opening } from './scenes/decisions.ts';

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

const show = (scene: Scene, viewer: Viewer): Promise<void> => showScene(page, product, scene, viewer);
const decisions: Scene = { name: 'Beslutninger', at: '/beslutninger' };
const involvement: Scene = { name: 'Medvirkning', at: '/medvirkning' };

describeScenes(decisionScenes, () => ({ page, product }));

describe('the law of dashes', () => {
  const edge = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderLeftStyle, borderLeftWidth, borderTopStyle, backgroundColor } = getComputedStyle(element);
        return { left: borderLeftStyle, width: borderLeftWidth, top: borderTopStyle, fill: backgroundColor };
      });

  test.each(['light', 'dark', 'contrast', 'forced'] as const)('holds in %s', async (theme) => {
    await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
    await show(decisions, { theme: theme === 'forced' ? 'light' : theme });
    expect(await edge('.proposal-card')).toMatchObject({ left: 'dashed', top: 'dashed' });
    expect(await edge('.tag--proposal')).toMatchObject({ left: 'dashed' });
    expect(await edge('.decision-log')).toMatchObject({ left: 'solid', width: '4px', top: 'solid' });
    expect(await edge('.tag--decision')).toMatchObject({ left: 'solid' });
    if (theme !== 'forced') expect((await edge('.proposal-card')).fill).toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

describe('by keyboard alone', () => {
  test('a proposal is written, handed in, and taken back by undo', async () => {
    await show(decisions, {});
    await page.getByRole('button', { name: 'Nytt forslag' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Felles vaktplan i sommer');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Felles vaktplan i sommer/ }).waitFor();
    await page.getByRole('button', { name: 'Meld inn' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-current=step]').textContent()).toContain('Innmeldt');
    await page.getByRole('button', { name: 'Angre' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[aria-current=step]').textContent()).toContain('Utkast');
  });

  test('what somebody may not do is told with the reason, and nothing happens', async () => {
    await show(decisions, { person: 'medlem1' });
    await opening('Lavterskeltilbud for ungdom')(page);
    const button = page.getByRole('button', { name: 'Meld inn' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const why = await button.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${why}"]`).textContent()).toContain('Dette kan bare gjøres av gruppelederen');
    expect(await page.locator('[aria-current=step]').textContent()).toContain('Utkast');
  });

  test('a meeting point is made, dated, held, and then counts as heard', async () => {
    await show(involvement, {});
    await page.getByRole('button', { name: 'Nytt møtepunkt' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Kaffe på brygga');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Velg hvem' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Frivillige lag' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Endre hva kom inn/i }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('De vil kjøre til dagtilbudet.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Merk som gjennomført' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.meeting-standing').textContent()).toBe('Gjennomført');
    await expect.poll(() => page.locator('.side-panel-derived').textContent()).toContain('ikke hvordan det ble brukt');
    await expect.poll(() => page.locator('.involvement-unheard').textContent()).not.toContain('Frivillige lag');
  });
});

describe('a registered decision', () => {
  test('offers nothing to change, to anybody', async () => {
    for (const person of ['leder', 'sekretariat', 'styringsgruppe1']) {
      await show(decisions, { person });
      await opening('Vikarer fra byrå leies bare inn')(page);
      expect(await page.locator('.item-main').locator('button, input, select, textarea').count()).toBe(0);
      expect(await page.locator('.item-heading button').count()).toBe(0);
    }
  });

  test('stays where it is when another comes in its place, and each leads to the other', async () => {
    await show(decisions, {});
    await opening('Enhetslederne godkjenner')(page);
    await page.getByRole('link', { name: /Vikarer fra byrå leies bare inn/ }).click();
    await page.getByRole('link', { name: /Enhetslederne godkjenner/ }).waitFor();
  });

  test('that an owner has changed in SharePoint says so, with who, and what was registered', async () => {
    const rows = await rowsOf(product, 'Decisions', 'Title,CaseNumber,FdKey');
    const row = rows.find(({ fields }) => String(fields['Title']).startsWith('Vikarer fra byrå leies bare inn'));
    const place = `/sites/localhost:/sites/framdrift:/lists/Decisions/items/${row?.id}/fields`;
    await product.graph('PATCH', place, { CaseNumber: '99/26' });
    await showScene(page, product, { name: 'Beslutning', at: `/beslutninger/${String(row?.fields['FdKey'])}` }, {});
    const said = page.locator('.edited-afterwards');
    await said.waitFor();
    expect(await said.textContent()).toMatch(
      /Endret etter registrering\..*Sist endret i SharePoint av SharePoint-administrator, /,
    );
    expect(await said.textContent()).toMatch(/Saksnummer: .* → 99\/26/);
  });
});

describe('a panel', () => {
  test('is in sight, however far down the page its name was found', async () => {
    await show(involvement, {});
    const link = page.getByRole('link', { name: 'Frivillige kan kjøre' });
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await link.click();
    await expect
      .poll(() => page.locator('.side-panel-heading').evaluate((it) => it.getBoundingClientRect().top))
      .toBeGreaterThan(0);
  });
});

describe('a guest', () => {
  test('reads everything and is offered nothing', async () => {
    for (const scene of [decisions, involvement]) {
      await show(scene, { person: 'gjest' });
      expect(await page.getByRole('button', { name: /^Nytt/ }).count()).toBe(0);
    }
    await opening('Besøk på møteplassene')(page);
    // What was done in SharePoint itself is asked for, and read.
    const offered = page.locator('.side-panel-body').locator('button, input, select, textarea');
    await expect.poll(() => offered.allTextContents()).toEqual(['Se også endringer gjort i SharePoint']);
  });
});

describe('a plan with nothing in it', () => {
  let empty: Product;
  let shown: Page;
  beforeAll(async () => {
    empty = await startProduct('empty-2026', true);
    shown = await empty.open();
    await shown.getByRole('button', { name: 'Begynn med en tom plan' }).click();
    await shown.getByRole('heading', { name: 'Resultatmål' }).waitFor();
    await shown.getByText(/^Delt \d/).waitFor();
  });
  afterAll(() => empty.stop());

  describeScenes(
    [
      { name: 'Plan', at: '/plan' },
      decisions,
      { ...involvement, prepare: (screen) => screen.locator('.empty-state').first().waitFor() },
    ],
    () => ({ page: shown, product: empty }),
  );

  test('says what will stand here', async () => {
    await showScene(shown, empty, decisions, {});
    await shown.getByText('Ingen forslag ennå').waitFor();
    await shown.getByText('Skriv et forslag når gruppa er enig om hva dere vil anbefale.').waitFor();
    await shown.getByText('Ingenting er bestemt ennå').waitFor();
    await showScene(shown, empty, involvement, {});
    await shown.getByText('Ingen møtepunkter ennå').waitFor();
    await shown.getByText('Ingen interessenter ennå').waitFor();
    await shown.getByText('Ingen innspill ennå').waitFor();
  });

  test('says that nothing waits, where proposals have not come so far', async () => {
    await showScene(shown, empty, decisions, {});
    await shown.getByRole('button', { name: 'Nytt forslag' }).click();
    await shown.keyboard.type('Noe vi vil');
    await shown.keyboard.press('Enter');
    await shown.getByRole('heading', { level: 1, name: /Noe vi vil/ }).waitFor();
    await shown.getByRole('link', { name: 'Beslutninger' }).last().click();
    await shown.getByText('Ingenting venter på styringsgruppa').waitFor();
    await shown.getByText('Forslag kommer hit når prosjektgruppa har anbefalt dem.').waitFor();
  });
});
