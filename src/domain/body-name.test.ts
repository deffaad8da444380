import { expect, it } from 'vitest';
import { isSameBody } from './body-name.ts';

it('a body is known by other endings, and by less of its name', () => {
  expect(isSameBody('Kommunestyret', 'kommunestyre')).toBe(true);
  expect(isSameBody('utvalget for helse', 'Utvalg for helse og omsorg')).toBe(true);
  expect(isSameBody('Utvalg for oppvekst', 'Utvalg for helse og omsorg')).toBe(false);
  expect(isSameBody('', 'Kommunestyret')).toBe(false);
});
