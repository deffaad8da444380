/** What the reminder service remembers, and a person's own pause from it. */
import type { Day, Instant } from '#base/clock.ts';
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

export interface Reminder extends Row {
  /** Recipient, kind, item and day in one: unique, so a reminder is claimed once. */
  readonly title: string;
  readonly recipient: Person | null;
  readonly state: DeliveryState;
  readonly claimedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly about: string;
}

/** Where the service reaches a person in Teams. */
export interface Conversation extends Row {
  readonly title: string;
  readonly person: Person | null;
  readonly conversationId: string;
}
