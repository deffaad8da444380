/** Many things in one card: the leader's week, the same for the channel, and what waits for one person. */
import { isoWeekOf } from '#base/calendar.ts';
import { type Day, inOslo } from '#base/clock.ts';
import type { Notice } from '#domain/notice.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import { formatDays } from '#text/calendar-words.ts';
import { cardMoment, cardTexts, cardWeekday } from '#text/cards.ts';
import { type DigestSection, digestTexts } from '#text/cards-digest.ts';
import { measureCardTexts } from '#text/cards-measure.ts';
import { singleCardTexts } from '#text/cards-single.ts';
import { capitalised } from '#text/entities.ts';
import type { Language } from '#text/language.ts';
import { noticeText } from '#text/notice.ts';
import { asSentence, bodyName, overviewSentence } from '#text/sentence.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  type CardAction,
  type CardElement,
  type CardFrame,
  heading,
  line,
  linked,
  open,
  press,
  row,
  type RowText,
  section,
  subtle,
  title,
  whereLine,
  written,
} from '../card-parts.ts';
import {
  comesOn,
  coming,
  comingRow,
  daysOver,
  type Drawn,
  isOneBody,
  lateRow,
  type Of,
  ofKind,
  personalRow,
  plainRow,
  proposalRow,
} from './digest-rows.ts';
import { onMeasure, shortName } from '../measure-parts.ts';
import { reportUnfolding } from './report.ts';

/** Under which heading the leader reads it. */
function sectionOf(notice: Notice, today: Day): DigestSection {
  if (daysOver(notice, today) !== null) return 'late';
  if (notice.kind === 'measure' && notice.why === 'silent') return 'silent';
  if (comesOn(notice, today) !== null) return 'ahead';
  if (notice.kind === 'proposal') return 'proposals';
  return notice.kind === 'mandate' ? 'mandates' : 'other';
}

/** A heading with how many, the first of them, and how many more there are. */
function counting(
  name: string,
  count: number,
  rows: readonly RowText[],
  drawn: Drawn,
  after: readonly CardElement[] = [],
): readonly CardElement[] {
  if (count === 0) return [];
  const { language } = drawn.reader;
  const shown = rows.slice(0, drawn.room.rows);
  const rest = rows.length - shown.length;
  return [
    section([
      heading(digestTexts[language].counted(name, count)),
      ...shown.map(row),
      ...(rest > 0 ? [subtle(linked(cardTexts[language].more(rest), drawn.place.linkTo('oversikt')))] : []),
      ...after,
    ]),
  ];
}

/** Cards that did not arrive, in a sentence or two: nobody can do anything about each. */
function lostLine(notices: readonly Notice[], { language, now }: CardReader): readonly CardElement[] {
  const lost = ofKind(notices, 'undelivered');
  const said = [true, false].flatMap((unsure) => {
    const [first, ...others] = lost.filter((one) => one.unsure === unsure);
    if (first === undefined) return [];
    if (others.length > 0) return [digestTexts[language].lost(others.length + 1, unsure)];
    return [noticeText(first, language, inOslo(now).day).why];
  });
  return said.length === 0 ? [] : [subtle(said.join(' ')).withSeparator(true).withSpacing('Medium')];
}

/** What somebody can do something about, each thing for itself. */
export const waitingNow = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter(({ kind }) => kind !== 'undelivered' && kind !== 'welcome');

function silence(notices: readonly Notice[], { language }: CardReader): string {
  const silent = ofKind(notices, 'measure').filter(({ why }) => why === 'silent');
  if (silent.length === 0) return '';
  const days = Math.min(...silent.map(({ days }) => days));
  return `${capitalised(digestTexts[language].silentFor(silent.length, formatDays(days, language)))}.`;
}

