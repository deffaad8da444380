/** The report form: already filled with what has changed, saved by itself, sent with one press. A minute's work. */
import { CloudCheckmark16Regular } from '@fluentui/react-icons/svg/cloud-checkmark';
import { Send20Regular } from '@fluentui/react-icons/svg/send';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wholeSecond } from '#base/clock.ts';
import type { Group } from '#domain/group.ts';
import { mayReportFor, standingOfGroup } from '#domain/organisation.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Plan } from '#domain/plan.ts';
import { moveReport, type Report, reportSteps, type SentReport } from '#domain/report.ts';
import { lastSent, refreshed, sentReportKeys, sentReportOf } from '#domain/report-draft.ts';
import { isOverdue, type ReportPeriod } from '#domain/report-period.ts';
import { cellOf } from '#domain/report-round.ts';
import { answeredSince, blankRequest, type HelpRequest } from '#domain/request.ts';
import { roleFor } from '#domain/role.ts';
import { isInUse, LINE_LIMIT, newRow } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { formatTimeOfDay } from '#text/calendar-words.ts';
import { capitalised } from '#text/entities.ts';
import { helpTexts } from '#text/help-screen.ts';
import { dueWords, reportName, theReport } from '#text/report-period.ts';
import { reportsTexts } from '#text/reports-screen.ts';
import { roleLabels } from '#text/roles.ts';
import { shellTexts } from '#text/shell.ts';
import { refusalText } from '#text/steps.ts';
import { BackLink } from '#ui/back-link.tsx';
import { useReader, useTexts } from '#ui/language.tsx';
import { useNewPage } from '#ui/new-page.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { isStopped } from '#ui/text-check.tsx';
import type { Ask } from '../ask-server.ts';
import { rowsOfPlan } from '../group-rows.ts';
import { useHistorySince } from '../history.ts';
import { measuresInOrder } from '../plan-rows.ts';
import { EditedAfterwards } from '../edited-afterwards.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { fromNobody, type HelpFrom, HelpFromFields } from '../help-form.tsx';
import { type RowChange, useActor, useClock, useEditor, useSnapshot } from '../plan-session.tsx';
import { HeldStill, RegisterButton, type Registering, useRegistering } from '../registering.tsx';
import { type Beginning, freshReport } from '../report-beginning.ts';
import { formatRoute } from '../route.ts';
import { SentOn } from '../sent-on.tsx';
import { AnswersFirst } from './answers-first.tsx';
import { FormFields } from './form-fields.tsx';
import { PreviousReport } from './previous-report.tsx';
import { Content } from './report-view.tsx';

interface ReportFormProps {
  readonly plan: Plan;
  readonly group: Group;
  readonly period: ReportPeriod;
}

export function ReportForm({ plan, group, period }: ReportFormProps) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const cell = cellOf(
    group.key,
    period,
    { reports: rowsOfPlan(rows.report, plan), sent: rowsOfPlan(rows.sentReport, plan) },
    today,
  );
  const name = reportName(period, language);
  const heading = useNewPage();
  const sent = cell.kind === 'sent';
  const wasSent = useRef(sent);
  // The form goes away under the button; what came of it is read out.
  useEffect(() => {
    if (sent && !wasSent.current) heading.current?.focus();
    wasSent.current = sent;
  }, [sent, heading]);
  const atWork = standingOfGroup(group, rowsOfPlan(rows.mandate, plan)) === 'atWork';
  const report = cell.kind === 'sent' ? rows.sentReport.find(({ key }) => key === cell.key) : undefined;
  return (
    <div className="page report-page">
      <BackLink href={formatRoute({ screen: 'groups', open: group.key })}>{group.title}</BackLink>
      <div className="page-head report-head">
        <h1 ref={heading} tabIndex={-1}>
          {sent ? texts.sent(capitalised(theReport(period, language))) : name}
        </h1>
        {sent ? (
          report === undefined ? null : (
            <SentOn report={report} />
          )
        ) : (
          <span className="muted">
            {period.due === null
              ? null
              : (isOverdue(period, today) ? texts.formLate : texts.formDue)(dueWords(period.due, language, today))}
          </span>
        )}
      </div>
      {cell.kind === 'sent' ? (
        <>
          <p className="report-sent">{texts.sentText}</p>
          {report === undefined ? null : <EditedAfterwards entity="sentReport" row={report} />}
          <Content content={cell.content} />
        </>
      ) : atWork || cell.kind === 'draft' ? (
        <Writing plan={plan} group={group} period={period} stored={cell.kind === 'draft' ? cell.report : null} />
      ) : (
        <p>{texts.notAtWork}</p>
      )}
    </div>
  );
}

