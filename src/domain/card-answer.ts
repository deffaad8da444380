/**
 * What somebody answers in a card, and what came of it. What stands in the card is never trusted: it names a row of the ledger,
 * and what is answered must have been told of there, to whoever answers.
 */
import { addDays } from '#base/calendar.ts';
import { type Day, inOslo, type Instant, millisecondsOf, wholeSecond } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { sameValue } from '#domain/change.ts';
import type { FuzzyDate } from '#domain/fuzzy-date.ts';
import type { Group, Member } from '#domain/group.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Measure, MeasureStatus } from '#domain/measure.ts';
import { leads } from '#domain/organisation.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Reminder } from '#domain/reminder.ts';
import type { Mood, SentReport } from '#domain/report.ts';
import { type Actor, holds, mayEdit, type Role } from '#domain/role.ts';

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
  /** What the card showed of the item, as `seenOf` says it; '' where that does not matter. */
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
  /** What was written holds a national identity number, which is stored nowhere. */
  | 'nationalId'
  /** What was written is longer than the list has room for. */
  | 'tooLong'
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
  /** `missed`: groups that lack a report too, led by nobody who is known in the channel. */
  | {
      readonly kind: 'groupsReminded';
      readonly groups: readonly Group[];
      readonly missed: readonly Group[];
      readonly again: boolean;
    }
  | { readonly kind: 'undone'; readonly measure: Measure }
  /** What is now true of the whole card: drawn anew from the plan. */
  | { readonly kind: 'shown' };

/** Nobody should act on a card that is older; it still shows what is now true. */
const ANSWERABLE_DAYS = 60;
/** What was answered by mistake is taken back while it is fresh. Later it is a change of its own, made in the tab. */
const UNDO_HOURS = 24;
const HOUR = 3_600_000;

export function isTooOld({ sentAt, claimedAt }: Pick<Reminder, 'sentAt' | 'claimedAt'>, today: Day): boolean {
  const at = sentAt ?? claimedAt;
  return at === null || inOslo(at).day < addDays(today, -ANSWERABLE_DAYS);
}

/** What a card shows of a measure, and what an answer changes. */
const answerable = ['status', 'statusWords', 'nextStep', 'when'] as const;
type Answerable = (typeof answerable)[number];

/** A time by its words and its days: how it was read is nothing that a person sees. */
const shownOf = (measure: Measure, field: Answerable): string =>
  field === 'when' ? JSON.stringify([measure.when.words, measure.when.from, measure.when.to]) : measure[field];

/**
 * What a card shows of a measure, in a word that comes back with the answer: so it is known which of its fields somebody has
 * changed since, in the tab or in the list itself. It says nothing of what stood there.
 */
export const seenOf = (measure: Measure): string =>
  answerable.map((field) => keyOf(shownOf(measure, field)).slice(0, 8)).join('-');

/** What a card shows of each measure, as `CardPlace.seen` asks for it; '' for what is no measure. */
export const seenIn =
  (measures: readonly Measure[]) =>
  (item: Key): string => {
    const measure = measures.find(({ key }) => key === item);
    return measure === undefined ? '' : seenOf(measure);
  };

/** Fields that the answer speaks of: who says that it still holds, says it of all that she saw. */
const spokenOf: Readonly<Record<CardAnswer['kind'], readonly Answerable[]>> = {
  show: [],
  confirm: answerable,
  status: ['status', 'nextStep'],
  readTime: [],
  move: ['when'],
  comment: ['statusWords'],
  report: [],
  remindGroups: [],
  undo: [],
};

/** Has somebody changed what she answers, since the card was drawn? */
export function isChangedSince(measure: Measure, { seen, answer }: Pick<CardPress, 'seen' | 'answer'>): boolean {
  if (seen === '') return false;
  const was = seen.split('-');
  const is = seenOf(measure).split('-');
  return answerable.some((field, index) => spokenOf[answer.kind].includes(field) && was[index] !== is[index]);
}

/** The operation that an answer is written by: the same press is the same operation, however often it is sent. */
export function operationOf({ reminder, item, seen, answer }: CardPress): Key {
  const words = Object.entries(answer).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return keyOf(`card ${reminder} ${item ?? '-'} ${JSON.stringify([seen, words])}`);
}

