/**
 * What is read and written in one database, each in one transaction. A write has ended only at `complete`: an error of a
 * request, an error of the transaction and an abort (as browsers do where there is no room) are all failures.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import { type Instant, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import {
  type DeviceContent,
  type DeviceFailure,
  type DeviceWrite,
  KEPT_DAYS,
  type KeptList,
  type ListWrite,
} from '#sync/device.ts';
import { failureOf } from './connect.ts';
import { type Database, type DeviceState, type Layout, nothingKnown, type Proof, STATE } from './layout.ts';

type Stores = readonly StoreNames<Layout>[];
type Reading = IDBPTransaction<Layout, Stores>;
type Writing = IDBPTransaction<Layout, Stores, 'readwrite'>;
type Answer<Value> = Promise<Result<Value, DeviceFailure>>;

const DAY = 86_400_000;
const everything: Stores = ['edits', 'rows', 'lists', 'state'];
const withoutEdits: Stores = ['rows', 'lists', 'state'];

/** Somebody emptied the stores: the state is written where a device is opened, and stays. */
const wiped: DeviceFailure = { kind: 'wiped' };

async function reading<Value>(database: Database, task: (transaction: Reading) => Answer<Value>): Answer<Value> {
  try {
    const transaction = database.transaction(everything, 'readonly');
    return await ended(task(transaction), transaction);
  } catch (error) {
    return fail(failureOf(error));
  }
}

async function writing<Value>(
  database: Database,
  stores: Stores,
  task: (transaction: Writing) => Answer<Value>,
): Answer<Value> {
  try {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    return await ended(task(transaction), transaction);
  } catch (error) {
    return fail(failureOf(error));
  }
}

/** What the task answers, once its transaction has ended with it. */
async function ended<Value>(task: Answer<Value>, transaction: Reading | Writing): Answer<Value> {
  const [asked, done] = await Promise.allSettled([
    task.catch((error: unknown) => abort(transaction, error)),
    transaction.done,
  ]);
  if (asked.status === 'fulfilled' && done.status === 'fulfilled') return asked.value;
  const reasons = [done, asked].flatMap((part) => (part.status === 'rejected' ? failureOf(part.reason) : []));
  return fail(
    reasons.find((reason) => !isConsequence(reason)) ?? reasons[0] ?? { kind: 'unavailable', code: 'unknown' },
  );
}

/** What is met after a transaction was broken off does not say why it was. */
const consequences = new Set(['AbortError', 'TransactionInactiveError', 'InvalidStateError']);
const isConsequence = (failure: DeviceFailure): boolean =>
  failure.kind === 'unavailable' && consequences.has(failure.code);

/** Half a write must not stand. */
function abort(transaction: Reading | Writing, why: unknown): never {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
  throw why;
}

const rowsOf = (entity: EntityName): IDBKeyRange => IDBKeyRange.bound([entity], [entity, []]);

/** Answers whether a page load before this one had left its mark, and leaves ours. */
export async function leaveMark(database: Database, pageLoad: Key, now: Instant): Answer<boolean> {
  const proofAfter = (found: Proof | undefined): Proof => ({
    pageLoad,
    proven: found !== undefined && (found.pageLoad !== pageLoad || found.proven),
  });
  const marked = await writing(database, ['state'], async (transaction) => {
    const states = transaction.objectStore('state');
    const found = await states.get(STATE);
    const proof = proofAfter(found?.proof);
    const { revision, standing } = found ?? { revision: 0, standing: nothingKnown };
    await states.put({ revision, standing, lastUsed: now, proof }, STATE);
    return succeed(proof.proven);
  });
  if (marked.ok || marked.failure.kind !== 'full') return marked;
  // Edits that lie here must be found also where there is no room for a mark.
  return reading(database, async (transaction) => {
    const found = await transaction.objectStore('state').get(STATE);
    return found === undefined ? fail({ kind: 'full' }) : succeed(proofAfter(found.proof).proven);
  });
}

