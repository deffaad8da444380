/**
 * Taking hold of a time on the axis and moving it: a shortcut for writing it (WCAG 2.5.7), so nothing of it can be reached
 * by keyboard and nothing of it is needed. One listener for all rows; the grips say what they belong to.
 */
import { type PointerEvent, use, useState } from 'react';
import { daysBetween } from '#base/calendar.ts';
import { isKey, type Key } from '#base/id.ts';
import { type FuzzyDate, type MeetingDay, readFuzzyDate, withInterval } from '#domain/fuzzy-date.ts';
import type { Plan } from '#domain/plan.ts';
import { type Grain, type Grip, movedSpan } from '#domain/timeline.ts';
import { wordsOfMoved } from '#text/timeline-words.ts';
import type { TimeScale } from '#ui/time-scale.ts';
import { MeetingDaysContext } from '#ui/meeting-days.ts';
import { contextOf } from '../plan-rows.ts';

/** A time that an item has, or is about to get. */
export interface MovedTime {
  readonly key: Key;
  readonly when: FuzzyDate;
}

/** The time that a hand has made, with words that a plan would use, read as any other words. */
export function timeMovedBy(
  when: FuzzyDate,
  grip: Grip,
  days: number,
  grain: Grain,
  plan: Plan,
  meetings: readonly MeetingDay[] = [],
): FuzzyDate {
  const span = movedSpan(when, grip, days, grain);
  if (span.from === when.from && span.to === when.to) return when;
  const context = { ...contextOf(plan), meetings };
  const read = readFuzzyDate(wordsOfMoved(when, span, context.seasons, plan.language), context);
  if (read.from === span.from && read.to === span.to) return read;
  // The days that were set are what counts, should a plan's seasons leave the words no way to say them.
  const byHand = withInterval(read, span.from, span.to, { start: when.startEdge, end: when.endEdge });
  return byHand.ok ? byHand.value : when;
}

interface Held extends MovedTime {
  readonly grip: Grip;
  readonly at: number;
  readonly before: FuzzyDate;
}

const isGrip = (grip: string | undefined): grip is Grip => grip === 'whole' || grip === 'start' || grip === 'end';

/** Pixels that a hand may shake without moving anything. */
const STILL = 4;

export function useMoving(
  plan: Plan,
  scale: TimeScale,
  grain: Grain,
  timeOf: (key: Key) => FuzzyDate | null,
  onMove: ((moved: MovedTime) => void) | null,
) {
  const meetings = use(MeetingDaysContext);
  const [held, setHeld] = useState<Held | null>(null);
  const perDay = scale.width / Math.max(1, daysBetween(scale.from, scale.until));
  const shown: MovedTime | null = held;
  return {
    shown,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (onMove === null || event.button !== 0 || !(event.target instanceof HTMLElement)) return;
        const { item, grip } = event.target.dataset;
        if (item === undefined || !isKey(item) || !isGrip(grip)) return;
        const before = timeOf(item);
        if (before === null) return;
        event.preventDefault();
        event.stopPropagation();
        event.target.setPointerCapture(event.pointerId);
        setHeld({ key: item, when: before, before, grip, at: event.clientX });
      },
      onPointerMove({ clientX }: PointerEvent) {
        if (held === null) return;
        const moved = clientX - held.at;
        const days = Math.abs(moved) < STILL ? 0 : Math.round(moved / perDay);
        const when = timeMovedBy(held.before, held.grip, days, grain, plan, meetings);
        if (when.words !== held.when.words || when.from !== held.when.from || when.to !== held.when.to) {
          setHeld({ ...held, when });
        }
      },
      onPointerUp() {
        setHeld(null);
        if (held !== null && held.when !== held.before) onMove?.({ key: held.key, when: held.when });
      },
      onPointerCancel: () => setHeld(null),
    },
    /** Esc lets go and leaves everything as it was. */
    onKeyDown(event: KeyboardEvent) {
      if (held === null || event.key !== 'Escape') return;
      event.preventDefault();
      setHeld(null);
    },
  };
}
