/**
 * `npm run restore -- --site URL --from FILE [--lang nb|nn|en]`: the plan of a backup on a site that holds none, and whether it
 * is equal. Exit status 0 where it is, else 1 with a sentence on standard error. The file is read whole before the site is
 * looked at, and a site with a plan is left as it is.
 */
import { readFileSync } from 'node:fs';
import { timerSleep } from '#graph/sleep.ts';
import {
  restoredEqual,
  restoredUnequal,
  sayAllKept,
  sayBackupFileFailure,
  sayBackupHelp,
  sayBackupOrderFailure,
  sayHasRows,
  sayListKept,
  saySiteTrouble,
  sayUnequal,
} from '#text/backup.ts';
import type { Language } from '#text/language.ts';
import { readBackupFile } from './backup-file.ts';
import { complain, graphFor, tell, whereAsked } from './backup-line.ts';
import { asked, type BackupOrder } from './backup-order.ts';
import { labelOf, notesOf } from './backup-report.ts';
import { restoreBackup, type Restored, type RestoredList, type RestoreFailure } from './restore.ts';

function bytesIn(file: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(whereAsked(file)));
  } catch {
    return null;
  }
}

const sayTrouble = (failure: RestoreFailure, language: Language): string =>
  failure.kind === 'hasRows' ? sayHasRows(failure.lists, language) : saySiteTrouble(failure.failure, language);

const lineOf = ({ saved, rows, checksum }: RestoredList, language: Language): string =>
  sayListKept(labelOf(saved.list), rows, checksum, language);

const sayAll = ({ lists, checksum }: Restored, language: Language): string => {
  const rows = lists.reduce((sum, { rows }) => sum + rows, 0);
  return sayAllKept(rows, checksum, language);
};

const unequalLines = ({ lists }: Restored, language: Language): readonly string[] =>
  lists
    .filter(({ saved, checksum }) => saved.checksum !== checksum)
    .map(({ saved, rows, refused }) =>
      sayUnequal({ list: labelOf(saved.list), wanted: saved.rows.length, found: rows, refused }, language),
    );

async function putBack(order: BackupOrder, language: Language): Promise<void> {
  const { file, site } = order;
  const bytes = bytesIn(file);
  if (bytes === null) return complain(sayBackupOrderFailure({ kind: 'notReadable', file }, 'restore', language));
  const backup = readBackupFile(bytes);
  if (!backup.ok) return complain(sayBackupFileFailure(backup.failure, file, language));
  // Line by line as the lists are done: many rows take many minutes.
  const onList = (list: RestoredList): void => tell([lineOf(list, language)]);
  const restored = await restoreBackup({ graph: graphFor(order), sleep: timerSleep, onList }, site, backup.value);
  if (!restored.ok) return complain(sayTrouble(restored.failure, language));
  tell([sayAll(restored.value, language), ...notesOf(backup.value, [], language)]);
  if (restored.value.equal) return tell([restoredEqual[language]]);
  complain([...unequalLines(restored.value, language), restoredUnequal[language]].join('\n'));
}

const { language, order } = asked('restore', process.argv.slice(2), process.env);
if (order === 'help') tell([sayBackupHelp('restore', language)]);
else if (order.ok) await putBack(order.value, language);
else complain(sayBackupOrderFailure(order.failure, 'restore', language));
