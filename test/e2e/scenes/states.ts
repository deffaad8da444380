/** What a plan looks like when it is new, or when something stands in the way: by the scenario in which it does. */
import type { Page } from 'playwright';
import type { ScenarioName } from '#laptop/scenarios.ts';
import type { Scene } from '../scenes.ts';

const guest = { person: 'gjest' } as const;

/** What is written is called kept once the browser has proved, over a reload, that it keeps. */
const reopened = async (shown: Page): Promise<void> => {
  const strip = shown.locator('.sync-strip--waits');
  await strip.waitFor();
  await shown.reload();
  await strip.waitFor();
};

export const stateScenes: Readonly<Partial<Record<ScenarioName, readonly Scene[]>>> = {
  'empty-2026': [
    { name: 'no plan yet', at: '/oversikt' },
    { name: 'no plan yet, for a guest', at: '/oversikt', ...guest },
  ],
  imported: [
    { name: 'a plan just imported', at: '/oversikt' },
    { name: 'Tidslinje of a plan just imported', at: '/tidslinje' },
    { name: 'Tiltak of a plan just imported', at: '/tiltak' },
    { name: 'Grupper of a plan just imported', at: '/grupper' },
    { name: 'Plan just imported', at: '/plan' },
  ],
  offline: [{ name: 'no net', at: '/tiltak', prepare: reopened }],
  conflict: [
    { name: 'two who changed the same', at: '/tiltak', prepare: (shown) => shown.locator('.clash').nth(1).waitFor() },
  ],
  reader: [
    { name: 'Oversikt for a guest', at: '/oversikt', ...guest },
    { name: 'Plan for a guest', at: '/plan', ...guest },
  ],
  slow: [{ name: 'a plan that takes long', at: '/oversikt', shows: '.loading-long' }],
  failing: [{ name: 'a plan that cannot be fetched', at: '/oversikt', shows: '.notice--error' }],
  'shut-out': [{ name: 'a plan for others', at: '/oversikt', shows: '.notice--error' }],
};
