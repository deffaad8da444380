/**
 * What was done to a row in its list, by SharePoint's own versions of it.
 *
 * Every write of ours bears an operation of its own. A version that bears the operation of one before it, or none, was
 * written by somebody else: in a view, in a form, or by going back to an old version.
 */
import { parseInstant } from '#base/clock.ts';
import { type Key, keyOf } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { changedFields } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeAct, Fields, HistoryEntry } from '#domain/history.ts';
import type { Row } from '#domain/row.ts';
import { collect, type Graph } from '#graph/client.ts';
import { itemsOf, type ListPlace, versionsOf } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import { type Cells, rowColumns } from '#schema/field.ts';
import type { List } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import type { FoundSite } from '#repository/site.ts';
import { fieldsThere } from '#repository/upgrade.ts';
import { editorOf } from './items.ts';

export async function outsideEdits(
  graph: Graph,
  site: FoundSite,
  entity: EntityName,
  key: Key,
): Promise<Result<readonly HistoryEntry[], PlanFailure>> {
  const list = lists[entity] as unknown as List<Row>;
  const found = site.lists.get(entity);
  if (found === undefined) return fail({ kind: 'listMissing', lists: [list.label] });
  const place: ListPlace = { site: site.id, list: found.id };
  const item = await itemWith(graph, place, key);
  if (!item.ok) return item;
  const versions = await collect(graph.pages(versionsOf(place, item.value, fieldsThere(list, found))));
  if (!versions.ok) return fail(meaningOf(versions.failure));
  return succeed(editsAmong(list, key, versions.value.filter(isRecord)));
}

/** Id of the list item; the oldest where somebody copied the row and two bear its key. */
async function itemWith(graph: Graph, place: ListPlace, key: Key): Promise<Result<string, PlanFailure>> {
  const filter = where(`fields/${rowColumns.key}`, 'eq', key);
  const found = await collect(graph.pages(itemsOf(place, { fields: [rowColumns.key], filter })));
  if (!found.ok) return fail(meaningOf(found.failure));
  const ids = found.value.flatMap((raw) => (isRecord(raw) && typeof raw['id'] === 'string' ? [raw['id']] : []));
  const [oldest] = ids.toSorted((a, b) => Number(a) - Number(b));
  return oldest === undefined ? fail({ kind: 'rowGone' }) : succeed(oldest);
}

/** `versions`: the newest first, as SharePoint tells them. */
function editsAmong(list: List<Row>, key: Key, versions: readonly Cells[]): readonly HistoryEntry[] {
  const edits: HistoryEntry[] = [];
  const ours = new Set<unknown>();
  let before: Cells | null = null;
  for (const version of versions.toReversed()) {
    const cells = cellsOf(version);
    const { [rowColumns.operation]: operation } = cells;
    const isOurs = typeof operation === 'string' && operation !== '' && !ours.has(operation);
    ours.add(operation);
    // Of the oldest that is kept, nothing is known of what was before; it was made there where it is the first of all.
    const edit = isOurs || (before === null && !isFirst(version)) ? null : editOf(list, key, version, before);
    if (edit !== null) edits.push(edit);
    before = cells;
  }
  return edits.toReversed();
}

const cellsOf = (version: Cells): Cells => (isRecord(version['fields']) ? version['fields'] : {});
const isFirst = (version: Cells): boolean => version['id'] === '1.0';

/** null where nothing that we know of differs. */
function editOf(list: List<Row>, key: Key, version: Cells, before: Cells | null): HistoryEntry | null {
  const at = parseInstant(String(version['lastModifiedDateTime']));
  const now = list.decode(cellsOf(version));
  if (at === null || now.kind !== 'row') return null;
  const was = before === null ? null : list.decode(before);
  // What cannot be read tells no values; that somebody mended it is told by the row that can be read again.
  if (was?.kind === 'unreadable') return null;
  const row = now.value;
  const after: Partial<Row> = was === null ? row : changedFields(was.value, row);
  const touched = Object.keys(after);
  if (touched.length === 0) return null;
  const known = was?.value as unknown as Fields | undefined;
  const name = editorOf(version);
  return {
    key: keyOf(`version ${key} ${String(version['id'])}`),
    plan: row.plan,
    title: 'title' in row && typeof row.title === 'string' ? row.title : '',
    entity: list.entity,
    item: key,
    act: actOf(was === null ? null : was.value, row),
    at,
    by: name === '' ? null : { id: '', name, email: '' },
    role: '',
    before: known === undefined ? {} : Object.fromEntries(touched.map((field) => [field, known[field]])),
    after: { ...after },
    via: 'sharePoint',
  };
}

function actOf(before: Row | null, after: Row): ChangeAct {
  if (before === null) return 'created';
  if (before.removed === null && after.removed !== null) return 'removed';
  return before.removed !== null && after.removed === null ? 'restored' : 'changed';
}
