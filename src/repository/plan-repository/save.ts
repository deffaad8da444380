/**
 * One operation of a person, written with its history.
 *
 * - An answer that says yes is believed: the row is what was sent. The 201 of a create may show its dates shifted
 *   (microsoft-graph-docs#13168), so nothing but id and version is taken from an answer.
 * - A create carries the row's key, which is unique in its list. After an answer that leaves it open whether the row
 *   landed, or after any refusal, the key is looked up: what is there is ours, for nobody else has that key.
 * - A change names the version that it was made on. When that is no longer the newest, or when it may have landed
 *   before, the row is read: if our own operation stands in it, or in the history, it landed; else somebody else was
 *   first and their row is handed back.
 * - Saved means that row and history are written. A row whose history is still missing counts as tried.
 * - Nothing is sent twice on a guess.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { changedFields, type PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord, Fields } from '#domain/history.ts';
import type { Row } from '#domain/row.ts';
import type { Graph } from '#graph/client.ts';
import type { GraphFailure, Landed } from '#graph/failure.ts';
import { createItem, itemOf, itemsOf, type ListPlace, updateItem } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import type { GraphAnswer, GraphRequest } from '#graph/request.ts';
import type { CellValue } from '#schema/field.ts';
import { type List, SCHEMA_VERSION, type Stamp } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import { etagOf, readItem, type StoredRow, type UnreadableRow } from './items.ts';
import type { FoundSite } from '#repository/site.ts';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly row: StoredRow }
  /** Somebody else changed the row since `before`: merge with theirs and save again on their version. */
  | { readonly kind: 'overtaken'; readonly theirs: StoredRow }
  /** `landed` unknown: look before trying again, which `save` does when it is told that it was tried. */
  | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly failure: PlanFailure;
  readonly landed: Landed;
}

/** Where the row stands in its list; null for a new one. */
export interface Base {
  readonly item: string;
  readonly etag: string;
}

type Answer = Result<GraphAnswer, GraphFailure> | undefined;

export interface SaveContext {
  readonly graph: Graph;
  readonly site: FoundSite;
  /** Lists that nothing is written to. */
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
}

const failed = (failure: PlanFailure, landed: Landed): Failed => ({ kind: 'failed', failure, landed });
const LAG: PlanFailure = { kind: 'unavailable', code: 'lag' };
const nothing: SaveOutcome = failed({ kind: 'notSharePoint' }, 'unknown');

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
  readonly history: GraphRequest;
}

function tooLong<Entity extends Row>(list: List<Entity>, row: Entity): PlanFailure | null {
  const [found] = list.tooLong(row);
  if (found === undefined) return null;
  const { column, length, limit } = found;
  return { kind: 'tooLong', column: list.columnLabels[column] ?? column, length, limit };
}

/** What the change writes, or why it cannot be written at all: a change that its history cannot hold leaves no trace. */
function prepare({ site, damaged }: SaveContext, change: PlanChange): Result<Written, PlanFailure> {
  // Every list takes the rows of its own entity; the pair of them is kept by PlanChange's type.
  const list = lists[change.entity] as unknown as List<Row>;
  const found = site.lists.get(change.entity);
  const history = site.lists.get('change');
  if (found === undefined) return fail({ kind: 'listMissing', lists: [list.label] });
  if (history === undefined) return fail({ kind: 'listMissing', lists: [lists.change.label] });
  const damage = damaged.get(change.entity) ?? damaged.get('change');
  if (damage !== undefined) return fail(damage);
  const record = recordOf(change);
  const unfit = tooLong(list, change.after) ?? tooLong(lists.change, record);
  if (unfit !== null) return fail(unfit);
  const before: Row | null = change.before;
  const cells = before === null ? list.encodeRow(change.after) : list.encodeChange(before, change.after);
  const stamp = stampOf(change);
  return succeed({
    place: { site: site.id, list: found.id },
    list,
    cells: { ...cells, ...list.encodeStamp(stamp) },
    history: createItem(
      { site: site.id, list: history.id },
      { ...lists.change.encodeRow(record), ...lists.change.encodeStamp(stamp) },
    ),
  });
}

