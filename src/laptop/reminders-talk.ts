/** What the page «Påminnelser» and the laptop’s server say to each other. */
import type { CardJson } from '#cards/card.ts';
import type { Instant } from '#base/clock.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Person } from '#domain/row.ts';
import type { Language } from '#text/language.ts';

/**
 * works     a card arrives, and its sender is told so
 * loses     it arrives, and the answer is lost on the way back
 * refuses   it does not arrive, and its sender is told so
 */
export const channelMoods = ['works', 'loses', 'refuses'] as const;
export type ChannelMood = (typeof channelMoods)[number];

export interface SentCard {
  /** The message's name, as Teams would give it. */
  readonly id: string;
  /** null: the plan's channel. */
  readonly recipient: Person | null;
  readonly at: Instant;
  readonly mood: ChannelMood;
  readonly language: Language;
  /** What the notification says. */
  readonly text: string;
  /** As it now stands, after what was answered in it. */
  readonly card: CardJson;
  readonly answered: { readonly by: Person; readonly at: Instant } | null;
}

export interface DeskState {
  readonly now: Instant;
  /** The hour, in Norway, at which cards are sent. */
  readonly hour: number;
  readonly plan: string;
  readonly municipality: string;
  /** Whom cards can be sent to and answered by. */
  readonly people: readonly Person[];
  readonly channel: ChannelMood;
  /** Of the cards that are sent from now on. */
  readonly language: Language;
  /** There are cards of an earlier start, which nobody has kept. */
  readonly earlier: boolean;
  /** In the order sent. */
  readonly cards: readonly SentCard[];
}

export interface Press {
  /** Of the message. */
  readonly card: string;
  /** The Entra id of whoever presses; null: whom it was sent to. */
  readonly by: string | null;
  readonly verb: string;
  readonly data: unknown;
}

export interface Choice {
  readonly channel?: ChannelMood;
  readonly language?: Language;
}

/** `shown`: what the answer shows to whoever pressed, where the card itself stays as it was. */
export interface Pressed {
  readonly state: DeskState;
  readonly shown: CardJson | null;
}

/** `trouble`: why the service could not do its work. */
export interface Answered {
  readonly state: DeskState;
  readonly trouble: PlanFailure | null;
}
