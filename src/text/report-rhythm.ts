/** How a group reports, as a choice of its own beside «how often». */
import type { ReportRhythm } from '#domain/report-period.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const rhythmTexts: ChoiceLabels<ReportRhythm> = {
  fortnightly: { nb: 'Hver 14. dag', nn: 'Kvar 14. dag', en: 'Every fortnight' },
  monthly: { nb: 'Hver måned', nn: 'Kvar månad', en: 'Monthly' },
  tertially: { nb: 'Hvert tertial', nn: 'Kvart tertial', en: 'Every four months' },
  eachMeeting: { nb: 'Før hvert møte', nn: 'Før kvart møte', en: 'Before each meeting' },
  onRequest: { nb: 'Når noen spør', nn: 'Når nokon spør', en: 'When somebody asks' },
  continuous: { nb: 'Løpende, uten frist', nn: 'Løpande, utan frist', en: 'At any time, without a deadline' },
};
