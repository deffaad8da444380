/** When those who meet meet next, as a link to the meeting; to the list of meetings where none is in sight. */
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { nextMeetingOf, type WhoMeets } from '#domain/meeting-plan.ts';
import type { Plan } from '#domain/plan.ts';
import { meetingsTexts } from '#text/meetings-screen.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { formatRoute, routeTo } from './route.ts';
import './next-meeting.css';

interface NextMeetingProps {
  readonly plan: Plan;
  readonly of: WhoMeets;
}

/** Nothing is said before the meetings are read. */
export function NextMeetingLink({ plan, of }: NextMeetingProps) {
  const texts = useTexts(meetingsTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const next = nextMeetingOf(of, rowsOfPlan(rows.meeting, plan), today);
  return (
    <span className="next-meeting">
      <CalendarLtr16Regular />
      {next === null ? null : (
        <a className="text-link" href={formatRoute({ screen: 'meeting', open: next.key })}>
          {texts.next(meetingTime(next, language, today))}
        </a>
      )}
      <a className="text-link" href={formatRoute(routeTo('meetings'))}>
        {texts.all}
      </a>
    </span>
  );
}
