/**
 * Keys of plan rows: 128 random bits as 32 lower-case hex digits, made where a person edits, before anything is sent,
 * so that a create that was answered by silence can be looked up instead of repeated.
 */
export type Key = string & { readonly brand: 'Key' };

/** Gives `length` random bytes; the program's edge supplies a cryptographic one, tests a seeded one. */
export type RandomBytes = (length: number) => Uint8Array;

const KEY = /^[0-9a-f]{32}$/;

export const isKey = (text: string): text is Key => KEY.test(text);

export function newKey(random: RandomBytes): Key {
  let hex = '';
  for (const byte of random(16)) hex += byte.toString(16).padStart(2, '0');
  return hex as Key;
}

const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const LARGEST = (1n << 128n) - 1n;

/**
 * The key of what can be done only once: whoever does it, in whichever tab, makes the row of the same key. `words` hold the
 * random key of what it is done to, so that keys stay as far apart as random ones. FNV-1a, 128 bits.
 */
export function keyOf(words: string): Key {
  let hash = OFFSET;
  for (let index = 0; index < words.length; index += 1) {
    hash = ((hash ^ BigInt(words.charCodeAt(index))) * PRIME) & LARGEST;
  }
  return hash.toString(16).padStart(32, '0') as Key;
}

/** 0…01, 0…02, …: readable keys for tests and scenarios. */
export function countingKeys(start = 1): () => Key {
  let next = start;
  return () => (next++).toString(16).padStart(32, '0') as Key;
}
