import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { fail, succeed } from '#base/result.ts';
import type { ChangeRecord } from '#domain/history.ts';
import { newRow } from '#domain/row.ts';
import type { Graph } from '#graph/client.ts';
import type { FoundSite } from '#repository/site.ts';
import { lists } from '#schema/lists.ts';
import { historyBefore } from './history-reading.ts';

const keys = countingKeys();
const plan = keys();
const HOUR = 3_600_000;
const NOW = Date.UTC(2029, 0, 1);

const row = (hours: number) => {
  const change: ChangeRecord = {
    ...newRow(keys(), plan),
    operation: keys(),
    title: 'Dagtilbud',
    entity: 'measure',
    item: keys(),
    act: 'changed',
    at: instantOf(NOW - hours * HOUR),
    by: null,
    role: 'member',
    via: 'tab',
    before: {},
    after: {},
    checksum: '',
  };
  return { id: String(hours), fields: lists.change.encodeRow(change), at: change.at };
};

const THRESHOLD = 5_000;

/** SharePoint as far as the history asks it: a filter on an indexed column that leaves too much is refused. */
function listOf(rows: readonly ReturnType<typeof row>[]): { readonly graph: Graph; readonly calls: () => number } {
  let calls = 0;
  const passes = (at: Instant, [, operator, bound = '']: RegExpMatchArray): boolean =>
    operator === 'ge' ? at >= bound : at < bound;
  async function* pages(path: string) {
    const asked = decodeURIComponent(path);
    const clauses = [...asked.matchAll(/ChangedAt (ge|lt) ([\dT:.Z-]+)/g)];
    const [first] = clauses;
    const size = Number(/\$top=(\d+)/.exec(asked)?.[1]);
    if (first !== undefined && rows.filter(({ at }) => passes(at, first)).length > THRESHOLD) {
      calls += 1;
      yield fail({ kind: 'permanentThrottle', landed: 'no', message: '', status: 429 } as const);
      return;
    }
    const found = rows.filter(({ at }) => clauses.every((clause) => passes(at, clause)));
    for (let start = 0; start === 0 || start < found.length; start += size) {
      calls += 1;
      yield succeed({ items: found.slice(start, start + size) });
    }
  }
  return { graph: { pages } as unknown as Graph, calls: () => calls };
}

const columns = new Set(lists.change.select.split(','));
const site = { id: 'site', lists: new Map([['change', { id: 'changes', columns }]]) } as unknown as FoundSite;

/** Reads page by page until there is no more: how much was told, how often, and how many things. */
async function readAll(graph: Graph, most: number) {
  const told: string[] = [];
  let before = instantOf(NOW + HOUR);
  for (let pages = 1; pages < 200; pages += 1) {
    const page = await historyBefore(graph, site, before, most);
    if (!page.ok) return { failure: page.failure, pages, told: told.length };
    const { changes, more } = page.value;
    told.push(...changes.map(({ key }) => key));
    before = changes.at(-1)?.at ?? before;
    if (!more || changes.length === 0) return { pages, told: told.length, things: new Set(told).size };
  }
  return { pages: 200, told: told.length };
}

describe('paging back through the history', () => {
  it('tells all of a long one once, where a filter is refused from either end', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => row(2 * index));
    const { graph } = listOf(rows);
    expect(await readAll(graph, 500)).toMatchObject({ told: 12_000, things: 12_000 });
  }, 60_000);

  it('asks once for a page of a short one, and once more where it ends', async () => {
    const { graph, calls } = listOf(Array.from({ length: 90 }, (_, index) => row(index)));
    expect(await readAll(graph, 60)).toMatchObject({ pages: 2, told: 90, things: 90 });
    expect(calls()).toBe(3);
  });

  it('ends where nothing was ever done', async () => {
    expect(await readAll(listOf([]).graph, 60)).toMatchObject({ pages: 1, told: 0 });
  });
});
