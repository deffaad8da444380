import { expect, it } from 'vitest';
import { instantOf } from '#base/clock.ts';
import { countingKeys } from '#base/id.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow } from '#domain/row.ts';
import type { PlanSnapshot } from '#sync/session.ts';
import type { KnownPlan } from './known-plans.ts';
import { noteWhenSeen } from './remember-plan.ts';

const keys = countingKeys();
const site = { host: 'kommunen.sharepoint.com', path: '/sites/helse' };

it('a plan is remembered when it is seen, and again when it is called otherwise', () => {
  const key = keys();
  const row = { ...blankPlan(newRow(key, key)), title: 'Framtidas helse', shortTitle: '' };
  let now = { phase: 'opening', rows: { plan: [] } } as unknown as PlanSnapshot;
  const listeners = new Set<() => void>();
  const session = {
    snapshot: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const noted: KnownPlan[] = [];
  const stop = noteWhenSeen({ site, channel: null, roles: ['member'], clock: { now: () => instantOf(0) } }, session, {
    note: (plan) => void noted.push(plan),
  });
  function become(phase: string, plan: readonly (typeof row)[]): void {
    now = { phase, rows: { plan } } as unknown as PlanSnapshot;
    for (const listener of listeners) listener();
  }
  become('open', []);
  expect(noted).toEqual([]);
  become('open', [row]);
  become('open', [row]);
  expect(noted).toEqual([{ site, channel: null, title: 'Framtidas helse', roles: ['member'], at: instantOf(0) }]);
  become('open', [{ ...row, shortTitle: 'Helse 2030' }]);
  expect(noted.map(({ title }) => title)).toEqual(['Framtidas helse', 'Helse 2030']);
  stop();
  expect(listeners.size).toBe(0);
});
