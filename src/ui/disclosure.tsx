/**
 * A button with a box of links or choices under it. A native disclosure: reached and opened by keyboard without a script;
 * Esc, a press outside and a link or button in it close it.
 */
import { type ReactNode, useEffect, useRef } from 'react';

interface DisclosureProps {
  readonly className: string;
  /** Where the summary is a picture. */
  readonly label?: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export function Disclosure({ className, label, summary, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const box = details.current;
    if (box === null) return undefined;
    const isIn = (target: EventTarget | null): boolean => target instanceof Node && box.contains(target);
    // A part of it that has the focus would lose it to nowhere.
    function close(): void {
      if (box === null || !box.open) return;
      const held = isIn(document.activeElement);
      box.open = false;
      if (held) box.querySelector('summary')?.focus({ preventScroll: true });
    }
    const listening = new AbortController();
    const { signal } = listening;
    box.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !box.open) return;
        event.preventDefault();
        close();
      },
      { signal },
    );
    box.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('a, button') !== null) close();
      },
      { signal },
    );
    box.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget !== null && !isIn(relatedTarget)) box.open = false;
      },
      { signal },
    );
    window.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!isIn(target)) box.open = false;
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return (
    <details className={className} ref={details}>
      <summary {...(label !== undefined && { 'aria-label': label, title: label })}>{summary}</summary>
      {children}
    </details>
  );
}
