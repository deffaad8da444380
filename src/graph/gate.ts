/**
 * The gate before Graph: once any call is told to wait, no call starts before the time is out.
 * One gate serves one origin. Its state is a small value in a `ThrottleGate`; a tab of several keeps its own and shares
 * what it learns (`sharedGate`), so that a wait that one tab is told is kept by all.
 */
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import { LONGEST_WAIT, vary } from '#graph/retry.ts';

export interface GateState {
  /** No call starts before this. */
  readonly opensAt: Instant;
  readonly closedAt: Instant;
  /** Closings in a row without word of how long to wait, and without a success between. */
  readonly streak: number;
}

export interface ThrottleGate {
  read(): GateState | null;
  write(state: GateState): void;
}

export function memoryGate(): ThrottleGate {
  let state: GateState | null = null;
  return {
    read: () => state,
    write: (next) => {
      state = next;
    },
  };
}

const FIRST_GUESS = 5_000;
const LONGEST_GUESS = 300_000;
const WIDEST_SPREAD = 10_000;

/**
 * The gate after a throttled answer. `sentAt` is when that call was sent, `asked` the milliseconds the service asked for
 * or null. Without word it is 5, 10, 20 … 300 s, ±30 %; with word at least that.
 * Calls that were under way together when the gate closed are one wave and lengthen the guess once.
 */
export function closeGate(
  state: GateState | null,
  { sentAt, asked, now, fraction }: { sentAt: Instant; asked: number | null; now: Instant; fraction: number },
): GateState {
  // A closing that lies ahead of now was written before the machine's clock was set back.
  const wave = state !== null && sentAt <= state.closedAt && state.closedAt <= now ? state : null;
  const streak = wave !== null ? Math.max(wave.streak, 1) : (state?.streak ?? 0) + 1;
  const wait =
    asked === null
      ? vary(Math.min(FIRST_GUESS * 2 ** (streak - 1), LONGEST_GUESS), fraction)
      : asked + Math.ceil(fraction * Math.min(asked * 0.3, WIDEST_SPREAD));
  return {
    opensAt: instantOf(millisecondsOf(now) + Math.max(wait, gateWait(state, now))),
    closedAt: wave?.closedAt ?? now,
    streak: asked === null ? streak : (wave?.streak ?? 0),
  };
}

/** The gate after a success: the next guess starts from 5 s again, unless the call was sent before the gate closed. */
export const calmGate = (state: GateState, sentAt: Instant): GateState =>
  state.streak > 0 && sentAt > state.closedAt ? { ...state, streak: 0 } : state;

/** Milliseconds until a call may start; 0 where it may now. */
export function gateWait(state: GateState | null, now: Instant): number {
  if (state === null) return 0;
  const wait = millisecondsOf(state.opensAt) - millisecondsOf(now);
  // More than ever was asked for: the machine's clock was set back meanwhile.
  return wait > LONGEST_WAIT + WIDEST_SPREAD ? 0 : Math.max(wait, 0);
}
