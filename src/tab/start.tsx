/** Composes the tab: Graph, the repository, the session and the screens, in a given place. */
import { StrictMode, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { newKey } from '#base/id.ts';
import { type BringChannelFiles, ChannelFilesProvider } from '#features/channel-files.ts';
import { MeetingContext } from '#features/meeting.ts';
import type { Role } from '#domain/role.ts';
import { type BringSelfCheck, SelfCheckProvider } from '#features/self-check-port.ts';
import { NavigationProvider } from '#features/navigation.tsx';
import { PeopleProvider } from '#features/people.tsx';
import type { History, People, PlanSetup } from '#features/ports.ts';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import { PlanThenProvider, usePlanThen } from '#features/plan-then.tsx';
import type { Behind } from '#repository/plan-repository.ts';
import type { DevicePlace } from '#sync/device.ts';
import { SetUpProvider } from '#features/set-up-port.ts';
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
import { type Live, liveValue } from './live.ts';
import { laterSetUp } from './later-set-up.ts';
import { once } from './once.ts';
import { keepToOwnScripts } from './own-scripts.ts';
import { Shell } from './shell.tsx';
import { SignInContext } from './sign-in-words.tsx';

const timer: Timer = (milliseconds, task) => {
  const handle = setTimeout(task, milliseconds);
  return () => clearTimeout(handle);
};

export interface Opened {
  readonly session: PlanSession;
  readonly open: () => Promise<void>;
  readonly history: History;
  readonly people: People;
  readonly files: BringChannelFiles;
  readonly roles: HeldRoles;
  /** Which of tab and lists is a version behind the other. */
  readonly behind: Live<Behind | null>;
  readonly setUp: PlanSetup | null;
}

type DeviceHost = Pick<Host, 'random' | 'steadyClock'>;

/** What this browser keeps; what is too old is dropped. */
export function openDevices({ random, steadyClock: clock }: DeviceHost): DevicePlace {
  const places = indexedDbPlace({ pageLoad: newKey(random), clock, timer });
  void places.sweep(clock.now());
  return places;
}

export function openSession(host: Host, places: DevicePlace): Opened {
  const { owner, steadyClock: clock } = host;
  const behind = liveValue<Behind | null>(null);
  const sharePoint = once(async () => (await import('./sharepoint.ts')).openSharePoint(host, behind.become));
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
  async function open(): Promise<void> {
    // Known ones can wait until the plan stands there; unknown ones decide where she lands.
    if (roles.current().settled) await session.open();
    else void session.open();
    const there = await sharePoint().catch(() => null);
    if (there === null) roles.become({ ...roles.current(), settled: true });
    else there.followRoles(roles, session, timer);
  }
  return {
    session,
    open,
    roles,
    behind,
    history: repository,
    people: laterPeople(async () => (await sharePoint()).people),
    files: once(async () => (await import('./channel-files.ts')).openChannelFiles(host)),
    setUp:
      host.setUp === undefined
        ? null
        : laterSetUp(
            { ...host.site, ...host.setUp },
            once(async () => (await import('./plan-set-up.ts')).openPlanSetUp(host, session, roles)),
          ),
  };
}

/** An edit that would be gone with the page. */
const isAtRisk = ({ edits, storage }: PlanSnapshot): boolean =>
  storage.kind === 'proven' ? edits.some(({ kept }) => !kept) : edits.length > 0;

interface AppProps extends Opened {
  readonly host: Host;
  readonly check: BringSelfCheck;
}

function App(props: AppProps) {
  return (
    <ChoicesProvider person={props.host.actor.person.id}>
      <SelfCheckProvider value={props.check}>
        <PlanThenProvider>
          <Tab {...props} />
        </PlanThenProvider>
      </SelfCheckProvider>
    </ChoicesProvider>
  );
}

const asReader: readonly Role[] = ['reader'];

/** The theme is the place's, and so is the language until the person has chosen another. */
function Tab({ host, session, history, people, files, roles, behind, setUp }: AppProps) {
  const { roles: held, settled } = useSyncExternalStore(roles.subscribe, roles.current);
  const { person } = host.actor;
  const { shown } = usePlanThen();
  // A plan of another day is read as a guest reads: nothing of it is offered to be changed.
  const actor = useMemo(() => ({ person, roles: shown === null ? held : asReader }), [person, held, shown]);
  const { theme, language: hosts } = useSyncExternalStore(host.surroundings.subscribe, host.surroundings.current);
  const { language: own } = useChoices();
  const language = own ?? hosts;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Theme name={theme}>
      <ReaderProvider language={language} today={shown?.day ?? host.clock.today()}>
        <PlanSessionProvider
          session={shown?.session ?? session}
          history={shown?.history ?? history}
          actor={actor}
          clock={host.clock}
          random={host.random}
        >
          <PeopleProvider people={people}>
            <ChannelFilesProvider value={files}>
              <NavigationProvider {...(host.item !== undefined && { item: host.item })}>
                <ToastProvider>
                  <AskedNewProvider>
                    <SignInContext value={host.signIn ?? null}>
                      <MeetingContext value={host.meeting ?? null}>
                        <SetUpProvider value={setUp}>
                          <Shell
                            banner={host.banner}
                            share={host.share ?? null}
                            signOut={host.signOut ?? null}
                            roles={roles}
                            settled={settled}
                            behind={behind}
                          />
                        </SetUpProvider>
                      </MeetingContext>
                    </SignInContext>
                  </AskedNewProvider>
                </ToastProvider>
              </NavigationProvider>
            </ChannelFilesProvider>
          </PeopleProvider>
        </PlanSessionProvider>
      </ReaderProvider>
    </Theme>
  );
}

export function followWindow(session: Pick<PlanSession, 'setVisible' | 'setOnline'>): void {
  document.addEventListener('visibilitychange', () => session.setVisible(document.visibilityState === 'visible'));
  window.addEventListener('online', () => session.setOnline(true));
  window.addEventListener('offline', () => session.setOnline(false));
  if (!navigator.onLine) session.setOnline(false);
}

/** Answers the plan's session, for a host that has something to do with it. */
export function startTab(host: Host, root: HTMLElement): PlanSession {
  keepToOwnScripts(window);
  const opened = openSession(host, openDevices(host));
  const { session } = opened;
  const check = once(async () => (await import('./self-check.ts')).openSelfCheck(host, session));
  followWindow(session);
  window.addEventListener('beforeunload', (event) => {
    if (isAtRisk(session.snapshot())) event.preventDefault();
  });
  createRoot(root).render(
    <StrictMode>
      <App host={host} check={check} {...opened} />
    </StrictMode>,
  );
  void opened.open();
  void rememberPlan(host, session);
  void keepTabOffline();
  return session;
}

/** So that her own page finds it. */
async function rememberPlan(host: Host, session: PlanSession): Promise<void> {
  try {
    (await import('./remember-plan.ts')).rememberPlan(host, session);
  } catch {
    // The next start remembers it.
  }
}

/** A window that has been open once opens without net. Where the browser has no such workers, or forbids them, it does not. */
export async function keepTabOffline(): Promise<void> {
  try {
    const { active } = await navigator.serviceWorker.register('service-worker.js');
    active?.postMessage('opened');
  } catch {
    // The tab is as good, as long as there is net.
  }
}
