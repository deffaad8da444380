/**
 * When to send again, as pure decisions.
 * A read is sent again a few times. A change is sent again only where the service certainly did not apply the last try.
 * No wait is shorter than what the service asked for, none is zero, and none is longer than an hour.
 */
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { GraphFailure } from '#graph/failure.ts';

/** Milliseconds. What asks for more is absurd or comes of a wrong clock; after an hour one polite question is in order. */
export const LONGEST_WAIT = 3_600_000;

const MOST_TRIES = 4;

/** `fraction` is random, 0 ≤ fraction < 1; ±30 %, so that a building full of tabs does not come back in step. */
export const vary = (milliseconds: number, fraction: number): number =>
  Math.ceil(milliseconds * (0.7 + 0.6 * fraction));

const clamped = (milliseconds: number): number | null =>
  milliseconds > 0 ? Math.min(Math.ceil(milliseconds), LONGEST_WAIT) : null;

/** Milliseconds since 1970. `Date.parse` finds a date in almost anything, so only RFC 9110's IMF-fixdate is believed. */
function httpDate(text: string | null): number | null {
  if (text === null || !/^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT\s*$/.test(text)) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/**
 * Milliseconds asked for by a Retry-After header, in seconds or as an HTTP date, or null where it asks for nothing that
 * can be obeyed: missing, hidden by CORS, zero, negative, past, or no Retry-After at all.
 * A date is the server's, so it is read against the server's own Date header where that can be seen; a browser hides it.
 */
export function readRetryAfter(header: string | null, serverDate: string | null, now: Instant): number | null {
  if (header === null) return null;
  // A proxy may have joined two headers into «120, 120».
  const parts = header.split(',').map((part) => part.trim());
  if (parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))) return clamped(Math.max(...parts.map(Number)) * 1000);
  const until = httpDate(header);
  if (until === null) return null;
  return clamped(until - (httpDate(serverDate) ?? millisecondsOf(now)));
}

export type RetryDecision = { readonly kind: 'giveUp' } | { readonly kind: 'again'; readonly at: Instant };

const GIVE_UP: RetryDecision = { kind: 'giveUp' };

/** `safe` is whether the request changes nothing, `tries` how often it was sent so far, from 1. */
export function retryDecision(
  failure: GraphFailure,
  { safe, tries, now, fraction }: { safe: boolean; tries: number; now: Instant; fraction: number },
): RetryDecision {
  switch (failure.kind) {
    case 'throttled':
      // The patience of the caller bounds these, not their number: the gate spaces them.
      return safe || failure.landed === 'no' ? { kind: 'again', at: failure.retryAt } : GIVE_UP;
    case 'notGraph':
      if (failure.why !== 'html' && failure.why !== 'truncated' && failure.why !== 'unanswered') return GIVE_UP;
      break;
    case 'timeout':
      // It has cost half a minute already.
      if (tries > 1) return GIVE_UP;
      break;
    case 'offline':
    case 'serverFailed':
      break;
    case 'aborted':
    case 'unauthenticated':
    case 'claimsRefused':
    case 'tokenUnavailable':
    case 'forbidden':
    case 'notFound':
    case 'conflict':
    case 'changed':
    case 'gone':
    case 'invalid':
    case 'locked':
    case 'full':
    case 'tooLarge':
    case 'dependencyFailed':
    case 'permanentThrottle':
      return GIVE_UP;
  }
  if (!safe || tries >= MOST_TRIES) return GIVE_UP;
  return { kind: 'again', at: instantOf(millisecondsOf(now) + vary(1000 * 2 ** (tries - 1), fraction)) };
}
