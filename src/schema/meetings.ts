/** Møter of groups and bodies, and the bodies' meeting plan with deadlines for papers. */
import { type Meeting, meetingKinds, meetingStates } from '#domain/meeting.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, day, note, text, title } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { meetingKindLabels, meetingLabels, meetingStateLabels } from '#text/meeting.ts';

export const meetings = defineList<Meeting>({
  name: 'Meetings',
  entity: 'meeting',
  rights: 'open',
  labels: meetingLabels,
  fields: {
    title: title(),
    number: text('MeetingNumber'),
    kind: choice('Kind', meetingKinds, meetingKindLabels, 'other', { indexed: true }),
    state: choice('State', meetingStates, meetingStateLabels, 'planned', { indexed: true }),
    group: ref('Group', { indexed: true }),
    body: text('MeetingBody'),
    when: fuzzyDate('When'),
    time: text('StartTime'),
    place: text('Place'),
    papersDue: day('PapersDue', { indexed: true }),
    casePapers: note('CasePapers'),
    attendance: note('Attendance'),
    minutes: note('Minutes'),
  },
});
