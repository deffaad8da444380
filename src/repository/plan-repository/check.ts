/**
 * Rows that are only ever added, against the checksums in their history. It is asked when one of them is shown, and by the
 * self-check for all: nothing that the plan opens with costs more for it.
 */
import { parseInstant } from '#base/clock.ts';
import { type Key, isKey } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { sameValue } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord, Fields } from '#domain/history.ts';
import type { RecordName, RegisteredCheck } from '#domain/registration.ts';
import type { Row } from '#domain/row.ts';
import { collect, type Graph } from '#graph/client.ts';
import { itemsOf, read } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import { changesItem } from '#schema/changes.ts';
import { registeredStanding, summedColumns } from '#schema/checksum.ts';
import { type Cells, rowColumns } from '#schema/field.ts';
import type { List } from '#schema/list.ts';
import { lists } from '#schema/lists.ts';
import { isRecord } from '#schema/parse.ts';
import { meaningOf } from '#repository/failure.ts';
import type { FoundSite } from '#repository/site.ts';
import { columnsDue } from '#repository/upgrade.ts';
import { editorOf, readItem } from './items.ts';

const textAt = (cells: Cells, name: string): string => {
  const found = cells[name];
  return typeof found === 'string' ? found : '';
};

/** `item` null: all rows of the list. */
export async function checkRegistered(
  graph: Graph,
  site: FoundSite,
  entity: RecordName,
  item: Key | null,
): Promise<Result<readonly RegisteredCheck[], PlanFailure>> {
  const list = lists[entity] as unknown as List<Row>;
  const place = site.lists.get(entity);
  if (place === undefined) return fail({ kind: 'listMissing', lists: [list.label] });
  const fields = list.select.split(',').filter((column) => place.columns.has(column));
  const path = itemsOf(
    { site: site.id, list: place.id },
    { fields, ...(item !== null && { filter: where(`fields/${rowColumns.key}`, 'eq', item) }) },
  );
  const found = await collect(graph.pages(path));
  if (!found.ok) return fail(meaningOf(found.failure));
  const rows = found.value.filter(isRecord);
  const keys = rows.map((row) => keyOf(cellsOf(row)));
  const histories = await historiesOf(
    graph,
    site,
    keys.filter((key) => key !== null),
  );
  if (!histories.ok) return histories;
  // A sum over columns that are gone would call every row changed; those that are not made yet are empty in all of them.
  const due = columnsDue(site.lists, entity);
  const isWhole = summedColumns(list).every(({ name }) => place.columns.has(name) || due.has(name));
  return succeed(
    rows.map((row, index): RegisteredCheck => {
      const cells = cellsOf(row);
      const key = keys[index] ?? null;
      const history = (key !== null && histories.value.get(key)) || [];
      const standing = isWhole ? registeredStanding(list, cells, history) : 'unverifiable';
      return {
        key,
        title: textAt(cells, rowColumns.title),
        standing,
        editedBy: editorOf(row),
        editedAt: parseInstant(textAt(row, 'lastModifiedDateTime')),
        fields: standing === 'changed' ? differing(list, row, history) : [],
      };
    }),
  );
}

const cellsOf = (row: Cells): Cells => (isRecord(row['fields']) ? row['fields'] : {});

const keyOf = (cells: Cells): Key | null => {
  const found = textAt(cells, rowColumns.key);
  return isKey(found) ? found : null;
};

/** The history of each row, by its key: one call for twenty of them. */
async function historiesOf(
  graph: Graph,
  site: FoundSite,
  keys: readonly Key[],
): Promise<Result<ReadonlyMap<Key, readonly ChangeRecord[]>, PlanFailure>> {
  const place = site.lists.get('change');
  if (place === undefined) return fail({ kind: 'listMissing', lists: [lists.change.label] });
  const fields = lists.change.select.split(',').filter((column) => place.columns.has(column));
  const requests = keys.map((key) =>
    read(itemsOf({ site: site.id, list: place.id }, { fields, filter: where(`fields/${changesItem}`, 'eq', key) })),
  );
  const answers = await graph.batch(requests);
  const histories = new Map<Key, readonly ChangeRecord[]>();
  for (const [index, key] of keys.entries()) {
    const answer = answers[index];
    if (answer === undefined) return fail({ kind: 'notSharePoint' });
    if (!answer.ok) return fail(meaningOf(answer.failure));
    const { body } = answer.value;
    const told: readonly unknown[] = isRecord(body) && Array.isArray(body['value']) ? body['value'] : [];
    histories.set(
      key,
      told.flatMap((raw) => {
        const record = readItem(lists.change, raw);
        return record?.kind === 'row' ? [record.row.value] : [];
      }),
    );
  }
  return succeed(histories);
}

/** Fields of the row that say something else than when it was made; a row that cannot be read tells none. */
function differing(list: List<Row>, row: Cells, history: readonly ChangeRecord[]): RegisteredCheck['fields'] {
  const made = history.find(({ act }) => act === 'created');
  const now = readItem(list, row);
  if (made === undefined || now?.kind !== 'row') return [];
  const stands = now.row.value as unknown as Fields;
  return Object.entries(made.after).flatMap(([name, registered]) =>
    sameValue(registered, stands[name]) ? [] : { name, registered, now: stands[name] },
  );
}
