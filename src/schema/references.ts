/** Referanser: the documents that the plan stands on, as it cites them. */
import { type Reference, referenceKinds } from '#domain/plan.ts';
import { choice, note, text, title, whole } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { referenceKindLabels, referenceLabels } from '#text/plan.ts';

export const references = defineList<Reference>({
  name: 'References',
  entity: 'reference',
  rights: 'open',
  labels: referenceLabels,
  fields: {
    title: title(),
    // «Author» is SharePoint's own column for who made the row.
    author: text('WrittenBy'),
    year: whole('PublishedYear'),
    kind: choice('Kind', referenceKinds, referenceKindLabels, 'other', { indexed: true }),
    caseNumber: text('CaseNumber'),
    // Links to files in SharePoint are often longer than a single line holds.
    url: note('Link'),
  },
});
