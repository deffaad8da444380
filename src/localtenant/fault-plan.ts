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
 * | given up by the caller, and carried out later all the same | `landsLate` |
 * | a row in the recycle bin, and out of it again | `recycle` |
 * | lists and columns renamed, removed, retyped; a newer program's mark | `alter` |
 * | the service's clock is wrong, in Date and in every stamp | `skew` |
 *
 * A `chance` strikes any call with any of the kinds that fit it; see fault-chance.ts.
 */
import { isObject, type Json } from './bodies.ts';

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
  | { readonly kind: 'partialBatch'; readonly after: number }
  /** The caller meets a lost line, in a batch a 504; the call is carried out so much later, after what came meanwhile. */
  | { readonly kind: 'landsLate'; readonly seconds: number }
  /** Somebody throws the call's row away before the call is carried out; restored after so long, or never. */
  | { readonly kind: 'recycle'; readonly seconds?: number }
  | ({ readonly kind: 'alter'; readonly list?: string } & Alteration)
  /** Behind the true time where negative. What is kept stays right: only what is told is shifted. */
  | { readonly kind: 'skew'; readonly seconds: number };

/** What becomes of a list, or where `column` is given of a column of it; `*` is one of its own columns by chance. */
export interface Alteration {
  readonly column?: string;
  /** Its display name. */
  readonly rename?: string;
  readonly remove?: boolean;
  /** A column's facet and what else a definition holds, as in a POST. */
  readonly retype?: Json;
  readonly describe?: string;
  /** A number that ends the description of a list on this site is counted up, as by a newer program. */
  readonly countUp?: boolean;
}

export interface Fault {
  readonly name?: string;
  readonly when?: When;
  readonly effect: Effect;
}

/** Kinds that a chance draws from; what each one does stands in fault-chance.ts. */
export const CHANCE_KINDS = [
  'answerLost',
  'errorAfterCommit',
  'requestLost',
  'throttled',
  'queryForbidden',
  'storm',
  'captivePortal',
  'truncated',
  'readLag',
  'lagSpell',
  'deltaNoise',
  'linkExpired',
  'resync',
  'foreignEdit',
  'conflict',
  'recycled',
  'signedOut',
  'claims',
  'shutOut',
  'uniqueRefused',
  'leakyUnique',
  'locked',
  'partialBatch',
  'stampLate',
  'stampRepeated',
  'stampMissing',
  'landsLate',
  'clockSkew',
  'listRenamed',
  'columnRenamed',
  'slow',
  'columnRemoved',
  'columnRetyped',
  'listRemoved',
  'newerSchema',
] as const;

export type ChanceKind = (typeof CHANCE_KINDS)[number];

export interface Chance {
  readonly seed: number;
  /** 0 to 1: the share of calls that something happens to; each call inside a batch counts. */
  readonly rate: number;
  /** Default: all that pass by themselves and let nobody wait. */
  readonly kinds?: readonly ChanceKind[];
  readonly when?: When;
}

export interface FaultPlan {
  readonly seed?: number;
  readonly faults: readonly Fault[];
  readonly chance?: Chance;
}

type Check =
  | 'text'
  | 'number'
  | 'signed'
  | 'whole'
  | 'share'
  | 'yesNo'
  | 'object'
  | 'retryAfter'
  | 'chanceKinds'
  | readonly string[];

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
  landsLate: { 'seconds*': 'number' },
  recycle: { seconds: 'number' },
  alter: {
    list: 'text',
    column: 'text',
    rename: 'text',
    remove: 'yesNo',
    retype: 'object',
    describe: 'text',
    countUp: 'yesNo',
  },
  skew: { 'seconds*': 'signed' },
};

const CHANCE: Readonly<Record<keyof Chance, Check>> = {
  seed: 'whole',
  rate: 'share',
  kinds: 'chanceKinds',
  when: 'object',
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const CHECKS: Readonly<
  Record<Extract<Check, string>, { readonly wanted: string; readonly fits: (value: unknown) => boolean }>
> = {
  text: { wanted: 'text', fits: (value) => typeof value === 'string' },
  number: { wanted: 'a number, 0 or more', fits: (value) => isNumber(value) && value >= 0 },
  signed: { wanted: 'a number', fits: isNumber },
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
  chanceKinds: {
    wanted: `some of ${CHANCE_KINDS.join(', ')}`,
    fits: (value) => Array.isArray(value) && value.every((kind) => (CHANCE_KINDS as readonly unknown[]).includes(kind)),
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

function chanceComplaint(chance: unknown): string | null {
  if (!isObject(chance)) return 'chance must be an object';
  const { seed, rate, when } = chance;
  if (seed === undefined || rate === undefined) return 'chance.seed and chance.rate must be given';
  return complaint('chance', chance, CHANCE) ?? complaint('chance.when', isObject(when) ? when : {}, WHEN);
}

/** The plan, or one sentence on the first thing that is wrong with it. */
export function parseFaultPlan(value: unknown): FaultPlan | string {
  if (!isObject(value) || !Array.isArray(value['faults'])) return 'A fault plan is an object with an array "faults".';
  const { seed, faults, chance, ...others } = value;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `${unknown} is not known; known are: seed, faults, chance.`;
  if (seed !== undefined && !Number.isInteger(seed)) return 'seed must be a whole number.';
  for (const [index, fault] of (faults as unknown[]).entries()) {
    const found = faultComplaint(`faults[${index}]`, fault);
    if (found !== null) return `${found}.`;
  }
  const misfit = chance === undefined ? null : chanceComplaint(chance);
  if (misfit !== null) return `${misfit}.`;
  return value as unknown as FaultPlan;
}
