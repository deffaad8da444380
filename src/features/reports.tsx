/** Rapporter: who asks for help, which groups have reported and which have not; one report to write or to read. */
import { yearOf } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import type { Group } from '#domain/group.ts';
import type { Plan } from '#domain/plan.ts';
import { isOverdue } from '#domain/report-period.ts';
import { helpWanted, isLoose, type Round, roundsOf } from '#domain/report-round.ts';
import { runningPeriod } from '#domain/report-running.ts';
import { dueWords, periodName } from '#text/report-period.ts';
import { rhythmTexts } from '#text/report-rhythm.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from './group-rows.ts';
import { HelpList } from './help-requests.tsx';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { Duties } from './reports/duties.tsx';
import { ReportForm } from './reports/report-form.tsx';
import { ReportGrid } from './reports/report-grid.tsx';
import { SentReportView } from './reports/report-view.tsx';
import { SinceLast } from './reports/since-last.tsx';
import { ProjectSummary } from './reports/summary.tsx';
import { formatRoute, routeTo } from './route.ts';
import { SteeringCard, SteeringPage, steeringPageKey, SteeringSent } from './steering-report.tsx';
import { useWanted } from './wanted.ts';
import { WhenLoaded } from './when-loaded.tsx';
import './reports/reports.css';

const sentReports = ['sentReport'] as const;
const forForm = ['sentReport', 'mandate', 'request', 'meeting'] as const;

export function ReportsScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const plan = runningPlan(rows);
  if (plan === null) return <EmptyPlan />;
  if (open === null) return <AllReports plan={plan} />;
  if (open === steeringPageKey(plan)) return <SteeringPage plan={plan} />;
  const group = groupsInOrder(rows, plan).find(({ key }) => key === open);
  if (group !== undefined) {
    return (
      <Awaited lists={forForm}>
        <RunningReport key={group.key} plan={plan} group={group} />
      </Awaited>
    );
  }
  const sent = rows.sentReport.find(({ key }) => key === open);
  return (
    <Awaited lists={sentReports}>
      {sent === undefined ? (
        <NotFound />
      ) : sent.kind === 'steering' ? (
        <SteeringSent plan={plan} report={sent} />
      ) : (
        <SentReportView plan={plan} report={sent} />
      )}
    </Awaited>
  );
}

/** When the group meets next, or what it was asked for, must be known before its form is. */
function RunningReport({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const { rows } = useSnapshot();
  const { today } = useReader();
  const surroundings = {
    groups: groupsInOrder(rows, plan),
    meetings: rowsOfPlan(rows.meeting, plan),
    reports: rowsOfPlan(rows.report, plan),
  };
  const period = runningPeriod(group, surroundings, today);
  return period === null ? <NotFound /> : <ReportForm plan={plan} group={group} period={period} />;
}

/** The rows of what is awaited stand where the page will. */
function Awaited(props: Parameters<typeof WhenLoaded>[0]) {
  const { loaded } = useSnapshot();
  if (props.lists.every((entity) => loaded.has(entity))) return props.children;
  return (
    <div className="page">
      <WhenLoaded {...props} rows={8} />
    </div>
  );
}

const wanted = ['sentReport', 'request', 'mandate', 'meeting', 'duty'] as const;

function AllReports({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  useWanted(wanted);
  const groups = groupsInOrder(rows, plan);
  const sent = rowsOfPlan(rows.sentReport, plan);
  const mandates = loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null;
  const meetings = rowsOfPlan(rows.meeting, plan);
  const soFar = { reports: rowsOfPlan(rows.report, plan), sent, meetings: loaded.has('meeting') ? meetings : null };
  const rounds = roundsOf(groups, mandates, soFar, today);
  const help = helpWanted(rowsOfPlan(rows.request, plan), sent, today);
  const hintOf = ({ rhythm, periods }: Round): string => {
    const running = periods.at(-1);
    return isLoose(rhythm) || running === undefined
      ? rhythmTexts[rhythm][language]
      : periodName(running, language, yearOf(today));
  };
  const period = rounds.map(({ periods }) => periods.at(-1)).find((one) => one !== undefined && one.due !== null);
  return (
    <div className="page reports">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        {period === undefined || period.due === null ? null : (
          <span className="muted">
            {(isOverdue(period, today) ? texts.wasDue : texts.due)(
              periodName(period, language),
              dueWords(period.due, language, today),
            )}
          </span>
        )}
      </div>
      {rounds.length === 0 && help.length === 0 ? (
        <EmptyState
          title={texts.empty}
          actions={
            <a className="text-link" href={formatRoute(routeTo('groups'))}>
              {texts.toGroups}
            </a>
          }
        >
          {texts.emptyText}
        </EmptyState>
      ) : (
        <>
          <Section title={texts.help} {...(help.length > 0 && { count: help.length })}>
            {help.length === 0 ? <p className="muted">{texts.nobodyAsks}</p> : <HelpList wanted={help} named />}
          </Section>
          {rounds.map((round) => (
            <Section key={round.id} title={texts.groups} {...(rounds.length > 1 && { hint: hintOf(round) })}>
              <Missing round={round} />
              <ReportGrid round={round} />
            </Section>
          ))}
        </>
      )}
      <SteeringCard plan={plan} rounds={rounds} />
      <ProjectSummary plan={plan} />
      <SinceLast plan={plan} />
      <Duties plan={plan} />
    </div>
  );
}

/** By group and never by person. */
function Missing({ round }: { readonly round: Round }) {
  const texts = useTexts(reportsTexts);
  // Where nobody waits, nobody has handed in all either.
  if (round.rhythm === 'continuous') return null;
  if (round.missing.length === 0) return <p className="reports-missing">{texts.allIn}</p>;
  return (
    <p className="reports-missing">
      {texts.missing(round.missing.length)}{' '}
      {round.missing.map((group, index) => (
        <span key={group.key}>
          {index === 0 ? '' : index === round.missing.length - 1 ? ` ${texts.and} ` : ', '}
          <a className="text-link" href={formatRoute({ screen: 'groups', open: group.key })}>
            {shortNameOf(group)}
          </a>
        </span>
      ))}
      .
    </p>
  );
}

function NotFound() {
  const texts = useTexts(reportsTexts);
  return (
    <div className="page">
      <EmptyState
        title={texts.notFound}
        actions={
          <a className="text-link" href={formatRoute(routeTo('reports'))}>
            {texts.back}
          </a>
        }
      >
        {texts.notFoundText}
      </EmptyState>
    </div>
  );
}