export async function saveChange(
  context: SaveContext,
  change: PlanChange,
  base: Base | null,
  tried: boolean,
): Promise<SaveOutcome> {
  if (base === null) return (await createRows(context, [{ change, tried }]))[0] ?? nothing;
  const before: Landed = tried ? 'unknown' : 'no';
  const written = prepare(context, change);
  if (!written.ok) return failed(written.failure, before);
  const { place, cells, history } = written.value;
  if (tried) {
    const standing = await whereItStands(context, change, written.value, base);
    if (standing.kind !== 'untouched') return outcomeOf(context, change, history, standing);
  }
  const item = updateItem(place, base.item, base.etag, cells);
  const [answer, told] = await context.graph.batch([item, history], { inOrder: true });
  const row = acknowledged(change, base, answer);
  if (row !== null) return told?.ok === true ? { kind: 'saved', row } : withHistory(context, change, history, row);
  if (answer?.ok === false && answer.failure.kind !== 'changed' && answer.failure.landed === 'no') {
    return failed(meaningOf(answer.failure), 'no');
  }
  const standing = await whereItStands(context, change, written.value, base);
  if (standing.kind !== 'untouched') return outcomeOf(context, change, history, standing);
  // Overtaken or acknowledged, and not to be seen yet: reading lags behind writing.
  if (answer?.ok !== false) return failed(LAG, 'unknown');
  return answer.failure.kind === 'changed'
    ? failed(LAG, before)
    : failed(meaningOf(answer.failure), answer.failure.landed);
}

/** A row that a change may have been written to. */
type RowStanding =
  /** On the version that the change was made on. */
  | { readonly kind: 'untouched' }
  /** Our operation wrote it last. */
  | { readonly kind: 'ours'; readonly row: StoredRow }
  /** Our operation wrote it, and somebody else after us. */
  | { readonly kind: 'oursAndTheirs'; readonly row: StoredRow }
  | { readonly kind: 'theirs'; readonly row: StoredRow }
  | Failed;

async function whereItStands(
  context: SaveContext,
  change: PlanChange,
  { place, list }: Written,
  base: Base,
): Promise<RowStanding> {
  const now = await context.graph.send(itemOf(place, base.item, list.select.split(',')));
  if (!now.ok) return failed(meaningOf(now.failure), now.failure.kind === 'notFound' ? 'no' : 'unknown');
  const item = readItem(list, now.value.body);
  if (item === null || item.kind === 'deleted') return failed({ kind: 'rowGone' }, 'no');
  if (item.kind === 'unreadable') return failed(unreadable(item.row, list), 'unknown');
  const { row } = item;
  if (row.stamp?.operation === change.operation) return { kind: 'ours', row };
  if (row.etag === base.etag) return { kind: 'untouched' };
  const told = await isInHistory(context, change);
  if (!told.ok) return failed(told.failure, 'unknown');
  return { kind: told.value ? 'oursAndTheirs' : 'theirs', row };
}

const unreadable = ({ problems }: UnreadableRow, list: List<Row>): PlanFailure => ({
  kind: 'unreadable',
  columns: problems.map(({ column }) => list.columnLabels[column] ?? column),
});

async function outcomeOf(
  context: SaveContext,
  change: PlanChange,
  history: GraphRequest,
  standing: Exclude<RowStanding, { readonly kind: 'untouched' }>,
): Promise<SaveOutcome> {
  switch (standing.kind) {
    case 'ours':
      return withHistory(context, change, history, standing.row);
    case 'oursAndTheirs':
      return { kind: 'saved', row: standing.row };
    case 'theirs':
      return { kind: 'overtaken', theirs: standing.row };
    case 'failed':
      return standing;
  }
}

/** The row is written; its history is sent, or sent again. */
async function withHistory(
  context: SaveContext,
  change: PlanChange,
  history: GraphRequest,
  row: StoredRow,
): Promise<SaveOutcome> {
  return settleHistory(context, change, row, await context.graph.send(history));
}

async function settleHistory(
  context: SaveContext,
  change: PlanChange,
  row: StoredRow,
  answer: Answer,
): Promise<SaveOutcome> {
  if (answer === undefined) return nothing;
  if (answer.ok || saysKeyIsTaken(answer.failure)) return { kind: 'saved', row };
  if (answer.failure.kind === 'conflict' || answer.failure.kind === 'invalid') {
    const told = await isInHistory(context, change);
    if (!told.ok) return failed(told.failure, 'unknown');
    if (told.value) return { kind: 'saved', row };
  }
  return failed(meaningOf(answer.failure), 'unknown');
}

