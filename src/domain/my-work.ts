/**
 * What one person has to do, worked out from the plan and the day: measures to confirm, reports of the groups that she
 * leads, what was decided, when her groups meet.
 *
 * Everybody is asked once a month whether it still holds, from the Monday of the week in which the monthly reports are
 * due. A measure that has no person is the matter of its group's leader.
 */
import { addDays, mondayOf } from '#base/calendar.ts';
import { type Day, inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { compareText } from '#base/order.ts';
import { daysLate } from '#domain/attention.ts';
import { type Decision, isBinding } from '#domain/decision.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import type { Group, Mandate, Member } from '#domain/group.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import type { Meeting } from '#domain/meeting.ts';
import { leads, standingOfGroup } from '#domain/organisation.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Report, SentReport } from '#domain/report.ts';
import { filledFields } from '#domain/report.ts';
import {
  type CalendarPeriod,
  isOverdue,
  isTold,
  periodAfter,
  periodAt,
  periodBefore,
  type ReportPeriod,
} from '#domain/report-period.ts';
import { cellOf } from '#domain/report-round.ts';
import { runningPeriod } from '#domain/report-running.ts';

export interface Seat {
  /** Entra id. */
  readonly person: string;
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly today: Day;
}

/** A person's own measures that go on, the first to end first. */
export function myMeasures(measures: readonly Measure[], { person, groups, members, today }: Seat): readonly Measure[] {
  const led = new Set(groups.filter((group) => leads(person, group, members, today)).map(({ key }) => key));
  return measures
    .filter(({ removed, status }) => removed === null && !isAtRest(status))
    .filter(({ responsible, group }) =>
      responsible === null ? group !== null && led.has(group.key) : responsible.id === person,
    )
    .toSorted((a, b) => compareFuzzyDates(a.when, b.when) || compareText(a.title, b.title));
}

const askedFrom = ({ due }: CalendarPeriod): Day => mondayOf(due);

/** The day since when a measure must have been confirmed: it does not lie after today. */
export function askedSince(today: Day): Day {
  const period = periodAt('monthly', today);
  const from = askedFrom(period);
  return from <= today ? from : askedFrom(periodBefore(period));
}

/** The next month in which everybody is asked again. */
export function nextAsked(today: Day): CalendarPeriod {
  const period = periodAt('monthly', today);
  return askedFrom(period) > today ? period : periodAfter(period);
}

export const needsConfirming = ({ confirmedAt }: Measure, today: Day): boolean =>
  confirmedAt === null || inOslo(confirmedAt).day < askedSince(today);

/** A report that a group owes; `draft` is null where nobody has begun. */
export interface OwedReport {
  readonly group: Group;
  readonly period: ReportPeriod;
  readonly draft: Report | null;
  readonly filled: number;
  readonly of: number;
  readonly late: boolean;
}

export interface ReportingPlan {
  readonly measures: readonly Measure[];
  readonly mandates: readonly Mandate[] | null;
  readonly reports: readonly Report[];
  readonly sent: readonly SentReport[];
  readonly groups: readonly Group[];
  readonly meetings: readonly Meeting[] | null;
}

/** The running report of one group; null where it is sent, or the group does not report now. */
export function owedReport(group: Group, plan: ReportingPlan, today: Day): OwedReport | null {
  const period = standingOfGroup(group, plan.mandates) === 'atWork' ? runningPeriod(group, plan, today) : null;
  if (period === null) return null;
  const cell = cellOf(group.key, period, plan, today);
  if (cell.kind !== 'notBegun' && cell.kind !== 'draft') return null;
  const hasMeasures = plan.measures.some((measure) => measure.removed === null && measure.group?.key === group.key);
  const draft = cell.kind === 'draft' ? cell.report : null;
  const { filled, of } =
    draft === null
      ? { filled: 0, of: filledFields({ mood: null, measures: [], summary: '', next: '' }, hasMeasures).of }
      : filledFields(draft, hasMeasures);
  return { group, period, draft, filled, of, late: isOverdue(period, today) };
}

/** The reports that a person owes today for the groups that she leads. */
export const myReports = ({ person, groups, members, today }: Seat, plan: ReportingPlan): readonly OwedReport[] =>
  groups
    .filter((group) => leads(person, group, members, today))
    .flatMap((group) => owedReport(group, plan, today) ?? [])
    .filter(({ draft, period }) => draft !== null || isTold(period, today));

/** Decisions older than this are no news, unless they are about the person's own work. */
const NEWS_DAYS = 60;
const MOST_DECISIONS = 3;

/** Was it made on a proposal of one of the groups, or is it what one of the measures carries out? */
export function isAbout(
  decision: Decision,
  groups: readonly Group[],
  measures: readonly Measure[],
  proposals: readonly Proposal[],
): boolean {
  const keys = new Set<Key>(groups.map(({ key }) => key));
  const own = new Set(proposals.flatMap(({ key, group }) => (group !== null && keys.has(group.key) ? key : [])));
  return (
    decision.proposals.some(({ key }) => own.has(key)) ||
    measures.some(({ basis }) => basis.some(({ key }) => key === decision.key))
  );
}

/** What was decided lately, and what was ever decided about the person's own work; the newest first, own work before all. */
export function decidedForMe(
  decisions: readonly Decision[],
  isMine: (decision: Decision) => boolean,
  today: Day,
): readonly Decision[] {
  const told = decisions
    .filter((decision) => decision.removed === null && decision.on !== null && decision.kind !== 'correction')
    .filter((decision) => isMine(decision) || (decision.on ?? '') >= addDays(today, -NEWS_DAYS));
  return told
    .toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)) || ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
    .slice(0, MOST_DECISIONS);
}

