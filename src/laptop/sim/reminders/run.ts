/** One run of two reminder services on one plan, from its seed to its verdict. */
import { inOslo, instantOf } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import { succeed } from '#base/result.ts';
import type { ChangeOf } from '#domain/change.ts';
import type { Measure } from '#domain/measure.ts';
import type { Reminder } from '#domain/reminder.ts';
import { createGraph } from '#graph/client.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { createPlanRepository, type PlanRepository, type StoredRow } from '#repository/plan-repository.ts';
import { actorOf, tokenOf } from '../../people.ts';
import { serviceToken } from '../../service-identity.ts';
import { laptopSite } from '../../tenant.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { tenantOn } from '../ground.ts';
import { leader } from '../people.ts';
import { type SimTime, simTime } from '../time.ts';
import { drawWeather } from '../weather.ts';
import { Channel, type ChannelWeather } from './channel.ts';
import { clockOn, done, owners, reminderStart, sleepOn } from './ground.ts';
import { judgeReminders } from './oracle.ts';
import { type Round, SimService, type Surroundings } from './service.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days that are lived through: an ordinary week, and those around the nights when summer time begins and ends. */
interface Stretch {
  readonly from: string;
  readonly workdays: readonly string[];
  /** The plan's digest is on Mondays. */
  readonly digestDays: readonly string[];
}

const stretches: readonly Stretch[] = [
  {
    from: '2026-02-09',
    workdays: ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-16', '2026-02-17'],
    digestDays: ['2026-02-09', '2026-02-16'],
  },
  {
    from: '2026-03-26',
    workdays: ['2026-03-26', '2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01'],
    digestDays: ['2026-03-30'],
  },
  {
    from: '2026-10-22',
    workdays: ['2026-10-22', '2026-10-23', '2026-10-26', '2026-10-27', '2026-10-28'],
    digestDays: ['2026-10-26'],
  },
];

/** 08:00 in Norway. */
const dueOn = (day: string): number =>
  Date.parse(`${day}T0${day >= '2026-03-29' && day < '2026-10-25' ? 6 : 7}:00:00Z`);

export interface ReminderRunOptions {
  readonly seed: number;
  /** Per cent of the calls to SharePoint that something happens to, on average where there is any. */
  readonly faults?: number;
}

export interface ReminderRun {
  readonly seed: number;
  readonly violations: readonly { readonly rule: string; readonly what: string }[];
  readonly path: () => readonly string[];
  readonly cards: number;
  readonly unsure: number;
  readonly failed: number;
  readonly kills: number;
  readonly requests: number;
  /** Milliseconds of simulated time. */
  readonly lasted: number;
}

/** What is drawn of a run before it begins. */
interface Fate {
  readonly stretch: Stretch;
  readonly calm: boolean;
  /** Share of the calls to SharePoint. */
  readonly rate: number;
  readonly channel: ChannelWeather;
  readonly outage: { readonly from: number; readonly to: number } | null;
}

const QUIET: ChannelWeather = { lost: 0, dropped: 0, busy: 0, refused: 0 };

function drawFate(chance: Chance, faults: number): Fate {
  const stretch = chance.pick(stretches);
  const calm = chance.happens(0.2);
  const share = (most: number): number => (chance.happens(0.6) ? chance.next() * most : 0);
  const channel = calm ? QUIET : { lost: share(0.4), dropped: share(0.2), busy: share(0.4), refused: share(0.2) };
  const firstDay = Date.parse(`${stretch.from}T00:00:00Z`);
  // Over a weekend, or from the first morning on.
  const from = firstDay + chance.pick([0, 20, 30, 31, 32, 34, 55]) * HOUR;
  const outage = !calm && chance.happens(0.25) ? { from, to: from + 3 * DAY + chance.between(0, 9) * HOUR } : null;
  return { stretch, calm, rate: calm ? 0 : share(faults / 50), channel, outage };
}

