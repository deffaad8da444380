/** The few parts that every card is made of: lines, headings, facts, rows and buttons, wrapped and labelled throughout. */
import {
  AdaptiveCard,
  type CardElementArray,
  Choice,
  ChoiceSetInput,
  Column,
  ColumnSet,
  Container,
  ExecuteAction,
  Fact,
  FactSet,
  OpenUrlAction,
  RefreshDefinition,
  ShowCardAction,
  TextBlock,
  TextInput,
} from '@microsoft/teams.cards';
import type { CardAnswer } from '#domain/card-answer.ts';
import type { CardPlace, CardReader } from './card.ts';
import { fields, limits, pressData, type PressOn } from './press.ts';
import { cardText } from './time-text.ts';

export type CardElement = CardElementArray[number];
export type CardAction = ExecuteAction | ShowCardAction | OpenUrlAction;

const segments = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** The beginning of a text that has no room, never half a sign. */
export function cut(words: string, most: number): string {
  const text = words.trim();
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of segments.segment(text.slice(0, most + 64))) {
    // A sign that is built of hundreds is not shown at all.
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Words that people wrote, as they wrote them, on one line. */
export const written = (words: string, most: number): string => cardText(cut(words.replaceAll(/\s+/gu, ' '), most));

/** Only addresses that a card may lead to. */
const isSafe = (url: string): boolean => /^https:\/\/[^\s"'<>\\]+$/.test(url);

/** Words that lead somewhere; only the words where there is no such place. */
export function linked(words: string, url: string): string {
  if (!isSafe(url) || words === '') return words;
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${words.replaceAll(']', '\\]')}](${address})`;
}

/** Where in the plan it is: the first line. */
export const whereLine = (text: string): TextBlock =>
  new TextBlock(text, { wrap: true, isSubtle: true, size: 'Small', spacing: 'None' });

export const title = (text: string): TextBlock =>
  new TextBlock(text, { wrap: true, weight: 'Bolder', size: 'Medium', spacing: 'Small', style: 'heading' });

export const line = (text: string): TextBlock => new TextBlock(text, { wrap: true, spacing: 'Small' });

export const subtle = (text: string): TextBlock =>
  new TextBlock(text, { wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' });

export const heading = (text: string): TextBlock =>
  new TextBlock(text, { wrap: true, weight: 'Bolder', size: 'Default', style: 'heading' });

/** Parts that belong together, under a line. */
export const section = (items: readonly CardElement[]): Container =>
  new Container(...items).withSeparator(true).withSpacing('Medium');

export const boxed = (style: 'emphasis' | 'good' | 'warning', items: readonly CardElement[]): Container =>
  new Container(...items).withStyle(style).withSpacing('Small');

export interface FactLine {
  readonly name: string;
  /** Guarded already. */
  readonly value: string;
}

/** What has no value is left out. */
export function facts(all: readonly FactLine[]): readonly FactSet[] {
  const told = all.filter(({ value }) => value.trim() !== '');
  return told.length === 0
    ? []
    : [new FactSet(...told.map(({ name, value }) => new Fact(name, value))).withSpacing('Medium')];
}

export interface RowText {
  readonly text: string;
  readonly under: string;
  /** At the right: a time, with its unit. */
  readonly right: string;
  readonly late: boolean;
}

export function row({ text, under, right, late }: RowText): ColumnSet {
  const left = [
    new TextBlock(text, { wrap: true }),
    ...(under === '' ? [] : [new TextBlock(under, { wrap: true, isSubtle: true, size: 'Small', spacing: 'None' })]),
  ];
  const columns = [new Column(...left).withWidth('stretch')];
  if (right !== '') {
    const time = new TextBlock(right, { wrap: true, horizontalAlignment: 'Right' });
    columns.push(new Column(late ? time.withColor('Attention').withWeight('Bolder') : time).withWidth('auto'));
  }
  return new ColumnSet({ columns, spacing: 'Small' });
}

interface Field {
  readonly label: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** Said where it is left empty; a field without it may stand empty. */
  readonly required?: string;
  readonly lines?: boolean;
}

export const textField = (
  field: keyof typeof limits,
  { label, value = '', placeholder, required, lines = false }: Field,
): TextInput =>
  new TextInput({
    id: fields[field],
    label,
    maxLength: limits[field],
    isMultiline: lines,
    ...(value !== '' && { value }),
    ...(placeholder !== undefined && { placeholder }),
    ...(required !== undefined && { isRequired: true, errorMessage: required }),
  });

export function choiceField(
  field: 'status' | 'mood',
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  chosen: string | null,
  required: string,
): ChoiceSetInput {
  const set = new ChoiceSetInput(...choices.map((choice) => new Choice(choice)))
    .withId(fields[field])
    .withLabel(label)
    .withStyle('expanded')
    .withWrap(true)
    .withIsRequired(true)
    .withErrorMessage(required);
  return chosen === null ? set : set.withValue(chosen);
}

export const open = (text: string, url: string): readonly OpenUrlAction[] =>
  isSafe(url) ? [new OpenUrlAction(url, { title: text })] : [];

/**
 * A button that answers. `settled`: what it carries of the answer; null where all of it is filled in. `asks`: a part of it is
 * filled in beside that.
 */
export const press = (
  text: string,
  on: PressOn,
  verb: CardAnswer['kind'],
  {
    settled,
    primary = false,
    asks = settled === null,
  }: { readonly settled: CardAnswer | null; readonly primary?: boolean; readonly asks?: boolean },
): ExecuteAction =>
  new ExecuteAction({
    title: text,
    verb,
    data: pressData(on, settled),
    ...(!asks && { associatedInputs: 'none' }),
    ...(primary && { style: 'positive' }),
    // A Teams that does not know the button leaves it out, and the way to the plan stands beside it.
    fallback: 'drop',
  });

/** Fields under a button of their own. */
export const unfolding = (text: string, items: readonly CardElement[], save: ExecuteAction): ShowCardAction =>
  new ShowCardAction({ title: text, card: new AdaptiveCard(...items).withActions(save) });

export interface CardFrame {
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
  /** The whole in a sentence, where the card cannot be shown. */
  readonly summary: string;
}

export function framed({ body, actions, summary }: CardFrame, { language }: CardReader): AdaptiveCard {
  // A place without a name is not told of.
  const said = body.filter((part) => !(part instanceof TextBlock && part.text === ''));
  const card = new AdaptiveCard(...said).withVersion('1.5').withLang(language).withFallbackText(cut(summary, 400));
  return actions.length > 0 ? card.withActions(...actions) : card;
}

/** Teams lets so many see what is now true without pressing. */
const MOST_READERS = 60;

/**
 * Drawn anew where somebody who may answer it looks at it again. A card after a press is not: it would be gone before it is
 * read, and a question that is half answered with it.
 */
export function drawnAnew(card: AdaptiveCard, { mayAnswer }: CardReader, place: CardPlace): AdaptiveCard {
  if (!mayAnswer || place.readers.length === 0) return card;
  const data = pressData({ reminder: place.reminder, item: null, seen: '' });
  const action = new ExecuteAction({ verb: 'show', data });
  return card.withRefresh(new RefreshDefinition({ action, userIds: place.readers.slice(0, MOST_READERS) }));
}
