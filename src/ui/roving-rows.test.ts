import { expect, it } from 'vitest';
import { rowMove } from './roving-rows.ts';

it.each([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'right'],
  ['ArrowLeft', 'left'],
  ['j', 'next'],
  ['K', 'previous'],
  ['s', 'status'],
  ['a', null],
  ['Enter', null],
])('in a row %s is %s', (key, move) => {
  expect(rowMove(key, true, true)).toBe(move);
});

it('from elsewhere only J and K lead into the rows', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'j', 'k', 's'];
  expect(keys.filter((key) => rowMove(key, false, true) !== null)).toEqual(['j', 'k']);
});

it('arrows work where single keys are turned off, and letters do not', () => {
  const keys = ['ArrowDown', 'ArrowRight', 'j', 'k', 's'];
  expect(keys.filter((key) => rowMove(key, true, false) !== null)).toEqual(['ArrowDown', 'ArrowRight']);
});
