/**
 * Rows that arrows and J, K lead through, and S sets the status in. A row is an element with `data-row`; the focus keeps its
 * column. Links and buttons stay where Tab finds them, so nothing depends on these keys.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { useChoices } from './choices.tsx';
import { keyPlaceOf } from './key-place.ts';

export type RowMove = 'next' | 'previous' | 'right' | 'left' | 'status';

const arrows: Readonly<Record<string, RowMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'right',
  ArrowLeft: 'left',
};
const letters: Readonly<Record<string, RowMove>> = { j: 'next', k: 'previous', s: 'status' };

/** `inRow`: the focus is in a row. From elsewhere only J and K lead into the rows: arrows scroll the page there. */
export function rowMove(key: string, inRow: boolean, singleKeys: boolean): RowMove | null {
  const letter = singleKeys ? (letters[key.toLowerCase()] ?? null) : null;
  if (inRow) return arrows[key] ?? letter;
  return letter === 'status' ? null : letter;
}

const reached = 'a[href], button:not(:disabled)';
const within = (row: Element): readonly HTMLElement[] => [...row.querySelectorAll<HTMLElement>(reached)];

export function useRovingRows<Container extends HTMLElement>(): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const { singleKeys } = useChoices();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (container.current === null || keyPlaceOf(target) !== 'page' || !(target instanceof HTMLElement)) return;
      // A button with a menu opens it with the arrow down.
      if (key.startsWith('Arrow') && target.hasAttribute('aria-haspopup')) return;
      const rows = [...container.current.querySelectorAll('[data-row]')];
      const at = rows.findIndex((row) => row.contains(target));
      const move = rowMove(key, at !== -1, singleKeys);
      if (move === null) return;
      const row = rows[at];
      if (move === 'status') row?.querySelector<HTMLElement>('button.status-button')?.click();
      else if (row !== undefined && (move === 'left' || move === 'right')) {
        const cells = within(row);
        cells[cells.indexOf(target) + (move === 'right' ? 1 : -1)]?.focus();
      } else {
        const column = row === undefined ? 0 : Math.max(within(row).indexOf(target), 0);
        const next = rows[move === 'next' ? at + 1 : Math.max(at - 1, 0)];
        const cells = next === undefined ? [] : within(next);
        (cells[column] ?? cells[0])?.focus();
      }
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
  return container;
}
