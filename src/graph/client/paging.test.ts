import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '#graph/client.ts';
import { failureOf, json, type Reaction, refusal, stage } from '#graph/scripted-service.ts';

const ROOT = 'https://graph.microsoft.com/v1.0';
const ITEMS = '/sites/s/lists/l/items';
const DELTA = `${ITEMS}/delta?$expand=fields`;
const page = (ids: readonly number[], links: Readonly<Record<string, unknown>> = {}): Reaction =>
  json(200, { value: ids.map((id) => ({ id: String(id) })), ...links });
const next = (link: string) => ({ '@odata.nextLink': link });
const last = (link: string) => ({ '@odata.deltaLink': link });
const ids = (items: readonly unknown[]): readonly unknown[] =>
  items.map((item) => (item as { readonly id: unknown }).id);

const evil = [
  'https://evil.example/v1.0/sites',
  'https://graph.microsoft.com@evil.example/v1.0/sites',
  'https://graph.microsoft.com:444/v1.0/sites',
  'http://graph.microsoft.com/v1.0/sites',
  'https://graph.microsoft.com/beta/sites',
  'https://graph.microsoft.com/v1.0/../beta/sites',
  'javascript:alert(1)',
  17,
];

describe('a collection', () => {
  it('is read page by page, each link as it stands, with the same headers', async () => {
    const link = `${ROOT}${ITEMS}?$skiptoken=UGFnZWQ9VFJVRQ%3d%3D&x=1&x=2&$expand=fields`;
    const { graph, calls, run } = stage(({ url }) => (url === link ? page([3]) : page([1, 2], next(link))));
    const result = await run(collect(graph.pages(`${ITEMS}?$expand=fields`, { headers: { Prefer: 'x' } })));
    expect(result.ok && ids(result.value)).toEqual(['1', '2', '3']);
    expect(calls.map(({ url }) => url)).toEqual([`${ROOT}${ITEMS}?$expand=fields`, link]);
    expect(calls.map(({ headers }) => headers.get('prefer'))).toEqual(['x', 'x']);
  });

  it('at another origin is followed there, though its links are Graph’s', async () => {
    const { graph, calls, run } = stage(
      (_, nth) => (nth === 0 ? page([1], next(`${ROOT}${ITEMS}?$skip=1`)) : page([2])),
      {
        origin: 'http://localhost:4010',
      },
    );
    await run(collect(graph.pages(ITEMS)));
    expect(calls[1]?.url).toBe(`http://localhost:4010/v1.0${ITEMS}?$skip=1`);
  });

  it.each(evil)('is not read on at %s', async (link) => {
    const { graph, calls, run } = stage(() => page([1], { '@odata.nextLink': link }));
    const result = await run(collect(graph.pages(ITEMS)));
    expect(failureOf(result)).toEqual({ kind: 'notGraph', why: 'foreignLink', landed: 'no' });
    expect(calls).toHaveLength(1);
    const start = await run(collect(graph.pages(String(link))));
    expect(failureOf(start)).toMatchObject({ why: 'foreignLink' });
    expect(calls).toHaveLength(1);
  });

  it('that leads back to itself ends', async () => {
    const links = ['a', 'b', 'a'].map((token) => `${ROOT}${ITEMS}?$skiptoken=${token}`);
    const { graph, calls, run } = stage((_, nth) => page([nth], next(links[nth] ?? '')));
    expect(failureOf(await run(collect(graph.pages(ITEMS))))).toMatchObject({ kind: 'notGraph', why: 'loop' });
    expect(calls).toHaveLength(3);
    const self = stage(() => page([1], next(`${ROOT}${ITEMS}`)));
    expect(failureOf(await self.run(collect(self.graph.pages(ITEMS))))).toMatchObject({ why: 'loop' });
    expect(self.calls).toHaveLength(1);
  });

  it('without end has an end', async () => {
    const { graph, calls, run } = stage((_, nth) => page([nth], next(`${ROOT}${ITEMS}?$skiptoken=${nth}`)));
    const result = await run(collect(graph.pages(ITEMS, { mostPages: 7 })));
    expect(failureOf(result)).toMatchObject({ kind: 'notGraph', why: 'tooManyPages' });
    expect(calls).toHaveLength(7);
  });

  it.each([{ value: null }, { value: {} }, {}, { items: [] }])('is not %j', async (body) => {
    const { graph, run } = stage(() => json(200, body));
    expect(failureOf(await run(collect(graph.pages(ITEMS))))).toMatchObject({ kind: 'notGraph', why: 'shape' });
  });

  it('gives the pages before a failure, and then the failure', async () => {
    const { graph, run } = stage((_, nth) =>
      nth === 0 ? page([1], next(`${ROOT}${ITEMS}?$skip=1`)) : refusal(403, 'accessDenied'),
    );
    const seen: unknown[] = [];
    const work = async (): Promise<void> => {
      for await (const result of graph.pages(ITEMS))
        seen.push(result.ok ? ids(result.value.items) : result.failure.kind);
    };
    await run(work());
    expect(seen).toEqual([['1'], 'forbidden']);
  });
});

