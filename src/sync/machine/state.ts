/** What one tab knows of the plan, what can happen to it, and what it asks of the world around it. Values only. */
import type { Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { Result } from '#base/result.ts';
import type { PlanChange } from '#domain/change.ts';
import type { EntityName } from '#domain/entities.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type {
  Base,
  ListReading,
  LoadedPlan,
  Mark,
  NewRow,
  SaveOutcome,
  Standing,
  Stamps,
} from '#repository/plan-repository.ts';
import type { DeviceContent, DeviceFailure, DeviceWrite } from '#sync/device.ts';
import type { Act, Choice, Queue, QueuedEdit } from '#sync/queue.ts';
import type { Replica } from '#sync/replica.ts';

export const phases = ['starting', 'resting', 'queuing', 'working', 'paused', 'stopped', 'closed'] as const;
/**
 * starting: the device is opened and read · resting: nothing to do before the alarm · queuing: the lock is asked for ·
 * working: the lock is held, one task at a time · paused: nothing before a set time · stopped: nothing before the person
 * has done something · closed: the tab is gone.
 */
export type Phase = (typeof phases)[number];

/** What the holder of the lock waits for. */
export type Task =
  /** What other tabs have left on the device. */
  | { readonly kind: 'reading' }
  /** That the device knows which edits are about to be sent. */
  | { readonly kind: 'marking'; readonly edits: readonly QueuedEdit[]; readonly base: Base | null }
  | { readonly kind: 'sending'; readonly edits: readonly QueuedEdit[] }
  | { readonly kind: 'registering'; readonly registering: Registering }
  /** That the device has what the server answered. */
  | { readonly kind: 'keeping' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'looking'; readonly call: number }
  | { readonly kind: 'listing'; readonly call: number; readonly entity: EntityName; readonly whole: boolean };

/** A change that needs the server: it is never queued, and its author waits for the answer. */
export interface Registering {
  readonly change: PlanChange;
  /** An earlier try went out and was not answered. */
  readonly tried: boolean;
}

export type Registration =
  | { readonly kind: 'registered' }
  /** Certainly not written. */
  | { readonly kind: 'refused'; readonly failure: PlanFailure }
  /** May have been written: registering the same change again finds out. */
  | { readonly kind: 'unsure'; readonly failure: PlanFailure };

export type Storage =
  | { readonly kind: 'opening' }
  /** Keeps what it is given; whether that outlives the page, the next page load will show. */
  | { readonly kind: 'unproven' }
  | { readonly kind: 'proven' }
  | { readonly kind: 'trouble'; readonly failure: DeviceFailure };

export interface MachineState {
  readonly phase: Phase;
  readonly task: Task | null;
  /** Whether there are rows to show. */
  readonly opened: boolean;
  readonly replica: Replica;
  readonly queue: Queue;
  /** What the person chose about edits that stand still; done under the lock. */
  readonly acts: readonly Act[];
  readonly registrations: readonly Registering[];
  /** Why the plan could not be opened, or cannot be kept fresh or shared just now. */
  readonly failure: PlanFailure | null;
  readonly stamps: Stamps;
  readonly damaged: ReadonlyMap<EntityName, PlanFailure>;
  /** The last look, whose stamps count once the lists that it named are read. */
  readonly looked: Standing | null;
  /** Lists to read in this hold of the lock, and whether from the beginning. */
  readonly toRead: readonly { readonly entity: EntityName; readonly whole: boolean }[];
  /** Lists that screens show and that are not read yet. */
  readonly wanted: ReadonlySet<EntityName>;
  /** Milliseconds on the steady clock. */
  readonly readAt: ReadonlyMap<EntityName, number>;
  readonly lookedAt: number | null;
  readonly lookAt: number;
  /** Looks and readings so far: the answer to one that was left to itself is no answer to the next. */
  readonly calls: number;
  readonly resumeAt: number;
  /** The person last did something. */
  readonly usedAt: number;
  /** Looks in a row that found nothing new. */
  readonly quietLooks: number;
  /** Failures in a row that pass by themselves. */
  readonly failures: number;
  /** New rows that go in one call. */
  readonly rowsToACall: number;
  /** Pauses when what is in hand stands on the device. */
  readonly pauseFor: PlanFailure | null;
  readonly sharedAt: Instant | null;
  readonly storage: Storage;
  readonly proven: boolean;
  /** `missing`: it could not be opened or was taken away, and is asked for again by and by. */
  readonly device: 'opening' | 'open' | 'missing';
  /** Edits that have left the queue, which the device may not have been told. */
  readonly gone: ReadonlySet<Key>;
  /** A write of new edits is under way. */
  readonly adding: boolean;
  /** Up to here the device's rows are known. */
  readonly revision: number;
  /** The device lost its rows: all of them are written anew. */
  readonly rewrite: boolean;
  /** A reading of the device outside the lock is under way; `again`: something changed meanwhile. */
  readonly peeking: 'no' | 'yes' | 'again';
  /** Another tab changed the device while this one held the lock. */
  readonly dirty: boolean;
  readonly visible: boolean;
  readonly online: boolean;
  /** The browser has no locks. */
  readonly lockless: boolean;
}

