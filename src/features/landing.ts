/**
 * Where a person lands who was led to no page in particular: by role, never by menu. Members have something to do in a
 * minute, the project leader sees the whole, and before a meeting the steering group sees the meeting.
 */
import { addDays } from '#base/calendar.ts';
import type { Day } from '#base/clock.ts';
import type { Meeting } from '#domain/meeting.ts';
import { inMeetingOrder } from '#domain/meeting-plan.ts';
import type { Role } from '#domain/role.ts';
import { isInUse } from '#domain/row.ts';
import { type Route, routeTo } from './route.ts';

interface Lander {
  readonly roles: readonly Role[];
  readonly phone: boolean;
  readonly today: Day;
}

/** The meeting is so near that its papers are read. */
const NEAR_DAYS = 10;

const decides: readonly Role[] = ['steeringGroup', 'chiefExecutive'];

/** Only who decides needs the list of meetings for this. */
export const landsByMeetings = ({ roles }: Pick<Lander, 'roles'>): boolean =>
  !roles.includes('projectLeader') && roles.some((role) => decides.includes(role));

const isNear = (meeting: Meeting, today: Day): boolean => {
  const { from, to } = meeting.when;
  const last = to ?? from;
  return (
    isInUse(meeting) &&
    meeting.kind === 'steering' &&
    meeting.state === 'planned' &&
    from !== null &&
    last !== null &&
    from <= addDays(today, NEAR_DAYS) &&
    last >= today
  );
};

export function landingOf({ roles, phone, today }: Lander, meetings: readonly Meeting[]): Route {
  const has = (...some: readonly Role[]): boolean => roles.some((role) => some.includes(role));
  if (has('projectLeader')) return routeTo('overview');
  if (has(...decides)) {
    const [next] = meetings.filter((meeting) => isNear(meeting, today)).toSorted(inMeetingOrder);
    if (next !== undefined) return { screen: 'meeting', open: next.key };
    return routeTo(phone ? 'my-page' : 'overview');
  }
  return routeTo(has('groupLeader', 'politicalSecretariat', 'member', 'unionRepresentative') ? 'my-page' : 'overview');
}