describe('changes', () => {
  const link = `${ROOT}${ITEMS}/delta?token=t2`;

  it('are read to the deltaLink, which comes together with them', async () => {
    const { graph, calls, run } = stage((_, nth) =>
      nth === 0 ? page([1, 2], next(`${ROOT}${ITEMS}/delta?token=p`)) : page([2, 3], last(link)),
    );
    const result = await run(graph.delta(DELTA));
    if (!result.ok || result.value.kind !== 'changes') throw new Error('No changes');
    expect(ids(result.value.items)).toEqual(['1', '2', '2', '3']);
    expect(result.value.deltaLink).toBe(link);
    await run(graph.delta(link));
    expect(calls[2]?.url).toBe(link);
  });

  it.each([0, 1])('too old to be told are to be read anew, known on page %i', async (nthPage) => {
    for (const [location, restart] of [
      [`${ROOT}${ITEMS}/delta?token=new`, `${ROOT}${ITEMS}/delta?token=new`],
      ['https://evil.example/v1.0/delta', null],
      [null, null],
    ] as const) {
      const { graph, run } = stage((_, nth) =>
        nth < nthPage
          ? page([nth], next(`${ROOT}${ITEMS}/delta?token=${nth}`))
          : refusal(410, 'resyncChangesApplyDifferences', location === null ? {} : { Location: location }),
      );
      expect(await run(graph.delta(link))).toEqual({ ok: true, value: { kind: 'resync', restart } });
    }
  });

  it('without a deltaLink are no whole answer', async () => {
    const { graph, run } = stage(() => page([1]));
    expect(failureOf(await run(graph.delta(DELTA)))).toMatchObject({ kind: 'notGraph', why: 'shape' });
  });

  it.each(evil)('are not kept with the deltaLink %s', async (foreign) => {
    const { graph, run } = stage(() => page([1], { '@odata.deltaLink': foreign }));
    expect(failureOf(await run(graph.delta(DELTA)))).toMatchObject({ kind: 'notGraph', why: 'foreignLink' });
  });

  it('fail whole where one page fails', async () => {
    const { graph, run } = stage((_, nth) =>
      nth === 0 ? page([1], next(`${ROOT}${ITEMS}/delta?token=p`)) : refusal(403, 'accessDenied'),
    );
    expect(failureOf(await run(graph.delta(DELTA)))).toMatchObject({ kind: 'forbidden' });
  });
});

it('whatever link the service sends, the token goes to Graph v1.0 alone', async () => {
  const parts = [
    'https://',
    'http://',
    '//',
    'graph.microsoft.com',
    'evil.example',
    '@',
    ':443',
    ':8',
    '/v1.0',
    '/beta',
    '/',
    '/..',
    '\\',
    '?',
    '#',
    '%2e',
    '\t',
    'a',
  ];
  const link = fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((some) => some.join('')),
    fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((some) => `${ROOT}${some.join('')}`),
    fc.webUrl(),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(link, async (sent) => {
      const { graph, calls, run } = stage(({ url }) => (url === `${ROOT}${ITEMS}` ? page([1], next(sent)) : page([2])));
      await run(collect(graph.pages(ITEMS)));
      for (const { url } of calls) {
        const { origin, pathname, username } = new URL(url);
        expect([origin, username, pathname.startsWith('/v1.0/')]).toEqual(['https://graph.microsoft.com', '', true]);
      }
    }),
    { numRuns: 1000 },
  );
});
