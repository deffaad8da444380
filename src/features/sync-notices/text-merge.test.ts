import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, stretchesOf } from './text-merge.ts';

const marked = (text: string, other: string): string =>
  stretchesOf(text, other)
    .map(({ text: part, onlyHere }) => (onlyHere ? `[${part.trim()}]` : part.trim()))
    .join(' ');

describe('two texts side by side', () => {
  it('show the words that only one of them has', () => {
    const mine = 'Finne lokale og to faste dager';
    const theirs = 'Finne lokale og faste dager i uka';
    expect(marked(mine, theirs)).toBe('Finne lokale og [to] faste dager');
    expect(marked(theirs, mine)).toBe('Finne lokale og faste dager [i uka]');
  });

  it('are all new where nothing is shared, and not marked where all is', () => {
    expect(marked('Helt annet', 'Finne lokale')).toBe('[Helt annet]');
    expect(marked('Finne lokale', 'Finne lokale')).toBe('Finne lokale');
    expect(marked('', 'Finne lokale')).toBe('');
  });

  it('come back whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(
          stretchesOf(text.trimStart(), other)
            .map((part) => part.text)
            .join(''),
        ).toBe(text.trimStart());
      }),
    );
  });

  it('are cut also where they are as long as a row can hold', () => {
    const long = Array.from({ length: 9_000 }, (_, at) => `ord${at % 97}`).join(' ');
    expect(marked(`Først ${long} sist`, `Før ${long} sist`)).toBe(`[Først] ${long} sist`);
    expect(stretchesOf(long, Array.from(long).toReversed().join('')).length).toBeGreaterThan(0);
  });
});

describe('one text of two', () => {
  const base = 'Finne lokale. Avklare transport. Ansette en miljøarbeider.';

  it('has what both changed in different sentences', () => {
    const merged = mergeTexts(
      base,
      'Finne lokale i sentrum. Avklare transport. Ansette en miljøarbeider.',
      'Finne lokale. Avklare transport. Ansette to miljøarbeidere. Lage årshjul.',
    );
    expect(merged).toEqual({
      text: 'Finne lokale i sentrum. Avklare transport. Ansette to miljøarbeidere. Lage årshjul.',
      clear: true,
    });
  });

  it('has what both changed in different places of one sentence', () => {
    expect(
      mergeTexts('Finne lokale og faste dager', 'Finne lokale og to faste dager', 'Finne lokale og faste dager i uka'),
    ).toEqual({ text: 'Finne lokale og to faste dager i uka', clear: true });
  });

  it('has both where both changed the same words, and says so', () => {
    expect(mergeTexts('Åpner i mars.', 'Åpner i april.', 'Åpner i mai.')).toEqual({
      text: 'Åpner i april. Åpner i mai.',
      clear: false,
    });
  });

  it('has both where both wrote in an empty field', () => {
    expect(mergeTexts('', 'Ring eiendom', 'Spør lederen')).toEqual({ text: 'Ring eiendom Spør lederen', clear: false });
  });

  it('keeps the lines of a list', () => {
    expect(mergeTexts('Leder\nVikar', 'Leder\nVikar\nLærling', 'Avdelingsleder\nVikar')).toEqual({
      text: 'Avdelingsleder\nVikar\nLærling',
      clear: true,
    });
  });

  const text = fc
    .array(fc.constantFrom('Finne', 'lokale.', 'og', 'to', 'dager.', 'uka', 'i\n', 'nå!'), { maxLength: 14 })
    .map((words) => words.join(' ').trim());

  it('is the one that was changed where only one was', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(mergeTexts(before, after, before)).toEqual({ text: after, clear: true });
        expect(mergeTexts(before, before, after)).toEqual({ text: after, clear: true });
        expect(mergeTexts(before, after, after)).toEqual({ text: after, clear: true });
      }),
    );
  });

  it('has every word that one of the two added', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd.'), { maxLength: 8 });
    const place = fc.nat({ max: 8 });
    fc.assert(
      fc.property(words, place, place, (before, first, second) => {
        const put = (at: number, word: string): string => [...before.slice(0, at), word, ...before.slice(at)].join(' ');
        const merged = mergeTexts(before.join(' '), put(first, 'mitt'), put(second, 'deres')).text;
        expect(merged).toContain('mitt');
        expect(merged).toContain('deres');
      }),
    );
  });
});
