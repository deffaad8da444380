/** What a card about a measure and a card after an answer about it have in common: its name, how it stands, its fields. */
import { inOslo } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Measure } from '#domain/measure.ts';
import { cardDay } from '#text/cards.ts';
import { measureCardTexts } from '#text/cards-measure.ts';
import { formatFuzzyDate } from '#text/fuzzy-date.ts';
import type { Language } from '#text/language.ts';
import { measureLabels } from '#text/measure.ts';
import { measureStatusLabels } from '#text/measure-status.ts';
import { timeFieldTexts } from '#text/time-field.ts';
import type { CardPlace, CardReader } from './card.ts';
import type { Room } from './card-json.ts';
import { type CardElement, cut, type FactLine, linked, textField, title, whereLine, written } from './card-parts.ts';
import { limits, type PressOn } from './press.ts';

export const measureLink = (key: Key, place: CardPlace): string => place.linkTo(`t-${key}`);

export const onMeasure = ({ key }: Measure, place: CardPlace): PressOn => ({
  reminder: place.reminder,
  item: key,
  seen: place.seen(key),
});

/** «T24», or the beginning of its title. */
export const shortName = ({ code, title: name }: Measure): string => cut(code.trim() || name, 30);

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
    textField('because', { label: timeFieldTexts[language].whyMoved, value: said.because, lines: true }),
  ];
}

export function reasonField(language: Language, because: string): CardElement {
  return textField('because', {
    label: timeFieldTexts[language].whyMoved,
    value: because,
    required: measureCardTexts[language].writeReason,
    lines: true,
  });
}
