/**
 * The card after a press: what is now true, what can still be done about it, and, where the card told of more, the rest of
 * it as it stands now. What was refused says why and what to do, and nothing of the plan that the reader may not see.
 */
import { inOslo } from '#base/clock.ts';
import { exhaustive } from '#base/result.ts';
import { isoWeekOf } from '#base/calendar.ts';
import type { CardOutcome, CardRefusal } from '#domain/card-answer.ts';
import { nextAsked } from '#domain/my-work.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import { parsePeriod } from '#domain/report-period.ts';
import { cardMoment, cardTexts } from '#text/cards.ts';
import { outcomeTexts } from '#text/cards-outcome.ts';
import { reportCardTexts } from '#text/cards-report.ts';
import { capitalised } from '#text/entities.ts';
import { moodLabels } from '#text/mood.ts';
import { moodMeanings } from '#text/report.ts';
import { myPageTexts } from '#text/my-page-screen.ts';
import { theReport } from '#text/report-period.ts';
import { inSentence } from '#text/sentence.ts';
import type { CardJson, CardPlace, CardReader } from './card.ts';
import { fitted, type Room } from './card-json.ts';
import { boxed, type CardFrame, framed, line, open, press, subtle, title, whereLine, written } from './card-parts.ts';
import { measureOutcome } from './outcome-card/measure.ts';
import { reminderCard, restOf } from './reminder-card.ts';

type Drawn = Omit<CardFrame, 'summary'>;
type Of<Kind extends CardOutcome['kind']> = Extract<CardOutcome, { readonly kind: Kind }>;

/** Nothing of the plan is told to somebody whose it is not. */
const tellsPlan: Readonly<Record<CardRefusal, boolean>> = {
  notMember: false,
  readerOnly: true,
  notYours: false,
  notAllowed: true,
  tooOld: true,
  gone: true,
  unreadable: false,
  nationalId: true,
  tooLong: true,
  unavailable: true,
};

/** She may answer the same card once more. */
const triesAgain: Readonly<Record<CardRefusal, boolean>> = {
  notMember: false,
  readerOnly: false,
  notYours: false,
  notAllowed: true,
  tooOld: false,
  gone: true,
  unreadable: false,
  nationalId: true,
  tooLong: true,
  unavailable: true,
};

function refusedCard({ why }: Of<'refused'>, { language, mayAnswer }: CardReader, place: CardPlace, room: Room): Drawn {
  const { what, remedy } = outcomeTexts[language].refused[why];
  const on = { reminder: place.reminder, item: null, seen: '' };
  const again = press(outcomeTexts[language].show, on, 'show', { settled: { kind: 'show' } });
  const where = tellsPlan[why] ? [whereLine(written(place.plan, room.title))] : [];
  return {
    body: [...where, boxed('warning', [line(what)]), line(remedy)],
    actions: [
      ...(mayAnswer && triesAgain[why] ? [again] : []),
      ...open(cardTexts[language].openPlan, place.linkTo('')),
    ],
  };
}

