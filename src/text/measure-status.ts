/** The seven words of a measure's status. Apart from its other words: every screen draws a status. */
import type { MeasureStatus } from '#domain/measure.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const measureStatusLabels: ChoiceLabels<MeasureStatus> = {
  notStarted: { nb: 'Ikke startet', nn: 'Ikkje starta', en: 'Not started' },
  inProgress: { nb: 'I gang', nn: 'I gang', en: 'In progress' },
  partlyDone: { nb: 'Delvis gjennomført', nn: 'Delvis gjennomført', en: 'Partly done' },
  done: { nb: 'Gjennomført', nn: 'Gjennomført', en: 'Done' },
  ongoing: { nb: 'Løpende', nn: 'Løpande', en: 'Ongoing' },
  onHold: { nb: 'På vent', nn: 'På vent', en: 'On hold' },
  notRelevant: { nb: 'Ikke aktuelt', nn: 'Ikkje aktuelt', en: 'Not relevant' },
};
