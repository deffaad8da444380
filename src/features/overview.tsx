/** Oversikt: where are we, and what waits for whom? One sentence, the road, and a card for each question. */
import { createElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { yearOf } from '#base/calendar.ts';
import { inOslo, instantOf, millisecondsOf } from '#base/clock.ts';
import { compareText } from '#base/order.ts';
import { daysSilent, factsOf, overdue } from '#domain/attention.ts';
import type { EntityName } from '#domain/entities.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Plan } from '#domain/plan.ts';
import { isReady } from '#domain/proposal-path.ts';
import { formatDay } from '#text/calendar-words.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { overviewSentence, type SentenceTarget } from '#text/sentence.ts';
import { brought } from '#ui/brought.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { later } from '#ui/later.ts';
import { Section } from '#ui/section.tsx';
import { FollowUp, RecentChanges, WaitingProposals } from './overview/cards.tsx';
import { ReportCards } from './overview/report-cards.tsx';
import { StatusMatrix } from './overview/status-matrix.tsx';
import { RoadTrack } from './overview/track.tsx';
import { trackOf } from './overview/track-state.ts';
import { lastVisit } from './overview/visits.ts';
import { measuresInOrder, milestonesInOrder, runningPlan } from './plan-rows.ts';
import { useActor, useClock, useSession, useSnapshot } from './plan-session.tsx';
import { formatRoute } from './route.ts';
import { useWantedLater } from './wanted.ts';
import './overview/overview.css';

/** Not needed for the first picture: what it tells of is read later, and where it cannot be had the rest stands. */
const openHelp = later(async () => (await import('./overview/open-help.tsx')).OpenHelp);
const EmptyPlan = brought(async () => (await import('./empty-plan.tsx')).EmptyPlan);

export function OverviewScreen() {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  return plan === null ? <EmptyPlan /> : <PlanOverview plan={plan} />;
}

function addressOf(target: SentenceTarget): string {
  switch (target.kind) {
    case 'milestone':
      return formatRoute({ screen: 'timeline', open: target.key });
    case 'milestones':
      return formatRoute({ screen: 'timeline', open: null });
    case 'measures':
      return formatRoute({ screen: 'measures', open: null, filter: target.late ? 'late' : null, search: '' });
    case 'proposals':
      return formatRoute({ screen: 'overview' });
  }
}

function PlanOverview({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(overviewTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const session = useSession();
  const milestones = useMemo(() => milestonesInOrder(rows, plan), [rows, plan]);
  const measures = useMemo(() => measuresInOrder(rows, plan), [rows, plan]);
  const proposals = rows.proposal.filter((row) => row.plan === plan.key);
  // What is still on the way waits for others than the body that decides.
  const surroundings = { settings: plan.settings, consultations: rows.consultation, decisions: rows.decision };
  const waiting = proposals
    .filter((proposal) => isReady(proposal, surroundings))
    .toSorted((a, b) => compareText(a.code, b.code));
  const late = plan.settings.consultation === 'beforeDecision';
  useEffect(() => {
    if (late) session.want('consultation');
  }, [session, late]);
  const facts = factsOf({
    milestones,
    measures,
    proposals: waiting,
    decisions: rows.decision,
    decides: plan.settings.decides,
    today,
  });
  const track = useMemo(() => trackOf(milestones, today), [milestones, today]);
  const silent = measures.filter((one) => daysSilent(one, today, plan.settings.silentAfterDays) !== null);
  return (
    <div className="page">
      <Lede parts={overviewSentence(facts, language, today)} />
      {track.items.length === 0 ? null : (
        <Section
          title={texts.road}
          hint={texts.roadHint(track.items.length, track.passed, track.laterThanPlanned)}
          action={
            <a className="text-link" href={formatRoute({ screen: 'timeline', open: null })}>
              {texts.openTimeline}
            </a>
          }
        >
          <RoadTrack track={track} />
        </Section>
      )}
      <div className="overview-columns">
        <div className="overview-column">
          {waiting.length === 0 ? null : <WaitingProposals proposals={waiting} />}
          <Section
            title={texts.measures}
            {...(measures.length > 0 && { hint: texts.measuresHint })}
            action={
              <a className="text-link" href={formatRoute({ screen: 'measures', open: null, filter: null, search: '' })}>
                {texts.allMeasures}
              </a>
            }
          >
            {measures.length === 0 ? <p className="muted">{texts.noMeasures}</p> : <StatusMatrix measures={measures} />}
          </Section>
        </div>
        <div className="overview-column">
          <ReportCards plan={plan} />
          <FollowUp late={overdue(milestones, measures, today)} silent={silent.length} />
          <HelpAndDuties plan={plan} />
          <Recent plan={plan} />
        </div>
      </div>
    </div>
  );
}

const wantedLater = ['request', 'sentReport', 'duty', 'meeting'] as const satisfies readonly EntityName[];

function HelpAndDuties({ plan }: { readonly plan: Plan }) {
  const { loaded } = useSnapshot();
  useWantedLater(wantedLater);
  return loaded.has('request') || loaded.has('duty') ? <openHelp.Part plan={plan} /> : null;
}

type SentencePart = ReturnType<typeof overviewSentence>[number];

function partElement(part: SentencePart): ReactNode {
  if (typeof part === 'string') return part;
  const toProposals = part.target.kind === 'proposals';
  return (
    <a
      href={addressOf(part.target)}
      onClick={() => (toProposals ? document.getElementById('forslag')?.focus() : undefined)}
    >
      {part.text}
    </a>
  );
}

/** Two parts of a sentence may be the same words, so they are children in order, without keys. */
const Lede = ({ parts }: { readonly parts: readonly SentencePart[] }) =>
  createElement('h1', { className: 'lede' }, ...parts.map(partElement));

/** Before a first visit everything would be new: a fortnight of it is enough, and only for who asks. */
const FORTNIGHT = 14 * 86_400_000;

function Recent({ plan }: { readonly plan: Plan }) {
  const { language, today } = useReader();
  const clock = useClock();
  const actor = useActor();
  // Read once: the visit that is going on must not become the last one while it lasts.
  const [since] = useState(() => lastVisit(plan.key, actor.person.id, clock.now()));
  const [from] = useState(() => since ?? instantOf(millisecondsOf(clock.now()) - FORTNIGHT));
  const day = since === null ? null : formatDay(inOslo(since).day, language, 'long', { yearIfNot: yearOf(today) });
  const theirs = ({ plan: of, by }: ChangeRecord): boolean => of === plan.key && by?.id !== actor.person.id;
  return <RecentChanges from={from} theirs={theirs} since={day} />;
}
