/** What every card needs to know of its reader and of the place that it speaks of. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Language } from '#text/language.ts';

/** An Adaptive Card of version 1.5, as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

export interface CardReader {
  readonly language: Language;
  readonly now: Instant;
  /** Buttons that answer; a card by Workflows, and one for somebody whom it is not for, has none. */
  readonly mayAnswer: boolean;
}

export interface CardPlace {
  /** The plan and the municipality, as the first line says where. */
  readonly plan: string;
  readonly municipality: string;
  /** Link to something in the plan, as the tab's `?item=` reads it; '' for the plan itself. */
  readonly linkTo: (item: string) => string;
  /** The card's row in the ledger: every answer names it. */
  readonly reminder: Key;
  /** The version of a row that the card shows; '' where none is known. */
  readonly seen: (item: Key) => string;
  /** Teams' names of those who may see what is now true without pressing; at most 60. */
  readonly readers: readonly string[];
  /** When the card was sent; null while it is. */
  readonly sentAt: Instant | null;
}
