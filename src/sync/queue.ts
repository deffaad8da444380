/**
 * The edits that the server has not acknowledged, in the order they were made. Pure: what may be sent next, and what an
 * answer does to the queue.
 *
 * Edits of one row go one after the other; what stands still (set aside, a clash) holds up only later edits of its row.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type FieldConflict, mergeChange, type PlanChange, sameValue } from '#domain/change.ts';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import type { Fields } from '#domain/history.ts';
import type { Row } from '#domain/row.ts';
import type { SaveOutcome, StoredRow } from '#repository/plan-repository.ts';

export type EditState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  /** Cannot be sent as it is; waits for the person. */
  | { readonly kind: 'setAside'; readonly failure: PlanFailure }
  /** Somebody else changed the same fields; waits for the person's choice. */
  | { readonly kind: 'clash'; readonly clash: Clash };

export interface Clash {
  readonly conflicts: readonly FieldConflict[];
  readonly theirs: Row;
  readonly by: string;
  readonly at: Instant | null;
}

export interface QueuedEdit {
  readonly change: PlanChange;
  readonly state: EditState;
  /** Was sent and nobody knows whether it landed. */
  readonly tried: boolean;
  /** Stands on the device, so it outlives the page. */
  readonly kept: boolean;
}

export type Queue = readonly QueuedEdit[];

const waiting: EditState = { kind: 'waiting' };

export const enqueue = (queue: Queue, changes: readonly PlanChange[]): Queue => [
  ...queue,
  ...changes.map((change) => ({ change, state: waiting, tried: false, kept: false })),
];

/** Waits to be sent, or stands in a clash that may be over: that is looked up, and its author is asked meanwhile. */
const isDue = ({ state, tried }: QueuedEdit): boolean => state.kind === 'waiting' || (state.kind === 'clash' && tried);

/**
 * The first edit that may be sent now: it waits, and no earlier edit of its row is left. `unkept`: edits that the device
 * could not keep may be sent too; else an edit goes out only when it can no longer be lost.
 */
export function nextEdit(queue: Queue, unkept: boolean): QueuedEdit | null {
  const held = new Set<Key>();
  for (const edit of queue) {
    if (isDue(edit) && (edit.kept || unkept) && !held.has(edit.change.item)) return edit;
    held.add(edit.change.item);
  }
  return null;
}

/** New rows at the head of the queue that may go in one call. */
export function nextNewRows(queue: Queue, most: number, unkept: boolean): readonly QueuedEdit[] {
  const held = new Set<Key>();
  const found: QueuedEdit[] = [];
  for (const edit of queue) {
    const free = edit.state.kind === 'waiting' && (edit.kept || unkept) && !held.has(edit.change.item);
    if (free && (edit.change.before !== null || found.length === most)) break;
    if (free) found.push(edit);
    held.add(edit.change.item);
  }
  return found;
}

const replace = (queue: Queue, operation: Key, made: (edit: QueuedEdit) => QueuedEdit | null): Queue =>
  queue.flatMap((edit) => (edit.change.operation === operation ? (made(edit) ?? []) : edit));

export const markSending = (queue: Queue, operation: Key): Queue =>
  replace(queue, operation, (edit) => (edit.state.kind === 'clash' ? edit : { ...edit, state: { kind: 'sending' } }));

/** The edit as it must be sent to stand on the server's row: merged, or a clash; null where the row says it already. */
export function onServerRow(edit: QueuedEdit, server: StoredRow): QueuedEdit | null {
  const { change } = edit;
  if (change.before === null) return edit;
  const { merged, conflicts: ofFields } = mergeChange<Row>(change.before, change.after, server.value);
  // Who writes in a row means it to stay: that somebody has taken it away is asked about, whatever fields she wrote in.
  const isTakenAway = server.value.removed !== null && change.before.removed === null && change.after.removed === null;
  const takenAway = { field: 'removed', base: null, mine: null, theirs: server.value.removed };
  const conflicts = isTakenAway ? [...ofFields, takenAway] : ofFields;
  if (sameValue(merged, server.value) && conflicts.length === 0) return null;
  // Entity and rows of a change belong together by its type, and merging keeps the kind of row.
  if (conflicts.length === 0) {
    return { ...edit, change: { ...change, before: server.value, after: merged } as PlanChange };
  }
  const clash: Clash = { conflicts, theirs: server.value, by: server.editedBy, at: server.editedAt };
  return { ...edit, state: { kind: 'clash', clash } };
}

/** Nothing at all can be sent until the person has done something. */
export const stops = ({ kind }: PlanFailure): boolean => kind === 'signIn';

/**
 * It stands in the way of everything, and not of this edit, which is as good as any other and waits. Who may not write one
 * list is told so of that list (`notAllowed`), and the edit is set aside.
 */
export const holdsAll = (failure: PlanFailure): boolean =>
  isPassing(failure) || stops(failure) || failure.kind === 'noAccess' || failure.kind === 'siteMissing';

