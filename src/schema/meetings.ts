/** Møter of groups and bodies, and the bodies' meeting plan with deadlines for papers. */
import { type AgendaItem, type Meeting, meetingKinds, meetingStates } from '#domain/meeting.ts';
import { listed, ref } from '#schema/compound-field.ts';
import { choice, day, note, text, title } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { objectOf, orNull, type Parse, refData, string } from '#schema/parse.ts';
import { meetingKindLabels, meetingLabels, meetingStateLabels } from '#text/meeting.ts';

const agendaItem: Parse<AgendaItem> = objectOf<AgendaItem>({ title: string, about: orNull(refData), note: string });

export const meetings = defineList<Meeting>({
  name: 'Meetings',
  entity: 'meeting',
  rights: 'open',
  labels: meetingLabels,
  fields: {
    title: title(),
    kind: choice('Kind', meetingKinds, meetingKindLabels, 'other', { indexed: true }),
    state: choice('State', meetingStates, meetingStateLabels, 'planned', { indexed: true }),
    group: ref('Group', { indexed: true }),
    body: text('MeetingBody'),
    when: fuzzyDate('When'),
    time: text('StartTime'),
    place: text('Place'),
    papersDue: day('PapersDue', { indexed: true }),
    agenda: listed('Agenda', 1, agendaItem, ({ title }) => title),
    attendance: note('Attendance'),
    minutes: note('Minutes'),
  },
});
