/**
 * The days on which bodies meet, which give «junimøtet» its day. A body that is named must be the one that meets; one that is
 * not may be any, and where several meet that month it is the council's meeting that people call by the month alone.
 */
import { monthOf, yearOf } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import { isSameBody } from '#domain/body-name.ts';
import type { MeetingDay } from './model.ts';

/** A meeting as words name it; `body` null where they do not say whose. */
export interface NamedMeeting {
  readonly month: number;
  readonly body: string | null;
}

const councils = ['kommunestyre', 'bystyre', 'heradsstyre', 'fylkesting'];
const isCouncil = ({ body }: MeetingDay): boolean => councils.some((council) => isSameBody(council, body));

const theOnlyDay = (meetings: readonly MeetingDay[]): Day | null => {
  const [first, ...others] = new Set(meetings.map(({ on }) => on));
  return first !== undefined && others.length === 0 ? first : null;
};

/** The day that is meant in a year, and whether no other meeting can be; null while the plan of meetings does not tell. */
export function meetingDay(
  { month, body }: NamedMeeting,
  year: number,
  meetings: readonly MeetingDay[],
): { readonly on: Day; readonly sure: boolean } | null {
  const that = meetings.filter(
    (meeting) =>
      yearOf(meeting.on) === year && monthOf(meeting.on) === month && (body === null || isSameBody(body, meeting.body)),
  );
  const only = theOnlyDay(that);
  if (only !== null) return { on: only, sure: true };
  const council = body === null ? theOnlyDay(that.filter(isCouncil)) : null;
  return council === null ? null : { on: council, sure: false };
}
