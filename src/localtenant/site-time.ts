/**
 * Dates as a SharePoint site keeps them. A date-only value is stored as local midnight in the site's own time zone,
 * told in UTC: 1 March in Oslo reads 2026-02-28T23:00:00Z, and a write of 2026-03-01T00:00:00Z to a site in Los Angeles
 * lands on 28 February. Milliseconds are cut off (measured on a tenant, see assumptions.ts).
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

function readOffset(timeZone: string, at: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - at) / MINUTE) * MINUTE;
}

/** Clocks are changed on a quarter of an hour, so the last quarter that was asked about answers most questions. */
const QUARTER = 15 * MINUTE;
const lastOffset = new Map<string, { readonly quarter: number; readonly offset: number }>();

function offsetAt(timeZone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER);
  const last = lastOffset.get(timeZone);
  if (last?.quarter === quarter) return last.offset;
  const offset = readOffset(timeZone, at);
  lastOffset.set(timeZone, { quarter, offset });
  return offset;
}

/** The site's wall clock at a moment, as if it were UTC: milliseconds since 1970. */
const wallClock = (timeZone: string, at: number): number => at + offsetAt(timeZone, at);

/** The moment of local midnight that begins the site's day in which `at` lies. */
export function siteMidnight(timeZone: string, at: number): number {
  const wall = wallClock(timeZone, at);
  const midnight = Math.floor(wall / DAY) * DAY;
  // The offset at midnight may differ from the one at `at` where the clock was changed in between.
  const guess = midnight - offsetAt(timeZone, at);
  return midnight - offsetAt(timeZone, guess);
}

/** 2026-02-28T23:00:00Z: SharePoint keeps whole seconds. */
export const utcText = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** The site's wall clock with a Z that is not true: how the answer to a create shows dates. */
export const shiftedText = (timeZone: string, at: number): string => utcText(wallClock(timeZone, at));

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970, whole seconds; null where the text is no moment with a zone, or outside SharePoint's years. */
export function parseInstant(text: string): number | null {
  if (!INSTANT.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  const date = Number(text.slice(8, 10));
  // Date.parse takes 31 February for 3 March.
  if (new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)).getUTCDate() !== date) return null;
  const year = new Date(at).getUTCFullYear();
  return year < 1900 || year > 8900 ? null : Math.floor(at / 1000) * 1000;
}
