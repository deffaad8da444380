/**
 * The file of a backup: JSON lines, packed with gzip, so that any program of the next ten years can read it.
 *
 * The first line tells what it is and has the lists with their columns and checksums, the last has the checksum of all lines
 * before it, and between them is a line for each row. A file is believed only whole: what is cut, changed, foreign or of a
 * later version is a failure, and nothing of it is used. What it says of columns is checked as input, for it becomes requests.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Instant, parseInstant } from '#base/clock.ts';
import { fail, type Result, succeed } from '#base/result.ts';
import { SCHEMA_VERSION } from '#schema/list.ts';
import { listByName } from '#schema/lists.ts';
import { boolean, isRecord, listOf, number, objectOf, oneOf, type Parse, string, that } from '#schema/parse.ts';
import type { BackupFileFailure } from '#text/backup.ts';
import type { Backup, SavedList, SavedRow } from './backup.ts';
import { checksumOf, checksumOfAll, rowText, type SavedCells } from './plan-rows.ts';
import { facetKinds, isPlainSetting, type KeptColumn, type SavedColumn } from './saved-columns.ts';

const KIND = 'framdrift-backup';
/** Of the file itself. A later program may read earlier ones, never the other way round. */
const FORMAT = 1;
/** Bytes, unpacked. A hundred thousand rows of history are a quarter of it. */
const LARGEST = 1024 ** 3;

type ListHead = Omit<SavedList, 'rows'> & { readonly rows: number };

interface Head extends Omit<Backup, 'lists'> {
  readonly lists: readonly ListHead[];
}

const GZIP = [0x1f, 0x8b] as const;
const NEW_LINE = 0x0a;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** null where it would be larger than what is read again. */
export function fileOf(backup: Backup, largest = LARGEST): Uint8Array | null {
  const lists = backup.lists.map((list): ListHead => ({ ...list, rows: list.rows.length }));
  const head = JSON.stringify({ kind: KIND, format: FORMAT, ...backup, lists });
  const lines = [Buffer.from(`${head}\n`)];
  let length = lines[0]?.length ?? 0;
  for (const { list, rows } of backup.lists) {
    // In their own order, so that two backups of one state are the same file but for the time.
    const ordered = rows
      .map((row) => ({ row, text: rowText(row.cells) }))
      .toSorted((a, b) => (a.text < b.text ? -1 : 1));
    for (const { row } of ordered) {
      const line = Buffer.from(`${JSON.stringify({ list, ...row })}\n`);
      length += line.length;
      if (length > largest) return null;
      lines.push(line);
    }
  }
  const body = Buffer.concat(lines);
  const end = Buffer.from(`${JSON.stringify({ end: { rows: lines.length - 1, sha256: sha256(body) } })}\n`);
  return new Uint8Array(gzipSync(Buffer.concat([body, end])));
}

/** What may stand in a path or a query; whatever else a file says of itself is only ever a value. */
const name = that(string, (text) => /^[A-Za-z][A-Za-z0-9_]{0,254}$/.test(text));
const checksum = that(string, (text) => /^[0-9a-f]{64}$/.test(text));
const count = that(number, (value) => Number.isInteger(value) && value >= 0);
const instant: Parse<Instant> = (data) => (typeof data === 'string' ? (parseInstant(data) ?? undefined) : undefined);

const record: Parse<Readonly<Record<string, unknown>>> = (data) => (isRecord(data) ? data : undefined);
const settings = that(record, (data) => Object.values(data).every(isPlainSetting));

const savedColumn = objectOf<SavedColumn>({
  name,
  label: string,
  facet: oneOf(facetKinds),
  settings,
  indexed: boolean,
  unique: boolean,
  ours: boolean,
});

