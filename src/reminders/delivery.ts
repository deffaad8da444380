/**
 * A way to get a card to somebody: the bot, a Workflows webhook, the activity feed. None of them repeats what may have arrived.
 */
import type { CardJson } from '#cards/card.ts';
import type { Person } from '#domain/row.ts';
import type { Language } from '#text/language.ts';

export interface OutgoingCard {
  /** null: the plan's channel. */
  readonly recipient: Person | null;
  readonly card: CardJson;
  /** The same in a sentence: what a notification says, and what is sent where cards are not taken. */
  readonly text: string;
  readonly language: Language;
  /** Where it leads. */
  readonly link: string;
}

export type Delivered =
  /** `message`: its name in Teams, '' where none is told. */
  | { readonly kind: 'sent'; readonly message: string }
  /** Certainly not sent; `again`: it may be tried once more, not before so many milliseconds. null: never. */
  | { readonly kind: 'refused'; readonly again: number | null; readonly code: string }
  /** The answer was lost: it may have arrived. */
  | { readonly kind: 'unsure'; readonly code: string };

export interface Delivery {
  /** Answers come back from what it sends. */
  readonly answers: boolean;
  deliver(card: OutgoingCard): Promise<Delivered>;
}
