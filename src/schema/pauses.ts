/** Pauser: a person's own pause from reminders. */
import type { Pause } from '#domain/reminder.ts';
import { person } from '#schema/compound-field.ts';
import { day, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { pauseLabels } from '#text/reminder.ts';

export const pauses = defineList<Pause>({
  name: 'Pauses',
  entity: 'pause',
  rights: 'open',
  labels: pauseLabels,
  fields: {
    title: title(),
    person: person('Person'),
    from: day('FromDay'),
    to: day('ToDay', { indexed: true }),
  },
});
