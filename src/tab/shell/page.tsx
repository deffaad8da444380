/** The page of a route. Each is fetched when it is first shown, but for the one that most people see first. */
import { lazy, type ReactNode } from 'react';
import { OverviewScreen } from '#features/overview.tsx';
import type { Route } from '#features/route.ts';

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
const TakenAwayScreen = lazy(async () => ({ default: (await import('#features/taken-away.tsx')).TakenAwayScreen }));

export function Page({ route }: { readonly route: Route }): ReactNode {
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
    case 'taken-away':
      return <TakenAwayScreen />;
  }
}
