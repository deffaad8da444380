/** Where every run begins: a site with its lists, a plan in them, made once by the product itself. */
import { type Instant, instantOf, wholeSecond } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { ChangeOf, PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import { blankGroup } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { newRow, type Row } from '#domain/row.ts';
import { blankStakeholder } from '#domain/stakeholder.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { createLocalTenant, type LocalTenant } from '#localtenant/local-tenant.ts';
import { memoryStore } from '#localtenant/store.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import { provision } from '#repository/provision.ts';
import { tokenOf } from '../people.ts';
import { laptopSite } from '../tenant.ts';
import { chanceOf } from './chance.ts';
import { foreignHand, leader, type Someone } from './people.ts';
import { type SimTime, simTime } from './time.ts';

/** All that a tenant has saved. */
export type Saved = readonly (readonly [string, unknown])[];

export interface Ground {
  readonly saved: Saved;
  readonly plan: Key;
  /** Milliseconds since 1970: when the runs begin. */
  readonly start: number;
}

const START = Date.parse('2026-02-11T12:00:00Z');
const HOUR = 3_600_000;

/** A tenant on the simulation's time: fresh, or another that begins where one was saved. */
export const tenantOn = (time: SimTime, seed: number, saved: Saved = []): Promise<LocalTenant> =>
  createLocalTenant({
    machine: {
      now: time.now,
      random: chanceOf(seed, 1).next,
      sleep: (milliseconds) => new Promise((resolve) => void time.after(milliseconds, resolve)),
    },
    store: memoryStore(saved),
  });

/** The work's value, when as much time has passed as it takes. */
async function done<Value>(time: SimTime, work: Promise<Value>): Promise<Value> {
  const state = { isDone: false };
  const ended = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) await time.pass(1_000);
  return ended;
}

async function lay(): Promise<Ground> {
  const time = simTime(START);
  const chance = chanceOf(0);
  const clock = { now: () => instantOf(time.now()), today: () => '2026-02-11' as never };
  const tenant = await tenantOn(time, 0);
  const graphOf = (person: Someone): Graph =>
    createGraph({
      token: async () => succeed(tokenOf(person)),
      fetch: (url, init) => tenant.fetch(url, init),
      clock,
      sleep: (milliseconds, signal) =>
        new Promise((resolve) => {
          time.after(milliseconds, resolve);
          signal?.addEventListener('abort', () => resolve());
        }),
      random: chance.bytes,
    });
  const made = await done(time, provision(graphOf(foreignHand), laptopSite));
  if (!made.ok) throw new Error(`The lists could not be made: ${JSON.stringify(made.failure)}`);

  const plan = newKey(chance.bytes);
  const row = (): Row => newRow(newKey(chance.bytes), plan);
  const created = <Name extends EntityName>(entity: Name, after: Entities[Name]): PlanChange => {
    const { id, name, email } = leader;
    const change: ChangeOf<Name> = {
      entity,
      item: after.key,
      operation: newKey(chance.bytes),
      act: 'created',
      at: wholeSecond(clock.now() satisfies Instant),
      author: { person: { id, name, email }, role: 'projectLeader', via: 'tab' },
      before: null,
      after,
    };
    // Name is one name here and a union to the compiler; the signature keeps entity and row together.
    return change as unknown as PlanChange;
  };
  const few = [1, 2, 3, 4];
  const changes = [
    ...few.map((n) => created('milestone', { ...blankMilestone(row()), title: `Milepæl ${n}`, note: 'Merknad' })),
    ...few.map((n) => created('measure', { ...blankMeasure(row()), title: `Tiltak ${n}`, code: `T${n}` })),
    ...[1, 2].map((n) => created('group', { ...blankGroup(row()), title: `Gruppe ${n}` })),
    ...[1, 2].map((n) => created('stakeholder', { ...blankStakeholder(row()), title: `Interessent ${n}` })),
  ];
  const repository = createPlanRepository(graphOf(leader), laptopSite);
  const outcomes = await done(time, repository.create(changes.map((change) => ({ change, tried: false }))));
  if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('The rows to begin with were not saved');
  return { saved: [...tenant.world.state.store.entries()], plan, start: time.now() + HOUR };
}

let laid: Promise<Ground> | null = null;

export const ground = (): Promise<Ground> => (laid ??= lay());
