/**
 * From one report to the next: what has changed in a group's measures since the last one was sent, how much of a draft is
 * filled in, and the sent report that is made of it.
 */
import type { Instant } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { isAtRest, type Measure, type MeasureStatus } from '#domain/measure.ts';
import type { Report, ReportContent, ReportedMeasure, SentReport } from '#domain/report.ts';
import { lastDayOf } from '#domain/report-period.ts';
import type { Row } from '#domain/row.ts';

/**
 * unreported  was in no report before
 * status      has another status than it was reported with
 * time        has got another time since; `from` in the plan's words
 * nextStep    has another next step than it was reported with
 * words       has other words of its own about how it stands
 */
export type MeasureNews =
  | { readonly kind: 'unreported' }
  | { readonly kind: 'status'; readonly from: MeasureStatus }
  | { readonly kind: 'time'; readonly from: string }
  | { readonly kind: 'nextStep' }
  | { readonly kind: 'words' };

/** The words of a time as the history keeps it: a value that an older Framdrift may have written. */
export function wordsOfTime(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('words' in value)) return null;
  return typeof value.words === 'string' ? value.words : null;
}

function timeBefore(measure: Measure, since: Instant, history: readonly ChangeRecord[]): string | null {
  const first = history
    .filter(({ item, at, act, after }) => item === measure.key && at > since && act === 'changed' && 'when' in after)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  const before = first === undefined ? null : wordsOfTime(first.before['when']);
  return before === measure.when.words ? null : before;
}

/** What is new in a measure since the last sent report; most telling first. What was never reported is new while it goes on. */
export function newsOf(
  measure: Measure,
  last: SentReport | null,
  history: readonly ChangeRecord[],
): readonly MeasureNews[] {
  const reported = last?.measures.find((one) => one.measure.key === measure.key);
  const news: MeasureNews[] = [];
  if (reported !== undefined && reported.after !== measure.status) news.push({ kind: 'status', from: reported.after });
  const time = last === null ? null : timeBefore(measure, last.sentAt, history);
  if (time !== null) news.push({ kind: 'time', from: time });
  if (reported === undefined) {
    if (news.length === 0 && !isAtRest(measure.status)) news.push({ kind: 'unreported' });
    return news;
  }
  if (reported.nextStep !== measure.nextStep && measure.nextStep !== '') news.push({ kind: 'nextStep' });
  if (reported.words !== measure.statusWords && measure.statusWords !== '') news.push({ kind: 'words' });
  return news;
}

/** A measure as a report says it: as it stands now, beside how it stood in the last report. */
export function reportedNow(measure: Measure, last: SentReport | null): ReportedMeasure {
  const before = last?.measures.find((one) => one.measure.key === measure.key)?.after ?? null;
  return {
    measure: { key: measure.key, code: measure.code, title: measure.title },
    before,
    after: measure.status,
    words: measure.statusWords,
    nextStep: measure.nextStep,
    when: measure.when.words,
    moveReason: measure.moveReason,
  };
}

/** The chosen measures as they stand now: a draft may be older than the last change of one of them. */
export const refreshed = (
  chosen: readonly ReportedMeasure[],
  measures: readonly Measure[],
  last: SentReport | null,
): readonly ReportedMeasure[] =>
  chosen.map((one) => {
    const measure = measures.find(({ key }) => key === one.measure.key);
    return measure === undefined ? one : reportedNow(measure, last);
  });

/** By the days that they are about: a group's rhythm may have changed since. */
const isBefore = (period: string, other: string): boolean => lastDayOf(period) < lastDayOf(other);

/** The group's last sent report before a period. */
export const lastSent = (
  sent: readonly SentReport[],
  group: ReportContent['group']['key'],
  before: string,
): SentReport | null =>
  sent
    .filter(
      ({ removed, kind, group: of, period }) =>
        removed === null && kind !== 'steering' && of.key === group && isBefore(period, before),
    )
    .toSorted(
      (a, b) =>
        (isBefore(a.period, b.period) ? 1 : isBefore(b.period, a.period) ? -1 : 0) || (a.sentAt < b.sentAt ? 1 : -1),
    )[0] ?? null;

/**
 * A group sends one report for a period: two who press at once, or one who presses again after a lost answer, make the row
 * of the same key. `wish`: of the request for help that follows it.
 */
export const sentReportKeys = ({
  group,
  period,
}: Pick<ReportContent, 'group' | 'period'>): { readonly sent: Key; readonly wish: Key } => ({
  sent: keyOf(`sentReport ${group.key} ${period}`),
  wish: keyOf(`request ${group.key} ${period}`),
});

/** What is sent: the draft as it stands, in a row of its own. */
export const sentReportOf = (
  { title, kind, group, period, mood, summary, hindrance, helpNeeded, next, measures, sources, key }: Report,
  row: Row,
  by: { readonly at: Instant; readonly role: string },
): SentReport => ({
  ...row,
  title,
  kind,
  group,
  period,
  mood,
  summary,
  hindrance,
  helpNeeded,
  next,
  measures,
  sources,
  sentAt: by.at,
  sentBy: by.role,
  report: { key, code: '', title },
  document: '',
  documentSum: '',
});
