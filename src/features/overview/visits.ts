/**
 * When this person was last here, kept on the device only, for «siden du var her». A visit goes on until the tab has been
 * left for half an hour.
 */
import { type Instant, millisecondsOf, parseInstant } from '#base/clock.ts';

const VISIT = 30 * 60_000;

interface Visits {
  readonly before: Instant | null;
  readonly current: Instant;
}

/** The visit before this one; null at the first. Remembers this one. */
export function lastVisit(plan: string, person: string, now: Instant): Instant | null {
  const place = `framdrift.visit.${plan}.${person}`;
  try {
    const known = read(localStorage.getItem(place));
    const goesOn = known !== null && millisecondsOf(now) - millisecondsOf(known.current) < VISIT;
    const before = goesOn ? known.before : (known?.current ?? null);
    localStorage.setItem(place, JSON.stringify({ before, current: now } satisfies Visits));
    return before;
  } catch {
    // Storage may be switched off; then everything is new.
    return null;
  }
}

function read(stored: string | null): Visits | null {
  if (stored === null) return null;
  const found: unknown = JSON.parse(stored);
  if (typeof found !== 'object' || found === null) return null;
  const { before, current } = found as Readonly<Record<string, unknown>>;
  const at = typeof current === 'string' ? parseInstant(current) : null;
  return at === null ? null : { before: typeof before === 'string' ? parseInstant(before) : null, current: at };
}
