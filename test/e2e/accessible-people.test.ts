/** The screens that people live in: a minute on a phone is enough, by thumb and by keyboard, in every look. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countClicks } from './clicks.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';
import { describeScenes } from './scenes.ts';
import { openCard, openReport, peopleScenes } from './scenes/people.ts';

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

describeScenes(peopleScenes, () => ({ page, product }));

const shared = (shown: Page) => shown.getByText(/^Delt \d/);

describe('a group leader with a minute to spare', () => {
  test('confirms in one tap; the card folds and the sentence counts down; the last tap says that all is confirmed', async () => {
    const own = await startProduct('mid-process', true);
    try {
      const phone = await own.open({ person: 'gruppeleder2', at: '/min-side', width: 360 });
      const sentence = phone.getByRole('heading', { level: 1 });
      await expect.poll(() => sentence.textContent()).toMatch(/^Tre tiltak å bekrefte, og rapporten for gruppa di er/);
      const clicks = await countClicks(phone);
      const card = phone.locator('.my-measure', { hasText: 'Stopp i vikarbruk fra byrå' });
      const tall = (await card.boundingBox())?.height ?? 0;
      await card.getByRole('button', { name: /^Stemmer fortsatt/ }).click();
      await expect.poll(() => sentence.textContent()).toMatch(/^To tiltak å bekrefte/);
      expect(await clicks()).toBe(1);
      await card.getByText('Bekreftet i dag').waitFor();
      expect((await card.boundingBox())?.height ?? tall).toBeLessThan(tall);
      // The focus is where the button was, not lost.
      await expect.poll(() => phone.evaluate(() => document.activeElement?.textContent)).toBe('Bekreftet i dag');

      await phone.getByRole('button', { name: 'Angre' }).click();
      await expect.poll(() => sentence.textContent()).toMatch(/^Tre tiltak å bekrefte/);

      // A change of status is two taps, by a sheet on a phone, and confirms too.
      const before = await clicks();
      await card.getByRole('button', { name: /Endre status/ }).click();
      await phone
        .getByRole('dialog')
        .getByRole('button', { name: /^Gjennomført/ })
        .click();
      expect((await clicks()) - before).toBe(2);
      await expect.poll(() => sentence.textContent()).toMatch(/^To tiltak å bekrefte/);

      for (const left of [1, 0]) {
        await phone
          .getByRole('button', { name: /^Stemmer fortsatt/ })
          .first()
          .click();
        await expect
          .poll(() => sentence.textContent())
          .toMatch(left === 1 ? /^Ett tiltak å bekrefte/ : /^Alt er bekreftet\./);
      }
      await shared(phone).waitFor();

      // The report: open, mood, send.
      const start = await clicks();
      await phone.locator('.due-report').click();
      await phone.getByText('I rute', { exact: true }).first().click();
      await phone.getByRole('button', { name: 'Send rapport' }).click();
      await phone.getByRole('heading', { name: 'Februarrapporten er sendt' }).waitFor();
      expect((await clicks()) - start).toBe(3);
      await shared(phone).waitFor();

      // Nothing more to do: when we come back, in exact words.
      await phone.goto(phone.url().replace(/#.*/, '#/min-side'));
      await phone.getByText('Neste gang vi trenger deg, er til marsrapporten i uke 11.').waitFor();
      await phone.getByRole('link', { name: 'Se hva gruppa gjør' }).first().waitFor();
      expect(faultsOf(phone)).toEqual([]);

      // Somebody else sees it as sent, with the status as it stood when it was sent.
      const other = await own.open({ at: '/rapporter' });
      await other.getByText('Én gruppe har ikke levert:').waitFor();
      await other
        .getByRole('row', { name: /AG2/ })
        .getByRole('link', { name: /februar/ })
        .click();
      await other.getByRole('heading', { name: 'Februarrapport for AG2' }).waitFor();
      await expect
        .poll(() => other.locator('.report-content li', { hasText: 'Stopp i vikarbruk' }).textContent())
        .toContain('Gjennomført');
      expect(faultsOf(other)).toEqual([]);
    } finally {
      await own.stop();
    }
  });

  test('writes a draft that saves itself, and finds it again', async () => {
    const window = await product.open({ person: 'gruppeleder2', at: '/min-side' });
    await openReport(window, 'AG2');
    const field = window.getByRole('textbox', { name: 'Hva hindrer dere?' });
    await field.fill('Vi mangler folk i helgene.');
    await window.getByText(/^Lagret \d/).waitFor();
    await window.reload();
    await expect.poll(() => field.inputValue()).toBe('Vi mangler folk i helgene.');
    expect(faultsOf(window)).toEqual([]);
  });

  test('sends a report that nobody had begun, and the help it asks for is asked', async () => {
    const window = await product.open({ at: '/rapporter' });
    await window
      .getByRole('row', { name: /AG3/ })
      .getByRole('link', { name: /februar/ })
      .click();
    await expect
      .poll(() => window.getByRole('textbox', { name: 'Kort fortalt' }).inputValue())
      .toBe('Ingen endringer siden forrige rapport.');
    await window.getByText('Ønsker hjelp', { exact: true }).click();
    await window.getByRole('textbox', { name: 'Ønsker dere hjelp?' }).fill('Noen som kan skrive kompetanseplanen');
    await window.getByRole('button', { name: 'Send rapport' }).click();
    await window.getByRole('heading', { name: 'Februarrapporten er sendt' }).waitFor();
    await window.getByRole('link', { name: 'Rapporter', exact: true }).click();
    const wish = window
      .getByRole('region', { name: /^Ønsker hjelp/ })
      .getByRole('listitem')
      .filter({ hasText: 'Noen som kan skrive kompetanseplanen' });
    await wish.waitFor();
    expect(await wish.count()).toBe(1);

    // It is answered in place, and is then no longer waited for.
    await wish.getByRole('button', { name: /^Svar/ }).click();
    await window.getByRole('textbox', { name: 'Svaret ditt' }).fill('Rådgiveren har tid i mars.');
    await window.getByRole('button', { name: 'Lagre svaret' }).click();
    await wish.waitFor({ state: 'detached' });
    expect(faultsOf(window)).toEqual([]);
  });
});

