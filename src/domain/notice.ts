/**
 * What somebody can be told by a reminder: one thing of the plan that needs her now, with why. Worked out from the plan and
 * the day, never stored; what is remembered of it is its subject.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { AgendaCase } from '#domain/agenda.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Decision, EffectiveStep } from '#domain/decision.ts';
import type { DutyNow } from '#domain/duty.ts';
import type { EntityName } from '#domain/entities.ts';
import type { Group, Mandate } from '#domain/group.ts';
import type { Measure } from '#domain/measure.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Milestone } from '#domain/milestone.ts';
import type { OwedReport } from '#domain/my-work.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Awaited } from '#domain/proposal-path.ts';
import type { HelpRequest } from '#domain/request.ts';

/**
 * late       `days` since its last day, at least 1
 * dueSoon    `days` until its last day, 0 today; only of a time with a last day of its own
 * open       its window is open, `days` until that ends: «vinduet er åpent – 17 dager igjen», which is not late
 */
export type TimeWhy = 'late' | 'dueSoon' | 'open';

export type Notice =
  | { readonly kind: 'milestone'; readonly milestone: Milestone; readonly why: TimeWhy; readonly days: number }
  /** `silent`: nobody has confirmed it for `days`. */
  | {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly why: TimeWhy | 'silent';
      readonly days: number;
      /** Nobody answered whoever is responsible; told once to whoever leads the group, and then no more. */
      readonly escalated: boolean;
    }
  | { readonly kind: 'report'; readonly report: OwedReport; readonly escalated: boolean }
  /** At work, or to be, and nobody has approved what it is to do. */
  | { readonly kind: 'mandate'; readonly mandate: Mandate; readonly group: Group | null }
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly awaited: Awaited }
  /** Drøfting is owed; `on`: when it is to be held. */
  | { readonly kind: 'discuss'; readonly proposal: Proposal; readonly on: Day | null }
  | { readonly kind: 'protocol'; readonly proposal: Proposal; readonly consultation: Consultation }
  /** What the council asked for; `on`: the day by which. */
  | { readonly kind: 'order'; readonly decision: Decision; readonly on: Day | null; readonly late: boolean }
  | { readonly kind: 'duty'; readonly duty: DutyNow }
  /** She says when it is met. */
  | { readonly kind: 'condition'; readonly decision: Decision; readonly stage: EffectiveStep }
  | { readonly kind: 'decided'; readonly proposal: Proposal; readonly decision: Decision }
  | { readonly kind: 'answered'; readonly request: HelpRequest }
  /** `days` until it meets. */
  | {
      readonly kind: 'meeting';
      readonly meeting: Meeting;
      readonly cases: readonly AgendaCase[];
      readonly days: number;
    }
  /** The first of all, to somebody who has come into a group. */
  | { readonly kind: 'welcome'; readonly groups: readonly Group[]; readonly measures: readonly Measure[] }
  /** Rows that could not be read, of the lists named; or lists that cannot be written to. */
  | { readonly kind: 'trouble'; readonly entity: EntityName; readonly rows: number }
  /** A card before this one did not arrive, or nobody knows whether it did. */
  | { readonly kind: 'undelivered'; readonly claim: string; readonly slot: Day; readonly unsure: boolean };

/** How a thing is remembered in the ledger: kind and key, and why where one thing is told of for several reasons. */
export type Subject = string & { readonly brand: 'NoticeSubject' };

const subject = (...parts: readonly string[]): Subject => parts.join(' ') as Subject;

