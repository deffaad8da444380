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

/** 0…01, 0…02, …: readable keys for tests and scenarios. */
export function countingKeys(start = 1): () => Key {
  let next = start;
  return () => (next++).toString(16).padStart(32, '0') as Key;
}
