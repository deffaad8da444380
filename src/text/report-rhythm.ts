/** How a group reports, and the asking of a group that reports in no rhythm. */
import type { ReportRhythm } from '#domain/report-period.ts';
import type { ChoiceLabels } from '#text/labels.ts';
import type { ByLanguage } from '#text/language.ts';

export const rhythmTexts: ChoiceLabels<ReportRhythm> = {
  fortnightly: { nb: 'Hver 14. dag', nn: 'Kvar 14. dag', en: 'Every fortnight' },
  monthly: { nb: 'Hver måned', nn: 'Kvar månad', en: 'Monthly' },
  tertially: { nb: 'Hvert tertial', nn: 'Kvart tertial', en: 'Every four months' },
  eachMeeting: { nb: 'Før hvert møte', nn: 'Før kvart møte', en: 'Before each meeting' },
  onRequest: { nb: 'Når noen spør', nn: 'Når nokon spør', en: 'When somebody asks' },
  continuous: { nb: 'Løpende, uten frist', nn: 'Løpande, utan frist', en: 'At any time, without a deadline' },
};

export interface AskForReportTexts {
  readonly ask: string;
  readonly asked: (group: string, due: string) => string;
}

export const askForReportTexts: ByLanguage<AskForReportTexts> = {
  nb: {
    ask: 'Be om en rapport',
    asked: (group, due) => `${group} er bedt om en rapport. Frist ${due}.`,
  },
  nn: {
    ask: 'Be om ein rapport',
    asked: (group, due) => `${group} er beden om ein rapport. Frist ${due}.`,
  },
  en: {
    ask: 'Ask for a report',
    asked: (group, due) => `${group} is asked for a report, due ${due}.`,
  },
};
