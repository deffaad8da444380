/**
 * What was sent, in a list that all running services share: a reminder is claimed there before it is sent.
 *
 * - A claim is a row whose title and key both follow from the reminder, and both are unique in the list: of two services that
 *   make it, one does, and the other finds that one's row.
 * - A claim is won once. Who wins it may send; nobody ever sends on another's, or twice on one.
 * - How it ended stands in the row afterwards. A claim without an end, older than the lease, is unsure: whoever held it may
 *   have been stopped before sending or after.
 */
import { type Clock, type Instant, wholeSecond } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import type { ChangeOf, PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { subjectOf } from '#domain/notice.ts';
import { isAbandoned, isOlderClaim, type Reminder } from '#domain/reminder.ts';
import type { DueReminder } from '#domain/reminders-due.ts';
import { newRow, type Person } from '#domain/row.ts';
import type { Sleep } from '#graph/sleep.ts';
import type { PlanRepository, SaveOutcome, StoredRow } from '#repository/plan-repository.ts';

/** Milliseconds. After so long nobody sends on a claim of his own any more: well before another takes it for lost. */
export const SEND_WITHIN = 10 * 60_000;

export interface LedgerPorts {
  readonly repository: PlanRepository;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly newKey: () => Key;
  /** The service itself, as the rows' author. */
  readonly service: Person;
  /** Another for every start of the program: what a program of the same name left behind is not its own. */
  readonly instance: string;
}

export type LedgerRow = StoredRow<Reminder>;

export type Claim =
  | { readonly kind: 'ours'; readonly row: LedgerRow }
  /** Somebody else has it, or had. */
  | { readonly kind: 'theirs'; readonly row: LedgerRow }
  /** Nobody knows whether the row is there, or it certainly is not: later. */
  | { readonly kind: 'open'; readonly failure: PlanFailure };

export type Ending = { readonly state: 'sent'; readonly message: string } | { readonly state: 'unsure' | 'failed' };

/** What became of a row that was written: `gone` where somebody threw it away, `owed` where nobody knows or it must be tried again. */
export type Written = { readonly kind: 'written'; readonly row: LedgerRow } | { readonly kind: 'gone' | 'owed' };

/** The row of a reminder, wherever it is made. */
export const reminderKey = (plan: Key, claim: string): Key => keyOf(`reminder ${plan} ${claim}`);

function changeOf(ports: LedgerPorts, before: Reminder | null, after: Reminder): PlanChange {
  const change: ChangeOf<'reminder'> = {
    entity: 'reminder',
    item: after.key,
    operation: ports.newKey(),
    act: before === null ? 'created' : 'changed',
    at: wholeSecond(ports.clock.now()),
    author: { person: ports.service, role: 'service', via: 'service' },
    before,
    after,
  };
  return change;
}

/** Milliseconds between the looks for a claim whose answer leaves it open. */
const LOOKS = [2_000, 5_000, 15_000] as const;

/** Makes the reminder's row, and tells whose it is. What `begun` holds was won before, and is not won again. */
export async function claim(
  ports: LedgerPorts,
  plan: Key,
  due: DueReminder,
  begun: ReadonlySet<string>,
): Promise<Claim> {
  const row: Reminder = {
    ...newRow(reminderKey(plan, due.claim), plan),
    title: due.claim,
    recipient: due.recipient,
    form: due.form,
    state: 'claimed',
    slot: due.slot,
    claimedBy: ports.instance,
    claimedAt: wholeSecond(ports.clock.now()),
    sentAt: null,
    answeredAt: null,
    tells: due.notices.map(subjectOf),
    message: '',
  };
  const change = changeOf(ports, null, row);
  let outcome = await createOne(ports.repository, change, false);
  for (const wait of LOOKS) {
    if (outcome.kind !== 'failed' || !mayStand(outcome)) break;
    await ports.sleep(wait);
    outcome = await createOne(ports.repository, change, true);
  }
  if (outcome.kind === 'failed') return { kind: 'open', failure: outcome.failure };
  const found = ledgerRow(outcome.kind === 'saved' ? outcome.row : outcome.theirs);
  return isOurs(ports, found, begun) ? { kind: 'ours', row: found } : { kind: 'theirs', row: found };
}

/** A refusal may mean that another's row has the title, which reading does not show yet. */
const mayStand = ({ landed, failure }: Extract<SaveOutcome, { kind: 'failed' }>): boolean =>
  landed === 'unknown' || failure.kind === 'refused';

async function createOne(repository: PlanRepository, change: PlanChange, tried: boolean): Promise<SaveOutcome> {
  const [outcome] = await repository.create([{ change, tried }]);
  return outcome ?? { kind: 'failed', failure: { kind: 'notSharePoint' }, landed: 'unknown' };
}

/** Read from the list of reminders, and from no other. */
const ledgerRow = (row: StoredRow): LedgerRow => row as LedgerRow;

const isOurs = ({ instance, clock }: LedgerPorts, { value }: LedgerRow, begun: ReadonlySet<string>): boolean =>
  value.claimedBy === instance &&
  value.state === 'claimed' &&
  value.removed === null &&
  !begun.has(value.title) &&
  !isOlderClaim(value, clock.now(), SEND_WITHIN);

const MOST_MERGES = 4;
const OWED: Written = { kind: 'owed' };

/** Writes how it ended. Whoever presses a button in the card may be quicker than we are: an answer stands. */
export async function remember(ports: LedgerPorts, row: LedgerRow, ending: Ending): Promise<Written> {
  const at = wholeSecond(ports.clock.now());
  return write(ports, row, (value) => ended(value, ending, at));
}

function ended(value: Reminder, ending: Ending, at: Instant): Reminder {
  if (ending.state !== 'sent') return value.state === 'claimed' ? { ...value, state: ending.state } : value;
  return {
    ...value,
    state: value.state === 'answered' ? 'answered' : 'sent',
    sentAt: value.sentAt ?? at,
    message: value.message === '' ? ending.message : value.message,
  };
}

/** The claim has no end and its lease is over. Its holder may write one at the same time, and that stands. */
export const markUnsure = (ports: LedgerPorts, row: LedgerRow): Promise<Written> =>
  write(ports, row, (value) => (isAbandoned(value, ports.clock.now()) ? { ...value, state: 'unsure' } : value));

async function write(ports: LedgerPorts, row: LedgerRow, next: (value: Reminder) => Reminder): Promise<Written> {
  let base = row;
  let change: PlanChange | null = null;
  let tried = false;
  for (let tries = 0; tries < MOST_MERGES; tries += 1) {
    if (change === null) {
      const after = next(base.value);
      if (after === base.value) return { kind: 'written', row: base };
      change = changeOf(ports, base.value, after);
    }
    const outcome = await ports.repository.save(change, base, tried);
    if (outcome.kind === 'saved') return { kind: 'written', row: ledgerRow(outcome.row) };
    if (outcome.kind === 'overtaken') {
      base = ledgerRow(outcome.theirs);
      [change, tried] = [null, false];
    } else if (outcome.failure.kind === 'rowGone') return { kind: 'gone' };
    else if (outcome.landed === 'no') return OWED;
    else {
      tried = true;
      await ports.sleep(LOOKS[0]);
    }
  }
  return OWED;
}
