/**
 * Who has reported and who has not, by group and period, never by person. A period before a group's first report asks for
 * nothing: nobody is told that she lacked a report before there was one to write.
 */
import { addDays } from '#base/calendar.ts';
import { type Day, inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { compareText } from '#base/order.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import type { Group, Mandate } from '#domain/group.ts';
import type { Meeting } from '#domain/meeting.ts';
import { standingOfGroup } from '#domain/organisation.ts';
import type { Report, ReportContent, SentReport } from '#domain/report.ts';
import {
  isTold,
  lastDayOf,
  parsePeriod,
  type ReportPeriod,
  type ReportRhythm,
  reportRhythms,
} from '#domain/report-period.ts';
import { periodsBehind, rhythmNow, runningPeriod } from '#domain/report-running.ts';
import type { HelpRequest } from '#domain/request.ts';

export type ReportCell =
  /** `key` is null while the list of sent reports is not read. */
  | { readonly kind: 'sent'; readonly content: ReportContent; readonly key: Key | null }
  | { readonly kind: 'draft'; readonly report: Report }
  | { readonly kind: 'notBegun' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'notExpected' };

export interface ReportsSoFar {
  readonly reports: readonly Report[];
  readonly sent: readonly SentReport[];
  /** null while they are not read: then who reports before each meeting is left out. */
  readonly meetings: readonly Meeting[] | null;
}

/** The report to the steering group is nobody's turn: it tells of all groups, whoever it is filed under. */
const ofGroup = <Row extends Report | SentReport>(rows: readonly Row[], group: Key): readonly Row[] =>
  rows.filter((row) => row.removed === null && row.kind !== 'steering' && row.group.key === group);

/** The sent report counts; where it is not read yet, the draft that says it was sent. */
function settled(
  group: Key,
  isOf: (period: string) => boolean,
  { reports, sent }: Pick<ReportsSoFar, 'reports' | 'sent'>,
): ReportCell | null {
  const last = ofGroup(sent, group)
    .filter(({ period }) => isOf(period))
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0];
  if (last !== undefined) return { kind: 'sent', content: last, key: last.key };
  const report = ofGroup(reports, group).find(({ period }) => isOf(period));
  if (report === undefined) return null;
  return report.state === 'draft' ? { kind: 'draft', report } : { kind: 'sent', content: report, key: null };
}

export function cellOf(
  group: Key,
  period: ReportPeriod,
  soFar: Pick<ReportsSoFar, 'reports' | 'sent'>,
  today: Day,
): ReportCell {
  const found = settled(group, (id) => id === period.id, soFar);
  if (found !== null) return found;
  if (period.last >= today) return period.first > today ? { kind: 'notExpected' } : { kind: 'notBegun' };
  const began = [...ofGroup(soFar.reports, group), ...ofGroup(soFar.sent, group)].some(
    ({ period: at }) => lastDayOf(at) < period.last,
  );
  return { kind: began ? 'missing' : 'notExpected' };
}

export interface RoundRow {
  readonly group: Group;
  readonly atWork: boolean;
  readonly cells: readonly ReportCell[];
}

/** The groups that report in one rhythm, over the same periods; the last is the one that runs. */
export interface Round {
  /** Tells rounds apart: those who report before each meeting may report to different ones. */
  readonly id: string;
  readonly rhythm: ReportRhythm;
  readonly periods: readonly ReportPeriod[];
  readonly rows: readonly RoundRow[];
  /** At work, and have not sent the running report. */
  readonly missing: readonly Group[];
}

const PERIODS = 4;

/** Reports that come at any time stand in months, and nobody lacks one of a month that is over. */
export const isLoose = (rhythm: ReportRhythm): rhythm is 'onRequest' | 'continuous' =>
  rhythm === 'onRequest' || rhythm === 'continuous';

function cellOfMonth(group: Group, month: ReportPeriod, all: Surroundings, rhythm: ReportRhythm): ReportCell {
  const { today } = all;
  const isNow = month.last >= today;
  const running = isNow ? runningPeriod(group, all, today) : null;
  const begun = running === null ? null : cellOf(group.key, running, all, today);
  if (begun?.kind === 'draft') return begun;
  const inMonth = (id: string): boolean => month.first <= lastDayOf(id) && lastDayOf(id) <= month.last;
  const found = settled(group.key, inMonth, {
    reports: all.reports.filter(({ state }) => state !== 'draft'),
    sent: all.sent,
  });
  return found ?? { kind: isNow && rhythm === 'continuous' ? 'notBegun' : 'notExpected' };
}

