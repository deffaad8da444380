import { describe, expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { GraphFailure } from '#graph/failure.ts';
import type { GraphRequest, Method } from '#graph/request.ts';
import { failureOf, html, json, nothing, type Reaction, refusal, stage } from '#graph/scripted-service.ts';

const ROW: GraphRequest = { method: 'GET', path: '/sites/s/lists/l/items/1?$expand=fields' };
const CREATE: GraphRequest = { method: 'POST', path: '/sites/s/lists/l/items', body: { fields: { Title: 'Tiltak' } } };
const item = { id: '1', fields: { Title: 'Tiltak' } };
const WRITES: readonly Method[] = ['POST', 'PATCH', 'PUT', 'DELETE'];

describe('a request to Graph', () => {
  it('goes to v1.0 with the token, an id of its own and the body as JSON', async () => {
    const { graph, calls, run } = stage(() =>
      json(201, item, { ETag: '"g,1"', 'request-id': 'r-1', Location: 'https://graph.microsoft.com/v1.0/x' }),
    );
    const result = await run(graph.send({ ...CREATE, headers: { 'If-Match': '"g,0"' } }));
    expect(calls).toHaveLength(1);
    const [call] = calls;
    expect(call?.url).toBe('https://graph.microsoft.com/v1.0/sites/s/lists/l/items');
    expect(call?.method).toBe('POST');
    expect(call?.body).toEqual(CREATE.body);
    expect(call?.headers.get('authorization')).toBe('Bearer a-token');
    expect(call?.headers.get('content-type')).toBe('application/json');
    expect(call?.headers.get('if-match')).toBe('"g,0"');
    const id = call?.headers.get('client-request-id');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(result).toMatchObject({
      ok: true,
      value: {
        status: 201,
        etag: '"g,1"',
        requestId: 'r-1',
        location: 'https://graph.microsoft.com/v1.0/x',
        clientRequestId: id,
        body: item,
      },
    });
  });

  it('follows no redirect, sends no cookie and asks no cache', async () => {
    const { graph, calls, run } = stage(() => json(200, item));
    await run(graph.send(ROW));
    expect(calls[0]?.init).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' });
  });

  it('reaches another origin with the same path and token, and nothing of Graph is called', async () => {
    const { graph, calls, run } = stage(() => json(200, item), { origin: 'http://localhost:4010' });
    await run(graph.send(ROW));
    expect(calls[0]?.url).toBe('http://localhost:4010/v1.0/sites/s/lists/l/items/1?$expand=fields');
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer a-token');
  });

  it.each(['http://example.org', 'https://graph.microsoft.com/v1.0', 'ftp://localhost', 'nonsense'])(
    'refuses to be set up for %s, where a token would travel in the open or to no origin',
    (origin) => {
      expect(() => stage(() => json(200, {}), { origin })).toThrow();
    },
  );

  it('sends its query letter by letter, though the library would reorder it and drop doubled names', async () => {
    const { graph, calls, run } = stage(() => json(200, item));
    const path = '/sites/s/lists?$skiptoken=a%3D&x=1&x=2&$select=id&$top=4&$select=name&flag&q=a?b';
    await run(graph.send({ method: 'GET', path }));
    expect(calls[0]?.url).toBe(`https://graph.microsoft.com/v1.0${path}`);
  });

  it.each(['//evil.example/x', '/sites/../../beta/me', '/sites/%2e%2E/me', '/a\\b', 'sites/s', '/a b', '/æ', '/a#b'])(
    'with the path %s is not sent at all',
    async (path) => {
      const { graph, calls, run } = stage(() => json(200, {}));
      const result = await run(graph.send({ method: 'DELETE', path }));
      expect(failureOf(result)).toEqual({ kind: 'notGraph', why: 'foreignLink', landed: 'no' });
      expect(calls).toHaveLength(0);
    },
  );

  it('without an answer body is a success where Graph sends none', async () => {
    const { graph, run } = stage(() => nothing(204));
    const result = await run(graph.send({ method: 'DELETE', path: '/sites/s/lists/l/items/1' }));
    expect(result).toMatchObject({ ok: true, value: { status: 204, body: null } });
  });
});

describe('an answer that is not Graph’s', () => {
  const page = '<html><body>Velkommen til gjestenettet</body></html>';
  it.each<[string, () => Reaction, string]>([
    ['a captive portal’s page with status 200', () => html(200, page), 'html'],
    ['a page without a content type', () => new Response(page), 'html'],
    ['plain text', () => new Response('ok', { headers: { 'Content-Type': 'text/plain' } }), 'notJson'],
    [
      'JSON that breaks off',
      () => new Response('{"value":[{"id":', { headers: { 'Content-Type': 'application/json' } }),
      'truncated',
    ],
    [
      'nothing where a body belongs',
      () => new Response('', { headers: { 'Content-Type': 'application/json' } }),
      'truncated',
    ],
    ['a bare null', () => json(200, null), 'shape'],
    ['a bare list', () => json(200, []), 'shape'],
    ['a body of ten million characters', () => json(200, { fields: { Omtale: 'x'.repeat(10_000_000) } }), 'oversized'],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.example' } }),
      'redirect',
    ],
    ['a proxy’s page with status 403', () => html(403), 'html'],
  ])('is a failure: %s', async (_, reaction, why) => {
    const read = stage(reaction);
    expect(failureOf(await read.run(read.graph.send(ROW)))).toMatchObject({ kind: 'notGraph', why, landed: 'no' });
    const write = stage(reaction);
    expect(failureOf(await write.run(write.graph.send(CREATE)))).toMatchObject({
      kind: 'notGraph',
      why,
      landed: 'unknown',
    });
    expect(write.calls).toHaveLength(1);
  });

  it('whose body breaks off on the way leaves open whether the row was made', async () => {
    const { graph, calls, run } = stage(() => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"id"'));
          controller.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { status: 201, headers: { 'Content-Type': 'application/json' } });
    });
    expect(failureOf(await run(graph.send(CREATE)))).toMatchObject({
      kind: 'notGraph',
      why: 'truncated',
      status: 201,
      landed: 'unknown',
    });
    expect(calls).toHaveLength(1);
  });
});

