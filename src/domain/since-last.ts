/**
 * «Endret siden sist»: what has become otherwise in a plan since a meeting was held or a report was sent. It is the
 * difference between then and now, not the list of edits between: what was moved and moved back has not changed.
 *
 * It is worked out from the rows as they stand and the history since. Without the history (no net, or more of it than was
 * read) decisions, answers and what is reached are told all the same, for they carry their own day.
 */
import { addDays } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import type { Decision } from '#domain/decision.ts';
import { inLogOrder } from '#domain/decision-log.ts';
import type { Group } from '#domain/group.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { type Measure, type MeasureStatus, measureStatuses } from '#domain/measure.ts';
import { type Meeting, type MeetingKind, meetsOn } from '#domain/meeting.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { Proposal } from '#domain/proposal.ts';
import { wordsOfTime } from '#domain/report-draft.ts';
import type { SentReport } from '#domain/report.ts';
import type { HelpRequest } from '#domain/request.ts';
import { isInUse, type Row } from '#domain/row.ts';

/** What was told last: in a meeting, or in a report. Of a meeting the whole day counts as after it. */
export type Since = { readonly kind: 'meeting'; readonly day: Day; readonly meeting: Meeting } | SinceReport;

export interface SinceReport {
  readonly kind: 'report';
  readonly day: Day;
  readonly report: SentReport;
}

/** The last meeting of a kind before today; one that is only planned has not told anybody anything until its day is over. */
export function lastHeld(meetings: readonly Meeting[], kind: MeetingKind, today: Day): Since | null {
  const held = meetings
    .filter((meeting) => isInUse(meeting) && meeting.kind === kind && meeting.state !== 'cancelled')
    .flatMap((meeting) => {
      const day = meetsOn(meeting);
      return day !== null && day < today ? [{ kind: 'meeting' as const, day, meeting }] : [];
    });
  return held.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] ?? null;
}

export const sinceReport = (report: SentReport): SinceReport => ({
  kind: 'report',
  day: inOslo(report.sentAt).day,
  report,
});

const newest = (sent: readonly SentReport[]): SinceReport | null => {
  const [last] = sent.filter(isInUse).toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return last === undefined ? null : sinceReport(last);
};

/** The project group's last report: the summary that the steering group has got. */
export function lastSummary(groups: readonly Group[], sent: readonly SentReport[]): SinceReport | null {
  const by = new Set(groups.filter(({ kind }) => kind === 'project').map(({ key }) => key));
  return newest(sent.filter(({ kind, group }) => kind !== 'steering' && by.has(group.key)));
}

/** The last report to the steering group itself. */
export const lastSteering = (sent: readonly SentReport[]): SinceReport | null =>
  newest(sent.filter(({ kind }) => kind === 'steering'));

/** The later of two. */
export function laterOf(a: Since | null, b: Since | null): Since | null {
  if (a === null || b === null) return a ?? b;
  return a.day > b.day ? a : b;
}

/** A moment not after what counts as since, to ask the history from. */
export function askedFrom(since: Since): Instant {
  if (since.kind === 'report') return since.report.sentAt;
  // Midnight in Norway is an hour or two before that in UTC.
  return `${addDays(since.day, -1)}T20:00:00.000Z` as Instant;
}

export type News =
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** `from`: its words then; '' where it had none. */
  | { readonly kind: 'moved'; readonly milestone: Milestone; readonly from: string }
  | { readonly kind: 'reached'; readonly milestone: Milestone }
  | { readonly kind: 'cancelled'; readonly milestone: Milestone }
  | { readonly kind: 'status'; readonly measure: Measure; readonly from: MeasureStatus }
  | { readonly kind: 'answered'; readonly request: HelpRequest }
  | {
      readonly kind: 'added';
      readonly entity: 'milestone' | 'measure' | 'proposal';
      readonly row: Milestone | Measure | Proposal;
    };

export interface RowsSince {
  readonly decision: readonly Decision[];
  readonly milestone: readonly Milestone[];
  readonly measure: readonly Measure[];
  readonly proposal: readonly Proposal[];
  readonly request: readonly HelpRequest[];
}

const byCode = byEach<Pick<Measure, 'code' | 'title'>>(
  (a, b) => compareText(a.code, b.code),
  (a, b) => compareText(a.title, b.title),
);

interface AsItWas {
  /** Was not in the plan then. */
  readonly isNew: (item: Key) => boolean;
  /** How a field stood then; undefined where nobody has touched it since. */
  readonly field: (item: Key, name: string) => unknown;
}

/** The first value that a change since took the place of is the one that stood then. */
function asItWas(history: readonly ChangeRecord[]): AsItWas {
  const fields = new Map<string, unknown>();
  const added = new Set<Key>();
  for (const { item, act, before } of history.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (act === 'created') added.add(item);
    for (const [name, value] of Object.entries(before)) {
      const of = `${item} ${name}`;
      if (!fields.has(of)) fields.set(of, value);
    }
  }
  return { isNew: (item) => added.has(item), field: (item, name) => fields.get(`${item} ${name}`) };
}

const isSince = (at: Instant, since: Since): boolean =>
  since.kind === 'report' ? at > since.report.sentAt : inOslo(at).day >= since.day;

/** What weighs most first: what is decided, then the plan's points, then measures, answers, what is new. */
export function sinceLast(rows: RowsSince, history: readonly ChangeRecord[], since: Since): readonly News[] {
  const was = asItWas(history.filter(({ at }) => isSince(at, since)));
  const ours = <Kind extends Row>(all: readonly Kind[]): readonly Kind[] => all.filter(isInUse);
  const isNew = (day: Day | null): boolean => day !== null && day >= since.day;
  const known = (row: Row): boolean => !was.isNew(row.key);
  const milestones = ours(rows.milestone).toSorted((a, b) => a.position - b.position || byCode(a, b));
  const measures = ours(rows.measure).toSorted(byCode);
  const proposals = ours(rows.proposal).toSorted(byCode);

  const decided = ours(rows.decision)
    .filter(({ on }) => isNew(on))
    .toSorted(inLogOrder)
    .map((decision): News => ({ kind: 'decided', decision }));
  const ofMilestones = milestones.filter(known).flatMap((milestone): readonly News[] => {
    const { key, state, reachedOn, when } = milestone;
    if (state === 'reached') {
      const before = was.field(key, 'state');
      return isNew(reachedOn) || (before !== undefined && before !== 'reached') ? [{ kind: 'reached', milestone }] : [];
    }
    if (state === 'cancelled') {
      const before = was.field(key, 'state');
      return before !== undefined && before !== 'cancelled' ? [{ kind: 'cancelled', milestone }] : [];
    }
    const from = wordsOfTime(was.field(key, 'when'));
    return from === null || from === when.words ? [] : [{ kind: 'moved', milestone, from }];
  });
  const ofMeasures = measures.filter(known).flatMap((measure): readonly News[] => {
    const before = was.field(measure.key, 'status');
    const from = measureStatuses.find((status) => status === before);
    return from === undefined || from === measure.status ? [] : [{ kind: 'status', measure, from }];
  });
  const answered = ours(rows.request)
    .filter(({ state, answeredOn }) => state === 'answered' && isNew(answeredOn))
    .map((request): News => ({ kind: 'answered', request }));
  const added = (['milestone', 'measure', 'proposal'] as const).flatMap((entity): readonly News[] => {
    const all = { milestone: milestones, measure: measures, proposal: proposals }[entity];
    return all.filter((row) => !known(row)).map((row) => ({ kind: 'added', entity, row }));
  });
  return [...decided, ...ofMilestones, ...ofMeasures, ...answered, ...added];
}
