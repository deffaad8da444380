import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphFailure } from '#graph/failure.ts';
import type { GraphRequest } from '#graph/request.ts';
import { type Call, failureOf, html, json, type Reaction, type Stage, stage } from '#graph/scripted-service.ts';

const read = (id: number): GraphRequest => ({ method: 'GET', path: `/sites/s/lists/l/items/${id}` });
const update = (id: number): GraphRequest => ({
  method: 'PATCH',
  path: `/sites/s/lists/l/items/${id}/fields`,
  headers: { 'If-Match': `"g,${id}"` },
  body: { Title: `Tiltak ${id}` },
});

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}
interface PartAnswer {
  readonly id: unknown;
  readonly status: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const partsOf = (call: Call): readonly Part[] => (call.body as { readonly requests: readonly Part[] }).requests;
const done = (part: Part): PartAnswer => ({ id: part.id, status: 200, body: { about: part.url } });
const refused = (
  part: Part,
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): PartAnswer => ({
  id: part.id,
  status,
  headers,
  body: { error: { code, message: 'm', innerError: { 'request-id': `r-${part.id}` } } },
});

/** A service that answers each part by itself. `nth` counts the envelopes. */
const batching = (answer: (part: Part, nth: number) => PartAnswer | readonly PartAnswer[]): Stage =>
  stage((call, nth) => json(200, { responses: partsOf(call).flatMap((part) => answer(part, nth)) }));

describe('a batch', () => {
  it('is cut in twenties, and the outcomes stand where the requests stood', async () => {
    const { graph, calls, run } = batching(done);
    const requests = Array.from({ length: 45 }, (_, id) => (id % 2 === 0 ? read(id) : update(id)));
    const outcomes = await run(graph.batch(requests));
    expect(calls.map((call) => partsOf(call).length)).toEqual([20, 20, 5]);
    expect(calls.every(({ url }) => url === 'https://graph.microsoft.com/v1.0/$batch')).toBe(true);
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.body)).toEqual(
      requests.map(({ path }) => ({ about: path })),
    );
  });

  it('gives each part its method, path, headers and body, and a Content-Type only with a body', async () => {
    const { graph, calls, run } = batching(done);
    await run(graph.batch([read(1), update(2)]));
    expect(calls[0]?.body).toEqual({
      requests: [
        { id: '1', method: 'GET', url: '/sites/s/lists/l/items/1', headers: {} },
        {
          id: '2',
          method: 'PATCH',
          url: '/sites/s/lists/l/items/2/fields',
          headers: { 'Content-Type': 'application/json', 'If-Match': '"g,2"' },
          body: { Title: 'Tiltak 2' },
        },
      ],
    });
  });

  it('of nothing calls nobody', async () => {
    const { graph, calls, run } = batching(done);
    expect(await run(graph.batch([]))).toEqual([]);
    expect(calls).toHaveLength(0);
  });

