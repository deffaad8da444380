/** The service's door where it runs by itself, in a container or on plain Node: Teams' messages, and whether it is well. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerHeaders, type Hear, LARGEST, MESSAGES, receive, type Reply } from './doorway.ts';

export interface Serving {
  readonly port: number;
  /** Takes no more, and resolves when what was begun is answered. */
  close(): Promise<void>;
}

export interface ServingPorts {
  readonly hear: Hear;
  /** Whether the last round was not long ago. Says nothing of any plan. */
  readonly isWell: () => boolean;
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
}

/** null where it is longer than anybody may send; the rest is not read. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function reply(request: IncomingMessage, { hear, isWell }: ServingPorts): Promise<Reply> {
  const { pathname } = new URL(request.url ?? '/', 'http://service');
  if (pathname === MESSAGES) {
    return request.method === 'POST' ? receive(hear, request.headers, await textOf(request)) : { status: 405 };
  }
  if (pathname !== '/health') return { status: 404 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  return isWell() ? { status: 200, body: { status: 'ok' } } : { status: 503, body: { status: 'late' } };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...answerHeaders,
    ...(text !== '' && { 'Content-Type': 'application/json; charset=utf-8' }),
    // What is left of a body that was too long is never read.
    ...(status === 413 && { Connection: 'close' }),
  });
  response.end(text);
}

export async function serve(ports: ServingPorts): Promise<Serving> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    reply(request, ports).then(
      (made) => send(response, made),
      // Whoever called went away in mid-sentence.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(ports.port, ports.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
