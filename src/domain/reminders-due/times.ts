/**
 * Why a time is told of today. Honest with what is fuzzy: late only after its last day, and an open window is open, not late.
 * What has no day, comes round or waits for a condition is never told of.
 */
import { addDays, daysBetween, later } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { type FuzzyDate, stateOn } from '#domain/fuzzy-date.ts';
import type { TimeWhy } from '#domain/notice.ts';
import type { ReminderPolicy } from '#domain/plan.ts';

export interface TimeTold {
  readonly why: TimeWhy;
  readonly days: number;
  /** What was told before this day is news again: the window opened, or its end came near. null: news until it rests. */
  readonly since: Day | null;
}

/** A window that opened longer ago is no news, until its end comes near. */
const OPENED_LATELY = 30;

export function timeTold(when: FuzzyDate, today: Day, { dueSoonDays }: ReminderPolicy): TimeTold | null {
  if (when.kind === 'recurring' || when.kind === 'conditional') return null;
  const state = stateOn(when, today);
  const { to } = when;
  // A deadline may say since when, and is a day to be done by all the same.
  const from = when.kind === 'deadline' ? null : when.from;
  const soon = (why: TimeWhy, days: number): TimeTold | null =>
    to === null || days > dueSoonDays ? null : { why, days, since: addDays(to, -dueSoonDays) };
  switch (state.kind) {
    case 'over':
      return { why: 'late', days: state.days, since: null };
    case 'today':
      return soon(from === null || state.only ? 'dueSoon' : 'open', 0);
    case 'due':
      return soon('dueSoon', state.days);
    case 'upcoming': {
      const isOneDay = from === to;
      return to !== null && (isOneDay || from === null) ? soon('dueSoon', daysBetween(today, to)) : null;
    }
    case 'open': {
      if (from === null) return soon('dueSoon', state.left);
      const ending = soon('open', state.left);
      if (ending !== null) return { ...ending, since: later(from, ending.since ?? from) };
      return daysBetween(from, today) <= OPENED_LATELY ? { why: 'open', days: state.left, since: from } : null;
    }
    case 'running':
    case 'untimed':
      return null;
  }
}
