/** Tells rows anew by the plan of meetings. In a program file of its own, for it brings the reader of words with it. */
import { sameValue } from '#domain/change.ts';
import type { MeetingDay } from '#domain/fuzzy-date.ts';
import { meetingDays } from '#domain/meeting-plan.ts';
import { withMeetingDay } from '#domain/meeting-words.ts';
import { isInUse, type Row } from '#domain/row.ts';
import type { PlanRows, PlanSnapshot } from '#sync/session.ts';
import { runningPlan } from '../plan-rows.ts';
import { fieldOf, isOfMeeting, speaksOfMeeting, timed, type TimedName, timedNames } from './meeting-times.ts';

interface Told {
  readonly snapshot: PlanSnapshot;
  /** The same array until the meetings change. */
  readonly days: readonly MeetingDay[];
}

/** `remember` is told of each row that is told otherwise than it is stored. */
export function createTeller(remember: (told: Row, stored: Row) => void): (of: PlanSnapshot) => Told {
  let meetings: PlanRows['meeting'] | null = null;
  let days: readonly MeetingDay[] = [];
  /** Of each list, as long as neither it nor the meetings change: the same rows, so that nothing is drawn anew. */
  const lists = new Map<
    TimedName,
    { readonly of: readonly Row[]; readonly days: object; readonly told: readonly Row[] }
  >();

  function look(rows: PlanRows): void {
    if (rows.meeting === meetings) return;
    meetings = rows.meeting;
    const plan = runningPlan(rows);
    const found = meetingDays(rows.meeting.filter((row) => isInUse(row) && row.plan === plan?.key));
    if (!sameValue(found, days)) days = found;
  }

  function toldRow(row: Row, fields: readonly string[]): Row {
    if (!speaksOfMeeting(row, fields)) return row;
    const told: Record<string, unknown> & Row = { ...row };
    for (const field of fields) {
      const date = told[field];
      if (isOfMeeting(date)) told[field] = withMeetingDay(date, days);
    }
    if (fields.every((field) => told[field] === fieldOf(row, field))) return row;
    remember(told, row);
    return told;
  }

  function toldList(name: TimedName, of: readonly Row[]): readonly Row[] {
    const known = lists.get(name);
    if (known?.of === of && known.days === days) return known.told;
    const rows = of.map((row) => toldRow(row, timed[name]));
    const told = rows.every((row, index) => row === of[index]) ? of : rows;
    lists.set(name, { of, days, told });
    return told;
  }

  return (of) => {
    look(of.rows);
    const told = timedNames.map((name) => [name, toldList(name, of.rows[name])] as const);
    if (told.every(([name, rows]) => rows === of.rows[name])) return { snapshot: of, days };
    return { snapshot: { ...of, rows: { ...of.rows, ...(Object.fromEntries(told) as Partial<PlanRows>) } }, days };
  };
}
