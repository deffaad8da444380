import { expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import { broughtSelfCheck } from './brought-self-check.ts';

it('is without net while it cannot be had, and is sent for again at the next call', async () => {
  let tries = 0;
  const looked = { findings: [], versions: { program: '1.2.3', schema: 1 }, site: 'https://kommunen.sharepoint.com' };
  const check = broughtSelfCheck(async () => {
    tries += 1;
    if (tries < 3) throw new TypeError('Failed to fetch');
    return { lookOver: async () => looked, putRight: async () => succeed(null) };
  });
  expect(await check.lookOver(false)).toEqual({
    findings: [{ kind: 'unchecked', part: 'lists', failure: { kind: 'offline' } }],
    versions: null,
    site: '',
  });
  expect(await check.putRight([])).toEqual({ ok: false, failure: { kind: 'offline' } });
  expect(await check.putRight([])).toEqual(succeed(null));
  expect(await check.lookOver(true)).toEqual(looked);
});
