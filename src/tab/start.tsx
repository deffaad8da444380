/** Composes the tab: Graph, the repository, the session and the screens, in a given place. */
import { StrictMode, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { newKey } from '#base/id.ts';
import { leadsAny } from '#domain/organisation.ts';
import { type Actor, asGroupLeader } from '#domain/role.ts';
import { NavigationProvider } from '#features/navigation.tsx';
import { PeopleProvider } from '#features/people.tsx';
import type { History, People } from '#features/ports.ts';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import { browserLock, browserNeighbours } from '#sync/browser-neighbours.ts';
import { indexedDbPlace } from '#sync/indexed-db.ts';
import { createPlanSession, type PlanSession, type PlanSnapshot, type Timer } from '#sync/session.ts';
import { AskedNewProvider } from '#ui/asked-new.tsx';
import { ChoicesProvider, useChoices } from '#ui/choices.tsx';
import { ReaderProvider } from '#ui/language.tsx';
import { Theme } from '#ui/theme.tsx';
import { ToastProvider } from '#ui/toast.tsx';
import type { Host } from './host.ts';
import { laterPeople } from './later-people.ts';
import { laterRepository } from './later-repository.ts';
import { type HeldRoles, heldRoles } from './held-roles.ts';
import { once } from './once.ts';
import { keepToOwnScripts } from './own-scripts.ts';
import { Shell } from './shell.tsx';
import { SignInContext } from './sign-in-words.tsx';

const timer: Timer = (milliseconds, task) => {
  const handle = setTimeout(task, milliseconds);
  return () => clearTimeout(handle);
};

interface Opened {
  readonly session: PlanSession;
  readonly open: () => Promise<void>;
  readonly history: History;
  readonly people: People;
  readonly roles: HeldRoles;
}

function openSession(host: Host): Opened {
  const { owner, steadyClock: clock } = host;
  const places = indexedDbPlace({ pageLoad: newKey(host.random), clock, timer });
  void places.sweep(clock.now());
  const sharePoint = once(async () => (await import('./sharepoint.ts')).openSharePoint(host));
  const repository = laterRepository(async () => (await sharePoint()).repository);
  const session = createPlanSession({
    repository,
    places,
    owner,
    lock: browserLock(owner),
    neighbours: browserNeighbours(owner),
    clock,
    timer,
    chance: () => (host.random(1)[0] ?? 0) / 256,
    signedIn: host.signedIn,
  });
  const roles = heldRoles(host, () => window.localStorage);
  async function lookAtRoles(): Promise<void> {
    const { followRoles } = await import('./role-looks.ts');
    const ask = async () => (await sharePoint()).roles();
    followRoles({ ask, roles, session, isVisible: () => document.visibilityState === 'visible', clock, timer });
  }
  async function open(): Promise<void> {
    // Known ones can wait until the plan stands there; unknown ones decide where she lands.
    if (roles.current().settled) await session.open();
    else void session.open();
    await lookAtRoles().catch(() => roles.told(null));
  }
  return { session, open, roles, history: repository, people: laterPeople(async () => (await sharePoint()).people) };
}

/** Her roles as SharePoint tells them, and that she leads a group as the plan's rows do. */
function useActor({ host: { actor, clock }, session, roles }: AppProps): Actor {
  const held = useSyncExternalStore(roles.subscribe, roles.current).roles;
  const { rows } = useSyncExternalStore(session.subscribe, session.snapshot);
  const { group, member } = rows;
  const { id } = actor.person;
  const isLeader = useMemo(() => leadsAny(id, group, member, clock.today()), [id, group, member, clock]);
  return useMemo(
    () => ({ person: actor.person, roles: isLeader ? asGroupLeader(held) : held }),
    [actor.person, held, isLeader],
  );
}

/** An edit that would be gone with the page. */
const isAtRisk = ({ edits, storage }: PlanSnapshot): boolean =>
  storage.kind === 'proven' ? edits.some(({ kept }) => !kept) : edits.length > 0;

interface AppProps extends Opened {
  readonly host: Host;
}

function App(props: AppProps) {
  return (
    <ChoicesProvider person={props.host.actor.person.id}>
      <Tab {...props} />
    </ChoicesProvider>
  );
}

/** The theme is the place's, and so is the language until the person has chosen another. */
function Tab(props: AppProps) {
  const { host, session, history, people, roles } = props;
  const actor = useActor(props);
  const { theme, language: hosts } = useSyncExternalStore(host.surroundings.subscribe, host.surroundings.current);
  const { language: own } = useChoices();
  const language = own ?? hosts;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const signOut = useMemo(() => {
    const { signOut: leave } = host;
    if (leave === undefined) return null;
    return (): void => {
      roles.forget();
      leave();
    };
  }, [host, roles]);
  return (
    <Theme name={theme}>
      <ReaderProvider language={language} today={host.clock.today()}>
        <PlanSessionProvider session={session} history={history} actor={actor} clock={host.clock} random={host.random}>
          <PeopleProvider people={people}>
            <NavigationProvider {...(host.item !== undefined && { item: host.item })}>
              <ToastProvider>
                <AskedNewProvider>
                  <SignInContext value={host.signIn ?? null}>
                    <Shell banner={host.banner} share={host.share ?? null} signOut={signOut} roles={roles} />
                  </SignInContext>
                </AskedNewProvider>
              </ToastProvider>
            </NavigationProvider>
          </PeopleProvider>
        </PlanSessionProvider>
      </ReaderProvider>
    </Theme>
  );
}

/** Answers the plan's session, for a host that has something to do with it. */
export function startTab(host: Host, root: HTMLElement): PlanSession {
  keepToOwnScripts(window);
  const opened = openSession(host);
  const { session } = opened;
  document.addEventListener('visibilitychange', () => session.setVisible(document.visibilityState === 'visible'));
  window.addEventListener('online', () => session.setOnline(true));
  window.addEventListener('offline', () => session.setOnline(false));
  if (!navigator.onLine) session.setOnline(false);
  window.addEventListener('beforeunload', (event) => {
    if (isAtRisk(session.snapshot())) event.preventDefault();
  });
  createRoot(root).render(
    <StrictMode>
      <App host={host} {...opened} />
    </StrictMode>,
  );
  void opened.open();
  void keepTabOffline();
  return session;
}

/** A window that has been open once opens without net. Where the browser has no such workers, or forbids them, it does not. */
async function keepTabOffline(): Promise<void> {
  try {
    const { active } = await navigator.serviceWorker.register('service-worker.js');
    active?.postMessage('opened');
  } catch {
    // The tab is as good, as long as there is net.
  }
}
