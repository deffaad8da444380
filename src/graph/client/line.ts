/**
 * The line to Graph: single requests with all their tries, and the rules that batches and pages share with them.
 *
 * Invariants: no call starts before the gate opens · a change is sent again only where the last try certainly did not
 * land, so `landed` of a failure holds for all tries together · every attempt has a client-request-id of its own.
 */
import { type Clock, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { RandomBytes } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type GraphFailure, notGraph } from '#graph/failure.ts';
import { calmGate, closeGate, gateWait, memoryGate, type ThrottleGate } from '#graph/gate.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';
import {
  type GraphAnswer,
  type GraphRequest,
  isGraphPath,
  isSafe,
  type Method,
  resourceUnits,
} from '#graph/request.ts';
import { type RetryDecision, retryDecision } from '#graph/retry.ts';
import { ABORTED, type Sleep, unlessAborted } from '#graph/sleep.ts';
import { challengeOf, judge, type Judgement } from './answer.ts';
import { createBearer, type Token, type TokenSource } from './bearer.ts';
import { type Fetch, newRequestId, openWire, type Transmission, type Wire } from './wire.ts';

/** One attempt, or one request of a batch, for the self-check and the bench. Neither query nor body, so no plan data. */
export interface Exchange {
  readonly method: Method;
  readonly path: string;
  /** null where no answer came. */
  readonly status: number | null;
  readonly clientRequestId: string;
  readonly requestId: string | null;
  readonly resourceUnits: number;
  readonly milliseconds: number;
}

export interface GraphPorts {
  readonly token: TokenSource;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: RandomBytes;
  /** Where Graph is reached; `https://graph.microsoft.com` where not given. Links are Graph's in any case. */
  readonly origin?: string;
  /** Milliseconds a call may spend waiting, at the gate and between tries; 30 000 where not given. */
  readonly patience?: number;
  /** Shared by everybody who calls the same origin; one of its own where not given. */
  readonly gate?: ThrottleGate;
  readonly onExchange?: (exchange: Exchange) => void;
}

/** One call of the outside, through all its tries: what it may still wait, and who may stop it. */
export interface Visit {
  patience: number;
  readonly signal: AbortSignal | undefined;
}

/** An answer, and when the attempt that brought it was sent. */
export interface Answered extends GraphAnswer {
  readonly sentAt: Instant;
}

export interface Sent {
  readonly sentAt: Instant;
  readonly clientRequestId: string;
}

export interface Line {
  visit(signal: AbortSignal | undefined): Visit;
  call(request: GraphRequest, visit: Visit): Promise<Result<Answered, GraphFailure>>;
  /** Judges one answer, tells the gate of it and logs it. */
  settle(request: GraphRequest, transmission: Transmission, sent: Sent): Result<GraphAnswer, GraphFailure>;
  decide(request: GraphRequest, failure: GraphFailure, tries: number): RetryDecision;
  /** Waits, or less where the visit is stopped; false at once where it has not so much patience left. */
  waitUntil(at: Instant, visit: Visit): Promise<boolean>;
}

export const BATCH_PATH = '/$batch';

const DEFAULT_PATIENCE = 30_000;

/** Before anything was sent, or after a try that certainly did nothing. */
const STOPPED: GraphFailure = { kind: 'aborted', landed: 'no' };

const graphWire = ({ fetch, sleep, origin = GRAPH_ORIGIN }: GraphPorts): Wire => openWire({ fetch, sleep, origin });

