/**
 * Reading the plan's history. It grows with every edit for as long as the plan lives, so it is never read whole: a row's
 * own history, what is newest, or what came before that, by columns that have an index.
 */
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import { type ChangeRecord, type HistoryPage, newestFirst } from '#domain/history.ts';
import type { Graph } from '#graph/client.ts';
import { itemsOf, type ItemsQuery } from '#graph/lists.ts';
import { and, type Filter, where } from '#graph/odata.ts';
import { changesAt, changesItem } from '#schema/changes.ts';
import { lists } from '#schema/lists.ts';
import { meaningOf } from '#repository/failure.ts';
import type { FoundSite } from '#repository/site.ts';
import { readItem } from './items.ts';

/** SharePoint's own size of a page. */
const PAGE = 200;
/**
 * More than happens to one row. What is asked for by row comes as the list has it, the oldest first: were less asked for, it
 * would be the newest that was left out.
 */
const MOST_OF_ONE_ROW = 5_000;

/** Whether enough is read, the newest first. */
type Enough = (found: readonly ChangeRecord[]) => boolean;

async function ask(
  graph: Graph,
  site: FoundSite,
  query: Omit<ItemsQuery, 'fields'>,
  enough: Enough,
  wanted: (change: ChangeRecord) => boolean = () => true,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> {
  const place = site.lists.get('change');
  if (place === undefined) return fail({ kind: 'listMissing', lists: [lists.change.label] });
  const fields = lists.change.select.split(',').filter((column) => place.columns.has(column));
  const found: ChangeRecord[] = [];
  const path = itemsOf({ site: site.id, list: place.id }, { fields, ...query });
  for await (const page of graph.pages(path)) {
    if (!page.ok) return fail(meaningOf(page.failure));
    for (const raw of page.value.items) {
      const item = readItem(lists.change, raw);
      if (item?.kind === 'row' && wanted(item.row.value)) found.push(item.row.value);
    }
    if (enough(found)) break;
  }
  return succeed(found.toSorted(newestFirst));
}

const byTime = { orderBy: `fields/${changesAt}`, descending: true } as const;

async function newestOf(
  graph: Graph,
  site: FoundSite,
  query: Omit<ItemsQuery, 'fields' | 'top'>,
  most: number,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> {
  const asked = { ...query, top: Math.min(most, PAGE) };
  const found = await ask(graph, site, asked, ({ length }) => length >= most);
  return found.ok ? succeed(found.value.slice(0, most)) : found;
}

export const historyOf = (
  graph: Graph,
  site: FoundSite,
  item: Key,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> =>
  newestOf(graph, site, { filter: where(`fields/${changesItem}`, 'eq', item) }, MOST_OF_ONE_ROW);

const since = (at: Instant): Filter => where(`fields/${changesAt}`, 'ge', { instant: at });

export const historySince = (
  graph: Graph,
  site: FoundSite,
  at: Instant,
  most: number,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> =>
  newestOf(graph, site, { filter: since(at), ...byTime }, most);

const DAY = 86_400_000;
/** A year of a plan, and a little. */
const SPAN = 368 * DAY;
/** Teams is no older, and neither is any plan in it. */
const BEGINNING = Date.UTC(2017, 0, 1);

/**
 * What came before `before`, the newest first: `most` of it and what else happened in the second of the last, so that the
 * next page can begin before that second; fewer only where little is older.
 *
 * SharePoint refuses a filter whose first clause leaves more than 5000 rows. So it is asked for a year at a time, then by
 * the other end; in the midst of more than 10 000 changes only reading on from the newest is left.
 */
export async function historyBefore(
  graph: Graph,
  site: FoundSite,
  before: Instant,
  most: number,
): Promise<Result<HistoryPage, PlanFailure>> {
  const until = where(`fields/${changesAt}`, 'lt', { instant: before });
  const enough: Enough = (found) => isEarlier(found.at(-1), found[most - 1]);
  async function startingAt(start: number): Promise<Result<readonly ChangeRecord[], PlanFailure>> {
    const from = since(instantOf(start));
    // One more than is wanted tells whether the last second is whole.
    const few = { ...byTime, top: Math.min(most + 1, PAGE) };
    const ways = [
      { ...few, filter: and(from, until) },
      { ...few, filter: and(until, from) },
    ] as const;
    for (const way of ways) {
      const found = await ask(graph, site, way, enough);
      if (!isTooMuch(found)) return found;
    }
    return ask(graph, site, { ...byTime, top: PAGE }, enough, ({ at }) => at < before);
  }
  const start = Math.max(BEGINNING, millisecondsOf(before) - SPAN);
  const found = await startingAt(start);
  if (!found.ok) return found;
  if (found.value.length >= most || start === BEGINNING) return succeed(pageOf(found.value, most, start > BEGINNING));
  const whole = await startingAt(BEGINNING);
  if (whole.ok) return succeed(pageOf(whole.value, most, false));
  // What cannot be asked for takes nothing from what was told.
  return found.value.length === 0 ? whole : succeed({ changes: found.value, more: true });
}

const isTooMuch = (found: Result<unknown, PlanFailure>): boolean => !found.ok && found.failure.kind === 'refused';

const isEarlier = (a: ChangeRecord | undefined, b: ChangeRecord | undefined): boolean =>
  a !== undefined && b !== undefined && a.at < b.at;

/** `more`: there may be older that was not asked for. */
function pageOf(found: readonly ChangeRecord[], most: number, more: boolean): HistoryPage {
  const bound = found[most - 1];
  const changes = bound === undefined ? found : found.filter(({ at }) => at >= bound.at);
  return { changes, more: more || changes.length < found.length };
}
