/**
 * The plan on this device: opened from SharePoint, kept fresh by small looks, and the door that every edit goes through.
 *
 * - An edit is seen at once and sent in the background. It leaves the queue only after the server's answer.
 * - What somebody else changed meanwhile is merged field by field; where both changed one field the person chooses.
 * - A visible tab looks at the lists' stamps every minute and reads the lists they name; the stamps may be late or
 *   missing, so every ten minutes all lists are asked what changed. A hidden tab asks nothing.
 * Time, timers, chance and the network are arguments; nothing here touches the screen.
 */
import { type Clock, type Instant, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { PlanChange } from '#domain/change.ts';
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
  /** Sends what waits or is set aside without waiting for its turn, and looks at once. */
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
  let failures = 0;
  let stopLook: () => void = () => undefined;
  let stopRetry: () => void = () => undefined;
  const reading = new Set<EntityName>();

  const listeners = new Set<() => void>();
  let shown: PlanSnapshot | null = null;
  let rows: PlanRows = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;
  const now = (): number => millisecondsOf(clock.now());

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
    const loaded = await repository.load();
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
    if (replica.has(entity) || reading.has(entity)) return;
    reading.add(entity);
    void readMore(entity);
  }

  async function readMore(entity: EntityName): Promise<void> {
    const read = await repository.read(entity);
    reading.delete(entity);
    if (closed) return;
    if (read.ok) replica = applyReading(replica, read.value);
    else failure = read.failure;
    changed(read.ok ? [entity] : []);
  }

  function scheduleLook(): void {
    stopLook();
    if (closed || !visible || phase !== 'open') return;
    stopLook = timer(LOOK_EVERY * (0.8 + 0.4 * chance()), () => void look());
  }

  async function look(): Promise<void> {
    if (closed || phase !== 'open') return;
    const everything = now() - allReadAt >= READ_ALL_EVERY;
    const told = await repository.stamps();
    if (told.ok) {
      const named = [...replica.keys()].filter((entity) => everything || told.value.get(entity) !== stamps.get(entity));
      if (await readChangesOf(named)) {
        stamps = told.value;
        if (everything) allReadAt = now();
        failure = null;
      }
    } else failure = told.failure;
    changed([]);
    scheduleLook();
  }

  /** Answers whether all of them could be read; a stamp is remembered only with the rows that it announced. */
  async function readChangesOf(entities: readonly EntityName[]): Promise<boolean> {
    for (const entity of entities) {
      const mark = replica.get(entity)?.mark;
      if (mark === undefined) continue;
      const read = await repository.changesSince(entity, mark);
      if (closed) return false;
      if (!read.ok) {
        failure = read.failure;
        return false;
      }
      replica = applyReading(replica, read.value);
      changed([entity]);
    }
    return true;
  }

  async function drain(): Promise<void> {
    if (draining || closed || phase !== 'open') return;
    draining = true;
    stopRetry();
    for (let edit = nextEdit(queue); edit !== null; edit = nextEdit(queue)) {
      if (closed) break;
      const blocked = edit.change.before === null ? await sendNewRows() : await sendEdit(edit);
      if (blocked !== null) {
        draining = false;
        return scheduleRetry(blocked);
      }
    }
    draining = false;
  }

  /** Both answer why nothing more can be sent just now, or null. */
  async function sendNewRows(): Promise<PlanFailure | null> {
    const batch = nextNewRows(queue, ROWS_TO_A_CALL);
    for (const { change } of batch) queue = markSending(queue, change.operation);
    changed([]);
    const outcomes = await repository.create(batch);
    return batch.map((edit, index) => account(edit, outcomes[index])).find((blocked) => blocked !== null) ?? null;
  }

  async function sendEdit(edit: QueuedEdit): Promise<PlanFailure | null> {
    const { entity, item, operation } = edit.change;
    const server = storedRow(replica, entity, item);
    const sent = onServerRow(edit, server);
    queue = queue.map((one) => (one.change.operation === operation ? sent : one));
    if (sent.state.kind === 'clash' || server === null) {
      if (server === null)
        queue = settle(queue, operation, { kind: 'failed', failure: { kind: 'rowGone' }, landed: 'no' });
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
