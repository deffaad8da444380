/**
 * The plan on this device as a state machine: one tab's knowledge, an event, the next knowledge, and what to ask of the
 * world. Pure: `session.ts` does what is asked and brings the answers back as events. `SPEC.md` beside this file says what
 * it promises and which transitions there are; both are tested against this code.
 */
import { isPassing } from '#domain/failure.ts';
import { act, chosen, enqueue, stops } from './queue.ts';
import { adopt, editWrites, keepEdits, storageFails, storageWorks } from './machine/keeping.ts';
import {
  afterListRead,
  afterLoad,
  afterLook,
  listCannotBeRead,
  lookIsDone,
  lookSoon,
  want,
} from './machine/reading.ts';
import { afterRegistering, afterSending, replyToAll, send } from './machine/sending.ts';
import {
  ask,
  type Draft,
  type MachineEvent,
  type MachineState,
  type Moment,
  MOST_ROWS_TO_A_CALL,
  put,
  type Registering,
  type Step,
} from './machine/state.ts';
import { pause, proceed } from './machine/working.ts';

export type {
  Effect,
  EventKind,
  MachineEvent,
  MachineState,
  Moment,
  Registration,
  Step,
  Storage,
} from './machine/state.ts';

/** A window that is shown looks at once, but not twice within this. */
const SHOWN_GAP = 20_000;

export function firstStep(now: number): Step {
  const state: MachineState = {
    phase: 'starting',
    task: null,
    opened: false,
    replica: new Map(),
    queue: [],
    acts: [],
    registrations: [],
    failure: null,
    stamps: new Map(),
    damaged: new Map(),
    looked: null,
    toRead: [],
    wanted: new Set(),
    readAt: new Map(),
    lookedAt: null,
    lookAt: now,
    calls: 0,
    resumeAt: now,
    usedAt: now,
    quietLooks: 0,
    failures: 0,
    rowsToACall: MOST_ROWS_TO_A_CALL,
    pauseFor: null,
    sharedAt: null,
    storage: { kind: 'opening' },
    proven: false,
    device: 'opening',
    gone: new Set(),
    adding: false,
    revision: 0,
    rewrite: false,
    peeking: 'no',
    dirty: false,
    visible: true,
    online: true,
    lockless: false,
  };
  return { state, effects: [{ kind: 'openDevice' }] };
}

export function step(state: MachineState, event: MachineEvent, moment: Moment): Step {
  // What was out when it was closed has its answer: others may send now.
  if (state.phase === 'closed') return { state, effects: event.kind === 'answered' ? [{ kind: 'releaseLock' }] : [] };
  const draft: Draft = { state, effects: [], moment };
  handle(draft, event);
  if (mayReopen[event.kind] === true) reopen(draft);
  proceed(draft);
  return { state: draft.state, effects: draft.effects };
}

/** When a device that is missing is asked for again: as often as something is done, and at every look. */
const mayReopen: { readonly [Kind in MachineEvent['kind']]?: true } = {
  woken: true,
  retryAsked: true,
  shown: true,
  edited: true,
};

function reopen(draft: Draft): void {
  if (draft.state.device !== 'missing' || draft.state.phase === 'starting') return;
  put(draft, { device: 'opening' });
  ask(draft, { kind: 'openDevice' });
}

