/** Which stretch of a long scroller is worth drawing; told in coarse steps, so that most scrolling draws nothing anew. */
import { type RefObject, useEffect, useState } from 'react';

/** Pixels between two tellings. */
const STEP = 120;
/** Drawn beyond what is seen, on both sides. */
const BEYOND = 240;

export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

const stretchAt = (top: number, height: number): Stretch => {
  const from = Math.floor(top / STEP) * STEP;
  return { top: from - BEYOND, bottom: from + Math.ceil(height / STEP + 1) * STEP + BEYOND };
};

/** `isThere`: the scroller is in the page. `all` gives everything, as on paper. */
export function useVisible(scroller: RefObject<HTMLElement | null>, isThere: boolean, all = false): Stretch {
  const [stretch, setStretch] = useState(() => stretchAt(0, window.innerHeight));
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const next = stretchAt(element.scrollTop, element.clientHeight);
      setStretch((before) => (before.top === next.top && before.bottom === next.bottom ? before : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, isThere]);
  return all ? { top: -Infinity, bottom: Infinity } : stretch;
}
