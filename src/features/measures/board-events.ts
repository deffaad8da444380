/** Keys, focus and dragging on the whole board, heard before the controls in its cards hear them. */
import { type RefObject, useEffect, useRef } from 'react';

interface BoardEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Something in this measure's card has the focus. */
  readonly onFocus: (measure: string) => void;
  /** A card was let go over the column of a status. */
  readonly onDrop: (measure: string, status: string) => void;
}

const around = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** Where a card may be let go. */
const COLUMN = '[data-status]';

export function useBoardEvents(board: RefObject<HTMLElement | null>, events: BoardEvents): void {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const element = board.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('keydown', (event) => latest.current.onKeyDown(event), { signal, capture: true });
    element.addEventListener(
      'focusin',
      (event) => {
        const measure = around(event, '[data-measure]')?.dataset['measure'];
        if (measure !== undefined) latest.current.onFocus(measure);
      },
      { signal },
    );
    element.addEventListener(
      'dragstart',
      (event) => event.dataTransfer?.setData('text/plain', around(event, '[data-measure]')?.dataset['measure'] ?? ''),
      { signal },
    );
    element.addEventListener(
      'dragover',
      (event) => {
        const column = around(event, COLUMN);
        if (column === null) return;
        event.preventDefault();
        column.dataset['over'] = '';
      },
      { signal },
    );
    element.addEventListener('dragleave', (event) => around(event, COLUMN)?.removeAttribute('data-over'), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        const column = around(event, COLUMN);
        if (column === null) return;
        event.preventDefault();
        column.removeAttribute('data-over');
        latest.current.onDrop(event.dataTransfer?.getData('text/plain') ?? '', column.dataset['status'] ?? '');
      },
      { signal },
    );
    return () => stop.abort();
  }, [board]);
}
