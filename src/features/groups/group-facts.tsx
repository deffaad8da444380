/** What is said of a group wherever it stands in a picture or a list: who leads it, whether it is at work, how it reports. */
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import type { Group } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import { nextMeetingOf } from '#domain/meeting-plan.ts';
import { type GroupStanding, membersOf, standingOfGroup } from '#domain/organisation.ts';
import type { Plan } from '#domain/plan.ts';
import type { ReportPeriod } from '#domain/report-period.ts';
import { cellOf, type ReportCell } from '#domain/report-round.ts';
import { runningPeriod } from '#domain/report-running.ts';
import { capitalised } from '#text/entities.ts';
import { groupsTexts, standingTexts } from '#text/groups-screen.ts';
import { meetingTime } from '#text/my-sentence.ts';
import { periodName } from '#text/report-period.ts';
import { moodLabels } from '#text/mood.ts';
import { cellLabels } from '#text/report-cells.ts';
import { yearOf } from '#base/calendar.ts';
import { useReader, useTexts } from '#ui/language.tsx';
import { ReportMark, type ReportMarkKind } from '#ui/report-mark.tsx';
import { groupsInOrder, rowsOfPlan } from '../group-rows.ts';
import { measuresInOrder } from '../plan-rows.ts';
import { useSnapshot } from '../plan-session.tsx';

export interface GroupFacts {
  readonly standing: GroupStanding;
  readonly members: number;
  readonly measures: readonly Measure[];
  /** '' while none is set up. */
  readonly meeting: string;
  /** The running report; null for groups that do not report in a form. */
  readonly report: { readonly period: ReportPeriod; readonly cell: ReportCell } | null;
}

export function useGroupFacts(plan: Plan): (group: Group) => GroupFacts {
  const { rows, loaded } = useSnapshot();
  const { language, today } = useReader();
  const mandates = loaded.has('mandate') ? rowsOfPlan(rows.mandate, plan) : null;
  const members = rowsOfPlan(rows.member, plan);
  const meetings = rowsOfPlan(rows.meeting, plan);
  const measures = measuresInOrder(rows, plan);
  const groups = groupsInOrder(rows, plan);
  const soFar = { reports: rowsOfPlan(rows.report, plan), sent: rowsOfPlan(rows.sentReport, plan) };
  return (group) => {
    const standing = standingOfGroup(group, mandates);
    const meeting = nextMeetingOf(group, meetings, today);
    const period =
      standing === 'atWork'
        ? runningPeriod(group, { ...soFar, groups, meetings: loaded.has('meeting') ? meetings : null }, today)
        : null;
    return {
      standing,
      members: membersOf(group, members, today).length,
      measures: measures.filter((measure) => measure.group?.key === group.key),
      meeting: meeting === null ? '' : meetingTime(meeting, language, today),
      report: period === null ? null : { period, cell: cellOf(group.key, period, soFar, today) },
    };
  };
}

/** What a cell is drawn and said as: a sent report by its mood, where it has one. */
export const markOf = (cell: ReportCell): ReportMarkKind =>
  cell.kind === 'sent' ? (cell.content.mood ?? 'sent') : cell.kind;

export function StandingMark({ standing }: { readonly standing: Exclude<GroupStanding, 'atWork'> }) {
  const { language } = useReader();
  return (
    <span className="group-standing">
      <CircleHint16Regular />
      {standingTexts[standing][language]}
    </span>
  );
}

export function NextMeeting({ when }: { readonly when: string }) {
  const texts = useTexts(groupsTexts);
  return (
    <span className="group-meeting">
      <CalendarLtr16Regular />
      {texts.nextMeeting(when)}
    </span>
  );
}

/** «Februar: levert» */
export function RunningReport({ report }: { readonly report: NonNullable<GroupFacts['report']> }) {
  const texts = useTexts(groupsTexts);
  const { language, today } = useReader();
  const { period, cell } = report;
  const kind = markOf(cell);
  const name = capitalised(periodName(period, language, yearOf(today)));
  const words = { ...cellLabels, ...moodLabels }[kind][language];
  return <ReportMark kind={kind}>{texts.report(name, words)}</ReportMark>;
}
