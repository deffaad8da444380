/** Møtepunkter of the involvement plan: who was heard, where, and what came of it. */
import { type Involvement, involvementForms, involvementStates } from '#domain/involvement.ts';
import { ref, refs } from '#schema/compound-field.ts';
import { choice, note, text, title } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { involvementFormLabels, involvementLabels, involvementStateLabels } from '#text/involvement.ts';

export const involvement = defineList<Involvement>({
  name: 'Involvement',
  entity: 'involvement',
  rights: 'open',
  labels: involvementLabels,
  fields: {
    title: title(),
    form: choice('Form', involvementForms, involvementFormLabels, 'inform'),
    state: choice('State', involvementStates, involvementStateLabels, 'planned', { indexed: true }),
    stakeholders: refs('Stakeholders'),
    milestone: ref('Milestone'),
    arena: text('Arena'),
    when: fuzzyDate('When'),
    cameIn: note('CameIn'),
    used: note('UsedHow'),
  },
});
