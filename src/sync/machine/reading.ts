/**
 * When the server is asked what changed, and what its answers do.
 *
 * - A visible tab looks at the lists' stamps about once a minute. A look names the lists whose stamp moved; each look also
 *   reads the list that was read longest ago, and all that would else be older than ten minutes: stamps may be late,
 *   repeated or missing, and this round alone brings everything.
 * - What a look and its readings cost lengthens the way to the next, so that three resource units a minute are never
 *   passed on average, in any twenty minutes: a tenth is kept back for a look whose readings are paid for only after it.
 */
import { instantOf } from '#base/clock.ts';
import type { EntityName } from '#domain/entities.ts';
import { sameValue } from '#domain/change.ts';
import type { PlanFailure } from '#domain/failure.ts';
import type { ListReading, LoadedPlan, Standing } from '#repository/plan-repository.ts';
import { startEntities } from '#repository/start-entities.ts';
import type { KeptStanding } from '#sync/device.ts';
import { awaken, doubt, type News, type Queue, type QueuedEdit } from '#sync/queue.ts';
import { applyReading, type Replica, storedRow } from '#sync/replica.ts';
import { keepWork, keptEdit, listWrite, rowWrite } from './keeping.ts';
import { type Draft, type MachineState, put } from './state.ts';

const LOOK_EVERY = 60_000;
/** Where nobody has touched the tab for ten minutes and nothing came: still seen within two minutes. */
const LOOK_EVERY_IDLE = 100_000;
const IDLE_AFTER = 600_000;
const QUIET_LOOKS = 5;
const READ_ALL_EVERY = 600_000;
/** Looks are spread, so that sixty tabs do not ask in the same second: up to a fifth later than their interval. */
const LONGEST_WAY = 1.2;
const LOOK_COST = 2;
const COST_A_MINUTE = 2.7;
/** No answer within this is a lost one, and the client asks again. */
const LOST_AFTER = 30_000;
/** A list that a screen opens is read anew when it was read longer ago than this. */
const STALE_AFTER = 120_000;

/** Lists that are kept fresh: those that the plan opens with, and those that a screen has asked for. */
const isFollowed = ({ wanted, replica }: MachineState, entity: EntityName): boolean =>
  replica.has(entity) && (startEntities.includes(entity) || wanted.has(entity));

const isIdle = ({ usedAt, quietLooks }: MachineState, now: number): boolean =>
  now - usedAt > IDLE_AFTER && quietLooks >= QUIET_LOOKS;

/** Milliseconds to the next look, after one that reads so many lists. */
function lookInterval(state: MachineState, readings: number, now: number): number {
  const usual = isIdle(state, now) ? LOOK_EVERY_IDLE : LOOK_EVERY;
  return Math.max(usual, ((LOOK_COST + readings) / COST_A_MINUTE) * LOOK_EVERY);
}

/**
 * Lists that this tab follows and that another, which looked for all, did not read though they have moved or are too old:
 * it need not follow the same.
 */
export function notReadByNeighbour(
  state: MachineState,
  { stamps }: Standing,
  lookedAt: number,
  now: number,
): readonly EntityName[] {
  const next = lookInterval(state, 0, now) * LONGEST_WAY;
  return [...state.replica.keys()].filter((entity) => {
    const readAt = state.readAt.get(entity) ?? 0;
    const moved = stamps.get(entity) !== state.stamps.get(entity);
    return isFollowed(state, entity) && readAt < lookedAt && (moved || now - readAt + next >= READ_ALL_EVERY);
  });
}

/**
 * Lists that were read since the last look: they count to what it cost, whoever read them, and twice where the answer was
 * so long in coming that the first must have been lost.
 */
function readingsSince({ readAt }: MachineState, lookedAt: number): number {
  const times = [...readAt.values()].filter((at) => at > lookedAt).toSorted((a, b) => a - b);
  const lost = times.filter((at, index) => at - (times[index - 1] ?? lookedAt) >= LOST_AFTER);
  return times.length + lost.length;
}

