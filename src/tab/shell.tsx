/** The frame: one row of pages, the name of the plan, one quiet line that says whether all is shared, and the page itself. */
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { EntityName } from '#domain/entities.ts';
import { isAnyPlan, mayLackSetUp } from '#domain/set-up-site.ts';
import { useNavigation, useScrollMemory } from '#features/navigation.tsx';
import { itemOfRoute, type Route, routeTo } from '#features/route.ts';
import { useSetUp } from '#features/set-up-port.ts';
import { runningPlan } from '#features/plan-rows.ts';
import { useActor, useEditor, useSnapshot } from '#features/plan-session.tsx';
import { usePlanThen } from '#features/plan-then.tsx';
import { bringShortcutList, Shortcuts } from '#features/shortcuts.tsx';
import { SyncNotices } from '#features/sync-notices.tsx';
import type { SyncLine } from '#features/sync-state.ts';
import { type Waiting as WaitingCounts, waitingOn } from '#features/waiting.ts';
import { useWantedLater } from '#features/wanted.ts';
import { shellTexts } from '#text/shell.ts';
import { Key } from '#ui/key.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { later } from '#ui/later.ts';
import { useToast } from '#ui/toast.tsx';
import type { Behind } from '#repository/plan-repository.ts';
import type { HeldRoles } from './held-roles.ts';
import type { SharedLink } from './host.ts';
import type { Live } from './live.ts';
import { useLanding } from './shell/landing.ts';
import { Menu } from './shell/menu.tsx';
import { Opening, Waiting } from './shell/opening.tsx';
import { Page } from './shell/page.tsx';
import { PageBoundary } from './shell/page-boundary.tsx';
import { TabRow } from './shell/tab-row.tsx';
import { SyncLineInBar, SyncStrip, useSyncLine } from './sync-line.tsx';
import './print.css';
import './shell.css';

const askForAccess = later(async () => (await import('./shell/ask-for-access.tsx')).AskForAccess);
const versionStrip = later(async () => (await import('./shell/version-strip.tsx')).VersionStrip);
const planThenStrip = later(async () => (await import('#features/plan-then-strip.tsx')).PlanThenStrip);
const unsent = later(async () => (await import('#features/unsent.tsx')).UnsentPanel);
const bringSearch = () => import('#features/search.tsx');
const bringSignOut = () => import('./shell/sign-out.tsx');
const SearchPalette = lazy(async () => ({ default: (await bringSearch()).SearchPalette }));
const SignOut = lazy(async () => ({ default: (await bringSignOut()).SignOut }));

/** What lies over the page, one at a time, in a program file of its own. */
const bring = { search: bringSearch, shortcuts: bringShortcutList, 'sign-out': bringSignOut } as const;
type Over = keyof typeof bring;
const bringAll = (): Promise<unknown> => Promise.all(Object.values(bring).map((one) => one()));

interface ShellProps {
  readonly banner: ReactNode;
  /** null where the host has no way of sending links. */
  readonly share: ((link: SharedLink) => void) | null;
  /** null where the host signs people in and out itself. */
  readonly signOut: (() => void) | null;
  readonly roles: HeldRoles;
  /** Her roles are known as far as they can be. */
  readonly settled: boolean;
  readonly behind: Live<Behind | null>;
}

