/** Words for duties to report. */
import type { Duty, DutyRhythm } from '#domain/duty.ts';
import type { ChoiceLabels, FieldLabels } from '#text/labels.ts';

export const dutyRhythmLabels: ChoiceLabels<DutyRhythm> = {
  once: { nb: 'Én gang', nn: 'Éin gong', en: 'Once' },
  onRequest: { nb: 'Etter forespørsel', nn: 'På førespurnad', en: 'On request' },
  recurring: { nb: 'Fast', nn: 'Fast', en: 'Recurring' },
};

export const dutyLabels: FieldLabels<Duty> = {
  title: { nb: 'Rapporteringsplikt', nn: 'Rapporteringsplikt', en: 'Duty to report' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group' },
  rhythm: { nb: 'Rytme', nn: 'Rytme', en: 'Rhythm' },
  cadence: { nb: 'Hvor ofte', nn: 'Kor ofte', en: 'How often' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  lastDoneOn: { nb: 'Sist gjort', nn: 'Sist gjort', en: 'Last done' },
};
