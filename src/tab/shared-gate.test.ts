import { describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { sharedGate } from './shared-gate.ts';

const at = (time: string): Instant => `2026-02-11T${time}.000Z` as Instant;
const closed = { opensAt: at('12:05:00'), closedAt: at('12:00:00'), streak: 1 };

function textStore(): { getItem(name: string): string | null; setItem(name: string, text: string): void } {
  const texts = new Map<string, string>();
  return { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text) };
}

describe('a gate of all tabs', () => {
  it('is closed for one when another was told to wait', () => {
    const store = textStore();
    sharedGate('gate', store).write(closed);
    expect(sharedGate('gate', store).read()).toEqual(closed);
    expect(sharedGate('another person', store).read()).toBeNull();
  });

  it('keeps the longer wait of its own when another tab wrote a shorter one', () => {
    const store = textStore();
    const gate = sharedGate('gate', store);
    gate.write(closed);
    sharedGate('gate', store).write({ ...closed, opensAt: at('12:01:00') });
    expect(gate.read()).toEqual(closed);
  });

  it.each(['', 'open', '2026-02-11T12:05:00.000Z', '2026-02-11T12:05:00.000Z x 1', '{}'])(
    'is open when what stands there cannot be read: %j',
    (text) => {
      const store = textStore();
      store.setItem('gate', text);
      expect(sharedGate('gate', store).read()).toBeNull();
    },
  );

  it('still holds this tab where the browser keeps nothing', () => {
    const forbidden = (): never => {
      throw new Error('SecurityError');
    };
    const gate = sharedGate('gate', { getItem: forbidden, setItem: forbidden });
    gate.write(closed);
    expect(gate.read()).toEqual(closed);
  });
});
