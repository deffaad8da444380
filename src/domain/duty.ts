/**
 * Duties to report: from whom, to whom, how often. Kept to bodies outside too: the committee, Statsforvalteren.
 *
 * When the next one is due is worked out from the day and the plan of meetings, and never stored.
 */
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  workdayFrom,
  workdayUpTo,
} from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { byEach, compareText } from '#base/order.ts';
import { type Cadence, type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import { isMeetingOf } from '#domain/meeting-plan.ts';
import { papersDueFor, periodAt } from '#domain/report-period.ts';
import type { Ref, Row } from '#domain/row.ts';

export const dutyRhythms = ['once', 'onRequest', 'recurring'] as const;
export type DutyRhythm = (typeof dutyRhythms)[number];

export interface Duty extends Row {
  readonly title: string;
  /** Group or role that reports, and body that is reported to, as the plan names them. */
  readonly from: string;
  readonly to: string;
  readonly group: Ref | null;
  readonly rhythm: DutyRhythm;
  readonly cadence: Cadence | null;
  readonly when: FuzzyDate;
  readonly lastDoneOn: Day | null;
}

/** A duty with nothing said yet. */
export const blankDuty = (row: Row): Duty => ({
  ...row,
  title: '',
  from: '',
  to: '',
  group: null,
  rhythm: 'once',
  cadence: null,
  when: undated,
  lastDoneOn: null,
});

const inside = /styringsgrupp|prosjektgrupp|arbeidsgrupp|referansegrupp|delprosjekt|prosjektle|prosjektei/iu;

/** Is it owed to somebody who is no part of the project's own organisation? */
export const isOwedOutside = ({ to }: Duty): boolean => to.trim() !== '' && !inside.test(to);

interface Span {
  readonly first: Day;
  readonly last: Day;
}

function monthsAt(on: Day, count: number): Span {
  const first = addMonths(firstOfMonth(on), -((monthOf(on) - 1) % count));
  return { first, last: lastOfMonth(addMonths(first, count - 1)) };
}

const week = (on: Day): Span => ({ first: mondayOf(on), last: addDays(mondayOf(on), 6) });

/** The span of days that a duty comes round in once; null for those that go by no calendar. */
const spans: Readonly<Record<Cadence, ((on: Day) => Span) | null>> = {
  continuous: null,
  daily: (on) => ({ first: on, last: on }),
  weekly: week,
  fortnightly: (on) => periodAt('fortnightly', on),
  monthly: (on) => monthsAt(on, 1),
  quarterly: (on) => monthsAt(on, 3),
  tertially: (on) => monthsAt(on, 4),
  halfYearly: (on) => monthsAt(on, 6),
  yearly: (on) => monthsAt(on, 12),
  eachMeeting: null,
};

/** The meetings of the body that it is owed to, by the day, the first first. */
function meetingsOf({ to }: Duty, meetings: readonly Meeting[]): readonly { on: Day; papersDue: Day | null }[] {
  return meetings
    .filter((meeting) => meeting.removed === null && meeting.state !== 'cancelled' && isMeetingOf(to, meeting))
    .flatMap((meeting) => {
      const on = meetsOn(meeting);
      return on === null ? [] : [{ on, papersDue: meeting.papersDue }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** What was done so many days before the first meeting that is known was done for that one. */
const BEFORE_FIRST = 28;

/** What is done after one meeting is done for the next. A meeting that is over is told nothing any more. */
function dueBeforeMeeting(duty: Duty, meetings: readonly Meeting[], today: Day): Day | null {
  const all = meetingsOf(duty, meetings);
  const done = duty.lastDoneOn;
  const open = all.find(({ on }, index) => {
    const before = all[index - 1]?.on ?? addDays(on, -BEFORE_FIRST);
    return on >= today && !(done !== null && before < done);
  });
  return open === undefined ? null : papersDueFor(open.on, open.papersDue);
}

/** The span after the one in which it was last done; the first that its words name; else the one that runs. */
function dueInSpan({ lastDoneOn, when, cadence }: Duty, spanAt: (on: Day) => Span, today: Day): Day | null {
  const from = lastDoneOn === null ? (when.from ?? today) : addDays(spanAt(lastDoneOn).last, 1);
  const { first, last } = spanAt(from);
  const due = cadence === 'daily' ? workdayFrom(first) : workdayUpTo(last);
  // «månedlig ut 2026» comes to an end.
  return when.to !== null && first > when.to ? null : due;
}

/** The day by which it is to be done next; null where no day is known. */
export function nextDue(duty: Duty, meetings: readonly Meeting[], today: Day): Day | null {
  const { rhythm, cadence, when, lastDoneOn } = duty;
  const asked = when.to ?? when.from;
  switch (rhythm) {
    case 'once':
      return lastDoneOn === null ? asked : null;
    case 'onRequest':
      // Its words of time are those of the last request.
      return asked !== null && (lastDoneOn === null || lastDoneOn < (when.from ?? asked)) ? asked : null;
    case 'recurring': {
      if (cadence === 'eachMeeting') return dueBeforeMeeting(duty, meetings, today);
      const spanAt = cadence === null ? null : spans[cadence];
      return spanAt === null ? null : dueInSpan(duty, spanAt, today);
    }
  }
}

/**
 * late        `days` since its day, at least 1
 * due         `days` left, 0 today
 * done        once and for all
 * onRequest   nobody has asked
 * running     goes on all the time
 * noMeeting   before each meeting, and none is in sight
 * untimed     its words say no day
 */
export type DutyStanding =
  | { readonly kind: 'late' | 'due'; readonly on: Day; readonly days: number }
  | { readonly kind: 'done'; readonly on: Day }
  | { readonly kind: 'onRequest' | 'running' | 'noMeeting' | 'untimed' };

export function dutyStanding(duty: Duty, meetings: readonly Meeting[], today: Day): DutyStanding {
  const on = nextDue(duty, meetings, today);
  if (on !== null) {
    const days = daysBetween(today, on);
    return days < 0 ? { kind: 'late', on, days: -days } : { kind: 'due', on, days };
  }
  if (duty.rhythm === 'onRequest') return { kind: 'onRequest' };
  if (duty.rhythm === 'recurring' && duty.cadence === 'continuous') return { kind: 'running' };
  if (duty.rhythm === 'recurring' && duty.cadence === 'eachMeeting') return { kind: 'noMeeting' };
  return duty.lastDoneOn === null || duty.rhythm === 'recurring'
    ? { kind: 'untimed' }
    : { kind: 'done', on: duty.lastDoneOn };
}

export interface DutyNow {
  readonly duty: Duty;
  readonly standing: DutyStanding;
}

const dayOf = ({ standing }: DutyNow): Day | '9' =>
  standing.kind === 'late' || standing.kind === 'due' ? standing.on : '9';
const isDone = ({ standing }: DutyNow): number => (standing.kind === 'done' ? 1 : 0);

/** What is owed outside, the first due first; what is done once and for all comes last. */
export const dutiesInOrder = (duties: readonly Duty[], meetings: readonly Meeting[], today: Day): readonly DutyNow[] =>
  duties
    .filter((duty) => duty.removed === null && isOwedOutside(duty))
    .map((duty) => ({ duty, standing: dutyStanding(duty, meetings, today) }))
    .toSorted(
      byEach(
        (a, b) => isDone(a) - isDone(b),
        (a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1),
        (a, b) => compareText(a.duty.title, b.duty.title),
      ),
    );

/** A duty is told of from so many days before it is due. */
const TOLD_DAYS_BEFORE = 14;

/** Those that need somebody now: over their day, or nearly there. */
export const dutiesToTell = (duties: readonly Duty[], meetings: readonly Meeting[], today: Day): readonly DutyNow[] =>
  dutiesInOrder(duties, meetings, today).filter(
    ({ standing }) => standing.kind === 'late' || (standing.kind === 'due' && standing.days <= TOLD_DAYS_BEFORE),
  );
