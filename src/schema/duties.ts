/** Rapporteringsplikter: who reports to whom, how often. */
import { type Duty, dutyRhythms } from '#domain/duty.ts';
import { cadences } from '#domain/fuzzy-date.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, choiceOrNone, day, text, title } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { cadenceLabels } from '#text/cadence.ts';
import { dutyLabels, dutyRhythmLabels } from '#text/duty.ts';

export const duties = defineList<Duty>({
  name: 'Duties',
  entity: 'duty',
  rights: 'open',
  labels: dutyLabels,
  fields: {
    title: title(),
    from: text('ReportsFrom'),
    to: text('ReportsTo'),
    group: ref('Group', { indexed: true }),
    rhythm: choice('Rhythm', dutyRhythms, dutyRhythmLabels, 'once'),
    cadence: choiceOrNone('Cadence', cadences, cadenceLabels),
    when: fuzzyDate('When'),
    lastDoneOn: day('LastDoneOn'),
  },
});
