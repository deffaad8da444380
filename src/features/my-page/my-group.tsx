/** What a person's group has before it: the next meeting, what goes on in the plan now, its proposals; and what was decided. */
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { Lightbulb16Regular } from '@fluentui/react-icons/svg/lightbulb';
import type { ReactNode } from 'react';
import { compareText } from '#base/order.ts';
import { standingOf } from '#domain/attention.ts';
import type { Decision } from '#domain/decision.ts';
import type { Group } from '#domain/group.ts';
import { nextMeetingOf } from '#domain/meeting-plan.ts';
import type { Plan } from '#domain/plan.ts';
import { isWaiting, stateOf } from '#domain/proposal.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { decisionNouns } from '#text/decision.ts';
import { capitalised } from '#text/entities.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { proposalStateLabels } from '#text/proposal.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { DecisionTag } from '#ui/tag.tsx';
import { TimeMark } from '#ui/time-mark.tsx';
import { rowsOfPlan, shortNameOf } from '../group-rows.ts';
import { milestonesInOrder } from '../plan-rows.ts';
import { useSnapshot } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { WishedTime } from '../wished-time.tsx';

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <span className="my-group-icon" aria-hidden="true">
        {icon}
      </span>
      <div>{children}</div>
    </li>
  );
}

interface MyGroupProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly only: boolean;
}

export function MyGroup({ plan, group, only }: MyGroupProps) {
  const texts = useTexts(myPageTexts);
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  const name = [group.code, group.title].filter(Boolean).join(' ');
  const id = `gruppe-${group.key}`;
  const meeting = nextMeetingOf(group, rowsOfPlan(rows.meeting, plan), today);
  const current = milestonesInOrder(rows, plan).filter((milestone) => standingOf(milestone, today) === 'current');
  const decisions = rowsOfPlan(rows.decision, plan);
  const proposals = rowsOfPlan(rows.proposal, plan)
    .filter((proposal) => proposal.group?.key === group.key && isWaiting(proposal, decisions))
    .toSorted((a, b) => compareText(a.code, b.code));
  return (
    <section className="my-group" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{only ? texts.myGroup : shortNameOf(group)}</h2>
        <span className="section-hint">{only ? name : group.code === '' ? '' : group.title}</span>
        <span className="section-action">
          <a className="text-link" href={formatRoute({ screen: 'groups', open: group.key })}>
            {texts.seeGroup}
          </a>
        </span>
      </header>
      <ul className="surface my-group-lines">
        <Line icon={<CalendarLtr16Regular />}>
          <b>{texts.nextMeeting}</b>
          <span className="muted">
            {meeting === null ? (
              loaded.has('meeting') ? (
                texts.noMeeting
              ) : (
                ''
              )
            ) : (
              <a href={formatRoute({ screen: 'meeting', open: meeting.key })}>
                {[capitalised(meetingTime(meeting, language, today)), meeting.place].filter(Boolean).join(', ')}
              </a>
            )}
          </span>
        </Line>
        {current.map((milestone) => (
          <Line key={milestone.key} icon={<span className="my-group-now" />}>
            <a href={formatRoute({ screen: 'timeline', open: milestone.key })}>{milestone.title}</a>
            <TimeMark date={milestone.when} /> <WishedTime of={milestone} />
          </Line>
        ))}
        {proposals.map((proposal) => (
          <Line key={proposal.key} icon={<Lightbulb16Regular />}>
            <a href={formatRoute({ screen: 'decisions', open: proposal.key })}>
              {texts.proposal(proposal.code)} {proposal.title}
            </a>
            <span className="muted">{proposalStateLabels[stateOf(proposal, decisions)][language]}</span>
          </Line>
        ))}
      </ul>
    </section>
  );
}

export function MyDecisions({
  decisions,
  about,
}: {
  readonly decisions: readonly Decision[];
  readonly about: readonly Decision[];
}) {
  const texts = useTexts(myPageTexts);
  const { language, today } = useReader();
  return (
    <section className="my-decisions" aria-labelledby="bestemt">
      <header className="section-head">
        <h2 id="bestemt" tabIndex={-1}>
          {texts.decided}
        </h2>
        <span className="section-action">
          <a className="text-link" href={formatRoute(routeTo('decisions'))}>
            {texts.allDecisions}
          </a>
        </span>
      </header>
      <ul className="surface">
        {decisions.map((decision) => (
          <li key={decision.key}>
            <DecisionTag>{capitalised(decisionNouns[decision.level][language].singular)}</DecisionTag>
            <div>
              <a href={formatRoute({ screen: 'decisions', open: decision.key })}>{decision.title}</a>
              <span className="muted">
                {[
                  decision.decidedBy,
                  decision.on === null ? '' : formatRecentDay(decision.on, language, today),
                  about.includes(decision) ? texts.about : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
