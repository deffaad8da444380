import { afterEach, expect, it, vi } from 'vitest';
import { steadyClock } from '#base/clock.ts';

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
