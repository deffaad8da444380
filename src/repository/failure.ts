/** Failures of the wire as the person meets them. */
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { GraphFailure, TokenFailure } from '#graph/failure.ts';
import { lists } from '#schema/lists.ts';
import { whoMay } from '#schema/rights.ts';

const unavailable = (failure: GraphFailure): PlanFailure => ({
  kind: 'unavailable',
  code: String(failure.status ?? failure.kind),
});
const refused = (failure: GraphFailure): PlanFailure => ({
  kind: 'refused',
  code: failure.innerCode ?? failure.code ?? String(failure.status ?? failure.kind),
});

const tokenMeanings: Readonly<Record<TokenFailure['kind'], PlanFailure>> = {
  offline: { kind: 'offline' },
  interactionNeeded: { kind: 'signIn' },
  refused: { kind: 'noAccess' },
};

/** Total: a new kind of failure on the wire does not compile until it is known what a person is told. */
const meanings: {
  readonly [Kind in GraphFailure['kind']]: (failure: Extract<GraphFailure, { kind: Kind }>) => PlanFailure;
} = {
  offline: () => ({ kind: 'offline' }),
  timeout: () => ({ kind: 'offline' }),
  aborted: () => ({ kind: 'offline' }),
  unauthenticated: () => ({ kind: 'signIn' }),
  claimsRefused: () => ({ kind: 'signIn' }),
  tokenUnavailable: ({ reason }) => tokenMeanings[reason],
  forbidden: () => ({ kind: 'noAccess' }),
  notFound: () => ({ kind: 'rowGone' }),
  conflict: refused,
  changed: refused,
  gone: unavailable,
  invalid: refused,
  locked: unavailable,
  full: () => ({ kind: 'full' }),
  tooLarge: refused,
  dependencyFailed: unavailable,
  permanentThrottle: refused,
  throttled: ({ retryAt }) => ({ kind: 'busy', until: retryAt }),
  serverFailed: unavailable,
  notGraph: () => ({ kind: 'notSharePoint' }),
};

export const meaningOf = (failure: GraphFailure): PlanFailure =>
  (meanings[failure.kind] as (failure: GraphFailure) => PlanFailure)(failure);

/** The rights of one list stand in the way, and those who have them. */
export const notAllowed = (list: EntityName, act: 'add' | 'change'): PlanFailure => ({
  kind: 'notAllowed',
  list,
  act,
  by: whoMay(lists[list], act),
});
