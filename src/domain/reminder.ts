/** What the reminder service remembers, and a person's own pause from it. */
import { type Day, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Person, Row } from '#domain/row.ts';

export interface Pause extends Row {
  readonly title: string;
  readonly person: Person | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export const deliveryStates = ['claimed', 'sent', 'unsure', 'failed', 'answered'] as const;
/** claimed before it is sent, so that two services never send one reminder; unsure when the answer to a send was lost. */
export type DeliveryState = (typeof deliveryStates)[number];

export const reminderForms = ['leader', 'channel', 'digest', 'single'] as const;
/**
 * leader    the project leader's weekly digest
 * channel   the same to all, in the plan's channel: no names, no answers
 * digest    several things for one person
 * single    one thing, with its own answers
 */
export type ReminderForm = (typeof reminderForms)[number];

/** One card, in the ledger. */
export interface Reminder extends Row {
  /** Recipient, form and day in one: unique, so a reminder is claimed once. */
  readonly title: string;
  /** null: the plan's channel. */
  readonly recipient: Person | null;
  /** As it was sent; after an answer it is drawn in the same. */
  readonly form: ReminderForm;
  readonly state: DeliveryState;
  /** The day that it was due. */
  readonly slot: Day | null;
  /** Which running service has it in hand: a word of its own for each. */
  readonly claimedBy: string;
  readonly claimedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** What it tells of, as `subjectOf` says it. */
  readonly tells: readonly string[];
  /** The message's name in Teams; '' where none was told. */
  readonly message: string;
}

export const cardLanguages = ['nb', 'nn', 'en'] as const;

/** Where the service reaches a person in Teams, and the language that she has chosen there. */
export interface Conversation extends Row {
  readonly title: string;
  /** null: the plan's channel. */
  readonly person: Person | null;
  readonly conversationId: string;
  readonly language: (typeof cardLanguages)[number];
  /** Microsoft's own address that the conversation is reached by. */
  readonly service: string;
  /** What Teams itself calls her, which a card is drawn anew for; '' for the channel, and where it was not told. */
  readonly teamsUser: string;
}

/** Milliseconds that a claim may take to its end: longer than a run may wait, with clocks some minutes apart. */
export const CLAIM_LEASE = 15 * 60_000;

/** Was it claimed longer ago than so many milliseconds? A claim from the future was made by a clock that runs ahead. */
export const isOlderClaim = ({ claimedAt }: Reminder, now: Instant, than: number): boolean =>
  claimedAt === null || millisecondsOf(now) - millisecondsOf(claimedAt) > than;

/** A claim whose holder was stopped between claiming and remembering: nobody knows whether it was sent. */
export const isAbandoned = (row: Reminder, now: Instant): boolean =>
  row.state === 'claimed' && isOlderClaim(row, now, CLAIM_LEASE);
