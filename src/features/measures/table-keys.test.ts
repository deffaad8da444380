import { describe, expect, it } from 'vitest';
import { tableAct, type TableKey } from './table-keys.ts';

const press = (key: string, more: Partial<TableKey> = {}) =>
  tableAct({ key, shift: false, ctrl: false, alt: false, singleKeys: true, onControl: false, ...more });

describe('a key in the table of measures', () => {
  it('goes down with the arrow and J, up with the arrow and K, and chooses with Shift', () => {
    for (const key of ['ArrowDown', 'j', 'J']) expect(press(key)).toEqual({ kind: 'row', by: 1, extend: false });
    for (const key of ['ArrowUp', 'k']) expect(press(key)).toEqual({ kind: 'row', by: -1, extend: false });
    expect(press('ArrowDown', { shift: true })).toEqual({ kind: 'row', by: 1, extend: true });
  });

  it('goes between cells, and to the ends of row and table', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'cell', by: 1 });
    expect(press('End')).toEqual({ kind: 'cellEdge', end: true });
    expect(press('Home', { ctrl: true })).toEqual({ kind: 'edge', end: false });
  });

  it('leaves Enter and space to a control that has the focus', () => {
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('Enter', { onControl: true })).toBeNull();
    expect(press(' ')).toEqual({ kind: 'select' });
    expect(press(' ', { onControl: true })).toBeNull();
  });

  it('leaves the browser’s own keys alone', () => {
    expect(press('ArrowLeft', { alt: true })).toBeNull();
    expect(press('s', { ctrl: true })).toBeNull();
    expect(press('a')).toBeNull();
  });

  it('is an arrow alone where single letters are turned off', () => {
    expect(press('j', { singleKeys: false })).toBeNull();
    expect(press('s', { singleKeys: false })).toBeNull();
    expect(press('ArrowDown', { singleKeys: false })).toEqual({ kind: 'row', by: 1, extend: false });
  });
});
