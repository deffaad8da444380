/** Interessenter: who is affected, where they stand, what they can influence. */
import { affectedDegrees, influences, type Stakeholder, stances } from '#domain/stakeholder.ts';
import { choice, count, note, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { affectedDegreeLabels, influenceLabels, stakeholderLabels, stanceLabels } from '#text/stakeholder.ts';

export const stakeholders = defineList<Stakeholder>({
  name: 'Stakeholders',
  entity: 'stakeholder',
  rights: 'open',
  labels: stakeholderLabels,
  fields: {
    title: title(),
    stance: choice('Stance', stances, stanceLabels, 'unknown'),
    affected: choice('Affected', affectedDegrees, affectedDegreeLabels, 'unknown'),
    influence: choice('Influence', influences, influenceLabels, 'unknown'),
    interest: note('Interest'),
    position: count('Position'),
  },
});
