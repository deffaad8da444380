/**
 * A card as it is sent: without the values that go without saying, which the builders write into every element, and never
 * larger than Teams and Workflows take.
 */
import type { AdaptiveCard } from '@microsoft/teams.cards';
import type { CardJson } from './card.ts';

/** Workflows takes 28 KB with the message around the card (platform facts, E). */
const MOST_BYTES = 24_000;

/** What an element is when nothing is said (Adaptive Cards 1.5), or what Teams knows and 1.5 does not. */
const goesWithoutSaying: Readonly<Record<string, (value: unknown) => boolean>> = {
  requires: () => true,
  isSortKey: () => true,
  showBorder: () => true,
  roundedCorners: () => true,
  conditionallyEnabled: () => true,
  isVisible: (value) => value === true,
  isEnabled: (value) => value === true,
  separator: (value) => value === false,
  bleed: (value) => value === false,
  isRequired: (value) => value === false,
  isMultiSelect: (value) => value === false,
  isMultiline: (value) => value === false,
  useMultipleColumns: (value) => value === false,
  height: (value) => value === 'auto',
  spacing: (value) => value === 'Default',
  mode: (value) => value === 'primary',
  style: (value) => value === 'default' || value === 'Text',
};

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, found]) => found !== undefined && goesWithoutSaying[name]?.(found) !== true)
      // What a button carries is ours, and nothing in it goes without saying.
      .map(([name, found]) => [name, name === 'data' ? found : strip(found)]),
  );
}

const toJson = (card: AdaptiveCard): CardJson => strip(JSON.parse(JSON.stringify(card)) as unknown) as CardJson;

/** Bytes of the card on its way. */
export function sizeOf(card: CardJson): number {
  let bytes = 0;
  for (const sign of JSON.stringify(card)) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** How much of everything a card tells. */
export interface Room {
  /** Things under one heading. */
  readonly rows: number;
  /** Signs of a title. */
  readonly title: number;
  /** Signs of a longer text. */
  readonly text: number;
}

const rooms: readonly Room[] = [
  { rows: 6, title: 160, text: 600 },
  { rows: 5, title: 120, text: 400 },
  { rows: 3, title: 90, text: 250 },
  { rows: 2, title: 60, text: 120 },
  { rows: 1, title: 40, text: 60 },
];

/** The card that tells most of those that are small enough. */
export function fitted(draw: (room: Room) => AdaptiveCard): CardJson {
  const cards = rooms.map((room) => () => toJson(draw(room)));
  const [last = cards[0]] = cards.slice(-1);
  for (const make of cards) {
    const card = make();
    if (make === last || sizeOf(card) <= MOST_BYTES) return card;
  }
  return {};
}
