/** What the device gives and takes: rows and edits of other tabs come in, this tab's go out, and trouble is remembered. */
import { instantOf, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { EntityName } from '#domain/entities.ts';
import type { DeviceContent, DeviceFailure, DeviceWrite, KeptEdit, KeptRow, ListWrite } from '#sync/device.ts';
import { act, awaken, doubt, type Queue, type QueuedEdit } from '#sync/queue.ts';
import { type ListReplica, type Replica, storedRow } from '#sync/replica.ts';
import { lookAfterNeighbour, notReadByNeighbour, payReadings } from './reading.ts';
import { ask, type Draft, isTroubled, put } from './state.ts';

/** As it is kept: an edit that is being sent waits, for whoever finds it cannot know, and `tried` says the rest. */
export const keptEdit = ({ change, state, tried }: QueuedEdit): KeptEdit => ({
  change,
  // Where the device could not be told before it went out.
  tried: tried || state.kind === 'sending',
  state: state.kind === 'sending' ? { kind: 'waiting' } : state,
});

function replicaOf(rows: readonly KeptRow[], mark: string): ListReplica {
  const list = { rows: new Map(), unreadable: new Map(), mark };
  for (const kept of rows) {
    if (kept.kind === 'row') list.rows.set(kept.row.item, kept.row);
    else list.unreadable.set(kept.row.item, kept.row);
  }
  return list;
}

/** Takes over what other tabs, or this one before, have left on the device. */
export function adopt(draft: Draft, content: DeviceContent): void {
  const { state, moment } = draft;
  const replica = new Map(state.replica);
  const readAt = new Map(state.readAt);
  const awake = new Set<Key>();
  const readThere = new Set<EntityName>();
  for (const { entity, rows, mark, readAt: at } of content.lists) {
    for (const kept of rows) if (kept.kind === 'row') awake.add(kept.row.value.key);
    replica.set(entity, replicaOf(rows, mark));
    const milliseconds = millisecondsOf(at);
    if (milliseconds > (state.readAt.get(entity) ?? Infinity) && milliseconds <= moment.now) readThere.add(entity);
    // A clock that was set back since must not make a reading look newer than now.
    readAt.set(entity, Math.min(milliseconds, moment.now));
  }
  // What was tried while the device could not be told so, it does not know.
  const out = new Set(
    isTroubled(state) ? state.queue.flatMap((edit) => (edit.tried ? edit.change.operation : [])) : [],
  );
  const edits = content.edits.flatMap((edit) => {
    const { operation } = edit.change;
    return state.gone.has(operation) ? [] : { ...edit, tried: edit.tried || out.has(operation) };
  });
  const there = new Set(edits.map(({ change }) => change.operation));
  const unkept = state.queue.filter((edit) => !edit.kept && !there.has(edit.change.operation));
  let queue: Queue = [...edits.map((edit) => ({ ...edit, kept: true })), ...unkept];
  for (const chosen of state.acts) queue = act(queue, chosen);
  // One that is known to have been tried was looked up then: only news of its row wakes it, or it would never stand still.
  queue = doubt(awaken(queue, awake), ({ change, tried }) => {
    const row = tried ? null : storedRow(replica, change.entity, change.item);
    return row === null ? null : { row, moved: false };
  });
  const { lookedAt, stamps, damaged, sharedAt } = content.standing;
  const looked = lookedAt === null ? null : Math.min(millisecondsOf(lookedAt), moment.now);
  put(draft, {
    replica,
    readAt,
    queue,
    // What this tab was about to read and another has read meanwhile is not paid for twice.
    toRead: state.toRead.filter(({ entity, whole }) => whole || !readThere.has(entity)),
    revision: content.revision,
    opened: state.opened || replica.size > 0,
    sharedAt: sharedAt ?? state.sharedAt,
  });
  if (lookedAt === null) return;
  const told = millisecondsOf(lookedAt);
  const standing = { stamps: new Map(stamps), damaged: new Map(damaged) };
  const left = state.lookedAt === null ? [] : notReadByNeighbour(draft.state, standing, told, moment.now);
  // What this tab follows and the one that looked does not is read here, and its stamp counts only then.
  for (const entity of left) standing.stamps.set(entity, state.stamps.get(entity) ?? null);
  put(draft, { ...standing, lookedAt: looked });
  // Another tab has looked meanwhile, for all of them; one whose clock runs ahead of this one's says nothing.
  if (told > moment.now) return;
  if (told > (state.lookedAt ?? -Infinity)) lookAfterNeighbour(draft, told, left);
  else if (told === state.lookedAt) payReadings(draft);
}

/**
 * Sends to the device the edits that it does not have, in their order. One such write at a time: else a write that fails
 * beside one that does not would leave a later edit of a row standing before an earlier one.
 */
export function keepEdits(draft: Draft): void {
  const edits = draft.state.queue.filter(({ kept }) => !kept);
  if (draft.state.adding || edits.length === 0) return;
  put(draft, { adding: true });
  const operations = edits.map(({ change }) => change.operation);
  ask(draft, { kind: 'keepEdits', write: { add: edits.map(keptEdit) }, operations });
}

/** Writes to the device, and takes from it what it could not be told to drop before. */
export function keepWork(draft: Draft, write: DeviceWrite): void {
  const gone = new Set([...draft.state.gone, ...(write.remove ?? [])]);
  put(draft, { gone });
  const { lockless, rewrite, replica } = draft.state;
  const isWhole = lockless || rewrite || isTroubled(draft.state);
  const lists = (write.lists ?? []).map((list) => (isWhole ? wholly(replica, list) : list));
  ask(draft, {
    kind: 'keepWork',
    write: { ...write, ...(lists.length > 0 && { lists }), ...(gone.size > 0 && { remove: [...gone] }) },
  });
}

/**
 * Without locks several tabs write, and a device that was in trouble missed what this one wrote. Rows of one reading beside
 * the mark of another would hide for ever what came between, so all that is known of a list is written.
 */
function wholly(replica: Replica, list: ListWrite): ListWrite {
  const all = listWrite(replica, list.entity, 0);
  return all === null ? list : { ...all, readAt: list.readAt };
}

/** The device took a write: it works, again or still. What it missed meanwhile is sent to it now. */
export function storageWorks(draft: Draft, revision: number): void {
  const { storage, proven, revision: known } = draft.state;
  put(draft, { storage: { kind: proven ? 'proven' : 'unproven' }, revision: Math.max(revision, known) });
  if (storage.kind !== 'trouble') return;
  put(draft, { rewrite: true });
  keepEdits(draft);
}

export const storageFails = (draft: Draft, failure: DeviceFailure): void =>
  put(draft, { storage: { kind: 'trouble', failure } });

/** What the device must do about these edits, given the queue as it is now. */
export function editWrites(
  queue: Queue,
  operations: readonly Key[],
): { readonly put: readonly KeptEdit[]; readonly remove: readonly Key[] } {
  const there = new Map(queue.map((edit) => [edit.change.operation, edit]));
  return {
    put: operations.flatMap((operation) => {
      const edit = there.get(operation);
      return edit === undefined ? [] : [keptEdit(edit)];
    }),
    remove: operations.filter((operation) => !there.has(operation)),
  };
}

/** Single rows of a list as the replica has them; null where the list was never read. */
export function rowWrite(replica: Replica, entity: EntityName, items: readonly string[]): ListWrite | null {
  const list = replica.get(entity);
  if (list === undefined) return null;
  const rows: KeptRow[] = [];
  const remove: string[] = [];
  for (const item of items) {
    const [row, unreadable] = [list.rows.get(item), list.unreadable.get(item)];
    if (row !== undefined) rows.push({ kind: 'row', row });
    else if (unreadable !== undefined) rows.push({ kind: 'unreadable', row: unreadable });
    else remove.push(item);
  }
  return { entity, mark: list.mark, put: rows, remove, whole: false, readAt: null };
}

/** A list with everything in it. */
export function listWrite(replica: Replica, entity: EntityName, readAt: number): ListWrite | null {
  const list = replica.get(entity);
  if (list === undefined) return null;
  const rows: KeptRow[] = [
    ...[...list.rows.values()].map((row) => ({ kind: 'row', row }) as const),
    ...[...list.unreadable.values()].map((row) => ({ kind: 'unreadable', row }) as const),
  ];
  return { entity, mark: list.mark, put: rows, remove: [], whole: true, readAt: instantOf(readAt) };
}
