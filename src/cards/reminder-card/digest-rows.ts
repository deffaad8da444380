/** One line of a card that tells of many things, and the days that it goes by. */
import { addDays, daysBetween } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { itemOf, type Notice } from '#domain/notice.ts';
import { formatDaysOrWeeks } from '#text/calendar-words.ts';
import { cardWeekday } from '#text/cards.ts';
import { digestTexts } from '#text/cards-digest.ts';
import { capitalised } from '#text/entities.ts';
import { formatFuzzyDate, formatTimeState } from '#text/fuzzy-date.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { noticeText } from '#text/notice.ts';
import { awaitedLine } from '#text/proposal-lines.ts';
import { theReport } from '#text/report-period.ts';
import { inSentence } from '#text/sentence.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import { linked, type RowText, written } from '../card-parts.ts';
import { codeAndTitle } from './report.ts';

export type Of<Kind extends Notice['kind']> = Extract<Notice, { readonly kind: Kind }>;
export const ofKind = <Kind extends Notice['kind']>(notices: readonly Notice[], kind: Kind): readonly Of<Kind>[] =>
  notices.filter((notice): notice is Of<Kind> => notice.kind === kind);

export interface Drawn {
  readonly reader: CardReader;
  readonly place: CardPlace;
  readonly room: Room;
  readonly today: Day;
  /** The channel is read by all: what is said there names nobody. */
  readonly forAll: boolean;
}

const linkOf = (notice: Notice, place: CardPlace): string => place.linkTo(itemOf(notice));

/** The thing by its name, as a link to it. */
function named(notice: Notice, { reader, place, room, today }: Drawn): string {
  const { what } = noticeText(notice, reader.language, today);
  return linked(written(what, room.title), linkOf(notice, place));
}

/** Longer than this a delay is told in weeks, as everywhere in the plan. */
const MOST_DAYS_OVER = 13;

/** Days since its last day; null where it is not late. */
export function daysOver(notice: Notice, today: Day): number | null {
  switch (notice.kind) {
    case 'milestone':
    case 'measure':
      return notice.why === 'late' ? notice.days : null;
    case 'report':
      return notice.report.late && notice.report.period.due !== null
        ? daysBetween(notice.report.period.due, today)
        : null;
    case 'order':
      return notice.late && notice.on !== null ? daysBetween(notice.on, today) : null;
    case 'duty':
      return notice.duty.standing.kind === 'late' ? notice.duty.standing.days : null;
    case 'mandate':
    case 'proposal':
    case 'discuss':
    case 'protocol':
    case 'condition':
    case 'decided':
    case 'answered':
    case 'meeting':
    case 'welcome':
    case 'trouble':
    case 'undelivered':
      return null;
  }
}

/** The day that it comes, where it lies ahead. */
export function comesOn(notice: Notice, today: Day): Day | null {
  switch (notice.kind) {
    case 'milestone':
    case 'measure':
      return notice.why === 'dueSoon' || notice.why === 'open' ? addDays(today, notice.days) : null;
    case 'meeting':
      return addDays(today, notice.days);
    case 'report':
      return notice.report.late ? null : notice.report.period.due;
    case 'order':
      return notice.late ? null : notice.on;
    case 'duty':
      return notice.duty.standing.kind === 'due' ? notice.duty.standing.on : null;
    case 'discuss':
      return notice.on !== null && notice.on >= today ? notice.on : null;
    case 'mandate':
    case 'proposal':
    case 'protocol':
    case 'condition':
    case 'decided':
    case 'answered':
    case 'welcome':
    case 'trouble':
    case 'undelivered':
      return null;
  }
}

/** «11 dager», «6 uker» */
const over = (notice: Notice, { reader, today }: Drawn): string => {
  const days = daysOver(notice, today);
  return days === null ? '' : formatDaysOrWeeks(days, reader.language, MOST_DAYS_OVER);
};

function whoseIs(notice: Notice, drawn: Drawn): string {
  const { language } = drawn.reader;
  if (notice.kind === 'report') return capitalised(theReport(notice.report.period, language));
  if (notice.kind === 'measure') {
    const { responsibleRole, group, when } = notice.measure;
    const role = drawn.forAll ? '' : responsibleRole.trim();
    return written(role || (group === null ? formatFuzzyDate(when, language) : codeAndTitle(group)), drawn.room.title);
  }
  if (notice.kind === 'milestone') return written(formatFuzzyDate(notice.milestone.when, language), drawn.room.title);
  return written(noticeText(notice, language, drawn.today).why, drawn.room.text);
}

