/**
 * The plan as screens meet it: opened from the device, kept fresh and shared in the background, and the door that every
 * edit goes through. Does what the machine asks for and brings it the answers; what to do is decided there.
 * Time, timers, chance, storage and the network are arguments; nothing here touches the screen.
 */
import { type Clock, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import { type Entities, type EntityName, entityNames } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { Fields } from '#domain/history.ts';
import { personNumberIn } from '#domain/personal-data.ts';
import type { PlanRepository, UnreadableRow } from '#repository/plan-repository.ts';
import type { Device, DeviceFailure, DevicePlace, Owner } from '#sync/device.ts';
import {
  type Effect,
  firstStep,
  type MachineEvent,
  type Moment,
  type Registration,
  step,
  type Storage,
} from '#sync/machine.ts';
import type { DrainLock, Neighbours } from '#sync/neighbours.ts';
import type { Queue } from '#sync/queue.ts';
import { type PlanRows, rowsWithEdits } from '#sync/replica.ts';

export type { Registration, Storage } from '#sync/machine.ts';
export type { Clash, QueuedEdit } from '#sync/queue.ts';
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
  /** When the server was last asked what changed. */
  readonly readAt: Instant | null;
  readonly storage: Storage;
  /** Nothing is sent before this; null where nothing stands in the way. */
  readonly resumesAt: Instant | null;
  readonly online: boolean;
  /** The browser cannot tell tabs apart: one at a time should be open. */
  readonly lockless: boolean;
}

/** Runs `task` once after `milliseconds`; the answer calls it off. */
export type Timer = (milliseconds: number, task: () => void) => () => void;

export interface SessionPorts {
  readonly repository: PlanRepository;
  readonly places: DevicePlace;
  readonly owner: Owner;
  readonly lock: DrainLock;
  readonly neighbours: Neighbours;
  /** Never jumps while the tab is open. */
  readonly clock: Clock;
  readonly timer: Timer;
  /** A fraction in [0, 1) that spreads the looks, so that sixty tabs do not ask in the same second. */
  readonly chance: () => number;
  /** Whose token would be sent now; null where nobody is signed in. */
  readonly signedIn: () => Pick<Owner, 'tenant' | 'person'> | null;
}

export interface PlanSession {
  readonly snapshot: () => PlanSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the plan from this device, or from SharePoint. Resolves when there is something to show, or why not. */
  open(): Promise<void>;
  close(): void;
  /** A list that a screen shows and the plan does not open with. */
  want(entity: EntityName): void;
  /** Seen at once, kept on this device, sent in the background. Answers why nothing of it was taken, or null. */
  commit(changes: readonly PlanChange[]): PlanFailure | null;
  /**
   * For what needs the server: decisions, approvals, sending a report. Nothing is queued. `tried`: an earlier try of the
   * same change ended unsure.
   */
  register(change: PlanChange, tried?: boolean): Promise<Registration>;
  /** Sends what waits or is set aside at once, and looks; opens the plan where that failed. */
  retry(): void;
  retryEdit(operation: Key): void;
  discard(operation: Key): void;
  /** `Fields`: what the fields that clash shall say. */
  resolve(operation: Key, choice: 'mine' | 'theirs' | Fields): void;
  setVisible(visible: boolean): void;
  setOnline(online: boolean): void;
  /** Resolves when everything on its way to the device stands there, or cannot. */
  flush(): Promise<void>;
  /** Sign-out: rows go from the device, edits stay with their owner. Closes the session. */
  forget(): Promise<void>;
}

const allNewer: ReadonlyMap<EntityName, PlanFailure> = new Map(
  entityNames.map((entity) => [entity, { kind: 'newer' }] as const),
);

