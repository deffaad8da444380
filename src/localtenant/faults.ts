/**
 * What may go wrong, as a plan of faults: when each one strikes, and what it does. Read from JSON with clear complaints,
 * or set from a test. Chance is seeded, so a plan and its seed strike the same calls again.
 *
 * | happens | effect |
 * |---|---|
 * | committed, then the answer is lost | `dropAfter`, `refuseAfter` |
 * | lost before it is committed | `dropBefore` |
 * | throttled (every form of Retry-After), for good, storms, full, locked, too large, signed out, shut out | `refuse` |
 * | a captive portal, a cut answer, a slow line | `html`, `truncate`, `latency` |
 * | readers and delta behind the writers | `lag` |
 * | rows of delta twice, in another order, unchanged, the same page again | `delta` |
 * | 410 | `resync` |
 * | somebody else writes in between | `foreignEdit` |
 * | a second proof is asked for | `claimsChallenge` |
 * | unique columns that let equals through, and refuse what is not there | `leakyUnique`, `refuse` with 400 or 409 |
 * | part of a batch | `partialBatch` |
 * | stamps of lists late, repeated, missing | `listStamp` |
 *
 * Deleting and restoring, and lists and columns renamed, removed or retyped, are done through Graph and the admin routes.
 */
import { isObject, type Json } from './bodies.ts';
import { type Random, seededRandom } from './random.ts';

/** All that is given must hold. */
export interface When {
  readonly method?: string;
  /** Below `/v1.0`, after addresses are resolved; `*` stands for one segment, `**` for any number. */
  readonly path?: string;
  /** A part of the query string, decoded. */
  readonly query?: string;
  /** The list by id, name or display name. */
  readonly list?: string;
  /** A user principal name. */
  readonly person?: string;
  /** A part of the request's body. */
  readonly body?: string;
  /** 0 to 1. */
  readonly probability?: number;
  /** Only the n-th call that fits, counted from 1. */
  readonly nth?: number;
  /** The most times that it strikes. */
  readonly times?: number;
  /** Only so long after the plan was set. */
  readonly forSeconds?: number;
}

export type RetryAfter =
  | 'absent'
  | { readonly seconds: number }
  /** Sent, but not exposed to pages of other origins. */
  | { readonly hiddenSeconds: number }
  /** An HTTP date, in the past where negative. */
  | { readonly dateInSeconds: number }
  | { readonly text: string };

interface Refuse {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfter?: RetryAfter;
}

export type Effect =
  | { readonly kind: 'latency'; readonly milliseconds: number; readonly upTo?: number }
  | { readonly kind: 'dropBefore' }
  | { readonly kind: 'dropAfter' }
  | ({ readonly kind: 'refuse' } & Refuse)
  | ({ readonly kind: 'refuseAfter' } & Refuse)
  | { readonly kind: 'html' }
  | { readonly kind: 'truncate' }
  | { readonly kind: 'lag'; readonly seconds: number }
  | {
      readonly kind: 'delta';
      readonly duplicates?: number;
      readonly unchanged?: number;
      readonly reordered?: boolean;
      readonly repeatPage?: boolean;
    }
  | {
      readonly kind: 'resync';
      readonly code?: 'resyncChangesApplyDifferences' | 'resyncChangesUploadDifferences';
      readonly location?: boolean;
    }
  | { readonly kind: 'foreignEdit'; readonly fields?: Json; readonly person?: string }
  | { readonly kind: 'claimsChallenge' }
  | { readonly kind: 'leakyUnique' }
  | { readonly kind: 'listStamp'; readonly stamp: 'late' | 'repeated' | 'missing'; readonly seconds?: number }
  | { readonly kind: 'partialBatch'; readonly after: number };

export interface Fault {
  readonly name?: string;
  readonly when?: When;
  readonly effect: Effect;
}

export interface FaultPlan {
  readonly seed?: number;
  readonly faults: readonly Fault[];
}

type Check = 'text' | 'number' | 'whole' | 'share' | 'yesNo' | 'object' | 'retryAfter' | readonly string[];

