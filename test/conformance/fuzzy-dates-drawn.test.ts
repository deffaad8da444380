import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#base/calendar.ts';
import { parseDay } from '#base/clock.ts';
import { type FuzzyDate, readFuzzyDate } from '#domain/fuzzy-date.ts';
import type { Gap } from '#domain/milestone.ts';
import { extentOf, shapeOf } from '#ui/time-drawing.ts';
import { fuzzyDates } from './fuzzy-dates.ts';

const gap: Gap = { after: parseDay('2019-12-31'), before: parseDay('2030-01-01') };
const today = parseDay('2026-02-11') ?? expect.fail('no such day');

/** How far a time may be drawn beyond its words: a deadline fades in before it, an open end fades out after its beginning. */
const LEAD = 60;
const TRAIL = 110;

/** What must be drawn, worked out from the reading alone. */
function expectedShape({ from, to, kind, startEdge, endEdge }: FuzzyDate): string {
  if (from === null && to === null)
    return kind === 'conditional' || kind === 'recurring' ? kind.replace('conditional', 'condition') : 'gap';
  return from === to && startEdge === 'hard' && endEdge === 'hard' ? 'day' : 'bar';
}

const cases = fuzzyDates.map(({ words, context }) => readFuzzyDate(words, context));

describe('drawn on an axis', () => {
  it('the corpus has every shape', () => {
    expect(new Set(cases.map(expectedShape))).toEqual(new Set(['bar', 'day', 'gap', 'condition', 'recurring']));
  });

  it.each(cases)('«$words» has the shape and the edges of its reading', (date) => {
    const shape = shapeOf(date, null, gap);
    expect(shape.kind).toBe(expectedShape(date));
    if (shape.kind === 'bar') expect([shape.start, shape.end]).toEqual([date.startEdge, date.endEdge]);
    if (shape.kind === 'gap') expect([shape.from, shape.until]).toEqual(['2020-01-01', '2030-01-01']);
  });

  it.each(cases)(
    '«$words» covers its days and no others, but for the lead of a deadline and the trail of an open end',
    (date) => {
      const shape = shapeOf(date, null, gap);
      if (shape.kind !== 'bar' && shape.kind !== 'day') return;
      const extent = extentOf(shape) ?? expect.fail('a dated time without room');
      const { from, to } = date;
      if (from === null) {
        expect(daysBetween(extent.from, to ?? expect.fail('neither end'))).toBe(LEAD);
        expect(date.startEdge).toBe('soft');
      } else expect(extent.from).toBe(from);
      if (to === null) {
        expect(daysBetween(from ?? expect.fail('neither end'), extent.until)).toBe(TRAIL);
        expect(date.endEdge).toBe('open');
      } else expect(extent.until).toBe(addDays(to, 1));
    },
  );

  it('goes on past today, and no further, where the end is open and the work goes on', () => {
    for (const date of cases) {
      const running = extentOf(shapeOf(date, null, gap, today));
      const over = extentOf(shapeOf(date, null, gap));
      if (date.to !== null || date.from === null || running === null) expect(running).toEqual(over);
      else {
        expect(running.from).toBe(date.from);
        expect(running.until).toBe(addDays(date.from > today ? date.from : today, TRAIL));
      }
    }
  });
});
