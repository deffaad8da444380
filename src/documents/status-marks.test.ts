import { describe, expect, it } from 'vitest';
import { measureStatuses } from '#domain/measure.ts';
import { readPng } from '../../test/png.ts';
import { statusPng } from './status-marks.ts';

describe('the marks of the statuses', () => {
  it('differ by shape, so that they are told apart without colour', () => {
    const shapes = measureStatuses.map((status) => {
      const { width, height, rgba } = readPng(Buffer.from(statusPng(status)));
      expect([width, height]).toEqual([48, 48]);
      return rgba.filter((_value, at) => at % 4 === 3).join();
    });
    expect(new Set(shapes).size).toBe(measureStatuses.length);
  });
});
