/** Where the row has no room for all pages, the last of them lie in a menu at its end. A native disclosure, as on a phone. */
import { useEffect, useRef } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { formatRoute, routeTo, type Screen } from '#features/route.ts';
import { shellTexts } from '#text/shell.ts';
import { useTexts } from '#ui/language.tsx';
import './more-pages.css';

interface MorePagesProps {
  /** The pages that do not stand in the row. */
  readonly pages: readonly Screen[];
  readonly current: Screen;
}

export function MorePages({ pages, current }: MorePagesProps) {
  const texts = useTexts(shellTexts);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current !== null) details.current.open = false;
  }, [current]);
  const here = pages.includes(current);
  return (
    <details className="more-pages" ref={details}>
      <summary className={here ? 'more-pages-here' : ''}>
        {here ? texts.screens[current] : texts.more}
        <ChevronDown16Regular aria-hidden="true" />
      </summary>
      <ul>
        {pages.map((screen) => (
          <li key={screen}>
            <a href={formatRoute(routeTo(screen))} aria-current={screen === current ? 'page' : undefined}>
              {texts.screens[screen]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
