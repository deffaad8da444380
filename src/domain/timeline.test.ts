import { describe, expect, it } from 'vitest';
import { parseDay, type Day } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { contextWithoutClues, defaultSeasons, type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankMeasure, type Measure } from '#domain/measure.ts';
import { newRow } from '#domain/row.ts';
import { gapContext, gapOfMeasure, gripsOf, monthsBetween, movedSpan, seasonOf, seasonWithDays } from './timeline.ts';

const when = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const day = (text: string): Day => parseDay(text) as Day;
const keys = countingKeys();
const plan = keys();
const measure = (words: string, fields: Partial<Measure> = {}): Measure => ({
  ...blankMeasure(newRow(keys(), plan)),
  when: when(words),
  ...fields,
});
const ref = ({ key }: Measure) => ({ key, code: '', title: '' });
const today = day('2026-02-11');

describe('work without a time', () => {
  const first = measure('Medio mars 2026');
  const idle = measure('', { dependsOn: [ref(first)] });
  const last = measure('Høsten 2026', { dependsOn: [ref(idle)] });

  it('happens after what it waits for and before what waits for it', () => {
    const context = gapContext([first, idle, last], when('2025–2028'), today);
    expect(gapOfMeasure(idle, context)).toEqual({ after: '2026-03-20', before: '2026-09-01' });
  });

  it('happens from today on and before the plan ends where nothing stands beside it', () => {
    const alone = measure('');
    expect(gapOfMeasure(alone, gapContext([alone], when('2025–2028'), today))).toEqual({
      after: '2026-02-10',
      before: '2029-01-01',
    });
    expect(gapOfMeasure(alone, gapContext([alone], when(''), today))).toEqual({ after: '2026-02-10', before: null });
  });

  it('has no end to happen before where that has passed', () => {
    const passed = measure('Januar 2026', { dependsOn: [ref(idle)] });
    expect(gapOfMeasure(idle, gapContext([idle, passed], when(''), today)).before).toBeNull();
  });

  it('is counted in whole months', () => {
    expect(monthsBetween(day('2026-03-01'), day('2026-12-01'))).toBe(9);
    expect(monthsBetween(day('2026-02-11'), day('2026-12-01'))).toBe(9);
    expect(monthsBetween(day('2026-02-11'), day('2026-02-20'))).toBe(0);
  });
});

describe('a time that is moved by hand', () => {
  const whole = (words: string, days: number, grain: 'day' | 'third' | 'month' = 'third') =>
    movedSpan(when(words), 'whole', days, grain);

  it('stays as coarse as the plan said it', () => {
    expect(whole('Medio mars 2026', 8)).toEqual({ from: '2026-03-21', to: '2026-03-31' });
    expect(whole('Mars 2026', 40)).toEqual({ from: '2026-04-01', to: '2026-04-30' });
    expect(whole('2. kvartal 2026', 80)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(whole('Første halvår 2026', 100)).toEqual({ from: '2026-07-01', to: '2026-12-31' });
    expect(whole('Uke 12 2026', 5)).toEqual({ from: '2026-03-23', to: '2026-03-29' });
    expect(whole('Våren 2026', 62)).toEqual({ from: '2026-05-01', to: '2026-08-31' });
    expect(whole('Mars 2026', 40, 'day')).toEqual({ from: '2026-04-01', to: '2026-04-30' });
  });

  it('goes nowhere for a small slip of the hand', () => {
    expect(whole('Mars 2026', 9)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(whole('2026', -120)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('moves an exact day by days, however far away the axis is seen', () => {
    expect(whole('14. mars 2026', 3, 'month')).toEqual({ from: '2026-03-17', to: '2026-03-17' });
  });

  it('moves a deadline by its last day and an open end by its first', () => {
    expect(whole('Innen utgangen av mars 2026', 28)).toEqual({ from: null, to: '2026-04-30' });
    expect(whole('Innen 14. mars 2026', 2, 'day')).toEqual({ from: null, to: '2026-03-16' });
    expect(whole('Fra 1. oktober 2026', 31, 'month')).toEqual({ from: '2026-11-01', to: null });
  });

  it('keeps its other end where one edge is taken hold of', () => {
    expect(movedSpan(when('Våren 2026'), 'end', 31, 'third')).toEqual({ from: '2026-03-01', to: '2026-07-31' });
    expect(movedSpan(when('Våren 2026'), 'start', 11, 'third')).toEqual({ from: '2026-03-11', to: '2026-06-30' });
    expect(movedSpan(when('Mars 2026'), 'end', -8, 'day')).toEqual({ from: '2026-03-01', to: '2026-03-20' });
  });

  it('never turns its edges round', () => {
    expect(movedSpan(when('Mars 2026'), 'end', -90, 'third')).toEqual({ from: '2026-03-01', to: '2026-03-10' });
    expect(movedSpan(when('Mars 2026'), 'start', 90, 'third')).toEqual({ from: '2026-03-21', to: '2026-03-31' });
  });

  it('is held by its edges where it has them, and not at all without a day', () => {
    expect(gripsOf(when('14. mars 2026'))).toEqual(['whole']);
    expect(gripsOf(when('Mars 2026'))).toEqual(['whole', 'start', 'end']);
    expect(gripsOf(when('Innen mars 2026'))).toEqual(['whole', 'end']);
    expect(gripsOf(when('Fra 1. oktober 2026'))).toEqual(['whole', 'start']);
    expect(gripsOf(when(''))).toEqual([]);
    expect(gripsOf(when('Når turnusen er klar'))).toEqual([]);
  });
});

describe('the seasons of a plan', () => {
  it('give a day to the first season that holds it, and what is left to the winter', () => {
    const season = (text: string) => seasonOf(day(text), defaultSeasons).season;
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01', '2026-09-01', '2026-12-31'].map(season)).toEqual([
      'winter',
      'spring',
      'spring',
      'summer',
      'autumn',
      'autumn',
    ]);
  });

  it('are known by their days', () => {
    expect(seasonWithDays(day('2026-09-01'), day('2026-12-31'), defaultSeasons)).toBe('autumn');
    expect(seasonWithDays(day('2026-09-01'), day('2026-11-30'), defaultSeasons)).toBeNull();
  });
});
