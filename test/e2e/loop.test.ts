/**
 * The whole loop, each step by whoever has the right and in a window of her own: a mandate down, report and proposal up, the
 * decisions of one meeting locked, and afterwards journal, followup and history. What is waited for is the row in the list.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from './lists.ts';
import { closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

const isShort = process.env['FRAMDRIFT_LONG'] === undefined;
let product: Product;

beforeAll(async () => {
  if (!isShort) product = await startProduct('mid-process');
});
afterAll(async () => {
  if (!isShort) await product.stop();
  await closeBrowser();
});

type Cells = Readonly<Record<string, unknown>>;
const LATE = { timeout: 20_000, interval: 250 };

const cellsOf = async (list: string, columns: string, title: string): Promise<readonly Cells[]> =>
  (await rowsOf(product, list, `Title,FdKey,${columns}`))
    .map(({ fields }) => fields)
    .filter((cells) => cells['Title'] === title);
/** When a row of this title says so. */
async function stands(list: string, title: string, cells: Cells): Promise<Cells> {
  const columns = Object.keys(cells).join(',');
  let found: readonly Cells[] = [];
  const read = async (): Promise<readonly Cells[]> => (found = await cellsOf(list, columns, title));
  const wanted = expect.objectContaining({ ...cells }) as unknown;
  await expect.poll(read, { ...LATE, message: `${list}: ${title}` }).toContainEqual(wanted);
  return found.at(-1) ?? {};
}
const keyOf = async (list: string, title: string): Promise<string> =>
  String((await stands(list, title, { Title: title }))['FdKey']);

