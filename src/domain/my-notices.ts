/**
 * What reminders tell of, on a person's own page: what does not stand there already, the most of it under one name. Pure.
 */
import type { Notice } from '#domain/notice.ts';

/** In the order of a weekly digest. */
export const noticeSections = [
  'late',
  'dueSoon',
  'open',
  'silent',
  'reports',
  'mandates',
  'proposals',
  'orders',
  'meetings',
  'news',
  'trouble',
] as const;
export type NoticeSection = (typeof noticeSections)[number];

export function sectionOf(notice: Notice): NoticeSection {
  switch (notice.kind) {
    case 'milestone':
    case 'measure':
      return notice.why;
    case 'report':
      return 'reports';
    case 'mandate':
      return 'mandates';
    case 'proposal':
    case 'discuss':
    case 'protocol':
      return 'proposals';
    case 'order':
    case 'condition':
    case 'duty':
      return 'orders';
    case 'meeting':
      return 'meetings';
    case 'decided':
    case 'answered':
    case 'welcome':
      return 'news';
    case 'trouble':
    case 'undelivered':
      return 'trouble';
  }
}

/** By section, and in each as they were told. */
export const bySection = (
  notices: readonly Notice[],
): readonly { readonly section: NoticeSection; readonly notices: readonly Notice[] }[] =>
  noticeSections
    .map((section) => ({ section, notices: notices.filter((notice) => sectionOf(notice) === section) }))
    .filter((part) => part.notices.length > 0);

/** What a page tells of already, by its keys: the measures, the groups whose reports are owed, the proposals and so on. */
export type Shown = ReadonlySet<string>;

/** What stands on the page with its own answer, or is said there, is not said once more. */
export const notShown = (notices: readonly Notice[], shown: Shown): readonly Notice[] =>
  notices.filter((notice) => !isShown(notice, shown));

function isShown(notice: Notice, shown: Shown): boolean {
  switch (notice.kind) {
    case 'milestone':
      return shown.has(notice.milestone.key);
    case 'measure':
      return shown.has(notice.measure.key);
    case 'report':
      return shown.has(notice.report.group.key);
    case 'mandate':
      return shown.has(notice.mandate.key);
    case 'proposal':
    case 'discuss':
      return shown.has(notice.proposal.key);
    case 'protocol':
      return shown.has(notice.consultation.key);
    case 'order':
      return shown.has(notice.decision.key);
    case 'decided':
      return shown.has(notice.decision.key);
    case 'meeting':
      return shown.has(notice.meeting.key);
    case 'duty':
      return shown.has(notice.duty.duty.key);
    case 'answered':
      return shown.has(notice.request.key);
    // The whole page says it.
    case 'welcome':
    // What did not arrive stands here by itself.
    case 'undelivered':
      return true;
    // That a decision stands there does not say that its condition is hers to tell of.
    case 'condition':
    case 'trouble':
      return false;
  }
}
