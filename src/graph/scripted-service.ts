/**
 * For tests: a Graph that answers as it is told, and a time that runs only while everybody waits.
 * Nothing here sleeps or reads a clock of the machine; a year of waiting takes no time.
 */
import { type Clock, fixedClock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { RandomBytes } from '#base/id.ts';
import { type Result, succeed } from '#base/result.ts';
import { createGraph, type Exchange, type Graph, type GraphPorts } from '#graph/client.ts';
import type { Sleep } from '#graph/sleep.ts';

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
  readonly at: number;
}

/** What the service does with a call: answers, breaks the connection, or says nothing for ever. */
export type Reaction = Response | 'connection lost' | 'silence';

export interface VirtualTime {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Milliseconds since the start. */
  readonly elapsed: () => number;
  /** Lets time run until the work is done; throws where it waits for something that never comes. */
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Lets so many milliseconds run, and everybody wake who sleeps no longer. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Work that takes no time: the clock stands still until it is done. */
  readonly instantly: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Sleepers still waiting. */
  readonly sleepers: () => number;
}

export const START = '2026-02-11T12:00:00.000Z' as Instant;

export function virtualTime(start: Instant = START): VirtualTime {
  const clock = fixedClock(start);
  const elapsed = (): number => millisecondsOf(clock.now()) - millisecondsOf(start);
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  let working = 0;

  /** Lets everything run that waits for no time. */
  async function quiet(): Promise<void> {
    for (let idle = 0; idle < 2; idle = working > 0 ? 0 : idle + 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Wakes the one who sleeps shortest; false where nobody wakes by `end`, milliseconds since the start. */
  function wakeNext(end: number): boolean {
    const next = sleepers.toSorted((a, b) => a.until - b.until)[0];
    if (next === undefined || next.until > end) return false;
    clock.advance(Math.max(next.until - elapsed(), 0));
    next.wake();
    return true;
  }

  return {
    clock,
    elapsed,
    sleepers: () => sleepers.length,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const wake = (): void => {
          sleepers = sleepers.filter((sleeper) => sleeper.wake !== wake);
          resolve();
        };
        sleepers.push({ until: elapsed() + milliseconds, wake });
        signal?.addEventListener('abort', wake);
      }),
    async run(work) {
      const progress = { done: false };
      const settled = work.finally(() => {
        progress.done = true;
      });
      settled.catch(() => null);
      for (await quiet(); !progress.done; await quiet()) {
        if (!wakeNext(Infinity)) throw new Error('Waits for something that never comes');
      }
      return settled;
    },
    async pass(milliseconds) {
      const end = elapsed() + milliseconds;
      do await quiet();
      while (wakeNext(end));
      clock.advance(end - elapsed());
    },
    async instantly(work) {
      working += 1;
      try {
        return await work;
      } finally {
        working -= 1;
      }
    },
  };
}

/** Repeatable random bytes (mulberry32). */
export function seededRandom(seed: number): RandomBytes {
  let state = seed >>> 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return (mixed ^ (mixed >>> 14)) & 0xff;
    });
}

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const nothing = (status: number): Response => new Response(null, { status });

export const html = (status: number, text = '<!doctype html><title>Logg inn</title>'): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html' } });

export const refusal = (
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Response => json(status, { error: { code, message: `It is ${code}`, ...more } }, headers);

/** The failure of a result; throws where there is none. */
export function failureOf<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.ok) throw new Error('It succeeded');
  return result.failure;
}

export interface Stage extends VirtualTime {
  readonly graph: Graph;
  readonly calls: readonly Call[];
  readonly exchanges: readonly Exchange[];
}

/** A Graph client before a service that reacts to the nth call (from 0) as told. */
export function stage(
  react: (call: Call, nth: number) => Reaction | Promise<Reaction>,
  ports: Partial<GraphPorts> = {},
): Stage {
  const time = virtualTime();
  const calls: Call[] = [];
  const exchanges: Exchange[] = [];
  const fetch: GraphPorts['fetch'] = async (url, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const method = init.method ?? 'GET';
    const call: Call = { method, url, headers: new Headers(init.headers), body, init, at: time.elapsed() };
    const reaction = await react(call, calls.push(call) - 1);
    if (reaction instanceof Response) return reaction;
    if (reaction === 'connection lost') throw new TypeError('Failed to fetch');
    return new Promise((_, reject) => {
      const cut = (): void => reject(new DOMException('cut', 'AbortError'));
      if (init.signal?.aborted === true) cut();
      init.signal?.addEventListener('abort', cut);
    });
  };
  const graph = createGraph({
    token: () => Promise.resolve(succeed('a-token')),
    fetch,
    clock: time.clock,
    sleep: time.sleep,
    random: seededRandom(1),
    onExchange: (exchange) => exchanges.push(exchange),
    ...ports,
  });
  return { ...time, graph, calls, exchanges };
}
