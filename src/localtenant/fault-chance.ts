/**
 * Mishaps by chance: which calls each kind can happen to, how often beside the others, and what it then is.
 * Invariants: the same seed before the same calls gives the same mishaps; without `kinds` everything is as it was once the
 * chance is cleared and the last late call has landed.
 */
import { CHANCE_KINDS, type Chance, type ChanceKind, type Effect, type RetryAfter, type When } from './fault-plan.ts';
import { type Random, randomInteger, seededRandom } from './random.ts';

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

interface Mishap {
  readonly fits: (subject: Subject) => boolean;
  readonly weight: number;
  readonly effect: (random: Random, subject: Subject) => Effect;
  /** Where it goes on for a while: for how long, and for which calls. */
  readonly spell?: (random: Random, subject: Subject) => When;
}

const anything = (): boolean => true;
const isWrite = ({ method }: Subject): boolean => method !== 'GET';
const isBatch = ({ path }: Subject): boolean => path === '/$batch';
const isRead = ({ method }: Subject): boolean => method === 'GET';
const isSingleWrite = (subject: Subject): boolean => isWrite(subject) && !isBatch(subject);
const isCreate = ({ method, path }: Subject): boolean => method === 'POST' && path.endsWith('/items');
const namesRow = ({ path }: Subject): boolean => /\/lists\/[^/]+\/items\/\d+/.test(path);
const changesRow = (subject: Subject): boolean => isWrite(subject) && namesRow(subject);
const isDelta = ({ path }: Subject): boolean => path.endsWith('/items/delta');
const hasToken = ({ query }: Subject): boolean => /(^|&)(token|\$skiptoken)=/.test(query);
const readsLists = ({ method, path }: Subject): boolean => method === 'GET' && /\/lists(\/[^/]+)?$/.test(path);
const namesList = ({ list }: Subject): boolean => list.length > 0;

const oneOf = <Each>(random: Random, choices: readonly [Each, ...Each[]]): Each =>
  choices[randomInteger(random, choices.length)] ?? choices[0];

/** From, and up to but not, in whole numbers. */
const between = (random: Random, from: number, to: number): number => from + randomInteger(random, to - from);

/** As services, gateways and wrong clocks have been seen to write it. */
const waits: readonly [RetryAfter, ...RetryAfter[]] = [
  { seconds: 1 },
  { seconds: 5 },
  { seconds: 41 },
  { seconds: 315 },
  { dateInSeconds: 20 },
  { hiddenSeconds: 5 },
  { hiddenSeconds: 30 },
  'absent',
  { seconds: 0 },
  { seconds: -1 },
  { dateInSeconds: -30 },
  { text: 'soon' },
  { text: '10, 10' },
];