/** No look before what was read since the last one is paid for, by this tab or another. */
export function payReadings(draft: Draft): void {
  const { state, moment } = draft;
  if (state.lookedAt === null) return;
  const interval = lookInterval(state, readingsSince(state, state.lookedAt), moment.now);
  put(draft, { lookAt: Math.max(state.lookAt, state.lookedAt + interval) });
}

/** What another tab's look means for this one: when it looks next, and what is `left` for it to read. */
export function lookAfterNeighbour(draft: Draft, lookedAt: number, left: readonly EntityName[]): void {
  const { now, chance } = draft.moment;
  const { state } = draft;
  const interval = lookInterval(state, readingsSince(state, lookedAt) + left.length, now);
  const unlisted = left.filter((entity) => !state.toRead.some((list) => list.entity === entity));
  put(draft, {
    lookAt: Math.max(state.lookAt, lookedAt + interval * (1 + (LONGEST_WAY - 1) * chance)),
    ...(state.visible && { toRead: [...state.toRead, ...unlisted.map((entity) => ({ entity, whole: false }))] }),
  });
}

const keptStanding = ({ lookedAt, stamps, damaged, sharedAt }: MachineState): KeptStanding => ({
  lookedAt: lookedAt === null ? null : instantOf(lookedAt),
  stamps: [...stamps],
  damaged: [...damaged],
  sharedAt,
});

export function afterLoad(draft: Draft, loaded: LoadedPlan): void {
  const { now, chance } = draft.moment;
  let { replica } = draft.state;
  const readAt = new Map(draft.state.readAt);
  for (const reading of loaded.readings) {
    replica = applyReading(replica, reading);
    readAt.set(reading.entity, now);
  }
  put(draft, {
    replica,
    readAt,
    queue: doubt(draft.state.queue, newsIn(draft.state.replica, replica)),
    opened: true,
    stamps: loaded.stamps,
    damaged: loaded.damaged,
    lookedAt: now,
    lookAt: now + LOOK_EVERY * (1 + (LONGEST_WAY - 1) * chance),
    failure: null,
    failures: 0,
    task: { kind: 'keeping' },
  });
  const lists = loaded.readings.flatMap(({ entity }) => listWrite(replica, entity, now) ?? []);
  keepWork(draft, { lists, standing: keptStanding(draft.state) });
}

/** Which lists to read after a look, those whose stamp moved first. */
function toReadAfter(state: MachineState, told: Standing, now: number): MachineState['toRead'] {
  const followed = [...state.replica.keys()].filter((entity) => isFollowed(state, entity));
  const altered = (entity: EntityName): boolean => !sameValue(state.damaged.get(entity), told.damaged.get(entity));
  const moved = followed.filter((entity) => altered(entity) || told.stamps.get(entity) !== state.stamps.get(entity));
  const age = (entity: EntityName): number => now - (state.readAt.get(entity) ?? 0);
  const byAge = followed.filter((entity) => !moved.includes(entity)).toSorted((a, b) => age(b) - age(a));
  // What is read lengthens the way to the next look, and what would be too old by then is read too.
  let due = moved.length === 0 ? byAge.slice(0, 1) : [];
  for (let more = true; more;) {
    const next = lookInterval(state, moved.length + due.length, now) * LONGEST_WAY;
    const found = byAge.filter((entity) => due.includes(entity) || age(entity) + next >= READ_ALL_EVERY);
    more = found.length > due.length;
    due = found;
  }
  // A list that lost a column, or got it back, was read with other columns than it has now.
  return [...moved, ...due].map((entity) => ({ entity, whole: altered(entity) }));
}

export function afterLook(draft: Draft, told: Standing): void {
  const { now, chance } = draft.moment;
  const toRead = toReadAfter(draft.state, told, now);
  const interval = lookInterval(draft.state, toRead.length, now);
  put(draft, {
    looked: told,
    toRead,
    lookedAt: now,
    lookAt: now + interval * (1 + (LONGEST_WAY - 1) * chance),
    quietLooks: draft.state.quietLooks + 1,
    task: null,
  });
}