const head = objectOf<Head>({
  schema: count,
  madeAt: instant,
  site: string,
  checksum,
  lists: listOf(
    objectOf<ListHead>({
      list: that(string, (text) => listByName(text) !== undefined),
      saved: listOf(savedColumn),
      kept: listOf(objectOf<KeptColumn>({ name: string, label: string })),
      leftOut: listOf(string),
      rows: count,
      unreadable: count,
      unreadableColumns: listOf(string),
      checksum,
    }),
  ),
});

const rowLine = objectOf<SavedRow & { readonly list: string }>({ list: string, cells: record, kept: record });
const endLine = objectOf<{ readonly end: { readonly rows: number; readonly sha256: string } }>({
  end: objectOf<{ readonly rows: number; readonly sha256: string }>({ rows: count, sha256: checksum }),
});

const DAMAGED: Result<never, BackupFileFailure> = fail({ kind: 'damaged' });

function unpacked(bytes: Uint8Array, largest: number): Result<Buffer, BackupFileFailure> {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return fail({ kind: bytes.length === 0 ? 'cut' : 'notBackup' });
  try {
    return succeed(gunzipSync(bytes, { maxOutputLength: largest }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') return fail({ kind: 'tooLarge' });
    return fail({ kind: code === 'Z_BUF_ERROR' ? 'cut' : 'damaged' });
  }
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Lines without their ends; the last one too is closed, or the file was cut. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start);
    yield bytes.subarray(start, end === -1 ? bytes.length : end);
    start = end === -1 ? bytes.length : end + 1;
  }
}

export function readBackupFile(packed: Uint8Array, largest = LARGEST): Result<Backup, BackupFileFailure> {
  const bytes = unpacked(packed, largest);
  if (!bytes.ok) return bytes;
  const lines = [...linesOf(bytes.value)];
  const first = lines[0] === undefined ? undefined : parsed(lines[0]);
  if (!isRecord(first) || first['kind'] !== KIND) return fail({ kind: 'notBackup' });
  const { format, schema } = first;
  if (typeof format !== 'number' || typeof schema !== 'number') return DAMAGED;
  // Before anything else is read: what a later version writes may look like damage.
  if (format > FORMAT || schema > SCHEMA_VERSION) return fail({ kind: 'newer' });
  const last = lines.at(-1);
  const end = last === undefined || bytes.value.at(-1) !== NEW_LINE ? undefined : endLine(parsed(last));
  if (end === undefined || last === undefined) return fail({ kind: 'cut' });
  const body = bytes.value.subarray(0, bytes.value.length - last.length - 1);
  if (end.end.sha256 !== sha256(body)) return DAMAGED;
  const read = head(first);
  return read === undefined ? DAMAGED : backupOf(read, lines.slice(1, -1));
}

/** The checksums are reckoned anew: what the file says of itself must hold. */
function backupOf(read: Head, lines: readonly Buffer[]): Result<Backup, BackupFileFailure> {
  const rows = new Map<string, SavedRow[]>(read.lists.map(({ list }) => [list, []]));
  if (rows.size !== read.lists.length) return DAMAGED;
  const columns = new Map(read.lists.map(({ list, saved }) => [list, new Set(saved.map((column) => column.name))]));
  for (const line of lines) {
    const row = rowLine(parsed(line));
    const known = row === undefined ? undefined : columns.get(row.list);
    if (row === undefined || known === undefined || !isOf(row.cells, known)) return DAMAGED;
    rows.get(row.list)?.push({ cells: row.cells, kept: row.kept });
  }
  const lists = read.lists.map((list): SavedList => ({ ...list, rows: rows.get(list.list) ?? [] }));
  const holds =
    read.checksum === checksumOfAll(read.lists) &&
    lists.every(
      (list, index) =>
        list.rows.length === read.lists[index]?.rows &&
        list.checksum === checksumOf(list.rows.map(({ cells }) => cells)),
    );
  return holds ? succeed({ ...read, lists }) : DAMAGED;
}

const isOf = (cells: SavedCells, columns: ReadonlySet<string>): boolean =>
  Object.keys(cells).every((column) => columns.has(column));