/** What the event says. What follows from it is decided in one place, by `proceed`. */
function handle(draft: Draft, event: MachineEvent): void {
  const { state } = draft;
  switch (event.kind) {
    case 'deviceOpened':
      return deviceOpened(draft, event);
    case 'deviceRead':
      return deviceRead(draft, event);
    case 'editsKept':
      return editsKept(draft, event);
    case 'workKept':
      return workKept(draft, event);
    case 'deviceLost':
      return deviceLost(draft, event);
    case 'neighbourTold':
      return neighbourTold(draft);
    case 'lockTaken':
    case 'lockRefused':
      return lockTaken(draft, event.mine, event.kind === 'lockRefused');
    case 'answered':
      if (state.task?.kind === 'sending') afterSending(draft, state.task.edits, event.outcomes);
      if (state.task?.kind === 'registering') {
        const failure = afterRegistering(draft, state.task.registering, event.outcomes[0]);
        if (failure !== null) pause(draft, failure);
      }
      return;
    case 'loaded':
      if (state.task?.kind !== 'loading') return;
      return event.result.ok ? afterLoad(draft, event.result.value) : pause(draft, event.result.failure);
    case 'lookedUp':
      if (state.task?.kind !== 'looking' || state.task.call !== event.call) return;
      if (!event.result.ok) return pause(draft, event.result.failure);
      afterLook(draft, event.result.value);
      return draft.state.toRead.length === 0 ? lookIsDone(draft) : undefined;
    case 'listRead':
      return listRead(draft, event);
    case 'woken':
      return askGate(draft);
    case 'edited':
      put(draft, { queue: enqueue(state.queue, event.changes), usedAt: draft.moment.now, quietLooks: 0 });
      return state.phase === 'starting' ? undefined : keepEdits(draft);
    case 'registrationAsked':
      return registrationAsked(draft, event.registering);
    case 'chosen': {
      const made = chosen(state.queue, event.operation, event.choice);
      return put(draft, { queue: act(state.queue, made), acts: [...state.acts, made], usedAt: draft.moment.now });
    }
    case 'retryAsked':
      return retryAsked(draft);
    case 'listWanted':
      return want(draft, event.entity);
    case 'shown':
      put(draft, { visible: true, usedAt: draft.moment.now, quietLooks: 0 });
      askGate(draft);
      return lookSoon(draft, SHOWN_GAP);
    case 'hidden':
      return put(draft, { visible: false });
    case 'wentOnline':
      put(draft, { online: true });
      if (state.failure?.kind !== 'offline') return askGate(draft);
      resume(draft);
      return put(draft, { failure: null });
    case 'wentOffline':
      put(draft, { online: false, failure: { kind: 'offline' } });
      return replyToAll(draft, { kind: 'offline' });
    case 'closing':
      replyToAll(draft, { kind: 'offline' });
      put(draft, { phase: 'closed', task: null });
      ask(draft, { kind: 'setAlarm', milliseconds: null });
      // Whoever signs out may stay on the page: while something of hers is out, nobody else sends.
      if (!isOut(state)) ask(draft, { kind: 'releaseLock' });
      return ask(draft, { kind: 'closeDevice' });
  }
}

const isOut = ({ task }: MachineState): boolean => task?.kind === 'sending' || task?.kind === 'registering';

type Of<Kind extends MachineEvent['kind']> = Extract<MachineEvent, { readonly kind: Kind }>;

function deviceOpened(draft: Draft, { result }: Of<'deviceOpened'>): void {
  const { state } = draft;
  if (!result.ok) {
    put(draft, { device: 'missing' });
    storageFails(draft, result.failure);
    if (state.phase === 'starting') put(draft, { phase: 'resting' });
    return;
  }
  put(draft, { device: 'open', proven: result.value.proven });
  if (state.phase === 'starting') {
    put(draft, { storage: { kind: result.value.proven ? 'proven' : 'unproven' } });
    ask(draft, { kind: 'readDevice', since: 0, peek: false });
    return;
  }
  // It is there again, emptied or not: what it has is read first, and it gets back what this tab still has.
  put(draft, { revision: 0, dirty: true, queue: state.queue.map((edit) => ({ ...edit, kept: false })) });
  storageWorks(draft, 0);
}

function deviceRead(draft: Draft, { result, peek }: Of<'deviceRead'>): void {
  const { phase, task, peeking } = draft.state;
  if (peek) {
    // The holder of the lock knows better than what was read before it took it.
    const again = peeking === 'again' && phase !== 'working';
    put(draft, { peeking: again ? 'yes' : 'no', dirty: phase === 'working' });
    if (result.ok && phase !== 'working') adopt(draft, result.value);
    if (again) ask(draft, { kind: 'readDevice', since: draft.state.revision, peek: true });
  } else if (phase === 'starting') {
    put(draft, { phase: 'resting' });
    if (result.ok) {
      adopt(draft, result.value);
      const { lookedAt } = draft.state;
      put(draft, { lookAt: Math.max(draft.moment.now, (lookedAt ?? -Infinity) + SHOWN_GAP) });
    } else storageFails(draft, result.failure);
    // What was written before the device was read.
    keepEdits(draft);
  } else if (task?.kind === 'reading') {
    put(draft, { task: null });
    if (result.ok) adopt(draft, result.value);
    else storageFails(draft, result.failure);
  }
}

function editsKept(draft: Draft, { operations, result }: Of<'editsKept'>): void {
  const { queue } = draft.state;
  const done = new Set(operations);
  if (operations.length > 0) put(draft, { adding: false });
  if (!result.ok) {
    storageFails(draft, result.failure);
    // Edits that came meanwhile are worth another try, with those that failed before them.
    if (queue.some(({ kept, change }) => !kept && !done.has(change.operation))) keepEdits(draft);
    return;
  }
  put(draft, { queue: queue.map((edit) => (done.has(edit.change.operation) ? { ...edit, kept: true } : edit)) });
  storageWorks(draft, draft.state.revision);
  keepEdits(draft);
  // Sent while the device was in trouble, and kept only afterwards.
  const { remove } = editWrites(queue, operations);
  if (remove.length > 0) ask(draft, { kind: 'keepEdits', write: { remove }, operations: [] });
  ask(draft, { kind: 'tellNeighbours' });
}

