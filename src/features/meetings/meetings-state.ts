/** Which meetings stand where on the page: what is ahead by month, what is over. Pure. */
import type { Day } from '#base/clock.ts';
import { compareText } from '#base/order.ts';
import type { Meeting } from '#domain/meeting.ts';
import { bodyOf, inMeetingOrder } from '#domain/meeting-plan.ts';

export interface MeetingMonth {
  /** '2026-06', or null for those without any day. */
  readonly month: string | null;
  readonly meetings: readonly Meeting[];
}

export interface MeetingSections {
  readonly ahead: readonly MeetingMonth[];
  /** The newest first. */
  readonly past: readonly MeetingMonth[];
  readonly planned: number;
}

const isOver = ({ state, when }: Meeting, today: Day): boolean =>
  state === 'held' || state === 'closed' || ((when.to ?? when.from) !== null && (when.to ?? when.from ?? '') < today);

const monthOf = ({ when }: Meeting): string | null => (when.from ?? when.to)?.slice(0, 7) ?? null;

/** In the order that they come in; those without a day last. */
function byMonth(meetings: readonly Meeting[]): readonly MeetingMonth[] {
  const months = new Map<string | null, Meeting[]>();
  for (const meeting of meetings.toSorted((a, b) => Number(monthOf(a) === null) - Number(monthOf(b) === null))) {
    const month = monthOf(meeting);
    const among = months.get(month);
    if (among === undefined) months.set(month, [meeting]);
    else among.push(meeting);
  }
  return [...months].map(([month, of]) => ({ month, meetings: of }));
}

export function meetingSections(meetings: readonly Meeting[], body: string | null, today: Day): MeetingSections {
  const shown = meetings.filter((meeting) => body === null || bodyOf(meeting) === body).toSorted(inMeetingOrder);
  const ahead = shown.filter((meeting) => !isOver(meeting, today));
  return {
    ahead: byMonth(ahead),
    past: byMonth(shown.filter((meeting) => isOver(meeting, today)).toReversed()),
    planned: ahead.filter(({ state }) => state === 'planned').length,
  };
}

/** Whose meetings the list can be narrowed to. */
export const bodiesOf = (meetings: readonly Meeting[]): readonly string[] =>
  [...new Set(meetings.map(bodyOf))].filter((body) => body !== '').toSorted(compareText);
