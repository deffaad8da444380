import { afterEach, expect, it, vi } from 'vitest';
import { inOslo, instantOf, parseInstant, steadyClock } from '#base/clock.ts';

afterEach(() => vi.useRealTimers());

it('runs with the page, not with the machine’s clock', () => {
  vi.useFakeTimers({ now: Date.parse('2026-02-11T13:30:00.000Z'), toFake: ['Date'] });
  let sinceStart = 0;
  const clock = steadyClock({ timeOrigin: Date.now(), now: () => sinceStart });
  sinceStart = 1_500.25;
  expect(clock.now()).toBe('2026-02-11T13:30:01.500Z');

  // Somebody sets the machine two days back.
  vi.setSystemTime(Date.parse('2026-02-09T13:30:00.000Z'));
  expect(clock.now()).toBe('2026-02-11T13:30:01.500Z');
  expect(clock.today()).toBe('2026-02-11');
});

it('shows Norway’s clock in summer and winter, whatever it was asked before', () => {
  const shown = (text: string): string => {
    const { day, hour, minute } = inOslo(parseInstant(text) ?? instantOf(0));
    return `${day} ${hour}.${minute}`;
  };
  const asked = [
    ['2026-03-29T00:59:59.999Z', '2026-03-29 1.59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 3.0'],
    ['2026-03-29T01:07:00Z', '2026-03-29 3.7'],
    ['2026-10-25T00:30:00Z', '2026-10-25 2.30'],
    ['2026-10-25T01:30:00Z', '2026-10-25 2.30'],
    ['2026-12-31T23:05:00Z', '2027-01-01 0.5'],
    ['1969-12-31T23:45:00Z', '1970-01-01 0.45'],
  ] as const;
  for (const [text, clock] of [...asked, ...asked.toReversed()]) expect(shown(text)).toBe(clock);
});
