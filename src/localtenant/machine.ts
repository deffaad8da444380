/**
 * The machine's own time, chance and patience. Everything else in this folder is handed them as arguments, so that a
 * simulation can run the tenant on a virtual clock; only programs and benches import this file.
 */
import type { Machine } from './world.ts';

export const machine: Machine = {
  now: () => Date.now(),
  random: () => {
    const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
    return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
  },
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};
