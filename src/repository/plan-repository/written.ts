/**
 * What an operation writes: the cells of its row, and the row of its history. What the reminder service remembers has none:
 * it is nobody's edit of the plan, and two rows for every card would hide those that are.
 */
import { fail, type Result, succeed } from '#base/result.ts';
import { type PlanChange, toldFields } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { isRecord as isRegistered } from '#domain/registration.ts';
import type { Row } from '#domain/row.ts';
import { createItem, type ListPlace } from '#graph/lists.ts';
import type { GraphRequest } from '#graph/request.ts';
import { rowChecksum } from '#schema/checksum.ts';
import type { CellValue } from '#schema/field.ts';
import { type List, SCHEMA_VERSION, type Stamp } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { cellsThatFit, fieldsThere, whyAbsent } from '#repository/upgrade.ts';
import { etagOf, type StoredRow } from './items.ts';
import type { Answer, SaveContext } from './outcome.ts';

export interface Written {
  readonly place: ListPlace;
  readonly list: List<Row>;
  /** Columns that the list has. */
  readonly fields: readonly string[];
  readonly cells: Readonly<Record<string, CellValue>>;
  /** null where the list keeps none. */
  readonly history: GraphRequest | null;
}

const stampOf = (change: PlanChange): Stamp => ({
  operation: change.operation,
  by: change.author.person.id,
  role: change.author.role,
  via: change.author.via,
});

/** The history of a change: its key is the operation, so it is written once however often it is sent. */
function recordOf(change: PlanChange, list: List<Row>): ChangeRecord {
  const { before, after } = toldFields(change);
  const row: Row = change.after;
  return {
    key: change.operation,
    plan: row.plan,
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
    before,
    after,
    checksum: isRegistered(change.entity) ? rowChecksum(list, list.encodeRow(row)) : '',
  };
}

function tooLong<Entity extends Row>(list: List<Entity>, row: Entity): PlanFailure | null {
  const [found] = list.tooLong(row);
  if (found === undefined) return null;
  const { column, length, limit } = found;
  return { kind: 'tooLong', column: list.columnLabels[column] ?? column, length, limit };
}

function historyRequest(
  { site, damaged }: Pick<SaveContext, 'site' | 'damaged'>,
  change: PlanChange,
  list: List<Row>,
): Result<GraphRequest, PlanFailure> {
  const changes = site.lists.get('change');
  if (changes === undefined) return fail(whyAbsent(site.lists, 'change'));
  const damage = damaged.get('change');
  if (damage !== undefined) return fail(damage);
  const record = recordOf(change, list);
  const unfit = tooLong(lists.change, record);
  if (unfit !== null) return fail(unfit);
  const told = { ...lists.change.encodeRow(record), ...lists.change.encodeStamp(stampOf(change)) };
  const cells = cellsThatFit(site.lists, lists.change as unknown as List<Row>, record, told);
  return cells.ok ? succeed(createItem({ site: site.id, list: changes.id }, cells.value)) : cells;
}

/** What the change writes, or why it cannot be written at all: a change that its history cannot hold leaves no trace. */
export function prepare({ site, damaged }: SaveContext, change: PlanChange): Result<Written, PlanFailure> {
  // Every list takes the rows of its own entity; the pair of them is kept by PlanChange's type.
  const list = lists[change.entity] as unknown as List<Row>;
  const found = site.lists.get(change.entity);
  if (found === undefined) return fail(whyAbsent(site.lists, change.entity));
  const damage = damaged.get(change.entity);
  if (damage !== undefined) return fail(damage);
  const unfit = tooLong(list, change.after);
  if (unfit !== null) return fail(unfit);
  const history = list.rights === 'service' ? succeed(null) : historyRequest({ site, damaged }, change, list);
  if (!history.ok) return history;
  const before: Row | null = change.before;
  const cells = before === null ? list.encodeRow(change.after) : list.encodeChange(before, change.after);
  const fit = cellsThatFit(site.lists, list, change.after, { ...cells, ...list.encodeStamp(stampOf(change)) });
  if (!fit.ok) return fit;
  return succeed({
    place: { site: site.id, list: found.id },
    list,
    fields: fieldsThere(list, found),
    cells: fit.value,
    history: history.value,
  });
}

/**
 * The row `item` as it was sent; null where the answer is no yes, or does not tell the row's version. Nothing else is
 * taken from an answer: the 201 of a create may show its dates shifted (microsoft-graph-docs#13168).
 */
export function acknowledgedRow(change: PlanChange, item: string, answer: Answer): StoredRow | null {
  if (answer?.ok !== true || !isRecord(answer.value.body)) return null;
  const { body, etag } = answer.value;
  const version = etagOf(body) || (etag ?? '');
  if (version === '') return null;
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
