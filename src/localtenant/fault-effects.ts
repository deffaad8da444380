/** What the faults that strike a call make of it: what it sees, whether it is carried out, and what becomes of the answer. */
import { Refusal } from './errors.ts';
import type { Effect, RetryAfter } from './fault-plan.ts';
import type { Random } from './random.ts';
import { clearView, type View } from './world.ts';

/** What the line does to an answer; the worst of several counts. */
export type Transport = 'intact' | 'truncated' | 'html' | 'lost';

const WORSE: readonly Transport[] = ['intact', 'truncated', 'html', 'lost'];

export const worse = (a: Transport, b: Transport): Transport => (WORSE.indexOf(a) > WORSE.indexOf(b) ? a : b);

/** A header that reaches the caller as Retry-After, but is kept from pages of other origins. */
export const HIDDEN_RETRY_AFTER = 'x-hidden-retry-after';

export type Intervention = Extract<Effect, { kind: 'foreignEdit' | 'recycle' | 'alter' }>;

export interface Course {
  readonly latency: number;
  readonly carriedOut: boolean;
  /** The answer instead of the one that the call would give; where `carriedOut`, after its work is done. */
  readonly refusal: Refusal | null;
  readonly transport: Transport;
  readonly view: View;
  readonly resync: Extract<Effect, { kind: 'resync' }> | null;
  /** What others do just before the call is carried out. */
  readonly interventions: readonly Intervention[];
  /** Seconds until the call is carried out, its caller long gone; null: now. */
  readonly landsAfter: number | null;
  /** Milliseconds by which the service's clock is wrong. */
  readonly skew: number;
  /** Of a batch: how many of its requests are carried out before the line goes dead. */
  readonly batchStopsAfter: number | null;
}

const undisturbed: Course = {
  latency: 0,
  carriedOut: true,
  refusal: null,
  transport: 'intact',
  view: clearView,
  resync: null,
  interventions: [],
  landsAfter: null,
  skew: 0,
  batchStopsAfter: null,
};

const USUAL_CODES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['invalidRequest', 'Invalid request'],
  401: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
  403: ['accessDenied', 'Access denied'],
  404: ['itemNotFound', 'The resource could not be found.'],
  409: ['resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch'],
  412: ['resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch'],
  413: ['requestEntityTooLarge', 'The request exceeds the maximum allowed size.'],
  423: ['resourceLocked', 'The resource you are attempting to access is locked.'],
  429: ['activityLimitReached', 'The request has been throttled'],
  500: ['generalException', 'General exception while processing'],
  502: ['badGateway', 'Bad gateway'],
  503: ['serviceNotAvailable', 'The service is not available. Try the request again after a delay.'],
  504: ['gatewayTimeout', 'The request timed out'],
  507: ['quotaLimitReached', 'The user has reached their quota limit.'],
};

function retryAfterHeaders(retryAfter: RetryAfter | undefined, now: number): Record<string, string> {
  if (retryAfter === undefined || retryAfter === 'absent') return {};
  if ('seconds' in retryAfter) return { 'Retry-After': String(retryAfter.seconds) };
  if ('hiddenSeconds' in retryAfter) return { [HIDDEN_RETRY_AFTER]: String(retryAfter.hiddenSeconds) };
  if ('text' in retryAfter) return { 'Retry-After': retryAfter.text };
  return { 'Retry-After': new Date(now + retryAfter.dateInSeconds * 1000).toUTCString() };
}

function refusalOf(effect: Extract<Effect, { kind: 'refuse' | 'refuseAfter' }>, now: number): Refusal {
  const [code, message] = USUAL_CODES[effect.status] ?? ['unknownError', 'Unknown error'];
  return new Refusal(
    effect.status,
    effect.code ?? code,
    effect.message ?? message,
    retryAfterHeaders(effect.retryAfter, now),
  );
}

/** Conditional access in the midst of a session: the claims are for the next token that is asked for. */
function claimsChallenge(): Refusal {
  const claims = btoa(JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } }));
  return new Refusal(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge', {
    'WWW-Authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
      `error="insufficient_claims", claims="${claims}"`,
  });
}

function after(course: Course, effect: Effect, now: number, random: Random): Course {
  const { view } = course;
  switch (effect.kind) {
    case 'latency': {
      const { milliseconds, upTo = milliseconds } = effect;
      return { ...course, latency: course.latency + milliseconds + random() * Math.max(0, upTo - milliseconds) };
    }
    case 'dropBefore':
      return { ...course, carriedOut: false, transport: 'lost' };
    case 'dropAfter':
      return { ...course, transport: 'lost' };
    case 'refuse':
      return { ...course, carriedOut: false, refusal: refusalOf(effect, now + course.skew) };
    case 'refuseAfter':
      return { ...course, refusal: refusalOf(effect, now + course.skew) };
    case 'claimsChallenge':
      return { ...course, carriedOut: false, refusal: claimsChallenge() };
    case 'html':
      return { ...course, carriedOut: false, transport: worse(course.transport, 'html') };
    case 'truncate':
      return { ...course, transport: worse(course.transport, 'truncated') };
    case 'lag':
      return { ...course, view: { ...view, horizon: now - effect.seconds * 1000 } };
    case 'delta': {
      const { duplicates = 0, unchanged = 0, reordered = false, repeatPage = false } = effect;
      return { ...course, view: { ...view, delta: { duplicates, unchanged, reordered, repeatPage } } };
    }
    case 'resync':
      return { ...course, resync: effect };
    case 'foreignEdit':
    case 'recycle':
    case 'alter':
      return { ...course, interventions: [...course.interventions, effect] };
    case 'landsLate':
      return { ...course, landsAfter: effect.seconds, transport: 'lost' };
    case 'skew':
      return { ...course, skew: course.skew + effect.seconds * 1000 };
    case 'leakyUnique':
      return { ...course, view: { ...view, leakyUnique: true } };
    case 'listStamp': {
      const { stamp: kind, seconds = 60 } = effect;
      return { ...course, view: { ...view, listStamp: kind === 'missing' ? { kind } : { kind, seconds } } };
    }
    case 'partialBatch':
      return { ...course, batchStopsAfter: effect.after, transport: 'lost' };
  }
  return impossible(effect);
}

/** A new kind of effect does not compile until it is met above. */
function impossible(effect: never): never {
  throw new Error(`Unhandled effect: ${JSON.stringify(effect)}`);
}

/** `now` in milliseconds since 1970. */
export function courseOf(effects: readonly Effect[], now: number, random: Random): Course {
  if (effects.length === 0) return undisturbed;
  // A wrong clock first: dates in refusals are told by it.
  const ordered = effects.toSorted((a, b) => Number(b.kind === 'skew') - Number(a.kind === 'skew'));
  return ordered.reduce((course, effect) => after(course, effect, now, random), undisturbed);
}
