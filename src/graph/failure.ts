/**
 * What can go wrong between us and Microsoft Graph, as values.
 * No failure holds a token or a body of ours. `landed` says of a change whether the service certainly did not apply it
 * ('no'; always so of a read) or may have ('unknown'): then the caller looks before it sends again.
 *
 * `landed` speaks of this one request. A 409 or 412 may still be the echo of an earlier one that was ours.
 */
import type { Instant } from '#base/clock.ts';

export type Landed = 'no' | 'unknown';

/** Why an answer is not taken for Graph's. */
export type NotGraphReason =
  | 'html' // a sign-in page, a captive portal
  | 'notJson'
  | 'truncated'
  | 'oversized'
  | 'shape' // JSON, but not what was asked for
  | 'redirect'
  | 'foreignLink' // a link or path that leaves graph.microsoft.com/v1.0; it was not followed
  | 'loop' // a page that was read already
  | 'tooManyPages'
  | 'unanswered' // a request of a batch that got no answer
  | 'answeredTwice'; // …or more than one

export interface Circumstances {
  readonly landed: Landed;
  readonly status?: number;
  /** The service's own: `accessDenied`, `notSupported`. */
  readonly code?: string;
  /** The innermost code where there are several: `tooManyResources`. */
  readonly innerCode?: string;
  /** The service's own. */
  readonly message?: string;
  /** Absent where nothing was sent. */
  readonly clientRequestId?: string;
  /** What Microsoft's support asks for. */
  readonly requestId?: string;
}

export type PlainKind =
  | 'offline' // no answer: no network, a broken connection, or a wall between
  | 'timeout'
  | 'aborted'
  | 'unauthenticated' // 401, also with a fresh token
  | 'claimsRefused' // conditional access asked for more, got it, and still said no
  | 'forbidden'
  | 'notFound'
  | 'conflict' // 409
  | 'changed' // 412
  | 'invalid' // 400 and its like: the request itself is wrong
  | 'locked' // 423
  | 'full' // 507
  | 'tooLarge' // 413
  | 'dependencyFailed' // 424: an earlier request of an ordered batch failed, this one was not tried
  | 'permanentThrottle' // this query asks for too much at any time (the list view threshold); waiting does not help
  | 'serverFailed';

/** Why no token could be had: no way to the sign-in service, a person must sign in or consent, or a policy forbids it. */
export interface TokenFailure {
  readonly kind: 'offline' | 'interactionNeeded' | 'refused';
  /** The sign-in service's own, `AADSTS65001`. */
  readonly code?: string;
}

type Plain = { readonly [Kind in PlainKind]: Circumstances & { readonly kind: Kind } }[PlainKind];

export type GraphFailure =
  | Plain
  /** No call to Graph starts before `retryAt`, this one or any other. */
  | (Circumstances & { readonly kind: 'throttled'; readonly retryAt: Instant })
  /** 410: a delta's token is too old. `restart` is a link of Graph's to begin anew from, already checked, or null. */
  | (Circumstances & { readonly kind: 'gone'; readonly restart: string | null })
  | (Circumstances & { readonly kind: 'notGraph'; readonly why: NotGraphReason })
  | (Circumstances & { readonly kind: 'tokenUnavailable'; readonly reason: TokenFailure['kind'] });

export const notGraph = (why: NotGraphReason, circumstances: Circumstances): GraphFailure => ({
  ...circumstances,
  kind: 'notGraph',
  why,
});
