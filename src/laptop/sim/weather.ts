/** The faults of a run: what passes by itself in every run, what a person at the site must mend in a few. */
import { CHANCE_KINDS, type ChanceKind, type Fault } from '#localtenant/fault-plan.ts';
import { lists } from '#schema/lists.ts';
import type { Chance } from './chance.ts';
import { kinds as edited, REFUSED } from './edits.ts';

/**
 * `slow` is the line's own here. A unique column that lets equals through leaves nothing to find a lost create by, so it
 * is not among the faults that nobody may see; removed lists and columns take with them what the judges look for.
 */
const notHere: ReadonlySet<ChanceKind> = new Set([
  'slow',
  'leakyUnique',
  'columnRemoved',
  'columnRetyped',
  'listRemoved',
  'newerSchema',
]);

const passing = CHANCE_KINDS.filter((kind) => !notHere.has(kind));

const CLOSED: (typeof edited)[number] = 'measure';

export interface Weather {
  readonly kinds: readonly ChanceKind[];
  /** Share of calls. */
  readonly rate: number;
  readonly seed: number;
}

/** `share` of the calls on average: some runs are calm, some are worse, some have a few kinds only. */
export function drawWeather(chance: Chance, share: number): Weather {
  const few = chance.happens(0.4);
  const drawn = passing.filter(() => !few || chance.happens(0.25));
  return {
    kinds: drawn.length === 0 ? passing : drawn,
    rate: chance.happens(0.1) ? 0 : share * (0.4 + 1.2 * chance.next()),
    seed: chance.seed(),
  };
}

/**
 * For good: SharePoint refuses what holds the word, in rows and not in their history: as not valid, and in one of the lists
 * as what others may write.
 */
export const refusals: readonly Fault[] = edited.map((kind) => ({
  name: 'refused for good',
  when: { list: lists[kind].name, path: '/sites/*/lists/*/items**', body: REFUSED },
  effect:
    kind === CLOSED
      ? { kind: 'refuse', status: 403 }
      : { kind: 'refuse', status: 400, code: 'invalidRequest', message: 'A field is not valid.' },
}));
