/**
 * What the reminder service asks of SharePoint: measured with one plan in a tenant, and with several that share one budget;
 * reckoned from there for fifty and five hundred, against 40 per cent of what SharePoint gives an app in a small tenant.
 */
import { test } from 'vitest';
import { fixedClock, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import { newKey } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { Row } from '#domain/row.ts';
import { reminderEntities } from '#domain/reminders-due.ts';
import { createGraph, type Exchange } from '#graph/client.ts';
import { actorOf, laptopPeople, personNamed, tokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { admitService, serviceName, serviceToken } from '#laptop/service-identity.ts';
import { laptopSite, setUpTenant } from '#laptop/tenant.ts';
import { openTestTenant, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { type KeptPlan, readKeptPlan } from '#reminders/plan-reading.ts';
import { runOnce, type RunPorts } from '#reminders/run.ts';
import { createUnitBudget, runRound, UNITS_PER_MINUTE } from '#reminders/schedule.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import { chanceOf } from '../../src/laptop/sim/chance.ts';
import { megabytes, report } from './figures.ts';

/** Of the plan's lists, where people work; 08:05 on a Monday in Norway. */
const MONDAY = '2026-02-16T07:05:00.000Z' as Instant;
const MINUTE = 60_000;
const PER_MINUTE = 1_250;
const PER_DAY = 1_200_000;
const SHARE = 0.4;
/** Working hours of a day, in rounds of five minutes; else the plan is looked at once an hour. */
const WORKING_ROUNDS = 96;
const QUIET_LOOKS = 16;
/** All lists are asked so often in a day's working hours, whatever their stamps say. */
const WHOLE_ROUNDS = 3;

interface Cost {
  readonly requests: number;
  readonly units: number;
}

interface Measured {
  readonly rows: number;
  readonly cold: Cost;
  readonly morning: Cost & { readonly cards: number };
  /** A round after so many per cent of the rows were changed. */
  readonly round: Readonly<Record<0 | 1 | 10, Cost>>;
  /** Asked of every list, with nothing changed. */
  readonly whole: Cost;
  /** Between two starts, as text. */
  readonly kept: string;
}

async function laidPlan() {
  const first = await openTestTenant({ start: '2026-02-11T13:30:00Z' });
  const made = await setUpTenant(first.tenant, scenarios['mid-process']);
  if (!made.ok) throw new Error(made.failure.kind);
  const admitted = await admitService('https://graph.microsoft.com', first.tenant.fetch, laptopSite);
  if (!admitted.ok) throw new Error('The service was not let in');
  return savedBy(first.tenant);
}

interface Stage {
  readonly kept: KeptPlan;
  readonly ports: RunPorts;
  readonly pass: (milliseconds: number) => void;
  /** What SharePoint counted for the service since it was asked last. */
  readonly cost: () => Cost;
  readonly colleague: PlanRepository;
  readonly text: () => string;
}

async function stageOn(saved: Iterable<readonly [string, unknown]>, seed: number): Promise<Stage> {
  const clock = fixedClock(MONDAY);
  const tenant = await tenantOn(
    {
      now: () => millisecondsOf(clock.now()),
      random: chanceOf(seed).next,
      sleep: () => Promise.resolve(),
    },
    saved,
  );
  const exchanges: Exchange[] = [];
  const { bytes } = chanceOf(seed, 1);
  const graphBy = (token: string, told: Exchange[] | null) =>
    createGraph({
      token: async () => succeed(token),
      fetch: tenant.fetch,
      clock,
      // Nothing is refused here, so nobody waits; what watches over a call for too long must not end it.
      sleep: (_milliseconds, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      random: bytes,
      onExchange: (exchange) => told?.push(exchange),
    });
  let kept = '';
  const service = createPlanRepository(graphBy(serviceToken, exchanges), laptopSite);
  let counted = tenant.usage.report().byPerson;
  const byService = (): Cost => {
    const found = tenant.usage.report().byPerson;
    const name = serviceToken.slice(serviceToken.indexOf(':') + 1);
    const [before, now] = [counted[name], found[name]];
    counted = found;
    return {
      requests: (now?.requests ?? 0) - (before?.requests ?? 0),
      units: (now?.units ?? 0) - (before?.units ?? 0),
    };
  };
  return {
    kept: readKeptPlan({
      repository: service,
      people: async () => succeed(laptopPeople.map(actorOf)),
      clock,
      storage: {
        read: async () => null,
        write: async (text) => {
          kept = text;
        },
      },
    }),
    ports: {
      clock,
      sleep: () => Promise.resolve(),
      random: bytes,
      instance: 'bench',
      service: serviceName,
      linkTo: (item) => item,
      delivery: { answers: true, deliver: async () => ({ kind: 'sent', message: 'm' }) },
    },
    pass: (milliseconds) => clock.advance(milliseconds),
    cost: byService,
    colleague: createPlanRepository(graphBy(tokenOf(personNamed('leder')), null), laptopSite),
    text: () => kept,
  };
}

/** Changes so many rows, spread over all lists that the leader may write to. */
async function changeRows({ colleague, ports: { clock, random } }: Stage, share: number): Promise<number> {
  const rows: { readonly entity: (typeof reminderEntities)[number]; readonly item: string }[] = [];
  const found = new Map<string, { readonly value: Row; readonly etag: string; readonly item: string }>();
  for (const entity of reminderEntities) {
    if (['reminder', 'decision', 'sentReport', 'pause'].includes(entity)) continue;
    const reading = await colleague.read(entity);
    if (!reading.ok) throw new Error(reading.failure.kind);
    for (const item of reading.value.items) {
      if (item.kind !== 'row') continue;
      rows.push({ entity, item: item.row.item });
      found.set(`${entity} ${item.row.item}`, item.row);
    }
  }
  const count = Math.round(rows.length * share);
  // Every so-manieth, so that each list has its part.
  const chosen = Array.from({ length: count }, (_none, nth) => rows[Math.floor((nth * rows.length) / count)]);
  for (const one of chosen) {
    const stored = one === undefined ? undefined : found.get(`${one.entity} ${one.item}`);
    if (one === undefined || stored === undefined) continue;
    const before = stored.value;
    const change = {
      entity: one.entity,
      item: before.key,
      operation: newKey(random),
      act: 'changed',
      at: clock.now(),
      author: { person: actorOf(personNamed('leder')).person, role: 'projectLeader', via: 'tab' },
      before,
      after: { ...before, publicity: before.publicity === 'internal' ? 'public' : 'internal' },
      // The entity and its row were read together.
    } as unknown as PlanChange;
    const outcome = await colleague.save(change, stored, false);
    if (outcome.kind !== 'saved') throw new Error(`${one.entity}: ${outcome.kind}`);
  }
  return count;
}

async function measured(saved: Iterable<readonly [string, unknown]>): Promise<Measured> {
  const stage = await stageOn(saved, 1);
  const { kept, ports, pass, cost } = stage;
  const cold = await kept.read();
  if (!cold.ok) throw new Error(cold.failure.kind);
  const coldCost = cost();
  const rows = Object.values(cold.value.ground.rows).reduce((sum, list) => sum + list.length, 0);
  const { sent } = await runOnce(kept, ports);
  const morning = { ...cost(), cards: sent };
  // What was just written moves the ledger's stamp once.
  pass(5 * MINUTE);
  await runOnce(kept, ports);
  cost();
  const round: Record<0 | 1 | 10, Cost> = { 0: coldCost, 1: coldCost, 10: coldCost };
  for (const percent of [0, 1, 10] as const) {
    await changeRows(stage, percent / 100);
    pass(5 * MINUTE);
    cost();
    await runOnce(kept, ports);
    round[percent] = cost();
  }
  pass(4 * 60 * MINUTE);
  await kept.read();
  return { rows, cold: coldCost, morning, round, whole: cost(), kept: stage.text() };
}

const told = ({ requests, units }: Cost): string => `${requests} requests, ${units} units`;
const percentOf = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** How long a round of so many plans takes with the product's own pacing, and the units of its worst minute. */
async function paced(plans: number, units: number): Promise<{ readonly seconds: number; readonly worst: number }> {
  const clock = fixedClock(MONDAY);
  const begun = millisecondsOf(clock.now());
  const budget = createUnitBudget(clock, async (milliseconds) => clock.advance(milliseconds));
  const minutes = new Map<number, number>();
  const one = async () => {
    const minute = Math.floor((millisecondsOf(clock.now()) - begun) / MINUTE);
    minutes.set(minute, (minutes.get(minute) ?? 0) + units);
    budget.spend(units);
    // A look takes its time on the line.
    clock.advance(200);
    return { sent: 0, unsure: 0, failed: 0, skipped: 0, open: 0, requests: 0, failure: null };
  };
  await runRound(
    Array.from({ length: plans }, () => one),
    budget,
    () => undefined,
  );
  return { seconds: (millisecondsOf(clock.now()) - begun) / 1000, worst: Math.max(...minutes.values()) };
}

test('what reminders ask of SharePoint', async () => {
  const saved = [...(await laidPlan())];
  const one = await measured(saved);
  report('rows of the plan in the lists of reminders', String(one.rows));
  report('first reading of one plan', told(one.cold));
  report('Monday’s round, with every list asked anew', `${told(one.morning)}, ${one.morning.cards} cards`);
  report('every list asked, nothing changed', told(one.whole));
  report('kept between two starts', `${Math.round(one.kept.length / 1024)} kB`);
  const before = process.memoryUsage().heapUsed;
  const held = Array.from({ length: 200 }, () => JSON.parse(one.kept) as unknown);
  const each = (process.memoryUsage().heapUsed - before) / held.length;
  report('in memory, about', `${Math.round(each / 1024)} kB a plan, ${megabytes(each * 500)} for 500`);

  const several = await Promise.all([1, 2, 3, 4, 5].map((seed) => stageOn(saved, seed)));
  let units = 0;
  for (const { kept, ports, pass, cost } of several) {
    await runOnce(kept, ports);
    pass(5 * MINUTE);
    await runOnce(kept, ports);
    cost();
    pass(5 * MINUTE);
    await runOnce(kept, ports);
    units += cost().units;
  }
  report('five plans, nothing changed, a round', `${units} units`, `${5 * one.round[0].units}`);

  const table: string[] = [
    'plans | changed | requests | units a round | a round takes | worst minute | of 1,250 | a working day | of 1.2 M',
  ];
  for (const plans of [1, 50, 500]) {
    for (const percent of [0, 1, 10] as const) {
      const each = one.round[percent];
      const { seconds, worst } = await paced(plans, each.units);
      // Rounds that last longer than five minutes follow each other without a pause.
      const rounds = Math.min(WORKING_ROUNDS, Math.floor((8 * 3_600) / Math.max(seconds, 1)));
      const daily =
        plans *
        (rounds * each.units +
          QUIET_LOOKS * one.round[0].units +
          WHOLE_ROUNDS * (one.whole.units - one.round[0].units) +
          one.morning.units);
      table.push(
        [
          plans,
          `${percent} %`,
          plans * each.requests,
          plans * each.units,
          seconds > 300 ? `${Math.round(seconds / 60)} min: spread` : `${Math.round(seconds)} s`,
          worst,
          percentOf(worst, PER_MINUTE),
          daily,
          percentOf(daily, PER_DAY),
        ].join(' | '),
      );
    }
  }
  for (const plans of [50, 500]) {
    const { seconds, worst } = await paced(plans, one.morning.units);
    report(
      `${plans} plans that all have cards on a Monday at eight`,
      `the last within ${Math.ceil(seconds / 60)} minutes, ${worst} units in the worst minute`,
    );
  }
  for (const line of table) report('reminders', line, line === table[0] ? `≤ ${SHARE * 100} %` : '');
  report('budget of a minute that the service keeps to', `${UNITS_PER_MINUTE} units`, `${PER_MINUTE * SHARE}`);
  report('as of', instantOf(millisecondsOf(MONDAY)));
});
