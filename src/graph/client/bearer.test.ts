import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#base/result.ts';
import type { Refusal, TokenSource } from '#graph/client.ts';
import type { TokenFailure } from '#graph/failure.ts';
import type { GraphRequest } from '#graph/request.ts';
import {
  type Call,
  failureOf,
  html,
  json,
  type Reaction,
  refusal,
  type Stage,
  stage,
} from '#graph/scripted-service.ts';

const READ: GraphRequest = { method: 'GET', path: '/sites/s/lists' };
const CREATE: GraphRequest = { method: 'POST', path: '/sites/s/lists/l/items', body: { fields: {} } };
const CLAIMS = '{"access_token":{"nbf":{"essential":true, "value":"1657834417"}}}';

const challenge = (claims = CLAIMS, status = 401): Response =>
  refusal(status, 'InvalidAuthenticationToken', {
    'WWW-Authenticate': `Bearer realm="", authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize, client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${btoa(claims)}", errorDescription="Continuous access evaluation"`,
  });

/** A sign-in that keeps one token and makes another when asked, as `t1`, `t2`, … */
function signIn(renew: () => Promise<TokenFailure | null> = () => Promise.resolve(null)) {
  const refusals: Refusal[] = [];
  let current = 't1';
  const token: TokenSource = async (refused) => {
    if (refused === undefined) return succeed(current);
    refusals.push(refused);
    const next = `t${refusals.length + 1}`;
    const failure = await renew();
    if (failure !== null) return fail(failure);
    current = next;
    return succeed(current);
  };
  return { token, refusals };
}

const bearer = ({ headers }: Call): string | null => headers.get('authorization');

