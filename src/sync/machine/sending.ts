/** How edits go out: marked on the device as tried before they are sent, settled by the answer, and only then dropped. */
import { instantOf } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import type { Base, SaveOutcome, StoredRow } from '#repository/plan-repository.ts';
import type { DeviceWrite, ListWrite } from '#sync/device.ts';
import { holdsAll, markSending, nextNewRows, onServerRow, type QueuedEdit, settle } from '#sync/queue.ts';
import { applySaved, type Replica, storedRow, unreadableRow } from '#sync/replica.ts';
import { editWrites, keepWork, keptEdit, rowWrite } from './keeping.ts';
import { ask, type Draft, isTroubled, MOST_ROWS_TO_A_CALL, put, type Registering, type Registration } from './state.ts';

function rowWrites(replica: Replica, rows: readonly StoredRow[]): readonly ListWrite[] {
  const byEntity = new Map<EntityName, readonly string[]>();
  for (const { entity, item } of rows) byEntity.set(entity, [...(byEntity.get(entity) ?? []), item]);
  return [...byEntity].flatMap(([entity, items]) => rowWrite(replica, entity, items) ?? []);
}

function keep(draft: Draft, write: DeviceWrite): void {
  put(draft, { task: { kind: 'keeping' } });
  keepWork(draft, write);
}

/** The device learns that these edits may be out before they are. */
function mark(draft: Draft, edits: readonly QueuedEdit[], base: Base | null): void {
  let { queue } = draft.state;
  for (const { change } of edits) queue = markSending(queue, change.operation);
  put(draft, { queue, task: { kind: 'marking', edits, base } });
  keepWork(draft, { put: edits.map((edit) => ({ ...keptEdit(edit), tried: true })) });
}

export function startSending(draft: Draft, edit: QueuedEdit): void {
  const { state } = draft;
  if (edit.change.before === null) {
    mark(draft, nextNewRows(state.queue, state.rowsToACall, isTroubled(state)), null);
    return;
  }
  const { entity, item, operation } = edit.change;
  const server = storedRow(state.replica, entity, item);
  if (server === null) {
    const row = unreadableRow(state.replica, entity, item);
    const failure: PlanFailure = row === null ? { kind: 'rowGone' } : { kind: 'unreadable', columns: row.columns };
    const outcome: SaveOutcome = { kind: 'failed', failure, landed: edit.tried ? 'unknown' : 'no' };
    put(draft, { queue: settle(state.queue, operation, outcome), failure });
    keep(draft, editWrites(draft.state.queue, [operation]));
    return;
  }
  // What may have landed already is not merged with what may be itself: the repository looks first.
  const sent = edit.tried ? edit : onServerRow(edit, server);
  const base = { item: server.item, etag: server.etag };
  // It may have been sent while the device could not be told so: nobody is in conflict with herself, and where the row
  // says already what she wants, it may be she who wrote it, or no longer say so. Nothing is dropped on that alone.
  if (sent === null || (sent.state.kind === 'clash' && !edit.tried)) {
    mark(draft, [{ ...edit, tried: true }], base);
    return;
  }
  put(draft, { queue: state.queue.map((one) => (one.change.operation === operation ? sent : one)) });
  mark(draft, [sent], base);
}

/** The device knows: out they go. */
export function send(draft: Draft, edits: readonly QueuedEdit[], base: Base | null): void {
  put(draft, { task: { kind: 'sending', edits } });
  const [edit] = edits;
  if (base === null) ask(draft, { kind: 'create', rows: edits.map(({ change, tried }) => ({ change, tried })) });
  else if (edit !== undefined) ask(draft, { kind: 'save', change: edit.change, base, tried: edit.tried });
}