describe('what the service says no to', () => {
  it.each<[number, string, GraphFailure['kind'], GraphFailure['landed']]>([
    [400, 'invalidRequest', 'invalid', 'no'],
    [402, 'paymentRequired', 'forbidden', 'no'],
    [403, 'accessDenied', 'forbidden', 'no'],
    [404, 'itemNotFound', 'notFound', 'no'],
    [405, 'methodNotAllowed', 'invalid', 'no'],
    [408, 'timeout', 'timeout', 'unknown'],
    [409, 'nameAlreadyExists', 'conflict', 'no'],
    [410, 'resyncRequired', 'gone', 'no'],
    [412, 'resourceModified', 'changed', 'no'],
    [413, 'tooLarge', 'tooLarge', 'no'],
    [422, 'unprocessable', 'invalid', 'no'],
    [423, 'locked', 'locked', 'no'],
    [424, 'failedDependency', 'dependencyFailed', 'no'],
    [500, 'generalException', 'serverFailed', 'unknown'],
    [501, 'notSupported', 'invalid', 'no'],
    [502, 'badGateway', 'serverFailed', 'unknown'],
    [503, 'serviceNotAvailable', 'throttled', 'unknown'],
    [504, 'gatewayTimeout', 'serverFailed', 'unknown'],
    [507, 'quotaLimitReached', 'full', 'no'],
    [509, 'bandwidthLimitExceeded', 'throttled', 'unknown'],
  ])('has its name: %i %s is %s, and a change landed: %s', async (status, code, kind, landed) => {
    for (const method of WRITES) {
      const { graph, calls, run } = stage(() => refusal(status, code, { 'request-id': 'r-9' }), { patience: 0 });
      const failure = failureOf(await run(graph.send({ ...CREATE, method })));
      expect(failure).toMatchObject({ kind, landed, status, code, message: `It is ${code}`, requestId: 'r-9' });
      expect(failure.clientRequestId).toBe(calls[0]?.headers.get('client-request-id'));
      expect(calls).toHaveLength(1);
    }
  });

  it('is told with its innermost code, and the request’s id from the body where the header is missing', async () => {
    const inner = { code: 'throttledRequest', 'request-id': 'r-2', innerError: { code: 'quota' } };
    const { graph, run } = stage(() => refusal(403, 'accessDenied', {}, { innerError: inner }));
    expect(failureOf(await run(graph.send(ROW)))).toMatchObject({
      code: 'accessDenied',
      innerCode: 'quota',
      requestId: 'r-2',
    });
  });

  it('stands by its status where the error’s body is lost', async () => {
    const { graph, run } = stage(() => new Response('{"error":', { status: 412 }));
    expect(failureOf(await run(graph.send(CREATE)))).toMatchObject({ kind: 'changed', landed: 'no' });
  });

  it('never carries our token, also when the service quotes it', async () => {
    const secret = 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl';
    const { graph, exchanges, run } = stage(
      ({ headers }) =>
        json(400, { error: { code: 'x', message: `Bad header ${headers.get('authorization')}; ${secret}` } }),
      { token: () => Promise.resolve(succeed(secret)) },
    );
    const failure = failureOf(await run(graph.send(CREATE)));
    expect(JSON.stringify([failure, exchanges])).not.toContain(secret.slice(0, 8));
    expect(failure.message).toBe('Bad header …; …');
  });
});

