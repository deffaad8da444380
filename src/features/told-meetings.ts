/**
 * The plan as screens see it. What was stored as a month, «junimøtet», is told as its day when the plan of meetings has one.
 * Nothing is written for that: an edit of such a row carries what is stored, in all that the person has not changed herself.
 *
 * The reader of words lies in a program file of its own, and the meetings in a list that the plan does not open with: both
 * are fetched only where some row speaks of a meeting.
 */
import { sameValue } from '#domain/change.ts';
import type { Entities, EntityName } from '#domain/entities.ts';
import type { FuzzyDate, MeetingDay } from '#domain/fuzzy-date.ts';
import { meetingDays } from '#domain/meeting-plan.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { PlanRows, PlanSession, PlanSnapshot } from '#sync/session.ts';
import { runningPlan } from './plan-rows.ts';

/** What is planned. What was approved, and what is registered, says what it said then. */
const timed = {
  milestone: ['when'],
  measure: ['when', 'started'],
  mandate: ['deadline'],
  request: ['needed'],
  duty: ['when'],
  involvement: ['when'],
} as const satisfies { readonly [Name in EntityName]?: readonly (keyof Entities[Name])[] };
type TimedName = keyof typeof timed;
const timedNames = Object.keys(timed) as readonly TimedName[];

export type WithMeetingDay = (date: FuzzyDate, meetings: readonly MeetingDay[]) => FuzzyDate;

export interface ToldPlan {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => PlanSnapshot;
  /** The same array until the meetings change. */
  readonly days: () => readonly MeetingDay[];
}

type Fields = Readonly<Record<string, unknown>>;

const isOfMeeting = (value: unknown): value is FuzzyDate =>
  typeof value === 'object' && value !== null && 'rule' in value && value.rule === 'meeting';

const speaksOfMeeting = (row: Row, fields: readonly string[]): boolean =>
  fields.some((field) => isOfMeeting((row as unknown as Fields)[field]));

/** Rows that are told otherwise than they are stored. */
const storedRows = new WeakMap<object, Row>();

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

const noDays: readonly MeetingDay[] = [];

export function tellMeetings(
  session: Pick<PlanSession, 'snapshot' | 'subscribe' | 'want'>,
  bring: () => Promise<WithMeetingDay>,
): ToldPlan {
  const listeners = new Set<() => void>();
  let withDay: WithMeetingDay | null = null;
  let asked = false;
  let looked: PlanSnapshot | null = null;
  let meetings: PlanRows['meeting'] | null = null;
  let days = noDays;
  let last: { readonly of: PlanSnapshot; readonly by: WithMeetingDay | null; readonly told: PlanSnapshot } | null =
    null;
  /** Of each list, as long as neither it nor the meetings change: the same rows, so that nothing is drawn anew. */
  const lists = new Map<
    TimedName,
    { readonly of: readonly Row[]; readonly days: object; readonly told: readonly Row[] }
  >();

  function daysOf({ rows, loaded }: PlanSnapshot): readonly MeetingDay[] {
    if (!loaded.has('meeting')) return noDays;
    if (rows.meeting !== meetings) {
      meetings = rows.meeting;
      const plan = runningPlan(rows);
      const found = meetingDays(rows.meeting.filter((row) => isInUse(row) && row.plan === plan?.key));
      if (!sameValue(found, days)) days = found;
    }
    return days;
  }

  const speaks = ({ rows }: PlanSnapshot): boolean =>
    timedNames.some((name) => (rows[name] as readonly Row[]).some((row) => speaksOfMeeting(row, timed[name])));

  function toldRow(row: Row, fields: readonly string[], by: WithMeetingDay): Row {
    if (!speaksOfMeeting(row, fields)) return row;
    const told: Record<string, unknown> = { ...row };
    for (const field of fields) {
      const date = told[field];
      if (isOfMeeting(date)) told[field] = by(date, days);
    }
    if (fields.every((field) => told[field] === (row as unknown as Fields)[field])) return row;
    storedRows.set(told, row);
    return told as unknown as Row;
  }

  function toldList(name: TimedName, of: readonly Row[], by: WithMeetingDay): readonly Row[] {
    const known = lists.get(name);
    if (known?.of === of && known.days === days) return known.told;
    const rows = of.map((row) => toldRow(row, timed[name], by));
    const told = rows.every((row, index) => row === of[index]) ? of : rows;
    lists.set(name, { of, days, told });
    return told;
  }

  function tell(of: PlanSnapshot): PlanSnapshot {
    if (daysOf(of) === noDays && !of.loaded.has('meeting')) return of;
    const by = withDay;
    if (by === null) return of;
    const told = timedNames.map((name) => [name, toldList(name, of.rows[name], by)] as const);
    if (told.every(([name, rows]) => rows === of.rows[name])) return of;
    return { ...of, rows: { ...of.rows, ...(Object.fromEntries(told) as Partial<PlanRows>) } };
  }

  function snapshot(): PlanSnapshot {
    const of = session.snapshot();
    if (last?.of !== of || last.by !== withDay) last = { of, by: withDay, told: tell(of) };
    return last.told;
  }

  async function bringReader(): Promise<void> {
    try {
      withDay = await bring();
    } catch {
      // Without the net there is another time; the month stands meanwhile.
      asked = false;
      return;
    }
    for (const listener of listeners) listener();
  }

  function look(): void {
    const now = session.snapshot();
    if (asked || looked === now || now.phase !== 'open') return;
    looked = now;
    if (!speaks(now)) return;
    asked = true;
    session.want('meeting');
    void bringReader();
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
    snapshot,
    days: () => daysOf(session.snapshot()),
  };
}
