/**
 * One gate before Graph for all tabs of a person: what one is told to wait, all wait. Kept where every tab can read it at
 * once; where the browser keeps nothing, each tab has a gate of its own.
 */
import { instantOf, millisecondsOf, parseInstant } from '#base/clock.ts';
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

const shifted = (state: GateState, milliseconds: number): GateState => ({
  ...state,
  opensAt: instantOf(millisecondsOf(state.opensAt) + milliseconds),
  closedAt: instantOf(millisecondsOf(state.closedAt) + milliseconds),
});

/**
 * `ahead`: milliseconds by which this tab's steady clock is ahead of the machine's own. Steady clocks of two tabs may
 * differ by as long as the machine slept between their starts, so what is shared stands in the machine's time.
 */
export function sharedGate(name: string, store: TextStore, ahead: () => number): ThrottleGate {
  const own = memoryGate();
  return {
    read() {
      const mine = own.read();
      try {
        const told = parseGate(store.getItem(name));
        const shared = told === null ? null : shifted(told, ahead());
        return shared === null || (mine !== null && mine.opensAt > shared.opensAt) ? mine : shared;
      } catch {
        return mine;
      }
    },
    write(state) {
      own.write(state);
      try {
        const { opensAt, closedAt, streak } = shifted(state, -ahead());
        store.setItem(name, `${opensAt} ${closedAt} ${streak}`);
      } catch {
        // No room, or forbidden: this tab still waits.
      }
    },
  };
}