export async function runReminderSeed({ seed, faults = 20 }: ReminderRunOptions): Promise<ReminderRun> {
  const { saved, busy } = await reminderStart();
  const chance = chanceOf(seed, 5);
  const fate = drawFate(chance, faults);
  const { stretch, calm } = fate;
  const start = Date.parse(`${stretch.from}T04:30:00Z`);
  const time = simTime(start);
  const tenant = await tenantOn(time, seed, saved);
  const told: (readonly [at: number, text: string])[] = [];
  const note = (text: string): void => void told.push([time.now(), text]);
  const violations: { rule: string; what: string }[] = [];
  const complain = (rule: string, what: string): void => {
    note(`!! ${rule}: ${what}`);
    violations.push({ rule, what });
  };
  const onError = (error: unknown): void => {
    complain('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', onError);

  const rounds: Round[] = [];
  const channel = new Channel(time, chanceOf(seed, 6), fate.channel);
  let cut = false;
  const count = { requests: 0 };
  const around: Surroundings = { time, tenant, channel, note, rounds, count, isCut: () => cut };
  const services = ['nord', 'sør'].map((name, nth) => new SimService(name, around, chanceOf(seed, 20 + nth).seed()));
  const lastCalm = stretch.workdays.slice(-2)[0] ?? '';
  const calmFrom = dueOn(lastCalm) - 2 * HOUR;
  const end = dueOn(stretch.workdays.at(-1) ?? '') + 7 * HOUR;
  const at = (moment: number, task: () => void): void => void time.after(moment - start, task);

  let kills = 0;
  for (const service of services) {
    service.skew = chance.between(-4, 4) * MINUTE;
    at(start + chance.between(0, 5 * MINUTE), () => service.start());
  }
  const strike = (): void => {
    const [first, second] = services;
    // Where nothing else goes wrong, one of the two is left alone, and nothing may be late.
    const service = calm || chance.happens(0.5) ? first : second;
    const day = chance.pick(stretch.workdays.slice(0, -2));
    const moment = chance.happens(0.75)
      ? dueOn(day) + chance.between(-5 * MINUTE, 6 * MINUTE)
      : dueOn(day) + chance.between(-4 * HOUR, 12 * HOUR);
    const waits = chance.between(1, 120);
    const back = chance.between(5_000, 40 * MINUTE);
    const anew = chance.happens(0.4);
    const skew = chance.between(-4, 4) * MINUTE;
    if (service === undefined) return;
    at(moment, () => {
      const life = service.life;
      if (life === null) return;
      kills += 1;
      life.endAfter(waits);
      time.after(back, () => {
        service.kill();
        note(`${service.name}: was killed`);
        if (anew) service.loseFolder();
        service.skew = skew;
        if (!cut) service.start();
      });
    });
  };
  for (let nth = chance.between(0, 8); nth > 0; nth -= 1) strike();
  if (!calm) {
    for (const day of stretch.workdays.slice(0, -2)) {
      if (!chance.happens(0.25)) continue;
      const from = dueOn(day) + chance.between(-10 * MINUTE, 5 * MINUTE);
      const until = from + chance.between(1, 25) * MINUTE;
      at(from, () => {
        channel.busyUntil = until;
        note('Teams: asks for patience');
      });
    }
  }
  if (fate.outage !== null) {
    const { from, to } = fate.outage;
    const dead = chance.happens(0.5);
    at(Math.max(from, start), () => {
      cut = true;
      note(dead ? 'All services are down' : 'The line is down');
      if (dead) for (const service of services) service.kill();
    });
    at(Math.min(to, calmFrom), () => {
      cut = false;
      note('It is up again');
      for (const service of services) service.start();
    });
  }
  const { kinds } = drawWeather(chance, 1);
  const person = serviceToken.slice(serviceToken.indexOf(':') + 1);
  tenant.faults.onStrike = ({ name, effect, method, path: place }) => {
    const detail = 'status' in effect ? ` ${effect.status}` : '';
    note(`    SharePoint: ${name}${detail} strikes ${method} ${place.replaceAll(/[0-9a-f,-]{36,}/g, '…')}`);
  };
  if (fate.rate > 0) {
    // Whoever throws away a row of the ledger takes with it that the card was sent.
    const drawn = kinds.filter((kind) => kind !== 'recycled');
    tenant.faults.set({ faults: [], chance: { seed, rate: fate.rate, kinds: drawn, when: { person } } });
  }
  const colleague = colleagueOn(time, tenant, seed);
  for (let nth = chance.between(0, 6); nth > 0; nth -= 1) {
    at(start + chance.between(0, calmFrom - start), () => void writeIn(colleague, busy, time, chance));
  }
  at(calmFrom, () => {
    tenant.faults.clear();
    channel.clear();
    note('All is well from now on');
    for (const service of services) service.start();
  });
  note(`${calm ? 'Calm. ' : ''}${Math.round(fate.rate * 100)} % of the calls, channel ${JSON.stringify(fate.channel)}`);
  try {
    await time.pass(end - start);
    for (const service of services) service.kill();
    const ledger = await ledgerOf(time, tenant, seed);
    judgeReminders(
      {
        taken: channel.taken,
        ledger,
        rounds,
        leader: leader.id,
        told: [leader.id, ...owners.map(({ id }) => id)],
        workdays: stretch.workdays,
        digestDays: stretch.digestDays,
        dueOn,
        changing: busy,
        calm,
      },
      complain,
    );
    const having = (state: Reminder['state']): number => ledger.filter((row) => row.state === state).length;
    return {
      seed,
      violations,
      path: () => told.map(line),
      cards: channel.taken.length,
      unsure: having('unsure'),
      failed: having('failed'),
      kills,
      requests: count.requests,
      lasted: end - start,
    };
  } finally {
    process.off('unhandledRejection', onError);
  }
}

/** With the time that a clock on the wall in Norway shows. */
function line([at, text]: readonly [number, string]): string {
  const { day, hour, minute } = inOslo(instantOf(at));
  const shown = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day} ${shown}:${((at % MINUTE) / 1000).toFixed(3).padStart(6, '0')} ${text}`;
}

/** Somebody at work on the plan, whom nothing happens to. */
function colleagueOn(time: SimTime, tenant: LocalTenant, seed: number): PlanRepository {
  const graph = createGraph({
    token: async () => succeed(tokenOf(leader)),
    fetch: (url, init) => tenant.fetch(url, init),
    clock: clockOn(time),
    sleep: sleepOn(time),
    random: chanceOf(seed, 9).bytes,
  });
  return createPlanRepository(graph, laptopSite);
}

/** null where SharePoint does not answer even her. */
async function rowsOf(
  repository: PlanRepository,
  entity: 'measure' | 'reminder',
): Promise<readonly StoredRow[] | null> {
  const reading = await repository.read(entity);
  return reading.ok ? reading.value.items.flatMap((item) => (item.kind === 'row' ? item.row : [])) : null;
}

async function writeIn(repository: PlanRepository, key: Key, time: SimTime, chance: Chance): Promise<void> {
  const stored = (await rowsOf(repository, 'measure'))?.find(({ value }) => value.key === key);
  if (stored === undefined) return;
  // Read from the list of measures.
  const before = stored.value as Measure;
  const change: ChangeOf<'measure'> = {
    entity: 'measure',
    item: key,
    operation: newKey(chance.bytes),
    act: 'changed',
    at: instantOf(Math.floor(time.now() / 1000) * 1000),
    author: { person: actorOf(leader).person, role: 'projectLeader', via: 'tab' },
    before,
    after: { ...before, nextStep: `Neste steg ${chance.between(1, 1000)}` },
  };
  await repository.save(change, stored, false);
}

async function ledgerOf(time: SimTime, tenant: LocalTenant, seed: number): Promise<readonly Reminder[]> {
  const rows = await done(time, rowsOf(colleagueOn(time, tenant, seed + 1), 'reminder'));
  if (rows === null) throw new Error('The ledger cannot be read when all is over');
  // Read from the list of reminders.
  return rows.map(({ value }) => value as Reminder).toSorted((a, b) => (String(a.slot) < String(b.slot) ? -1 : 1));
}
