import { expect, it } from 'vitest';
import type { Gender } from './entities.ts';
import { languages } from './language.ts';
import { numberWord } from './number-words.ts';

const genders: readonly Gender[] = ['masculine', 'feminine', 'neuter'];

it('a number is a word up to twelve, and digits above', () => {
  for (const language of languages) {
    const words = Array.from({ length: 13 }, (_, count) => numberWord(count, language));
    expect(new Set(words).size).toBe(13);
    expect(words.every((word) => /^\p{Ll}+$/u.test(word))).toBe(true);
    expect(numberWord(13, language)).toBe('13');
  }
  expect([2, 7, 12].map((count) => numberWord(count, 'nn'))).toEqual(['to', 'sju', 'tolv']);
});

it('one agrees with its noun, the others do not', () => {
  const ones = languages.map((language) => genders.map((gender) => numberWord(1, language, gender)));
  expect(ones).toEqual([
    ['én', 'én', 'ett'],
    ['éin', 'éi', 'eitt'],
    ['one', 'one', 'one'],
  ]);
  for (const language of languages) {
    expect(new Set(genders.map((gender) => numberWord(2, language, gender))).size).toBe(1);
  }
});

it('what is no small whole number is written as it is', () => {
  expect([-1, 1.5, 1000].map((count) => numberWord(count, 'nb'))).toEqual(['-1', '1.5', '1000']);
});