  it('matches answers by id, in whatever order, with holes, doubles and strangers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('once', 'missing', 'twice', 'no status'), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (fates, shuffle, writes) => {
          const scene = stage((call) => {
            const responses = partsOf(call).flatMap((part): PartAnswer[] => {
              // Reads are asked for again where their answer is missing; by then they stand elsewhere.
              const fate = fates[Number(/items\/(\d+)/.exec(part.url)?.[1])];
              if (fate === 'missing') return [];
              if (fate === 'twice') return [done(part), done(part)];
              return [fate === 'no status' ? { ...done(part), status: 'ok' } : done(part)];
            });
            const strangers = [{ id: '99', status: 200, body: {} }, { id: 1, status: 500 }, null];
            const keyed = [...responses, ...strangers].map((value) => ({ value, key: shuffle.next().value ?? 0 }));
            return json(200, { responses: keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value) });
          });
          const requests = fates.map((_, id) => (writes ? update(id) : read(id)));
          const outcomes = await scene.run(scene.graph.batch(requests));
          const seen = outcomes.map((outcome) => {
            if (outcome.ok) return outcome.value.body;
            return outcome.failure.kind === 'notGraph' ? [outcome.failure.why, outcome.failure.landed] : outcome;
          });
          const landed = writes ? 'unknown' : 'no';
          const why = { missing: 'unanswered', twice: 'answeredTwice', 'no status': 'shape' };
          expect(seen).toEqual(
            fates.map((fate, id) => (fate === 'once' ? { about: requests[id]?.path } : [why[fate], landed])),
          );
          if (writes) expect(scene.calls).toHaveLength(1);
        },
      ),
    );
  });

  it('asks again for a read that got no answer', async () => {
    const { graph, calls, run } = batching((part, nth) => (nth === 0 && part.id === '1' ? [] : done(part)));
    const outcomes = await run(graph.batch([read(1), read(2)]));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(calls.map((call) => partsOf(call).length)).toEqual([2, 1]);
  });

  it('keeps apart what succeeds and what fails, each with its own ids', async () => {
    const { graph, calls, run } = batching((part) => {
      if (part.id === '2') return refused(part, 412, 'resourceModified');
      if (part.id === '3') return { ...refused(part, 404, 'itemNotFound'), headers: { 'Request-Id': 'r-head' } };
      return part.id === '4' ? { id: part.id, status: 204 } : { ...done(part), headers: { ETag: '"g,9"' } };
    });
    const outcomes = await run(graph.batch([read(1), update(2), read(3), update(4)]));
    const clientRequestId = calls[0]?.headers.get('client-request-id');
    expect(outcomes).toMatchObject([
      { ok: true, value: { status: 200, etag: '"g,9"', clientRequestId } },
      { ok: false, failure: { kind: 'changed', landed: 'no', requestId: 'r-2', clientRequestId } },
      { ok: false, failure: { kind: 'notFound', requestId: 'r-head' } },
      { ok: true, value: { status: 204, body: null } },
    ]);
  });

  it('takes a part’s page, text or empty answer for a failure', async () => {
    const bodies = [btoa('<html>'), 'text', [], 17, undefined];
    const { graph, run } = batching((part) => ({ id: part.id, status: 200, body: bodies[Number(part.id) - 1] }));
    const outcomes = await run(graph.batch(bodies.map((_, id) => update(id))));
    for (const outcome of outcomes) {
      expect(failureOf(outcome)).toMatchObject({ kind: 'notGraph', landed: 'unknown' });
    }
  });
});

describe('a throttled part', () => {
  it('is sent again alone when its time has come, a change too', async () => {
    const { graph, calls, run } = batching((part, nth) =>
      nth === 0 && part.id !== '2'
        ? refused(part, 429, 'activityLimitReached', { 'Retry-After': part.id === '1' ? '4' : '9' })
        : done(part),
    );
    const outcomes = await run(graph.batch([update(1), update(2), read(3)]));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(calls.map((call) => partsOf(call).map(({ url }) => url))).toEqual([
      [update(1).path, update(2).path, read(3).path],
      [update(1).path, read(3).path],
    ]);
    expect(calls[1]?.at).toBeGreaterThanOrEqual(9_000);
  });

  it('closes the gate for all calls, though the envelope says 200', async () => {
    const { graph, calls, run } = batching((part) =>
      refused(part, 429, 'activityLimitReached', { 'Retry-After': '120' }),
    );
    const [outcome] = await run(graph.batch([update(1)]));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'throttled', landed: 'no', status: 429 } });
    expect(failureOf(await run(graph.send(read(1))))).toMatchObject({ kind: 'throttled' });
    expect(calls).toHaveLength(1);
  });

  it('without word waits longer each time', async () => {
    const { graph, calls, run } = batching((part) => refused(part, 429, 'activityLimitReached'));
    await run(graph.batch([update(1), update(2)]));
    const gaps = calls.slice(1).map((call, index) => call.at - (calls[index]?.at ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(2);
    for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(3_500 * 2 ** index);
  });
});

