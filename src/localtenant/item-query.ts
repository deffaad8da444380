/**
 * The rows of a list as a collection: filtered and ordered by indexed columns, page by page.
 * Invariants: a page ends at 200 rows; following the links meets every row that was there all along exactly once; more
 * than 5,000 rows behind the first clause are refused for good, indexed or not.
 */
import { canBeIndexed, type Column } from './column-types.ts';
import { invalidRequest, notIndexed, overThreshold, Refusal } from './errors.ts';
import { columnValue, type Shown } from './field-rendering.ts';
import {
  type Clause,
  clausesOf,
  columnCalled,
  compareOperands,
  type Filter,
  type Operand,
  parseFilter,
  passes,
} from './filter.ts';
import { itemContext, itemJson, itemOptions } from './items.ts';
import { type Place, placeOf } from './lists.ts';
import { decodeToken, encodeToken, linkTo, pageSize } from './paging.ts';
import type { Item, List } from './records.ts';
import { type Answer, type Call, ok, type Route } from './world.ts';

const THRESHOLD = 5_000;
const PREFERENCE = 'HonorNonIndexedQueriesWarningMayFailRandomly';

interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

function parseOrder(list: List, source: string): Order | Refusal {
  const match = /^(fields\/\w+)(?:\s+(asc|desc))?$/.exec(source.trim());
  if (match?.[1] === undefined) return invalidRequest('Invalid orderby clause');
  const column = columnCalled(list, match[1]);
  return column instanceof Refusal ? column : { column, descending: match[2] === 'desc' };
}

/** The column whose index the query would need and has not. */
const unindexed = (columns: readonly Column[]): Column | undefined =>
  columns.find((column) => !column.indexed && column.name !== 'ID');

interface Query {
  readonly filter: Filter | null;
  readonly order: Order | null;
}

function parseQuery(
  call: Call,
  { list, rows }: Place,
  filterText: string | null,
  orderText: string | null,
): Query | Refusal {
  const filter = filterText === null ? null : parseFilter(list, filterText);
  if (filter instanceof Refusal) return filter;
  const order = orderText === null ? null : parseOrder(list, orderText);
  if (order instanceof Refusal) return order;
  const used = [
    ...(filter === null ? [] : clausesOf(filter).map(({ column }) => column)),
    ...(order === null ? [] : [order.column]),
  ];
  const impossible = used.find((column) => column.name !== 'ID' && !canBeIndexed(column));
  if (impossible !== undefined)
    return invalidRequest(`Field '${impossible.name}' cannot be referenced in filter or orderby.`);
  const missing = unindexed(used);
  if (missing === undefined) return { filter, order };
  if (!(call.headers.get('prefer') ?? '').includes(PREFERENCE)) return notIndexed(missing.name);
  return rows.ids.length > THRESHOLD ? overThreshold() : { filter, order };
}

type ValueOf = (column: Column, row: Item) => Operand | null;

const valueReader = (call: Call, { site, list }: Place): ValueOf => {
  const shown: Shown = { world: call.world, site, list, select: null, shifted: false };
  return (column, row) => {
    const value = columnValue(shown, column, row);
    return value === null || typeof value === 'object' ? null : value;
  };
};

/** Rows that the first clause leaves; by the index where it is an equality and the reader is not behind. */
function* candidates(call: Call, { rows }: Place, filter: Filter | null, valueOf: ValueOf): Generator<Item> {
  const clause = requiredClause(filter);
  const { horizon } = call.view;
  if (clause?.operator === 'eq' && !clause.column.builtIn && horizon === null) {
    for (const id of [...rows.having(clause.column.name, clause.operand)].toSorted((a, b) => a - b)) {
      const row = rows.visible(id, null);
      if (row !== undefined) yield row;
    }
    return;
  }
  for (const row of rows.visibleAfter(0, horizon)) {
    if (clause === null || passes(clause, (column) => valueOf(column, row))) yield row;
  }
}