/** What passes, and what only a long wait or a person at the site ends. */
const MISHAPS: Readonly<Record<ChanceKind, Mishap>> = {
  answerLost: { fits: anything, weight: 6, effect: () => ({ kind: 'dropAfter' }) },
  errorAfterCommit: {
    fits: anything,
    weight: 6,
    effect: (random) => ({ kind: 'refuseAfter', status: oneOf(random, [500, 502, 503, 504]) }),
  },
  requestLost: { fits: anything, weight: 4, effect: () => ({ kind: 'dropBefore' }) },
  throttled: {
    fits: anything,
    weight: 5,
    effect: (random) => ({ kind: 'refuse', status: oneOf(random, [429, 429, 503]), retryAfter: oneOf(random, waits) }),
  },
  queryForbidden: {
    fits: (subject) => isRead(subject) && namesList(subject) && !isDelta(subject),
    weight: 0.3,
    effect: () => ({
      kind: 'refuse',
      status: 429,
      code: 'tooManyResources',
      message: 'The attempted operation is prohibited because it exceeds the list view threshold.',
    }),
    spell: (random, { path, query }) => ({ method: 'GET', path, query, forSeconds: between(random, 60, 1200) }),
  },
  storm: {
    fits: anything,
    weight: 0.1,
    effect: (random) => ({ kind: 'refuse', status: 503, retryAfter: oneOf(random, waits) }),
    spell: (random) => ({ forSeconds: between(random, 30, 600) }),
  },
  captivePortal: { fits: anything, weight: 2, effect: () => ({ kind: 'html' }) },
  truncated: { fits: anything, weight: 3, effect: () => ({ kind: 'truncate' }) },
  readLag: { fits: isRead, weight: 4, effect: (random) => ({ kind: 'lag', seconds: between(random, 1, 60) }) },
  lagSpell: {
    fits: isDelta,
    weight: 0.5,
    effect: (random) => ({ kind: 'lag', seconds: between(random, 60, 600) }),
    spell: (random, { path }) => ({ method: 'GET', path, forSeconds: between(random, 60, 600) }),
  },
  deltaNoise: {
    fits: isDelta,
    weight: 8,
    effect: (random) => ({
      kind: 'delta',
      duplicates: randomInteger(random, 3),
      unchanged: randomInteger(random, 3),
      reordered: random() < 0.5,
      repeatPage: random() < 0.2,
    }),
  },
  linkExpired: {
    fits: (subject) => isRead(subject) && hasToken(subject) && !isDelta(subject),
    weight: 3,
    effect: () => ({ kind: 'refuse', status: 410, code: 'itemNotFound', message: 'The link is not valid any more.' }),
  },
  resync: {
    fits: isDelta,
    weight: 3,
    effect: (random) => ({
      kind: 'resync',
      code: oneOf(random, ['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences']),
      location: random() < 0.5,
    }),
  },
  foreignEdit: {
    fits: changesRow,
    weight: 4,
    effect: (random) => ({ kind: 'foreignEdit', fields: { Title: `Endret i listen ${between(random, 1, 1000)}` } }),
  },
  conflict: { fits: changesRow, weight: 2, effect: () => ({ kind: 'refuse', status: 409 }) },
  recycled: {
    fits: changesRow,
    weight: 2,
    effect: (random) => ({ kind: 'recycle', seconds: between(random, 5, 300) }),
  },
  signedOut: { fits: anything, weight: 2, effect: () => ({ kind: 'refuse', status: 401 }) },
  claims: { fits: anything, weight: 1, effect: () => ({ kind: 'claimsChallenge' }) },
  shutOut: {
    fits: anything,
    weight: 0.1,
    effect: () => ({ kind: 'refuse', status: 403 }),
    spell: (random, { person }) => ({ person, forSeconds: between(random, 30, 300) }),
  },
  uniqueRefused: {
    fits: isCreate,
    weight: 2,
    effect: (random) => ({
      kind: 'refuse',
      ...oneOf(random, [
        { status: 400, code: 'invalidRequest' },
        { status: 409, code: 'nameAlreadyExists' },
      ]),
      message: 'The list item could not be added or updated because duplicate values were found.',
    }),
  },
  leakyUnique: { fits: isCreate, weight: 2, effect: () => ({ kind: 'leakyUnique' }) },
  locked: {
    fits: isSingleWrite,
    weight: 2,
    effect: (random) => ({ kind: 'refuse', status: oneOf(random, [423, 507, 413]) }),
  },
  partialBatch: {
    fits: isBatch,
    weight: 6,
    effect: (random) => ({ kind: 'partialBatch', after: randomInteger(random, 4) }),
  },
  stampLate: {
    fits: readsLists,
    weight: 4,
    effect: (random) => ({ kind: 'listStamp', stamp: 'late', seconds: between(random, 10, 900) }),
  },
  stampRepeated: {
    fits: readsLists,
    weight: 4,
    effect: (random) => ({ kind: 'listStamp', stamp: 'repeated', seconds: between(random, 60, 3600) }),
  },
  stampMissing: { fits: readsLists, weight: 2, effect: () => ({ kind: 'listStamp', stamp: 'missing' }) },
  landsLate: {
    fits: isWrite,
    weight: 4,
    effect: (random) => ({ kind: 'landsLate', seconds: between(random, 1, 120) }),
  },
  clockSkew: {
    fits: anything,
    weight: 0.1,
    effect: (random) => ({ kind: 'skew', seconds: oneOf(random, [-172_800, -3_600, -90, 90, 3_600, 172_800]) }),
    spell: (random) => ({ forSeconds: between(random, 60, 1200) }),
  },
  listRenamed: {
    fits: namesList,
    weight: 0.3,
    effect: (random) => ({ kind: 'alter', rename: `Omdøpt liste ${between(random, 1, 1_000_000)}` }),
  },
  columnRenamed: {
    fits: namesList,
    weight: 0.3,
    effect: (random) => ({ kind: 'alter', column: '*', rename: `Omdøpt kolonne ${between(random, 1, 1_000_000)}` }),
  },
  slow: {
    fits: anything,
    weight: 10,
    effect: (random) => ({ kind: 'latency', milliseconds: between(random, 50, 5_000) }),
  },
  columnRemoved: { fits: namesList, weight: 0.2, effect: () => ({ kind: 'alter', column: '*', remove: true }) },
  columnRetyped: {
    fits: namesList,
    weight: 0.2,
    effect: () => ({ kind: 'alter', column: '*', retype: { number: {} } }),
  },
  listRemoved: { fits: namesList, weight: 0.1, effect: () => ({ kind: 'alter', remove: true }) },
  newerSchema: { fits: namesList, weight: 0.1, effect: () => ({ kind: 'alter', countUp: true }) },
};

/** What does not pass by itself, and what makes the caller wait on the machine's own clock. */
const LASTING: ReadonlySet<ChanceKind> = new Set([
  'slow',
  'leakyUnique',
  'columnRemoved',
  'columnRetyped',
  'listRemoved',
  'newerSchema',
]);

const passing = CHANCE_KINDS.filter((kind) => !LASTING.has(kind));

export interface Drawn {
  readonly kind: ChanceKind;
  readonly effect: Effect;
  /** Goes on for these calls. */
  readonly spell: When | null;
}

export class Lottery {
  readonly when: When;
  readonly #kinds: readonly ChanceKind[];
  readonly #rate: number;
  readonly #random: Random;

  constructor({ seed, rate, kinds = passing, when = {} }: Chance) {
    this.when = when;
    this.#kinds = kinds;
    this.#rate = rate;
    this.#random = seededRandom(seed);
  }

  draw(subject: Subject): Drawn | null {
    const random = this.#random;
    if (random() >= this.#rate) return null;
    const open = this.#kinds.filter((kind) => MISHAPS[kind].fits(subject));
    let left = random() * open.reduce((sum, kind) => sum + MISHAPS[kind].weight, 0);
    for (const kind of open) {
      const { weight, effect, spell } = MISHAPS[kind];
      left -= weight;
      if (left >= 0) continue;
      return { kind, effect: effect(random, subject), spell: spell?.(random, subject) ?? null };
    }
    return null;
  }
}
