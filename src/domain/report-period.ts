/**
 * The periods that groups report for, and when each report is due. A period is known by its id, as a report stores it:
 *
 *   2026-W06       two weeks that end with week 6, due on their last workday up to the Friday
 *   2026-02        a month, due on its second Friday
 *   2026-T1        four months, due on the second Friday of the last
 *   2026-02-26     the meeting of that day: `report-running.ts` finds it in the plan of meetings
 *   2026-02-11-R   asked for on that day
 *   2026-02-11-C   written on that day without anybody having waited for it
 *
 * A day that is a holiday gives way to a workday: the first after it for months and tertials, the last before it for weeks
 * and meetings, which do not wait.
 */
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  firstOfMonth,
  isoWeekOf,
  lastOfMonth,
  mondayOf,
  mondayOfWeek,
  monthOf,
  tertialOf,
  weekdayOf,
  workdayFrom,
  workdaysAfter,
  workdaysBefore,
  workdayUpTo,
  yearOf,
} from '#base/calendar.ts';
import { type Day, dayOf, parseDay } from '#base/clock.ts';
import type { GroupRhythm } from '#domain/group.ts';

/** continuous: whenever there is something to tell. onRequest: when somebody asks. */
export const reportRhythms = ['fortnightly', 'monthly', 'tertially', 'eachMeeting', 'onRequest', 'continuous'] as const;
export type ReportRhythm = (typeof reportRhythms)[number];

/** The rhythms that the calendar alone decides. */
export type CalendarRhythm = 'fortnightly' | 'monthly' | 'tertially';

export interface ReportPeriod {
  readonly id: string;
  readonly rhythm: ReportRhythm;
  readonly first: Day;
  readonly last: Day;
  /** null where nobody waits for it. */
  readonly due: Day | null;
}

export interface CalendarPeriod extends ReportPeriod {
  readonly rhythm: CalendarRhythm;
  readonly due: Day;
}

/** Who reports more often than fortnightly writes one report in two weeks all the same; who reports more seldom than each tertial has no form. */
const rhythms: Readonly<Record<GroupRhythm, ReportRhythm | null>> = {
  continuous: 'continuous',
  daily: 'fortnightly',
  weekly: 'fortnightly',
  fortnightly: 'fortnightly',
  monthly: 'monthly',
  eachMeeting: 'eachMeeting',
  quarterly: null,
  tertially: 'tertially',
  halfYearly: null,
  yearly: null,
  onRequest: 'onRequest',
};

export const reportRhythm = (rhythm: GroupRhythm | null): ReportRhythm | null =>
  rhythm === null ? null : rhythms[rhythm];

export const isCalendarRhythm = (rhythm: ReportRhythm): rhythm is CalendarRhythm =>
  rhythm === 'fortnightly' || rhythm === 'monthly' || rhythm === 'tertially';

const FRIDAY = 5;

function secondFriday(month: Day): Day {
  const first = firstOfMonth(month);
  return addDays(first, ((FRIDAY - weekdayOf(first) + 7) % 7) + 7);
}

/** Every other Monday from this one: weeks 1 and 2 of 2024, and of 2026, go together. */
const COUNTED_FROM = day(2024, 1, 1);

function fortnightAt(on: Day): CalendarPeriod {
  const first = addDays(COUNTED_FROM, Math.floor(daysBetween(COUNTED_FROM, on) / 14) * 14);
  const last = addDays(first, 13);
  const { year, week } = isoWeekOf(last);
  const id = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
  return { id, rhythm: 'fortnightly', first, last, due: workdayUpTo(addDays(last, FRIDAY - 7)) };
}

function monthsFrom(rhythm: CalendarRhythm, first: Day, lastMonth: Day, id: string): CalendarPeriod {
  return { id, rhythm, first, last: lastOfMonth(lastMonth), due: workdayFrom(secondFriday(lastMonth)) };
}

/** The period that a day lies in. */
export function periodAt(rhythm: CalendarRhythm, on: Day): CalendarPeriod {
  switch (rhythm) {
    case 'fortnightly':
      return fortnightAt(on);
    case 'monthly':
      return monthsFrom(rhythm, firstOfMonth(on), on, on.slice(0, 7));
    case 'tertially': {
      const tertial = tertialOf(on);
      const first = day(yearOf(on), (tertial - 1) * 4 + 1, 1);
      return monthsFrom(rhythm, first, addMonths(first, 3), `${on.slice(0, 4)}-T${tertial}`);
    }
  }
}