describe('trouble in a batch', () => {
  it.each([500, 502, 503, 504])('%i sends the reads again, and no change', async (status) => {
    const { graph, calls, run } = batching((part, nth) => (nth === 0 ? refused(part, status, 'x') : done(part)));
    const outcomes = await run(graph.batch([update(1), read(2), update(3)]));
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, false]);
    expect(failureOf(outcomes[0] ?? { ok: true, value: 0 })).toMatchObject({ landed: 'unknown', status });
    expect(partsOf(calls[1] ?? fault()).map(({ url }) => url)).toEqual([read(2).path]);
  });

  it('that does not pass is given up after four tries, the reads too', async () => {
    const { graph, calls, run } = batching((part) => refused(part, 500, 'generalException'));
    const outcomes = await run(graph.batch([read(1), read(2)]));
    expect(outcomes.map((outcome) => failureOf(outcome).kind)).toEqual(['serverFailed', 'serverFailed']);
    expect(calls).toHaveLength(4);
  });

  it.each<[string, Reaction, GraphFailure['kind']]>([
    ['a lost connection', 'connection lost', 'offline'],
    ['504', html(504), 'serverFailed'],
    ['a captive portal', html(200), 'notGraph'],
    ['an answer of another shape', json(200, { value: [] }), 'notGraph'],
  ])('with the whole call, %s, leaves every change open and sends none again', async (_, reaction, kind) => {
    const { graph, calls, run } = stage(() => reaction);
    const outcomes = await run(graph.batch([update(1), read(2), update(3)]));
    expect(outcomes.map((outcome) => [failureOf(outcome).kind, failureOf(outcome).landed])).toEqual([
      [kind, 'unknown'],
      [kind, 'no'],
      [kind, 'unknown'],
    ]);
    expect(calls).toHaveLength(1);
  });

  it('with the whole call is tried again where all of it is reads', async () => {
    const { graph, calls, run } = stage((call, nth) =>
      nth < 2 ? html(504) : json(200, { responses: partsOf(call).map(done) }),
    );
    const outcomes = await run(graph.batch([read(1), read(2)]));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(calls).toHaveLength(3);
  });

  it('stopped by its caller says what may have landed', async () => {
    const stop = new AbortController();
    const { graph, run } = stage(() => {
      stop.abort();
      return 'silence';
    });
    const outcomes = await run(graph.batch([update(1), read(2)], { signal: stop.signal }));
    expect(outcomes.map(failureOf)).toMatchObject([
      { kind: 'aborted', landed: 'unknown' },
      { kind: 'aborted', landed: 'no' },
    ]);
  });
});

/** Runs parts one after the other as Graph does: what depends on a failure is answered 424. */
const ordered = (answer: (part: Part, nth: number) => PartAnswer): Stage =>
  stage((call, nth) => {
    const failed = new Set<string>();
    const responses = partsOf(call).map((part) => {
      const response =
        part.dependsOn?.some((id) => failed.has(id)) === true
          ? refused(part, 424, 'failedDependency')
          : answer(part, nth);
      if (typeof response.status !== 'number' || response.status >= 400) failed.add(part.id);
      return response;
    });
    return json(200, { responses: responses.toReversed() });
  });

describe('an ordered batch', () => {
  it('makes each part wait for the one before', async () => {
    const { graph, calls, run } = ordered(done);
    await run(graph.batch([update(1), update(2), update(3)], { inOrder: true }));
    expect(partsOf(calls[0] ?? fault()).map(({ dependsOn }) => dependsOn)).toEqual([undefined, ['1'], ['2']]);
  });

  it('ends with the first failure, also across twenties', async () => {
    const { graph, calls, run } = ordered((part) =>
      part.id === '18' ? refused(part, 412, 'resourceModified') : done(part),
    );
    const outcomes = await run(
      graph.batch(
        Array.from({ length: 30 }, (_, id) => update(id)),
        { inOrder: true },
      ),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.kind))).toEqual([
      ...Array.from({ length: 17 }, () => 'ok'),
      'changed',
      ...Array.from({ length: 12 }, () => 'dependencyFailed'),
    ]);
    expect(outcomes.every((outcome) => outcome.ok || outcome.failure.landed === 'no')).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it('goes on from a throttled part with all that waited for it', async () => {
    const { graph, calls, run } = ordered((part, nth) =>
      nth === 0 && part.id === '2' ? refused(part, 429, 'activityLimitReached', { 'Retry-After': '3' }) : done(part),
    );
    const outcomes = await run(graph.batch([update(1), update(2), update(3), update(4)], { inOrder: true }));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(calls.map((call) => partsOf(call).map(({ url }) => url.split('/')[6]))).toEqual([
      ['1', '2', '3', '4'],
      ['2', '3', '4'],
    ]);
  });

  it('that is throttled beyond patience has landed as far as it says', async () => {
    const { graph, run } = ordered((part) =>
      part.id === '1' ? done(part) : refused(part, 429, 'activityLimitReached', { 'Retry-After': '600' }),
    );
    const outcomes = await run(graph.batch([update(1), update(2), update(3)], { inOrder: true }));
    expect(outcomes).toMatchObject([
      { ok: true },
      { failure: { kind: 'throttled', landed: 'no' } },
      { failure: { kind: 'dependencyFailed', landed: 'no' } },
    ]);
  });
});

const fault = (): never => {
  throw new Error('No such call');
};