/** The first clause, where every row must pass it. */
function requiredClause(filter: Filter | null): Clause | null {
  if (filter === null || filter.kind === 'or') return null;
  return filter.kind === 'clause' ? filter : requiredClause(filter.left);
}

/** Empty values come first, as in SQL Server; equal ones in the order of their rows. */
function compareRows(order: Order, [a, aId]: Mark, [b, bId]: Mark): number {
  const byValue = a === null || b === null ? Number(a !== null) - Number(b !== null) : compareOperands(a, b);
  return (byValue === 0 ? aId - bId : byValue) * (order.descending ? -1 : 1);
}

/** Where a page ended: the value that the rows are ordered by, and the row. */
type Mark = readonly [value: Operand | null, id: number];

/** As SharePoint writes it: `Paged=TRUE&p_ID=6`, and the value where the rows are ordered by one. */
const tokenAt = ([value, id]: Mark, order: Order | null): string =>
  encodeToken(`Paged=TRUE&p_ID=${id}${order === null ? '' : `&p_${order.column.name}=${JSON.stringify(value)}`}`);

function markOf(token: string): Mark | Refusal {
  const match = /^Paged=TRUE&p_ID=(\d{1,9})(?:&p_\w+=(.*))?$/s.exec(decodeToken(token) ?? '');
  const value = match === null ? undefined : parseOperand(match[2] ?? 'null');
  return value === undefined ? invalidRequest('The skip token is not valid.') : [value, Number(match?.[1])];
}

function parseOperand(text: string): Operand | null | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/** At most `size` rows and one more, after the mark. */
function pageAfter(
  call: Call,
  place: Place,
  { filter, order }: Query,
  mark: Mark | null,
  size: number,
): readonly Item[] | Refusal {
  const after = mark?.[1] ?? 0;
  const found: Item[] = [];
  if (filter === null && order === null) {
    for (const row of place.rows.visibleAfter(after, call.view.horizon)) {
      if (found.push(row) > size) break;
    }
    return found;
  }
  const valueOf = valueReader(call, place);
  let behindFirstClause = 0;
  for (const row of candidates(call, place, filter, valueOf)) {
    behindFirstClause += 1;
    if (filter === null || passes(filter, (column) => valueOf(column, row))) found.push(row);
  }
  if (filter !== null && behindFirstClause > THRESHOLD) return overThreshold();
  if (order === null) return found.filter((row) => row.id > after).slice(0, size + 1);
  const markFor = (row: Item): Mark => [valueOf(order.column, row), row.id];
  return found
    .filter((row) => mark === null || compareRows(order, markFor(row), mark) > 0)
    .toSorted((a, b) => compareRows(order, markFor(a), markFor(b)))
    .slice(0, size + 1);
}

function getItems(call: Call): Answer {
  const place = placeOf(call, 'read');
  if (place instanceof Refusal) return place;
  const options = itemOptions(call, place, ['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken']);
  if (options instanceof Refusal) return options;
  const query = parseQuery(call, place, options.filter, options.orderby);
  if (query instanceof Refusal) return query;
  const mark = options.skipToken === null ? null : markOf(options.skipToken);
  if (mark instanceof Refusal) return mark;
  const size = pageSize(options.top);
  const found = pageAfter(call, place, query, mark, size);
  if (found instanceof Refusal) return found;
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : undefined;
  const value = last === undefined || query.order === null ? null : valueReader(call, place)(query.order.column, last);
  return ok({
    '@odata.context': itemContext(call.world, place, ''),
    ...(last === undefined
      ? {}
      : { '@odata.nextLink': linkTo(call, { $skiptoken: tokenAt([value, last.id], query.order) }) }),
    value: page.map((row) => itemJson(call.world, place, row, options)),
  });
}

export const itemQueryRoutes: readonly Route[] = [
  { method: 'GET', path: '/sites/:site/lists/:list/items', units: 2, handler: getItems },
];