export interface NewRow {
  readonly change: PlanChange;
  readonly tried: boolean;
}

/** New rows, twenty to a call; then their history. The outcomes stand where the rows stood. */
export async function createRows(context: SaveContext, rows: readonly NewRow[]): Promise<readonly SaveOutcome[]> {
  const outcomes = new Map<NewRow, SaveOutcome>();
  const prepared = new Map<NewRow, Written>();
  const toSend: { readonly row: NewRow; readonly written: Written }[] = [];
  for (const row of rows) {
    const written = prepare(context, row.change);
    if (!written.ok) {
      outcomes.set(row, failed(written.failure, row.tried ? 'unknown' : 'no'));
      continue;
    }
    prepared.set(row, written.value);
    const there = row.tried ? await findByKey(context, written.value, row.change) : succeed(null);
    if (!there.ok) outcomes.set(row, failed(there.failure, 'unknown'));
    else if (there.value !== null) outcomes.set(row, { kind: 'saved', row: there.value });
    else toSend.push({ row, written: written.value });
  }
  const answers = await context.graph.batch(toSend.map(({ written: { place, cells } }) => createItem(place, cells)));
  for (const [index, { row, written }] of toSend.entries()) {
    outcomes.set(row, await settleCreate(context, row, written, answers[index]));
  }
  const landed = [...prepared].flatMap(([row, { history }]) => {
    const outcome = outcomes.get(row);
    return outcome?.kind === 'saved' ? { row, history, stored: outcome.row } : [];
  });
  const told = await context.graph.batch(landed.map(({ history }) => history));
  for (const [index, { row, stored }] of landed.entries()) {
    outcomes.set(row, await settleHistory(context, row.change, stored, told[index]));
  }
  return rows.map((row) => outcomes.get(row) ?? nothing);
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
  { change, tried }: NewRow,
  written: Written,
  answer: Answer,
): Promise<SaveOutcome> {
  const row = acknowledged(change, null, answer);
  if (row !== null) return { kind: 'saved', row };
  // What was not there a moment ago may still be on its way from an earlier try.
  if (answer?.ok === false && neverSeen(answer.failure)) return failed(meaningOf(answer.failure), tried ? 'unknown' : 'no');
  if (answer?.ok === false && answer.failure.kind === 'notFound') {
    return failed({ kind: 'listMissing', lists: [written.list.label] }, 'no');
  }
  const found = await findByKey(context, written, change);
  if (!found.ok) return failed(found.failure, 'unknown');
  if (found.value !== null) return { kind: 'saved', row: found.value };
  // Acknowledged, or its key taken, and not to be seen yet: reading lags behind writing.
  if (answer?.ok !== false || saysKeyIsTaken(answer.failure)) return failed(LAG, 'unknown');
  // Nothing is there now, but an answer that was lost may still be on its way into the list.
  return failed(meaningOf(answer.failure), answer.failure.landed);
}

/** Refused before SharePoint looked at the row, so there is nothing to look up. */
const neverSeen = ({ kind }: GraphFailure): boolean =>
  kind === 'throttled' || kind === 'tokenUnavailable' || kind === 'unauthenticated' || kind === 'claimsRefused';

/**
 * SharePoint's words for a key that is there already name the column: «… duplicate values were found in the following
 * field(s) in the list: [FdKey]». Status and code of it are not documented for Graph.
 */
const saysKeyIsTaken = ({ kind, message = '' }: GraphFailure): boolean =>
  (kind === 'conflict' || kind === 'invalid') && message.includes('FdKey');

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
      if (item?.kind === 'unreadable' && item.row.key === change.item) return fail(unreadable(item.row, list));
    }
  }
  return succeed(null);
}

/** Did the operation land before somebody else wrote the row? Its history says so. */
async function isInHistory({ graph, site }: SaveContext, change: PlanChange): Promise<Result<boolean, PlanFailure>> {
  const found = site.lists.get('change');
  if (found === undefined) return succeed(false);
  const query = { fields: ['FdKey'], filter: where('fields/FdKey', 'eq', change.operation) };
  for await (const page of graph.pages(itemsOf({ site: site.id, list: found.id }, query))) {
    if (!page.ok) return fail(meaningOf(page.failure));
    if (page.value.items.length > 0) return succeed(true);
  }
  return succeed(false);
}