export function afterSending(draft: Draft, edits: readonly QueuedEdit[], outcomes: readonly SaveOutcome[]): void {
  let { queue, replica, sharedAt, failure, failures, pauseFor, rowsToACall } = draft.state;
  const rows: StoredRow[] = [];
  for (const [index, { change, tried }] of edits.entries()) {
    const outcome: SaveOutcome = outcomes[index] ?? {
      kind: 'failed',
      failure: { kind: 'notSharePoint' },
      landed: tried ? 'unknown' : 'no',
    };
    queue = settle(queue, change.operation, outcome);
    if (outcome.kind === 'failed') {
      failure = outcome.failure;
      if (holdsAll(failure)) pauseFor = failure;
      continue;
    }
    const row = outcome.kind === 'saved' ? outcome.row : outcome.theirs;
    rows.push(row);
    replica = applySaved(replica, row);
    if (outcome.kind !== 'saved') continue;
    sharedAt = instantOf(draft.moment.now);
    if (pauseFor === null) [failure, failures] = [null, 0];
  }
  if (edits.some(({ change }) => change.before === null)) rowsToACall = rowsNextTime(rowsToACall, outcomes);
  put(draft, { queue, replica, sharedAt, failure, failures, pauseFor, rowsToACall });
  const operations = edits.map(({ change }) => change.operation);
  keep(draft, { ...editWrites(queue, operations), lists: rowWrites(replica, rows), standing: { sharedAt } });
}

/**
 * How many new rows go together after this. The more there are in a call, the likelier it is that something happens to it
 * and all of them are in doubt: what does not get through is sent in smaller parts.
 */
function rowsNextTime(rows: number, outcomes: readonly SaveOutcome[]): number {
  const isStuck = outcomes.some((outcome) => outcome.kind === 'failed' && isPassing(outcome.failure));
  if (!isStuck) return MOST_ROWS_TO_A_CALL;
  return outcomes.some(({ kind }) => kind === 'saved') ? rows : Math.max(1, Math.floor(rows / 2));
}

function reply(draft: Draft, { change }: Registering, registration: Registration): void {
  const { registrations } = draft.state;
  put(draft, { registrations: registrations.filter((one) => one.change.operation !== change.operation) });
  ask(draft, { kind: 'reply', operation: change.operation, registration });
}

/** Everybody who waits for the server is told that it cannot be reached just now. */
export function replyToAll(draft: Draft, failure: PlanFailure): void {
  const { registrations, task } = draft.state;
  const out = task?.kind === 'registering' ? task.registering.change.operation : null;
  for (const registering of registrations) {
    const mayBeThere = registering.tried || registering.change.operation === out;
    reply(draft, registering, { kind: mayBeThere ? 'unsure' : 'refused', failure });
  }
}

export function startRegistering(draft: Draft, registering: Registering): void {
  const { change, tried } = registering;
  const { replica } = draft.state;
  if (change.before === null) {
    put(draft, { task: { kind: 'registering', registering } });
    ask(draft, { kind: 'create', rows: [{ change, tried }] });
    return;
  }
  const server = storedRow(replica, change.entity, change.item);
  if (server === null) {
    reply(draft, registering, { kind: 'refused', failure: { kind: 'rowGone' } });
    return;
  }
  const edit: QueuedEdit = { change, tried, state: { kind: 'waiting' }, kept: false };
  const sent = tried ? edit : onServerRow(edit, server);
  if (sent === null) reply(draft, registering, { kind: 'registered' });
  else if (sent.state.kind === 'clash') {
    reply(draft, registering, { kind: 'refused', failure: { kind: 'overtaken', by: server.editedBy } });
  } else {
    put(draft, { task: { kind: 'registering', registering: { change: sent.change, tried } } });
    ask(draft, { kind: 'save', change: sent.change, base: { item: server.item, etag: server.etag }, tried });
  }
}

/** Answers why nothing is to be sent for a while, or null. */
export function afterRegistering(
  draft: Draft,
  registering: Registering,
  outcome: SaveOutcome | undefined,
): PlanFailure | null {
  if (outcome === undefined || outcome.kind === 'failed') {
    const failure: PlanFailure = outcome?.failure ?? { kind: 'notSharePoint' };
    const kind = outcome?.landed === 'no' ? 'refused' : 'unsure';
    reply(draft, registering, { kind, failure });
    put(draft, { task: null, failure });
    return holdsAll(failure) ? failure : null;
  }
  const row = outcome.kind === 'saved' ? outcome.row : outcome.theirs;
  const replica = applySaved(draft.state.replica, row);
  const isSaved = outcome.kind === 'saved';
  const sharedAt = isSaved ? instantOf(draft.moment.now) : draft.state.sharedAt;
  put(draft, { replica, sharedAt, ...(isSaved && { failure: null, failures: 0 }) });
  if (isSaved) reply(draft, registering, { kind: 'registered' });
  else reply(draft, registering, { kind: 'refused', failure: { kind: 'overtaken', by: row.editedBy } });
  keep(draft, { lists: rowWrites(replica, [row]), standing: { sharedAt } });
  return null;
}
