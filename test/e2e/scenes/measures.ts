/** The measures as table and board, for everybody. */
import type { Page } from 'playwright';
import type { Scene } from '../scenes.ts';

const cells = [
  ['Tiltak', 'Status', 'Ansvarlig', 'Frist', 'Arbeidspakke'],
  ['Turnus 2026', 'Gjennomført', 'HR-rådgiver', 'Ut april 2026', 'AP1'],
  ['Matombringing', 'I gang', 'Leder kjøkken', 'Høsten 2026', 'AP2'],
  ['Trygghetsalarmer', 'Blågrønn', '=1+1', 'når det passer', 'AP9'],
  ['Ring 13097248022', 'I gang', '', '', ''],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** By what is never translated: places in the page, and names that the plan gives. */
export async function openPaste(shown: Page): Promise<void> {
  await shown.locator('.page-head [aria-haspopup=menu]').last().click();
  await shown.getByRole('menuitem').last().click();
  await shown.locator('.paste-cells textarea').fill(cells);
  await shown.locator('.paste-lines').first().waitFor();
}

export const measureScenes: readonly Scene[] = [
  { name: 'the board', at: '/tiltak?form=tavle' },
  { name: 'the table by status, narrowed and sorted', at: '/tiltak?status=i-gang,delvis&grupper=status&sorter=frist' },
  { name: 'no measure fits', at: '/tiltak?sok=ingenting' },
  { name: 'cells from a spreadsheet', at: '/tiltak', prepare: openPaste },
  { name: 'the measures for a guest', at: '/tiltak', person: 'gjest' },
];
