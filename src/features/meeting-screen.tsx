/**
 * A meeting: the agenda, the case that is up with what there is to know of it, and what is recorded. Decisions are drafts
 * until the meeting is closed; in the width of a meeting's side panel it is one case at a time.
 */
import type { Key } from '#base/id.ts';
import { meetingScreenTexts } from '#text/meeting-screen.ts';
import { useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { meetingLists } from './meeting-screen/meeting-rows.ts';
import { MeetingView } from './meeting-screen/meeting-view.tsx';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { WhenLoaded } from './when-loaded.tsx';
import './meeting-screen/meeting-screen.css';

export function MeetingScreen({ open }: { readonly open: Key }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? (
    <EmptyPlan />
  ) : (
    <div className="page meeting">
      <WhenLoaded lists={meetingLists} rows={8}>
        <Found open={open} />
      </WhenLoaded>
    </div>
  );
}

function Found({ open }: { readonly open: Key }) {
  const texts = useTexts(meetingScreenTexts);
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  const meeting = plan === null ? undefined : rowsOfPlan(rows.meeting, plan).find(({ key }) => key === open);
  if (plan === null || meeting === undefined) {
    return (
      <EmptyState heading="h1" title={texts.gone}>
        {texts.goneText}
      </EmptyState>
    );
  }
  return <MeetingView key={meeting.key} plan={plan} meeting={meeting} />;
}
