/** Words for meetings and the bodies' meeting plan. */
import type { Meeting, MeetingKind, MeetingState } from '#domain/meeting.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const meetingKindLabels: ChoiceLabels<MeetingKind> = {
  steering: { nb: 'Styringsgruppemøte', nn: 'Styringsgruppemøte', en: 'Steering group meeting' },
  project: { nb: 'Prosjektgruppemøte', nn: 'Prosjektgruppemøte', en: 'Project group meeting' },
  working: { nb: 'Arbeidsgruppemøte', nn: 'Arbeidsgruppemøte', en: 'Working group meeting' },
  reference: { nb: 'Referansegruppemøte', nn: 'Referansegruppemøte', en: 'Reference group meeting' },
  gathering: { nb: 'Samling', nn: 'Samling', en: 'Joint gathering' },
  dialogue: { nb: 'Dialogmøte', nn: 'Dialogmøte', en: 'Dialogue meeting' },
  political: { nb: 'Politisk møte', nn: 'Politisk møte', en: 'Political meeting' },
  other: { nb: 'Annet møte', nn: 'Anna møte', en: 'Other meeting' },
};

export const meetingStateLabels: ChoiceLabels<MeetingState> = {
  planned: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  held: { nb: 'Holdt', nn: 'Halde', en: 'Held' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
};

export const meetingLabels: FieldLabels<Meeting> = {
  title: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  number: { nb: 'Møtenummer', nn: 'Møtenummer', en: 'Number of the meeting' },
  kind: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  body: { nb: 'Organ', nn: 'Organ', en: 'Body' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  time: { nb: 'Klokka', nn: 'Klokka', en: 'Time' },
  place: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  papersDue: { nb: 'Frist for sakspapirer', nn: 'Frist for sakspapir', en: 'Papers due' },
  casePapers: { nb: 'Sakspapirer', nn: 'Sakspapir', en: 'Case papers' },
  attendance: { nb: 'Til stede', nn: 'Til stades', en: 'Attendance' },
  minutes: { nb: 'Referat', nn: 'Referat', en: 'Minutes' },
};
