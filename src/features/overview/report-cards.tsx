/** «Februarrapporter»: which groups have handed in, by group and never by person. A card for each rhythm of reporting. */
import { inOslo } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Plan } from '#domain/plan.ts';
import { filledFields } from '#domain/report.ts';
import { isOverdue } from '#domain/report-period.ts';
import { isLoose, type ReportCell, type Round, type RoundRow, roundsOf } from '#domain/report-round.ts';
import { formatRecentDay } from '#text/calendar-words.ts';
import { overviewTexts } from '#text/overview-screen.ts';
import { dueWords, reportsName } from '#text/report-period.ts';
import { cellLabels, looseReportsTexts } from '#text/report-cells.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportGlyph } from '#ui/report-mark.tsx';
import { Section } from '#ui/section.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute, routeTo } from '../route.ts';
import { useWantedLater } from '../wanted.ts';

/** Lists that tell it more exactly than the plan opens with: when a report was sent, which groups have a mandate, who meets when. */
const wanted = ['sentReport', 'mandate', 'meeting'] as const satisfies readonly EntityName[];

export function ReportCards({ plan }: { readonly plan: Plan }) {
  const { today } = useReader();
  const { rows, loaded } = useSnapshot();
  useWantedLater(wanted);
  const mandates = loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null;
  const soFar = {
    reports: rowsOfPlan(rows.report, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    meetings: loaded.has('meeting') ? rowsOfPlan(rows.meeting, plan) : null,
  };
  return roundsOf(groupsInOrder(rows, plan), mandates, soFar, today).map((round) => (
    <ReportCard key={round.id} round={round} />
  ));
}

function ReportCard({ round }: { readonly round: Round }) {
  const texts = useTexts(overviewTexts);
  const { language, today } = useReader();
  const period = round.periods.at(-1);
  const rows = round.rows.filter(({ cells }) => {
    const kind = cells.at(-1)?.kind;
    // Where nobody waits, what is not begun is no news.
    return kind !== 'notExpected' && !(round.rhythm === 'continuous' && kind === 'notBegun');
  });
  if (period === undefined || rows.length === 0) return null;
  const { due } = period;
  const hint =
    due === null
      ? null
      : (isOverdue(period, today) ? texts.reportWasDue : texts.reportDue)(dueWords(due, language, today));
  return (
    <Section
      title={isLoose(round.rhythm) ? looseReportsTexts[round.rhythm][language] : reportsName(period, language)}
      {...(hint !== null && { hint })}
      action={
        <a className="text-link" href={formatRoute(routeTo('reports'))}>
          {texts.allReports}
        </a>
      }
    >
      <ul className="overview-reports">
        {rows.map((row) => (
          <ReportLine key={row.group.key} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function ReportLine({ row: { group, cells } }: { readonly row: RoundRow }) {
  const { allowed } = useEditor();
  const cell: ReportCell = cells.at(-1) ?? { kind: 'notExpected' };
  // A sent report is read, a running one is written; who may not write sees the group.
  const sent = cell.kind === 'sent' ? cell.key : null;
  const report = sent ?? (allowed && cell.kind !== 'sent' ? group.key : null);
  return (
    <li>
      <ReportGlyph kind={cell.kind} />
      <a href={formatRoute({ screen: report === null ? 'groups' : 'reports', open: report ?? group.key })}>
        {group.code === '' ? null : <b>{group.code} </b>}
        {group.title}
      </a>
      <Standing cell={cell} />
    </li>
  );
}

function Standing({ cell }: { readonly cell: ReportCell }) {
  const texts = useTexts(overviewTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  switch (cell.kind) {
    case 'sent': {
      const sent = rows.sentReport.find(({ key }) => key === cell.key);
      const day = sent === undefined ? null : formatRecentDay(inOslo(sent.sentAt).day, language, today);
      return <span className="muted">{day === null ? cellLabels.sent[language] : texts.reportSent(day)}</span>;
    }
    case 'draft': {
      const group = cell.report.group.key;
      const hasMeasures = rows.measure.some((one) => one.removed === null && one.group?.key === group);
      const { filled, of } = filledFields(cell.report, hasMeasures);
      return <span className="muted">{texts.reportDraft(filled, of)}</span>;
    }
    case 'notBegun':
    case 'missing':
      return <span className="overview-reports-missing">{cellLabels[cell.kind][language]}</span>;
    case 'notExpected':
      return null;
  }
}
