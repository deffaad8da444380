import { describe, expect, it } from 'vitest';
import { json, nothing, refusal } from '#graph/scripted-service.ts';
import { post, SOON } from './post.ts';
import { channel, type Happening } from './test-channel.ts';

const url = 'https://service.example/secret-path?sig=s3cr3t';

async function outcome(happening: Happening) {
  const stage = channel(() => happening);
  const posted = await stage.run(post(stage.ports, { url, headers: { Authorization: 'Bearer t0k3n' }, body: '{}' }));
  return { posted, calls: stage.calls, elapsed: stage.elapsed() };
}

const delivered = async (happening: Happening) => {
  const { posted } = await outcome(happening);
  return posted.kind === 'not' ? posted.delivered : posted;
};

describe('a message that is sent once', () => {
  it.each([
    [200, json(200, { id: '1' })],
    [201, json(201, { id: '1' })],
    [202, nothing(202)],
  ])('is taken by %i', async (status, answer) => {
    expect((await outcome(answer)).posted).toMatchObject({ kind: 'taken', status });
  });

  it.each([
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [400, 'BadSyntax'],
    [413, 'RequestEntityTooLarge'],
    [302, 'elsewhere'],
  ])('was certainly not sent after %i, and is not tried again', async (status, code) => {
    expect(await delivered(refusal(status, code))).toEqual({
      kind: 'refused',
      again: null,
      code: `${status} ${code}`,
    });
  });

  it.each([429, 412])('was certainly not sent after %i, and may be when the service says', async (status) => {
    expect(await delivered(refusal(status, 'slow', { 'Retry-After': '17' }))).toMatchObject({
      kind: 'refused',
      again: 17_000,
    });
    expect(await delivered(refusal(status, 'slow'))).toMatchObject({ kind: 'refused', again: SOON });
    expect(await delivered(refusal(status, 'slow', { 'Retry-After': '0' }))).toMatchObject({ again: SOON });
  });

  it('was certainly not sent where the service did not know us', async () => {
    expect(await delivered(refusal(401, 'Unauthorized'))).toMatchObject({ kind: 'refused', again: SOON });
  });

  it.each([500, 502, 503, 504, 408])('may stand there already after %i', async (status) => {
    expect(await delivered(refusal(status, 'oops', { 'Retry-After': '5' }))).toMatchObject({ kind: 'unsure' });
  });

  it('may stand there already where the answer was lost on its way, or never came', async () => {
    expect(await delivered({ code: 'ECONNRESET' })).toEqual({ kind: 'unsure', code: 'connection lost' });
    expect(await delivered({ code: 'UND_ERR_SOCKET' })).toMatchObject({ kind: 'unsure' });
    const { posted, calls, elapsed } = await outcome('silence');
    expect(posted).toEqual({ kind: 'not', delivered: { kind: 'unsure', code: 'timeout' } });
    expect(elapsed).toBe(30_000);
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });

  it.each(['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    'was certainly not sent where there was no way to the service: %s',
    async (code) => {
      expect(await delivered({ code })).toEqual({ kind: 'refused', again: SOON, code });
    },
  );

  it('follows no redirect, and tells nothing of where it went or with what', async () => {
    const { posted, calls } = await outcome(
      new Response('https://evil.example s3cr3t t0k3n', { status: 307, headers: { Location: 'https://evil.example' } }),
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]?.init.redirect).toBe('manual');
    expect(JSON.stringify(posted)).toBe('{"kind":"not","delivered":{"kind":"refused","again":null,"code":"307"}}');
  });

  it('passes on no word of the service’s that is no plain word', async () => {
    expect(await delivered(refusal(400, 'https://x?sig=s3cr3t'))).toMatchObject({ code: '400' });
  });
});