export const periodBefore = ({ rhythm, first }: CalendarPeriod): CalendarPeriod => periodAt(rhythm, addDays(first, -1));
export const periodAfter = ({ rhythm, last }: CalendarPeriod): CalendarPeriod => periodAt(rhythm, addDays(last, 1));

/** The last `count` periods up to and with one, the oldest first. */
export function periodsUpTo(period: CalendarPeriod, count: number): readonly CalendarPeriod[] {
  const found = [period];
  for (let earliest = period; found.length < count; found.unshift(earliest)) earliest = periodBefore(earliest);
  return found;
}

/** What has no deadline for papers wants them so many workdays before it meets. */
const PAPERS_BEFORE = 5;

/** When what a meeting shall read must be there. A deadline after the meeting is a slip of the pen. */
export const papersDueFor = (meets: Day, papersDue: Day | null): Day =>
  papersDue !== null && papersDue <= meets ? papersDue : workdaysBefore(meets, PAPERS_BEFORE);

/** `after`: the meeting before it. */
export const meetingPeriod = (meets: Day, papersDue: Day | null, after: Day | null): ReportPeriod => ({
  id: meets,
  rhythm: 'eachMeeting',
  first: after === null ? meets : addDays(after, 1),
  last: meets,
  due: papersDueFor(meets, papersDue),
});

/** Who is asked has so many workdays. */
const ANSWERED_WITHIN = 10;

export const requestedPeriod = (asked: Day): ReportPeriod => ({
  id: `${asked}-R`,
  rhythm: 'onRequest',
  first: asked,
  last: asked,
  due: workdaysAfter(asked, ANSWERED_WITHIN),
});

export const continuousPeriod = (begun: Day): ReportPeriod => ({
  id: `${begun}-C`,
  rhythm: 'continuous',
  first: begun,
  last: begun,
  due: null,
});

/** A report is told of from so many days before it is due. */
const TOLD_DAYS_BEFORE = 14;
export const isTold = ({ due }: ReportPeriod, today: Day): boolean =>
  due !== null && addDays(due, -TOLD_DAYS_BEFORE) <= today;

export const isOverdue = ({ due }: ReportPeriod, today: Day): boolean => due !== null && due < today;

const loose = { R: requestedPeriod, C: continuousPeriod } as const;

/** null for what is no period. Of a meeting only the day is known here, not its own deadline. */
export function parsePeriod(id: string): ReportPeriod | null {
  const [, meets, kind] = /^(\d{4}-\d{2}-\d{2})(?:-([RC]))?$/.exec(id) ?? [];
  if (meets !== undefined) {
    const on = parseDay(meets);
    if (on === null) return null;
    return kind === 'R' || kind === 'C' ? loose[kind](on) : meetingPeriod(on, null, null);
  }
  const [, year = '', week, month, tertial] = /^(\d{4})-(?:W(\d{2})|(\d{2})|T([123]))$/.exec(id) ?? [];
  if (week !== undefined) {
    const monday = mondayOfWeek(Number(year), Number(week));
    const found = monday === null ? null : periodAt('fortnightly', monday);
    // Two weeks have one name, that of their last.
    return found?.id === id ? found : null;
  }
  const first = dayOf(Number(year), month === undefined ? (Number(tertial ?? 0) - 1) * 4 + 1 : Number(month), 1);
  return first === null ? null : periodAt(month === undefined ? 'tertially' : 'monthly', first);
}

/**
 * The last day that a report is about: what orders reports of one group, also where its rhythm has changed since. What is no
 * period stands as it is written.
 */
export const lastDayOf = (id: string): string => parsePeriod(id)?.last ?? id;

/** 1–12 of a month's report, 1–3 of a tertial's, the last week of two. */
export function numberOfPeriod({ rhythm, first, last }: ReportPeriod): number {
  if (rhythm === 'fortnightly') return isoWeekOf(last).week;
  return rhythm === 'tertially' ? tertialOf(first) : monthOf(first);
}

/** The Monday that two weeks begin on tells their first week. */
export const weeksOfPeriod = ({ first, last }: ReportPeriod): readonly [number, number] => [
  isoWeekOf(mondayOf(first)).week,
  isoWeekOf(last).week,
];
