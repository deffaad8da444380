/** A page as it stands in the frame, for tests of what happens to the frame when something happens to the page. */
import type { ReactNode } from 'react';
import { type Day, fixedClock, instantOf } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { PlanSessionProvider } from '#features/plan-session.tsx';
import type { Route } from '#features/route.ts';
import type { PlanSession } from '#sync/session.ts';
import { ReaderProvider } from '#ui/language.tsx';
import { PageBoundary } from './page-boundary.tsx';

const snapshot = { online: true };
const session = {
  snapshot: () => snapshot,
  subscribe: () => () => undefined,
} as unknown as PlanSession;
const actor = { person: { id: 'leder', name: 'Prosjektleder', email: '' }, roles: ['projectLeader'] } as const;
const history = {
  historyOf: async () => succeed([]),
  historySince: async () => succeed([]),
  historyBefore: async () => succeed({ changes: [], more: false }),
  outsideEdits: async () => succeed([]),
  check: async () => succeed([]),
};

export const pageInFrame = (route: Route, page: ReactNode): ReactNode => (
  <ReaderProvider language="nb" today={'2026-02-11' as Day}>
    <PlanSessionProvider
      session={session}
      actor={actor}
      clock={fixedClock(instantOf(0))}
      random={(length) => new Uint8Array(length)}
      history={history}
    >
      <nav>Sidene</nav>
      <main id="innhold" tabIndex={-1}>
        <PageBoundary route={route}>{page}</PageBoundary>
      </main>
    </PlanSessionProvider>
  </ReaderProvider>
);