/** `transmit`: how one attempt goes out, where that is not to Graph. */
export function openLine(ports: GraphPorts, transmit: Wire = graphWire(ports)): Line {
  const { clock, random, sleep, gate = memoryGate(), onExchange } = ports;
  const bearer = createBearer(ports.token, clock);

  const fraction = (): number => new DataView(Uint8Array.from(random(4)).buffer).getUint32(0) / 2 ** 32;

  function settle(
    request: GraphRequest,
    transmission: Transmission,
    { sentAt, clientRequestId }: Sent,
  ): Result<GraphAnswer, GraphFailure> {
    const safe = isSafe(request);
    const now = clock.now();
    const replied = transmission.kind === 'replied';
    const judged: Judgement = replied
      ? judge(transmission.reply, { safe, clientRequestId, now })
      : fail({ kind: transmission.kind, landed: safe ? 'no' : 'unknown', clientRequestId });
    onExchange?.({
      method: request.method,
      path: request.path.replace(/\?.*/, ''),
      status: replied ? transmission.reply.status : null,
      clientRequestId,
      requestId: (judged.ok ? judged.value.requestId : judged.failure.requestId) ?? null,
      resourceUnits: resourceUnits(request),
      milliseconds: millisecondsOf(now) - millisecondsOf(sentAt),
    });
    const state = gate.read();
    if (judged.ok) {
      // The envelope of a batch is 200 also when all that it carries was throttled.
      const calm = state === null || request.path === BATCH_PATH ? state : calmGate(state, sentAt);
      if (calm !== null && calm !== state) gate.write(calm);
      return judged;
    }
    if (judged.failure.kind !== 'throttled') return fail(judged.failure);
    const { asked, ...failure } = judged.failure;
    const closed = closeGate(state, { sentAt, asked, now, fraction: fraction() });
    gate.write(closed);
    return fail({ ...failure, retryAt: closed.opensAt });
  }

  async function waitUntil(at: Instant, visit: Visit): Promise<boolean> {
    const wait = Math.max(millisecondsOf(at) - millisecondsOf(clock.now()), 0);
    if (wait > visit.patience) return false;
    visit.patience -= wait;
    await sleep(wait, visit.signal);
    return true;
  }

  /** null where the call may start now. */
  async function passGate(visit: Visit): Promise<GraphFailure | null> {
    // Another call or another tab may have closed it again meanwhile, and timers may fire early.
    for (;;) {
      if (visit.signal?.aborted === true) return STOPPED;
      const now = clock.now();
      const wait = gateWait(gate.read(), now);
      if (wait === 0) return null;
      const retryAt = instantOf(millisecondsOf(now) + wait);
      if (!(await waitUntil(retryAt, visit))) return { kind: 'throttled', retryAt, landed: 'no' };
    }
  }

  const decide = (request: GraphRequest, failure: GraphFailure, tries: number): RetryDecision =>
    retryDecision(failure, { safe: isSafe(request), tries, now: clock.now(), fraction: fraction() });

  async function call(request: GraphRequest, visit: Visit): Promise<Result<Answered, GraphFailure>> {
    if (!isGraphPath(request.path)) return fail(notGraph('foreignLink', { landed: 'no' }));
    let renewed: Promise<Token> | null = null;
    for (let tries = 1; ; tries += 1) {
      const token: Token | typeof ABORTED = await unlessAborted(renewed ?? bearer.current(), visit.signal);
      if (token === ABORTED) return fail(STOPPED);
      if (!token.ok) {
        const { kind: reason, ...code } = token.failure;
        return fail({ kind: 'tokenUnavailable', reason, landed: 'no', ...code });
      }
      const turnedAway = await passGate(visit);
      if (turnedAway !== null) return fail(turnedAway);

      const sent: Sent = { sentAt: clock.now(), clientRequestId: newRequestId(random) };
      const transmission = await transmit({ request, token: token.value, signal: visit.signal, ...sent });
      const outcome = settle(request, transmission, sent);
      if (outcome.ok) return succeed({ ...outcome.value, sentAt: sent.sentAt });

      const challenge = transmission.kind === 'replied' ? challengeOf(transmission.reply) : null;
      if (challenge !== null) {
        if (renewed !== null) {
          return challenge.claims === null ? outcome : fail({ ...outcome.failure, kind: 'claimsRefused' });
        }
        renewed = bearer.renewed(challenge, token.value);
        continue;
      }
      const decision = decide(request, outcome.failure, tries);
      if (decision.kind === 'giveUp') return outcome;
      if (!(await waitUntil(decision.at, visit))) return outcome;
    }
  }

  return {
    visit: (signal) => ({ patience: ports.patience ?? DEFAULT_PATIENCE, signal }),
    call,
    settle,
    decide,
    waitUntil,
  };
}
