/**
 * Requests as they go on the wire, and answers as they come: status, codes and headers, which the product's own line takes
 * away from those who call it. Only a 429 is asked again, for it did nothing, and after the wait that it names.
 */
import { type Clock, millisecondsOf } from '#base/clock.ts';
import type { GraphPorts } from '#graph/client.ts';
import { readRetryAfter } from '#graph/retry.ts';
import type { Sleep } from '#graph/sleep.ts';
import { isRecord } from '#schema/parse.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Said {
  /** 0 where no answer came. */
  readonly status: number;
  /** The service's own, as `resourceModified`; empty where it gave none. */
  readonly code: string;
  readonly header: (name: string) => string | null;
  /** An object, or an empty one. */
  readonly body: Fields;
  readonly milliseconds: number;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS';

/** `path` below the root that the asker was made for. */
export type Ask = (
  method: Method,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Said>;

export interface AskerPorts {
  readonly fetch: GraphPorts['fetch'];
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** What every path is put behind. The token goes here and nowhere else: no redirect is followed. */
  readonly root: string;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const record = (value: unknown): Fields => (isRecord(value) ? value : {});
export const records = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter((each) => isRecord(each)) : [];
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function bodyIn(content: string): Fields {
  try {
    return record(JSON.parse(content));
  } catch {
    return {};
  }
}

/** Graph says `error`, SharePoint `odata.error`, where a type stands behind the number. */
const codeIn = (body: Fields): string => text(record(body['error'] ?? body['odata.error'])['code']).replace(/,.*$/, '');

const MOST_TRIES = 4;
const GUESS = 10_000;
/** Milliseconds; who is told to wait longer is told that the probe could not be run. */
const LONGEST_WAIT = 120_000;

export function openAsker({ fetch, clock, sleep, root, token, headers: usual }: AskerPorts): Ask {
  async function once(
    method: Method,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Said> {
    const begun = millisecondsOf(clock.now());
    const took = (): number => millisecondsOf(clock.now()) - begun;
    try {
      const response = await fetch(root + path, {
        method,
        headers: {
          ...usual,
          // A browser asks beforehand without saying who it is.
          ...(method !== 'OPTIONS' && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
      });
      const content = await response.text();
      const found = bodyIn(content);
      const { status } = response;
      return {
        status,
        code: codeIn(found),
        header: (name) => response.headers.get(name),
        body: found,
        milliseconds: took(),
      };
    } catch {
      return { status: 0, code: '', header: () => null, body: {}, milliseconds: took() };
    }
  }

  return async (method, path, body, headers = {}) => {
    for (let tries = 1; ; tries += 1) {
      const said = await once(method, path, body, headers);
      if (said.status !== 429 || tries === MOST_TRIES) return said;
      const asked = readRetryAfter(said.header('retry-after'), said.header('date'), clock.now()) ?? GUESS * tries;
      if (asked > LONGEST_WAIT) return said;
      await sleep(asked);
    }
  };
}

/** `412 resourceModified`, `201`. */
export const say = ({ status, code }: Said): string =>
  status === 0 ? 'no answer' : status < 400 || code === '' ? String(status) : `${status} ${code}`;

/** How often each was said, as `1 × 201, 19 × 400 invalidRequest`. */
export function tally(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([each, count]) => `${count} × ${each}`)
    .join(', ');
}
