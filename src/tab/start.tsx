/** Composes the tab: Graph, the repository, the session and the screens, in a given place. */
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { NavigationProvider } from '#features/navigation.tsx';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import { createGraph } from '#graph/client.ts';
import { timerSleep } from '#graph/sleep.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import { createPlanSession, type PlanSession, type Timer } from '#sync/session.ts';
import { ReaderProvider } from '#ui/language.tsx';
import { Theme } from '#ui/theme.tsx';
import { ToastProvider } from '#ui/toast.tsx';
import type { Host } from './host.ts';
import { Shell } from './shell.tsx';

const timer: Timer = (milliseconds, task) => {
  const handle = setTimeout(task, milliseconds);
  return () => clearTimeout(handle);
};

function openSession(host: Host): PlanSession {
  const graph = createGraph({
    token: host.token,
    fetch: (input, init) => fetch(input, init),
    clock: host.clock,
    sleep: timerSleep,
    random: host.random,
    ...(host.graphOrigin !== undefined && { origin: host.graphOrigin }),
  });
  return createPlanSession({
    repository: createPlanRepository(graph, host.site),
    clock: host.clock,
    timer,
    chance: () => (host.random(1)[0] ?? 0) / 256,
  });
}

function App({ host, session }: { readonly host: Host; readonly session: PlanSession }) {
  const { theme, language } = useSyncExternalStore(host.surroundings.subscribe, host.surroundings.current);
  return (
    <Theme name={theme}>
      <ReaderProvider language={language} today={host.clock.today()}>
        <PlanSessionProvider session={session} actor={host.actor} clock={host.clock} random={host.random}>
          <NavigationProvider>
            <ToastProvider>
              <Shell banner={host.banner} />
            </ToastProvider>
          </NavigationProvider>
        </PlanSessionProvider>
      </ReaderProvider>
    </Theme>
  );
}

export function startTab(host: Host, root: HTMLElement): void {
  const session = openSession(host);
  document.addEventListener('visibilitychange', () => session.setVisible(document.visibilityState === 'visible'));
  window.addEventListener('online', () => session.retry());
  window.addEventListener('beforeunload', (event) => {
    if (session.snapshot().edits.length > 0) event.preventDefault();
  });
  createRoot(root).render(
    <StrictMode>
      <App host={host} session={session} />
    </StrictMode>,
  );
  void session.open();
}
