/** A page within a page: the heading is read first, as after a page load. What is shown of it is the navigation's matter. */
import { type RefObject, useEffect, useRef } from 'react';

export function useNewPage(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
