/**
 * The plan on this device: opened from SharePoint, kept fresh by small looks, and the door that every edit goes through.
 *
 * - An edit is seen at once and sent in the background. It leaves the queue only after the server's answer.
 * - What somebody else changed meanwhile is merged field by field; where both changed one field the person chooses.
 * - A visible tab looks at the lists' stamps every minute and reads the lists they name; the stamps may be late or
 *   missing, so every ten minutes all lists are asked what changed. A hidden tab asks nothing; what is unsent it sends.
 * - One thing at a time is asked of SharePoint: no reading overtakes the answer to an edit, nor the other way round.
 * Time, timers, chance and the network are arguments; nothing here touches the screen.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { type PlanChange, sameValue } from '#domain/change.ts';
import { type Entities, type EntityName, entityNames } from '#domain/entities.ts';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import type { Base, PlanRepository, SaveOutcome, Stamps, UnreadableRow } from '#repository/plan-repository.ts';
import {
  discard,
  enqueue,
  markSending,
  nextEdit,
  nextNewRows,
  onServerRow,
  type Queue,
  type QueuedEdit,
  resolveClash,
  settle,
  tryAgain,
} from '#sync/queue.ts';
import {
  applyReading,
  applySaved,
  emptyReplica,
  type PlanRows,
  type Replica,
  rowsWithEdits,
  storedRow,
  unreadableRow,
} from '#sync/replica.ts';

export type { Clash, EditState, QueuedEdit } from '#sync/queue.ts';
export type { PlanRows } from '#sync/replica.ts';

export interface PlanSnapshot {
  readonly phase: 'opening' | 'open' | 'failed';
  /** Why the plan could not be opened, or why it cannot be kept fresh or shared just now. */
  readonly failure: PlanFailure | null;
  /** With this person's unsent edits; rows taken away are among them. */
  readonly rows: PlanRows;
  readonly loaded: ReadonlySet<EntityName>;
  readonly unreadable: readonly UnreadableRow[];
  /** Lists that are shown and not written to, with the reason. */
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
  readonly edits: Queue;
  /** When the server last acknowledged an edit; null before the first. */
  readonly sharedAt: Instant | null;
}

/** Runs `task` once after `milliseconds`; the answer calls it off. */
export type Timer = (milliseconds: number, task: () => void) => () => void;

export interface SessionPorts {
  readonly repository: PlanRepository;
  readonly clock: Clock;
  readonly timer: Timer;
  /** A fraction in [0, 1) that spreads the looks, so that sixty tabs do not ask in the same second. */
  readonly chance: () => number;
}

export interface PlanSession {
  readonly snapshot: () => PlanSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the plan; again after a failure. */
  open(): Promise<void>;
  close(): void;
  /** A list that a screen shows and the plan does not open with. */
  want(entity: EntityName): void;
  commit(changes: readonly PlanChange[]): void;
  /** Sends what waits or is set aside at once, and looks; opens the plan where that failed. */
  retry(): void;
  discard(operation: Key): void;
  resolve(operation: Key, choice: 'mine' | 'theirs'): void;
  setVisible(visible: boolean): void;
}

const ROWS_TO_A_CALL = 20;
const LOOK_EVERY = 60_000;
const READ_ALL_EVERY = 600_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

