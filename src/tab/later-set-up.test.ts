import { expect, it } from 'vitest';
import { fail, succeed } from '#base/result.ts';
import { laterSetUp } from './later-set-up.ts';
import { once } from './once.ts';

it('is without net while it cannot be had, and is sent for again at the next call', async () => {
  let tries = 0;
  const survey = { lists: [], version: null, newest: 1 };
  const setUp = laterSetUp(
    {
      host: 'kommunen.sharepoint.com',
      path: '/sites/hso',
      channel: null,
      rights: 'simple',
      app: '',
      offered: true,
    },
    once(async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return {
        surveyLists: async () => succeed(survey),
        surveyRules: async () => fail({ kind: 'noAccess' }),
        make: async () => succeed(null),
        outline: async () => fail({ kind: 'full' }),
        forget: async () => undefined,
      };
    }),
  );
  expect(await setUp.surveyLists()).toEqual({ ok: false, failure: { kind: 'offline' } });
  expect(await setUp.surveyLists()).toEqual(succeed(survey));
  expect(await setUp.make('lists', () => undefined, false)).toEqual(succeed(null));
  expect(tries).toBe(2);
});
