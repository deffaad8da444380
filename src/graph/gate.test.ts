import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { calmGate, closeGate, gateWait, memoryGate, type GateState } from './gate.ts';
import type { GraphRequest } from '#graph/request.ts';
import { failureOf, html, json, type Reaction, refusal, stage, START } from '#graph/scripted-service.ts';

const read = (id: number): GraphRequest => ({ method: 'GET', path: `/sites/s/lists/l/items/${id}` });
const create: GraphRequest = { method: 'POST', path: '/sites/s/lists/l/items', body: { fields: {} } };
const at = (seconds: number): Instant => instantOf(millisecondsOf(START) + seconds * 1000);
const throttled = (headers: Readonly<Record<string, string>> = {}, more = {}): Response =>
  refusal(429, 'activityLimitReached', headers, more);

describe('the throttle gate', () => {
  it('without word opens after 5, 10, 20 … and at most 300 s', () => {
    let state: GateState | null = null;
    const waits: number[] = [];
    for (let round = 0, now = 0; round < 9; round += 1) {
      state = closeGate(state, { sentAt: at(now), asked: null, now: at(now), fraction: 0.5 });
      const wait = gateWait(state, at(now)) / 1000;
      waits.push(wait);
      now += wait + 1;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('counts calls that were under way together as one', () => {
    const first = closeGate(null, { sentAt: at(0), asked: null, now: at(1), fraction: 0.5 });
    const second = closeGate(first, { sentAt: at(0.5), asked: null, now: at(2), fraction: 0.5 });
    expect(second).toEqual({ opensAt: at(7), closedAt: at(1), streak: 1 });
  });

  it('never opens earlier for a later word', () => {
    const long = closeGate(null, { sentAt: at(0), asked: 60_000, now: at(1), fraction: 0 });
    expect(closeGate(long, { sentAt: at(0), asked: 1_000, now: at(2), fraction: 0 }).opensAt).toBe(at(61));
  });

  it('begins at 5 s again after a success, but not after one that was sent before it closed', () => {
    const closed: GateState = { opensAt: at(20), closedAt: at(10), streak: 3 };
    expect(calmGate(closed, at(9)).streak).toBe(3);
    expect(calmGate(closed, at(21)).streak).toBe(0);
  });

  it('is open where the machine’s clock was set back by days meanwhile', () => {
    const closed = closeGate(null, { sentAt: at(0), asked: 3_600_000, now: at(0), fraction: 1 });
    expect(gateWait(closed, at(0))).toBe(3_610_000);
    expect(gateWait(closed, at(-172_800))).toBe(0);
    const again = closeGate(closed, { sentAt: at(-172_800), asked: null, now: at(-172_800), fraction: 0.5 });
    expect(again).toEqual({ opensAt: at(-172_795), closedAt: at(-172_800), streak: 1 });
  });
});

describe('a throttled call', () => {
  it('waits as long as it is asked, and goes through', async () => {
    const { graph, calls, run } = stage((_, nth) => (nth === 0 ? throttled({ 'Retry-After': '20' }) : json(200, {})));
    expect(await run(graph.send(read(1)))).toMatchObject({ ok: true });
    expect(calls[1]?.at).toBeGreaterThanOrEqual(20_000);
    expect(calls[1]?.at).toBeLessThanOrEqual(20_000 * 1.3);
  });

  it.each([
    ['no header, or one that the browser hides', {}],
    ['0', { 'Retry-After': '0' }],
    ['-1', { 'Retry-After': '-1' }],
    ['soon', { 'Retry-After': 'soon' }],
    ['a past date', { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }],
  ])('is never sent again at once: %s', async (_, headers) => {
    const { graph, calls, run } = stage(() => throttled(headers));
    expect(failureOf(await run(graph.send(create)))).toMatchObject({ kind: 'throttled', landed: 'no', status: 429 });
    const gaps = calls.slice(1).map((call, index) => call.at - (calls[index]?.at ?? 0));
    expect(gaps.length).toBeGreaterThanOrEqual(1);
    for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(3_500 * 2 ** index);
  });

  it.each<[string, Readonly<Record<string, string>>, object, number]>([
    ['the error’s body, where a browser hides the header', {}, { retryAfterSeconds: 120 }, 120],
    ['the greater of Retry-After and RateLimit-Reset', { 'Retry-After': '41', 'RateLimit-Reset': '55' }, {}, 55],
    ['315 s, though the library would wait 180', { 'Retry-After': '315' }, {}, 315],
    ['an hour', { 'Retry-After': '3600' }, {}, 3600],
    ['an hour where it is asked for eleven days', { 'Retry-After': '999999' }, {}, 3600],
  ])('beyond its patience says at once until when: %s', async (_, headers, more, seconds) => {
    for (const request of [read(1), create]) {
      const { graph, calls, run, elapsed } = stage(() => throttled(headers, more));
      const failure = failureOf(await run(graph.send(request)));
      if (failure.kind !== 'throttled') throw new Error(failure.kind);
      expect(failure.retryAt >= at(seconds)).toBe(true);
      expect(failure.retryAt <= at(seconds + 10)).toBe(true);
      expect([calls.length, elapsed()]).toEqual([1, 0]);

      expect(failureOf(await run(graph.send(read(2))))).toEqual({
        kind: 'throttled',
        retryAt: failure.retryAt,
        landed: 'no',
      });
      expect(calls).toHaveLength(1);
    }
  });

  it('knows a throttling page by its status', async () => {
    const { graph, calls, run } = stage((_, nth) => (nth === 0 ? html(429) : json(201, {})));
    expect(await run(graph.send(create))).toMatchObject({ ok: true });
    expect(calls).toHaveLength(2);
  });

  it('holds back every other call through the same gate, of another client too', async () => {
    const gate = memoryGate();
    const first = stage(() => throttled({ 'Retry-After': '120' }), { gate });
    await first.run(first.graph.send(read(1)));
    const second = stage(() => json(200, {}), { gate, clock: first.clock });
    expect(failureOf(await second.run(second.graph.send(create)))).toMatchObject({ kind: 'throttled', landed: 'no' });
    expect(second.calls).toHaveLength(0);
  });

  it('that asks too much at any time is no reason for others to wait', async () => {
    const { graph, calls, run, elapsed } = stage(({ url }) =>
      url.includes('filter')
        ? refusal(429, 'notSupported', {}, { innerError: { code: 'tooManyResources' } })
        : json(200, {}),
    );
    const query: GraphRequest = { method: 'GET', path: '/sites/s/lists/l/items?$filter=x' };
    expect(failureOf(await run(graph.send(query)))).toMatchObject({
      kind: 'permanentThrottle',
      innerCode: 'tooManyResources',
      landed: 'no',
    });
    expect(await run(graph.send(read(1)))).toMatchObject({ ok: true });
    expect([calls.length, elapsed()]).toEqual([2, 0]);
  });

  it.each([
    ['500 with SharePoint’s own code', 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', ''],
    ['a sentence', 429, 'x', 'The attempted operation is prohibited because it exceeds the list view threshold.'],
  ])('is known as permanent by %s', async (_, status, code, message) => {
    const { graph, calls, run } = stage(() => json(status, { error: { code, message } }));
    expect(failureOf(await run(graph.send(read(1))))).toMatchObject({ kind: 'permanentThrottle' });
    expect(calls).toHaveLength(1);
  });
});

/** A way to be told to wait, and the least it demands of whoever reads it. */
interface Word {
  readonly header: string | null;
  /** Seconds from the answer that a date in the header lies ahead. */
  readonly dateIn: number | null;
  readonly least: number;
}

const word: fc.Arbitrary<Word> = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((seconds) => ({
    header: String(seconds),
    dateIn: null,
    least: Math.min(seconds, 3600) * 1000,
  })),
  // HTTP dates have no milliseconds.
  fc.integer({ min: 2, max: 4000 }).map((seconds) => ({
    header: null,
    dateIn: seconds,
    least: Math.min(seconds - 1, 3600) * 1000,
  })),
  fc
    .constantFrom(null, '0', '-5', 'soon', 'Wed, 21 Oct 2015 07:28:00 GMT')
    .map((header) => ({ header, dateIn: null, least: 3_500 })),
);

type Turn =
  | { readonly kind: 'throttled'; readonly status: number; readonly word: Word }
  | { readonly kind: 'answered' | 'connection lost' | 'broken' };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ kind: fc.constant('throttled' as const), status: fc.constantFrom(429, 503, 509), word }),
  fc.record({ kind: fc.constantFrom('answered' as const, 'connection lost' as const, 'broken' as const) }),
);

