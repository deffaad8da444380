/**
 * Meetings of groups and bodies, samlinger and dialogue meetings; also the bodies' meeting plan, which gives «junimøtet»
 * its day and papers their deadline. The cases of a meeting are rows of their own (agenda-item.ts).
 */
import type { Day } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { type FuzzyDate, undated } from '#domain/fuzzy-date.ts';
import type { Actor, Role } from '#domain/role.ts';
import type { Ref, Row } from '#domain/row.ts';
import { type Need, type Refusal, type Steps, takeStep } from '#domain/steps.ts';

export const meetingKinds = [
  'steering',
  'project',
  'working',
  'reference',
  'gathering',
  'dialogue',
  'political',
  'other',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStates = ['planned', 'held', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export interface Meeting extends Row {
  readonly title: string;
  /** «2/2026» */
  readonly number: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  /** Group or body that meets; null for a body that the plan does not list. */
  readonly group: Ref | null;
  readonly body: string;
  readonly when: FuzzyDate;
  /** 'HH:MM', Norwegian time; '' when not set. */
  readonly time: string;
  readonly place: string;
  readonly papersDue: Day | null;
  /** Link to the case papers as they were sent out. */
  readonly casePapers: string;
  readonly attendance: string;
  /** Link to the minutes. */
  readonly minutes: string;
}

/** The day that it is held; null while it has none of its own: «juni 2026» gives nobody a deadline. */
export const meetsOn = ({ when: { from, to } }: Meeting): Day | null => (from === to ? from : null);

/** Whoever records for one body or another; which one a meeting is of says who of them may. */
const keepers: readonly Role[] = ['projectLeader', 'groupLeader', 'politicalSecretariat', 'steeringGroup'];

export const meetingSteps: Steps<MeetingState> = {
  planned: {
    held: { by: keepers, needs: ['date'] },
    cancelled: { by: keepers, needs: [] },
  },
  held: { closed: { by: keepers, needs: ['protocol'] } },
  closed: {},
  cancelled: { planned: { by: keepers, needs: [] } },
};

export function moveMeeting(meeting: Meeting, to: MeetingState, actor: Actor): Result<Meeting, Refusal> {
  const lacks = (need: Need): boolean =>
    need === 'date'
      ? meeting.when.precision !== 'day'
      : need === 'protocol' && meeting.minutes.trim() === '' && meeting.attendance.trim() === '';
  const step = takeStep(meetingSteps, meeting.state, to, actor, lacks);
  return step.ok ? succeed({ ...meeting, state: to }) : fail(step.failure);
}

/** A meeting with nothing said yet. */
export const blankMeeting = (row: Row): Meeting => ({
  ...row,
  title: '',
  number: '',
  kind: 'other',
  state: 'planned',
  group: null,
  body: '',
  when: undated,
  time: '',
  place: '',
  papersDue: null,
  casePapers: '',
  attendance: '',
  minutes: '',
});