describe('a read', () => {
  it.each<[string, Reaction]>([
    ['a lost connection', 'connection lost'],
    ['500', refusal(500, 'generalException')],
    ['502', html(502)],
    ['504', html(504)],
    ['a captive portal', html(200)],
  ])('is sent again after %s, with an id of its own each time, and then succeeds', async (_, trouble) => {
    const { graph, calls, run, elapsed } = stage((__, nth) => (nth < 3 ? clone(trouble) : json(200, item)));
    expect(await run(graph.send(ROW))).toMatchObject({ ok: true, value: { body: item } });
    expect(calls).toHaveLength(4);
    expect(new Set(calls.map(({ headers }) => headers.get('client-request-id'))).size).toBe(4);
    expect(elapsed()).toBeGreaterThanOrEqual(700 * (1 + 2 + 4));
    expect(elapsed()).toBeLessThanOrEqual(1300 * (1 + 2 + 4) + 3);
  });

  it('is given up after four tries', async () => {
    const { graph, calls, run } = stage(() => 'connection lost');
    expect(failureOf(await run(graph.send(ROW)))).toMatchObject({ kind: 'offline', landed: 'no' });
    expect(calls).toHaveLength(4);
  });

  it('by POST is sent again like a GET where it is marked so', async () => {
    const { graph, calls, run } = stage(() => html(504));
    const result = await run(graph.send({ ...CREATE, path: '/search/query', safe: true }));
    expect(failureOf(result)).toMatchObject({ kind: 'serverFailed', landed: 'no' });
    expect(calls).toHaveLength(4);
  });

  it('is given half a minute, twice', async () => {
    const { graph, calls, run, elapsed } = stage(() => 'silence');
    expect(failureOf(await run(graph.send(ROW)))).toMatchObject({ kind: 'timeout', landed: 'no' });
    expect(calls).toHaveLength(2);
    expect(elapsed()).toBeGreaterThan(60_000);
    expect(elapsed()).toBeLessThan(62_000);
  });

  it('leaves no timer behind', async () => {
    const { graph, run, sleepers } = stage(() => json(200, item));
    await run(graph.send(ROW));
    expect(sleepers()).toBe(0);
  });
});

describe('a change', () => {
  it.each<[string, Reaction]>([
    ['a lost connection', 'connection lost'],
    ['silence', 'silence'],
    ['500', refusal(500, 'generalException')],
    ['502', html(502)],
    ['503', refusal(503, 'serviceNotAvailable')],
    ['503 with Retry-After', refusal(503, 'serviceNotAvailable', { 'Retry-After': '7' })],
    ['504', html(504)],
    ['a captive portal', html(200)],
  ])('is sent once before %s, for it may have landed', async (_, trouble) => {
    for (const method of WRITES) {
      const { graph, calls, run } = stage(() => clone(trouble));
      expect(failureOf(await run(graph.send({ ...CREATE, method })))).toMatchObject({ landed: 'unknown' });
      expect(calls).toHaveLength(1);
    }
  });

  it('is given a minute', async () => {
    const { graph, run, elapsed } = stage(() => 'silence');
    await run(graph.send(CREATE));
    expect(elapsed()).toBe(60_000);
  });

  it('is sent again after 429, which says that nothing was done', async () => {
    const { graph, calls, run } = stage((_, nth) =>
      nth < 2 ? refusal(429, 'activityLimitReached', { 'Retry-After': '4' }) : json(201, item),
    );
    expect(await run(graph.send(CREATE))).toMatchObject({ ok: true, value: { status: 201 } });
    expect(calls).toHaveLength(3);
  });
});

describe('who stops a call', () => {
  it('before it is sent gets it back untouched', async () => {
    const { graph, calls, run } = stage(() => json(200, {}));
    const result = await run(graph.send(CREATE, AbortSignal.abort()));
    expect(failureOf(result)).toEqual({ kind: 'aborted', landed: 'no' });
    expect(calls).toHaveLength(0);
  });

  it('while a change is under way does not know whether it landed', async () => {
    const stop = new AbortController();
    const { graph, run, sleepers } = stage(() => {
      queueMicrotask(() => stop.abort());
      return 'silence';
    });
    expect(failureOf(await run(graph.send(CREATE, stop.signal)))).toMatchObject({ kind: 'aborted', landed: 'unknown' });
    expect(sleepers()).toBe(0);
  });

  it('while it waits to be sent again, or for the gate, knows that it has not landed', async () => {
    const stop = new AbortController();
    const scene = stage(() => refusal(429, 'activityLimitReached', { 'Retry-After': '20' }));
    const waiting = [scene.graph.send(CREATE, stop.signal), scene.graph.send(ROW)];
    const later = async (): Promise<void> => {
      await scene.sleep(5_000);
      waiting.push(scene.graph.send(CREATE, stop.signal));
      await scene.sleep(5_000);
      stop.abort();
    };
    await scene.run(later());
    expect(await scene.run(waiting[0] ?? never())).toEqual({ ok: false, failure: { kind: 'aborted', landed: 'no' } });
    expect(await scene.run(waiting[2] ?? never())).toEqual({ ok: false, failure: { kind: 'aborted', landed: 'no' } });
    expect([scene.calls.length, scene.elapsed()]).toEqual([2, 10_000]);
  });
});

const clone = (reaction: Reaction): Reaction => (reaction instanceof Response ? reaction.clone() : reaction);

const never = (): never => {
  throw new Error('Not sent');
};