export function createPlanSession(ports: SessionPorts): PlanSession {
  const { repository, places, owner, lock, neighbours, clock, timer, chance, signedIn } = ports;
  let state = firstStep(millisecondsOf(clock.now())).state;
  let device: Device | null = null;
  /** Why there is none. */
  let noDevice: DeviceFailure = { kind: 'unavailable', code: 'closed' };
  let stopListening: () => void = () => undefined;
  let callOff: () => void = () => undefined;
  let letGo: () => void = () => undefined;
  /** What is on its way to the device. */
  const writing = new Set<Promise<unknown>>();
  const waiting = new Map<Key, (registration: Registration) => void>();

  const listeners = new Set<() => void>();
  let shown: PlanSnapshot | null = null;
  let rows: PlanRows = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as PlanRows;

  const moment = (): Moment => ({ now: millisecondsOf(clock.now()), chance: chance() });
  const isMine = (): boolean => {
    const person = signedIn();
    return person !== null && person.tenant === owner.tenant && person.person === owner.person;
  };

  /** Events are taken one at a time, also those that an effect brings at once. */
  const events: MachineEvent[] = [];
  let busy = false;
  function happen(event: MachineEvent): void {
    events.push(event);
    if (busy) return;
    busy = true;
    for (let next = events.shift(); next !== undefined; next = events.shift()) {
      const before = state;
      const { state: after, effects } = step(before, next, moment());
      state = after;
      for (const effect of effects) perform(effect);
      if (after !== before) changed(before);
    }
    busy = false;
  }

  /** Tells the screens; only the kinds of rows that may differ are made anew, so that the others are not drawn again. */
  function changed(before: typeof state): void {
    const anew: { [Name in EntityName]?: readonly Entities[Name][] } = {};
    const touched = new Set<EntityName>();
    for (const entity of entityNames) {
      if (before.replica.get(entity) !== state.replica.get(entity)) touched.add(entity);
    }
    if (before.queue !== state.queue) {
      for (const { change } of [...before.queue, ...state.queue]) touched.add(change.entity);
    }
    const changes = state.queue.map(({ change }) => change);
    for (const entity of touched) Object.assign(anew, { [entity]: rowsWithEdits(state.replica, entity, changes) });
    if (touched.size > 0) rows = { ...rows, ...anew };
    shown = null;
    for (const listener of listeners) listener();
  }

  const written = (work: Promise<void>): void => {
    writing.add(work);
    void work.finally(() => writing.delete(work));
  };

  async function openDevice(): Promise<void> {
    const opened = await places.open(owner);
    if (opened.ok) {
      if (state.phase === 'closed') {
        opened.value.close();
        return;
      }
      stopListening();
      device?.close();
      device = opened.value;
      stopListening = device.onLost((failure) => happen({ kind: 'deviceLost', failure }));
    } else noDevice = opened.failure;
    happen({ kind: 'deviceOpened', result: opened.ok ? succeed({ proven: opened.value.proven }) : opened });
  }

  const onDevice = <Value>(
    task: (open: Device) => Promise<Result<Value, DeviceFailure>>,
  ): Promise<Result<Value, DeviceFailure>> => (device === null ? Promise.resolve(fail(noDevice)) : task(device));

  function perform(effect: Effect): void {
    switch (effect.kind) {
      case 'openDevice':
        void openDevice();
        return;
      case 'readDevice':
        void onDevice((open) => open.read(effect.since)).then((result) =>
          happen({ kind: 'deviceRead', peek: effect.peek, result }),
        );
        return;
      case 'keepEdits':
        written(
          onDevice((open) => open.write(effect.write)).then((result) =>
            happen({ kind: 'editsKept', operations: effect.operations, result }),
          ),
        );
        return;
      case 'keepWork':
        written(onDevice((open) => open.write(effect.write)).then((result) => happen({ kind: 'workKept', result })));
        return;
      case 'closeDevice':
        stopListening();
        device?.close();
        device = null;
        return;
      case 'tellNeighbours':
        neighbours.tell();
        return;
      case 'askLock':
        letGo = lock.ask(
          (release) => {
            letGo = release;
            happen({ kind: 'lockTaken', mine: isMine() });
          },
          () => happen({ kind: 'lockRefused', mine: isMine() }),
        );
        return;
      case 'releaseLock':
        letGo();
        letGo = () => undefined;
        return;
      case 'create':
        void repository.create(effect.rows).then((outcomes) => happen({ kind: 'answered', outcomes }));
        return;
      case 'save':
        void repository
          .save(effect.change, effect.base, effect.tried)
          .then((outcome) => happen({ kind: 'answered', outcomes: [outcome] }));
        return;
      case 'load':
        void repository.load().then((result) => happen({ kind: 'loaded', result }));
        return;
      case 'look':
        void repository.look().then((result) => happen({ kind: 'lookedUp', call: effect.call, result }));
        return;
      case 'readList':
        void (
          effect.mark === null ? repository.read(effect.entity) : repository.changesSince(effect.entity, effect.mark)
        ).then((result) => happen({ kind: 'listRead', call: effect.call, result }));
        return;
      case 'setAlarm':
        callOff();
        callOff =
          effect.milliseconds === null ? () => undefined : timer(effect.milliseconds, () => happen({ kind: 'woken' }));
        return;
      case 'reply':
        waiting.get(effect.operation)?.(effect.registration);
        waiting.delete(effect.operation);
        return;
    }
  }

  function snapshot(): PlanSnapshot {
    const { failure, replica, queue, sharedAt, lookedAt, storage, online, lockless, resumeAt, phase } = state;
    const newer = storage.kind === 'trouble' && storage.failure.kind === 'newer';
    const held = phase === 'paused' || phase === 'stopped' || (!online && phase !== 'starting');
    shown ??= {
      phase: state.opened ? 'open' : held ? 'failed' : 'opening',
      failure,
      rows,
      loaded: new Set(replica.keys()),
      unreadable: [...replica.values()].flatMap((list) => [...list.unreadable.values()]),
      damaged: newer ? allNewer : state.damaged,
      edits: queue,
      sharedAt,
      readAt: lookedAt === null ? null : instantOf(lookedAt),
      storage,
      resumesAt: phase === 'paused' ? instantOf(resumeAt) : null,
      online,
      lockless,
    };
    return shown;
  }

  /** Resolves when there is something to show, or why not. */
  function settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (snapshot().phase === 'opening' && state.phase !== 'closed') return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  }

  function close(): void {
    happen({ kind: 'closing' });
    deafen();
    neighbours.close();
    listeners.clear();
  }

  /** The last door before an edit is stored: screens have said the same before, with the text still on them. */
  function refusalOf(changes: readonly PlanChange[]): PlanFailure | null {
    if (changes.some((change) => personNumberIn(change) !== null)) return { kind: 'nationalId' };
    const { damaged } = snapshot();
    const newer = changes.some(({ entity }) => damaged.get(entity)?.kind === 'newer');
    return newer ? { kind: 'newer' } : null;
  }

  const deafen = neighbours.listen(() => happen({ kind: 'neighbourTold' }));
  let begun = false;

  return {
    snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      if (begun) happen({ kind: 'retryAsked' });
      else for (const effect of firstStep(moment().now).effects) perform(effect);
      begun = true;
      return settled();
    },
    close,
    want: (entity) => happen({ kind: 'listWanted', entity }),
    commit(changes) {
      const refusal = refusalOf(changes);
      if (refusal === null) happen({ kind: 'edited', changes });
      return refusal;
    },
    register: (change, tried = false) =>
      new Promise((resolve) => {
        const failure = refusalOf([change]);
        if (failure !== null) return resolve({ kind: 'refused', failure });
        waiting.set(change.operation, resolve);
        happen({ kind: 'registrationAsked', registering: { change, tried } });
      }),
    retry: () => happen({ kind: 'retryAsked' }),
    retryEdit: (operation) => happen({ kind: 'chosen', operation, choice: 'retry' }),
    discard: (operation) => happen({ kind: 'chosen', operation, choice: 'discard' }),
    resolve: (operation, choice) => happen({ kind: 'chosen', operation, choice }),
    setVisible: (visible) => happen({ kind: visible ? 'shown' : 'hidden' }),
    setOnline: (online) => happen({ kind: online ? 'wentOnline' : 'wentOffline' }),
    async flush() {
      // One write of new edits follows the other.
      while (writing.size > 0) await Promise.all(writing);
    },
    async forget() {
      while (writing.size > 0) await Promise.all(writing);
      await onDevice((open) => open.forget());
      close();
    },
  };
}
