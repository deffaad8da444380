/** The plan on the device, in a real browser: opened without net, written without net, and what cannot be done without it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureCell, rowsOf } from './lists.ts';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});

afterAll(async () => {
  await closeBrowser();
  await product.stop();
});

test('a window that has been open once opens without net, and what is written there is delivered later', async () => {
  const page = await product.open({ at: '/tiltak' });
  await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker has its files once it controls the page.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
  for (const screen of ['Tidslinje', 'Plan', 'Oversikt', 'Tiltak']) {
    await page.getByRole('link', { name: screen, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  await page.getByRole('button', { name: /Delvis gjennomført.*Dagtilbud|Dagtilbud.*Delvis gjennomført/ }).click();
  await page.getByRole('menuitemradio', { name: /^Gjennomført/ }).click();
  await page
    .getByText(/endring(er)? er lagret her/)
    .first()
    .waitFor();

  await page.context().setOffline(false);
  await page.getByText(/^Delt/).waitFor({ timeout: 30_000 });
  const other = await product.open({ person: 'gruppeleder1', at: '/tiltak' });
  await other.getByRole('button', { name: /Gjennomført.*Dagtilbud|Dagtilbud.*Gjennomført/ }).waitFor();
  expect(faultsOf(other)).toEqual([]);
  // Its own worker is one of the few scripts that the page's headers let in.
  const refused = await other.evaluate(() =>
    ['innerHTML', 'src'].map((sink) => {
      try {
        Reflect.set(document.createElement('script'), sink, 'https://evil.example/assets/x.js');
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    }),
  );
  expect(refused).toEqual(['TypeError', 'TypeError']);
});

const REPORT = 'Februarrapport for AG2';
const february = async (): Promise<number> =>
  (await rowsOf(product, 'SentReports', 'Title')).filter(({ fields }) => fields['Title'] === REPORT).length;
const strike = (faults: readonly unknown[]): Promise<unknown> =>
  product.administer('POST', '/_admin/faults', { faults });

describe('what needs the server', () => {
  test('stays a draft without net and says so; is sent once, though it is pressed often and the answer is lost', async () => {
    const page = await product.open({ person: 'gruppeleder2', at: '/min-side' });
    await page.locator('.due-report').click();
    const send = page.locator('.report-send').getByRole('button');
    const summary = page.getByRole('textbox', { name: 'Kort fortalt' });
    await summary.fill('Turnusen er ute hos avdelingene.');
    await send.focus();
    await page.getByText(/^Delt \d/).waitFor();
    const before = await february();
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    await page.getByText('Rapporten er fortsatt et utkast.').waitFor();
    await page.getByText('Prøv igjen når du er på nett.').waitFor();
    // The same button, still with the focus, is the next try; nothing waits to be sent.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Prøv igjen');
    expect(await summary.inputValue()).toBe('Turnusen er ute hos avdelingene.');
    await page.locator('.sync-strip').getByText('Uten nett', { exact: true }).waitFor();

    await page.context().setOffline(false);
    await page.getByText(/^Delt \d/).waitFor({ timeout: 60_000 });
    expect(await february()).toBe(before);
    await strike([{ when: { method: 'POST', list: 'SentReports', times: 1 }, effect: { kind: 'dropAfter' } }]);
    await send.evaluate((button) => {
      for (let press = 0; press < 10; press += 1) (button as HTMLElement).click();
    });
    await page.getByRole('heading', { name: 'Februarrapporten er sendt' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByText(/^Delt \d/).waitFor({ timeout: 60_000 });
    expect(await february()).toBe(before + 1);
    await strike([]);

    // What is sent is sent.
    await page.keyboard.press('Control+z');
    await page.getByText('Det er ingenting å angre.').waitFor();
    const draft = (await rowsOf(product, 'Reports', 'Title,Summary')).find(({ fields }) => fields['Title'] === REPORT);
    expect([await february(), draft?.fields['Summary']]).toEqual([before + 1, 'Turnusen er ute hos avdelingene.']);
    await page.context().close();
  });

  test('is said to be unknown while nobody answers, and asked about until somebody knows', async () => {
    const page = await product.open({ person: 'styringsgruppe1', at: '/grupper' });
    await page.getByRole('link', { name: /AG5/ }).first().click();
    const approve = page.getByRole('button', { name: 'Godkjenn mandatet' });
    await approve.click();
    await page.getByRole('textbox', { name: 'Hvem godkjente?' }).waitFor();
    // The answer is lost, and for a while no question what became of it is answered.
    await strike([
      { when: { method: 'PATCH', list: 'Mandates', times: 1 }, effect: { kind: 'dropAfter' } },
      { when: { method: 'GET', list: 'Mandates' }, effect: { kind: 'refuse', status: 403 } },
    ]);
    await approve.click();
    await page.getByText('Vi vet ikke om mandatet er godkjent.').waitFor({ timeout: 90_000 });
    const again = page.getByRole('button', { name: 'Sjekk igjen' });
    await again.waitFor();
    await strike([]);
    // By the press, or by the tab's own look where that came first.
    await again.click({ timeout: 5_000 }).catch(() => undefined);
    await page.locator('.mandate-approval', { hasText: /^Godkjent\s*Styringsgruppa/ }).waitFor({ timeout: 60_000 });
    const approvals = async (): Promise<number> =>
      (await rowsOf(product, 'Changes', 'Entity,Act')).filter(
        ({ fields }) => fields['Entity'] === 'mandate' && fields['Act'] === 'Endret',
      ).length;
    await expect.poll(approvals, { timeout: 60_000 }).toBe(1);
    await page.context().close();
  });
});

test('a page whose file is gone says so and takes nothing with it, and the window is loaded anew when asked', async () => {
  const first = await product.open({ at: '/tiltak' });
  const browser = first.context().browser();
  await first.context().close();
  if (browser === null) throw new Error('No browser');
  // A worker would have every file already.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let gone = true;
  await page.route(/\/assets\/(timeline|search)-[\w-]{8}\.js$/, (route) => (gone ? route.abort() : route.continue()));
  await page.goto(addressOf(product.url, { at: '/tiltak' }));
  await page.getByRole('button', { name: /Turnus 2026/ }).waitFor();

  await page.getByRole('link', { name: 'Tidslinje', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Vi fikk ikke hentet denne siden.' });
  await told.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Tidslinje' }).waitFor();

  await page.getByRole('link', { name: 'Tiltak', exact: true }).click();
  await page.getByRole('button', { name: /Turnus 2026/ }).click();
  await page.getByRole('menuitemradio', { name: 'På vent' }).click();
  await page.getByText(/^Delt \d/).waitFor();
  expect(await measureCell(product, 'Turnus 2026', 'Status')).toBe('På vent');

  await page.getByRole('link', { name: 'Tidslinje', exact: true }).click();
  await told.waitFor();
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.waitForFunction(() => !document.body.hasAttribute('data-before'));
  await told.waitFor();
  await page.keyboard.press('Control+k');
  await page.getByText('Vi fikk ikke hentet denne delen.').waitFor();
  gone = false;
  await page.evaluate(() => document.body.setAttribute('data-before', ''));
  // In the same window: the browser remembers a module that it could not have, so none was asked for that was not here.
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: 'Søk i planen' });
  await search.waitFor();
  await search.press('Escape');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByRole('region', { name: 'Tidslinje' }).waitFor();
  expect(await told.count()).toBe(0);
  expect(await page.evaluate(() => document.body.hasAttribute('data-before'))).toBe(true);
  await context.close();
});
