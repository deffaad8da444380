/** What is said of a backup, list by list, as it is taken and as it is put back. */
import { listByName } from '#schema/lists.ts';
import { sayColumnsKept, sayColumnsLeftOut, sayListKept, sayListsMissing, sayUnreadable } from '#text/backup.ts';
import type { Language } from '#text/language.ts';
import type { Backup, SavedList } from './backup.ts';

export const labelOf = (list: string): string => listByName(list)?.label ?? list;

export const rowsIn = ({ lists }: Backup): number => lists.reduce((sum, { rows }) => sum + rows.length, 0);

export const listLines = (lists: readonly SavedList[], language: Language): readonly string[] =>
  lists.map(({ list, rows, checksum }) => sayListKept(labelOf(list), rows.length, checksum, language));

/** What an administrator should know of it, and nothing where all is plain. */
export function notesOf({ lists }: Backup, missing: readonly string[], language: Language): readonly string[] {
  const notes = lists.flatMap(({ list, unreadable, unreadableColumns, kept, leftOut }) => {
    const label = labelOf(list);
    return [
      unreadable > 0 && sayUnreadable({ list: label, rows: unreadable, columns: unreadableColumns }, language),
      kept.length > 0 &&
        sayColumnsKept(
          label,
          kept.map((column) => column.label),
          language,
        ),
      leftOut.length > 0 && sayColumnsLeftOut(label, leftOut, language),
    ];
  });
  return [...notes, missing.length > 0 && sayListsMissing(missing, language)].filter((note) => note !== false);
}
