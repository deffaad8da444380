import { afterEach, describe, expect, it } from 'vitest';
import type { Knock, Reply } from './doorway.ts';
import { serve, type Serving } from './serving.ts';

const open: Serving[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const heardIt = (): Reply => ({ status: 200, body: { heard: true } });

async function door({ well = true, answer = heardIt } = {}) {
  const heard: Knock[] = [];
  const serving = await serve({
    hear: (knock) => {
      heard.push(knock);
      return Promise.resolve(knock).then(answer);
    },
    isWell: () => well,
    port: 0,
    host: '127.0.0.1',
  });
  open.push(serving);
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${serving.port}${path}`, init);
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    ask('/api/messages', { method: 'POST', body, headers: { 'Content-Type': type, Authorization: 'Bearer x' } });
  return { heard, ask, post };
}

describe('the service’s door', () => {
  it('hands on an activity with its headers, and answers what is answered', async () => {
    const { heard, post } = await door();
    const answer = await post('{"type":"message"}', 'application/json; charset=utf-8');
    expect([answer.status, await answer.json()]).toEqual([200, { heard: true }]);
    expect(heard).toMatchObject([{ body: { type: 'message' }, headers: { authorization: 'Bearer x' } }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['not JSON', 'hei', 'application/json', 400],
    ['no object', '[1]', 'application/json', 400],
    ['nothing', 'null', 'application/json', 400],
    ['of another kind', '{}', 'text/plain', 415],
    ['too long', JSON.stringify({ a: 'x'.repeat(300_000) }), 'application/json', 413],
  ])('takes nothing that is %s', async (_what, body, type, status) => {
    const { heard, post } = await door();
    // A server that reads no more may close before the sender is done.
    const answered = await post(body, type).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(answered).toBe(status);
    expect(heard).toEqual([]);
  });

  it('is closed elsewhere, and to other verbs', async () => {
    const { heard, ask } = await door();
    const statuses = await Promise.all(
      ['/', '/api/messages', '/api/messages/', '/api/../api/messages', '/api/functions/x', '/.env'].map(
        async (path) => (await ask(path)).status,
      ),
    );
    expect(statuses).toEqual([404, 405, 404, 405, 404, 404]);
    expect((await ask('/health', { method: 'POST' })).status).toBe(405);
    expect(heard).toEqual([]);
  });

  it('tells nobody what went wrong inside', async () => {
    const { post } = await door({
      answer: () => {
        throw new Error('secret');
      },
    });
    const answer = await post('{}');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
  });

  it('says whether the service is well, and no more', async () => {
    const [well, ill] = await Promise.all([door(), door({ well: false })]);
    const [ok, late] = await Promise.all([well.ask('/health'), ill.ask('/health')]);
    expect([ok.status, await ok.text()]).toEqual([200, '{"status":"ok"}']);
    expect([late.status, await late.text()]).toEqual([503, '{"status":"late"}']);
  });
});
