/** What the client library does left alone, and what ours makes of the same service. */
import { Client, RetryHandler } from '@microsoft/microsoft-graph-client';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#base/result.ts';
import type { GraphRequest, Method } from '#graph/request.ts';
import {
  type Call,
  failureOf,
  html,
  json,
  type Reaction,
  refusal,
  seededRandom,
  stage,
} from '#graph/scripted-service.ts';
import { newRequestId } from './wire.ts';

const ITEMS = '/sites/s/lists/l/items';
const create = (title: string): GraphRequest => ({ method: 'POST', path: ITEMS, body: { fields: { Title: title } } });

const titleOf = (body: unknown): string => (body as { readonly fields: { readonly Title: string } }).fields.Title;

describe('before a service that makes the row and then answers 504', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('the library’s own retry makes four rows of one call', async () => {
    let rows = 0;
    const last = {
      execute: (context: { response?: Response }) => {
        rows += 1;
        context.response = html(504);
        return Promise.resolve();
      },
    };
    const client = Client.initWithMiddleware({ middleware: [new RetryHandler(), last] });
    const call: Promise<unknown> = client.api(ITEMS).post({ fields: { Title: 'Tiltak' } });
    const failed = expect(call).rejects.toMatchObject({ statusCode: 504 });
    await vi.runAllTimersAsync();
    await failed;
    expect(rows).toBe(4);
  });

  it('the library takes a captive portal’s page for an empty success', async () => {
    const last = {
      execute: (context: { response?: Response }) => {
        context.response = html(200);
        return Promise.resolve();
      },
    };
    const answer: unknown = await Client.initWithMiddleware({ middleware: [last] })
      .api(ITEMS)
      .get();
    expect(JSON.stringify(answer)).toBe('{}');
  });
});

