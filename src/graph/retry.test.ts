import { describe, expect, it } from 'vitest';
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { LONGEST_WAIT, readRetryAfter, retryDecision, vary } from './retry.ts';

const NOW = '2026-02-11T12:00:00.000Z' as Instant;
const inSeconds = (seconds: number): string => new Date(millisecondsOf(NOW) + seconds * 1000).toUTCString();

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    ['5', 5_000],
    [' 120 ', 120_000],
    ['1.2', 1_200],
    ['315', 315_000],
    ['3600', 3_600_000],
    ['999999', LONGEST_WAIT],
    ['5, 41', 41_000],
    ['0', null],
    ['-1', null],
    ['soon', null],
    ['', null],
    ['NaN', null],
    ['Infinity', null],
    ['1e3', null],
    ['0x10', null],
    ['2015', 2_015_000],
    ['2099-01-01', null],
    ['in 2099', null],
    ['Wed, 21 Oct 2015 07:28:00 GMT', null],
    [null, null],
  ])('%s asks for %s ms', (header, wait) => {
    expect(readRetryAfter(header, null, NOW)).toBe(wait);
  });

  it('may be a date', () => {
    expect(readRetryAfter(inSeconds(90), null, NOW)).toBe(90_000);
    expect(readRetryAfter(inSeconds(20 * 3600), null, NOW)).toBe(LONGEST_WAIT);
    expect(readRetryAfter(inSeconds(-90), null, NOW)).toBeNull();
  });

  it('as a date is read by the server’s clock, for ours may be two days wrong', () => {
    for (const skew of [-172_800, 172_800]) {
      expect(readRetryAfter(inSeconds(skew + 41), inSeconds(skew), NOW)).toBe(41_000);
    }
    expect(readRetryAfter(inSeconds(41), 'soon', NOW)).toBe(41_000);
  });
});

const decide = (failure: GraphFailure, safe: boolean, tries = 1, fraction = 0.5) =>
  retryDecision(failure, { safe, tries, now: NOW, fraction });
const after = (milliseconds: number) => ({
  kind: 'again',
  at: instantOf(millisecondsOf(NOW) + milliseconds),
});

describe('sending again', () => {
  it('doubles the wait between reads, thirty per cent up or down', () => {
    const failure: GraphFailure = { kind: 'offline', landed: 'no' };
    expect([1, 2, 3].map((tries) => decide(failure, true, tries))).toEqual([after(1000), after(2000), after(4000)]);
    expect(decide(failure, true, 1, 0)).toEqual(after(700));
    expect(decide(failure, true, 1, 0.999_999)).toEqual(after(1300));
    expect(decide(failure, true, 4)).toEqual({ kind: 'giveUp' });
    expect([0, 0.5, 0.999_999].map((fraction) => vary(5000, fraction))).toEqual([3500, 5000, 6500]);
  });

  it('of a change happens only where the last try certainly did nothing', () => {
    const retryAt = instantOf(millisecondsOf(NOW) + 5000);
    const kinds: readonly GraphFailure[] = [
      { kind: 'offline', landed: 'unknown' },
      { kind: 'timeout', landed: 'unknown' },
      { kind: 'serverFailed', landed: 'unknown' },
      { kind: 'notGraph', why: 'html', landed: 'unknown' },
      { kind: 'notGraph', why: 'unanswered', landed: 'unknown' },
      { kind: 'throttled', retryAt, landed: 'unknown' },
    ];
    for (const failure of kinds) expect(decide(failure, false), failure.kind).toEqual({ kind: 'giveUp' });
    expect(decide({ kind: 'throttled', retryAt, landed: 'no' }, false)).toEqual({ kind: 'again', at: retryAt });
  });

  it('is no use where the same answer would come again', () => {
    const kinds: readonly GraphFailure[] = [
      { kind: 'permanentThrottle', landed: 'no' },
      { kind: 'invalid', landed: 'no' },
      { kind: 'forbidden', landed: 'no' },
      { kind: 'notFound', landed: 'no' },
      { kind: 'changed', landed: 'no' },
      { kind: 'notGraph', why: 'foreignLink', landed: 'no' },
      { kind: 'notGraph', why: 'shape', landed: 'no' },
    ];
    for (const failure of kinds) expect(decide(failure, true), failure.kind).toEqual({ kind: 'giveUp' });
  });
});
