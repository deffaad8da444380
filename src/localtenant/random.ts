/** Chance that can be repeated: the same seed gives the same faults, the same shuffles and the same ids. */

/** Gives numbers from 0 up to, but not, 1. */
export type Random = () => number;

/** Mulberry32: small, and even enough for faults and shuffles; never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const randomInteger = (random: Random, below: number): number => Math.floor(random() * below);

/** Eight hexadecimal digits at a time. */
const hexDigits = (random: Random, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, () =>
    randomInteger(random, 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, length);

/** A version 4 GUID in lower case. */
export function newGuid(random: Random): string {
  const digits = hexDigits(random, 32);
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) % 4] ?? '8';
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/** A secret part of an address, as of an upload session. */
export const newTicket = (random: Random): string => hexDigits(random, 32);

/** Fisher and Yates. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = randomInteger(random, index + 1);
    const [here, there] = [result[index], result[other]];
    if (here !== undefined && there !== undefined) [result[index], result[other]] = [there, here];
  }
  return result;
}
