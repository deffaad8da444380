/**
 * One gate before Graph for all tabs of a person: what one is told to wait, all wait. Kept where every tab can read it at
 * once; where the browser keeps nothing, each tab has a gate of its own.
 */
import { parseInstant } from '#base/clock.ts';
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

export function sharedGate(name: string, store: TextStore): ThrottleGate {
  const own = memoryGate();
  return {
    read() {
      const mine = own.read();
      try {
        const shared = parseGate(store.getItem(name));
        return shared === null || (mine !== null && mine.opensAt > shared.opensAt) ? mine : shared;
      } catch {
        return mine;
      }
    },
    write(state) {
      own.write(state);
      try {
        store.setItem(name, `${state.opensAt} ${state.closedAt} ${state.streak}`);
      } catch {
        // No room, or forbidden: this tab still waits.
      }
    },
  };
}
