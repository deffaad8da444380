import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, parseInstant, shiftedText, siteMidnight, utcText } from './site-time.ts';

const midnight = (zone: string, text: string): string => utcText(siteMidnight(zone, Date.parse(text)));

describe('date-only values', () => {
  test('a day in Oslo begins at 23:00Z the day before in winter and 22:00Z in summer', () => {
    expect(midnight('Europe/Oslo', '2026-03-01T12:00:00Z')).toBe('2026-02-28T23:00:00Z');
    expect(midnight('Europe/Oslo', '2026-07-01T12:00:00Z')).toBe('2026-06-30T22:00:00Z');
  });

  test('midnight in UTC is the day before on a site in Los Angeles', () => {
    expect(midnight('America/Los_Angeles', '2026-03-01T00:00:00Z')).toBe('2026-02-28T08:00:00Z');
  });

  test('the days on which the clock is changed begin at their own midnight', () => {
    expect(midnight('Europe/Oslo', '2026-03-29T12:00:00Z')).toBe('2026-03-28T23:00:00Z');
    expect(midnight('Europe/Oslo', '2026-10-25T12:00:00Z')).toBe('2026-10-24T22:00:00Z');
  });

  test('midday in UTC lands on the same day in Norway and on the American mainland, whatever the day', () => {
    const zones = fc.constantFrom('Europe/Oslo', 'America/Los_Angeles', 'Europe/London', 'America/New_York');
    const days = fc.integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 });
    fc.assert(
      fc.property(zones, days, (zone, day) => {
        const noon = day * 86_400_000 + 43_200_000;
        const start = siteMidnight(zone, noon);
        expect(shiftedText(zone, start)).toBe(`${utcText(noon).slice(0, 10)}T00:00:00Z`);
        expect(siteMidnight(zone, start)).toBe(start);
      }),
    );
  });
});

test('a moment needs a zone, a real date and a year that SharePoint knows', () => {
  expect(parseInstant('2026-03-01T12:00:00Z')).toBe(Date.UTC(2026, 2, 1, 12));
  expect(parseInstant('2026-03-01T12:00:00.859+01:00')).toBe(Date.UTC(2026, 2, 1, 11));
  for (const text of ['2026-03-01', '2026-03-01T12:00:00', '2026-02-31T12:00:00Z', '1899-12-31T12:00:00Z', 'snart']) {
    expect(parseInstant(text), text).toBeNull();
  }
});

test('a time zone is known by its IANA name', () => {
  expect(isTimeZone('Europe/Oslo')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
