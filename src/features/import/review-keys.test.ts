import { expect, it } from 'vitest';
import { type ReviewKey, verdictOfKey } from './review-keys.ts';

const press = (key: string, more: Partial<ReviewKey> = {}) =>
  verdictOfKey({ key, held: false, typing: false, singleKeys: true, ...more });

it('G takes what was found in, H leaves it out, written large or small', () => {
  expect(['g', 'G', 'h', 'H'].map((key) => press(key))).toEqual(['kept', 'kept', 'dropped', 'dropped']);
  expect(press('j')).toBeNull();
});

it('a letter judges nothing while a text is written, with another key held, or where single keys are turned off', () => {
  for (const more of [{ typing: true }, { held: true }, { singleKeys: false }]) {
    expect([press('g', more), press('h', more)]).toEqual([null, null]);
  }
});
