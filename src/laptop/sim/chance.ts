/** Chance that can be repeated, in streams that do not disturb each other: what one of them draws is nothing to another. */
import type { RandomBytes } from '#base/id.ts';
import { seededRandom } from '#localtenant/random.ts';

export interface Chance {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  /** A whole number in [least, most]. */
  readonly between: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly bytes: RandomBytes;
  readonly seed: () => number;
}

/** `stream`: several that begin with one seed. */
export function chanceOf(seed: number, stream = 0): Chance {
  // Seeds that follow each other must not give streams that look alike.
  const next = seededRandom(Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(stream, 0x85ebca6b));
  next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (probability) => next() < probability,
    pick: (items) => {
      const found = items[below(items.length)];
      if (found === undefined && items.length === 0) throw new Error('Nothing to pick from');
      return found as (typeof items)[number];
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    seed: () => below(2 ** 32),
  };
}

/** One of several by their weights. */
export function weighted<Item>(chance: Chance, items: readonly (readonly [weight: number, item: Item])[]): Item {
  let left = chance.next() * items.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, item] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('Nothing to choose from');
  return last[1];
}
