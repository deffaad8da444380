/** Words for reminders as rows; what a reminder says stands with the cards. */
import type { Conversation, DeliveryState, Pause, Reminder, ReminderForm } from '#domain/reminder.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const deliveryStateLabels: ChoiceLabels<DeliveryState> = {
  claimed: { nb: 'Klar til å sendes', nn: 'Klar til å sendast', en: 'About to be sent' },
  sent: { nb: 'Sendt', nn: 'Send', en: 'Sent' },
  unsure: { nb: 'Usikkert om den kom fram', nn: 'Usikkert om ho kom fram', en: 'Not known to have arrived' },
  failed: { nb: 'Kom ikke fram', nn: 'Kom ikkje fram', en: 'Did not arrive' },
  answered: { nb: 'Besvart', nn: 'Svart på', en: 'Answered' },
};

export const reminderFormLabels: ChoiceLabels<ReminderForm> = {
  leader: { nb: 'Ukesoversikt', nn: 'Vekesoversikt', en: 'Weekly overview' },
  channel: { nb: 'Ukesoversikt i kanalen', nn: 'Vekesoversikt i kanalen', en: 'Weekly overview in the channel' },
  digest: { nb: 'Flere ting', nn: 'Fleire ting', en: 'Several things' },
  single: { nb: 'Én ting', nn: 'Éin ting', en: 'One thing' },
};

export const pauseLabels: FieldLabels<Pause> = {
  title: { nb: 'Pause', nn: 'Pause', en: 'Pause' },
  person: { nb: 'Person', nn: 'Person', en: 'Person' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
};

export const reminderLabels: FieldLabels<Reminder> = {
  title: { nb: 'Påminnelse', nn: 'Påminning', en: 'Reminder' },
  recipient: { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  form: { nb: 'Kort', nn: 'Kort', en: 'Card' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  claimedAt: { nb: 'Gjort klar', nn: 'Gjord klar', en: 'Claimed at' },
  sentAt: { nb: 'Sendt', nn: 'Send', en: 'Sent at' },
  slot: { nb: 'Gjelder dagen', nn: 'Gjeld dagen', en: 'For the day' },
  claimedBy: { nb: 'Gjort klar av', nn: 'Gjord klar av', en: 'Claimed by' },
  answeredAt: { nb: 'Besvart', nn: 'Svart på', en: 'Answered at' },
  tells: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  message: { nb: 'Melding i Teams', nn: 'Melding i Teams', en: 'Message in Teams' },
};

export const conversationLabels: FieldLabels<Conversation> = {
  title: { nb: 'Samtale', nn: 'Samtale', en: 'Conversation' },
  person: { nb: 'Person', nn: 'Person', en: 'Person' },
  conversationId: { nb: 'Adresse i Teams', nn: 'Adresse i Teams', en: 'Address in Teams' },
  language: { nb: 'Språk i kort', nn: 'Språk i kort', en: 'Language of cards' },
  service: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  teamsUser: { nb: 'Bruker i Teams', nn: 'Brukar i Teams', en: 'User in Teams' },
};

export const cardLanguageLabels: ChoiceLabels<Conversation['language']> = {
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  en: { nb: 'Engelsk', nn: 'Engelsk', en: 'English' },
};
