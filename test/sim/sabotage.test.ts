import { describe, expect, it } from 'vitest';
import { sabotages, timesFound } from './sabotage.ts';

describe('the sabotaged builds', () => {
  it.each(sabotages)('$name know their line: $what', (sabotage) => {
    expect(timesFound(sabotage)).toBe(1);
  });

  it('are the fifteen that were promised, and more', () => {
    const names = sabotages.map(({ name }) => name);
    expect(names.slice(0, 15).join('')).toBe('abcdefghijklmno');
    expect(new Set(names).size).toBe(names.length);
  });
});
