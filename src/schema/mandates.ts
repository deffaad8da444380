/** Mandater: what a group shall do, approved by the steering group; every version stays. */
import { type Mandate, mandateStates } from '#domain/group.ts';
import { ref, refs } from '#schema/compound-field.ts';
import { choice, count, day, lines, note, text, title, yesNo } from '#schema/field.ts';
import { fuzzyDate } from '#schema/fuzzy-date-field.ts';
import { defineList } from '#schema/list.ts';
import { mandateLabels, mandateStateLabels } from '#text/group.ts';

export const mandates = defineList<Mandate>({
  name: 'Mandates',
  entity: 'mandate',
  rights: 'led',
  labels: mandateLabels,
  fields: {
    code: text('Code'),
    title: title(),
    state: choice('State', mandateStates, mandateStateLabels, 'draft', { indexed: true }),
    version: count('MandateVersion'),
    groups: refs('Groups'),
    text: note('MandateText'),
    tasks: lines('Tasks'),
    limits: note('Limits'),
    deliverable: note('Deliverable'),
    deadline: fuzzyDate('Deadline'),
    resources: note('Resources'),
    approvedBy: text('ApprovedBy'),
    approvedOn: day('ApprovedOn'),
    approvedCase: text('ApprovedCase'),
    decision: ref('Decision'),
    delivery: note('Delivery'),
    deliveredOn: day('DeliveredOn'),
    replaces: ref('Replaces'),
    returnedBecause: note('ReturnedBecause'),
    registeredAfterwards: yesNo('RegisteredAfterwards'),
    source: note('Source'),
  },
});