/** At work in a window of her own, which is left when she is through. */
async function as(person: string, at: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await product.open({ person, at });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await work(page);
  expect(faultsOf(page), person).toEqual([]);
  await page.goto('about:blank');
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
async function write(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Endre ${field}:`, 'i') }).click();
  const box = page.getByRole('textbox', { name: `Endre ${field}` });
  await box.fill(words);
  await box.press('Control+Enter');
}

const MANDATE = 'Mandat: Rekruttering';
const STANDING = 'Mandat for kvalitet, teknologi og bolig';
const CHANGE = 'Endre mandat for kvalitet, teknologi og bolig';
const WISH = 'En jurist som kan lese avtalen med byrået';
const PROPOSAL = 'Felles vikarpool for sykehjem og hjemmetjeneste';
const DISAGREEMENT = 'Organisasjonene godtar ikke at noen må bytte arbeidssted samme dag.';
const MEASURE = 'Kartlegge ansattes kompetanse og ønsker';
const LARGE = `Flytt «${MEASURE}» til ultimo april 2026`;
const EVALUATION = 'Evalueringsmøtet holdes i februar 2027';

async function mandateDown(): Promise<void> {
  await as('leder', '/grupper', async (page) => {
    await press(page, 'Ny gruppe');
    await page.getByRole('textbox', { name: 'Hva heter gruppa?' }).fill('Rekruttering');
    await page.keyboard.press('Enter');
    await press(page, 'Skriv mandat');
    await write(page, 'oppgaver', 'Foreslå hvordan vi får flere søkere');
    await stands('Mandates', MANDATE, { State: 'Utkast', Tasks: 'Foreslå hvordan vi får flere søkere' });
    // Without an approved mandate it cannot be set to work.
    await stands('Groups', 'Rekruttering', { State: 'Planlagt' });
    expect(await page.getByRole('button', { name: 'Sett gruppa i arbeid' }).count()).toBe(0);
  });
  const group = `/grupper/${await keyOf('Groups', 'Rekruttering')}`;
  await as('styringsgruppe1', group, async (page) => {
    await press(page, 'Godkjenn mandatet');
    await page.getByRole('textbox', { name: 'Hvem godkjente?' }).waitFor();
    await press(page, 'Godkjenn mandatet');
    await stands('Mandates', MANDATE, { State: 'Godkjent', ApprovedBy: 'Styringsgruppa' });
  });
  await as('leder', group, async (page) => {
    await press(page, 'Sett i arbeid');
    await stands('Mandates', MANDATE, { State: 'I arbeid' });
    await press(page, 'Sett gruppa i arbeid');
    await stands('Groups', 'Rekruttering', { State: 'Aktiv' });
  });
  // One that is approved is changed by a next version, which waits for the meeting.
  await as('leder', `/grupper/${await keyOf('Groups', 'Kvalitet og kompetanse')}`, async (page) => {
    await press(page, 'Les hele');
    await press(page, 'Ny versjon');
    await stands('Mandates', STANDING, { State: 'Utkast', MandateVersion: 2 });
    await page.getByRole('link', { name: new RegExp(CHANGE) }).click();
    await press(page, 'Meld inn');
    await stands('Proposals', CHANGE, { State: 'Innmeldt' });
  });
}

async function reportUp(): Promise<void> {
  await as('gruppeleder2', '/min-side', async (page) => {
    await page.locator('.due-report', { hasText: 'AG2' }).click();
    await page.getByText('Ønsker hjelp', { exact: true }).first().click();
    await page.getByRole('textbox', { name: /Ønsker dere hjelp/ }).fill(WISH);
    await page.getByRole('combobox', { name: 'Hvem kan hjelpe?' }).fill('Prosjektleder');
    await press(page, 'Send rapport');
    await page.getByRole('heading', { name: 'Februarrapporten er sendt' }).waitFor();
    await stands('Requests', WISH, { State: 'Venter på svar', Addressee: 'Prosjektleder' });
  });
  await as('leder', '/rapporter', async (page) => {
    await press(page, `Svar: ${WISH}`);
    await page.getByRole('textbox', { name: 'Svaret ditt' }).fill('Kommuneadvokaten leser den i uke 8.');
    await press(page, 'Lagre svaret');
    await stands('Requests', WISH, { State: 'Besvart', Answer: 'Kommuneadvokaten leser den i uke 8.' });
    await page.locator('.summary-group').first().getByRole('checkbox').first().check();
    await press(page, 'Legg i sammendraget');
    await page.getByRole('link', { name: 'Skriv videre på sammendraget' }).click();
    await page.getByText('I rute', { exact: true }).first().click();
    await press(page, 'Send rapport');
    await page.getByRole('heading', { level: 1, name: /er sendt$/ }).waitFor();
    await page
      .getByRole('link', { name: /^Rapporter/ })
      .first()
      .click();
    const sent = async (): Promise<number> => (await rowsOf(product, 'SentReports', 'Title')).length;
    const before = await sent();
    await press(page, 'Lag rapporten');
    await expect.poll(sent, LATE).toBe(before + 1);
  });
}

async function proposalUp(): Promise<void> {
  await as('gruppeleder2', '/beslutninger', async (page) => {
    await press(page, 'Nytt forslag');
    await page.getByRole('textbox', { name: 'Hva foreslår dere?' }).fill(PROPOSAL);
    await page.keyboard.press('Enter');
    await press(page, 'Meld inn');
    await stands('Proposals', PROPOSAL, { State: 'Innmeldt' });
  });
  const at = `/beslutninger/${await keyOf('Proposals', PROPOSAL)}`;
  const consultation = `Drøfting om ${PROPOSAL}`;
  await as('leder', at, async (page) => {
    await press(page, 'Merk som samlet');
    await stands('Proposals', PROPOSAL, { State: 'Samlet' });
    // The gate is shut before it is drøftet.
    await page.getByRole('button', { name: 'Anbefal', exact: true, disabled: true }).waitFor();
    await press(page, 'Ny drøfting');
    const day = page.getByLabel('Dato', { exact: true });
    await day.fill('2026-02-10');
    await day.blur();
    await stands('Consultations', consultation, { State: 'Planlagt', HeldOn: expect.stringContaining('2026-02') });
    await page.getByRole('combobox', { name: 'Utfall' }).selectOption({ label: 'Uenighet protokollført' });
    await write(page, 'uenighet, ordrett', DISAGREEMENT);
    await stands('Consultations', consultation, { Disagreement: DISAGREEMENT });
    await press(page, 'Merk som holdt');
    await stands('Consultations', consultation, { State: 'Holdt' });
  });
  await as('tillitsvalgt', at, async (page) => {
    await press(page, 'Bekreft drøftingen');
    await stands('Consultations', consultation, { State: 'Bekreftet', Disagreement: DISAGREEMENT });
  });
  await as('leder', at, async (page) => {
    // What the unions have confirmed is nobody's to write.
    await page.getByText(DISAGREEMENT).first().waitFor();
    expect(await page.getByRole('button', { name: /^Endre uenighet, ordrett/i }).count()).toBe(0);
    await press(page, 'Merk som drøftet');
    await stands('Proposals', PROPOSAL, { State: 'Drøftet' });
    await press(page, 'Anbefal');
    await stands('Proposals', PROPOSAL, { State: 'Anbefalt' });
  });
}

async function changeAsked(): Promise<void> {
  await as('gruppeleder1', '/tidslinje', async (page) => {
    await page.getByRole('link', { name: MEASURE }).first().click();
    await page.getByRole('combobox', { name: /Når/ }).fill('Ultimo april 2026');
    await page.getByRole('textbox', { name: 'Hvorfor flyttes det?' }).fill('Skjemaet må ut på nytt.');
    await press(page, 'Be styringsgruppa om å flytte');
    await stands('Proposals', LARGE, { State: 'Innmeldt' });
    await stands('Measures', MEASURE, { WhenText: 'Medio mars 2026' });
  });
}

async function meetingHeld(): Promise<void> {
  const meetings = await rowsOf(product, 'Meetings', 'Title,State,FdKey');
  const planned = meetings.find(
    ({ fields }) => fields['Title'] === 'Styringsgruppemøte' && fields['State'] === 'Planlagt',
  );
  const at = `/moter/${String(planned?.fields['FdKey'])}`;
  await as('leder', at, async (page) => {
    const open = async (title: string): Promise<void> => {
      await page.locator('.meeting-agenda .agenda-case', { hasText: title }).click();
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    };
    const adopt = async (): Promise<void> => {
      await page.getByRole('radio', { name: /^Vedtatt Slik/ }).check();
    };
    await open(PROPOSAL);
    await page.locator('.meeting-case').getByText(DISAGREEMENT).waitFor();
    await adopt();
    await page.getByRole('radio', { name: 'Fra en dag' }).check();
    await page.getByRole('combobox', { name: 'Fra når' }).fill('1. april 2026');
    await page.getByRole('combobox', { name: 'Fra når' }).press('Tab');
    await page.locator('.draft-more').last().locator('summary').click();
    const looks = page.getByRole('textbox', { name: 'Hvem ser etter at det blir gjort' });
    await looks.fill('Kommunalsjef HSO');
    await looks.blur();
    await page.keyboard.press('Control+Enter');
    await stands('AgendaItems', PROPOSAL, { State: 'Behandlet' });
    // The new text and the wish for it are one case.
    await page.locator('.meeting-agenda .agenda-case', { hasText: STANDING }).waitFor();
    expect(await page.locator('.meeting-agenda .agenda-case', { hasText: CHANGE }).count()).toBe(0);
    for (const title of [EVALUATION, LARGE, STANDING]) {
      await open(title);
      await adopt();
      await page.keyboard.press('Control+Enter');
      await stands('AgendaItems', title, { State: 'Behandlet' });
    }
    // Nothing binds before the meeting is closed.
    expect(await cellsOf('Decisions', 'Outcome', PROPOSAL)).toEqual([]);
    await press(page, 'Sett inn gruppas medlemmer');
    await press(page, 'Avslutt møtet');
    await page.getByText('Fire saker registreres i loggen.').waitFor();
    await press(page, 'Registrer og avslutt');
    await page.getByText('Møtet er avsluttet. Det som ble bestemt', { exact: false }).waitFor();
    const minutes = page.locator('.meeting-minutes-text');
    for (const title of [PROPOSAL, EVALUATION, LARGE, STANDING]) {
      await expect.poll(() => minutes.textContent(), LATE).toContain(title);
    }
    await stands('Meetings', 'Styringsgruppemøte', { State: 'Avsluttet', MeetingNumber: '2/2026' });
  });
}

async function decidedStands(): Promise<void> {
  await stands('Decisions', PROPOSAL, { Outcome: 'Vedtatt', EffectiveText: '1. april 2026' });
  await stands('Proposals', PROPOSAL, { State: 'Besluttet' });
  await stands('Measures', PROPOSAL, { Status: 'Ikke startet' });
  await stands('Milestones', 'Evalueringsmøte', {
    WhenText: 'Februar 2027',
    MoveReason: 'Gruppene skal rekke å lese rapporten.',
  });
  await stands('Measures', MEASURE, {
    WhenText: 'Ultimo april 2026',
    BaselineText: 'Desember 2025 – januar 2026',
    MoveReason: 'Skjemaet må ut på nytt.',
  });
  await stands('Mandates', STANDING, { State: 'Godkjent', MandateVersion: 2, ApprovedBy: 'Styringsgruppa' });
  for (const title of [EVALUATION, LARGE, CHANGE]) await stands('Proposals', title, { State: 'Besluttet' });
}

async function afterwards(): Promise<void> {
  const records = [PROPOSAL, EVALUATION, LARGE];
  await as('sekretariat', '/journal', async (page) => {
    for (const title of records) {
      await page.getByRole('checkbox', { name: new RegExp(`^V\\d+ ${title}$`) }).check();
    }
    await page.getByRole('checkbox', { name: '2/2026 Styringsgruppemøte' }).check();
    await page.getByText('4 valgt').waitFor();
    await page.getByRole('textbox', { name: 'Arkivsaksnummer' }).fill('26/91');
    await press(page, 'Før 4 i journalen');
    for (const title of [...records, 'Styringsgruppemøte']) await stands('Journal', title, { ArchiveCase: '26/91' });
  });
  const at = `/beslutninger/${await keyOf('Decisions', PROPOSAL)}`;
  await as('leder', at, async (page) => {
    await page.getByText(DISAGREEMENT).first().waitFor();
    await page.getByText('Arkivsak 26/91').first().waitFor();
    await press(page, 'Det gjelder nå');
    await stands('Followups', PROPOSAL, { State: 'Gjelder', ResponsibleRole: 'Kommunalsjef HSO' });
  });
  await as('leder', '/hva-har-skjedd', async (page) => {
    const told = page.locator('.history-days-told');
    const lines = async (words: string): Promise<number> => told.locator('li', { hasText: words }).count();
    await expect.poll(() => lines('Registrert → Gjelder'), LATE).toBe(1);
    const older = page.getByRole('button', { name: 'Vis eldre' });
    for (const words of [LARGE, EVALUATION, PROPOSAL, DISAGREEMENT, WISH, MANDATE]) {
      while ((await lines(words)) === 0) {
        const before = await told.locator('li').count();
        await older.click();
        await expect.poll(() => told.locator('li').count(), LATE).toBeGreaterThan(before);
      }
    }
    for (const words of [
      'Årsak: Skjemaet må ut på nytt.',
      'Ikke tidfestet → Februar 2027',
      'Planlagt → Avsluttet',
      'Utkast → Godkjent',
      'Holdt → Bekreftet',
      'Venter på svar → Besvart',
    ]) {
      expect(await lines(words), words).toBeGreaterThan(0);
    }
    // Who did it, and as what.
    const approved = told.locator('li', { hasText: 'Utkast → Godkjent' }).filter({ hasText: MANDATE });
    expect(await approved.textContent()).toContain('som styringsgruppe');
  });
}

test('a mandate goes down, report and proposal come up, and what the meeting decides is locked, followed up and told', async ({
  skip,
}) => {
  skip(isShort, 'the whole loop takes a minute: npm run verify:long');
  await mandateDown();
  await reportUp();
  await proposalUp();
  await changeAsked();
  await meetingHeld();
  await decidedStands();
  await afterwards();
}, 240_000);
