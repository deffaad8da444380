import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Choices, parseChoices } from './choices.tsx';

const untouched: Choices = { language: null, singleKeys: true };

it('what was chosen is read back', () => {
  const chosen: Choices = { language: 'nn', singleKeys: false };
  expect(parseChoices(JSON.stringify(chosen))).toEqual(chosen);
});

it.each([null, '', 'null', '[]', '{', '"nn"', '{"language":"de"}', '{"singleKeys":"no"}'])(
  'what cannot be read is as if nothing was chosen: %j',
  (stored) => {
    expect(parseChoices(stored)).toEqual(untouched);
  },
);

it('anything at all gives choices that can be used', () => {
  fc.assert(
    fc.property(fc.json(), (stored) => {
      const { language, singleKeys } = parseChoices(stored);
      expect([null, 'nb', 'nn', 'en']).toContain(language);
      expect(typeof singleKeys).toBe('boolean');
    }),
  );
});
