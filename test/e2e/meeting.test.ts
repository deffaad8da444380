/** A meeting of the steering group by keyboard: three decisions recorded, the meeting closed, and what stands afterwards. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countClicks } from './clicks.ts';
import { rowsOf } from './lists.ts';
import { addressOf, closeBrowser, faultsOf, type Product, startProduct } from './product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct('mid-process');
});
afterAll(async () => {
  await product.stop();
  await closeBrowser();
});

async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as typeof window & { keys?: number };
    counted.keys = 0;
    const held = new Set(['Control', 'Alt', 'Shift', 'Meta']);
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (!held.has(key)) counted.keys = (counted.keys ?? 0) + 1;
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => (window as typeof window & { keys?: number }).keys ?? -1);
}

const meetingAt = async (): Promise<string> => {
  const meetings = await rowsOf(product, 'Meetings', 'Title,State,FdKey');
  const meeting = meetings.find(
    ({ fields }) => fields['Title'] === 'Styringsgruppemøte' && fields['State'] === 'Planlagt',
  );
  return `/moter/${String(meeting?.fields['FdKey'])}`;
};
const decided = async (): Promise<readonly string[]> =>
  (await rowsOf(product, 'Decisions', 'Title,Outcome,CaseNumber')).map(({ fields }) =>
    [fields['Title'], fields['Outcome'], fields['CaseNumber']].map(String).join(' | '),
  );
const tellsOf = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor();

test('three decisions take two keys each; closed, they stand in the list once, with what follows and minutes of it', async () => {
  const at = await meetingAt();
  const before = await decided();
  const page = await product.open({ person: 'medlem1', at });
  // Whoever may not record is told who can, and sees the same.
  await page.getByText('Bare prosjektlederen eller styringsgruppa kan føre møtet.', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: 'Avslutt møtet' }).count()).toBe(0);
  await page.goto('about:blank');
  await page.goto(addressOf(product.url, { at }));
  await tellsOf(page, 'Siden sist');
  const cases = page.locator('.meeting-agenda .agenda-case');
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  await cases.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => cases.first().textContent()).toContain('Status og avvik');
  await expect.poll(focused).toContain('Siden sist');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => cases.first().textContent()).toContain('Siden sist');
  const clicks = await countClicks(page);
  const keys = await countKeys(page);
  // What is only told.
  await page.keyboard.press('Control+Enter');
  await tellsOf(page, 'Status og avvik');
  await page.keyboard.press('Control+Enter');
  await tellsOf(page, 'Hukommelsesteam på tvers av kretsene');
  const told = await keys();

  await page.keyboard.press('1');
  await page.getByRole('radio', { name: /^Vedtatt Slik/, checked: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await tellsOf(page, 'Dagtilbud to dager i uka sammen med frivilligsentralen');
  await page.keyboard.press('3');
  await page.getByRole('radio', { name: /^Utsatt/, checked: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await tellsOf(page, 'Evalueringsmøtet holdes i februar 2027');
  await page.keyboard.press('1');
  await page.getByRole('radio', { name: /^Vedtatt Slik/, checked: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await tellsOf(page, 'Mandat for psykisk helse og forebygging');
  expect({ keys: (await keys()) - told, clicks: await clicks() }).toEqual({ keys: 6, clicks: 0 });
  // Nothing binds before the meeting is closed.
  expect(await decided()).toEqual(before);

  // Without anybody present it cannot be closed.
  await page.getByRole('button', { name: 'Avslutt møtet' }).click();
  await page.getByText('Referatet mangler.').waitFor();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Sett inn gruppas medlemmer' }).click();
  await page.getByRole('button', { name: 'Avslutt møtet' }).click();
  await page.getByText('Tre saker registreres i loggen.').waitFor();
  // One of them is refused: the others are registered, it stays open with its sentence, and so does the meeting.
  const refused = { method: 'POST', list: 'Decisions', body: 'Dagtilbud to dager' };
  const faults = [{ when: refused, effect: { kind: 'refuse', status: 403, code: 'accessDenied' } }];
  await product.administer('POST', '/_admin/faults', { faults });
  await page.getByRole('button', { name: 'Registrer og avslutt' }).click();
  const left = page.locator('.notice', { hasText: 'Møtet er ikke avsluttet.' });
  await left.getByText('Én sak ble ikke registrert.').waitFor();
  await left.getByRole('button', { name: 'Dagtilbud to dager i uka sammen med frivilligsentralen' }).waitFor();
  expect((await decided()).length).toBe(before.length + 2);
  await product.administer('POST', '/_admin/faults', { faults: [] });
  await page.getByRole('button', { name: 'Avslutt møtet' }).click();
  await page.getByText('Én sak registreres i loggen.').waitFor();
  await page.getByRole('button', { name: 'Registrer og avslutt' }).click();
  await page.getByText('Møtet er avsluttet. Det som ble bestemt', { exact: false }).waitFor();
  expect(await clicks()).toBe(7);

  await expect
    .poll(async () => (await decided()).filter((one) => !before.includes(one)))
    .toEqual([
      'Hukommelsesteam på tvers av kretsene | Vedtatt | SG 5/26',
      'Evalueringsmøtet holdes i februar 2027 | Vedtatt | SG 7/26',
      'Dagtilbud to dager i uka sammen med frivilligsentralen | Utsatt | SG 6/26',
    ]);
  await expect
    .poll(async () => (await rowsOf(product, 'Meetings', 'State,MeetingNumber')).map(({ fields }) => fields))
    .toContainEqual(expect.objectContaining({ State: 'Avsluttet', MeetingNumber: '2/2026' }));
  const stateOf = async (title: string): Promise<unknown> =>
    (await rowsOf(product, 'Proposals', 'Title,State')).find(({ fields }) => fields['Title'] === title)?.fields[
      'State'
    ];
  await expect.poll(() => stateOf('Hukommelsesteam på tvers av kretsene')).toBe('Besluttet');
  expect(await stateOf('Dagtilbud to dager i uka sammen med frivilligsentralen')).toBe('Anbefalt');

  const minutes = page.locator('.meeting-minutes-text');
  await expect.poll(() => minutes.textContent()).toContain('Sak 3: Hukommelsesteam på tvers av kretsene (SG 5/26)');
  await page.locator('.meeting-minutes').getByRole('button', { name: 'Referat', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Last ned/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Referat Styringsgruppemøte 26. februar 2026 .*\.docx$/);

  // There for everybody: somebody else, who has read nothing of it before.
  await page.goto('about:blank');
  await page.goto(addressOf(product.url, { person: 'medlem2', at }));
  await page.locator('.meeting-minutes-text').waitFor();
  expect(faultsOf(page)).toEqual([]);
}, 60_000);
