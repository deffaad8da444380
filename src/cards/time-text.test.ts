import { expect, it } from 'vitest';
import { contextWithoutClues, readFuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { languages } from '#text/language.ts';
import { cardText, timeText } from './time-text.ts';

const card = (words: string): string => timeText(readFuzzyDate(words, contextWithoutClues), 'nb');

it('a time stands on a card in its own words', () => {
  for (const words of [
    'Medio november 2025',
    '11.–20. mars 2026',
    '10.3.',
    'uke 10 (2.–6. mars 2026)',
    'når det passer',
  ]) {
    expect(card(words)).toBe(words);
  }
});

it('a date does not begin a numbered list, nor a dash a list of points', () => {
  expect(card('7. oktober 2025')).toBe('7.\u00A0oktober 2025');
  expect(card('1. mars, 1. juni og 1. oktober 2026')).toBe('1.\u00A0mars, 1. juni og 1. oktober 2026');
  expect(card('-')).toBe('-\u00A0');
  expect(cardText('Først:\n- lokale\n2) turnus')).toBe('Først:\n-\u00A0lokale\n2)\u00A0turnus');
});

it('a time that is not set is said in the reader’s language', () => {
  expect(languages.map((language) => timeText(undated, language))).toEqual([
    'Ikke tidfestet',
    'Ikkje tidfesta',
    'No date set',
  ]);
});

it('signs that a card would take for markup are guarded, and no others', () => {
  expect(cardText('*haster* og _viktig_')).toBe('\\*haster\\* og \\_viktig\\_');
  expect(cardText('[Åpne](https://example.no)')).toBe('\\[Åpne](https://example.no)');
  expect(cardText('{{DATE(2026-02-14T06:00:00Z)}}')).toBe('{\\{DATE(2026-02-14T06:00:00Z)}}');
  expect(cardText('Helse & omsorg &amp; mer')).toBe('Helse & omsorg \\&amp; mer');
  expect(cardText('C:\\plan')).toBe('C:\\\\plan');
  expect(cardText('# 3 – 40 % (ca.) {x} > 2 < 4 ~ `a`')).toBe('# 3 – 40 % (ca.) {x} > 2 < 4 ~ `a`');
});
