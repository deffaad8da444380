import { describe, expect, it } from 'vitest';
import { amountOf, shownAmount } from './amounts.ts';

describe('an amount', () => {
  it.each([
    ['640 000', 640_000],
    ['640 000 kr', 640_000],
    ['640.000', 640_000],
    ['640,000', 640_000],
    ['2400000', 2_400_000],
    ['1,5', 1.5],
    ['0.25', 0.25],
    ['', null],
  ])('written as «%s» is read', (written, amount) => {
    expect(amountOf(written)).toEqual({ ok: true, value: amount });
  });

  it.each(['mye', '-3', '12 til 14', '1,2,3'])('written as «%s» is asked for again', (written) => {
    expect(amountOf(written).ok).toBe(false);
  });

  it('is read back from how it is shown, in every language', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      for (const amount of [0, 1.5, 999, 640_000, 12_400_000]) {
        expect(amountOf(shownAmount(amount, language))).toEqual({ ok: true, value: amount });
      }
    }
    expect(shownAmount(null, 'nb')).toBe('');
  });
});
