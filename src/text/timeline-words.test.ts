import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextWithoutClues, defaultSeasons, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { type Grain, grains, type Grip, gripsOf, movedSpan } from '#domain/timeline.ts';
import { wordsOfMoved } from './timeline-words.ts';

const read = (words: string) => readFuzzyDate(words, contextWithoutClues);

function moved(words: string, grip: Grip, days: number, grain: Grain = 'third', language: 'nb' | 'nn' = 'nb'): string {
  const when = read(words);
  return wordsOfMoved(when, movedSpan(when, grip, days, grain), defaultSeasons, language);
}

describe('the words of a time that was moved', () => {
  it('are the words that a plan would use', () => {
    expect(moved('Medio mars 2026', 'whole', 9)).toBe('Ultimo mars 2026');
    expect(moved('mars 2026', 'whole', 40)).toBe('April 2026');
    expect(moved('2. kvartal 2026', 'whole', 80)).toBe('3. kvartal 2026');
    expect(moved('første halvår 2026', 'whole', 170)).toBe('Andre halvår 2026');
    expect(moved('2026', 'whole', 365)).toBe('2027');
    expect(moved('3. tertial 2026', 'whole', 365)).toBe('3. tertial 2027');
    expect(moved('høsten 2026', 'whole', 365)).toBe('Høsten 2027');
    expect(moved('uke 12 2026', 'whole', 5)).toBe('Uke 13 2026');
    expect(moved('14. mars 2026', 'whole', 3)).toBe('17. mars 2026');
    expect(moved('innen 14. mars 2026', 'whole', 2, 'day')).toBe('Senest 16. mars 2026');
    expect(moved('innen utgangen av mars 2026', 'whole', 28)).toBe('Innen utgangen av april 2026');
    expect(moved('ut juni 2026', 'end', 184, 'month')).toBe('Ut desember 2026');
    expect(moved('fra 1. oktober 2026', 'whole', 31, 'month')).toBe('Fra 1. november 2026');
    expect(moved('våren 2026', 'end', 31)).toBe('Mars–juli 2026');
    expect(moved('våren 2026', 'end', 41)).toBe('Primo mars – primo august 2026');
    expect(moved('april 2026', 'start', -190)).toBe('Ultimo september 2025 – ultimo april 2026');
  });

  it('are nynorsk in a plan that is', () => {
    expect(moved('hausten 2026', 'whole', 365, 'third', 'nn')).toBe('Hausten 2027');
    expect(moved('innan utgangen av mars 2026', 'whole', 28, 'third', 'nn')).toBe('Innan utgangen av april 2026');
    expect(moved('frå 1. oktober 2026', 'whole', 31, 'month', 'nn')).toBe('Frå 1. november 2026');
    expect(moved('veke 12 2026', 'whole', 5, 'third', 'nn')).toBe('Veke 13 2026');
  });

  it('read back as the days they were made from', () => {
    const times = fc.constantFrom(
      'medio mars 2026',
      'mars 2026',
      '2. kvartal 2026',
      '2. tertial 2026',
      'første halvår 2026',
      '2026',
      'våren 2026',
      'høsten 2026',
      'uke 12 2026',
      '14. mars 2026',
      '11. mars – 4. mai 2026',
      'mars–mai 2026',
      'innen 14. mars 2026',
      'innen utgangen av mars 2026',
      'ut juni 2026',
      'fra 1. oktober 2026',
      'fra medio mars 2026',
    );
    const days = fc.integer({ min: -800, max: 800 });
    fc.assert(
      fc.property(
        times,
        fc.nat(2),
        days,
        fc.constantFrom(...grains),
        fc.boolean(),
        (time, index, by, grain, nynorsk) => {
          const when = read(time);
          const grips = gripsOf(when);
          const grip = grips[index % grips.length] ?? 'whole';
          const span = movedSpan(when, grip, by, grain);
          const { from, to } = read(wordsOfMoved(when, span, defaultSeasons, nynorsk ? 'nn' : 'nb'));
          expect({ from, to }).toEqual(span);
        },
      ),
    );
  });
});
