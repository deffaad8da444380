/**
 * The bodies' plan of meetings: who meets when, and which meeting comes next. A body goes by its group in the plan where it
 * has one, else by its name, which people write in several ways.
 */
import type { Day } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { isSameBody } from '#domain/body-name.ts';
import { compareFuzzyDates, type MeetingDay } from '#domain/fuzzy-date.ts';
import { type Meeting, type MeetingKind, meetsOn } from '#domain/meeting.ts';

/** A body by its name, as routes and duties write it, or by its group. */
export type WhoMeets = string | { readonly key: Key; readonly title: string };

/** What a meeting's kind says of who meets, where nothing else does. */
const bodyOfKind: Readonly<Partial<Record<MeetingKind, string>>> = {
  steering: 'Styringsgruppa',
  project: 'Prosjektgruppa',
};

const namesOf = ({ body, group, kind }: Meeting): readonly string[] =>
  [body, group?.title ?? '', bodyOfKind[kind] ?? ''].filter((name) => name.trim() !== '');

/** Whose meeting it is, as it is told. */
export const bodyOf = (meeting: Meeting): string => namesOf(meeting)[0] ?? '';

/** Is it a meeting of theirs? */
export function isMeetingOf(who: WhoMeets, meeting: Meeting): boolean {
  if (typeof who === 'string') return namesOf(meeting).some((name) => isSameBody(name, who));
  return meeting.group === null
    ? meeting.body !== '' && isSameBody(meeting.body, who.title)
    : meeting.group.key === who.key;
}

/** Earliest first; on the same day by the hour. */
export const inMeetingOrder: (a: Meeting, b: Meeting) => number = byEach(
  (a, b) => compareFuzzyDates(a.when, b.when),
  (a, b) => (a.time === b.time ? 0 : a.time < b.time ? -1 : 1),
  (a, b) => compareText(a.title, b.title),
);

/** Its last day, on which it may still be held; '' while it has no time at all. */
const lastDay = ({ when }: Meeting): string => when.to ?? when.from ?? '';

/** Is it planned, and not over by that day? */
export const isToCome = (meeting: Meeting, day: Day): boolean =>
  meeting.removed === null && meeting.state === 'planned' && lastDay(meeting) >= day;

/** The next planned meeting of a body on a day or after it; null where none is in sight. */
export function nextMeetingOf(body: WhoMeets, meetings: readonly Meeting[], day: Day): Meeting | null {
  return nextMeetingOfAny([body], meetings, day);
}

/** The same of several bodies: the first that any of them has. */
export function nextMeetingOfAny(bodies: readonly WhoMeets[], meetings: readonly Meeting[], day: Day): Meeting | null {
  const [next = null] = meetings
    .filter((meeting) => isToCome(meeting, day) && bodies.some((body) => isMeetingOf(body, meeting)))
    .toSorted(inMeetingOrder);
  return next;
}

/** The days that words such as «junimøtet» may mean. */
export const meetingDays = (meetings: readonly Meeting[]): readonly MeetingDay[] =>
  meetings.flatMap((meeting) => {
    const on = meetsOn(meeting);
    if (on === null || meeting.removed !== null || meeting.state === 'cancelled') return [];
    return [{ body: bodyOf(meeting), on }];
  });

/** The next number of a body's meetings in the year of a day: «2/2026» after «1/2026». */
export function nextNumber(meeting: Meeting, meetings: readonly Meeting[], on: Day): string {
  const year = on.slice(0, 4);
  const body = bodyOf(meeting);
  const taken = meetings
    .filter((other) => other.key !== meeting.key && other.removed === null && isSameBody(bodyOf(other), body))
    .flatMap(({ number }) => {
      const [, count, of] = /^\D*(\d{1,4})\/(\d{4})$/.exec(number.trim()) ?? [];
      return of === year ? Number(count) : [];
    });
  return `${Math.max(0, ...taken) + 1}/${year}`;
}
