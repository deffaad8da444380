/**
 * Time as the plan knows it. A `Day` is a calendar day in Norway without a clock, an `Instant` a moment in UTC.
 * This is the only file that may read the machine's time; everything else is handed a `Clock`.
 */

/** YYYY-MM-DD, year 0001 to 9999; sorts as text. */
export type Day = string & { readonly brand: 'Day' };

/** ISO 8601 in UTC with milliseconds, as `2026-02-11T13:32:00.000Z`; sorts as text. */
export type Instant = string & { readonly brand: 'Instant' };

export interface Clock {
  now(): Instant;
  /** The day in Europe/Oslo, whatever the machine's own zone. */
  today(): Day;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day, or null where the calendar has none (31 February, year 0, month 13). `month` is 1–12. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
}

/** `milliseconds` since 1970-01-01T00:00Z. */
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** SharePoint keeps no fractions of a second: what is stored and read back is the same only without them. */
export const wholeSecond = (instant: Instant): Instant => `${instant.slice(0, 19)}.000Z` as Instant;

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

const osloTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface WallClock {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
}

function readInOslo(instant: Instant): WallClock {
  const part: Record<string, string> = {};
  for (const { type, value } of osloTime.formatToParts(new Date(instant))) part[type] = value;
  const day = dayOf(Number(part['year']), Number(part['month']), Number(part['day']));
  if (day === null) throw new Error(`No calendar day for ${instant}`);
  return { day, hour: Number(part['hour']), minute: Number(part['minute']) };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Since then Norway is whole hours from Greenwich, so that its clock shows one day and hour all through an hour of UTC. */
const WHOLE_HOURS = Date.UTC(1895, 0, 1);
/** Reading a time zone takes so long that thousands of rows are felt; this many hours of UTC are remembered. */
const HOURS_KNOWN = 10_000;
const knownHours = new Map<number, WallClock>();

/** The Norwegian calendar day and wall clock of a moment. */
export function inOslo(instant: Instant): WallClock {
  const at = millisecondsOf(instant);
  if (!(at >= WHOLE_HOURS)) return readInOslo(instant);
  const since = Math.floor(at / HOUR);
  const known = knownHours.get(since);
  const { day, hour } = known ?? readInOslo(instant);
  if (known === undefined) {
    if (knownHours.size >= HOURS_KNOWN) knownHours.clear();
    knownHours.set(since, { day, hour, minute: 0 });
  }
  return { day, hour, minute: Math.floor((at - since * HOUR) / MINUTE) };
}

const clockOf = (milliseconds: () => number): Clock => ({
  now: () => instantOf(milliseconds()),
  today: () => inOslo(instantOf(milliseconds())).day,
});

export const systemClock: Clock = clockOf(() => Date.now());

/** What a browser calls `performance`. Milliseconds since 1970 at the page's start, and since then. */
interface RunningTime {
  readonly timeOrigin: number;
  now(): number;
}

/**
 * A clock that never jumps while the page is open, whatever is done to the machine's own. It may stand still while the
 * machine sleeps, so it measures waits and orders events; what a person reads as a time of day is the system clock's.
 */
export const steadyClock = (time: RunningTime): Clock => clockOf(() => time.timeOrigin + time.now());

/** The same, showing `start` now. */
export function steadyClockStartingAt(start: Instant, time: Pick<RunningTime, 'now'>): Clock {
  const ahead = millisecondsOf(start) - time.now();
  return clockOf(() => time.now() + ahead);
}

/** A clock that shows `start` now and runs on from there: the laptop's scenarios live on a day of their own. */
export function clockStartingAt(start: Instant): Clock {
  const ahead = millisecondsOf(start) - Date.now();
  return clockOf(() => Date.now() + ahead);
}

/** A clock that moves only when told to. */
export function fixedClock(start: Instant): Clock & { advance(milliseconds: number): void } {
  let current = millisecondsOf(start);
  return {
    ...clockOf(() => current),
    advance(milliseconds) {
      current += milliseconds;
    },
  };
}
