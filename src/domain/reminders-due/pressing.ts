/** What presses most comes first; of what presses alike the longest overdue, then by name. */
import { byEach, compareText } from '#base/order.ts';
import { type Notice, subjectOf, type TimeWhy } from '#domain/notice.ts';

const byTime: Readonly<Record<TimeWhy | 'silent', number>> = { late: 10, dueSoon: 40, silent: 60, open: 70 };

function weightOf(notice: Notice): number {
  switch (notice.kind) {
    case 'welcome':
      return 0;
    case 'milestone':
    case 'measure':
      return byTime[notice.why];
    case 'order':
      return notice.late ? 11 : 41;
    case 'report':
      return notice.report.late ? 12 : 30;
    case 'duty':
      return notice.duty.standing.kind === 'late' ? 13 : 42;
    case 'meeting':
      return 20;
    case 'protocol':
      return 31;
    case 'discuss':
      return 32;
    case 'proposal':
      return 33;
    case 'mandate':
      return 34;
    case 'condition':
      return 50;
    case 'decided':
      return 80;
    case 'answered':
      return 81;
    case 'trouble':
      return 90;
    case 'undelivered':
      return 91;
  }
}

/** The most pressing first: the longest overdue, then what ends first. */
function daysOf(notice: Notice): number {
  switch (notice.kind) {
    case 'milestone':
    case 'measure':
      return notice.why === 'late' || notice.why === 'silent' ? -notice.days : notice.days;
    case 'meeting':
      return notice.days;
    case 'duty': {
      const { standing } = notice.duty;
      if (standing.kind === 'late') return -standing.days;
      return standing.kind === 'due' ? standing.days : 0;
    }
    case 'report':
    case 'mandate':
    case 'proposal':
    case 'discuss':
    case 'protocol':
    case 'order':
    case 'condition':
    case 'decided':
    case 'answered':
    case 'welcome':
    case 'trouble':
    case 'undelivered':
      return 0;
  }
}

function nameOf(notice: Notice): string {
  switch (notice.kind) {
    case 'milestone':
      return notice.milestone.title;
    case 'measure':
      return notice.measure.title;
    case 'report':
      return notice.report.group.title;
    case 'mandate':
      return notice.mandate.title;
    case 'proposal':
    case 'discuss':
    case 'protocol':
    case 'decided':
      return notice.proposal.title;
    case 'order':
      return `${notice.on ?? '9'} ${notice.decision.title}`;
    case 'condition':
      return notice.decision.title;
    case 'duty':
      return notice.duty.duty.title;
    case 'answered':
      return notice.request.title;
    case 'meeting':
      return notice.meeting.title;
    case 'welcome':
      return '';
    case 'trouble':
      return notice.entity;
    case 'undelivered':
      return notice.slot;
  }
}

const pressing: (a: Notice, b: Notice) => number = byEach(
  (a, b) => weightOf(a) - weightOf(b),
  (a, b) => Number(a.kind === 'measure') - Number(b.kind === 'measure'),
  (a, b) => daysOf(a) - daysOf(b),
  (a, b) => compareText(nameOf(a), nameOf(b)),
  (a, b) => (subjectOf(a) < subjectOf(b) ? -1 : subjectOf(a) > subjectOf(b) ? 1 : 0),
);

export const mostPressingFirst = (notices: readonly Notice[]): readonly Notice[] => notices.toSorted(pressing);
