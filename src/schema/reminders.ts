/** Påminnelser: the service's ledger. The title is unique, so that of two services one claims a reminder. */
import { deliveryStates, type Reminder, reminderForms } from '#domain/reminder.ts';
import { person } from '#schema/compound-field.ts';
import { choice, day, instant, lines, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { deliveryStateLabels, reminderFormLabels, reminderLabels } from '#text/reminder.ts';

export const reminders = defineList<Reminder>({
  name: 'Reminders',
  entity: 'reminder',
  rights: 'service',
  labels: reminderLabels,
  fields: {
    title: title({ indexed: true, unique: true }),
    recipient: person('Recipient'),
    form: choice('Form', reminderForms, reminderFormLabels, 'digest'),
    state: choice('State', deliveryStates, deliveryStateLabels, 'claimed', { indexed: true }),
    slot: day('Slot', { indexed: true }),
    claimedBy: text('ClaimedBy'),
    claimedAt: instant('ClaimedAt', { indexed: true }),
    sentAt: instant('SentAt', { indexed: true }),
    answeredAt: instant('AnsweredAt'),
    tells: lines('Tells'),
    message: text('Message'),
  },
});
