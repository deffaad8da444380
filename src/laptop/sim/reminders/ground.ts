/** Where the runs of the reminder service begin: a plan with people who are told of something from the first day on. */
import { type Day, type Instant, instantOf, parseInstant, wholeSecond } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { ChangeOf, PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import { contextWithoutClues, readFuzzyDate } from '#domain/fuzzy-date.ts';
import { blankGroup, blankMember } from '#domain/group.ts';
import { blankMeasure } from '#domain/measure.ts';
import { blankMilestone } from '#domain/milestone.ts';
import { blankPlan } from '#domain/plan.ts';
import { newRow, type Person, type Row } from '#domain/row.ts';
import { createGraph, type Graph } from '#graph/client.ts';
import { GRAPH_ORIGIN } from '#graph/origin.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import { provision } from '#repository/provision.ts';
import { actorOf, laptopPeople, personNamed, tokenOf } from '../../people.ts';
import { admitService } from '../../service-identity.ts';
import { laptopSite } from '../../tenant.ts';
import { chanceOf } from '../chance.ts';
import { type Saved, tenantOn } from '../ground.ts';
import { foreignHand, leader, type Someone } from '../people.ts';
import { type SimTime, simTime } from '../time.ts';

export interface ReminderStart {
  readonly saved: Saved;
  readonly plan: Key;
  /** The measure that somebody keeps writing in while the services run. */
  readonly busy: Key;
}

/** Members of the channel; who only reads is told nothing. */
export const people = laptopPeople.filter(({ roles }) => !roles.includes('reader')).map(actorOf);

/** Those who own measures. */
export const owners = ['gruppeleder1', 'gruppeleder2', 'medlem1', 'medlem2'].map(
  (alias) => actorOf(personNamed(alias)).person,
);

const LAID = Date.parse('2026-01-12T12:00:00Z');
const CONFIRMED = parseInstant('2026-01-12T12:00:00Z') as Instant;

export const sleepOn =
  (time: SimTime) =>
  (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      time.after(milliseconds, resolve);
      signal?.addEventListener('abort', () => resolve());
    });

export const clockOn = (time: SimTime, skew: () => number = () => 0) => ({
  now: () => instantOf(time.now() + skew()),
  today: () => instantOf(time.now() + skew()).slice(0, 10) as Day,
});

/** The work's value, when as much time has passed as it takes. */
export async function done<Value>(time: SimTime, work: Promise<Value>): Promise<Value> {
  const state = { isDone: false };
  const ended = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) await time.pass(1_000);
  return ended;
}

async function lay(): Promise<ReminderStart> {
  const time = simTime(LAID);
  const chance = chanceOf(1, 7);
  const tenant = await tenantOn(time, 0);
  const graphOf = (person: Someone): Graph =>
    createGraph({
      token: async () => succeed(tokenOf(person)),
      fetch: (url, init) => tenant.fetch(url, init),
      clock: clockOn(time),
      sleep: sleepOn(time),
      random: chance.bytes,
    });
  const made = await done(time, provision(graphOf(foreignHand), laptopSite));
  if (!made.ok) throw new Error(`The lists could not be made: ${JSON.stringify(made.failure)}`);
  const admitted = await admitService(GRAPH_ORIGIN, tenant.fetch, laptopSite);
  if (!admitted.ok) throw new Error('The service was not let in');

  const plan = newKey(chance.bytes);
  const row = (): Row => newRow(newKey(chance.bytes), plan);
  const created = <Name extends EntityName>(entity: Name, after: Entities[Name]): PlanChange => {
    const change: ChangeOf<Name> = {
      entity,
      item: after.key,
      operation: newKey(chance.bytes),
      act: 'created',
      at: wholeSecond(instantOf(time.now())),
      author: { person: actorOf(leader).person, role: 'projectLeader', via: 'tab' },
      before: null,
      after,
    };
    // Name is one name here and a union to the compiler; the signature keeps entity and row together.
    return change as unknown as PlanChange;
  };
  const when = (words: string) => readFuzzyDate(words, contextWithoutClues);
  const group = (title: string, by: Person) => ({ ...blankGroup(row()), title, state: 'active' as const, leader: by });
  const groups = owners.slice(0, 2).map((by, index) => group(`Gruppe ${index + 1}`, by));
  const measure = (title: string, words: string, by: Person, nth: number) => {
    const of = groups[nth % 2];
    return {
      ...blankMeasure(row()),
      title,
      code: `T${nth + 1}`,
      status: 'inProgress' as const,
      when: when(words),
      responsible: by,
      group: of === undefined ? null : { key: of.key, code: '', title: of.title },
      confirmedAt: CONFIRMED,
    };
  };
  const words = ['innen 1.1.2026', 'innen 10.1.2026', 'innen 31.12.2025', 'innen 5.1.2026'];
  const measures = owners.flatMap((by, nth) => [
    measure(`Tiltak ${nth + 1}`, words[nth] ?? '', by, nth),
    measure(`Tiltak ${nth + 5}`, `innen ${10 + nth}.12.2025`, by, nth + 4),
  ]);
  /** Two weeks before they come due, on days of the runs, they are told of. */
  const soon = ['24.2', '26.2', '13.4', '14.4', '6.11', '10.11'].flatMap((day, nth) => {
    const by = owners[nth % owners.length];
    return by === undefined ? [] : [measure(`Tiltak ${nth + 9}`, `innen ${day}.2026`, by, nth + 8)];
  });
  const [busy] = measures.slice(-1);
  if (busy === undefined) throw new Error('There are no measures');
  const changes = [
    created('plan', { ...blankPlan(newRow(plan, plan)), title: 'Plan', shortTitle: 'Plan', state: 'approved' }),
    ...groups.map((one) => created('group', one)),
    ...groups.flatMap((one, nth) =>
      owners
        .filter((_by, index) => index % 2 === nth)
        .map((person) =>
          created('member', {
            ...blankMember(row(), { key: one.key, code: '', title: one.title }),
            title: person.name,
            person,
            leads: person.id === one.leader.id,
          }),
        ),
    ),
    ...[...measures, ...soon].map((one) => created('measure', one)),
    ...['innen 1.12.2025', 'innen 2.1.2026'].map((time_, nth) =>
      created('milestone', { ...blankMilestone(row()), title: `Milepæl ${nth + 1}`, when: when(time_) }),
    ),
  ];
  const repository = createPlanRepository(graphOf(leader), laptopSite);
  const outcomes = await done(time, repository.create(changes.map((change) => ({ change, tried: false }))));
  if (outcomes.some(({ kind }) => kind !== 'saved')) throw new Error('The rows to begin with were not saved');
  return { saved: [...tenant.world.state.store.entries()], plan, busy: busy.key };
}

let laid: Promise<ReminderStart> | null = null;

export const reminderStart = (): Promise<ReminderStart> => (laid ??= lay());
