/** The page of a route. Each is fetched when it is first shown, but for the one that most people see first. */
import type { ReactNode } from 'react';
import { OverviewScreen } from '#features/overview.tsx';
import type { Route } from '#features/route.ts';
import { brought } from '#ui/brought.ts';

const TimelineScreen = brought(async () => (await import('#features/timeline.tsx')).TimelineScreen);
const MeasuresScreen = brought(async () => (await import('#features/measures.tsx')).MeasuresScreen);
const MyPageScreen = brought(async () => (await import('#features/my-page.tsx')).MyPageScreen);
const GroupsScreen = brought(async () => (await import('#features/groups.tsx')).GroupsScreen);
const ReportsScreen = brought(async () => (await import('#features/reports.tsx')).ReportsScreen);
const DecisionsScreen = brought(async () => (await import('#features/decisions.tsx')).DecisionsScreen);
const InvolvementScreen = brought(async () => (await import('#features/involvement.tsx')).InvolvementScreen);
const SelfCheckScreen = brought(async () => (await import('#features/self-check.tsx')).SelfCheckScreen);
const PlanScreen = brought(async () => (await import('#features/plan.tsx')).PlanScreen);
const ImportScreen = brought(async () => (await import('#features/import.tsx')).ImportScreen);
const MeetingsScreen = brought(async () => (await import('#features/meetings.tsx')).MeetingsScreen);
const MeetingScreen = brought(async () => (await import('#features/meeting-screen.tsx')).MeetingScreen);
const MeetingPanelScreen = brought(async () => (await import('#features/meeting-panel.tsx')).MeetingPanelScreen);
const SetUpScreen = brought(async () => (await import('#features/set-up.tsx')).SetUpScreen);
const HistoryScreen = brought(async () => (await import('#features/history-screen.tsx')).HistoryScreen);
const JournalScreen = brought(async () => (await import('#features/journal.tsx')).JournalScreen);
const TakenAwayScreen = brought(async () => (await import('#features/taken-away.tsx')).TakenAwayScreen);

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
    case 'self-check':
      return <SelfCheckScreen />;
    case 'plan':
      return <PlanScreen />;
    case 'import':
      return <ImportScreen />;
    case 'taken-away':
      return <TakenAwayScreen />;
    case 'history':
      return <HistoryScreen day={route.day ?? null} />;
    case 'meetings':
      return <MeetingsScreen />;
    case 'meeting':
      return <MeetingScreen open={route.open} />;
    case 'journal':
      return <JournalScreen />;
    case 'meeting-panel':
      return <MeetingPanelScreen />;
    case 'set-up':
      return <SetUpScreen />;
  }
}
