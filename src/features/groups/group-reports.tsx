/** The group's reports, the newest first: what is under way, and what each said of how it went. */
import { yearOf } from '#base/calendar.ts';
import type { Group } from '#domain/group.ts';
import { mayReportFor } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { roundsOf } from '#domain/report-round.ts';
import { capitalised } from '#text/entities.ts';
import { groupsTexts } from '#text/groups-screen.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { dueWords, periodName } from '#text/report-period.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark } from '#ui/report-mark.tsx';
import { Section } from '#ui/section.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { WhenLoaded } from '../when-loaded.tsx';
import { AskForReport } from './ask-for-report.tsx';
import { markOf } from './group-facts.tsx';

const needed = ['sentReport', 'mandate', 'meeting'] as const;

export function GroupReports({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(groupsTexts);
  return (
    <Section title={texts.reports}>
      <WhenLoaded lists={needed}>
        <Periods plan={plan} group={group} />
        <AskForReport plan={plan} group={group} />
      </WhenLoaded>
    </Section>
  );
}

function Periods({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(groupsTexts);
  const words = useTexts(myPageTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  const soFar = {
    reports: rowsOfPlan(rows.report, plan),
    sent: rowsOfPlan(rows.sentReport, plan),
    meetings: rowsOfPlan(rows.meeting, plan),
  };
  const [round] = roundsOf([group], rowsOfPlan(rows.mandate, plan), soFar, today, groupsInOrder(rows, plan));
  const found = (round?.rows[0]?.cells ?? []).flatMap((cell, index) => {
    const period = round?.periods[index];
    return period === undefined || cell.kind === 'notExpected' ? [] : [{ cell, period }];
  });
  if (found.length === 0) return <p className="muted">{texts.noReports}</p>;
  const mayWrite = editor.allowed && mayReportFor(group, rowsOfPlan(rows.member, plan), actor, today);
  return (
    <ol className="group-reports">
      {found.toReversed().map(({ cell, period }) => {
        const open = cell.kind === 'draft' || cell.kind === 'notBegun';
        const key = cell.kind === 'sent' ? cell.key : open ? group.key : null;
        // Months in which a report may come at any time have no day of their own; who was asked was given one.
        const due = cell.kind === 'draft' ? (cell.report.dueOn ?? period.due) : period.due;
        return (
          <li key={period.id}>
            <span className="muted">{capitalised(periodName(period, language, yearOf(today)))}</span>
            <span>
              <ReportMark kind={markOf(cell)} />
              {open && due !== null ? (
                <span className="muted small">
                  {(due < today ? words.deadlineWas : words.deadline)(dueWords(due, language, today))}
                </span>
              ) : null}
            </span>
            {key === null || (open && !mayWrite) ? null : (
              <a
                className="text-link"
                href={formatRoute({ screen: 'reports', open: key })}
                aria-label={`${open ? (cell.kind === 'draft' ? words.finish : words.begin) : texts.read}: ${periodName(period, language)}`}
              >
                {open ? (cell.kind === 'draft' ? words.finish : words.begin) : texts.read}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
}
