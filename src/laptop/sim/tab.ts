/** One tab: a real session on the browser's ports, that can be frozen and killed. */
import { type Clock, inOslo, instantOf } from '#base/clock.ts';
import { fail, succeed } from '#base/result.ts';
import type { EntityName } from '#domain/entities.ts';
import { createGraph } from '#graph/client.ts';
import type { Sleep } from '#graph/sleep.ts';
import { createPlanRepository } from '#repository/plan-repository.ts';
import type { MemoryPage } from '#sync/memory-device.ts';
import { createPlanSession, type PlanSession } from '#sync/session.ts';
import { sharedGate } from '#tab/shared-gate.ts';
import { laptopSite } from '../tenant.ts';
import type { Housed, SimBrowser } from './browser.ts';
import { type Chance, chanceOf } from './chance.ts';
import { fetchOf, type Network } from './network.ts';
import { type Someone, TENANT } from './people.ts';
import type { SimTime } from './time.ts';

export class SimTab implements Housed {
  readonly id: string;
  readonly browser: SimBrowser;
  readonly owner: Someone;
  readonly chance: Chance;
  readonly session: PlanSession;
  readonly clock: Clock;
  visible = true;
  /** Lists that its screens have asked for; others that are not read at the start are not kept fresh. */
  readonly wanted = new Set<EntityName>();
  /** Milliseconds by which its clock stayed behind while the machine slept. */
  lag = 0;
  readonly #time: SimTime;
  readonly #page: MemoryPage;
  readonly #skew: number;
  #dead = false;
  #frozen = false;
  #stoodSince: number | null = null;
  #held: (() => void)[] = [];

  constructor(network: Network, browser: SimBrowser, owner: Someone, id: string, seed: number) {
    this.id = id;
    this.browser = browser;
    this.owner = owner;
    this.chance = chanceOf(seed);
    this.#time = network.time;
    this.#skew = browser.skew;
    this.#page = browser.places.page();
    const now = () => instantOf(this.#time.now() + this.#skew - this.lag);
    this.clock = { now, today: () => inOslo(now()).day };
    browser.tabs.push(this);
    this.session = this.#open(network);
  }

  readonly alive = (): boolean => !this.#dead;
  get frozen(): boolean {
    return this.#frozen;
  }

  readonly after = (milliseconds: number, task: () => void): (() => void) => {
    let called = true;
    const stop = this.#time.after(milliseconds, () => {
      if (this.#dead || !called) return;
      if (this.#frozen) this.#held.push(() => (called ? task() : undefined));
      else task();
    });
    return () => {
      called = false;
      stop();
    };
  };

  /** Milliseconds by which its clock differs from the time as it is. */
  get ahead(): number {
    return this.#skew - this.lag;
  }

  #open(network: Network): PlanSession {
    const { browser, owner, clock, after, chance } = this;
    const sleep: Sleep = (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const stop = after(milliseconds, resolve);
        signal?.addEventListener('abort', () => {
          stop();
          resolve();
        });
      });
    const graph = createGraph({
      token: async () =>
        browser.account === owner && !browser.signedOut
          ? succeed(`local:${owner.email}`)
          : fail({ kind: 'interactionNeeded' }),
      fetch: fetchOf(network, { browser, tab: this, chance: chanceOf(chance.seed()) }),
      clock,
      sleep,
      random: chanceOf(chance.seed()).bytes,
      gate: sharedGate('gate', browser.localStorage, () => this.#skew - browser.skew - this.lag, clock),
    });
    return createPlanSession({
      repository: createPlanRepository(graph, laptopSite),
      places: browser.deviceFor(this, this.#page),
      owner: { tenant: TENANT, person: owner.id, site: `${laptopSite.host}${laptopSite.path}` },
      lock: { ask: (taken, refused) => browser.ask(this, taken, refused) },
      neighbours: {
        tell: () => browser.tell(this),
        listen: (listener) => browser.listen(this, listener),
        close: () => undefined,
      },
      clock,
      timer: after,
      chance: chanceOf(chance.seed()).next,
      signedIn: () => (browser.signedOut ? null : { tenant: TENANT, person: browser.account.id }),
    });
  }

  /** `stands`: its steady clock stands still meanwhile, as some browsers' do while the machine sleeps. */
  freeze(stands = false): void {
    this.#frozen = true;
    this.#stoodSince = stands ? this.#time.now() : null;
  }

  thaw(): void {
    if (!this.#frozen) return;
    this.#frozen = false;
    if (this.#stoodSince !== null) this.lag += this.#time.now() - this.#stoodSince;
    const held = this.#held;
    this.#held = [];
    for (const task of held) this.after(0, task);
  }

  want(entity: EntityName): void {
    this.wanted.add(entity);
    this.session.want(entity);
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.session.setVisible(visible);
  }

  /** Nothing of it happens any more; what it asked of the storage stands or not, the first so many. */
  kill(): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#page.crash();
    this.browser.leave(this);
  }
}
