/** The frame: one row of pages, the name of the plan, one quiet line that says whether all is shared, and the page itself. */
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useNavigation } from '#features/navigation.tsx';
import { useEditor, useSession, useSnapshot } from '#features/plan-session.tsx';
import { OverviewScreen } from '#features/overview.tsx';
import { formatRoute, type Route, routeTo, type Screen } from '#features/route.ts';
import { SyncNotices } from '#features/sync-notices.tsx';
import type { SyncLine } from '#features/sync-state.ts';
import { UnsentPanel } from '#features/unsent.tsx';
import { failureText } from '#text/failures.ts';
import { shellTexts } from '#text/shell.ts';
import { useLanguage, useTexts } from '#ui/language.tsx';
import { Notice, Skeleton } from '#ui/notice.tsx';
import { SyncLineInBar, SyncStrip, useSyncLine } from './sync-line.tsx';
import { MorePages } from './more-pages.tsx';
import './shell.css';

const TimelineScreen = lazy(async () => ({ default: (await import('#features/timeline.tsx')).TimelineScreen }));
const MeasuresScreen = lazy(async () => ({ default: (await import('#features/measures.tsx')).MeasuresScreen }));
const MyPageScreen = lazy(async () => ({ default: (await import('#features/my-page.tsx')).MyPageScreen }));
const GroupsScreen = lazy(async () => ({ default: (await import('#features/groups.tsx')).GroupsScreen }));
const ReportsScreen = lazy(async () => ({ default: (await import('#features/reports.tsx')).ReportsScreen }));
const DecisionsScreen = lazy(async () => ({ default: (await import('#features/decisions.tsx')).DecisionsScreen }));
const InvolvementScreen = lazy(async () => ({
  default: (await import('#features/involvement.tsx')).InvolvementScreen,
}));
const PlanScreen = lazy(async () => ({ default: (await import('#features/plan.tsx')).PlanScreen }));
const ImportScreen = lazy(async () => ({ default: (await import('#features/import.tsx')).ImportScreen }));

/** Import is an action of the plan and of the empty page, not a page of its own in the row. */
const pages = [
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

function Page({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'overview':
      return <OverviewScreen />;
    case 'timeline':
      return <TimelineScreen route={route} />;
    case 'measures':
      return <MeasuresScreen route={route} />;
    case 'my-page':
      return <MyPageScreen />;
    case 'groups':
      return <GroupsScreen open={route.open} />;
    case 'reports':
      return <ReportsScreen open={route.open} />;
    case 'decisions':
      return <DecisionsScreen open={route.open} />;
    case 'involvement':
      return <InvolvementScreen open={route.open} />;
    case 'plan':
      return <PlanScreen />;
    case 'import':
      return <ImportScreen />;
  }
}

export function Shell({ banner }: { readonly banner: ReactNode }) {
  const texts = useTexts(shellTexts);
  const { route } = useNavigation();
  const { phase } = useSnapshot();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.screen);
  const line = useSyncLine();
  const [unsentOpen, setUnsentOpen] = useState(false);
  function closeUnsent(): void {
    setUnsentOpen(false);
    (document.getElementById('sync-show') ?? main.current)?.focus();
  }
  // A new page is announced by its heading: the focus goes to the page, as after a page load.
  useEffect(() => {
    if (shown.current !== route.screen) main.current?.focus({ preventScroll: true });
    shown.current = route.screen;
  }, [route.screen]);
  return (
    <div className="app">
      {banner}
      <a
        className="skip-link"
        href="#innhold"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skip}
      </a>
      <Navigation line={line} />
      <SyncStrip line={line} unsentOpen={unsentOpen} onShowUnsent={setUnsentOpen} />
      {/* Before the page, so that no panel of it lies over them. */}
      {unsentOpen ? <UnsentPanel onClose={closeUnsent} /> : null}
      {phase === 'open' ? <SyncNotices /> : null}
      <main id="innhold" ref={main} tabIndex={-1} className={`screen screen--${route.screen}`}>
        {phase === 'open' ? (
          <Suspense fallback={<Waiting />}>
            <Page route={route} />
          </Suspense>
        ) : (
          <Opening />
        )}
      </main>
    </div>
  );
}

function Waiting() {
  const texts = useTexts(shellTexts);
  return (
    <div className="page">
      <Skeleton label={texts.loading} rows={8} />
    </div>
  );
}

const LONG = 5_000;

function Opening() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { phase, failure } = useSnapshot();
  const session = useSession();
  const [longPhase, setLongPhase] = useState<typeof phase | null>(null);
  useEffect(() => {
    const handle = setTimeout(() => setLongPhase(phase), LONG);
    return () => clearTimeout(handle);
  }, [phase]);
  if (phase === 'failed' && failure !== null) {
    const { what, remedy } = failureText(failure, language);
    return (
      <div className="page">
        <Notice
          kind="error"
          title={texts.loadFailed}
          action={{ label: texts.tryAgain, run: () => void session.open() }}
        >
          {what} {remedy}
        </Notice>
      </div>
    );
  }
  return (
    <div className="page">
      <Skeleton label={texts.loading} rows={8} />
      {longPhase === phase ? <p className="muted">{texts.loadingLong}</p> : null}
    </div>
  );
}

function Navigation({ line }: { readonly line: SyncLine }) {
  const texts = useTexts(shellTexts);
  const { route } = useNavigation();
  const { rows } = useSnapshot();
  const { allowed } = useEditor();
  const plan = rows.plan.find(({ removed }) => removed === null);
  const name = plan === undefined ? '' : plan.shortTitle || plan.title || texts.untitledPlan;
  return (
    <header className="topbar">
      <span className="topbar-plan">
        <span className="topbar-mark" aria-hidden="true" />
        <span className="topbar-names">
          <b>{name === '' ? texts.product : name}</b>
          <span>{plan?.municipality ?? ''}</span>
        </span>
      </span>
      <nav aria-label={texts.navigation}>
        <PageMenu current={route.screen} />
        <ul className="topbar-pages">
          {pages.map((screen) => (
            <li key={screen}>
              <a
                href={formatRoute(routeTo(screen))}
                aria-current={
                  screen === route.screen || (screen === 'plan' && route.screen === 'import') ? 'page' : undefined
                }
              >
                {texts.screens[screen]}
              </a>
            </li>
          ))}
        </ul>
        <MorePages pages={pages.slice(5)} current={route.screen} />
      </nav>
      <span className="grow" />
      {allowed ? <SyncLineInBar line={line} /> : <span className="topbar-reader">{texts.readOnlyTitle}</span>}
    </header>
  );
}

/** Where the row has no room the name of the page is the menu. A native disclosure: it needs no script of its own to be reached by keyboard. */
function PageMenu({ current }: { readonly current: Screen }) {
  const texts = useTexts(shellTexts);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current !== null) details.current.open = false;
  }, [current]);
  return (
    <details className="page-menu" ref={details}>
      <summary>
        {texts.screens[current]}
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
