/**
 * Reading the plan's history. It grows with every edit for as long as the plan lives, so it is never read whole: a row's
 * own history, or what is newest, by columns that have an index.
 */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ChangeRecord } from '#domain/history.ts';
import type { Graph } from '#graph/client.ts';
import { itemsOf, type ItemsQuery } from '#graph/lists.ts';
import { where } from '#graph/odata.ts';
import { changesAt, changesItem } from '#schema/changes.ts';
import { lists } from '#schema/lists.ts';
import { meaningOf } from '#repository/failure.ts';
import type { FoundSite } from '#repository/site.ts';
import { readItem } from './items.ts';

/** SharePoint's own size of a page. */
const PAGE = 200;
/** More than anybody reads of one row. */
const MOST_OF_ONE_ROW = 200;

async function ask(
  graph: Graph,
  site: FoundSite,
  query: Omit<ItemsQuery, 'fields' | 'top'>,
  most: number,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> {
  const place = site.lists.get('change');
  if (place === undefined) return fail({ kind: 'listMissing', lists: [lists.change.label] });
  const fields = lists.change.select.split(',').filter((column) => place.columns.has(column));
  const found: ChangeRecord[] = [];
  const path = itemsOf({ site: site.id, list: place.id }, { fields, top: Math.min(most, PAGE), ...query });
  for await (const page of graph.pages(path)) {
    if (!page.ok) return fail(meaningOf(page.failure));
    for (const raw of page.value.items) {
      const item = readItem(lists.change, raw);
      if (item?.kind === 'row') found.push(item.row.value);
    }
    if (found.length >= most) break;
  }
  return succeed(found.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most));
}

export const historyOf = (
  graph: Graph,
  site: FoundSite,
  item: Key,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> =>
  ask(graph, site, { filter: where(`fields/${changesItem}`, 'eq', item) }, MOST_OF_ONE_ROW);

export const historySince = (
  graph: Graph,
  site: FoundSite,
  at: Instant,
  most: number,
): Promise<Result<readonly ChangeRecord[], PlanFailure>> =>
  ask(
    graph,
    site,
    { filter: where(`fields/${changesAt}`, 'ge', { instant: at }), orderBy: `fields/${changesAt}`, descending: true },
    most,
  );
