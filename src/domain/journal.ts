/**
 * Journalføring (offentleglova, arkivlova): under which case a record stands in the municipality's archive, since when, and
 * whether the public may read it. What is registered never changes, so each time something is said of this it is a row of
 * its own, only ever added; the newest counts.
 */
import { type Day, inOslo, type Instant } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import { byEach, compareText } from '#base/order.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import { type Meeting, meetsOn } from '#domain/meeting.ts';
import type { SentReport } from '#domain/report.ts';
import { type Actor, holds, recordKeepers } from '#domain/role.ts';
import { isInUse, type Publicity, type Ref, type Row } from '#domain/row.ts';
import type { Need, Refusal } from '#domain/steps.ts';

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

/** A record that the archive asks for, and what the journal says of it. */
export interface JournalRecord {
  readonly kind: JournaledKind;
  readonly about: Ref;
  readonly on: Day | null;
  readonly said: JournalEntry | null;
  /** Made before the plan came here: the archive had it already, and nobody is asked to enter it. */
  readonly before: boolean;
}

export interface JournaledRows {
  readonly decisions: readonly Decision[];
  readonly consultations: readonly Consultation[];
  readonly meetings: readonly Meeting[];
  readonly sent: readonly SentReport[];
  readonly entries: readonly JournalEntry[];
}

const refTo = ({ key, code, title }: Ref): Ref => ({ key, code, title });

/** There is a protocol when it has been held; of what needs no drøfting only where somebody has written one. */
const hasProtocol = ({ state, outcome, protocol }: Consultation): boolean =>
  state !== 'planned' && (outcome !== 'notRequired' || protocol.trim() !== '');

const inOrder = byEach<JournalRecord>(
  (a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0),
  (a, b) => compareText(a.about.code, b.about.code),
  (a, b) => compareText(a.about.title, b.about.title),
);

/** Every record, the newest first. A meeting has minutes when it is closed. */
export function journalRecords({
  decisions,
  consultations,
  meetings,
  sent,
  entries,
}: JournaledRows): readonly JournalRecord[] {
  const record = (kind: JournaledKind, about: Ref, on: Day | null, before = false): JournalRecord => ({
    kind,
    about,
    on,
    said: journalOf(about.key, entries),
    before,
  });
  return [
    ...decisions.filter(isInUse).map((one) => record('decision', refTo(one), one.on, one.registeredAfterwards)),
    ...consultations
      .filter((one) => isInUse(one) && hasProtocol(one))
      .map(({ key, title, on }) => record('consultation', { key, code: '', title }, on)),
    ...meetings
      .filter((one) => isInUse(one) && one.state === 'closed')
      .map((one) => record('meeting', { key: one.key, code: one.number, title: one.title }, meetsOn(one))),
    ...sent
      .filter(isInUse)
      .map(({ key, title, sentAt }) => record('sentReport', { key, code: '', title }, inOslo(sentAt).day)),
  ].toSorted(inOrder);
}

export const isJournaled = ({ said }: JournalRecord): boolean => said !== null && said.journaledOn !== null;

export const notJournaled = (records: readonly JournalRecord[]): readonly JournalRecord[] =>
  records.filter((record) => !isJournaled(record) && !record.before);

/** What is said of one record or of several at once; an empty case number leaves each the one that it has. */
export interface JournalDraft {
  readonly archiveCase: string;
  readonly journaledOn: Day | null;
  readonly publicity: Publicity;
  readonly note: string;
}

/** As the journal has it so far; internal until somebody clears it. */
export const draftOf = (said: JournalEntry | null): JournalDraft => ({
  archiveCase: said?.archiveCase ?? '',
  journaledOn: said?.journaledOn ?? null,
  publicity: said?.publicity ?? 'internal',
  note: said?.note ?? '',
});

/** What is journalført stands under a case in the archive. A case number alone can be said before. */
export function checkJournal(
  draft: JournalDraft,
  records: readonly JournalRecord[],
  actor: Actor,
): Result<JournalDraft, Refusal> {
  if (!holds(actor, recordKeepers)) return fail({ kind: 'stepNotYours', by: recordKeepers });
  const cased = (record: JournalRecord): boolean => [draft.archiveCase, record.said?.archiveCase ?? ''].some(Boolean);
  const missing: Need[] = [];
  if (!records.every(cased)) missing.push('caseNumber');
  return missing.length > 0 ? fail({ kind: 'stepNeeds', needs: missing }) : succeed(draft);
}

export const entryFor = (
  { kind, about, said }: JournalRecord,
  draft: JournalDraft,
  row: Row,
  { at, by }: { readonly at: Instant; readonly by: string },
): JournalEntry => ({
  ...blankJournalEntry(row, kind, about, at),
  enteredBy: by,
  archiveCase: draft.archiveCase.trim() || (said?.archiveCase ?? ''),
  journaledOn: draft.journaledOn,
  publicity: draft.publicity,
  note: draft.note.trim(),
});
