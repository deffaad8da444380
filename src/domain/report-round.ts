/**
 * Who has reported and who has not, by group and period, never by person. A period before a group's first report asks for
 * nothing: nobody is told that she lacked a report before there was one to write.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { compareText } from '#base/order.ts';
import { compareFuzzyDates } from '#domain/fuzzy-date.ts';
import type { Group, Mandate } from '#domain/group.ts';
import { standingOfGroup } from '#domain/organisation.ts';
import type { Report, ReportContent, SentReport } from '#domain/report.ts';
import {
  isTold,
  periodAt,
  type ReportPeriod,
  type ReportRhythm,
  reportRhythm,
  periodsUpTo,
} from '#domain/report-period.ts';
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
}

const ofGroup = <Row extends Report | SentReport>(rows: readonly Row[], group: Key): readonly Row[] =>
  rows.filter((row) => row.removed === null && row.group.key === group);

/** The sent report counts; where it is not read yet, the draft that says it was sent. */
function settled(group: Key, period: string, { reports, sent }: ReportsSoFar): ReportCell | null {
  const last = ofGroup(sent, group)
    .filter((one) => one.period === period)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0];
  if (last !== undefined) return { kind: 'sent', content: last, key: last.key };
  const report = ofGroup(reports, group).find((one) => one.period === period);
  if (report === undefined) return null;
  return report.state === 'draft' ? { kind: 'draft', report } : { kind: 'sent', content: report, key: null };
}

export function cellOf(group: Key, period: ReportPeriod, soFar: ReportsSoFar, today: Day): ReportCell {
  const found = settled(group, period.id, soFar);
  if (found !== null) return found;
  if (period.last >= today) return period.first > today ? { kind: 'notExpected' } : { kind: 'notBegun' };
  const began = [...ofGroup(soFar.reports, group), ...ofGroup(soFar.sent, group)].some(
    ({ period: at }) => at < period.id,
  );
  return { kind: began ? 'missing' : 'notExpected' };
}

export interface RoundRow {
  readonly group: Group;
  readonly atWork: boolean;
  readonly cells: readonly ReportCell[];
}

/** The groups that report in one rhythm, over some periods; the last is the one that runs. */
export interface Round {
  readonly rhythm: ReportRhythm;
  readonly periods: readonly ReportPeriod[];
  readonly rows: readonly RoundRow[];
  /** At work, and have not sent the running report. */
  readonly missing: readonly Group[];
}

const PERIODS = 4;
const rhythmsInOrder: readonly ReportRhythm[] = ['monthly', 'tertially'];

export function roundsOf(
  groups: readonly Group[],
  mandates: readonly Mandate[] | null,
  soFar: ReportsSoFar,
  today: Day,
): readonly Round[] {
  return rhythmsInOrder.flatMap((rhythm): readonly Round[] => {
    const reporting = groups.filter(
      (group) => reportRhythm(group.rhythm) === rhythm && standingOfGroup(group, mandates) !== 'closed',
    );
    if (reporting.length === 0) return [];
    const current = periodAt(rhythm, today);
    const periods = periodsUpTo(current, PERIODS);
    const atWork = (group: Group): boolean => standingOfGroup(group, mandates) === 'atWork';
    const rows = reporting.map((group) => ({
      group,
      atWork: atWork(group),
      cells: periods.map((period): ReportCell => {
        const cell = cellOf(group.key, period, soFar, today);
        return cell.kind === 'notBegun' && !atWork(group) ? { kind: 'notExpected' } : cell;
      }),
    }));
    const missing = rows.flatMap(({ group, cells }) => {
      const kind = cells.at(-1)?.kind;
      return kind === 'notBegun' || kind === 'draft' ? group : [];
    });
    return [{ rhythm, periods, rows, missing }];
  });
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

export function helpWanted(
  requests: readonly HelpRequest[],
  sent: readonly SentReport[],
  today: Day,
): readonly HelpWanted[] {
  const inUse = requests
    .filter(({ removed }) => removed === null)
    .toSorted((a, b) => compareFuzzyDates(a.needed, b.needed) || compareText(a.title, b.title));
  const running = new Set(rhythmsInOrder.map((rhythm) => periodAt(rhythm, today).id));
  const told = (report: SentReport): boolean =>
    inUse.some(({ group, title }) => group?.key === report.group.key && title === report.helpNeeded.trim());
  return [
    ...inUse.flatMap((request): readonly HelpWanted[] =>
      request.state === 'open' ? [{ kind: 'request', request }] : [],
    ),
    ...sent.flatMap((report): readonly HelpWanted[] =>
      report.removed === null && running.has(report.period) && report.helpNeeded.trim() !== '' && !told(report)
        ? [{ kind: 'report', report }]
        : [],
    ),
  ];
}
