/**
 * Judges a run of the reminder services by what Teams took and what stands in the ledger. It knows when the project leader's
 * weekly digest is due and that everybody has something to be told from the first day on; nothing else of the rules.
 *
 * D1  Nobody gets two cards on one day, and nobody is told again of what she was told and the ledger says so.
 * D2  What the ledger says was sent, Teams took; what did not arrive is marked, and no claim is left without an end.
 * D3  What did not arrive comes with the next card.
 * D4  In working time a card is at most fifteen minutes late, counted from when a service could work.
 * D5  After days without a service there is one card to each.
 */
import { inOslo, instantOf, millisecondsOf } from '#base/clock.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { Taken } from './channel.ts';
import type { Round } from './service.ts';

export type Complain = (rule: string, what: string) => void;

export interface Trial {
  readonly taken: readonly Taken[];
  /** As it stands when all is over. */
  readonly ledger: readonly Reminder[];
  readonly rounds: readonly Round[];
  /** Who leads the plan. */
  readonly leader: string;
  /** Everybody who is told of something. */
  readonly told: readonly string[];
  /** Days on which cards are sent, in order. */
  readonly workdays: readonly string[];
  /** Of these, the days of the weekly digest. */
  readonly digestDays: readonly string[];
  /** The day's first moment on which cards are due, in milliseconds. */
  readonly dueOn: (day: string) => number;
  /** Subjects of what somebody keeps writing in. */
  readonly changing: string;
  /** Nothing went wrong but the programs themselves. */
  readonly calm: boolean;
}

const MINUTE = 60_000;
const LATEST = 15 * MINUTE;

const dayOf = (milliseconds: number): string => inOslo(instantOf(milliseconds)).day;

const recipientOf = ({ recipient }: Reminder): string => recipient?.id ?? '';
const arrived = ({ state }: Reminder): boolean => state === 'sent' || state === 'answered';

export function judgeReminders(trial: Trial, complain: Complain): void {
  noneTwice(trial, complain);
  ledgerIsTrue(trial, complain);
  nothingIsForgotten(trial, complain);
  inTime(trial, complain);
}

function noneTwice({ taken, ledger, leader, changing }: Trial, complain: Complain): void {
  const seen = new Map<string, Taken>();
  for (const card of taken) {
    const what = `${card.recipient} on ${dayOf(card.at)}`;
    const before = seen.get(what);
    if (before !== undefined) complain('D1', `two cards to ${what}, by ${before.by} and ${card.by}`);
    seen.set(what, card);
  }
  const titles = new Set<string>();
  for (const { title } of ledger) {
    if (titles.has(title)) complain('D1', `two rows claim ${title}`);
    titles.add(title);
  }
  // The leader's digest tells each week of what stands as it stood.
  const known = new Set<string>();
  for (const row of ledger.filter((one) => arrived(one) && recipientOf(one) !== leader)) {
    for (const subject of row.tells.filter((one) => !one.startsWith('undelivered') && !one.includes(changing))) {
      const what = `${recipientOf(row)} of ${subject}`;
      if (known.has(what)) complain('D1', `told twice: ${what}, again on ${row.slot}`);
      known.add(what);
    }
  }
}

const tookOf = (taken: readonly Taken[], row: Reminder): Taken | undefined =>
  taken.find(({ recipient, at }) => recipient === recipientOf(row) && dayOf(at) === row.slot);

function ledgerIsTrue({ taken, ledger }: Trial, complain: Complain): void {
  for (const row of ledger) {
    const took = tookOf(taken, row);
    if (arrived(row) && took === undefined) complain('D2', `${row.title} is said to be sent, and never came`);
    if (row.state === 'failed' && took !== undefined) complain('D2', `${row.title} is said not to be sent, and came`);
    if (row.state === 'claimed') complain('D2', `${row.title} is left without an end`);
  }
  for (const { recipient, at } of taken) {
    const claimed = ledger.some((row) => recipientOf(row) === recipient && row.slot === dayOf(at));
    if (!claimed) complain('D2', `a card to ${recipient} on ${dayOf(at)} stands nowhere in the ledger`);
  }
}

/** What did not arrive stands in the next card to the same person, whole. */
function nothingIsForgotten({ ledger, changing, workdays, rounds, dueOn }: Trial, complain: Complain): void {
  for (const row of ledger.filter((one) => !arrived(one))) {
    const slot = row.slot ?? '';
    const later = ledger
      .filter((one) => recipientOf(one) === recipientOf(row) && (one.slot ?? '') > slot)
      .toSorted((a, b) => ((a.slot ?? '') < (b.slot ?? '') ? -1 : 1));
    const [next] = later;
    if (next === undefined) {
      const nextDay = workdays.find((day) => day > slot);
      if (nextDay !== undefined && wholeRound(rounds, dueOn(nextDay)) !== null) {
        complain('D3', `${row.title} is ${row.state}, and no card came after it`);
      }
      continue;
    }
    const lacking = row.tells.filter(
      (one) => !one.startsWith('undelivered') && !one.includes(changing) && !isTold(one, next.tells),
    );
    if (lacking.length > 0) complain('D3', `${row.title} is ${row.state}; ${next.title} lacks ${lacking.join(', ')}`);
    if (!next.tells.some((one) => one.startsWith('undelivered'))) {
      complain('D3', `${row.title} is ${row.state}; ${next.title} does not say that it did not come`);
    }
  }
}

/** A thing may be told of for another reason a day later: what is at its last day is late then. */
const isTold = (subject: string, tells: readonly string[]): boolean => {
  const [kind, key] = subject.split(' ');
  return tells.some((one) => one === subject || (key !== undefined && one.startsWith(`${kind} ${key}`)));
};

const WORKING_DAY = 8 * 60 * MINUTE;

/** When the first look of a day's working hours ended, by the clock of whoever looked, that came to its end. */
function wholeRound(rounds: readonly Round[], due: number): number | null {
  const isWithin = (at: number): boolean => at >= due && at < due + WORKING_DAY - 20 * MINUTE;
  const ends = rounds.flatMap(({ begun, shown, ended, report }) =>
    isWithin(begun) && isWithin(shown) && ended !== null && report?.failure === null && report.open === 0
      ? [ended]
      : [],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

/** On which days everybody must be told something: the first day, and the leader on each day of the digest. */
function inTime(trial: Trial, complain: Complain): void {
  const { told, leader, workdays, digestDays, dueOn, rounds, ledger, calm } = trial;
  const [first] = workdays;
  const owed = told.map((person) => [person, first] as const);
  for (const day of digestDays) owed.push([leader, day]);
  for (const [person, day] of owed) {
    if (day === undefined) continue;
    const due = dueOn(day);
    const whole = wholeRound(rounds, due);
    // No service could look all that day; then it comes on the next.
    if (whole === null) continue;
    const row = ledger.find((one) => recipientOf(one) === person && one.slot === day);
    if (row === undefined) {
      complain('D4', `nothing to ${person} on ${day}`);
      continue;
    }
    const claimedAt = row.claimedAt === null ? Infinity : millisecondsOf(row.claimedAt);
    const limit = calm ? due + LATEST : Math.max(whole, due) + LATEST;
    if (claimedAt > limit + 5 * MINUTE * Number(!calm)) {
      complain('D4', `${row.title} was claimed ${Math.round((claimedAt - due) / MINUTE)} minutes after it was due`);
    }
    const took = tookOf(trial.taken, row);
    if (calm && took !== undefined && took.at > due + LATEST) {
      complain('D4', `${row.title} came ${Math.round((took.at - due) / MINUTE)} minutes late`);
    }
  }
}
