/** Min side, Grupper and Rapporter, for those who live in them. */
import type { Page } from 'playwright';
import type { Scene } from '../scenes.ts';

/** By what is never translated: the names that the plan gives its things. */
export const openCard = (name: RegExp) => async (shown: Page) => {
  await shown.locator('.organisation-card', { hasText: name }).click();
  await shown.locator('.group-columns').waitFor();
};
export const openReport = async (shown: Page, code: string): Promise<void> => {
  await shown.locator('.due-report', { hasText: code }).click();
  await shown.locator('.report-form').waitFor();
};

export const peopleScenes: readonly Scene[] = [
  { name: 'Min side of a group leader', at: '/min-side', person: 'gruppeleder2' },
  { name: 'Min side of a member', at: '/min-side', person: 'medlem1' },
  {
    name: 'Min side of the project leader, with the week',
    at: '/min-side',
    prepare: (shown) => shown.locator('.my-notices-section summary').first().click(),
  },
  {
    name: 'a pause from reminders that has no days yet',
    at: '/min-side',
    person: 'medlem1',
    prepare: async (shown) => {
      await shown.locator('.my-pauses > summary').click();
      await shown.locator('.my-pauses-body > .fui-Button').click();
      await shown.locator('.my-pause-form [type=submit]').click();
    },
    // The rest is scrolled half under the row of pages.
    within: '.my-pauses',
  },
  { name: 'Min side of somebody new', at: '/min-side', person: 'gjest' },
  { name: 'Grupper', at: '/grupper' },
  {
    name: 'Grupper as a list',
    at: '/grupper',
    prepare: (shown) => shown.locator('.view-choice button').last().click(),
  },
  { name: 'a group with proposals', at: '/grupper', prepare: openCard(/AG1/) },
  { name: 'a group that is not at work', at: '/grupper', prepare: openCard(/AG5/) },
  { name: 'a group for a guest', at: '/grupper', person: 'gjest', prepare: openCard(/AG4/) },
  { name: 'Rapporter', at: '/rapporter' },
  { name: 'Rapporter for a guest', at: '/rapporter', person: 'gjest' },
  {
    name: 'a report that was sent',
    at: '/rapporter',
    prepare: async (shown) => {
      await shown.locator('.report-cell').first().click();
      await shown.locator('.report-content').waitFor();
    },
  },
  {
    name: 'the report form',
    at: '/min-side',
    person: 'gruppeleder2',
    prepare: (shown) => openReport(shown, 'AG2'),
  },
];
