import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from './fitting.ts';

const nine = Array.from({ length: 9 }, () => 100);

describe('the row of pages', () => {
  it('has all of them where there is room', () => {
    expect(fitting(nine, 900, 60, 0)).toHaveLength(9);
  });

  it('leaves room for «Mer» when one of them has none', () => {
    expect(fitting(nine, 899, 60, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(fitting(nine, 859, 60, 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('keeps the page that is shown', () => {
    expect(fitting(nine, 560, 60, 8)).toEqual([0, 1, 2, 3, 8]);
    expect(fitting([...nine.slice(0, 8), 250], 560, 60, 8)).toEqual([0, 1, 8]);
    expect(fitting(nine, 50, 60, 4)).toEqual([4]);
  });

  it('never takes more room than there is, loses none it has room for, and keeps the order, for any widths', () => {
    const width = fc.integer({ min: 30, max: 200 });
    fc.assert(
      fc.property(
        fc.array(width, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 1_500 }),
        width,
        fc.nat({ max: 8 }),
        (widths, room, more, at) => {
          const current = at % widths.length;
          const shown = fitting(widths, room, more, current);
          const taken = shown.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
          expect(shown).toContain(current);
          expect(shown).toEqual(shown.toSorted((a, b) => a - b));
          if (shown.length > 1) expect(taken + (shown.length < widths.length ? more : 0)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});
