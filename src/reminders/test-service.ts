/** For tests: running services on the plan of the mid-process scenario, on the Monday morning when its digest is due. */
import type { Instant } from '#base/clock.ts';
import { millisecondsOf } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import type { Reminder } from '#domain/reminder.ts';
import { createGraph, type Exchange, type Graph } from '#graph/client.ts';
import { seededRandom, type VirtualTime, virtualTime } from '#graph/scripted-service.ts';
import { actorOf, administrator, laptopPeople, tokenOf } from '#laptop/people.ts';
import { scenarios } from '#laptop/scenarios.ts';
import { admitService, serviceName, serviceToken } from '#laptop/service-identity.ts';
import { laptopSite, setUpTenant } from '#laptop/tenant.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { openTestTenant, savedBy, tenantOn } from '#localtenant/test-tenant.ts';
import { createPlanRepository, type PlanRepository } from '#repository/plan-repository.ts';
import type { Delivered, OutgoingCard } from './delivery.ts';
import type { LedgerPorts, LedgerRow } from './ledger.ts';
import { type KeptPlan, type KeptPorts, readKeptPlan } from './plan-reading.ts';
import type { RunPorts } from './run.ts';

/** 08:05 in Norway. */
export const MONDAY = '2026-02-16T07:05:00.000Z' as Instant;

const first = await openTestTenant({ start: '2026-02-11T13:30:00Z' });
const made = await setUpTenant(first.tenant, scenarios['mid-process']);
if (!made.ok) throw new Error(JSON.stringify(made.failure));
const admitted = await admitService('https://graph.microsoft.com', first.tenant.fetch, laptopSite);
if (!admitted.ok) throw new Error('The service was not let in');
const saved = savedBy(first.tenant);

export interface TestService extends VirtualTime {
  readonly tenant: LocalTenant;
  readonly exchanges: Exchange[];
  /** A program of its own, that begins to read. */
  readonly keptBy: (ports?: Partial<KeptPorts>) => KeptPlan;
  readonly portsOf: (instance: string, ports?: Partial<RunPorts>) => RunPorts;
  readonly ledgerOf: (instance: string) => LedgerPorts;
  readonly repositoryOf: (token?: string) => PlanRepository;
  /** Cards that came to the channel, by whom. */
  readonly sent: { readonly by: string; readonly card: OutgoingCard }[];
  /** What the channel answers to the next cards; `sent` when it is empty. */
  readonly answers: Delivered[];
  readonly ledger: () => Promise<readonly LedgerRow[]>;
}

export async function openTestService(start: Instant = MONDAY): Promise<TestService> {
  const time = virtualTime(start);
  const tenant = await tenantOn(
    {
      now: () => millisecondsOf(time.clock.now()),
      random: (() => {
        const bytes = seededRandom(3);
        return () => new DataView(Uint8Array.from(bytes(4)).buffer).getUint32(0) / 2 ** 32;
      })(),
      sleep: () => Promise.reject(new Error('A tenant that sleeps would hold the clock that it waits for')),
    },
    saved,
  );
  const exchanges: Exchange[] = [];
  let lines = 100;
  const graphBy = (token: string): Graph =>
    createGraph({
      token: async () => succeed(token),
      fetch: (url, init) => time.instantly(tenant.fetch(url, init)),
      clock: time.clock,
      sleep: time.sleep,
      random: seededRandom((lines += 1)),
      onExchange: (exchange) => exchanges.push(exchange),
    });
  const repositoryOf = (token = serviceToken): PlanRepository => createPlanRepository(graphBy(token), laptopSite);
  const sent: TestService['sent'] = [];
  const answers: Delivered[] = [];
  const random = seededRandom(9);
  const common = { clock: time.clock, sleep: time.sleep, service: serviceName };
  return {
    ...time,
    tenant,
    exchanges,
    sent,
    answers,
    repositoryOf,
    keptBy: (ports = {}) =>
      readKeptPlan({
        repository: repositoryOf(),
        people: async () => succeed(laptopPeople.map(actorOf)),
        clock: time.clock,
        ...ports,
      }),
    portsOf: (instance, ports = {}) => ({
      ...common,
      random,
      instance,
      linkTo: (item) => `https://plan.example/${item}`,
      delivery: {
        answers: true,
        deliver: async (card) => {
          const answer = answers.shift() ?? { kind: 'sent', message: `m-${sent.length}` };
          if (answer.kind !== 'refused') sent.push({ by: instance, card });
          return answer;
        },
      },
      ...ports,
    }),
    ledgerOf: (instance) => ({
      ...common,
      instance,
      repository: repositoryOf(),
      newKey: (() => {
        const bytes = seededRandom((lines += 1));
        return () => [...bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Reminder['key'];
      })(),
    }),
    async ledger() {
      const reading = await time.run(repositoryOf(tokenOf(administrator)).read('reminder'));
      if (!reading.ok) throw new Error(reading.failure.kind);
      // Read from the list of reminders.
      return reading.value.items.flatMap((item) => (item.kind === 'row' ? (item.row as LedgerRow) : []));
    },
  };
}
