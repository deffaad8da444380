import { describe, expect, it } from 'vitest';
import { day } from '#base/calendar.ts';
import {
  contextWithoutClues,
  type DateContext,
  defaultSeasons,
  readFuzzyDate,
  stateOn,
  undated,
  withInterval,
} from '#domain/fuzzy-date.ts';
import { describeReading, formatFuzzyDate, formatTimeState, suggestWords } from './fuzzy-date.ts';
import { type Language, languages } from './language.ts';

const typing: DateContext = { ...contextWithoutClues, documentDay: day(2026, 2, 11) };

const described = (words: string, language: Language = 'nb', context: DateContext = contextWithoutClues): string =>
  describeReading(readFuzzyDate(words, context), language, context.seasons);

const without = (words: string, language: Language): string =>
  formatFuzzyDate({ ...readFuzzyDate(words, contextWithoutClues), words: '' }, language);

const said = (words: string, language: Language = 'nb', inShort = false): string =>
  formatTimeState(stateOn(readFuzzyDate(words, typing), day(2026, 2, 11)), language, inShort);

const suggested = (typed: string, language: Language = 'nb'): readonly string[] =>
  suggestWords(typed, typing, language).map(({ words }) => words);

describe('a time without words', () => {
  it('gets words that say no more than its days', () => {
    expect(without('medio februar 2026', 'nb')).toBe('11.–20. februar 2026');
    expect(without('mars 2026', 'nb')).toBe('mars 2026');
    expect(without('1.–31. mars 2026', 'nb')).toBe('1.–31. mars 2026');
    expect(without('1. kvartal 2026', 'nn')).toBe('januar–mars 2026');
    expect(without('desember 2025 – januar 2026', 'en')).toBe('December 2025 – January 2026');
    expect(without('2025–2026', 'nb')).toBe('2025–2026');
    expect(without('i løpet av 2026', 'nb')).toBe('2026');
  });

  it('keeps its kind', () => {
    expect(languages.map((language) => without('innen utgangen av juni 2026', language))).toEqual([
      'innen 30. juni 2026',
      'innan 30. juni 2026',
      'by 30 June 2026',
    ]);
    expect(without('ut 2024', 'nb')).toBe('til og med 31. desember 2024');
    expect(languages.map((language) => without('fra 1. oktober 2022', language))).toEqual([
      'fra 1. oktober 2022',
      'frå 1. oktober 2022',
      'from 1 October 2022',
    ]);
    expect(without('hver tertial', 'nn')).toBe('Kvart tertial');
    expect(without('når de er ferdige', 'nb')).toBe('når de er ferdige');
  });

  it('is called undated in every language', () => {
    expect(languages.map((language) => formatFuzzyDate(undated, language))).toEqual([
      'Ikke tidfestet',
      'Ikkje tidfesta',
      'No date set',
    ]);
  });
});

describe('how a time was read', () => {
  it('is said with its days', () => {
    expect(described('Medio mars 2026')).toBe('Leses som 11.–20. mars 2026.');
    expect(described('26. februar 2026')).toBe('Leses som 26. februar 2026.');
    expect(described('Innen utgangen av juni 2026')).toBe('Leses som til og med 30. juni 2026.');
    expect(described('Fra 1. oktober 2026')).toBe('Leses som fra og med 1. oktober 2026. Slutten er ikke tidfestet.');
    expect(described('Medio mars 2026', 'nn')).toBe('Vi les det som 11.–20. mars 2026.');
    expect(described('Medio mars 2026', 'en')).toBe('Read as 11–20 March 2026.');
  });

  it('tells how the plan counts its seasons', () => {
    expect(described('Høsten 2026')).toBe(
      'Leses som 1. september – 31. desember 2026. Vi regner høsten som september til desember.',
    );
    const seasons = { ...defaultSeasons, autumn: { from: '08-15', to: '11-30' } } as const;
    expect(described('Hausten 2026', 'nn', { ...contextWithoutClues, seasons })).toBe(
      'Vi les det som 15. august – 30. november 2026. Vi reknar hausten som 15. august til november.',
    );
    expect(described('vinteren 2026')).toBe('Leses som 1. januar – 28. februar 2026.');
  });

  it('asks for what is missing, and says what cannot be understood', () => {
    expect(described('mars')).toBe('Hvilket år?');
    expect(described('når det passer')).toBe(
      'Vi forstår ikke «når det passer». Skriv en måned, eller la det stå som ikke tidfestet.',
    );
    expect(described('ved behov')).toBe('Ikke tidfestet, så ingen får varsel om frist.');
    expect(described('når de er ferdige')).toBe('Dette er et vilkår, ikke en dato.');
    expect(described('hver tertial')).toBe('Leses som hvert tertial, uten bestemt dato.');
    expect(described('høstferien', 'nn')).toBe('Skuleferiane er ulike frå fylke til fylke. Skriv veka eller datoane.');
  });

  it('ends with a sentence for each doubt', () => {
    expect(described('innen 1. mars', 'nb', typing)).toBe(
      'Leses som til og med 1. mars 2026. Vi regner med at dagen selv er med. Året er hentet fra sammenhengen.',
    );
  });

  it('names days set by hand as such', () => {
    const set = withInterval(
      readFuzzyDate('siste del av februar 2026', contextWithoutClues),
      day(2026, 2, 15),
      day(2026, 2, 28),
      {
        start: 'soft',
        end: 'soft',
      },
    );
    expect(set.ok && describeReading(set.value, 'nb', defaultSeasons)).toBe('Satt for hånd: 15.–28. februar 2026.');
  });
});

