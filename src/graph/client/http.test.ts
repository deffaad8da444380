/** Over a real socket: what the scripted service only plays. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import type { GraphRequest } from '#graph/request.ts';
import { failureOf, seededRandom } from '#graph/scripted-service.ts';
import { timerSleep } from '#graph/sleep.ts';

const CREATE: GraphRequest = {
  method: 'POST',
  path: '/sites/s/lists/l/items',
  body: { fields: { Title: 'Økt støtte' } },
};
const servers: Server[] = [];

const listen = (listener: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
    servers.push(server);
  });

const graphAt = (origin: string): Graph =>
  createGraph({
    token: () => Promise.resolve(succeed('a-token')),
    fetch: globalThis.fetch,
    clock: systemClock,
    sleep: timerSleep,
    random: seededRandom(3),
    origin,
  });

describe('over HTTP', () => {
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('a change arrives with its token and body, and its answer is read', async () => {
    const origin = await listen((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        response.writeHead(201, { 'Content-Type': 'application/json; odata.metadata=minimal', ETag: '"g,1"' });
        response.end(JSON.stringify({ path: request.url, token: request.headers.authorization, sent: body }));
      });
    });
    expect(await graphAt(origin).send(CREATE)).toMatchObject({
      ok: true,
      value: {
        etag: '"g,1"',
        body: { path: '/v1.0/sites/s/lists/l/items', token: 'Bearer a-token', sent: JSON.stringify(CREATE.body) },
      },
    });
  });

  it('a redirect is not followed, and the other server sees nothing', async () => {
    let seen = 0;
    const other = await listen((_, response) => {
      seen += 1;
      response.end('{}');
    });
    const origin = await listen((_, response) => {
      response.writeHead(307, { Location: `${other}/v1.0/sites/s/lists/l/items` }).end();
    });
    expect(failureOf(await graphAt(origin).send(CREATE))).toMatchObject({
      kind: 'notGraph',
      why: 'redirect',
      landed: 'unknown',
    });
    expect(seen).toBe(0);
  });

  it('an answer cut short is known by its status, and an answer cut off is none', async () => {
    const origin = await listen((request, response) => {
      if (request.method === 'DELETE') return request.socket.destroy();
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{"id":');
      return setTimeout(() => request.socket.destroy(), 20);
    });
    const graph = graphAt(origin);
    expect(failureOf(await graph.send(CREATE))).toMatchObject({ kind: 'notGraph', why: 'truncated', status: 201 });
    expect(failureOf(await graph.send({ method: 'DELETE', path: CREATE.path }))).toMatchObject({
      kind: 'offline',
      landed: 'unknown',
    });
  });

  it('a call is stopped while its answer is on the way', async () => {
    const stop = new AbortController();
    const origin = await listen((_, response) => {
      response.writeHead(201, { 'Content-Type': 'application/json' });
      response.write('{"id":');
      setTimeout(() => stop.abort(), 20);
    });
    expect(failureOf(await graphAt(origin).send(CREATE, stop.signal))).toMatchObject({
      kind: 'aborted',
      landed: 'unknown',
    });
  });

  it('nobody at home is offline', async () => {
    const origin = await listen((_, response) => response.end());
    servers.at(-1)?.close();
    expect(failureOf(await graphAt(origin).send(CREATE))).toMatchObject({ kind: 'offline', landed: 'unknown' });
  });
});
