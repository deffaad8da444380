/** Importer: what was read out of a document into the plan, so that it can be undone as a whole. */
import { type ImportedItem, type ImportRun, importStates } from '#domain/plan.ts';
import { json } from '#schema/compound-field.ts';
import { choice, count, instant, required, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { keyText, listOf, objectOf, oneOf, orNull, type Parse, string } from '#schema/parse.ts';
import { importRunLabels, importStateLabels } from '#text/plan.ts';

const importedItem: Parse<ImportedItem> = objectOf<ImportedItem>({
  row: orNull(keyText),
  verdict: oneOf(['kept', 'changed', 'dropped']),
  source: string,
});

export const imports = defineList<ImportRun>({
  name: 'Imports',
  entity: 'importRun',
  rights: 'open',
  labels: importRunLabels,
  fields: {
    title: title(),
    at: required(instant('ImportedAt', { indexed: true })),
    by: text('ImportedBy'),
    documentHash: text('DocumentHash'),
    readerVersion: count('ReaderVersion'),
    state: choice('State', importStates, importStateLabels, 'saved', { indexed: true }),
    items: json('Items', 1, [], listOf(importedItem)),
  },
});
