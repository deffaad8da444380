/** A page within a page: the heading is read first and the top is shown, as after a page load. */
import { type RefObject, useEffect, useRef } from 'react';

export function useNewPage(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