describe('whatever the service answers', () => {
  it('no call starts before its allowed time, however many run side by side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 900_000 }),
        async (turns, starts, patience) => {
          let allowedAt = 0;
          const early: number[] = [];
          const scene = stage(
            async ({ at: startedAt }, nth): Promise<Reaction> => {
              if (startedAt < allowedAt) early.push(startedAt);
              await scene.sleep(200 + ((nth * 137) % 900));
              const next = turns[nth % turns.length];
              if (next?.kind === 'throttled') {
                const { header, dateIn, least } = next.word;
                allowedAt = Math.max(allowedAt, scene.elapsed() + least);
                const date = new Date(millisecondsOf(scene.clock.now()) + (dateIn ?? 0) * 1000).toUTCString();
                const told = dateIn === null ? header : date;
                return refusal(next.status, 'x', told === null ? {} : { 'Retry-After': told });
              }
              if (next?.kind === 'connection lost') return 'connection lost';
              return next?.kind === 'broken' ? refusal(500, 'generalException') : json(200, {});
            },
            { patience },
          );
          const work = starts.map(async (delay, id) => {
            await scene.sleep(delay);
            for (let round = 0; round < 3; round += 1) {
              await scene.graph.send(id % 2 === 0 ? read(id) : create);
              await scene.sleep(1000);
            }
          });
          await scene.run(Promise.all(work));
          expect(early).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a token', () => {
  it('is asked for before the gate is passed, so that signing in does not let a call slip through', async () => {
    const gate = memoryGate();
    const { graph, calls, run, sleep } = stage(() => json(200, {}), {
      gate,
      token: async () => {
        await sleep(60_000);
        gate.write({ opensAt: at(70), closedAt: at(60), streak: 1 });
        return succeed('t');
      },
    });
    await run(graph.send(read(1)));
    expect(calls[0]?.at).toBe(70_000);
  });
});