/** The stamps of a look count only once the rows that go with them are read. */
export function lookIsDone(draft: Draft): void {
  const { looked } = draft.state;
  if (looked === null) return;
  payReadings(draft);
  put(draft, {
    stamps: looked.stamps,
    damaged: looked.damaged,
    looked: null,
    failure: null,
    failures: 0,
    task: { kind: 'keeping' },
  });
  keepWork(draft, { standing: keptStanding(draft.state) });
}

export function afterListRead(draft: Draft, reading: ListReading): void {
  const { now } = draft.moment;
  const { entity, items, whole } = reading;
  const replica = applyReading(draft.state.replica, reading);
  const queue = heardOf(draft.state, items, replica);
  const woken = queue.filter((edit, index) => edit !== draft.state.queue[index]);
  put(draft, {
    replica,
    readAt: new Map(draft.state.readAt).set(entity, now),
    toRead: draft.state.toRead.filter((list) => list.entity !== entity),
    queue,
    task: { kind: 'keeping' },
    ...(items.length > 0 && !whole && { quietLooks: 0 }),
  });
  const ids = items.map((item) => (item.kind === 'deleted' ? item.item : item.row.item));
  const rows = whole ? listWrite(replica, entity, now) : rowWrite(replica, entity, ids);
  const list = rows === null ? [] : [{ ...rows, readAt: instantOf(now) }];
  keepWork(draft, { lists: list, put: woken.map(keptEdit) });
}

/** What news of rows does to edits that stand still: their row is back, or contradicts them. */
function heardOf({ queue, replica }: MachineState, items: ListReading['items'], now: Replica): Queue {
  const told = new Set(items.flatMap((item) => (item.kind === 'row' ? [item.row.value.key] : [])));
  const newsOf = newsIn(replica, now);
  return doubt(awaken(queue, told), (edit) => (told.has(edit.change.item) ? newsOf(edit) : null));
}

/** How the rows of edits stand now, against how they stood. */
const newsIn =
  (before: Replica, now: Replica) =>
  ({ change: { entity, item } }: QueuedEdit): News | null => {
    const row = storedRow(now, entity, item);
    return row === null ? null : { row, moved: row.etag !== storedRow(before, entity, item)?.etag };
  };

/** A list cannot be read, and waiting does not help: what stood in line for it is told so. */
export function listCannotBeRead(draft: Draft, entity: EntityName, failure: PlanFailure): void {
  const { state } = draft;
  const wanted = new Set(state.wanted);
  wanted.delete(entity);
  put(draft, {
    wanted,
    toRead: state.toRead.filter((list) => list.entity !== entity),
    failure,
    queue: state.replica.has(entity)
      ? state.queue
      : state.queue.map((edit) =>
          edit.change.entity === entity && edit.change.before !== null && edit.state.kind === 'waiting'
            ? { ...edit, state: { kind: 'setAside', failure } }
            : edit,
        ),
  });
}

export function want(draft: Draft, entity: EntityName): void {
  const { state, moment } = draft;
  if (!state.wanted.has(entity)) put(draft, { wanted: new Set(state.wanted).add(entity) });
  const stale = moment.now - (state.readAt.get(entity) ?? 0) > STALE_AFTER;
  const listed = state.toRead.some((list) => list.entity === entity);
  if (state.replica.has(entity) && stale && !listed) {
    put(draft, { toRead: [...state.toRead, { entity, whole: false }] });
  }
}

/** A look soon, but not at every flicker of a window. */
export function lookSoon(draft: Draft, gap: number): void {
  const { lookAt, lookedAt } = draft.state;
  put(draft, { lookAt: Math.min(lookAt, Math.max(draft.moment.now, (lookedAt ?? -Infinity) + gap)) });
}