/** The operation of a press as the measure's history is: what she took back is a new answer where she gives it again. */
export function operationNow(press: CardPress, history: readonly Pick<ChangeRecord, 'operation'>[]): Key {
  const known = new Set(history.map(({ operation }) => operation));
  let operation = operationOf(press);
  while (known.has(undoKey(operation))) operation = keyOf(`card again ${operation}`);
  return operation;
}

export interface Seats {
  readonly groups: readonly Group[];
  readonly members: readonly Member[];
  readonly today: Day;
}

/**
 * By which right somebody answers for a measure on a card: as project leader, as whoever is responsible, or as whoever leads
 * its group. null: she has none. In the tab every member edits; a card is for whoever it was sent to, and not for others.
 */
export function rightTo(measure: Measure, actor: Actor, { groups, members, today }: Seats): readonly Role[] | null {
  if (!mayEdit(actor)) return null;
  if (holds(actor, ['projectLeader'])) return ['projectLeader'];
  if (measure.responsible?.id === actor.person.id) return ['member'];
  const group = groups.find(({ key }) => key === measure.group?.key);
  return group !== undefined && leads(actor.person.id, group, members, today) ? ['groupLeader'] : null;
}

/** Who looked at a measure, and when: every answer says it. */
export const lookedAt = (now: Instant, by: string): Pick<Measure, 'confirmedAt' | 'confirmedBy'> => ({
  confirmedAt: wholeSecond(now),
  confirmedBy: by,
});

/** What an answer changes at once; a time goes by its own rules. An empty next step leaves the one that stands. */
export function fieldsOf(answer: Extract<CardAnswer, { kind: 'confirm' | 'status' | 'comment' }>): Partial<Measure> {
  switch (answer.kind) {
    case 'confirm':
      return {};
    case 'status': {
      const nextStep = answer.nextStep.trim();
      return { status: answer.status, ...(nextStep !== '' && { nextStep }) };
    }
    case 'comment':
      return { statusWords: answer.words.trim() };
  }
}

const undoKey = (operation: Key): Key => keyOf(`card undo ${operation}`);

/**
 * undo     the last change of the measure is hers, by card, and fresh: it is taken back
 * undone   it has been
 * written  somebody has written since, or it was not her
 * tooOld   she answered too long ago
 */
export type Undoing =
  | { readonly kind: 'undo'; readonly operation: Key; readonly fields: Partial<Measure> }
  | { readonly kind: 'undone' }
  | { readonly kind: 'written' }
  | { readonly kind: 'tooOld' };

const undoable = ['status', 'statusWords', 'nextStep', 'when', 'moveReason', 'confirmedAt', 'confirmedBy'] as const;

/** `history`: of the measure, the newest first. */
export function undoing(
  measure: Measure,
  person: string,
  history: readonly ChangeRecord[],
  since: Instant,
  now: Instant,
): Undoing {
  const [last] = history;
  if (last === undefined || last.via !== 'card' || last.by?.id !== person) return { kind: 'written' };
  // What happened in one second stands in no order.
  const isUndone = history.some(
    ({ operation }) => undoKey(operation) === last.operation || operation === undoKey(last.operation),
  );
  if (isUndone) return { kind: 'undone' };
  if (last.act !== 'changed' || last.at < since) return { kind: 'written' };
  const fields = Object.entries(last.after);
  const isHers = fields.every(([name, value]) =>
    sameValue((measure as unknown as Record<string, unknown>)[name], value),
  );
  if (!isHers) return { kind: 'written' };
  if (millisecondsOf(now) - millisecondsOf(last.at) > UNDO_HOURS * HOUR) return { kind: 'tooOld' };
  const back = Object.fromEntries(
    undoable.filter((name) => name in last.before).map((name) => [name, last.before[name]]),
  );
  return { kind: 'undo', operation: undoKey(last.operation), fields: back };
}

/** The period of a report that a card told of, for a group; null where it told of none. */
export function reportTold(tells: readonly string[], group: Key): string | null {
  for (const told of tells) {
    const [kind, key, period = ''] = told.split(' ');
    if (kind === 'report' && key === group && period !== '') return period;
  }
  return null;
}
