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
/** More than anybody reads of one row. */
const MOST_OF_ONE_ROW = 200;

/** Whether enough is read, the newest first. */
type Enough = (found: readonly ChangeRecord[]) => boolean;

async function ask(
  graph: Graph,
  site: FoundSite,
  query: Omit<ItemsQuery, 'fields'>,
  enough: Enough,
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
      if (item?.kind === 'row') found.push(item.row.value);
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
const FIRST_SPAN = 92 * DAY;
const WIDER = 4;
/** Teams is no older, and neither is any plan in it. */
const BEGINNING = Date.UTC(2017, 0, 1);

/**
 * What came before `before`, the newest first: `most` of it and what else happened in the second of the last, so that the
 * next page can begin before that second; fewer only where nothing is older.
 *
 * SharePoint refuses a filter whose first clause leaves more than 5000 rows, so time is asked for a span at a time, and by
 * its other end where its first is too far back.
 */
export async function historyBefore(
  graph: Graph,
  site: FoundSite,
  before: Instant,
  most: number,
): Promise<Result<HistoryPage, PlanFailure>> {
  const until = where(`fields/${changesAt}`, 'lt', { instant: before });
  const asked = { ...byTime, top: Math.min(most, PAGE) };
  const enough: Enough = (found) => {
    const [last, bound] = [found.at(-1), found[most - 1]];
    return last !== undefined && bound !== undefined && last.at < bound.at;
  };
  let known: readonly ChangeRecord[] = [];
  for (let span = FIRST_SPAN; ; span *= WIDER) {
    const start = Math.max(BEGINNING, millisecondsOf(before) - span);
    const from = since(instantOf(start));
    let found = await ask(graph, site, { ...asked, filter: and(from, until) }, enough);
    if (!found.ok && found.failure.kind === 'refused') {
      found = await ask(graph, site, { ...asked, filter: and(until, from) }, enough);
    }
    // A span that cannot be asked for takes nothing from what a shorter one told.
    if (!found.ok) return known.length === 0 ? found : succeed({ changes: known, more: true });
    known = found.value;
    const bound = known[most - 1];
    if (bound !== undefined) {
      const changes = known.filter(({ at }) => at >= bound.at);
      return succeed({ changes, more: changes.length < known.length || start > BEGINNING });
    }
    if (start === BEGINNING) return succeed({ changes: known, more: false });
  }
}
