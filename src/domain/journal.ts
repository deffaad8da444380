/**
 * Journalføring (offentleglova, arkivlova): under which case a record stands in the municipality's archive, since when, and
 * whether the public may read it. What is registered never changes, so each time something is said of this it is a row of
 * its own, only ever added; the newest counts.
 */
import type { Day, Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { isInUse, type Ref, type Row } from '#domain/row.ts';

/** What the archive asks for: decisions, protocols of drøfting, minutes, and reports as they were sent. */
export const journaledKinds = ['decision', 'consultation', 'meeting', 'sentReport'] as const;
export type JournaledKind = (typeof journaledKinds)[number];

/** Its own `publicity` is the record's from then on. */
export interface JournalEntry extends Row {
  /** Of the record, so that the list can be read in SharePoint. */
  readonly title: string;
  readonly kind: JournaledKind;
  readonly about: Ref;
  readonly enteredAt: Instant;
  /** The role that says so. */
  readonly enteredBy: string;
  /** Case number in the archive; '' until it has one. */
  readonly archiveCase: string;
  /** The day on which the archive took it in; null until then. */
  readonly journaledOn: Day | null;
  readonly note: string;
}

/** What the journal says of a record today; null where it says nothing yet. */
export const journalOf = (record: Key, entries: readonly JournalEntry[]): JournalEntry | null =>
  entries
    .filter((entry) => isInUse(entry) && entry.about.key === record)
    // Two within one second are told apart by their keys, so that everybody sees the same.
    .toSorted((a, b) => (`${a.enteredAt} ${a.key}` < `${b.enteredAt} ${b.key}` ? 1 : -1))[0] ?? null;

/** An entry with nothing said yet but which record it is about. */
export const blankJournalEntry = (row: Row, kind: JournaledKind, about: Ref, enteredAt: Instant): JournalEntry => ({
  ...row,
  title: about.title,
  kind,
  about,
  enteredAt,
  enteredBy: '',
  archiveCase: '',
  journaledOn: null,
  note: '',
});