/** More than happens to a group's measures between two reports. */
const MOST_NEWS = 600;

interface WritingProps extends ReportFormProps {
  readonly stored: Report | null;
}

/** A report begins with what has happened since the last one; the first begins with the measures as they are. */
function Writing(props: WritingProps) {
  const { rows } = useSnapshot();
  const last = lastSent(rowsOfPlan(rows.sentReport, props.plan), props.group.key, props.period.id);
  return last === null ? <WritingSince {...props} history={[]} /> : <WritingNext {...props} last={last} />;
}

/** Without the net the history is not there; the report is written all the same. */
function WritingNext({ last, ...props }: WritingProps & { readonly last: SentReport }) {
  const texts = useTexts(shellTexts);
  const read = useHistorySince(last.sentAt, MOST_NEWS);
  if (read === null) return <Skeleton label={texts.loading} rows={8} />;
  return <WritingSince {...props} history={read.ok ? read.value : []} />;
}

function WritingSince({
  plan,
  group,
  period,
  stored,
  history,
}: WritingProps & { readonly history: readonly ChangeRecord[] }) {
  const texts = useTexts(reportsTexts);
  const { rows, damaged } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const [blank] = useState(() => editor.blank(plan.key));
  const sentBefore = rowsOfPlan(rows.sentReport, plan);
  const last = lastSent(sentBefore, group.key, period.id);
  const measures = measuresInOrder(rows, plan).filter(
    (measure) => measure.group?.key === group.key && measure.status !== 'notRelevant',
  );
  const beginning: Beginning = { group, period, measures, last, history };
  const report = stored ?? freshReport(beginning, blank, plan.language);
  const registering = useRegistering('sentReport');
  const [from, setFrom] = useState(fromNobody);
  const allowed = editor.allowed && !damaged.has('report');

  function save(fields: Partial<Report>): void {
    const edited =
      stored === null ? editor.create('report', { ...report, ...fields }) : editor.change('report', stored, fields);
    if (!edited.ok) say(edited, '');
  }
  if (!allowed) {
    return stored === null ? <p className="muted">{texts.nothingWritten}</p> : <Content content={stored} />;
  }
  return (
    <div className="report-columns">
      <form className="report-form" onSubmit={(event) => event.preventDefault()} aria-label={report.title}>
        <Saved report={report} begun={stored !== null} />
        <AnswersFirst
          answered={answeredSince(rowsOfPlan(rows.request, plan), group.key, last?.sentAt ?? null)}
          again={last !== null}
        />
        <HeldStill registering={registering}>
          <FormFields
            report={report}
            beginning={beginning}
            onSave={save}
            helpFrom={<HelpFromWhom plan={plan} value={from} onChange={setFrom} />}
          />
        </HeldStill>
        <SendReport
          registering={registering}
          plan={plan}
          group={group}
          stored={stored}
          from={from}
          report={{ ...report, measures: refreshed(report.measures, measures, last) }}
        />
      </form>
      <PreviousReport report={last} />
    </div>
  );
}

/** They have no place in the draft: they go straight into the request that follows the report, and that is said. */
function HelpFromWhom(props: Parameters<typeof HelpFromFields>[0]) {
  const texts = useTexts(helpTexts);
  return (
    <div className="report-help-from">
      <HelpFromFields {...props} />
      <p className="muted small">{texts.notInDraft}</p>
    </div>
  );
}