function sections(notices: readonly Notice[], drawn: Drawn): readonly CardElement[] {
  const { reader, today } = drawn;
  const texts = digestTexts[reader.language];
  const of = (wanted: DigestSection): readonly Notice[] =>
    notices.filter((notice) => notice.kind !== 'undelivered' && sectionOf(notice, today) === wanted);
  const [late, ahead, proposals, mandates, other] = [
    of('late'),
    of('ahead'),
    of('proposals'),
    of('mandates'),
    of('other'),
  ];
  const silent = silence(notices, reader);
  const underLate = silent === '' || late.length === 0 ? [] : [subtle(linked(silent, drawn.place.linkTo('oversikt')))];
  const days = coming(ahead, today);
  return [
    ...counting(
      texts.sections.late,
      late.length,
      late.map((notice) => lateRow(notice, drawn)),
      drawn,
      underLate,
    ),
    ...(silent !== '' && late.length === 0 ? [section([line(linked(silent, drawn.place.linkTo('oversikt')))])] : []),
    ...counting(
      texts.sections.ahead,
      days.length,
      days.flatMap((one) => comingRow(one, drawn) ?? []),
      drawn,
    ),
    ...counting(
      waitingHeading(ofKind(proposals, 'proposal'), reader.language),
      proposals.length,
      proposals.map((one) => proposalRow(one, proposals, drawn)),
      drawn,
      [subtle(texts.recommendations)],
    ),
    ...counting(
      texts.sections.mandates,
      mandates.length,
      mandates.map((one) => plainRow(one, drawn)),
      drawn,
    ),
    ...counting(
      texts.sections.other,
      other.length,
      other.map((one) => plainRow(one, drawn)),
      drawn,
    ),
    ...lostLine(notices, reader),
  ];
}

/** «Forslag som venter på styringsgruppa» where all of them do. */
function waitingHeading(proposals: readonly Of<'proposal'>[], language: Language): string {
  const texts = digestTexts[language];
  const [first] = proposals;
  return first?.awaited.kind === 'body' && isOneBody(proposals)
    ? texts.proposalsFor(bodyName(first.awaited.body, language))
    : texts.sections.proposals;
}

type Drawing = Omit<CardFrame, 'summary'>;

const owing = (notices: readonly Notice[]): number =>
  new Set(ofKind(notices, 'report').map(({ report }) => report.group.key)).size;

