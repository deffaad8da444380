/** A clock that can be sent forward: the laptop's one time, for its tenant, its pages and its reminder service alike. */
import { addDays } from '#base/calendar.ts';
import { type Clock, type Day, inOslo, type Instant, instantOf, millisecondsOf } from '#base/clock.ts';

export interface MovingClock extends Clock {
  /** Nothing where that is past: time is never turned back, for rows would then be newer than now. */
  goTo(at: Instant): void;
  /** It was sent forward. */
  isAhead(): boolean;
}

/** Shows what `running` shows until it is sent forward, and runs on from there. `onGone` is told where to. */
export function movingClock(running: Clock, onGone: (at: Instant) => void = () => undefined): MovingClock {
  let ahead = 0;
  const now = (): Instant => instantOf(millisecondsOf(running.now()) + ahead);
  return {
    now,
    today: () => inOslo(now()).day,
    goTo: (at) => {
      const further = millisecondsOf(at) - millisecondsOf(now());
      if (further <= 0) return;
      ahead += further;
      onGone(at);
    },
    isAhead: () => ahead > 0,
  };
}

const HOUR = 3_600_000;

/** When the clock on the wall in Norway shows that hour on that day; where it shows it twice, the first time. */
export function atHour(day: Day, hour: number): Instant {
  const inUtc = millisecondsOf(`${day}T00:00:00.000Z` as Instant) + hour * HOUR;
  const summer = instantOf(inUtc - 2 * HOUR);
  const shown = inOslo(summer);
  return shown.day === day && shown.hour === hour ? summer : instantOf(inUtc - HOUR);
}

/** Each day’s moment at that hour after `from`, up to and with `to`. */
export function hoursBetween(from: Instant, to: Instant, hour: number): readonly Instant[] {
  const found: Instant[] = [];
  for (let day = inOslo(from).day; day <= inOslo(to).day; day = addDays(day, 1)) {
    const at = atHour(day, hour);
    if (at > from && at <= to) found.push(at);
  }
  return found;
}