/** How far a report has come: three of its four fields is nearly there. */
export type ReportProgress = 'notBegun' | 'begun' | 'nearlyDone' | 'late';

export function progressOf({ draft, filled, of, late }: OwedReport): ReportProgress {
  if (late) return 'late';
  if (draft === null) return 'notBegun';
  return filled >= of - 1 ? 'nearlyDone' : 'begun';
}

/** One thing to say to a person today, in order of weight. */
export type MyFact =
  /** What waits for her because of a role that she holds (role-work.ts). */
  | { readonly kind: 'roleWork'; readonly count: number }
  | { readonly kind: 'confirm'; readonly count: number }
  | { readonly kind: 'allConfirmed' }
  | { readonly kind: 'report'; readonly report: OwedReport; readonly only: boolean }
  | { readonly kind: 'late'; readonly count: number; readonly of: number }
  | { readonly kind: 'decided'; readonly count: number }
  | { readonly kind: 'meeting'; readonly meeting: Meeting; readonly only: boolean }
  | { readonly kind: 'idle' }
  | { readonly kind: 'stranger' };

export interface MyDay {
  /** How much waits for the roles that the person holds. */
  readonly roleWork: number;
  readonly measures: readonly Measure[];
  /** The groups that the person sits in. */
  readonly groups: readonly Group[];
  readonly reports: readonly OwedReport[];
  /** Decisions about the person's own work. */
  readonly decisions: readonly Decision[];
  readonly meeting: Meeting | null;
  readonly today: Day;
}

const RECENT_DAYS = 14;

export function myFacts({ roleWork, measures, groups, reports, decisions, meeting, today }: MyDay): readonly MyFact[] {
  const toConfirm = measures.filter((measure) => needsConfirming(measure, today)).length;
  const late = measures.filter((measure) => daysLate(measure, today) !== null).length;
  const recent = decisions.filter((one) => isBinding(one) && (one.on ?? '') >= addDays(today, -RECENT_DAYS)).length;
  const facts: MyFact[] = [];
  if (roleWork > 0) facts.push({ kind: 'roleWork', count: roleWork });
  if (toConfirm > 0) facts.push({ kind: 'confirm', count: toConfirm });
  else if (measures.length > 0) facts.push({ kind: 'allConfirmed' });
  for (const report of reports) facts.push({ kind: 'report', report, only: reports.length === 1 });
  if (late > 0) facts.push({ kind: 'late', count: late, of: measures.length });
  if (recent > 0) facts.push({ kind: 'decided', count: recent });
  if (meeting !== null) facts.push({ kind: 'meeting', meeting, only: groups.length === 1 });
  if (facts.length > 0) return facts;
  return [{ kind: groups.length === 0 ? 'stranger' : 'idle' }];
}
