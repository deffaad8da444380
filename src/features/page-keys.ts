/** The letter of each page of the row: G, then one of these leads there. */
import type { Screen } from './route.ts';

export const pageKeys = {
  o: 'overview',
  m: 'my-page',
  t: 'timeline',
  i: 'measures',
  r: 'groups',
  b: 'decisions',
  v: 'involvement',
  p: 'reports',
  d: 'plan',
} as const satisfies Readonly<Record<string, Screen>>;
