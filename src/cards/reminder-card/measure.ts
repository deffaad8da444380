/** One measure: how it stands, and what can be answered of it. */
import { inOslo } from '#base/clock.ts';
import { type Measure, measureStatuses } from '#domain/measure.ts';
import type { Notice } from '#domain/notice.ts';
import { cardTexts } from '#text/cards.ts';
import { measureCardTexts } from '#text/cards-measure.ts';
import { entityNouns } from '#text/entities.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { noticeText } from '#text/notice.ts';
import { inSentence } from '#text/sentence.ts';
import type { CardPlace, CardReader } from '../card.ts';
import type { Room } from '../card-json.ts';
import {
  type CardAction,
  type CardFrame,
  choiceField,
  facts,
  line,
  open,
  press,
  subtle,
  textField,
  unfolding,
  written,
} from '../card-parts.ts';
import { measureFacts, measureHead, measureLink, onMeasure, timeFields } from '../measure-parts.ts';
import { limits } from '../press.ts';

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

function measureAnswers(measure: Measure, reader: CardReader, place: CardPlace, room: Room): readonly CardAction[] {
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

const measureWhere = ({ escalated }: Pick<MeasureNotice, 'escalated'>, reader: CardReader): string => {
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
