/** Rapporter: the groups' status reports on their way; what was sent stands in a list of its own. */
import { type Report, reportStates } from '#domain/report.ts';
import { choice, day, note } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { reportFields } from '#schema/report-fields.ts';
import { reportLabels, reportStateLabels } from '#text/report.ts';

export const reports = defineList<Report>({
  name: 'Reports',
  entity: 'report',
  rights: 'open',
  labels: reportLabels,
  fields: {
    ...reportFields,
    state: choice('State', reportStates, reportStateLabels, 'draft', { indexed: true }),
    dueOn: day('DueOn', { indexed: true }),
    comment: note('Comment'),
  },
});
