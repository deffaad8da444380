/** Oppfølging of decisions: what becomes of them, beside records that never change. */
import { type Followup, followupStates } from '#domain/decision.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, day, note, required, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { followupLabels, followupStateLabels } from '#text/decision.ts';

export const followups = defineList<Followup>({
  name: 'Followups',
  entity: 'followup',
  rights: 'open',
  labels: followupLabels,
  fields: {
    title: title(),
    decision: required(ref('Decision', { indexed: true })),
    stage: text('Stage'),
    state: choice('State', followupStates, followupStateLabels, 'registered', { indexed: true }),
    responsibleRole: text('ResponsibleRole'),
    note: note('Note'),
    conditionMetOn: day('ConditionMetOn'),
    conditionMetBy: text('ConditionMetBy'),
    replacedBy: ref('ReplacedBy'),
  },
});
