/** Min side: what do I have to do, in a minute? One sentence, the report that is due, and my measures to confirm. */
import { Button } from '@fluentui/react-components';
import { createElement, type ReactNode, useMemo } from 'react';
import { isoWeekOf } from '#base/calendar.ts';
import { nextMeetingOf, nextMeetingOfAny } from '#domain/meeting-plan.ts';
import type { Plan } from '#domain/plan.ts';
import {
  decidedForMe,
  isAbout,
  myFacts,
  myMeasures,
  myReports,
  needsConfirming,
  nextAsked,
  type Seat,
} from '#domain/my-work.ts';
import { groupsOf, leads } from '#domain/organisation.ts';
import { mayPause } from '#domain/pause.ts';
import { reportRhythm } from '#domain/report-period.ts';
import { roleWork } from '#domain/role-work.ts';
import { type MyTarget, mySentence } from '#text/my-sentence.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { theReport } from '#text/report-period.ts';
import type { SentencePart } from '#text/sentence.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { later } from '#ui/later.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder, rowsOfPlan } from './group-rows.ts';
import { MyDecisions, MyGroup } from './my-page/my-group.tsx';
import { MyMeasures } from './my-page/my-measures.tsx';
import { MyPauses } from './my-page/my-pauses.tsx';
import { DueReport } from './my-page/due-report.tsx';
import { keysOfWork, RoleParts, useRoleWaits } from './my-page/role-waits.tsx';
import { useNoticeLists } from './notice-lists.ts';
import { runningPlan } from './plan-rows.ts';
import { RoleWork } from './role-work.tsx';
import { useActor, useSnapshot } from './plan-session.tsx';
import { formatRoute, routeTo } from './route.ts';
import { useWanted, useWantedLater } from './wanted.ts';
import './my-page/my-page.css';

/** Below what waits for her, and not there before all of it is known. */
const myNotices = later(async () => (await import('./my-page/my-notices.tsx')).MyNotices);

export function MyPageScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <MyPage plan={plan} />;
}

const wanted = ['meeting'] as const;
/** Who confirms drøftinger has them first of all. */
const wantedByUnions = ['meeting', 'consultation'] as const;
/** Until they are read, a group's own word tells whether it is at work. */
const wantedLater = ['mandate'] as const;

