/** A report before anybody has written in it: filled with what has changed since the last one. Pure. */
import type { Group } from '#domain/group.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { isAtRest, type Measure } from '#domain/measure.ts';
import type { Report, SentReport } from '#domain/report.ts';
import { newsOf, reportedNow } from '#domain/report-draft.ts';
import type { ReportPeriod } from '#domain/report-period.ts';
import type { Row } from '#domain/row.ts';
import type { Language } from '#text/language.ts';
import { type NewsOfMeasure, prefilledNext, prefilledSummary } from '#text/report-prefill.ts';
import { reportOf } from '#text/report-period.ts';

export interface Beginning {
  readonly group: Group;
  readonly period: ReportPeriod;
  readonly measures: readonly Measure[];
  readonly last: SentReport | null;
  readonly history: readonly ChangeRecord[];
}

export const newsOfAll = ({ measures, last, history }: Beginning): readonly NewsOfMeasure[] =>
  measures.map((measure) => ({ measure, news: newsOf(measure, last, history) }));

/** `language` is the plan's: what is filled in becomes part of the report. */
export function freshReport(from: Beginning, row: Row, language: Language): Report {
  const { group, period, measures, last } = from;
  const news = newsOfAll(from);
  const ticked = news.filter((one) => one.news.length > 0).map(({ measure }) => measure);
  return {
    ...row,
    title: reportOf(period, group.code || group.title, language),
    kind: 'group',
    group: { key: group.key, code: group.code, title: group.title },
    period: period.id,
    mood: null,
    summary: prefilledSummary(news, language),
    hindrance: '',
    helpNeeded: '',
    next: prefilledNext(measures.filter(({ status }) => !isAtRest(status))),
    measures: ticked.map((measure) => reportedNow(measure, last)),
    sources: [],
    state: 'draft',
    dueOn: period.due,
    comment: '',
  };
}