/** What the answer to an edit makes of the queue. A saved edit leaves it. */
export function settle(queue: Queue, operation: Key, outcome: SaveOutcome): Queue {
  switch (outcome.kind) {
    case 'saved':
      return replace(queue, operation, () => null);
    case 'overtaken':
      return replace(queue, operation, (edit) =>
        onServerRow({ ...edit, state: waiting, tried: false }, outcome.theirs),
      );
    case 'failed': {
      const { failure, landed } = outcome;
      const tried = landed === 'unknown';
      if (!holdsAll(failure)) {
        return replace(queue, operation, (edit) => ({ ...edit, state: { kind: 'setAside', failure }, tried }));
      }
      return replace(queue, operation, (edit) =>
        // It is still to be looked up whether the clash is over.
        edit.state.kind === 'clash' ? { ...edit, tried: true } : { ...edit, state: waiting, tried },
      );
    }
  }
}

/** What a person does about an edit that stands still. `Fields`: what the fields that clash shall say. */
export type Choice = 'discard' | 'retry' | 'mine' | 'theirs' | Fields;

export interface Act {
  readonly operation: Key;
  readonly choice: Choice;
  /** Somebody else's row as the person saw it when she settled a clash: one that has changed since asks her again. */
  readonly seen: Row | null;
}

/** A choice about an edit as it stands in the queue that the person sees. */
export function chosen(queue: Queue, operation: Key, choice: Choice): Act {
  const edit = queue.find(({ change }) => change.operation === operation);
  return { operation, choice, seen: edit?.state.kind === 'clash' ? edit.state.clash.theirs : null };
}

export function act(queue: Queue, { operation, choice, seen }: Act): Queue {
  if (choice === 'discard') return replace(queue, operation, () => null);
  if (choice !== 'retry') return resolveClash(queue, operation, choice, seen);
  return replace(queue, operation, (edit) => (edit.state.kind === 'setAside' ? { ...edit, state: waiting } : edit));
}

/** A row that was gone has come back, out of the recycle bin: the edits that missed it wait again. */
export const awaken = (queue: Queue, items: ReadonlySet<Key>): Queue =>
  queue.map((edit) =>
    edit.state.kind === 'setAside' && edit.state.failure.kind === 'rowGone' && items.has(edit.change.item)
      ? { ...edit, state: waiting }
      : edit,
  );

/** What a reading tells of a row. */
export interface News {
  readonly row: StoredRow;
  /** It stands at another version than before. */
  readonly moved: boolean;
}

/**
 * Edits that stand still, where the row contradicts that. The device could not be told what was chosen about them and that
 * they were sent, or an earlier try landed after a later one was refused, or a clash is about a row that has moved on. Who
 * sends them looks first; a clash stays before its author's eyes meanwhile, for she may be at work on it.
 */
export const doubt = (queue: Queue, newsOf: (edit: QueuedEdit) => News | null): Queue =>
  queue.map((edit) => {
    if (edit.state.kind !== 'clash' && edit.state.kind !== 'setAside') return edit;
    const news = newsOf(edit);
    if (news === null || !contradicts(news, edit)) return edit;
    return edit.state.kind === 'clash' ? { ...edit, tried: true } : { ...edit, state: waiting, tried: true };
  });

/** The row says that the edit wrote it, may be past it by now, or no longer says what the edit clashes with. */
function contradicts({ row: { stamp, value }, moved }: News, { change, state, tried }: QueuedEdit): boolean {
  if (stamp?.operation === change.operation) return true;
  // A try that was never answered may have moved it, below somebody else's.
  if (state.kind === 'setAside' && tried && moved) return true;
  const fields = value as unknown as Fields;
  return state.kind === 'clash' && state.clash.conflicts.some(({ field, theirs }) => !sameValue(fields[field], theirs));
}

/** Settles a clash as the person chose; an edit of which nothing is left goes. */
function resolveClash(queue: Queue, operation: Key, choice: 'mine' | 'theirs' | Fields, seen: Row | null): Queue {
  return replace(queue, operation, (edit) => {
    if (edit.state.kind !== 'clash' || !sameValue(edit.state.clash.theirs, seen)) return edit;
    const { theirs, conflicts } = edit.state.clash;
    const { change } = edit;
    if (change.before === null) return edit;
    const { merged } = mergeChange<Row>(change.before, change.after, theirs);
    const chosen: Record<string, unknown> = {};
    for (const { field, mine, theirs: stands } of conflicts) {
      if (choice === 'mine') chosen[field] = mine;
      else if (choice !== 'theirs') chosen[field] = Object.hasOwn(choice, field) ? choice[field] : stands;
    }
    const after = { ...merged, ...chosen };
    if (sameValue(after, theirs)) return null;
    return { ...edit, state: waiting, change: { ...change, before: theirs, after } as PlanChange };
  });
}
