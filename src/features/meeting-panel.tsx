/** Beside a meeting: what waits for those who meet, in the width of Teams' panel, each opened in place. */
import { type ReactNode, use } from 'react';
import { comingMeetings } from '#domain/agenda.ts';
import type { Meeting } from '#domain/meeting.ts';
import { type MeetingWaits, waitsForMeeting } from '#domain/meeting-waits.ts';
import type { Plan } from '#domain/plan.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { meetingPanelTexts } from '#text/meeting-panel.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { Section } from '#ui/section.tsx';
import { ProposalTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { rowsOfPlan } from './group-rows.ts';
import { HelpList } from './help-requests.tsx';
import { MeetingContext } from './meeting.ts';
import { milestonesInOrder, runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { formatRoute } from './route.ts';
import { useWanted } from './wanted.ts';
import { WishedTime } from './wished-time.tsx';
import './meeting-panel/meeting-panel.css';

export function MeetingPanelScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  if (plan !== null) return <MeetingPanel plan={plan} />;
  return (
    <>
      <EmptyPlan />
      <div className="page meeting-panel">
        <OtherPlan />
      </div>
    </>
  );
}

const wanted = ['request', 'consultation', 'sentReport', 'meeting'] as const;
/** Of the next days: somebody sits in one of them, or prepares it. */
const MOST_MEETINGS = 3;

function MeetingPanel({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(meetingPanelTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  useWanted(wanted);
  const waits = waitsForMeeting(
    {
      settings: plan.settings,
      proposals: rowsOfPlan(rows.proposal, plan),
      consultations: rowsOfPlan(rows.consultation, plan),
      decisions: rowsOfPlan(rows.decision, plan),
      requests: rowsOfPlan(rows.request, plan),
      sent: rowsOfPlan(rows.sentReport, plan),
      milestones: milestonesInOrder(rows, plan),
    },
    today,
  );
  const meetings = comingMeetings(rowsOfPlan(rows.meeting, plan), today).slice(0, MOST_MEETINGS);
  const count = waits.proposals.length + waits.help.length + waits.milestones.length;
  return (
    <div className="page meeting-panel">
      <h1 className="lede">{count === 0 ? texts.nothing : texts.waits}</h1>
      <Part title={texts.agendas} count={meetings.length}>
        <Meetings meetings={meetings} />
      </Part>
      <Part title={texts.proposals} count={waits.proposals.length}>
        <Proposals proposals={waits.proposals} />
      </Part>
      <Part title={texts.help} count={waits.help.length}>
        <HelpList wanted={waits.help} named />
      </Part>
      <Part title={texts.milestones} count={waits.milestones.length}>
        <Milestones milestones={waits.milestones} />
      </Part>
      <OtherPlan />
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

const Part = ({ title, count, children }: PartProps) =>
  count === 0 ? null : (
    <Section title={title} count={count}>
      {children}
    </Section>
  );

function Meetings({ meetings }: { readonly meetings: readonly Meeting[] }) {
  return (
    <ul className="meeting-lines">
      {meetings.map(({ key, title, body, when }) => (
        <li key={key}>
          <a href={formatRoute({ screen: 'meeting', open: key })}>{body || title}</a>
          <TimeMark date={when} />
        </li>
      ))}
    </ul>
  );
}

function Proposals({ proposals }: Pick<MeetingWaits, 'proposals'>) {
  const { language } = useReader();
  return (
    <ul className="meeting-lines">
      {proposals.map(({ key, code, title }) => (
        <li key={key}>
          <a href={formatRoute({ screen: 'decisions', open: key })}>{title}</a>
          <ProposalTag>
            {[capitalised(entityNouns.proposal[language].singular), code].filter(Boolean).join(' ')}
          </ProposalTag>
        </li>
      ))}
    </ul>
  );
}

function Milestones({ milestones }: Pick<MeetingWaits, 'milestones'>) {
  const texts = useTexts(meetingPanelTexts);
  const { language } = useReader();
  return (
    <ul className="meeting-lines">
      {milestones.map(({ milestone, milestone: { key, title, when, baseline, moveReason }, why }) => (
        <li key={key}>
          <a href={formatRoute({ screen: 'timeline', open: key })}>{title}</a>
          <TimeMark date={when} />
          <WishedTime of={milestone} />
          {why === 'moved' && baseline !== null ? (
            <span className="muted small">
              {texts.originally(formatFuzzyDate(baseline, language))}
              {moveReason === '' ? '' : ` ${texts.because(moveReason)}`}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function OtherPlan() {
  const texts = useTexts(meetingPanelTexts);
  const choosePlan = use(MeetingContext)?.choosePlan ?? null;
  return choosePlan === null ? null : (
    <p className="meeting-other">
      <button type="button" className="text-link" onClick={choosePlan}>
        {texts.otherPlan}
      </button>
    </p>
  );
}
