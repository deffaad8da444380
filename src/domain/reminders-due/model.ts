/** What a reminder is, and the lists that it is worked out from. */
import type { Day, Instant } from '#base/clock.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { Notice } from '#domain/notice.ts';
import type { Plan } from '#domain/plan.ts';
import type { ReminderForm } from '#domain/reminder.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { Person } from '#domain/row.ts';

export interface DueReminder {
  /**
   * Plan, recipient and day in one: the ledger's unique title, at most 255 characters. The form is no part of it: what comes
   * up in the course of the day may make another form of the same card, and not a second card.
   */
  readonly claim: string;
  readonly form: ReminderForm;
  /** null: the plan's channel. */
  readonly recipient: Person | null;
  readonly roles: readonly Role[];
  /** The day that it is for, and since when it is due. */
  readonly slot: Day;
  readonly dueAt: Instant;
  /** The most pressing first; never empty. */
  readonly notices: readonly Notice[];
}

/** The lists that reminders are worked out from; the service reads them by delta. */
export const reminderEntities = [
  'plan',
  'milestone',
  'measure',
  'group',
  'member',
  'mandate',
  'report',
  'sentReport',
  'proposal',
  'decision',
  'followup',
  'consultation',
  'request',
  'meeting',
  'agendaItem',
  'duty',
  'pause',
  'reminder',
] as const satisfies readonly EntityName[];
export type ReminderEntity = (typeof reminderEntities)[number];

export interface ReminderGround {
  readonly plan: Plan;
  /** Of the plan, rows taken away among them. */
  readonly rows: { readonly [Name in ReminderEntity]: readonly Entities[Name][] };
  /** Members of the channel with the roles that SharePoint's groups give them; guests are readers. */
  readonly people: readonly Actor[];
  /** Rows that could not be read. */
  readonly unreadable: readonly { readonly entity: EntityName; readonly rows: number }[];
}