export type MachineEvent =
  | { readonly kind: 'deviceOpened'; readonly result: Result<{ readonly proven: boolean }, DeviceFailure> }
  | { readonly kind: 'deviceRead'; readonly peek: boolean; readonly result: Result<DeviceContent, DeviceFailure> }
  | {
      readonly kind: 'editsKept';
      readonly operations: readonly Key[];
      readonly result: Result<number, DeviceFailure>;
    }
  | { readonly kind: 'workKept'; readonly result: Result<number, DeviceFailure> }
  | { readonly kind: 'deviceLost'; readonly failure: DeviceFailure }
  | { readonly kind: 'neighbourTold' }
  /** `mine`: the person who is signed in is the one whose edits these are. */
  | { readonly kind: 'lockTaken'; readonly mine: boolean }
  | { readonly kind: 'lockRefused'; readonly mine: boolean }
  | { readonly kind: 'answered'; readonly outcomes: readonly SaveOutcome[] }
  | { readonly kind: 'loaded'; readonly result: Result<LoadedPlan, PlanFailure> }
  | { readonly kind: 'lookedUp'; readonly call: number; readonly result: Result<Standing, PlanFailure> }
  | { readonly kind: 'listRead'; readonly call: number; readonly result: Result<ListReading, PlanFailure> }
  | { readonly kind: 'woken' }
  | { readonly kind: 'edited'; readonly changes: readonly PlanChange[] }
  | { readonly kind: 'registrationAsked'; readonly registering: Registering }
  | { readonly kind: 'chosen'; readonly operation: Key; readonly choice: Choice }
  | { readonly kind: 'retryAsked' }
  | { readonly kind: 'listWanted'; readonly entity: EntityName }
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'wentOnline' }
  | { readonly kind: 'wentOffline' }
  | { readonly kind: 'closing' };

export type EventKind = MachineEvent['kind'];

export type Effect =
  | { readonly kind: 'openDevice' }
  /** `peek`: to show what other tabs did, without the lock. */
  | { readonly kind: 'readDevice'; readonly since: number; readonly peek: boolean }
  | { readonly kind: 'keepEdits'; readonly write: DeviceWrite; readonly operations: readonly Key[] }
  | { readonly kind: 'keepWork'; readonly write: DeviceWrite }
  | { readonly kind: 'closeDevice' }
  | { readonly kind: 'tellNeighbours' }
  | { readonly kind: 'askLock' }
  /** Lets go of the lock, or takes back the request for it. */
  | { readonly kind: 'releaseLock' }
  | { readonly kind: 'create'; readonly rows: readonly NewRow[] }
  | { readonly kind: 'save'; readonly change: PlanChange; readonly base: Base; readonly tried: boolean }
  | { readonly kind: 'load' }
  | { readonly kind: 'look'; readonly call: number }
  | { readonly kind: 'readList'; readonly call: number; readonly entity: EntityName; readonly mark: Mark | null }
  /** One alarm at a time: replaces the one before. null calls it off. */
  | { readonly kind: 'setAlarm'; readonly milliseconds: number | null }
  | { readonly kind: 'reply'; readonly operation: Key; readonly registration: Registration };

export interface Moment {
  /** Milliseconds on a clock that never jumps while the tab is open. */
  readonly now: number;
  /** A fraction in [0, 1). */
  readonly chance: number;
}

export interface Step {
  readonly state: MachineState;
  readonly effects: readonly Effect[];
}

/** A state on its way to the next one, with what the step asks for. Lives within one step only. */
export interface Draft {
  state: MachineState;
  readonly effects: Effect[];
  readonly moment: Moment;
}

/** As many as SharePoint takes in one call. */
export const MOST_ROWS_TO_A_CALL = 20;

export const put = (draft: Draft, change: Partial<MachineState>): void => {
  draft.state = { ...draft.state, ...change };
};

export const ask = (draft: Draft, effect: Effect): void => {
  draft.effects.push(effect);
};

/** Nothing can be kept on this device just now, so edits are sent without. */
export const isTroubled = ({ storage }: MachineState): boolean => storage.kind === 'trouble';
