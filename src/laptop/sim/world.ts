/** Everything that takes part in one run: the tenant, the browsers with their tabs, and what is written down of them. */
import { wholeSecond } from '#base/clock.ts';
import { type Key, newKey } from '#base/id.ts';
import type { ChangeOf, PlanChange } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { ChangeAct } from '#domain/history.ts';
import type { LocalTenant } from '#localtenant/local-tenant.ts';
import { lists } from '#schema/lists.ts';
import { type BrowserMake, SimBrowser } from './browser.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Saved, tenantOn } from './ground.ts';
import { Ledger } from './ledger.ts';
import { simulated } from './oracle.ts';
import type { Network } from './network.ts';
import { groupLeader, leader, member, type Someone } from './people.ts';
import { SimTab } from './tab.ts';
import { type SimTime, simTime } from './time.ts';
import { wiretapOf } from './wiretap.ts';

export interface Violation {
  readonly rule: string;
  readonly what: string;
}

const MINUTE = 60_000;

export class SimWorld {
  readonly time: SimTime;
  readonly tenant: LocalTenant;
  readonly network: Network;
  readonly ledger: Ledger;
  readonly browsers: readonly SimBrowser[];
  readonly chance: Chance;
  readonly log: string[] = [];
  readonly violations: Violation[] = [];
  /** What somebody wrote in SharePoint: `entity/id/milliseconds` of a row, or `entity/id/title`. */
  readonly foreign = new Set<string>();
  readonly plan: Key;
  /** Lets people in again who were shut out. */
  readonly letIn = new Set<() => void>();
  readonly #start: number;
  readonly #seen = new Map<SimTab, ReadonlySet<Key>>();
  #tabs: readonly SimTab[] = [];
  #opened = 0;

  private constructor(time: SimTime, tenant: LocalTenant, seed: number, plan: Key, start: number) {
    this.time = time;
    this.tenant = tenant;
    this.plan = plan;
    this.#start = start;
    this.chance = chanceOf(seed);
    this.ledger = new Ledger(time.now);
    const wiretap = wiretapOf(
      time,
      (rule, what) => this.violate(rule, what),
      (text) => this.note(text),
    );
    this.network = { time, tenant, wiretap };
    const browser = (name: string, account: Someone): SimBrowser => {
      const make: BrowserMake = { name, time, seed: this.chance.seed(), account, hasLocks: !this.chance.happens(0.06) };
      return new SimBrowser(make);
    };
    this.browsers = [
      browser('leder', leader),
      browser('gruppeleder', groupLeader),
      browser('vaktrom', this.chance.happens(0.5) ? member : groupLeader),
    ];
  }

  static async open(seed: number, saved: Saved, plan: Key, start: number): Promise<SimWorld> {
    const time = simTime(start);
    const tenant = await tenantOn(time, seed, saved);
    return new SimWorld(time, tenant, seed, plan, start);
  }

  /** `text` with the time since the start, in minutes and seconds. */
  note(text: string): void {
    const passed = this.time.now() - this.#start;
    const [minutes, seconds] = [Math.floor(passed / MINUTE), ((passed % MINUTE) / 1000).toFixed(3).padStart(6, '0')];
    this.log.push(`${String(minutes).padStart(4)}:${seconds} ${text}`);
  }

  violate(rule: string, what: string): void {
    this.note(`!! ${rule}: ${what}`);
    this.violations.push({ rule, what });
  }

  tabs(browser?: SimBrowser): readonly SimTab[] {
    this.#tabs = this.#tabs.filter((tab) => tab.alive());
    return browser === undefined ? this.#tabs : this.#tabs.filter((tab) => tab.browser === browser);
  }

  openTab(browser: SimBrowser): SimTab {
    const tab = new SimTab(
      this.network,
      browser,
      browser.account,
      `${browser.name}-${(this.#opened += 1)}`,
      this.chance.seed(),
    );
    this.#tabs = [...this.#tabs, tab];
    const { session } = tab;
    const look = (): void => {
      this.#seen.set(tab, this.ledger.observe(session.snapshot(), this.#seen.get(tab) ?? new Set()));
    };
    session.subscribe(look);
    session.setOnline(browser.online);
    void session.open();
    return tab;
  }

  kill(tab: SimTab): void {
    tab.kill();
    this.network.wiretap.forget(tab);
  }

  newKey = (): Key => newKey(this.chance.bytes);

  /** An edit as a screen makes it. */
  changeOf<Name extends EntityName>(
    tab: SimTab,
    entity: Name,
    act: ChangeAct,
    before: Entities[Name] | null,
    after: Entities[Name],
  ): PlanChange {
    const { id, name, email } = tab.owner;
    const change: ChangeOf<Name> = {
      entity,
      item: after.key,
      operation: this.newKey(),
      act,
      at: wholeSecond(tab.clock.now()),
      author: { person: { id, name, email }, role: 'member', via: 'tab' },
      before,
      after,
    };
    // Name is one name here and a union to the compiler; the signature keeps entity and row together.
    return change as unknown as PlanChange;
  }

  commit(tab: SimTab, changes: readonly PlanChange[]): void {
    const numbers = changes.map((change) => this.ledger.add(tab, change).nth);
    this.note(`  ${tab.id}: edit ${numbers.join(', ')}`);
    if (tab.session.commit(changes) === null) return;
    this.note(`  ${tab.id}: it is not taken`);
    for (const { operation } of changes) {
      const edit = this.ledger.edits.get(operation);
      if (edit !== undefined) edit.dropped = true;
    }
  }

  /** When something happened, for a row that was written in SharePoint. */
  mark(entity: EntityName, id: number): void {
    this.foreign.add(`${entity}/${id}/${this.time.now()}`);
  }

  /** The same by the list's internal name. A call that lands late brings the other's title when it lands. */
  markIn(list: string, id: number, title: string): void {
    for (const entity of simulated) {
      if (lists[entity].name !== list) continue;
      this.mark(entity, id);
      this.foreign.add(`${entity}/${id}/${title}`);
    }
  }
}
