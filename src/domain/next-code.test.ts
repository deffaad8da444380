import { describe, expect, it } from 'vitest';
import { nextCaseNumber, nextCode } from './next-code.ts';

describe('the next code', () => {
  it('comes after the highest of its kind, whatever the others are called', () => {
    expect(nextCode('T', ['T02', 'T10', 'F44', 'T', 'egen'])).toBe('T11');
    expect(nextCode('V', [])).toBe('V01');
  });
});

describe('the next case number', () => {
  it('comes after the last of the same year, written as that was', () => {
    expect(nextCaseNumber(['SG 4/26', 'SG 11/26', 'SG 40/25'], 2026)).toBe('SG 12/26');
    expect(nextCaseNumber(['64/2026'], 2026)).toBe('65/2026');
  });

  it('is not guessed at where the body has none that year', () => {
    expect(nextCaseNumber(['SG 4/25'], 2026)).toBe('');
    expect(nextCaseNumber(['25/1187', 'muntlig', ''], 2026)).toBe('');
    expect(nextCaseNumber([], 2026)).toBe('');
  });
});
