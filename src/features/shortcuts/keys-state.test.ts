import { describe, expect, it } from 'vitest';
import { type KeyAct, type KeyPress, type KeyRules, type KeyState, pressed } from './keys-state.ts';
import { pageKeys } from '../page-keys.ts';

const rules: KeyRules = { singleKeys: true, screen: 'overview' };
const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  ctrl: false,
  alt: false,
  shift: false,
  at: 0,
  place: 'page',
  ...more,
});
/** What the last of some keys does. */
function after(presses: readonly KeyPress[], under: KeyRules = rules): KeyAct | null {
  let state: KeyState = null;
  let act: KeyAct | null = null;
  for (const press of presses) ({ state, act } = pressed(state, press, under));
  return act;
}
const ctrl = (name: string, more: Partial<KeyPress> = {}): KeyPress => key(name, { ctrl: true, ...more });

describe('a key', () => {
  it.each([
    [key('/'), 'search'],
    [key('/', { shift: true }), 'search'],
    [ctrl('k'), 'search'],
    [ctrl('K'), 'search'],
    [key('?', { shift: true }), 'shortcuts'],
    [ctrl('z'), 'undo'],
    [key('g'), 'await'],
    [key('G'), 'await'],
  ])('%j does: %s', (press, kind) => {
    expect(after([press])?.kind).toBe(kind);
  });

  it.each([
    key('a'),
    key('o'),
    ctrl('g'),
    key('g', { alt: true }),
    ctrl('z', { shift: true }),
    key('Escape'),
    ctrl('?'),
  ])('%j does nothing', (press) => {
    expect(after([press])).toBeNull();
  });

  it('in a field is written, but for Ctrl+K', () => {
    for (const name of ['/', '?', 'g']) expect(after([key(name, { place: 'field' })])).toBeNull();
    expect(after([ctrl('z', { place: 'field' })])).toBeNull();
    expect(after([ctrl('k', { place: 'field' })])).toEqual({ kind: 'search' });
  });

  it('among choices is theirs, but for Ctrl', () => {
    for (const name of ['/', '?', 'g']) expect(after([key(name, { place: 'choices' })])).toBeNull();
    expect(after([ctrl('z', { place: 'choices' })])).toEqual({ kind: 'undo' });
  });

  it('without Ctrl does nothing in the import, or where single keys are turned off', () => {
    for (const under of [
      { ...rules, singleKeys: false },
      { ...rules, screen: 'import' as const },
    ]) {
      for (const name of ['/', '?', 'g']) expect(after([key(name)], under)).toBeNull();
      expect(after([key('g'), key('o')], under)).toBeNull();
      expect(after([ctrl('k')], under)).toEqual({ kind: 'search' });
      expect(after([ctrl('z')], under)).toEqual({ kind: 'undo' });
    }
  });
});

describe('G and a letter', () => {
  it.each(Object.entries(pageKeys))('%s leads to %s', (letter, screen) => {
    expect(after([key('g'), key(letter)])).toEqual({ kind: 'go', screen });
    expect(after([key('g'), key(letter.toUpperCase())])).toEqual({ kind: 'go', screen });
  });

  it('reach every page of the row once', () => {
    expect(new Set(Object.values(pageKeys)).size).toBe(9);
  });

  it('wait three seconds for each other', () => {
    expect(after([key('g', { at: 10 }), key('o', { at: 3_010 })])).toEqual({ kind: 'go', screen: 'overview' });
    expect(after([key('g', { at: 10 }), key('o', { at: 3_011 })])).toBeNull();
  });

  it('are called off by any other key', () => {
    expect(after([key('g'), key('Escape'), key('o')])).toBeNull();
    expect(after([key('g'), key('x'), key('o')])).toBeNull();
    expect(after([key('g'), key('?')])).toBeNull();
  });
});
