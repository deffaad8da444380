import { describe, expect, it } from 'vitest';
import { countingKeys, type Key } from '#base/id.ts';
import { allOrNone, extendedTo, noSelection, toggled } from './selection-state.ts';

const next = countingKeys();
const [a, b, c, d] = [next(), next(), next(), next()];
const shown: readonly Key[] = [a, b, c, d];

describe('a choice of several measures', () => {
  it('takes one, and lets it go again', () => {
    const one = toggled(noSelection, b);
    expect([...one.keys]).toEqual([b]);
    expect([...toggled(one, b).keys]).toEqual([]);
  });

  it('stretches from the last one touched, in either direction, and keeps what was chosen', () => {
    const stretched = extendedTo(toggled(toggled(noSelection, a), c), d, shown);
    expect([...stretched.keys]).toEqual([a, c, d]);
    expect([...extendedTo(stretched, b, shown).keys].toSorted()).toEqual([a, b, c]);
  });

  it('is drawn in again by the way it came, and lets go of nothing that was chosen by itself', () => {
    const whole = extendedTo(toggled(toggled(noSelection, d), a), c, shown);
    expect([...whole.keys].toSorted()).toEqual([a, b, c, d]);
    const less = extendedTo(whole, b, shown);
    expect([...less.keys].toSorted()).toEqual([a, b, d]);
    expect([...extendedTo(less, a, shown).keys].toSorted()).toEqual([a, d]);
  });

  it('begins where nothing was touched, or where what was touched is no longer shown', () => {
    expect([...extendedTo(noSelection, c, shown).keys]).toEqual([c]);
    expect([...extendedTo(toggled(noSelection, a), c, [b, c]).keys].toSorted()).toEqual([a, c]);
  });

  it('takes all that are shown, and then none', () => {
    const all = allOrNone(toggled(noSelection, a), shown);
    expect([...all.keys]).toEqual(shown);
    expect(allOrNone(all, shown)).toBe(noSelection);
  });
});