describe('who may do what', () => {
  test('a member writes in the draft, and leaves the sending to the leader', async () => {
    const window = await product.open({ person: 'medlem2', at: '/rapporter' });
    await window
      .getByRole('row', { name: /AG2/ })
      .getByRole('link', { name: /februar/ })
      .click();
    await window.getByText('Dette kan bare gjøres av gruppelederen eller prosjektlederen.').waitFor();
    expect(await window.getByRole('button', { name: 'Send rapport' }).count()).toBe(0);
  });

  test('the steering group approves a mandate, and the group is then set to work', async () => {
    const window = await product.open({ person: 'styringsgruppe1', at: '/grupper' });
    await openCard(/AG5/)(window);
    await window.getByText('Gruppa er ikke i arbeid.').waitFor();
    await window.getByRole('button', { name: 'Godkjenn mandatet' }).click();
    await window.getByRole('textbox', { name: 'Saksnummer' }).fill('SG 3/26');
    await window.getByRole('button', { name: 'Godkjenn mandatet' }).click();
    await window.getByText(/^Styringsgruppa 11\. feb\. 2026, sak SG 3\/26$/).waitFor();
    await window.getByRole('button', { name: 'Sett gruppa i arbeid' }).click();
    await window.getByText('Gruppa er ikke i arbeid.').waitFor({ state: 'detached' });
    await shared(window).waitFor();
    expect(faultsOf(window)).toEqual([]);
  });

  test('the project leader names a member as a person, by keyboard; then her own page knows the group', async () => {
    const window = await product.open({ at: '/grupper' });
    const { keyboard } = window;
    await openCard(/AG4/)(window);
    await window.getByRole('button', { name: 'Legg til medlem' }).press('Enter');
    await keyboard.type('hovedtillits');
    await window.getByRole('option', { name: /Hovedtillitsvalgt/ }).waitFor();
    await keyboard.press('Enter');
    await window.getByRole('textbox', { name: 'Rolle' }).fill('Ansattes stemme');
    await keyboard.press('Enter');
    await window.getByText('Ansattes stemme er lagt til.').waitFor();
    await window.getByRole('button', { name: 'Endre ansattes stemme' }).press('Enter');
    await window.getByRole('textbox', { name: 'Representerer' }).fill('Ansatte');
    await keyboard.press('Enter');
    await window.getByText('Hovedtillitsvalgt · For ansatte').waitFor();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Endre ansattes stemme');
    await shared(window).waitFor();
    const hers = await product.open({ person: 'tillitsvalgt', at: '/min-side' });
    await hers.getByText('Velferdsteknologi og bolig').first().waitFor();
    expect([...faultsOf(window), ...faultsOf(hers)]).toEqual([]);
  });

  test('a guest reads everything, the whole mandate too, and is offered nothing to change', async () => {
    const window = await product.open({ person: 'gjest', at: '/grupper' });
    await openCard(/AG4/)(window);
    expect(await window.locator('main').getByRole('button').allTextContents()).toEqual(['Les hele', 'Word-dokument']);
  });
});

describe('by keyboard alone', () => {
  test('a measure is confirmed, and the next one is a press of Tab away', async () => {
    const window = await product.open({ person: 'gruppeleder1', at: '/min-side' });
    const first = window.getByRole('button', { name: /^Stemmer fortsatt/ }).first();
    await first.focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe('Bekreftet i dag');
    await window.keyboard.press('Tab');
    expect(await window.evaluate(() => document.activeElement?.closest('.my-measure, .my-group') !== null)).toBe(true);
  });

  test('how it goes is chosen by the arrows', async () => {
    const form = await product.open({ person: 'gruppeleder2', at: '/min-side' });
    await openReport(form, 'AG2');
    await form.getByRole('radio').first().focus();
    await form.keyboard.press('Space');
    await form.keyboard.press('ArrowDown');
    expect(await form.getByRole('radio', { name: /Treg framdrift/ }).isChecked()).toBe(true);
  });
});