export function subjectOf(notice: Notice): Subject {
  const { kind } = notice;
  switch (notice.kind) {
    case 'milestone':
      return subject(kind, notice.milestone.key, notice.why);
    case 'measure':
      return subject(kind, notice.measure.key, notice.why, ...(notice.escalated ? ['escalated'] : []));
    case 'report':
      return subject(
        kind,
        notice.report.group.key,
        notice.report.period.id,
        ...(notice.report.late ? ['late'] : []),
        ...(notice.escalated ? ['escalated'] : []),
      );
    case 'mandate':
      return subject(kind, notice.mandate.key);
    case 'proposal':
    case 'discuss':
      return subject(kind, notice.proposal.key);
    case 'decided':
      return subject(kind, notice.proposal.key, notice.decision.key);
    case 'protocol':
      return subject(kind, notice.consultation.key);
    case 'order':
      return subject(kind, notice.decision.key, ...(notice.late ? ['late'] : []));
    case 'duty':
      return subject(
        kind,
        notice.duty.duty.key,
        'on' in notice.duty.standing ? notice.duty.standing.on : '-',
        ...(notice.duty.standing.kind === 'late' ? ['late'] : []),
      );
    case 'condition':
      return subject(kind, notice.decision.key, notice.stage.what);
    case 'answered':
      return subject(kind, notice.request.key);
    case 'meeting':
      return subject(kind, notice.meeting.key);
    case 'welcome':
      return subject(kind);
    case 'trouble':
      return subject(kind, notice.entity);
    case 'undelivered':
      return subject(kind, notice.claim);
  }
}

/** Is this the thing that a subject names? What is answered in a card must have been told of in it. */
export const namesItem = (told: string, item: Key): boolean => told.split(' ').includes(item);

/** The row that a notice is about; null where it is about no row of the plan's. */
export function entityOf(notice: Notice): { readonly entity: EntityName; readonly key: Key } | null {
  switch (notice.kind) {
    case 'milestone':
      return { entity: 'milestone', key: notice.milestone.key };
    case 'measure':
      return { entity: 'measure', key: notice.measure.key };
    case 'report':
      return { entity: 'group', key: notice.report.group.key };
    case 'mandate':
      return { entity: 'mandate', key: notice.mandate.key };
    case 'proposal':
    case 'discuss':
    case 'decided':
      return { entity: 'proposal', key: notice.proposal.key };
    case 'protocol':
      return { entity: 'consultation', key: notice.consultation.key };
    case 'order':
    case 'condition':
      return { entity: 'decision', key: notice.decision.key };
    case 'duty':
      return { entity: 'duty', key: notice.duty.duty.key };
    case 'answered':
      return { entity: 'request', key: notice.request.key };
    case 'meeting':
      return { entity: 'meeting', key: notice.meeting.key };
    case 'welcome':
    case 'trouble':
    case 'undelivered':
      return null;
  }
}

/**
 * Where it is dealt with, as a link from Teams names it: a letter for the kind of page and a key, or a page by its word; the
 * tab reads it (`routeOfItem`).
 */
export function itemOf(notice: Notice): string {
  const to = (letter: 'm' | 't' | 'g' | 's' | 'b' | 'd', key: Key | undefined, otherwise = ''): string =>
    key === undefined ? otherwise : `${letter}-${key}`;
  switch (notice.kind) {
    case 'milestone':
      return to('m', notice.milestone.key);
    case 'measure':
      return to('t', notice.measure.key);
    case 'report':
      return to('s', notice.report.group.key);
    case 'mandate':
      return to('g', notice.group?.key ?? notice.mandate.groups[0]?.key);
    case 'proposal':
    case 'discuss':
    case 'protocol':
      return to('b', notice.proposal.key);
    case 'order':
    case 'condition':
    case 'decided':
      return to('b', notice.decision.key);
    // Duties and requests of no group stand in the list of reports.
    case 'duty':
      return to('g', notice.duty.duty.group?.key, 'rapporter');
    case 'answered':
      return to('g', notice.request.group?.key, 'rapporter');
    case 'welcome':
      return to('g', notice.groups[0]?.key, 'min-side');
    case 'meeting':
      return to('d', notice.meeting.key);
    case 'trouble':
      return 'selvsjekk';
    case 'undelivered':
      return 'min-side';
  }
}
