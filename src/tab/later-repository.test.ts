import { expect, it } from 'vitest';
import { succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { PlanRepository } from '#repository/plan-repository.ts';
import { laterRepository } from './later-repository.ts';

/** Knows of no list, and says who asked. */
function repositoryThatIsHere(asked: string[]): PlanRepository {
  const note = <Value>(what: string, value: Value) => {
    asked.push(what);
    return Promise.resolve(succeed(value));
  };
  const standing = { stamps: new Map(), damaged: new Map() };
  return {
    load: () => note('load', { ...standing, readings: [] }),
    look: () => note('look', standing),
    read: (entity) => note('read', { entity, whole: true, items: [], mark: 'mark' as never }),
    changesSince: (entity, mark) => note('changesSince', { entity, whole: false, items: [], mark }),
    historyOf: () => note('historyOf', []),
    historySince: () => note('historySince', []),
    historyBefore: () => note('historyBefore', { changes: [], more: false }),
    outsideEdits: () => note('outsideEdits', []),
    check: () => note('check', []),
    save: async () => ({ kind: 'failed', failure: { kind: 'full' }, landed: 'no' }),
    create: async (rows) => rows.map(() => ({ kind: 'failed', failure: { kind: 'full' }, landed: 'no' })),
  };
}

it('is sent for at once, and asked when it is here', async () => {
  const asked: string[] = [];
  let arrive: (repository: PlanRepository) => void = () => undefined;
  let sentFor = 0;
  const repository = laterRepository(() => {
    sentFor += 1;
    return new Promise((resolve) => {
      arrive = resolve;
    });
  });
  expect(sentFor).toBe(1);
  const answers = [repository.look(), repository.read('milestone')];
  await Promise.resolve();
  expect(asked).toEqual([]);
  arrive(repositoryThatIsHere(asked));
  expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, true]);
  expect(asked).toEqual(['look', 'read']);
  expect(sentFor).toBe(1);
});

it('is without net while it cannot be had, sends nothing, and is sent for again at the next call', async () => {
  const asked: string[] = [];
  let net = false;
  const repository = laterRepository(() =>
    net ? Promise.resolve(repositoryThatIsHere(asked)) : Promise.reject(new TypeError('Failed to fetch')),
  );
  expect(await repository.load()).toEqual({ ok: false, failure: { kind: 'offline' } });
  const notSent = { kind: 'failed', failure: { kind: 'offline' }, landed: 'no' };
  const nobodyKnows = { ...notSent, landed: 'unknown' };
  const change = {} as PlanChange;
  expect(await repository.save(change, { item: '1', etag: '' }, false)).toEqual(notSent);
  expect(await repository.save(change, { item: '1', etag: '' }, true)).toEqual(nobodyKnows);
  expect(await repository.create([false, true].map((tried) => ({ change, tried })))).toEqual([notSent, nobodyKnows]);
  net = true;
  expect(await repository.load()).toMatchObject({ ok: true });
  expect(asked).toEqual(['load']);
});
