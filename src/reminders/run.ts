/**
 * One round for one plan: read → what is due → claim → render → deliver → remember. It may be stopped at any point:
 *
 * - before the claim nothing was sent, and the next round does it;
 * - after it nobody sends that card again. Where its end was not written, it becomes unsure when its lease is over, and what
 *   it told of comes with the next digest;
 * - what certainly was not sent is tried again within the round; what may have arrived never is.
 */
import { type Clock, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import { type Key, newKey, type RandomBytes } from '#base/id.ts';
import type { CardJson, CardPlace, CardReader } from '#cards/card.ts';
import { cardSummary, reminderCard } from '#cards/reminder-card.ts';
import { seenIn } from '#domain/card-answer.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type Conversation, isAbandoned, isOlderClaim } from '#domain/reminder.ts';
import { type DueReminder, isQuiet, remindersDue } from '#domain/reminders-due.ts';
import type { Person } from '#domain/row.ts';
import { vary } from '#graph/retry.ts';
import type { Sleep } from '#graph/sleep.ts';
import type { Language } from '#text/language.ts';
import type { Delivered, Delivery, OutgoingCard } from './delivery.ts';
import { claim, type Ending, type LedgerPorts, type LedgerRow, markUnsure, remember, SEND_WITHIN } from './ledger.ts';
import type { KeptPlan, PlanNow } from './plan-reading.ts';

export interface RunPorts {
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: RandomBytes;
  /** A word of its own for every start of the program. */
  readonly instance: string;
  /** The service itself, as the author of what it remembers. */
  readonly service: Person;
  /** Where links lead: to something in the plan as `?item=` says it, '' for the plan itself. */
  readonly linkTo: (item: string) => string;
  /** What the person has chosen in Teams; the plan's own language where nobody knows. */
  readonly languageOf?: (now: PlanNow, recipient: Person | null) => Language;
  /** Calls to Microsoft until now. */
  readonly requests?: () => number;
  /** Told in plain words of what a person who runs the service may want to know; never anything of the plan. */
  readonly onEvent?: (event: RunEvent) => void;
}

export type RunEvent =
  | { readonly kind: 'ended'; readonly claim: string; readonly state: Ending['state']; readonly code: string }
  | { readonly kind: 'broken'; readonly claim: string; readonly error: unknown };

export interface RunReport {
  readonly sent: number;
  readonly unsure: number;
  readonly failed: number;
  /** Due, and in another's hands. */
  readonly skipped: number;
  /** Due, and not claimed: SharePoint did not take it. The next round tries again. */
  readonly open: number;
  readonly requests: number;
  /** Why the plan could not be read; null where it was, or where nobody was to be disturbed. */
  readonly failure: PlanFailure | null;
}

const MINUTE = 60_000;
/** In quiet hours the plan is looked at this seldom. */
const QUIET_EVERY = 60 * MINUTE;
/** A round ends before its claims may be taken for lost. */
const PATIENCE = 8 * MINUTE;
const MOST_TRIES = 6;
/** What a way to somebody asks for may be nothing at all; a moment is always waited. */
const SHORTEST_WAIT = 1_000;

/** A reminder that is ours to send. */
interface Held {
  readonly due: DueReminder;
  readonly row: LedgerRow;
  readonly tries: number;
  readonly notBefore: Instant;
}

type Count = Record<'sent' | 'unsure' | 'failed' | 'skipped' | 'open', number>;

export async function runOnce(kept: KeptPlan, ports: RunPorts): Promise<RunReport> {
  const before = ports.requests?.() ?? 0;
  const count: Count = { sent: 0, unsure: 0, failed: 0, skipped: 0, open: 0 };
  const failure = isResting(kept, ports.clock.now()) ? null : await round(kept, ports, count);
  return { ...count, requests: (ports.requests?.() ?? 0) - before, failure };
}

/** Nobody is to be disturbed, and the plan was looked at not long ago. */
function isResting(kept: KeptPlan, now: Instant): boolean {
  const last = kept.last();
  if (last === null || Math.abs(millisecondsOf(now) - millisecondsOf(last.at)) >= QUIET_EVERY) return false;
  return isQuiet(now, last.now.ground.plan.settings.reminders, [], null);
}

async function round(kept: KeptPlan, ports: RunPorts, count: Count): Promise<PlanFailure | null> {
  const usual = await kept.read();
  if (!usual.ok) return usual.failure;
  await payOwed(kept, ledgerOf(usual.value, ports));
  await markAbandoned(kept, usual.value, ledgerOf(usual.value, ports));
  if (remindersDue(usual.value.ground, ports.clock.now()).length === 0) return null;
  const anew = await kept.readAnew();
  if (!anew.ok) return anew.failure;
  const now = anew.value;
  await send(kept, now, remindersDue(now.ground, ports.clock.now()), ports, count);
  await payOwed(kept, ledgerOf(now, ports));
  return null;
}

const ledgerOf = ({ repository }: PlanNow, { clock, sleep, random, service, instance }: RunPorts): LedgerPorts => ({
  repository,
  clock,
  sleep,
  service,
  instance,
  newKey: () => newKey(random),
});

/** Endings that could not be written when they came. */
async function payOwed({ own, note }: KeptPlan, ledger: LedgerPorts): Promise<void> {
  for (const [title, { row, ending }] of own.owed) {
    const written = await remember(ledger, row, ending);
    if (written.kind === 'owed') continue;
    own.owed.delete(title);
    if (written.kind === 'written') note(written.row);
  }
}

/** Claims that nobody has ended in the time that a claim may take. */
async function markAbandoned({ own, note }: KeptPlan, now: PlanNow, ledger: LedgerPorts): Promise<void> {
  for (const value of now.ground.rows.reminder) {
    const row = isAbandoned(value, ledger.clock.now()) ? now.stored('reminder', value.key) : null;
    if (row === null || own.owed.has(value.title)) continue;
    const stored: LedgerRow = { ...row, value };
    const written = await markUnsure(ledger, stored);
    if (written.kind === 'written') note(written.row);
    else if (written.kind === 'gone') {
      const unsure: LedgerRow = { ...stored, value: { ...value, state: 'unsure' } };
      note(unsure);
    }
  }
}

async function send(
  kept: KeptPlan,
  now: PlanNow,
  due: readonly DueReminder[],
  ports: RunPorts,
  count: Count,
): Promise<void> {
  const ledger = ledgerOf(now, ports);
  const begunAt = ports.clock.now();
  const waiting: Held[] = [];
  for (const one of due) {
    const claimed = await claim(ledger, now.ground.plan.key, one, kept.own.begun);
    if (claimed.kind !== 'open') kept.note(claimed.row);
    if (claimed.kind !== 'ours') {
      count[claimed.kind === 'open' ? 'open' : 'skipped'] += 1;
      continue;
    }
    kept.own.begun.add(one.claim);
    const held = { due: one, row: claimed.row, tries: 0, notBefore: ports.clock.now() };
    const later = await attempt(held, begunAt);
    if (later !== null) waiting.push(later);
  }
  for (let held = firstOf(waiting); held !== undefined; held = firstOf(waiting)) {
    await ports.sleep(Math.max(0, millisecondsOf(held.notBefore) - millisecondsOf(ports.clock.now())));
    const later = await attempt(held, begunAt);
    if (later !== null) waiting.push(later);
  }

  /** The reminder to be tried again later; null where it has ended. */
  async function attempt(held: Held, since: Instant): Promise<Held | null> {
    const delivered = await deliver(held, now, ports);
    if (delivered.kind === 'refused' && delivered.again !== null && held.tries + 1 < MOST_TRIES) {
      const wait = Math.max(delivered.again, SHORTEST_WAIT * 2 ** held.tries);
      const at = millisecondsOf(ports.clock.now()) + wait + vary(wait * 0.2, fractionOf(ports.random));
      if (at - millisecondsOf(since) <= PATIENCE) return { ...held, tries: held.tries + 1, notBefore: instantOf(at) };
    }
    const ending = endingOf(delivered);
    count[ending.state] += 1;
    const code = delivered.kind === 'sent' ? '' : delivered.code;
    ports.onEvent?.({ kind: 'ended', claim: held.due.claim, state: ending.state, code });
    const written = await remember(ledger, held.row, ending);
    if (written.kind === 'written') kept.note(written.row);
    else if (written.kind === 'owed') kept.own.owed.set(held.due.claim, { row: held.row, ending });
    return null;
  }
}

const fractionOf = (random: RandomBytes): number =>
  new DataView(Uint8Array.from(random(4)).buffer).getUint32(0) / 2 ** 32;

/** Taken out of those that wait. */
function firstOf(waiting: Held[]): Held | undefined {
  const [first] = waiting.toSorted((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
  if (first !== undefined) waiting.splice(waiting.indexOf(first), 1);
  return first;
}

function endingOf(delivered: Delivered): Ending {
  if (delivered.kind === 'sent') return { state: 'sent', message: delivered.message };
  return { state: delivered.kind === 'unsure' ? 'unsure' : 'failed' };
}

async function deliver({ due, row }: Held, now: PlanNow, ports: RunPorts): Promise<Delivered> {
  // Stopped for long after it was claimed: another may take it for lost at any moment.
  if (isOlderClaim(row.value, ports.clock.now(), SEND_WITHIN)) return { kind: 'refused', again: null, code: 'tooLate' };
  let outgoing: OutgoingCard;
  try {
    outgoing = outgoingOf(due, row.value.key, now, ports);
  } catch (error) {
    // A card that cannot be drawn must not keep the others from being sent.
    ports.onEvent?.({ kind: 'broken', claim: due.claim, error });
    return { kind: 'refused', again: null, code: 'card' };
  }
  try {
    return await ports.delivery.deliver(outgoing);
  } catch (error) {
    ports.onEvent?.({ kind: 'broken', claim: due.claim, error });
    return { kind: 'unsure', code: 'error' };
  }
}

/** The card as it is sent, and the same in a sentence. */
export function outgoingOf(due: DueReminder, reminder: Key, now: PlanNow, ports: OutgoingPorts): OutgoingCard {
  const { plan } = now.ground;
  const language = ports.languageOf?.(now, due.recipient) ?? languageInTeams(now, due.recipient);
  const reader: CardReader = {
    language,
    now: ports.clock.now(),
    mayAnswer: ports.delivery.answers && due.recipient !== null,
  };
  const place: CardPlace = {
    plan: plan.shortTitle === '' ? plan.title : plan.shortTitle,
    municipality: plan.municipality,
    linkTo: ports.linkTo,
    reminder,
    seen: seenIn(now.ground.rows.measure),
    readers: readersInTeams(now, due.recipient),
    sentAt: null,
  };
  const card: CardJson = reminderCard(due, reader, place);
  return { recipient: due.recipient, card, text: cardSummary(due, reader), language, link: ports.linkTo('') };
}

export type OutgoingPorts = Pick<RunPorts, 'clock' | 'linkTo' | 'languageOf'> & {
  readonly delivery: Pick<Delivery, 'answers'>;
};

/** What is known of her there; nothing of the channel, whose card is nobody's own. */
const heardOf = ({ conversations }: PlanNow, recipient: Person | null): Conversation | undefined =>
  recipient === null ? undefined : conversations.find(({ person }) => person?.id === recipient.id);

/** What she has chosen there; the plan's own where she has not been heard of. */
const languageInTeams = (now: PlanNow, recipient: Person | null): Language =>
  heardOf(now, recipient)?.language ?? now.ground.plan.language;

/** Who sees what is now true in a card without pressing: whoever it was sent to, and nobody else. */
function readersInTeams(now: PlanNow, recipient: Person | null): readonly string[] {
  const name = heardOf(now, recipient)?.teamsUser ?? '';
  return name === '' ? [] : [name];
}
