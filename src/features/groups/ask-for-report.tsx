/** A group that reports in no rhythm is asked: its report begins as a draft, filled with how its measures stand. */
import { Button } from '@fluentui/react-components';
import type { Group } from '#domain/group.ts';
import { standingOfGroup } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import { lastSent } from '#domain/report-draft.ts';
import { requestedPeriod } from '#domain/report-period.ts';
import { rhythmNow } from '#domain/report-running.ts';
import { cellOf } from '#domain/report-round.ts';
import { holds } from '#domain/role.ts';
import { dueWords } from '#text/report-period.ts';
import { askForReportTexts } from '#text/report-rhythm.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { useSayEdited } from '../edit-outcome.tsx';
import { groupsInOrder, rowsOfPlan, shortNameOf } from '../group-rows.ts';
import { measuresInOrder } from '../plan-rows.ts';
import { useActor, useEditor, useSnapshot } from '../plan-session.tsx';
import { freshReport } from '../report-beginning.ts';

export function AskForReport({ plan, group }: { readonly plan: Plan; readonly group: Group }) {
  const texts = useTexts(askForReportTexts);
  const { language, today } = useReader();
  const { rows, damaged } = useSnapshot();
  const actor = useActor();
  const editor = useEditor();
  const say = useSayEdited();
  const reports = rowsOfPlan(rows.report, plan);
  const sent = rowsOfPlan(rows.sentReport, plan);
  const surroundings = { groups: groupsInOrder(rows, plan), meetings: rowsOfPlan(rows.meeting, plan), reports };
  const period = requestedPeriod(today);
  const asked = reports.some(({ state, group: of }) => state === 'draft' && of.key === group.key);
  const isFree = !asked && cellOf(group.key, period, { reports, sent }, today).kind === 'notBegun';
  const rhythm = rhythmNow(group, surroundings, today);
  const mayAsk = editor.allowed && !damaged.has('report') && holds(actor, ['projectLeader']);
  // The project group asks, and writes its own summary on the page of the reports.
  const isAsked = group.kind !== 'project' && standingOfGroup(group, rowsOfPlan(rows.mandate, plan)) === 'atWork';
  if (!mayAsk || !isAsked || !isFree || (rhythm !== null && rhythm !== 'onRequest')) return null;

  function ask(): void {
    const measures = measuresInOrder(rows, plan).filter(
      (measure) => measure.group?.key === group.key && measure.status !== 'notRelevant',
    );
    const last = lastSent(sent, group.key, period.id);
    const begun = freshReport({ group, period, measures, last, history: [] }, editor.blank(plan.key), plan.language);
    const due = period.due === null ? '' : dueWords(period.due, language, today);
    say(editor.create('report', begun), texts.asked(shortNameOf(group), due));
  }
  return (
    <Button size="small" onClick={ask}>
      {texts.ask}
    </Button>
  );
}
