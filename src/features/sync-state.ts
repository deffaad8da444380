/**
 * Where what was written stands, as one thing to say, by what is most pressing. Pure.
 *
 * «Lagret her» is said only of edits that stand in storage proven to outlive the page; anything else waits for the server's
 * answer, and is then «Delt».
 */
import { type Instant, millisecondsOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { isPassing, type PlanFailure, type PlanFailureKind } from '#domain/failure.ts';
import type { PlanSnapshot, QueuedEdit } from '#sync/session.ts';
import { failureText } from '#text/failures.ts';
import type { Language } from '#text/language.ts';
import { syncTexts } from '#text/sync.ts';

/** What of a plan on this device the line is made of. */
export type Standing = Pick<PlanSnapshot, 'edits' | 'failure' | 'sharedAt' | 'storage' | 'resumesAt' | 'online'>;

export type SyncLine =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  /** On this device, proven. */
  | { readonly kind: 'kept'; readonly at: Instant }
  | { readonly kind: 'shared'; readonly at: Instant }
  | { readonly kind: 'waiting'; readonly edits: number }
  | { readonly kind: 'sending'; readonly now: number; readonly of: number }
  | { readonly kind: 'offline'; readonly edits: number; readonly kept: boolean }
  | { readonly kind: 'backOnline'; readonly sent: number }
  | { readonly kind: 'busy'; readonly seconds: number }
  /** Goes over by itself where `seconds` says when it is tried again. */
  | { readonly kind: 'failed'; readonly failure: PlanFailure; readonly seconds: number | null }
  | { readonly kind: 'signIn'; readonly edits: number; readonly kept: boolean }
  | { readonly kind: 'clash'; readonly clashes: number }
  | { readonly kind: 'notSaved'; readonly edits: number }
  | { readonly kind: 'notKeptHere' }
  | { readonly kind: 'newer' };

/** The failure of one edit, which is told with the edit: it says nothing of the plan. */
const ofOneEdit: Readonly<Record<PlanFailureKind, boolean>> = {
  offline: false,
  busy: false,
  signIn: false,
  noAccess: false,
  notAllowed: true,
  siteMissing: false,
  listMissing: false,
  columnMissing: true,
  listsOlder: true,
  newer: false,
  tooLong: true,
  rowGone: true,
  unreadable: true,
  overtaken: true,
  nationalId: true,
  refused: true,
  full: false,
  unavailable: false,
  notSharePoint: false,
};

const isStuck = ({ state }: QueuedEdit): boolean => state.kind === 'setAside' || state.kind === 'clash';

/** Edits that go by themselves when they can. */
const movingEdits = ({ edits }: Pick<Standing, 'edits'>): readonly QueuedEdit[] =>
  edits.filter((edit) => !isStuck(edit));

/** Whether closing the page loses nothing. */
const isSafe = ({ storage }: Pick<Standing, 'storage'>, edits: readonly QueuedEdit[]): boolean =>
  storage.kind === 'proven' && edits.every(({ kept }) => kept);

const isOffline = ({ online, failure }: Pick<Standing, 'online' | 'failure'>): boolean =>
  !online || failure?.kind === 'offline';

/** Whole seconds until `at`, at least one. */
const secondsUntil = (at: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((millisecondsOf(at) - millisecondsOf(now)) / 1000));

export function syncLine(standing: Standing, afterOffline: AfterOffline, now: Instant): SyncLine {
  const { edits, failure, sharedAt, storage, resumesAt } = standing;
  const count = (kind: QueuedEdit['state']['kind']): number => edits.filter(({ state }) => state.kind === kind).length;
  const moving = movingEdits(standing);
  const kept = isSafe(standing, moving);
  const trouble = storage.kind === 'trouble' ? storage.failure.kind : null;

  if (trouble === 'newer' || failure?.kind === 'newer') return { kind: 'newer' };
  if (count('setAside') > 0) return { kind: 'notSaved', edits: count('setAside') };
  if (count('clash') > 0) return { kind: 'clash', clashes: count('clash') };
  if (failure?.kind === 'signIn') return { kind: 'signIn', edits: moving.length, kept };
  if (isOffline(standing)) return { kind: 'offline', edits: moving.length, kept };
  if (failure !== null && !(ofOneEdit[failure.kind] && moving.length === 0)) {
    const seconds = resumesAt === null ? null : secondsUntil(resumesAt, now);
    if (failure.kind === 'busy') return { kind: 'busy', seconds: seconds ?? secondsUntil(failure.until, now) };
    return { kind: 'failed', failure, seconds: isPassing(failure) ? seconds : null };
  }
  const last = moving.at(-1);
  if (last !== undefined) {
    const sending = count('sending');
    if (moving.length > 1 && sending > 0) return { kind: 'sending', now: sending, of: moving.length };
    if (!kept) return { kind: 'saving' };
    return moving.length > 1 ? { kind: 'waiting', edits: moving.length } : { kind: 'kept', at: last.change.at };
  }
  if (trouble !== null) return { kind: 'notKeptHere' };
  if (isBackOnline(afterOffline, now)) return { kind: 'backOnline', sent: afterOffline.sent };
  return sharedAt === null ? { kind: 'quiet' } : { kind: 'shared', at: sharedAt };
}

/** What waited while there was no net, so that it can be said when it has gone. */
export interface AfterOffline {
  readonly waited: ReadonlySet<Key>;
  readonly sent: number;
  readonly at: Instant | null;
}

export const neverOffline: AfterOffline = { waited: new Set(), sent: 0, at: null };
/** Milliseconds for which it is said. */
export const SAID_FOR = 8_000;

const isBackOnline = ({ sent, at }: AfterOffline, now: Instant): boolean =>
  sent > 0 && at !== null && millisecondsOf(now) - millisecondsOf(at) < SAID_FOR;

/** To be told every standing. The answer is the same value where nothing is new. */
export function noteOffline(before: AfterOffline, standing: Standing, now: Instant): AfterOffline {
  const moving = movingEdits(standing).map(({ change }) => change.operation);
  if (isOffline(standing)) {
    const waited = new Set([...before.waited, ...moving]);
    return waited.size === before.waited.size ? before : { waited, sent: 0, at: null };
  }
  if (before.waited.size === 0 || moving.some((operation) => before.waited.has(operation))) return before;
  const stuck = standing.edits.filter(({ change }) => before.waited.has(change.operation)).length;
  return { waited: new Set(), sent: before.waited.size - stuck, at: now };
}

/** The line in words; '' where there is nothing to say. */
export function syncLineText(line: SyncLine, language: Language): string {
  const texts = syncTexts[language];
  switch (line.kind) {
    case 'quiet':
      return '';
    case 'saving':
      return texts.saving;
    case 'kept':
      return texts.keptHere(line.at);
    case 'shared':
      return texts.shared(line.at);
    case 'waiting':
      return texts.waiting(line.edits);
    case 'sending':
      return texts.sending(line.now, line.of);
    case 'offline':
      if (line.edits === 0) return texts.offline;
      return line.kept ? texts.offlineKept(line.edits) : texts.offlineUnkept(line.edits);
    case 'backOnline':
      return texts.backOnline(line.sent);
    case 'busy':
      return texts.busy(line.seconds);
    case 'failed': {
      const { what } = failureText(line.failure, language);
      return line.seconds === null ? what : texts.retrying(what, line.seconds);
    }
    case 'signIn':
      if (line.edits === 0) return texts.signIn;
      return line.kept ? texts.signInKept(line.edits) : texts.signInUnkept;
    case 'clash':
      return texts.clash(line.clashes);
    case 'notSaved':
      return texts.notSaved(line.edits);
    case 'notKeptHere':
      return texts.notKeptHere;
    case 'newer':
      return texts.newer;
  }
}

/** What the line offers: to see what is not sent, to choose between two, to sign in. */
export type SyncAction = 'show' | 'help' | 'choose' | 'signIn';

export function syncAction(line: SyncLine): SyncAction | null {
  switch (line.kind) {
    case 'notSaved':
      return 'help';
    case 'clash':
      return 'choose';
    case 'signIn':
      return 'signIn';
    case 'offline':
      return line.edits > 0 ? 'show' : null;
    case 'waiting':
    case 'busy':
    case 'failed':
      return 'show';
    case 'quiet':
    case 'saving':
    case 'kept':
    case 'shared':
    case 'sending':
    case 'backOnline':
    case 'notKeptHere':
    case 'newer':
      return null;
  }
}

/** calm: all is as it should be · good · waits: nobody has to do anything · stopped: somebody has. */
export type SyncTone = 'calm' | 'good' | 'waits' | 'stopped';

const tones: Readonly<Record<SyncLine['kind'], SyncTone>> = {
  quiet: 'calm',
  saving: 'calm',
  kept: 'calm',
  shared: 'calm',
  waiting: 'calm',
  sending: 'calm',
  offline: 'waits',
  backOnline: 'good',
  busy: 'waits',
  failed: 'waits',
  signIn: 'waits',
  clash: 'stopped',
  notSaved: 'stopped',
  notKeptHere: 'stopped',
  newer: 'waits',
};
export const syncTone = ({ kind }: SyncLine): SyncTone => tones[kind];

/** Read aloud: milliseconds between two lines, at least. */
const APART = 10_000;

export interface Announced {
  /** `lineIdentity` of the line. */
  readonly identity: string;
  readonly text: string;
  readonly at: Instant;
}

/** How long a line waits to be read aloud, in milliseconds; null where it was the last one read. */
export function untilAnnounced(last: Announced | null, identity: string, now: Instant): number | null {
  if (last === null) return 0;
  return identity === last.identity ? null : Math.max(0, APART - (millisecondsOf(now) - millisecondsOf(last.at)));
}

/** The same for lines that differ only in how long is left: a count-down is not read aloud. */
export const lineIdentity = (line: SyncLine): string => JSON.stringify({ ...line, seconds: null });

/** Rows with edits that are not on their way: they wait for net, for SharePoint, or for the person. */
export function unsentRows(standing: Standing): ReadonlySet<Key> {
  const { failure, resumesAt } = standing;
  const held = isOffline(standing) || resumesAt !== null || failure?.kind === 'signIn';
  const unsent = standing.edits.filter((edit) => held || isStuck(edit));
  return new Set(unsent.map(({ change }) => change.item));
}
