/**
 * One operation of a person, written with its history.
 *
 * - An answer that says yes is believed: the row is what was sent. The 201 of a create may show its dates shifted
 *   (microsoft-graph-docs#13168), so nothing but id and version is taken from an answer.
 * - A create carries the row's key, which is unique in its list. After an answer that leaves it open whether the row
 *   landed, or after any refusal, the key is looked up: what is there is ours, for nobody else has that key.
 * - A change names the version that it was made on. When that is no longer the newest, the row is read: if our own
 *   operation stands in it, or in the history, it landed; else somebody else was first and their row is handed back.
 * - Nothing is sent twice on a guess.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { changedFields, type PlanChange } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord, Fields } from '#domain/history.ts';
import type { Row } from '#domain/row.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure } from '#graph/failure.ts';
import { createItem, itemOf, itemsOf, type ListPlace, updateItem } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import type { GraphAnswer } from '#graph/request.ts';
import type { CellValue } from '#schema/field.ts';
import { type List, SCHEMA_VERSION, type Stamp } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { etagOf, readItem, type StoredRow } from './items.ts';
import type { FoundSite } from '#repository/site.ts';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly row: StoredRow }
  /** Somebody else changed the row since `before`: merge with theirs and save again on their version. */
  | { readonly kind: 'overtaken'; readonly theirs: StoredRow }
  /** `landed` unknown: look before trying again, which `save` does when it is told that it was tried. */
  | { readonly kind: 'failed'; readonly failure: PlanFailure; readonly landed: 'no' | 'unknown' };

/** Where the row stands in its list; null for a new one. */
export interface Base {
  readonly item: string;
  readonly etag: string;
}

type Answer = Result<GraphAnswer, GraphFailure> | undefined;

export interface SaveContext {
  readonly graph: Graph;
  readonly site: FoundSite;
}

const stampOf = (change: PlanChange): Stamp => ({
  operation: change.operation,
  by: change.author.person.id,
  role: change.author.role,
  via: change.author.via,
});

/** The history of a change: its key is the operation, so it is written once however often it is sent. */
function recordOf(change: PlanChange): ChangeRecord {
  const after: Row = change.after;
  const changed = change.before === null ? change.after : changedFields<Row>(change.before, after);
  const before: Row | null = change.before;
  const was: Record<string, unknown> = {};
  if (before !== null) for (const name of Object.keys(changed)) was[name] = (before as unknown as Fields)[name];
  return {
    key: change.operation,
    plan: after.plan,
    removed: null,
    publicity: 'internal',
    operation: change.operation,
    title: 'title' in change.after ? change.after.title : '',
    entity: change.entity,
    item: change.item,
    act: change.act,
    at: change.at,
    by: change.author.person,
    role: change.author.role,
    via: change.author.via,
    before: was,
    after: changed,
    checksum: '',
  };
}

