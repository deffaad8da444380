import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/calendar.ts';
import { type Day, type Instant, parseDay } from '#base/clock.ts';
import { choice, choiceOrNone, day, instant, key, lines, note, required, text, whole } from './field.ts';

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 109_573 })
  .map((days) => addDays(parseDay('1900-01-01') as Day, days));

describe('a day', () => {
  const field = day('Due');

  it('is written as noon, so that no zone makes it another day', () => {
    expect(field.encode(parseDay('2026-03-31'))).toEqual({ Due: '2026-03-31T12:00:00Z' });
    expect(field.encode(null)).toEqual({ Due: null });
  });

  it('is read back from the midnight of every site from UTC−11 to UTC+11', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -11, max: 11 }), (due, offset) => {
        const midnight = Date.parse(`${due}T00:00:00Z`) - offset * 3_600_000;
        const cell = new Date(midnight).toISOString().replace('.000Z', 'Z');
        expect(field.decode({ Due: cell })).toEqual({ value: due });
      }),
    );
  });
});

describe('a moment', () => {
  it('keeps whole seconds, as SharePoint does', () => {
    const field = instant('At');
    expect(field.encode('2026-02-11T13:32:00.987Z' as Instant)).toEqual({ At: '2026-02-11T13:32:00Z' });
    expect(field.decode({ At: '2026-02-11T14:32:00+01:00' })).toEqual({ value: '2026-02-11T13:32:00.000Z' });
  });
});

describe('a choice', () => {
  const labels = {
    open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
    closed: { nb: 'Lukket', nn: 'Lukka', en: 'Closed' },
  };

  it('stands in the list in bokmål, whatever language the screen has', () => {
    const field = choice('State', ['open', 'closed'], labels, 'open');
    expect(field.encode('closed')).toEqual({ State: 'Lukket' });
    expect(field.decode({ State: 'Lukket' })).toEqual({ value: 'closed' });
    expect(field.decode({ State: 'Lukka' })).toEqual({
      problems: [{ column: 'State', kind: 'notAChoice', found: '"Lukka"' }],
    });
  });

  it('that nobody made is the empty one, or none', () => {
    expect(choice('State', ['open', 'closed'], labels, 'open').decode({})).toEqual({ value: 'open' });
    expect(choiceOrNone('State', ['open', 'closed'], labels).decode({})).toEqual({ value: null });
  });
});

describe('texts', () => {
  it('are null when they say nothing', () => {
    expect(text('Code').encode('')).toEqual({ Code: null });
    expect(text('Code').decode({ Code: null })).toEqual({ value: '' });
  });

  it('of several lines end them in LF, however SharePoint does', () => {
    expect(note('Note').decode({ Note: 'én\r\nto\rtre\n' })).toEqual({ value: 'én\nto\ntre\n' });
  });

  it('in a list stand one under the other, each on its own line', () => {
    const field = lines('Tasks');
    expect(field.encode(['Turnus', 'Langvakter\nog helg', 'C:\\ny'])).toEqual({
      Tasks: 'Turnus\nLangvakter\\nog helg\nC:\\\\ny',
    });
    expect(field.decode({ Tasks: 'Turnus\r\n\r\nLangvakter\\nog helg\nC:\\\\ny\n' })).toEqual({
      value: ['Turnus', 'Langvakter\nog helg', 'C:\\ny'],
    });
  });
});

it('a number that nobody wrote is not nought', () => {
  expect(whole('Year').decode({})).toEqual({ value: null });
  expect(whole('Year').decode({ Year: 0 })).toEqual({ value: 0 });
});

it('what a row cannot do without is told as missing', () => {
  expect(required(key('Item')).decode({})).toEqual({ problems: [{ column: 'Item', kind: 'missing', found: 'null' }] });
});
