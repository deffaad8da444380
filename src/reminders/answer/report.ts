/**
 * A group's report sent from a card: how it goes, in a sentence, and what help is wanted. The rest of it is the draft that the
 * group has begun, or its measures with what has changed since the last one. A group sends one report for a period.
 */
import { wholeSecond } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { type CardAnswer, type CardOutcome, type CardPress, reportTold } from '#domain/card-answer.ts';
import type { ChangeOf } from '#domain/change.ts';
import type { Group } from '#domain/group.ts';
import { type OwedReport, owedReport } from '#domain/my-work.ts';
import { mayReportFor } from '#domain/organisation.ts';
import { moveReport, type Report, reportSteps, type SentReport } from '#domain/report.ts';
import { lastSent, newsOf, refreshed, reportedNow, sentReportKeys, sentReportOf } from '#domain/report-draft.ts';
import { blankRequest } from '#domain/request.ts';
import { roleFor } from '#domain/role.ts';
import { isInUse, newRow } from '#domain/row.ts';
import { takersOf } from '#domain/steps.ts';
import { reportOf } from '#text/report-period.ts';
import { roleLabels } from '#text/roles.ts';
import { authorOf, create, type Desk, refusalOf, refused, save } from './ground.ts';

export interface ReportPress extends CardPress {
  readonly item: Key;
  readonly answer: Extract<CardAnswer, { kind: 'report' }>;
}

/** More than happens to a group's measures between two reports. */
const MOST_NEWS = 600;

export async function answerReport({ item, answer }: ReportPress, desk: Desk): Promise<CardOutcome> {
  const { rows, plan } = desk.ground;
  const group = rows.group.find(({ key }) => key === item);
  const period = reportTold(desk.reminder.tells, item);
  if (group === undefined || !isInUse(group)) return refused('gone');
  if (period === null) return refused('notYours');
  if (!mayReportFor(group, rows.member, desk.actor, desk.today)) return refused('notAllowed');
  const keys = sentReportKeys({ group: { key: item, code: group.code, title: group.title }, period });
  const there = rows.sentReport.find(({ key }) => key === keys.sent);
  if (there !== undefined) return { kind: 'reported', group, report: there, again: true };
  const owed = owedReport(
    group,
    {
      ...rows,
      sent: rows.sentReport,
      reports: rows.report,
      measures: rows.measure,
      groups: rows.group,
      mandates: rows.mandate,
      meetings: rows.meeting,
    },
    desk.today,
  );
  if (owed === null || owed.period.id !== period) return refused('tooOld');
  const draft = await draftOf(owed, answer, desk);
  const moved = moveReport(draft, 'sent', desk.actor);
  if (!moved.ok) return refused('notAllowed');
  const senders = takersOf(reportSteps, draft.state, 'sent');
  const author = authorOf(desk, senders);
  const after = sentReportOf(draft, newRow(keys.sent, plan.key), {
    at: wholeSecond(desk.now),
    role: roleLabels[roleFor(desk.actor, senders)][plan.language],
  });
  const change: ChangeOf<'sentReport'> = {
    entity: 'sentReport',
    item: keys.sent,
    operation: keyOf(`card sentReport ${keys.sent}`),
    act: 'created',
    at: desk.now,
    author,
    before: null,
    after,
  };
  const outcome = await create(desk, change);
  if (outcome.kind !== 'saved') {
    return refused(outcome.kind === 'failed' ? refusalOf(outcome.failure) : 'unavailable');
  }
  const report = outcome.row.value as SentReport;
  await follow(desk, owed, moved.value, keys.wish, report);
  // Two who press at once make the same row: whoever was second is told of the first.
  return { kind: 'reported', group, report, again: report.sentAt !== after.sentAt || report.summary !== after.summary };
}

async function draftOf(owed: OwedReport, answer: ReportPress['answer'], desk: Desk): Promise<Report> {
  const { rows, plan } = desk.ground;
  const { group, period } = owed;
  const last = lastSent(rows.sentReport, group.key, period.id);
  const measures = rows.measure.filter(
    (measure) => isInUse(measure) && measure.group?.key === group.key && measure.status !== 'notRelevant',
  );
  const said = { mood: answer.mood, summary: answer.summary.trim(), helpNeeded: answer.help.trim() };
  if (owed.draft !== null) {
    const { draft } = owed;
    return {
      ...draft,
      mood: said.mood,
      summary: said.summary === '' ? draft.summary : said.summary,
      helpNeeded: said.helpNeeded === '' ? draft.helpNeeded : said.helpNeeded,
      measures: refreshed(draft.measures, measures, last),
    };
  }
  // Without its history the report tells of the measures all the same.
  const history = last === null ? null : await desk.repository.historySince(last.sentAt, MOST_NEWS);
  const changes = history?.ok === true ? history.value : [];
  return {
    ...newRow(keyOf(`card report ${group.key} ${period.id}`), plan.key),
    ...said,
    title: reportOf(period, nameOf(group), plan.language),
    kind: 'group',
    group: { key: group.key, code: group.code, title: group.title },
    period: period.id,
    hindrance: '',
    next: '',
    measures: measures
      .filter((measure) => newsOf(measure, last, changes).length > 0)
      .map((measure) => reportedNow(measure, last)),
    sources: [],
    state: 'draft',
    dueOn: period.due,
    comment: '',
  };
}

const nameOf = ({ code, title }: Group): string => (code === '' ? title : code);

/** The draft says that it was sent, and what help is wanted stands as a request. The report is sent whether they follow or not. */
async function follow(desk: Desk, { draft }: OwedReport, after: Report, wish: Key, report: SentReport): Promise<void> {
  const author = authorOf(desk, takersOf(reportSteps, 'draft', 'sent'));
  const base = draft === null ? null : desk.stored('report', draft.key);
  const change: ChangeOf<'report'> = {
    entity: 'report',
    item: after.key,
    operation: keyOf(`card report sent ${report.key}`),
    act: draft === null ? 'created' : 'changed',
    at: desk.now,
    author,
    before: draft,
    after,
  };
  if (base === null) await create(desk, change);
  else await save(desk, change, base);
  const { rows, plan } = desk.ground;
  const title = report.helpNeeded.trim();
  const asked = rows.request.some(
    (one) => isInUse(one) && one.state === 'open' && one.group?.key === report.group.key && one.title === title,
  );
  if (title === '' || asked) return;
  const request: ChangeOf<'request'> = {
    entity: 'request',
    item: wish,
    operation: keyOf(`card request ${wish}`),
    act: 'created',
    at: desk.now,
    author,
    before: null,
    after: {
      ...blankRequest(newRow(wish, plan.key)),
      title,
      group: report.group,
      report: { key: report.key, code: '', title: report.title },
    },
  };
  await create(desk, request);
}
