import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, day, daysBetween, FIRST_DAY, LAST_DAY, monthOf, weekdayOf } from '#base/calendar.ts';
import { dayWidth, labelledTicks, type Tick, ticksOf, timeScale, type Zoom, zooms } from './time-scale.ts';

const year = timeScale(day(2026, 1, 1), day(2027, 1, 1), 730);

const anyScale = fc
  .record({
    offset: fc.integer({ min: 0, max: 365 * 60 }),
    days: fc.integer({ min: 1, max: 365 * 4 }),
    width: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ offset, days, width }) => {
    const from = addDays(day(1990, 1, 1), offset);
    return timeScale(from, addDays(from, days), width);
  });
const anyZoom = fc.constantFrom(...zooms);

describe('a day on the axis', () => {
  it('lies as far along it as its morning lies in time', () => {
    expect(year.x(day(2026, 1, 1))).toBe(0);
    expect(year.x(day(2026, 1, 2))).toBe(2);
    expect(year.x(day(2026, 12, 31))).toBe(728);
    expect(year.x(day(2027, 1, 1))).toBe(730);
  });

  it('lies outside where its time does', () => {
    expect(year.x(day(2025, 12, 31))).toBe(-2);
    expect(year.x(day(2027, 1, 2))).toBeCloseTo(732);
  });

  it('has a place on an axis of no length too', () => {
    const none = timeScale(day(2026, 1, 1), day(2026, 1, 1), 100);
    expect([none.x(day(2026, 1, 1)), none.x(day(2026, 1, 2))]).toEqual([0, 100]);
  });

  it('never lies before an earlier one', () => {
    fc.assert(
      fc.property(anyScale, fc.integer({ min: 0, max: 2000 }), (scale, days) => {
        const later = addDays(scale.from, days + 1);
        expect(scale.x(later)).toBeGreaterThan(scale.x(addDays(scale.from, days)));
      }),
    );
  });
});

describe('the ticks of an axis', () => {
  const said = (zoom: Zoom, from = day(2026, 1, 1), until = day(2026, 7, 1)): readonly string[] =>
    ticksOf(timeScale(from, until, 100), zoom).map(({ kind, number, year: of }) => `${kind} ${number} ${of}`);

  it('are quarters from afar and months nearer by', () => {
    expect(said('years')).toEqual(['quarter 1 2026', 'quarter 2 2026']);
    expect(said('quarters', day(2026, 1, 1), day(2026, 4, 1))).toEqual([
      'month 1 2026',
      'month 2 2026',
      'month 3 2026',
    ]);
    expect(said('months', day(2026, 1, 1), day(2026, 3, 1))).toEqual(['month 1 2026', 'month 2 2026']);
  });

  it('are ISO weeks at the nearest, with the year that the week belongs to', () => {
    expect(said('weeks', day(2026, 12, 21), day(2027, 1, 12))).toEqual([
      'week 52 2026',
      'week 53 2026',
      'week 1 2027',
      'week 2 2027',
    ]);
  });

  it('leave out what began before the axis', () => {
    expect(said('years', day(2026, 1, 2))).toEqual(['quarter 2 2026']);
    expect(said('months', day(2026, 5, 31))).toEqual(['month 6 2026']);
    expect(said('weeks', day(2026, 2, 11), day(2026, 2, 17))).toEqual(['week 8 2026']);
  });

  it('stand on the first day of what they name, inside the axis, each once and none missing', () => {
    const begins: Readonly<Record<Tick['kind'], (tick: Tick) => boolean>> = {
      quarter: (tick) => dateOf(tick.day) === 1 && (tick.number - 1) * 3 + 1 === monthOf(tick.day),
      month: (tick) => dateOf(tick.day) === 1 && tick.number === monthOf(tick.day),
      week: (tick) => weekdayOf(tick.day) === 1,
    };
    const longest: Readonly<Record<Tick['kind'], number>> = { quarter: 92, month: 31, week: 7 };
    fc.assert(
      fc.property(anyScale, anyZoom, (scale, zoom) => {
        const ticks = ticksOf(scale, zoom);
        const days = ticks.map((tick) => tick.day);
        expect(new Set(days).size).toBe(days.length);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.day >= scale.from && tick.day < scale.until && begins[tick.kind](tick)).toBe(true);
          const next = days[index + 1] ?? scale.until;
          expect(daysBetween(tick.day, next)).toBeLessThanOrEqual(longest[tick.kind]);
          expect(tick.major).toBe(tick.number === 1);
        }
      }),
    );
  });

  it('come to an end at both ends of the calendar', () => {
    for (const zoom of zooms) {
      expect(ticksOf(timeScale(addDays(LAST_DAY, -40), LAST_DAY, 100), zoom).length).toBeLessThan(7);
      expect(ticksOf(timeScale(FIRST_DAY, addDays(FIRST_DAY, 40), 100), zoom).length).toBeLessThan(7);
    }
  });

  it('stand further apart the nearer one looks', () => {
    const widths = zooms.map((zoom) => dayWidth[zoom]);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});

describe('the labels of an axis', () => {
  const label = ({ number, year: of }: Tick, withYear: boolean): string =>
    withYear ? `${number} ${of}` : String(number);

  it('say the year where the axis and where a year begins', () => {
    const scale = timeScale(day(2025, 11, 1), day(2026, 3, 1), 600);
    expect(labelledTicks(scale, 'months', label).map((tick) => tick.label)).toEqual(['11 2025', '12', '1 2026', '2']);
  });

  it('give way where there is no room, those with a year last', () => {
    const narrow = timeScale(day(2025, 11, 1), day(2026, 3, 1), 160);
    expect(labelledTicks(narrow, 'months', label).map((tick) => tick.label)).toEqual(['11 2025', '', '1 2026', '']);
    const tiny = timeScale(day(2025, 11, 1), day(2026, 3, 1), 100);
    expect(labelledTicks(tiny, 'months', label).map((tick) => tick.label)).toEqual(['', '12', '1 2026', '']);
  });

  it('leave every tick in its place, and never run into each other', () => {
    fc.assert(
      fc.property(anyScale, anyZoom, (scale, zoom) => {
        const labelled = labelledTicks(scale, zoom, label);
        expect(labelled.map(({ tick }) => tick)).toEqual(ticksOf(scale, zoom));
        const shown = labelled.filter((tick) => tick.label !== '');
        for (const [index, { tick, label: words }] of shown.entries()) {
          const next = shown[index + 1];
          // No label of 12 px is narrower than 6 px a letter.
          if (next !== undefined) expect(scale.x(next.tick.day) - scale.x(tick.day)).toBeGreaterThan(words.length * 6);
        }
      }),
    );
  });

  it('are shown on every tick of a wide axis', () => {
    const labelled = labelledTicks(timeScale(day(2026, 1, 1), day(2027, 1, 1), 1200), 'months', label);
    expect(labelled.every((tick) => tick.label !== '')).toBe(true);
  });
});