export function Shell({ banner, share, signOut, roles, settled, behind }: ShellProps) {
  const texts = useTexts(shellTexts);
  const { route } = useNavigation();
  const { phase } = useSnapshot();
  const { shown: then } = usePlanThen();
  const name = usePlanName();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route.screen);
  const line = useSyncLine();
  unsent.useSent();
  const landed = useLanding(settled);
  const apart = useSyncExternalStore(behind.subscribe, behind.current);
  const [over, show] = useOver();
  const [unsentOpen, setUnsentOpen] = useState(false);
  useScrollMemory();
  function closeUnsent(): void {
    setUnsentOpen(false);
    (document.getElementById('sync-show') ?? main.current)?.focus();
  }
  // A new page is announced by its heading: the focus goes to the page, as after a page load, unless the page took it itself.
  useEffect(() => {
    const within = document.activeElement !== main.current && main.current?.contains(document.activeElement) === true;
    if (shown.current !== route.screen && !within) main.current?.focus({ preventScroll: true });
    shown.current = route.screen;
  }, [route.screen]);
  const search = useCallback(() => show('search'), [show]);
  const list = useCallback((isShown: boolean) => show(isShown ? 'shortcuts' : null), [show]);
  const close = useCallback(() => show(null), [show]);
  const askToSignOut = useMemo(() => (signOut === null ? null : (): void => show('sign-out')), [signOut, show]);
  const actions = useMemo(() => ({ showShortcuts: () => list(true), signOut: askToSignOut }), [list, askToSignOut]);
  // What stands in the way of a plan that cannot be opened is what the self-check tells.
  const open = phase === 'open' ? landed : phase === 'failed' && route.screen === 'self-check';
  const { isBare, isLacking, settingUp } = useSetUpInstead(route);
  return (
    <div className={isBare ? 'app app--bare' : 'app'}>
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
      <header className="topbar">
        <PlanName name={name} />
        {isBare ? <span className="grow" /> : <Pages />}
        <Standing line={line} />
        {isBare ? null : <SearchButton onSearch={search} />}
        <Menu
          onShortcuts={actions.showShortcuts}
          onShare={share === null ? null : () => share({ item: itemOfRoute(route) ?? '', label: name })}
          onSignOut={askToSignOut}
        />
      </header>
      {then === null ? <ReaderStrip /> : <planThenStrip.Part />}
      {apart === null ? null : <versionStrip.Part behind={apart} />}
      {/* That there is nothing yet is what set-up is there for. */}
      {isLacking ? null : <SyncStrip line={line} unsentOpen={unsentOpen} onShowUnsent={setUnsentOpen} />}
      {/* Before the page, so that no panel of it lies over them. */}
      {unsentOpen ? <unsent.Part onClose={closeUnsent} /> : null}
      {phase === 'open' ? <SyncNotices /> : null}
      <main id="innhold" ref={main} tabIndex={-1} className={`screen screen--${route.screen}`}>
        {open || settingUp ? (
          // The same place in the tree before there is a plan and after: who is in the midst of set-up goes on with it.
          <PageBoundary route={settingUp ? routeTo('set-up') : route}>
            <Suspense fallback={<Waiting />}>
              <Page route={settingUp ? routeTo('set-up') : route} />
            </Suspense>
          </PageBoundary>
        ) : (
          <Opening />
        )}
      </main>
      <Shortcuts listShown={over === 'shortcuts'} onSearch={search} onList={list} />
      <Suspense>
        {over === 'search' ? <SearchPalette actions={actions} onClose={close} /> : null}
        {over === 'sign-out' && signOut !== null ? <SignOut signOut={signOut} roles={roles} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** Before there is a plan there is nowhere to go but to set-up, and then to the page that takes one in. */
function useSetUpInstead(route: Route): {
  readonly isBare: boolean;
  readonly isLacking: boolean;
  readonly settingUp: boolean;
} {
  const { phase, failure, rows } = useSnapshot();
  const setUp = useSetUp();
  if (setUp === null) return { isBare: false, isLacking: false, settingUp: false };
  const isLacking = phase !== 'open' && mayLackSetUp(failure, setUp.place);
  return {
    isBare: isLacking || (phase === 'open' && !isAnyPlan(rows.plan)),
    isLacking,
    settingUp: route.screen === 'set-up' || (isLacking && route.screen !== 'self-check'),
  };
}

/** Shown when it is here; where it cannot be had the person is told, and the page stays. */
function useOver(): [Over | null, (over: Over | null) => void] {
  const texts = useTexts(shellTexts);
  const toast = useToast();
  const [over, setOver] = useState<Over | null>(null);
  // Sent for once the first picture stands, so that they are here when the net is not.
  useEffect(() => void bringAll().catch(() => undefined), []);
  const show = useCallback(
    (wanted: Over | null) => {
      if (wanted === null) return setOver(null);
      bring[wanted]().then(
        () => setOver(wanted),
        () => toast({ text: texts.notHere }),
      );
    },
    [toast, texts],
  );
  return [over, show];
}

function usePlanName(): string {
  const texts = useTexts(shellTexts);
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? texts.product : plan.shortTitle || plan.title || texts.untitledPlan;
}

function PlanName({ name }: { readonly name: string }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return (
    <span className="topbar-plan">
      <span className="topbar-mark" aria-hidden="true" />
      <span className="topbar-names">
        <b title={name}>{name}</b>
        <span>{plan?.municipality ?? ''}</span>
      </span>
    </span>
  );
}

/** Lists that tell whether somebody waits, and that the plan does not open with. */
const telling = ['mandate'] as const satisfies readonly EntityName[];
const nobody: WaitingCounts = {};

function Pages() {
  const { route } = useNavigation();
  const { rows, loaded } = useSnapshot();
  const { today } = useReader();
  useWantedLater(telling);
  const plan = runningPlan(rows);
  const read = loaded.has('mandate');
  const waiting = useMemo(
    () => (plan === null ? nobody : waitingOn(rows, plan, read, today)),
    [rows, plan, read, today],
  );
  return <TabRow route={route} waiting={waiting} />;
}

function Standing({ line }: { readonly line: SyncLine }) {
  const { allowed } = useEditor();
  return allowed ? <SyncLineInBar line={line} /> : null;
}

/** Why nothing can be changed, and who can give leave to. */
function ReaderStrip() {
  const texts = useTexts(shellTexts);
  const { allowed } = useEditor();
  // Whose roles are forgotten is on her way out.
  const leaving = useActor().roles.length === 0;
  return allowed || leaving ? null : (
    <div className="sync-strip">
      <p className="reader-words">
        <b>{texts.readOnlyTitle}.</b> {texts.readOnly} <askForAccess.Part />
      </p>
    </div>
  );
}

function SearchButton({ onSearch }: { readonly onSearch: () => void }) {
  const texts = useTexts(shellTexts);
  return (
    <button type="button" className="topbar-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
      <Search20Regular aria-hidden="true" />
      <span className="topbar-search-words">{texts.search}</span>
      <span className="topbar-search-key" aria-hidden="true">
        <Key>Ctrl K</Key>
      </span>
    </button>
  );
}
