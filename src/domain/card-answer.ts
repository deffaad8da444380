/**
 * What somebody answers in a card, and what came of it. What stands in the card is never trusted: it names a row of the ledger,
 * and what is answered must have been told of there, to whoever answers.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Group } from '#domain/group.ts';
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Mood, SentReport } from '#domain/report.ts';

export type CardAnswer =
  /** What is now true, and nothing else. */
  | { readonly kind: 'show' }
  /** «Stemmer fortsatt». */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'status'; readonly status: MeasureStatus; readonly nextStep: string }
  /** How words of time are read, before anything is moved. */
  | { readonly kind: 'readTime'; readonly words: string; readonly because: string }
  | { readonly kind: 'move'; readonly words: string; readonly because: string }
  /** «Med ord». */
  | { readonly kind: 'comment'; readonly words: string }
  | { readonly kind: 'report'; readonly mood: Mood; readonly summary: string; readonly help: string }
  /** The groups that lack a report are reminded, by one message each to whoever leads them. */
  | { readonly kind: 'remindGroups' }
  /** What was answered last in this card is taken back, where nobody has written since. */
  | { readonly kind: 'undo' };

/** A press on a card, as it came. */
export interface CardPress {
  /** The card's row in the ledger. */
  readonly reminder: Key;
  /** The measure, or the group that reports; null for the whole card. */
  readonly item: Key | null;
  /** Which version of the item the card showed; '' where that does not matter. */
  readonly seen: string;
  readonly answer: CardAnswer;
}

export type CardRefusal =
  /** No member of the plan's channel, or no longer. */
  | 'notMember'
  /** A guest or reader. */
  | 'readerOnly'
  /** The card was for somebody else, or does not speak of this. */
  | 'notYours'
  /** The role does not give it. */
  | 'notAllowed'
  /** It is so old that nobody should act on it. */
  | 'tooOld'
  /** What it was about is taken away. */
  | 'gone'
  /** The card cannot be understood: made by an older program, or altered. */
  | 'unreadable'
  /** SharePoint did not answer, or refused. Nothing is known to be saved. */
  | 'unavailable';

/** What a card shows after a press. `at`: when it was done. */
export type CardOutcome =
  | { readonly kind: 'refused'; readonly why: CardRefusal }
  | { readonly kind: 'confirmed'; readonly measure: Measure; readonly at: Instant; readonly again: boolean }
  | { readonly kind: 'statusSet'; readonly measure: Measure; readonly at: Instant; readonly again: boolean }
  | { readonly kind: 'commented'; readonly measure: Measure; readonly at: Instant; readonly again: boolean }
  | {
      readonly kind: 'timeRead';
      readonly measure: Measure;
      readonly when: FuzzyDate;
      readonly because: string;
      readonly needsReason: boolean;
    }
  | { readonly kind: 'timeNotRead'; readonly measure: Measure; readonly words: string }
  | { readonly kind: 'moved'; readonly measure: Measure; readonly at: Instant; readonly again: boolean }
  /** Beyond what she may move herself: it is asked for, and the old time stands. */
  | { readonly kind: 'moveWanted'; readonly measure: Measure; readonly wish: Proposal; readonly again: boolean }
  /** Somebody wrote the same since the card was sent; nothing was written. */
  | {
      readonly kind: 'changedSince';
      readonly measure: Measure;
      readonly by: string;
      readonly at: Instant | null;
      readonly wanted: CardAnswer;
    }
  | { readonly kind: 'reported'; readonly group: Group; readonly report: SentReport; readonly again: boolean }
  | { readonly kind: 'groupsReminded'; readonly groups: readonly Group[]; readonly again: boolean }
  | { readonly kind: 'undone'; readonly measure: Measure }
  /** What is now true of the whole card: drawn anew from the plan. */
  | { readonly kind: 'shown' };
