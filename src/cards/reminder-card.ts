/**
 * The card of a reminder, for one reader: what needs her, why, and the answers that she can give without leaving Teams.
 *
 * What people wrote stands as they wrote it, shortened where there is no room. A card is never too large to be sent: the
 * more there is to tell, the less of each is told, and the rest is counted.
 */
import { inOslo } from '#base/clock.ts';
import { entityOf, type Notice } from '#domain/notice.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import { digestTexts } from '#text/cards-digest.ts';
import { outcomeTexts } from '#text/cards-outcome.ts';
import { capitalised } from '#text/entities.ts';
import { noticeText } from '#text/notice.ts';
import type { CardJson, CardPlace, CardReader } from './card.ts';
import { fitted, type Room } from './card-json.ts';
import { type CardFrame, cut, drawnAnew, framed, heading } from './card-parts.ts';
import { leaderCard, personalCard, personalRows, waitingNow, weekRows, weekSentence } from './reminder-card/digest.ts';
import { measureCard } from './reminder-card/measure.ts';
import { reportCard } from './reminder-card/report.ts';
import { singleCard } from './reminder-card/single.ts';

const withStop = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);

function told(notice: Notice, reader: CardReader): string {
  const { what, why } = noticeText(notice, reader.language, inOslo(reader.now).day);
  return [what, why]
    .filter((part) => part.trim() !== '')
    .map((part) => withStop(cut(part.replaceAll(/\s+/gu, ' '), 120)))
    .join(' ');
}

/** The same in a sentence or two of plain text: what a notification says. */
export function cardSummary({ form, notices }: DueReminder, reader: CardReader): string {
  const [first] = notices;
  if (form === 'leader' || form === 'channel') return cut(weekSentence(notices, reader, inOslo(reader.now).day), 300);
  if (first === undefined) return '';
  if (notices.length === 1) return told(first, reader);
  const texts = digestTexts[reader.language];
  // To somebody new it is the welcome that counts.
  const count = waitingNow(notices).length;
  if (count === 0) return told(first, reader);
  if (first.kind === 'welcome') return `${told(first, reader)} ${capitalised(texts.waitForYou(count))}.`;
  return `${capitalised(texts.waitForYou(count))}. ${texts.firstOf(told(first, reader))}`;
}

function drawn(due: DueReminder, reader: CardReader, place: CardPlace, room: Room): Omit<CardFrame, 'summary'> {
  const [first, ...others] = due.notices;
  if (due.form === 'leader' || due.form === 'channel') return leaderCard(due, reader, place, room);
  if (first === undefined || others.length > 0) return personalCard(due, reader, place, room);
  if (first.kind === 'measure') return measureCard(first, reader, place, room);
  return first.kind === 'report' ? reportCard(first, reader, place, room) : singleCard(first, reader, place, room);
}

export function reminderCard(due: DueReminder, reader: CardReader, place: CardPlace): CardJson {
  const summary = cardSummary(due, reader);
  return fitted((room) => drawnAnew(framed({ ...drawn(due, reader, place, room), summary }, reader), reader, place));
}

/**
 * What of a card that told of many things is left when one of them is answered: without that one, and without its first
 * lines. null where nothing is left.
 */
export function restOf(
  due: DueReminder,
  answered: string | null,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Omit<CardFrame, 'summary'> | null {
  const notices = waitingNow(due.notices).filter((notice) => answered === null || entityOf(notice)?.key !== answered);
  if (notices.length === 0) return null;
  const left = { ...due, notices };
  if (due.form === 'leader' || due.form === 'channel')
    return { body: weekRows(left, reader, place, room), actions: [] };
  const { body, actions } = personalRows(left, reader, place, room);
  return { body: [heading(outcomeTexts[reader.language].remaining).withSpacing('Medium'), ...body], actions };
}
