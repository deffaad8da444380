/** J and K lead into the rows from anywhere on the page where no text is written: arrows scroll the page there. */
import { useEffect, useRef } from 'react';
import { keyPlaceOf } from '#ui/key-place.ts';

export function useRowsEntry(singleKeys: boolean, enter: () => void): void {
  const latest = useRef(enter);
  useEffect(() => {
    latest.current = enter;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!['j', 'k'].includes(event.key.toLowerCase()) || keyPlaceOf(event.target) !== 'page') return;
      // A panel beside the table has keys of its own, and a dialog or a menu lies over it.
      if (event.target instanceof Element && event.target.closest('aside') !== null) return;
      latest.current();
      event.preventDefault();
    }
    if (!singleKeys) return undefined;
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
}
