import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/calendar.ts';
import { contextWithoutClues, type FuzzyDate, readFuzzyDate, withInterval } from '#domain/fuzzy-date.ts';
import type { Gap } from '#domain/milestone.ts';
import { extentOf, shapeOf, type TimeShape } from './time-drawing.ts';

const time = (words: string): FuzzyDate => readFuzzyDate(words, contextWithoutClues);
const nowhere: Gap = { after: null, before: null };
const today = day(2026, 2, 11);
const shape = (words: string, started: string | null = null, running: typeof today | null = null): TimeShape =>
  shapeOf(time(words), started === null ? null : time(started), nowhere, running);

describe('a time that is read as days', () => {
  it('is a bar from its first day to its last, with the edges of its words', () => {
    expect(shape('medio november 2025')).toEqual({
      kind: 'bar',
      from: '2025-11-11',
      until: '2025-11-21',
      start: 'soft',
      end: 'soft',
    });
    expect(shape('1. mars – 15. mai 2026')).toMatchObject({
      from: '2026-03-01',
      until: '2026-05-16',
      start: 'hard',
      end: 'hard',
    });
  });

  it('is one day where it is exact, and a short bar where it is about a day', () => {
    expect(shape('22. oktober 2025')).toEqual({ kind: 'day', on: '2025-10-22' });
    expect(shape('ca. 15. mars 2026')).toMatchObject({
      kind: 'bar',
      from: '2026-03-15',
      until: '2026-03-16',
      start: 'soft',
    });
  });

  it('fades in over the two months before a deadline, and stands upright on its day', () => {
    expect(shape('innen 1. mars 2026')).toEqual({
      kind: 'bar',
      from: addDays(day(2026, 3, 1), -60),
      until: '2026-03-02',
      start: 'soft',
      end: 'hard',
    });
  });

  it('fades out where its end is open', () => {
    expect(shape('fra 1. oktober 2026')).toEqual({
      kind: 'bar',
      from: '2026-10-01',
      until: addDays(day(2026, 10, 1), 110),
      start: 'hard',
      end: 'open',
    });
  });

  it('is drawn on past today while it runs with an open end, and no further when it is over', () => {
    expect(shape('fra 1. oktober 2022', null, today)).toMatchObject({ until: addDays(today, 110), end: 'open' });
    expect(shape('fra 1. oktober 2022')).toMatchObject({ until: addDays(day(2022, 10, 1), 110) });
    expect(shape('fra 1. oktober 2026', null, today)).toMatchObject({ until: addDays(day(2026, 10, 1), 110) });
  });
});

describe('work that has a beginning of its own', () => {
  it('is drawn from when it began, as exactly as that is said', () => {
    expect(shape('innen 30. juni 2026', '1. februar 2026')).toMatchObject({
      from: '2026-02-01',
      until: '2026-07-01',
      start: 'hard',
      end: 'hard',
    });
    expect(shape('juni 2026', 'våren 2025')).toMatchObject({ from: '2025-03-01', start: 'soft', until: '2026-07-01' });
  });

  it('is drawn by its time alone where it began after the last day', () => {
    expect(shape('juni 2026', '1. august 2026')).toEqual(shape('juni 2026'));
    expect(shape('innen 1. mars 2026', '1. august 2026')).toEqual(shape('innen 1. mars 2026'));
  });

  it('is one day where it began and was to end on the same', () => {
    expect(shape('innen 1. mars 2026', '1. mars 2026')).toEqual({ kind: 'day', on: '2026-03-01' });
  });

  it('fades out where no end is set', () => {
    expect(shape('', 'januar 2026', today)).toEqual({
      kind: 'bar',
      from: '2026-01-01',
      until: addDays(today, 110),
      start: 'soft',
      end: 'open',
    });
  });

  it('waits for its condition, or comes round, from then on', () => {
    expect(shape('når lokalene er ferdige', '1. februar 2026')).toEqual({ kind: 'condition', from: '2026-02-01' });
    expect(shape('ukentlig', '1. februar 2026')).toEqual({ kind: 'recurring', from: '2026-02-01' });
  });
});

describe('what has no days', () => {
  const gap: Gap = { after: day(2025, 10, 31), before: day(2026, 3, 1) };

  it('fills the gap in which it must happen: from the day after the one before it to the one after', () => {
    for (const words of ['', 'ved behov', 'når det passer', 'mars']) {
      expect(shapeOf(time(words), null, gap)).toEqual({ kind: 'gap', from: '2025-11-01', until: '2026-03-01' });
    }
  });

  it('leaves open the end that has no neighbour', () => {
    expect(shapeOf(time(''), null, { ...gap, after: null })).toEqual({ kind: 'gap', from: null, until: '2026-03-01' });
    expect(shapeOf(time(''), null, nowhere)).toEqual({ kind: 'gap', from: null, until: null });
  });

  it('is no gap where it waits for a condition or comes round again and again', () => {
    expect(shapeOf(time('når lokalene er ferdige'), null, gap)).toEqual({ kind: 'condition', from: '2025-10-31' });
    expect(shapeOf(time('hver tertial'), null, gap)).toEqual({ kind: 'recurring', from: null });
  });
});

it('days that a person set have the edges that the person chose', () => {
  const set = withInterval(time('når det passer'), day(2026, 3, 9), day(2026, 3, 18), { start: 'hard', end: 'soft' });
  expect(shapeOf(set.ok ? set.value : expect.fail('refused'), null, nowhere)).toEqual({
    kind: 'bar',
    from: '2026-03-09',
    until: '2026-03-19',
    start: 'hard',
    end: 'soft',
  });
});

describe('the room that a shape needs', () => {
  it('is its days, and none where it has none of its own', () => {
    expect(extentOf(shape('medio november 2025'))).toEqual({ from: '2025-11-11', until: '2025-11-21' });
    expect(extentOf(shape('22. oktober 2025'))).toEqual({ from: '2025-10-22', until: '2025-10-23' });
    expect(extentOf({ kind: 'gap', from: day(2025, 11, 1), until: day(2026, 3, 1) })).toEqual({
      from: '2025-11-01',
      until: '2026-03-01',
    });
    for (const words of ['', 'ukentlig', 'når lokalene er ferdige']) expect(extentOf(shape(words))).toBeNull();
    expect(extentOf({ kind: 'gap', from: null, until: day(2026, 3, 1) })).toBeNull();
    expect(extentOf({ kind: 'nothing' })).toBeNull();
  });
});
