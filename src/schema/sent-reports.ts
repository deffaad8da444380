/** Leverte rapporter: as they were sent, only ever added. */
import type { SentReport } from '#domain/report.ts';
import { ref } from '#schema/compound-field.ts';
import { instant, note, required, text } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { reportFields } from '#schema/report-fields.ts';
import { sentReportLabels } from '#text/report.ts';

export const sentReports = defineList<SentReport>({
  name: 'SentReports',
  entity: 'sentReport',
  rights: 'addOnly',
  labels: sentReportLabels,
  fields: {
    ...reportFields,
    sentAt: required(instant('SentAt', { indexed: true })),
    sentBy: text('SentBy'),
    report: required(ref('Report')),
    document: note('Document'),
    documentSum: text('DocumentSum', { hidden: true }),
  },
});
