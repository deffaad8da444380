/** What came of an answer about a measure. */
import type { CardAnswer, CardOutcome } from '#domain/card-answer.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Measure } from '#domain/measure.ts';
import { defaultSettings } from '#domain/plan.ts';
import { formatInterval } from '#text/calendar-words.ts';
import { cardMoment, cardTexts } from '#text/cards.ts';
import { measureCardTexts } from '#text/cards-measure.ts';
import { outcomeTexts } from '#text/cards-outcome.ts';
import { capitalised, entityNouns } from '#text/entities.ts';
import { describeReading, formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { inSentence } from '#text/sentence.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  boxed,
  type CardAction,
  type CardElement,
  type CardFrame,
  facts,
  line,
  open,
  press,
  subtle,
  written,
} from '../card-parts.ts';
import { measureFacts, measureHead, measureLink, onMeasure, reasonField, timeFields } from '../measure-parts.ts';

type MeasureOutcome = Extract<CardOutcome, { readonly measure: Measure }>;
type Of<Kind extends MeasureOutcome['kind']> = Extract<MeasureOutcome, { readonly kind: Kind }>;
type Drawn = Omit<CardFrame, 'summary'>;

interface Given {
  readonly reader: CardReader;
  readonly place: CardPlace;
  readonly room: Room;
  /** When she is asked the next time; '' where something waits still. */
  readonly next: string;
}

/** «I gang, høsten 2026.» */
function standing({ status, when }: Measure, { reader: { language }, room }: Given): string {
  const time = inSentence(formatFuzzyDate(when, language), language);
  return `${measureStatusLabels[status][language]}, ${written(time, room.title)}.`;
}

const openIt = ({ key }: Measure, { reader: { language }, place }: Given): readonly CardAction[] =>
  open(cardTexts[language].open(entityNouns.measure[language].definite), measureLink(key, place));

/** «Skriv på nytt», «Bruk det andre»: the card as it is now, and nothing done. */
const shown = (text: string, { place }: Given): CardAction =>
  press(text, { reminder: place.reminder, item: null, seen: '' }, 'show', { settled: { kind: 'show' } });

function sentenceOf(outcome: Of<'confirmed' | 'statusSet' | 'commented' | 'moved'>, given: Given): string {
  const { language, now } = given.reader;
  const { measure, at, again } = outcome;
  const texts = outcomeTexts[language];
  const moment = cardMoment(at, language, now);
  switch (outcome.kind) {
    case 'confirmed':
      return `${(again ? texts.confirmedBefore : texts.confirmed)(moment)} ${standing(measure, given)}`;
    case 'statusSet':
      return texts.statusSet(measureStatusLabels[measure.status][language], moment);
    case 'commented':
      return texts.commented(moment);
    case 'moved':
      return texts.moved(
        written(inSentence(formatFuzzyDate(measure.when, language), language), given.room.title),
        moment,
      );
  }
}

/** Below the line on what was done: what was written, as it stands now. */
function detail(
  outcome: Of<'confirmed' | 'statusSet' | 'commented' | 'moved'>,
  { reader, room }: Given,
): readonly CardElement[] {
  const { language } = reader;
  const { measure } = outcome;
  if (outcome.kind === 'statusSet')
    return facts([{ name: measureLabels.nextStep[language], value: written(measure.nextStep, room.text) }]);
  return outcome.kind === 'commented' ? [line(written(measure.statusWords, room.text))] : [];
}

function doneCard(outcome: Of<'confirmed' | 'statusSet' | 'commented' | 'moved'>, given: Given): Drawn {
  const { reader, place, next } = given;
  const { measure, again } = outcome;
  const texts = outcomeTexts[reader.language];
  const undo = press(texts.undo, onMeasure(measure, place), 'undo', { settled: { kind: 'undo' } });
  return {
    body: [
      boxed('good', [line(sentenceOf(outcome, given))]),
      ...(again && outcome.kind !== 'confirmed' ? [line(texts.before)] : []),
      ...detail(outcome, given),
      ...(next === '' ? [] : [subtle(next)]),
    ],
    actions: [...(again || !reader.mayAnswer ? [] : [undo]), ...openIt(measure, given)],
  };
}

/** «1. april – 30. juni 2027, omtrentlig»; '' where the words give no days. */
function interval({ from, to, startEdge, endEdge }: FuzzyDate, language: Language): string {
  if (from === null || to === null) return '';
  const days = formatInterval(from, to, language);
  return startEdge === 'soft' && endEdge === 'soft' ? outcomeTexts[language].about(days) : days;
}