describe('a refused token', () => {
  it.each([401, 403])('with a claims challenge and %i is answered with the claims, once', async (status) => {
    const { token, refusals } = signIn();
    const { graph, calls, run } = stage(
      (call) => (bearer(call) === 'Bearer t1' ? challenge(CLAIMS, status) : json(201, {})),
      {
        token,
      },
    );
    expect(await run(graph.send(CREATE))).toMatchObject({ ok: true, value: { status: 201 } });
    expect(refusals).toEqual([{ claims: CLAIMS }]);
    expect(calls.map(bearer)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(new Set(calls.map(({ headers }) => headers.get('client-request-id'))).size).toBe(2);
  });

  it('without a reason is answered with a fresh one', async () => {
    for (const header of [
      {},
      { 'WWW-Authenticate': 'Bearer claims="not base64 of JSON"' },
      { 'WWW-Authenticate': 'Bearer claims="bm9uc2Vuc2U="' },
    ]) {
      const { token, refusals } = signIn();
      const { graph, run } = stage(
        (call) => (bearer(call) === 'Bearer t1' ? refusal(401, 'InvalidAuthenticationToken', header) : json(200, {})),
        { token },
      );
      expect(await run(graph.send(READ))).toMatchObject({ ok: true });
      expect(refusals).toEqual([{ claims: null }]);
    }
    const { token, refusals } = signIn();
    const page = stage((call) => (bearer(call) === 'Bearer t1' ? html(401) : json(200, {})), { token });
    expect(await page.run(page.graph.send(READ))).toMatchObject({ ok: true });
    expect(refusals).toEqual([{ claims: null }]);
  });

  it.each<[string, () => Reaction, string]>([
    ['conditional access', () => challenge(), 'claimsRefused'],
    ['no reason', () => refusal(401, 'InvalidAuthenticationToken'), 'unauthenticated'],
  ])('again for %s is the end of it', async (_, reaction, kind) => {
    const { token, refusals } = signIn();
    const { graph, calls, run } = stage(reaction, { token });
    expect(failureOf(await run(graph.send(CREATE)))).toMatchObject({ kind, status: 401, landed: 'no' });
    expect([refusals.length, calls.length]).toEqual([1, 2]);
  });

  it('of a plain 403 is no matter of tokens', async () => {
    const { token, refusals } = signIn();
    const { graph, run } = stage(() => refusal(403, 'accessDenied'), { token });
    expect(failureOf(await run(graph.send(READ)))).toMatchObject({ kind: 'forbidden' });
    expect(refusals).toEqual([]);
  });
});

/** Each call takes a second more than the one before it. */
const slow = (scene: () => Stage, react: (call: Call) => Reaction) => async (call: Call, nth: number) => {
  await scene().sleep(1000 * (nth + 1));
  return react(call);
};

describe('parallel callers', () => {
  it('who are refused alike share one renewal, also those who hear of it after it is over', async () => {
    let prompts = 0;
    const { token, refusals } = signIn(async () => {
      prompts += 1;
      await scene.sleep(1500);
      return null;
    });
    const scene: Stage = stage(
      slow(
        () => scene,
        (call) => (bearer(call) === 'Bearer t1' ? challenge() : json(200, {})),
      ),
      { token },
    );
    const results = await scene.run(Promise.all([1, 2, 3, 4, 5].map(() => scene.graph.send(READ))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect([prompts, refusals.length, scene.calls.length]).toEqual([1, 1, 10]);
  });

  it('share the failure of a renewal, and who comes later is asked anew', async () => {
    let closed = true;
    const { token, refusals } = signIn(async () => {
      await scene.sleep(10_000);
      return closed ? { kind: 'interactionNeeded' } : null;
    });
    const scene: Stage = stage(
      slow(
        () => scene,
        (call) => (bearer(call) === 'Bearer t1' ? challenge() : json(200, {})),
      ),
      { token },
    );
    const results = await scene.run(Promise.all([1, 2, 3].map(() => scene.graph.send(READ))));
    expect(results.map(failureOf)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'tokenUnavailable', reason: 'interactionNeeded', landed: 'no' })),
    );
    expect(refusals).toHaveLength(1);
    closed = false;
    expect(await scene.run(scene.graph.send(READ))).toMatchObject({ ok: true });
    expect(refusals).toHaveLength(2);
  });

  it('share it for a minute and no longer, for a token may be withdrawn again', async () => {
    const refusals: Refusal[] = [];
    const token: TokenSource = (refused) => {
      if (refused !== undefined) refusals.push(refused);
      return Promise.resolve(succeed(refused === undefined ? 't1' : 't2'));
    };
    const scene = stage((call) => (bearer(call) === 'Bearer t1' ? challenge() : json(200, {})), { token });
    await scene.run(scene.graph.send(READ));
    await scene.run(scene.sleep(59_000));
    await scene.run(scene.graph.send(READ));
    expect(refusals).toHaveLength(1);
    await scene.run(scene.sleep(1_000));
    await scene.run(scene.graph.send(READ));
    expect(refusals).toHaveLength(2);
  });

  it('are asked again where the new token is withdrawn too', async () => {
    const { token, refusals } = signIn();
    let good = 't2';
    const { graph, run } = stage((call) => (bearer(call) === `Bearer ${good}` ? json(200, {}) : challenge()), {
      token,
    });
    expect(await run(graph.send(READ))).toMatchObject({ ok: true });
    good = 't3';
    expect(await run(graph.send(READ))).toMatchObject({ ok: true });
    expect(refusals).toHaveLength(2);
  });

  it('who are refused for different reasons are not asked at the same time', async () => {
    let open = 0;
    let most = 0;
    const { token, refusals } = signIn(async () => {
      open += 1;
      most = Math.max(most, open);
      await scene.sleep(5000);
      open -= 1;
      return null;
    });
    const scene: Stage = stage(
      (call) =>
        bearer(call) === 'Bearer t1'
          ? challenge(`{"access_token":{"acrs":{"value":"${call.url.at(-1)}"}}}`)
          : json(200, {}),
      { token },
    );
    const paths = ['1', '2', '3', '1', '2'];
    const results = await scene.run(
      Promise.all(paths.map((id) => scene.graph.send({ method: 'GET', path: `/sites/${id}` }))),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect([most, refusals.length]).toEqual([1, 3]);
  });
});

describe('a token that cannot be had', () => {
  it.each<TokenFailure['kind']>(['offline', 'interactionNeeded', 'refused'])(
    'because of %s ends the call before it is sent',
    async (reason) => {
      const { graph, calls, run } = stage(() => json(200, {}), {
        token: () => Promise.resolve(fail({ kind: reason, code: 'AADSTS65001' })),
      });
      expect(failureOf(await run(graph.send(CREATE)))).toEqual({
        kind: 'tokenUnavailable',
        reason,
        code: 'AADSTS65001',
        landed: 'no',
      });
      expect(calls).toHaveLength(0);
    },
  );

  it('does not hold who stops waiting for it', async () => {
    const stop = new AbortController();
    const { graph, calls, run } = stage(() => json(200, {}), { token: () => new Promise(() => stop.abort()) });
    expect(failureOf(await run(graph.send(CREATE, stop.signal)))).toEqual({ kind: 'aborted', landed: 'no' });
    expect(calls).toHaveLength(0);
  });
});
