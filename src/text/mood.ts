/** How a group says that it goes. */
import type { Mood } from '#domain/report.ts';
import type { ChoiceLabels } from '#text/labels.ts';

export const moodLabels: ChoiceLabels<Mood> = {
  onTrack: { nb: 'I rute', nn: 'I rute', en: 'On track' },
  slow: { nb: 'Treg framdrift', nn: 'Treg framdrift', en: 'Slow progress' },
  needsHelp: { nb: 'Ønsker hjelp', nn: 'Ønskjer hjelp', en: 'Wants help' },
};
