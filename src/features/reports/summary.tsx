/** «Sammendrag fra prosjektgruppa»: sentences from the groups' reports, picked into one report with their source. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Group } from '#domain/group.ts';
import { mayReportFor } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import type { Report } from '#domain/report.ts';
import { lastSent } from '#domain/report-draft.ts';
import { cellOf } from '#domain/report-round.ts';
import { summaryPeriod } from '#domain/report-running.ts';
import { type Sentence, type Summary, type ToPickFrom, toPickFrom, withPicked } from '#domain/report-summary.ts';
import { theReport, reportOf } from '#text/report-period.ts';
import { summaryTexts, withSource } from '#text/report-summary.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark } from '#ui/report-mark.tsx';
import { Section } from '#ui/section.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from '../group-rows.ts';
import { useSayEdited } from '../edit-outcome.tsx';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { formatRoute } from '../route.ts';
import './summary.css';

/** Only where there is a project group, and for those who write for it; to others its sent report is one among the reports. */
export function ProjectSummary({ plan }: { readonly plan: Plan }) {
  const { today } = useReader();
  const { rows, damaged, loaded } = useSnapshot();
  const editor = useEditor();
  const actor = useActor();
  const group = groupsInOrder(rows, plan).find(({ kind, state }) => kind === 'project' && state !== 'closed');
  // What has been sent, and when those who read it meet, decides which summary it is.
  const known = loaded.has('sentReport') && loaded.has('meeting');
  if (group === undefined || !known || !editor.allowed || damaged.has('report')) return null;
  if (!mayReportFor(group, rowsOfPlan(rows.member, plan), actor, today)) return null;
  return <Picking plan={plan} group={group} />;
}

const nothing: Summary = { summary: '', hindrance: '', next: '', measures: [] };

function Picking({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(summaryTexts);
  const { language, today } = useReader();
  const { rows } = useSnapshot();
  const editor = useEditor();
  const say = useSayEdited();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsInOrder(rows, plan);
  const sent = rowsOfPlan(rows.sentReport, plan);
  const reports = rowsOfPlan(rows.report, plan);
  const period = summaryPeriod(group, { groups, meetings: rowsOfPlan(rows.meeting, plan), reports }, today);
  const cell = cellOf(group.key, period, { reports, sent }, today);
  const before = lastSent(sent, group.key, period.id);
  const from = toPickFrom(sent, groups, group.key, before?.sentAt ?? null);
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
    return (
      <Section title={texts.heading}>
        <p>
          {texts.sent(theReport(period, language))}{' '}
          <a className="text-link" href={cell.key === null ? form : formatRoute({ screen: 'reports', open: cell.key })}>
            {texts.read}
          </a>
        </p>
      </Section>
    );
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
