/** Where meeting points stand in a calendar of months, and which stakeholders share a cell of the matrix. Pure. */
import { addMonths, firstOfMonth, lastOfMonth, monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Involvement } from '#domain/involvement.ts';
import { byTime, toBeHeard } from '#domain/involvement-plan.ts';
import { isInUse } from '#domain/row.ts';
import type { AffectedDegree, Stakeholder } from '#domain/stakeholder.ts';

export const MONTHS = 12;
/** So much of the past is shown beside the present. */
const MONTHS_BEFORE = 3;

/** The first month that is shown to begin with. */
export const firstShown = (today: Day): Day => addMonths(firstOfMonth(today), -MONTHS_BEFORE);

export const monthsShown = (first: Day): readonly Day[] =>
  Array.from({ length: MONTHS }, (_, index) => addMonths(first, index));

export interface Placed {
  readonly involvement: Involvement;
  /** Month of the window in which it begins, from 0. */
  readonly column: number;
  /** Months that its time covers, within the window. */
  readonly months: number;
  /** The name takes the room of so many months, from its own on; or, at the end of the window, up to its own. */
  readonly room: number;
  readonly backwards: boolean;
  /** Line of the row, from 0, so that no name is written over another. */
  readonly lane: number;
}

export interface CalendarRow {
  /** null: meeting points that are linked to nobody. */
  readonly stakeholder: Stakeholder | null;
  readonly placed: readonly Placed[];
  /** Without a day, in whatever months are shown. */
  readonly undated: readonly Involvement[];
}

export interface Calendar {
  readonly rows: readonly CalendarRow[];
  /** Is anything before, or after, the months that are shown? */
  readonly before: boolean;
  readonly after: boolean;
}

/** First and last day; null where the time has none. A deadline stands where it ends. */
function daysOf({ when }: Involvement): readonly [Day, Day] | null {
  const from = when.from ?? when.to;
  return from === null ? null : [from, when.to ?? from];
}

const monthsBetween = (from: Day, to: Day): number => (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

/** Letters to a month's breadth, when all twelve have room. */
const LETTERS = 9;

function place(all: readonly Involvement[], first: Day): readonly Placed[] {
  const end = lastOfMonth(addMonths(first, MONTHS - 1));
  const freeFrom: number[] = [];
  return all.flatMap((involvement): readonly Placed[] => {
    const days = daysOf(involvement);
    if (days === null || days[1] < first || days[0] > end) return [];
    const column = Math.max(0, monthsBetween(first, days[0]));
    const last = Math.min(MONTHS - 1, monthsBetween(first, days[1]));
    const months = last - column + 1;
    const wanted = Math.max(months, Math.ceil((involvement.title.length + 3) / LETTERS));
    const backwards = column + wanted > MONTHS && months === 1;
    const room = Math.min(wanted, backwards ? column + 1 : MONTHS - column);
    const start = backwards ? column + 1 - room : column;
    const free = freeFrom.findIndex((from) => from <= start);
    const lane = free < 0 ? freeFrom.length : free;
    freeFrom[lane] = start + room;
    return [{ involvement, column, months, room, backwards, lane }];
  });
}

export function calendarOf(
  stakeholders: readonly Stakeholder[],
  involvement: readonly Involvement[],
  first: Day,
): Calendar {
  const all = involvement.filter(isInUse).toSorted(byTime);
  const rowOf = (stakeholder: Stakeholder | null, its: readonly Involvement[]): CalendarRow => ({
    stakeholder,
    placed: place(its, first),
    undated: its.filter((one) => daysOf(one) === null),
  });
  const known = new Set(stakeholders.filter(isInUse).map(({ key }) => key));
  const unlinked = all.filter((one) => !one.stakeholders.some(({ key }) => known.has(key)));
  const rows = toBeHeard(stakeholders, all).map((stakeholder) =>
    rowOf(
      stakeholder,
      all.filter((one) => one.stakeholders.some(({ key }) => key === stakeholder.key)),
    ),
  );
  const end = lastOfMonth(addMonths(first, MONTHS - 1));
  const spans = all.flatMap((one) => {
    const days = daysOf(one);
    return days === null ? [] : [days];
  });
  return {
    rows: unlinked.length === 0 ? rows : [...rows, rowOf(null, unlinked)],
    before: spans.some(([, to]) => to < first),
    after: spans.some(([from]) => from > end),
  };
}

/** What the lines of the matrix tell apart; its columns are always how strongly somebody is affected. */
export type MatrixSide = 'stance' | 'influence';

export interface MatrixLine<Value extends string> {
  readonly value: Value;
  readonly cells: readonly { readonly affected: AffectedDegree; readonly stakeholders: readonly Stakeholder[] }[];
}

/** `unknown` has a line and a column only where somebody stands there; the others are shown empty too. */
export function matrixOf<Side extends MatrixSide>(
  stakeholders: readonly Stakeholder[],
  side: Side,
  values: readonly Stakeholder[Side][],
  degrees: readonly AffectedDegree[],
): readonly MatrixLine<Stakeholder[Side]>[] {
  const used = stakeholders.filter(isInUse).toSorted((a, b) => a.position - b.position);
  const shown = degrees.filter((degree) => degree !== 'unknown' || used.some(({ affected }) => affected === degree));
  return values
    .filter((value) => value !== 'unknown' || used.some((one) => one[side] === value))
    .map((value) => ({
      value,
      cells: shown.map((affected) => ({
        affected,
        stakeholders: used.filter((one) => one[side] === value && one.affected === affected),
      })),
    }));
}
