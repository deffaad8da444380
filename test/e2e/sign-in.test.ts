/** Every way in which the sign-in can go otherwise, told to the person, and the windows outside Teams. Long mode only. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { playEntra } from './entra.ts';
import { type Product, startProduct } from './product.ts';
import { troubles } from './scenes.ts';
import { ALONE, buildTab, closeTeams, leader, member, setStage, TAB, TENANT } from './teams.ts';

const isShort = process.env['FRAMDRIFT_LONG'] === undefined;
const PLAN = 'Sites.ReadWrite.All';
const OTHER = '33333333-3333-4333-8333-333333333333';
const SITE = 'site=kommunen.sharepoint.com%2Fsites%2Fframdrift';

/** A page that somebody meets before any plan is no less for everybody than the screens are. */
async function expectForEverybody(page: Page, framed = true): Promise<void> {
  for (const width of [360, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await troubles(page, undefined, framed)).toEqual([]);
  }
}

describe('signing in', () => {
  let product: Product;
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    if (isShort) return;
    [product, files] = await Promise.all([startProduct('mid-process'), buildTab()]);
  });
  beforeEach(({ skip }) => skip(isShort, 'a page load for each way in which it can go: npm run verify:long'));
  afterAll(async () => {
    if (isShort) return;
    await closeTeams();
    await product.stop();
  });

  test('a window that is closed is not opened again by itself; the button opens it', async () => {
    const stage = await setStage(files, product);
    const teams = await stage.open({ prompt: 'cancelled' });
    const { tab } = teams;
    await tab.getByText('Innloggingen ble lukket før den var ferdig.').first().waitFor();
    await expectForEverybody(teams.page);
    const prompts = async (): Promise<number> =>
      (await teams.asked()).filter(({ method }) => method === 'GetTokenPopup').length;
    expect(await prompts()).toBe(1);
    expect(stage.tokens.size).toBe(0);
    await teams.play({ prompt: 'grants' });
    await tab.getByRole('button', { name: 'Logg inn' }).first().click();
    await tab.getByRole('heading', { level: 1 }).first().waitFor();
    await tab.getByRole('link', { name: 'Tiltak', exact: true }).click();
    await tab.getByRole('link', { name: 'Dagtilbud', exact: true }).waitFor();
    expect(await prompts()).toBe(2);
    expect(stage.faults).toEqual([]);
    await stage.context.close();
  });

  test.each([
    ['another organisation', { context: { tid: OTHER } }, 'Du er logget inn i en annen organisasjon'],
    ['a shared channel', { context: { tid: OTHER, hostTeamTenantId: TENANT } }, 'Du er med i kanalen fra en annen'],
    ['a chat', { context: { teamSiteDomain: '', teamSitePath: '' } }, 'Her er det ingen plan å vise.'],
  ] as const)('somebody who opens it from %s is told so, and Teams too', async (_, play, sentence) => {
    const stage = await setStage(files, product);
    const teams = await stage.open(play);
    await teams.tab.getByRole('heading', { name: sentence }).waitFor();
    await expectForEverybody(teams.page);
    await expect
      .poll(async () => (await teams.heard()).map(({ func }) => func))
      .toContain('appInitialization.expectedFailure');
    expect([await teams.asked(), stage.tokens.size]).toEqual([[], 0]);
    await stage.context.close();
  });

  test('a tab that nobody has set up says so', async () => {
    const stage = await setStage(files, product, { client: '' });
    const teams = await stage.open({ context: { locale: 'en-us' } });
    await teams.tab.getByRole('heading', { name: 'Framdrift is not set up yet.' }).waitFor();
    await expectForEverybody(teams.page);
    await stage.context.close();
  });

  test('a Teams that does not answer is told of, and taken when it answers late', async () => {
    const stage = await setStage(files, product);
    const teams = await stage.open({ deaf: true });
    await teams.tab.getByRole('heading', { name: /^Teams (svarer ikke|does not answer)\.$/ }).waitFor();
    await expectForEverybody(teams.page);
    await teams.play({ deaf: false, consented: [PLAN] });
    await teams.tab.getByRole('button').click();
    await teams.tab.getByRole('link', { name: 'Tiltak', exact: true }).waitFor();
    await stage.context.close();
  });

  test('the members of the channel are consented to when somebody is to be chosen', async () => {
    const stage = await setStage(files, product);
    const teams = await stage.open({ consented: [PLAN] });
    const { tab } = teams;
    await tab.getByRole('link', { name: 'Tiltak', exact: true }).click();
    await tab.getByRole('link', { name: 'Dagtilbud', exact: true }).click();
    await tab.getByRole('button', { name: /^Endre ansvarlig/ }).click();
    const scopes = async (): Promise<readonly string[]> =>
      (await teams.asked()).filter(({ method }) => method === 'GetTokenPopup').map(({ scope }) => scope);
    await expect.poll(scopes).toEqual(['ChannelMember.Read.All']);
    await stage.context.close();
  });

  test('another account in a tab that Teams had put aside opens the plan anew, as her', async () => {
    const stage = await setStage(files, product);
    const teams = await stage.open({ consented: [PLAN] });
    await teams.tab.getByRole('link', { name: 'Tiltak', exact: true }).waitFor();
    await teams.tell('beforeUnload');
    await teams.tab.evaluate(() => document.body.setAttribute('data-before', ''));
    await teams.play({
      account: member,
      context: { userObjectId: member.person, userDisplayName: member.name, userPrincipalName: member.email },
    });
    await teams.tell('load', { entityId: 'framdrift', contentUrl: TAB });
    await expect
      .poll(() => teams.tab.evaluate(() => document.body.hasAttribute('data-before')).catch(() => true))
      .toBe(false);
    await teams.tab.getByRole('link', { name: 'Tiltak', exact: true }).waitFor();
    await expect.poll(() => [...stage.tokens].at(-1)).toBe('local:medlem1@framdrift.local');
    await stage.context.close();
  });

  test('an owner adds the tab to a channel', async () => {
    const stage = await setStage(files, product);
    const teams = await stage.open({ frameContext: 'settings' }, 'configuration.html');
    const { tab } = teams;
    await tab.getByRole('heading', { name: 'Legg Framdrift i kanalen' }).waitFor();
    await tab.getByText('kommunen.sharepoint.com/sites/framdrift').waitFor();
    await expectForEverybody(teams.page);
    const heardOf = async (func: string): Promise<readonly unknown[] | undefined> =>
      (await teams.heard()).find((one) => one.func === func)?.args;
    await expect.poll(() => heardOf('settings.setValidityState')).toEqual([true]);
    await teams.tell('settings.save', {});
    await expect.poll(() => heardOf('settings.save.success')).toBeDefined();
    const [saved] = (await heardOf('settings.setSettings')) as readonly [Record<string, string>];
    expect(saved).toMatchObject({ entityId: 'framdrift', contentUrl: TAB, suggestedDisplayName: 'Framdrift' });
    expect(saved['websiteUrl']).toContain(`${TAB}?${SITE}`);
    expect(JSON.stringify(saved)).not.toContain(leader.person);
    expect((await heardOf('appInitialization.success'))?.length).toBe(1);
    expect(stage.faults).toEqual([]);
    await stage.context.close();
  });

  test('somebody adds the tab to a meeting that has no channel: everybody chooses a plan of her own', async () => {
    const stage = await setStage(files, product);
    const context = { ...ALONE, meetingId: 'meeting', chatId: '19:meeting' };
    const teams = await stage.open({ frameContext: 'settings', context }, 'configuration.html');
    await teams.tab.getByRole('heading', { name: 'Legg Framdrift i møtet' }).waitFor();
    const heardOf = async (func: string): Promise<readonly unknown[] | undefined> =>
      (await teams.heard()).find((one) => one.func === func)?.args;
    await expect.poll(() => heardOf('settings.setValidityState')).toEqual([true]);
    await teams.tell('settings.save', {});
    await expect.poll(() => heardOf('settings.save.success')).toBeDefined();
    expect(await heardOf('settings.setSettings')).toMatchObject([{ contentUrl: TAB, websiteUrl: TAB }]);
    await stage.context.close();
  });

  test('an ordinary window without an address shows what is hers, and leads to it by addresses', async () => {
    const stage = await setStage(files, product);
    await playEntra(stage.context, leader);
    const page = await stage.openAlone('');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: /^(Her kommer det|What waits for you)/ }).waitFor();
    await page.getByRole('textbox').fill('https://kommunen.sharepoint.com/sites/framdrift/Lists/Measures');
    await page.getByRole('button', { name: /^(Legg til|Add)$/ }).click();
    const way = page.getByRole('link', { name: /^(Åpne planen|Open the plan)/ });
    await page.getByRole('heading', { name: 'Fremtidens HSO' }).waitFor();
    expect(await way.getAttribute('href')).toBe(`${TAB}?${SITE}`);
    await stage.context.close();
  });

  test('in an ordinary window she signs in herself, by a window that hands its answer over and closes', async () => {
    const stage = await setStage(files, product);
    const entra = await playEntra(stage.context, leader);
    const page = await stage.openAlone(`?${SITE}`);
    await page.getByRole('heading', { name: /^Du må logge inn|^You must sign in/ }).waitFor();
    expect(stage.tokens.size).toBe(0);
    await expectForEverybody(page, false);

    entra.error = { error: 'access_denied', error_description: 'AADSTS90094: Admin consent is required' };
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: /ikke godkjent i kommunen|not approved in the municipality/ }).waitFor();
    await expectForEverybody(page, false);
    entra.error = null;
    await page.getByRole('button').click();
    await page.getByRole('link', { name: /^(Tiltak|Measures)$/ }).waitFor();
    expect(stage.context.pages()).toEqual([page]);
    expect(entra.windows.length).toBeGreaterThanOrEqual(2);
    for (const { searchParams } of entra.windows) {
      expect(searchParams.get('redirect_uri')).toBe(`${TAB}redirect.html`);
      expect(searchParams.get('code_challenge_method')).toBe('S256');
    }
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
    );
    for (const secret of ['local:', 'refresh', 'eyJ', 'code=']) expect(kept).not.toContain(secret);

    // A reload forgets her.
    await page.reload();
    await page.getByRole('heading', { name: /^Du må logge inn|^You must sign in/ }).waitFor();
    await stage.context.close();
  });

  test('an ordinary window takes nobody from another organisation', async () => {
    const stage = await setStage(files, product);
    await playEntra(stage.context, { ...leader, tenant: OTHER });
    const page = await stage.openAlone(`?${SITE}`);
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: /annen organisasjon|another organisation/ }).waitFor();
    expect(stage.tokens.size).toBe(0);
    await stage.context.close();
  });
});
