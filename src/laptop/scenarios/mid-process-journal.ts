/** What the archive of «Skarvøy kommune» has taken in: some of what is decided and reported, and the rest waits. */
import { dayOf, type Instant, instantOf } from '#base/clock.ts';
import type { Key } from '#base/id.ts';
import type { DraftRow } from '#documents/draft-rows.ts';
import { blankJournalEntry, type JournaledKind } from '#domain/journal.ts';
import { newRow, type Publicity, type Ref } from '#domain/row.ts';

const entered = instantOf(Date.UTC(2026, 0, 20, 9, 30));

interface Taken {
  readonly kind: JournaledKind;
  readonly about: Ref;
  readonly archiveCase: string;
  readonly publicity: Publicity;
}

export function withJournal(rows: readonly DraftRow[], newKey: () => Key, now: Instant): readonly DraftRow[] {
  const [plan] = rows.flatMap((one) => (one.entity === 'plan' ? one.row.key : []));
  if (plan === undefined || entered > now) return rows;
  const decisions = rows.flatMap(({ entity, row }): readonly Taken[] => {
    if (entity !== 'decision' || row.registeredAfterwards || row.on === null || row.on >= '2026-01-01') return [];
    const about = { key: row.key, code: row.code, title: row.title };
    return [{ kind: 'decision', about, archiveCase: '25/1043', publicity: 'public' }];
  });
  const reports = rows.flatMap(({ entity, row }): readonly Taken[] => {
    if (entity !== 'sentReport' || row.period !== '2025-11') return [];
    return [
      {
        kind: 'sentReport',
        about: { key: row.key, code: '', title: row.title },
        archiveCase: '25/1044',
        publicity: 'internal',
      },
    ];
  });
  return [
    ...rows,
    ...[...decisions, ...reports].map(({ kind, about, archiveCase, publicity }): DraftRow => ({
      entity: 'journalEntry',
      row: {
        ...blankJournalEntry(newRow(newKey(), plan), kind, about, entered),
        enteredBy: 'Politisk sekretariat',
        archiveCase,
        journaledOn: dayOf(2026, 1, 20),
        publicity,
      },
    })),
  ];
}
