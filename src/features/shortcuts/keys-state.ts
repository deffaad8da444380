/**
 * What a key does, and when it does nothing: a table and a small machine for «G, then the letter of a page». Pure.
 *
 * - In fields only keys with Ctrl do anything, and Ctrl+Z there is the field's own.
 * - In menus, lists of choices and dialogs letters are theirs.
 * - Keys without Ctrl can be turned off (WCAG 2.1.4), and are off in the import, which has its own.
 */
import type { KeyPlace } from '#ui/key-place.ts';
import { pageKeys } from '../page-keys.ts';
import type { Screen } from '../route.ts';

export type KeyAct =
  | { readonly kind: 'search' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'undo' }
  /** G was pressed: the letter of a page is awaited. */
  | { readonly kind: 'await' }
  | { readonly kind: 'go'; readonly screen: Screen };

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Milliseconds of any clock. */
  readonly at: number;
  readonly place: KeyPlace;
}

export interface KeyRules {
  readonly singleKeys: boolean;
  readonly screen: Screen;
}

/** Until when the letter of a page is awaited; null when it is not. */
export type KeyState = number | null;

export const PATIENCE = 3_000;

const pageOfKey = (key: string): Screen | null =>
  Object.entries(pageKeys).find(([letter]) => letter === key)?.[1] ?? null;

export function pressed(
  state: KeyState,
  press: KeyPress,
  { singleKeys, screen }: KeyRules,
): { readonly state: KeyState; readonly act: KeyAct | null } {
  const nothing = { state: null, act: null };
  const key = press.key.toLowerCase();
  if (press.alt) return nothing;
  if (press.ctrl) {
    if (key === 'k' && !press.shift) return { state: null, act: { kind: 'search' } };
    if (key === 'z' && !press.shift && press.place !== 'field') return { state: null, act: { kind: 'undo' } };
    return nothing;
  }
  if (press.place !== 'page' || !singleKeys || screen === 'import') return nothing;
  if (state !== null && press.at <= state) {
    const page = pageOfKey(key);
    return page === null ? nothing : { state: null, act: { kind: 'go', screen: page } };
  }
  // «/» and «?» are where the keyboard has them, with or without Shift.
  if (press.key === '/') return { state: null, act: { kind: 'search' } };
  if (press.key === '?') return { state: null, act: { kind: 'shortcuts' } };
  return key === 'g' && !press.shift ? { state: press.at + PATIENCE, act: { kind: 'await' } } : nothing;
}
