/** Samtaler: where the reminder service reaches a person in Teams. */
import { cardLanguages, type Conversation } from '#domain/reminder.ts';
import { person } from '#schema/compound-field.ts';
import { choice, note, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { cardLanguageLabels, conversationLabels } from '#text/reminder.ts';

export const conversations = defineList<Conversation>({
  name: 'Conversations',
  entity: 'conversation',
  rights: 'service',
  labels: conversationLabels,
  fields: {
    title: title({ indexed: true }),
    person: person('Person'),
    // Teams gives its addresses no greatest length.
    conversationId: note('TeamsAddress'),
    language: choice('CardLanguage', cardLanguages, cardLanguageLabels, 'nb'),
    service: text('ServiceAddress'),
    teamsUser: text('TeamsUser'),
  },
});
