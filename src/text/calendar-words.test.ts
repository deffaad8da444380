import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import {
  formatClock,
  formatDay,
  formatDays,
  formatDaysOrWeeks,
  formatInterval,
  monthName,
  weekdayName,
} from './calendar-words.ts';
import { languages } from './language.ts';

const friday = day(2026, 2, 13);

describe('a day', () => {
  it('is long, short, with its weekday or in numbers', () => {
    expect(formatDay(friday, 'nb', 'long')).toBe('13. februar 2026');
    expect(formatDay(friday, 'nb', 'short')).toBe('13. feb. 2026');
    expect(formatDay(friday, 'nn', 'withWeekday')).toBe('fredag 13. februar 2026');
    expect(formatDay(friday, 'nb', 'numeric')).toBe('13.02.2026');
    expect(formatDay(friday, 'en', 'long')).toBe('13 February 2026');
    expect(formatDay(friday, 'en', 'short')).toBe('13 Feb 2026');
    expect(formatDay(friday, 'en', 'numeric')).toBe('13/02/2026');
    expect(formatDay(day(2026, 3, 17), 'nn', 'withWeekday')).toBe('tysdag 17. mars 2026');
  });

  it('leaves out the year that goes without saying, and no other', () => {
    expect(formatDay(friday, 'nb', 'short', { yearIfNot: 2026 })).toBe('13. feb.');
    expect(formatDay(friday, 'nb', 'withWeekday', { yearIfNot: 2026 })).toBe('fredag 13. februar');
    expect(formatDay(friday, 'nb', 'long', { yearIfNot: 2025 })).toBe('13. februar 2026');
    expect(formatDay(day(2026, 3, 1), 'nb', 'short', { yearIfNot: 2026 })).toBe('1. mars');
  });

  it('reads back, in every language and form', () => {
    const anyDay = fc.integer({ min: 0, max: 365 * 299 }).map((days) => addDays(day(1900, 1, 1), days));
    const form = fc.constantFrom('long' as const, 'short' as const, 'numeric' as const, 'withWeekday' as const);
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...languages), form, (of, language, shape) => {
        const words = formatDay(of, language, shape);
        expect(readFuzzyDate(words, contextWithoutClues)).toMatchObject({
          from: of,
          to: of,
          doubts: [],
          endEdge: 'hard',
        });
      }),
    );
  });
});

describe('a span of days', () => {
  it('says what differs once, with an en dash', () => {
    expect(formatInterval(day(2026, 3, 11), day(2026, 3, 20), 'nb')).toBe('11.–20. mars 2026');
    expect(formatInterval(day(2026, 3, 11), day(2026, 3, 20), 'en')).toBe('11–20 March 2026');
    expect(formatInterval(day(2026, 4, 1), day(2026, 6, 30), 'nb')).toBe('1. april – 30. juni 2026');
    expect(formatInterval(day(2025, 12, 16), day(2026, 1, 31), 'nn')).toBe('16. desember 2025 – 31. januar 2026');
    expect(formatInterval(friday, friday, 'nb')).toBe('13. februar 2026');
    expect(formatInterval(day(2026, 3, 11), day(2026, 3, 20), 'nb', { yearIfNot: 2026 })).toBe('11.–20. mars');
  });
});

describe('names and counts', () => {
  it('are there for every month and weekday, in every language', () => {
    for (const language of languages) {
      const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1, language, 'long'));
      expect(new Set(months).size).toBe(12);
      const weekdays = Array.from({ length: 7 }, (_, index) => weekdayName(index + 1, language));
      expect(new Set(weekdays).size).toBe(7);
    }
    expect(monthName(2, 'nb', 'short')).toBe('feb');
    expect(monthName(5, 'en', 'short')).toBe('May');
  });

  it('agree in number and gender', () => {
    expect([1, 2].map((count) => formatDays(count, 'nb'))).toEqual(['1 dag', '2 dager']);
    expect([1, 2].map((count) => formatDays(count, 'nn'))).toEqual(['1 dag', '2 dagar']);
    expect([1, 2].map((count) => formatDays(count, 'en'))).toEqual(['1 day', '2 days']);
    expect([13, 14, 20, 21].map((count) => formatDaysOrWeeks(count, 'nn', 13))).toEqual([
      '13 dagar',
      '2 veker',
      '2 veker',
      '3 veker',
    ]);
    expect(formatDaysOrWeeks(7, 'nb', 0)).toBe('1 uke');
  });

  it('write the clock with a full stop in Norwegian', () => {
    expect([formatClock(8, 5, 'nb'), formatClock(14, 32, 'nn'), formatClock(0, 0, 'en')]).toEqual([
      '08.05',
      '14.32',
      '00:00',
    ]);
  });
});