interface Surroundings extends ReportsSoFar {
  readonly groups: readonly Group[];
  readonly today: Day;
}

export function roundsOf(
  groups: readonly Group[],
  mandates: readonly Mandate[] | null,
  soFar: ReportsSoFar,
  today: Day,
  /** Whom they may report to, where not all groups are asked about. */
  everybody: readonly Group[] = groups,
): readonly Round[] {
  const all: Surroundings = { ...soFar, groups: everybody, today };
  const found = new Map<string, Round>();
  for (const group of groups) {
    const standing = standingOfGroup(group, mandates);
    const now = standing === 'closed' ? null : rhythmNow(group, all, today);
    // Nobody asks the project group: what it has begun is the summary, which has its own place.
    const rhythm = now === 'onRequest' && group.kind === 'project' ? null : now;
    const periods = rhythm === null ? [] : periodsBehind(group, all, today, PERIODS);
    if (rhythm === null || periods.length === 0) continue;
    const id = [rhythm, ...periods.map((period) => period.id)].join(' ');
    const before = found.get(id) ?? { id, rhythm, periods, rows: [], missing: [] };
    const atWork = standing === 'atWork';
    const cells = periods.map((period): ReportCell => {
      const cell = isLoose(rhythm) ? cellOfMonth(group, period, all, rhythm) : cellOf(group.key, period, soFar, today);
      return cell.kind === 'notBegun' && !atWork ? { kind: 'notExpected' } : cell;
    });
    const last = cells.at(-1)?.kind;
    // What nobody waits for is not missing.
    const isMissing = last === 'draft' || last === 'notBegun';
    const missing = isMissing && rhythm !== 'continuous' ? [...before.missing, group] : before.missing;
    found.set(id, { ...before, rows: [...before.rows, { group, atWork, cells }], missing });
  }
  const place = ({ rhythm }: Round): number => reportRhythms.indexOf(rhythm);
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
}

/** Groups whose running report is due soon, or was, and that have not begun on it. */
export const notBegun = (rounds: readonly Round[], today: Day): readonly Group[] =>
  rounds.flatMap(({ periods, rows }) => {
    const period = periods.at(-1);
    if (period === undefined || !isTold(period, today)) return [];
    return rows.flatMap(({ group, cells }) => (cells.at(-1)?.kind === 'notBegun' ? group : []));
  });

/** Help that somebody waits for, the soonest needed first: asked for by itself, or in a report of the running period and nowhere else. */
export type HelpWanted =
  | { readonly kind: 'request'; readonly request: HelpRequest }
  | { readonly kind: 'report'; readonly report: SentReport };

/** What was written at any time is fresh for so many days. */
const FRESH_DAYS = 14;

function isRunning({ period: id, sentAt }: SentReport, today: Day): boolean {
  const period = parsePeriod(id);
  if (period === null) return false;
  return isLoose(period.rhythm) ? inOslo(sentAt).day >= addDays(today, -FRESH_DAYS) : period.last >= today;
}

export function helpWanted(
  requests: readonly HelpRequest[],
  sent: readonly SentReport[],
  today: Day,
): readonly HelpWanted[] {
  const inUse = requests
    .filter(({ removed }) => removed === null)
    .toSorted((a, b) => compareFuzzyDates(a.needed, b.needed) || compareText(a.title, b.title));
  const told = (report: SentReport): boolean =>
    inUse.some(({ group, title }) => group?.key === report.group.key && title === report.helpNeeded.trim());
  return [
    ...inUse.flatMap((request): readonly HelpWanted[] =>
      request.state === 'open' ? [{ kind: 'request', request }] : [],
    ),
    ...sent.flatMap((report): readonly HelpWanted[] =>
      report.removed === null &&
      report.kind !== 'steering' &&
      isRunning(report, today) &&
      report.helpNeeded.trim() !== '' &&
      !told(report)
        ? [{ kind: 'report', report }]
        : [],
    ),
  ];
}
