/** How far a report has come, in a word or two: on the reports' page, a group's and the overview. */
import type { ChoiceLabels } from '#text/labels.ts';

export type CellWord = 'sent' | 'draft' | 'notBegun' | 'missing' | 'notExpected';

export const cellLabels: ChoiceLabels<CellWord> = {
  sent: { nb: 'Levert', nn: 'Levert', en: 'Handed in' },
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  notBegun: { nb: 'Ikke påbegynt', nn: 'Ikkje påbegynt', en: 'Not begun' },
  missing: { nb: 'Ikke levert', nn: 'Ikkje levert', en: 'Not handed in' },
  notExpected: { nb: 'Ingen rapport', nn: 'Ingen rapport', en: 'No report' },
};

/** Over the reports of those who report at any time. */
export const looseReportsTexts: ChoiceLabels<'onRequest' | 'continuous'> = {
  onRequest: { nb: 'Rapporter det er bedt om', nn: 'Rapportar det er bede om', en: 'Reports that are asked for' },
  continuous: { nb: 'Rapporter uten frist', nn: 'Rapportar utan frist', en: 'Reports without a deadline' },
};
