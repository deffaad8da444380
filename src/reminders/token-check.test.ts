import { beforeAll, describe, expect, it } from 'vitest';
import { activity, openTokenOffice, service, type TokenOffice } from './test-tokens.ts';
import { createTokenCheck } from './token-check.ts';

let office: TokenOffice;
beforeAll(async () => {
  office = await openTokenOffice();
}, 60_000);

const genuine = async (at: TokenOffice, token: string, body: unknown = activity()): Promise<boolean> =>
  createTokenCheck(at).isGenuine(at.request(token, body));

describe('an activity', () => {
  it('is from Microsoft where its token is, and its address is written with or without a slash', async () => {
    const token = await office.make();
    expect(await genuine(office, token)).toBe(true);
    expect(await genuine(office, token, activity({ serviceUrl: service.slice(0, -1) }))).toBe(true);
    const { headers, body } = office.request(token);
    const shouted = { headers: { AUTHORIZATION: headers['authorization'] }, body };
    expect(await createTokenCheck(office).isGenuine(shouted)).toBe(true);
  });

  it('is believed for five minutes more, and as much before: clocks differ', async () => {
    expect(await genuine(office, await office.make({ from: -3600, to: -290 }))).toBe(true);
    expect(await genuine(office, await office.make({ from: 290 }))).toBe(true);
  });

  it('is refused in every way that we know of, and nothing but Microsoft’s keys is ever asked for', async () => {
    const bad = await office.bad();
    expect(bad.length).toBeGreaterThanOrEqual(30);
    const before = office.asked.length;
    const believed: string[] = [];
    const check = createTokenCheck(office);
    for (const [name, request] of bad) if (await check.isGenuine(request)) believed.push(name);
    expect(believed).toEqual([]);
    expect(new Set(office.asked.slice(before).map((address) => new URL(address).host))).toEqual(
      new Set(['login.botframework.com']),
    );
    // Once each: the description, and the keys. What a made-up key would have fetched waits an hour.
    expect(office.asked.length - before).toBe(2);
  });
});

describe('Microsoft’s keys', () => {
  it('are asked for once a day, and once an hour for one that nobody knows', async () => {
    const own = await openTokenOffice();
    const check = createTokenCheck(own);
    const ask = async (key: 'ours' | 'stranger') => check.isGenuine(own.request(await own.make({ key, to: 90_000 })));
    expect([await ask('ours'), await ask('ours'), await ask('stranger')]).toEqual([true, true, false]);
    expect(own.asked).toHaveLength(2);
    own.clock.advance(61 * 60_000);
    expect([await ask('stranger'), await ask('stranger')]).toEqual([false, false]);
    expect(own.asked).toHaveLength(4);
    own.clock.advance(24 * 60 * 60_000);
    expect(await ask('ours')).toBe(true);
    expect(own.asked).toHaveLength(6);
  });

  it('are believed a while longer where they cannot be asked for, and nobody is before they were', async () => {
    const own = await openTokenOffice();
    const check = createTokenCheck(own);
    const ask = async () => check.isGenuine(own.request(await own.make()));
    const { answer } = own;
    own.answer = () => new Response('', { status: 503 });
    expect(await ask()).toBe(false);
    own.answer = answer;
    expect(await ask()).toBe(false);
    own.clock.advance(61_000);
    expect(await ask()).toBe(true);
    own.answer = () => new Response('<html>');
    own.clock.advance(25 * 60 * 60_000);
    expect(await ask()).toBe(true);
  });

  it('are not taken from anywhere else', async () => {
    const own = await openTokenOffice();
    const keys = own.fetch;
    const check = createTokenCheck({
      ...own,
      fetch: async (input, init) => {
        const address = input instanceof Request ? input.url : String(input);
        return address.endsWith('openidconfiguration')
          ? Response.json({ jwks_uri: 'https://login.botframework.com.evil.no/keys' })
          : keys(input, init);
      },
    });
    expect(await check.isGenuine(own.request(await own.make()))).toBe(false);
    expect(own.asked).toEqual([]);
  });
});
