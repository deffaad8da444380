import { describe, expect, it } from 'vitest';
import { boardAct, cardFrom } from './board-keys.ts';

const press = (key: string, more: { shift?: boolean; alt?: boolean; singleKeys?: boolean } = {}) =>
  boardAct({ key, shift: false, ctrl: false, alt: false, singleKeys: true, ...more });

describe('a key on the board', () => {
  it('leads between cards, moves a card with Shift, and sets the status with S', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'card', by: 1 });
    expect(press('K')).toEqual({ kind: 'card', by: -1 });
    expect(press('ArrowRight')).toEqual({ kind: 'column', by: 1 });
    expect(press('ArrowLeft', { shift: true })).toEqual({ kind: 'move', by: -1 });
    expect(press('s')).toEqual({ kind: 'status' });
  });

  it('leaves the browser’s own way back alone', () => {
    expect(press('ArrowLeft', { alt: true })).toBeNull();
    expect(press('x')).toBeNull();
    expect(press('j', { singleKeys: false })).toBeNull();
  });
});

describe('the next card', () => {
  it('is found past empty columns, and in a shorter column is its last', () => {
    const lengths = [5, 0, 2];
    expect(cardFrom(lengths, { column: 0, card: 4 }, { kind: 'column', by: 1 })).toEqual({ column: 2, card: 1 });
    expect(cardFrom(lengths, { column: 2, card: 1 }, { kind: 'column', by: 1 })).toBeNull();
    expect(cardFrom(lengths, { column: 2, card: 1 }, { kind: 'card', by: 1 })).toBeNull();
    expect(cardFrom(lengths, { column: 2, card: 1 }, { kind: 'card', by: -1 })).toEqual({ column: 2, card: 0 });
  });
});
