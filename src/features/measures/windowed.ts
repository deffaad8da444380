/**
 * Of a long list that scrolls with the page, only what is near the window is drawn; the rest is empty space of the same
 * height. A short list is drawn whole, so that the browser's own search and print find all of it. The item that has the
 * focus stays, however far it is scrolled.
 */
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/react-virtual';
import { type RefCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** Lists up to so many items are drawn whole. */
const WHOLE = 150;
/** Items drawn above and below the window. */
const BEYOND = 6;

export interface WindowedItem {
  readonly index: number;
  /** Pixels of space before it, where items above it are not drawn. */
  readonly gap: number;
}

interface Drawn {
  readonly items: readonly WindowedItem[];
  /** Pixels of space after the last. */
  readonly tail: number;
}

export interface Windowed<Container extends Element> extends Drawn {
  /** On the element that the items lie in. */
  readonly container: RefCallback<Container>;
  /** On each item, with `data-index`. */
  readonly measure: RefCallback<HTMLElement>;
}

interface WindowedOptions {
  readonly count: number;
  /** Pixels, until the item has been drawn. */
  readonly estimate: (index: number) => number;
  /** The same function as long as the list is the same: another one has every item measured anew. */
  readonly keyOf: (index: number) => string;
  /** The item that stays; -1 for none. */
  readonly kept: number;
}

const sameDrawn = (a: Drawn, b: Drawn): boolean =>
  a.tail === b.tail &&
  a.items.length === b.items.length &&
  a.items.every(({ index, gap }, at) => index === b.items[at]?.index && gap === b.items[at].gap);

/** The list as something outside React that is told how it stands and tells what is to be drawn. */
function createWindowing(first: WindowedOptions) {
  const listeners = new Set<() => void>();
  const virtualizer = new Virtualizer<Window, HTMLElement>(settings(first, 0));
  // What every framework's own part of the library calls, at the times that it names.
  const { _didMount: start, _willUpdate: settle, measureElement: measure } = virtualizer;
  let drawn = reckon(0);

  function settings({ count, estimate, keyOf, kept }: WindowedOptions, margin: number) {
    return {
      count,
      estimateSize: estimate,
      getItemKey: keyOf,
      overscan: BEYOND,
      scrollMargin: margin,
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      initialOffset: () => window.scrollY,
      getScrollElement: () => window,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      // It keeps what is seen in its place while heights above it are learnt, and else leaves the page where it is:
      // where a page is shown from is not the list's to say.
      scrollToFn: (offset, options, instance) => {
        if (options.adjustments !== undefined) windowScroll(offset, options, instance);
      },
      rangeExtractor(range) {
        if (count <= WHOLE) return Array.from({ length: count }, (_, index) => index);
        const near = defaultRangeExtractor(range);
        return kept < 0 || near.includes(kept) ? near : [...near, kept].toSorted((a, b) => a - b);
      },
      onChange: publish,
    } satisfies VirtualizerOptions<Window, HTMLElement>;
  }

  function reckon(margin: number): Drawn {
    let end = margin;
    const items = virtualizer.getVirtualItems().map((item) => {
      const gap = Math.max(0, item.start - end);
      end = item.end;
      return { index: item.index, gap };
    });
    return { items, tail: Math.max(0, virtualizer.getTotalSize() + margin - end) };
  }

  function publish(): void {
    const next = reckon(virtualizer.options.scrollMargin);
    if (sameDrawn(drawn, next)) return;
    drawn = next;
    for (const listener of listeners) listener();
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drawn: () => drawn,
    measure,
    start,
    update(options: WindowedOptions, container: Element | null): void {
      const known = virtualizer.options.scrollMargin;
      const top = container === null ? known : container.getBoundingClientRect().top + window.scrollY;
      // Whatever stands above the list may have grown or gone; less than a pixel is the browser's rounding.
      virtualizer.setOptions(settings(options, Math.abs(top - known) < 1 ? known : top));
      settle();
      publish();
    },
  };
}

export function useWindowed<Container extends Element>(options: WindowedOptions): Windowed<Container> {
  const [container, setContainer] = useState<Container | null>(null);
  const [windowing] = useState(() => createWindowing(options));
  const drawn = useSyncExternalStore(windowing.subscribe, windowing.drawn);
  useLayoutEffect(() => windowing.start(), [windowing]);
  useLayoutEffect(() => windowing.update(options, container));
  return { ...drawn, container: setContainer, measure: windowing.measure };
}

/** Twice: the heights around a row are learnt when it is drawn, and may push it out again. */
export function bringIntoView(row: Element | null): void {
  const bring = (): void => row?.scrollIntoView({ block: 'nearest' });
  bring();
  requestAnimationFrame(() => requestAnimationFrame(bring));
}
