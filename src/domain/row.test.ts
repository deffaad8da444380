import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { isInUse, newRow } from './row.ts';

const keys = countingKeys();

it('a new row is in use and internal until somebody clears it', () => {
  const [key, plan] = [keys(), keys()];
  const row = newRow(key, plan);
  expect(row).toEqual({ key, plan, removed: null, publicity: 'internal' });
  expect(isInUse(row)).toBe(true);
  expect(isInUse({ ...row, removed: { by: 'Prosjektleder', at: instantOf(0) } })).toBe(false);
});
