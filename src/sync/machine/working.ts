/** What is to be done under the lock and in what order, when the lock is asked for and let go, and when nothing is done. */
import { millisecondsOf } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import { isPassing, type PlanFailure } from '#domain/failure.ts';
import { nextEdit, type QueuedEdit, stops } from '#sync/queue.ts';
import { editWrites, keepWork, keptEdit, listWrite } from './keeping.ts';
import { replyToAll, startRegistering, startSending } from './sending.ts';
import { ask, type Draft, isTroubled, type MachineState, put, type Registering } from './state.ts';

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

/** Lets go of the lock and waits: for a time that grows, for as long as SharePoint asks, or for the person. */
export function pause(draft: Draft, failure: PlanFailure): void {
  const { failures, phase } = draft.state;
  const { now, chance } = draft.moment;
  const backoff = Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY) * (0.7 + 0.6 * chance);
  const wait = isPassing(failure) ? backoff : LONGEST_RETRY;
  const asked = failure.kind === 'busy' ? millisecondsOf(failure.until) - now : 0;
  if (phase === 'working') ask(draft, { kind: 'releaseLock' });
  put(draft, {
    phase: stops(failure) ? 'stopped' : 'paused',
    task: null,
    failure,
    failures: failures + 1,
    resumeAt: now + Math.max(wait, asked),
    pauseFor: null,
    looked: null,
    toRead: [],
  });
  replyToAll(draft, failure);
}

type Work =
  | { readonly kind: 'acts' }
  | { readonly kind: 'rewrite' }
  | { readonly kind: 'load' }
  | { readonly kind: 'send'; readonly edit: QueuedEdit }
  | { readonly kind: 'register'; readonly registering: Registering }
  | { readonly kind: 'list'; readonly entity: EntityName; readonly whole: boolean }
  | { readonly kind: 'look' };

/** What is to be done under the lock, the most urgent first; null where nothing is. */
function nextWork(state: MachineState, now: number): Work | null {
  if (state.acts.length > 0) return { kind: 'acts' };
  if (state.rewrite && !isTroubled(state)) return { kind: 'rewrite' };
  if (!state.online || now < state.resumeAt) return null;
  if (!state.opened) return { kind: 'load' };
  const edit = nextEdit(state.queue, isTroubled(state));
  // A row that was made here a moment ago may belong to a list that was never read.
  const toKnow = edit === null || edit.change.before === null || state.replica.has(edit.change.entity);
  if (edit !== null && toKnow) return { kind: 'send', edit };
  const [registering] = state.registrations;
  if (registering !== undefined) return { kind: 'register', registering };
  if (edit !== null) return { kind: 'list', entity: edit.change.entity, whole: true };
  const unread = [...state.wanted].find((entity) => !state.replica.has(entity));
  if (unread !== undefined) return { kind: 'list', entity: unread, whole: true };
  const [named] = state.toRead;
  if (named !== undefined) return { kind: 'list', ...named };
  return state.visible && now >= state.lookAt ? { kind: 'look' } : null;
}

/** Goes on: asks for the lock when there is work, does it one task at a time, lets go and sets the alarm when there is none. */
export function proceed(draft: Draft): void {
  const { phase, task, resumeAt, lookAt, visible, opened, online } = draft.state;
  const { now } = draft.moment;
  if (phase === 'working') {
    if (task === null) work(draft);
    return;
  }
  if (phase !== 'resting' && phase !== 'paused') return;
  if (nextWork(draft.state, now) !== null) {
    put(draft, { phase: 'queuing' });
    ask(draft, { kind: 'setAlarm', milliseconds: null });
    ask(draft, { kind: 'askLock' });
    return;
  }
  const pausing = now < resumeAt;
  put(draft, { phase: pausing ? 'paused' : 'resting' });
  const due = pausing ? resumeAt : visible && opened && online ? lookAt : null;
  ask(draft, { kind: 'setAlarm', milliseconds: due === null ? null : Math.max(due - now, 0) });
}

function work(draft: Draft): void {
  const { state } = draft;
  const { now } = draft.moment;
  if (state.dirty) {
    put(draft, { task: { kind: 'reading' }, dirty: false });
    ask(draft, { kind: 'readDevice', since: state.revision, peek: false });
    return;
  }
  const next = nextWork(state, now);
  const call = state.calls + 1;
  if (next === null) {
    put(draft, { phase: 'resting' });
    ask(draft, { kind: 'releaseLock' });
    proceed(draft);
    return;
  }
  switch (next.kind) {
    case 'acts': {
      const operations = state.acts.map(({ operation }) => operation);
      put(draft, { acts: [], task: { kind: 'keeping' } });
      return keepWork(draft, editWrites(state.queue, operations));
    }
    case 'rewrite': {
      put(draft, { rewrite: false, task: { kind: 'keeping' } });
      const lists = [...state.replica.keys()].flatMap(
        (entity) => listWrite(state.replica, entity, state.readAt.get(entity) ?? 0) ?? [],
      );
      return keepWork(draft, { lists, put: state.queue.map(keptEdit) });
    }
    case 'load':
      put(draft, { task: { kind: 'loading' } });
      return ask(draft, { kind: 'load' });
    case 'send':
      startSending(draft, next.edit);
      return;
    case 'register':
      startRegistering(draft, next.registering);
      return draft.state.task === null ? work(draft) : undefined;
    case 'list': {
      const { entity, whole } = next;
      const mark = whole ? null : (state.replica.get(entity)?.mark ?? null);
      put(draft, { calls: call, task: { kind: 'listing', call, entity, whole } });
      return ask(draft, { kind: 'readList', call, entity, mark });
    }
    case 'look':
      put(draft, { calls: call, task: { kind: 'looking', call } });
      return ask(draft, { kind: 'look', call });
  }
}
