/**
 * What the ledger remembers that somebody was told, and whether a thing may be told again.
 *
 * Only what was sent was told. What nobody knows to have arrived comes again in her next card, and so does what a service
 * claimed and let lie.
 */
import { daysBetween, later } from '#base/calendar.ts';
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import { type Notice, subjectOf } from '#domain/notice.ts';
import { isAbandoned, type Reminder } from '#domain/reminder.ts';
import type { Person } from '#domain/row.ts';

export interface Told {
  readonly subject: string;
  readonly slot: Day;
  readonly answeredOn: Day | null;
}

/** What one recipient was told; a card that did not arrive is in `lost`. */
export interface Memory {
  /** By the thing, whatever was said of it; the first first. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** Days of which a card is claimed, whatever came of it. */
  readonly slots: ReadonlySet<Day>;
  /** The last day of which a card arrived. */
  readonly last: Day | null;
  readonly lost: readonly Reminder[];
}

const nothingTold: Memory = { told: new Map(), slots: new Set(), last: null, lost: [] };

/** The channel's key among persons' ids. */
export const CHANNEL = '';
const recipientOf = (person: Person | null): string => person?.id ?? CHANNEL;

const isLost = (row: Reminder, now: Instant): boolean =>
  row.state === 'unsure' || row.state === 'failed' || isAbandoned(row, now);

const reasons: ReadonlySet<string> = new Set(['late', 'dueSoon', 'open', 'silent', 'escalated']);

/** The thing that a subject is about, without why. */
export function thingOf(subject: string): string {
  let end = subject.length;
  for (;;) {
    const space = subject.lastIndexOf(' ', end - 1);
    if (space === -1 || !reasons.has(subject.slice(space + 1, end))) return subject.slice(0, end);
    end = space;
  }
}

/**
 * The day on which the one thing that a card tells of was answered. Of several nobody knows which: an answer is seen in the
 * thing itself, whose last confirmation it is.
 */
function answeredAlone({ answeredAt, tells }: Reminder): Day | null {
  const things = tells.filter((subject) => !subject.startsWith('undelivered '));
  return answeredAt === null || things.length !== 1 ? null : inOslo(answeredAt).day;
}

const ESCALATED = ' escalated';

/** A row of the ledger with what is read in it, which is the same whenever it is asked. */
export interface LedgerLine {
  readonly row: Reminder;
  readonly slot: Day;
  readonly tells: readonly { readonly thing: string; readonly told: Told }[];
}

export const linesOf = (ledger: readonly Reminder[]): readonly LedgerLine[] =>
  ledger.flatMap((row) => {
    const { slot, tells } = row;
    if (slot === null) return [];
    const answeredOn = answeredAlone(row);
    return [
      { row, slot, tells: tells.map((subject) => ({ thing: thingOf(subject), told: { subject, slot, answeredOn } })) },
    ];
  });

/** What the ledger remembers of everybody. */
export interface Memories {
  readonly of: (recipient: string) => Memory;
  readonly all: ReadonlyMap<string, Memory>;
  /** The last day on which nobody's answer was told on, by what nobody had answered. */
  readonly escalatedOn: ReadonlyMap<string, Day>;
}

export function memoriesOf(ledger: readonly LedgerLine[], now: Instant): Memories {
  const escalatedOn = new Map<string, Day>();
  const found = new Map<string, { told: Map<string, Told[]>; slots: Set<Day>; last: Day | null; lost: Reminder[] }>();
  const inOrder = ledger.toSorted((a, b) =>
    a.slot === b.slot ? (a.row.key < b.row.key ? -1 : 1) : a.slot < b.slot ? -1 : 1,
  );
  for (const { row, slot, tells } of inOrder) {
    const id = recipientOf(row.recipient);
    const memory = found.get(id) ?? { told: new Map<string, Told[]>(), slots: new Set<Day>(), last: null, lost: [] };
    found.set(id, memory);
    memory.slots.add(slot);
    if (isLost(row, now)) memory.lost.push(row);
    else {
      memory.last = slot;
      for (const { thing, told } of tells) {
        const before = memory.told.get(thing);
        if (before === undefined) memory.told.set(thing, [told]);
        else before.push(told);
        // In the order of days, so the last stands.
        if (told.subject.endsWith(ESCALATED)) escalatedOn.set(told.subject.slice(0, -ESCALATED.length), slot);
      }
    }
  }
  return { all: found, of: (recipient) => found.get(recipient) ?? nothingTold, escalatedOn };
}

/** `since`: what was told before that day is news again. */
const toldSince = (told: readonly Told[], since: Day): boolean => told.some(({ slot }) => slot >= since);

const isLate = (subject: string): boolean => / late(?: escalated)?$/.test(subject);

export interface Resting {
  readonly today: Day;
  readonly restDays: number;
  /** The last day on which somebody said that it stands as it does; null where nobody has. */
  readonly confirmedOn: Day | null;
}

/**
 * May she be told of it, after what she was told? A thing rests for so many days after it was told, answered or confirmed,
 * whatever it was told for; but that it has become late is told at once.
 */
export function hasRested(notice: Notice, memory: Memory, { today, restDays, confirmedOn }: Resting): boolean {
  const subject = subjectOf(notice);
  const told = memory.told.get(thingOf(subject)) ?? [];
  const last = told.at(-1);
  if (last === undefined) return true;
  if (isLate(subject) && !told.some((one) => isLate(one.subject))) return true;
  const since = [last.answeredOn, confirmedOn].reduce<Day>((a, b) => (b === null ? a : later(a, b)), last.slot);
  return daysBetween(since, today) >= restDays;
}

/** What is said once, however long it stays true; `since` is the day before which it was something else. */
export const isNews = (notice: Notice, memory: Memory, since: Day | null): boolean => {
  const subject = subjectOf(notice);
  const told = (memory.told.get(thingOf(subject)) ?? []).filter((one) => one.subject === subject);
  return since === null ? told.length === 0 : !toldSince(told, since);
};
