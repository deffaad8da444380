/** The tab in Teams, through the real teams-js and the real MSAL: opened, signed in, left and come back to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureAddress, measureCell } from './lists.ts';
import { type Product, startProduct } from './product.ts';
import { troubles } from './scenes.ts';
import { ALONE, buildTab, CLAIMS, closeTeams, member, setStage } from './teams.ts';
import type { PlayedTeams } from './teams-page.ts';

let product: Product;
let files: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  [product, files] = await Promise.all([startProduct('mid-process'), buildTab()]);
});
afterAll(async () => {
  await closeTeams();
  await product.stop();
});

const PLAN = 'Sites.ReadWrite.All';
const MEASURE = 'Dagtilbud';

/** The one refusal that conditional access begins with, as the browser's console tells it. */
const REFUSED = 'Failed to load resource: the server responded with a status of 401 (Unauthorized)';

/** Everything that the tab's origin keeps in this browser, as text. */
async function keptBy(tab: { evaluate: <Value>(task: () => Promise<Value>) => Promise<Value> }): Promise<string> {
  return tab.evaluate(async () => {
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        found.push(
          await new Promise((resolve) => {
            const asking = database.transaction(store).objectStore(store).getAll();
            asking.addEventListener('success', () => resolve(asking.result));
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(found, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  });
}

test('the plan in Teams: one window for consent, the look followed, stronger sign-in, and nothing lost when it is left', async () => {
  const address = await measureAddress(product, MEASURE);
  const key = /[0-9a-f]{32}/.exec(address)?.[0] ?? '';
  const stage = await setStage(files, product);
  const teams = await stage.open({ context: { subEntityId: `t-${key}` } });
  const { tab } = teams;
  // The link's own item, through consent that is asked for once.
  await tab.getByRole('button', { name: /^Endre med ord/ }).waitFor();
  const prompts = async (): Promise<readonly string[]> =>
    (await teams.asked()).filter(({ method }) => method === 'GetTokenPopup').map(({ scope }) => scope);
  expect(await prompts()).toEqual([PLAN]);
  const funcs = async (): Promise<readonly string[]> => (await teams.heard()).map(({ func }) => func);
  await expect.poll(funcs).toContain('appInitialization.success');
  const said = await funcs();
  const order = ['initialize', 'appInitialization.appLoaded', 'getContext', 'appInitialization.success'];
  expect(said.filter((func) => order.includes(func))).toEqual(order);

  await teams.tell('themeChange', 'dark');
  await expect.poll(() => tab.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await teams.play({ context: { locale: 'nn-no', theme: 'contrast' } });
  await teams.tell('contextChange', {});
  await expect.poll(() => tab.evaluate(() => document.documentElement.lang)).toBe('nn');
  expect(await tab.evaluate(() => document.documentElement.dataset['theme'])).toBe('contrast');
  await teams.play({ context: { locale: 'nb-no', theme: 'default' } });
  await teams.tell('contextChange', {});
  await expect.poll(() => tab.evaluate(() => document.documentElement.lang)).toBe('nb');

  await tab.locator('.topbar-menu summary').click();
  await tab.getByRole('button', { name: 'Del lenke' }).click();
  await expect
    .poll(async () => (await teams.heard()).find(({ func }) => func === 'shareDeepLink')?.args[0])
    .toBe(`t-${key}`);

  // Conditional access: silently, then in a window, with what Graph demands.
  stage.demandsMore = true;
  await tab.getByRole('button', { name: /^Endre med ord/ }).click();
  await tab.getByRole('textbox', { name: /med ord/i }).fill('Skrevet mens innloggingen ble strengere.');
  await tab.getByRole('textbox', { name: /med ord/i }).press('Control+Enter');
  await expect
    .poll(() => measureCell(product, MEASURE, 'StatusWords'))
    .toBe('Skrevet mens innloggingen ble strengere.');
  const [silently, window] = (await teams.asked()).slice(-2);
  expect([silently?.method, window?.method]).toEqual(['GetToken', 'GetTokenPopup']);
  expect(JSON.parse(window?.claims ?? '{}')).toMatchObject(JSON.parse(CLAIMS));
  expect(await prompts()).toHaveLength(2);

  // Left in the middle of a sentence: it stands on the device before Teams is told that we are ready.
  await tab.getByRole('button', { name: /^Endre med ord/ }).click();
  await tab.getByRole('textbox', { name: /med ord/i }).fill('Skrevet da fanen ble forlatt.');
  await teams.tell('beforeUnload');
  await expect.poll(funcs).toContain('readyToUnload');
  expect(await keptBy(tab)).toContain('Skrevet da fanen ble forlatt.');

  await teams.play({ context: { subEntityId: '', theme: 'dark' } });
  await teams.tell('load', { entityId: 'framdrift', contentUrl: 'https://framdrift.example/' });
  await expect.poll(async () => (await funcs()).filter((func) => func === 'appInitialization.success').length).toBe(2);
  expect(await tab.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect.poll(() => measureCell(product, MEASURE, 'StatusWords')).toBe('Skrevet da fanen ble forlatt.');

  const kept = await keptBy(tab);
  for (const secret of ['local:', 'eyJ']) expect(kept).not.toContain(secret);
  expect([...stage.tokens]).toEqual(['local:leder@framdrift.local', 'local:leder@framdrift.local;c1']);
  expect(stage.faults).toEqual([REFUSED]);
  await teams.page.close();

  // Her own tab: the plan that she has opened, from the device, and one that is not there, which hides nothing.
  stage.demandsMore = false;
  const own = await stage.open({ consented: [PLAN], context: ALONE }, '#/min-side');
  await own.tab.getByRole('heading', { name: /venter på deg\.$/ }).waitFor();
  await own.tab.getByRole('textbox', { name: 'Lenke til planen' }).fill('https://kommunen.sharepoint.com/sites/borte');
  await own.tab.getByRole('button', { name: 'Legg til' }).click();
  await own.tab.getByText('Vi finner ikke området').waitFor();
  expect(await troubles(own.page, undefined, true)).toEqual([]);
  await own.tab.getByRole('button', { name: 'Ta bort fra siden' }).click();
  await own.tab.getByRole('link', { name: /^Langvakter i helg/ }).click();
  const opened = async (): Promise<URL> => {
    const [address] = (await own.heard()).find(({ func }) => func === 'executeDeepLink')?.args ?? [];
    return new URL(typeof address === 'string' ? address : 'about:blank');
  };
  await expect.poll(async () => (await opened()).pathname).toBe(`/l/entity/${ALONE.appId}/framdrift`);
  expect(JSON.parse((await opened()).searchParams.get('context') ?? '')).toMatchObject({
    subEntityId: expect.stringMatching(/^b-[0-9a-f]{32}$/),
  });
  await own.page.close();

  // Beside a meeting of the channel: what waits for it, in the width of the panel, each opened in place.
  const panel: Partial<PlayedTeams> = { consented: [PLAN], frameContext: 'sidePanel' };
  const beside = await stage.open({ ...panel, context: { meetingId: 'meeting-1', frameContext: 'sidePanel' } });
  await beside.page.setViewportSize({ width: 320, height: 700 });
  await beside.tab.getByRole('heading', { level: 1, name: 'Dette venter på dere' }).waitFor();
  expect(await beside.tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await troubles(beside.page, undefined, true)).toEqual([]);
  await beside.tab.locator('.meeting-lines a').first().click();
  // A page that arrives takes the focus, and the menu closes.
  await beside.tab.locator('.item-page').waitFor();
  await beside.tab.locator('.page-menu summary').click();
  await beside.tab.getByRole('link', { name: 'Til møtet' }).click();
  await beside.tab.getByRole('heading', { level: 1, name: 'Dette venter på dere' }).waitFor();
  await beside.page.close();

  // Beside one that has no channel she chooses among her plans, once.
  const meeting = { ...ALONE, meetingId: 'meeting-2', chatId: '19:meeting', frameContext: 'sidePanel' };
  const apart = await stage.open({ ...panel, context: meeting });
  await apart.tab.getByRole('heading', { name: 'Hvilken plan gjelder møtet?' }).waitFor();
  await apart.tab.locator('.plan-choice button').waitFor();
  expect(await troubles(apart.page, undefined, true)).toEqual([]);
  await apart.tab.locator('.plan-choice button').click();
  await apart.tab.getByRole('button', { name: 'Velg en annen plan' }).waitFor();
  await apart.tab.getByRole('heading', { level: 1, name: 'Dette venter på dere' }).waitFor();
  await apart.page.close();

  // Known to Teams: seen from the device while the token is on its way. Unmasked by the token: out of sight.
  const again = await stage.open({ consented: [PLAN], held: true, context: { subEntityId: `t-${key}` } });
  await again.tab.getByText('Skrevet da fanen ble forlatt.').first().waitFor();
  expect(await again.asked()).toEqual([]);
  await again.play({ account: member });
  await again.release();
  await again.tab
    .getByRole('heading', { name: 'Du er logget inn med en annen konto enn den du åpnet planen med.' })
    .waitFor();
  expect(await again.tab.getByText('Skrevet da fanen ble forlatt.').count()).toBe(0);
  expect([...stage.tokens]).toHaveLength(2);
  await stage.context.close();
});

test('what a municipality gets knows nobody of the laptop, and begins with neither Teams nor the sign-in', () => {
  const holding = (word: string): readonly string[] =>
    [...files].flatMap(([name, body]) => (body.includes(word) ? [name.replace(/-[^/]*$/, '')] : []));
  for (const word of ['framdrift.local', 'laptop.json', '`local:', '_admin']) expect(holding(word)).toEqual([]);
  const first = '/assets/first';
  expect(holding('service-worker.js')).toContain(first);
  for (const word of ['nestedAppAuthBridge', 'appInitialization.appLoaded', 'acquireTokenSilent']) {
    expect(holding(word)).not.toEqual([]);
    expect(holding(word)).not.toContain(first);
  }
});