function workKept(draft: Draft, { result }: Of<'workKept'>): void {
  if (result.ok) {
    put(draft, { gone: new Set() });
    storageWorks(draft, result.value);
  } else storageFails(draft, result.failure);
  const { task, pauseFor } = draft.state;
  if (task?.kind === 'marking') {
    send(draft, task.edits, task.base);
    return;
  }
  if (task?.kind !== 'keeping') return;
  put(draft, { task: null });
  if (result.ok) ask(draft, { kind: 'tellNeighbours' });
  if (pauseFor !== null) pause(draft, pauseFor);
  else if (draft.state.toRead.length === 0) lookIsDone(draft);
}

function deviceLost(draft: Draft, { failure }: Of<'deviceLost'>): void {
  const { queue } = draft.state;
  storageFails(draft, failure);
  put(draft, { device: 'missing', queue: queue.map((edit) => ({ ...edit, kept: false })) });
  if (failure.kind === 'wiped') reopen(draft);
}

function neighbourTold(draft: Draft): void {
  const { phase, peeking, revision } = draft.state;
  if (phase === 'starting') return;
  if (phase === 'working') put(draft, { dirty: true });
  else if (peeking !== 'no') put(draft, { peeking: 'again' });
  else {
    put(draft, { peeking: 'yes' });
    ask(draft, { kind: 'readDevice', since: revision, peek: true });
  }
}

function lockTaken(draft: Draft, mine: boolean, lockless: boolean): void {
  const { phase, revision } = draft.state;
  if (phase !== 'queuing') {
    ask(draft, { kind: 'releaseLock' });
    return;
  }
  put(draft, { phase: 'working', lockless });
  // Another person has signed in: her token must not carry these edits.
  if (!mine) {
    pause(draft, { kind: 'signIn' });
    return;
  }
  put(draft, { task: { kind: 'reading' }, dirty: false });
  ask(draft, { kind: 'readDevice', since: revision, peek: false });
}

function listRead(draft: Draft, { call, result }: Of<'listRead'>): void {
  const { task } = draft.state;
  if (task?.kind !== 'listing' || task.call !== call) return;
  if (result.ok) afterListRead(draft, result.value);
  else if (isPassing(result.failure) || stops(result.failure)) pause(draft, result.failure);
  else {
    put(draft, { task: null });
    listCannotBeRead(draft, task.entity, result.failure);
  }
}

function registrationAsked(draft: Draft, registering: Registering): void {
  const { state, moment } = draft;
  put(draft, { registrations: [...state.registrations, registering], usedAt: moment.now });
  if (!state.online) replyToAll(draft, { kind: 'offline' });
  else if (state.phase === 'paused' || state.phase === 'stopped' || state.phase === 'starting') {
    replyToAll(draft, state.failure ?? { kind: 'offline' });
  } else if (state.task?.kind === 'looking' || state.task?.kind === 'listing') {
    // Somebody waits: what is only read, and may take minutes to fail, is asked for again after her.
    put(draft, { task: null });
  }
}

function retryAsked(draft: Draft): void {
  const { state, moment } = draft;
  const aside = state.queue.filter((edit) => edit.state.kind === 'setAside');
  const acts = aside.map(({ change }) => chosen(state.queue, change.operation, 'retry'));
  let { queue } = state;
  for (const made of acts) queue = act(queue, made);
  put(draft, { queue, acts: [...state.acts, ...acts], usedAt: moment.now });
  lookSoon(draft, 0);
  resume(draft);
}

/** Tries again now. Where SharePoint itself has asked for the pause, the gate before it lets nothing through too early. */
function resume(draft: Draft): void {
  const { phase, resumeAt } = draft.state;
  if (phase === 'stopped') put(draft, { phase: 'resting', failure: null });
  put(draft, { resumeAt: Math.min(resumeAt, draft.moment.now) });
}

/**
 * A pause that SharePoint asked for may be over though this tab's clock says otherwise, for it may have stood still while
 * the machine slept. The gate knows, and asking it costs nothing.
 */
function askGate(draft: Draft): void {
  const { phase, failure } = draft.state;
  if (phase === 'paused' && failure?.kind === 'busy') resume(draft);
}
