/**
 * The bearer token of the calls, and what happens when Graph refuses it.
 * Callers who are refused with the same token for the same reason share one renewal, for it may open a window before the
 * person; renewals that differ wait for each other (MSAL: `interaction_in_progress`).
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Result } from '#base/result.ts';
import type { TokenFailure } from '#graph/failure.ts';

/**
 * Why a new token is wanted: Graph refused the last one. `claims` is the JSON that conditional access demands (MSAL's
 * `claims`), or null where it gave no reason: then a fresh token is wanted, not the cached one.
 */
export interface Refusal {
  readonly claims: string | null;
}

export type Token = Result<string, TokenFailure>;

/** Supplies a token for Graph. Asked before every attempt, so it keeps its own cache. */
export type TokenSource = (refusal?: Refusal) => Promise<Token>;

export interface Bearer {
  current(): Promise<Token>;
  /** `refused` is the token that Graph said no to. */
  renewed(refusal: Refusal, refused: string): Promise<Token>;
}

/** Milliseconds. A call that was under way at a renewal is refused within this, and has its new token without another. */
const SHARED_FOR = 60_000;

interface Renewal {
  readonly claims: string | null;
  readonly refused: string;
  readonly token: Promise<Token>;
  /** null while it is under way. */
  endedAt: Instant | null;
}

export function createBearer(source: TokenSource, clock: Clock): Bearer {
  let latest: Renewal | null = null;

  /** A success is shared for a while; a failure (a window closed by the person) only with those who waited for it. */
  async function shared(renewal: Renewal): Promise<Token | null> {
    const waited = renewal.endedAt === null;
    const token = await renewal.token;
    if (waited) return token;
    const age = millisecondsOf(clock.now()) - millisecondsOf(renewal.endedAt ?? clock.now());
    return token.ok && age < SHARED_FOR ? token : null;
  }

  return {
    current: () => source(),
    async renewed(refusal, refused) {
      for (let other = latest; other !== null; other = latest) {
        const token = await shared(other);
        if (token !== null && other.claims === refusal.claims && other.refused === refused) return token;
        if (other === latest) break;
      }
      const own: Renewal = { claims: refusal.claims, refused, token: source(refusal), endedAt: null };
      latest = own;
      const token = await own.token;
      own.endedAt = clock.now();
      return token;
    },
  };
}
