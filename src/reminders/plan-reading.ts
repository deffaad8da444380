/**
 * The plan as the service knows it: read whole once, and after that asked only for what changed.
 *
 * - A round costs one look at the lists' stamps, and a delta for each list whose stamp moved. Stamps may be late or missing,
 *   so all lists are asked every few hours, and always before something is sent.
 * - A row that cannot be read counts among the unreadable; a list that somebody took away too. Without the ledger nothing is
 *   told at all, for then nobody knows what was sent.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Plan } from '#domain/plan.ts';
import type { Conversation } from '#domain/reminder.ts';
import { reminderEntities, type ReminderGround } from '#domain/reminders-due.ts';
import type { Actor } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';
import type { ListReading, PlanRepository, Stamps, StoredRow } from '#repository/plan-repository.ts';
import {
  afterReading,
  findRow,
  type KeptList,
  type KeptLists,
  readKept,
  rowsOf,
  unreadableIn,
  withRow,
  writeKept,
} from './kept-lists.ts';
import type { Ending, LedgerRow } from './ledger.ts';

export interface PlanNow {
  readonly ground: ReminderGround;
  readonly conversations: readonly Conversation[];
  /** A row as it stands in its list; null where none is known. */
  readonly stored: (entity: EntityName, key: Key) => StoredRow | null;
  readonly repository: PlanRepository;
}

/** What a program knows of its own claims until it ends. */
export interface OwnClaims {
  /** Won, by their titles: each is won once. */
  readonly begun: Set<string>;
  /** Endings that could not be written yet, by title. */
  readonly owed: Map<string, { readonly row: LedgerRow; readonly ending: Ending }>;
}

export interface KeptPlan {
  read(): Promise<Result<PlanNow, PlanFailure>>;
  /** The same with every list and everybody's role asked for now: what is sent is true when it is sent. */
  readAnew(): Promise<Result<PlanNow, PlanFailure>>;
  /** As it was read last, and when; null before that. */
  last(): { readonly now: PlanNow; readonly at: Instant } | null;
  /** A row that was just written: reading lags behind writing. */
  readonly note: (row: StoredRow) => void;
  readonly own: OwnClaims;
}

/** Where what was read lies between two starts of the program. */
export interface KeptStorage {
  read(): Promise<string | null>;
  /** All of it or nothing. */
  write(text: string): Promise<void>;
}

export interface KeptPorts {
  readonly repository: PlanRepository;
  /** Members of the channel with the roles that SharePoint's groups give them. */
  readonly people: () => Promise<Result<readonly Actor[], PlanFailure>>;
  readonly clock: Clock;
  /** null: a start reads everything. */
  readonly storage?: KeptStorage | null;
  /** Which program reads, so that another one does not go on from rows that it would read otherwise. */
  readonly program?: string;
}

const MINUTE = 60_000;
const ALL_EVERY = 180 * MINUTE;
const PEOPLE_FOR = 60 * MINUTE;
/** Somebody who left the team so long ago is sent nothing. */
const PEOPLE_FOR_SENDING = 5 * MINUTE;

const entities: readonly EntityName[] = [...reminderEntities, 'conversation'];

/** Without these there is nothing to tell, or nobody knows what was told. */
const needed: ReadonlySet<EntityName> = new Set<EntityName>(['plan', 'reminder']);

type Freshness = 'usual' | 'all';

interface Known<Value> {
  readonly value: Value;
  readonly at: Instant;
}

