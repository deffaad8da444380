/** The faults in force: those that were planned, those that chance brings, and how often each one struck. */
import { type Drawn, Lottery, type Subject } from './fault-chance.ts';
import type { Chance, Effect, Fault, FaultPlan, When } from './fault-plan.ts';
import { type Random, seededRandom } from './random.ts';

interface Armed {
  readonly fault: Fault;
  readonly path: RegExp | null;
  readonly since: number;
  met: number;
  struck: number;
}

/** A fault that struck: by the name it was given, or by the kind of its effect. */
export interface Strike {
  readonly name: string;
  readonly effect: Effect;
  readonly method: string;
  readonly path: string;
}

interface Report {
  readonly name: string;
  readonly met: number;
  readonly struck: number;
  /** Not told of what chance brought. */
  readonly fault?: Fault;
}

function globPattern(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('**', '\0').replaceAll('*', '[^/]+').replaceAll('\0', '.*')}$`, 'i');
}

const armed = (fault: Fault, since: number): Armed => {
  const glob = fault.when?.path;
  return { fault, path: glob === undefined ? null : globPattern(glob), since, met: 0, struck: 0 };
};

const nameOf = ({ name, effect }: Fault): string => name ?? effect.kind;

const equalText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class Faults {
  #armed: Armed[] = [];
  #chance: { readonly lottery: Lottery; readonly at: Armed; readonly struck: Map<string, number> } | null = null;
  #random: Random;
  readonly #now: () => number;
  /** Told of every strike, so that a simulation can print what led to a failure. */
  onStrike: ((strike: Strike) => void) | null = null;

  constructor(now: () => number, random: Random) {
    this.#now = now;
    this.#random = random;
  }

  /** Replaces whatever was planned. */
  set(plan: FaultPlan): void {
    this.clear();
    if (plan.seed !== undefined) this.#random = seededRandom(plan.seed);
    for (const fault of plan.faults) this.add(fault);
    if (plan.chance !== undefined) this.chance(plan.chance);
  }

  add(fault: Fault): void {
    this.#armed.push(armed(fault, this.#now()));
  }

  /** From now on anything may happen to any call, beside what is planned. One chance at a time. */
  chance(chance: Chance): void {
    const lottery = new Lottery(chance);
    // The effect is never used: the lottery has those.
    const at = armed({ when: lottery.when, effect: { kind: 'dropBefore' } }, this.#now());
    this.#chance = { lottery, at, struck: new Map() };
  }

  clear(): void {
    this.#armed = [];
    this.#chance = null;
  }

  /** How often each fault was met by a call that fits, and how often it struck. */
  report(): readonly Report[] {
    const planned = this.#armed.map(({ fault, met, struck }) => ({ name: nameOf(fault), met, struck, fault }));
    const { at, struck } = this.#chance ?? { at: { met: 0 }, struck: new Map<string, number>() };
    return [...planned, ...[...struck].map(([name, times]) => ({ name, met: at.met, struck: times }))];
  }

  /** The effects that strike this call. */
  meet(subject: Subject): readonly Effect[] {
    const effects: Effect[] = [];
    const strike = (name: string, effect: Effect): void => {
      effects.push(effect);
      this.onStrike?.({ name, effect, method: subject.method, path: subject.path });
    };
    for (const each of this.#armed) {
      if (!this.#strikes(each, subject)) continue;
      each.struck += 1;
      strike(nameOf(each.fault), each.fault.effect);
    }
    const drawn = this.#draw(subject);
    if (drawn !== null) strike(drawn.kind, drawn.effect);
    return effects;
  }

  #draw(subject: Subject): Drawn | null {
    const chance = this.#chance;
    if (chance === null || !this.#strikes(chance.at, subject)) return null;
    const drawn = chance.lottery.draw(subject);
    if (drawn === null) return null;
    const { kind, effect, spell } = drawn;
    chance.struck.set(kind, (chance.struck.get(kind) ?? 0) + 1);
    if (spell !== null) {
      this.#armed = this.#armed.filter((each) => !this.#isOver(each));
      this.add({ name: kind, when: spell, effect });
    }
    return drawn;
  }

  #isOver({ fault: { when }, since }: Armed): boolean {
    return when?.forSeconds !== undefined && this.#now() - since >= when.forSeconds * 1000;
  }

  #strikes(each: Armed, subject: Subject): boolean {
    if (!this.#fits(each, subject)) return false;
    each.met += 1;
    const { nth, times, probability } = each.fault.when ?? {};
    if ((nth !== undefined && each.met !== nth) || (times !== undefined && each.struck >= times)) return false;
    return probability === undefined || this.#random() < probability;
  }

  #fits(each: Armed, subject: Subject): boolean {
    const when: When = each.fault.when ?? {};
    const { path } = each;
    return (
      (when.method === undefined || when.method === subject.method) &&
      (path === null || path.test(subject.path)) &&
      (when.query === undefined || subject.query.includes(when.query)) &&
      (when.list === undefined || subject.list.some((name) => equalText(name, when.list ?? ''))) &&
      (when.person === undefined || equalText(when.person, subject.person)) &&
      !this.#isOver(each) &&
      (when.body === undefined || subject.body().includes(when.body))
    );
  }
}
