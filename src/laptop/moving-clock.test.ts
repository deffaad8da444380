import { describe, expect, it } from 'vitest';
import { type Day, fixedClock, type Instant } from '#base/clock.ts';
import { atHour, hoursBetween, movingClock } from './moving-clock.ts';

const at = (text: string) => text as Instant;

describe('the laptop’s time', () => {
  it('goes forward and runs on from there, and is never turned back', () => {
    const running = fixedClock(at('2026-02-11T13:30:00.000Z'));
    const gone: Instant[] = [];
    const clock = movingClock(running, (where) => gone.push(where));
    expect(clock.isAhead()).toBe(false);
    clock.goTo(at('2026-02-16T07:00:00.000Z'));
    expect(clock.isAhead()).toBe(true);
    expect([clock.now(), clock.today()]).toEqual(['2026-02-16T07:00:00.000Z', '2026-02-16']);
    running.advance(60_000);
    expect(clock.now()).toBe('2026-02-16T07:01:00.000Z');
    clock.goTo(at('2026-02-12T07:00:00.000Z'));
    expect(clock.now()).toBe('2026-02-16T07:01:00.000Z');
    expect(gone).toEqual(['2026-02-16T07:00:00.000Z']);
  });

  it('knows when it is eight o’clock in Norway, in winter, in summer and when the clocks are changed', () => {
    expect(atHour('2026-02-16' as Day, 8)).toBe('2026-02-16T07:00:00.000Z');
    expect(atHour('2026-07-01' as Day, 8)).toBe('2026-07-01T06:00:00.000Z');
    expect(atHour('2026-03-29' as Day, 8)).toBe('2026-03-29T06:00:00.000Z');
    expect(atHour('2026-10-25' as Day, 8)).toBe('2026-10-25T07:00:00.000Z');
    expect(atHour('2026-10-25' as Day, 2)).toBe('2026-10-25T00:00:00.000Z');
    expect(atHour('2026-02-16' as Day, 0)).toBe('2026-02-15T23:00:00.000Z');
    expect(atHour('2026-07-01' as Day, 23)).toBe('2026-07-01T21:00:00.000Z');
  });

  it('passes every morning on the way, the last one too, and none that is gone', () => {
    expect(hoursBetween(at('2026-02-11T13:30:00.000Z'), at('2026-02-13T07:00:00.000Z'), 8)).toEqual([
      '2026-02-12T07:00:00.000Z',
      '2026-02-13T07:00:00.000Z',
    ]);
    expect(hoursBetween(at('2026-02-12T07:00:00.000Z'), at('2026-02-12T22:59:00.000Z'), 8)).toEqual([]);
    expect(hoursBetween(at('2026-02-12T06:59:59.000Z'), at('2026-02-12T22:59:00.000Z'), 8)).toHaveLength(1);
  });
});
