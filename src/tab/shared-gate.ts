/**
 * One gate before Graph for all tabs of a person: what one is told to wait, all wait. Kept where every tab can read it at
 * once; where the browser keeps nothing, each tab has a gate of its own.
 */
import { type Clock, type Instant, instantOf, millisecondsOf, parseInstant } from '#base/clock.ts';
import { type GateState, memoryGate, type ThrottleGate } from '#graph/gate.ts';

/** As `localStorage`; reading and writing may throw. */
interface TextStore {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

function parseGate(text: string | null): GateState | null {
  if (text === null) return null;
  const [opens = '', closed = '', streak = ''] = text.split(' ');
  const [opensAt, closedAt] = [parseInstant(opens), parseInstant(closed)];
  if (opensAt === null || closedAt === null || !/^\d{1,3}$/.test(streak)) return null;
  return { opensAt, closedAt, streak: Number(streak) };
}

/**
 * A gate that was closed later than now was closed before the machine's clock was set back. How long ago that is nobody
 * knows, so the whole wait begins again: it is short, where the old times might hold for hours.
 */
const begunAgain = (state: GateState, now: Instant): GateState => ({
  ...state,
  opensAt: instantOf(millisecondsOf(now) + millisecondsOf(state.opensAt) - millisecondsOf(state.closedAt)),
  closedAt: now,
});

const shifted = (state: GateState, milliseconds: number): GateState => ({
  ...state,
  opensAt: instantOf(millisecondsOf(state.opensAt) + milliseconds),
  closedAt: instantOf(millisecondsOf(state.closedAt) + milliseconds),
});

/** Whichever opens later. */
const later = (one: GateState | null, other: GateState | null): GateState | null =>
  one === null || (other !== null && other.opensAt >= one.opensAt) ? other : one;

/**
 * `ahead`: milliseconds by which this tab's steady clock is ahead of the machine's own. Steady clocks of two tabs may
 * differ by as long as the machine slept between their starts, and one that stood still meanwhile must not add the sleep to
 * a wait: what is shared, and what this tab was told itself, stands in the machine's time. `clock` is the tab's steady one.
 */
export function sharedGate(name: string, store: TextStore, ahead: () => number, clock: Clock): ThrottleGate {
  const own = memoryGate();
  function readShared(): GateState | null {
    try {
      return parseGate(store.getItem(name));
    } catch {
      return null;
    }
  }
  function write(state: GateState): void {
    const told = shifted(state, -ahead());
    own.write(told);
    try {
      store.setItem(name, `${told.opensAt} ${told.closedAt} ${told.streak}`);
    } catch {
      // No room, or forbidden: this tab still waits.
    }
  }
  return {
    write,
    read() {
      const told = later(own.read(), readShared());
      if (told === null) return null;
      const state = shifted(told, ahead());
      const now = clock.now();
      if (state.closedAt <= now) return state;
      const again = begunAgain(state, now);
      write(again);
      return again;
    },
  };
}