/** What the week is about, in a sentence or three. */
export function weekSentence(notices: readonly Notice[], { language }: CardReader, today: Day): string {
  const texts = digestTexts[language];
  const late = notices.filter((notice) => daysOver(notice, today) !== null);
  const milestones = ofKind(late, 'milestone').map(({ milestone }) => milestone);
  const measures = ofKind(late, 'measure').map(({ measure }) => measure);
  const waiting = ofKind(notices, 'proposal').flatMap(({ awaited }) => (awaited.kind === 'body' ? [awaited.body] : []));
  const [body] = waiting;
  const facts = overviewSentence(
    [
      ...(milestones.length + measures.length > 0 ? [{ kind: 'late', milestones, measures } as const] : []),
      ...(body !== undefined
        ? [{ kind: 'proposalsWait', count: waiting.filter((one) => one === body).length, body } as const]
        : []),
    ],
    language,
    today,
  );
  const overdue = owing(late);
  // What is begun is on its way, and is told of when its day is over.
  const notBegun = owing(ofKind(notices, 'report').filter(({ report }) => !report.late && report.draft === null));
  const sentences = [
    ...(facts.length === 0 ? [] : [facts]),
    ...(overdue === 0 ? [] : [asSentence([texts.groupsLate(overdue)])]),
    ...(notBegun === 0 ? [] : [asSentence([texts.groupsNotBegun(notBegun)])]),
  ];
  const said = sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
  const parts = said.length === 0 ? asSentence([texts.needSomebody(notices.length)]) : said;
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** «Sendt mandag 9. februar. Oppdatert onsdag 11. februar kl. 08.12.»: where the card has been drawn anew. */
function footer({ language, now }: CardReader, place: CardPlace): readonly CardElement[] {
  const today = inOslo(now).day;
  if (place.sentAt === null) return [];
  const texts = cardTexts[language];
  const sent = texts.sent(cardWeekday(inOslo(place.sentAt).day, language, today));
  // Never «i dag»: the card stands in the conversation for long.
  const updated = texts.updated(cardMoment(now, language, null));
  return [subtle(`${sent} ${updated}`).withSeparator(true).withSpacing('Medium')];
}

/** The week below its first line. */
export function weekRows(
  { notices, form }: DueReminder,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): readonly CardElement[] {
  const today = inOslo(reader.now).day;
  return [
    line(weekSentence(notices, reader, today)).withSize('Medium'),
    ...sections(notices, { reader, place, room, today, forAll: form === 'channel' }),
    ...footer(reader, place),
  ];
}

export function leaderCard(due: DueReminder, reader: CardReader, place: CardPlace, room: Room): Drawing {
  const { language } = reader;
  const owe = owing(due.notices);
  const all = { reminder: place.reminder, item: null, seen: '' };
  const remind = press(digestTexts[language].remindGroups(owe), all, 'remindGroups', {
    settled: { kind: 'remindGroups' },
  });
  return {
    body: [
      whereLine(cardTexts[language].week(written(place.plan, room.title), isoWeekOf(due.slot).week)),
      ...weekRows(due, reader, place, room),
    ],
    actions: [
      ...(reader.mayAnswer && due.form === 'leader' && owe > 0 ? [remind] : []),
      ...open(cardTexts[language].openOverview, place.linkTo('oversikt')),
    ],
  };
}

/** More buttons than these nobody reads; the rest is answered on the person's own page. */
const MOST_ANSWERS = 2;

/** The first answers that can be given: the report that is owed, and that measures are still right. */
function answersTo(notices: readonly Notice[], reader: CardReader, place: CardPlace): readonly CardAction[] {
  if (!reader.mayAnswer) return [];
  const texts = measureCardTexts[reader.language];
  // Fields have their names in the whole card, so that there is room for one form.
  const [report = []] = ofKind(notices, 'report').map((notice) => reportUnfolding(notice, reader, place));
  const measures = ofKind(notices, 'measure').map(({ measure }) =>
    press(texts.stillRightOf(shortName(measure)), onMeasure(measure, place), 'confirm', {
      settled: { kind: 'confirm' },
    }),
  );
  return [...report, ...measures].slice(0, MOST_ANSWERS);
}

/** What waits for one person, with the first of the answers. */
export function personalRows({ notices }: DueReminder, reader: CardReader, place: CardPlace, room: Room): Drawing {
  const { language } = reader;
  const drawn: Drawn = { reader, place, room, today: inOslo(reader.now).day, forAll: false };
  const told = waitingNow(notices);
  const shown = told.slice(0, room.rows * 2);
  const rest = told.length - shown.length;
  const actions = answersTo(shown, reader, place);
  const asks = reader.mayAnswer && shown[0]?.kind === 'measure';
  const lost = lostLine(notices, reader);
  if (told.length === 0) return { body: lost, actions };
  return {
    body: [
      ...(asks ? [line(measureCardTexts[language].ask)] : []),
      section([
        ...shown.map((notice) => row(personalRow(notice, drawn))),
        ...(rest > 0 ? [subtle(linked(cardTexts[language].more(rest), place.linkTo('min-side')))] : []),
      ]),
      ...lost,
    ],
    actions,
  };
}

/** The first lines: how much waits; before that, to somebody new, where she has come. */
function personalHead(due: DueReminder, { language, now }: CardReader, room: Room): readonly CardElement[] {
  const [welcome] = ofKind(due.notices, 'welcome');
  const count = waitingNow(due.notices).length;
  const waits = count === 0 ? cardTexts[language].nothing : capitalised(digestTexts[language].waitForYou(count));
  if (welcome === undefined) return [title(waits)];
  const { what, why } = noticeText(welcome, language, inOslo(now).day);
  return [
    title(what),
    line(singleCardTexts[language].welcomeText),
    ...(why === '' ? [] : [line(written(why, room.text))]),
    ...(count === 0 ? [] : [heading(waits).withSpacing('Medium')]),
  ];
}

export function personalCard(due: DueReminder, reader: CardReader, place: CardPlace, room: Room): Drawing {
  const { body, actions } = personalRows(due, reader, place, room);
  return {
    body: [
      whereLine(written(`${place.plan} · ${place.municipality}`, room.title)),
      ...personalHead(due, reader, room),
      ...body,
      ...footer(reader, place),
    ],
    actions: [...actions, ...open(cardTexts[reader.language].openMyPage, place.linkTo('min-side'))],
  };
}
