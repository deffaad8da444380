/**
 * Resource units as SharePoint counts them, for the product's budget, and its limits where they are switched on.
 * Source: how-to-avoid-getting-throttled (2025-10-02): units per kind of call, 1,250 units a minute for an app in a small
 * tenant, 3,000 requests in five minutes for a person; throttled calls count too; RateLimit headers from 80 per cent.
 */
import { Refusal } from './errors.ts';

export interface Limits {
  readonly unitsPerMinute: number;
  readonly requestsPerPersonInFiveMinutes: number;
}

export const smallTenantLimits: Limits = { unitsPerMinute: 1_250, requestsPerPersonInFiveMinutes: 3_000 };

export interface Count {
  readonly requests: number;
  readonly units: number;
}

export interface UsageReport extends Count {
  readonly throttled: number;
  /** Requests that came though their sender had been told to wait longer, and could read it. */
  readonly early: number;
  /** By method and route, as `GET /sites/:site/lists`. */
  readonly byRoute: Readonly<Record<string, Count>>;
  readonly byPerson: Readonly<Record<string, Count>>;
}

/** What is used in the window of time that `at` lies in; windows follow each other without overlap. */
class Window {
  readonly #length: number;
  #start = 0;
  used = 0;

  constructor(length: number) {
    this.#length = length;
  }

  add(amount: number, at: number): void {
    const start = Math.floor(at / this.#length) * this.#length;
    if (start !== this.#start) {
      this.#start = start;
      this.used = 0;
    }
    this.used += amount;
  }

  secondsLeft(at: number): number {
    return Math.max(1, Math.ceil((this.#start + this.#length - at) / 1000));
  }
}

const NOTHING: Count = { requests: 0, units: 0 };
const plus = (count: Count | undefined, units: number): Count => ({
  requests: (count ?? NOTHING).requests + 1,
  units: (count ?? NOTHING).units + units,
});

export class Usage {
  readonly #now: () => number;
  #total: Count = NOTHING;
  #throttled = 0;
  #early = 0;
  /** By person: when she was told to wait, and until when. Milliseconds since 1970. */
  #waits = new Map<string, { readonly told: number; readonly until: number }>();
  #byRoute = new Map<string, Count>();
  #byPerson = new Map<string, Count>();
  #limits: Limits | null = null;
  #minute = new Window(60_000);
  #fiveMinutes = new Map<string, Window>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Null takes them away. */
  limit(limits: Limits | null): void {
    this.#limits = limits;
    this.#minute = new Window(60_000);
    this.#fiveMinutes = new Map();
  }

  /** Counts a request; the refusal where it is one too many. */
  count(route: string, person: string, units: number): Refusal | null {
    const now = this.#now();
    this.#total = plus(this.#total, units);
    this.#byRoute.set(route, plus(this.#byRoute.get(route), units));
    this.#byPerson.set(person, plus(this.#byPerson.get(person), units));
    if (this.#limits === null) return null;
    const own = this.#fiveMinutes.get(person) ?? new Window(300_000);
    this.#fiveMinutes.set(person, own);
    own.add(1, now);
    this.#minute.add(units, now);
    const overMinute = this.#minute.used > this.#limits.unitsPerMinute;
    if (!overMinute && own.used <= this.#limits.requestsPerPersonInFiveMinutes) return null;
    this.#throttled += 1;
    const seconds = (overMinute ? this.#minute : own).secondsLeft(now);
    return new Refusal(429, 'activityLimitReached', 'The request has been throttled', {
      'Retry-After': String(seconds),
    });
  }

  /** A request on the wire, before it is answered. What was sent at the very moment of the refusal is no offence. */
  arrive(person: string): void {
    const wait = this.#waits.get(person);
    const now = this.#now();
    if (wait !== undefined && now > wait.told && now < wait.until) this.#early += 1;
  }

  /** A refusal that reached its caller; `retryAfter` in seconds, anything else asks for nothing. */
  told(person: string, retryAfter: string | undefined): void {
    if (retryAfter === undefined || !/^\d+$/.test(retryAfter)) return;
    const now = this.#now();
    const until = Math.max(now + Number(retryAfter) * 1000, this.#waits.get(person)?.until ?? 0);
    this.#waits.set(person, { told: now, until });
  }

  /** Headers that tell how near the minute's limit is. */
  rateHeaders(): Readonly<Record<string, string>> {
    const limit = this.#limits?.unitsPerMinute;
    if (limit === undefined || this.#minute.used < limit * 0.8) return {};
    return {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(Math.max(0, limit - this.#minute.used)),
      'RateLimit-Reset': String(this.#minute.secondsLeft(this.#now())),
    };
  }

  report(): UsageReport {
    return {
      ...this.#total,
      throttled: this.#throttled,
      early: this.#early,
      byRoute: Object.fromEntries(this.#byRoute),
      byPerson: Object.fromEntries(this.#byPerson),
    };
  }

  reset(): void {
    this.#total = NOTHING;
    this.#throttled = 0;
    this.#early = 0;
    this.#waits = new Map();
    this.#byRoute = new Map();
    this.#byPerson = new Map();
  }
}
