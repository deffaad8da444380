import { expect, test } from 'vitest';
import { assumptions } from './assumptions.ts';
import { usualConduct } from './world.ts';

test('every assumption has an id of its own, a probe, and a full sentence', () => {
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  for (const { id, assumed, probe } of assumptions) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(assumed).toMatch(/\.$/);
    expect(probe).toMatch(/\.$/);
  }
});

test('every switch of conduct is explained by an assumption', () => {
  const explained = assumptions.flatMap(({ conduct }) => conduct ?? []);
  expect(explained.toSorted()).toEqual(Object.keys(usualConduct).toSorted());
});
