/** Words for how often something comes round, as a choice. */
import type { Cadence } from '#domain/fuzzy-date.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const cadenceLabels: ChoiceLabels<Cadence> = {
  continuous: { nb: 'Løpende', nn: 'Løpande', en: 'Continuously' },
  daily: { nb: 'Hver dag', nn: 'Kvar dag', en: 'Daily' },
  weekly: { nb: 'Hver uke', nn: 'Kvar veke', en: 'Weekly' },
  fortnightly: { nb: 'Hver 14. dag', nn: 'Kvar 14. dag', en: 'Every fortnight' },
  monthly: { nb: 'Hver måned', nn: 'Kvar månad', en: 'Monthly' },
  quarterly: { nb: 'Hvert kvartal', nn: 'Kvart kvartal', en: 'Quarterly' },
  tertially: { nb: 'Hvert tertial', nn: 'Kvart tertial', en: 'Every four months' },
  halfYearly: { nb: 'Hvert halvår', nn: 'Kvart halvår', en: 'Every half-year' },
  yearly: { nb: 'Hvert år', nn: 'Kvart år', en: 'Yearly' },
  eachMeeting: { nb: 'I hvert møte', nn: 'I kvart møte', en: 'In each meeting' },
};