export const lateRow = (notice: Notice, drawn: Drawn): RowText => ({
  text:
    notice.kind === 'report'
      ? linked(written(codeAndTitle(notice.report.group), drawn.room.title), linkOf(notice, drawn.place))
      : named(notice, drawn),
  under: whoseIs(notice, drawn),
  right: over(notice, drawn),
  late: true,
});

/** What comes on one day; reports that are due on it are one line together. */
interface Coming {
  readonly on: Day;
  readonly notices: readonly Notice[];
}

export function coming(notices: readonly Notice[], today: Day): readonly Coming[] {
  const reports = new Map<string, Of<'report'>[]>();
  const all: Coming[] = [];
  for (const notice of notices) {
    const on = comesOn(notice, today);
    if (on === null) continue;
    if (notice.kind !== 'report') {
      all.push({ on, notices: [notice] });
      continue;
    }
    const { id } = notice.report.period;
    const found = reports.get(id);
    if (found === undefined) {
      const first = [notice];
      reports.set(id, first);
      all.push({ on, notices: first });
    } else found.push(notice);
  }
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function comingRow({ on, notices: [first, ...others] }: Coming, drawn: Drawn): RowText | null {
  if (first === undefined) return null;
  const { reader, today, room, place } = drawn;
  const { language } = reader;
  const day = capitalised(cardWeekday(on, language, today));
  if (first.kind === 'report') {
    const texts = digestTexts[language];
    const what = texts.reportDue(theReport(first.report.period, language));
    const all = [first, ...others];
    const notBegun = all.filter((one) => one.kind === 'report' && one.report.draft === null).length;
    const link = all.length === 1 ? linkOf(first, place) : '';
    const right = notBegun === 0 ? '' : texts.notBegun(notBegun);
    return { text: day, under: linked(what, link), right, late: false };
  }
  const isOpen = (first.kind === 'milestone' || first.kind === 'measure') && first.why === 'open';
  if (!isOpen) return { text: day, under: named(first, drawn), right: '', late: false };
  const { when } = first.kind === 'milestone' ? first.milestone : first.measure;
  const left =
    first.days === 0 ? ({ kind: 'today', only: false } as const) : ({ kind: 'open', left: first.days } as const);
  return {
    text: capitalised(written(formatFuzzyDate(when, language), room.title)),
    under: named(first, drawn),
    right: formatTimeState(left, language, true),
    late: false,
  };
}

export const plainRow = (notice: Notice, drawn: Drawn): RowText => ({
  text: named(notice, drawn),
  under: written(noticeText(notice, drawn.reader.language, drawn.today).why, drawn.room.text),
  right: '',
  late: false,
});

const awaitedKind = ({ awaited }: Of<'proposal'>): string => (awaited.kind === 'body' ? awaited.body : awaited.kind);
export const isOneBody = (proposals: readonly Notice[]): boolean =>
  new Set(ofKind(proposals, 'proposal').map(awaitedKind)).size === 1;

export function proposalRow(notice: Notice, all: readonly Notice[], drawn: Drawn): RowText {
  if (notice.kind !== 'proposal') return plainRow(notice, drawn);
  const { proposal, awaited } = notice;
  const isSaid = isOneBody(all) && awaited.kind === 'body';
  return {
    text: linked(written(codeAndTitle(proposal), drawn.room.title), linkOf(notice, drawn.place)),
    under: isSaid ? '' : awaitedLine(awaited, drawn.reader.language),
    right: '',
    late: false,
  };
}

/** «I gang, høsten 2026» */
function stands({ measure }: Of<'measure'>, { reader, room }: Drawn): string {
  const { language } = reader;
  const when = inSentence(formatFuzzyDate(measure.when, language), language);
  return `${measureStatusLabels[measure.status][language]}, ${written(when, room.title)}`;
}

export function personalRow(notice: Notice, drawn: Drawn): RowText {
  const plain = plainRow(notice, drawn);
  if (notice.kind !== 'measure') return plain;
  // How late it is stands at the right, unless there is more to be said of it.
  const right = notice.escalated ? '' : over(notice, drawn);
  return {
    text: linked(written(codeAndTitle(notice.measure), drawn.room.title), linkOf(notice, drawn.place)),
    under: right === '' ? `${stands(notice, drawn)}. ${plain.under}` : `${stands(notice, drawn)}.`,
    right,
    late: right !== '',
  };
}
