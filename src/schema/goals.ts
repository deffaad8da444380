/** Mål and assumptions, judged when the plan is evaluated. */
import { attainments, type Goal, goalKinds } from '#domain/plan.ts';
import { choice, count, day, note, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { attainmentLabels, goalKindLabels, goalLabels } from '#text/plan.ts';

export const goals = defineList<Goal>({
  name: 'Goals',
  entity: 'goal',
  rights: 'open',
  labels: goalLabels,
  fields: {
    code: text('Code'),
    title: title(),
    kind: choice('Kind', goalKinds, goalKindLabels, 'result', { indexed: true }),
    position: count('Position'),
    attainment: choice('Attainment', attainments, attainmentLabels, 'notAssessed', { indexed: true }),
    cause: note('Cause'),
    learning: note('Learning'),
    assessedOn: day('AssessedOn'),
    assessedBy: text('AssessedBy'),
  },
});