function MyPage({ plan }: { readonly plan: Plan }) {
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  const actor = useActor();
  const isUnions = actor.roles.includes('unionRepresentative');
  useWanted(isUnions ? wantedByUnions : wanted);
  useWantedLater(wantedLater);
  // Her own page is not where a project leader lands; for others it is.
  const noticesRead = useNoticeLists(actor.roles.includes('projectLeader'));
  const groups = groupsInOrder(rows, plan);
  const seat: Seat = { person: actor.person.id, groups, members: rowsOfPlan(rows.member, plan), today };
  const measures = myMeasures(rowsOfPlan(rows.measure, plan), seat);
  const proposals = rowsOfPlan(rows.proposal, plan);
  const mine = groupsOf(seat.person, groups, seat.members, today);
  const reports = myReports(seat, {
    measures: rowsOfPlan(rows.measure, plan),
    mandates: loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null,
    reports: rowsOfPlan(rows.report, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    groups,
    meetings: loaded.has('meeting') ? rowsOfPlan(rows.meeting, plan) : null,
  });
  const all = rowsOfPlan(rows.decision, plan);
  const about = all.filter((decision) => isAbout(decision, mine, measures, proposals));
  const meeting = nextMeetingOfAny(mine, rowsOfPlan(rows.meeting, plan), today);
  const tasks = roleWork(
    // Before the drøftinger are read nothing is said of what they decide.
    isUnions && !loaded.has('consultation') ? [] : actor.roles,
    proposals,
    { settings: plan.settings, consultations: rowsOfPlan(rows.consultation, plan), decisions: all },
  );
  const waits = useRoleWaits(plan);
  const waiting = waits.reduce((sofar, { work }) => sofar + work.length, tasks.length);
  const facts = myFacts({ roleWork: waiting, measures, groups: mine, reports, decisions: about, meeting, today });
  const decisions = decidedForMe(all, (decision) => about.includes(decision), today);
  const nothingToDo =
    waiting === 0 && reports.length === 0 && !measures.some((measure) => needsConfirming(measure, today));
  const writes = groups.some(
    (group) => reportRhythm(group.rhythm) === 'monthly' && leads(seat.person, group, seat.members, today),
  );
  const shown = [
    ...measures.map(({ key }) => key),
    ...reports.map(({ group }) => group.key),
    ...tasks.flatMap((task) => [task.proposal.key, ...(task.kind === 'confirm' ? [task.consultation.key] : [])]),
    ...waits.flatMap(({ work }) => work.flatMap(keysOfWork)),
    ...decisions.map(({ key }) => key),
    ...mine.flatMap((group) => nextMeetingOf(group, rowsOfPlan(rows.meeting, plan), today)?.key ?? []),
  ].join(' ');
  const alreadyShown = useMemo(() => new Set(shown.split(' ')), [shown]);
  return (
    <div className="page my-page">
      <Lede parts={mySentence(facts, language, today)} />
      <RoleWork tasks={tasks} />
      {waits.length === 0 ? null : (
        <div className="my-page-roles" tabIndex={-1} {...(tasks.length === 0 && { id: 'venter' })}>
          <RoleParts waits={waits} />
        </div>
      )}
      {nothingToDo && (writes || measures.length > 0) ? (
        <NextTime writes={writes} group={mine[0]?.key ?? null} />
      ) : null}
      {reports.map((report) => (
        <DueReport key={report.group.key} report={report} />
      ))}
      {measures.length === 0 ? null : <MyMeasures measures={measures} />}
      {noticesRead ? <myNotices.Part plan={plan} shown={alreadyShown} /> : null}
      {mine.map((group) => (
        <MyGroup key={group.key} plan={plan} group={group} only={mine.length === 1} />
      ))}
      {decisions.length === 0 ? null : <MyDecisions decisions={decisions} about={about} />}
      {mayPause(actor) ? <MyPauses plan={plan} /> : null}
    </div>
  );
}

function addressOf(target: MyTarget): string {
  switch (target.kind) {
    case 'roleWork':
    case 'measures':
    case 'decisions':
      return formatRoute(routeTo('my-page'));
    case 'late':
      return formatRoute({ screen: 'measures', open: null, filter: 'mine', search: '' });
    case 'report':
      return formatRoute({ screen: 'reports', open: target.group });
    case 'meeting':
      return formatRoute({ screen: 'meeting', open: target.meeting });
    case 'plan':
      return formatRoute(routeTo('overview'));
  }
}

/** Three of the targets stand further down on this very page. */
const placeOf = (target: MyTarget): string | null =>
  target.kind === 'roleWork'
    ? 'venter'
    : target.kind === 'measures'
      ? 'mine-tiltak'
      : target.kind === 'decisions'
        ? 'bestemt'
        : null;

function partElement(part: SentencePart<MyTarget>): ReactNode {
  if (typeof part === 'string') return part;
  const place = placeOf(part.target);
  return (
    <a
      href={addressOf(part.target)}
      onClick={() => (place === null ? undefined : document.getElementById(place)?.focus())}
    >
      {part.text}
    </a>
  );
}

/** Two parts of a sentence may be the same words, so they are children in order, without keys. */
const Lede = ({ parts }: { readonly parts: readonly SentencePart<MyTarget>[] }) =>
  createElement('h1', { className: 'lede' }, ...parts.map(partElement));

/** Nothing waits: when we come back, and what can be looked at meanwhile. */
function NextTime({ writes, group }: { readonly writes: boolean; readonly group: Plan['key'] | null }) {
  const texts = useTexts(myPageTexts);
  const { language, today } = useReader();
  const next = nextAsked(today);
  const { week } = isoWeekOf(next.due);
  return (
    <section className="my-page-done surface">
      <p>{writes ? texts.nextTime(theReport(next, language), week) : texts.nextTimeMember(week)}</p>
      <Button
        as="a"
        href={group === null ? formatRoute(routeTo('overview')) : formatRoute({ screen: 'groups', open: group })}
      >
        {group === null ? texts.seePlan : texts.seeGroup}
      </Button>
    </section>
  );
}
