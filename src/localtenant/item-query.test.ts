import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { allPages, type Asker, openTestTenant, type TestTenant } from './test-tenant.ts';

let world: TestTenant;
let leader: Asker;
let items = '';

/** Creates rows through batches of 20. */
async function fill(path: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 20) {
    const requests = rows.slice(start, start + 20).map((fields, index) => ({
      id: String(index),
      method: 'POST',
      url: path,
      headers: { 'Content-Type': 'application/json' },
      body: { fields },
    }));
    await leader.post('/$batch', { requests });
  }
}

async function makeList(displayName: string): Promise<string> {
  const columns = [
    { name: 'Status', indexed: true, choice: { choices: ['a', 'b', 'c'] } },
    { name: 'Rank', indexed: true, number: {} },
    { name: 'Loose', text: {} },
    { name: 'Note', text: { allowMultipleLines: true } },
  ];
  const made = await leader.post(`${world.site}/lists`, { displayName, columns });
  return `${world.site}/lists/${String(made.json['id'])}/items`;
}

beforeAll(async () => {
  world = await openTestTenant();
  leader = world.as('leder');
  items = await makeList('Rows');
  const rows = Array.from({ length: 450 }, (_none, index) => ({
    Title: `Row ${index}`,
    Status: ['a', 'b', 'c'][index % 3],
    ...(index % 10 === 0 ? {} : { Rank: index % 7 }),
  }));
  await fill(items, rows);
});

const message = async (query: string, headers?: Record<string, string>): Promise<string> => {
  const { status, json } = await leader.get(`${items}${query}`, headers);
  const { error } = json as { error?: { message: string } };
  return `${status} ${error?.message ?? ''}`;
};

describe('a collection of rows', () => {
  test('comes in pages of at most 200, whatever is asked for, each row once', async () => {
    const { rows, pages } = await allPages(leader, `${items}?$top=1000`);
    expect(pages).toBe(3);
    expect(rows.map(({ id }) => Number(id))).toEqual(Array.from({ length: 450 }, (_none, index) => index + 1));
    expect((await allPages(leader, `${items}?$top=100`)).pages).toBe(5);
  });

  test('has links in SharePoint’s own words', async () => {
    const { json } = await leader.get(`${items}?$top=6`);
    expect(json['@odata.nextLink']).toContain('$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTY');
    expect(json['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
  });

  test('is filtered by indexed columns alone, unless the caller takes the risk', async () => {
    expect((await allPages(leader, `${items}?$filter=fields/Status eq 'b'`)).rows).toHaveLength(150);
    const expected = Array.from({ length: 450 }, (_none, index) => index).filter(
      (index) => index % 3 === 1 && index % 10 !== 0 && index % 7 >= 5,
    );
    const both = await allPages(leader, `${items}?$filter=fields/Status eq 'b' and fields/Rank ge 5`);
    // A batch makes its rows in any order, so only their number is known.
    expect(both.rows).toHaveLength(expected.length);
    expect(await message("?$filter=fields/Loose eq 'x'")).toContain(
      "400 Field 'Loose' cannot be referenced in filter or orderby as it is not indexed",
    );
    expect(await message('?$orderby=fields/Created')).toContain("Field 'Created' cannot be referenced");
    const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect(await message("?$filter=fields/Loose eq 'x'", prefer)).toBe('200 ');
    expect(await message("?$filter=fields/Note eq 'x'", prefer)).toContain("400 Field 'Note' cannot be referenced");
  });

  test('has no order by id, no skip, no count, no search, and no page of nothing', async () => {
    expect(await message('?$orderby=id')).toBe('400 Invalid orderby clause');
    expect(await message('?$skip=10')).toContain('Only URLs returned by the API can be used to page');
    expect(await message('?$count=true')).toBe('400 $count is not supported on this API.');
    expect(await message('?$search=x')).toBe('400 $search is not supported on this API.');
    expect(await message('?$top=0')).toContain("400 Invalid value '0' for $top");
    expect(await message('?$skiptoken=rubbish')).toBe('400 The skip token is not valid.');
    expect(await message('?$expand=versions')).toContain("Could not find a property named 'versions'");
  });

  test('is ordered by an indexed column over all pages, empty values first, equal ones by row', async () => {
    const order = fc.constantFrom('asc', 'desc');
    const size = fc.integer({ min: 20, max: 250 });
    await fc.assert(
      fc.asyncProperty(order, size, async (direction, top) => {
        const query = `?$orderby=fields/Rank ${direction}&$expand=fields($select=Rank)&$top=${top}`;
        const { rows } = await allPages(leader, `${items}${query}`);
        const seen = rows.map(({ id, fields }) => [(fields as { Rank?: number }).Rank ?? -1, Number(id)] as const);
        expect(new Set(seen.map(([, id]) => id)).size).toBe(450);
        const sign = direction === 'asc' ? 1 : -1;
        expect(seen).toEqual(seen.toSorted((a, b) => sign * (a[0] - b[0] || a[1] - b[1])));
      }),
      { numRuns: 12 },
    );
  });

  test('shows every row that was there all along, though others come and go between pages', async () => {
    const path = await makeList('Restless');
    await fill(
      path,
      Array.from({ length: 60 }, (_none, index) => ({ Rank: index % 5 })),
    );
    const first = await leader.get(`${path}?$orderby=fields/Rank&$top=20`);
    const value = first.json['value'] as { id: string }[];
    const seen = value.map(({ id }) => id);
    await leader.delete(`${path}/${seen.at(-1) ?? ''}`);
    await leader.patch(`${path}/${seen[0] ?? ''}/fields`, { Rank: 4 });
    const { rows } = await allPages(leader, String(first.json['@odata.nextLink']));
    const all = new Set([...seen, ...rows.map(({ id }) => String(id))]);
    expect(all.size).toBe(60);
  });
});

test('more than 5,000 rows behind the first clause are refused for good, fewer are not', async () => {
  const path = await makeList('Large');
  await fill(
    path,
    Array.from({ length: 5_020 }, (_none, index) => ({ Status: 'a', Rank: index })),
  );
  const refused = await leader.get(`${path}?$filter=fields/Status eq 'a' and fields/Rank eq 7`);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBeNull();
  expect(refused.json).toMatchObject({ error: { code: 'tooManyResources' } });
  const turned = await leader.get(`${path}?$filter=fields/Rank eq 7 and fields/Status eq 'a'`);
  expect(turned.json['value']).toHaveLength(1);
  const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
  expect((await leader.get(`${path}?$filter=fields/Loose eq 'a'`, prefer)).status).toBe(429);
  expect((await allPages(leader, path)).rows).toHaveLength(5_020);
});
