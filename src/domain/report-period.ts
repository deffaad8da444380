/**
 * The periods that groups report for, and when each report is due: on the second Friday of the period's last month, or
 * the first workday after it where that Friday is a holiday. A period is known by its id, as a report stores it.
 */
import {
  addDays,
  addMonths,
  day,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  tertialOf,
  weekdayOf,
  workdayFrom,
  yearOf,
} from '#base/calendar.ts';
import { type Day, dayOf } from '#base/clock.ts';
import type { GroupRhythm } from '#domain/group.ts';

export type ReportRhythm = 'monthly' | 'tertially';

export interface ReportPeriod {
  /** 'YYYY-MM' or 'YYYY-T2' */
  readonly id: string;
  readonly rhythm: ReportRhythm;
  readonly first: Day;
  readonly last: Day;
  readonly due: Day;
}

/** Who reports more often than monthly in meetings still writes one report a month; who reports more seldom has no form. */
const rhythms: Readonly<Record<GroupRhythm, ReportRhythm | null>> = {
  continuous: 'monthly',
  daily: 'monthly',
  weekly: 'monthly',
  fortnightly: 'monthly',
  monthly: 'monthly',
  eachMeeting: 'monthly',
  quarterly: null,
  tertially: 'tertially',
  halfYearly: null,
  yearly: null,
  onRequest: null,
};

export const reportRhythm = (rhythm: GroupRhythm | null): ReportRhythm | null =>
  rhythm === null ? null : rhythms[rhythm];

const FRIDAY = 5;

function secondFriday(month: Day): Day {
  const first = firstOfMonth(month);
  return addDays(first, ((FRIDAY - weekdayOf(first) + 7) % 7) + 7);
}

function periodOf(rhythm: ReportRhythm, first: Day, lastMonth: Day, id: string): ReportPeriod {
  return { id, rhythm, first, last: lastOfMonth(lastMonth), due: workdayFrom(secondFriday(lastMonth)) };
}

/** The period that a day lies in. */
export function periodAt(rhythm: ReportRhythm, on: Day): ReportPeriod {
  if (rhythm === 'monthly') return periodOf(rhythm, firstOfMonth(on), on, on.slice(0, 7));
  const tertial = tertialOf(on);
  const first = day(yearOf(on), (tertial - 1) * 4 + 1, 1);
  return periodOf(rhythm, first, addMonths(first, 3), `${on.slice(0, 4)}-T${tertial}`);
}

export const periodBefore = ({ rhythm, first }: ReportPeriod): ReportPeriod => periodAt(rhythm, addDays(first, -1));
export const periodAfter = ({ rhythm, last }: ReportPeriod): ReportPeriod => periodAt(rhythm, addDays(last, 1));

/** A report is told of from so many days before it is due. */
const TOLD_DAYS_BEFORE = 14;
export const isTold = ({ due }: ReportPeriod, today: Day): boolean => addDays(due, -TOLD_DAYS_BEFORE) <= today;

/** The last `count` periods up to and with one, the oldest first. */
export function periodsUpTo(period: ReportPeriod, count: number): readonly ReportPeriod[] {
  const found = [period];
  for (let earliest = period; found.length < count; found.unshift(earliest)) earliest = periodBefore(earliest);
  return found;
}

/** null for what is no month and no tertial: a report may also be for the day of a meeting. */
export function parsePeriod(id: string): ReportPeriod | null {
  const [, year = '', month, tertial] = /^(\d{4})-(?:(\d{2})|T([123]))$/.exec(id) ?? [];
  const first = dayOf(Number(year), month === undefined ? (Number(tertial ?? 0) - 1) * 4 + 1 : Number(month), 1);
  return first === null ? null : periodAt(month === undefined ? 'tertially' : 'monthly', first);
}

/** 1–12 of a month's report, 1–3 of a tertial's. */
export const numberOfPeriod = ({ rhythm, first }: ReportPeriod): number =>
  rhythm === 'monthly' ? monthOf(first) : tertialOf(first);
