/**
 * Of a long list that scrolls with the page, only what is near the window is drawn; the rest is empty space of the same
 * height. A short list is drawn whole, so that the browser's own search and print find all of it. The item that has the
 * focus stays, however far it is scrolled.
 */
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefCallback, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Lists up to so many items are drawn whole. */
const WHOLE = 150;
/** Items drawn above and below the window. */
const BEYOND = 10;

export interface WindowedItem {
  readonly index: number;
  /** Pixels of space before it, where items above it are not drawn. */
  readonly gap: number;
}

export interface Windowed<Container extends Element> {
  readonly items: readonly WindowedItem[];
  /** Pixels of space after the last. */
  readonly tail: number;
  /** On the element that the items lie in. */
  readonly container: RefCallback<Container>;
  /** On each item, with `data-index`. */
  readonly measure: RefCallback<HTMLElement>;
  readonly scrollTo: (index: number) => void;
}

interface WindowedOptions {
  readonly count: number;
  /** Pixels, until the item has been drawn. */
  readonly estimate: (index: number) => number;
  readonly keyOf: (index: number) => string;
  /** The item that stays; -1 for none. */
  readonly kept: number;
}

export function useWindowed<Container extends Element>({
  count,
  estimate,
  keyOf,
  kept,
}: WindowedOptions): Windowed<Container> {
  const place = useRef<Container | null>(null);
  const [margin, setMargin] = useState(0);
  const whole = count <= WHOLE;
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: BEYOND,
    scrollMargin: margin,
    // A scroll is drawn when React finds time: forced drawing inside an effect is an error.
    useFlushSync: false,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor(range) {
      if (whole) return Array.from({ length: count }, (_, index) => index);
      const near = defaultRangeExtractor(range);
      return kept < 0 || near.includes(kept) ? near : [...near, kept].toSorted((a, b) => a - b);
    },
  });
  // Whatever stands above the list may have grown or gone.
  useLayoutEffect(() => {
    const top = place.current === null ? 0 : place.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });
  let end = margin;
  const items = virtualizer.getVirtualItems().map((item) => {
    const gap = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, gap };
  });
  return {
    items,
    tail: Math.max(0, virtualizer.getTotalSize() + margin - end),
    container: useCallback((element: Container | null) => {
      place.current = element;
    }, []),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
  };
}
