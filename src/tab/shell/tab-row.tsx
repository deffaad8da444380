/**
 * The pages in one row, as many as there is room for, and the rest under «Mer». Room is measured: languages, counts and
 * large letters make the names as wide as they will. On a phone the name of the page is the menu.
 */
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { type RefObject, use, useLayoutEffect, useRef, useState } from 'react';
import { MeetingContext } from '#features/meeting.ts';
import { formatRoute, type Route, pageOf, routeTo, type Screen } from '#features/route.ts';
import type { Waiting } from '#features/waiting.ts';
import { shellTexts } from '#text/shell.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { useTexts } from '#ui/language.tsx';
import { usePhone } from '#ui/viewport.ts';
import { fitting } from './fitting.ts';

/** Import and what was taken away are reached from the plan; they are no pages of their own in the row. */
const usualPages = [
  'overview',
  'my-page',
  'timeline',
  'measures',
  'groups',
  'decisions',
  'involvement',
  'reports',
  'plan',
] as const satisfies readonly Screen[];

/** Beside a meeting what waits for it comes first. */
const pagesBeside: readonly Screen[] = ['meeting-panel', ...usualPages];

const usePages = (): readonly Screen[] => (use(MeetingContext) === null ? usualPages : pagesBeside);

interface TabRowProps {
  readonly route: Route;
  readonly waiting: Waiting;
}

export function TabRow(props: TabRowProps) {
  const texts = useTexts(shellTexts);
  return (
    <nav className="topbar-nav" aria-label={texts.navigation}>
      {usePhone() ? <PageMenu {...props} /> : <Row {...props} />}
    </nav>
  );
}

function Count({ count }: { readonly count: number | undefined }) {
  const texts = useTexts(shellTexts);
  if (count === undefined) return null;
  return (
    <>
      <span className="topbar-count" aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden">, {texts.waiting(count)}</span>
    </>
  );
}

interface PageLinkProps {
  readonly screen: Screen;
  readonly current: Screen;
  readonly waiting: Waiting;
}

function PageLink({ screen, current, waiting }: PageLinkProps) {
  const texts = useTexts(shellTexts);
  return (
    <a href={formatRoute(routeTo(screen))} aria-current={screen === current ? 'page' : undefined}>
      <span>
        {texts.screens[screen]}
        <Count count={waiting[screen]} />
      </span>
    </a>
  );
}

/** How wide each page's name is, and «Mer» last, measured where nobody sees it. */
function useWidths(): [RefObject<HTMLUListElement | null>, readonly number[], number] {
  const ruler = useRef<HTMLUListElement>(null);
  const [measured, setMeasured] = useState<{ readonly widths: readonly number[]; readonly room: number }>({
    widths: [],
    room: Infinity,
  });
  useLayoutEffect(() => {
    const list = ruler.current;
    const row = list?.parentElement;
    if (list === null || row === null || row === undefined) return undefined;
    function measure(): void {
      const widths = [...(list?.children ?? [])].map((item) => item.getBoundingClientRect().width);
      const room = row?.clientWidth ?? Infinity;
      setMeasured((before) =>
        before.room === room && before.widths.join() === widths.join() ? before : { widths, room },
      );
    }
    measure();
    const grows = new ResizeObserver(measure);
    grows.observe(row);
    for (const item of list.children) grows.observe(item);
    return () => grows.disconnect();
  }, []);
  return [ruler, measured.widths, measured.room];
}

function Row({ route, waiting }: TabRowProps) {
  const texts = useTexts(shellTexts);
  const pages = usePages();
  const [ruler, widths, room] = useWidths();
  const current = pageOf(route);
  const at = pages.findIndex((page) => page === current);
  const shown =
    widths.length === 0 ? pages.map((_, index) => index) : fitting(widths.slice(0, -1), room, widths.at(-1) ?? 0, at);
  const rest = pages.filter((_, index) => !shown.includes(index));
  const inRest = rest.reduce((sum, page) => sum + (waiting[page] ?? 0), 0);
  return (
    <>
      <ul ref={ruler} className="topbar-pages topbar-ruler" aria-hidden="true" inert>
        {pages.map((screen) => (
          <li key={screen}>
            <PageLink screen={screen} current={screen} waiting={waiting} />
          </li>
        ))}
        <li>
          <span className="topbar-more">
            {texts.more}
            <span className="topbar-count">0</span>
            <ChevronDown16Regular />
          </span>
        </li>
      </ul>
      <ul className="topbar-pages">
        {shown.map((index) => {
          const screen = pages[index];
          return screen === undefined ? null : (
            <li key={screen}>
              <PageLink screen={screen} current={current} waiting={waiting} />
            </li>
          );
        })}
      </ul>
      {rest.length === 0 ? null : (
        <Disclosure
          className="topbar-box topbar-rest"
          summary={
            <span className="topbar-more">
              {texts.more}
              <Count count={inRest === 0 ? undefined : inRest} />
              <ChevronDown16Regular aria-hidden="true" />
            </span>
          }
        >
          <PageList pages={rest} current={current} waiting={waiting} />
        </Disclosure>
      )}
    </>
  );
}

function PageMenu({ route, waiting }: TabRowProps) {
  const texts = useTexts(shellTexts);
  const pages = usePages();
  const current = pageOf(route);
  return (
    <Disclosure
      className="topbar-box page-menu"
      summary={
        <>
          {texts.screens[route.screen]}
          <ChevronDown16Regular aria-hidden="true" />
        </>
      }
    >
      <PageList pages={pages} current={current} waiting={waiting} />
    </Disclosure>
  );
}

interface PageListProps extends Omit<PageLinkProps, 'screen'> {
  readonly pages: readonly Screen[];
}

const PageList = ({ pages: listed, ...props }: PageListProps) => (
  <ul className="topbar-list">
    {listed.map((screen) => (
      <li key={screen}>
        <PageLink screen={screen} {...props} />
      </li>
    ))}
  </ul>
);