export const readContent = (database: Database, since: number): Answer<DeviceContent> =>
  reading(database, async (transaction) => {
    const [state, edits, found] = await Promise.all([
      transaction.objectStore('state').get(STATE),
      transaction.objectStore('edits').getAll(),
      transaction.objectStore('lists').index('revision').getAll(IDBKeyRange.lowerBound(since, true)),
    ]);
    if (state === undefined) return fail(wiped);
    const rows = transaction.objectStore('rows');
    const lists = await Promise.all(
      found.map(async ({ entity, mark, readAt }): Promise<KeptList> => ({
        entity,
        mark,
        readAt,
        rows: await rows.getAll(rowsOf(entity)),
      })),
    );
    return succeed({ revision: state.revision, edits, lists, standing: state.standing });
  });

export function writeContent(database: Database, write: DeviceWrite, now: Instant): Answer<number> {
  const stores: StoreNames<Layout>[] = ['state'];
  if (write.add !== undefined || write.put !== undefined || write.remove !== undefined) stores.push('edits');
  if (write.lists !== undefined) stores.push('lists', 'rows');
  return writing(database, stores, async (transaction) => {
    const states = transaction.objectStore('state');
    const state = await states.get(STATE);
    if (state === undefined) return fail(wiped);
    const revision = state.revision + 1;
    const standing = { ...state.standing, ...write.standing };
    const after: DeviceState = { ...state, revision, standing, lastUsed: now };
    await Promise.all([
      states.put(after, STATE),
      stores.includes('edits') && writeEdits(transaction, write),
      ...(write.lists ?? []).map((list) => writeList(transaction, list, revision)),
    ]);
    return succeed(revision);
  });
}

async function writeEdits(transaction: Writing, { add = [], put = [], remove = [] }: DeviceWrite): Promise<void> {
  const edits = transaction.objectStore('edits');
  const operations = edits.index('operation');
  for (const edit of add) {
    // Somebody may have added it before us, and may know by now that it was tried.
    if ((await operations.getKey(edit.change.operation)) === undefined) await edits.add(edit);
  }
  for (const edit of put) {
    const number = await operations.getKey(edit.change.operation);
    if (number !== undefined) await edits.put(edit, number);
  }
  for (const operation of remove) {
    const number = await operations.getKey(operation);
    if (number !== undefined) await edits.delete(number);
  }
}

/** Part of a list that is not kept is not kept either: it would pass for the whole list. */
async function writeList(transaction: Writing, list: ListWrite, revision: number): Promise<void> {
  const { entity, mark, put, remove, whole } = list;
  const [lists, rows] = [transaction.objectStore('lists'), transaction.objectStore('rows')];
  const before = await lists.get(entity);
  const readAt = list.readAt ?? before?.readAt;
  if ((before === undefined && !whole) || readAt === undefined) return;
  await Promise.all([
    lists.put({ entity, mark, readAt, revision }),
    whole && rows.delete(rowsOf(entity)),
    ...remove.map((item) => rows.delete([entity, item])),
    ...put.map((row) => rows.put(row, [entity, row.row.item])),
  ]);
}

async function dropRows(transaction: Writing, state: DeviceState): Promise<void> {
  const after: DeviceState = { ...state, revision: state.revision + 1, standing: nothingKnown };
  await Promise.all([
    transaction.objectStore('rows').clear(),
    transaction.objectStore('lists').clear(),
    transaction.objectStore('state').put(after, STATE),
  ]);
}

export const forgetRows = (database: Database, now: Instant): Answer<null> =>
  writing(database, withoutEdits, async (transaction) => {
    const state = await transaction.objectStore('state').get(STATE);
    if (state === undefined) return fail(wiped);
    await dropRows(transaction, { ...state, lastUsed: now });
    return succeed(null);
  });

/** Drops the rows where their owner has not been here for long. */
export const forgetOldRows = (database: Database, now: Instant): Answer<null> =>
  writing(database, withoutEdits, async (transaction) => {
    const states = transaction.objectStore('state');
    const state = await states.get(STATE);
    if (state === undefined) return succeed(null);
    if (millisecondsOf(now) - millisecondsOf(state.lastUsed) > KEPT_DAYS * DAY) await dropRows(transaction, state);
    // A clock that ran ahead once must not keep rows for years.
    else if (state.lastUsed > now) await states.put({ ...state, lastUsed: now }, STATE);
    return succeed(null);
  });
