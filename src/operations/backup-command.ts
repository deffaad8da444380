/**
 * `npm run backup -- --site URL --to FILE [--lang nb|nn|en]`: the whole plan of a site in one file, and the checksums of its
 * lists. Exit status 0, or 1 with a sentence on standard error, and then there is no file. It changes nothing on the site.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemClock } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import {
  backupTooLarge,
  backupUnquiet,
  type BackupOrderFailure,
  noPlanOnSite,
  sayAllKept,
  sayBackupHelp,
  sayBackupOrderFailure,
  sayBackupWritten,
  saySiteTrouble,
} from '#text/backup.ts';
import type { Language } from '#text/language.ts';
import { type BackupFailure, type Taken, takeBackup } from './backup.ts';
import { fileOf, readBackupFile } from './backup-file.ts';
import { complain, graphFor, tell, whereAsked } from './backup-line.ts';
import { asked, type BackupOrder } from './backup-order.ts';
import { listLines, notesOf, rowsIn } from './backup-report.ts';

/** Whole or not at all, and never over another; for its owner alone, where the machine knows of that. */
function write(file: string, bytes: Uint8Array): Result<null, BackupOrderFailure> {
  const unfinished = `${file}.part`;
  try {
    writeFileSync(unfinished, bytes, { mode: 0o600 });
    renameSync(unfinished, file);
    return succeed(null);
  } catch {
    rmSync(unfinished, { force: true });
    return fail({ kind: 'notWritable', file });
  }
}

const sayTrouble = (failure: BackupFailure, language: Language): string =>
  failure.kind === 'noPlan' ? noPlanOnSite[language] : saySiteTrouble(failure.failure, language);

function report({ backup, missing, unquiet }: Taken, language: Language): readonly string[] {
  return [
    ...listLines(backup.lists, language),
    sayAllKept(rowsIn(backup), backup.checksum, language),
    ...notesOf(backup, missing, language),
    ...(unquiet ? [backupUnquiet[language]] : []),
  ];
}

async function make(order: BackupOrder, language: Language): Promise<void> {
  const sayOrder = (failure: BackupOrderFailure): void => complain(sayBackupOrderFailure(failure, 'backup', language));
  const file = whereAsked(order.file);
  if (existsSync(file)) return sayOrder({ kind: 'exists', file: order.file });
  const taken = await takeBackup(graphFor(order), systemClock, order.site);
  if (!taken.ok) return complain(sayTrouble(taken.failure, language));
  const bytes = fileOf(taken.value.backup);
  if (bytes === null) return complain(backupTooLarge[language]);
  // A backup that cannot be read is none, and now is the time to know.
  const read = readBackupFile(bytes);
  if (!read.ok || read.value.checksum !== taken.value.backup.checksum) throw new Error('The backup does not read back');
  const written = write(file, bytes);
  if (!written.ok) return sayOrder({ kind: 'notWritable', file: order.file });
  tell([...report(taken.value, language), sayBackupWritten(order.file, language)]);
}

const { language, order } = asked('backup', process.argv.slice(2), process.env);
if (order === 'help') tell([sayBackupHelp('backup', language)]);
else if (order.ok) await make(order.value, language);
else complain(sayBackupOrderFailure(order.failure, 'backup', language));