const WHEN: Readonly<Record<keyof When, Check>> = {
  method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
  path: 'text',
  query: 'text',
  list: 'text',
  person: 'text',
  body: 'text',
  probability: 'share',
  nth: 'whole',
  times: 'whole',
  forSeconds: 'number',
};

const REFUSE: Readonly<Record<string, Check>> = {
  status: 'whole',
  code: 'text',
  message: 'text',
  retryAfter: 'retryAfter',
};

/** Properties of each effect; a name with a star must be given. */
const EFFECTS: Readonly<Record<Effect['kind'], Readonly<Record<string, Check>>>> = {
  latency: { 'milliseconds*': 'number', upTo: 'number' },
  dropBefore: {},
  dropAfter: {},
  refuse: { ...REFUSE, 'status*': 'whole' },
  refuseAfter: { ...REFUSE, 'status*': 'whole' },
  html: {},
  truncate: {},
  lag: { 'seconds*': 'number' },
  delta: { duplicates: 'whole', unchanged: 'whole', reordered: 'yesNo', repeatPage: 'yesNo' },
  resync: { code: ['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences'], location: 'yesNo' },
  foreignEdit: { fields: 'object', person: 'text' },
  claimsChallenge: {},
  leakyUnique: {},
  listStamp: { 'stamp*': ['late', 'repeated', 'missing'], seconds: 'number' },
  partialBatch: { 'after*': 'whole' },
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const CHECKS: Readonly<
  Record<Extract<Check, string>, { readonly wanted: string; readonly fits: (value: unknown) => boolean }>
> = {
  text: { wanted: 'text', fits: (value) => typeof value === 'string' },
  number: { wanted: 'a number, 0 or more', fits: (value) => isNumber(value) && value >= 0 },
  whole: {
    wanted: 'a whole number, 0 or more',
    fits: (value) => isNumber(value) && Number.isInteger(value) && value >= 0,
  },
  share: { wanted: 'a number from 0 to 1', fits: (value) => isNumber(value) && value >= 0 && value <= 1 },
  yesNo: { wanted: 'true or false', fits: (value) => typeof value === 'boolean' },
  object: { wanted: 'an object', fits: isObject },
  retryAfter: {
    wanted: '"absent", {"seconds": n}, {"hiddenSeconds": n}, {"dateInSeconds": n} or {"text": "…"}',
    fits: isRetryAfter,
  },
};

/** What the value should have been, or null. */
function misfit(value: unknown, check: Check): string | null {
  if (typeof check === 'string') return CHECKS[check].fits(value) ? null : CHECKS[check].wanted;
  return typeof value === 'string' && check.includes(value) ? null : `one of ${check.join(', ')}`;
}

function isRetryAfter(value: unknown): boolean {
  if (value === 'absent') return true;
  if (!isObject(value)) return false;
  const [[name, content] = ['', null], ...others] = Object.entries(value);
  const isNamed =
    name === 'text' ? typeof content === 'string' : ['seconds', 'hiddenSeconds', 'dateInSeconds'].includes(name);
  return others.length === 0 && isNamed && (name === 'text' || Number.isFinite(content));
}

function complaint(at: string, value: Json, checks: Readonly<Record<string, Check>>): string | null {
  for (const name of Object.keys(checks)) {
    if (name.endsWith('*') && !(name.slice(0, -1) in value)) return `${at}.${name.slice(0, -1)} is missing`;
  }
  for (const [name, content] of Object.entries(value)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : checks[`${name}*`];
    if (check === undefined)
      return `${at}.${name} is not known; known are: ${Object.keys(checks).join(', ').replaceAll('*', '')}`;
    const wanted = misfit(content, check);
    if (wanted !== null) return `${at}.${name} must be ${wanted}`;
  }
  return null;
}

const isKind = (kind: unknown): kind is Effect['kind'] => typeof kind === 'string' && Object.hasOwn(EFFECTS, kind);

function faultComplaint(at: string, fault: unknown): string | null {
  if (!isObject(fault)) return `${at} must be an object`;
  const { name, when, effect, ...others } = fault;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `${at}.${unknown} is not known; known are: name, when, effect`;
  if (name !== undefined && typeof name !== 'string') return `${at}.name must be text`;
  if (when !== undefined && !isObject(when)) return `${at}.when must be an object`;
  if (!isObject(effect)) return `${at}.effect must be an object`;
  const { kind, ...properties } = effect;
  if (!isKind(kind)) return `${at}.effect.kind must be one of ${Object.keys(EFFECTS).join(', ')}`;
  return complaint(`${at}.when`, when ?? {}, WHEN) ?? complaint(`${at}.effect`, properties, EFFECTS[kind]);
}

/** The plan, or one sentence on the first thing that is wrong with it. */
export function parseFaultPlan(value: unknown): FaultPlan | string {
  if (!isObject(value) || !Array.isArray(value['faults'])) return 'A fault plan is an object with an array "faults".';
  const { seed, faults, ...others } = value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `${unknown} is not known; known are: seed, faults.`;
  if (seed !== undefined && !Number.isInteger(seed)) return 'seed must be a whole number.';
  for (const [index, fault] of (faults as unknown[]).entries()) {
    const found = faultComplaint(`faults[${index}]`, fault);
    if (found !== null) return `${found}.`;
  }
  return value as unknown as FaultPlan;
}

/** A call, as far as faults look at it. */
export interface Subject {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Id, name and display name of the list, where there is one. */
  readonly list: readonly string[];
  readonly person: string;
  readonly body: () => string;
}

interface Armed {
  readonly fault: Fault;
  readonly path: RegExp | null;
  readonly since: number;
  met: number;
  struck: number;
}

function globPattern(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('**', '\0').replaceAll('*', '[^/]+').replaceAll('\0', '.*')}$`, 'i');
}

const equalText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class Faults {
  #armed: Armed[] = [];
  #random: Random;
  readonly #now: () => number;

  constructor(now: () => number, random: Random) {
    this.#now = now;
    this.#random = random;
  }

  /** Replaces whatever was planned. */
  set(plan: FaultPlan): void {
    this.#armed = [];
    if (plan.seed !== undefined) this.#random = seededRandom(plan.seed);
    for (const fault of plan.faults) this.add(fault);
  }

  add(fault: Fault): void {
    const glob = fault.when?.path;
    this.#armed.push({
      fault,
      path: glob === undefined ? null : globPattern(glob),
      since: this.#now(),
      met: 0,
      struck: 0,
    });
  }

  clear(): void {
    this.#armed = [];
  }

  /** How often each fault was met by a call that fits, and how often it struck. */
  report(): readonly { readonly name: string; readonly met: number; readonly struck: number; readonly fault: Fault }[] {
    return this.#armed.map(({ fault, met, struck }) => ({ name: fault.name ?? fault.effect.kind, met, struck, fault }));
  }

  /** The effects that strike this call. */
  meet(subject: Subject): readonly Effect[] {
    const effects: Effect[] = [];
    for (const armed of this.#armed) {
      if (!this.#fits(armed, subject)) continue;
      armed.met += 1;
      const { nth, times, probability } = armed.fault.when ?? {};
      if ((nth !== undefined && armed.met !== nth) || (times !== undefined && armed.struck >= times)) continue;
      if (probability !== undefined && this.#random() >= probability) continue;
      armed.struck += 1;
      effects.push(armed.fault.effect);
    }
    return effects;
  }

  #fits({ fault, path, since }: Armed, subject: Subject): boolean {
    const when = fault.when ?? {};
    return (
      (when.method === undefined || when.method === subject.method) &&
      (path === null || path.test(subject.path)) &&
      (when.query === undefined || subject.query.includes(when.query)) &&
      (when.list === undefined || subject.list.some((name) => equalText(name, when.list ?? ''))) &&
      (when.person === undefined || equalText(when.person, subject.person)) &&
      (when.forSeconds === undefined || this.#now() - since < when.forSeconds * 1000) &&
      (when.body === undefined || subject.body().includes(when.body))
    );
  }
}
