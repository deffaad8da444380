/**
 * One of the running services: a program on a machine of its own, with its own clock, its own way to SharePoint and to Teams,
 * and a folder that outlives it. It can be killed at any wait, and started again.
 */
import { inOslo, type Instant, millisecondsOf } from '#base/clock.ts';
import { succeed } from '#base/result.ts';
import { createGraph } from '#graph/client.ts';
import type { LocalTenant, PlainAnswer } from '#localtenant/local-tenant.ts';
import { type KeptStorage, readKeptPlan } from '#reminders/plan-reading.ts';
import { runOnce, type RunPorts, type RunReport } from '#reminders/run.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import { serviceToken } from '../../service-identity.ts';
import { laptopSite } from '../../tenant.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { requestOf, responseOf } from '../network.ts';
import type { SimTime } from '../time.ts';
import type { Channel } from './channel.ts';
import { clockOn, people } from './ground.ts';
import { Life } from './life.ts';

const MINUTE = 60_000;
const ROUND = 5 * MINUTE;
/** What nothing new happens in is gone through faster; cards are due in the morning. */
const DULL_ROUND = 30 * MINUTE;

function roundAt(now: Instant): number {
  const { hour, minute } = inOslo(now);
  return (hour === 7 && minute >= 30) || hour === 8 ? ROUND : DULL_ROUND;
}

const bodyOf = ({ body }: RequestInit): string => (typeof body === 'string' ? body : '');

const heardOf = ({ status, headers, body }: PlainAnswer): Response =>
  responseOf({ status, header: (name) => headers.get(name), text: typeof body === 'string' ? body : '' });

/** One look at the plan, from beginning to end. */
export interface Round {
  readonly by: string;
  readonly begun: number;
  /** By the service's own clock. */
  readonly shown: number;
  ended: number | null;
  report: RunReport | null;
}

export interface Surroundings {
  readonly time: SimTime;
  readonly tenant: LocalTenant;
  readonly channel: Channel;
  readonly note: (text: string) => void;
  readonly rounds: Round[];
  /** The municipality's line is down: nothing comes through. */
  readonly isCut: () => boolean;
  readonly count: { requests: number };
}

export class SimService {
  readonly name: string;
  /** Milliseconds that its clock is ahead. */
  skew = 0;
  #life: Life | null = null;
  #starts = 0;
  #folder: string | null = null;
  readonly #around: Surroundings;
  readonly #chance: Chance;

  constructor(name: string, around: Surroundings, seed: number) {
    this.name = name;
    this.#around = around;
    this.#chance = chanceOf(seed, 11);
  }

  get life(): Life | null {
    return this.#life?.alive === true ? this.#life : null;
  }

  /** The folder is on another machine the next time. */
  loseFolder(): void {
    this.#folder = null;
  }

  kill(): void {
    this.#life?.kill();
  }

  start(): void {
    if (this.life !== null) return;
    const life = new Life();
    this.#life = life;
    this.#starts += 1;
    const id = `${this.name}-${this.#starts}`;
    this.#around.note(`${id}: starts`);
    void this.#run(id, life);
  }

  async #run(id: string, life: Life): Promise<void> {
    const { time, rounds, channel, note, count } = this.#around;
    const clock = clockOn(time, () => this.skew);
    const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
      life.wait(
        new Promise((resolve) => {
          time.after(milliseconds, resolve);
          signal?.addEventListener('abort', () => resolve());
        }),
      );
    const graph = createGraph({
      token: async () => succeed(serviceToken),
      fetch: (url, init) => this.#fetch(life, url, init),
      clock,
      sleep,
      random: this.#chance.bytes,
    });
    const kept = readKeptPlan({
      repository: createPlanRepository(graph, laptopSite),
      people: () => life.wait(this.#people()),
      clock,
      storage: this.#storage(life),
    });
    const delivery = channel.deliveryFor(id);
    const ports: RunPorts = {
      delivery: {
        answers: delivery.answers,
        deliver: async (card) => {
          note(`  ${id}: sends to ${card.recipient?.name ?? 'the channel'}`);
          const delivered = await life.wait(delivery.deliver(card));
          note(`  ${id}: ${delivered.kind}${delivered.kind === 'sent' ? '' : ` ${delivered.code}`}`);
          return delivered;
        },
      },
      clock,
      sleep,
      random: this.#chance.bytes,
      instance: id,
      service: { id: 'service', name: 'Framdrift', email: '' },
      linkTo: (item) => `https://plan.example/${item}`,
      requests: () => count.requests,
    };
    for (;;) {
      const round: Round = { by: id, begun: time.now(), shown: millisecondsOf(clock.now()), ended: null, report: null };
      rounds.push(round);
      const report = await runOnce(kept, ports);
      [round.ended, round.report] = [time.now(), report];
      if (report.failure !== null) note(`  ${id}: cannot read: ${report.failure.kind}`);
      if (report.sent + report.unsure + report.failed + report.skipped > 0) {
        note(
          `  ${id}: ${report.sent} sent, ${report.unsure} unsure, ${report.failed} failed, ${report.skipped} skipped`,
        );
      }
      const now = clock.now();
      const length = roundAt(now);
      await sleep(length - (millisecondsOf(now) % length) + this.#chance.between(0, 2_000));
    }
  }

  async #people() {
    await this.#pass(this.#chance.between(20, 300));
    return this.#around.isCut() ? ({ ok: false, failure: { kind: 'offline' } } as const) : succeed(people);
  }

  #storage(life: Life): KeptStorage {
    return {
      read: () => life.wait(Promise.resolve(this.#folder)),
      write: (text) =>
        life.wait(
          (async () => {
            if (life.alive) this.#folder = text;
          })(),
        ),
    };
  }

  #pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.#around.time.after(milliseconds, resolve));
  }

  /** What had left before the program was killed may arrive or not. */
  async #fetch(life: Life, url: string, init: RequestInit): Promise<Response> {
    const { time, tenant, isCut, count } = this.#around;
    const [there, back] = [this.#chance.between(20, 200), this.#chance.between(20, 200)];
    const arrivesAnyway = this.#chance.happens(0.5);
    count.requests += 1;
    const answer = new Promise<Response>((resolve, reject) => {
      const lost = (): void => reject(new TypeError('fetch failed'));
      init.signal?.addEventListener('abort', lost);
      time.after(there, () => {
        if (!life.alive && !arrivesAnyway) return;
        if (isCut()) return void time.after(back, lost);
        void (async () => {
          const carried = { method: init.method ?? 'GET', url, headers: new Headers(init.headers), body: bodyOf(init) };
          const heard = await tenant.tell(requestOf(carried)).catch(() => null);
          time.after(back, () => (heard === null ? lost() : resolve(heardOf(heard))));
        })();
      });
    });
    return life.wait(answer);
  }
}
