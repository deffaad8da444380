/** Rapporter: who asks for help, which groups have reported and which have not; one report to write or to read. */
import { yearOf } from '#base/calendar.ts';
import type { Key } from '#base/id.ts';
import { type Plan } from '#domain/plan.ts';
import { periodAt, reportRhythm } from '#domain/report-period.ts';
import { helpWanted, type Round, roundsOf } from '#domain/report-round.ts';
import { dueWords, periodName } from '#text/report-period.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { wordDownloadTexts } from '#text/word-download.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { EmptyState } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from './group-rows.ts';
import { HelpList } from './help-requests.tsx';
import { runningPlan } from './plan-rows.ts';
import { useSnapshot } from './plan-session.tsx';
import { ReportForm } from './reports/report-form.tsx';
import { ReportGrid } from './reports/report-grid.tsx';
import { SentReportView } from './reports/report-view.tsx';
import { steeringLists, writeSteeringReport } from './reports/steering-report-file.ts';
import { formatRoute, routeTo } from './route.ts';
import { useWanted } from './wanted.ts';
import { WhenLoaded } from './when-loaded.tsx';
import { WordDownload } from './word-download.tsx';
import { fileNameOf } from './word-download-state.ts';
import './reports/reports.css';

const sentReports = ['sentReport'] as const;
const forForm = ['sentReport', 'mandate', 'request'] as const;

export function ReportsScreen({ open }: { readonly open: Key | null }) {
  const { rows } = useSnapshot();
  const { today } = useReader();
  const plan = runningPlan(rows);
  if (plan === null) return <EmptyPlan />;
  if (open === null) return <AllReports plan={plan} />;
  const group = groupsInOrder(rows, plan).find(({ key }) => key === open);
  const rhythm = group === undefined ? null : reportRhythm(group.rhythm);
  if (group !== undefined && rhythm !== null) {
    return (
      <Awaited lists={forForm}>
        <ReportForm key={group.key} plan={plan} group={group} period={periodAt(rhythm, today)} />
      </Awaited>
    );
  }
  const sent = rows.sentReport.find(({ key }) => key === open);
  return <Awaited lists={sentReports}>{sent === undefined ? <NotFound /> : <SentReportView report={sent} />}</Awaited>;
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

const wanted = ['sentReport', 'request', 'mandate'] as const;

function AllReports({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(reportsTexts);
  const inWord = useTexts(wordDownloadTexts);
  const { language, today } = useReader();
  const { rows, loaded } = useSnapshot();
  useWanted(wanted);
  const groups = groupsInOrder(rows, plan);
  const sent = rowsOfPlan(rows.sentReport, plan);
  const mandates = loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null;
  const rounds = roundsOf(groups, mandates, { reports: rowsOfPlan(rows.report, plan), sent }, today);
  const help = helpWanted(rowsOfPlan(rows.request, plan), sent, today);
  const period = rounds[0]?.periods.at(-1);
  const due = period === undefined ? '' : dueWords(period.due, language, today);
  return (
    <div className="page reports">
      <div className="page-head">
        <h1>{texts.heading}</h1>
        {period === undefined ? null : (
          <span className="muted">
            {(today > period.due ? texts.wasDue : texts.due)(periodName(period, language), due)}
          </span>
        )}
        <span className="grow" />
        <WordDownload
          label={inWord.downloadReport}
          wanted={steeringLists}
          file={fileNameOf(inWord.report, inWord.report, today)}
          write={writeSteeringReport}
        />
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
            <Section
              key={round.rhythm}
              title={texts.groups}
              {...(rounds.length > 1 &&
                round.periods.length > 0 && {
                  hint: periodName(round.periods.at(-1) ?? periodAt(round.rhythm, today), language, yearOf(today)),
                })}
            >
              <Missing round={round} />
              <ReportGrid round={round} />
            </Section>
          ))}
        </>
      )}
    </div>
  );
}

/** By group and never by person. */
function Missing({ round }: { readonly round: Round }) {
  const texts = useTexts(reportsTexts);
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
