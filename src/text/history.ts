/** Words for the plan's history; acts and ways stand in `row.ts`, for every row has them. */
import type { ChangeRecord } from '#domain/history.ts';
import type { FieldLabels } from '#text/labels.ts';

export const changeLabels: FieldLabels<ChangeRecord> = {
  operation: { nb: 'Operasjon', nn: 'Operasjon', en: 'Operation' },
  title: { nb: 'Hva', nn: 'Kva', en: 'What' },
  entity: { nb: 'Slag', nn: 'Slag', en: 'Kind' },
  item: { nb: 'Rad', nn: 'Rad', en: 'Row' },
  act: { nb: 'Handling', nn: 'Handling', en: 'Act' },
  at: { nb: 'Tidspunkt', nn: 'Tidspunkt', en: 'At' },
  by: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  via: { nb: 'Via', nn: 'Via', en: 'Via' },
  before: { nb: 'Før', nn: 'Før', en: 'Before' },
  after: { nb: 'Etter', nn: 'Etter', en: 'After' },
  checksum: { nb: 'Kontrollsum', nn: 'Kontrollsum', en: 'Checksum' },
};
