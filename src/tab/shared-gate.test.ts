import { describe, expect, it } from 'vitest';
import { fixedClock, type Instant } from '#base/clock.ts';
import { sharedGate } from './shared-gate.ts';

const at = (time: string): Instant => `2026-02-11T${time}.000Z` as Instant;
const closed = { opensAt: at('12:05:00'), closedAt: at('12:00:00'), streak: 1 };

function textStore(): { getItem(name: string): string | null; setItem(name: string, text: string): void } {
  const texts = new Map<string, string>();
  return { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text) };
}

const atOnce = (): number => 0;
/** A little after the gate was closed. */
const noon = fixedClock(at('12:02:00'));

describe('a gate of all tabs', () => {
  it('means the same moment to a tab whose steady clock stayed behind while the machine slept', () => {
    const store = textStore();
    sharedGate('gate', store, atOnce, noon).write(closed);
    const slept = sharedGate('gate', store, () => -3_600_000, fixedClock(at('11:02:00')));
    expect(slept.read()).toMatchObject({ opensAt: at('11:05:00'), closedAt: at('11:00:00') });
    slept.write({ opensAt: at('11:07:00'), closedAt: at('11:01:00'), streak: 2 });
    expect(sharedGate('gate', store, atOnce, noon).read()?.opensAt).toBe(at('12:07:00'));
  });

  it('opens in time for the tab that was told to wait, though its steady clock stood still while the machine slept', () => {
    const [forbidden, clock] = [() => null, fixedClock(at('12:02:00'))];
    let behind = 0;
    const gate = sharedGate('gate', { getItem: forbidden, setItem: forbidden }, () => -behind, clock);
    gate.write(closed);
    expect(gate.read()).toEqual(closed);
    behind = 3_600_000;
    expect(gate.read()?.opensAt).toBe(at('11:05:00'));
  });

  it('is closed for one when another was told to wait', () => {
    const store = textStore();
    sharedGate('gate', store, atOnce, noon).write(closed);
    expect(sharedGate('gate', store, atOnce, noon).read()).toEqual(closed);
    expect(sharedGate('another person', store, atOnce, noon).read()).toBeNull();
  });

  it('keeps the longer wait of its own when another tab wrote a shorter one', () => {
    const store = textStore();
    const gate = sharedGate('gate', store, atOnce, noon);
    gate.write(closed);
    sharedGate('gate', store, atOnce, noon).write({ ...closed, opensAt: at('12:01:00') });
    expect(gate.read()).toEqual(closed);
  });

  it('begins its wait again where the clock was set back since, and does not close again when the old hour comes', () => {
    const store = textStore();
    sharedGate('gate', store, atOnce, noon).write(closed);
    const clock = fixedClock(at('10:00:00'));
    const setBack = sharedGate('gate', store, atOnce, clock);
    expect(setBack.read()).toMatchObject({ opensAt: at('10:05:00'), closedAt: at('10:00:00') });
    clock.advance(61 * 60_000);
    expect(setBack.read()?.opensAt).toBe(at('10:05:00'));
    expect(sharedGate('gate', store, atOnce, clock).read()?.opensAt).toBe(at('10:05:00'));
  });

  it.each(['', 'open', '2026-02-11T12:05:00.000Z', '2026-02-11T12:05:00.000Z x 1', '{}'])(
    'is open when what stands there cannot be read: %j',
    (text) => {
      const store = textStore();
      store.setItem('gate', text);
      expect(sharedGate('gate', store, atOnce, noon).read()).toBeNull();
    },
  );

  it('still holds this tab where the browser keeps nothing', () => {
    const forbidden = (): never => {
      throw new Error('SecurityError');
    };
    const gate = sharedGate('gate', { getItem: forbidden, setItem: forbidden }, atOnce, noon);
    gate.write(closed);
    expect(gate.read()).toEqual(closed);
  });
});