function timeReadCard({ measure, when, because, needsReason }: Of<'timeRead'>, given: Given): Drawn {
  const { reader, place, room } = given;
  const { language } = reader;
  const texts = outcomeTexts[language];
  const asks = needsReason && because.trim() === '';
  const days = interval(when, language);
  const move = press(measureCardTexts[language].move, onMeasure(measure, place), 'move', {
    settled: { kind: 'move', words: when.words, because },
    primary: true,
    asks,
  });
  // How the words were understood, with every doubt; the plan's own seasons are told of where they are the usual ones.
  const reading = describeReading(when, language, defaultSettings.seasons);
  return {
    body: [
      line(texts.weRead(written(inSentence(when.words, language), room.title))),
      ...facts([
        { name: measureLabels.when[language], value: written(capitalised(when.words), room.title) },
        { name: texts.readAs, value: written(days, room.text) },
        { name: texts.was, value: written(formatFuzzyDate(measure.when, language), room.title) },
        { name: texts.reason, value: written(because, room.text) },
      ]),
      ...(days === '' || when.doubts.length > 0 ? [subtle(written(reading, room.text))] : []),
      ...(asks ? [reasonField(language, '')] : []),
    ],
    actions: [
      ...(reader.mayAnswer ? [move, shown(texts.writeAgain, given)] : []),
      ...(reader.mayAnswer ? [] : openIt(measure, given)),
    ],
  };
}

function timeNotReadCard({ measure, words }: Of<'timeNotRead'>, given: Given): Drawn {
  const { reader, place, room } = given;
  const { language } = reader;
  const read = press(measureCardTexts[language].readTime, onMeasure(measure, place), 'readTime', { settled: null });
  return {
    body: [
      boxed('warning', [line(outcomeTexts[language].notRead(written(words, room.title)))]),
      ...(reader.mayAnswer ? timeFields(measure, reader, { words, because: '' }) : []),
    ],
    actions: [...(reader.mayAnswer ? [read, shown(outcomeTexts[language].show, given)] : openIt(measure, given))],
  };
}

function wantedCard({ measure, wish, again }: Of<'moveWanted'>, given: Given): Drawn {
  const { reader, room } = given;
  const { language } = reader;
  const texts = outcomeTexts[language];
  const time = (words: string): string => written(inSentence(words, language), room.title);
  const now = formatFuzzyDate(measure.when, language);
  const { from = now, to = '', reason = '' } = wish.change ?? {};
  return {
    body: [
      boxed('good', [line(texts.moveWanted(time(from), time(to)))]),
      ...(again ? [line(texts.before)] : []),
      line(texts.stands(time(now))),
      ...facts([{ name: texts.reason, value: written(reason, room.text) }]),
    ],
    actions: openIt(measure, given),
  };
}

/** What she wanted, in a word or two; '' where it says itself. */
function wish(wanted: CardAnswer, { reader: { language }, room }: Given): string {
  switch (wanted.kind) {
    case 'status':
      return measureStatusLabels[wanted.status][language];
    case 'move':
    case 'readTime':
      return written(inSentence(wanted.words, language), room.title);
    case 'comment':
      return language === 'en' ? `“${written(wanted.words, room.text)}”` : `«${written(wanted.words, room.text)}»`;
    case 'confirm':
      return language === 'en' ? `“${measureCardTexts.en.stillRight}”` : `«${measureCardTexts[language].stillRight}»`;
    case 'show':
    case 'report':
    case 'remindGroups':
    case 'undo':
      return '';
  }
}

function changedCard({ measure, by, at, wanted }: Of<'changedSince'>, given: Given): Drawn {
  const { reader, place, room } = given;
  const { language, now } = reader;
  const texts = outcomeTexts[language];
  const who = by.trim() === '' ? texts.somebody : capitalised(written(by, room.title));
  const changed = at === null ? texts.changedUnknown : texts.someoneChanged(who, cardMoment(at, language, now));
  const chose = wish(wanted, given);
  const keep = press(texts.keepMine, onMeasure(measure, place), wanted.kind, { settled: wanted });
  return {
    body: [
      boxed('warning', [line(changed)]),
      ...(chose === '' ? [] : [line(texts.youChose(chose))]),
      line(texts.nowStands),
      ...facts(measureFacts(measure, reader, room)),
    ],
    actions: reader.mayAnswer ? [keep, shown(texts.useOther, given)] : openIt(measure, given),
  };
}

function undoneCard({ measure }: Of<'undone'>, given: Given): Drawn {
  const { reader, room } = given;
  const texts = outcomeTexts[reader.language];
  return {
    body: [boxed('good', [line(texts.undone)]), ...facts(measureFacts(measure, reader, room))],
    actions: [...(reader.mayAnswer ? [shown(texts.show, given)] : []), ...openIt(measure, given)],
  };
}

function partsOf(outcome: MeasureOutcome, given: Given): Drawn {
  switch (outcome.kind) {
    case 'confirmed':
    case 'statusSet':
    case 'commented':
    case 'moved':
      return doneCard(outcome, given);
    case 'timeRead':
      return timeReadCard(outcome, given);
    case 'timeNotRead':
      return timeNotReadCard(outcome, given);
    case 'moveWanted':
      return wantedCard(outcome, given);
    case 'changedSince':
      return changedCard(outcome, given);
    case 'undone':
      return undoneCard(outcome, given);
  }
}

export function measureOutcome(
  outcome: MeasureOutcome,
  next: string,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Drawn {
  const { body, actions } = partsOf(outcome, { reader, place, room, next });
  return {
    body: [...measureHead(outcome.measure, measureCardTexts[reader.language].ofPlan, place, room), ...body],
    actions,
  };
}
