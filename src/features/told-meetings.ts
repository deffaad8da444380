/**
 * The plan as screens see it. What was stored as a month, «junimøtet», is told as its day when the plan of meetings has one.
 * Nothing is written for that: an edit of such a row carries what is stored, in all that the person has not changed herself.
 *
 * What tells it lies in a program file of its own, and the meetings in a list that the plan does not open with: both are
 * fetched only where some row speaks of a meeting.
 */
import { sameValue } from '#domain/change.ts';
import type { MeetingDay } from '#domain/fuzzy-date.ts';
import type { Row } from '#domain/row.ts';
import type { PlanSession, PlanSnapshot } from '#sync/session.ts';
import { speaksOfMeeting, timed, timedNames } from './told-meetings/meeting-times.ts';
import type { createTeller } from './told-meetings/teller.ts';

export interface ToldPlan {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => PlanSnapshot;
  /** The same array until the meetings change. */
  readonly days: () => readonly MeetingDay[];
}

/** Rows that are told otherwise than they are stored. */
const storedRows = new WeakMap<Row, Row>();

/** The row as it is stored, of one that is told otherwise. */
export const storedOf = <Entity extends Row>(told: Entity): Entity =>
  (storedRows.get(told) as Entity | undefined) ?? told;

/** Both sides of an edit as they are stored: what was only told is no change. */
export function asStored<Entity extends Row>(
  before: Entity | null,
  after: Entity,
): { readonly before: Entity | null; readonly after: Entity } {
  if (before === null || !storedRows.has(before)) return { before, after };
  const stored = storedOf(before);
  const kept: Entity = { ...after };
  for (const name of Object.keys(stored) as (keyof Entity)[]) {
    if (sameValue(after[name], before[name])) kept[name] = stored[name];
  }
  return { before: stored, after: kept };
}

const speaks = ({ rows }: PlanSnapshot): boolean =>
  timedNames.some((name) => (rows[name] as readonly Row[]).some((row) => speaksOfMeeting(row, timed[name])));

const bringTeller = async (): Promise<typeof createTeller> => (await import('./told-meetings/teller.ts')).createTeller;

export function tellMeetings(
  session: Pick<PlanSession, 'snapshot' | 'subscribe' | 'want'>,
  bring = bringTeller,
): ToldPlan {
  const listeners = new Set<() => void>();
  let tell: ReturnType<typeof createTeller> | null = null;
  let asked = false;
  let looked: PlanSnapshot | null = null;
  let last: ReturnType<ReturnType<typeof createTeller>> & { readonly of: PlanSnapshot | null; readonly by: unknown } = {
    of: null,
    by: null,
    snapshot: session.snapshot(),
    days: [],
  };

  /** Until the meetings are read the month stands. */
  function told(): typeof last {
    const of = session.snapshot();
    if (last.of !== of || last.by !== tell) {
      const now = tell === null || !of.loaded.has('meeting') ? { snapshot: of, days: last.days } : tell(of);
      last = { of, by: tell, ...now };
    }
    return last;
  }

  async function fetchTeller(): Promise<void> {
    try {
      tell = (await bring())((row, stored) => storedRows.set(row, stored));
    } catch {
      // Without the net there is another time.
      asked = false;
      return;
    }
    for (const listener of listeners) listener();
  }

  function look(): void {
    const now = session.snapshot();
    if (asked || looked === now || now.phase !== 'open') return;
    looked = now;
    const wanted = speaks(now);
    if (!wanted && !now.loaded.has('meeting')) return;
    asked = true;
    if (wanted) session.want('meeting');
    void fetchTeller();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      const leave = session.subscribe(() => {
        queueMicrotask(look);
        listener();
      });
      queueMicrotask(look);
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
    snapshot: () => told().snapshot,
    days: () => told().days,
  };
}
