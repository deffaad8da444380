/** What lies over every page: the search, the menus, the list of keys; and who one is. */
import type { Page } from 'playwright';
import type { Scene } from '../scenes.ts';

const search = (query: string) => async (shown: Page) => {
  await shown.keyboard.press('Control+k');
  await shown.locator('.search').waitFor();
  await shown.keyboard.type(query);
  await shown.locator('.search [role=option]').first().waitFor();
};

const openMenu = async (shown: Page): Promise<void> => {
  await shown.locator('.topbar-menu summary').click();
  await shown.locator('.topbar-menu .topbar-list').waitFor();
};

export const frameScenes: readonly Scene[] = [
  { name: 'the search before anything is written', at: '/oversikt', prepare: search(''), within: 'dialog' },
  { name: 'what the search finds', at: '/tiltak', prepare: search('dagt'), within: 'dialog' },
  {
    name: 'a search that finds nothing',
    at: '/oversikt',
    prepare: async (shown) => {
      await search('')(shown);
      await shown.keyboard.type('zzz');
      await shown.locator('.search-nothing').waitFor();
    },
    within: 'dialog',
  },
  { name: 'the menu', at: '/oversikt', prepare: openMenu, within: 'header' },
  {
    name: 'the pages that have no room in the row',
    at: '/plan',
    prepare: async (shown) => {
      const rest = shown.locator('.topbar-rest summary, .page-menu summary');
      if ((await rest.count()) > 0) await rest.click();
    },
    within: 'header',
  },
  {
    name: 'the list of keys',
    at: '/oversikt',
    prepare: async (shown) => {
      await shown.keyboard.press('?');
      await shown.locator('.shortcuts').waitFor();
    },
    within: 'dialog',
  },
  {
    name: 'the letters of the pages',
    at: '/oversikt',
    prepare: async (shown) => {
      await shown.keyboard.press('g');
      await shown.locator('.go-to-hint').waitFor();
    },
    within: '.go-to',
  },
  {
    name: 'the question before signing out',
    at: '/oversikt',
    prepare: async (shown) => {
      await openMenu(shown);
      await shown.locator('.topbar-last').click();
      await shown.locator('.sign-out').waitFor();
    },
    within: 'dialog',
  },
  { name: 'Tatt bort', at: '/tatt-bort' },
  { name: 'Hva har skjedd', at: '/hva-har-skjedd' },
  { name: 'the journal', at: '/journal' },
  { name: 'Selvsjekk', at: '/selvsjekk', prepare: (shown) => shown.locator('.check .lede').waitFor() },
  { name: 'nobody signed in', at: '/', person: 'ingen', within: 'html' },
];
