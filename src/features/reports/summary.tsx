/** «Sammendrag fra prosjektgruppa»: sentences from the groups' reports, picked into one report with their source. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Group } from '#domain/group.ts';
import { mayReportFor } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import type { Report, SentReport } from '#domain/report.ts';
import { cellOf } from '#domain/report-round.ts';
import { summaryPeriod } from '#domain/report-running.ts';
import { lastSummary } from '#domain/since-last.ts';
import { type Sentence, type Summary, type ToPickFrom, toPickFrom, withPicked } from '#domain/report-summary.ts';
import { reportOf } from '#text/report-period.ts';
import { summaryTexts, withSource } from '#text/report-summary.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark } from '#ui/report-mark.tsx';
import { Section } from '#ui/section.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from '../group-rows.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import { SentOn } from '../sent-on.tsx';
import './summary.css';

/** Only where there is a project group. Those who write for it pick; everybody reads what was sent last. */
export function ProjectSummary({ plan }: { readonly plan: Plan }) {
  const texts = useTexts(summaryTexts);
  const { today } = useReader();
  const { rows, damaged, loaded } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const group = groupsInOrder(rows, plan).find(({ kind, state }) => kind === 'project' && state !== 'closed');
  // What has been sent, and when those who read it meet, decides which summary it is.
  const known = loaded.has('sentReport') && loaded.has('meeting');
  if (group === undefined || !known) return null;
  const mayPick =
    editor.allowed && !damaged.has('report') && mayReportFor(group, rowsOfPlan(rows.member, plan), actor, today);
  if (mayPick) return <Picking plan={plan} group={group} />;
  const last = lastSummary([group], rowsOfPlan(rows.sentReport, plan));
  return last === null ? null : (
    <Section title={texts.heading}>
      <Sent report={last.report} />
    </Section>
  );
}

function Sent({ report }: { readonly report: SentReport }) {
  return (
    <p className="summary-sent">
      <a href={formatRoute({ screen: 'reports', open: report.key })}>{report.title}</a>
      <SentOn report={report} />
    </p>
  );
}

const nothing: Summary = { summary: '', hindrance: '', next: '', measures: [] };

function Picking({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(summaryTexts);
  const { today } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsInOrder(rows, plan);
  const sent = rowsOfPlan(rows.sentReport, plan);
  const reports = rowsOfPlan(rows.report, plan);
  const period = summaryPeriod(group, { groups, meetings: rowsOfPlan(rows.meeting, plan), reports }, today);
  const cell = cellOf(group.key, period, { reports, sent }, today);
  const last = lastSummary([group], sent);
  const from = toPickFrom(sent, groups, group.key, last?.report.sentAt ?? null);
  const chosen = from.flatMap(({ sentences }) => sentences).filter(({ id }) => picked.has(id));
  const form = formatRoute({ screen: 'reports', open: group.key });

  function put(): void {
    const draft = cell.kind === 'draft' ? cell.report : null;
    const made = withPicked(
      draft ?? nothing,
      chosen,
      from.map(({ report }) => report),
      (sentence) => withSource(sentence, plan.language),
    );
    const edited = draft === null ? editor.create('report', begun(made)) : editor.change('report', draft, made);
    if (say(edited, texts.said)) setPicked(new Set());
  }
  const begun = (made: Summary): Report => ({
    ...editor.blank(plan.key),
    title: reportOf(period, shortNameOf(group), plan.language),
    kind: 'summary',
    sources: [],
    group: { key: group.key, code: group.code, title: group.title },
    period: period.id,
    mood: null,
    helpNeeded: '',
    ...made,
    state: 'draft',
    dueOn: period.due,
    comment: '',
  });
  if (cell.kind === 'sent') {
    return <Section title={texts.heading}>{last === null ? null : <Sent report={last.report} />}</Section>;
  }
  return (
    <Section
      title={texts.heading}
      {...(cell.kind === 'draft' && {
        action: (
          <a className="text-link" href={form}>
            {texts.writeOn}
          </a>
        ),
      })}
    >
      {last === null ? null : <Sent report={last.report} />}
      {from.length === 0 ? (
        <p className="muted">{texts.nothingIn}</p>
      ) : (
        <>
          <p className="muted small">
            {texts.pick} {texts.help}
          </p>
          {from.map((one) => (
            <OfGroup
              key={one.report.key}
              of={one}
              picked={picked}
              onPick={(id, pick) => {
                const next = new Set(picked);
                if (pick) next.add(id);
                else next.delete(id);
                setPicked(next);
              }}
            />
          ))}
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            onClick={chosen.length === 0 ? undefined : put}
          >
            {texts.put}
          </Button>
        </>
      )}
    </Section>
  );
}

interface OfGroupProps {
  readonly of: ToPickFrom;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: Sentence['id'], pick: boolean) => void;
}

function OfGroup({ of: { report, sentences }, picked, onPick }: OfGroupProps) {
  const texts = useTexts(summaryTexts);
  const { code, title } = report.group;
  return (
    <fieldset className="summary-group">
      <legend>
        <a href={formatRoute({ screen: 'reports', open: report.key })}>{[code, title].filter(Boolean).join(' ')}</a>
        {report.mood === null ? null : <ReportMark kind={report.mood} />}
      </legend>
      {sentences.length === 0 ? <p className="muted small">{texts.nothingWritten}</p> : null}
      {sentences.map(({ id, part, text }) => (
        <Checkbox
          key={id}
          checked={picked.has(id)}
          label={
            <>
              {text} <span className="muted small">{texts.parts[part]}</span>
            </>
          }
          onChange={(_, { checked }) => onPick(id, checked === true)}
        />
      ))}
    </fieldset>
  );
}