export function createPlanSession({ repository, clock, timer, chance }: SessionPorts): PlanSession {
  let replica: Replica = emptyReplica;
  let queue: Queue = [];
  let damaged: ReadonlyMap<EntityName, PlanFailure> = new Map();
  let phase: PlanSnapshot['phase'] = 'opening';
  let failure: PlanFailure | null = null;
  let sharedAt: Instant | null = null;

  let stamps: Stamps = new Map();
  let allReadAt = 0;
  let visible = true;
  let closed = false;
  let draining = false;
  let looking = false;
  let lookAgain = false;
  let failures = 0;
  let stopLook: () => void = () => undefined;
  let stopRetry: () => void = () => undefined;
  /** Lists that screens show and that are not read yet. */
  const wanted = new Set<EntityName>();

  const listeners = new Set<() => void>();
  let shown: PlanSnapshot | null = null;
  let rows: PlanRows = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
  const now = (): number => millisecondsOf(clock.now());

  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const mine = turn.then(task);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** Tells the screens; only the named kinds of rows are made anew, so that the others are not drawn again. */
  function changed(entities: readonly EntityName[]): void {
    if (entities.length > 0) {
      const changes = queue.map(({ change }) => change);
      const anew: { [Name in EntityName]?: readonly Entities[Name][] } = {};
      for (const entity of new Set(entities))
        Object.assign(anew, { [entity]: rowsWithEdits(replica, entity, changes) });
      rows = { ...rows, ...anew };
    }
    shown = null;
    for (const listener of listeners) listener();
  }

  function snapshot(): PlanSnapshot {
    shown ??= {
      phase,
      failure,
      rows,
      loaded: new Set(replica.keys()),
      unreadable: [...replica.values()].flatMap((list) => [...list.unreadable.values()]),
      damaged,
      edits: queue,
      sharedAt,
    };
    return shown;
  }

  async function open(): Promise<void> {
    phase = 'opening';
    failure = null;
    changed([]);
    const loaded = await inTurn(() => repository.load());
    if (closed) return;
    if (loaded.ok) {
      for (const one of loaded.value.readings) replica = applyReading(replica, one);
      ({ damaged, stamps } = loaded.value);
      phase = 'open';
      allReadAt = now();
      changed([...replica.keys()]);
      scheduleLook();
      void drain();
    } else {
      phase = 'failed';
      failure = loaded.failure;
      changed([]);
    }
  }

  function want(entity: EntityName): void {
    if (replica.has(entity)) return;
    wanted.add(entity);
    void inTurn(async () => (replica.has(entity) || closed ? null : readList(entity)));
  }

  /** In turn. What changed since the list was read, or all of it. Answers why it could not be read, or null. */
  async function readList(entity: EntityName, whole = false): Promise<PlanFailure | null> {
    const mark = whole ? undefined : replica.get(entity)?.mark;
    const read = await (mark === undefined ? repository.read(entity) : repository.changesSince(entity, mark));
    if (closed) return null;
    if (read.ok) {
      replica = applyReading(replica, read.value);
      wanted.delete(entity);
    } else failure = read.failure;
    changed(read.ok ? [entity] : []);
    return read.ok ? null : read.failure;
  }

  const mayLook = (): boolean => !closed && visible && phase === 'open';

  function scheduleLook(): void {
    stopLook();
    if (mayLook()) stopLook = timer(LOOK_EVERY * (0.8 + 0.4 * chance()), () => void look());
  }

  async function look(): Promise<void> {
    if (!mayLook()) return;
    lookAgain = looking;
    if (looking) return;
    looking = true;
    stopLook();
    do {
      lookAgain = false;
      await lookOnce();
    } while (lookAgain && mayLook());
    looking = false;
    changed([]);
    scheduleLook();
  }

  /** What is known of stamps and damage changes only with the rows that go with it. */
  async function lookOnce(): Promise<void> {
    const everything = now() - allReadAt >= READ_ALL_EVERY;
    const told = await inTurn(() => repository.look());
    if (!told.ok) {
      failure = told.failure;
      return;
    }
    for (const entity of new Set([...replica.keys(), ...wanted])) {
      // A list that lost a column, or got it back, was read with other columns than it has now.
      const altered = !sameValue(damaged.get(entity), told.value.damaged.get(entity));
      const same = replica.has(entity) && told.value.stamps.get(entity) === stamps.get(entity);
      if (same && !altered && !everything) continue;
      if (!mayLook() || (await inTurn(() => readList(entity, altered))) !== null) return;
    }
    ({ damaged, stamps } = told.value);
    if (everything) allReadAt = now();
    failure = null;
  }

  const maySend = (): boolean => !closed && phase === 'open' && nextEdit(queue) !== null;

  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    stopRetry();
    let blocked: PlanFailure | null = null;
    while (blocked === null && maySend()) blocked = await inTurn(sendNext);
    draining = false;
    if (blocked !== null) scheduleRetry(blocked);
  }

  /** In turn. Answers why nothing more can be sent just now, or null. */
  async function sendNext(): Promise<PlanFailure | null> {
    const edit = nextEdit(queue);
    if (edit === null || closed) return null;
    return edit.change.before === null ? sendNewRows() : sendEdit(edit);
  }

  async function sendNewRows(): Promise<PlanFailure | null> {
    const batch = nextNewRows(queue, ROWS_TO_A_CALL);
    for (const { change } of batch) queue = markSending(queue, change.operation);
    changed([]);
    const outcomes = await repository.create(batch);
    return batch.map((edit, index) => account(edit, outcomes[index])).find((blocked) => blocked !== null) ?? null;
  }

  async function sendEdit(edit: QueuedEdit): Promise<PlanFailure | null> {
    const { entity, item, operation } = edit.change;
    const refuse = (why: PlanFailure): PlanFailure | null =>
      account(edit, { kind: 'failed', failure: why, landed: edit.tried ? 'unknown' : 'no' });
    // A row that was made here a moment ago may belong to a list that was never read.
    const unread = replica.has(entity) ? null : await readList(entity);
    if (unread !== null) return refuse(unread);
    if (closed) return null;
    const server = storedRow(replica, entity, item);
    if (server === null) {
      const row = unreadableRow(replica, entity, item);
      return refuse(row === null ? { kind: 'rowGone' } : { kind: 'unreadable', columns: row.columns });
    }
    // What may have landed already is not merged with what may be itself: the repository looks first.
    const sent = edit.tried ? edit : onServerRow(edit, server);
    queue = queue.flatMap((one) => (one.change.operation === operation ? (sent ?? []) : one));
    if (sent === null || sent.state.kind === 'clash') {
      changed([entity]);
      return null;
    }
    queue = markSending(queue, operation);
    changed([]);
    const base: Base = { item: server.item, etag: server.etag };
    return account(sent, await repository.save(sent.change, base, sent.tried));
  }

  function account(
    { change: { entity, operation } }: QueuedEdit,
    outcome: SaveOutcome | undefined,
  ): PlanFailure | null {
    if (closed || outcome === undefined) return null;
    queue = settle(queue, operation, outcome);
    if (outcome.kind === 'saved') {
      replica = applySaved(replica, outcome.row);
      sharedAt = clock.now();
      failures = 0;
      failure = null;
    } else if (outcome.kind === 'overtaken') replica = applySaved(replica, outcome.theirs);
    else failure = outcome.failure;
    changed([entity]);
    return outcome.kind === 'failed' && isPassing(outcome.failure) ? outcome.failure : null;
  }

  function scheduleRetry(why: PlanFailure): void {
    if (closed) return;
    failures += 1;
    const backoff = Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY) * (0.7 + 0.6 * chance());
    const asked = why.kind === 'busy' ? millisecondsOf(why.until) - now() : 0;
    stopRetry = timer(Math.max(backoff, asked), () => void drain());
  }

  function requeue(next: Queue): void {
    const touched = queue.map(({ change }) => change.entity);
    queue = next;
    changed(touched);
    void drain();
  }

  return {
    snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    close() {
      closed = true;
      stopLook();
      stopRetry();
      listeners.clear();
    },
    want,
    commit(changes) {
      queue = enqueue(queue, changes);
      changed(changes.map(({ entity }) => entity));
      void drain();
    },
    retry() {
      if (phase === 'failed') void open();
      requeue(tryAgain(queue));
      void look();
    },
    discard: (operation) => requeue(discard(queue, operation)),
    resolve: (operation, choice) => requeue(resolveClash(queue, operation, choice)),
    setVisible(next) {
      if (next === visible) return;
      visible = next;
      if (visible) void look();
      else stopLook();
    },
  };
}
