/** The parts of the document by name beside the paper, with the one that is read marked. */
import { type ReactNode, useEffect, useState } from 'react';
import { planTexts } from '#text/plan-screen.ts';
import { useTexts } from '#ui/language.tsx';

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: ReactNode;
}

export const headingOf = (part: string): string => `plan-${part}`;

export function Contents({ parts }: { readonly parts: readonly Part[] }) {
  const texts = useTexts(planTexts);
  const [current, setCurrent] = useState<string | null>(parts[0]?.id ?? null);
  const ids = parts.map(({ id }) => id).join(' ');
  useEffect(() => {
    // The part whose heading was last to pass the upper third of the window.
    const passed = new Set<string>();
    const order = ids.split(' ');
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const above = isIntersecting || boundingClientRect.top < 0;
          if (above) passed.add(target.id);
          else passed.delete(target.id);
        }
        setCurrent(order.findLast((id) => passed.has(headingOf(id))) ?? order[0] ?? null);
      },
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const id of order) {
      const heading = document.getElementById(headingOf(id));
      if (heading !== null) watch.observe(heading);
    }
    return () => watch.disconnect();
  }, [ids]);
  return (
    <nav className="plan-contents" aria-label={texts.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => {
                const heading = document.getElementById(headingOf(id));
                heading?.scrollIntoView();
                heading?.focus({ preventScroll: true });
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