/** The draft is everybody's to read in the team, and says so. */
function Saved({ report, begun }: { readonly report: Report; readonly begun: boolean }) {
  const texts = useTexts(reportsTexts);
  const { language } = useReader();
  const { edits, sharedAt, failure } = useSnapshot();
  const waits = edits.some(({ change }) => change.item === report.key);
  const words =
    waits && failure === null
      ? texts.saving
      : waits || sharedAt === null
        ? ''
        : texts.saved(formatTimeOfDay(sharedAt, language));
  return (
    <p className="report-saved">
      <span className="report-draft">{texts.draft}</span>
      <span className="muted">{texts.readableBy}</span>
      <span className="grow" />
      {begun && words !== '' ? (
        <span className="muted report-saved-at">
          <CloudCheckmark16Regular />
          {words}
        </span>
      ) : null}
    </p>
  );
}

interface SendProps {
  readonly registering: Registering;
  readonly plan: Plan;
  readonly group: Group;
  readonly stored: Report | null;
  /** Whom the help is asked of, and by when. */
  readonly from: HelpFrom;
  /** With its measures as they stand now. */
  readonly report: Report;
}

function SendReport({ registering, plan, group, stored, from, report }: SendProps) {
  const texts = useTexts(reportsTexts);
  const { language, today } = useReader();
  const { rows, online } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const clock = useClock();
  const moved = useMemo(() => moveReport(report, 'sent', actor), [report, actor]);
  const mine = mayReportFor(group, rowsOfPlan(rows.member, plan), actor, today);
  if (!moved.ok || !mine) {
    const refusal = moved.ok
      ? ({ kind: 'stepNotYours', by: ['groupLeader', 'projectLeader'] } as const)
      : moved.failure;
    return <p className="muted">{refusalText(refusal, 'report', language).what}</p>;
  }
  const { state } = moved.value;

  /** The sent report is the act; that the draft was sent, and the help that it asks for, follow it. */
  function put(): Ask {
    const senders = takersOf(reportSteps, report.state, 'sent');
    const by = roleLabels[roleFor(actor, senders)][plan.language];
    const keys = sentReportKeys(report);
    const after = sentReportOf(report, newRow(keys.sent, plan.key), { at: wholeSecond(clock.now()), role: by });
    const draft = { ...report, state };
    const following: RowChange[] = [{ entity: 'report', before: stored, after: draft }];
    const wish = report.helpNeeded.trim();
    if (wish !== '') following.push(...asked(wish, keys.wish));
    return editor.as(senders).registration({ entity: 'sentReport', before: null, after }, following);
  }
  /** The same wish, asked once more, is the one that stands open; what is said of it now is added. */
  function asked(wish: string, key: HelpRequest['key']): readonly RowChange[] {
    const before = rows.request.find(
      (one) => isInUse(one) && one.state === 'open' && one.group?.key === group.key && one.title === wish,
    );
    const addressee = isStopped(from.addressee, LINE_LIMIT) ? '' : from.addressee.trim();
    if (before === undefined) {
      const request = {
        ...blankRequest(newRow(key, plan.key)),
        title: wish,
        group: report.group,
        report: { key: sentReportKeys(report).sent, code: '', title: report.title },
      };
      return [{ entity: 'request', before: null, after: { ...request, addressee, needed: from.needed } }];
    }
    const said = {
      addressee: addressee || before.addressee,
      needed: from.needed.words === '' ? before.needed : from.needed,
    };
    return said.addressee === before.addressee && said.needed === before.needed
      ? []
      : [{ entity: 'request', before, after: { ...before, ...said } }];
  }
  return (
    <div className="report-send">
      <RegisterButton
        registering={registering}
        appearance="primary"
        size="large"
        icon={<Send20Regular />}
        label={texts.sendReport}
        // The heading of what was sent takes the focus.
        onPress={() => registering.press('', put, () => undefined)}
      >
        <span className="muted">{online ? texts.sentTo : texts.offline}</span>
      </RegisterButton>
    </div>
  );
}
