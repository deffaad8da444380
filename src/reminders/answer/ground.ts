/** What an answer is judged on and written with: the plan as it stands now, whoever answers, and the ways to write. */
import type { Clock, Day, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import { isTooOld, type CardOutcome, type CardRefusal, type Seats } from '#domain/card-answer.ts';
import type { Authorship, ChangeOf } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Notice } from '#domain/notice.ts';
import { personNumberIn } from '#domain/personal-data.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { DueReminder, ReminderGround } from '#domain/reminders-due.ts';
import { type Actor, type Role, roleFor } from '#domain/role.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanRepository, SaveOutcome, StoredRow } from '#repository/plan-repository.ts';
import type { Membership } from '#reminders/membership.ts';

/** The plan as it stands now. */
export interface AnswerableNow {
  readonly ground: ReminderGround;
  /** The row with its place and version; null where it is not there. */
  readonly stored: (entity: EntityName, key: Key) => StoredRow | null;
  readonly repository: Pick<PlanRepository, 'save' | 'create' | 'historyOf' | 'historySince'>;
}

/** What the service keeps of the plan. */
export interface AnswerablePlan {
  /** Every list asked for now. */
  readAnew(): Promise<Result<AnswerableNow, PlanFailure>>;
  read(): Promise<Result<AnswerableNow, PlanFailure>>;
  /** A row that was just written: reading lags behind writing. */
  note(row: StoredRow): void;
}

export interface AnswerPorts {
  readonly plan: AnswerablePlan;
  readonly membership: Pick<Membership, 'actorNow'>;
  readonly clock: Clock;
  /** What of the plan needs a person, as on Min side. */
  readonly noticesFor: (ground: ReminderGround, person: Actor, today: Day) => readonly Notice[];
  /** Sends reminders that somebody asked for, each claimed in the ledger first. Those that were sent before stay so. */
  readonly remind: (reminders: readonly DueReminder[]) => Promise<Result<null, PlanFailure>>;
}

/** Whoever answers, and what she answers in. */
export interface Desk extends AnswerableNow {
  readonly reminder: Reminder;
  readonly actor: Actor;
  readonly seats: Seats;
  readonly now: Instant;
  readonly today: Day;
  readonly note: (row: StoredRow) => void;
}

/** The only rows that an answer writes: never a plan, a decision or a revision. */
type WrittenByCards = 'measure' | 'proposal' | 'report' | 'sentReport' | 'request' | 'reminder';
export type CardChange = { readonly [Name in WrittenByCards]: ChangeOf<Name> }[WrittenByCards];

export const authorOf = ({ actor }: Desk, by: readonly Role[]): Authorship => ({
  person: actor.person,
  role: roleFor(actor, by),
  via: 'card',
});

export const refused = (why: CardRefusal): CardOutcome => ({ kind: 'refused', why });

/** May this card still be answered? Reading what is now true may be done for ever. */
export const isAnswerable = ({ reminder, today }: Desk): boolean => !isTooOld(reminder, today);

export function refusalOf({ kind }: PlanFailure): CardRefusal {
  if (kind === 'nationalId' || kind === 'tooLong') return kind;
  return kind === 'rowGone' ? 'gone' : 'unavailable';
}

const nationalId: SaveOutcome = { kind: 'failed', failure: { kind: 'nationalId' }, landed: 'no' };
const unanswered: SaveOutcome = { kind: 'failed', failure: { kind: 'unavailable', code: 'card' }, landed: 'unknown' };

function noted(outcome: SaveOutcome, { note }: Desk): SaveOutcome {
  if (outcome.kind !== 'failed') note(outcome.kind === 'saved' ? outcome.row : outcome.theirs);
  return outcome;
}

/** A new row; its key is the same however often it is made. */
export async function create(desk: Desk, change: CardChange): Promise<SaveOutcome> {
  if (personNumberIn(change) !== null) return nationalId;
  const [outcome = unanswered] = await desk.repository.create([{ change, tried: false }]);
  return noted(outcome, desk);
}

/** `tried`: it may be written already. */
export async function save(desk: Desk, change: CardChange, base: StoredRow, tried = false): Promise<SaveOutcome> {
  return personNumberIn(change) === null ? noted(await desk.repository.save(change, base, tried), desk) : nationalId;
}