interface Written {
  readonly place: ListPlace;
  readonly list: List<Row>;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** What the change writes, or why it cannot be written at all. */
function prepare({ site }: SaveContext, change: PlanChange): Result<Written, PlanFailure> {
  // Every list takes the rows of its own entity; the pair of them is kept by PlanChange's type.
  const list = lists[change.entity] as unknown as List<Row>;
  const found = site.lists.get(change.entity);
  if (found === undefined) return fail({ kind: 'listMissing', lists: [list.label] });
  const tooLong = list.tooLong(change.after)[0];
  if (tooLong !== undefined) {
    const { column, length, limit } = tooLong;
    return fail({ kind: 'tooLong', column: list.columnLabels[column] ?? column, length, limit });
  }
  // A change that its history cannot hold would leave no trace.
  const untold = change.entity === 'change' ? undefined : lists.change.tooLong(recordOf(change))[0];
  if (untold !== undefined) {
    const { column, length, limit } = untold;
    return fail({ kind: 'tooLong', column: lists.change.columnLabels[column] ?? column, length, limit });
  }
  const before: Row | null = change.before;
  const cells = before === null ? list.encodeRow(change.after) : list.encodeChange(before, change.after);
  return succeed({
    place: { site: site.id, list: found.id },
    list,
    cells: { ...cells, ...list.encodeStamp(stampOf(change)) },
  });
}

export async function saveChange(
  context: SaveContext,
  change: PlanChange,
  base: Base | null,
  tried: boolean,
): Promise<SaveOutcome> {
  if (base === null) return (await createRows(context, [{ change, tried }]))[0] ?? nothing;
  const written = prepare(context, change);
  if (!written.ok) return { kind: 'failed', failure: written.failure, landed: 'no' };
  const { place, cells } = written.value;
  const item = updateItem(place, base.item, base.etag, cells);
  const history = historyRequest(context, change);
  const [first, second] = await context.graph.batch(history === null ? [item] : [item, history], { inOrder: true });
  const outcome = await settleUpdate(context, change, written.value, base, first);
  if (outcome.kind === 'saved' && history !== null && second?.ok !== true) await context.graph.send(history);
  return outcome;
}

const nothing: SaveOutcome = { kind: 'failed', failure: { kind: 'notSharePoint' }, landed: 'unknown' };

export interface NewRow {
  readonly change: PlanChange;
  readonly tried: boolean;
}

/** New rows, twenty to a call; then their history. The outcomes stand where the rows stood. */
export async function createRows(context: SaveContext, rows: readonly NewRow[]): Promise<readonly SaveOutcome[]> {
  const outcomes = new Map<NewRow, SaveOutcome>();
  const toSend: { readonly row: NewRow; readonly written: Written }[] = [];
  for (const row of rows) {
    const written = prepare(context, row.change);
    if (!written.ok) {
      outcomes.set(row, { kind: 'failed', failure: written.failure, landed: 'no' });
      continue;
    }
    const there = row.tried ? await findByKey(context, written.value, row.change) : succeed(null);
    if (!there.ok) outcomes.set(row, { kind: 'failed', failure: there.failure, landed: 'unknown' });
    else if (there.value !== null) outcomes.set(row, { kind: 'saved', row: there.value });
    else toSend.push({ row, written: written.value });
  }
  const answers = await context.graph.batch(toSend.map(({ written: { place, cells } }) => createItem(place, cells)));
  for (const [index, { row, written }] of toSend.entries()) {
    outcomes.set(row, await settleCreate(context, row.change, written, answers[index]));
  }
  const histories = rows.flatMap((row) => {
    const request = outcomes.get(row)?.kind === 'saved' ? historyRequest(context, row.change) : null;
    return request ?? [];
  });
  // A refusal here is the unique key saying that the history stands already.
  await context.graph.batch(histories);
  return rows.map((row) => outcomes.get(row) ?? nothing);
}

function historyRequest({ site }: SaveContext, change: PlanChange) {
  const found = site.lists.get('change');
  if (found === undefined || change.entity === 'change') return null;
  const stamp = lists.change.encodeStamp(stampOf(change));
  return createItem({ site: site.id, list: found.id }, { ...lists.change.encodeRow(recordOf(change)), ...stamp });
}

/** The row as acknowledged; null where the answer is none, or does not tell the row's version. */
function acknowledged(change: PlanChange, base: Base | null, answer: Answer): StoredRow | null {
  if (answer?.ok !== true || !isRecord(answer.value.body)) return null;
  const { body, etag } = answer.value;
  const item = base === null ? body['id'] : base.item;
  const version = etagOf(body) || (etag ?? '');
  if (typeof item !== 'string' || version === '') return null;
  return {
    entity: change.entity,
    value: change.after,
    item,
    etag: version,
    stamp: stampOf(change),
    schema: SCHEMA_VERSION,
    editedAt: change.at,
    editedBy: change.author.person.name,
  };
}

async function settleCreate(
  context: SaveContext,
  change: PlanChange,
  written: Written,
  answer: Answer,
): Promise<SaveOutcome> {
  const row = acknowledged(change, null, answer);
  if (row !== null) return { kind: 'saved', row };
  if (answer?.ok === false && neverSeen(answer.failure)) {
    return { kind: 'failed', failure: meaningOf(answer.failure), landed: 'no' };
  }
  if (answer?.ok === false && answer.failure.kind === 'notFound') {
    return { kind: 'failed', failure: { kind: 'listMissing', lists: [written.list.label] }, landed: 'no' };
  }
  const found = await findByKey(context, written, change);
  if (!found.ok) return { kind: 'failed', failure: found.failure, landed: 'unknown' };
  if (found.value !== null) return { kind: 'saved', row: found.value };
  if (answer?.ok === false) {
    // Nothing is there now, but an answer that was lost may still be on its way into the list.
    return { kind: 'failed', failure: meaningOf(answer.failure), landed: answer.failure.landed };
  }
  // Acknowledged and not to be seen yet: reading lags behind writing.
  return { kind: 'failed', failure: { kind: 'unavailable', code: 'lag' }, landed: 'unknown' };
}

/** Refused before SharePoint looked at the row, so there is nothing to look up. */
const neverSeen = ({ kind }: GraphFailure): boolean =>
  kind === 'throttled' || kind === 'tokenUnavailable' || kind === 'unauthenticated' || kind === 'claimsRefused';

async function findByKey(
  { graph }: SaveContext,
  { place, list }: Written,
  change: PlanChange,
): Promise<Result<StoredRow | null, PlanFailure>> {
  const filter = where('fields/FdKey', 'eq', change.item);
  for await (const page of graph.pages(itemsOf(place, { fields: list.select.split(','), filter }))) {
    if (!page.ok) return fail(meaningOf(page.failure));
    for (const raw of page.value.items) {
      const item = readItem(list, raw);
      if (item?.kind === 'row' && item.row.value.key === change.item) return succeed(item.row);
    }
  }
  return succeed(null);
}

async function settleUpdate(
  context: SaveContext,
  change: PlanChange,
  { place, list }: Written,
  base: Base,
  answer: Answer,
): Promise<SaveOutcome> {
  const done = acknowledged(change, base, answer);
  if (done !== null) return { kind: 'saved', row: done };
  if (answer?.ok === false && answer.failure.kind !== 'changed' && answer.failure.landed === 'no') {
    return { kind: 'failed', failure: meaningOf(answer.failure), landed: 'no' };
  }
  const now = await context.graph.send(itemOf(place, base.item, list.select.split(',')));
  if (!now.ok) return { kind: 'failed', failure: meaningOf(now.failure), landed: 'unknown' };
  const item = readItem(list, now.value.body);
  if (item === null || item.kind === 'deleted') return { kind: 'failed', failure: { kind: 'rowGone' }, landed: 'no' };
  if (item.kind === 'unreadable') {
    const columns = item.row.problems.map(({ column }) => list.columnLabels[column] ?? column);
    return { kind: 'failed', failure: { kind: 'unreadable', columns }, landed: 'no' };
  }
  const { row } = item;
  if (row.stamp?.operation === change.operation || (await isInHistory(context, change))) return { kind: 'saved', row };
  if (row.etag !== base.etag) return { kind: 'overtaken', theirs: row };
  const failure: PlanFailure = answer?.ok === false ? meaningOf(answer.failure) : { kind: 'unavailable', code: 'lag' };
  return { kind: 'failed', failure, landed: answer?.ok === false ? answer.failure.landed : 'unknown' };
}

/** Did the operation land before somebody else wrote the row? Its history says so. */
async function isInHistory({ graph, site }: SaveContext, change: PlanChange): Promise<boolean> {
  const found = site.lists.get('change');
  if (found === undefined) return false;
  const query = { fields: ['FdKey'], filter: where('fields/FdKey', 'eq', change.operation) };
  for await (const page of graph.pages(itemsOf({ site: site.id, list: found.id }, query))) {
    if (!page.ok) return false;
    if (page.value.items.length > 0) return true;
  }
  return false;
}
