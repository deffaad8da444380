import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '#base/clock.ts';
import { answerAtDesk } from './reminders-door.ts';
import type { RemindersDesk } from './reminders-desk.ts';
import type { DeskState } from './reminders-talk.ts';

const state: DeskState = {
  now: '2026-02-11T13:30:00.000Z' as Instant,
  hour: 8,
  plan: '',
  municipality: '',
  people: [],
  channel: 'works',
  language: 'nb',
  earlier: false,
  cards: [],
};

let did: unknown[];
let desk: RemindersDesk;
beforeEach(() => {
  did = [];
  const note = <Value>(what: unknown, answer: Value): Promise<Value> => {
    did.push(what);
    return Promise.resolve(answer);
  };
  desk = {
    state: () => note('state', state),
    advance: (to) => note(to, { state, trouble: null }),
    choose: (choice) => note(choice, state),
    press: (press) => note(press, { state, shown: null }),
  };
});

interface Asked {
  readonly method?: string;
  readonly host?: string;
  readonly origin?: string | null;
  readonly type?: string;
  readonly text?: string;
}

function ask(name: string, body: unknown, asked: Asked = {}): Promise<Response | null> {
  const { method = 'POST', host = 'localhost:4280', origin = `http://${host}`, type = 'application/json' } = asked;
  const text = asked.text ?? JSON.stringify(body);
  const headers = {
    'Content-Type': type,
    'Content-Length': String(text.length),
    ...(origin !== null && { Origin: origin }),
  };
  const address = `http://${host}/reminders/${name}`;
  return answerAtDesk(desk, new Request(address, method === 'GET' ? { method } : { method, headers, body: text }));
}
const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked))?.status ?? null;

describe('the desk’s door', () => {
  it('hands in what the page asks, and hands out the answer as JSON that nobody keeps', async () => {
    const answer = await ask('state', {});
    expect(await answer?.json()).toEqual(state);
    expect(answer?.headers.get('cache-control')).toBe('no-store');
    await ask('advance', { to: '2026-02-16' });
    await ask('choose', { channel: 'loses', language: 'nn', other: 1 });
    await ask('press', { card: 'laptop-1', by: null, verb: 'confirm', data: { item: 'a' } });
    expect(did).toEqual([
      'state',
      '2026-02-16',
      { channel: 'loses', language: 'nn' },
      { card: 'laptop-1', by: null, verb: 'confirm', data: { item: 'a' } },
    ]);
  });

  it('leaves other addresses to others', async () => {
    expect(await answerAtDesk(desk, new Request('http://localhost:4280/laptop.json'))).toBeNull();
  });

  it('lets in no other page, and no name that was turned to this machine', async () => {
    expect(await status('state', {}, { origin: 'https://example.no' })).toBe(403);
    expect(await status('state', {}, { origin: 'http://localhost:4281' })).toBe(403);
    expect(await status('state', {}, { origin: null })).toBe(403);
    expect(await status('state', {}, { host: 'example.no:4280' })).toBe(403);
    expect(did).toEqual([]);
  });

  it('does nothing for what it cannot understand', async () => {
    expect(await status('nothing', {})).toBe(404);
    expect(await status('toString', {})).toBe(404);
    expect(await status('state', {}, { method: 'GET' })).toBe(405);
    expect(await status('state', {}, { type: 'text/plain' })).toBe(400);
    expect(await status('state', {}, { text: '[' })).toBe(400);
    expect(await status('state', [])).toBe(400);
    expect(await status('advance', { to: '2026-02-31' })).toBe(400);
    expect(await status('press', { card: 1, by: null, verb: 'confirm' })).toBe(400);
    expect(await status('press', { card: 'laptop-1', by: 7, verb: 'confirm' })).toBe(400);
    expect(await status('choose', { channel: 'a'.repeat(20_000) })).toBe(400);
    expect(did).toEqual([]);
  });
});