function reportedCard(
  { group, report, again }: Of<'reported'>,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Drawn {
  const { language, now } = reader;
  const texts = reportCardTexts[language];
  const period = parsePeriod(report.period);
  const name = period === null ? report.title : theReport(period, language);
  const { mood } = report;
  const by = inSentence(written(report.sentBy, room.title), language);
  return {
    body: [
      whereLine(written([group.code, group.title].filter((part) => part.trim() !== '').join(' '), room.title)),
      title(written(capitalised((again ? texts.sentBefore : texts.sent)(name)), room.title)),
      ...(mood === null ? [] : [line(`${moodLabels[mood][language]}. ${moodMeanings[mood][language]}.`)]),
      subtle(`${texts.sentAt(cardMoment(report.sentAt, language, now), by)} ${texts.readers}`),
    ],
    actions: open(cardTexts[language].seeReport, place.linkTo(`s-${report.key}`)),
  };
}

function remindedSentence(
  { groups, missed, again }: Pick<Of<'groupsReminded'>, 'groups' | 'missed' | 'again'>,
  language: CardReader['language'],
): string {
  const texts = outcomeTexts[language];
  if (groups.length === 0) return missed.length === 0 ? texts.noGroupToRemind : texts.nobodyReminded;
  return (again ? texts.groupsRemindedBefore : texts.groupsReminded)(groups.length);
}

function remindedCard(
  { groups, missed, again }: Of<'groupsReminded'>,
  { language }: CardReader,
  place: CardPlace,
  room: Room,
): Drawn {
  const namesOf = (all: Of<'groupsReminded'>['groups']): string => {
    const names = all.slice(0, room.rows * 2).map(({ code, title: name }) => written(code || name, 60));
    const more = all.length - names.length;
    return [...names, ...(more > 0 ? [cardTexts[language].more(more)] : [])].join(', ');
  };
  const said = remindedSentence({ groups, missed, again }, language);
  const which = namesOf(groups);
  return {
    body: [
      whereLine(written(place.plan, room.title)),
      boxed(groups.length === 0 ? 'warning' : 'good', [line(said)]),
      ...(which === '' ? [] : [line(which)]),
      ...(missed.length === 0 ? [] : [line(outcomeTexts[language].notReached(namesOf(missed)))]),
    ],
    actions: open(cardTexts[language].openOverview, place.linkTo('oversikt')),
  };
}

/** When she is asked again, where nothing more waits for her. */
function nextTime({ language, now }: CardReader): string {
  const { due } = nextAsked(inOslo(now).day);
  return myPageTexts[language].nextTimeMember(isoWeekOf(due).week);
}

function drawn(
  outcome: Exclude<CardOutcome, Of<'shown'>>,
  hasRest: boolean,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Drawn {
  switch (outcome.kind) {
    case 'refused':
      return refusedCard(outcome, reader, place, room);
    case 'reported':
      return reportedCard(outcome, reader, place, room);
    case 'groupsReminded':
      return remindedCard(outcome, reader, place, room);
    case 'confirmed':
    case 'statusSet':
    case 'commented':
    case 'timeRead':
    case 'timeNotRead':
    case 'moved':
    case 'moveWanted':
    case 'changedSince':
    case 'undone':
      return measureOutcome(outcome, hasRest ? '' : nextTime(reader), reader, place, room);
  }
  return exhaustive(outcome);
}

/** Nothing that the card told of needs anybody any more. */
function doneCard({ language }: CardReader, place: CardPlace, room: Room): Drawn {
  return {
    body: [whereLine(written(place.plan, room.title)), boxed('good', [line(cardTexts[language].nothing)])],
    actions: open(cardTexts[language].openPlan, place.linkTo('')),
  };
}

/** What was answered, whose row needs not be told of below once more. */
const itemOf = (outcome: CardOutcome): string | null =>
  'measure' in outcome ? outcome.measure.key : outcome.kind === 'reported' ? outcome.group.key : null;

/** `due`: what of the card needs somebody still; null where nothing does, or where the reader may not see it. */
export function outcomeCard(
  outcome: CardOutcome,
  due: DueReminder | null,
  reader: CardReader,
  place: CardPlace,
): CardJson {
  if (outcome.kind === 'shown') {
    if (due !== null && due.notices.length > 0) return reminderCard(due, reader, place);
    return fitted((room) =>
      framed({ ...doneCard(reader, place, room), summary: cardTexts[reader.language].nothing }, reader),
    );
  }
  const isMany = due !== null && due.form !== 'single' && outcome.kind !== 'refused';
  return fitted((room) => {
    const rest = isMany ? restOf(due, itemOf(outcome), reader, place, room) : null;
    const above = drawn(outcome, rest !== null, reader, place, room);
    const frame = rest === null ? above : together(above, rest);
    const summary = summaryOf(outcome, reader);
    return framed({ ...frame, summary }, reader);
  });
}

/** Names are links where there are several things, so that no button is spent on the way to one of them. */
function together(above: Drawn, rest: Drawn): Drawn {
  const answers = [...above.actions, ...rest.actions].filter(({ type }) => type !== 'Action.OpenUrl');
  return {
    body: [...above.body, ...rest.body],
    actions: answers.length === 0 ? above.actions : answers.slice(0, MOST_ACTIONS),
  };
}

/** More buttons nobody reads. */
const MOST_ACTIONS = 3;

function summaryOf(outcome: CardOutcome, { language }: CardReader): string {
  if (outcome.kind === 'refused') return outcomeTexts[language].refused[outcome.why].what;
  if (outcome.kind === 'groupsReminded') return remindedSentence(outcome, language);
  if ('measure' in outcome) return outcome.measure.title;
  return outcome.kind === 'reported' ? outcome.group.title : '';
}
