import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('sentences', () => {
  test('end at a point before a capital letter, not after an abbreviation or an initial', () => {
    expect(texts('Tiltaket gjelder f.eks. Hjemmetjenesten. Det startet i 2023. Arb.pakke 2 følger.')).toEqual([
      'Tiltaket gjelder f.eks. Hjemmetjenesten.',
      'Det startet i 2023.',
      'Arb.pakke 2 følger.',
    ]);
    expect(texts('Se Meld. St. 24 om dette. Takk.')).toEqual(['Se Meld. St. 24 om dette.', 'Takk.']);
  });

  test('go on after the ordinal of a date', () => {
    expect(texts('Møtet er 7. oktober 2025 kl. 12. Velkommen.')).toEqual([
      'Møtet er 7. oktober 2025 kl. 12.',
      'Velkommen.',
    ]);
  });

  test('end with the line', () => {
    expect(texts('Første linje\nAndre linje')).toEqual(['Første linje', 'Andre linje']);
  });

  test('stand where they say they stand, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { start, end, text: sentence } of sentencesOf(text)) expect(text.slice(start, end)).toBe(sentence);
      }),
    );
  });
});