describe('ours', () => {
  it('makes one row of one call and says that it may have landed', async () => {
    const { graph, calls, run } = stage(() => html(504));
    expect(failureOf(await run(graph.send(create('Tiltak'))))).toMatchObject({
      kind: 'serverFailed',
      landed: 'unknown',
    });
    expect(calls).toHaveLength(1);
  });

  const fates = [
    'done',
    'done, then lost',
    'done, then silence',
    'done, then 500',
    'done, then 502',
    'done, then 503',
    'done, then 503 with Retry-After',
    'done, then 504',
    'done, then a page',
    'done, then half an answer',
    'lost',
    'silence',
    '503',
    '504',
    '429',
    '429 with Retry-After',
    '401',
    '403',
    '409',
    '412',
    '423',
    '507',
  ] as const;

  const answers: Readonly<Record<(typeof fates)[number], () => Reaction>> = {
    done: () => json(201, { id: '1' }),
    'done, then lost': () => 'connection lost',
    'done, then silence': () => 'silence',
    'done, then 500': () => refusal(500, 'generalException'),
    'done, then 502': () => html(502),
    'done, then 503': () => refusal(503, 'serviceNotAvailable'),
    'done, then 503 with Retry-After': () => refusal(503, 'serviceNotAvailable', { 'Retry-After': '2' }),
    'done, then 504': () => html(504),
    'done, then a page': () => html(200),
    'done, then half an answer': () =>
      new Response('{"id":', { status: 201, headers: { 'Content-Type': 'application/json' } }),
    lost: () => 'connection lost',
    silence: () => 'silence',
    '503': () => refusal(503, 'serviceNotAvailable'),
    '504': () => html(504),
    '429': () => refusal(429, 'activityLimitReached'),
    '429 with Retry-After': () => refusal(429, 'activityLimitReached', { 'Retry-After': '3' }),
    '401': () => refusal(401, 'InvalidAuthenticationToken'),
    '403': () => refusal(403, 'accessDenied'),
    '409': () => refusal(409, 'nameAlreadyExists'),
    '412': () => refusal(412, 'resourceModified'),
    '423': () => refusal(423, 'locked'),
    '507': () => refusal(507, 'quotaLimitReached'),
  };

  it('never makes two rows of one change, and never says of a made row that it did not land', async () => {
    const fate = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<(typeof fates)[number]>('429', '401', '429 with Retry-After') },
      fc.constantFrom(...fates),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { minLength: 1, maxLength: 12 }),
        fc.constantFrom<Method>('POST', 'PATCH', 'PUT'),
        fc.integer({ min: 1, max: 6 }),
        async (plan, method, edits) => {
          const rows = new Map<string, number>();
          const { graph, run } = stage(
            (call, nth) => {
              const chosen = plan[nth % plan.length] ?? 'done';
              if (chosen.startsWith('done')) rows.set(titleOf(call.body), (rows.get(titleOf(call.body)) ?? 0) + 1);
              return answers[chosen]();
            },
            { patience: 120_000, token: (refused) => Promise.resolve(succeed(refused === undefined ? 'old' : 'new')) },
          );
          for (let edit = 0; edit < edits; edit += 1) {
            const title = `Tiltak ${edit}`;
            const request: GraphRequest = { ...create(title), method };
            const result = await run(graph.send(request));
            const made = rows.get(title) ?? 0;
            if (result.ok) expect(made).toBe(1);
            else if (result.failure.landed === 'no') expect(made).toBe(0);
            else expect(made).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the same promise for changes in a batch', async () => {
    const parts = [
      'done',
      'done, then 503 with Retry-After',
      'done, then 500',
      '429',
      '429 with Retry-After',
      '503',
      '412',
    ] as const;
    interface Part {
      readonly id: string;
      readonly body: unknown;
    }
    const envelope = fc.constantFrom('kept', 'kept', 'kept', 'lost', '504', '429', 'page', 'half of it');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 30 }),
        fc.array(envelope, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 45 }),
        async (plan, envelopes, edits) => {
          const rows = new Map<string, number>();
          let turn = 0;
          const react = (call: Call, nth: number): Reaction => {
            const kept = envelopes[nth % envelopes.length];
            if (kept === '429') return refusal(429, 'activityLimitReached', { 'Retry-After': '1' });
            const { requests } = call.body as { readonly requests: readonly Part[] };
            const responses = requests.map(({ id, body }) => {
              const chosen = plan[(turn += 1) % plan.length] ?? 'done';
              if (chosen.startsWith('done')) rows.set(titleOf(body), (rows.get(titleOf(body)) ?? 0) + 1);
              const status = chosen === 'done' ? 201 : Number(/\d{3}/.exec(chosen)?.[0]);
              const headers = chosen.endsWith('Retry-After') ? { 'Retry-After': '2' } : {};
              return { id, status, headers, body: status === 201 ? {} : { error: { code: 'x' } } };
            });
            if (kept === 'lost') return 'connection lost';
            if (kept === '504') return html(504);
            if (kept === 'page') return html(200);
            return json(200, {
              responses: kept === 'half of it' ? responses.slice(0, responses.length / 2) : responses,
            });
          };
          const { graph, run } = stage(react, { patience: 120_000 });
          const titles = Array.from({ length: edits }, (_, edit) => `Tiltak ${edit}`);
          const outcomes = await run(graph.batch(titles.map(create)));
          expect(outcomes).toHaveLength(edits);
          for (const [edit, outcome] of outcomes.entries()) {
            const made = rows.get(titles[edit] ?? '') ?? 0;
            if (outcome.ok) expect(made).toBe(1);
            else if (outcome.failure.landed === 'no') expect(made).toBe(0);
            else expect(made).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('ids of calls', () => {
  it('are GUIDs of version 4 and do not repeat', () => {
    const random = seededRandom(7);
    const ids = Array.from({ length: 1000 }, () => newRequestId(random));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(1000);
  });
});

describe('the log of exchanges', () => {
  it('has every attempt and every part of a batch with its cost, and neither query nor body', async () => {
    const scene = stage(async ({ method }, nth) => {
      await scene.sleep(250);
      if (nth === 0) return html(502);
      if (method === 'POST') {
        return json(200, {
          responses: [
            { id: '1', status: 200, body: {} },
            { id: '2', status: 412, body: {} },
          ],
        });
      }
      return json(200, {}, { 'request-id': 'r-1' });
    });
    const read: GraphRequest = { method: 'GET', path: `${ITEMS}?$filter=fields%2FTitle%20eq%20%27hemmelig%27` };
    const update: GraphRequest = { method: 'PATCH', path: `${ITEMS}/1/fields`, body: { Title: 'hemmelig' } };
    await scene.run(scene.graph.send(read));
    await scene.run(scene.graph.batch([{ method: 'GET', path: `${ITEMS}/1` }, update]));
    expect(scene.exchanges).toMatchObject([
      { method: 'GET', path: ITEMS, status: 502, requestId: null, resourceUnits: 2, milliseconds: 250 },
      { method: 'GET', path: ITEMS, status: 200, requestId: 'r-1', resourceUnits: 2, milliseconds: 250 },
      { method: 'POST', path: '/$batch', status: 200, resourceUnits: 0, milliseconds: 250 },
      { method: 'GET', path: `${ITEMS}/1`, status: 200, resourceUnits: 1, milliseconds: 250 },
      { method: 'PATCH', path: `${ITEMS}/1/fields`, status: 412, resourceUnits: 2, milliseconds: 250 },
    ]);
    expect(JSON.stringify(scene.exchanges)).not.toContain('hemmelig');
    const silent = stage(() => 'connection lost');
    await silent.run(silent.graph.send(update));
    expect(silent.exchanges).toMatchObject([{ status: null }]);
  });
});