export function readKeptPlan(ports: KeptPorts): KeptPlan {
  const { repository, clock, storage = null, program = '' } = ports;
  let lists: Map<EntityName, KeptList> | null = null;
  let missing = new Set<EntityName>();
  let allReadAt: Instant | null = null;
  let people: Known<readonly Actor[]> | null = null;
  let latest: Known<PlanNow> | null = null;
  /** Something was read since it was kept. */
  let isNew = false;

  const isOlder = (at: Instant | null, than: number): boolean =>
    at === null || Math.abs(millisecondsOf(clock.now()) - millisecondsOf(at)) >= than;

  /** The lists that stand on the site, from the beginning. */
  async function readFirst(): Promise<PlanFailure | null> {
    const loaded = await repository.load();
    if (!loaded.ok) return loaded.failure;
    const { readings, stamps } = loaded.value;
    const begun = new Map<EntityName, KeptList>();
    const put = (reading: ListReading): void => {
      begun.set(reading.entity, afterReading(undefined, reading, stamps.get(reading.entity) ?? null));
    };
    for (const reading of readings) if (entities.includes(reading.entity)) put(reading);
    const rest = entities.filter((entity) => !begun.has(entity));
    const answers = await Promise.all(rest.map((entity) => readOne(entity, stamps)));
    let failure: PlanFailure | null = null;
    for (const answer of answers) {
      if (!answer.ok) failure = answer.failure;
      else if (answer.value !== null) put(answer.value);
    }
    // What could be read is not read again; the next round asks for the rest.
    lists = begun;
    isNew = true;
    missing = new Set(rest.filter((entity) => !begun.has(entity)));
    if (failure === null) allReadAt = clock.now();
    return failure;
  }

  /** null for a list that is not on the site, and that the service can do without. */
  async function readOne(entity: EntityName, stamps: Stamps): Promise<Result<ListReading | null, PlanFailure>> {
    if (!stamps.has(entity) && !needed.has(entity)) return succeed(null);
    return repository.read(entity);
  }

  /** What changed since, in the lists whose stamp moved, or in all. */
  async function readLater(known: Map<EntityName, KeptList>, freshness: Freshness): Promise<PlanFailure | null> {
    const all = freshness === 'all' || isOlder(allReadAt, ALL_EVERY);
    const standing = await repository.look();
    if (!standing.ok) return standing.failure;
    const { stamps } = standing.value;
    const asked = entities.filter((entity) => {
      const kept = known.get(entity);
      if (kept === undefined) return stamps.has(entity) || needed.has(entity);
      const stamp = stamps.get(entity) ?? null;
      return all || !stamps.has(entity) || (stamp !== null && stamp !== kept.stamp);
    });
    const begun = clock.now();
    const answers = await Promise.all(
      asked.map(async (entity): Promise<readonly [EntityName, Result<ListReading | null, PlanFailure>]> => {
        const kept = known.get(entity);
        const isThere = stamps.has(entity) && kept !== undefined;
        return [entity, await (isThere ? repository.changesSince(entity, kept.mark) : readOne(entity, stamps))];
      }),
    );
    isNew ||= asked.length > 0;
    missing = new Set();
    let failure: PlanFailure | null = null;
    for (const [entity, answer] of answers) {
      if (!answer.ok) failure = answer.failure;
      else if (answer.value === null) {
        known.delete(entity);
        missing.add(entity);
      } else known.set(entity, afterReading(known.get(entity), answer.value, stamps.get(entity) ?? null));
    }
    for (const entity of entities) if (!known.has(entity)) missing.add(entity);
    if (failure === null && all) allReadAt = begun;
    return failure;
  }

  async function readPeople(oldest: number): Promise<Result<readonly Actor[], PlanFailure>> {
    if (people !== null && !isOlder(people.at, oldest)) return succeed(people.value);
    const found = await ports.people();
    if (found.ok) people = { value: found.value, at: clock.now() };
    return found;
  }

  async function warmUp(): Promise<void> {
    const text = await storage?.read();
    if (text === null || text === undefined) return;
    const kept = readKept(text, program, entities);
    if (kept === null || !kept.lists.has('plan') || !kept.lists.has('reminder')) return;
    lists = new Map(kept.lists);
    ({ allReadAt } = kept);
  }

  async function keep(): Promise<void> {
    if (storage === null || lists === null || !isNew) return;
    isNew = false;
    try {
      await storage.write(writeKept({ lists, allReadAt }, program));
    } catch {
      // A full disk costs the next start a few calls, and nobody a card.
      isNew = true;
    }
  }

  async function readNow(freshness: Freshness): Promise<Result<PlanNow, PlanFailure>> {
    if (lists === null) await warmUp();
    const failure = await (lists === null ? readFirst() : readLater(lists, freshness));
    await keep();
    if (failure !== null) return fail(failure);
    const standing = await readPeople(freshness === 'all' ? PEOPLE_FOR_SENDING : PEOPLE_FOR);
    if (!standing.ok) return standing;
    const now = planNow(lists ?? new Map(), missing, standing.value, repository);
    // Everybody deleted the plan, or nobody has made it: there is nothing to remind of.
    if (now === null) return fail({ kind: 'rowGone' });
    latest = { value: now, at: clock.now() };
    return succeed(now);
  }

  let under: Promise<unknown> = Promise.resolve();
  /** One reading after the other: two at once would lay an older answer over a newer. */
  function inTurn(freshness: Freshness): Promise<Result<PlanNow, PlanFailure>> {
    const next = under.then(
      () => readNow(freshness),
      () => readNow(freshness),
    );
    under = next;
    return next;
  }

  return {
    read: () => inTurn('usual'),
    readAnew: () => inTurn('all'),
    last: () => (latest === null ? null : { now: latest.value, at: latest.at }),
    note(row) {
      const kept = lists?.get(row.entity);
      if (kept !== undefined) lists?.set(row.entity, withRow(kept, row));
      isNew = true;
    },
    own: { begun: new Set(), owed: new Map() },
  };
}

/** The plan that runs on this site; closed ones stay beside it. null where there is none. */
function planNow(
  lists: KeptLists,
  missing: ReadonlySet<EntityName>,
  people: readonly Actor[],
  repository: PlanRepository,
): PlanNow | null {
  const valuesOf = <Name extends EntityName>(entity: Name): readonly Entities[Name][] =>
    // Every list holds the rows of its own entity.
    rowsOf(lists.get(entity)).map(({ value }) => value as Entities[Name]);
  const plans = valuesOf('plan').filter(isInUse);
  const plan: Plan | undefined = plans.find(({ state }) => state !== 'closed') ?? plans[0];
  if (plan === undefined) return null;
  const ofPlan = <Name extends EntityName>(entity: Name): readonly Entities[Name][] =>
    valuesOf(entity).filter((row) => row.plan === plan.key);
  const rows: ReminderGround['rows'] = {
    plan: ofPlan('plan'),
    milestone: ofPlan('milestone'),
    measure: ofPlan('measure'),
    group: ofPlan('group'),
    member: ofPlan('member'),
    mandate: ofPlan('mandate'),
    report: ofPlan('report'),
    sentReport: ofPlan('sentReport'),
    proposal: ofPlan('proposal'),
    decision: ofPlan('decision'),
    followup: ofPlan('followup'),
    consultation: ofPlan('consultation'),
    request: ofPlan('request'),
    meeting: ofPlan('meeting'),
    agendaItem: ofPlan('agendaItem'),
    duty: ofPlan('duty'),
    pause: ofPlan('pause'),
    reminder: ofPlan('reminder'),
  };
  const unreadable = entities.flatMap((entity) => {
    const kept = lists.get(entity);
    if (kept === undefined) return missing.has(entity) ? [{ entity, rows: 0 }] : [];
    const count = unreadableIn(kept);
    return count > 0 ? [{ entity, rows: count }] : [];
  });
  return {
    ground: { plan, rows, people, unreadable },
    conversations: ofPlan('conversation').filter(isInUse),
    stored: (entity, key) => findRow(lists.get(entity), key),
    repository,
  };
}
