/**
 * The headings of a table that scrolls sideways stay under the bar of pages while the page is scrolled. What scrolls in one
 * direction is a box of its own for the other too, so `position: sticky` would hold them to that box, which never moves.
 */
import { type RefObject, useEffect } from 'react';

/** Pixels of the bar of pages, which lies over what scrolls. */
const BAR = 48;

export function useHeadFollows(table: RefObject<HTMLTableElement | null>, scrolls: boolean): void {
  useEffect(() => {
    const element = table.current;
    if (element === null || !scrolls) return undefined;
    const follow = (): void => {
      const { top, height } = element.getBoundingClientRect();
      const most = height - (element.tHead?.offsetHeight ?? 0);
      element.style.setProperty('--head-down', `${Math.max(0, Math.min(BAR - top, most))}px`);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
      element.style.removeProperty('--head-down');
    };
  }, [table, scrolls]);
}
