/** One measure: how it stands, and what can be answered of it. */
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type Measure, measureStatuses } from '#domain/measure.ts';
import type { Notice } from '#domain/notice.ts';
import { cardDay, cardTexts } from '#text/cards.ts';
import { measureCardTexts } from '#text/cards-measure.ts';
import { entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { noticeText } from '#text/notice.ts';
import { inSentence } from '#text/sentence.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  boxed,
  type CardAction,
  type CardElement,
  type CardFrame,
  choiceField,
  type FactLine,
  facts,
  line,
  linked,
  open,
  press,
  subtle,
  textField,
  title,
  unfolding,
  whereLine,
  written,
} from '../card-parts.ts';
import { limits, type PressOn } from '../press.ts';

export const measureLink = (key: Key, place: CardPlace): string => place.linkTo(`t-${key}`);

export const onMeasure = ({ key }: Measure, place: CardPlace): PressOn => ({
  reminder: place.reminder,
  item: key,
  seen: place.seen(key),
});

/** «T24», or the beginning of its title. */
export const shortName = ({ code, title: name }: Measure): string =>
  code.trim() || (name.length > 30 ? `${name.slice(0, 29)}…` : name);

/** The first two lines. */
export function measureHead(measure: Measure, where: string, place: CardPlace, room: Room): readonly CardElement[] {
  const code = measure.code.trim();
  return [
    whereLine(code === '' ? where : `${where} · ${written(code, 40)}`),
    title(linked(written(measure.title, room.title), measureLink(measure.key, place))),
  ];
}

export function measureFacts(measure: Measure, reader: CardReader, room: Room): readonly FactLine[] {
  const { language, now } = reader;
  const { confirmedAt } = measure;
  const label = (field: 'status' | 'statusWords' | 'nextStep' | 'when' | 'confirmedAt'): string =>
    measureLabels[field][language];
  return [
    { name: label('status'), value: measureStatusLabels[measure.status][language] },
    { name: label('statusWords'), value: written(measure.statusWords, room.text) },
    { name: label('nextStep'), value: written(measure.nextStep, room.text) },
    { name: label('when'), value: written(formatFuzzyDate(measure.when, language), room.title) },
    {
      name: label('confirmedAt'),
      value: confirmedAt === null ? '' : cardDay(inOslo(confirmedAt).day, language, inOslo(now).day),
    },
  ];
}

/** Fields for a new time and its reason; what is read of them is shown before anything is saved. */
export function timeFields(
  measure: Measure,
  { language }: CardReader,
  said: { readonly words: string; readonly because: string },
): readonly CardElement[] {
  const texts = measureCardTexts[language];
  const field = timeFieldTexts[language];
  return [
    textField('time', {
      label: field.name,
      value: said.words.length > limits.time ? '' : said.words,
      placeholder: field.placeholder,
      required: texts.writeTime,
    }),
    reasonField(language, said.because),
  ];
}

export function reasonField(language: CardReader['language'], because: string): CardElement {
  return textField('because', {
    label: timeFieldTexts[language].whyMoved,
    value: because,
    required: measureCardTexts[language].writeReason,
    lines: true,
  });
}

function moving(measure: Measure, reader: CardReader, place: CardPlace, room: Room): CardAction {
  const { language } = reader;
  const texts = measureCardTexts[language];
  const { baseline } = measure;
  const hint = [
    baseline === null
      ? ''
      : texts.baseline(written(inSentence(formatFuzzyDate(baseline, language), language), room.title)),
    texts.moveHint,
    cardTexts[language].privacy,
  ];
  return unfolding(
    texts.move,
    [
      ...timeFields(measure, reader, { words: measure.when.words, because: '' }),
      subtle(hint.filter((sentence) => sentence !== '').join(' ')),
    ],
    press(texts.readTime, onMeasure(measure, place), 'readTime', { settled: null }),
  );
}

/** A text that is longer than a card's field is left to the plan, for the field would cut it. */
const fits = (words: string, most: number): boolean => words.length <= most;

export function measureAnswers(
  measure: Measure,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): readonly CardAction[] {
  const { language } = reader;
  const texts = measureCardTexts[language];
  const on = onMeasure(measure, place);
  const save = (verb: 'status' | 'comment'): ReturnType<typeof press> => press(texts.save, on, verb, { settled: null });
  const changing = unfolding(
    texts.changeStatus,
    [
      choiceField(
        'status',
        measureLabels.status[language],
        measureStatuses.map((status) => ({ title: measureStatusLabels[status][language], value: status })),
        measure.status,
        texts.chooseStatus,
      ),
      textField('nextStep', { label: measureLabels.nextStep[language], value: measure.nextStep }),
    ],
    save('status'),
  );
  const words = unfolding(
    measureLabels.statusWords[language],
    [
      textField('note', {
        label: measureLabels.statusWords[language],
        value: measure.statusWords,
        required: texts.writeWords,
        lines: true,
      }),
      subtle(cardTexts[language].privacy),
    ],
    save('comment'),
  );
  return [
    press(texts.stillRight, on, 'confirm', { settled: { kind: 'confirm' }, primary: true }),
    ...(fits(measure.nextStep, limits.nextStep) ? [changing] : []),
    moving(measure, reader, place, room),
    ...(fits(measure.statusWords, limits.note) ? [words] : []),
  ];
}

type MeasureNotice = Extract<Notice, { readonly kind: 'measure' }>;

/** Why it is told of, and what is asked. */
function asks(notice: MeasureNotice, { language, mayAnswer, now }: CardReader): string {
  const { why } = noticeText(notice, language, inOslo(now).day);
  return mayAnswer ? `${why} ${measureCardTexts[language].ask}` : why;
}

export const measureWhere = ({ escalated }: Pick<MeasureNotice, 'escalated'>, reader: CardReader): string => {
  const texts = measureCardTexts[reader.language];
  if (!reader.mayAnswer) return texts.ofPlan;
  return escalated ? texts.ofYourGroup : texts.yours;
};

export function measureCard(
  notice: MeasureNotice,
  reader: CardReader,
  place: CardPlace,
  room: Room,
): Omit<CardFrame, 'summary'> {
  const { measure } = notice;
  const { language } = reader;
  return {
    body: [
      ...measureHead(measure, measureWhere(notice, reader), place, room),
      line(asks(notice, reader)),
      ...facts(measureFacts(measure, reader, room)),
    ],
    actions: reader.mayAnswer
      ? measureAnswers(measure, reader, place, room)
      : open(cardTexts[language].open(entityNouns.measure[language].definite), measureLink(measure.key, place)),
  };
}

/** How it stands after an answer, in the colour of what went well. */
export const wentWell = (sentence: string): CardElement => boxed('good', [line(sentence)]);
