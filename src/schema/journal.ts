/** Journalføringer: what stands in the archive and what the public may read, beside records that never change. */
import { journaledKinds, type JournalEntry } from '#domain/journal.ts';
import { ref } from '#schema/compound-field.ts';
import { choice, day, instant, note, required, text, title } from '#schema/field.ts';
import { defineList } from '#schema/list.ts';
import { journaledKindLabels, journalLabels } from '#text/journal.ts';

export const journal = defineList<JournalEntry>({
  name: 'Journal',
  entity: 'journalEntry',
  rights: 'addOnlyByKeepers',
  labels: journalLabels,
  fields: {
    title: title(),
    kind: choice('Kind', journaledKinds, journaledKindLabels, 'decision', { indexed: true }),
    about: required(ref('About', { indexed: true })),
    enteredAt: required(instant('EnteredAt', { indexed: true })),
    enteredBy: text('EnteredBy'),
    archiveCase: text('ArchiveCase'),
    journaledOn: day('JournaledOn', { indexed: true }),
    note: note('Note'),
  },
});