describe('where a time stands today', () => {
  it('is said in days, and in whole weeks when it has long been over', () => {
    expect(said('februar 2026')).toBe('Vinduet er åpent – 17 dager igjen');
    expect(said('februar 2026', 'nb', true)).toBe('17 dager igjen');
    expect(said('innen utgangen av februar 2026')).toBe('17 dager igjen');
    expect(said('31. januar 2026')).toBe('11 dager over fristen');
    expect(said('10. februar 2026', 'nn')).toBe('1 dag over fristen');
    expect(said('28. desember 2025', 'nb', true)).toBe('6 uker over');
    expect(said('28. desember 2025', 'nn', true)).toBe('6 veker over');
    expect(said('12. februar 2026')).toBe('om 1 dag');
    expect(said('11. februar 2026')).toBe('i dag');
    expect(said('innen 11. februar 2026')).toBe('siste dag i dag');
    expect(said('fra 1. februar 2026', 'en')).toBe('in progress');
    expect(said('ved behov')).toBe('');
  });
});

describe('suggestions', () => {
  it('go on from what is typed, nearest first, at most four', () => {
    expect(suggested('Med')).toEqual(['Medio februar 2026', 'Medio mars 2026', 'Medio april 2026', 'Medio mai 2026']);
    expect(suggested('mars')).toEqual(['mars 2026', 'mars 2027']);
    expect(suggested('innen utgangen av m')).toEqual([
      'innen utgangen av mars 2026',
      'innen utgangen av mai 2026',
      'innen utgangen av mars 2027',
    ]);
    expect(suggested('13. f')).toEqual(['13. februar 2026', '13. februar 2027']);
    expect(suggested('hø')).toEqual(['høsten 2026', 'høsten 2027', 'høsten 2028']);
    expect(suggested('Hau', 'nn')).toEqual(['Hausten 2026', 'Hausten 2027', 'Hausten 2028']);
    expect(suggested('uke 8')).toEqual(['uke 8 2026', 'uke 8 2027']);
    expect(suggested('2. t')).toEqual(['2. tertial 2026', '2. tertial 2027', '2. tertial 2028']);
    expect(suggested('Mid', 'en')).toEqual(['Mid February 2026', 'Mid March 2026', 'Mid April 2026', 'Mid May 2026']);
    expect(suggested('ved')).toEqual(['ved behov']);
  });

  it('are none for nothing, for words that are complete, and where no day is known to count from', () => {
    for (const words of [
      '',
      '  ',
      'medio mars 2026',
      'ved behov',
      'hver uke',
      'når de er ferdige',
      'til høsten',
      'xyz',
    ]) {
      expect(suggested(words), words).toEqual([]);
    }
    expect(suggestWords('Med', contextWithoutClues, 'nb')).toEqual([]);
  });

  it('are complete, not over, and in real words of their language', () => {
    for (const language of languages) {
      for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå0123456789') {
        const found = suggestWords(letter, typing, language);
        expect(found.length).toBeLessThanOrEqual(4);
        for (const { words, date } of found) {
          expect(words.toLowerCase().startsWith(letter)).toBe(true);
          expect(date).toEqual(readFuzzyDate(words, typing));
          expect(['unread', 'conditional']).not.toContain(date.kind);
          expect(date.yearSource === 'explicit' || date.kind === 'recurring' || date.kind === 'undated', words).toBe(
            true,
          );
          if (date.to !== null) expect(date.to >= '2026-02-11').toBe(true);
        }
      }
    }
  });
});
